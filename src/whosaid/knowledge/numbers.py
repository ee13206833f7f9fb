"""`rules/words/<language>/numbers.yaml` -> the words that make and bound numbers."""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from whosaid.errors import BadRule
from whosaid.knowledge.loading import Row, check_examples, load_rows
from whosaid.text.numbers import NumberWords, Phrase, find_numbers
from whosaid.text.reading import read_text
from whosaid.text.sentences import TextWords

_NEEDED = ("number.cardinal", "number.zero", "number.plural", "number.vague", "number.range")
_NO_WORDS = TextWords(frozenset(), frozenset())


def load_number_words(folders: Sequence[Path] = (), *, language: str = "en") -> NumberWords:
    """Number words of a language; their examples are checked against the number finder itself."""
    relative = f"words/{language}/numbers.yaml"
    rows = {str(row["id"]): row for row in load_rows(relative, folders)}
    for needed in _NEEDED:
        if needed not in rows:
            raise BadRule(f"no rule {needed}", where=f"{relative}:1", mend="Restore the row.")
    words = _words_of(rows)
    check_examples(rows.values(), lambda row, text: _matches(row, text, words))
    return words


def _words_of(rows: Mapping[str, Row]) -> NumberWords:
    cardinal, plural, vague = rows["number.cardinal"], rows["number.plural"], rows["number.vague"]
    zero = [_phrase(words) for words in rows["number.zero"]["words"]]
    least_two = set(vague["at_least_two"])
    some = [(_phrase(words), 2 if words in least_two else None) for words in vague["words"]]
    bounds = [row for row in rows.values() if "qualifier" in row]
    values, groups = dict(cardinal["values"]), dict(cardinal["groups"])
    articles, halves = frozenset(cardinal["articles"]), frozenset(cardinal["halves"])
    joints = sorted({str(joint) for _, joint in rows["number.range"]["pairs"]})
    return NumberWords(
        values=values,
        scales=dict(cardinal["scales"]),
        groups=groups,
        plurals=dict(plural["plurals"]),
        of_only=dict(plural["of_only"]),
        multipliers=dict(plural["multipliers"]),
        articles=articles,
        joins=frozenset(cardinal["joins"]),
        halves=halves,
        quarters=frozenset(cardinal["quarters"]),
        of=frozenset(plural["of"]),
        verbs=frozenset(plural["verbs"]),
        bare_not_after=frozenset(plural["bare_not_after"]),
        vague={first: tuple(pair for pair in _longest(some) if pair[0][0] == first) for first in _firsts(some)},
        zero={
            phrase[0]: tuple(sorted((p for p in zero if p[0] == phrase[0]), key=len, reverse=True)) for phrase in zero
        },
        before=_by_word(bounds, "before", -1),
        after=_by_word(bounds, "after", 0),
        in_bounds=_inside(bounds),
        openers={
            joint: frozenset(str(opener) for opener, other in rows["number.range"]["pairs"] if other == joint)
            for joint in joints
        },
        starters=_starters(
            values, {**cardinal["scales"], **groups}, plural, articles | halves, [p for p, _ in some] + zero
        ),
    )


def _starters(
    values: Mapping[str, int], scales: Mapping[str, int], plural: Row, others: frozenset[str], phrases: list[Phrase]
) -> frozenset[str]:
    tens = [word for word, value in values.items() if value >= 20]
    units = [word for word, value in values.items() if value < 10]
    compounds = [f"{ten}-{unit}" for ten in tens for unit in units]
    hundreds = [f"{word}-{scale}" for word in values for scale in scales]
    return frozenset(
        [*values, *scales, *plural["plurals"], *plural["of_only"], *others, *compounds, *hundreds]
        + [phrase[0] for phrase in phrases]
    )


def _inside(rows: Iterable[Row]) -> dict[str, tuple[tuple[Phrase, int], ...]]:
    phrases = sorted({_phrase(words) for row in rows for words in row.get("before", ())})
    found: dict[str, list[tuple[Phrase, int]]] = {}
    for phrase in phrases:
        for offset, word in enumerate(phrase if len(phrase) > 1 else ()):
            found.setdefault(word, []).append((phrase, offset))
    return {word: tuple(places) for word, places in sorted(found.items())}


def _phrase(words: object) -> Phrase:
    return tuple(str(words).split())


def _longest(pairs: Iterable[tuple[Phrase, int | None]]) -> list[tuple[Phrase, int | None]]:
    return sorted(pairs, key=lambda pair: (-len(pair[0]), pair[0]))


def _firsts(pairs: Iterable[tuple[Phrase, int | None]]) -> list[str]:
    return sorted({phrase[0] for phrase, _ in pairs})


def _by_word(rows: Iterable[Row], field: str, place: int) -> dict[str, tuple[tuple[Phrase, str, str], ...]]:
    """First (0) or last (-1) word of each phrase of `field` -> the phrases, longest first."""
    found: dict[str, list[tuple[Phrase, str, str]]] = {}
    for row in rows:
        for words in row.get(field, ()):
            phrase = _phrase(words)
            found.setdefault(phrase[place], []).append((phrase, str(row["qualifier"]), str(row["id"])))
    return {word: tuple(sorted(phrases, key=lambda p: (-len(p[0]), p))) for word, phrases in sorted(found.items())}


def _matches(row: Row, text: str, words: NumberWords) -> bool:
    return any(number.rule == row["id"] for number in find_numbers(read_text(text, _NO_WORDS), words))
