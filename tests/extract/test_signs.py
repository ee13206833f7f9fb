"""What is seen of an attribution, by which its reliability is told."""

from tests.knowing import KNOWN
from whosaid.extract.attributions import all_columns, in_order
from whosaid.extract.drafts import drafts_of
from whosaid.knowledge import reliability
from whosaid.text.reading import read_text


def signs_in(text: str) -> list[list[str]]:
    """The signs of each attribution of a text, in order of place."""
    drafts = in_order(drafts_of(read_text(text, KNOWN.text_words), KNOWN.cues))
    return [reliability.signs_in(columns) for columns in all_columns(drafts, KNOWN.cues)]


def test_shape_word_and_speaker_are_signs() -> None:
    """The shape, the class of the word, what the speaker is called and how the content begins."""
    (signs,) = signs_in("The mayor said that it rained.")
    assert {"shape=before", "row=cue.says", "lemma=say", "called=official", "kind=THAT", "speaker=the"} <= set(signs)


def test_signs_hold_no_word_of_the_text_but_the_reporting_word() -> None:
    """Names and topics leave no trace, so that a weight can never stand for a person."""
    first = signs_in("The envoy Zorb Quill warned that Blarney would fall.")
    second = signs_in("The envoy Anna Vest warned that Kettle would fall.")
    assert first == second


def test_what_holds_an_attribution_is_a_sign_of_it() -> None:
    """A report inside a report is told from one outside."""
    outer, inner = signs_in("The mayor said that the envoy warned that it rained.")
    assert "inside=no" in outer
    assert "inside=beforecue.says" in inner
