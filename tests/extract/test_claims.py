"""Claims: kind, polarity, factuality, roles, voice, time, place, counts."""

from dataclasses import replace

import pytest

from tests.extract.told import article_of, claim_in, claims_in, findings_in, kinds_in, parts
from tests.knowing import KNOWN
from whosaid.extract.everything import find_everything
from whosaid.knowledge.loading import Row, load_rows

RULES = load_rows("taxonomies/claims.yaml")


@pytest.mark.parametrize("row", RULES, ids=lambda row: str(row["id"]))
def test_every_rule_of_claims_matches_its_examples(row: Row) -> None:
    """A claim carries the rule of the form in which its words stand."""
    for example in row["example"]:
        assert row["id"] in {claim.rule for claim in claims_in(example)}, example
    for counter in row["not"]:
        assert row["id"] not in {claim.rule for claim in claims_in(counter)}, counter


def test_active_and_passive_give_the_same_roles() -> None:
    """Who did it and what was hit does not depend on the voice of the verb."""
    active, passive = claim_in("Rebels shelled the depot."), claim_in("The depot was shelled by rebels.")
    assert {("perpetrator", "rebels"), ("object", "depot")} == {(role, text.lower()) for role, text in parts(active)}
    assert set(parts(passive)) == {(role, text.lower()) for role, text in parts(active)}


def test_noun_with_by_and_of() -> None:
    """“Shelling of X by Y”: X was hit, Y did it."""
    claim = claim_in("The shelling of the depot by rebels went on.")
    assert [("object", "depot"), ("perpetrator", "rebels")] == parts(claim)


def test_what_is_not_said_is_not_there() -> None:
    """A passive without an agent has no perpetrator; a text without a place gives a claim without one."""
    claim = claim_in("Two drivers were abducted.")
    assert [] == [role for role in claim.roles if role.role == "perpetrator"]
    assert claim.where is None


def test_coordinate_acts_are_two_claims() -> None:
    """“Shelled X and stormed Y”: two claims with one doer and two places."""
    first, second = claims_in("Rebels shelled Homs on Monday and stormed a village near Idlib.")
    assert ["Rebels", "Rebels"] == [first.roles[0].text, second.roles[0].text]
    assert first.where is not None
    assert second.where is not None
    assert ("Homs", "Idlib") == (first.where.name, second.where.name)


def test_a_non_event_lasts_up_to_publication() -> None:
    """“Has not bombed X for 14 days” is a denial of fourteen days."""
    claim = claim_in("Turkey said it had not bombed Idlib for 14 days.")
    assert ("denied", 14) == (claim.polarity, claim.days)
    assert ("2016-10-14", "2016-10-28") == (claim.when.earliest, claim.when.latest)
    assert "actor:turkey" == claim.roles[0].actor


def test_suspending_attacks_is_a_pause() -> None:
    """Whoever stops attacking makes a pause, not an attack."""
    claim = claim_in("The army suspended its attacks on Homs for ten days.")
    assert ("pause", "affirmed", 10) == (claim.kind, claim.polarity, claim.days)


def test_the_act_of_a_pause_is_no_claim_of_its_own() -> None:
    """“A lull in air strikes” tells of one pause and of no strike."""
    claim = claim_in("A lull in air strikes on Homs lasted two weeks.")
    assert "pause" == claim.kind
    assert ("act", "air strikes") in parts(claim)


def test_a_ceasefire_that_ended() -> None:
    """“The truce expired on Sunday and jets resumed bombing”: an end and a strike, both on that Sunday."""
    end, strike = claims_in("The truce in Homs expired on Sunday and jets resumed bombing the port.")
    assert ("ceasefire-end", "air-strike") == (end.kind, strike.kind)
    assert ("2016-10-23", "2016-10-23") == (end.when.earliest, strike.when.earliest)


def test_a_request_is_not_an_act() -> None:
    """What is asked for has not happened."""
    request, strikes = claims_in("Generals asked the cabinet for permission to resume air strikes on Idlib.")
    assert ("request", "certain") == (request.kind, request.factuality)
    assert ("air-strike", "requested", "affirmed") == (strikes.kind, strikes.factuality, strikes.polarity)


def test_turning_down_a_request_denies_nothing() -> None:
    """A refusal says that strikes will not be, not that somebody lied about them."""
    kinds = {
        claim.kind: claim for claim in claims_in("The cabinet turned down a request to resume air strikes on Idlib.")
    }
    assert "affirmed" == kinds["air-strike"].polarity
    assert "requested" == kinds["air-strike"].factuality


