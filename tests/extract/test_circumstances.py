"""When and where, from the act's own sentence."""

import pytest

from tests.extract.told import claim_in, claims_in


def test_an_open_end_is_closed_by_the_page() -> None:
    """“Since Friday morning” on that Friday is that Friday."""
    claim = claim_in("Nine bakers have been hurt in the shelling of Homs since Friday morning.")
    assert ("2016-10-28", "2016-10-28", "relative") == (claim.when.earliest, claim.when.latest, claim.when.basis)


def test_several_days_ago() -> None:
    """A vague time is no day: some day up to the page's."""
    claim = claim_in("The navy halted its raids on the port several days ago.")
    assert (None, "2016-10-28", "relative") == (claim.when.earliest, claim.when.latest, claim.when.basis)


def test_since_it_began() -> None:
    """“Since it began in 2011” is a stretch up to the page."""
    claim = claim_in("More than 900 people have been killed since the war began in 2011.")
    assert ("2011-01-01", "2016-10-28") == (claim.when.earliest, claim.when.latest)


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


def test_the_end_of_a_way_is_not_where_the_bus_was_hit() -> None:
    """“A bus travelling from X to Y” was not hit in Y."""
    claim = claims_in("Gunmen shelled a bus travelling from Aleppo to Homs. The bus was on its way to Damascus.")[0]
    assert claim.where is None or claim.where.name != "Homs"


def test_the_date_of_printing_is_no_day_of_an_act() -> None:
    """A full date at the head, before the first word of the page, says when it was printed."""
    printed, told = (
        "28 October 2016 Shells killed nine bakers in Homs.",
        "On 28 October 2016 shells killed nine bakers in Homs.",
    )
    assert ("publication", "stated") == (claim_in(printed).when.basis, claim_in(told).when.basis)
    assert "stated" == claim_in(printed, day=None).when.basis  # nothing else says the day


def test_where_the_gunmen_stand_is_not_where_the_shells_fall() -> None:
    """“Gunmen positioned in X” fire from X."""
    text = "Gunmen positioned in Douma fired shells at a bakery. Jets hit Aleppo on Friday."
    assert ["Aleppo", "Aleppo"] == [claim.where.name for claim in claims_in(text) if claim.where is not None]


def test_a_region_of_a_province_is_narrower_than_the_province() -> None:
    """“In Eastern Ghouta in rural Damascus” is in Eastern Ghouta."""
    claim = claim_in("The army killed nine gunmen in an ambush in Eastern Ghouta in Damascus countryside.")
    assert claim.where is not None
    assert ("Eastern Ghouta", None) == (claim.where.name, claim.where.lat)


def test_joined_verbs_share_the_time_behind_them() -> None:
    """“Was shot and killed last week”: she was shot last week too, and not at the recent time of the fair."""
    shot, *_ = claims_in("Police named two victims of the recent fair, with a girl who was shot and killed last week.")
    assert ("2016-10-17", "2016-10-23") == (shot.when.earliest, shot.when.latest)


def test_a_day_dates_an_act_before_a_nearer_recent() -> None:
    """“Died on 5 May in the recent blast” is dated by its day."""
    claim = claim_in("Nine bakers were killed on 5 May 2016 in the recent shelling.")
    assert ("2016-05-05", "2016-05-05") == (claim.when.earliest, claim.when.latest)


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen attacked and burned a school that opened in 2014.",
        "Gunmen attacked and burned a mill built in 1990.",
        "Gunmen killed a baker who moved to Homs in 2014.",
    ],
)
def test_a_year_of_what_was_struck_is_not_that_of_the_act(text: str) -> None:
    """When a school opened says nothing of the day on which it burned."""
    assert {"2016-10-28"} == {claim.when.earliest for claim in claims_in(text)}


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Gunmen shot and killed a baker who ran at them on Monday.", "2016-10-24"),
        ("Gunmen attacked and burned a school on Monday.", "2016-10-24"),
        ("Gunmen shot and killed a baker on 3 March 2014.", "2014-03-03"),
        ("Nine bakers were killed in a raid that took place on 3 March 2014.", "2014-03-03"),
    ],
)
def test_a_day_in_the_news_or_of_the_act_itself_dates_it(text: str, day: str) -> None:
    """Who ran at gunmen on Monday was shot on Monday; a raid that took place on a day was on that day."""
    assert {day} == {claim.when.earliest for claim in claims_in(text)}


