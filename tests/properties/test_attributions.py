"""What holds of quotations and attributions on any string."""

import time

import pytest
from hypothesis import given, settings

from tests.extract.said import article_of, said_in
from tests.knowing import KNOWN
from tests.properties.strategies import OPENING, texts
from whosaid.extract.attributions import chain_of
from whosaid.extract.quotations import find_quotations
from whosaid.records.inferred import Attribution
from whosaid.text.reading import read_text

LEAD = "Rain fell on the hills.\n\n"


@given(texts)
def test_every_span_slices_back(text: str) -> None:
    """Content, cue and source are the words of the text at their place, on any string; nothing raises."""
    for one in said_in(text):
        for evidence in (one.content, one.cue, one.source):
            if evidence is not None:
                assert evidence.start < evidence.end
                assert evidence.exact == text[evidence.start : evidence.end]


@given(texts)
def test_quotations_slice_back(text: str) -> None:
    """The content of a quotation is the text between its marks."""
    reading = read_text(text, KNOWN.text_words)
    for quotation in find_quotations(article_of(text), reading, KNOWN):
        assert quotation.content.exact == text[quotation.content.start : quotation.content.end]


@given(texts)
def test_chains_end(text: str) -> None:
    """Nobody is inside himself: every chain comes to an outermost link, and each link is there."""
    found = said_in(text)
    by_id = {one.id: one for one in found}
    assert len(found) == len(by_id)
    for one in found:
        assert one.inside is None or one.inside in by_id
        assert chain_of(one, by_id)[0].inside is None


def shape(one: Attribution, shift: int) -> tuple[object, ...]:
    """All of an attribution that does not depend on where its text begins."""
    spans = [
        None if e is None else (e.start - shift, e.end - shift, e.exact) for e in (one.content, one.cue, one.source)
    ]
    return (*spans, one.mode, one.stance, one.source_kind, one.voice, one.rule)


@given(texts)
@settings(max_examples=60)
def test_shift(text: str) -> None:
    """A paragraph put before a text moves its attributions and changes nothing else."""
    body = OPENING + text
    plain = [shape(one, 0) for one in said_in(body)]
    moved = [shape(one, len(LEAD)) for one in said_in(LEAD + body)]
    assert plain == moved


@given(texts)
@settings(max_examples=30)
def test_the_same_again(text: str) -> None:
    """The same text gives the same records."""
    assert said_in(text) == said_in(text)


@pytest.mark.slow
@pytest.mark.parametrize(
    "piece",
    ["He said that ", "“No,” she said, ", '"', "' ", "x, ", "said said ", "according to the mayor, ", "the duke, who ", "(", "citing him, "],
)  # fmt: skip
def test_time_grows_about_linearly(piece: str) -> None:
    """Four times the text takes at most about eight times as long, whatever is repeated."""

    def seconds(times: int) -> float:
        text = piece * times
        start = time.process_time()
        said_in(text)
        return time.process_time() - start

    seconds(500)
    short = max(seconds(5_000), 0.01)
    assert any(seconds(20_000) / short < 10 for _ in range(3))  # whoever shares the processor may slow one run
