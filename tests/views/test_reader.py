"""An article is cut at the borders of its findings and can always be put together again."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whosaid.errors import WhosaidError
from whosaid.store.reading import LedgerReader
from whosaid.views.reader import cut_at_borders, read_article


def test_the_words_of_a_claim_are_marked(ledger: LedgerReader) -> None:
    """The act, the figure, the voice, the word of saying, time and place."""
    article = ledger.event_lines() and next(iter(ledger.each_page())).pages.articles[0]
    assert article
    reading = read_article(ledger, article.id)
    assert article.text == "\n\n".join("".join(run.text for run in one.segments) for one in reading.paragraphs)
    marked = {run.text: run.parts for one in reading.paragraphs for run in one.segments if run.parts}
    assert "act" in marked["killed"]
    assert ("voice",) == marked["the Lantern Group"]
    assert ("cue",) == marked["said"]
    assert ("where",) == marked["Qasr"]
    (opening,) = [run for one in reading.paragraphs for run in one.segments if run.opens]
    assert (1,) == opening.opens
    assert reading.claims[0].said_by is not None
    assert ["share"] == [one.reason for one in reading.removed]


def test_shared_passages_stand_in_the_margin(ledger: LedgerReader) -> None:
    """Where they begin, with the other article."""
    readings = [read_article(ledger, page.pages.articles[0].id) for page in ledger.each_page()]
    notes = [note for reading in readings for one in reading.paragraphs for note in one.shared]
    assert 2 == len(notes)
    assert {"unknown"} == {note.way for note in notes}
    assert {reading.article.id for reading in readings if reading.copies} == {note.article for note in notes}


def test_an_article_that_is_not_there_is_an_error_with_a_mend(ledger: LedgerReader) -> None:
    """Which says how to find one."""
    with pytest.raises(WhosaidError, match="Search"):
        read_article(ledger, "zzzz")


SPANS = st.lists(
    st.tuples(st.integers(0, 40), st.integers(0, 40), st.sampled_from(["act", "figure"]), st.integers(1, 3)), max_size=8
)


@given(st.text(min_size=40, max_size=40), st.integers(0, 40), st.integers(0, 40), SPANS)
def test_segments_make_up_the_text_again(
    text: str, one: int, other: int, spans: list[tuple[int, int, str, int]]
) -> None:
    """Nothing more, nothing less, whatever overlaps what; each letter carries exactly the spans that lie over it."""
    start, end = sorted((one, other))
    ordered = [(min(a, b), max(a, b), part, number) for a, b, part, number in spans]
    segments = cut_at_borders(text, start, end, ordered)
    assert text[start:end] == "".join(segment.text for segment in segments)
    place = start
    for segment in segments:
        over = {number for a, b, _, number in ordered if a <= place < b}
        assert tuple(sorted(over)) == segment.claims
        place += len(segment.text)
