"""`rules/grammars/<language>/persons*.yaml` -> classes of words and shapes of single persons who are harmed, checked."""

import re
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from whosaid.errors import BadRule
from whosaid.knowledge.casualty_rules import PersonRules, Shapes, TollShape
from whosaid.knowledge.loading import Row, load_rows
from whosaid.text.numbers import Phrase
from whosaid.text.shapes import BadShape, compile_shape

#: Classes that code makes; see the head of persons.yaml.
MADE = ("REF", "NAMED")

#: Symbols of this grammar begin here, behind those of casualties.
_FIRST_SYMBOL = 0x5E00

SEXES, ROLES = ("male", "female"), ("police", "accused", "victim")


def load_person_rows(folders: Sequence[Path], language: str) -> tuple[tuple[Row, ...], tuple[Row, ...]]:
    """(rows of words, rows of shapes)."""
    words = load_rows(f"grammars/{language}/persons-words.yaml", folders)
    return words, load_rows(f"grammars/{language}/persons.yaml", folders, required=("shape",))


def person_rules(word_rows: Sequence[Row], shape_rows: Sequence[Row], known: Mapping[str, str]) -> PersonRules:
    """The grammar; `known` are the symbols of the classes of casualties."""
    classes = [row for row in word_rows if "class" in row]
    names = [*MADE, *dict.fromkeys(str(row["class"]) for row in classes)]
    symbols = {**known, **{name: chr(_FIRST_SYMBOL + number) for number, name in enumerate(names)}}
    phrases: dict[str, list[tuple[Phrase, str, str]]] = {}
    for row in classes:
        for value, said in said_of(row):
            phrase = tuple(said.split())
            phrases.setdefault(phrase[0], []).append((phrase, symbols[str(row["class"])], value))
    macros = {str(row["macro"]): str(row["shape"]) for row in shape_rows if "macro" in row}
    return PersonRules(
        symbols=symbols,
        words={first: tuple(sorted(group, key=lambda p: (-len(p[0]), p))) for first, group in phrases.items()},
        shapes=Shapes(
            [
                TollShape(str(row["id"]), compiled_person(row, symbols, macros), part=False)
                for row in shape_rows
                if "macro" not in row
            ]
        ),
        sexes=_told(word_rows, "sex", SEXES),
        roles=_told(word_rows, "role", ROLES),
        ages=tuple(str(end) for row in word_rows if "age" in row for end in row["suffixes"]),
        months=frozenset(str(end) for row in word_rows if row.get("age") == "months" for end in row["suffixes"]),
        suicides=_phrases_of(word_rows, "told"),
        suicide_doubts=_phrases_of(word_rows, "doubted"),
        alike={str(word): str(row["words"][0]) for row in word_rows if "alike" in row for word in row["words"]},
        new=frozenset(str(word) for row in word_rows if "new" in row for word in row["words"]),
        grown=frozenset(str(word) for row in word_rows if "grown" in row for word in row["words"]),
        nameless=frozenset(str(word) for row in word_rows if "nameless" in row for word in row["words"]),
    )


def said_of(row: Row) -> list[tuple[str, str]]:
    """(value, word or phrase) of a class."""
    with_values = [(str(value), str(word)) for value, said in row.get("values", {}).items() for word in said]
    return with_values + [("", str(word)) for word in row.get("words", ())]


def compiled_person(row: Row, symbols: Mapping[str, str], macros: Mapping[str, str]) -> re.Pattern[str]:
    """The shape of a row; raises BadRule with file, rule and mend."""
    try:
        pattern = compile_shape(str(row["shape"]), symbols, macros)
    except BadShape as error:
        raise _bad(row, f"rule {row['id']}: {error}", "Mend the shape.") from error
    if "macro" not in row and not {"person", "harm"} <= set(pattern.groupindex):
        raise _bad(row, f"rule {row['id']} names no person or no harm", "Write `person=` and `harm=`.")
    return pattern


def holds_row(row: Row, text: str, symbols_in: Callable[[str], str], rules: PersonRules) -> bool:
    """True where an example of a row of words holds what the row tells of."""
    if row.get("class") == "HER":
        return text in row["words"]
    if "class" in row:
        return rules.symbols[str(row["class"])] in symbols_in(text)
    if "age" in row:
        return text.endswith(rules.ages)
    return text.lower() in {str(word) for word in row["words"]}


def _phrases_of(rows: Sequence[Row], suicide: str) -> frozenset[Phrase]:
    return frozenset(tuple(str(word).split()) for row in rows if row.get("suicide") == suicide for word in row["words"])


def _told(rows: Sequence[Row], field: str, allowed: Sequence[str]) -> dict[str, str]:
    found: dict[str, str] = {}
    for row in rows:
        if field in row:
            if row[field] not in allowed:
                raise _bad(row, f"{row[field]!r} is none of {', '.join(allowed)}", "Use one of them.")
            found.update((str(word), str(row[field])) for word in row["words"])
    return found


def _bad(row: Row, what: str, mend: str) -> BadRule:
    return BadRule(what, where=f"{row['_file']} ({row['id']})", mend=mend)