@pytest.mark.parametrize(
    ("text", "factuality"),
    [
        ("Rebels will storm the depot.", "planned"),
        ("Rebels are trying to storm the depot.", "planned"),
        ("Rebels may have stormed the depot.", "possible"),
        ("Rebels appear to have stormed the depot.", "probable"),
        ("Rebels launched an offensive to retake the depot.", "certain"),
        ("Rebels stormed the depot.", "certain"),
    ],
)
def test_factuality(text: str, factuality: str) -> None:
    """Plans, hedges and facts are told apart."""
    assert factuality == claims_in(text)[0].factuality


@pytest.mark.parametrize(
    "text",
    [
        "The army did not shell the depot.",
        "No strikes were carried out on Idlib.",
        "The army prevented the rebels from storming the depot.",
        "Turkey denied shelling Idlib.",
        "Neither side shelled the depot.",
    ],
)
def test_what_did_not_happen_is_denied(text: str) -> None:
    """A claim that something did not happen is a claim of polarity denied."""
    assert "denied" == claims_in(text)[-1].polarity


@pytest.mark.parametrize(
    "text",
    [
        "The ministry did not confirm that rebels shelled Homs.",
        "The ministry did not deny that rebels shelled Homs.",
        "Did the ministry say that rebels shelled Homs?",
    ],
)
def test_what_a_voice_leaves_open_is_possible(text: str) -> None:
    """Not confirmed, not denied or only asked: nobody says that it happened, and nobody that it did not."""
    claim = claim_in(text)
    assert ("affirmed", "possible", None) == (claim.polarity, claim.factuality, claim.said_by)


def test_nobody_claims_what_happened() -> None:
    """The raid happened; only who did it is open."""
    raid = next(
        claim
        for claim in claims_in("No group has claimed responsibility for the bombing of Homs.")
        if claim.kind == "bombing"
    )
    assert ("affirmed", "certain") == (raid.polarity, raid.factuality)


def test_not_to_believe_is_to_deny() -> None:
    """The doubt is the voice's own."""
    claim = claim_in("The mayor does not believe that rebels shelled Homs.")
    assert ("denied", ("The Harbour Post", "The mayor")) == (claim.polarity, claim.chain)


@pytest.mark.parametrize(
    "text",
    [
        "The rebels denied responsibility for the attack on the bus in Homs.",
        "The rebels have denied any involvement in the attack on the bus in Homs.",
        "The rebels denied any role in Sunday's attack on the bus in Homs.",
    ],
)
def test_whoever_denies_responsibility_does_not_deny_the_act(text: str) -> None:
    """Who did it is disputed; that it happened is not."""
    claim = claim_in(text)
    assert "affirmed" == claim.polarity
    assert [("rebels", "denied")] == [
        (role.text.removeprefix("The ").lower(), role.status) for role in claim.roles if role.role == "perpetrator"
    ]


def test_whoever_is_behind_an_attack_did_it() -> None:
    """“Was behind” names the doer."""
    claim = claim_in("The rebels were behind the attack on the bus in Homs.")
    assert ["perpetrator", "object"] == [role.role for role in claim.roles]


def test_an_unclaimed_attack_is_not_denied() -> None:
    """“No claim of responsibility for the bombing” denies the claim, not the bombing."""
    text = "A bombing killed two guards in Homs. There was no claim of responsibility for the bombing."
    assert "denied" not in {claim.polarity for claim in claims_in(text) if "bomb" in claim.trigger.exact}


def test_status_of_the_perpetrator() -> None:
    """Accused by others, claimed by oneself, suspected, denied, or simply reported."""
    said = {
        "Turkey accused Russia of shelling a clinic in Idlib.": "accused",
        "Islamic State said its fighters attacked a bus near Homs.": "claimed",
        "Suspected rebels ambushed a bus near Homs.": "suspected",
        "Turkey denied that its jets bombed Idlib.": "denied",
        "Rebels shelled Homs.": "reported",
    }
    found = {text: next(r.status for r in claims_in(text)[-1].roles if r.role == "perpetrator") for text in said}
    assert said == found


def test_the_saying_has_another_day_than_the_act() -> None:
    """“Said on Wednesday that” dates the saying; the act is no later."""
    claim = claim_in("The governor said on Wednesday that shells had hit the mill in Homs.")
    assert ("2016-10-26", "inherited") == (claim.when.latest, claim.when.basis)


