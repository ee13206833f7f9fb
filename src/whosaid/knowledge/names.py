"""Proper names -> the keys under which they are looked up, and a reading -> its words in that form.

Orthography only: marks, hyphens, apostrophes and capitals are folded, no name is known here. Words, places and persons
are known to the registers that use these keys.
"""

import unicodedata
from collections import defaultdict
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from itertools import chain, compress, islice

from whosaid.text.reading import Reading

#: Letters that Unicode does not take apart into a plain letter and a mark.
_LETTERS = str.maketrans(
    {
        "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ı": "i", "ß": "ss", "æ": "ae", "Æ": "Ae",
        "œ": "oe", "Œ": "Oe", "ð": "d", "þ": "th", "ə": "a", "Ə": "A", "ħ": "h", "Ħ": "H",
        "أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ة": "ه", "ؤ": "و", "ئ": "ي", "ـ": "",
    }
)  # fmt: skip
_DROPPED = str.maketrans(dict.fromkeys("'‘’ʼʻʿʾ`´′ˈ.\u200c\u200d\u200e\u200f\u00ad", ""))

#: The same for a whole name in ASCII, whose hyphens and commas part words.
_PARTED = {**_DROPPED, ord("-"): " ", ord(","): " "}

#: Shapes of a word: lower case, Capital, CAPITALS, letters without case (Arabic), beginning with a digit.
LOWER, CAPITAL, CAPITALS, UNCASED, DIGIT = range(5)


def unmarked(words: str) -> str:
    """Words without the marks on their letters: "Bogota" for "Bogotá"."""
    if words.isascii():
        return words
    return "".join(c for c in unicodedata.normalize("NFKD", words.translate(_LETTERS)) if not unicodedata.combining(c))


def fold_word(word: str) -> str:
    """One word without marks, apostrophes and case; empty for a word that has no letters."""
    return unmarked(word).translate(_DROPPED).lower()


def spelt_as(name: str, printed: str) -> str:
    """The name without the marks that a page leaves out; where the page uses another name, the name as it stands."""
    if name.isascii() or not printed.isascii():
        return name
    return unmarked(name) if fold_name(name) == fold_name(printed) else name


def fold_name(name: str) -> str:
    """A whole name as a key: folded words, one blank between them; hyphens part words."""
    if name.isascii():
        return " ".join(name.translate(_PARTED).lower().split())
    return " ".join(filter(None, (fold_word(word) for word in name.replace("-", " ").replace(",", " ").split())))


#: Letters of the longest shortened word whose full stop does not part it from the next ("Gen. Smith").
_SHORTENED = 3

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
    places: dict[str, list[int]]
    """Key -> the numbers of its words."""
    loose: bytes = b""
    """For each word 1 where it stands in capitals with all around it, so that its shape says little; empty for none."""

    def __len__(self) -> int:
        return len(self.keys)

    def places_of(self, keys: AbstractSet[str] | Mapping[str, object]) -> list[int]:
        """Numbers of the words whose keys are among some."""
        places = self.places
        fewer, more = (keys, places) if len(keys) < len(places) else (places, keys)
        held = list(filter(more.__contains__, fewer))
        return sorted(chain.from_iterable(map(places.__getitem__, held))) if held else []


def name_words(reading: Reading) -> NameWords:
    """The words of a reading as names are made of them; linear in its length."""
    tokens, shadow = reading.tokens, reading.shadow
    starts: list[int] = []
    ends: list[int] = []
    keys: list[str] = []
    shapes: list[int] = []
    glued: list[bool] = []
    last = -2
    closed = {end for _, end in reading.sentences}
    for start, end, word, lower in zip(tokens.starts, tokens.ends, tokens.words, tokens.lowers, strict=True):
        if word.isalnum() and word.isascii():  # nearly every word
            starts.append(start)
            ends.append(end)
            keys.append(lower)
            shapes.append((LOWER if word.isalpha() else _shape(word)) if word == lower else _shape(word))
            glued.append(start - last == 1 and shadow[last] in " -\n")
            last = end
            continue
        if not word[0].isalnum():
            if (
                word == "."
                and start == last
                and shapes[-1] == CAPITAL
                and len(keys[-1]) <= _SHORTENED
                and end not in closed
            ):
                last = end  # "St. Petersburg", "Gen. Smith": the full stop of a shortened word does not part
            continue
        for piece_start, piece_end, piece in _pieces(start, end, word):
            starts.append(piece_start)
            ends.append(piece_end)
            keys.append(piece.lower() if piece.isascii() and piece.isalnum() else fold_word(piece))
            shapes.append(_shape(piece))
            glued.append(piece_start - last == 1 and shadow[last] in " -\n")
            last = piece_end
    capitalised = list(compress(range(len(shapes)), shapes))
    places: dict[str, list[int]] = defaultdict(list)
    for number, key in enumerate(keys):
        places[key].append(number)
    gaps, loose = _gaps(shadow, starts, ends, glued), _loose(reading, starts, ends) if reading.is_recased else b""
    return NameWords(starts, ends, keys, shapes, glued, gaps, capitalised, places, loose)


def _loose(reading: Reading, starts: Sequence[int], ends: Sequence[int]) -> bytes:
    """For each word 1 where its case was worked out."""
    text, shadow = reading.text, reading.shadow
    return bytes([text[start:end] != shadow[start:end] for start, end in zip(starts, ends, strict=True)])


def _gaps(shadow: str, starts: Sequence[int], ends: Sequence[int], glued: Sequence[bool]) -> list[str]:
    """What parts each word from the one before; a full stop that does not part counts as a blank."""
    rows = zip(ends, islice(starts, 1, None), islice(glued, 1, None), strict=False)
    gaps = [_GAPS.get(shadow[end:start]) or (" " if together else "") for end, start, together in rows]
    return ["", *gaps] if starts else []


def _pieces(start: int, end: int, word: str) -> tuple[tuple[int, int, str], ...]:
    """A hyphenated token's words with their places; a plain token is its own piece."""
    if "-" not in word:
        return ((start, end, word),)
    pieces: list[tuple[int, int, str]] = []
    place = start
    for piece in word.split("-"):
        if piece:
            pieces.append((place, place + len(piece), piece))
        place += len(piece) + 1
    return tuple(pieces)


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
