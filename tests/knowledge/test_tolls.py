"""Tolls: one number of one harm each."""

import pytest
from hypothesis import given

from tests.knowledge.grammars import KNOWN, numbers_in, read, timexes_in
from tests.properties.strategies import texts
from whosaid.knowledge.tolls import Toll, find_tolls


def tolls_in(text: str) -> tuple[Toll, ...]:
    """Tolls of a text."""
    times = [(found.start, found.end) for found in timexes_in(text)]
    return find_tolls(read(text), KNOWN.casualties, numbers_in(text), times)


def said(text: str) -> list[tuple[str, int | None, int | None]]:
    """(harm, low, high) of each toll that is no part."""
    return [(toll.harm, toll.low, toll.high) for toll in tolls_in(text) if not toll.is_part]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nine villagers were killed and more than 20 others were wounded.", [("killed", 9, 9), ("injured", 21, None)]),
        ("According to one official, as many as 2 000 people were killed.", [("killed", None, 2000)]),
        ("The army said \u201cmore than 300 people\u201d were killed.", [("killed", 301, None)]),
        ("The clashes displaced over 900 families.", [("displaced", 901, None)]),
        ("At least 23 people - nine women and 14 men - were killed.", [("killed", 23, None)]),
        ("Twelve miners were kidnapped, eight of whom were found dead.", [("detained", 12, 12), ("killed", 8, 8)]),
        ("The death toll ranged between 40 and 60.", [("killed", 40, 60)]),
        ("Two US soldiers were killed.", [("killed", 2, 2)]),
        ("The toll is between 70 and 100.", [("killed", 70, 100)]),
        ("The toll rose from 70 to 100.", [("killed", 100, 100)]),
        ("Troops killed two \u201crebels,\u201d detained six others.", [("killed", 2, 2), ("detained", 6, 6)]),
        ("The fate of 35 people is unknown.", [("missing", 35, 35)]),
        ("Two men were abducted and killed.", [("detained", 2, 2), ("killed", 2, 2)]),
        ("The toll rises to 23 people, and about 40 others are missing", [("killed", 23, 23), ("missing", 40, 40)]),
        ("Doctors raised the death toll from at least 358 on Friday.", []),
        ("The toll in Norrby due to a missile attack climbed up to 21.", [("killed", 21, 21)]),
        ("Police revised down the toll of the mosque blast to 84.", [("killed", 84, 84)]),
        ("The number of people killed in the raid, which began at dawn, had risen to 47.", [("killed", 47, 47)]),
        ("The number of Norrby residents killed as a result of shelling has grown to 25.", [("killed", 25, 25)]),
        ("Officials put the number of students killed at almost 150.", [("killed", 150, 150)]),
        ("Doctors hold 12 body fragments.", []),
        ("Villagers killed, 30 wounded in blast", [("injured", 30, 30)]),
        ("Nine villagers killed, 30 wounded in blast", [("killed", 9, 9), ("injured", 30, 30)]),
        ("The raid killed at least nine people and wounded 20.", [("killed", 9, None), ("injured", 20, 20)]),
        ("Four farmers and a nurse died.", [("killed", 5, 5), ("killed", 4, 4), ("killed", 1, 1)]),
        ("Two gunmen killed nine villagers.", [("killed", 9, 9)]),
        ("Shelling killed nine soldiers and three civilians were wounded.", [("killed", 9, 9), ("injured", 3, 3)]),
        ("Clashes left nine rebels and two soldiers dead.", [("killed", 11, 11), ("killed", 9, 9), ("killed", 2, 2)]),
        ("The death toll rose to 34.", [("killed", 34, 34)]),
        ("Rebels raided a base, killing nine soldiers, a teacher and farmers said.", [("killed", 9, 9)]),
        ("The ministry raised the toll of Monday's blast to 34.", [("killed", 34, 34)]),
        ("The ministry raised the toll of Monday's blast by three to 34.", [("killed", 34, 34)]),
        ("The ministry raised the toll of Monday's blast by three.", []),
        ("The ministry lowered the toll of the blast from 34 to 31.", [("killed", 31, 31)]),
        ("The death toll rose by three to 34.", [("killed", 34, 34)]),
        ("The death toll rose by at least three.", []),
        ("The death toll rose by nearly 20 to 155.", [("killed", 155, 155)]),
        ("The death toll rose by at least two to 34.", [("killed", 34, 34)]),
        ("The death toll climbed by seven, to 41.", [("killed", 41, 41)]),
        ("The toll rose by 12 on Monday to reach 98.", [("killed", 98, 98)]),
        ("The toll of the raid on Norrby rose by more than 30 to at least 210.", [("killed", 210, None)]),
        ("The toll rose from 135 by 20 to 155.", [("killed", 155, 155)]),
        ("Officials raised the death toll by eight to 40.", [("killed", 40, 40)]),
        ("Officials raised the toll by eight, bringing it to 40.", [("killed", 40, 40)]),
        ("The number of missing fell by 40 to 12.", [("missing", 12, 12)]),
        ("The toll rose by five on Monday as fighters tried to kill 20 others.", []),
        ("The death toll has risen from 10 to 34.", [("killed", 34, 34)]),
        ("The bodies of nine men were found.", [("killed", 9, 9)]),
        ("The flood claimed 12 lives.", [("killed", 12, 12)]),
        ("Dozens were killed or hurt.", [("killed-or-injured", 24, None)]),
        ("Many were killed and wounded.", [("injured", None, None), ("killed", None, None)]),
        ("There were 12 casualties.", [("killed-or-injured", 12, 12)]),
        ("Police arrested 40 demonstrators.", [("detained", 40, 40)]),
        ("Some 5,000 people were displaced.", [("displaced", 5000, 5000)]),
        ("Two villagers were killed and others were wounded.", [("killed", 2, 2), ("injured", None, None)]),
        ("The raid killed nine people, injuring others.", [("killed", 9, 9), ("injured", None, None)]),
        ("He ran the risk of injuring others.", []),
        ("There were six mishaps last year, with two injuring others.", []),
        ("Nine members of the Arn and Vell families, including two women, were killed.", [("killed", 9, 9)]),
        ("Nine villagers - including two women - all members of the Arn family were killed.", [("killed", 9, 9)]),
        ("Between nine to 12 villagers were killed.", [("killed", 9, 12)]),
        ("The number of the deceased family members was 16.", [("killed", 16, 16)]),
        ("She mourned the loss of her two sons.", [("killed", 2, 2)]),
        ("Nine people are missing.", [("missing", 9, 9)]),
        ("Nobody was hurt.", [("injured", 0, 0)]),
        ("The army lost nine soldiers and six tanks.", [("killed", 9, 9)]),
        ("Between 12 and 15 people died.", [("killed", 12, 15)]),
        ('The army said six soldiers had been "martyred" in the raid.', [("killed", 6, 6)]),
        ("Hundreds of soldiers and police officers have died.", [("killed", 200, None)]),
        ("The raid wounded one man and killed another.", [("injured", 1, 1), ("killed", 1, 1)]),
    ],
)
def test_tolls_of_a_sentence(text: str, expected: list[tuple[str, int | None, int | None]]) -> None:
    """Passives, actives, headlines, nouns of harm: each number goes with its own harm."""
    assert expected == said(text)


