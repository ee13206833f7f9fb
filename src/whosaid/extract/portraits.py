"""Strip, phrase -> portrait: what the words of a speaker say by themselves (name, noun, owner, number)."""

from dataclasses import dataclass

from whosaid.extract.atoms import (
    BY,
    CLOSING,
    COMMA,
    COORD,
    DEFINITE,
    DET,
    ED,
    FOR,
    GENITIVE,
    JOIN,
    OBJ,
    OF,
    OPENING,
    OWNING,
    POSS,
    PREP,
    PRON,
    REL,
    TITLE,
)
from whosaid.extract.noun_phrases import Phrase
from whosaid.extract.strips import Strip
from whosaid.knowledge.cues import Cues
from whosaid.knowledge.grammar import SpeakerNoun

#: Prepositions that stand between a speaker's noun and the body spoken for ("a spokesman for X", "a statement by X").
OWNING = frozenset({"for", "of", "from", "by", "with", "at", "in"})


#: Prepositions inside proper names.
JOINING = frozenset({"of", "for"})


@dataclass(frozen=True, slots=True)
class Portrait:
    """A speaker as printed."""

    phrase: Phrase
    """All its atoms."""
    pronoun: str | None
    """Lower-case pronoun, where the speaker is one."""
    definite: bool
    """True behind "the", "this" or the like."""
    possessed: str | None
    """Lower-case possessive word at its head ("his spokesman")."""
    name: Phrase | None
    """Atoms of a proper name at its end."""
    noun: SpeakerNoun | None
    """What its noun says of the voice."""
    noun_word: str
    """That noun in lower case, empty where there is none."""
    head: int
    """Its atom, -1 where there is none."""
    owner: Phrase | None
    """Atoms of whom the speaker speaks for ("for X", "X's")."""
    before: Phrase | None
    """Atoms before the noun ("Kremlin" of "Kremlin spokesman")."""


def parts_of(strip: Strip, phrase: Phrase) -> tuple[Phrase, ...]:
    """The phrase, or its parts where "and" joins several speakers."""
    for place in range(phrase[0] + 1, phrase[1] - 1):
        if strip.bits[place] & COORD and strip.lowers[place] in {"and", "or"}:
            after = strip.bits[place + 1]
            named = strip.caps[place + 1] and strip.caps[phrase[0]] and not strip.bits[place - 1] & PREP
            if after & (DET | POSS) or (named and not strip.bits[phrase[0]] & DET) or not strip.caps[place + 1]:
                return (phrase[0], place), (place + 1, phrase[1])
    return (phrase,)


def portrait_of(strip: Strip, phrase: Phrase, cues: Cues) -> Portrait:
    """What the words of the phrase say."""
    first, stop = phrase
    bits = strip.bits[first]
    alone = stop - first == 1
    if alone and bits & (PRON | OBJ | REL) and not (bits & DET and not bits & REL):
        return Portrait(phrase, strip.lowers[first], False, None, None, None, "", -1, None, None)
    core_end = next((p for p in range(first + 1, stop) if _ends_core(strip, p)), stop)
    owner = None
    start = first
    for place in range(core_end - 1, first, -1):
        if strip.lowers[place] == "'s" or (strip.lowers[place] == "'" and strip.lowers[place - 1].endswith("s")):
            owner, start = (first, place), place + 1
            break
    head = next((p for p in range(core_end - 1, start - 1, -1) if strip.lowers[p] in cues.nouns), -1)
    if owner is None and core_end + 1 < stop and strip.lowers[core_end] in OWNING:
        owner = (core_end + 1, stop)
    elif owner is None and core_end + 1 < stop and strip.lowers[core_end].endswith("ed") and strip.lowers[core_end + 1] == "by":
        owner = (core_end + 2, stop)
    return Portrait(
        phrase=phrase,
        pronoun=None,
        definite=strip.lowers[first] in {"the", "this", "that", "these", "those"},
        possessed=strip.lowers[first] if bits & POSS else None,
        name=_name(strip, phrase, cues, start, core_end),
        noun=cues.nouns[strip.lowers[head]] if head >= 0 else None,
        noun_word=strip.lowers[head] if head >= 0 else "",
        head=head,
        owner=owner,
        before=(start, head) if head > start else None,
    )


def _ends_core(strip: Strip, place: int) -> bool:
    if strip.bits[place] & (PREP | REL | COMMA | OPENING) and not strip.bits[place] & TITLE:
        return True
    return strip.lowers[place].endswith("ed") and place + 1 < len(strip) and strip.lowers[place + 1] == "by"


def _name(strip: Strip, phrase: Phrase, cues: Cues, start: int, core_end: int) -> Phrase | None:
    """The proper name at the end of the phrase or of its core; nouns and titles before it are not part of it."""
    for first, stop in ((phrase[0], phrase[1]), (start, core_end)):
        end = stop
        while end > first and strip.bits[end - 1] & CLOSING:
            end = next((p for p in range(end - 1, first - 1, -1) if strip.bits[p] & OPENING), end)
            if end == stop:
                break
        run = end
        while run > first and strip.caps[run - 1] and not strip.bits[run - 1] & (DET | POSS):
            run -= 1
        cut = next((p + 1 for p in range(end - 1, run - 1, -1) if _may_precede_name(strip, cues, p)), run)
        if cut < end and (cut > run or run <= start or not strip.bits[run - 1] & PREP):
            return cut, end
    return None


def _may_precede_name(strip: Strip, cues: Cues, place: int) -> bool:
    noun = cues.nouns.get(strip.lowers[place])
    return bool(strip.bits[place] & TITLE) or (noun is not None and noun.kind != "document")


def proper_name(strip: Strip, portrait: Portrait, head: int) -> Phrase:
    """Atoms of the proper name that has atom `head` in it ("Observatory" -> "Syrian Observatory for Human Rights (SOHR)")."""
    first, stop = head, head + 1
    while first > portrait.phrase[0] and strip.caps[first - 1] and not strip.bits[first - 1] & (DET | POSS):
        first -= 1
    while stop < portrait.phrase[1]:
        if strip.caps[stop] or strip.bits[stop] & CLOSING:
            stop += 1
        elif stop + 1 < portrait.phrase[1] and strip.caps[stop + 1] and (strip.bits[stop] & (OPENING | COORD) or strip.lowers[stop] in JOINING):
            stop += 2
        else:
            break
    return first, stop