def test_a_condemnation_has_another_day_than_the_act() -> None:
    """“On Thursday condemned the shelling of” dates the words; a day with the act itself still dates the act."""
    shelling = claims_in("The governor on Thursday condemned the shelling of a mill in Homs.")[-1]
    assert "2016-10-27" != shelling.when.earliest
    shelling = claims_in("The governor on Thursday condemned the shelling of a mill in Homs on Monday.")[-1]
    assert ("2016-10-24", "relative") == (shelling.when.earliest, shelling.when.basis)


def test_a_day_that_is_not_said_is_the_day_of_the_page_and_says_so() -> None:
    """A fall-back is marked as one."""
    claim = claim_in("Rebels shelled Homs.")
    assert ("2016-10-28", "publication") == (claim.when.earliest, claim.when.basis)


def test_without_a_day_of_publication_the_time_is_unknown() -> None:
    """A guess is never silent: no imprint, no day."""
    (claim,) = claims_in("Rebels shelled Homs.", day=None)
    assert (None, "unknown") == (claim.when.earliest, claim.when.basis)


@pytest.mark.parametrize(
    ("text", "earliest"),
    [
        (
            "Rebels shelled Homs on Monday. The war, which broke out in March 2011, has killed 280,000 people.",
            "2011-03-01",
        ),
        ("Rebels shelled Homs on Monday. More than 280,000 people have died in the conflict.", None),
    ],
)
def test_the_dead_of_a_war_borrow_neither_day_nor_town(text: str, earliest: str | None) -> None:
    """What the news of the day says of its place and time says nothing of a whole war, which lasted from when it began."""
    total = claims_in(text)[-1]
    assert (None, earliest, "2016-10-28") == (total.where, total.when.earliest, total.when.latest)


def test_a_war_without_an_imprint_dates_nothing() -> None:
    """Where nobody knows the day of the page, the year in which a war began is not that of the news."""
    text = "Four bakers were killed in Homs. The war, which broke out in March 2011, has killed 280,000 people."
    news, total = claims_in(text, day=None)
    assert (None, "2011-03-01") == (news.when.earliest, total.when.earliest)


def test_the_worst_raid_since_some_day_was_not_that_day() -> None:
    """A comparison with the past dates only what was done then, and lends its day to nothing."""
    text = "Air strikes on Homs killed 38 people, in what was the deadliest raid since the siege began in March."
    days = {(claim.kind == "siege", claim.when.earliest) for claim in claims_in(text)}
    assert {(False, "2016-10-28"), (True, "2016-03-01")} == days


def test_in_may_when_dates_what_happened_then() -> None:
    """The time before "when" is that of the clause behind it."""
    text = "It was the deadliest raid since May 2014, when car bombs killed more than 100 people in Homs."
    claim = next(claim for claim in claims_in(text) if claim.kind == "remote-explosive-landmine-ied")
    assert claim.when.earliest is not None
    assert claim.when.earliest.startswith("2014-05")


def test_a_day_is_not_lent_to_another_town() -> None:
    """The day of a killing in one town is not that of a killing in another."""
    text = "Shells killed four bakers in Homs. In Aleppo, two nurses were shot dead late on Wednesday."
    days = {claim.where.name: claim.when.earliest for claim in claims_in(text) if claim.where}
    assert {"Homs": "2016-10-28", "Aleppo": "2016-10-26"} == days


def test_the_place_follows_in_the_next_sentence() -> None:
    """“The shelling” of the next sentence is the one told before, and says where it was."""
    text = "Four bakers died in the shelling. The shelling struck Sheikh Maqsoud at dawn."
    assert ["Sheikh Maqsoud"] * 2 == [claim.where.name for claim in claims_in(text) if claim.where]


def test_figures_belong_to_the_act_that_did_it() -> None:
    """“Shelled the port, killing 7 and wounding 19”: one claim with two counts."""
    found = findings_in("Gunmen shelled the port, killing at least 7 sailors and wounding 19 others.")
    (claim,) = found.claims
    assert [("killed", 7, None), ("injured", 19, 19)] == [(c.harm, c.low, c.high) for c in found.counts]
    assert claim.counts == tuple(count.id for count in found.counts)
    assert {claim.id} == {count.claim for count in found.counts}


def test_parts_stay_with_their_whole() -> None:
    """“12 dead, among them 3 children” is one count with a part, both of one claim."""
    found = findings_in("At least 12 people, including 3 children, were killed in shelling in Homs.")
    whole, part = found.counts
    assert whole.id == part.part_of
    assert (whole.id, part.id) == found.claims[0].counts


