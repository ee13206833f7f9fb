"""The first strip of a text -> attributions in the shapes of headlines: "SPEAKER: ..." and "... - SPEAKER"."""

from dataclasses import dataclass

from whosaid.extract.atoms import COLON, DASH, DET, PREP, STOP, VERBAL
from whosaid.extract.phrases import Phrase
from whosaid.extract.strips import Strip
from whosaid.knowledge.cues import Cues
from whosaid.text.reading import Reading

#: Words that a speaker in a headline may have.
LONGEST_SPEAKER = 5


@dataclass(frozen=True, slots=True)
class Headline:
    """A headline that names who says it."""

    shape: str
    """headline-colon or headline-dash."""
    content: Phrase
    """Atoms of what is said."""
    source: Phrase
    """Atoms of the speaker."""
    cue: Phrase | None
    """The colon."""


def headline_of(reading: Reading, strip: Strip, cues: Cues) -> Headline | None:
    """The title whose first or last words name a speaker, or None; a speaker is a noun of speaking or a name that recurs."""
    if len(reading.paragraphs) < 2 or not strip.last:
        return None
    end = len(strip)
    while end > 1 and strip.bits[end - 1] & STOP:
        end -= 1
    for place in range(1, min(end - 1, LONGEST_SPEAKER + 1)):
        if strip.bits[place] & COLON and (_is_speaker(strip, cues, 0, place) or _recurs(reading, strip, place)):
            return Headline("headline-colon", (place + 1, end), (0, place), (place, place + 1))
    for place in range(end - 2, max(0, end - LONGEST_SPEAKER - 2), -1):
        if strip.bits[place] & DASH and _is_speaker(strip, cues, place + 1, end):
            return Headline("headline-dash", (0, place), (place + 1, end), None)
        if strip.bits[place] & COLON and _is_speaker(strip, cues, place + 1, end):
            return Headline("headline-colon", (0, place), (place + 1, end), (place, place + 1))
    return None


def _is_speaker(strip: Strip, cues: Cues, first: int, stop: int) -> bool:
    """True where the words are a noun phrase whose head is a noun of speaking, without a verb."""
    if any(bits & VERBAL for bits in strip.bits[first:stop]):
        return False
    return strip.lowers[stop - 1] in cues.nouns


def _recurs(reading: Reading, strip: Strip, stop: int) -> bool:
    """True where the words before the colon are a name that the text names again."""
    if not all(strip.caps[:stop]) or any(bits & (VERBAL | PREP | DET) for bits in strip.bits[:stop]):
        return False
    last = strip.ends[stop - 1]
    return reading.text.find(reading.text[strip.starts[stop - 1] : last], last + 1) >= 0
