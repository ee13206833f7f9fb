"""Two candidates of a strip -> whether the second stands beside the first, not inside what that one says."""

from collections.abc import Sequence

from whosaid.extract.atoms import AS, COMMA, CONTRAST, COORD, JOIN, PAUSE, PRON, QUOTE, SEMICOLON, SUB
from whosaid.extract.phrases import Phrase
from whosaid.extract.strips import Strip
from whosaid.extract.taken import Candidate

#: Shapes whose tag begins with the cue, wherever the speaker stands.
CUE_FIRST = frozenset(
    {"inverted", "participle", "shared", "adjunct", "citing", "passive", "noun", "adverb", "infinitive"}
)


def head_of(strip: Strip, made: Candidate) -> int:
    """First atom of the speaker and cue together."""
    if made.source is None or made.shape in CUE_FIRST:
        return made.first
    head = min(made.source[0], made.first)
    return head - 1 if strip.bit(head - 1) & AS else head


def is_sibling(strip: Strip, made: Candidate) -> bool:
    """True where the candidate stands beside the one before it, not inside what that one says."""
    head = head_of(strip, made)
    if head == 0 or made.shape in {"noun", "passive"}:
        return False
    before, two = strip.bits[head - 1], strip.bit(head - 2)
    if made.shape in {"participle", "citing"}:
        return bool(before & PAUSE)
    if made.shape == "shared" or before & SEMICOLON:
        return True
    if before & JOIN and _is_firm(strip, made):
        return True
    return bool(before & COORD and two & (COMMA | QUOTE)) or bool(before & CONTRAST and two & COMMA)


def returns(strip: Strip, made: Candidate, earlier: Candidate) -> bool:
    """True behind the comma that closes an insertion: "A doctor, who said he was afraid, put the toll at nine"."""
    if made.source is None or earlier.source is None or not strip.bit(made.first - 1) & COMMA:
        return False
    return made.source[1] <= earlier.source[0]


def _is_firm(strip: Strip, made: Candidate) -> bool:
    """True for a plain verb of saying with a speaker of its own, no pronoun ("... and residents said")."""
    if made.shape != "before" or made.source is None or "firm" not in made.cue.frames:
        return False
    return not strip.bits[made.source[0]] & PRON


def is_asked_about(strip: Strip, source: Phrase, found: Sequence[Candidate]) -> bool:
    """True for "asked whether the mayor had confirmed it"."""
    asking = found[-1] if found and strip.bit(source[0] - 1) & SUB else None
    if asking is None or asking.complement is None or asking.cue.stance != "asks" or "asked" not in asking.cue.frames:
        return False
    return asking.complement.first == source[0] - 1
