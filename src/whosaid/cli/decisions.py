"""`whosaid log`: what persons decided about a ledger."""

from typing import TextIO

import click

from whosaid.cli.options import json_option, ledger_option


@click.command()
@click.option(
    "--add", type=click.File(encoding="utf-8"), metavar="FILE", help="Add decisions that `log --json` wrote elsewhere."
)
@ledger_option
@json_option
def log(*, add: TextIO | None, ledger: str, as_json: bool) -> None:
    """List what persons decided, the last decision first.

    Each with who, when, what stood there before, what should stand there, and why. With --add the decisions of a file are added first, those
    that are already there left out.
    """
    from whosaid.cli.options import open_ledger
    from whosaid.cli.screen import print_json, screen, short
    from whosaid.views.review import log_of

    if add is not None:
        _add(ledger, add)
    with open_ledger(ledger) as reader:
        decisions = log_of(reader)
    if as_json:
        print_json(decisions)
        return
    out = screen()
    if not decisions:
        out.line("No decisions. Make some with: whosaid serve LEDGER --name NAME")
        return
    rows = []
    for one in decisions:
        review = one.review
        notes = ", ".join(word for word, holds in (("undone", one.is_undone), ("record gone", one.is_gone)) if holds)
        about = " ".join(short(identity) for identity in (review.about, review.other) if identity)
        who = review.by.removeprefix("person:")
        rows.append(
            (review.at, who, review.act, about, review.facet, review.before, review.after, review.because, notes)
        )
    out.table(("when", "who", "what", "about", "facet", "before", "after", "reason", "note"), rows)


def _add(ledger: str, lines: TextIO) -> None:
    """Adds the decisions of a file, the first one first; all are understood before any is added."""
    from whosaid.cli.options import open_ledger
    from whosaid.plugins import store_of
    from whosaid.views.review import decisions_in, judgement_for

    given = sorted(decisions_in(lines), key=lambda review: review.at)
    open_ledger(ledger).close()  # says what is wrong with it, and makes none where there is none
    with store_of(ledger).write(ledger) as writer:
        known = {review.id for review in writer.reviews()}
        new = [review for review in given if review.id not in known]
        for review in new:
            writer.review(review, judgement_for(writer, review))
    click.echo(f"{len(new)} decisions added, {len(given) - len(new)} were already there.", err=True)
