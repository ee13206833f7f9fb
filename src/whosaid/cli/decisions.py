"""`whosaid log`: what persons decided about a ledger."""

from typing import TextIO

import click

from whosaid.cli.options import json_option, ledger_option, some_words


@click.command()
@click.option(
    "--add", type=click.File(encoding="utf-8"), metavar="FILE", help="Add decisions that `log --json` wrote elsewhere."
)
@click.option(
    "--by",
    "person",
    callback=some_words,
    envvar="WHOSAID_NAME",
    metavar="NAME",
    help="Who adds them.  [env: WHOSAID_NAME]",
)
@ledger_option
@json_option
def log(add: TextIO | None, person: str | None, ledger: str, *, as_json: bool) -> None:
    """List what persons decided, the last decision first.

    Each with who, when, what stood there before, what should stand there, and why. With --add the decisions of a file are added first, those
    that are already there left out; that they were added, by whom and how many, is in the log too.
    """
    from whosaid.cli.options import open_ledger
    from whosaid.cli.screen import print_json, screen, short
    from whosaid.views.review import log_of

    if add is not None:
        if not person:
            raise click.UsageError("Whoever adds decisions has to be named: --by NAME, or set WHOSAID_NAME.")
        _add(ledger, add, person)
    with open_ledger(ledger) as reader:
        decisions = log_of(reader).rows
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
    out.table(("when", "who", "what", "about", "detail", "before", "after", "reason", "note"), rows)


def _add(ledger: str, lines: TextIO, person: str) -> None:
    """Adds the decisions of a file, the first one first, and that it was done; all are understood before any is added."""
    from datetime import UTC, datetime
    from pathlib import Path

    from whosaid.cli.options import must_be_there
    from whosaid.errors import BadInput
    from whosaid.plugins import store_of
    from whosaid.views.review import decisions_in, import_of, judgement_for
    from whosaid.views.wording import number

    name = getattr(lines, "name", "-")
    try:
        text = lines.read()
    except UnicodeDecodeError as error:
        raise BadInput("not UTF-8", where=name, mend="Give what `whosaid log --json` wrote.") from error
    given = sorted(decisions_in(text.splitlines(), name), key=lambda review: review.at)
    must_be_there(ledger)
    at = f"{datetime.now(UTC):%Y-%m-%dT%H:%M:%SZ}"  # noqa: TID251 - an act has a time; no stage asks it
    with store_of(ledger).write(ledger) as writer:
        known = {review.id for review in writer.reviews()}
        new = [review for review in given if review.id not in known]
        decided = [(review, judgement_for(writer, review)) for review in new]
        if new:
            act = import_of(text, Path(name).name, len(new), by=f"person:{person}", at=at)
            writer.review_all([*decided, (act, None)])
    waits = any(judgement for _, judgement in decided)
    note = f" Take in what they say of events with: whosaid conclude {ledger}" if waits else ""
    click.echo(f"{number(len(new), 'decision')} added, {len(given) - len(new)} already there.{note}", err=True)
