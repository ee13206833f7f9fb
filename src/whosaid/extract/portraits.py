"""Strip, phrase -> portrait: what the words of a speaker say by themselves (name, noun, owner, number)."""

from typing import NamedTuple

from whosaid.extract.atoms import (
    BY,
    CLOSING,
    COMMA,
    COORD,
    DEFINITE,
    DET,
    DETERMINING,
    ED,
    FOR,
    GENITIVE,
    ING,
    JOIN,
    MANY,
    MONTH,
    OBJ,
    OF,
    OPENING,
    OWNING,
    PLURAL,
    POSS,
    PREP,
    PRON,
    REL,
    TIME,
    TITLE,
    VERB,
)
from whosaid.extract.phrases import Phrase
from whosaid.extract.strips import Strip
from whosaid.knowledge.cues import Cues
from whosaid.knowledge.grammar import SpeakerNoun

#: What the core of a phrase ends before: "the mayor | of Norrby, who"; and a participle before "by".
_CORE_ENDS = PREP | REL | COMMA | OPENING
_PASSIVE = ED | VERB
#: What is no adjective before a name, and how many adjectives are looked at: "in besieged western Norrby".
_NO_ADJECTIVE = PREP | COORD | DETERMINING | VERB | REL | COMMA | OPENING | CLOSING | TITLE | PRON
ADJECTIVES = 2
#: What a common noun may be besides.
_PLAIN_WORD = MANY | PLURAL


class Portrait(NamedTuple):
    """A speaker as printed."""

    phrase: Phrase
    """All its atoms."""
    bits: int
    """Bits of its first atom."""
    is_pronoun: bool
    """True where the speaker is a pronoun."""
    name: Phrase | None = None
    """Atoms of a proper name at its end."""
    noun: SpeakerNoun | None = None
    """What its noun says of the voice."""
    noun_word: str = ""
    """That noun in lower case, empty where there is none."""
    head: int = -1
    """Its atom, -1 where there is none."""
    owner: Phrase | None = None
    """Atoms of whom the speaker speaks for ("for X", "X's")."""
    before: Phrase | None = None
    """Atoms before the noun ("Kremlin" of "Kremlin spokesman")."""
    modifiers: frozenset[str] = frozenset()
    """Capitalised words before the noun, in lower case."""

    @property
    def kind(self) -> str | None:
        """Kind of its noun."""
        return self.noun.kind if self.noun else None

    @property
    def is_definite(self) -> bool:
        """True behind "the", "this" or the like."""
        return bool(self.bits & DEFINITE)

    @property
    def is_possessed(self) -> bool:
        """True behind "his", "their" or the like."""
        return not self.is_pronoun and bool(self.bits & POSS)


def parts_of(strip: Strip, phrase: Phrase, cues: Cues) -> tuple[Phrase, ...]:
    """The phrase, or its two parts where "and" joins several speakers."""
    first = phrase[0]
    for place in range(first + 1, phrase[1] - 1):
        if not strip.bits[place] & JOIN or _is_of_one(strip, phrase, place, cues):
            continue
        capital = strip.caps[place + 1]
        named = capital and strip.caps[first] and not strip.bits[place - 1] & PREP and not strip.bits[first] & DET
        several = not strip.bits[first] & DET or bool(strip.bits[place - 1] & (MANY | PLURAL)) or strip.caps[place - 1]
        last = cues.nouns.get(strip.lowers[phrase[1] - 1])
        people = capital and several and last is not None and last.many
        if strip.bits[place + 1] & DETERMINING or named or people or (not capital and several):
            comma = next((at for at in range(first + 1, place) if strip.bits[at] & COMMA), place)
            return (first, comma), (place + 1, phrase[1])
    return (phrase,)


def _is_of_one(strip: Strip, phrase: Phrase, place: int, cues: Cues) -> bool:
    """True for "Lawyer and defender Ann Low", one person's two trades, and for "J&K", one word."""
    if strip.ends[place - 1] == strip.starts[place]:
        return True
    trade = cues.nouns.get(strip.lowers[place - 1])
    if trade is None or trade.many or trade.is_body or place - phrase[0] > ADJECTIVES + 1:
        return False
    bare = not strip.bits[phrase[0]] & DETERMINING and not any(strip.caps[phrase[0] + 1 : place + 1])
    return bare and not strip.bits[place + 1] & DETERMINING and strip.caps[phrase[1] - 1] and not strip.caps[place + 1]


