"""The strip at an end of a paragraph -> who is credited there for it: "Four died in Norrby (WHO).", "Four died - WHO", "MILLWIRE: Four died.".

Only the shape is told here; `attributions.py` keeps such a voice where the register knows it as an agency, a monitor or a body.
A name with a noun of speaking before a colon ("Norrby Police: four men were held.") needs no register.
"""

from collections.abc import Container
from typing import NamedTuple

from whosaid.extract.atoms import (
    AUX,
    BREAK,
    BY,
    CLOSING,
    COLON,
    DASH,
    DET,
    FROM,
    LABEL,
    NUMBER,
    OF,
    OPENING,
    PRON,
    QUOTED,
    STOP,
    VERB,
    VERB_LIKE,
)
from whosaid.extract.phrases import Phrase, subject_after
from whosaid.extract.strips import Span, Strip
from whosaid.text.reading import Reading

#: How the shapes of credits begin.
CREDIT = "credit-"
#: Code points of the longest paragraph that a credit at its end is for: an item of a list.
LONGEST_ITEM = 500
#: Atoms of a credit in brackets; fewest atoms of what it stands behind.
LONGEST_CREDIT, FEWEST_CREDITED = 7, 4
#: Atoms of the label of a quotation with its voice.
LONGEST_LABEL = 14
#: What ends the label of a line; what no credit holds.
_MARKS = BREAK | OPENING | CLOSING
_NO_CREDIT = NUMBER | PRON | LABEL | AUX | VERB | STOP


class Credited(NamedTuple):
    """A paragraph with the voice that is credited for it."""

    shape: str
    """credit-end, credit-tail, credit-head or label."""
    content: Span
    """Code points of what it is credited for."""
    source: Phrase
    """Atoms of the voice."""
    cue: Span
    """Code points of the mark behind or before the voice."""
    said: int
    """Atom where what is said begins; 0 where the voice stands at its end."""


def credited(reading: Reading, strip: Strip, nouns: Container[str]) -> Credited | None:
    """The credit of the paragraph that the strip closes or opens; None for none. `nouns` are those of speaking."""
    if strip.depth or len(strip) < FEWEST_CREDITED:
        return None
    return _at_end(reading, strip) or _at_tail(reading, strip) or _at_head(reading, strip, nouns)


def _at_tail(reading: Reading, strip: Strip) -> Credited | None:
    """For "Four died in Norrby - WHO", "Four died in Norrby: WHO" a name behind the only dash, with blanks around it, of a paragraph of one sentence."""
    start, stop = reading.paragraphs[strip.paragraph]
    if not strip.last or strip.starts[0] != start or stop - start > LONGEST_ITEM:
        return None
    end = len(strip)
    while end > 1 and strip.bits[end - 1] & STOP:
        end -= 1
    dashes = [at for at in range(1, end) if strip.bits[at] & DASH and strip.starts[at] > strip.ends[at - 1]]
    dashes = dashes or _only_colon(strip, end)
    if len(dashes) != 1 or dashes[0] < FEWEST_CREDITED or not 1 < end - dashes[0] <= LONGEST_CREDIT:
        return None
    dash = dashes[0]
    if not all(strip.caps[dash + 1 : end]) or not _may_credit(strip, dash + 1, end):
        return None
    return Credited(
        "credit-tail", (start, strip.ends[dash - 1]), (dash + 1, end), (strip.starts[dash], strip.ends[dash]), 0
    )


def _only_colon(strip: Strip, end: int) -> list[int]:
    """The only colon behind a clause with its verb: "Nine people were killed: WHO"; not "Read more in the paper: WHO"."""
    colons = [at for at in range(1, end) if strip.bits[at] & COLON]
    if len(colons) != 1 or strip.bits[0] & LABEL or strip.bits[colons[0] - 1] & LABEL:
        return []
    if any(bits & QUOTED for bits in strip.bits[colons[0] :]):
        return []
    is_clause = (
        any(bits & VERB_LIKE for bits in strip.bits[1 : colons[0]])
        and strip.starts[colons[0]] == strip.ends[colons[0] - 1]
    )
    return colons if is_clause else []


