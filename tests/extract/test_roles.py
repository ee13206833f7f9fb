"""Roles: actors, weapons, things, places, and how firmly they are said."""

import pytest

from tests.extract.told import claim_in, claims_in, parts


def test_two_actors_are_two_roles() -> None:
    """“Russian and Syrian jets”: two perpetrators, and a weapon."""
    claim = claim_in("Idlib was bombed by Russian and Syrian jets.")
    assert 2 == len({role.actor for role in claim.roles if role.role == "perpetrator"})
    assert "jets" in [role.text for role in claim.roles if role.role == "weapon"]


def test_fighters_of_a_named_group() -> None:
    """“Fighters from X” are those of X: the people, and the organisation by its own words."""
    claim = claim_in("Fighters from Islamic State attacked the mill.")
    assert [("Fighters from Islamic State", "actor:islamic-state"), ("Islamic State", "actor:islamic-state")] == [
        (role.text, role.actor) for role in claim.roles if role.role == "perpetrator"
    ]


def test_an_organisation_alone_is_one_party() -> None:
    """Nothing is told twice where only the organisation is named."""
    claim = claim_in("Islamic State attacked the mill.")
    assert ["Islamic State"] == [role.text for role in claim.roles if role.role == "perpetrator"]


def test_a_short_form_in_brackets_keeps_its_bracket() -> None:
    """The name with its short form behind it is one party."""
    claim = claim_in("The town was bombed by the Sudanese Armed Forces (SAF), officials said.")
    assert ["Sudanese Armed Forces (SAF)"] == [role.text for role in claim.roles if role.role == "perpetrator"]


def test_labels_are_no_actors() -> None:
    """“Terrorists” do something, but the word names nobody."""
    claim = claim_in("Terrorists attacked the mill.")
    assert [("Terrorists", None)] == [(role.text, role.actor) for role in claim.roles if role.role == "perpetrator"]


def test_a_label_before_an_act_is_nobody() -> None:
    """“A terrorist attack” says what the speaker thinks of it; whoever did it is told beside it, or not at all."""

    def doers(text: str) -> list[str]:
        return [role.text for role in claim_in(text).roles if role.role == "perpetrator"]

    assert [] == doers("A terrorist attack on a school in Homs was reported.")
    assert ["Islamic State"] == doers("Islamic State launched a terrorist attack on a school in Homs.")
    assert ["rebel"] == doers("A rebel attack on a school in Homs was reported.")


def test_the_owner_of_an_act_did_it() -> None:
    """A country before an act and "'s" is who did it, not where it was."""
    assert ("perpetrator", "Ukraine") in parts(claim_in("Ukraine's terrorist attacks on Belgorod killed two people."))


def test_whoever_is_responsible_did_it() -> None:
    """“X is responsible for the killing”; nobody where “no group was”."""

    def doers(text: str) -> list[str]:
        return [role.text for role in claim_in(text).roles if role.role == "perpetrator"]

    assert ["Islamic State"] == doers("Islamic State was responsible for the killing of six priests in Homs.")
    assert [] == doers("No group was responsible for the blast in Homs.")


def test_a_short_form_in_brackets_parts_no_name_from_its_people() -> None:
    """“Islamic State (IS) fighters” are fighters of the Islamic State."""
    found = parts(claim_in("Islamic State (IS) fighters attacked a mill in Homs."))
    assert {("perpetrator", "Islamic State (IS) fighters"), ("perpetrator", "Islamic State")} <= set(found)


def test_members_act_for_their_organisation() -> None:
    """What members of an organisation do it did too; its supporters act for themselves."""

    def doers(text: str) -> list[str]:
        return [role.text for role in claim_in(text).roles if role.role == "perpetrator"]

    assert ["Islamic State", "Islamic State members"] == doers("Islamic State members attacked the mill.")
    assert "Islamic State" not in doers("Supporters of Islamic State attacked the mill.")


