"""When and where, from the act's own sentence."""

import pytest

from tests.extract.told import claim_in, claims_in
from whosaid.extract.circumstances import closed, days_of, published_when
from whosaid.records.spans import NO_TIME, When


@pytest.mark.parametrize(
    ("value", "days"),
    [("P10D", 10), ("P2W", 14), ("P1M", 30), ("PT48H", 2), ("PT3H", None), ("PXD", None), ("2016", None)],
)
def test_days_of_a_duration(value: str, days: int | None) -> None:
    """Whole days of a TIMEX3 length; lengths without a number have none."""
    assert days == days_of(value)


def test_an_open_end_is_closed_by_the_page() -> None:
    """“Since Friday morning” on that Friday is that Friday."""
    claim = claim_in("Nine bakers have been hurt in the shelling of Homs since Friday morning.")
    assert ("2016-10-28", "2016-10-28", "relative") == (claim.when.earliest, claim.when.latest, claim.when.basis)


def test_a_time_after_the_page_is_not_turned_round() -> None:
    """An open stretch that begins after the page stays open."""
    assert None is closed(When("2017-01-01", None, "day", "stated"), None).latest


def test_several_days_ago() -> None:
    """A vague time is no day: some day up to the page's."""
    claim = claim_in("The navy halted its raids on the port several days ago.")
    assert (None, "2016-10-28", "relative") == (claim.when.earliest, claim.when.latest, claim.when.basis)


def test_since_it_began() -> None:
    """“Since it began in 2011” is a stretch up to the page."""
    claim = claim_in("More than 900 people have been killed since the war began in 2011.")
    assert ("2011-01-01", "2016-10-28") == (claim.when.earliest, claim.when.latest)


def test_the_imprint_gives_days_not_minutes() -> None:
    """A page of 17:23 tells of acts of that day."""
    when = published_when(When("2016-11-16T17:23", "2016-11-16T17:23", "minute", "stated"))
    assert ("2016-11-16", "day", "publication") == (when.earliest, when.precision, when.basis)
    assert "unknown" == published_when(NO_TIME).basis


def test_a_quarter_before_its_city() -> None:
    """The narrowest place wins, whatever stands nearer."""
    claim = claim_in("Rebels shelled the Bustan al-Qasr district of Aleppo.")
    assert claim.where is not None
    assert "Bustan al-Qasr" == claim.where.name


def test_part_of_a_city() -> None:
    """“Western Aleppo” is Aleppo, its west, and has evidence."""
    claim = claim_in("Rebels shelled western Aleppo.")
    assert claim.where is not None
    assert ("Aleppo", "west") == (claim.where.name, claim.where.part)
    assert claim.where.evidence is not None
    assert "western Aleppo" == claim.where.evidence.exact


def test_an_area_has_no_coordinates() -> None:
    """A country is no point on the map."""
    claim = claim_in("Rebels shelled a village in Syria.")
    assert claim.where is not None
    assert (None, None) == (claim.where.lat, claim.where.lon)


def test_the_place_of_the_speaker_is_not_the_place_of_the_act() -> None:
    """Where a press conference was says nothing of the shelling."""
    claim = claims_in("“Rebels shelled the mill,” the minister told a press conference in Moscow.")[-1]
    assert claim.where is None or claim.where.name != "Moscow"


def test_the_day_of_an_arrest_is_not_the_day_of_the_act() -> None:
    """Somebody arrested on Tuesday in the shooting did not shoot on Tuesday."""
    arrest, shooting = claims_in("A man was arrested on Tuesday in the shooting of a baker in Homs.")
    assert ("arrest", "attack") == (arrest.kind, shooting.kind)
    assert ("2016-10-25", "publication") == (arrest.when.earliest, shooting.when.basis)


def test_where_they_are_bound_is_not_where_they_were_hit() -> None:
    """Fighters hit on the road from one town for another were not hit in the second."""
    claim = claims_in("Jets struck fighters who had left a camp in Raqqa for Palmyra.")[0]
    assert claim.where is not None
    assert "Raqqa" == claim.where.name
