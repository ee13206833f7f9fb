"""`rules/taxonomies/*.yaml` -> the kinds of event, the words that name them, and which part of a sentence plays which role."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, NamedTuple

from whosaid.knowledge.clauses import (
    COMPLEMENT_WINDOW,
    ClauseWords,
    Word,
    class_bits,
    conjugate_row,
    has_complement,
    is_only_verb,
    load_clause_words,
    lowers_of,
)
from whosaid.knowledge.loading import Row, bad_row, check_examples, load_rows
from whosaid.knowledge.phrases import Phrase, PhraseTable, spell, table_of
from whosaid.knowledge.speech_parts import SpeechParts, load_speech_parts

#: Files that hold kinds, in the order in which kinds are listed.
KIND_FILES = (
    "taxonomies/violence.yaml",
    "taxonomies/control.yaml",
    "taxonomies/crowds.yaml",
    "taxonomies/politics.yaml",
    "taxonomies/mishaps.yaml",
)


class Narrowing(NamedTuple):
    """A narrower kind, and who must play which part for it."""

    wanted: tuple[tuple[str, frozenset[str]], ...]
    """(role, classes of which its holder must be one); `party` stands for whoever does it or is hit."""
    kind: str
    """Code of the narrower kind."""


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of event."""

    code: str
    """Its code, a slug; an ACLED sub-event slug where that says the same."""
    name: str
    """Display name."""
    definition: str
    """One sentence."""
    parent: str | None
    """Code of the wider kind."""
    acled: str | None
    """Published name of an ACLED sub-event type."""
    plover: str | None
    """PLOVER event type."""
    plover_mode: str | None
    """PLOVER mode."""
    ucdp: int | None
    """UCDP type of violence where the kind alone decides it."""
    cameo: str | None
    """CAMEO root, two digits."""
    frame: str
    """Id of its frame."""
    ended: str | None
    """Kind of the claim that says it was stopped."""
    total: str | None
    """Kind of the claim where its figures are sums over more than one act."""
    by_weapon: bool
    """True where the weapon named decides on a narrower kind."""
    by_context: str | None
    """Where aircraft are told of: "air" = they decide on a narrower kind, "last" = the act of such a kind told last does."""
    narrow: tuple[Narrowing, ...]
    """What the parties make of it; the first that fits holds."""
    needs_act: bool
    """True where another act must stand in the clause."""
    is_harmful: bool
    """True where it or a wider kind may kill or hurt."""
    is_plain: bool
    """True where its verbs name no act of their own beside a noun that does."""
    is_bare: bool
    """True where it only says that somebody came to harm."""
    follows: bool
    """True where it follows another act, whose day is not its own."""
    of_fighters: str | None = None
    """The kind that it is where those who fight do it."""


@dataclass(frozen=True, slots=True, eq=False)
class Trigger:
    """One reading of one phrase that names an act. Compared by identity, so that groups of them are looked up quickly."""

    kind: str
    """Code; empty for a phrase that holds such a word and means something else."""
    forms: frozenset[str]
    """noun, base, third, past, participle, gerund."""
    complements: frozenset[str]
    """Words of which one must stand close behind; empty = none needed."""
    frame: str
    """Id of its frame."""
    window: int
    """How many tokens behind it are looked at for the complement."""
    weak: bool
    """True where it needs an actor, a weapon, people or a thing beside it."""


@dataclass(frozen=True, slots=True)
class Frame:
    """Which part of the sentence plays which role."""

    id: str
    """frame.attack, ..."""
    subject: str
    """Role of the active verb's subject."""
    object: str | None
    """Role of its object; None for verbs that take none."""
    premodifier: str | None
    """Role of an actor that stands before the noun."""
    possessor: str | None
    """Role of the person whose act the noun is ("Ruger's murder")."""
    prepositions: Mapping[str, str]
    """Preposition -> role of what it brings."""
    holder: str | None = None
    """Role of whoever did what somebody else stops ("broke the army's siege"); None = he is the one who stops it."""
    after_verb: frozenset[str] = frozenset()
    """Prepositions that still bring a role after the verb of which the noun is the subject."""
    takes_object: str | None = None
    """always = a past form without object and auxiliary is a passive; mostly = unless those who fight stand before it."""
    lasts: bool = False
    """True where a length of time beside it is how long it lasted."""
    speaks_of_act: bool = False
    """True where the act of which it speaks makes no claim of its own."""
    refuses: bool = False
    """True where what it turns down was asked for."""
    inherits_place: bool = True
    """False where the place of the sentences around is not the place of the act."""
    says: bool = False
    """True where the act is done by saying it."""
    done_by: int = 0
    """Bits of `Word` of which its subject must have one; 0 = anybody."""


