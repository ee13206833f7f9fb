"""What tests of strips share: a text cut into strips, and short ways to point at their atoms."""

from tests.knowing import KNOWN
from whosaid.extract.candidates import find_candidates
from whosaid.extract.phrases import Phrase
from whosaid.extract.strips import Strip, strips_of
from whosaid.extract.taken import Candidate
from whosaid.knowledge.cues import Cues
from whosaid.text.reading import read_text

CUES: Cues = KNOWN.cues


def strips_in(text: str) -> list[Strip]:
    """All strips of a text."""
    return strips_of(read_text(text, KNOWN.text_words), CUES)


def strip_of(text: str) -> Strip:
    """The first strip of a text."""
    return strips_in(text)[0]


def place(strip: Strip, word: str) -> int:
    """Number of the first atom of that lower-case word."""
    return strip.lowers.index(word)


def words(strip: Strip, phrase: Phrase | None) -> str | None:
    """The atoms of a phrase, parted by blanks."""
    return None if phrase is None else " ".join(strip.lowers[phrase[0] : phrase[1]])


def candidates_in(text: str) -> tuple[Strip, list[Candidate]]:
    """The first strip of a text and its candidates."""
    strip = strip_of(text)
    return strip, find_candidates(strip, CUES)
