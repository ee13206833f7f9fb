"""Which act belongs to which, and which figure to which act."""

import pytest

from tests.extract.told import acts_in, claim_in, claims_in, parts


def hosts(text: str) -> dict[str, str | None]:
    """Words of each act -> words of the act it belongs to."""
    syntax, acts = acts_in(text)
    words = [syntax.words((act.first, act.end)) for act in acts]
    return {word: words[act.host] if act.host is not None else None for word, act in zip(words, acts, strict=True)}


def test_a_harm_belongs_to_the_act_that_did_it() -> None:
    """Behind a word of cause, before a participle, as the subject."""
    assert {"killed": "shelling", "shelling": None} == hosts("Six people were killed in the shelling.")
    assert {"shelled": None, "killing": "shelled"} == hosts("Rebels shelled the mill, killing six people.")
    assert {"attack": None, "killed": "attack"} == hosts("The attack killed six people.")
    assert {"killed": "shelled", "shelled": None} == hosts("Six people were killed when rebels shelled the mill.")


def test_joined_harms_belong_to_one_act() -> None:
    """“Killed by the blast while nine were injured”: both by the blast."""
    found = hosts("Six bakers were killed by the blast while nine more were injured.")
    assert {"killed": "blast", "blast": None, "injured": "blast"} == found


def test_a_harm_of_another_clause_stands_alone() -> None:
    """Protests years ago did not kill those of the whole war."""
    text = "More than 900 people have been killed in the war, which began with protests."
    assert hosts(text)["killed"] is None


@pytest.mark.parametrize(
    "text",
    [
        "More than 900 people have been killed since the war began in May, when gunmen abducted the engineer.",
        "Three guards were killed when gunmen abducted two drivers.",
    ],
)
def test_a_verb_with_victims_of_its_own_takes_no_dead(text: str) -> None:
    """Who abducts somebody and meanwhile kills others did two things."""
    assert {"killed": None, "abducted": None} == hosts(text)


@pytest.mark.parametrize(
    "text",
    ["No one was hurt.", "The army said that no one was hurt.", "No one attacked the mill.", "Nobody was hurt."],
)
def test_what_happened_to_nobody_is_denied(text: str) -> None:
    """The words "no one" deny as "nobody" does, once."""
    assert [True] == [act.modality.is_denied for act in acts_in(text)[1]]


def test_an_attack_that_hurt_nobody_took_place() -> None:
    """Only the harm is denied."""
    _, acts = acts_in("No one was hurt in the attack.")
    assert [(False, "attack")] == [(act.modality.is_denied, act.kind.code) for act in acts if act.host is None]


@pytest.mark.parametrize(
    "text", ["The mayor was not injured in the attack on his house.", "The attack on the house did not kill the mayor."]
)
def test_an_attack_that_did_not_hurt_somebody_took_place(text: str) -> None:
    """To say who was not hurt is not to say that there was no attack."""
    denied = {act.kind.code: act.modality.is_denied for act in acts_in(text)[1] if act.host is None}
    assert not denied["attack"]
    assert denied["injury" if "injured" in text else "killing"]


def test_an_attack_that_is_denied_did_not_take_place() -> None:
    """The verb itself is denied."""
    assert [True] == [act.modality.is_denied for act in acts_in("The army has not shelled the port.")[1]]


@pytest.mark.parametrize(
    ("text", "victims"),
    [
        ("The officer reported 17 casualties.", []),
        ("A relief group found 30 bodies near the mill.", []),
        ("The mayor received three bullet wounds.", ["The mayor"]),
        ("The party lost about 90 of its members in the raids.", ["about 90 of its members"]),
        ("Two men were hurt.", ["Two men"]),
    ],
)
def test_who_tells_of_a_harm_was_not_harmed(text: str, victims: list[str]) -> None:
    """Before a noun of harm stands who reports, finds or suffers it; a number alone is nobody."""
    found = [words for claim in claims_in(text) for role, words in parts(claim) if role == "victim"]
    assert victims == found


def test_a_noun_before_an_insertion_did_the_harm() -> None:
    """Families who shelter in tents have killed nobody."""
    found = hosts("An airstrike on tents sheltering families in the port, west of the mill, killed six people.")
    assert "airstrike" == found["killed"]


def test_a_verb_whose_victim_is_a_pronoun_takes_the_dead() -> None:
    """The guard who was killed is the one who was shot."""
    assert {"killed": "shot", "shot": None} == hosts("The guard was killed when gunmen shot him at the gate.")


def test_a_plain_verb_belongs_to_its_noun() -> None:
    """“The shelling targeted the mill” is one act."""
    assert {"shelling": None, "targeted": "shelling"} == hosts("The shelling targeted the mill.")


def test_what_a_pause_stops_belongs_to_the_pause() -> None:
    """“A pause in strikes” is one act."""
    assert {"pause": None, "strikes": "pause"} == hosts("A pause in strikes let the lorries pass.")


def test_joined_acts_share_doer_and_modality() -> None:
    """“Prevented them from storming or burning it”: neither happened."""
    _, acts = acts_in("The army prevented the rebels from storming or shelling the mill.")
    assert [True, True] == [act.modality.is_denied for act in acts]


