"""`rules/taxonomies/clauses.yaml`, `parties.yaml`, `weapons.yaml`, `support.yaml` -> word classes and words around an act."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import IntFlag
from pathlib import Path

from whosaid.knowledge.listed_classes import LISTED
from whosaid.knowledge.loading import Row, bad_row, check_examples, load_rows
from whosaid.knowledge.phrases import Phrase, PhraseTable, VerbForm, conjugate, spell, table_of
from whosaid.text.shadow import lower_of, shadow_of
from whosaid.text.tokens import tokenise


class Word(IntFlag):
    """What a word may be; the member's name is the row's `class` in capitals. One word may be several."""

    DETERMINER = 1 << 0
    PREPOSITION = 1 << 1
    AUXILIARY = 1 << 2
    PASSIVE = 1 << 3
    MODAL = 1 << 4
    NEGATION = 1 << 5
    RELATIVE = 1 << 6
    SUBORDINATOR = 1 << 7
    CONJUNCTION = 1 << 8
    PRONOUN = 1 << 9
    ADVERB = 1 << 10
    VERB = 1 << 11
    REFERENCE = 1 << 12
    GENERIC = 1 << 13
    CAUSE = 1 << 14
    SETTLEMENT = 1 << 15
    ORIGIN = 1 << 16
    LOCATIVE = 1 << 17
    BACKGROUND = 1 << 18
    PERSONS = 1 << 19
    FIGHTERS = 1 << 20
    OBJECTS = 1 << 21
    PROTECTED = 1 << 22
    EDGE = 1 << 23
    NUMBER = 1 << 24
    PERMISSION = 1 << 25
    INFINITIVE = 1 << 26
    AGENT = 1 << 27
    GENITIVE = 1 << 28
    LINK = 1 << 29
    IMPERSONAL = 1 << 30
    POSSESSOR = 1 << 31
    MEMBERSHIP = 1 << 32
    INCLUSION = 1 << 33
    IDLE = 1 << 34
    SEQUENCE = 1 << 35
    EARLIER = 1 << 36
    SINCE = 1 << 37
    WEAPON = 1 << 38
    PARTICLE = 1 << 39
    # above the bits of extract.syntax
    CROWD = 1 << 54
    MUNITIONS = 1 << 55
    MILITARY = 1 << 56
    REBELS = 1 << 57
    FORCES = 1 << 58
    QUANTIFIER = 1 << 59
    SUPERLATIVE = 1 << 60
    WHEN = 1 << 61


#: Camp of a label (resolve/camps.yaml) -> class of its words.
CAMPS = {"armed-group": Word.REBELS, "state": Word.FORCES}


EFFECTS = frozenset(
    {
        "perform",
        "hold",
        "use",
        "resume",
        "stop",
        "undergo",
        "finish",
        "cause",
        "deny",
        "fail",
        "happen",
        "requested",
        "planned",
        "possible",
        "probable",
        "accuse",
        "lay",
        "claimed",
        "own",
        "topic",
        "answer",
        "disown",
    }
)


@dataclass(frozen=True, slots=True)
class Support:
    """A word beside an act and what it does to it."""

    effect: str
    """perform, hold, use, finish, cause, resume, stop, undergo, deny, requested, planned, possible, probable, accuse, lay or claimed."""
    is_verb: bool
    """False for nouns, adverbs and phrases."""
    complements: frozenset[str]
    """Words of which one must stand close behind; empty = none needed."""
    rule: str
    """Id of the row."""

    @property
    def is_aside(self) -> bool:
        """True for a phrase behind which stands an act that took place: "a probe into the raid"."""
        return self.effect == "happen" and not self.is_verb


@dataclass(frozen=True, slots=True)
class Weapon:
    """A word for a weapon or its carrier."""

    kind: str
    """What an attack with it is."""
    context: bool
    """True where the word anywhere near says of what sort a bombing is."""
    rank: int
    """Of several weapons in one act the one of the lowest rank decides."""
    rule: str
    """Id of the row."""
    is_side: bool = False
    """True for those who use it: they are no weapon."""


@dataclass(frozen=True, slots=True, eq=False)
class ClauseWords:
    """Everything that parting sentences into clauses and phrases asks of the language.

    Compared by identity, so that what was worked out of its words may be remembered by it.
    """

    bits: Mapping[str, int]
    """Lower-case word -> bits of `Word`."""
    adverb_endings: tuple[str, ...]
    """Endings of adverbs."""
    participle_endings: tuple[str, ...]
    """Endings of past participles."""
    gerund_endings: tuple[str, ...]
    """Endings of gerunds."""
    deverbal_endings: tuple[str, ...]
    """Endings of nouns made of verbs, which take objects."""
    last_letters: frozenset[str]
    """The last two letters of all of them, to pass over other words quickly."""
    supports: PhraseTable[tuple[Support, ...]]
    """Words around an act."""
    weapons: PhraseTable[Weapon]
    """Words for weapons."""
    listed: Mapping[str, frozenset[str]]
    """Class of LISTED -> its words."""


def load_clause_words(folders: Sequence[Path] = ()) -> ClauseWords:
    """Word classes, supports and weapons, every example checked. Raises BadRule."""
    rows = load_rows("taxonomies/clauses.yaml", folders, required=("class",))
    rows += load_rows("taxonomies/parties.yaml", folders, required=("class",))
    bits: dict[str, int] = {}
    listed = {str(row["class"]): frozenset(map(str, row["words"])) for row in rows if row["class"] in LISTED}
    for row in rows:
        if row["class"] == "suffix" or row["class"] in LISTED:
            continue
        for word in map(str, row["words"]):
            bits[word] = bits.get(word, 0) | class_bits(row)
    for row in load_rows("resolve/camps.yaml", folders, required=("camp", "words")):
        for word in map(str, row["words"]):
            bits[word] = bits.get(word, 0) | int(CAMPS.get(str(row["camp"]), 0))
    check_examples([row for row in rows if row["words"]], _holds)
    weapons = _weapons(load_rows("taxonomies/weapons.yaml", folders, required=("kind", "words")))
    for first, group in weapons.starts.items():
        if any(len(phrase) == 1 for phrase, _ in group):
            bits[first] = bits.get(first, 0) | int(Word.WEAPON)
    supports = _supports(load_rows("taxonomies/support.yaml", folders, required=("effect",)), bits)
    endings = next((row for row in rows if row["class"] == "suffix"), {})
    kinds = ("adverb", "participle", "gerund", "deverbal")
    return ClauseWords(
        bits=bits,
        adverb_endings=tuple(endings.get("adverb", ())),
        participle_endings=tuple(endings.get("participle", ())),
        gerund_endings=tuple(endings.get("gerund", ())),
        deverbal_endings=tuple(endings.get("deverbal", ())),
        last_letters=frozenset(str(ending)[-2:] for kind in kinds for ending in endings.get(kind, ())),
        supports=supports,
        weapons=weapons,
        listed=listed,
    )


def lowers_of(text: str) -> tuple[str, ...]:
    """The lower-case tokens of a short text, as a reading of it has them."""
    shadow = shadow_of(text)
    return tokenise(shadow, lower_of(shadow)).lowers


#: Tokens behind a verb in which its complement is looked for: a noun phrase with two adjectives and a preposition.
COMPLEMENT_WINDOW = 8


def has_complement(
    lowers: Sequence[str], after: int, complements: frozenset[str], window: int = COMPLEMENT_WINDOW
) -> bool:
    """True where none is needed or one stands among the next tokens."""
    return not complements or not complements.isdisjoint(lowers[after : after + window])


def class_bits(row: Row, field: str = "class") -> int:
    """Bits of the word class that a row names; raises BadRule for one that does not exist."""
    name = str(row[field]).upper()
    if name not in Word.__members__:
        raise bad_row(row, f"no word class {row[field]}", "Use a class that clauses.yaml has.")
    return int(Word[name])


def _holds(row: Row, text: str) -> bool:
    return not frozenset(map(str, row["words"])).isdisjoint(lowers_of(text))


def _supports(rows: Sequence[Row], bits: dict[str, int]) -> PhraseTable[tuple[Support, ...]]:
    found: dict[Phrase, list[Support]] = {}
    for row in rows:
        if row["effect"] not in EFFECTS:
            raise bad_row(row, f"no effect {row['effect']}", f"Use one of {sorted(EFFECTS)}.")
        for phrase, support, marks in _spellings(row):
            found.setdefault(phrase, []).append(support)
            if marks and len(phrase) == 1:
                bits[phrase[0]] = bits.get(phrase[0], 0) | int(Word.VERB)
    table = table_of((phrase, tuple(supports)) for phrase, supports in found.items())
    check_examples(rows, lambda row, text: _has_effect(row, text, table))
    return table


def _spellings(row: Row) -> list[tuple[Phrase, Support, bool]]:
    """(phrase, support, whether the form can only be a verb)."""
    effect, rule = str(row["effect"]), str(row["id"])
    found: list[tuple[Phrase, Support, bool]] = []
    for verb in row.get("verbs") or ():
        found.extend(
            (form.phrase, Support(effect, True, form.complements, rule), is_only_verb(form.forms))
            for form in conjugate_row(row, verb)
        )
    for noun in row.get("nouns") or ():
        found.extend((phrase, Support(effect, False, frozenset(), rule), False) for phrase in spell(noun))
    return found


def is_only_verb(forms: frozenset[str]) -> bool:
    """True for spellings that are no base and no third form: those are often nouns too."""
    return "noun" not in forms and bool(forms & {"past", "participle", "gerund"}) and "base" not in forms


def conjugate_row(row: Row, verb: str) -> tuple[VerbForm, ...]:
    """The forms of a verb of a row; raises BadRule where it has neither four nor five."""
    try:
        return conjugate(verb)
    except ValueError as error:
        raise bad_row(
            row, f"a verb needs four or five forms: {verb!r}", "Write base third past [participle] gerund."
        ) from error


def _has_effect(row: Row, text: str, table: PhraseTable[tuple[Support, ...]]) -> bool:
    lowers = lowers_of(text)
    return any(
        support.rule == row["id"] and has_complement(lowers, end, support.complements)
        for _, end, supports in table.find(lowers)
        for support in supports
    )


def _weapons(rows: Sequence[Row]) -> PhraseTable[Weapon]:
    table = table_of(
        (phrase, Weapon(str(row["kind"]), bool(row.get("context")), rank, str(row["id"]), bool(row.get("side"))))
        for rank, row in enumerate(rows)
        for word in row["words"]
        for phrase in spell(word)
    )
    check_examples(
        rows, lambda row, text: any(weapon.rule == row["id"] for _, _, weapon in table.find(lowers_of(text)))
    )
    return table
