"""How the words around an act say whether it happened."""

import pytest

from tests.extract.told import acts_in, claims_in
from whosaid.extract.modality import Modality


def modality(text: str, words: str) -> Modality:
    """The modality of the act with those words."""
    syntax, acts = acts_in(text)
    return next(act.modality for act in acts if syntax.words((act.first, act.end)) == words)


@pytest.mark.parametrize(
    ("text", "words", "factuality", "is_denied"),
    [
        ("They wanted to attack the mill.", "attack", "planned", False),
        ("They asked for permission to resume strikes on the mill.", "strikes", "requested", False),
        ("They refused to attack the mill.", "attack", "planned", False),
        ("They did not attack the mill.", "attack", "certain", True),
        ("Two men are wanted for the raid on the mill.", "raid", "certain", False),
        ("They denied having attacked the mill.", "attacked", "certain", True),
        ("They denied having carried out any raid.", "raid", "certain", True),
        ("They left, having attacked the mill.", "attacked", "certain", False),
        ("They failed to break the siege.", "siege", "certain", True),
        ("If rebels attack the mill, police will come.", "attack", "possible", False),
        ("They launched a raid to free the mayor.", "raid", "certain", False),
        ("The talks in Geneva will resume on Monday.", "talks", "planned", False),
        ("The offensive may begin soon.", "offensive", "possible", False),
        ("They denied that request to resume strikes.", "strikes", "requested", False),
        ("The two sides are to hold talks in Geneva.", "talks", "planned", False),
        ("The army is to attack the mill.", "attack", "planned", False),
        ("The army is to carry out strikes on the mill.", "strikes", "planned", False),
        ("The monitor is to report strikes on the mill.", "strikes", "certain", False),
        ("The army is to blame for the strikes on the mill.", "strikes", "certain", False),
        ("The talks in Geneva are due to resume on Monday.", "talks", "planned", False),
        ("The talks in Geneva are expected to resume on Monday.", "talks", "planned", False),
        ("They avoided launching strikes on the mill.", "strikes", "certain", True),
        ("They were launching strikes on the mill.", "strikes", "certain", False),
        ("Nine men are feared dead in Norrby.", "dead", "probable", False),
    ],
)
def test_factuality_and_polarity(text: str, words: str, factuality: str, is_denied: bool) -> None:
    """Read outwards from the act, over the noun phrases between."""
    found = modality(text, words)
    assert (factuality, is_denied) == (found.factuality, found.is_denied)


def test_negation_of_another_noun_is_not_taken_over() -> None:
    """“No word on the strikes” says nothing against the strikes."""
    assert not modality("There was no word on the strikes.", "strikes").is_denied


def test_what_is_stopped_and_what_is_over() -> None:
    """Strikes are stopped; a truce is over."""
    assert {"stop"} == modality("The army suspended its strikes.", "strikes").aspects
    assert {"finish"} == modality("The truce collapsed.", "truce").aspects


def test_the_doer_between_two_verbs() -> None:
    """“Prevented the rebels from firing”: the rebels would have fired."""
    syntax, acts = acts_in("The army prevented the rebels from attacking the mill.")
    (act,) = acts
    assert act.modality.controller is not None
    assert "rebels" in syntax.words(act.modality.controller)


def test_accusing() -> None:
    """An act that hangs on a verb of blame is an accusation."""
    assert modality("They blamed the army for shelling the mill.", "shelling").is_accusing


def test_no_to_an_act_denies_nothing() -> None:
    """Who says no to new strikes turns down a plan; nobody says that strikes did not take place."""
    found = modality("Ruritania says no to new strikes on the port.", "strikes")
    assert ("planned", False) == (found.factuality, found.is_denied)


def test_a_modal_behind_a_gerund_makes_it_possible() -> None:
    """“Bombing the mill would be a crime” tells of no bombing, “bombing the mill, the army advanced” does."""
    assert "possible" == modality("Bombing the mill would be a crime.", "Bombing").factuality
    assert "certain" == modality("Bombing the mill, the army advanced.", "Bombing").factuality


def test_a_modal_above_what_averts_an_act() -> None:
    """“Could avert strikes” does not say that there were none; “averted an attack” does."""
    assert not modality("A deal could avert possible strikes on the port.", "strikes").is_denied
    assert modality("Troops averted an attack on the port.", "attack").is_denied


def test_a_bounded_number_denies_nothing() -> None:
    """“No fewer than nine were killed” tells of nine dead, and “no more than nine died” of some."""
    for text in (
        "No fewer than nine men died.",
        "Not less than 15 men have died.",
        "The army said no more than 36 died.",
    ):
        assert not modality(text, "died").is_denied
    assert modality("No more men died.", "died").is_denied


def test_a_month_is_no_modal() -> None:
    """“May” in a date makes no participle before it possible."""
    assert "certain" == modality("The town was raided, killing six and injuring nine on May 31.", "injuring").factuality


def test_a_failed_attack_was_an_attack() -> None:
    """“A failed attack” took place, “failed to attack” did not."""
    assert not modality("Ten died in the failed attack on the port.", "attack").is_denied
    assert modality("The rebels failed to attack the port.", "attack").is_denied
    assert modality("The averted attack on the port was planned abroad.", "attack").is_denied


def test_whoever_claims_an_attack_says_it_is_theirs() -> None:
    """“Claimed the raid” takes it on; “claimed the raid had failed” only says something of it, as a headline's “claims raid” may."""
    assert modality("Rebels claimed the raid on the mill.", "raid").is_claimed
    assert not modality("Rebels claimed the raid on the mill had failed.", "raid").is_claimed
    assert not modality("Opposition claims gas attack", "gas attack").is_claimed
    assert modality("Ruritania claims capture of Norrby", "capture").is_claimed


