"""The noun phrases around an act and the parts they play."""

import pytest

from tests.extract.told import acts_in, claim_in, claims_in, parts
from whosaid.extract.fillers import POSSESSOR


def fillers(text: str) -> set[tuple[str, str]]:
    """(role, words) of the fillers of the first act."""
    syntax, acts = acts_in(text)
    return {(filler.role, syntax.words(filler.run)) for filler in acts[0].fillers}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rebels shelled the mill.", {("perpetrator", "Rebels"), ("target", "mill")}),
        ("Rebel shelling of the mill went on.", {("perpetrator", "Rebel"), ("target", "mill")}),
        ("Rebels launched an attack on the mill.", {("perpetrator", "Rebels"), ("target", "mill")}),
        ("The mill came under attack.", {("target", "mill")}),
        (
            "Rebels used mortars to attack the mill.",
            {("perpetrator", "Rebels"), ("target", "mill"), ("weapon", "mortars")},
        ),
        ('Rebels shelled "an old mill" on Monday.', {("perpetrator", "Rebels"), ("target", "old mill")}),
        ("Clashes broke out between rebels and police.", {("perpetrator", "rebels and police")}),
        ("Raids were carried out by rebels.", {("perpetrator", "rebels")}),
        ("Rebels captured the mill.", {("perpetrator", "Rebels"), ("object", "mill")}),
        ("The militia retreated from the mill.", {("perpetrator", "militia"), ("location", "mill")}),
    ],
)
def test_fillers(text: str, expected: set[tuple[str, str]]) -> None:
    """Subject, object, premodifier and prepositional phrases, as the frame of the kind says."""
    assert expected <= fillers(text)


def test_of_after_a_noun_made_of_a_verb() -> None:
    """“The shelling of the rebels” hits them, "attacks of the rebels" are theirs."""
    assert ("target", "rebels") in fillers("The shelling of the rebels went on.")
    assert ("perpetrator", "rebels") in fillers("The attacks of the rebels went on.")


def test_whoever_holds_a_siege_is_the_target_of_those_who_break_it() -> None:
    """Breaking the army's siege is done to the army."""
    assert ("target", "the army") in fillers("Rebels broke the army's siege of the mill.")


def test_a_participle_belongs_to_the_noun_before_it() -> None:
    """“A week that saw two men shot in Holm": nobody shot the week."""
    assert {("victim", "two men")} == fillers("A week that saw two men shot in Holm ended.")


def test_minutes_are_nobody() -> None:
    """The clock before an entry of a live page is no part of what it tells."""
    assert not {words for _, words in fillers("16:05 Death toll rises to 12.")} & {"05", "16:05"}


def test_members_of_a_group_are_named() -> None:
    """“Groups involved in the raid include X”: X took part."""
    found = fillers("The groups involved in the raid include Islamic State.")
    assert ("perpetrator", "Islamic State") in found


def test_a_country_before_an_act_is_its_place() -> None:
    """“Syria air strikes” fall in Syria, "rebel air strikes" are the rebels'."""
    assert ("location", "Syria") in fillers("Syria air strikes resume.")
    assert ("perpetrator", "rebel") in fillers("The rebel air strikes resume.")


def test_a_place_before_an_act_and_another_behind_it() -> None:
    """Where the words behind an act say where it was, the country before it is no place of it."""
    assert ("location", "Turkey") not in fillers("The Turkey offensive in Syria goes on.")
    assert not {found for found in fillers("The U.S. raid on the mill went on.") if found[0] == "location"}


def test_whoever_sets_off_a_bomb_is_its_doer() -> None:
    """A bomb that goes off is a weapon; commandos who set one off did it."""
    assert ("perpetrator", "Commandos") in fillers("Commandos detonated a bomb near the mill.")
    assert ("weapon", "bomb") in fillers("A bomb detonated near the mill.")


def test_a_hedge_stands_before_the_doer() -> None:
    """“Killed, apparently by rebels” and “the raid staged tonight by rebels” name the rebels; a comma without a hedge ends the act."""
    assert ("perpetrator", "rebels") in fillers("Two clerks were killed, apparently by rebels.")
    assert ("perpetrator", "rebels") in fillers("The raid staged tonight by rebels on the mill failed.")
    assert ("perpetrator", "rebels") not in fillers("Two clerks were killed, said a man held by rebels.")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The murder on 3 May of two judges shook the town.", ("victim", "two judges")),
        ("The murder on the evening of 3 May of two judges shook the town.", ("victim", "two judges")),
        ("The murder in Homs of two judges shook the town.", ("victim", "two judges")),
        ("The murder of a judge and the raid on the port shook the town.", ("victim", "judge")),
        ("The murder of Mara Holm, head of the court, by rebels shook the town.", ("perpetrator", "rebels")),
    ],
)
def test_what_stands_between_an_act_and_its_parties(text: str, expected: tuple[str, str]) -> None:
    """A time, a place, what is said of a name and a joined act are passed over or left out."""
    assert expected in fillers(text)


