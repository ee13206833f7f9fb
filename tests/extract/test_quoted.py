"""Second-hand speech: who quotes, and who is quoted."""

import pytest

from tests.extract.said import triples
from tests.extract.stripped import candidates_in, words


@pytest.mark.parametrize(
    ("text", "voices"),
    [
        ("The wire quoted a guard as saying that it rained.", ["the wire", "a guard"]),
        ("The wire cited a guard as saying it rained.", ["the wire", "a guard"]),
        ("A guard was quoted by the wire as saying that it rained.", ["the wire", "a guard"]),
        ("A guard was quoted as saying: “It rained.”", ["a guard"]),
        ("The wire quoted Ann Low, head of the mill, as saying that it rained.", ["the wire", "ann low"]),
        ("The wire quoted a guard, who left, as saying it rained.", ["the wire", "a guard"]),
    ],
)
def test_voices_from_outside_inwards(text: str, voices: list[str]) -> None:
    """The verb of quoting has the outer voice, "as saying" the inner one."""
    strip, found = candidates_in(text)
    assert voices == [words(strip, one.source) for one in found]
    assert "quoted" == found[-1].shape


def test_both_report_the_same_words() -> None:
    """The content of the outer report is that of the inner."""
    _, (outer, inner) = candidates_in("The wire quoted a guard as saying that it rained.")
    assert outer.complement == inner.complement
    assert 0 == inner.shared


@pytest.mark.parametrize("text", ["She was seen as saying little.", "As saying goes, rain falls."])
def test_as_saying_without_a_verb_of_quoting(text: str) -> None:
    """Only a verb of quoting brings in another voice."""
    assert [] == [one for one in candidates_in(text)[1] if one.shape == "quoted"]


@pytest.mark.parametrize(
    ("text", "voices"),
    [
        ("“It rained,” the wire quoted him as saying.", ["the wire", "him"]),
        ("“It rained,” a guard was quoted as saying by the wire.", ["the wire", "a guard"]),
        ("“It rained,” she was quoted as saying.", ["she"]),
    ],
)
def test_the_quotation_stands_before(text: str, voices: list[str]) -> None:
    """What is quoted may stand before the subject; both voices report it."""
    strip, found = candidates_in(text)
    assert voices == [words(strip, one.source) for one in found]
    assert {(0, 1)} == {one.content for one in found}


def test_the_wire_behind_saying() -> None:
    """The outer voice may stand behind "saying", and the content behind that."""
    strip, found = candidates_in("A guard was quoted as saying by the wire that it rained.")
    assert ["the wire", "a guard"] == [words(strip, one.source) for one in found]
    assert {"that"} == {strip.lowers[one.complement.first] for one in found if one.complement}


def test_nothing_is_quoted_without_words() -> None:
    """Without a quotation before it or words behind it nothing is said."""
    assert [] == candidates_in("On Friday a guard was quoted as saying.")[1]


def test_a_clause_that_somebody_was_quoted_as_saying() -> None:
    """What stands before "X was quoted by Y as saying" is X's word in Y's."""
    text = "Two men were hurt in the raid, the local guard was quoted by Mill Wire as saying."
    assert [("Mill Wire", "Two men were hurt in the raid"), ("the local guard", "Two men were hurt in the raid")] == [
        (who, content) for who, _, content in triples(text)
    ]
