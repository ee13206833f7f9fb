"""To whom the words behind an act lay it."""

import pytest

from tests.extract.told import syntax_of, token
from whosaid.extract.laying import laid_behind, opens_clause


@pytest.mark.parametrize(
    ("text", "is_claimed"),
    [
        ("The raid, blamed on rebels, shook the mill.", False),
        ("The raid, widely blamed on rebels, shook the mill.", False),
        ("The raid in Kabul that police blamed on rebels shook the mill.", False),
        ("The raid, which police attributed to rebels, shook the mill.", False),
        ("The raid was later blamed on rebels.", False),
        ("The raid in Kabul, which was claimed by rebels, shook the mill.", True),
    ],
)
def test_an_act_is_laid_to_somebody_behind_it(text: str, is_claimed: bool) -> None:
    """Behind a comma, a place, a relative with its own subject or a passive."""
    found = laid_behind(syntax_of(text), token(syntax_of(text), "raid") + 1, 20)
    assert found is not None
    assert is_claimed == found[2]


@pytest.mark.parametrize(
    "text",
    [
        "After the raid, police blamed the fire on rebels.",
        "The raid shook the mill, and a fire was blamed on rebels.",
        "The raid in the valley began before a fire was blamed on rebels.",
    ],
)
def test_blame_for_something_else(text: str) -> None:
    """What another clause lays to somebody is not this act."""
    assert None is laid_behind(syntax_of(text), token(syntax_of(text), "raid") + 1, 20)


def test_a_noun_before_a_verb_opens_a_clause() -> None:
    """“The raid had failed” is a clause, “the raid on the mill, which failed” an object."""
    failed, raid = syntax_of("Rebels claimed the raid had failed."), syntax_of("Rebels claimed the raid on the mill.")
    assert opens_clause(failed, token(failed, "raid") + 1, 7)
    assert not opens_clause(raid, token(raid, "raid") + 1, 8)
