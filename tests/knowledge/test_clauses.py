"""Word classes, supports and weapons as loaded."""

from pathlib import Path

import pytest

from whosaid.errors import BadRule
from whosaid.knowledge.clauses import Word, has_complement, load_clause_words, lowers_of

WORDS = load_clause_words()


def test_a_word_may_be_several_things() -> None:
    """“That” is a determiner, a relative and a subordinator."""
    bits = WORDS.bits["that"]
    assert bits & Word.DETERMINER
    assert bits & Word.RELATIVE
    assert bits & Word.SUBORDINATOR


def test_bits_are_plain_numbers() -> None:
    """Plain numbers are compared many times faster than members of a class."""
    assert {int} == {type(bits) for bits in WORDS.bits.values()}


def test_supports_and_weapons() -> None:
    """What a word does to the act beside it; what an attack with a weapon is."""
    held = WORDS.supports.at(("suspended", "its", "strikes"), 0)
    assert held is not None
    assert ["stop"] == [support.effect for support in held[1]]
    weapon = WORDS.weapons.at(("barrel", "bombs"), 0)
    assert weapon is not None
    assert ("air-strike", True) == (weapon[1].kind, weapon[1].context)


def test_complements() -> None:
    """One of the words must stand close behind."""
    assert has_complement(lowers_of("dropped two barrel bombs"), 1, frozenset({"bombs"}))
    assert not has_complement(lowers_of("dropped the plan"), 1, frozenset({"bombs"}))
    assert has_complement((), 0, frozenset())


def test_an_unknown_class_stops_the_load(tmp_path: Path) -> None:
    """A user's rule with a class that the program does not know names file and mend."""
    folder = tmp_path / "taxonomies"
    folder.mkdir()
    row = "rules:\n  - {id: clause.odd, does: x, from: x, class: odd, example: [a], not: [b], words: [a]}\n"
    (folder / "clauses.yaml").write_text(row, "utf-8")
    with pytest.raises(BadRule, match="no word class odd"):
        load_clause_words([tmp_path])
