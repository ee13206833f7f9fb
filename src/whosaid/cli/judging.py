"""`whosaid judge`: a person says that two claims or events are one or two; kept for good, and obeyed from then on."""

import click

from whosaid.cli.options import DEFAULT_LEDGER, RULES_OF_LEDGER, rules_option, some_words


@click.command()
@click.argument("verdict", type=click.Choice(["same", "different"]))
@click.argument("left", metavar="ID")
@click.argument("right", metavar="ID")
@click.option("--by", "person", required=True, callback=some_words, metavar="NAME", help="Who says so.")
@click.option("--because", required=True, callback=some_words, metavar="TEXT", help="Why, for those who read it later.")
@click.option("--ledger", default=DEFAULT_LEDGER, show_default=True, metavar="FILE", help="The ledger to write to.")
@rules_option(RULES_OF_LEDGER)
def judge(
    *, verdict: str, left: str, right: str, person: str, because: str, ledger: str, folders: tuple[str, ...]
) -> None:
    """Say that two claims or events are the same, or different.

    A person's word overrules the rules and survives every later reading; of two on one pair the last holds. ID is that of an
    event or a claim and may be shortened. To part an event give two of its claims.
    """
    from datetime import UTC, datetime
    from pathlib import Path

    from whosaid.cli.options import must_be_there, note_other_rules
    from whosaid.cli.screen import short
    from whosaid.knowledge.known import load_knowledge
    from whosaid.plan import Setting, build
    from whosaid.plugins import engine_of, rule_folders, store_of
    from whosaid.views.judging import judgement_of

    at = f"{datetime.now(UTC):%Y-%m-%dT%H:%M:%SZ}"  # noqa: TID251 - a person's word has a time; no stage asks it
    must_be_there(ledger)
    with store_of(ledger).write(ledger) as writer:
        made = judgement_of(writer, verdict, (left, right), by=person, because=because, at=at)
        writer.judge(made)
        setting = Setting(load_knowledge([*rule_folders(), *map(Path, folders)]))
        tally = build(writer, (), setting, engine_of("local", 1))
        homes = {claim: writer.event_of(claim) for claim in (made.left, made.right)}
    note_other_rules(ledger, tally)
    for claim, event in homes.items():
        click.echo(f"{short(claim)} belongs to {short(event) if event else 'no event'}")
