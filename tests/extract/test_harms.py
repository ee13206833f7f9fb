"""Which act of a sentence did a harm."""

import pytest

from tests.extract.told import acts_in, claims_in, findings_in


@pytest.mark.parametrize(
    ("text", "host"),
    [
        ("A bomber who blew himself up near a mosque on Friday killed 20 people.", "blew himself up"),
        ("Militants who attacked a convoy near Holm on Monday killed nine drivers.", "attacked"),
        ("An officer who shot and killed a man on Friday fled.", None),
        ("Six people were killed in the shelling.", "shelling"),
        ("Three drivers were killed as rebels shelled the mill.", "shelled"),
        ("Six people were killed in Norrby, rebels attacked a mill.", None),
        ("The raid on the mill, near Norrby, killed six people.", "raid"),
        ("In the raid near the port, six people were killed.", "raid"),
        ("Three guards were killed when gunmen abducted two drivers.", None),
        ("The raid on the mill in Norrby on 12 May, which killed six people, was filmed.", "raid"),
        ("Rebels carried out a raid on the mill in which six people were killed.", "raid"),
        ("Rebels carried out a raid on the mill, during which six people were killed.", "raid"),
    ],
)
def test_the_act_that_did_a_harm(text: str, host: str | None) -> None:
    """By a word of cause, as the subject, or in the relative clause of whoever did it."""
    syntax, acts = acts_in(text)
    words = [syntax.words((act.first, act.end)) for act in acts]
    harm = next(act for act, word in zip(acts, words, strict=True) if word == "killed")
    assert host == (words[harm.host] if harm.host is not None else None)


@pytest.mark.parametrize(
    ("text", "host"),
    [
        ("The raid on the mill has left six millers dead.", "raid"),
        ("The raid on the mill, near Norrby, left six dead.", "raid"),
        ("Rebels shelled the mill, leaving six millers dead.", "shelled"),
        ("Rebels shelled the mill, leaving at least six displaced villagers dead.", "shelled"),
        ("The raid on the mill caused nine injuries and left six millers dead.", "raid"),
        ("Rebels shelled the mill. The fog left six millers dead.", None),
        ("Rebels shelled the mill, and the fog left six millers dead.", None),
        ("A car bomb exploded in Norrby leaving six millers dead.", "car bomb"),
    ],
)
def test_what_an_act_left(text: str, host: str | None) -> None:
    """“The raid left six dead” and “shelled the mill, leaving six dead” name the act that did it."""
    syntax, acts = acts_in(text)
    words = [syntax.words((act.first, act.end)) for act in acts]
    dead = next(act for act, word in zip(acts, words, strict=True) if word == "dead")
    assert host == (words[dead.host] if dead.host is not None else None)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Troops repelled a rebel attack on Homs, killing nine fighters.", "repulse"),
        ("Troops foiled an attack on Homs and killed nine fighters.", "repulse"),
        ("Troops repelled an attack on Homs that killed nine fighters.", "attack"),
        ("Troops repelled an attack on Homs in which nine fighters died.", "attack"),
        ("Rebels launched an attack on Homs, killing nine fighters.", "attack"),
    ],
)
def test_those_who_repel_an_attack_kill(text: str, kind: str) -> None:
    """Of "repelled an attack, killing nine" the dead are not the attackers' doing; of "an attack that killed nine" they are."""
    found = findings_in(text)
    (count,) = found.counts
    assert [kind] == [claim.kind for claim in found.claims if claim.id == count.claim]


@pytest.mark.parametrize(
    "text", ["Clashes between the army and rebels left six dead.", "A clash between farmers and herders left six dead."]
)
def test_a_clash_of_two_sides_leaves_the_dead(text: str) -> None:
    """“Clashes between X and Y left six dead” is one act with its dead."""
    assert ["armed-clash"] == [claim.kind for claim in claims_in(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Drone attack on wedding kills 30 in Holm",
        "Suicide bomber targets police bus, five dead",
        "Death toll from Holm raid rises to 22",
    ],
)
def test_headlines_tell_of_one_act(text: str) -> None:
    """What a headline's act did is told of that act."""
    (claim,) = claims_in(text)
    assert 1 == len(claim.counts)


def test_what_a_raid_answers_did_not_do_it() -> None:
    """“Bombed a camp, killing nine fighters, in retaliation for an ambush”: the bombing killed them."""
    found = findings_in("The army bombed a camp, killing nine fighters, in retaliation for an ambush on Sunday.")
    (count,) = found.counts
    assert ["bombing"] == [claim.kind for claim in found.claims if claim.id == count.claim]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Soldiers clashed with rebels in Homs on Monday that left two guards dead.", 1),
        ("Clashes broke out in Homs, which left two guards dead.", 1),
        ("Rebels attacked men who left two guards dead.", 1),
        ("Rebels shelled Homs. A crash that left two guards dead closed the road.", 2),
    ],
)
def test_what_a_relative_says_an_act_left(text: str, expected: int) -> None:
    """The dead behind “that left” are of the act before."""
    assert expected == len(claims_in(text))


def test_a_protest_kills_nobody_whom_others_kill() -> None:
    """“Protests erupt after troops kill five”: the troops did, and the protest did not."""
    (killing,) = [claim for claim in claims_in("Protests erupted after troops killed five in Homs.") if claim.counts]
    assert "killing" == killing.kind
    assert ["troops"] == [role.text for role in killing.roles if role.role == "perpetrator"]
