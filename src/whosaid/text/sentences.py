"""Paragraphs -> sentences. Method: terminator run, closing marks, then a token that may open a sentence."""

import re
from dataclasses import dataclass

from whosaid.text.paragraphs import Span

_BREAK = re.compile(r"""[.!?\u2026\u061f\u3002]+["')\]]*(?=\s|["'(\[]?[A-Z][a-z]|\Z)""")
_WORD_BEFORE = re.compile(r"[^\W\d_](?:[^\W\d_]|[.'-])*\.?\Z")
_NEXT = re.compile(r"""[\s"'(\[]*([^\W_]+)""")
_ACRONYM = re.compile(r"(?:[A-Za-z]\.)+[A-Za-z]?\Z")

#: Longest stretch, in code points, that is looked at before a full stop to find the word it belongs to.
_LOOK_BACK = 24

#: Code points of the longest sentence; the longest of 37,976 in 1,234 news articles has 1,094. Longer runs are lists or damage.
MOST_LETTERS = 2_000


@dataclass(frozen=True, slots=True)
class TextWords:
    """Words that the splitter asks for; they come from `rules/words/<language>/text.yaml`."""

    abbreviations: frozenset[str]
    """Lower case, without the last full stop: no sentence ends after them ("gen", "mr")."""
    openers: frozenset[str]
    """Lower case: words that open a sentence even after an acronym ("U.S. The")."""
    ordinary: frozenset[str] = frozenset()
    """Lower case: words that stand in small letters inside a sentence; they tell the case of a text in capitals."""
    numbered: frozenset[str] = frozenset()
    """Lower case, without the last full stop: no sentence ends between them and a number ("No. 5")."""
    dated: frozenset[str] = frozenset()
    """Lower case: those of them that are names of months and days beside a number ("9 MAY")."""


def split_sentences(shadow: str, paragraphs: tuple[Span, ...], words: TextWords) -> tuple[Span, ...]:
    """Spans of the sentences: sorted, disjoint, inside their paragraph, nothing but white space between."""
    found: list[Span] = []
    for start, end in paragraphs:
        begin = start
        for match in _BREAK.finditer(shadow, start, end):
            stop = match.end()
            if stop <= begin or not _ends_here(shadow, match, end, words):
                continue
            found.append((begin, stop))
            begin = stop
            while begin < end and shadow[begin].isspace():
                begin += 1
        if begin < end:
            found.append((begin, end))
    return tuple(found) if all(end - start <= MOST_LETTERS for start, end in found) else _cut(shadow, found)


def _cut(shadow: str, sentences: list[Span]) -> tuple[Span, ...]:
    """Sentences of more than MOST_LETTERS cut at white space, so that no stage meets one that never ends."""
    found: list[Span] = []
    for start, end in sentences:
        begin = start
        while end - begin > MOST_LETTERS:
            stop = shadow.rfind(" ", begin + MOST_LETTERS // 2, begin + MOST_LETTERS)
            stop = stop if stop > begin else begin + MOST_LETTERS
            found.append((begin, stop))
            begin = stop
            while begin < end and shadow[begin].isspace():
                begin += 1
        if begin < end:
            found.append((begin, end))
    return tuple((start, start + len(shadow[start:end].rstrip())) for start, end in found if shadow[start:end].strip())


def _ends_here(shadow: str, match: re.Match[str], end: int, words: TextWords) -> bool:
    following = _NEXT.match(shadow, match.end(), end)
    if match.end() >= end or following is None:
        return match.end() >= end or shadow[match.end() : end].strip() != ""
    word = following.group(1)
    if word[0].islower():
        return False
    if match.group()[0] != "." or len(match.group().rstrip("\"')]")) > 1:
        return True
    last = shadow[max(0, match.start() - _LOOK_BACK) : match.start()].rpartition(" ")[2]
    before = _WORD_BEFORE.search(last)
    if before is None or (len(before.group()) == 1 and last[: before.start()].isdigit()):  # "in the 1990s. She"
        return not (word[0].isdigit() and match.end() == following.start(1))
    head = before.group().lower()
    if _ACRONYM.match(head + "."):
        if len(head) == 1:
            return False
        return word.lower() in words.openers
    return head not in words.abbreviations and not (word[0].isdigit() and head in words.numbered)
