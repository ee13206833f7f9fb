"""Whose clause it is on which a participle, an infinitive or a second verb hangs."""

import pytest

from tests.extract.said import triples
from tests.extract.stripped import strip_of, words
from whosaid.extract.main_clauses import clause_subject, led_to, main_start, of_predicate, subject_from
from whosaid.extract.strips import Strip


def place(strip: Strip, word: str) -> int:
    """The first atom that is `word`."""
    return strip.lowers.index(word)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("When the envoy asked the mill for rain, it declined, citing cost.", "it"),
        ("As farmers went to the fair, the mayor sent a letter, saying that it rained.", "the mayor"),
        ("While most of his rivals called for rain, Low hewed to the plan, saying that it rained.", "low"),
        ("In a talk on Monday, while rivals called for rain, Low left, saying that it rained.", "low"),
        ("Guards charged the miller and Low fired his chief, saying that it rained.", "low"),
        ("The army left the town, but the rebels stayed, saying that it rained.", "the rebels"),
        ("It was a blow, as Ann Low echoed the talk, saying that it rained.", "ann low"),
        ("Low met friends of the 49 men killed on Thursday, saying that it rained.", "low"),
    ],
)
def test_a_participle_has_the_subject_of_its_own_clause(text: str, speaker: str) -> None:
    """Not that of a clause of "when" at the head of the sentence, nor that of the clause before "but"."""
    strip = strip_of(text)
    cue = place(strip, "citing" if "citing" in strip.lowers else "saying")
    assert speaker == words(strip, clause_subject(strip, cue))


def test_where_the_main_clause_begins() -> None:
    """Behind the comma that ends the clause of "when"; at the head where none goes before."""
    strip = strip_of("When it rained, the mayor left, saying that it fell.")
    assert place(strip, "the") == main_start(strip, len(strip))
    assert "the mayor" == words(strip, subject_from(strip, place(strip, "the"), len(strip)))
    assert 0 == main_start(strip_of("The mayor left when it rained, saying so."), 9)
    assert None is clause_subject(strip_of("Rain everywhere."), 2)


@pytest.mark.parametrize(
    ("text", "led"),
    [
        ("The win led her to declare it.", "her"),
        ("The mayor was forced to declare it.", "the mayor"),
        ("They forced Low, who was there, to declare it.", "low"),
        ("They went to declare it.", None),
        ("The rain led; he came to declare it.", None),
        ("Forced to declare it, he left.", None),
    ],
)
def test_who_is_led_to_say(text: str, led: str | None) -> None:
    """The object of "led", the subject of "was forced", and nobody else."""
    strip = strip_of(text)
    assert led == words(strip, led_to(strip, place(strip, "declare") - 1))


def test_a_predicate_is_no_speaker() -> None:
    """Of "has run films with the mill showing that" the group is the speaker; a plain noun phrase stays."""
    strip = strip_of("The group has run films with the mill saying that it rained.")
    run = place(strip, "run")
    assert "the group" == words(strip, of_predicate(strip, (run, place(strip, "saying"))))
    assert (0, 2) == of_predicate(strip, (0, 2))
    polls = strip_of("He will need help with polls showing that it rained.")
    assert "polls" == words(polls, of_predicate(polls, (place(polls, "need"), place(polls, "showing"))))
    rain = strip_of("Mostly talked of rain saying that it fell.")
    assert "rain" == words(rain, of_predicate(rain, (1, 4)))


def test_a_second_verb_has_the_speaker_of_its_clause() -> None:
    """Who asked in the clause of "when" did not say what the main clause tells."""
    said = triples("When I asked Ann Low, she furrowed her brow and said, “It rained on us all.”")
    assert ("she", "said", "“It rained on us all.”") in said
    led = triples("The raid led the mayor to say that it rained.")
    assert [("the mayor", "to say", "that it rained")] == led
