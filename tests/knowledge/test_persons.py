"""Rules of single persons: what their rows must say."""

import pytest

from tests.knowledge.grammars import KNOWN
from whosaid.errors import BadRule
from whosaid.knowledge.persons import compiled_person, person_rules

ROW = {"id": "person.x", "_file": "x.yaml", "does": "x", "from": "x", "example": ["x"], "not": ["y"]}


def test_a_shape_must_name_the_person_and_the_harm() -> None:
    """A rule that does not say where the person stands stops the load with the mend."""
    with pytest.raises(BadRule, match="no person or no harm"):
        compiled_person({**ROW, "shape": "REF HARMED"}, KNOWN.casualties.persons.symbols, {})


def test_an_unknown_role_stops_the_load() -> None:
    """A role that nobody compares would be silent."""
    with pytest.raises(BadRule, match="'cook' is none of"):
        person_rules([{**ROW, "role": "cook", "words": ["cook"]}], [], KNOWN.casualties.symbols)


def test_words_of_sex_and_role_are_apart() -> None:
    """No word is of both sexes, or of two roles."""
    rules = KNOWN.casualties.persons
    assert ("male", "female") == (rules.sexes["brother"], rules.sexes["sister"])
    assert ("police", "accused", "victim") == tuple(rules.roles[word] for word in ("deputy", "gunman", "bystander"))
