"""What a reporting word is once it is taken to report: the record that `candidates.py` makes and `contents.py` reads."""

from typing import NamedTuple

from whosaid.extract.complements import Complement
from whosaid.extract.phrases import Phrase
from whosaid.knowledge.cues import Cue

#: Candidates before one that are asked whether it shares their speaker.
MEMORY = 8
#: Shapes that say who speaks, so that what hangs on them has the same speaker.
TAGS = frozenset({"before", "after", "inverted", "leading", "shared"})
#: Stances that can be an answer.
ANSWERING = frozenset({"denies", "confirms"})
#: Forms of verbs that can be joined by "and".
PAST_FORMS = frozenset({"past", "participle"})


class Candidate(NamedTuple):
    """A reporting word taken to report."""

    cue: Cue
    """What the word is."""
    first: int
    """First atom of the cue with its auxiliaries."""
    stop: int
    """One past its last atom."""
    shape: str
    """See the head of `candidates.py`."""
    source: Phrase | None = None
    """Atoms of the speaker."""
    complement: Complement | None = None
    """Content on the right, where there is one."""
    shared: int = -1
    """Number of the candidate whose speaker it shares, or whose content it was cited for; -1 for none."""
    negated: bool = False
    """True for "did not say"."""
    content: Phrase | None = None
    """Atoms of the content where it stands neither on the right nor all on the left ("a charge that she denied")."""
    doubtful: bool = False
    """True where the word may as well be a noun."""
    asked: bool = False
    """True in a question ("Did the mayor say that ...?")."""


def is_citing(told: Candidate, cited: Candidate) -> bool:
    """True where the tag is of whoever cites: "X, citing Y, said", "Citing Y, X said"."""
    if told.source is None or told.shape not in TAGS:
        return False
    is_fronted = not cited.first and cited.source is not None and cited.source[1] == told.source[0] - 1
    return is_fronted or told.source[1] == cited.first - 1
