"""`whosaid actors`: look into the register of actors."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from whosaid.cli.options import RULES_OF_YOURS, a_day, json_option, rules_option

if TYPE_CHECKING:
    from whosaid.views.candidates import Candidate, Naming


@click.group()
def actors() -> None:
    """Look into the register of actors."""


@actors.command()
@click.argument("name")
@click.option("--on", callback=a_day, metavar="DAY", help="Names and offices of that day.")
@rules_option(RULES_OF_YOURS)
@json_option
def explain(*, name: str, on: str | None, folders: tuple[str, ...], as_json: bool) -> None:
    """Show whom NAME, or the id of an actor, may mean: all its names with their days, and why."""
    from pathlib import Path

    from whosaid.cli.screen import print_json
    from whosaid.knowledge.actors import load_actors
    from whosaid.plugins import rule_folders
    from whosaid.views.candidates import candidates

    found = candidates(load_actors([*rule_folders(), *map(Path, folders)]), name, on)
    if as_json:
        print_json(found)
    else:
        _show(name, found)


def _show(name: str, found: Sequence["Candidate"]) -> None:
    """The candidates, whoever is meant first."""
    from whosaid.cli.screen import screen

    out = screen()
    if not found:
        out.line(
            f"The register has nobody of the name “{name}”. A page may still name one: by its title, or a word like Brigade."
        )
    for one in found:
        out.heading(f"{one.name}" if one.is_meant else f"{one.name} (not meant by the name alone)")
        out.line(f"{one.id}  {one.kind}{', ' + one.country if one.country else ''}", indent=2)
        out.line(f"because: {one.because}", indent=2)
        for title, said in (
            ("part of", ", ".join(one.part_of)),
            ("names", "; ".join(map(_naming, one.names))),
            ("offices", "; ".join(map(_naming, one.offices))),
            ("elsewhere", one.outside),
            ("row from", one.origin),
        ):
            if said:
                out.line(f"{title}: {said}", indent=2)


def _naming(naming: "Naming") -> str:
    days = f" {naming.since or '...'} to {naming.until or 'now'}" if naming.since or naming.until else ""
    return f"{naming.words}{days}{' (guarded)' if naming.is_guarded else ''}"
