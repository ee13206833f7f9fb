"""Where the next phrase behind an act begins."""

import pytest

from tests.extract.told import claims_in, syntax_of, token
from whosaid.extract.steps import (
    has_auxiliary,
    is_infinitive,
    is_time,
    over_having,
    past_agent,
    past_apposition,
    past_aside,
    past_named,
    past_scene,
    past_verb,
    without_next,
)


@pytest.mark.parametrize(
    ("text", "word", "before"),
    [
        ("They denied having burned it.", "burned", "denied"),
        ("They denied having been burned.", "burned", "denied"),
        ("They had burned it.", "burned", "had"),
        ("They denied burning it.", "burning", "denied"),
    ],
)
def test_the_word_before_a_perfect_gerund(text: str, word: str, before: str) -> None:
    """“Having" makes a gerund of the verb behind it."""
    syntax = syntax_of(text)
    assert before == syntax.lowers[over_having(syntax.bits, token(syntax, word) - 1)]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Holm, head of the court, by rebels.", "by"),
        ("Holm, head of the court, of rebels.", ","),
        ("Holm, who led the court, by rebels.", ","),
    ],
)
def test_only_by_is_found_behind_what_is_said_of_a_name(text: str, word: str) -> None:
    """A verb between the commas tells another thing."""
    syntax = syntax_of(text)
    found = past_apposition(syntax.bits, token(syntax, ","), len(syntax.bits), frozenset())
    assert word == syntax.lowers[found]


def test_times_and_adverbs_are_passed_over() -> None:
    """“On Friday apparently by” goes on at "by"."""
    syntax = syntax_of("The raid Friday, apparently by rebels, failed.")
    assert "by" == syntax.lowers[past_aside(syntax.bits, token(syntax, "friday"), len(syntax.bits))]


def test_an_auxiliary_stands_close_before() -> None:
    """“Were not seriously hurt” has one, “were told of nine more hurt” has none close by."""
    for text, is_passive in (("They were not seriously hurt.", True), ("They were told of nine hurt.", False)):
        syntax = syntax_of(text)
        assert is_passive == has_auxiliary(syntax.bits, token(syntax, "hurt"), 0)


def test_places_and_days_are_passed_over() -> None:
    """Up to the word behind them, whatever it is; not over people."""
    syntax = syntax_of("It was carried out in Homs on Monday by rebels, and with rockets in the night.")
    assert token(syntax, "by") == past_scene(syntax, token(syntax, "in"), len(syntax.bits))
    assert token(syntax, "with") == past_scene(syntax, token(syntax, "with"), len(syntax.bits))


def test_a_verb_group_without_object_is_passed_over() -> None:
    """“Broke out between" goes on at "between"; "broke windows" does not."""
    for text, expected in (("Clashes broke out between rebels.", True), ("Clashes broke windows.", False)):
        syntax = syntax_of(text)
        assert expected == (past_verb(syntax, 1, len(syntax.bits)) is not None)


def test_a_phrase_ends_before_the_next_act() -> None:
    """“A judge and the raid" ends at the judge."""
    syntax = syntax_of("a judge and the raid")
    assert (0, 2) == without_next(syntax.bits, (0, 5), "victim", frozenset({4}))
    assert (0, 5) == without_next(syntax.bits, (0, 5), "victim", frozenset())


def test_infinitives_and_times() -> None:
    """“To make" opens an infinitive, "Friday" is a time."""
    syntax = syntax_of("They want to make peace on Friday.")
    assert ["to"] == [w for at, w in enumerate(syntax.lowers) if is_infinitive(syntax.bits, at, len(syntax.bits))]
    assert ["friday"] == [w for at, w in enumerate(syntax.lowers) if is_time(syntax.bits, at, (at, at + 1))]
    on = token(syntax, "on")
    assert not is_time(syntax.bits, on, (on, on + 2))


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Holm, head of the court, and Ness fell.", "ness"),
        ("Holm, who led the court, and Ness fell.", None),
        ("Holm and Ness fell.", None),
    ],
)
def test_the_next_name_behind_what_is_said_of_one(text: str, word: str | None) -> None:
    """“Holm, head of the court, and Ness": Ness is the next name."""
    syntax = syntax_of(text)
    found = past_named(syntax.bits, 1, len(syntax.bits), frozenset())
    assert word == (syntax.lowers[found] if found is not None else None)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The truce brokered by two mayors and the council collapsed.", "collapsed"),
        ("The truce in Norrby, brokered by two mayors, has collapsed.", "has"),
        ("The truce brokered by two mayors that met.", "brokered"),
        ("The truce collapsed by Monday.", "collapsed"),
        ("The truce held, brokered by two mayors.", "held"),
        ("The truce brokered by two mayors.", "brokered"),
    ],
)
def test_the_verb_of_a_noun_stands_behind_whoever_made_it(text: str, word: str) -> None:
    """A relative clause and the noun's own verb are not passed over."""
    syntax = syntax_of(text)
    first = token(syntax, "truce") + 1
    assert word == syntax.lowers[past_agent(syntax, first, len(syntax.bits))]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Air strikes, which had stopped on Monday, have not resumed.", "pause"),
        ("The truce, which began on Monday, has ended.", "ceasefire-end"),
        ("The shelling of Homs that began on Monday has stopped.", "pause"),
        ("The shelling, which killed nine on Monday, has stopped.", "shelling-artillery-missile-attack"),
    ],
)
def test_what_became_of_a_noun_stands_behind_what_is_told_of_it(text: str, kind: str) -> None:
    """The main verb behind an insertion is the noun's; an insertion that tells what the noun did keeps it an act."""
    assert kind == claims_in(text)[0].kind


def test_an_object_ends_before_the_next_subject() -> None:
    """“Two hit the mall and the third hit the mill.”"""
    first = claims_in("Two rockets hit the mall and the third hit the mill in Homs.")[0]
    assert "mall" in [role.text for role in first.roles]
