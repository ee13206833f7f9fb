"""Which claims of one page tell of the same victims."""

import pytest

from tests.extract.told import article_of
from tests.knowing import KNOWN
from whosaid.extract.everything import find_everything
from whosaid.resolve.harmed import same_victims
from whosaid.resolve.world import world_of


def tied(text: str) -> list[tuple[str, str]]:
    """Pairs of words for acts that have their victims in common, in order of place."""
    article = article_of(text)
    claims = find_everything(article, KNOWN).claims
    words = {claim.id: claim.trigger.exact for claim in claims}
    places = {claim.id: claim.trigger.start for claim in claims}
    same = same_victims(claims, text, world_of(KNOWN))
    found = set()
    for claim, others in same.items():
        for other in others:
            one, two = sorted((claim, other), key=places.__getitem__)
            found.add((words[one], words[two]))
    return sorted(found)


@pytest.mark.parametrize(
    "later",
    [
        "The murder of the monks was condemned.",
        "The murder of the six monks was condemned.",
        "The murder of harbour monks was condemned.",
    ],
)
def test_victims_told_of_again(later: str) -> None:
    """Six monks who were killed, and the murder of the monks, are one act, whatever day the second sentence seems to have."""
    assert [("killed", "murder")] == tied(f"Six harbour monks were killed in Norrby on Monday. {later}")


@pytest.mark.parametrize(
    "later",
    [
        "The murder of two monks was condemned.",
        "The murder of the two monks was condemned.",
        "The murder of other harbour monks was condemned.",
        "The murder of the nurses was condemned.",
        "The harbour monks were murdered last year.",
    ],
)
def test_other_victims(later: str) -> None:
    """Another number, another noun, "other monks" and another day of its own are other victims."""
    assert [] == tied(f"Six harbour monks were killed in Norrby on Monday. {later}")


def test_words_that_fit_anybody_point_back_to_nobody() -> None:
    """Soldiers fall on many days, and "the people" are killed everywhere."""
    assert [] == tied("Six soldiers were killed. The murder of the soldiers was condemned.")
    assert [] == tied("Six people were killed. The murder of the people was condemned.")
