"""Strip, speaker -> the speaker with the name that stands behind it between commas ("the interior minister, Jane Roe, said")."""

from collections.abc import Callable, Container

from whosaid.extract.atoms import (
    AS,
    BREAK,
    COMMA,
    DEFINITE,
    DET,
    DETERMINING,
    GENITIVE,
    MONTH,
    POSS,
    PREP,
    PRON,
    TIME,
    TITLE,
    VERBAL,
)
from whosaid.extract.phrases import Phrase
from whosaid.extract.strips import Strip

#: Atoms that a name behind its title may hold.
LONGEST_NAME = 5


def with_name(strip: Strip, phrase: Phrase | None) -> Phrase | None:
    """The phrase, widened over a comma and a name behind it where it names nobody itself; a full name where it ends with one of a place or body."""
    if (
        phrase is None
        or not strip.bit(phrase[1]) & COMMA
        or not (_is_nameless(strip, phrase) or _has_seat(strip, phrase))
    ):
        return phrase
    bits, first = strip.bits, phrase[1] + 1
    if not bits[phrase[0]] & DETERMINING and not any(bits[place] & GENITIVE for place in range(*phrase)):
        return phrase
    first += bool(strip.bit(first) & DEFINITE)  # "a separatist group, the Lake Front, (said)"
    stop = first
    while (
        stop < len(strip) and strip.caps[stop] and not bits[stop] & (TIME | MONTH | PREP | PRON | DET | POSS | VERBAL)
    ):
        stop += 1
    if not first + strip.caps[phrase[1] - 1] < stop <= first + LONGEST_NAME or (
        stop < len(strip) and not bits[stop] & BREAK
    ):
        return phrase
    return phrase[0], stop


def _is_nameless(strip: Strip, phrase: Phrase) -> bool:
    """True where the phrase ends with no name, but with an office: "Norland's Interior Minister"."""
    last = phrase[1] - 1
    return not strip.caps[last] or (last > phrase[0] and bool(strip.bits[last] & TITLE))


def _has_seat(strip: Strip, phrase: Phrase) -> bool:
    """True for a definite office with its place or body behind a preposition: "the governor of Norrby", "Lake Radio's man in Holm"."""
    first = phrase[0]
    tie = next((at for at in range(phrase[1] - 1, first, -1) if strip.bits[at] & PREP), first)
    is_definite = strip.bits[first] & (DEFINITE | POSS) or any(strip.bits[at] & GENITIVE for at in range(first, tie))
    return tie > first and bool(is_definite) and not strip.caps[tie - 1]


def without_seat(strip: Strip, phrase: Phrase, is_place: Callable[[int], bool]) -> Phrase:
    """The speaker without a place behind the last comma: of "the mayor of Holm, New York" the mayor of Holm."""
    comma = next((at for at in range(phrase[1] - 1, phrase[0], -1) if strip.bits[at] & COMMA), 0)
    return (phrase[0], comma) if comma and is_place(strip.starts[comma + 1]) else phrase


def behind_seat(strip: Strip, phrase: Phrase, is_place: Callable[[int], bool]) -> Phrase:
    """The name behind a place between commas, which is no speaker: of "a guard from the capital, Norrby, Jane Roe, (said)" Jane Roe."""
    first, stop = phrase[0], phrase[1] + 1
    is_seat = strip.bit(first - 1) & COMMA and strip.bit(phrase[1]) & COMMA and strip.caps[first]
    if not first or not is_seat or not is_place(strip.starts[first]):
        return phrase
    while stop < len(strip) and strip.caps[stop] and stop - phrase[1] <= LONGEST_NAME:
        stop += 1
    return (phrase[1] + 1, stop) if stop > phrase[1] + 2 and strip.bit(stop) & COMMA else phrase


def body_behind(strip: Strip, phrase: Phrase, known_as: Container[str] = ()) -> Phrase | None:
    """The name of a body behind the comma of a speaker, or behind "known as": of "a separatist group, the Lake Front" the Lake Front; None for none."""
    for known in range(phrase[0] + 1, phrase[1] - 2):
        if strip.lowers[known] in known_as and strip.bits[known + 1] & AS and strip.caps[phrase[1] - 1]:
            return known + 2, phrase[1]
    for comma in range(phrase[0] + 1, phrase[1] - 2):
        if strip.bits[comma] & COMMA:
            is_body = strip.bits[comma + 1] & DEFINITE and all(strip.caps[comma + 2 : phrase[1]])
            return (comma + 1, phrase[1]) if is_body and not strip.caps[comma - 1] else None
    return None
