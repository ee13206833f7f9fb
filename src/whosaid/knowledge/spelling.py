"""Rules of transliteration -> a key under which spellings of one Arabic name meet; to be used inside a known country only."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from whosaid.errors import BadRule
from whosaid.knowledge.loading import check_examples, load_rows
from whosaid.knowledge.names import fold_name
from whosaid.text.memo import Memo

_FILE = "world/places/spelling.yaml"
_NO_VOWELS = str.maketrans("", "", "aiuh")


@dataclass(frozen=True, slots=True)
class Sounds:
    """How spellings of transliterated names are compared."""

    articles: frozenset[str]
    """Spellings of the Arabic article."""
    letters: tuple[tuple[str, str], ...]
    """What is printed -> what is heard, in the order in which it is replaced."""

    others: tuple[tuple[str, str], ...] = ()
    """What is printed -> what the same letter may be printed as by others, for names of which the place around is known."""
    memo: Memo[str, str] = field(default_factory=Memo, repr=False, compare=False)
    """Words as they are heard, for some that were asked."""

    def heard(self, key: str) -> str:
        """A folded name as it is heard: without articles, one letter a sound, no letter doubled."""
        words = [word for word in key.split(" ") if word not in self.articles] or [key]
        return " ".join(map(self._word, words))

    def _word(self, word: str) -> str:
        heard = self.memo.get(word)
        return self.memo.keep(word, self._listen(word)) if heard is None else heard

    def _listen(self, word: str) -> str:
        for printed, sound in self.letters:
            if printed in word:
                word = word.replace(printed, sound)
        single = [c for i, c in enumerate(word) if i == 0 or c != word[i - 1]]
        return "".join(single).rstrip("h") or word

    def skeleton(self, key: str) -> str:
        """The consonants of a name as heard, a first vowel kept: the key of the table of sounds."""
        return _skeleton(self.heard(key))

    def otherwise(self, key: str) -> Iterator[str]:
        """A folded name with one of its letters printed as others print it; of "dh" the "d" is no letter of its own."""
        for printed, other in self.others:
            at = key.find(printed)
            while at >= 0:
                if not any(len(longer) > len(printed) and key.startswith(longer, at) for longer, _ in self.others):
                    yield key[:at] + other + key[at + len(printed) :]
                at = key.find(printed, at + 1)

    def alike(self, left: str, right: str) -> bool:
        """True when two folded names may be spellings of one: same consonants, and vowels that differ little."""
        one, other = self.heard(left), self.heard(right)
        if one == other:
            return True
        return _skeleton(one) == _skeleton(other) and _distance(one, other) <= max(1, len(one) // 4)


def _skeleton(heard: str) -> str:
    return " ".join(map(_bones, heard.split(" ")))


def _bones(word: str) -> str:
    return word[:1] + word[1:].translate(_NO_VOWELS)


def _distance(left: str, right: str) -> int:
    """Edit distance (Levenshtein) of two short words."""
    row = list(range(len(right) + 1))
    for i, a in enumerate(left, 1):
        diagonal, row[0] = row[0], i
        for j, b in enumerate(right, 1):
            diagonal, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, diagonal + (a != b))
    return row[-1]


def load_sounds(folders: Sequence[Path] = ()) -> Sounds:
    """The rules of `world/places/spelling.yaml`, their examples ("A = B") checked."""
    rows = {str(row["id"]): row for row in load_rows(_FILE, folders)}
    for needed in ("spelling.article", "spelling.letters", "spelling.others"):
        if needed not in rows:
            raise BadRule(f"no rule {needed}", where=f"{_FILE}:1", mend="Restore the row.")
    sounds = Sounds(
        articles=frozenset(map(str, rows["spelling.article"]["words"])),
        letters=tuple((str(printed), str(heard)) for printed, heard in rows["spelling.letters"]["letters"]),
        others=tuple((str(one), str(other)) for one, other in rows["spelling.others"]["letters"]),
    )
    check_examples(rows.values(), lambda row, text: _same(text, sounds, row["id"] == "spelling.others"))
    return sounds


def _same(example: str, sounds: Sounds, is_other: bool) -> bool:
    left, parted, right = example.partition("=")
    key = fold_name(left)
    spellings = sounds.otherwise(key) if is_other else (key,)
    return bool(parted) and any(sounds.alike(spelling, fold_name(right)) for spelling in spellings)
