"""Deeds that a voice only denies to have done."""

import pytest

from tests.extract.told import claims_in


def told(text: str) -> list[tuple[str, str, str]]:
    """(polarity of the attack, words of who did it, status)."""
    return [
        (claim.polarity, role.text, role.status)
        for claim in claims_in(text)
        for role in claim.roles
        if role.role == "perpetrator" and claim.kind == "attack"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The rebels denied carrying out the attack.",
        "The rebels denied that they carried out the attack on the port of Holm.",
        "The rebels denied they were behind the attack on the port of Holm.",
    ],
)
def test_who_denies_having_done_it_does_not_deny_that_it_was_done(text: str) -> None:
    """The attack stays, and the one who denies it is its doer denied."""
    claims = [claim for claim in claims_in(text) if claim.kind == "attack"]
    assert ["affirmed"] == [claim.polarity for claim in claims]
    assert {"denied"} == {role.status for claim in claims for role in claim.roles if role.role == "perpetrator"}


def test_who_denies_attacks_of_no_day_denies_that_there_were_any() -> None:
    """Nothing told before is pointed at."""
    (claim,) = claims_in("The rebels denied carrying out attacks on schools in Homs.")
    assert "denied" == claim.polarity


def test_who_is_not_blamed_is_denied_and_the_act_is_not() -> None:
    """“Has not been accused in the attack”: the attack took place."""
    assert [("affirmed", "Karvel", "denied")] == told("Karvel has not been accused of the attack in Homs.")


@pytest.mark.parametrize(
    "text",
    [
        "Russia has nothing to do with this attack.",
        "Russia had no role in the attack on the mill.",
        "Russia was not behind the attack on the mill.",
        "Russia is not responsible for the attack on the mill.",
    ],
)
def test_who_had_no_part_in_it(text: str) -> None:
    """The attack took place, and the one who is said to have had no part is denied as its doer."""
    (claim,) = claims_in(text)
    assert "affirmed" == claim.polarity
    assert [("perpetrator", "Russia", "denied")] == [
        (role.role, role.text, role.status) for role in claim.roles if role.role == "perpetrator"
    ]


def test_one_of_the_shells_is_no_further_shelling() -> None:
    """What became of one of the shells told of before is told of that shelling; “two shells” are told of anew."""
    assert 1 == len(claims_in("Shells hit Homs. One of the shells landed on a roof."))
    assert 2 == len(claims_in("Shells hit Homs. Two shells landed on a roof."))


@pytest.mark.parametrize(
    "text",
    ["It was the deadliest attack on the town in years.", "This is the second attack on the town in a week."],
)
def test_one_of_a_row_is_the_act_told_before(text: str) -> None:
    """Some paragraphs farther down "it" is still the raid of the page."""
    body = "Drones killed 27 people at a market in Homs on Tuesday.\n\nPhones are down.\n\nNobody spoke.\n\nThe wards are full.\n\n"
    first, *_, last = claims_in(body + text)
    assert (first.id, first.when.earliest) == (last.resumes, last.when.earliest)


def test_whoever_denies_a_strike_on_a_town_denies_his_own() -> None:
    """“Norway denied shelling of Homs” names whom the shelling is laid to; who is said to have done it stays."""
    for text in (
        "Norway denied shelling of Homs.",
        "Norway rejected accusations of air strikes on Homs.",
    ):
        assert [("perpetrator", "Norway", "denied")] == doers(text), text
    assert [("perpetrator", "Norway", "denied")] != doers("Norway denied a Danish army strike on Homs.")


def test_a_denial_to_be_responsible_denies_no_strike() -> None:
    """“Denied that Norwegian forces were responsible for a strike”: there was one."""
    (claim,) = claims_in(
        "Norway denied that Norwegian forces were responsible for a missile strike on a station in Homs."
    )
    assert ("affirmed", ["denied"]) == (
        claim.polarity,
        [role.status for role in claim.roles if role.role == "perpetrator"],
    )


@pytest.mark.parametrize(
    ("text", "former"),
    [
        ("The family had lost two sons in earlier strikes.", True),
        ("Nine people were killed in a previous attack.", True),
        ("Nine people were killed in the previous attack.", False),
        ("Nine people were killed in air strikes.", False),
    ],
)
def test_earlier_strikes_are_none_of_the_page(text: str, former: bool) -> None:
    """“The previous attack” may be one that the page has told of."""
    assert {former} == {claim.background for claim in claims_in(text) if claim.kind != "killing"}


def doers(text: str) -> list[tuple[str, str, str]]:
    """Who is said to have done it or not, for each claim."""
    return [(r.role, r.text, r.status) for claim in claims_in(text) for r in claim.roles if r.role == "perpetrator"]
