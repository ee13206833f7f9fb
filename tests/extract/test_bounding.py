"""Negations that deny nothing."""

from tests.extract.told import claims_in, syntax_of
from whosaid.extract.syntax import NEGATION


def test_what_bounds_a_number_or_goes_on_denies_nothing() -> None:
    """“Not only killed” and “no fewer than nine” deny nothing; “not killed” does."""
    for text in ("It not only killed nine.", "It killed no fewer than nine men.", "It did not only kill."):
        syntax = syntax_of(text)
        assert not syntax.has((0, len(syntax.lowers)), NEGATION), text
    syntax = syntax_of("It did not kill nine men.")
    assert syntax.has((0, len(syntax.lowers)), NEGATION)


def test_a_strike_that_not_only_killed_killed() -> None:
    """Both harms are told."""
    (claim,) = claims_in("The strike not only killed three but also injured at least four men in Homs.")
    assert ("affirmed", 2) == (claim.polarity, len(claim.counts))
