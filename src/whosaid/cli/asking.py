"""The commands that ask a ledger: each takes a view and shows it as tables and sentences, or as JSON."""

import click

from whosaid.cli.options import days_option, json_option, kind_option, ledger_option, open_ledger, place_option


@click.command()
@kind_option
@place_option
@days_option
@ledger_option
@json_option
def events(
    *, kind: str | None, place: str | None, first: str | None, last: str | None, ledger: str, as_json: bool
) -> None:
    """List the events, by day.

    Each with its number of pages, of independent origins, of claims and of contradictions.
    """
    from whosaid.cli.empty import no_event
    from whosaid.cli.screen import print_json, screen
    from whosaid.cli.showing import show_events
    from whosaid.views.events import choose_events

    with open_ledger(ledger) as reader:
        every = tuple(reader.event_lines())
        lines = choose_events(every, kind=kind, place=place, first=first, last=last)
        nothing = "" if lines else no_event(reader, ledger, every, kind=kind, place=place)
    if as_json:
        print_json(lines)
    else:
        show_events(screen(), lines, nothing)


@click.command()
@place_option
@days_option
@ledger_option
@json_option
def timeline(*, place: str | None, first: str | None, last: str | None, ledger: str, as_json: bool) -> None:
    """Show what was reported, day by day.

    Each event with who is said to have done it, its casualty ranges, pages, independent origins and contradictions.
    """
    from whosaid.cli.empty import no_event
    from whosaid.cli.screen import print_json, screen
    from whosaid.cli.showing import show_timeline
    from whosaid.views.chronicle import chronicle

    with open_ledger(ledger) as reader:
        moments = chronicle(reader, place=place, first=first, last=last)
        nothing = "" if moments else no_event(reader, ledger, tuple(reader.event_lines()), kind=None, place=place)
    if as_json:
        print_json(moments)
    else:
        show_timeline(screen(), moments, nothing)


@click.command()
@click.argument("event_id", metavar="ID")
@click.option("--profile", metavar="NAME", help="Only the ranges under this profile, for example acled-like.")
@ledger_option
@json_option
def event(*, event_id: str, profile: str | None, ledger: str, as_json: bool) -> None:
    """Show one event with its sentences.

    How many pages and how many independent origins it has, what each detail rests on, casualty ranges, contradictions.

    ID may be shortened as long as only one event begins so.
    """
    from whosaid.cli import showing
    from whosaid.cli.screen import print_json, screen
    from whosaid.views.events import show_event, under_profile

    with open_ledger(ledger) as reader:
        view = show_event(reader, event_id, silences=True)
    if profile is not None:
        view = under_profile(view, profile)
    if as_json:
        print_json([view])
    else:
        showing.show_event(screen(), view)


@click.command()
@click.option("--who", metavar="NAME", help="Who says it, does it or suffers it.")
@kind_option
@place_option
@click.option(
    "--harm",
    type=click.Choice(["killed", "injured", "killed-or-injured", "missing", "detained", "displaced"]),
    help="Only claims that count these.",
)
@click.option(
    "--reliability",
    type=click.FloatRange(0, 1),
    default=0.0,
    metavar="SHARE",
    help="Only claims whose attributions are at least so reliable, 0 to 1, and those in an outlet's own voice.",
)
@days_option
@ledger_option
@json_option
def claims(
    *,
    who: str | None,
    kind: str | None,
    place: str | None,
    harm: str | None,
    reliability: float,
    first: str | None,
    last: str | None,
    ledger: str,
    as_json: bool,
) -> None:
    """List claims, each with its sentence."""
    from whosaid.cli.empty import no_claim
    from whosaid.cli.screen import print_json, screen
    from whosaid.cli.showing import show_claims
    from whosaid.store.protocol import ClaimChoice
    from whosaid.views.claims import chosen_claims

    choice = ClaimChoice(who=who, kind=kind, place=place, first=first, last=last, harm=harm)
    with open_ledger(ledger) as reader:
        found = chosen_claims(reader, choice, reliability=reliability)
        if as_json:
            print_json(found)
        else:
            show_claims(screen(), found, lambda: no_claim(reader, ledger, kind=kind, place=place))