def test_a_figure_without_an_act_is_a_killing() -> None:
    """Where no act is named the claim says only that people were killed."""
    assert ["killing"] == kinds_in("Six people were killed near the mill.")


def test_aircraft_make_a_bombing_an_air_strike() -> None:
    """The weapon named decides what a bombing is; without one it stays a bombing."""
    assert ["air-strike"] == kinds_in("Warplanes bombed the mill.")
    assert ["bombing"] == kinds_in("They bombed the mill.")


def test_who_takes_a_town_decides_the_kind() -> None:
    """A town taken by an armed group is not a town regained by the state."""
    assert ["non-state-actor-overtakes-territory"] == kinds_in("Islamic State captured the town of Palmyra.")
    assert ["government-regains-territory"] == kinds_in("The Syrian army captured the town of Palmyra.")


def test_history_is_background() -> None:
    """What happened years ago is not the news of the day."""
    claims = claims_in("Rebels shelled Homs on Thursday.\n\nThe army captured the town in 2012.")
    assert [False, True] == [claim.background for claim in claims]


def test_words_that_only_look_like_acts() -> None:
    """Heart attacks, hunger strikes and tropical storms are no attacks."""
    for text in (
        "He died of a heart attack.",
        "The union called a general strike over pay.",
        "A charm offensive began.",
        "They spoke of the fighting.",
        "Such attacks are crimes.",
    ):
        assert [] == [
            k for k in kinds_in(text) if k in {"attack", "strike", "offensive", "armed-clash", "air-strike"}
        ], text


def test_chain_runs_from_the_outlet_inwards() -> None:
    """Outlet first, then whoever reports, then whoever speaks."""
    claim = claims_in("Reuters reported that the Turkish army said rebels had shelled a village near Idlib.")[-1]
    assert ("The Harbour Post", "Reuters") == claim.chain[:2]
    assert claim.said_by is not None


def test_kinds_are_those_of_the_taxonomy() -> None:
    """A claim's kind is always a code that the taxonomy has."""
    assert set(kinds_in("Rebels shelled Homs, seized a dam, and asked for talks.")) <= set(KNOWN.taxonomy.kinds)


def test_capitals_throughout_tell_nothing() -> None:
    """In copy printed all in capitals an adverb is an adverb and not a name."""
    claim = claim_in("TWO NURSES WERE BRUTALLY MURDERED BY GUNMEN.")
    assert [("victim", "TWO NURSES"), ("perpetrator", "GUNMEN")] == parts(claim)


def test_a_bare_word_in_a_text_is_no_event() -> None:
    """A noun or verb without parties, time and place tells nothing; a headline that consists of one does."""
    text = "Possible attack\n\nThe mayor spoke.\n\nHe mentioned attacks and feared a bombing."
    titled = replace(article_of(text), title="Possible attack")
    (claim,) = find_everything(titled, KNOWN).claims
    assert ("Possible attack".index("attack"), "possible") == (claim.trigger.start, claim.factuality)
    assert [] == kinds_in("The mayor spoke.\n\nHe mentioned attacks and feared a bombing.")


def test_an_act_that_opens_the_sentence_did_the_harm() -> None:
    """People killed "in the raid" are the raid's, wherever the words stand."""
    claim = claim_in("In the raid, six people were killed.")
    assert ("attack", [("victim", "six people")]) == (claim.kind, parts(claim))


def test_quantities_keep_their_noun() -> None:
    """What "about a dozen" opens is a noun phrase and no place."""
    claim = claim_in("About a dozen protesters marched through Homs.")
    assert ("perpetrator", "dozen protesters") == parts(claim)[0]


def test_the_toll_of_a_war_takes_no_day_and_no_place_from_its_neighbours() -> None:
    """A war that has killed more than 290,000 did not do so on the day of the raid told before."""
    raid, toll = claims_in("Jets struck the port of Latakia on Tuesday. The war has killed more than 290,000 people.")
    assert ("2016-10-25", None) == (raid.when.latest, toll.when.earliest)
    assert (None, "2016-10-28") == (toll.where, toll.when.latest)


def test_a_room_filled_with_bodies_is_no_protest() -> None:
    """What only a crowd makes an event takes no dead from a sentence without a crowd."""
    assert "protest" not in {
        claim.kind for claim in claims_in("A video showed a room filled with more than 90 bodies.")
    }


