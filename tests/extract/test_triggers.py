"""Where words name an act, and in which form."""

import pytest

from tests.extract.told import claims_in, syntax_of
from tests.knowing import KNOWN
from whosaid.extract.triggers import find_occurrences


def shapes(text: str) -> list[tuple[str, str]]:
    """(words, shape) of each act."""
    syntax = syntax_of(text)
    return [(syntax.words((o.first, o.end)), o.shape) for o in find_occurrences(syntax, KNOWN.taxonomy)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rebels shelled the port.", ("shelled", "active")),
        ("The port was shelled.", ("shelled", "passive")),
        ("The port, shelled by rebels, burned.", ("shelled", "passive")),
        ("Six people killed near the port.", ("killed", "passive")),
        ("The shelling of the port went on.", ("shelling", "noun")),
        ("They resumed shelling the port.", ("shelling", "gerund")),
        ("A bombing that hit the port killed two.", ("bombing", "noun")),
        ('Rebels destroyed "an old mill" near the port.', ("destroyed", "active")),
        ('The mill, "destroyed" by rebels, burned.', ("destroyed", "passive")),
        ("Rebels are shelling the port.", ("shelling", "active")),
        ("Rebels attack the port.", ("attack", "active")),
        ("The attack went on.", ("attack", "noun")),
        ("They came to attack the port.", ("attack", "active")),
    ],
)
def test_the_form_of_an_act(text: str, expected: tuple[str, str]) -> None:
    """Verb or noun, active or passive, told by the words beside it."""
    assert expected in shapes(text)


@pytest.mark.parametrize(
    "text",
    [
        "The besieged town slept.",
        "Attack plans of the army leaked.",
        "Such attacks are crimes.",
        "Any attack would be a mistake.",
        "The Bombing Memorial Museum opened.",
        "Barrel bombs lay there.",
    ],
)
def test_words_that_name_no_act(text: str) -> None:
    """Adjectives, plans, sorts of acts and names are left out."""
    assert [] == [shape for words, shape in shapes(text) if words.lower() in {"attack", "attacks", "besieged", "bombs"}]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The blast that killed a guard shook the port.", ("killed", "active")),
        ("It came after the raids that emptied the town.", ("raids", "noun")),
        ("The guns they found belonged to a farmer.", ("found", "active")),
        ("Rebels killed at least six guards.", ("killed", "active")),
        ("Two died and three others wounded near the port.", ("wounded", "passive")),
    ],
)
def test_the_form_of_an_act_in_doubt(text: str, expected: tuple[str, str]) -> None:
    """Where the words beside it leave it in doubt, the parts of speech of the sentence tell verb from noun and from participle."""
    assert expected in shapes(text)


@pytest.mark.parametrize(
    "text",
    [
        "Officers drove to the 400 block of Harbour Road.",
        "They walked two blocks from the port to the mill.",
        "The mayor left in order for the talks to go on.",
        "Leaders of mass organisations met in the town.",
        "Workers repaired the damaged houses.",
    ],
)
def test_nouns_and_adjectives_that_look_like_acts(text: str) -> None:
    """No roads are blocked, nothing is ordered or massed, nobody is said to have damaged anything."""
    assert [] == [words for words, _ in shapes(text) if words in {"block", "blocks", "order", "mass", "damaged"}]


def test_the_longest_words_win() -> None:
    """A suicide car bombing is not a car bombing, which is not a bombing."""
    assert [("suicide car bombing", "noun")] == shapes("A suicide car bombing shook the port.")


def test_a_complement_is_needed_where_the_rule_says_so() -> None:
    """Dropping bombs is a strike, dropping a plan is none."""
    assert [("dropped", "active")] == shapes("Helicopters dropped two barrel bombs on the port.")
    assert [] == shapes("Ministers dropped the plan.")


def test_joined_participles_are_both_passive() -> None:
    """“Had been targeted and hit”: both were suffered."""
    assert [("targeted", "passive"), ("hit", "passive")] == shapes("The mill had been targeted and hit.")


