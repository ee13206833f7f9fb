"""A list that is empty -> why: no pages, nothing of the kind on them, or nothing that fits; with what would fit."""

from collections.abc import Sequence
from typing import Any

from whosaid.records.concluded import Comparison
from whosaid.store.protocol import EventLine
from whosaid.views.wording import number

#: Kinds that are named where none was called as asked.
MOST_NAMED = 12


def none_of(reader: Any, address: str, what: str, there: int) -> str:
    """Why nothing is shown of the `there` claims, events, ... of a ledger."""
    pages = reader.counts().pages
    if not pages:
        return f"{address} holds no pages yet. Read some with: whosaid read PAGES --ledger {address}"
    if not there:
        return f"{address} holds {number(pages, 'page')} and no {what}."
    return f"No {what} fits; {address} holds {number(there, what, 'copies' if what == 'copy' else None)}."


def no_claim(reader: Any, address: str, *, kind: str | None, place: str | None) -> str:
    """The same of claims: kinds and places are told by the events, of which every claim is one."""
    told = none_of(reader, address, "claim", reader.counts().claims)
    return told + (_no_such(tuple(reader.event_lines()), kind=kind, place=place) if kind or place else "")


def no_event(reader: Any, address: str, lines: Sequence[EventLine], *, kind: str | None, place: str | None) -> str:
    """The same of events: with the kinds that there are, and the place whose name is like the one asked for."""
    return none_of(reader, address, "event", len(lines)) + _no_such(lines, kind=kind, place=place)


def _no_such(lines: Sequence[EventLine], *, kind: str | None, place: str | None) -> str:
    """That no kind or place is called as asked, with those that there are; empty where both are."""
    told = ""
    kinds = sorted({line.kind for line in lines})
    if kind and kinds and not any(kind in one for one in kinds):
        more = f" and {len(kinds) - MOST_NAMED} more" if len(kinds) > MOST_NAMED else ""
        told += f" No kind is called {kind}; kinds in it: {', '.join(kinds[:MOST_NAMED])}{more}."
    names = {name.casefold(): name for line in lines for name in (line.place or "").split(", ") if name}
    if place and not any(place.casefold() in (line.place or "").casefold() for line in lines):
        told += f" No place is called {place}{_or_like(place, names)}."
    return told


def no_comparison(reader: Any, address: str, *, about: str | None, all_verdicts: bool) -> str:
    """The same of comparisons: with the rest that --all lists, where there is one."""
    told = none_of(reader, address, "comparison", reader.number_of(Comparison))
    if all_verdicts or not any(about in (None, one.about) for one in reader.concluded(Comparison)):
        return told
    return f"{told} By itself this command lists contradictions only; --all lists the rest."


def _or_like(asked: str, names: dict[str, str]) -> str:
    """`; did you mean Aleppo?`, or nothing."""
    from difflib import get_close_matches

    like = get_close_matches(asked.casefold(), names, n=1)
    return f"; there is {names[like[0]]}" if like else ""