def test_a_number_parts_no_verb_from_its_act() -> None:
    """“Launched at least 60 raids” is done by whoever launched them, as “launched 60 raids” is."""
    for number in ("60", "at least 60", "more than 60", "up to 60"):
        assert "perform" in modality(f"Rebels launched {number} raids on the port.", "raids").aspects


@pytest.mark.parametrize(
    "text",
    [
        "Medics accused the Lake Front (LF) of carrying out the raid on Homs.",
        "Medics accused the Rapid Support Forces of carrying out the raid on Homs.",
        "Medics accused the Rapid Support Forces (RSF) of carrying out the raid on Homs.",
    ],
)
def test_whoever_is_accused_is_named_whole(text: str) -> None:
    """A short form in brackets parts nothing, and a word inside a name governs nothing."""
    accused = text.removeprefix("Medics accused the ").partition(" of carrying")[0]
    (claim,) = (one for one in claims_in(text) if one.kind == "attack")
    assert accused in [role.text for role in claim.roles if role.role == "perpetrator" and role.status == "accused"]


def test_what_nobody_has_signs_of_did_not_happen() -> None:
    """“No indications that”, “no evidence that” deny; who is feared dead in a raid makes no plan of it; to join together to strike is to strike."""
    assert ["denied"] == [claim.polarity for claim in claims_in("There was no evidence that rebels shelled the town.")]
    assert ["certain"] == [claim.factuality for claim in claims_in("40 feared dead in raid on Homs")]
    text = "The two states joined together to strike several camps in Homs."
    assert ["certain"] == [claim.factuality for claim in claims_in(text)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The rebels have continued attacks on Homs.", [("affirmed", "certain")]),
        ("It followed rebel threats to resume attacks on Homs.", [("affirmed", "planned")]),
        ("There was no indication that drugs were involved in the deaths in Homs.", [("affirmed", "certain")]),
    ],
)
def test_going_on_threats_and_what_has_no_sign(text: str, told: list[tuple[str, str]]) -> None:
    """Attacks that somebody continued were carried out, those threatened with not; a noun in what has no sign is not denied."""
    assert told == [(claim.polarity, claim.factuality) for claim in claims_in(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Monks urged a probe into the strike on a mill in Homs.",
        "Villagers demand justice in the wake of the raid on Homs.",
        "Medics should be let to the site of the raid on Homs.",
        "The army denied any role in the raid on Homs.",
        "Army denies role in deadly raid on mill in Homs",
    ],
)
def test_what_is_to_be_looked_into_took_place(text: str) -> None:
    """Who asks for a probe into a strike, or for justice after it, does not ask for the strike."""
    told = {
        (claim.polarity, claim.factuality) for claim in claims_in(text) if claim.kind in ("attack", "strike", "raid")
    }
    assert told <= {("affirmed", "certain")}
    assert told


def test_who_stops_short_of_claiming_an_act_denies_none() -> None:
    """Nobody claims it, and it took place."""
    told = {
        claim.kind: (claim.polarity, claim.factuality)
        for claim in claims_in("They stopped short of claiming responsibility for the attack on Homs.")
    }
    assert {"responsibility-claim": ("denied", "certain"), "attack": ("affirmed", "certain")} == told


def test_a_statement_about_an_attack_is_no_attack_of_who_makes_it() -> None:
    """“Ministry makes statement about attack”."""
    (claim,) = claims_in("Norwegian MoD makes statement about attack on centre of Homs")
    assert not [role for role in claim.roles if role.role == "perpetrator"]


@pytest.mark.parametrize(
    "text", ["The army failed to stop the raid on Homs.", "Police were unable to halt the raid on Homs."]
)
def test_who_failed_to_stop_an_act_tells_of_one(text: str) -> None:
    """It took place, and is not theirs."""
    (claim,) = claims_in(text)
    assert ("attack", "affirmed", "certain") == (claim.kind, claim.polarity, claim.factuality)
    assert not [role for role in claim.roles if role.role == "perpetrator"]


def test_whoever_was_able_to_did_it() -> None:
    """“Were able to repel the raid” tells that they did, and who."""
    (claim,) = [
        claim for claim in claims_in("The guards were able to repel the raid on Homs.") if claim.kind == "repulse"
    ]
    assert ("certain", "guards") == (claim.factuality, claim.roles[0].text)


@pytest.mark.parametrize("text", ["Nobody has claimed the killings.", "No group has claimed the killings."])
def test_what_nobody_claims_took_place(text: str) -> None:
    """Killings that nobody has claimed are killings, and no denial of them."""
    (claim,) = claims_in(text)
    assert ("killing", "affirmed", "certain") == (claim.kind, claim.polarity, claim.factuality)
    assert not [role for role in claim.roles if role.role == "perpetrator"]


def test_not_a_bomb_denies_what_directly_follows() -> None:
    """What a thing was not is denied; "not a random shooting" was a shooting."""
    assert modality("A gas leak and not an air strike killed eight people on the quay.", "air strike").is_denied
    assert not modality("Police said it was not a random shooting.", "shooting").is_denied


@pytest.mark.parametrize(
    ("text", "factuality"),
    [
        ("The army is likely to attack the mill.", "planned"),
        ("The army is likely to have attacked the mill.", "probable"),
        ("The army is unlikely to have attacked the mill.", "possible"),
    ],
)
def test_what_is_likely_to_happen_lies_ahead(text: str, factuality: str) -> None:
    """“Likely to attack” lies ahead, “likely to have attacked” behind; what is unlikely is no fact."""
    (claim,) = claims_in(text)
    assert (factuality, "affirmed") == (claim.factuality, claim.polarity)
