"""Two candidates of a strip -> whether the second stands beside the first, not inside what that one says."""

from collections.abc import Sequence

from whosaid.extract.atoms import (
    ADVERBIAL,
    AS,
    BREAK,
    COMMA,
    CONTRAST,
    COORD,
    DET,
    EVENT,
    JOIN,
    MONTH,
    NEG,
    NUMBER,
    PAUSE,
    PAUSED,
    PREP,
    PRON,
    QUOTE,
    REL,
    SEMICOLON,
    SUB,
    TIME,
    VERBAL,
)
from whosaid.extract.main_clauses import clause_subject, main_start
from whosaid.extract.phrases import Phrase
from whosaid.extract.strips import Strip
from whosaid.extract.taken import MEMORY, PAST_FORMS, Candidate
from whosaid.extract.verbs import Site

#: Adverbs and days between "and" and its verb ("and on Monday later said").
MOST_ADVERBS = 3

#: Shapes whose tag begins with the cue, wherever the speaker stands.
CUE_FIRST = frozenset(
    {"inverted", "participle", "shared", "adjunct", "citing", "passive", "noun", "adverb", "infinitive"}
)

#: Atoms of an occasion between "but" and its verb.
LONGEST_OCCASION = 8

#: Way of a verb whose object is a number of dead or hurt.
GIVING = "given"


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
        return bool(before & (PAUSE | QUOTE | PAUSED))
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


def joins(strip: Strip, site: Site) -> bool:
    """True for a verb that a conjunction joins to one before it: "... and said", "but later said", "neither confirm nor deny"."""
    if strip.bit(site.edge - 1) & COORD:
        return True
    inside = strip.bits[site.edge : site.place] if site.cue.form in {"base", *PAST_FORMS} else []
    if any(bits & COORD and bits & NEG for bits in inside):
        return True
    if _is_behind_occasion(strip, site.edge):
        return True
    back = site.edge - 1
    while back > 0 and site.edge - back <= MOST_ADVERBS and _is_adverb(strip.bits[back]):
        back -= 1
    return back < site.edge - 1 and bool(strip.bit(back) & COORD and strip.bit(back - 1) & COMMA)


def _is_behind_occasion(strip: Strip, edge: int) -> bool:
    """True for a verb that only a day or an occasion parts from its conjunction: "but in a later interview said", "and on Monday announced"."""
    if not strip.bit(edge - 1) & (TIME | MONTH | NUMBER | EVENT) or strip.bits[edge - 1] & COORD:
        return False
    for at in range(edge - 2, max(0, edge - LONGEST_OCCASION), -1):
        here = strip.bits[at]
        if here & PREP and strip.bits[at - 1] & COORD:
            return True
        if here & (BREAK | VERBAL | REL | COORD):
            break
    return False


def _is_adverb(bits: int) -> bool:
    return bool(bits & ADVERBIAL) and not bits & (DET | PRON | PREP | COORD)


def sharing(strip: Strip, site: Site, found: Sequence[Candidate]) -> tuple[int, Phrase | None]:
    """The number and the speaker of an earlier verb of the same form, or -1 and the subject of the first clause."""
    start = main_start(strip, site.edge - 1)
    for number in range(len(found) - 1, max(-1, len(found) - MEMORY), -1):
        earlier = found[number]
        if earlier.first < start:
            break
        if GIVING in site.cue.frames and "firm" not in earlier.cue.frames:
            continue  # "said the raid targeted a mill and gave a toll of nine"
        forms = {earlier.cue.form, site.cue.form}
        if earlier.shape in {"before", "shared", "after"} and (len(forms) == 1 or forms <= PAST_FORMS or site.aided):
            return number, earlier.source
    return -1, clause_subject(strip, site.edge - 1)


def goes_on(strip: Strip, site: Site, found: Sequence[Candidate]) -> bool:
    """True for a verb right behind a comma whose speaker that of the verb before is, as headlines have it: "Army denies raid, says rebels fired"."""
    last = found[-1] if found else None
    if last is None or site.cue.form != "third" or site.edge != site.place or not strip.bit(site.edge - 1) & COMMA:
        return False
    return last.shape in {"before", "shared"} and last.cue.form == "third" and last.complement is not None