def test_a_place_is_a_location_and_a_building_an_object() -> None:
    """What was hit is told by its own word."""
    assert ("location", "Homs") in parts(claim_in("Rebels shelled Homs."))
    assert ("object", "school") in parts(claim_in("Rebels shelled a school."))


def test_the_weapon_in_the_words_of_the_act() -> None:
    """“Mortar fire” names its weapon."""
    assert ("weapon", "mortar") in parts(claim_in("Heavy mortar fire hit a school."))


def test_the_counted_are_victims() -> None:
    """Those a figure counts are victims, in the words of the figure."""
    assert ("victim", "six villagers") in parts(claim_in("The shelling killed six villagers."))


def test_his_own_aircraft() -> None:
    """“Denied that its aircraft bombed”: the aircraft of whoever speaks."""
    claim = claims_in("Turkey denied that its aircraft had bombed Idlib.")[-1]
    assert [("its aircraft", "actor:turkey", "denied")] == [
        (role.text, role.actor, role.status) for role in claim.roles if role.role == "perpetrator"
    ]


def test_words_and_places_of_roles_agree() -> None:
    """A role's words are those of the text at its place."""
    text = "On Friday, rebels shelled two schools in Homs with mortars."
    assert all(text[role.start : role.end] == role.text for claim in claims_in(text) for role in claim.roles)


def test_occasions_are_no_targets() -> None:
    """“Shelled on nine occasions” names no target."""
    assert ["perpetrator", "location"] == [
        role for role, _ in parts(claim_in("Rebels shelled Homs on nine occasions."))
    ]


def test_who_did_what_a_gerund_tells() -> None:
    """“Destroyed depots killing nine”: the depots killed nobody; whom a witness saw killing did; rockets are no doers."""
    *_, killing = claims_in("Troops destroyed depots killing nine rebels in Homs.")
    assert [("perpetrator", "Troops"), ("victim", "nine rebels")] == parts(killing)
    *_, damage = claims_in("A shell landed in the square killing two children and causing damage to houses.")
    assert [("weapon", "shell"), ("object", "houses")] == parts(damage)
    assert ("perpetrator", "rebels") in parts(claim_in("He saw rebels killing two prisoners."))
    assert "perpetrator" not in dict(parts(claim_in("They attacked a convoy on Monday killing two men.")))


def test_a_credit_is_no_part_of_a_party() -> None:
    """Where line breaks are lost, the party begins behind the agency that stands between headline and text."""
    *_, claim = claims_in("Rebel positions pounded for second day AFP Ruritanian troops bombarded the city of Hasakeh.")
    assert not any("AFP" in role.text for role in claim.roles)


@pytest.mark.parametrize(
    "text",
    [
        "The minister blamed the Karvel Front for the attack on the mill.",
        "The minister accused the Karvel Front of the attack on the mill.",
        "The minister accused the Karvel Front of carrying out the attack on the mill.",
        "The Karvel Front was blamed for the attack on the mill.",
        "The minister blamed the attack on the mill on the Karvel Front.",
        "The minister blamed the string of attacks on the mill on the Karvel Front.",
        "The attack on the mill was blamed on the Karvel Front.",
        "Police attributed the attack on the mill to the Karvel Front.",
    ],
)
def test_whoever_is_blamed_is_accused_of_the_act(text: str) -> None:
    """Blame names the doer; the target stays what was attacked."""
    (attack,) = [claim for claim in claims_in(text) if claim.kind == "attack"]
    assert [("Karvel Front", "accused")] == [
        (role.text, role.status) for role in attack.roles if role.role == "perpetrator"
    ]
    assert "mill" in [role.text for role in attack.roles]


def test_whoever_is_suspected_did_it_perhaps_and_it_was_done() -> None:
    """“Suspected of” is a word on the doer, not on the act."""
    (attack,) = claims_in("The Karvel Front is suspected of the attack on the mill.")
    assert "certain" == attack.factuality
    assert ["suspected"] == [role.status for role in attack.roles if role.role == "perpetrator"]


