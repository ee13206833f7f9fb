"""`whosaid report`: a ledger -> one HTML file."""

from pathlib import Path

import click

from whosaid.cli.options import COLLECT_AFTER, days_option, kind_option, place_option
from whosaid.errors import WhosaidError

#: How a file of SQLite begins.
DATABASE = b"SQLite format 3\0"


@click.command()
@click.argument("ledger", metavar="LEDGER")
@click.option("-o", "--out", required=True, type=click.Path(dir_okay=False), metavar="FILE", help="The file to write.")
@click.option("--event", "events", multiple=True, metavar="ID", help="Only this event; may be given again.")
@kind_option
@place_option
@days_option
@click.option(
    "--most", default=50, show_default=True, type=click.IntRange(1, 1000), metavar="N", help="Events at most."
)
@click.option("--title", metavar="WORDS", help="Its heading.  [default: the ledger's name]")
@click.option("--articles", is_flag=True, help="Whole articles too. Their rights are their outlets'.")
@click.option("--withhold", is_flag=True, help="Without names of private persons, with coarse coordinates.")
def report(
    *,
    ledger: str,
    out: str,
    events: tuple[str, ...],
    kind: str | None,
    place: str | None,
    first: str | None,
    last: str | None,
    most: int,
    title: str | None,
    articles: bool,
    withhold: bool,
) -> None:
    """Write events as one HTML file that can be mailed.

    Sentences, figures, timeline, map, who has it from whom; nothing in it is loaded from anywhere. Of all events that fit, those
    with the most independent origins.
    """
    import gc

    if events and (kind or place or first or last):
        raise click.UsageError(
            "--event names the events; --kind, --place, --from and --to choose them. Give one or the other."
        )
    gc.set_threshold(*COLLECT_AFTER)
    from whosaid.cli.empty import no_event
    from whosaid.cli.options import open_ledger
    from whosaid.report.one_file import Choice, write_report
    from whosaid.views.ready import index_beside
    from whosaid.views.wording import number

    choice = Choice(events, kind, place, first, last, most, articles, withhold)
    with open_ledger(ledger) as reader, index_beside(reader) as index:
        written = write_report(reader, choice, title or Path(ledger).stem, index)
        if not written.events:
            raise click.ClickException(no_event(reader, ledger, tuple(reader.event_lines()), kind=kind, place=place))
    try:
        _write(Path(out), written.html)
    except OSError as error:
        raise WhosaidError(
            f"the report cannot be written ({error.strerror})", where=out, mend="Name another file with -o."
        ) from error
    on = f"{number(written.articles, 'article')} on " if written.articles != written.pages else ""
    amounts = ((written.pages, "page"), (written.origins, "independent origin"), (written.events, "event"))
    size = len(written.html.encode())
    told = f"{size / 1e6:.1f} MB" if size >= 1e6 else f"{size / 1e3:.0f} kB"
    click.echo(f"{out}: {on}{', '.join(number(amount, what) for amount, what in amounts)}; {told}.")


def _write(path: Path, html: str) -> None:
    """Writes the file, but never over a ledger: what stands there instead of a report may be the only copy."""
    if path.is_file():
        with path.open("rb") as there:
            if there.read(len(DATABASE)) == DATABASE:
                raise WhosaidError("this is a ledger, not a report", where=str(path), mend="Name another file with -o.")
    path.write_text(html, "utf-8")
