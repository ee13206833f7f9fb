"""Whether a word before an act governs it."""

import pytest

from tests.extract.told import claims_in, syntax_of, token
from whosaid.extract.governing import hangs, is_object, is_purpose, not_stopped


def told(text: str, kind: str = "attack") -> list[tuple[str, str]]:
    """(polarity, factuality) of the claims of that kind."""
    return [(claim.polarity, claim.factuality) for claim in claims_in(text) if claim.kind == kind]


@pytest.mark.parametrize(
    "text",
    [
        "No arrests have been made in the attack in Homs.",
        "There have been no arrests made in Sunday's attack in Homs.",
        "No one was in custody in the attack in Homs.",
        "She was not there at the time of the attack in Homs.",
        "No further details of the attack in Homs were released.",
        "Police have no suspects in the attack in Homs.",
        "He had nothing to do with the attack in Homs.",
        "The fire was not connected to the attack in Homs.",
        "Ambulances were unable to reach the place of the attack in Homs.",
        "She was prevented from hearing about the attack in Homs.",
    ],
)
def test_what_is_denied_is_something_else(text: str) -> None:
    """An attack in which no arrests were made, or whose place nobody could reach, took place."""
    assert [("affirmed", "certain")] == told(text)


@pytest.mark.parametrize(
    "text",
    [
        "There was no attack on the mayor in Homs.",
        "No attack on the town was reported in Homs.",
        "The army did not launch the attack in Homs.",
        "The rebels were unable to launch attacks in Homs.",
        "Troops prevented the rebels from carrying out attacks on Homs.",
        "The army averted a series of attacks on Homs.",
        "There was no evidence of an attack in Homs.",
        "No other attacks were reported in Homs.",
        "Police prevented an attack on a church in Homs.",
    ],
)
def test_an_attack_that_is_denied(text: str) -> None:
    """The attack itself is what did not come about."""
    assert ["denied"] == [polarity for polarity, _ in told(text)]


@pytest.mark.parametrize(
    ("text", "doers"),
    [
        ("Troops launched on Monday an attack on Homs.", ["Troops"]),
        ("Three men involved in the attack in Homs fled.", ["Three men"]),
        ("Police made three arrests in the attack in Homs.", []),
        ("The army was not involved in the attack in Homs.", ["army"]),
    ],
)
def test_who_did_the_attack(text: str, doers: list[str]) -> None:
    """What was done in an attack is not the attack."""
    attacks = [claim for claim in claims_in(text) if claim.kind == "attack"]
    assert doers == [role.text for claim in attacks for role in claim.roles if role.role == "perpetrator"]


def test_what_a_gerund_or_an_infinitive_hangs_on() -> None:
    """The object of a verb, what follows a preposition, and a purpose."""
    syntax = syntax_of("They avoided carrying out raids and opened an offensive to shell Homs after leaving.")
    assert is_object(syntax, token(syntax, "carrying"))
    assert hangs(syntax, token(syntax, "leaving") - 1, 0)
    assert not hangs(syntax, token(syntax, "raids"), 0)
    assert is_purpose(syntax, token(syntax, "shell"), 0)


def test_who_had_no_part_in_an_attack() -> None:
    """Not to be involved is to deny who did it, not that it happened."""
    (claim,) = [
        claim for claim in claims_in("The army was not involved in the attack in Homs.") if claim.kind == "attack"
    ]
    assert ("affirmed", ["denied"]) == (claim.polarity, [role.status for role in claim.roles])


@pytest.mark.parametrize(
    ("text", "kind", "polarity"),
    [
        ("The army denied killing civilians in the attack on a market in Homs.", "attack", "affirmed"),
        ("Russia denied that its jets hit Homs in the renewed wave of shelling.", "shelling-artillery-missile-attack", "affirmed"),
        ("Russia denied that it had a part in the incident in which a bridge was destroyed.", "damage", "affirmed"),
        ("The mayor denied any participation in the attack in Homs.", "attack", "affirmed"),
        ("The army denied the attack on Homs.", "attack", "denied"),
        ("The army denied reports of an attack on Homs.", "attack", "denied"),
        ("The army denied that it used chemical weapons in the attacks on Homs.", "chemical-weapon", "denied"),
        ("There were reports of an attack on Homs.", "attack", "affirmed"),
        ("The army denied that there was an attack in Homs.", "attack", "denied"),
        ("The army denied shelling Homs.", "shelling-artillery-missile-attack", "denied"),
        ("The army denied charges that it shelled Homs.", "shelling-artillery-missile-attack", "denied"),
    ],
)  # fmt: skip
def test_what_a_denial_names_in_passing(text: str, kind: str, polarity: str) -> None:
    """Who denies to have killed anybody in the raid does not deny the raid."""
    assert [polarity] == [found for found, _ in told(text, kind)]


