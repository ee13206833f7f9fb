"""`rules/grammars/<language>/extents.yaml` -> which figures leave room for more people than they count, and by what words.

"Two of the dead", "the other five", "the names of nine who died": no other figure contradicts them by being greater.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import NamedTuple

from whosaid.errors import BadRule
from whosaid.knowledge.loading import Row, check_examples, load_rows
from whosaid.text.numbers import Phrase
from whosaid.text.reading import read_text
from whosaid.text.sentences import TextWords

#: Where the words stand that are looked for.
PLACES = ("next", "inside", "before", "after", "across", "beyond")

#: What a number may have to be for a rule: nobody, or one person.
NONE, ONE = "none", "one"

#: Extent of people of one kind, before the word for them.
KIND = "kind"

#: Marks that end the clause beside a figure; those of the second set also end what a word before another clause says of it.
_STOPS = frozenset(",;:.!?()-")
_FAR_STOPS = frozenset(";:.!?")

#: Least tokens of the stretches that are handed in, so that every rule has its reach.
MOST_REACH = 32

_NO_WORDS = TextWords(frozenset(), frozenset())


class Around(NamedTuple):
    """A figure and the words around it, in lower case."""

    before: Sequence[str]
    """Tokens before it, the nearest last."""
    inside: Sequence[str]
    """Tokens from its first to its last."""
    number_end: int
    """How many of these end with its number."""
    after: Sequence[str]
    """Tokens behind it."""
    harm: str
    number: str
    """NONE, ONE, or empty."""


@dataclass(frozen=True, slots=True)
class ExtentRule:
    """One row."""

    id: str
    says: str
    where: str
    reach: int
    phrases: tuple[Phrase, ...]
    unless: tuple[Phrase, ...]
    harm: str
    number: str
    stops: frozenset[str]
    """Marks and words that end the stretch beside the figure."""
    firsts: frozenset[str]
    """First words of its phrases."""

    def finds(self, figure: Around) -> str:
        """The words that say it; empty for none."""
        if (self.harm and self.harm != figure.harm) or (self.number and self.number != figure.number):
            return ""
        stretch = self._stretch(figure)
        if self.firsts.isdisjoint(stretch):  # of most rules no word stands there
            return ""
        found = next((phrase for phrase in self.phrases if _holds(stretch, phrase, opens=self.where == "next")), ())
        return "" if not found or any(_holds(stretch, phrase) for phrase in self.unless) else " ".join(found)

    def _stretch(self, figure: Around) -> Sequence[str]:
        if self.where == "inside":
            return figure.inside
        if self.where == "next":
            return figure.inside[figure.number_end :]
        if self.where in ("after", "beyond"):
            return _until(figure.after[: self.reach], self.stops)
        return _until(figure.before[::-1][: self.reach], self.stops)[::-1]


@dataclass(frozen=True, slots=True)
class ExtentRules:
    """All rows, in their order."""

    rules: tuple[ExtentRule, ...]

    def extents_of(self, figure: Around) -> Iterator[str]:
        """What leaves room for more, in the order of the rules; a kind with the word for it ("kind:teens")."""
        around = frozenset(chain(figure.before, figure.inside, figure.after))
        for rule in [rule for rule in self.rules if not rule.firsts.isdisjoint(around)]:  # mostly one or none
            words = rule.finds(figure)
            if words:
                yield f"{rule.says}:{words}" if rule.says == KIND else rule.says


def _until(words: Sequence[str], stops: frozenset[str]) -> Sequence[str]:
    """The words before the first stop; the colon of a clock time is none."""
    ends = (place for place, word in enumerate(words) if word in stops and not _is_of_clock(words, place))
    return words[: next(ends, len(words))]


def _is_of_clock(words: Sequence[str], place: int) -> bool:
    return (
        words[place] == ":"
        and words[place - 1].isdecimal()
        and words[place + 1 : place + 2] != ()
        and words[place + 1].isdecimal()
    )


def _holds(words: Sequence[str], phrase: Phrase, *, opens: bool = False) -> bool:
    """True where the phrase stands among the words, or opens them."""
    if phrase[0] not in words:
        return False
    last = 0 if opens else len(words) - len(phrase)
    return any(tuple(words[place : place + len(phrase)]) == phrase for place in range(last + 1))


def load_extents(folders: Sequence[Path], language: str, breaks: frozenset[str]) -> ExtentRules:
    """The packaged and the user's rows, checked against their examples; `breaks` are words that begin another clause."""
    rows = load_rows(f"grammars/{language}/extents.yaml", folders, required=("says", "where", "words"))
    rules = {str(row["id"]): _rule_of(row, breaks) for row in rows}
    check_examples(rows, lambda row, text: bool(rules[str(row["id"])].finds(_example(row, text))))
    return ExtentRules(tuple(rules.values()))


def _rule_of(row: Row, breaks: frozenset[str]) -> ExtentRule:
    where, reach = str(row["where"]), int(row.get("reach", 0))
    if where not in PLACES or reach > MOST_REACH or (not reach and where in PLACES[2:]):
        what = f"rule {row['id']}: {where!r} with reach {reach}"
        mend = f"Use one of {', '.join(PLACES)}, beside a figure with a reach of 1 to {MOST_REACH}."
        raise BadRule(what, where=f"{row['_file']} ({row['id']})", mend=mend)
    phrases = tuple(tuple(str(words).split()) for words in row["words"])
    return ExtentRule(
        str(row["id"]),
        str(row["says"]),
        where,
        reach,
        phrases,
        tuple(tuple(str(words).split()) for words in row.get("unless") or ()),
        str(row.get("harm", "")),
        str(row.get("number", "")),
        _FAR_STOPS | breaks if where in ("across", "beyond") else _STOPS,
        frozenset(phrase[0] for phrase in phrases),
    )


def _example(row: Row, text: str) -> Around:
    """The figure of an example, whose brackets hold it; harm and number are those that the rule asks for."""
    before, _, rest = text.partition("[")
    inside, _, after = rest.partition("]")
    none = str(row.get("number", "")) if inside.lower().startswith("no") else ""
    return Around(_lowers(before), _lowers(inside), 1, _lowers(after), str(row.get("harm", "")), none)


def _lowers(text: str) -> Sequence[str]:
    return read_text(text, _NO_WORDS).tokens.lowers
