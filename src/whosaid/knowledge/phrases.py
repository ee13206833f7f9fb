"""Phrases of lower-case tokens -> what they stand for, found leftmost and longest; the notation in which rules write them.

`a|b c|d` stands for every combination of its alternatives. A verb is written as its forms: "base third past [participle]
gerund", then `+ words` that must follow at once, or `> word|word` of which one must stand close behind.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import compress, product
from typing import Generic, TypeVar

Value = TypeVar("Value")
Phrase = tuple[str, ...]

#: Names of the forms in the order in which a verb's row gives them; of four forms the third is past and participle.
FOUR = (("base",), ("third",), ("past", "participle"), ("gerund",))
FIVE = (("base",), ("third",), ("past",), ("participle",), ("gerund",))


@dataclass(frozen=True, slots=True)
class VerbForm:
    """One form of a verb with the words it needs."""

    phrase: Phrase
    """The form and the words that must follow it at once, lower case."""
    forms: frozenset[str]
    """base, third, past, participle or gerund; one spelling may be several."""
    complements: frozenset[str]
    """Words of which one must stand close behind; empty = none needed."""


@dataclass(frozen=True, slots=True)
class PhraseTable(Generic[Value]):
    """Phrases by their first word, longest first."""

    starts: Mapping[str, tuple[tuple[Phrase, Value], ...]]
    """First word -> (whole phrase, value)."""
    seconds: Mapping[str, frozenset[str]]
    """First word that is no phrase by itself -> the words of which one must follow it."""

    def at(self, lowers: Sequence[str], place: int) -> tuple[int, Value] | None:
        """Number of tokens and value of the longest phrase that begins at token `place`; None for none."""
        for phrase, value in self.starts.get(lowers[place], ()):
            size = len(phrase)
            if size == 1 or tuple(lowers[place : place + size]) == phrase:
                return size, value
        return None

    def find(self, lowers: Sequence[str], start: int = 0, end: int | None = None) -> Iterator[tuple[int, int, Value]]:
        """(first token, one past the last, value) from left to right; nothing overlaps."""
        starts, seconds, stop = self.starts, self.seconds, len(lowers) if end is None else end
        free = start
        looked_at = lowers if start == 0 and stop == len(lowers) else lowers[start:stop]
        for place in compress(range(start, stop), map(starts.__contains__, looked_at)):
            if place < free:
                continue
            word = lowers[place]
            if word in seconds and (place + 1 >= stop or lowers[place + 1] not in seconds[word]):
                continue  # "the", "of": most places where a phrase might begin
            for phrase, value in starts[word]:
                size = len(phrase)
                if size == 1 or tuple(lowers[place : place + size]) == phrase:
                    if place + size <= stop:
                        free = place + size
                        yield place, free, value
                    break


def table_of(pairs: Iterable[tuple[Phrase, Value]]) -> PhraseTable[Value]:
    """A table; of one phrase given twice the first value holds."""
    starts: dict[str, dict[Phrase, Value]] = {}
    for phrase, value in pairs:
        if phrase:
            starts.setdefault(phrase[0], {}).setdefault(phrase, value)
    return PhraseTable(
        {first: tuple(sorted(group.items(), key=lambda pair: -len(pair[0]))) for first, group in starts.items()},
        {
            first: frozenset(phrase[1] for phrase in group)
            for first, group in starts.items()
            if all(len(phrase) > 1 for phrase in group)
        },
    )


def spell(notation: str) -> tuple[Phrase, ...]:
    """All phrases that `a|b c|d` stands for, in order."""
    return tuple(product(*(part.split("|") for part in notation.lower().split())))


def conjugate(notation: str) -> tuple[VerbForm, ...]:
    """All spellings of a verb row; ValueError for a row with neither four nor five forms."""
    head, _, near = notation.lower().partition(">")
    verb, _, rest = head.partition("+")
    forms = verb.split()
    if len(forms) not in (4, 5):
        raise ValueError(notation)
    names: dict[str, set[str]] = {}
    for form, name in zip(forms, FOUR if len(forms) == 4 else FIVE, strict=True):
        names.setdefault(form, set()).update(name)
    complements = frozenset(near.strip().split("|")) - {""}
    return tuple(
        VerbForm((form, *following), frozenset(name), complements)
        for form, name in names.items()
        for following in (spell(rest) if rest.strip() else ((),))
    )
