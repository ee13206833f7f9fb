"""Outlets -> the list of them, and one of them whole: its articles, and the words it uses."""

from dataclasses import dataclass

from whosaid.errors import WhosaidError
from whosaid.store.index import Index
from whosaid.store.listed import OutletLine, PrintedLine, Used
from whosaid.views.portions import Portion


@dataclass(frozen=True, slots=True)
class OutletView:
    """One outlet, whole."""

    outlet: OutletLine
    """The outlet."""
    articles: Portion[PrintedLine]
    """Its articles, by day."""
    framings: tuple[Used, ...]
    """Words that it uses for others, most frequent first."""


def list_outlets(index: Index) -> tuple[OutletLine, ...]:
    """Outlets, most articles first; the last but not least is none: pages that do not say who published them."""
    return tuple(index.outlets())


def show_outlet(index: Index, name: str | None, first: int = 0, size: int = 50) -> OutletView:
    """One outlet by its name; None for the articles that name none. Raises WhosaidError where there is none."""
    line = next((line for line in index.outlets() if line.name == name), None)
    if line is None:
        raise WhosaidError("there is no such outlet", where=name or "", mend="Choose one from the list of outlets.")
    start = min(max(first, 0), max(line.articles - 1, 0))
    rows = index.articles(outlet=name, unnamed=name is None, first=start, most=size)
    framings = index.framings(outlet=name) if name else []
    return OutletView(line, Portion(tuple(rows), start, line.articles, size), tuple(framings))