def test_who_carried_it_out_is_not_clear() -> None:
    """The attack was; whoever did it is not said."""
    attack = claim_in("It was not clear who carried out the attack on the mill.")
    assert "affirmed" == attack.polarity
    assert "perpetrator" not in dict(parts(attack))


def test_hostages_that_are_taken() -> None:
    """“Took 40 hostages” is an abduction by its subject; “took part” is none."""
    assert {("perpetrator", "Gunmen"), ("victim", "40 hostages")} <= set(parts(claim_in("Gunmen took 40 hostages.")))
    assert () == claims_in("Gunmen took part in a ceremony for the hostages.")


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("A raid blamed on the Red Falcons killed two people.", "accused"),
        ("A raid claimed by the Red Falcons killed two people.", "claimed"),
        ("The raid was claimed by the Red Falcons.", "claimed"),
    ],
)
def test_whom_an_act_is_laid_to_behind_a_participle(text: str, status: str) -> None:
    """What is blamed on somebody accuses him; what is claimed by somebody is what they say themselves."""
    doers = [role for role in claim_in(text).roles if role.role == "perpetrator"]
    assert [("Red Falcons", status)] == [(role.text, role.status) for role in doers]


@pytest.mark.parametrize(
    "text", ["A raid claimed two lives by the river.", "Rebels mourned the men claimed by the air strike on Homs."]
)
def test_a_raid_that_claims_lives_is_claimed_by_nobody(text: str) -> None:
    """A raid may also claim lives, and those lost did not do it."""
    assert "perpetrator" not in dict(parts(claim_in(text)))


def test_a_claim_of_an_act_is_no_claim_of_others() -> None:
    """Whoever is said to have done it besides did not claim it."""
    roles = claim_in("The army's raid on Homs was claimed by the Red Falcons.").roles
    doers = [(role.text, role.status) for role in roles if role.role == "perpetrator"]
    assert [("army", "reported"), ("Red Falcons", "claimed")] == doers


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The Norwegian attack on Homs, Syria, killed two people.", True),
        ("The Norwegian attacks in Oslo, Norway, killed two people.", False),
        ("Nine people died in a Norwegian fire near Oslo, Norway.", False),
    ],
)
def test_a_blow_called_after_the_state_it_fell_on(text: str, told: bool) -> None:
    """A state did what is called after it only where that fell on another country."""
    assert told == ("actor:norway-armed-forces" in {role.actor for role in claim_in(text).roles})


@pytest.mark.parametrize(
    ("text", "victims"),
    [
        ("Gunmen killed reporters Ola Ness and Mara Holm in Homs.", ["reporters Ola Ness", "Mara Holm"]),
        ("Gunmen abducted Ola Ness and his driver Mara Holm.", ["Ola Ness", "his driver"]),
        ("Gunmen killed Ola Ness, head of the union, and Mara Holm.", ["Ola Ness", "Mara Holm"]),
        ("Gunmen killed Ola Ness, head of the union, and the army left.", ["Ola Ness"]),
        ("Gunmen abducted women and children.", ["women", "children"]),
        ("Gunmen abducted passengers and cattle.", ["passengers and cattle"]),
    ],
)
def test_people_of_a_list_are_told_apart(text: str, victims: list[str]) -> None:
    """Each name and each sort of people is a victim; what is said of a name, a next clause and things are none."""
    (claim, *_) = claims_in(text)
    assert victims == [words for role, words in parts(claim) if role == "victim"]


def test_whoever_is_blamed_for_deaths_is_no_victim() -> None:
    """Blame for deaths makes a doer, and those who died the victims."""
    claim = claims_in("Ruritania blamed Borduria for the deaths of nurses.")[-1]
    assert [("perpetrator", "Borduria", "accused"), ("victim", "nurses", "reported")] == [
        (role.role, role.text, role.status) for role in claim.roles
    ]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Islamic State claimed the bombing in Kabul.", "claimed"),
        ("A bombing in Kabul, which was claimed by Islamic State, shook the mill.", "claimed"),
        ("The bombing, blamed on Islamic State, shook the mill.", "accused"),
        ("Islamic State was to blame for the bombing.", "reported"),
    ],
)
def test_an_act_laid_to_a_group(text: str, status: str) -> None:
    """Who takes an act on, or is blamed for it, is its doer, and how firmly that is said goes with it."""
    claim = claim_in(text)
    assert [("Islamic State", status)] == [(r.text, r.status) for r in claim.roles if r.role == "perpetrator"]


