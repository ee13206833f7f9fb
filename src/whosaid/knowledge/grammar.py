"""`rules/words/<language>/grammar.yaml` and `speaker_nouns.yaml` -> closed classes as bits, and what a noun says of a voice."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import IntFlag
from pathlib import Path

from whosaid.knowledge.loading import Row, bad_row, check_examples, load_rows


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
    EVENT = 1 << 16
    TITLE = 1 << 17
    VERB = 1 << 18
    CLITIC = 1 << 19
    QUANTIFIER = 1 << 20
    QUANTITY = 1 << 21
    DATER = 1 << 22
    PLAIN = 1 << 23
    THAT = 1 << 24
    TO = 1 << 25
    BY = 1 << 26
    OF = 1 << 27
    FOR = 1 << 28
    ABOUT = 1 << 29
    OWNING = 1 << 30
    AIMING = 1 << 31
    JOIN = 1 << 32
    ADVERSE = 1 << 33
    CONTRAST = 1 << 34
    TEMPORAL = 1 << 35
    LINK = 1 << 36
    WHO = 1 << 37
    HE = 1 << 38
    THEY = 1 << 39
    IT = 1 << 40
    WE = 1 << 41
    DEFINITE = 1 << 42
    PLURAL = 1 << 43
    MANY = 1 << 44
    ED = 1 << 45
    ING = 1 << 46
    ADVERB_ENDING = 1 << 47
    PAST_ENDING = 1 << 48
    GERUND_ENDING = 1 << 49
    PLURAL_ENDING = 1 << 50
    QUESTION = 1 << 51
    SAYING = 1 << 52
    AS = 1 << 53
    FROM = 1 << 54
    STATE = 1 << 55
    SURVEY = 1 << 56
    LABEL = 1 << 57
    NOBODY = 1 << 58
    TOLL = 1 << 59
    RECORDED = 1 << 60
    LIFE = 1 << 61
    FAILING = 1 << 62
    ABLE = 1 << 63
    CAUSING = 1 << 64
    SPAN = 1 << 65


#: The first bit that is free for marks.
FIRST_FREE_BIT = 66


@dataclass(frozen=True, slots=True)
class SpeakerNoun:
    """What a noun at the head of a speaker says of the voice."""

    kind: str
    """official, body, armed-group, monitor, agency, outlet, witness, aid, social, document, person or unknown."""
    many: bool
    """True for several speakers."""
    speaks: bool = False
    """True where it is the office of the speaker to speak for somebody ("spokesman")."""
    called: str = "{noun}"
    """How such a speaker of a person is called, who is another person: `{noun}` and `{owner}` are filled in."""
    also: str = ""
    """Another kind of voice that it can pick up: "the agency" for a body of relief."""
    stands: bool = False
    """True for what stands somewhere: "the hospital" is one of many, and not the body of relief that spoke before."""
    is_body: bool = False
    """True for a body, whom "it" and "they" can mean and "he" cannot."""


def load_grammar(folders: Sequence[Path] = (), *, language: str = "en") -> dict[str, int]:
    """Lower-case word -> its bits."""
    rows = load_rows(f"words/{language}/grammar.yaml", folders, required=("flag", "words"))
    bits: dict[str, int] = {}
    for row in rows:
        flag = _flag(row)
        for word in words_of(row["words"]):
            bits[word] = bits.get(word, 0) | flag
    check_examples(rows, lambda row, text: bool(bits.get(text, 0) & _flag(row)))
    return bits


def _flag(row: Row) -> int:
    name = str(row["flag"])
    if name not in Word.__members__:
        raise bad_row(row, f"no word class {name}", f"Use one of {', '.join(Word.__members__)}.")
    return int(Word[name])


def load_speaker_nouns(folders: Sequence[Path] = (), *, language: str = "en") -> Mapping[str, SpeakerNoun]:
    """Lower-case noun -> what it says of a voice; of a word in several rows the first row holds."""
    rows = load_rows(f"words/{language}/speaker_nouns.yaml", folders, required=("kind", "one", "many"))
    found: dict[str, SpeakerNoun] = {}
    for row in rows:
        for many, words in ((False, row["one"]), (True, row["many"])):
            for word in words_of(words):
                found.setdefault(word, _noun_of(row, many=many))
    check_examples(rows, lambda row, text: text in _words(row))
    return found


def _noun_of(row: Row, *, many: bool) -> SpeakerNoun:
    return SpeakerNoun(
        str(row["kind"]),
        many,
        bool(row.get("speaks", False)),
        str(row.get("called", "{noun}")),
        also=str(row.get("also", "")),
        stands=bool(row.get("stands", False)),
        is_body=bool(row.get("body", False)),
    )


def _words(row: Row) -> Iterable[str]:
    return {*words_of(row["one"]), *words_of(row["many"])}


def words_of(words: str | Sequence[str]) -> list[str]:
    """Words of a row: parted by blanks, or a list where some are phrases."""
    return words.split() if isinstance(words, str) else list(map(str, words))