@dataclass(frozen=True, slots=True)
class Taxonomy:
    """All kinds, their words and frames."""

    kinds: Mapping[str, Kind]
    """By code, in the order of the files."""
    triggers: PhraseTable[tuple[Trigger, ...]]
    """Phrases that name acts, with those that only look so."""
    frames: Mapping[str, Frame]
    """By id."""
    harms: Mapping[str, str]
    """Harm of a figure -> kind of the claim it makes when no act is named."""
    words: ClauseWords
    """Word classes, supports and weapons."""
    chains: Mapping[str, tuple[str, ...]]
    """Code -> itself and the wider kinds, narrowest first."""
    speech_parts: SpeechParts
    """Tells verbs from nouns where the words beside them do not."""

    def ancestors(self, code: str) -> tuple[str, ...]:
        """The kind itself and the wider ones, narrowest first."""
        return self.chains.get(code, (code,))

    def is_a(self, code: str, wider: str) -> bool:
        """True where `code` is `wider` or a kind of it."""
        return wider in self.ancestors(code)

    def named_in(self, text: str) -> tuple[str, ...]:
        """Codes of the kinds whose words stand in a short text, without asking whether anything happened."""
        return tuple(trigger.kind for trigger in self._triggers_in(text))

    def frames_in(self, text: str) -> frozenset[str]:
        """Ids of the frames of the words that name kinds in a short text."""
        return frozenset(trigger.frame for trigger in self._triggers_in(text))

    def _triggers_in(self, text: str) -> list[Trigger]:
        lowers = lowers_of(text)
        return [
            trigger
            for _, end, readings in self.triggers.find(lowers)
            for trigger in readings
            if trigger.kind and has_complement(lowers, end, trigger.complements, trigger.window)
        ]


def load_taxonomy(folders: Sequence[Path] = ()) -> Taxonomy:
    """Packaged and the user's kinds, checked: examples, parents, frames and codes that rows name. Raises BadRule."""
    rows = tuple(row for file in KIND_FILES for row in load_rows(file, folders, required=("name", "frame", "from")))
    frame_rows = load_rows("taxonomies/frames.yaml", folders, required=("subject", "prepositions"))
    harmful = _harmful(rows)
    kinds = {str(row["id"]): _kind(row, is_harmful=str(row["id"]) in harmful) for row in rows}
    frames = {str(row["id"]): _frame(row) for row in frame_rows}
    for row in rows:
        _check_names(row, kinds, frames)
    words = load_clause_words(folders)
    taxonomy = Taxonomy(
        kinds=kinds,
        triggers=_triggers(rows),
        frames=frames,
        harms={str(harm): str(row["id"]) for row in reversed(rows) for harm in row.get("harms") or ()},
        words=_with_verbs(words, rows),
        chains={code: _chain(code, kinds) for code in kinds},
        speech_parts=load_speech_parts(),
    )
    check_examples(rows, lambda row, text: row["id"] in taxonomy.named_in(text))
    check_examples(frame_rows, lambda row, text: row["id"] in taxonomy.frames_in(text))
    return taxonomy


def _kind(row: Row, *, is_harmful: bool) -> Kind:
    return Kind(
        code=str(row["id"]),
        name=str(row["name"]),
        definition=str(row["does"]),
        parent=row.get("parent"),
        acled=row.get("acled"),
        plover=row.get("plover"),
        plover_mode=row.get("plover_mode"),
        ucdp=row.get("ucdp"),
        cameo=row.get("cameo"),
        frame=str(row["frame"]),
        ended=row.get("ended"),
        total=row.get("total"),
        by_weapon=bool(row.get("by_weapon")),
        by_context=row.get("by_context"),
        narrow=tuple(_narrowing(one) for one in row.get("narrow") or ()),
        needs_act=row.get("needs") == "act",
        is_harmful=is_harmful,
        is_plain=bool(row.get("plain")),
        is_bare=bool(row.get("bare")),
        follows=bool(row.get("follows")),
        of_fighters=row.get("of_fighters"),
    )


def _narrowing(row: Mapping[str, Any]) -> Narrowing:
    wanted = ((str(role), frozenset(map(str, classes))) for role, classes in row.items() if role != "kind")
    return Narrowing(tuple(wanted), str(row["kind"]))


def _harmful(rows: Sequence[Row]) -> frozenset[str]:
    """Codes of the kinds that say so and of all narrower ones."""
    found = {str(row["id"]) for row in rows if row.get("harmful")}
    for _ in rows:
        more = {str(row["id"]) for row in rows if row.get("parent") in found}
        if more <= found:
            break
        found |= more
    return frozenset(found)


