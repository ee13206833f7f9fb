"""`rules/words/<language>/grammar.yaml` and `speaker_nouns.yaml` -> closed classes as bits, and what a noun says of a voice."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import IntFlag
from pathlib import Path

from whosaid.errors import BadRule
from whosaid.knowledge.loading import Row, check_examples, load_rows


class Word(IntFlag):
    """What a word may be; one word may be several things. The rows name them as `flag`, and say what each is."""

    DET = 1 << 0
    ARTICLE = 1 << 1
    POSS = 1 << 2
    PRON = 1 << 3
    OBJ = 1 << 4
    PREP = 1 << 5
    COORD = 1 << 6
    SUB = 1 << 7
    REL = 1 << 8
    WH = 1 << 9
    AUX = 1 << 10
    BE = 1 << 11
    NEG = 1 << 12
    ADV = 1 << 13
    TIME = 1 << 14
    MONTH = 1 << 15
    HEARER = 1 << 16
    EVENT = 1 << 17
    TITLE = 1 << 18
    VERB = 1 << 19
    CLITIC = 1 << 20
    QUANTIFIER = 1 << 21
    QUANTITY = 1 << 22
    DATER = 1 << 23
    PLAIN = 1 << 24
    THAT = 1 << 25
    TO = 1 << 26
    BY = 1 << 27
    OF = 1 << 28
    FOR = 1 << 29
    ABOUT = 1 << 30
    OWNING = 1 << 31
    AIMING = 1 << 32
    JOIN = 1 << 33
    ADVERSE = 1 << 34
    CONTRAST = 1 << 35
    TEMPORAL = 1 << 36
    LINK = 1 << 37
    WHO = 1 << 38
    HE = 1 << 39
    THEY = 1 << 40
    IT = 1 << 41
    WE = 1 << 42
    DEFINITE = 1 << 43
    PLURAL = 1 << 44
    MANY = 1 << 45
    ED = 1 << 46
    ING = 1 << 47
    ADVERB_ENDING = 1 << 48
    PAST_ENDING = 1 << 49
    GERUND_ENDING = 1 << 50
    PLURAL_ENDING = 1 << 51
    QUESTION = 1 << 52


#: The first bit that is free for marks.
FIRST_FREE_BIT = 60


@dataclass(frozen=True, slots=True)
class SpeakerNoun:
    """What a noun at the head of a speaker says of the voice."""

    kind: str
    """official, body, armed-group, monitor, agency, outlet, witness, aid, social, document, person or unknown."""
    many: bool
    """True for several speakers."""


def load_grammar(folders: Sequence[Path] = (), *, language: str = "en") -> dict[str, int]:
    """Lower-case word -> its bits."""
    rows = load_rows(f"words/{language}/grammar.yaml", folders, required=("flag", "words"))
    bits: dict[str, int] = {}
    for row in rows:
        flag = _flag(row)
        for word in map(str, row["words"]):
            bits[word] = bits.get(word, 0) | flag
    check_examples(rows, lambda row, text: bool(bits.get(text, 0) & _flag(row)))
    return bits


def _flag(row: Row) -> int:
    name = str(row["flag"])
    if name not in Word.__members__:
        raise BadRule(f"no word class {name}", where=f"{row['_file']}:1", mend=f"Use one of {', '.join(Word.__members__)}.")
    return int(Word[name])


def load_speaker_nouns(folders: Sequence[Path] = (), *, language: str = "en") -> Mapping[str, SpeakerNoun]:
    """Lower-case noun -> what it says of a voice; of a word in several rows the first row holds."""
    rows = load_rows(f"words/{language}/speaker_nouns.yaml", folders, required=("kind", "one", "many"))
    found: dict[str, SpeakerNoun] = {}
    for row in rows:
        for many, words in ((False, row["one"]), (True, row["many"])):
            for word in map(str, words):
                found.setdefault(word, SpeakerNoun(str(row["kind"]), many))
    check_examples(rows, lambda row, text: text in _words(row))
    return found


def _words(row: Row) -> Iterable[str]:
    return {*map(str, row["one"]), *map(str, row["many"])}