@pytest.mark.parametrize(
    ("text", "is_victim"),
    [
        ("Mara Holm's murder shook the town.", True),
        ("The farmer's abduction shook the town.", True),
        ("The army's murder of a judge shook the town.", False),
        ("Yesterday's murder shook the town.", False),
        ("The town's murders are told in a book.", False),
    ],
)
def test_a_persons_murder_was_done_to_him(text: str, is_victim: bool) -> None:
    """“Holm's murder” was Holm's; not so the army's murder of a judge, and that of yesterday."""
    _, acts = acts_in(text)
    assert is_victim == any(filler.path == POSSESSOR for filler in acts[0].fillers)


def test_whoever_is_blamed_for_a_death_did_not_die() -> None:
    """Blame for a death names the doer."""
    syntax, acts = acts_in("They blamed the army for the death of six people.")
    assert ("perpetrator", "the army") in [(filler.role, syntax.words(filler.run)) for filler in acts[1].fillers]


def test_a_number_opens_the_next_phrase() -> None:
    """“Deaths in A and 23 deaths in B” puts each where it was."""
    claims = claims_in("Monitors counted 84 deaths in Hama and 23 deaths in Idlib.")
    assert ["Hama", "Idlib"] == [claim.where.name for claim in claims if claim.where]


def test_sanctions_are_no_attack() -> None:
    """“Targeted the general with sanctions” is a sanction, a boiler that explodes an accident."""
    assert ["sanction"] == [claim.kind for claim in claims_in("The union targeted the general with sanctions.")]
    assert ["accident"] == [claim.kind for claim in claims_in("A boiler exploded at a mill, injuring five workers.")]


def test_those_who_were_told_to_stay_order_nothing() -> None:
    """“Residents were ordered to shelter”: nobody is said to have ordered it."""
    for claim in claims_in("Residents were ordered to shelter in Homs."):
        assert not [role.text for role in claim.roles if role.role == "perpetrator"]


@pytest.mark.parametrize("verbs", ["planned and carried out", "orchestrated and planned", "carried out"])
def test_verbs_that_are_joined_carry_one_doer(verbs: str) -> None:
    """“Was planned and carried out by rebels”."""
    assert ("perpetrator", "rebels") in fillers(f"The attack on the mill was {verbs} by rebels.")


def test_what_is_fired_at_is_hit() -> None:
    """The preposition at the end of “fired at” brings the target."""
    told = parts(claim_in("At least six rockets were fired at the depot by rebels."))
    assert {("weapon", "six rockets"), ("object", "depot"), ("perpetrator", "rebels")} == set(told)


def test_phrases_go_on_behind_a_quotation() -> None:
    """“"A fierce fight" with the rebels” names both sides."""
    (claim,) = claims_in('The troops were involved in "a fierce firefight" with the rebels near Homs.')
    assert ("target", "rebels") in parts(claim)


def test_whoever_comes_under_fire_did_not_fire() -> None:
    """“Came under fire from” names the target first."""
    told = parts(claim_in("A patrol came under fire from rebels near Homs."))
    assert {("target", "patrol"), ("perpetrator", "rebels")} == set(told) - {("location", "Homs")}


@pytest.mark.parametrize(
    ("text", "doers"),
    [
        ("Soldiers were deployed in Homs ahead of a visit by President Ola Ness.", []),
        ("Rebels fired a missile at the base during a visit by the minister.", ["Rebels"]),
        ("The port was shelled on Monday by rebels.", ["rebels"]),
        ("The driver was shot in the head by a soldier.", ["soldier"]),
    ],
)
def test_whose_visit_it_was(text: str, doers: list[str]) -> None:
    """Whoever is named behind “by” after another event is no doer of the act."""
    assert doers == [words for claim in claims_in(text) for role, words in parts(claim) if role == "perpetrator"]


def test_the_burning_of_a_mill() -> None:
    """A gerund with an article has no subject, and what follows “of” is burned."""
    found = claims_in("Witnesses said the fighting in Homs led to the burning of two churches.")
    assert [[("object", "two churches")]] == [parts(claim) for claim in found if claim.kind == "arson"]


def test_the_other_side_of_a_border_is_no_party() -> None:
    """Who clashes near the border with a state does not clash with the state, nor in it."""
    claim = claims_in("Soldiers clashed with militants near the border with Niger, killing nine.")[0]
    assert "Niger" not in {role.text for role in claim.roles}
    assert claim.where is None
