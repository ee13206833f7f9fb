"""Where an act is said to have happened, by the words of its own sentence."""

from tests.extract.told import claim_in, claims_in


def _name(text: str) -> str | None:
    where = claim_in(text).where
    return where.name if where is not None else None


def test_of_places_in_a_list_the_first_one_is_the_place() -> None:
    """Blasts in two places are put in the first that is named, however many divisions lie around the other."""
    assert "Homs" == _name("Blasts hit Homs and Bustan al-Qasr on Friday, killing 12 people.")


def test_a_quarter_is_narrower_than_its_town() -> None:
    """Where one of the places lies inside another, the act was in the inner one."""
    assert "Bustan al-Qasr" == _name("Shells fell on Bustan al-Qasr in Aleppo on Friday, killing two people.")


def test_a_country_before_a_noun_says_no_place() -> None:
    """Who is killed as "a US aid worker" was not killed in the United States."""
    assert None is _name("Gunmen killed a US aid worker on Friday.")


def test_the_town_is_the_town_told_of_last() -> None:
    """“The town” after another town than that of the news means the one named last."""
    text = (
        "Shells hit a market in Homs. Ten people were killed in Homs, doctors in Homs said. "
        "Rockets were fired at Binnish in Idlib. Jets bombed the town."
    )
    where = claims_in(text)[-1].where
    assert where is not None
    assert "Idlib" == where.admin1


def test_a_capital_that_acts_is_a_government() -> None:
    """“Moscow began its air campaign” puts no bomb on Moscow, nor does “Ankara has shelled”."""
    claims = claims_in("Moscow began its air campaign in 2015, and Ankara has shelled the hills.")
    assert [None, None] == [claim.where for claim in claims]


def test_a_town_that_is_hit_is_the_place() -> None:
    """A town that comes under fire, and the town in which a blast kills, are where it happened."""
    assert "Homs" == _name("Homs came under heavy shelling on Friday.")
    assert "Homs" == _name("A blast in Homs killed eight people.")
    assert "Rastan" == _name("Blasts in Rastan and Homs killed eight people.")