def _at_end(reading: Reading, strip: Strip) -> Credited | None:
    """For "... (WHO)." a voice in brackets behind a word without a capital, whose short form it would be else."""
    end = len(strip)
    while end > 1 and strip.bits[end - 1] & STOP:
        end -= 1
    if not strip.last or not strip.bits[end - 1] & CLOSING:
        return None
    opening = next((at for at in range(end - 2, max(0, end - LONGEST_CREDIT - 2), -1) if strip.bits[at] & OPENING), 0)
    if opening + 1 >= end - 1 or not _may_credit(strip, opening + 1, end - 1):
        return None
    before = opening - 1
    start = reading.paragraphs[strip.paragraph][0]
    is_short = before + 1 < FEWEST_CREDITED and start == strip.starts[0]
    if is_short or strip.ends[-1] - start > LONGEST_ITEM:
        return None
    content = start, strip.ends[before]
    return Credited("credit-end", content, (opening + 1, end - 1), (strip.starts[opening], strip.ends[opening]), 0)


def _at_head(reading: Reading, strip: Strip, nouns: Container[str]) -> Credited | None:
    """For "MILLWIRE: ..." and "MILLWIRE - ..." one word in capitals at the head of a paragraph; for "Norrby Police: ..." a name with its noun."""
    start, stop = reading.paragraphs[strip.paragraph]
    if strip.starts[0] != start or len(strip) < FEWEST_CREDITED:
        return None
    colon = next((at for at in strip.within(1, LONGEST_CREDIT) if strip.bits[at] & _MARKS), 0)
    if colon > 1 and strip.bits[colon] & COLON and colon + FEWEST_CREDITED <= len(strip):
        is_named = strip.lowers[colon - 1] in nouns and all(strip.caps[: colon - 1]) and not strip.bits[0] & DET
        if is_named and _may_credit(strip, 0, colon) and strip.starts[colon + 1] > strip.ends[colon]:
            mark = strip.starts[colon], strip.ends[colon]
            return Credited("label", (strip.starts[colon + 1], stop), (0, colon), mark, colon + 1)
    if strip.bits[0] & LABEL and strip.bits[1] & (FROM | OF | BY):
        return _quoted_from(strip)
    if not strip.bits[1] & (COLON | DASH):
        return None
    word = reading.text[strip.starts[0] : strip.ends[0]]
    after = reading.text[strip.starts[2] : strip.ends[2]]
    if after.isupper() and len(after) > 1:  # all is in capitals
        return None
    is_parted = strip.starts[2] > strip.ends[1] and (strip.bits[1] & COLON or strip.starts[1] > strip.ends[0])
    if not (word.isupper() and len(word) > 1 and is_parted) or strip.bits[0] & _NO_CREDIT:
        return None
    return Credited("credit-head", (strip.starts[2], stop), (0, 1), (strip.starts[1], strip.ends[1]), 2)


def _quoted_from(strip: Strip) -> Credited | None:
    """For "Quote from the guard: “...”" the voice between the label and its colon."""
    colon = next((at for at in strip.within(2, LONGEST_LABEL) if strip.bits[at] & (STOP | QUOTED | COLON)), 0)
    if not strip.bits[colon] & COLON or not strip.bit(colon + 1) & QUOTED:
        return None
    source = subject_after(strip, 2)
    if source is None:
        return None
    mark, content = (strip.starts[0], strip.ends[1]), (strip.starts[colon + 1], strip.ends[colon + 1])
    return Credited("label", content, source, mark, colon + 1)


def _may_credit(strip: Strip, first: int, stop: int) -> bool:
    """True for words of which one has a capital and none is a number or a verb."""
    if strip.bits[stop - 1] & STOP:  # "[WHO.]"
        stop -= 1
    if any(strip.bits[at] & _NO_CREDIT and not strip.bits[at] & DET for at in range(first, stop)):
        return False
    return strip.caps[first] or (bool(strip.bits[first] & DET) and strip.caps[min(first + 1, stop - 1)])