@click.command()
@click.argument("page_or_event", metavar="PAGE|EVENT")
@ledger_option
@json_option
def origin(*, page_or_event: str, ledger: str, as_json: bool) -> None:
    """Show on whose word a page or an event rests.

    What is its own, what it took, from whom, and on whose word. PAGE is a name as it was read, or the end of it; both may be
    the beginning of an id.
    """
    from whosaid.cli import showing
    from whosaid.cli.screen import print_json, screen
    from whosaid.views.origins import means_event, origin_of_event, origin_of_page

    with open_ledger(ledger) as reader:
        if means_event(reader, page_or_event):
            about = origin_of_event(reader, page_or_event)
            if as_json:
                print_json([about])
            else:
                showing.show_event_origin(screen(), about)
            return
        articles = origin_of_page(reader, page_or_event)
    if as_json:
        print_json(articles)
    else:
        showing.show_page_origin(screen(), articles)


@click.command()
@click.option("--kind", type=click.Choice(["article", "passage", "quotation"]), help="Only copies of this kind.")
@click.option("--pairs", is_flag=True, help="Each two articles for themselves.")
@ledger_option
@json_option
def copies(*, kind: str | None, pairs: bool, ledger: str, as_json: bool) -> None:
    """List who shares words with whom: each passage with all articles that hold it.

    Each with the direction: who had them first, and why we think so.
    """
    from whosaid.cli.empty import none_of
    from whosaid.cli.screen import print_json, screen
    from whosaid.cli.showing import show_clusters, show_copies
    from whosaid.views.clusters import cluster_copies
    from whosaid.views.copies import list_copies

    def nothing() -> str:
        return none_of(reader, ledger, "copy", reader.counts().copies)

    with open_ledger(ledger) as reader:
        found = list_copies(reader, kind=kind)
        if pairs:
            print_json(found) if as_json else show_copies(screen(), found, nothing)
            return
        known = {view.copy.id: view for view in found}
        clusters = cluster_copies(known.values())
        print_json(clusters) if as_json else show_clusters(screen(), clusters, known, nothing)


@click.command()
@click.option(
    "--about",
    type=click.Choice(["count", "place", "time", "actor", "polarity", "kind", "pause"]),
    help="Only what differs in this: how many, where, when, who, whether it happened, what, or that there was a pause.",
)
@click.option(
    "--all", "all_verdicts", is_flag=True, help="All comparisons: also what repeats, corroborates, refines, revises."
)
@ledger_option
@json_option
def contradictions(*, about: str | None, all_verdicts: bool, ledger: str, as_json: bool) -> None:
    """List what contradicts what, and why.

    Each with the sentences of both sides.
    """
    from whosaid.cli.empty import no_comparison
    from whosaid.cli.screen import print_json, screen
    from whosaid.cli.showing import show_comparisons
    from whosaid.views.contradictions import list_comparisons

    with open_ledger(ledger) as reader:
        found = list_comparisons(reader, verdict=None if all_verdicts else "contradicts", about=about)
        if as_json:
            print_json(found)
        else:
            show_comparisons(
                screen(), found, lambda: no_comparison(reader, ledger, about=about, all_verdicts=all_verdicts)
            )


@click.command()
@click.argument("identity", metavar="ID")
@ledger_option
@json_option
def explain(*, identity: str, ledger: str, as_json: bool) -> None:
    """Show the words and rules behind any value.

    ID is that of an event, claim, count, attribution, quotation, mention, time, copy, origin, comparison, article or page, or
    of an actor, place or outlet; it may be shortened as long as only one begins so.
    """
    from whosaid.cli import showing
    from whosaid.cli.screen import print_json, screen
    from whosaid.views.explain import explain as explain_record

    with open_ledger(ledger) as reader:
        found = explain_record(reader, identity)
    if as_json:
        print_json([found])
    else:
        showing.show_explanation(screen(), found)
