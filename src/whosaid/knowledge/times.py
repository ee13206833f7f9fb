"""`rules/grammars/<language>/times*.yaml` -> classes of words and shapes of time expressions, checked and compiled."""

import re
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

from whosaid.errors import BadRule
from whosaid.knowledge.calendars import RESOLVERS
from whosaid.knowledge.loading import Row, check_examples, load_rows
from whosaid.knowledge.numbers import load_number_words
from whosaid.knowledge.time_marks import mark_tokens
from whosaid.knowledge.time_rules import TimeRules, TimeShape
from whosaid.knowledge.timexes import find_timexes
from whosaid.text.numbers import NumberWords, Phrase, find_numbers
from whosaid.text.reading import Reading, read_text
from whosaid.text.sentences import TextWords
from whosaid.text.shapes import BadShape, compile_shape

#: Classes that code makes of numbers and of dates in digits; see the head of times.yaml.
MADE = (
    "SMALL", "MIDDLE", "COUNT", "VAGUE", "RANGE", "FRACTION", "QUALIFIER", "YEAR", "ORDINAL", "NUMERIC_DATE", "CLOCK",
    "SPAN_WORD",
)  # fmt: skip

#: Those of them by which a time expression may be found.
MADE_ANCHORS = ("YEAR", "ORDINAL", "NUMERIC_DATE", "CLOCK", "SPAN_WORD")

#: First of the characters that stand for classes; letters, so that none is a sign of a regular expression.
_FIRST_SYMBOL = 0x4E00

_NO_WORDS = TextWords(frozenset(), frozenset())

#: A page's day for the checking of examples: a Friday in the middle of a month.
_CHECK_DAY = date(2017, 5, 19)


def load_times(folders: Sequence[Path] = (), *, language: str = "en") -> TimeRules:
    """The grammar of a language; raises BadRule with file, line and mend."""
    class_rows = load_rows(f"grammars/{language}/times-words.yaml", folders, required=("words",))
    shape_rows = load_rows(f"grammars/{language}/times.yaml", folders, required=("shape",))
    numbers = load_number_words(folders, language=language)
    rules = _rules_of(class_rows, shape_rows, numbers)
    check_examples((row for row in class_rows if "class" in row), lambda row, text: _holds(row, text, rules))
    macros = {str(row["id"]): pattern for row, pattern in _macros(shape_rows, rules.symbols)}
    check_examples((row for row in shape_rows if "macro" in row), lambda row, text: _in(macros[row["id"]], text, rules))
    check_examples((row for row in shape_rows if "resolve" in row), lambda row, text: _finds(row, text, rules))
    return rules


def _rules_of(class_rows: Sequence[Row], shape_rows: Sequence[Row], numbers: NumberWords) -> TimeRules:
    names = [*MADE, *dict.fromkeys(str(row["class"]) for row in class_rows if "tense" not in row)]
    symbols = {name: chr(_FIRST_SYMBOL + number) for number, name in enumerate(names)}
    anchors = [symbols[name] for name in MADE_ANCHORS]
    anchors += [symbols[str(row["class"])] for row in class_rows if row.get("anchor")]
    words = _words_of(class_rows, symbols)
    phrases = _phrases_of(class_rows, symbols, numbers)
    for bound in sorted(phrase[0] for group in numbers.before.values() for phrase, _, _ in group if len(phrase) == 1):
        words.setdefault(bound, (symbols["QUALIFIER"], 0, False))
    for first in phrases:
        words.setdefault(first, ("", None, False))
    shapes = _shapes_of(shape_rows, symbols)
    return TimeRules(
        symbols=symbols,
        words=words,
        phrases=phrases,
        tenses={str(word): str(row["tense"]) for row in class_rows if "tense" in row for word in row["words"]},
        tense_endings=tuple(
            (str(ending), str(row["tense"]))
            for row in class_rows
            if "tense" in row
            for ending in row.get("suffixes", ())
        ),
        tenses_before=tuple(
            (tuple(str(words).split()), str(row["tense"]))
            for row in class_rows
            for words in row.get("right_before", ())
        ),
        tenses_set=tuple((str(word), str(row["tense"])) for row in class_rows for word in row.get("set_before", ())),
        shapes=shapes,
        by_anchor={
            symbol: tuple(number for number, shape in enumerate(shapes) if symbol in shape.pattern.pattern)
            for symbol in anchors
        },
        numbers=numbers,
    )


