"""`whosaid gazetteer`: add tables of places that others made, and see what a name may mean."""

import click

from whosaid.cli.options import RULES_OF_YOURS, rules_option, some_words


@click.group()
def gazetteer() -> None:
    """Places: add tables of your own, and ask what a name may mean."""


@gazetteer.command()
@click.argument("file", type=click.Path(exists=True, dir_okay=False), metavar="FILE")
@click.option(
    "--licence",
    required=True,
    callback=some_words,
    metavar="TEXT",
    help="Licence and maker of the table; kept with its rows.",
)
@click.option("--country", metavar="CODE", help="Two letters (ISO 3166-1), where the table does not say.")
@click.option(
    "--into",
    default="my-rules",
    show_default=True,
    type=click.Path(file_okay=False),
    metavar="DIR",
    help="The folder of rules that the rows are written to; give it to `whosaid read --rules`.",
)
def add(*, file: str, licence: str, country: str | None, into: str) -> None:
    """Add the places of FILE: a GeoNames dump, a table of P-codes, GeoJSON, or CSV with name, lat and lon.

    Places that are there already are left as they are. Adding a file of the same name again replaces its rows.
    """
    from pathlib import Path

    from whosaid.errors import DamagedInput
    from whosaid.knowledge.gazetteer_tables import load_gazetteer
    from whosaid.knowledge.place_files import merged, read_places
    from whosaid.views.wording import number

    path = Path(file)
    try:
        text = path.read_text("utf-8-sig")
    except UnicodeDecodeError as error:
        raise DamagedInput("not UTF-8", where=file, mend="Save it as UTF-8; unpack archives first.") from error
    known = load_gazetteer()
    entries = read_places(text, file, known, country.upper() if country else None)
    target = Path(into) / "world" / "places" / "added.tsv"
    held = target.read_text("utf-8") if target.is_file() else ""
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(merged(held, path.name, licence, entries, known.sounds.articles), "utf-8", newline="\n")
    load_gazetteer([Path(into)])
    click.echo(f"{number(len(entries), 'new place')} of {path.name} ({licence}) in {target}.")
    if not entries:
        raise click.exceptions.Exit(1)
    click.echo(f"Use them: whosaid read PAGES --rules {into}")


@gazetteer.command()
@click.argument("name")
@click.option("--in", "whole", metavar="PLACE", help="A country or division that should hold it, as behind a comma.")
@rules_option(RULES_OF_YOURS)
def explain(*, name: str, whole: str | None, folders: tuple[str, ...]) -> None:
    """Show the places that NAME may mean, best first, and what speaks for the first."""
    from pathlib import Path

    from whosaid.cli.screen import screen
    from whosaid.extract.place_explained import explained
    from whosaid.knowledge.known import load_knowledge
    from whosaid.plugins import rule_folders

    known = load_knowledge([*rule_folders(), *map(Path, folders)])
    found = explained(name, whole, known)
    shown = screen()
    if not found.candidates:
        click.echo(
            f"No place is called {name!r}. Add a table that has it: whosaid gazetteer add FILE --licence TEXT.",
            err=True,
        )
        raise click.exceptions.Exit(1)
    shown.table(
        ("place", "name", "level", "people", "country", "division", "north", "east", "points", "found by"),
        [
            (p.id, p.name, p.level, p.population or None, p.country, p.admin1, p.lat, p.lon, f"{points:.1f}", by)
            for p, points, by in found.candidates
        ],
    )
    shown.heading(f"{found.candidates[0][0].name} ({found.candidates[0][0].id}) is meant, because of")
    for reason, points in found.reasons:
        shown.line(f"{points:+5.1f}  {reason}", 2)
    if whole and not found.whole:
        shown.line(f"{whole!r} is no country or division that the gazetteer knows.", 2)
