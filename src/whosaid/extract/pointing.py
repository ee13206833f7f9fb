"""Drafts whose content is "this" -> drafts whose content is what stands before it ("Nine fell. This was said by the mayor.")."""

from bisect import bisect_left
from collections.abc import Sequence

from whosaid.extract.atoms import ARTICLE, BREAK, DATER, DEFINITE, PREP, THAT, VERBAL
from whosaid.extract.drafts import Draft
from whosaid.extract.strips import Span
from whosaid.text.reading import Reading

#: Sentences that "this" stands for, at most.
MOST_SENTENCES = 3
#: Shapes in which "this" can be what is said.
POINTING = frozenset({"before", "after", "passive"})
#: What is done by saying "this".
STATING = frozenset({"states", "reports", "confirms"})
#: What may stand behind "this" as no noun of its own: "this in a note", "this on Monday"; "this weekend" and "this rarely" are other words.
_BESIDE = PREP | BREAK


def point_back(reading: Reading, drafts: Sequence[Draft], *, is_titled: bool) -> None:
    """Gives each draft of "this" the sentences before it that no voice of their own tells; `is_titled`: the first paragraph is a title and none of them."""
    pointing = [draft for draft in drafts if is_pointing(draft)]
    if not pointing:
        return
    told = {
        reading.sentence_at(draft.cue[0])
        for draft in drafts
        if draft.cue is not None and draft.source is not None and draft.word is not None and draft.word.asserts
    }
    for draft in pointing:
        draft.content = _before(reading, draft, told, is_titled=is_titled) or draft.content


def is_pointing(draft: Draft) -> bool:
    """True where all that is said is "this": "the office said this in a note", "this was reported by the mayor"."""
    strip = draft.strip
    if (
        draft.shape not in POINTING
        or draft.source is None
        or strip.depth
        or draft.word is None
        or not draft.word.asserts
    ):
        return False
    first, stop = bisect_left(strip.starts, draft.content[0]), bisect_left(strip.starts, draft.content[1])
    here = strip.bit(first)
    is_this = here & DEFINITE and here & DATER and not here & (ARTICLE | THAT)  # "this", and not "those"
    if first >= len(strip) or not is_this or draft.word.stance not in STATING:
        return False
    is_alone = stop == first + 1 or bool(strip.bit(first + 1) & _BESIDE)
    return is_alone and not any(bits & VERBAL for bits in strip.bits[first + 1 : stop])


def _before(reading: Reading, draft: Draft, told: set[int], *, is_titled: bool) -> Span | None:
    """The sentences right before the one of a draft, of one paragraph; None where the last of them has a voice or is the title."""
    here = reading.sentence_at(draft.content[0])
    if here < 1:
        return None
    paragraph = reading.paragraph_at(reading.sentences[here - 1][0])
    first = here
    while first > 0 and here - first < MOST_SENTENCES:
        before = first - 1
        if before in told or reading.paragraph_at(reading.sentences[before][0]) != paragraph:
            break
        first = before
    if first == here or (is_titled and paragraph == 0):
        return None
    end = reading.sentences[here - 1][1]
    return reading.sentences[first][0], end - (reading.text[end - 1] == ".")
