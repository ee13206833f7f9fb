"""Attributions as spans, before anyone asks who speaks."""

import pytest

from tests.extract.stripped import words
from tests.knowing import KNOWN
from whosaid.extract.drafts import Draft, drafts_of
from whosaid.text.reading import read_text


def drafts(text: str) -> list[Draft]:
    """All drafts of a text."""
    return drafts_of(read_text(text, KNOWN.text_words), KNOWN.cues)


def told(text: str) -> list[tuple[str, str, str | None]]:
    """(shape, content, speaker) of each draft."""
    return [
        (one.shape, text[slice(*one.content)], words(one.strip, one.source) if one.source else None)
        for one in drafts(text)
    ]


@pytest.mark.parametrize("gap", [" ", "\n\n"])
def test_a_quotation_goes_on(gap: str) -> None:
    """What is quoted behind the tag, in the same paragraph or the next, is said by the same speaker."""
    text = f"“Rain fell,” he said.{gap}“It was cold.”"
    assert [("after", text, "he")] == told(text)


def test_another_sentence_ends_a_quotation() -> None:
    """Where the outlet speaks in between, the speaker is not carried on."""
    text = "“Rain fell,” he said. The day was long. “It was cold.”"
    assert [("after", "“Rain fell,”", "he")] == told(text)


@pytest.mark.parametrize("gap", ["\n\n", " "])
def test_a_colon_announces_what_follows(gap: str) -> None:
    """She wrote: and the next words are hers."""
    (only,) = told(f"She wrote:{gap}“Rain fell on us.”")
    assert "she" == only[2]
    assert "Rain fell on us." in only[1]


def test_a_quotation_of_which_nobody_is_named() -> None:
    """A whole sentence in marks is said by somebody; a word or a title in marks is not."""
    text = "“The rain has fallen on all of our mills again.”"
    assert [("bare", text, None)] == told(text)
    assert [] == told("“Rain.”")
    assert [] == told("“The Long Rain Over Our Old Mills”")


def test_who_is_cited_is_reported_by_the_one_who_cites() -> None:
    """The draft of the cited voice knows the draft that reports it."""
    outer, inner = drafts("The mayor said rain fell, citing the envoy.")
    assert inner.inside is outer
    assert None is outer.inside


def test_going_on_shares_the_speaker() -> None:
    """The draft of "adding that" knows whose speaker it has."""
    first, second = drafts("The mayor said that rain fell, adding that it was cold.")
    assert second.speaker_of is first


def test_what_was_not_said_has_its_own_shape() -> None:
    """Did not say that: the shape tells it."""
    assert [("negated-before", "that rain fell", "he")] == told("He did not say that rain fell.")


def test_only_the_first_strip_is_a_headline() -> None:
    """SPOKESMAN: ... is a draft as the title of a text, not as one of its later sentences."""
    title = "Spokesman: mills burn"
    assert [("headline-colon", "mills burn", "spokesman")] == told(f"{title}\n\nThe day was long.")
    assert [] == told(f"The day was long.\n\n{title}\n\nRain fell.")


def test_a_quotation_behind_a_tag_goes_on_with_its_speaker() -> None:
    """A quotation that is a sentence of its own is of who spoke right before, in the same paragraph or the next."""
    said = "The mayor said that the mill burned down."
    more = "“Nobody has slept in this town since the fire began on Monday.”"
    for gap in (" ", "\n\n"):
        found = drafts(f"{said}{gap}{more}")
        assert ["before", "continued"] == [draft.shape for draft in found]
        assert found[1].speaker_of is found[0]
    assert "bare" == drafts(f"{said}\n\nRain fell on the hills.\n\n{more}")[-1].shape
