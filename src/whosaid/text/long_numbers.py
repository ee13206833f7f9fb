"""Numbers written in several words or groups -> their value: "2 000", "a quarter of a million"."""

from collections.abc import Mapping
from collections.abc import Set as AbstractSet

from whosaid.text.reading import Reading

#: Digits of a group of a long number, and the blanks that part such groups and no words.
GROUP_DIGITS, TIED = 3, frozenset("\u00a0\u2009\u202f")

#: Words of "a quarter of a million", and the least scale of which anybody counts a quarter.
QUARTER_WORDS, LEAST_SCALE = 5, 1000


def grouped_digits(reading: Reading, place: int) -> tuple[str, int]:
    """The digits at a token with the groups of three behind blanks, and one past the last; a plain blank wants round hundreds, and no day before."""
    tokens, stop = reading.tokens, place + 1
    digits = tokens.lowers[place]
    if not digits.isdecimal() or len(digits) > GROUP_DIGITS or digits[0] == "0":
        return digits, stop
    is_day = place > 0 and tokens.words[place - 1][0].isupper()  # "May 15 500 people"
    while stop < len(tokens) and tokens.starts[stop] == tokens.ends[stop - 1] + 1:
        group, blank = tokens.lowers[stop], reading.text[tokens.ends[stop - 1]]
        is_tied = blank in TIED or (blank == " " and group.endswith("000" if is_day else "00"))
        if not group.isdecimal() or len(group) != GROUP_DIGITS or not is_tied:
            break
        digits, stop = digits + group, stop + 1
    return digits, stop


def quarter_at(
    words: tuple[str, ...], quarters: AbstractSet[str], articles: AbstractSet[str], scales: Mapping[str, int]
) -> int | None:
    """The value of the words "a quarter of a million"; None for any others. `quarters`: "quarter of"."""
    if len(words) != QUARTER_WORDS or " ".join(words[1:3]) not in quarters:
        return None
    scale = scales.get(words[4], 0)
    return scale // 4 if words[0] in articles and words[3] in articles and scale >= LEAST_SCALE else None
