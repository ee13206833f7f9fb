"""What in a noun phrase is no part of the party that it names."""

import pytest

from tests.extract.told import claims_in, parts, syntax_of, token
from whosaid.extract.measures import is_guise, is_hour, is_moving, opens_measure, past_measure


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("A patrol some 40 kilometres east of it.", "some", True),
        ("A patrol 40 kilometres east of it.", "40", True),
        ("They hit the port 14 times.", "14", True),
        ("They hit some 40 soldiers.", "some", False),
        ("They hit it with 14 shells.", "14", False),
    ],
)
def test_a_number_of_kilometres_or_times_is_no_part_of_a_name(text: str, word: str, *, expected: bool) -> None:
    """A distance or a number of times ends the noun phrase before it."""
    syntax = syntax_of(text)
    assert expected == opens_measure(syntax, token(syntax, word), len(syntax.bits))


def test_phrases_go_on_behind_how_often_something_was_done() -> None:
    """In "shot him six times with a rifle" the rifle is still the weapon."""
    syntax = syntax_of("They shot the guard six times with a rifle.")
    place = token(syntax, "six")
    assert place + 2 == past_measure(syntax, place, len(syntax.bits))
    assert place - 1 == past_measure(syntax, place - 1, len(syntax.bits))
    (claim,) = claims_in("Gunmen shot the guard six times with a rifle.")
    assert {("perpetrator", "Gunmen"), ("weapon", "rifle")} <= set(parts(claim))


def test_the_night_of_a_day_is_no_target() -> None:
    """What is bombed "on the night of 12 October" is not the night."""
    syntax = syntax_of("The mill was bombed on the night of 12 October.")
    place = token(syntax, "night")
    assert is_hour(syntax, (place, place + 1))
    (claim,) = claims_in("The mill was bombed on the night of 12 October.")
    assert [("target", "mill")] == parts(claim)


def test_who_retreats_is_still_the_doer() -> None:
    """“Blown up by retreating soldiers” names the soldiers, and tells of no retreat of the bridge."""
    syntax = syntax_of("The bridge was blown up by retreating soldiers.")
    place = token(syntax, "retreating")
    assert is_moving(syntax, place, len(syntax.bits))
    assert not is_moving(syntax, place + 1, len(syntax.bits))
    (claim,) = claims_in("The bridge was blown up by retreating rebels.")
    assert ("perpetrator", "rebels") in parts(claim)


def test_gunmen_dressed_as_soldiers_are_no_soldiers() -> None:
    """Those dressed as soldiers did it, and not the soldiers."""
    syntax = syntax_of("Gunmen dressed as soldiers attacked the town.")
    assert is_guise(syntax, token(syntax, "as"))
    (claim,) = claims_in("Boko Haram militants dressed as soldiers attacked the mill.")
    assert "soldiers" not in [text for role, text in parts(claim) if role == "perpetrator"]


def test_what_is_behind_a_statement_is_no_target() -> None:
    """A raid claimed "in a statement on its channel" did not hit the channel."""
    (claim,) = claims_in("The rebels claimed the ambush in a statement on their channel.")
    assert [("perpetrator", "rebels")] == parts(claim)
