"""`whosaid log`: what persons decided about a ledger."""

import click

from whosaid.cli.options import json_option, ledger_option


@click.command()
@ledger_option
@json_option
def log(*, ledger: str, as_json: bool) -> None:
    """List what persons decided, the last decision first.

    Each with who, when, what stood there before, what should stand there, and why.
    """
    from whosaid.cli.options import open_ledger
    from whosaid.cli.screen import print_json, screen, short
    from whosaid.views.review import log_of

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