def test_nobody_claims_an_attack() -> None:
    """That nobody takes an attack on does not make it doubtful, nor the nobody its doer."""
    claim = claim_in("No group has yet claimed the bombing in Kabul.")
    assert ("affirmed", "certain", []) == (
        claim.polarity, claim.factuality, [role for role in claim.roles if role.role == "perpetrator"]
    )  # fmt: skip


def test_what_people_die_of_is_no_victim() -> None:
    """“Died of hunger” tells of no other victim than those who died."""
    assert [("victim", "Six men")] == parts(claim_in("Six men died of hunger in Homs."))


@pytest.mark.parametrize(
    "text", ["Rockets hit a displacement camp in Homs.", "Rockets hit displaced families in Homs."]
)
def test_people_who_were_displaced_before(text: str) -> None:
    """A camp for displaced people tells where a blow fell, not that anybody was driven out by it."""
    assert "displacement" not in {claim.kind for claim in claims_in(text)}


def test_what_explodes_is_the_weapon() -> None:
    """A bomb is no target of its explosion."""
    roles = [part for claim in claims_in("The explosion of a powerful bomb shook the mill.") for part in parts(claim)]
    assert ("weapon", "powerful bomb") in roles
    assert "target" not in {role for role, _ in roles}


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("CATTLEMAN KARIM MEDINA WAS KIDNAPPED IN HOMS.", ("victim", "CATTLEMAN KARIM MEDINA")),
        ("Northern Aleppo was shelled.", ("location", "Northern Aleppo")),
    ],
)
def test_a_person_whose_name_ends_as_a_place_does(text: str, role: tuple[str, str]) -> None:
    """Nobody kidnaps a town; towns are shelled."""
    assert role in parts(claim_in(text))


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("The murder of six nuns committed in Homs on 16 October by the army shocked the town.", "army"),
        ("The attack carried out in Homs on Monday by the rebels killed two.", "rebels"),
        ("A group of rebels staged an armed attack on the mill.", "group of rebels"),
    ],
)
def test_who_did_it_behind_place_and_day(text: str, doer: str) -> None:
    """When and where an act was carried out stands between it and its doer."""
    assert doer in [role.text for claim in claims_in(text) for role in claim.roles if role.role == "perpetrator"]


@pytest.mark.parametrize(
    ("text", "doers"),
    [
        ("Air strikes on a village held by the Islamic State killed five people in Syria.", []),
        ("The attack on a convoy led by rebels killed five people in Homs.", []),
        ("The attack on a base carried out by rebels killed five people in Homs.", ["rebels"]),
        ("The attack was led by rebels in Homs.", ["rebels"]),
        ("Rebels led the attack on Homs.", ["Rebels"]),
    ],
)
def test_who_holds_what_is_struck_did_not_strike_it(text: str, doers: list[str]) -> None:
    """Behind a thing "held by" and "led by" say whose it is; behind the act itself, who did it."""
    assert doers == [role.text for claim in claims_in(text) for role in claim.roles if role.role == "perpetrator"]


@pytest.mark.parametrize(
    "text",
    [
        "The report links General Ola Ness to the murder of six priests.",
        "General Ola Ness has been linked by a witness to the murder of six priests.",
    ],
)
def test_who_is_linked_to_an_act_is_accused_of_it(text: str) -> None:
    """To link somebody to a murder is to say that he may have done it."""
    (claim,) = [claim for claim in claims_in(text) if claim.kind == "killing"]
    assert ["accused"] == [role.status for role in claim.roles if role.role == "perpetrator"]