def test_plans_reach_into_what_hangs_on_them() -> None:
    """An offensive for which troops are to be sent is as much of a plan as the sending."""
    _, acts = acts_in("The junta planned to send troops for a new offensive.")
    assert ["planned", "planned"] == [act.modality.factuality for act in acts]


def test_figures_make_an_act_where_no_trigger_stands() -> None:
    """Every figure of a harm belongs to some act."""
    _, acts = acts_in("Nine dead near the mill.")
    assert [[0]] == [act.figures for act in acts]


def test_who_kills_in_an_attack_did_the_attack() -> None:
    """“Gunmen kill nine in an attack”: the act takes the doer over with the figure."""
    syntax, acts = acts_in("Gunmen kill nine people in an attack on the mill.")
    attack = next(act for act in acts if act.host is None)
    assert ("perpetrator", "Gunmen") in {(filler.role, syntax.words(filler.run)) for filler in attack.fillers}


def test_what_is_thrown_did_the_harm() -> None:
    """“Threw two grenades that hurt a driver” is one act."""
    _, acts = acts_in("Rebels threw two old grenades that injured a driver.")
    assert [None, 0] == [act.host for act in acts]


def test_doubt_of_a_death_is_no_doubt_of_the_attack() -> None:
    """Who is feared dead in the blast may live; the blast took place."""
    (claim,) = claims_in("Nine miners are feared dead in the blast at the mill.")
    assert ("bombing", "certain") == (claim.kind, claim.factuality)


def test_joined_verbs_share_what_they_hit() -> None:
    """“Shelled, looted and burned the village”: all three did."""
    _, acts = acts_in("Rebels shelled, looted and burned the village.")
    assert [True, True, True] == [any(filler.path == "object" for filler in act.fillers) for act in acts]


def test_verbs_of_a_list_are_all_denied_or_planned() -> None:
    """“Nobody was abducted, tortured or killed” denies all three."""
    _, acts = acts_in("No priest was abducted, tortured or killed.")
    assert [True, True, True] == [act.modality.is_denied for act in acts]


def test_how_many_fled_is_only_asked() -> None:
    """Who asks how many have been displaced tells of no flight."""
    assert () == claims_in("How many people have been displaced?")


def test_who_fired_is_told_of_what_struck() -> None:
    """“A rocket fired by rebels struck a bus” is one act, done by rebels; one that was fired and missed is another."""
    (claim,) = claims_in("A rocket fired by rebels struck a bus.")
    assert [("weapon", "rocket"), ("perpetrator", "rebels"), ("object", "bus")] == parts(claim)
    assert {"fired": None} == hosts("A rocket was fired by rebels.")


def test_shells_that_land_are_a_shelling() -> None:
    """“Shells landed near a school” and “a bomb fell on a mill” are acts, planes that land are none."""
    (shelling,) = claims_in("Two mortar shells landed near a school.")
    (bombing,) = claims_in("A bomb fell on a mill.")
    assert ("shelling-artillery-missile-attack", "bombing") == (shelling.kind, bombing.kind)
    assert () == claims_in("A plane landed near a school.")


@pytest.mark.parametrize(
    "text",
    [
        "The mill was hit by a shelling that reportedly killed six people.",
        "The mill was hit by Norland shelling that killed six people.",
        "The mill was hit by shelling, killing six people.",
    ],
)
def test_a_noun_that_looks_like_a_verb_is_what_hit(text: str) -> None:
    """Behind "by" and before "that" or a comma a shelling is a noun, and one act with what it hit and whom it killed."""
    (claim,) = claims_in(text)
    assert ("shelling-artillery-missile-attack", 1) == (claim.kind, len(claim.counts))


def test_a_bomb_that_is_blown_up_is_one_act() -> None:
    """“Blew up two car bombs” tells of no bombing beside that of the bombs."""
    assert ["remote-explosive-landmine-ied"] == [claim.kind for claim in claims_in("Militants blew up two car bombs.")]


def test_joined_passives_have_parts_of_their_own() -> None:
    """“Ambushed and killed”: the target of the one is the victim of the other."""
    ambush, killing = claims_in("A councillor and his bodyguard were ambushed and killed near Kaduna.")
    assert {"target"} == {role.role for role in ambush.roles if role.role in ("target", "victim")}
    assert {"victim"} == {role.role for role in killing.roles if role.role in ("target", "victim")}


def test_what_is_done_next_is_no_cause() -> None:
    """“Killed six in Idlib and advanced in Hama” are two acts in two places."""
    claims = claims_in("The army killed six rebels in Idlib and advanced in Hama.")
    assert ["Idlib", "Hama"] == [claim.where.name if claim.where else None for claim in claims]


def test_a_number_of_gunmen_is_no_number_of_dead() -> None:
    """“Two gunmen killed Ash Low” counts those who did it."""
    claim = claim_in("Two gunmen killed Ash Low in Homs on Monday.")
    assert ("perpetrator", "Two gunmen") in parts(claim)
    assert () == claim.counts


def test_no_word_on_the_dead_denies_no_death() -> None:
    """“No word from the capital on the number of soldiers killed” says neither that nobody was killed nor who was."""
    for claim in claims_in("There was no word from the capital on the number of soldiers killed."):
        assert ("affirmed", []) == (claim.polarity, parts(claim))
    (claim,) = claims_in("No soldiers in the town were killed.")
    assert claim.polarity == "denied"
