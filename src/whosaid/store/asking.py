"""What a person types and chooses in a search -> a query that SQLite's full-text index always understands."""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

#: A word or a phrase in quotation marks, as a person types it into the box.
_ASKED = re.compile(r'"([^"]+)"|(\S+)')
#: Words of a search that are looked for; more would only slow it.
MOST_WORDS = 12
#: Letters from which on the last word may be the beginning of a word; `a*` is everything.
SHORTEST_BEGINNING = 3
#: Months that a search between two days is narrowed to by their marks; a longer time is only compared day by day.
MOST_MONTHS = 60


class Narrowed(NamedTuple):
    """What a search is narrowed to; None = all. Actors and places have none of these but `what`."""

    what: str | None = None
    """article, claim, actor or place."""
    outlet: str | None = None
    """Display name of the outlet."""
    kind: str | None = None
    """A kind of event, or a part of its code."""
    place: str | None = None
    """Words of the name of the place, or of its division."""
    actor: str | None = None
    """Words of a name of the actor."""
    first: str | None = None
    """First day: of publication for an article, of the act for a claim."""
    last: str | None = None
    """Last day."""


def as_query(asked: str) -> str:
    """Words as typed -> all of them, phrases kept, the last one open at its end; empty for no words."""
    plain = "".join(letter for letter in asked if letter.isprintable() or letter.isspace())
    terms = [(phrase or word).replace('"', " ").strip() for phrase, word in _ASKED.findall(plain)[:MOST_WORDS]]
    terms = [term for term in terms if any(letter.isalnum() for letter in term)]
    if not terms:
        return ""
    open_end = "" if asked.rstrip().endswith('"') or len(terms[-1]) < SHORTEST_BEGINNING else "*"
    return " ".join(f'"{term}"' for term in terms) + open_end


def mark_of(what: str, value: str) -> str:
    """One word of letters and digits that stands for a value among the marks of a row."""
    letters = "".join(
        letter if letter.isascii() and letter.isalnum() else f"z{ord(letter):x}z" for letter in value.casefold()
    )
    return f"x{what}x{letters}"


def narrowed(query: str, marks: Iterable[Sequence[str]]) -> str:
    """The query, in titles and words only, and of each group of marks at least one."""
    parts = [f"{{title words}} : ({query})"] if query else []
    parts += [f"marks : ({' OR '.join(group)})" for group in marks]
    return " AND ".join(parts)


def months_between(first: str | None, last: str | None) -> list[str]:
    """`2016-10` to `2016-12` -> the months; nothing where an end is open or they are too many."""
    if not first or not last or first > last:
        return []
    start, end = (int(day[:4]) * 12 + int(day[5:7]) - 1 for day in (first, last))
    return (
        [f"{month // 12:04}-{month % 12 + 1:02}" for month in range(start, end + 1)]
        if end - start < MOST_MONTHS
        else []
    )