def test_a_bracket_cut_off_from_its_name_is_no_fault() -> None:
    """Words without sense, as a broken page may hold them, give claims or none."""
    assert claims_in("Denied Idlib ceasefire, forces Hama (Sunday rebels) pause")


def test_a_device_that_is_blown_up_is_the_weapon() -> None:
    """“Blew up an explosive device” has no device as its target, “blew up a bridge” has a bridge."""
    (claim,) = claims_in("Militants blew up an explosive device at a bridge.")
    assert ("weapon", "explosive device") in parts(claim)
    assert "target" not in dict(parts(claim))
    (claim,) = claims_in("Militants blew up a bridge.")
    assert ("object", "bridge") in parts(claim)


def test_a_drone_that_crashes_is_no_victim() -> None:
    """What crashes is the thing, who drowns the victim."""
    assert [("object", "drone")] == parts(claim_in("A drone crashed into a chapel."))


def test_what_causes_deaths_is_not_dead() -> None:
    """“The war has caused more than 40 deaths” counts the dead, and the war is none of them."""
    claim = claim_in("The long war has caused more than 40 deaths.")
    assert [] == parts(claim)
    assert 1 == len(claim.counts)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Shots were fired at a convoy near Holm on Tuesday.", ("object", "convoy")),
        ("The guards heard shots fired at a bus in Holm.", ("object", "bus")),
        ("The rebels took 30 teachers hostage.", ("victim", "30 teachers")),
        ("The rebels held Ola Ness prisoner in a hostage crisis.", ("victim", "Ola Ness")),
    ],
)
def test_what_is_no_party_stays_outside(text: str, expected: tuple[str, str]) -> None:
    """Shots are not shot at, and “hostage” is what those taken become."""
    told = [part for claim in claims_in(text) for part in parts(claim)]
    assert expected in told
    assert not any(words.endswith(("hostage", "prisoner", "hots")) for _, words in told)


@pytest.mark.parametrize(
    "text",
    [
        "Norrby police investigate killing of two nurses in Holm.",
        "Police continue to investigate the murder of two nurses.",
        "The police are investigating a shooting that left two people dead.",
    ],
)
def test_whoever_investigates_did_it_not(text: str) -> None:
    """The police that investigate an act are no part of it."""
    told = [claim for claim in claims_in(text) if claim.kind in ("attack", "killing")]
    assert told
    assert not [part for claim in told for part in parts(claim) if part[0] == "perpetrator"]


def test_bullets_do_nothing_themselves() -> None:
    """“Gunshots fired into a crowd hurt four”: nobody says who fired."""
    told = [part for claim in claims_in("Gunshots fired into a crowd wounded four people.") for part in parts(claim)]
    assert "perpetrator" not in dict(told)


def test_a_crash_is_nobodys_deed() -> None:
    """“An army helicopter crashed, killing five”: the army killed nobody."""
    claim = claim_in("An army helicopter crashed near Holm, killing all five on board.")
    assert "accident" == claim.kind
    assert {"victim"} == {role.role for role in claim.roles}


def test_whoever_is_killed_with_others_is_a_victim_beside_them() -> None:
    """“Omar Vell was killed along with his wife and two daughters” names all of them."""
    claim = claim_in("Omar Vell was killed along with his wife and two daughters.")
    assert ["Omar Vell", "his wife and two daughters"] == [role.text for role in claim.roles]
    claim = claim_in("The militia leader and two of his bodyguards were killed.")
    assert ["The militia leader", "two of his bodyguards"] == [role.text for role in claim.roles]


def test_a_state_that_fires_is_the_doer() -> None:
    """“Norway fired”, “blamed on Norway”: the state is nobody's place."""
    for text in (
        "Norway fired three missiles at a port.",
        "Norway opened fire on a village.",
        "Norway used rockets in the attack on the prison.",
        "Norway launched a massive drone and missile attack on the port.",
        "The raid on the port was blamed on Norway.",
        "Officials blamed the raid on the market on Norway.",
    ):
        doers = {role.text for claim in claims_in(text) for role in claim.roles if role.role == "perpetrator"}
        assert "Norway" in doers, text


