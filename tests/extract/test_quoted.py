"""Second-hand speech: who quotes, and who is quoted."""

import pytest

from tests.extract.stripped import candidates_in, words


@pytest.mark.parametrize(
    ("text", "voices"),
    [
        ("The wire quoted a guard as saying that it rained.", ["the wire", "a guard"]),
        ("The wire cited a guard as saying it rained.", ["the wire", "a guard"]),
        ("A guard was quoted by the wire as saying that it rained.", ["the wire", "a guard"]),
        ("A guard was quoted as saying: “It rained.”", ["a guard"]),
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
