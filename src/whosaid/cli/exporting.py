"""`whosaid export`: a ledger -> files for other programs."""

import click


@click.command()
@click.argument("ledger", metavar="LEDGER")
@click.option(
    "--format",
    "format_name",
    default="jsonl",
    show_default=True,
    metavar="NAME",
    help="jsonl, or one that a plug-in brings.",
)
@click.option("--out", required=True, type=click.Path(file_okay=False), metavar="DIR", help="The folder to write to.")
@click.option(
    "--reliability",
    type=click.FloatRange(0, 1),
    metavar="SHARE",
    help="Only attributions at least so reliable, 0 to 1, and what rests on them or on an outlet's own voice.",
)
def export(ledger: str, format_name: str, out: str, reliability: float | None) -> None:
    """Write a ledger as files for other programs.

    jsonl: one file for each type of record, one object a line, always in the same order.
    """
    from pathlib import Path

    from whosaid.cli.options import open_ledger
    from whosaid.plugins import EXPORTS, offered
    from whosaid.views.reliable import ReliableReader

    write = offered(EXPORTS, format_name)
    with open_ledger(ledger) as reader:
        write(reader if reliability is None else ReliableReader(reader, reliability), Path(out))
    click.echo(f"{ledger} is written to {out}.")