def _frame(row: Row) -> Frame:
    return Frame(
        id=str(row["id"]),
        subject=str(row["subject"]),
        object=row.get("object"),
        premodifier=row.get("premodifier"),
        possessor=row.get("possessor"),
        prepositions={str(word): str(role) for word, role in row["prepositions"].items()},
        holder=row.get("holder"),
        after_verb=frozenset(map(str, row.get("after_verb") or ())),
        takes_object=row.get("takes_object"),
        lasts=bool(row.get("lasts")),
        speaks_of_act=bool(row.get("speaks_of_act")),
        refuses=bool(row.get("refuses")),
        inherits_place=bool(row.get("inherits_place", True)),
        says=bool(row.get("says")),
        done_by=class_bits(row, "done_by") if row.get("done_by") else 0,
    )


def _chain(code: str, kinds: Mapping[str, Kind]) -> tuple[str, ...]:
    found = [code]
    while (parent := kinds[found[-1]].parent) is not None:
        found.append(parent)
    return tuple(found)


def _check_names(row: Row, kinds: Mapping[str, Kind], frames: Mapping[str, Frame]) -> None:
    kind = kinds[str(row["id"])]
    named = [kind.parent, kind.ended, kind.total, kind.of_fighters, *(narrowing.kind for narrowing in kind.narrow)]
    for code in named:
        if code is not None and code not in kinds:
            raise bad_row(row, f"{kind.code} names {code}, which is no kind", "Add the kind or mend the code.")
    wanted = {kind.frame, *(str(other.get("frame", kind.frame)) for other in _others(row))}
    if not wanted <= set(frames):
        raise bad_row(row, f"{kind.code} has frame {sorted(wanted)}", "Use a frame of frames.yaml.")
    step, seen = kind.parent, {kind.code}
    while step is not None:
        if step in seen:
            raise bad_row(row, f"{kind.code} is its own parent", "Break the circle.")
        seen.add(step)
        step = kinds[step].parent


def _triggers(rows: Iterable[Row]) -> PhraseTable[tuple[Trigger, ...]]:
    """Phrases of all rows; phrases that mean something else come first."""
    readings: dict[Phrase, dict[tuple[str, bool], Trigger]] = {}
    for row in rows:
        code, weak = str(row["id"]), frozenset(row.get("weak") or ())
        for phrase, forms, complements, frame in _spellings(row):
            is_noun = "noun" in forms
            window = 1 if is_noun else COMPLEMENT_WINDOW
            is_weak = " ".join(phrase) in weak or phrase[0] in weak
            readings.setdefault(phrase, {}).setdefault(
                (code, is_noun), Trigger(code, forms, complements, frame, window, is_weak)
            )
        for notation in row.get("unless") or ():
            for phrase in spell(str(notation)):
                readings.setdefault(phrase, {})["", False] = Trigger("", frozenset(), frozenset(), "", 0, False)
    return table_of((phrase, _in_order(group.values())) for phrase, group in readings.items())


def _in_order(group: Iterable[Trigger]) -> tuple[Trigger, ...]:
    """Readings that need a complement first; what one row calls a look-alike may be the very words of another."""
    named = [trigger for trigger in group if trigger.kind] or list(group)
    return tuple(sorted(named, key=lambda trigger: not trigger.complements))


def _spellings(row: Row) -> Iterable[tuple[Phrase, frozenset[str], frozenset[str], str]]:
    """(phrase, forms, complements, frame) of every spelling of a row."""
    frame = str(row["frame"])
    for notation in row.get("nouns") or ():
        noun, _, near = str(notation).partition(">")
        for phrase in spell(noun):
            yield phrase, frozenset({"noun"}), frozenset(near.strip().split("|")) - {""}, frame
    others = [(other.get("verbs"), str(other.get("frame"))) for other in _others(row)]
    for verbs, of_verbs in ((row.get("verbs"), frame), *others):
        for verb in verbs or ():
            for form in conjugate_row(row, str(verb)):
                yield form.phrase, form.forms, form.complements, of_verbs


def _others(row: Row) -> Sequence[Mapping[str, Any]]:
    """The verbs of a row that have frames of their own."""
    also = row.get("also") or ()
    return [also] if isinstance(also, Mapping) else also


def _with_verbs(words: ClauseWords, rows: Iterable[Row]) -> ClauseWords:
    """The word classes with the forms of all acts' verbs that are not nouns too."""
    forms: dict[str, bool] = {}
    for row in rows:
        for phrase, names, _, _ in _spellings(row):
            if len(phrase) == 1:
                forms[phrase[0]] = forms.get(phrase[0], True) and is_only_verb(names)
    bits = dict(words.bits)
    for word, is_verb in forms.items():
        if is_verb:
            bits[word] = bits.get(word, 0) | int(Word.VERB)
    return replace(words, bits=bits)
