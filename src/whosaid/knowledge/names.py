"""Proper names -> the keys under which they are looked up, and a reading -> its words in that form.

Orthography only: marks, hyphens, apostrophes and capitals are folded, no name is known here. Words, places and persons
are known to the registers that use these keys.
"""

import unicodedata
from bisect import bisect_left
from collections.abc import Collection, Sequence, Set
from dataclasses import dataclass
from itertools import compress, islice, repeat

from whosaid.text.reading import Reading
from whosaid.text.tokens import Tokens

#: Letters that Unicode does not take apart into a plain letter and a mark.
_LETTERS = str.maketrans(
    {
        "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ı": "i", "ß": "ss", "æ": "ae", "Æ": "Ae",
        "œ": "oe", "Œ": "Oe", "ð": "d", "þ": "th", "ə": "a", "Ə": "A", "ħ": "h", "Ħ": "H",
        "أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ة": "ه", "ؤ": "و", "ئ": "ي", "ـ": "",
    }
)  # fmt: skip
_DROPPED = str.maketrans(dict.fromkeys("'‘’ʼʻʿʾ`´′ˈ.\u200c\u200d\u200e\u200f\u00ad", ""))

#: Shapes of a word: lower case, Capital, CAPITALS, letters without case (Arabic), beginning with a digit.
LOWER, CAPITAL, CAPITALS, UNCASED, DIGIT = range(5)


def fold_word(word: str) -> str:
    """One word without marks, apostrophes and case; empty for a word that has no letters."""
    if not word.isascii():
        word = "".join(
            c for c in unicodedata.normalize("NFKD", word.translate(_LETTERS)) if not unicodedata.combining(c)
        )
    return word.translate(_DROPPED).lower()


def fold_name(name: str) -> str:
    """A whole name as a key: folded words, one blank between them; hyphens part words."""
    return " ".join(filter(None, (fold_word(word) for word in name.replace("-", " ").replace(",", " ").split())))


#: Letters of the longest shortened word whose full stop does not part it from the next ("Gen. Smith").
_SHORTENED = 3

#: What may stand between two words of one name.
_GLUE = frozenset({" ", "-", "\n"})

#: What stands between two words -> the gap as names ask for it.
_GAPS = {" ": " ", "\n": " ", "-": "-", "'s ": "'s ", "' ": "'s ", "s' ": "'s ", ", ": ", "}


@dataclass(frozen=True, slots=True)
class NameWords:
    """The words of a reading in columns, hyphenated words apart, possessives and punctuation left out."""

    starts: list[int]
    """First code point of each."""
    ends: list[int]
    """One past the last."""
    keys: list[str]
    """Folded words."""
    shapes: list[int]
    """LOWER, CAPITAL, CAPITALS, UNCASED or DIGIT."""
    glued: list[bool]
    """True where only one blank or hyphen (or an abbreviation's full stop and a blank) parts it from the word before."""

    gaps: list[str]
    """What parts each from the word before: " ", "-", "'s ", ", ", empty for anything else and before the first."""
    capitalised: list[int]
    """Numbers of the words that are not LOWER."""

    def __len__(self) -> int:
        return len(self.keys)

    def places_of(self, keys: Collection[str]) -> list[int]:
        """Numbers of the words whose keys are among some."""
        return list(compress(range(len(self.keys)), map(keys.__contains__, self.keys)))


def name_words(reading: Reading) -> NameWords:
    """The words of a reading as names are made of them; linear in its length."""
    distinct = set(reading.tokens.words)
    small = {word for word in distinct if word.islower() and word.isalpha() and word.isascii()}  # nearly every word
    others = [word for word in distinct - small if word[0].isalnum()]
    hyphened = {word for word in others if "-" in word}
    others += [piece for word in hyphened for piece in word.split("-") if piece]
    starts, ends, words = _pieces(reading.tokens, hyphened)
    key_of = dict(zip(small, small, strict=True)) | {word: _key(word) for word in others}
    shape_of = dict.fromkeys(small, LOWER) | {word: _shape(word) for word in others}
    stops = list(compress(starts, map(".".__eq__, words))) if "." in distinct else []
    kept = list(map(key_of.__contains__, words))
    starts, ends, words = list(compress(starts, kept)), list(compress(ends, kept)), list(compress(words, kept))
    between = list(map(reading.shadow.__getitem__, map(slice, ends, islice(starts, 1, None))))
    shapes = list(map(shape_of.__getitem__, words))
    found = NameWords(
        starts,
        ends,
        list(map(key_of.__getitem__, words)),
        shapes,
        [False, *map(_GLUE.__contains__, between)] if words else [],
        ["", *map(_GAPS.get, between, repeat(""))] if words else [],
        list(compress(range(len(shapes)), shapes)),
    )
    _close_up(found, stops, reading)
    return found


def _close_up(words: NameWords, stops: Sequence[int], reading: Reading) -> None:
    """Glues a word to the shortened one before it over full stops at these places ("St. Petersburg", "Gen. Smith")."""
    closed = {end for _, end in reading.sentences} if stops else set()
    reached: dict[int, int] = {}
    for stop in stops:
        word = bisect_left(words.starts, stop) - 1
        short = word >= 0 and words.shapes[word] == CAPITAL and len(words.keys[word]) <= _SHORTENED
        if short and reached.get(word, words.ends[word]) == stop and stop + 1 not in closed:
            reached[word] = stop + 1
    for word, end in reached.items():
        if word + 1 < len(words.starts):
            words.glued[word + 1] = reading.shadow[end : words.starts[word + 1]] in _GLUE
            words.gaps[word + 1] = " " if words.glued[word + 1] else words.gaps[word + 1]


def _pieces(tokens: Tokens, hyphened: Set[str]) -> tuple[Sequence[int], Sequence[int], Sequence[str]]:
    """Starts, ends and words of tokens, the words of hyphenated ones apart."""
    if not hyphened:
        return tokens.starts, tokens.ends, tokens.words
    starts: list[int] = []
    ends: list[int] = []
    words: list[str] = []
    done = 0
    for number in compress(range(len(tokens)), map(hyphened.__contains__, tokens.words)):
        starts += tokens.starts[done:number]
        ends += tokens.ends[done:number]
        words += tokens.words[done:number]
        place, done = tokens.starts[number], number + 1
        for piece in tokens.words[number].split("-"):
            if piece:
                starts.append(place)
                ends.append(place + len(piece))
                words.append(piece)
            place += len(piece) + 1
    starts += tokens.starts[done:]
    ends += tokens.ends[done:]
    words += tokens.words[done:]
    return starts, ends, words


def _key(word: str) -> str:
    return word.lower() if word.isascii() and word.isalnum() else fold_word(word)


def _shape(word: str) -> int:
    first = word[0]
    if first.islower():
        return LOWER
    if first.isupper():
        return CAPITALS if len(word) > 1 and word.isupper() else CAPITAL
    return UNCASED if first.isalpha() else DIGIT


def one_edit_apart(left: str, right: str) -> bool:
    """True when one letter changed, put in, left out or two neighbours swapped turn one word into the other."""
    if abs(len(left) - len(right)) > 1 or left == right:
        return False
    first = next((i for i, (a, b) in enumerate(zip(left, right, strict=False)) if a != b), min(len(left), len(right)))
    rest_left, rest_right = left[first:], right[first:]
    if len(left) == len(right):
        swapped = rest_left[:2] == rest_right[1::-1] and rest_left[2:] == rest_right[2:]
        return swapped or rest_left[1:] == rest_right[1:]
    return rest_left[1:] == rest_right if len(left) > len(right) else rest_left == rest_right[1:]
