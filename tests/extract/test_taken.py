"""The record of a reporting word that is taken to report."""

import pytest

from tests.extract.stripped import candidates_in
from whosaid.extract.taken import PAST_FORMS, TAGS, is_citing


def test_a_candidate_is_sure_and_has_its_own_speaker_unless_it_says_otherwise() -> None:
    """A plain verb is no noun, is not negated and shares nobody's speaker."""
    _, (only,) = candidates_in("The mayor said that it rained.")
    assert (False, False, -1, None) == (only.doubtful, only.negated, only.shared, only.content)


def test_a_word_that_may_be_a_noun_is_doubtful() -> None:
    """Where nothing beside a form tells a verb, the candidate says so."""
    _, found = candidates_in("Most polls show Ann Low ahead of the mayor.")
    assert [True] == [one.doubtful for one in found]


def test_shapes_that_name_who_speaks() -> None:
    """Participles and adjuncts hang on these; forms that can be joined are past ones."""
    assert {"before", "after", "inverted", "leading", "shared"} == TAGS
    assert {"past", "participle"} == PAST_FORMS


@pytest.mark.parametrize(
    "text",
    [
        "Citing the mayor, Harbour Radio reported that it rained.",
        "Harbour Radio, citing the mayor, reported that it rained.",
    ],
)
def test_who_cites_is_whoever_stands_beside_the_citation(text: str) -> None:
    """A citation at the head of its sentence or behind its speaker belongs to the tag beside it."""
    _, found = candidates_in(text)
    (cited,) = (one for one in found if one.shape == "citing")
    assert [False, True] == sorted(is_citing(one, cited) for one in found)


def test_a_citation_elsewhere_cites_for_nobody() -> None:
    """A tag that stands beside no citation is not its own."""
    _, found = candidates_in("The mayor said that it rained.")
    assert not is_citing(found[0], found[0])
