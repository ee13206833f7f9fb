"""A text and what was asked for -> the part of it that holds most of that, with the words asked for marked."""

import re
import unicodedata
from collections.abc import Sequence

from whosaid.text.memo import Answers

#: Letters of a snippet, and how many of them stand before the first word asked for.
LETTERS, BEFORE = 280, 60
#: What stands where a text goes on.
ON = " ... "
#: Signs between two words of a phrase, its left border, its right one, and the rest of a word that was only begun.
BETWEEN, LEFT, RIGHT, REST = r"[\W_]+", r"(?<![^\W_])", r"(?![^\W_])", r"[^\W_]*"


def _folded(code: int) -> str:
    return unicodedata.normalize("NFKD", chr(code).lower())[:1] or chr(code)


#: Letter -> the same in lower case without accents, one for one, so that places in a text hold.
_FOLDING = Answers(_folded)


def snippet(text: str, terms: Sequence[str], *, is_open: bool) -> tuple[tuple[str, bool], ...]:
    """(words, True where they are what was asked for); `terms` are words and phrases, the last of which may be only begun."""
    found = _places(text, terms, is_open=is_open)
    start, end = _window(text, found)
    pieces: list[tuple[str, bool]] = [(ON, False)] if start else []
    at = start
    for left, right, _ in found:
        if at <= left and right <= end:
            pieces += [(text[at:left], False), (text[left:right], True)]
            at = right
    pieces += [(text[at:end], False), (ON if end < len(text) else "", False)]
    plain = [(re.sub(r"\s+", " ", words), is_hit) for words, is_hit in pieces]
    return tuple((words, is_hit) for words, is_hit in plain if words)


def _places(text: str, terms: Sequence[str], *, is_open: bool) -> list[tuple[int, int, int]]:
    """(start, end, number of the term), by place; a place belongs to one term."""
    folded = text.translate(_FOLDING)
    shapes = []
    for number, term in enumerate(terms):
        words = re.findall(r"[^\W_]+", term.translate(_FOLDING))
        if words:
            ending = REST if is_open and number == len(terms) - 1 else RIGHT
            shapes.append(f"(?P<t{number}>{LEFT}{BETWEEN.join(map(re.escape, words))}{ending})")
    if not shapes:
        return []
    return [(*one.span(), int((one.lastgroup or "t0")[1:])) for one in re.finditer("|".join(shapes), folded)]


def _window(text: str, found: Sequence[tuple[int, int, int]]) -> tuple[int, int]:
    """Start and end of the part with the most different terms, the first of several; at borders of words."""
    best, most, following = 0, 0, 0
    for first, (left, _, _) in enumerate(found):
        while following < len(found) and found[following][1] <= left + LETTERS - BEFORE:
            following += 1
        within = len({number for _, _, number in found[first:following]})
        if within > most:
            best, most = left, within
    start = 0 if best <= BEFORE else text.rfind(" ", 0, best - BEFORE) + 1
    end = len(text) if start + LETTERS >= len(text) else text.rfind(" ", start, start + LETTERS)
    return start, end if end > start else min(len(text), start + LETTERS)