def portrait_of(strip: Strip, phrase: Phrase, cues: Cues) -> Portrait:
    """What the words of the phrase say."""
    first, stop = phrase
    bits = strip.bits[first]
    if stop - first == 1 and bits & (PRON | OBJ | REL) and (bits & REL or not bits & DET):
        return Portrait(phrase, bits, is_pronoun=True)
    core_end = first + 1
    while core_end < stop and not _ends_core(strip, core_end):
        core_end += 1
    genitive = core_end - 1
    while genitive > first and not strip.bits[genitive] & GENITIVE:
        genitive -= 1
    genitive = genitive if genitive > first else -1
    start = genitive + 1 if genitive >= 0 else first
    owner = (first, genitive) if genitive >= 0 else _owner_behind(strip, core_end, stop, cues)
    head = core_end - 1
    while head >= start and strip.lowers[head] not in cues.nouns:
        head -= 1
    if head > start and cues.nouns[strip.lowers[head]].kind == "person" and strip.lowers[head - 1] in cues.nouns:
        head -= cues.nouns[strip.lowers[head - 1]].kind == "official"  # "spokesman Col. A B"
    head = head if head >= start else -1
    end = owner[1] if owner is not None and genitive < 0 else stop
    name = _name(strip, cues, (first, end), start) or _name(strip, cues, (start, core_end), start)
    if name is not None and head < 0 and bits & DEFINITE and name[0] == first + 1:
        name = first + 1, _past_of(strip, name[1], stop)
    return Portrait(
        phrase=phrase,
        bits=bits,
        is_pronoun=False,
        name=name,
        noun=cues.nouns[strip.lowers[head]] if head >= 0 else None,
        noun_word=strip.lowers[head] if head >= 0 else "",
        head=head,
        owner=owner,
        before=(start, head) if head > start else None,
        modifiers=frozenset([strip.lowers[place] for place in range(max(start, first + 1), head) if strip.caps[place]]),
    )


def _ends_core(strip: Strip, place: int) -> bool:
    here = strip.bits[place]
    if here & _CORE_ENDS and not here & TITLE:
        return True
    return bool(here & _PASSIVE and strip.bit(place + 1) & BY)


def _owner_behind(strip: Strip, core_end: int, stop: int, cues: Cues) -> Phrase | None:
    """Whom the noun serves: "a spokesman for X", "a statement issued by X"."""
    first = core_end + 1
    if first < stop and strip.bits[core_end] & (ED | VERB) and strip.bits[first] & BY:
        first += 1
    elif core_end >= stop or not strip.bits[core_end] & OWNING:
        return None
    return (first, _before_doing(strip, first, stop, cues)) if first < stop else None


def _before_doing(strip: Strip, first: int, stop: int, cues: Cues) -> int:
    """Where the name of a body ends before what it does: "the Lind-led coalition (fighting rebels in Ofa)"."""
    doing = (
        place
        for place in range(first + 1, stop - 1)
        if strip.bits[place] & ING
        and not strip.caps[place]
        and _is_body(cues, strip.lowers[place - 1])
        and (strip.lowers[place + 1] not in cues.nouns or _is_many(cues, strip.lowers[place + 1]))
    )
    return next(doing, stop)


def _is_body(cues: Cues, word: str) -> bool:
    return word in cues.nouns and cues.nouns[word].is_body


def _name(strip: Strip, cues: Cues, phrase: Phrase, start: int) -> Phrase | None:
    """The proper name at the end of the phrase; nouns and titles before it are no part of it."""
    first, end = phrase
    if end <= first or _is_document(strip, cues, end - 1):
        return None
    if strip.bits[end - 1] & CLOSING:
        end = next((place for place in range(end - 2, first, -1) if strip.bits[place] & OPENING), end)
    while end > first and strip.bits[end - 1] & (TIME | MONTH) and not (end - 1 > first and strip.caps[end - 2]):
        end -= 1  # "a complaint filed Saturday"; but Theresa May
    run = end
    while run > first and (_is_glued(strip, run - 1) or strip.caps[run - 1]) and not strip.bits[run - 1] & DETERMINING:
        run -= 1
    cut = end
    while cut > run and not _may_precede_name(strip, cues, cut - 1):
        cut -= 1
    if end > cut > run > 0 and strip.bits[run - 1] & DEFINITE and _is_many(cues, strip.lowers[cut - 1]):
        cut = run  # "the Lind Lawyers Initiative"
    free = cut > run or not _hangs(strip, cues, run - 1, start)
    return (cut, end) if cut < end and free else None


