"""`rules/words/<language>/cues.yaml` and `cue_verbs.tsv` -> the words that report speech, quick to ask."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from whosaid.errors import BadRule
from whosaid.knowledge.grammar import SpeakerNoun, Word, load_grammar, load_speaker_nouns, words_of
from whosaid.knowledge.loading import Row, bad_row, check_examples, load_lines, load_rows

#: What the endings in grammar.yaml tell of a word.
ENDINGS = (
    (int(Word.ADVERB_ENDING), int(Word.ADV)),
    (int(Word.PAST_ENDING), int(Word.ED)),
    (int(Word.GERUND_ENDING), int(Word.ING)),
    (int(Word.PLURAL_ENDING), int(Word.MANY)),
)
STANCES = frozenset(
    {"states", "confirms", "denies", "accuses", "claims-responsibility", "asks", "warns", "promises", "reports"}
)


@dataclass(frozen=True, slots=True)
class Cue:
    """One form of one reporting word, and how it behaves."""

    row: str
    """Id of its class in cues.yaml."""
    kind: str
    """verb, preposition, noun or adverb."""
    lemma: str
    """Dictionary form."""
    form: str
    """For verbs: base, third, past, participle or gerund; past stands for both where they are alike. Else empty."""
    rest: tuple[str, ...]
    """Lower-case words that must follow the first ("out" of "point out")."""
    stance: str
    """What the voice does by speaking."""
    embrace: str | None
    """embraces, distances or None."""
    asserts: bool
    """False where nobody says that the content is so (topics, wishes, objects of praise)."""
    frames: frozenset[str]
    """What may be its content and where; see the head of cues.yaml."""
    also_noun: bool
    """True where the form is as often a noun or an adjective."""


@dataclass(frozen=True, slots=True, eq=False)
class Cues:
    """All that attribution asks of the language."""

    starts: Mapping[str, tuple[Cue, ...]]
    """First lower-case word -> the cues that begin with it, longest first."""
    bits: Mapping[str, int]
    """Lower-case word -> closed classes, bits of `knowledge.grammar.Word`."""
    nouns: Mapping[str, SpeakerNoun]
    """Lower-case noun -> what it says of a voice."""
    arms: frozenset[str]
    """Words of arms, of those who bear them and of what they do, that are verbs of blame too ("attacked")."""
    blows: frozenset[str]
    """Nouns of what a group can claim to have done ("the raid was claimed by")."""
    courts: frozenset[str]
    """Bodies before which witnesses speak."""
    past: frozenset[str]
    """Words before an office that is held no more ("former")."""
    called: frozenset[str]
    """Forms of verbs that give a name to the noun before them ("a man named ...")."""
    known_as: frozenset[str]
    """Participles before "as" and the name of those before them ("rescuers known as ...")."""
    backed: frozenset[str]
    """Participles behind a name and a hyphen of whom that name made or helped ("Lind-appointed")."""
    siding: frozenset[str]
    """What stands, with its hyphen, before the name of one whom others are for or against ("pro-")."""
    one_holder: frozenset[str]
    """Nouns of offices that one person holds at a time ("governor")."""
    channels: frozenset[str]
    """Means of speaking, which are nobody: "said by telephone"."""
    light: frozenset[str]
    """Verbs that say nothing without their noun ("made a claim that")."""
    linking: frozenset[str]
    """Verbs that tie an adjective to a subject as "is" does ("remained confident that")."""
    endings: tuple[tuple[str, int], ...]
    """(ending, bits) for words that `bits` does not hold: adverbs, past forms, -ing forms."""
    alone: frozenset[str] = field(init=False, repr=False, compare=False)
    """First words of cues none of which has a second."""

    def __post_init__(self) -> None:
        alone = [word for word, group in self.starts.items() if not any(cue.rest for cue in group)]
        object.__setattr__(self, "alone", frozenset(alone))

    def at(self, lowers: Sequence[str], place: int) -> tuple[Cue, ...]:
        """Readings of the cue that begins at token `place`, of each kind the longest; empty for none."""
        group = self.starts.get(lowers[place], ())
        if not group or lowers[place] in self.alone:
            return group
        longest: dict[str, int] = {}
        found: list[Cue] = []
        for cue in group:
            size = len(cue.rest)
            if (not size or tuple(lowers[place + 1 : place + 1 + size]) == cue.rest) and size >= longest.get(
                cue.kind, 0
            ):
                longest[cue.kind] = size
                found.append(cue)
        return tuple(found) if len(found) < len(group) else group


def load_cues(folders: Sequence[Path] = (), *, language: str = "en") -> Cues:
    """Cues, word classes and speaker nouns of a language; every example is checked. Raises BadRule."""
    rows = load_rows(f"words/{language}/cues.yaml", folders, required=("kind",))
    by_id = {str(row["id"]): row for row in rows}
    nouns = _words_of(by_id, "cue.also-nouns")
    found = _verbs(load_lines(f"words/{language}/cue_verbs.tsv", folders), by_id, nouns)
    phrases = [cue for row in rows for cue in _phrases(row)]
    single = {first for cue, first in phrases if cue.kind == "preposition" and not cue.rest}
    found = [(cue, first) for cue, first in found if first not in single] + phrases
    starts: dict[str, list[Cue]] = {}
    for cue, first in found:
        starts.setdefault(first, []).append(cue)
    bits = load_grammar(folders, language=language)
    for cue, first in found:
        if cue.kind == "preposition" and not cue.rest:
            bits[first] = bits.get(first, 0) | int(Word.PREP)
        if cue.form in {"past", "third"} and not cue.also_noun and not cue.rest:
            bits[first] = bits.get(first, 0) | int(Word.VERB)
        if cue.form == "gerund" and not cue.also_noun and not cue.rest:
            bits[first] = bits.get(first, 0) | int(Word.SAYING | Word.ING)
    cues = Cues(
        starts={
            first: tuple(sorted(group, key=lambda cue: (cue.kind != "adjective", -len(cue.rest))))
            for first, group in starts.items()
        },
        bits=bits,
        nouns=load_speaker_nouns(folders, language=language),
        arms=_words_of(by_id, "cue.arms"),
        blows=_words_of(by_id, "cue.blows"),
        courts=_words_of(by_id, "cue.courts"),
        past=_words_of(by_id, "cue.past-offices"),
        called=_words_of(by_id, "cue.called"),
        known_as=_words_of(by_id, "cue.known-as"),
        backed=_words_of(by_id, "cue.backed"),
        siding=_words_of(by_id, "cue.siding"),
        one_holder=_words_of(by_id, "cue.one-holder"),
        channels=_words_of(by_id, "cue.channels"),
        light=_words_of(by_id, "cue.light"),
        linking=_words_of(by_id, "cue.linking"),
        endings=tuple((word, meant) for word, flags in bits.items() for ending, meant in ENDINGS if flags & ending),
    )
    check_examples(rows, lambda row, text: _matches(row, text, cues))
    return cues


def _words_of(rows: Mapping[str, Row], row_id: str) -> frozenset[str]:
    if row_id not in rows:
        raise BadRule(f"no rule {row_id}", where="cues.yaml:1", mend="Restore the row.")
    return frozenset(words_of(rows[row_id]["words"]))


def _cue(row: Row, lemma: str, form: str, rest: Sequence[str], *, also_noun: bool) -> Cue:
    stance = str(row["stance"])
    if stance not in STANCES:
        raise bad_row(row, f"no stance {stance}", f"Use one of {', '.join(sorted(STANCES))}.")
    return Cue(
        row=str(row["id"]),
        kind=str(row["kind"]),
        lemma=lemma,
        form=form,
        rest=tuple(rest),
        stance=stance,
        embrace=row.get("embrace"),
        asserts=bool(row.get("asserts", True)),
        frames=frozenset(map(str, row["frames"])),
        also_noun=also_noun,
    )


def _verbs(lines: Iterable[tuple[str, str]], rows: Mapping[str, Row], nouns: frozenset[str]) -> list[tuple[Cue, str]]:
    """Each distinct form of each verb of the table."""
    found: list[tuple[Cue, str]] = []
    for line, where in lines:
        columns = line.split("\t")
        if len(columns) < 6 or columns[0] not in rows:
            raise BadRule(f"not a verb row: {line!r}", where=where, mend="Write class and five forms, parted by tabs.")
        row, lemma = rows[columns[0]], columns[1]
        rest = columns[6].split() if len(columns) > 6 else []
        forms = dict.fromkeys(columns[1:6])
        names = {
            columns[5]: "gerund",
            columns[4]: "participle",
            columns[1]: "base",
            columns[2]: "third",
            columns[3]: "past",
        }
        found.extend((_cue(row, lemma, names[form], rest, also_noun=form in nouns), form) for form in forms)
    return found


def _phrases(row: Row) -> list[tuple[Cue, str]]:
    """The words and phrases that a row itself lists."""
    if row["kind"] == "table" or "words" not in row:
        return []
    phrases = [phrase.split() for phrase in words_of(row["words"])]
    return [(_cue(row, " ".join(words), "", words[1:], also_noun=False), words[0]) for words in phrases]


def _matches(row: Row, text: str, cues: Cues) -> bool:
    """True where the text, parted at blanks and marks, has a cue of the row (or a word of a table)."""
    lowers = [word.strip("“”\"',.:") for word in text.lower().split()]
    if row["kind"] == "table":
        return not {*words_of(row["words"])}.isdisjoint(lowers)
    return any(cue.row == row["id"] for place in range(len(lowers)) for cue in cues.at(lowers, place))
