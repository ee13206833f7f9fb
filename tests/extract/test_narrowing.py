"""What the parties of an act make of its kind."""

import pytest

from tests.extract.told import claim_in, claims_in, kinds_in, parts


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Police attacked the demonstrators.", "protest-with-intervention"),
        ("Four protesters were killed near the gate.", "excessive-force-against-protesters"),
        ("Protesters clashed with police in the capital.", "violent-demonstration"),
        ("Rebels ambushed an army patrol.", "armed-clash"),
        ("Rebels fought government forces in Homs.", "armed-clash"),
        ("Gunmen attacked the market.", "attack"),
        ("The army captured three rebels.", "arrest"),
        ("Soldiers captured a large cache of rifles.", "disrupted-weapons-use"),
        ("Militants captured the village.", "non-state-actor-overtakes-territory"),
        ("Troops captured the village.", "government-regains-territory"),
        ("Rockets damaged a clinic.", "damage-protected-object"),
    ],
)
def test_the_parties_decide(text: str, kind: str) -> None:
    """Whom the police attack, who takes a village and what is found tell one kind from another."""
    assert kind == claim_in(text).kind


def test_only_a_crowd_makes_a_gathering_a_protest() -> None:
    """Demonstrators who gather protest; guests who gather do not."""
    assert ["protest"] == kinds_in("Demonstrators gathered at the harbour.")
    assert [] == kinds_in("Guests gathered at the harbour.")


def test_what_is_found_is_no_attack() -> None:
    """Grenades found in a barn were not thrown."""
    assert "disrupted-weapons-use" in kinds_in("Police found nine grenades in a barn.")


def test_joined_verbs_share_their_subject() -> None:
    """Police who shot and killed a driver were not shot."""
    shot, killed = claims_in("Police shot and killed a driver in Homs.")
    assert [("perpetrator", "Police")] == parts(shot)
    assert [("perpetrator", "Police"), ("victim", "a driver")] == parts(killed)


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Rebels killed nine soldiers.", ["armed-clash"]),
        ("Rebels killed nine policemen.", ["killing"]),
        ("Troops clashed with rebels on Monday. Nine soldiers were killed.", ["armed-clash", "armed-clash"]),
        ("Troops clashed with rebels on Monday. Nine villagers were killed.", ["armed-clash", "killing"]),
        ("Jets bombed the mill on Monday. Nine soldiers were killed.", ["air-strike", "killing"]),
    ],
)
def test_those_who_fight_fall_in_clashes(text: str, kinds: list[str]) -> None:
    """Soldiers whom rebels kill, or who fall where a clash was told, died in a clash; villagers and those under a strike did not."""
    assert kinds == kinds_in(text)


def test_what_warplanes_destroy_was_struck_from_the_air() -> None:
    """Damage by aircraft is an air strike; a helicopter that is destroyed struck nothing."""
    assert ["air-strike"] == kinds_in("Warplanes destroyed a house in Homs.")
    assert "air-strike" not in kinds_in("Rebels destroyed a helicopter in Homs.")


def test_what_burned_in_a_fire_is_no_arson() -> None:
    """Nobody is said to have set it."""
    assert "arson" not in kinds_in("Two warehouses burned in a fire in the port of Homs.")
    assert ["arson"] == kinds_in("Gunmen burned two farms in Homs.")


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("The war has killed 70,000 people since 2011.", ["toll"]),
        ("Hundreds of people have died since the war began.", ["toll"]),
        ("The blast killed nine people on Monday.", ["bombing"]),
        ("Nine people were killed on Monday.", ["killing"]),
    ],
)
def test_a_sum_over_a_war_is_no_single_killing(text: str, kinds: list[str]) -> None:
    """How many a war has killed is a toll; who was killed on a day was killed in an act."""
    assert kinds == kinds_in(text)


def test_bloodshed_that_is_only_spoken_of_is_no_killing() -> None:
    """To end the bloodshed tells of no killing; the bloodshed of villagers does."""
    assert "killing" not in kinds_in("They want talks to avoid more bloodshed in the province.")


def test_a_plane_that_is_shot_down_is_no_prisoner() -> None:
    """Jets and planes are shot down, smugglers are held; whoever shot a plane down was not shot."""
    (claim,) = claims_in("The Red Falcons shot down a cargo plane near Homs.")
    assert ("disrupted-weapons-use", ()) == (claim.kind, claim.counts)
    (claim,) = claims_in("Norway shot down five Swedish fighter jets.")
    assert "disrupted-weapons-use" == claim.kind


def test_an_airliner_that_is_hit_is_no_air_strike() -> None:
    """Aircraft that are hit are no aircraft that strike."""
    assert "air-strike" not in kinds_in("An airliner was hit at the airport of Homs.")
    assert "air-strike" in kinds_in("A mill was hit by warplanes in Homs.")


def test_a_group_of_tourists_does_not_fight() -> None:
    """Gunmen who fire at a group of monks attack them; a group of rebels clashes."""
    assert ["attack"] == kinds_in("Gunmen attacked a group of monks in Homs.")
    assert ["armed-clash"] == kinds_in("Troops attacked a group of rebels in Homs.")


def test_fighters_have_no_aircraft() -> None:
    """What rebels hit is no air strike, though their page tells of one; bombers may fly."""
    air = "Dozens died in air strikes on a school in Idlib on Monday."
    assert ["air-strike", "strike"] == kinds_in(f"{air} Rebel forces have hit a school in Homs.")
    assert ["air-strike", "air-strike"] == kinds_in(f"{air} Jets have hit a school in Homs.")


def test_the_act_of_a_sentence_says_what_strikes_there() -> None:
    """The rocket fire of the sentence, not the air strike of the one before."""
    air = "Dozens died in air strikes on a school in Idlib on Monday."
    told = kinds_in(f"{air} The rocket fire in Homs hit two streets, with one of the attacks striking a school.")
    assert "air-strike" not in told[1:]
