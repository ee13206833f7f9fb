"""Notes on authors and networks that close two texts."""

import pytest

from tests.reuse.pages import an_article
from tests.reuse.test_compare import pair
from whosaid.knowledge.known import Knowledge
from whosaid.reuse.compare import compare_pair

NOTE = "Mira Holt has reported from the coast for nineteen years, and her first book, The Long Quay, won a prize in Norrby."
NETWORK = "The Harbour News Network is an association of eleven papers that share their reports with readers on four coasts of the sea."
AGENCY = "The council of Norrby has nine members who meet on the first day of each month and vote on what the harbour may spend."
STORIES = (
    "The old bridge was reopened on Monday after two years of repairs, and drivers hooted for joy along the quay.",
    "Salt prices doubled this winter because of the rains that flooded the pans, merchants told the board.",
)


def kinds(known: Knowledge, first: str, second: str) -> list[str]:
    """Kinds of the copies between two pages of two outlets."""
    ours, other = (an_article(text, outlet) for text, outlet in ((first, "A Post"), (second, "B Post")))
    return [copy.kind for copy in compare_pair(pair(*sorted((ours, other), key=lambda one: one.id)), known)]


@pytest.mark.parametrize("note", [NOTE, NETWORK])
def test_a_note_under_two_stories_is_no_copy(known: Knowledge, note: str) -> None:
    """The same author or network under another story gave it no words."""
    assert [] == kinds(known, *(f"{story}\n\n{note}" for story in STORIES))
    assert [] == kinds(known, *(f"{story}\n\n{note}\n\nSign up." for story in STORIES))


def test_other_last_paragraphs_are_copies(known: Knowledge) -> None:
    """What tells of a body that is no outlet, of somebody in the story, or stands above other paragraphs, is shared."""
    assert kinds(known, *(f"{story}\n\n{AGENCY}" for story in STORIES))
    assert kinds(known, *(f"{story} Mira Holt wept.\n\n{NOTE}" for story in STORIES))
    assert kinds(known, *(f"{NOTE}\n\n{story}" for story in STORIES))
    tail = " ".join(f"more{number}" for number in range(40))
    assert kinds(known, *(f"{story}\n\n{NOTE}\n\n{number} {tail[number:]}" for number, story in enumerate(STORIES)))


def test_a_note_under_a_story_that_was_taken_leaves_the_copy(known: Knowledge) -> None:
    """Where the story is the same, the note goes with it."""
    assert ["article"] == kinds(known, f"{STORIES[0]}\n\n{NOTE}", f"Again.\n\n{STORIES[0]}\n\n{NOTE}")
