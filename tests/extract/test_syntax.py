"""Word classes of tokens, what is laid over them, clauses."""

from tests.extract.told import claims_in, syntax_of, token
from whosaid.extract.syntax import (
    ACTOR,
    ARMED,
    CAPITAL,
    COMMA,
    DEVERBAL,
    DIGIT,
    ED,
    GERUND,
    PARTICIPLE,
    PLACE,
    POSSESSIVE,
    QUOTE,
    STRONG,
    TIME,
    VERB,
    number_clauses,
)
from whosaid.knowledge.clauses import Word


def test_names_and_times_are_laid_over_the_words() -> None:
    """Tokens of a place, an actor and a time say that they are."""
    syntax = syntax_of("Islamic State shelled Homs on Friday.")
    assert syntax.bits[token(syntax, "islamic")] & ACTOR
    assert syntax.bits[token(syntax, "homs")] & PLACE
    assert syntax.bits[token(syntax, "friday")] & TIME
    assert [token(syntax, "homs")] == list(syntax.place_firsts)
    assert [token(syntax, "friday")] == list(syntax.time_firsts)


def test_words_inside_a_name_lose_their_classes() -> None:
    """The "for" of a body's name is no preposition."""
    syntax = syntax_of("The Syrian Observatory for Human Rights said so.")
    assert 0 == syntax.bits[token(syntax, "for")] & ~(ACTOR | CAPITAL)


def test_endings_tell_unknown_words() -> None:
    """An unknown word in -ed may be a verb; one in -ing a gerund; numbers and marks are told by their shape."""
    syntax = syntax_of("They zorbled; snorfing 12 mills.")
    assert syntax.bits[token(syntax, "zorbled")] & VERB
    assert syntax.bits[token(syntax, "zorbled")] & ED
    assert syntax.bits[token(syntax, "snorfing")] & GERUND
    assert syntax.bits[token(syntax, "12")] & DIGIT
    assert syntax.bits[token(syntax, ";")] & STRONG


def test_a_new_clause_begins_at_when() -> None:
    """Six were hurt | when shells fell."""
    syntax = syntax_of("Six were hurt when shells fell in Homs on Friday.")
    number_clauses(syntax)
    hurt, fell, friday = (syntax.clauses[token(syntax, word)] for word in ("hurt", "fell", "friday"))
    assert hurt != fell
    assert fell == friday


def test_a_list_of_nouns_is_one_clause() -> None:
    """Commas in a list part nothing."""
    syntax = syntax_of("They fired rockets, mortars and shells at Homs.")
    number_clauses(syntax)
    assert 1 == len({syntax.clauses[token(syntax, word)] for word in ("rockets", "mortars", "shells", "homs")})


def test_the_words_of_a_run() -> None:
    """A run of tokens gives back the words as printed."""
    syntax = syntax_of("Rebels took the old  mill.")
    assert "old  mill" == syntax.words((3, 5))
    assert "" == syntax.words((2, 2))


def test_bits_do_not_overlap() -> None:
    """No bit means two things; above 60, where Python's small numbers end, are only classes of rare words."""
    ours = [
        COMMA,
        STRONG,
        CAPITAL,
        ACTOR,
        PLACE,
        TIME,
        DIGIT,
        POSSESSIVE,
        GERUND,
        PARTICIPLE,
        ED,
        QUOTE,
        DEVERBAL,
        ARMED,
    ]
    every = [*ours, *(int(word) for word in Word)]
    assert len(every) == len(set(every))
    assert max(every) < 1 << 62


def test_a_month_is_no_may() -> None:
    """“In May” doubts nothing, “may” does."""
    syntax = syntax_of("A man hurt in May may live.")
    number_clauses(syntax)
    assert [True, False] == [bool(syntax.bits[place] & TIME) for place in (4, 5)]
    assert [5] == [place for place in syntax.supports if place in (4, 5)]


def test_a_state_and_a_noun_in_a_headline_are_no_name() -> None:
    """“Norwegian Attack On Homs” holds an attack, as small letters do; so does “Shelling Kills Nine”."""
    for text in (
        "Norwegian Attack On Homs Kills Nine",
        "Norwegian Missile Strike On Homs Kills Nine",
        "Rebel Shelling Kills Nine In Homs",
    ):
        (claim,) = claims_in(text)
        assert 1 == len(claim.counts), text
        assert ["Norwegian"] == [role.text for role in claim.roles if role.role == "perpetrator"] or "Rebel" in text
