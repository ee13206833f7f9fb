"""Who spoke so far, and whom words name."""

from collections.abc import Sequence

from tests.extract.said import actor, article_of, said_in
from tests.extract.stripped import strip_of
from tests.knowing import KNOWN
from whosaid.extract.atoms import HE, THEY
from whosaid.extract.scenes import Scene, Speaker, of_mention, picked_up
from whosaid.records.inferred import Mention, Voice
from whosaid.text.reading import read_text

TEXT = "Jon Ash met the Mill Guard. Rain fell on the hills. Ana Fenn left."
ASH = actor(TEXT, "Jon Ash", "Jon Ash", "official")
GUARD = actor(TEXT, "Mill Guard", "Mill Guard", "armed-group")
FENN = actor(TEXT, "Ana Fenn", "Ana Fenn", "person")


def scene(mentions: Sequence[Mention] = (), text: str = TEXT) -> Scene:
    """An article in which nobody has spoken yet."""
    return Scene(
        article_of(text), read_text(text, KNOWN.text_words), KNOWN.cues, mentions, KNOWN.casualties.persons.sexes
    )


def speaker(name: str, *, person: bool = False, many: bool = False) -> Speaker:
    """Somebody of that name."""
    return Speaker(Voice(None, name), "unknown", "named", "voice.words", person=person, many=many)


def test_the_last_speaker_comes_first() -> None:
    """Those who spoke before a place are told backwards, in whatever order they were added."""
    told = scene()
    for start, name in ((30, "later"), (5, "first"), (60, "last")):
        told.add(start, (start, start + 4), speaker(name))
    assert ["later", "first"] == [one.voice.name for one in told.earlier(60) if one.voice]


def test_he_is_a_person_and_they_are_many() -> None:
    """A pronoun passes over speakers that it cannot mean."""
    told = scene()
    told.add(0, (0, 4), speaker("Ash", person=True))
    told.add(10, (10, 14), speaker("The Guard", many=True))
    he, they = told.antecedent(50, HE), told.antecedent(50, THEY)
    assert ("Ash", "The Guard") == (he and he.voice and he.voice.name, they and they.voice and they.voice.name)
    assert None is told.antecedent(0, HE)


def test_he_is_whom_a_later_sentence_was_about() -> None:
    """A person of the register at the head of a sentence in between is meant; one in the same sentence is not."""
    told = scene([ASH, GUARD, FENN])
    found = told.antecedent(TEXT.index("Rain"), HE)
    assert found is not None
    assert (Voice("actor:jon-ash", "Jon Ash"), "voice.pronoun") == (found.voice, found.rule)
    same = told.antecedent(TEXT.index("left"), HE)
    assert "Jon Ash" == (same and same.voice and same.voice.name)


def test_who_is_quoted_around_a_place() -> None:
    """Inside two contents the inner one's speaker is quoted; outside nobody is."""
    told = scene()
    told.add(0, (0, 40), speaker("outer"))
    told.add(10, (10, 20), speaker("inner"))
    quoted = [told.quoted_at(place) for place in (12, 30, 50)]
    assert ["inner", "outer", None] == [one and one.voice and one.voice.name for one in quoted]


def test_nobody_is_not_remembered() -> None:
    """A speaker who is not named cannot be meant later."""
    told = scene()
    told.add(0, (0, 40), Speaker(None, None, "none", "voice.none"))
    assert [] == list(told.earlier(60))
    assert None is told.quoted_at(5)


def test_mentions_in_a_phrase() -> None:
    """Only the actors whose words lie in the phrase, in order, and its words as printed."""
    told, strip = scene([GUARD, ASH, FENN]), strip_of(TEXT)
    assert [ASH, GUARD] == told.mentions_in(strip, (0, len(strip)))
    assert [ASH] == told.mentions_in(strip, (0, 3))
    assert [] == told.mentions_in(strip, None)
    assert "Jon Ash met" == told.printed(strip, (0, 3))


def test_an_actor_as_a_speaker() -> None:
    """One person is a person, a group is many; the kind of actor tells the kind of voice."""
    ash, guard = of_mention(ASH, "voice.name"), of_mention(GUARD, "voice.name")
    assert (True, False, "official") == (ash.person, ash.many, ash.voice_kind)
    assert (False, True, "armed-group") == (guard.person, guard.many, guard.voice_kind)
    assert ("voice.noun", ash.voice) == (picked_up(ash, "voice.noun").rule, picked_up(ash, "voice.noun").voice)


def test_the_rebels_are_the_group_that_the_page_calls_so() -> None:
    """Where "Falcon rebels" are the only group so called, "the rebels" are the Falcons."""
    text = (
        "A jail held by Falcon rebels was hit. The rebels, who hold the north, said that nine men died. Owl men fled."
    )
    mentions = (
        actor(text, "Falcon", "Red Falcons", "armed-group"),
        actor(text, "Owl", "Owls", "armed-group"),
    )
    (only,) = said_in(text, *mentions)
    assert ("actor:red-falcons", "collective") == (only.voice and only.voice.actor, only.source_kind)


def test_they_are_the_group_that_heads_the_sentence_before() -> None:
    """A group that the sentence right before tells of is meant, not who spoke earlier."""
    text = "The Owl Society said it rained. Since May, the Falcons have raided ships. They claim that it is a protest."
    mentions = (
        actor(text, "Owl Society", "Owl Society", "aid"),
        actor(text, "Falcons", "Red Falcons", "armed-group"),
    )
    assert ["Owl Society", "Red Falcons"] == [one.voice.name for one in said_in(text, *mentions) if one.voice]


def test_nobody_is_he() -> None:
    """What did not happen is no person: "No major incident ... he said"."""
    said = said_in("No major incident was told of. A driver was hurt, he said.")
    assert "No major" not in {one.voice.name for one in said if one.voice is not None}


def test_he_may_be_an_officer_without_a_name() -> None:
    """Where nobody spoke before, "he" is the commander at the head of the sentence; no house of a mayor, and not the driver."""
    (said,) = said_in("The commander left the tent at noon. “We stay,” he said.")
    assert said.voice is not None
    assert "The commander" == said.voice.name
    for text in ("The mayor's house burned. He said it was empty.", "The driver was shot. “It was late,” she said."):
        assert {"He", "she"} & {one.voice.name for one in said_in(text) if one.voice is not None}