def test_what_people_avoid() -> None:
    """Who runs to avoid the gunfire says that there is some; to avoid bloodshed is to have none."""
    assert [] == told("She ran to avoid the gunfire in Homs.")
    assert ["denied"] == [
        polarity for polarity, _ in told("Troops moved slowly to avoid bloodshed in Homs.", "killing")
    ]


def test_who_had_nothing_to_do_with_an_act_denies_it() -> None:
    """The attack took place, and the rebels say that it was not theirs."""
    (attack,) = claims_in("The rebels had nothing to do with the attack in Homs, they said.")
    assert ("affirmed", ["denied"]) == (
        attack.polarity,
        [one.status for one in attack.roles if one.role == "perpetrator"],
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The court will investigate the attack on the mill.", "certain"),
        ("The council will meet to assess the attacks on the mill.", "certain"),
        ("They plan to avenge the attack on the mill.", "certain"),
        ("Protesters demanded justice for the attack on the mill.", "certain"),
        ("The group asked for an investigation into the attack on the mill.", "certain"),
        ("They plan to launch the attack on the mill.", "planned"),
        ("They will increase their attacks on the mill.", "planned"),
        ("They prepared the town for the attack on the mill.", "planned"),
        ("They asked for permission for the attack on the mill.", "requested"),
        ("They plan a series of attacks on the mill.", "planned"),
        ("The ministry promised to conduct an inquiry into the attack on the mayor.", "certain"),
        ("They will launch the attack on the port.", "planned"),
    ],
)
def test_what_is_planned_is_something_else(text: str, expected: str) -> None:
    """A known act of which an inquiry or justice is planned or asked for took place; one that is to be launched did not."""
    assert [("affirmed", expected)] == told(text)


def test_those_whose_release_is_asked_for_were_taken() -> None:
    """“The release of three men kidnapped in May”: they were kidnapped."""
    assert [("affirmed", "certain")] == told("They demanded the release of three men kidnapped in May.", "abduction")


def test_what_must_be_stopped_goes_on() -> None:
    """“Must stop” asks for a pause."""
    assert [("affirmed", "requested")] == told("The army must stop the bombing of villages.", "pause")


@pytest.mark.parametrize("verb", ["denied this", "rejected the report", "left"])
def test_an_accusation_joined_to_another_verb(verb: str) -> None:
    """“Denied this and accused the army of murdering a monk” denies no murder, and does not plan it."""
    text = f"The party {verb} and accused the army of murdering a monk."
    assert [("affirmed", "certain")] == told(text, "killing")


def test_a_probe_takes_its_act_for_granted() -> None:
    """What is to be looked into happened, whoever urges it."""
    assert [("affirmed", "certain")] == told("Monks called for an inquiry into the attack on a mill in Homs.")


def test_only_what_was_to_be_stopped_goes_on() -> None:
    """The aspects of an act that nobody stopped are emptied."""
    aspects = {"stop"}
    assert not_stopped(aspects)
    assert not aspects
    assert not not_stopped({"finish"})


@pytest.mark.parametrize(
    ("text", "doers"),
    [
        ("The president promised to punish those responsible for the raid on Homs.", []),
        ("The general held the rebels responsible for the raid on Homs.", ["rebels"]),
        ("Police are hunting the gang responsible for the raid on Homs.", ["gang"]),
        ("Troops were held responsible for the raid on Homs.", ["Troops"]),
        ("It is willing to bring officers responsible for the raid on Homs to trial.", ["officers"]),
    ],
)
def test_those_responsible_did_it_and_nobody_who_speaks_of_them(text: str, doers: list[str]) -> None:
    """Who holds others responsible, or vows to punish them, did nothing; the raid took place."""
    (claim,) = [claim for claim in claims_in(text) if claim.kind == "attack"]
    assert doers == [role.text for role in claim.roles if role.role == "perpetrator"]
    assert claim.factuality == "certain"


def test_who_denies_what_a_known_raid_did_denies_no_raid() -> None:
    """“Its raid killed nine”: the nine are denied; "a raid" may be denied whole."""
    for subject in ("its raid", "the latest raid"):
        text = f"The army denied that {subject} killed nine people in Homs."
        assert [("denied", "certain")] == told(text, "killing")
        assert [] == told(text)
    assert [("denied", "certain")] == told("The army denied that a raid killed nine people in Homs.")


def test_who_is_not_held_responsible_is_not_accused() -> None:
    """“The court did not hold the rebels responsible for the killing” clears them; “held them responsible” accuses them."""
    for text, expected in (
        ("The court did not hold the rebels responsible for the killing of nine men in Homs.", "denied"),
        ("The court held the rebels responsible for the killing of nine men in Homs.", "accused"),
    ):
        statuses = [role.status for claim in claims_in(text) for role in claim.roles if role.role == "perpetrator"]
        assert [expected] == statuses
