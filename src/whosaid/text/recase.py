"""A shadow whose paragraphs stand in capitals (wire copy, telexes) -> the same shadow in sentence case, letter for letter.

Whatever is matched is matched on the shadow, and nearly everything asks for capitals: names have them, ordinary words have
not. So a word that is ordinary becomes small, an acronym stays, any other word gets one capital. The text itself is not
touched, and every place stays what it was.
"""

import re

from whosaid.text.paragraphs import Span
from whosaid.text.sentences import TextWords

#: Letters of the shortest paragraph in capitals that is no headline or dateline on a page of ordinary case.
SHORTEST = 60
#: Letters of the longest word without a vowel that is taken for an acronym.
_LONGEST_ACRONYM = 6

_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*")
_ENDED = re.compile(r"([^\W_]*)[.!?][\"')\]]*\s+[\"'(\[]*\Z")
_ALONE = re.compile(r"[(\[]([^\W\d_]{2,8})[)\]]")
_VOWELS = frozenset("AEIOUY")
#: The one word of one letter that is small.
_ARTICLE = "a"
_ORDINALS = frozenset({"st", "nd", "rd", "th"})
#: Characters before a word in which the end of the last sentence is looked for.
_REACH = 16


def recased(shadow: str, paragraphs: tuple[Span, ...], words: TextWords) -> str:
    """The shadow with its paragraphs in capitals in sentence case; the shadow itself where there are none.

    As long as the shadow. Total, linear in its length.
    """
    if not words.ordinary:
        return shadow
    shouted = [span for span in paragraphs if shadow[span[0] : span[1]].isupper()]
    if not shouted:
        return shadow
    most = 2 * sum(end - start for start, end in shouted) >= sum(end - start for start, end in paragraphs)
    pieces: list[str] = []
    done = 0
    for start, end in shouted:
        if end - start >= SHORTEST or (most and len(shouted) > 1):
            pieces += (shadow[done:start], _sentence_case(shadow[start:end], words))
            done = end
    return "".join((*pieces, shadow[done:])) if done else shadow


def _sentence_case(paragraph: str, words: TextWords) -> str:
    alone = {match[1] for match in _ALONE.finditer(paragraph)}
    pieces: list[str] = []
    done = 0
    for match in _WORD.finditer(paragraph):
        start, end = match.span()
        word = match[0]
        pieces += (paragraph[done:start], _cased(paragraph, start, word, alone, words) if word.isupper() else word)
        done = end
    pieces.append(paragraph[done:])
    made = "".join(pieces)
    return made if len(made) == len(paragraph) else paragraph  # a letter whose small form is two


def _cased(paragraph: str, start: int, word: str, alone: set[str], words: TextWords) -> str:
    """One word in the case that it would have in a sentence."""
    base, apostrophe, rest = word.partition("'")
    lower = base.lower()
    after = paragraph[start + len(word) : start + len(word) + 1]
    if len(base) == 1:
        if apostrophe and len(rest) > 2:
            return f"{base}'{rest.capitalize()}"  # "D'Aubuisson"
        small = lower == _ARTICLE and after not in (".", "-") and not _opens(paragraph, start, words)
        return (lower if small else base) + apostrophe + rest.lower()
    if start and paragraph[start - 1].isdigit() and lower in _ORDINALS:
        return word.lower()
    if lower in words.dated and _is_beside_number(paragraph, start, start + len(word)):
        return base.capitalize() + apostrophe + rest.lower()
    if _is_ordinary(lower, words.ordinary):
        base = base.capitalize() if _opens(paragraph, start, words) else lower
    elif lower in words.abbreviations or (
        base not in alone and not (len(base) <= _LONGEST_ACRONYM and _VOWELS.isdisjoint(base))
    ):
        base = base.capitalize()
    return base + apostrophe + rest.lower()


def _is_beside_number(paragraph: str, start: int, end: int) -> bool:
    """True for "9 MAY", "MAY 9" and "MAY 1990"."""
    before, after = paragraph[max(0, start - 3) : start].rstrip(), paragraph[end : end + 3].lstrip(" .")
    return before[-1:].isdigit() or after[:1].isdigit()


def _is_ordinary(lower: str, ordinary: frozenset[str]) -> bool:
    return lower in ordinary or (lower.endswith("s") and lower[:-1] in ordinary and len(lower) > 4)


def _opens(paragraph: str, start: int, words: TextWords) -> bool:
    """True for the first word of a sentence."""
    if start > 1 and paragraph[start - 1] == " " and paragraph[start - 2].isalnum():  # nearly every word
        return False
    ended = _ENDED.search(paragraph, max(0, start - _REACH), start)
    if ended is None:
        return not paragraph[:start].strip("\"'([ ") if start < _REACH else False
    before = ended[1].lower()
    return len(before) != 1 and before not in words.abbreviations
