"""`whosaid conclude`: conclusions are drawn anew where decisions or pages wait for it."""

import click

from whosaid.cli.options import RULES_OF_LEDGER, rules_option


@click.command()
@click.argument("ledger", metavar="LEDGER")
@rules_option(RULES_OF_LEDGER)
@click.option("--workers", type=click.IntRange(1, 256), default=1, show_default=True, metavar="N", help="Processes.")
def conclude(*, ledger: str, folders: tuple[str, ...], workers: int) -> None:
    """Take in what persons decided about events.

    Nothing is done where nothing waits. Reading pages does the same at its end.
    """
    from pathlib import Path

    from whosaid.cli.options import must_be_there, note_other_rules
    from whosaid.knowledge.known import load_knowledge
    from whosaid.plan import Setting, build
    from whosaid.plugins import engine_of, rule_folders, store_of

    must_be_there(ledger)
    known = load_knowledge([*rule_folders(), *map(Path, folders)])
    with store_of(ledger).write(ledger) as writer:
        tally = build(writer, (), Setting(known), engine_of("local", workers))
    note_other_rules(ledger, tally)
    click.echo("Conclusions were drawn anew." if tally.concluded else "Nothing waits.")
