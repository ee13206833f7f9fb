"""Text -> what stands between quotation marks, however they are mixed, nested or left open.

Directed marks open or close by themselves; straight ones by what stands beside them. A double quotation left open at a
paragraph's end goes on where the next paragraph begins with a mark (the printers' habit); otherwise it ends there and says so.
Linear in the length of the text; never raises.
"""

import re
from dataclasses import dataclass

from whosaid.records.making import quickly_made
from whosaid.text.paragraphs import Span

_MARKS = ("''", "``", '"', "'", *"\u201c\u201d\u201e\u201f\u00ab\u00bb\u2018\u2019\u201a\u201b\uff02")
# Alternatives of one letter each, so that the search goes from mark to mark.
_MARK = re.compile("|".join(_MARKS))
_OPENING = frozenset({*"\u201c\u201e\u201f\u00ab", "``"})
_CLOSING = frozenset("\u201d\u00bb")
_DOUBLE = _OPENING | _CLOSING | {'"', "\uff02", "''"}
_SINGLE_OPENING = frozenset("\u2018\u201a\u201b'")
_BEFORE_OPENING = frozenset("([{-/:,;\"'")

#: Longest content, in words, of a quotation that may be a scare quote.
SCARE_WORDS = 4


@quickly_made
@dataclass(frozen=True, slots=True)
class QuoteSpan:
    """One quotation: [start, end) of its content, without the marks."""

    start: int
    """First code point of the content."""
    end: int
    """One past the last."""
    opening: str
    """The opening mark as printed."""
    closing: str
    """The closing mark as printed; empty where it was never closed."""
    rule: str
    """quote.paired, quote.single, quote.scare, quote.continued or quote.unclosed."""
    inner: int
    """0 for an outer quotation, 1 for one inside another."""


@dataclass(slots=True)
class _Open:
    start: int
    mark: str
    paragraphs: int = 0


def has_mark(text: str) -> bool:
    """True where a quotation could begin."""
    return any(mark in text for mark in _MARKS)


def pair_quotes(text: str, shadow: str, paragraphs: tuple[Span, ...]) -> tuple[QuoteSpan, ...]:
    """All quotations of the text, by the place where they begin."""
    found: list[QuoteSpan] = []
    double: _Open | None = None
    for number, (start, end) in enumerate(paragraphs):
        if double is not None:
            if _mark_at(text, start) in _DOUBLE - _CLOSING:
                double.paragraphs += 1
            else:
                found.append(_finish(text, double, paragraphs[number - 1][1], ""))
                double = None
        double = _pair_paragraph(text, shadow, (start, end), double, found)
    if double is not None:
        found.append(_finish(text, double, paragraphs[-1][1], ""))
    kept = [quote for quote in found if quote.start < quote.end]
    return tuple(sorted(kept, key=lambda quote: (quote.start, -quote.end)))


def _mark_at(text: str, place: int) -> str:
    """The mark that stands at a place; empty where none does."""
    match = _MARK.match(text, place)
    return match.group() if match else ""


def _pair_paragraph(
    text: str, shadow: str, paragraph: Span, double: _Open | None, found: list[QuoteSpan]
) -> _Open | None:
    start, end = paragraph
    single: _Open | None = None
    skip_first = double is not None
    for match in _MARK.finditer(text, start, end):
        place, mark = match.start(), match.group()
        if skip_first and place == start:
            skip_first = False
            continue
        if mark in _DOUBLE:
            double = _double_mark(text, shadow, (place, mark, start), double, found)
            single = None
        elif single is not None and _closes_single(shadow, place, end):
            found.append(_finish(text, single, place, mark, inner=int(double is not None)))
            single = None
        elif mark in _SINGLE_OPENING and _stands_before_word(shadow, place, start, end):
            single = _Open(place + 1, mark)
    return double


def _double_mark(
    text: str, shadow: str, at: tuple[int, str, int], double: _Open | None, found: list[QuoteSpan]
) -> _Open | None:
    place, mark, paragraph_start = at
    if double is None:
        if mark in _CLOSING:
            return None
        if mark in _OPENING or _may_open(shadow, place, place + len(mark), paragraph_start):
            return _Open(place + len(mark), mark)
        return None
    if mark in _OPENING:
        found.append(_finish(text, double, place, ""))
        return _Open(place + len(mark), mark)
    found.append(_finish(text, double, place, mark))
    return None


def _finish(text: str, opened: _Open, end: int, closing: str, *, inner: int = 0) -> QuoteSpan:
    start = opened.start
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    if not closing:
        rule = "quote.unclosed"
    elif opened.paragraphs:
        rule = "quote.continued"
    elif (
        end - start < 60
        and len(text[start:end].split()) <= SCARE_WORDS
        and text[end - 1 : end] not in {".", ",", "!", "?"}
    ):
        rule = "quote.scare"
    else:
        rule = "quote.paired" if opened.mark in _DOUBLE else "quote.single"
    return QuoteSpan(start, end, opened.mark, closing, rule, inner)


def _may_open(shadow: str, place: int, after: int, paragraph_start: int) -> bool:
    if after >= len(shadow) or shadow[after].isspace():
        return False
    return place == paragraph_start or not (shadow[place - 1].isdigit() and not shadow[after].isalpha())


def _stands_before_word(shadow: str, place: int, start: int, end: int) -> bool:
    before = place == start or shadow[place - 1].isspace() or shadow[place - 1] in _BEFORE_OPENING
    return before and place + 1 < end and shadow[place + 1].isalnum()


def _closes_single(shadow: str, place: int, end: int) -> bool:
    after = place + 1 >= end or not shadow[place + 1].isalnum()
    return after and not shadow[place - 1].isspace()