@pytest.mark.parametrize(
    "text",
    [
        "They threatened to kill nine people.",
        "A strike could kill nine people.",
        "Nine tanks were hit.",
        "The statement made no mention of wounded troops.",
        "There was no independent confirmation of any deaths.",
        "The army lost six tanks and five carriers.",
        "Omar Haddad, 34, was killed.",
        "Ten days ago people were killed.",
        "In 2016 people were killed.",
        "He was killed nine miles from the town.",
        "The force counts 1,700 people.",
        "They broke the truce on 48 occasions.",
        "Some 180,000 residents face hunger.",
        "He was one of the first civilians killed since the war began.",
        "No other source mentioned deaths.",
    ],
)
def test_numbers_that_are_no_toll(text: str) -> None:
    """Things, ages, times, distances, strengths and what has not happened are no tolls."""
    assert [] == said(text)


def test_who_is_counted_behind_the_number_of() -> None:
    """“The number of children killed” counts children, 203 “terrorists” are fighters, 300 civilian men civilians."""
    for text, population in (
        ("The number of children killed rose to 31.", "child"),
        ("The army killed 203 \u201cterrorists\u201d.", "combatant"),
        ("The raid killed 300 civilian men.", "civilian"),
        ("Four ambulance staff were killed.", "medic"),
        ("The army put the civilian death toll at 40.", "civilian"),
    ):
        assert [population] == [toll.population for toll in tolls_in(text)]


def test_nobody_is_denied_and_zero() -> None:
    """That nobody was killed is a toll of zero, said to be zero."""
    (toll,) = tolls_in("No one was killed.")
    assert (0, 0, True) == (toll.low, toll.high, toll.is_denied)


def test_not_killed_is_denied() -> None:
    """A number that was not killed is denied, and keeps its number."""
    (toll,) = tolls_in("Nine villagers were not killed.")
    assert (9, True) == (toll.low, toll.is_denied)


@given(texts)
def test_tolls_of_any_text(text: str) -> None:
    """Places lie in the text and numbers do not cross."""
    for toll in tolls_in(text):
        for start, end in (toll.number, toll.who, toll.trigger):
            assert 0 <= start < end <= len(text)
        ends = [end for end in (toll.low, toll.best, toll.high) if end is not None]
        assert sorted(ends) == ends
