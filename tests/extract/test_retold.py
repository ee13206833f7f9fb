"""Days that a page lends to acts told without one: of an hour, and of an old story."""

import pytest

from tests.extract.told import claims_in

LEAD = "Gunmen attacked a school in Homs on Thursday, killing six children.\n\n"
OLD = "Seven years ago, on 13 January 2009, rebels shelled a bus in Homs.\n\n"


def _last(text: str) -> tuple[str | None, str | None]:
    when = claims_in(text)[-1].when
    return when.earliest, when.basis


@pytest.mark.parametrize("hour", ["around midday", "at 9 am", "at dawn"])
def test_an_hour_is_of_the_day_told_before(hour: str) -> None:
    """What came at noon came on the day of the story, not on that of the page."""
    assert ("2016-10-27", "inherited") == _last(f"{LEAD}On motorbikes they shot at the guards {hour}, residents said.")


def test_an_hour_is_of_the_page_where_no_day_was_told() -> None:
    """A page that names no day tells of its own."""
    assert _last("Gunmen shot at guards in Homs at dawn.")[0] == "2016-10-28"


def test_the_latest_act_of_an_hour_is_of_the_page() -> None:
    """The latest raid is none of the story before."""
    assert _last(f"{LEAD}The latest raid was at dawn.")[0] != "2016-10-27"


@pytest.mark.parametrize(
    "text", ["Ten people died at the scene.", "Another 18 people were injured.", "The shelling shook Homs."]
)
def test_a_page_that_tells_an_old_story(text: str) -> None:
    """All harms of such a page were then."""
    assert ("2009-01-13", "inherited") == _last(OLD + text)


def test_news_beside_an_old_story_is_news() -> None:
    """Where the page dates a harm of these days, what says no day is not of the old story."""
    text = "Jets bombed Aleppo on Thursday.\n\nTen people died."
    assert _last(OLD + text)[0] != "2009-01-13"
