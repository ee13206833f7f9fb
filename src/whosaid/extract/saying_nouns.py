"""Strip, a noun of saying -> the candidate: "the claim that ...", "X's claim that ...", "X made a claim that ...", "reports of ..."."""

from whosaid.extract.atoms import (
    ABOUT,
    ADV,
    AIMING,
    AS,
    AUX,
    BE,
    BREAK,
    BY,
    COORD,
    DET,
    ED,
    FOR,
    FROM,
    GENITIVE,
    NEG,
    OF,
    OWNING,
    POSS,
    PREP,
    PRON,
    REL,
    SUB,
    THAT,
    TIME,
    TO,
    VERBAL,
)
from whosaid.extract.complements import Complement
from whosaid.extract.hanging import may_speak
from whosaid.extract.noun_phrases import subject_before
from whosaid.extract.phrases import Phrase, subject_after
from whosaid.extract.strips import Strip
from whosaid.extract.taken import Candidate
from whosaid.knowledge.cues import Cue, Cues

#: Atoms between a genitive and the noun of saying ("the mayor's oft-repeated claim").
LONGEST_EPITHET = 3
#: Prepositions behind a noun of reporting that tell no topic.
_NO_TOPIC = OWNING | AIMING | SUB | FOR | AS
#: Atoms from a verb to the noun of saying that is its object ("made a first public claim").
LONGEST_OBJECT = 5
#: What stands in no such object before its noun.
_NO_OBJECT = BREAK | PREP | VERBAL | REL | SUB | GENITIVE


def noun(strip: Strip, cues: Cues, cue: Cue, place: int) -> Candidate | None:
    """For "the claim that ...", "X's claim that ...", "reports of ...", "criticism of ... by X"."""
    stop = place + 1
    source: Phrase | None = None
    if strip.bit(place - 1) & POSS:
        source = (place - 1, place)
    else:
        back = place - 1
        while (
            back > 0
            and place - back <= LONGEST_EPITHET
            and not strip.bits[back] & (GENITIVE | POSS | BREAK | PREP | VERBAL | DET)
            and not any(one.kind == "noun" for one in cues.starts.get(strip.lowers[back], ()))
        ):
            back -= 1
        if strip.bit(back) & GENITIVE and back > 0:
            source = _owner(strip, cues, subject_before(strip, back))
        elif strip.bit(back) & POSS and back >= 0:
            source = (back, back + 1)
    if source is None and strip.bit(stop) & (BY | FROM):
        source = subject_after(strip, stop + 1, until=OF | FOR | TO | THAT | ABOUT)
        stop = source[1] if source is not None else stop
    owned = source is not None
    source = source or _of_light_verb(strip, cues, place)
    if source is None and "anonymous" not in cue.frames:
        return None
    made = Candidate(cue, place, place + 1, "noun", source)
    here, after = strip.bit(stop), strip.bit(stop + 1)
    if here & THAT and not after & VERBAL:
        tells = source is not None and source[0] > place and _is_verb(strip, cues, stop - 1)
        return None if tells else made._replace(complement=Complement(stop, "clause"))
    if here & TO and "to" in cue.frames and not after & (DET | POSS | BREAK | PREP | PRON) and stop + 1 < len(strip):
        return made._replace(complement=Complement(stop, "phrase"))
    if not here & PREP or here & (BY | TO) or "of" not in cue.frames:
        return None
    if source is None and "hearsay" in cue.frames:
        return made._replace(complement=Complement(stop + 1, "phrase"))
    if not owned and here & OWNING and not here & (OF | FOR):
        return None  # "has made several calls in the name of the king"
    return _topic(strip, made, stop + 1)


def _owner(strip: Strip, cues: Cues, phrase: Phrase | None) -> Phrase | None:
    """Whose the noun is: of "under fire for making an issue out of Low('s claim)" Low; "the head of the guard('s claim)" is whole."""
    if phrase is None:
        return None
    first, stop = phrase
    tie = next((at for at in range(stop - 1, first, -1) if strip.bits[at] & PREP), first)
    if tie == first:
        return phrase
    is_new = not strip.bits[tie] & OWNING or strip.bits[tie] & BY or strip.bits[tie - 1] & PREP
    return phrase if not is_new and may_speak(strip, cues, (first, tie)) else (tie + 1, stop)


def _of_light_verb(strip: Strip, cues: Cues, place: int) -> Phrase | None:
    """Who does what the noun says: of "the mayor has made a public (claim) that" the mayor."""
    verb = place - 1
    while (
        verb > 0
        and place - verb <= LONGEST_OBJECT
        and not strip.bits[verb] & _NO_OBJECT
        and strip.lowers[verb] not in cues.light
    ):
        verb -= 1
    if verb < 1 or strip.lowers[verb] not in cues.light or strip.caps[verb]:
        return None
    first = verb
    while first > 0 and strip.bits[first - 1] & (AUX | ADV | NEG) and not strip.bits[first - 1] & (DET | PRON):
        first -= 1
    is_passive = any(strip.bits[at] & BE for at in range(first, verb))
    if is_passive or strip.bit(first - 1) & (TO | PREP | DET | POSS | COORD) or first == 0:
        return None
    return subject_before(strip, first)


def _is_verb(strip: Strip, cues: Cues, place: int) -> bool:
    """True for a verb of saying that ends what was taken for a speaker: "reports from the town suggest (that)"."""
    verbs = (cue for cue in cues.starts.get(strip.lowers[place], ()) if cue.kind == "verb" and not cue.also_noun)
    return not strip.caps[place] and any(cue.form in {"base", "third"} for cue in verbs)


def _topic(strip: Strip, made: Candidate, first: int) -> Candidate | None:
    """With the noun phrase behind "of", "on", "against" or the like; one more by-phrase may name the speaker."""
    topic = subject_after(strip, first, until=BY | ED)
    if topic is None:
        return None
    if made.source is None and strip.bit(topic[1]) & BY:
        made = made._replace(source=subject_after(strip, topic[1] + 1))
    return made._replace(content=topic)


def opens_topic(strip: Strip, place: int) -> bool:
    """True for a preposition behind a noun of reporting and what it is about: "reports of a raid", not "reports on Sunday", "word for word"."""
    here = strip.bit(place)
    return bool(here & OF) or not (here & _NO_TOPIC or strip.bit(place + 1) & TIME)