@pytest.mark.parametrize(
    "text",
    [
        "The raid on the mill was the army's 11th raid this year.",
        "Rebels attacked the mill for the fourth time in 2016.",
        "The baker is the second man to have been killed in Homs this year.",
    ],
)
def test_the_year_among_whose_acts_one_is_counted(text: str) -> None:
    """The 11th raid of this year was on some day of it, as all news is, and not all through it."""
    assert {"publication"} == {claim.when.basis for claim in claims_in(text)}


@pytest.mark.parametrize(
    "text",
    [
        "Rebels attacked the mill in 2016.",
        "The second raid in 2014 hit a mill.",
        "Rebels attacked nine mills this year.",
    ],
)
def test_a_year_that_counts_nothing_dates(text: str) -> None:
    """A year said of the act itself, and one long past, is all that is known of its day."""
    assert {"-01-01"} == {str(claim.when.earliest)[4:] for claim in claims_in(text)}


@pytest.mark.parametrize(
    ("text", "basis"),
    [
        ("A 55-year old baker was killed in Homs.", "publication"),
        ("A baker was killed in Homs three days after the truce.", "publication"),
        ("It is the second time in six months that a baker was killed in Homs.", "publication"),
        ("Nine bakers have been killed in three days of raids on Homs.", "relative"),
    ],
)
def test_ages_and_distances_are_no_stretch_before_the_page(text: str, basis: str) -> None:
    """Nobody is killed for 55 years; what came three days after a truce did not fill the last three days."""
    assert {basis} == {claim.when.basis for claim in claims_in(text) if claim.kind != "ceasefire"}


def test_the_act_before_which_a_stretch_lies() -> None:
    """What something of today or yesterday came three days after was on one of two days."""
    killed = claim_in("It came three days after gunmen killed nine bakers in Homs.")
    assert ("2016-10-24", "2016-10-25") == (killed.when.earliest, killed.when.latest)


def test_a_day_before_a_colon_is_that_of_what_follows() -> None:
    """“On Tuesday, a shell landed: three died” happened on Tuesday; a day behind a colon says nothing of what stands before."""
    claim = claim_in("On Tuesday, rain fell on a school in Homs: three pupils died.")
    assert "2016-10-25" == claim.when.earliest


def test_the_stop_of_a_short_month_cuts_nothing_off() -> None:
    """“On Aug. 4 gunmen killed six” is of 4 August, before the verb as behind it."""
    for text in (
        "On Aug. 4, 2016 gunmen killed six.",
        "Gunmen killed six on Aug. 4, 2016.",
        "Aug. 4, 2016: Gunmen killed six.",
    ):
        (claim,) = claims_in(text)
        assert ("2016-08-04", "2016-08-04") == (claim.when.earliest, claim.when.latest)


def test_the_day_on_which_witnesses_spoke_is_not_that_of_the_raid_they_saw() -> None:
    """“Witnesses of an air strike said Tuesday that” dates what they said; “an air strike on Tuesday” is another matter."""
    strike, _ = claims_in("Witnesses to an air strike on Homs said Tuesday that nine people were killed.")
    assert ("air strike", "publication") == (strike.trigger.exact, strike.when.basis)
    strike, _ = claims_in("Witnesses to an air strike on Tuesday said that nine people were killed.")
    assert ("air strike", "2016-10-25") == (strike.trigger.exact, strike.when.earliest)


def test_what_is_done_at_the_scene_dates_no_raid() -> None:
    """“A vigil on Thursday at the scene of the raid”: the raid was before."""
    raid = next(
        claim
        for claim in claims_in("Monks plan a vigil for Thursday at the scene of the raid on Homs.")
        if claim.trigger.exact == "raid"
    )
    assert "2016-10-27" != raid.when.earliest


def test_a_pause_extended_by_three_days_did_not_last_the_last_three() -> None:
    """Days by which something is made longer lie ahead."""
    (claim,) = claims_in("The army extended its moratorium on strikes by three days.")
    assert claim.when.basis == "publication"