@pytest.mark.parametrize(
    "text",
    [
        "Three of the missiles hit a shop in Homs.",
        "Operation Red Kite targeted camps near Homs.",
        "A mill was destroyed by what villagers said was a raid on Homs.",
    ],
)
def test_missiles_operations_and_those_who_only_tell_do_nothing(text: str) -> None:
    """None of them is a doer."""
    assert not [role.text for claim in claims_in(text) for role in claim.roles if role.role == "perpetrator"]


def test_a_state_before_an_attack_elsewhere_is_its_doer() -> None:
    """“Norwegian attack on Homs” says whose it is, for the place stands behind it."""
    (claim,) = (one for one in claims_in("Norwegian attack on Homs leaves many dead") if one.kind == "attack")
    assert ["Norwegian"] == [role.text for role in claim.roles if role.role == "perpetrator"]


def test_an_air_force_is_no_weapon() -> None:
    """It makes a strike one from the air, and did it."""
    claim = claim_in("The Norwegian Air Force struck a depot near Homs on Friday.")
    assert "air-strike" == claim.kind
    assert "weapon" not in [role.role for role in claim.roles]


def test_aerial_says_how_and_is_no_weapon() -> None:
    """It makes an attack one from the air."""
    claim = claim_in("An aerial attack near Homs killed two nurses on Friday.")
    assert "air-strike" == claim.kind
    assert "weapon" not in [role.role for role in claim.roles]


def test_a_village_behind_at_is_a_place() -> None:
    """What was ambushed is the convoy, and not the village."""
    claim = claim_in("The convoy was ambushed at Brask village.")
    assert {("object", "convoy"), ("location", "Brask village")} == {(role.role, role.text) for role in claim.roles}


@pytest.mark.parametrize(
    ("text", "doers"),
    [
        ("A spokesman for the Red Falcons claimed the raid on Homs.", ["Red Falcons"]),
        ("A rebel spokesman in Homs claimed the raid on the mill.", ["rebel"]),
        ("The raid on Homs was claimed by a spokesman for the rebels.", ["rebels"]),
        ("A spokesman in Homs claimed the raid on the mill.", ["spokesman in Homs"]),
    ],
)
def test_a_spokesman_claims_for_others(text: str, doers: list[str]) -> None:
    """Those he speaks for did it, where the sentence names them."""
    (claim,) = (one for one in claims_in(text) if one.kind == "attack")
    assert doers == [role.text for role in claim.roles if role.role == "perpetrator"]


@pytest.mark.parametrize(
    "text",
    [
        "The minister escaped without injury.",
        "There were no casualties in the raid.",
        "The raid left 31 dead and more than 1,000 injured.",
        "At least nine were killed in the raid.",
    ],
)
def test_nobody_is_no_victim(text: str) -> None:
    """“Without”, “no” and a number alone count, and name nobody."""
    assert [] == [role for claim in claims_in(text) for role in claim.roles if role.role == "victim"]


def test_an_age_is_somebody() -> None:
    """“The 16-year-old” is called by his age."""
    (claim,) = claims_in("The 16-year-old was shot dead in Homs.")
    assert ["The 16-year-old"] == [role.text for role in claim.roles if role.role == "victim"]


def test_lives_at_risk_are_no_deaths() -> None:
    """Lives that are endangered or saved are not taken."""
    assert not claims_in("The floods endangered the lives of 3,000 people. Rescuers saved the lives of nine nurses.")


def test_their_attacks_are_those_of_whoever_stands_before() -> None:
    """“Rebels resumed their raids, the army said”: the army claims no raid."""
    roles = claim_in("Rebels and their allies resumed their raids on Homs, the army said.").roles
    assert ["Rebels and their allies"] == [role.text for role in roles if role.role == "perpetrator"]