def _is_many(cues: Cues, word: str) -> bool:
    return word in cues.nouns and cues.nouns[word].many


def _is_glued(strip: Strip, place: int) -> bool:
    """True for a mark inside a word ("Bell/B")."""
    if strip.lowers[place][0].isalnum() or not 0 < place < len(strip) - 1 or not strip.caps[place - 1]:
        return False
    return strip.ends[place - 1] == strip.starts[place] and strip.ends[place] == strip.starts[place + 1]


def _hangs(strip: Strip, cues: Cues, place: int, start: int) -> bool:
    """True where a name behind `place` belongs to a preposition: "doctors in the north of Norrby", "in rural Norrby"."""
    if _is_of_office(strip, cues, place):
        return False
    for before in range(place, max(start, place + 1 - ADJECTIVES) - 1, -1):
        if strip.caps[before] or strip.bits[before] & _NO_ADJECTIVE or strip.lowers[before] in cues.nouns:
            place = before
            break
        place = before - 1
    while place >= start and strip.bits[place] & DETERMINING:
        place -= 1
    return place >= start and bool(strip.bits[place] & (PREP | COORD))


def _is_of_office(strip: Strip, cues: Cues, place: int) -> bool:
    """True for the last word of an office with what it is for: "director of operations (Ann Low)"."""
    if (
        place < 2
        or not strip.bits[place - 1] & OF
        or strip.caps[place]
        or strip.caps[place + 1 : place + 3] != [True, True]
    ):
        return False
    noun = cues.nouns.get(strip.lowers[place - 2])
    return noun is not None and noun.kind == "official" and not noun.many and not strip.bits[place] & ~_PLAIN_WORD


def _past_of(strip: Strip, place: int, stop: int) -> int:
    """One past a name that goes on behind "of" or "of the": "the Lions of the Ridge"."""
    while place < stop and strip.bits[place] & OF:
        behind = place + 1 + bool(strip.bit(place + 1) & DET)
        end = behind
        while end < stop and strip.caps[end]:
            end += 1
        if end == behind:
            break
        place = end
    return place


def _is_document(strip: Strip, cues: Cues, place: int) -> bool:
    noun = cues.nouns.get(strip.lowers[place])
    return noun is not None and noun.kind == "document"


def _may_precede_name(strip: Strip, cues: Cues, place: int) -> bool:
    if strip.bits[place] & TITLE:
        return True
    noun = cues.nouns.get(strip.lowers[place])
    return noun is not None and noun.kind != "document"


def proper_name(strip: Strip, phrase: Phrase, head: int) -> Phrase:
    """Atoms of the proper name around atom `head` ("Observatory" -> "Syrian Observatory for Human Rights (SOHR)")."""
    first, stop = head, head + 1
    while first > phrase[0] and strip.caps[first - 1] and not strip.bits[first - 1] & (DET | POSS):
        first -= 1
    while stop < phrase[1]:
        here = strip.bits[stop]
        if strip.caps[stop] or here & CLOSING:
            stop += 1
        elif stop + 1 < phrase[1] and strip.caps[stop + 1] and here & (OPENING | COORD | OF | FOR):
            stop += 2
        else:
            break
    return first, stop


def core_head(portrait: Portrait) -> int:
    """Last atom of the phrase before a prepositional phrase."""
    if portrait.head >= 0:
        return portrait.head
    behind = portrait.owner is not None and portrait.owner[0] > portrait.phrase[0]
    stop = portrait.owner[0] - 1 if portrait.owner is not None and behind else portrait.phrase[1]
    return max(portrait.phrase[0], stop - 1)


def is_the_name(portrait: Portrait) -> bool:
    """True for "the" right before a name, which is then no person's ("the Lions of the Ridge")."""
    return portrait.is_definite and portrait.name is not None and portrait.name[0] == portrait.phrase[0] + 1


def past_preposition(strip: Strip, phrase: Phrase | None, cues: Cues) -> Phrase | None:
    """The phrase behind "according to", or without "in" before it."""
    if phrase is None:
        return None
    stops = [
        place + 1 + len(cue.rest)
        for place in range(*phrase)
        for cue in cues.at(strip.lowers, place)
        if cue.kind == "preposition" and (cue.rest or place == phrase[0])
    ]
    return (max(stops), phrase[1]) if stops and max(stops) < phrase[1] else phrase