def _words_of(rows: Sequence[Row], symbols: Mapping[str, str]) -> dict[str, tuple[str, object, bool]]:
    words: dict[str, tuple[str, object, bool]] = {}
    for row in rows:
        if "tense" in row:
            continue
        parts = row.get("parts", {})
        for word, value in row["words"].items():
            if word in words:
                raise BadRule(
                    f"{word!r} stands in two classes", where=str(row["_file"]), mend=f"Take it out of {row['id']}."
                )
            held = (value, parts[word]) if word in parts else value
            words[str(word)] = (symbols[str(row["class"])], held, bool(row.get("capital")))
    return words


def _phrases_of(
    rows: Sequence[Row], symbols: Mapping[str, str], numbers: NumberWords
) -> dict[str, tuple[tuple[Phrase, str, object], ...]]:
    """Phrases of the classes, and the bounds of numbers ("less than") as QUALIFIER."""
    found: dict[str, list[tuple[Phrase, str, object]]] = {}
    bounds = sorted({phrase for group in numbers.before.values() for phrase, _, _ in group})
    pairs: list[tuple[Phrase, str, object]] = [
        (phrase, symbols["QUALIFIER"], 0) for phrase in bounds if len(phrase) > 1
    ]
    for row in rows:
        for words, value in row.get("phrases", {}).items():
            pairs.append((tuple(str(words).split()), symbols[str(row["class"])], value))
    for phrase, symbol, value in pairs:
        found.setdefault(phrase[0], []).append((phrase, symbol, value))
    return {first: tuple(sorted(group, key=lambda each: (-len(each[0]), each[0]))) for first, group in found.items()}


def _macros(rows: Sequence[Row], symbols: Mapping[str, str]) -> list[tuple[Row, re.Pattern[str]]]:
    shapes = _macro_shapes(rows)
    return [(row, _compiled(row, symbols, shapes)) for row in rows if "macro" in row]


def _macro_shapes(rows: Sequence[Row]) -> dict[str, str]:
    return {str(row["macro"]): str(row["shape"]) for row in rows if "macro" in row}


def _shapes_of(rows: Sequence[Row], symbols: Mapping[str, str]) -> tuple[TimeShape, ...]:
    macros = _macro_shapes(rows)
    found = []
    for row in rows:
        if "macro" in row:
            continue
        if row.get("resolve") not in RESOLVERS:
            raise BadRule(
                f"rule {row['id']} resolves by {row.get('resolve')!r}, which there is not",
                where=str(row["_file"]),
                mend=f"Write one of {', '.join(sorted(RESOLVERS))}.",
            )
        pattern = _compiled(row, symbols, macros)
        found.append(TimeShape(str(row["id"]), pattern, str(row["resolve"]), str(row.get("type", "DATE"))))
    return tuple(found)


def _compiled(row: Row, symbols: Mapping[str, str], macros: Mapping[str, str]) -> re.Pattern[str]:
    try:
        return compile_shape(str(row["shape"]), symbols, macros)
    except BadShape as error:
        raise BadRule(f"rule {row['id']}: {error}", where=str(row["_file"]), mend="Mend the shape.") from error


def _reading(text: str) -> Reading:
    return read_text(text, _NO_WORDS)


def _row_of(text: str, rules: TimeRules) -> str:
    reading = _reading(text)
    return "".join(mark_tokens(reading, rules, find_numbers(reading, rules.numbers)).symbols)


def _holds(row: Row, text: str, rules: TimeRules) -> bool:
    symbol = rules.symbols.get(str(row["class"]))
    if symbol is None:
        return text in row["words"]
    return symbol in _row_of(text, rules)


def _in(pattern: re.Pattern[str], text: str, rules: TimeRules) -> bool:
    return pattern.search(_row_of(text, rules)) is not None


def _finds(row: Row, text: str, rules: TimeRules) -> bool:
    return any(found.rule == row["id"] for found in find_timexes(_reading(text), rules, _CHECK_DAY))
