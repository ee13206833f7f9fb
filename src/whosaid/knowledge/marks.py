"""Tokens and numbers -> the quotation marks around a counted phrase, which counts as if they were not there, words that capitals make names, and
words that stand for a number.
"""

from collections.abc import Container, Mapping, Sequence

from whosaid.text.numbers import NumberSpan
from whosaid.text.tokens import Tokens

#: The mark around words that a writer does not make his own, as the shadow of a text has it.
SCARE_MARK = '"'

#: The marks around the short form of a name.
OPENING, CLOSING = "(", ")"

#: Most tokens from a mark before a number to the one behind what it counts.
MAX_QUOTED = 8


def is_around_number(
    lowers: Sequence[str], numbers: Mapping[int, NumberSpan], harms: Container[str], place: int, stop: int
) -> bool:
    """True for either mark of "more than 300 people" were killed, not of "nine wounded"; `numbers` by their first token."""
    for first in range(place, max(-1, place - MAX_QUOTED), -1):
        span = numbers.get(first + 1) if lowers[first] == SCARE_MARK else None
        if span is not None:
            reach = range(span.stop, min(first + MAX_QUOTED, stop))
            last = next((at for at in reach if not (lowers[at][0].isalpha() or lowers[at] == "-")), 0)
            least = span.stop if span.core > span.first else span.stop + 1  # "nearly 50" are so many of something
            is_closed = last >= least and lowers[last] == SCARE_MARK and place in (first, last)
            return is_closed and not any(lowers[at] in harms for at in range(span.stop, last))
    return False


def past_closing(lowers: Sequence[str], place: int, stop: int) -> int:
    """One past the closing mark at a place, behind a comma inside the marks too (two "terrorists," and); 0 for none."""
    closing = tuple(lowers[place : min(place + 2, stop)])
    if closing[:1] == (SCARE_MARK,):
        return place + 1
    return place + 2 if closing == (",", SCARE_MARK) else 0


def is_acronym(words: Sequence[str], place: int) -> bool:
    """True for a word in capitals that does not stand among others in capitals: the "US" of "two US soldiers"."""
    return words[place].isupper() and not all(word.isupper() for word in words[max(0, place - 1) : place + 2])


def past_acronym(words: Sequence[str], place: int, stop: int) -> int:
    """One past the bracket that closes a short form: of "six Mill Guard (MG) fighters" past "(MG)"; 0 where none stands at the place."""
    is_short = (
        place + 2 < stop and words[place] == OPENING and words[place + 2] == CLOSING and words[place + 1].isupper()
    )
    return place + 3 if is_short else 0


def joins_name(words: Sequence[str], place: int, openers: Container[str]) -> bool:
    """True for the "and" inside a name behind one of these ("of the"): "fighters of the Peace and Unity Front"."""
    if not 1 < place < len(words) - 1 or not words[place + 1][0].isupper():
        return False
    first = place
    while first > 0 and words[first - 1][0].isupper():
        first -= 1
    return 1 < first < place and " ".join(words[first - 2 : first]) in openers


def word_span(tokens: Tokens, place: int, number: int | None) -> NumberSpan:
    """The number that one word stands for without saying it: two for "couple", none for "without", some for "others"."""
    told = ("vague", "vague", "number.vague") if number is None else ("exactly", "cardinal", "number.zero")
    qualifier, kind, rule = told
    start, end = tokens.starts[place], tokens.ends[place]
    return NumberSpan(start, end, number, number, number, qualifier, kind, place, place + 1, place, rule)
