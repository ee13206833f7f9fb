"""Names beside what their owners say: transcripts, lists of speakers, signed quotations."""

import pytest

from tests.extract.said import said_in, triples
from tests.extract.stripped import CUES, strips_in
from tests.knowing import KNOWN
from whosaid.extract.turns import turns_of
from whosaid.text.reading import read_text

TALK = """Talk of the day

ANNA BERG: Did the mill burn on that night?

JON ASH: No, it did not. The roof was wet.

I think nobody saw smoke there.

ANNA BERG: Who said that it burned, then?

JON ASH: The millers say that it burned at noon."""


def test_lines_of_a_conversation() -> None:
    """Each line is its speaker's, with the paragraphs up to the next label; what he reports stands inside."""
    found = said_in(TALK)
    turns = [one for one in found if one.rule.startswith("attribution.turn")]
    assert ["ANNA BERG", "JON ASH", "ANNA BERG", "JON ASH"] == [one.source.exact for one in turns if one.source]
    assert "No, it did not. The roof was wet.\n\nI think nobody saw smoke there." == turns[1].content.exact
    assert {"direct"} == {one.mode for one in turns}
    (millers,) = [one for one in found if one.source and one.source.exact == "The millers"]
    assert turns[3].id == millers.inside


def test_a_short_first_sentence_belongs_to_the_turn() -> None:
    """“JON ASH: Good evening. ...” is all his; a word alone is no turn."""
    talk = TALK.replace("No, it did not. The roof", "No. The roof")
    turns = [one for one in said_in(talk) if one.rule.startswith("attribution.turn")]
    assert turns[1].content.exact.startswith("No. The roof was wet.")


def test_answers_to_questions_that_nobody_is_named_for() -> None:
    """One speaker is enough where questions are labelled as such; the questions are nobody's."""
    talk = TALK.replace("ANNA BERG", "Question")
    turns = [one for one in said_in(talk) if one.rule.startswith("attribution.turn")]
    assert ["JON ASH", "JON ASH"] == [one.source.exact for one in turns if one.source]
    assert turns[0].content.exact.endswith("I think nobody saw smoke there.")
    assert not [one for one in said_in(talk.replace("?", ".")) if one.rule.startswith("attribution.turn")]


@pytest.mark.parametrize(
    ("line", "speaker", "content"),
    [
        ("Anna Berg: “We ran.”", "Anna Berg", "“We ran.”"),
        ("Anna Berg, a nurse: “We ran.”", "Anna Berg, a nurse", "“We ran.”"),
        ("The mayor: “We ran.”", "The mayor", "“We ran.”"),
        ("Anna Berg, a nurse, 34: We ran to the mill.", "Anna Berg, a nurse, 34", "We ran to the mill."),
        ("Berg: “We ran.” Then Berg left.", "Berg", "“We ran.”"),
        ("“We ran to the old mill.” - Anna Berg", "Anna Berg", "“We ran to the old mill.”"),
        ("“We ran to the old mill.”\n\n- Anna Berg", "Anna Berg", "“We ran to the old mill.”"),
    ],
)
def test_a_label_with_its_words(line: str, speaker: str, content: str) -> None:
    """A name or noun of speaking before a colon and a quotation, who tells who he is, or a signature."""
    found = triples(f"Voices of the town\n\n{line}\n\nIt rained.")
    assert (speaker, content) in [(source, said) for source, _, said in found]
    assert 1 == len(found)


@pytest.mark.parametrize(
    "text",
    [
        "News\n\nUpdate: The road is open again now.\n\nPhoto: The road was shut.\n\nUpdate: The road is shut again now.\n\nPhoto: It was wet.",
        "News\n\nAnna Berg: The road is open again now.",
        "News\n\nMill: “We ran.”",
        "News\n\nThe rules are these: “Run.”",
        "News\n\n“We ran to the mill.” - at last",
        "News\n\nSan Holm, Feb 3: “We ran to the mill.”",
        "News\n\nThe Owl Hour, in cinemas: “We ran.”",
    ],
)
def test_labels_that_are_no_speakers(text: str) -> None:
    """Words of the page's furniture, a name that stands once with bare words, a word that is no name."""
    strips = strips_in(text)
    assert {} == turns_of(read_text(text, KNOWN.text_words), strips, CUES)


@pytest.mark.parametrize(
    "label", ["Ann Low, miller, Norrby", "Ann Low, 43, Norrby", "Ann Low, a miller from the valley"]
)
def test_a_name_with_a_trade_or_an_age_speaks(label: str) -> None:
    """Lists of witnesses name each with a trade, an age or a town before the colon."""
    found = triples(f"Voices of the town\n\n{label}: “We ran to the mill.”\n\nIt rained.")
    assert [label] == [source for source, _, _ in found]
