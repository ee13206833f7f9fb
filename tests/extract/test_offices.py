"""Offices beside a name and a comma."""

from tests.extract.named import actors_in


def _targets(text: str) -> dict[str, str | None]:
    return {mention.evidence.exact: mention.target for mention in actors_in(text)}


def test_an_office_before_and_behind_a_name() -> None:
    """The words of the office point at the person beside them, with what it is for."""
    found = _targets(
        "The Foreign Secretary, Jonas Veltman, left. It rained, said Jonas Veltman, Minister for the Coast."
    )
    assert found["Foreign Secretary"] == found["Jonas Veltman"] == found["Minister for the Coast"]


def test_an_office_without_a_name_is_nobody() -> None:
    """So is one that parts two clauses."""
    assert not [words for words in _targets("The foreign secretary left. Rain fell.") if "secretary" in words]
    assert not [words for words in _targets("Later, after the mayor, Chief Jonas Veltman spoke.") if "mayor" in words]
    assert not [words for words in _targets("When Jonas Veltman left, the minister slept.") if "minister" in words]
