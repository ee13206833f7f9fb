"""The last paragraphs of two texts that share nothing else -> whether what they share is a note on an author, outlet or network.

Such a note stands under whatever its author writes and its network prints, so it is no sign that one story is the other's: it closes both
texts as a paragraph of its own, opens with a name of which neither story tells, and says what the bearer does for a living or is.
"""

from bisect import bisect_left

from whosaid.knowledge.known import Knowledge
from whosaid.reuse.printed import Printed
from whosaid.reuse.sides import WordSpan

#: Least share of the paragraph's words that are shared: a note is printed whole.
_WHOLE = 0.8
#: Code points of what may stand behind a note: a footer of one line.
_FOOTER = 120
#: Letters of the shortest name by whose first word a story could tell of its bearer.
_SHORTEST_NAME = 4


def is_closing_note(span: WordSpan, side: Printed, known: Knowledge) -> bool:
    """True when the words are a note in the last paragraph, or before a footer, of whose bearer the story above says nothing."""
    start, end = side.text.place(span)
    paragraphs, shadow = side.text.paragraphs, side.text.shadow
    number = bisect_left(paragraphs, (start + 1,)) - 1
    if number < 1:
        return False
    first, last = paragraphs[number]
    behind = sum(stop - begin for begin, stop in paragraphs[number + 1 :])
    if behind > _FOOTER or end - max(start, first) < _WHOLE * (last - first) or shadow[first:start].strip():
        return False
    bearer = known.reuse.note_on(shadow[first:last])
    return bearer is not None and not _is_told_of(bearer, shadow[: paragraphs[number - 1][1]], side.article.byline)


def _is_told_of(bearer: str, story: str, byline: str | None) -> bool:
    """True where the story names the bearer by the last word of the name; a byline does not count."""
    if byline and bearer.rsplit(maxsplit=1)[-1].casefold() in byline.casefold():
        return False
    names = [word for word in bearer.split() if len(word) >= _SHORTEST_NAME] or [bearer]
    return names[-1] in story
