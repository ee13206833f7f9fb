"""What a person types and chooses in a search -> a query that SQLite's full-text index always understands."""

import re
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import NamedTuple

#: A word or a phrase in quotation marks, as a person types it into the box.
_ASKED = re.compile(r'"([^"]+)"|(\S+)')
#: Words of a search that are looked for; more would only slow it.
MOST_WORDS = 12
#: Letters from which on the last word may be the beginning of a word; `a*` is everything.
SHORTEST_BEGINNING = 3
#: Years between which days are looked for.
FIRST_YEAR, LAST_YEAR = 1900, 2100


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


class Terms(NamedTuple):
    """What is looked for; all of it has to occur."""

    words: tuple[str, ...]
    """Words and phrases."""
    is_open: bool
    """True where the last of them may be the beginning of a word."""


def terms_of(asked: str) -> Terms:
    """Words as typed -> what is looked for."""
    plain = "".join(letter for letter in asked if letter.isprintable() or letter.isspace())
    terms = [(phrase or word).replace('"', " ").strip() for phrase, word in _ASKED.findall(plain)[:MOST_WORDS]]
    words = tuple(term for term in terms if any(letter.isalnum() for letter in term))
    is_open = bool(words) and not asked.rstrip().endswith('"') and len(words[-1]) >= SHORTEST_BEGINNING
    return Terms(words, is_open)


def as_query(asked: str) -> str:
    """Words as typed -> all of them, phrases kept, the last one open at its end; empty for no words."""
    terms = terms_of(asked)
    return " ".join(f'"{term}"' for term in terms.words) + ("*" if terms.is_open else "")


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


def marks_between(first: str | None, last: str | None) -> list[str]:
    """Two days, both included -> marks of the years, months and days that make up the time between them; an open end is far away."""
    if not first and not last:
        return []
    start, end = _day(first, FIRST_YEAR, 1, 1), _day(last, LAST_YEAR, 12, 31)
    found: list[str] = []
    while start <= end:
        whole = [(name, upto) for name, upto in _units(start) if upto <= end]
        name, upto = whole[0] if whole else (f"day:{start}", start)
        found.append(mark_of(*name.split(":")))
        if upto == date.max:
            break
        start = upto + timedelta(days=1)
    return found


def time_marks(day: str) -> set[str]:
    """A day as a row has it -> the marks of its day, month and year; nothing where it is not said."""
    return (
        {mark_of("day", day), mark_of("month", day[:7]), mark_of("year", day[:4])}
        if len(day) == len("2016-10-28")
        else set()
    )


def _day(given: str | None, year: int, month: int, day: int) -> date:
    far = date(year, month, day)
    try:
        found = date.fromisoformat(given) if given else far
    except ValueError:  # a day that no calendar has
        return far
    return max(date(FIRST_YEAR, 1, 1), min(date(LAST_YEAR, 12, 31), found))


def _units(start: date) -> list[tuple[str, date]]:
    """The year and the month that begin with a day, with their last days."""
    found = []
    if (start.month, start.day) == (1, 1):
        found.append((f"year:{start:%Y}", date(start.year, 12, 31)))
    if start.day == 1:
        following = date(start.year + start.month // 12, start.month % 12 + 1, 1)
        found.append((f"month:{start:%Y-%m}", following - timedelta(days=1)))
    return found
