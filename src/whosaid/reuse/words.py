"""Text -> its words as copies see them: letters and digits in folded case, without accents, marks or dashes.

A word is a run of letters and digits, so quotation marks, dashes and full stops never make two texts differ. Scripts that
are written without blanks (Chinese, Japanese, Thai, Lao, Burmese, Khmer) give one unit a character.
"""

import re
import unicodedata
from collections.abc import Callable
from functools import lru_cache
from itertools import accumulate, compress
from zlib import crc32

#: Marks that stand inside a word and are not part of it: soft hyphen, combining accents, Hebrew and Arabic points, zero width.
_JOINERS = "\u00ad\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u200b-\u200f\u2060\ufeff"
#: Scripts without blanks between words.
_UNSPACED = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff"
    "\uf900-\ufaff\U00020000-\U0003ffff"
)
#: Indic scripts, whose vowel signs do not count as letters for `\w`; the two dandas between are full stops.
_INDIC = "\u0900-\u0963\u0966-\u0dff"

#: Code points of an article that are compared, about 170,000 words: more is a book or a damaged file, and memory has an end.
MOST_LETTERS = 1_000_000

_SPACED_WORD = re.compile(rf"[^\W_]++(?:[{_JOINERS}{_INDIC}]++[^\W_]*+)*+")
_MIXED_WORD = re.compile(rf"[{_UNSPACED}]|[^\W_{_UNSPACED}]++(?:[{_JOINERS}{_INDIC}]++[^\W_{_UNSPACED}]*+)*+")
_HAS_UNSPACED = re.compile(f"[{_UNSPACED}]")
_PLAIN_WORD = re.compile("[A-Za-z0-9]+")
#: The same patterns in a group, so that a text is parted into words and what stands between them.
_APART = {each: re.compile(f"({each.pattern})") for each in (_SPACED_WORD, _MIXED_WORD, _PLAIN_WORD)}
_ODD = re.compile("[^\x00-\x7f]")
#: Byte -> itself in lower case where it is a letter or digit of ASCII, else a blank.
_LETTERS_AND_BLANKS = bytes(ord(chr(byte).lower()) if chr(byte).isalnum() and byte < 128 else 32 for byte in range(256))
_JOINER = re.compile(f"[{_JOINERS}{_INDIC}{_UNSPACED}]")

#: Code points whose accents are dropped: Latin-1 to Latin Extended-B, Latin Extended Additional.
_ACCENTED = (*range(0xC0, 0x250), *range(0x1E00, 0x1F00))


#: The same, with 1 for letters and digits, else 0.
_LETTERS = bytes(byte != ord(" ") for byte in _LETTERS_AND_BLANKS)


def _unaccented() -> dict[int, str | None]:
    table: dict[int, str | None] = {}
    for point in _ACCENTED:
        base = unicodedata.normalize("NFD", chr(point))[0]
        if base != chr(point):
            table[point] = base
    joiners = re.compile(f"[{_JOINERS}]")
    table.update({point: None for point in range(0xA0, 0x2100) if joiners.match(chr(point))})
    table[0xFEFF] = None
    return table


_FOLD = _unaccented()


def compared(text: str) -> str:
    """The part of a text that is compared: all of it, or the words before MOST_LETTERS."""
    if len(text) <= MOST_LETTERS:
        return text
    end = text.rfind(" ", 0, MOST_LETTERS)
    return text[: end if end > 0 else MOST_LETTERS]


def word_finder(text: str) -> Callable[[str, int, int], list[str]]:
    """What lists the words of a stretch (text, start, end) of this text, unfolded."""
    return _pattern_for(text).findall


def plain_text(text: str) -> bytes | None:
    """The text with a byte a code point: letters without accents in lower case, digits, and blanks for all else; its words are
    the folded ones. None where they cannot be told in this way.
    """
    if not text.isascii():
        for letter in set(_ODD.findall(text)):
            plain = _plain_letter(letter)
            if plain is None:
                return None
            if plain:
                text = text.replace(letter, plain)
    return text.encode("ascii", "replace").translate(_LETTERS_AND_BLANKS)


@lru_cache(maxsize=1024)
def _plain_letter(letter: str) -> str | None:
    """The letter or digit of ASCII as which this code point is compared, nothing where it stands between words; None: something else."""
    folded = letter.translate(_FOLD).casefold()
    if folded.isascii() and folded.isalnum() and len(folded) == 1:
        return folded
    return None if _may_be_part_of_word(letter) else ""


def word_spans(text: str) -> list[tuple[int, int]]:
    """[start, end) of each word in code points, in order; as many as `folded_words` gives."""
    return list(zip(*word_places(text), strict=True))


def word_places(text: str) -> tuple[list[int], list[int]]:
    """Where the words begin, and one past where they end, in order."""
    edges = word_edges(text)
    if edges is not None:
        places = list(compress(range(len(edges)), edges))
        return places[::2], places[1::2]
    pieces = _APART[_pattern_for(text)].split(text)  # what stands between, a word, what stands between, ...
    places = list(accumulate(map(len, pieces)))
    return places[:-1:2], places[1::2]


def word_edges(text: str) -> bytes | None:
    """For each place, the end of the text included, 1 where a word begins or has just ended, else 0; None where that takes long."""
    plain = plain_text(text)
    if plain is None:
        return None
    letters = int.from_bytes(plain.translate(_LETTERS), "little")  # 1 in the byte of each letter
    return (letters ^ letters << 8).to_bytes(len(plain) + 1, "little")


def folded_words(text: str) -> list[str]:
    """The words of the text in folded case and without accents, in order."""
    return fold_words(_pattern_for(text).findall(text))


def _pattern_for(text: str) -> re.Pattern[str]:
    if text.isascii() or not any(map(_may_be_part_of_word, set(_ODD.findall(text)))):
        return _PLAIN_WORD  # the words are as plain where no other letter than marks stands between them
    return _MIXED_WORD if _HAS_UNSPACED.search(text) else _SPACED_WORD


def _may_be_part_of_word(letter: str) -> bool:
    return letter.isalnum() or _JOINER.match(letter) is not None


def fold_words(words: list[str]) -> list[str]:
    """The same words, as many, in folded case and without accents."""
    return _folded(words).split("\n") if words else []


def _folded(words: list[str]) -> str:
    """The same words in folded case and without accents, a line each."""
    joined = "\n".join(words)
    return (joined if joined.isascii() else joined.translate(_FOLD)).casefold()


def is_unspaced(words: list[str]) -> bool:
    """True when more than half of the words are single characters of a script without blanks."""
    return 2 * sum([word > "\u0dff" and _HAS_UNSPACED.match(word) is not None for word in words]) > len(words)


def word_hashes(words: list[str]) -> tuple[list[int], bool]:
    """CRC-32 of each word in folded case and without accents: the same on every machine, unlike `hash`; and `is_unspaced` of them."""
    if not words:
        return [], False
    folded = _folded(words)
    hashes = [*map(crc32, folded.encode("utf-8", "surrogatepass").split(b"\n"))]
    return hashes, not folded.isascii() and is_unspaced(folded.split("\n"))
