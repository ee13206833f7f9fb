"""Who does what a verb says."""

import pytest

from tests.extract.told import claims_in, parts, syntax_of, token
from tests.knowing import KNOWN
from whosaid.extract.subjects import subject_of
from whosaid.extract.triggers import find_occurrences


@pytest.mark.parametrize(
    ("text", "verb", "subject"),
    [
        ("Rebels have shelled the port.", "shelled", "Rebels"),
        ("Rebels shelled the port and took the mill.", "took", "Rebels"),
        ("Rebels, using old guns, shelled the port.", "shelled", "Rebels"),
        ("The rebels who shelled the port fled.", "shelled", "rebels"),
        ("Rebels shelled the port, killing two.", "killing", "Rebels"),
        ("Islamic State said it shelled the port.", "shelled", "Islamic State"),
        ("Rebels backed by jets shelled the port.", "shelled", "Rebels"),
        ("A man dressed in black shelled the port.", "shelled", "man"),
        ("The man suspected of robbing the mayor shelled the port.", "shelled", "man"),
        ("Two men riding a mule shelled the port.", "shelled", "Two men"),
        ("The rebels who landed at the quay shelled the port.", "shelled", "rebels"),
        (
            "The rebels who shelled the port near Holm on Monday shelled the mill too, and took the quay.",
            "took",
            "rebels",
        ),
        ("A ship that landed a crew near the quay on Monday shelled the port.", "shelled", "ship"),
        ("The port that a ship had left on Monday and rebels took was shelled.", "took", "rebels"),
        ("Islamic State said 20 men could have stood there when it shelled the port.", "shelled", ""),
        ("The doctors who said rebels shelled the port fled.", "shelled", "rebels"),
        ("Crews that had left by Monday shelled the port.", "shelled", "Crews"),
        ("Rebels, residents said, shelled the port.", "shelled", "Rebels"),
        ("Rockets fired by the rebels hit the port.", "hit", "Rockets"),
        ("It was the work of the rebels who shelled the port.", "shelled", "rebels"),
        ("The raid was carried out by rebels who shelled the port.", "shelled", "rebels"),
        ("Two of the rebels who shelled the port fled.", "shelled", "Two of the rebels"),
        ("Police reported on Friday jets shelled the port.", "shelled", "jets"),
        ("The army denied shelling the port.", "shelling", "The army"),
        ("Rebels shelled the port, reportedly killing two.", "killing", "Rebels"),
        ("Rebels shelled a house located near the port, killing two.", "killing", "Rebels"),
        ("Residents said rebels moved into the port, killing two.", "killing", "rebels"),
        ("The men who came to the mill at night shelled the port.", "shelled", "men"),
        ("A man who said in Homs rebels shelled the port fled.", "shelled", "rebels"),
        ("He met a man who said rebels shelled the port.", "shelled", "rebels"),
        ("Police said that rebels in the mill shelled the port.", "shelled", "rebels in the mill"),
        ("It was not clear who shelled the port.", "shelled", ""),
        ("They shelled the port.", "shelled", ""),
        ("Rebels entered a base that was built by others and shelled the port.", "shelled", "Rebels"),
        ("Rebels shot the mayor, who took office in May, and shelled the port.", "shelled", "Rebels"),
        ("The rebels denied they shelled the port.", "shelled", "rebels"),
        ("The rebels said that they shelled the port.", "shelled", "rebels"),
        ("Residents said they shelled the port.", "shelled", ""),
        ("A man who shot two boys shelled the port.", "shelled", "man"),
        ("Gunmen who abducted two drivers also shelled the port.", "shelled", "Gunmen"),
        ("The man who saw two boys shelled the port.", "shelled", "two boys"),
        ("Gunmen holed up in the mill shelled the port.", "shelled", "Gunmen"),
        ("Shelled the port.", "shelled", ""),
    ],
)
def test_the_subject(text: str, verb: str, subject: str) -> None:
    """Before the verb, before its relative, over an insertion, or that of the verb it is joined to; else nobody."""
    syntax = syntax_of(text)
    find_occurrences(syntax, KNOWN.taxonomy)
    assert subject == syntax.words(subject_of(syntax, token(syntax, verb), 0))


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("The mill in Azaz, Aleppo, was shelled.", "mill in Azaz"),
        ("In Azaz, Aleppo was shelled.", "Aleppo"),
        ("Damascus, Aleppo and Homs were shelled.", "Damascus, Aleppo and Homs"),
    ],
)
def test_the_subject_before_a_chain_of_places(text: str, subject: str) -> None:
    """What stands at a place was hit, and not the province of the place."""
    syntax = syntax_of(text)
    find_occurrences(syntax, KNOWN.taxonomy)
    assert subject == syntax.words(subject_of(syntax, token(syntax, "shelled"), 0))