def test_an_act_at_the_end_of_an_actors_name_is_an_act() -> None:
    """“Russian air strikes” names an act by somebody."""
    assert [("air strikes", "noun")] == shapes("Russian air strikes hit the mill.")[:1]


def test_a_bombing_that_kills_is_a_noun() -> None:
    """“Bombing kills six”: the verb behind it is no object; “bombing six towns” has one."""
    assert [("bombing", "noun"), ("kills", "active")] == shapes("Harbour bombing kills six.")
    assert ("Bombing", "gerund") in shapes("Bombing six towns, the army advanced.")


def test_a_number_may_open_with_a_preposition() -> None:
    """“Kill at least two” has an object."""
    assert ("kill", "active") in shapes("Rebel shells kill at least two in the port.")


def test_a_participle_before_a_time_has_no_object() -> None:
    """“Ruger, kidnapped 11 days ago" did not kidnap days: it was done to him."""
    assert [("kidnapped", "passive")] == shapes("Ruger, kidnapped 11 days ago in Homs, is free.")


def test_people_who_flee_are_named_and_not_what_they_do() -> None:
    """“Fired on fleeing villagers” tells of no flight, “people fleeing rebels” does."""
    assert [("fired on", "active")] == shapes("Troops fired on fleeing villagers.")
    assert ("fleeing", "gerund") in shapes("A road is full of people fleeing rebels.")


def test_a_number_with_bounds_is_an_object() -> None:
    """“Shot and burned at least 35” is done to those counted, not to the soldiers."""
    assert ("shot", "active") in shapes("Soldiers shot and burned at least 35 farmers.")


def test_a_past_with_an_object_is_no_passive() -> None:
    """“Had been killed and accused Egypt”: whoever accused suffered nothing; “had been shelled and hit” did twice."""
    assert ("accused", "active") in shapes("Nine had been killed and accused Egypt.")
    assert ("hit", "passive") in shapes("The mill had been shelled and hit.")


def test_a_participle_before_of_is_a_passive() -> None:
    """“Soldiers accused of the crime” accuse nobody; “the UN condemned in strong words” does."""
    assert [("accused", "passive")] == shapes("Soldiers accused of the crime were seen.")
    assert ("condemned", "active") in shapes("The UN condemned in strong words the plan.")


@pytest.mark.parametrize(
    "text",
    [
        "The Army of National Liberation left.",
        "Talks wound up on Tuesday.",
        "Cyber attacks hit the ministry.",
        "Hackers targeted the bank.",
        "The car was intercepted by gunmen.",
    ],
)
def test_look_alikes(text: str) -> None:
    """Names, idioms and attacks on computers are no acts of war."""
    assert not {"wound", "hit", "targeted", "Liberation", "intercepted"} & {words for words, _ in shapes(text)}


def test_a_complement_stands_in_the_sentence() -> None:
    """“A girl was found in a ditch. The gun is gone.” tells of no weapon that was found."""
    assert not {"found"} & {words for words, _ in shapes("A girl was found in a ditch. The gun is gone.")}


def test_who_got_hurt_hurt_nobody() -> None:
    """“Six got wounded” is a passive."""
    claim = claims_in("Six people got wounded when a drone hit a market in Homs.")[0]
    assert not any(role.role == "perpetrator" and "people" in role.text for role in claim.roles)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Two missiles slammed into a mall in Homs.", "slammed into"),
        ("Missile slams into mall in Homs", "slams into"),
        ("Six bombs filled with nails were dropped on Homs.", "dropped"),
        ("A crowd beat a driver to death in Homs.", "beat"),
        ("The car was fired upon near Homs.", "fired upon"),
    ],
)
def test_a_weapon_before_its_verb_tells_of_an_attack(text: str, words: str) -> None:
    """The complement may stand before the verb, or far behind it."""
    assert words in {found for found, _ in shapes(text)}