def test_words_that_point_back_say_to_which_claim() -> None:
    """“The attack” is the ambush told before; what is told for the first time points to none, nor does an act of another name."""
    ambush, attack = claims_in("Gunmen ambushed a bus in Homs on Monday. The attack was blamed on the Karvel Front.")
    assert (None, ambush.id) == (ambush.resumes, attack.resumes)
    _, arrest = claims_in("Gunmen ambushed a bus in Homs on Monday. The arrest of six men followed in Hama.")
    assert arrest.resumes is None


@pytest.mark.parametrize(
    ("text", "factuality", "status"),
    [
        ("Other groups could have carried out the attack.", "certain", "suspected"),
        ("The cartel had planned the attack for weeks.", "certain", None),
        ("The cartel threatened to carry out the attack again.", "planned", None),
    ],
)
def test_an_attack_told_before_took_place(text: str, factuality: str, status: str | None) -> None:
    """Whoever could have carried out the attack, or planned it, it took place; an attack that is threatened anew is another one."""
    attack = [claim for claim in claims_in(f"Gunmen attacked the mayor on Monday. {text}") if claim.kind == "attack"][
        -1
    ]
    assert factuality == attack.factuality
    assert status is None or [status] == [role.status for role in attack.roles if role.role == "perpetrator"]


def test_grenades_that_are_counted_are_no_attack() -> None:
    """A cache of grenades harms nobody; one that is thrown or explodes is a grenade attack."""
    assert "grenade" not in kinds_in("Police counted 40 grenades in the cellar in Homs.")
    assert ["grenade"] == kinds_in("A grenade exploded in the market in Homs.")
    assert ["grenade"] == kinds_in("Gunmen hurled a grenade at a bunker in Homs.")


def test_dynamite_comes_from_no_aircraft() -> None:
    """Who dynamites a bridge lays the charge, whatever flies elsewhere on the page."""
    kinds = kinds_in("Helicopters landed in Homs. Gunmen dynamited the bridge in Homs.")
    assert "remote-explosive-landmine-ied" in kinds
    assert "air-strike" not in kinds


def test_a_plane_that_explodes_is_what_was_hit() -> None:
    """It is the object of the explosion and no weapon, and makes no air strike of it."""
    claim = claim_in("The plane exploded over Homs.")
    assert "air-strike" != claim.kind
    assert ("object", "plane") in [(role, text.lower().removeprefix("the ")) for role, text in parts(claim)]


def test_what_a_bomb_destroys_was_bombed() -> None:
    """A bomb that destroys a telephone box is a bombing; a shell that does is damage."""
    assert ["bombing"] == [claim.kind for claim in claims_in("A telephone box was destroyed by a bomb.")]
    assert ["damage"] == [claim.kind for claim in claims_in("A telephone box was destroyed by shells.")]


def test_drug_trafficking_gangs_are_a_doer() -> None:
    """A name of an act that only describes a group does not hide the group."""
    claim = claim_in("The bridge was dynamited by drug trafficking gangs.")
    assert ("perpetrator", "drug trafficking gangs") in parts(claim)


def test_a_liberation_front_liberates_nothing_by_its_name() -> None:
    """The name of an unknown front does not hide whoever acts for it."""
    claim = claim_in("Fighters of the Ruritanian Liberation Front shelled the port.")
    assert ("shelling-artillery-missile-attack", True) == (
        claim.kind,
        any(role == "perpetrator" for role, _ in parts(claim)),
    )


def test_the_end_of_a_freeze_on_fighting_ends_a_pause() -> None:
    """A freeze on fighting is a pause; its end is none."""
    assert ["pause"] == [claim.kind for claim in claims_in("The freeze on fighting held.")]
    assert ["ceasefire-end"] == [
        claim.kind for claim in claims_in("The army announced the end of the freeze on fighting.")
    ]


def test_a_denial_of_any_strike_is_a_denied_strike() -> None:
    """“Any” makes a sort of an act, but behind a denial it means each of them."""
    for text in (
        "The army denied that it had carried out any strike on Norrby.",
        "The army said it had not carried out any strikes on Norrby.",
    ):
        assert [("strike", "denied")] == [
            (claim.kind, claim.polarity) for claim in claims_in(text) if "strike" in claim.kind
        ]
    assert () == claims_in("Any strike on Norrby is a crime.")


@pytest.mark.parametrize(
    "text",
    [
        "The army denied that it had carried out any strikes.",
        "The army denied that any strikes had been carried out.",
        "The ministry said it had not carried out any strikes.",
    ],
)
def test_what_was_not_carried_out(text: str) -> None:
    """A denial of a bare "strikes" that somebody would have carried out is a claim."""
    (claim,) = claims_in(text)
    assert ("strike", "denied") == (claim.kind, claim.polarity)


