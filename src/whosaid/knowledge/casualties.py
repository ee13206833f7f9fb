"""`rules/grammars/<language>/casualties*.yaml` -> classes of words and shapes of casualty figures, checked and compiled."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from operator import itemgetter
from pathlib import Path

from whosaid.errors import BadRule
from whosaid.knowledge.casualty_rules import CasualtyRules, Shapes, TollShape
from whosaid.knowledge.extents import load_extents
from whosaid.knowledge.loading import Row, check_examples, load_rows
from whosaid.knowledge.numbers import load_number_words
from whosaid.knowledge.persons import compiled_person, holds_row, load_person_rows, person_rules, said_of
from whosaid.knowledge.referents import Finder
from whosaid.knowledge.tolls import FORMER, HIT, find_harms, find_tolls
from whosaid.knowledge.victims import Marker
from whosaid.text.numbers import Phrase, find_numbers
from whosaid.text.reading import read_text
from whosaid.text.sentences import TextWords
from whosaid.text.shapes import BadShape, compile_shape

#: Classes that code makes; see the head of casualties.yaml.
MADE = ("PEOPLE", "BARE", "SOME", "ONE", "KINSMAN", "GROUP", "COUNTED", "TIME", "WORD")

POPULATIONS = ("all", "civilian", "combatant", "child", "woman", "man", "medic", "journalist", "aid-worker")
#: Of those whom a shot or a blade hit, the words alone do not say whether they live.
HARMS = ("killed", "injured", "missing", "detained", "displaced", "killed-or-injured", HIT)

#: First of the characters that stand for classes; letters, so that none is a sign of a regular expression.
_FIRST_SYMBOL = 0x4E00

#: Fields of the rules that are words of one scope, with the scope.
SCOPES = {
    "periods": "period",
    "breaks": "break",
    "comma_breaks": "comma-break",
    "saying": "saying",
    "are": "are",
    "running": "running",
    "raising": "raising",
    "one_event": "one-event",
    "bulletins": "bulletin",
    "one_of_many": "one-of-many",
    "acronyms": "acronym",
    "between": "between",
    "onsets": "onset",
    "since": "since",
    "whens": "when",
    "throughout": "throughout",
    "wars": "war",
    "after_wars": "after-war",
    "up_to_now": "up-to-now",
    "in_wars": "in-war",
    "one_war": "one-war",
    "fought": "fought",
    "several": "several",
    "several_others": "several-others",
    "one_of_several": "one-of-several",
    "of_own": "of-own",
    "of_the": "of-the",
    "joints": "joint",
    "aged": "aged",
    "most": "most",
    "parents": "parent",
    "in_care": "in-care",
    "unnumbered": "unnumbered",
    "age_joints": "age-joint",
    "articles": "article",
    "singular": "singular",
    "bearings": "bearing",
    "series": "series",
    "numbered": "numbered",
}

_NO_WORDS = TextWords(frozenset(), frozenset())


def load_casualties(folders: Sequence[Path] = (), *, language: str = "en") -> CasualtyRules:
    """The grammar of a language; raises BadRule with file, line and mend."""
    class_rows = load_rows(f"grammars/{language}/casualties-words.yaml", folders)
    shape_rows = load_rows(f"grammars/{language}/casualties.yaml", folders, required=("shape",))
    persons = load_person_rows(folders, language)
    rules = _rules_of(class_rows, shape_rows, persons, folders, language)
    _check(class_rows, shape_rows, rules)
    _check_persons(*persons, rules)
    return rules


def _rules_of(
    class_rows: Sequence[Row],
    shape_rows: Sequence[Row],
    person_rows: tuple[Sequence[Row], Sequence[Row]],
    folders: Sequence[Path],
    language: str,
) -> CasualtyRules:
    classes = [row for row in class_rows if "class" in row]
    names = [*MADE, *dict.fromkeys(str(row["class"]) for row in classes)]
    symbols = {name: chr(_FIRST_SYMBOL + number) for number, name in enumerate(names)}
    words, phrases, triggers = _vocabulary(classes, person_rows[0], symbols)
    clauses = load_rows("taxonomies/clauses.yaml", folders)
    return CasualtyRules(
        symbols=symbols,
        words=words,
        phrases={first: tuple(sorted(group, key=lambda p: (-len(p[0]), p))) for first, group in phrases.items()},
        suffixes=tuple((str(end), symbols[str(row["class"])]) for row in classes for end in row.get("suffixes", ())),
        triggers={first: tuple(sorted(rests)) for first, rests in sorted(triggers.items())},
        shapes=_shapes_of(shape_rows, symbols),
        cumulative=_scoped_phrases(class_rows, "cumulative"),
        **{field: _scoped(class_rows, scope) for field, scope in SCOPES.items()},  # type: ignore[arg-type]  # `plain` is none of them
        of_wars=_scoped_phrases(class_rows, "of-war"),
        superlatives=_words_of(clauses, "class", "superlative") | _words_of(clauses, "class", "ordinal"),
        extents=load_extents(folders, language, _scoped(class_rows, "break")),
        numbers=load_number_words(folders, language=language),
        persons=person_rules(*person_rows, symbols),
    )


def _vocabulary(
    classes: Sequence[Row], persons: Sequence[Row], symbols: Mapping[str, str]
) -> tuple[dict[str, tuple[str, str]], dict[str, list[tuple[Phrase, str, str]]], dict[str, set[Phrase]]]:
    """Words of the classes, their phrases by first word, and the triggers by first word."""
    words: dict[str, tuple[str, str]] = {}
    phrases: dict[str, list[tuple[Phrase, str, str]]] = {}
    triggers: dict[str, set[Phrase]] = {}
    for row in classes:
        symbol = symbols[str(row["class"])]
        for value, said in _said(row):
            phrase = tuple(said.split())
            if row.get("trigger"):
                triggers.setdefault(phrase[0], set()).add(phrase[1:])
            if len(phrase) > 1:
                phrases.setdefault(phrase[0], []).append((phrase, symbol, value))
            elif said in words:
                raise _bad(row, f"{said!r} stands in two classes", "Take it out of one.")
            else:
                words[said] = (symbol, value)
    for row in persons:
        for _, said in said_of(row) if row.get("trigger") else ():
            phrase = tuple(said.split())
            triggers.setdefault(phrase[0], set()).add(phrase[1:])
    return words, phrases, triggers


def _said(row: Row) -> Iterator[tuple[str, str]]:
    """(value, word or phrase) of a class."""
    allowed = HARMS if row.get("trigger") else POPULATIONS
    for value, said in row.get("values", {}).items():
        if value not in allowed:
            raise _bad(row, f"{value!r} is none of {', '.join(allowed)}", "Use one of them.")
        for words in said:
            yield str(value), str(words)
    for words in row.get("words", ()):
        yield "", str(words)
    for words in row.get("former", ()):
        yield FORMER, str(words)


def _scoped(rows: Sequence[Row], scope: str) -> frozenset[str]:
    return _words_of(rows, "scope", scope)


def _words_of(rows: Sequence[Row], column: str, value: str) -> frozenset[str]:
    """The words of all rows that have a value in a column."""
    return frozenset(str(said) for row in rows if row.get(column) == value for said in row["words"])


def _scoped_phrases(rows: Sequence[Row], scope: str) -> dict[str, tuple[Phrase, ...]]:
    """First word -> the phrases of a scope that begin with it."""
    phrases = sorted(tuple(said.split()) for said in _scoped(rows, scope))
    return {first: tuple(group) for first, group in groupby(phrases, key=itemgetter(0))}


def _shapes_of(rows: Sequence[Row], symbols: Mapping[str, str]) -> Shapes:
    macros = {str(row["macro"]): str(row["shape"]) for row in rows if "macro" in row}
    return Shapes(
        [
            TollShape(
                str(row["id"]),
                _compiled(row, symbols, macros),
                bool(row.get("part")),
                int(row.get("least", 0)),
                str(row.get("families", "")),
                bool(row.get("needs_whole")),
                int(row.get("back", 0)),
            )
            for row in rows
            if "macro" not in row
        ]
    )


def _compiled(row: Row, symbols: Mapping[str, str], macros: Mapping[str, str]) -> re.Pattern[str]:
    try:
        pattern = compile_shape(str(row["shape"]), symbols, macros)
    except BadShape as error:
        raise _bad(row, f"rule {row['id']}: {error}", "Mend the shape.") from error
    if "macro" not in row and "victims" not in pattern.groupindex:
        raise _bad(row, f"rule {row['id']} names no victims", "Write `victims=` before those counted.")
    return pattern


def _bad(row: Row, what: str, mend: str) -> BadRule:
    return BadRule(what, where=f"{row['_file']} ({row['id']})", mend=mend)


def _check(class_rows: Sequence[Row], shape_rows: Sequence[Row], rules: CasualtyRules) -> None:
    macros = {str(row["macro"]): str(row["shape"]) for row in shape_rows if "macro" in row}

    def symbols_in(text: str) -> str:
        reading = read_text(text, _NO_WORDS)
        marker = Marker(reading, rules, find_numbers(reading, rules.numbers), ())
        return "".join(marker.row(range(len(reading.tokens))).symbols)

    def holds(row: Row, text: str) -> bool:
        if "scope" in row:
            return text in row["words"]
        symbol = rules.symbols[str(row["class"])]
        made = {"PERSONS": "GROUP", "KIN": "GROUP", "PAIR": "PEOPLE"}.get(str(row["class"]), str(row["class"]))
        return symbol in symbols_in(text) or rules.symbols[made] in symbols_in(text)

    def is_macro(row: Row, text: str) -> bool:
        return bool(text) and _compiled(row, rules.symbols, macros).search(symbols_in(text)) is not None

    def finds(row: Row, text: str) -> bool:
        reading = read_text(text, _NO_WORDS)
        tolls = find_tolls(reading, rules, find_numbers(reading, rules.numbers), ())
        return any(toll.rule == row["id"] for toll in tolls)

    check_examples(class_rows, holds)
    check_examples((row for row in shape_rows if "macro" in row), is_macro)
    check_examples((row for row in shape_rows if "macro" not in row), finds)


def _check_persons(word_rows: Sequence[Row], shape_rows: Sequence[Row], rules: CasualtyRules) -> None:
    macros = {str(row["macro"]): str(row["shape"]) for row in shape_rows if "macro" in row}

    def symbols_in(text: str) -> str:
        reading = read_text(text, _NO_WORDS)
        marker = Marker(reading, rules, find_numbers(reading, rules.numbers), ())
        return "".join(Finder(reading, rules).row(marker.row(range(len(reading.tokens)))).symbols)

    def finds(row: Row, text: str) -> bool:
        if "macro" in row:
            return (
                bool(text) and compiled_person(row, rules.persons.symbols, macros).search(symbols_in(text)) is not None
            )
        reading = read_text(text, _NO_WORDS)
        _, sightings = find_harms(reading, rules, find_numbers(reading, rules.numbers), ())
        return any(sighting.rule == row["id"] for sighting in sightings)

    check_examples(word_rows, lambda row, text: holds_row(row, text, symbols_in, rules.persons))
    check_examples(shape_rows, finds)