def test_a_complement_before_the_verb_stands_in_its_sentence() -> None:
    """“Army uses drones” over “Troops launched a raid” makes no drone of the raid."""
    found = [claim.kind for claim in claims_in("Army uses drones in Homs\n\nTroops launched a raid on Homs.")]
    assert "drone-strike" not in found


def test_a_fire_at_a_mall_is_no_shooting() -> None:
    """“Caused fire at” holds a noun; “troops fire at” a verb."""
    assert not {words for words, _ in shapes("The blast caused fire at a mall.")} & {"fire at"}
    assert {"fire at"} <= {words for words, _ in shapes("Rebels fire at army convoy in Homs")}
    assert not {words for words, _ in shapes("A bus slammed into a lorry.")}


def test_a_quotation_may_close_behind_the_verb() -> None:
    """“‘Deliberately targeted’ the market” has its object behind the closing mark."""
    assert {"targeted"} <= {words for words, _ in shapes("Troops “deliberately targeted” the market in Homs.")}


def test_a_number_of_more_than_some_is_an_object() -> None:
    """“Killed 13, wounded over 50” wounded the 50."""
    text = "Norwegian missile killed 13, wounded over 50"
    assert ("wounded", "active") in shapes(text)


def test_what_a_nation_owns_is_an_object() -> None:
    """“Bombed Swedish depot” is a verb and its object."""
    found = [role.text for claim in claims_in("Norway Bombed Swedish Depot In Homs") for role in claim.roles]
    assert "Swedish Depot" in found


def test_firing_may_be_shooting() -> None:
    """“Unprovoked firing” and “firing by gunmen”; the firing of a minister is none."""
    assert "attack" in [claim.kind for claim in claims_in("Troops resorted to unprovoked firing in Homs.")]
    assert "attack" in [claim.kind for claim in claims_in("Three people were killed in firing by gunmen in Homs.")]
    assert not [claim.kind for claim in claims_in("The firing of a minister shocked Homs.")]


def test_shots_at_close_range_hit_no_range() -> None:
    """“Shot at close range” says how; “fired indiscriminately at” whom."""
    roles = [
        role.text
        for claim in claims_in("Armed men held monks and shot at close range in Homs.")
        for role in claim.roles
    ]
    assert "range" not in roles
    roles = [
        role.text
        for claim in claims_in("Gunmen began firing indiscriminately at monks in Homs.")
        for role in claim.roles
    ]
    assert {"Gunmen", "monks"} <= set(roles)


def test_hurricane_rockets_are_no_storm() -> None:
    """Weapons may be called after storms."""
    assert "natural-disaster" not in [claim.kind for claim in claims_in("A mill in Homs was hit by Hurricane rockets.")]


@pytest.mark.parametrize(
    "text", ["Rebels shot", "They attack", "Six shot", "Rebels fire on", "Shelling Kills", "Rebels were hit by more"]
)
def test_texts_may_end_right_behind_an_act(text: str) -> None:
    """Nothing stands behind the last word."""
    assert shapes(text) is not None


def test_the_means_of_an_attack_are_not_launched() -> None:
    """“The attack, carried out with rocket launchers, was launched” is one attack; “six bombs filled with nails were dropped” are dropped."""
    assert ["attack"] == [words for words, _ in shapes("The attack, carried out with rocket launchers, was launched.")]
    assert ("dropped", "passive") in shapes("Six bombs filled with nails were dropped on Homs.")
    assert ("fired at", "passive") in shapes("At least six rockets were fired at Homs.")


def test_a_second_verb_of_the_same_doer() -> None:
    """“Stormed the village and attacked with knives” goes on; “was stopped and attacked” is a passive."""
    assert ("attacked", "active") in shapes("Rebels stormed the village and attacked with knives.")
    assert ("attacked", "passive") in shapes("A bus was stopped and attacked with knives.")


def test_burnt_is_a_past_too() -> None:
    """“The attackers burnt 22 vehicles” is what they did."""
    assert ("burnt", "active") in shapes("The attackers burnt 22 vehicles.")
    assert ("burnt", "passive") in shapes("Two vehicles were burnt by rebels.")