@pytest.mark.parametrize(
    ("text", "verb", "subject"),
    [
        ("Rebels entered the port, seized two boats and shelled the mill.", "seized", "Rebels"),
        ("Rebels entered the port, seized two boats, shelled the mill and left.", "shelled", "Rebels"),
        ("The rebels, trained abroad, shelled the port.", "shelled", "rebels"),
        ("The rebels, driven out of the port, shelled the mill.", "shelled", "rebels"),
    ],
)
def test_the_subject_of_a_list_of_verbs(text: str, verb: str, subject: str) -> None:
    """Who did the first of several things did them all; what stands between commas behind a name is no list."""
    syntax = syntax_of(text)
    find_occurrences(syntax, KNOWN.taxonomy)
    assert subject == syntax.words(subject_of(syntax, token(syntax, verb), 0, is_listed=True))


def test_who_flees_on_a_road_is_not_the_road() -> None:
    """What stands before people and a form in -ing does not do what they do."""
    syntax = syntax_of("Shells cut a road used by ten villagers fleeing the port.")
    assert "road" not in syntax.words(subject_of(syntax, token(syntax, "fleeing"), 0))


def test_they_behind_what_is_rejected_are_those_who_reject_it() -> None:
    """The rebels are said not to have done it."""
    (claim,) = claims_in("The rebels rejected accusations that they bombed a market in Homs.")
    assert [("rebels", "denied")] == [(one.text, one.status) for one in claim.roles if one.role == "perpetrator"]


def test_offices_that_announce_a_blow_did_not_deal_it() -> None:
    """“The authorities announced a strike on the port” may be hit themselves; an army that announces an offensive leads it."""
    for text, doers in (
        ("Swedish authorities announced a missile strike on the port of Homs.", []),
        ("The army announced an offensive on Homs.", ["army"]),
        ("The Red Falcons announced the report of an attack near Homs.", []),
        ("The Red Falcons announced five deaths in an attack near Homs.", []),
        ("The army has launched an unprecedented, brutal attack on Homs.", ["army"]),
    ):
        found = [role.text for claim in claims_in(text) for role in claim.roles if role.role == "perpetrator"]
        assert doers == found, text


def test_what_destroyed_is_not_what_was_hit() -> None:
    """Behind a passive “destroying” tells what the agent did, not the subject."""
    found = [
        claim for claim in claims_in("The base was hit by a missile, destroying two trucks.") if claim.kind == "damage"
    ]
    assert [("weapon", "missile"), ("object", "two trucks")] == parts(found[0])
    (struck,) = [
        claim for claim in claims_in("A convoy was shelled on Monday, destroying six trucks.") if claim.kind == "damage"
    ]
    assert [("object", "six trucks")] == parts(struck)


def test_which_means_no_person() -> None:
    """“A blast blamed on a woman, which killed nine” was not hers by the relative."""
    claims = claims_in("The army spoke of a blast it laid to a woman dressed as a nurse, which killed nine civilians.")
    assert ("perpetrator", "nurse") not in [part for claim in claims for part in parts(claim)]


def test_places_inside_places_part_nothing() -> None:
    """The subject stands before a chain of names of places."""
    claims = claims_in("Gunmen in Brask Village, Lind Township, Varga Region, have killed nine farmers.")
    assert ("perpetrator", "Gunmen in Brask Village") in parts(claims[0])


def test_a_clause_without_a_relative_is_passed_over() -> None:
    """In “the car he was driving was hit” the car was hit."""
    (hit,) = claims_in("The car he was driving was hit by a missile near Homs.")
    assert ("object", "car") in parts(hit)


def test_a_name_stands_before_its_age_and_what_he_was() -> None:
    """“Ola Berg, 32, a baker from Holm, was shot dead”: Berg was."""
    (shot,) = claims_in("Ola Berg, 32, a baker from Holm, was shot dead on Monday.")
    assert ("victim", "Ola Berg") in parts(shot)
    assert ("victim", "32") not in parts(shot)


def test_who_means_the_person_named_last() -> None:
    """“A warrant for Ola Berg, who masterminded the raid”: Berg did, and no warrant."""
    claim = claims_in("A court issued a warrant for Ola Berg, who masterminded the raid on Homs.")[-1]
    assert ("perpetrator", "Ola Berg") in parts(claim)


@pytest.mark.parametrize(
    "text",
    [
        "The minister escaped unhurt from an attack on Monday.",
        "The minister survived an attack on Monday.",
        "The minister was the target of an attack on Monday.",
    ],
)
def test_who_survives_an_attack_was_its_target(text: str) -> None:
    """Who escapes from an attack, survives it or is its target is hit, and did not do it."""
    (claim,) = [claim for claim in claims_in(text) if claim.kind == "attack"]
    assert [("target", "minister")] == [(role, words.removeprefix("The ")) for role, words in parts(claim)]
