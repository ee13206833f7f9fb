"""The parties in the words of one filler."""

from tests.extract.told import claim_in, claims_in, parts


def test_towns_in_a_row_are_places_each() -> None:
    """“Shelled Homs, Idlib and Raqqa” names three places."""
    told = parts(claim_in("Rebels shelled Homs, Idlib and Raqqa on Monday."))
    assert [("perpetrator", "Rebels"), *(("location", town) for town in ("Homs", "Idlib", "Raqqa"))] == told


def test_a_name_with_a_place_in_it_is_no_place() -> None:
    """Somebody who is called after a town is killed, and no town."""
    assert ("victim", "farmer Karim Homs") in parts(claim_in("Gunmen killed farmer Karim Homs."))


def test_the_party_before_a_noun() -> None:
    """Of “the rebels' deadly raids” the rebels."""
    assert ("perpetrator", "rebels") in parts(claim_in("The rebels' deadly raid on Homs went on."))


def test_a_share_of_things_is_of_those_things() -> None:
    """“One of the army's posts” was hit, and “several of the town's mills” burned."""
    assert ("object", "the army's posts") in parts(claim_in("One of the army's posts was bombed by rebels."))
    assert ("object", "town's police stations") in parts(
        claim_in("Gunmen torched several of the town's police stations.")
    )


def test_at_least_30_is_30() -> None:
    """Words that bound a number leave no rest behind."""
    (told,) = [claim for claim in claims_in("Rebels attacked at least 30 police stations.") if claim.kind != "damage"]
    assert ("object", "30 police stations") in parts(told)


def test_what_is_said_of_a_victim_is_no_other_one() -> None:
    """“Ola Berg, one of the leaders of the union, was found dead” is one person, by his name."""
    told = parts(claim_in("Ola Berg, one of the leaders of the union, was shot dead in Homs."))
    assert ["Ola Berg"] == [words for role, words in told if role == "victim"]


def test_those_shot_at_a_market_shot_nobody() -> None:
    """Whom the act's own figures count did not do it."""
    told = parts(claim_in("Six people shot at a market in Homs."))
    assert [] == [words for role, words in told if role == "perpetrator"]


def test_a_stronghold_does_nothing() -> None:
    """“The push to take the last rebel stronghold killed nine” names no doer there."""
    told = parts(claim_in("A push to take the last rebel stronghold in Homs killed nine people."))
    assert [] == [words for role, words in told if role == "perpetrator"]


def test_the_man_who_did_it_goes_by_his_name() -> None:
    """“Ola Ness, the man who shot the mayor” names the doer; “according to Ola Ness, the man who” does not."""
    told = [
        part
        for claim in claims_in("Police held Ola Ness, the man who shot the mayor in Homs.")
        for part in parts(claim)
    ]
    assert ("perpetrator", "Ola Ness") in told
    told = parts(claim_in("According to Ola Ness, the man who shot the mayor in Homs was a baker."))
    assert ("perpetrator", "man") in told


def test_a_name_keeps_its_second_word() -> None:
    """“North Korean shelling” is North Korean, not of the north."""
    told = parts(claim_in("North Korean shelling hit Homs."))
    assert ("perpetrator", "North Korean") in told


def test_a_military_offensive_is_of_whoever_launched_it() -> None:
    """“Military” before an offensive is an adjective where a verb names the doer."""
    told = [
        words
        for role, words in parts(claim_in("The rebels launched a military offensive in Homs."))
        if role == "perpetrator"
    ]
    assert ["rebels"] == told
