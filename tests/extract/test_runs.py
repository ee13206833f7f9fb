"""Noun phrases before and after a token, and their heads."""

import pytest

from tests.extract.told import syntax_of, token
from whosaid.extract.runs import has_count, head_of, is_of_nation, parts_adjectives, phrase_after, phrase_before, trim


@pytest.mark.parametrize(
    ("text", "verb", "phrase"),
    [
        ("Three groups of militants attacked.", "attacked", "Three groups of militants"),
        ("On Friday the rebels attacked.", "attacked", "rebels"),
        ("On that occasion three militants attacked.", "attacked", "three militants"),
        ("When police came rebels attacked.", "attacked", "rebels"),
        ("Rockets, mortars and tanks attacked.", "attacked", "Rockets, mortars and tanks"),
        ("They fled and foreign-backed militants attacked.", "attacked", "foreign-backed militants"),
    ],
)
def test_the_phrase_before_a_verb(text: str, verb: str, phrase: str) -> None:
    """Articles, times and other clauses are left out; lists and "of" are kept."""
    syntax = syntax_of(text)
    assert phrase == syntax.words(phrase_before(syntax, token(syntax, verb), 0))


@pytest.mark.parametrize(
    ("text", "verb", "phrase"),
    [
        ("Rebels attacked the old mill in Homs.", "attacked", "old mill"),
        ("Rebels attacked two houses, a mill and a bridge.", "attacked", "two houses, a mill and a bridge"),
        ("Rebels attacked hundreds of houses on Friday.", "attacked", "hundreds of houses"),
        ("Rebels attacked on Friday.", "attacked", ""),
        ("Rebels attacked the mill and fled.", "attacked", "mill"),
        ("Rebels attacked the Free Syrian Army (FSA) and police.", "attacked", "Free Syrian Army (FSA) and police"),
    ],
)
def test_the_phrase_after_a_verb(text: str, verb: str, phrase: str) -> None:
    """It ends before a preposition, a time and the next verb."""
    syntax = syntax_of(text)
    found = phrase_after(syntax, token(syntax, verb) + 1, len(syntax.lowers))
    assert phrase == syntax.words(found)


def test_trimming_leaves_nothing_of_function_words() -> None:
    """A run without a noun is empty."""
    syntax = syntax_of("of the")
    first, last = trim(syntax, (0, 2))
    assert first == last


def test_the_head_is_the_last_word_before_a_preposition() -> None:
    """“Three groups of militants”: the head is "groups"."""
    syntax = syntax_of("Three groups of militants attacked.")
    assert token(syntax, "groups") == head_of(syntax, (0, 4))


def test_a_range_of_numbers_is_one_phrase() -> None:
    """“A group of 30 to 40 men” does not end at “to”."""
    syntax = syntax_of("It was taken by a group of 30 to 40 men.")
    found = phrase_after(syntax, token(syntax, "by") + 1, len(syntax.lowers))
    assert syntax.words(found) == "group of 30 to 40 men"


def test_a_phrase_ends_before_what_its_noun_does() -> None:
    """“A carrier sailing 50 miles off the cape” is the carrier; “a walking stick” stays whole."""
    syntax = syntax_of("They hit a bulk carrier sailing 50 miles off the cape.")
    assert "bulk carrier" == syntax.words(phrase_after(syntax, token(syntax, "a"), len(syntax.lowers)))
    syntax = syntax_of("They hit a walking man.")
    assert "walking man" == syntax.words(phrase_after(syntax, token(syntax, "a"), len(syntax.lowers)))


def test_an_adverb_may_stand_before_a_participle_inside_a_phrase() -> None:
    """“A densely populated district” goes to its noun."""
    syntax = syntax_of("They hit a densely populated district.")
    assert "populated district" == syntax.words(phrase_after(syntax, token(syntax, "a"), len(syntax.lowers)))


def test_more_than_a_number_is_one_phrase() -> None:
    """“More than a hundred mills” goes to the mills."""
    syntax = syntax_of("They shelled more than a hundred mills in Homs.")
    assert "more than a hundred mills" == syntax.words(phrase_after(syntax, token(syntax, "more"), len(syntax.lowers)))


def test_what_opens_a_sentence_begins_no_list() -> None:
    """“According to the mayor, mills and houses” are the mills and houses."""
    syntax = syntax_of("According to the mayor, mills and houses were hit.")
    assert "mills and houses" == syntax.words(phrase_before(syntax, token(syntax, "were"), 0))


@pytest.mark.parametrize(
    ("text", "word", "told"),
    [
        ("Norway strikes Swedish depot", "swedish", (True, False)),
        ("Norway says Swedish is hard", "swedish", (False, False)),
        ("Shelling Kills Nine", "kills", (False, True)),
        ("Shelling Kills Villagers", "kills", (False, False)),
    ],
)
def test_words_of_headlines(text: str, word: str, told: tuple[bool, bool]) -> None:
    """An adjective of a nation opens an object, a verb with its number none."""
    syntax = syntax_of(text)
    place, stop = token(syntax, word), len(syntax.lowers)
    assert told == (is_of_nation(syntax, place, stop), has_count(syntax, place, stop))


def test_two_descriptions_before_a_noun() -> None:
    """“A Greek-owned, Norwegian-flagged vessel” is one vessel."""
    syntax = syntax_of("They hit a Greek-owned, Norwegian-flagged vessel.")
    assert "Greek-owned, Norwegian-flagged vessel" == syntax.words(
        phrase_after(syntax, token(syntax, "a"), len(syntax.lowers))
    )


def test_a_comma_between_two_adjectives_parts_nothing() -> None:
    """“An unprecedented, brutal attack” is one; “a mill, brutal attacks” is not."""
    syntax = syntax_of("They led an unprecedented, brutal attack.")
    assert parts_adjectives(syntax, token(syntax, ","), token(syntax, "attack") + 1)
    syntax = syntax_of("They saw the Mill, brutal attack.")
    assert not parts_adjectives(syntax, token(syntax, ","), token(syntax, "attack") + 1)


def test_the_head_behind_a_bound() -> None:
    """Of “as many as 30 rebels” the rebels."""
    syntax = syntax_of("As many as 30 rebels fled.")
    assert "rebels" == syntax.lowers[head_of(syntax, (0, 5))]


def test_a_list_ends_before_whoever_says_it() -> None:
    """In “burning 22 cars, officials and the army said” two sides say it, and are not burned."""
    syntax = syntax_of("Rebels were burning 22 cars, officials and the army said.")
    assert "22 cars" == syntax.words(phrase_after(syntax, 3, len(syntax.bits)))
    syntax = syntax_of("Rebels killed two guards, a nurse and a driver.")
    assert "two guards, a nurse and a driver" == syntax.words(phrase_after(syntax, 2, len(syntax.bits)))
