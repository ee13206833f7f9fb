"""Times that a page without a day leaves open."""

from tests.extract.told import claims_in


def _day(text: str, trigger: str) -> tuple[str | None, str | None]:
    claim = next(claim for claim in claims_in(text, None) if claim.trigger.exact == trigger)
    return claim.when.earliest, claim.when.latest


def test_a_page_that_leaves_its_days_open_takes_no_other() -> None:
    """Without a day of the page, the day of an old raid is not that of the news "on Friday"."""
    told = "Gunmen stormed a village and abducted nine women. They came on Friday and killed a man. Fifty people were abducted there on Sunday, October 23, 2016."
    assert (None, None) == _day(told, "abducted")
    assert (None, None) == _day(told, "killed")


def test_a_month_that_the_page_leaves_open_takes_no_other_day() -> None:
    """Without a day of the page "earlier this year" is some day, not that of another act."""
    one, other = claims_in(
        "He was killed earlier this year in Homs. On 14 October 2016 six were killed in Homs.", day=None
    )
    assert (None, None, "relative") == (one.when.earliest, one.when.latest, one.when.basis)
    assert "2016-10-14" == other.when.earliest