def test_the_use_of_a_sort_of_act_is_no_event() -> None:
    """“The use of kidnapping” tells of none; what somebody began to do is one."""
    assert () == claims_in("He said that the use of kidnapping is a crime.")
    assert ["attack"] == [claim.kind for claim in claims_in("A man came in and started shooting.")]


def test_words_may_be_harsh_attacks() -> None:
    """Attacks in words are none."""
    assert () == claims_in("The paper launched harsh attacks on the mayor.")


def test_explosions_are_no_air_strikes_for_a_plane_far_off() -> None:
    """“Explosions were heard” stays open where aircraft are told of elsewhere; “bombing” is from the air there."""
    far = "The bombing of Homs went on. Explosions were heard in Homs.\n\nHelicopters flew over Hama."
    assert ["air-strike", "air-strike"] == kinds_in(far)
    assert "bombing" == kinds_in("Explosions were heard in Homs.\n\nHelicopters flew over Hama.")[0]


@pytest.mark.parametrize(
    ("rival", "voice", "number"),
    [
        ("Residents spoke of 30 dead.", "Residents", 30),
        ("Medics gave a toll of 30 dead.", "Medics", 30),
        ("Residents said the real number was 30.", "Residents", 30),
        ("The rebels put the number at about 30.", "The rebels", 30),
        ("Medics had put the number at 30.", "Medics", 30),
    ],
)
def test_rival_figures_are_of_those_who_give_them(rival: str, voice: str, number: int) -> None:
    """Short forms by which a page sets one figure beside another: who gives it, and the harm told before."""
    found = findings_in(f"Nine people were killed in Homs, the army said. {rival}")
    last, count = found.claims[-1], found.counts[-1]
    assert (voice, "killed", number) == (last.chain[-1], count.harm, count.low)


@pytest.mark.parametrize(
    "text", ["A bus hit a landmine near Homs, killing nine.", "Bus hits landmine near Homs, killing nine."]
)
def test_what_a_bus_hit_keeps_its_dead(text: str) -> None:
    """A bus strikes nothing, a mine kills: no words that are no strike hold the mine."""
    found = findings_in(text)
    (count,) = found.counts
    assert ["remote-explosive-landmine-ied"] == [claim.kind for claim in found.claims if claim.id == count.claim]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Two pilots were captured near Homs.", ["arrest"]),
        ("Rebels captured nine soldiers near Homs.", ["abduction"]),
        ("One jet fell in Pakistan occupied Kashmir.", []),
        ("It is an alliance of groups fighting for the independence of the north.", []),
        ("The command, which oversees military operations, did not answer.", []),
    ],
)
def test_what_is_taken_or_told_of(text: str, kinds: list[str]) -> None:
    """People are taken prisoner and no ground; a name for occupied ground, a cause and an office tell of no act."""
    assert kinds == [claim.kind for claim in claims_in(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Footage showed people carrying wounded to waiting ambulances in Homs.",
        "People walked around the bodies of those killed in Homs.",
        "Relatives of those killed in the raid on Homs wept.",
    ],
)
def test_who_carries_or_mourns_is_no_victim(text: str) -> None:
    """“Those killed” and “wounded” are not who stands before them."""
    assert not [role.text for claim in claims_in(text) for role in claim.roles if role.role == "victim"]


def test_daily_strikes_are_a_custom() -> None:
    """They have no day of the page."""
    (claim,) = (one for one in claims_in("Homs has seen near-daily strikes on its port.") if one.kind == "strike")
    assert claim.when.earliest is None


def test_who_answers_an_accusation_does_not_deny_that_it_was_made() -> None:
    """“Sweden accuses Norway of bombing Homs, Oslo denies”."""
    polarities = {
        claim.kind: claim.polarity for claim in claims_in("Sweden accuses Norway of bombing Homs, Oslo denies")
    }
    assert "affirmed" == polarities["accusation"]


def test_who_denies_deaths_in_a_raid_does_not_deny_the_raid() -> None:
    """What is denied is a claim of the harm; the raid is only named besides."""
    (claim,) = claims_in("The army denied that civilians were killed in the bombing of Homs.")
    assert ("killing", "killed", "denied") == (claim.kind, claim.trigger.exact, claim.polarity)
    (claim,) = claims_in("The army denied bombing the market of Homs.")
    assert ("bombing", "denied") == (claim.kind.removeprefix("air-strike") or "bombing", claim.polarity)
