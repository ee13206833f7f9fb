"""The first strip of a text -> attributions in the shapes of headlines: "SPEAKER: ..." and "... - SPEAKER"."""

from dataclasses import dataclass

from whosaid.extract.atoms import COLON, DASH, DET, LABEL, PREP, STOP, VERBAL
from whosaid.extract.phrases import Phrase
from whosaid.extract.strips import Strip
from whosaid.knowledge.cues import Cues
from whosaid.text.reading import Reading

#: Words that a speaker in a headline may have.
LONGEST_SPEAKER = 5
#: What no name holds.
_NO_NAME = VERBAL | PREP | DET | LABEL
#: Places of a text where the name before a colon is looked at again, at most.
MOST_RECURRENCES = 20
#: Code points before a name in which the word before it stands.
LONGEST_WORD = 16


@dataclass(frozen=True, slots=True)
class Headline:
    """A headline that names who says it."""

    shape: str
    """headline-colon, headline-dash, credit-title or credit-tail."""
    content: Phrase
    """Atoms of what is said."""
    source: Phrase
    """Atoms of the speaker."""
    cue: Phrase | None
    """The colon or dash."""


def headline_of(reading: Reading, strip: Strip, cues: Cues) -> Headline | None:
    """The title whose first or last words name a speaker, or None; a speaker is a noun of speaking or a name that recurs."""
    if len(reading.paragraphs) < 2 or not strip.last:
        return None
    end = len(strip)
    while end > 1 and strip.bits[end - 1] & STOP:
        end -= 1
    for place in range(1, min(end - 1, LONGEST_SPEAKER + 1)):
        if strip.bits[place] & COLON and (_is_speaker(strip, cues, 0, place) or _recurs(reading, strip, cues, place)):
            return Headline("headline-colon", (place + 1, end), (0, place), (place, place + 1))
    for place in range(end - 2, max(0, end - LONGEST_SPEAKER - 2), -1):
        if strip.bits[place] & DASH and _is_speaker(strip, cues, place + 1, end):
            return Headline("headline-dash", (0, place), (place + 1, end), None)
        if strip.bits[place] & COLON and _is_speaker(strip, cues, place + 1, end):
            return Headline("headline-colon", (0, place), (place + 1, end), (place, place + 1))
    return _credited(strip, end)


def _credited(strip: Strip, end: int) -> Headline | None:
    """A title with a name before its only colon or behind its last dash or colon, a voice where the register knows one: "UNICEF: ...", "... - UN"."""
    for place in range(1, min(end - 1, LONGEST_SPEAKER + 1)):
        if strip.bits[place] & COLON and _is_name(strip, 0, place):
            return Headline("credit-title", (place + 1, end), (0, place), (place, place + 1))
    for place in range(end - 2, max(0, end - LONGEST_SPEAKER - 2), -1):
        if (
            strip.bits[place] & COLON
            and strip.starts[place + 1] > strip.ends[place]
            and _is_name(strip, place + 1, end)
        ):
            return Headline("credit-tail", (0, place), (place + 1, end), (place, place + 1))
        is_spaced = strip.starts[place] > strip.ends[place - 1] and strip.starts[place + 1] > strip.ends[place]
        if strip.bits[place] & DASH and is_spaced:
            named = _is_name(strip, place + 1, end)
            return Headline("credit-tail", (0, place), (place + 1, end), (place, place + 1)) if named else None
    return None


def _is_name(strip: Strip, first: int, stop: int) -> bool:
    """True where all words have a capital and none is one of no name."""
    return all(strip.caps[first:stop]) and not any(bits & _NO_NAME for bits in strip.bits[first:stop])


def _is_speaker(strip: Strip, cues: Cues, first: int, stop: int) -> bool:
    """True where the words are a noun phrase whose head is a noun of speaking, without a verb."""
    if any(bits & VERBAL for bits in strip.bits[first:stop]) or strip.bits[stop - 1] & LABEL:  # "...: photos"
        return False
    return strip.lowers[stop - 1] in cues.nouns


def _recurs(reading: Reading, strip: Strip, cues: Cues, stop: int) -> bool:
    """True where the words before the colon are a name that the text names again, a single word not just behind prepositions, as a place is."""
    if not _is_name(strip, 0, stop):
        return False
    name = reading.text[strip.starts[stop - 1] : strip.ends[stop - 1]]
    place = strip.ends[stop - 1]
    for _ in range(MOST_RECURRENCES):
        place = reading.text.find(name, place + 1)
        if place < 0:
            return False
        before = reading.text[max(0, place - LONGEST_WORD) : place].split()
        if stop > 1 or not before or not cues.bits.get(before[-1].lower(), 0) & PREP:
            return True
    return False
