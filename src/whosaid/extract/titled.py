"""Syntax and a word for an act in capitals -> whether it is part of the name of a body, a law or a road: "the Shooting Response Team"."""

from whosaid.extract.syntax import CAPITAL, DETERMINER, DIGIT, NAMED, TIME, Syntax

#: Words in capitals of such a name, at most; more are a headline inside the text.
LONGEST = 7

#: What is no part of such a name. Of 9 such names in 2,300 news texts none told of an act; a headline has capitals in half its words.
_NOT_OF_NAME = NAMED | TIME | DIGIT


def is_in_name(syntax: Syntax, first: int, end: int) -> bool:
    """True for a word in capitals inside a sentence in small letters, right before another one that names no place, actor or time."""
    bits, number = syntax.bits, syntax.sentence_of[first]
    start, stop = syntax.sentences[number] if number >= 0 else (first, first)
    if first <= start or end >= stop or not bits[end] & CAPITAL or bits[end] & _NOT_OF_NAME:
        return False
    low, high = first, end
    while low > start and bits[low - 1] & CAPITAL:
        low -= 1
    while high < stop and bits[high] & CAPITAL:
        high += 1
    if high - low > LONGEST or (low == start and not bits[start] & DETERMINER):
        return False
    outside = [bits[place] for place in (*range(start, low), *range(high, stop)) if syntax.lowers[place][0].isalpha()]
    outside = [mask for mask in outside if not mask & _NOT_OF_NAME]
    return 2 * sum(bool(mask & CAPITAL) for mask in outside) < len(outside)
