"""Drafts in order of place and their speakers -> which draft each answers: "denied it", "rejected the claim", "confirmed the report".

An answer is a denial or confirmation whose content only points back: "it", "this", or a definite noun of saying without a
content of its own. It answers the last one before it, in its paragraph or the one before, in which somebody else says something.
"""

from bisect import bisect_left
from collections.abc import Sequence

from whosaid.extract.atoms import ADV, AS, COMMA, DEFINITE, IT, OBJ, STOP
from whosaid.extract.drafts import Draft
from whosaid.extract.scenes import Speaker
from whosaid.extract.strips import Strip
from whosaid.extract.taken import ANSWERING, TAGS
from whosaid.knowledge.cues import Cues

#: Shapes of answers and of what is answered; a negated or asked one is neither.
SHAPES = TAGS | {"participle", "announced", "adjunct"}
#: Drafts before an answer that are looked at, and atoms from "the" to its noun.
LONGEST_MEMORY, LONGEST_NOUN = 8, 3


def answered_by(drafts: Sequence[Draft], speakers: Sequence[Speaker], cues: Cues) -> list[int]:
    """For each draft the number of the one it answers, -1 for none."""
    found = [-1] * len(drafts)
    for number, draft in enumerate(drafts):
        if not _is_answer(draft, cues):
            continue
        for earlier in range(number - 1, max(-1, number - LONGEST_MEMORY - 1), -1):
            if found[earlier] < 0 and _may_be_meant(drafts[earlier], speakers[earlier], draft, speakers[number]):
                found[number] = earlier
                break
    return found


def _is_answer(draft: Draft, cues: Cues) -> bool:
    word = draft.word
    if word is None or word.stance not in ANSWERING or not word.asserts or draft.shape not in SHAPES:
        return False
    strip = draft.strip
    first, stop = bisect_left(strip.starts, draft.content[0]), bisect_left(strip.starts, draft.content[1])
    return _hangs(strip, first, draft) or _points_back(strip, first, stop, cues)


def _hangs(strip: Strip, first: int, draft: Draft) -> bool:
    """True for ", which the army denies" and ", a claim the army denies" behind what is denied."""
    return draft.cue is not None and draft.content[1] < draft.cue[0] and bool(strip.bit(first - 1) & COMMA)


def _points_back(strip: Strip, first: int, stop: int, cues: Cues) -> bool:
    """True for "it", "this", "the claim", "these reports as false"."""
    if first >= stop:
        return False
    here = strip.bits[first]
    if (here & OBJ and here & IT) or here & DEFINITE:
        if stop - first == 1 or strip.bits[first + 1] & (AS | ADV):
            return True
        if not here & DEFINITE:
            return False
    else:
        return False
    for place in range(first + 1, min(stop, first + 1 + LONGEST_NOUN)):
        if any(cue.kind == "noun" for cue in cues.starts.get(strip.lowers[place], ())):
            return place + 1 >= stop or bool(strip.bits[place + 1] & (AS | ADV | STOP))
    return False


def _may_be_meant(earlier: Draft, said_by: Speaker, answer: Draft, speaker: Speaker) -> bool:
    """True where somebody else says something before the answer and near it."""
    if earlier.shape not in SHAPES or (earlier.word is not None and not earlier.word.asserts) or answer.cue is None:
        return False
    if earlier.content[1] > answer.cue[0] or answer.strip.paragraph - earlier.strip.paragraph > 1:
        return False
    return said_by.voice is not None and said_by.voice != speaker.voice
