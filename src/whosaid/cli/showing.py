"""View records -> headings, tables and sentences on a screen."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import groupby

from whosaid.cli.screen import Screen, short
from whosaid.records.concluded import Event
from whosaid.store.protocol import ArticleLine, EventLine
from whosaid.views.chronicle import Moment
from whosaid.views.claims import ClaimView, by_sentence
from whosaid.views.clusters import CopyCluster, Member
from whosaid.views.contradictions import ComparisonView
from whosaid.views.copies import CopyView, older_first
from whosaid.views.events import EventView, Voice
from whosaid.views.explain import Explanation
from whosaid.views.facets import facets_in_order
from whosaid.views.origins import ArticleOrigin, EventOrigin
from whosaid.views.wording import days, had_alone, had_before, matter, number, share, spoken, when, where, with_figures

#: Characters of a copied passage shown; the rest is in --json.
PASSAGE = 300
#: Comparisons shown with an event; the rest is counted.
MOST_COMPARISONS = 12
#: Outlets named that do not mention an event.
MOST_SILENT = 20


def show_events(out: Screen, lines: Sequence[EventLine], nothing: str) -> None:
    """The list of events, or `nothing`, which says why there is none."""
    if not lines:
        out.line(nothing)
        return
    columns = ("event", "day", "kind", "place", "pages", "origins", "claims", "contradictions")
    out.table(
        columns,
        [
            (
                short(line.id),
                days(line.earliest, line.latest),
                line.kind,
                line.place,
                line.articles,
                line.origins,
                line.claims,
                line.contradictions or None,
            )
            for line in lines
        ],
    )


def show_timeline(out: Screen, moments: Sequence[Moment], nothing: str) -> None:
    """The days, each under a heading of its own."""
    if not moments:
        out.line(nothing)
        return
    columns = ("event", "kind", "place", "by", "harm", "pages", "origins", "contradictions")
    for day, group in groupby(moments, key=lambda one: days(one.earliest, one.latest)):
        out.heading(day.capitalize())
        rows = [
            (
                short(one.id),
                one.kind,
                one.place,
                ", ".join(one.by),
                ", ".join(f"{says} {harm}" for harm, says in one.harms),
                one.pages,
                one.origins,
                one.contradictions or None,
            )
            for one in group
        ]
        out.table(columns, rows)


def show_event(out: Screen, view: EventView) -> None:
    """One event, whole: the headline, what each detail rests on, ranges, contradictions, and the sentences."""
    out.heading(view.headline)
    _head(out, view.event)
    out.heading("What each detail rests on")
    out.table(
        ("detail", "value", "pages", "independent origins", "of unknown origin"),
        [
            (
                detail,
                spoken(one.value) if detail == "kind" else one.value,
                one.articles,
                "; ".join(one.origins),
                one.unknown_origin or None,
            )
            for detail, values in facets_in_order(view)
            for one in values
        ],
    )
    _ranges(out, view)
    _comparisons(out, view)
    if view.framings:
        out.heading("Words used")
        words = sorted({(one.term, one.outlet or "", one.voice) for one in view.framings})
        out.table(("word", "outlet", "voice"), words)
    _silences(out, view)
    for voice in view.voices:
        _voice(out, voice)


def _head(out: Screen, event: Event) -> None:
    out.line(f"{short(event.id)}  {event.kind}")
    out.line(f"When: {when(event.when)}    Where: {where(event.where)}")
    for title, parties in (("By", event.perpetrators), ("Against", event.targets)):
        if parties:
            named = (f"{party.name} ({number(len(party.origins), 'origin')})" for party in parties)
            out.line(f"{title}: {', '.join(named)}")


def _voice(out: Screen, voice: Voice) -> None:
    """An origin with the sentences that rest on it, article by article; a sentence once, with all its claims."""
    about = f" ({voice.kind}, by {voice.basis})" if voice.origin else ""
    out.heading(f"{voice.name}{about}: {number(len({claim.words.article for claim in voice.claims}), 'page')}")
    _sentences(out, voice.claims)


def _sentences(out: Screen, claims: Sequence[ClaimView]) -> None:
    article = ""
    for sentence in by_sentence(claims):
        words = sentence[0].words
        if words.article != article:
            article = words.article
            out.line(
                f"{words.outlet or 'an unnamed outlet'}, {days(words.published, words.published)}, {words.page}",
                indent=2,
            )
        out.sentence(words.sentence, [(claim.words.at, claim.words.until) for claim in sentence])
        for claim in sentence:
            out.line(_claim_line(claim), indent=6)


def _claim_line(claim: ClaimView) -> str:
    """A claim on one line: id, kind, figures, and who says so from the inside out."""
    notes = [claim.kind]
    if claim.polarity == "denied":
        notes.append("denied")
    if claim.factuality not in ("certain", "unstated"):
        notes.append(claim.factuality)
    notes += [figure.told for figure in claim.figures]
    chain = f" - {' < '.join(reversed(claim.chain))}" if claim.chain else ""
    return f"{short(claim.id)}  {', '.join(notes)}{chain}"


def _ranges(out: Screen, view: EventView) -> None:
    if not view.ranges:
        return
    out.heading("Low to high over independent origins")
    columns = ("harm", "population", "profile", "range", "best", "origins used", "not used")
    told: set[tuple[str, str, str, str]] = set()
    rows = []
    for one in view.ranges:
        used, unused = "; ".join(one.origins), _reasons(one.unused)
        row = (one.harm, one.population, used, unused)
        known = row in told  # profiles mostly differ in the numbers alone
        told.add(row)
        rows.append(
            (
                one.harm,
                f"{one.population}{with_figures(one.also, is_cumulative=one.is_cumulative)}",
                one.profile,
                one.says,
                one.best,
                "" if known else used,
                "" if known else unused,
            )
        )
    out.table(columns, rows)


def _reasons(unused: Sequence[tuple[str, str]]) -> str:
    """`2 repeated, 1 part-of`."""
    return ", ".join(f"{number} {reason}" for reason, number in sorted(Counter(reason for _, reason in unused).items()))


def _comparisons(out: Screen, view: EventView) -> None:
    if not view.comparisons:
        return
    out.heading("Side by side")
    for one in view.comparisons[:MOST_COMPARISONS]:
        out.line(f"{one.verdict} ({matter(one.about)}): {one.because}", indent=2)
        out.line(f"{short(one.id)}: {short(one.left)} and {short(one.right)}", indent=6)
    if len(view.comparisons) > MOST_COMPARISONS:
        out.line(f"... and {len(view.comparisons) - MOST_COMPARISONS} more, with --json", indent=2)


def _silences(out: Screen, view: EventView) -> None:
    """Who does not mention the event: absence of text, no denial."""
    found = view.silences
    if found is None or not (found.silent or found.elsewhere):
        return
    out.heading("Who does not mention it, as far as the pages at hand go")
    if found.silent:
        names = [f"{one.outlet} ({number(one.articles, 'page')})" for one in found.silent[:MOST_SILENT]]
        more = len(found.silent) - MOST_SILENT
        span = f", of {days(found.first, found.last)}" if found.last else ""
        out.line(f"No page{span}: {', '.join(names)}{f' and {more} more' if more > 0 else ''}", indent=2)
    if found.elsewhere:
        out.line(f"{number(len(found.elsewhere), 'outlet has', 'outlets have')} no page of those days.", indent=2)


def show_claims(out: Screen, claims: Iterable[ClaimView], nothing: Callable[[], str]) -> None:
    """Claims one by one, with their sentences; where there is none, why."""
    empty = True
    for claim in claims:
        empty = False
        words = claim.words
        out.heading(_claim_line(claim))
        out.line(
            f"{when(claim.when)}, {where(claim.where)}; {words.outlet or 'an unnamed outlet'}, {words.page}", indent=2
        )
        out.sentence(words.sentence, [(words.at, words.until)])
    if empty:
        out.line(nothing())


def show_copies(out: Screen, copies: Iterable[CopyView], nothing: Callable[[], str]) -> None:
    """Copies one by one; where there is none, why."""
    empty = True
    for view in copies:
        empty = False
        _copy(out, view)
    if empty:
        out.line(nothing())


def show_clusters(
    out: Screen, clusters: Iterable[CopyCluster], copies: Mapping[str, CopyView], nothing: Callable[[], str]
) -> None:
    """Passages with their articles, one by one; one of two articles as a copy. Where there is none, why."""
    empty = True
    for cluster in clusters:
        empty = False
        if len(cluster.copies) == 1:
            _copy(out, copies[cluster.copies[0]])
        else:
            _cluster(out, cluster)
    if empty:
        out.line(nothing())


def _cluster(out: Screen, cluster: CopyCluster) -> None:
    head = f"{cluster.kind}: up to {cluster.words} words in {number(len(cluster.members), 'article')}"
    out.heading(f"{head}, {number(len(cluster.copies), 'copy', 'copies')} from {short(cluster.copies[0])} on")
    for reason, members in groupby(cluster.members, key=_why):
        for member in members:
            out.line(f"{short(member.passage.article)}  {_article(member.line)}", indent=2)
        if reason:
            out.line(reason, indent=4)
    out.sentence(_shortened(cluster.members[0].passage.exact))


def _why(member: Member) -> str:
    """From whom it has the words, and why we think so."""
    if not member.reason:
        return ""
    giver = f"After {member.giver.outlet or 'an unnamed outlet'}." if member.giver else had_alone(member.direction)
    return f"{giver} {member.reason}"


def _copy(out: Screen, view: CopyView) -> None:
    view = older_first(view)
    copy = view.copy
    out.heading(f"{short(copy.id)}  {copy.kind}: {copy.words} words, {share(copy.shared)} of the shorter article")
    for side, line in ((copy.left, view.left), (copy.right, view.right)):
        out.line(f"{short(side.article)}  {_article(line)}", indent=2)
    out.line(f"{had_before(copy.direction)} {copy.reason}", indent=2)
    out.sentence(_shortened(copy.left.exact))


def _article(line: ArticleLine | None) -> str:
    if line is None:
        return ""
    return f"{line.outlet or 'an unnamed outlet'}, {days(line.published, line.published)}: {line.title or '(without title)'}"


def show_comparisons(out: Screen, comparisons: Iterable[ComparisonView], nothing: Callable[[], str]) -> None:
    """Comparisons one by one, with both sentences; where there is none, why."""
    empty = True
    for view in comparisons:
        empty = False
        out.heading(f"{short(view.id)}  {view.verdict} ({matter(view.about)})")
        out.line(view.because, indent=2)
        for claim in (view.left, view.right):
            _sentences(out, [claim])
    if empty:
        out.line(nothing())


def show_page_origin(out: Screen, articles: Sequence[ArticleOrigin]) -> None:
    """Where each article of a page has it from."""
    for one in articles:
        out.heading(one.title or "(without title)")
        out.line(f"{one.outlet or 'an unnamed outlet'}, {days(one.published, one.published)}, {one.page}", indent=2)
        if one.credit:
            out.line(f"Credit: {one.credit}", indent=2)
        out.line(
            f"{one.words} words; {share(one.share_taken)} taken from older pages, {share(one.share_shared)} shared with other pages",
            indent=2,
        )
        for view in one.copies:
            _copy(out, view)
        for voice in one.voices:
            _voice(out, voice)


def show_event_origin(out: Screen, about: EventOrigin) -> None:
    """On whose word an event rests, and what its pages copied."""
    _head(out, about.event.event)
    out.heading(about.event.headline)
    for voice in about.event.voices:
        _voice(out, voice)
    if about.copies:
        out.heading(f"{number(len(about.copies), 'copy', 'copies')} among these pages")
        for view in about.copies:
            _copy(out, view)


def show_explanation(out: Screen, found: Explanation) -> None:
    """The chain, indented."""
    for step in found.steps:
        identity = f" {short(step.id)}" if step.id else ""
        rule = f"  [{step.rule}]" if step.rule else ""
        out.line(f"{step.what}{identity}: {step.says}{rule}", indent=2 * step.depth)
        if step.words:
            out.sentence(step.words.sentence, [(step.words.at, step.words.until)], indent=2 * step.depth + 4)


def _shortened(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= PASSAGE else f"{words[:PASSAGE]} ..."
