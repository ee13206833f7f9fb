"""Strip, verb of saying -> its subject where commas, clauses or other verbs part the two, and subjects that say nothing."""

from collections.abc import Sequence

from whosaid.extract.atoms import (
    ARTICLE,
    AS,
    BE,
    BREAK,
    COLON,
    COMMA,
    DEFINITE,
    DETERMINING,
    PREP,
    PRON,
    QUOTE,
    QUOTED,
    REL,
    SCARE,
    STOP,
    SUB,
    THAT,
    TO,
    VERB_LIKE,
    WHO,
)
from whosaid.extract.complements import Complement
from whosaid.extract.hanging import may_speak
from whosaid.extract.noun_phrases import antecedent_before, subject_before
from whosaid.extract.phrases import Phrase, opens_phrase, subject_after
from whosaid.extract.strips import Strip
from whosaid.extract.taken import MEMORY, PAST_FORMS, Candidate
from whosaid.extract.verbs import Site
from whosaid.knowledge.cues import Cues

#: Atoms of the shortest such clause ("who asked not to be"), and of the longest one.
LONGEST_NOT, LONGEST_WHO = 4, 24
#: Atoms from a verb to its "that", past the hearer and the day.
LONGEST_HEAD = 12


def has_whose(strip: Strip, source: Phrase) -> bool:
    """True for a phrase with a clause of "whose" in it, which is no subject: "an island whose coast Lind (recognised)"."""
    return any(bits & REL and not bits & WHO for bits in strip.bits[source[0] + 1 : source[1] - 1])


def who_opens(strip: Strip, site: Site) -> Phrase | None:
    """The head of the sentence with a clause of "who" that runs up to a verb with "that": "A nurse who fled Holm, Brae, on Monday (told him that)"."""
    head = subject_after(strip, 0) if not strip.depth and strip.bit(0) & DETERMINING else None
    if head is None or head[1] >= site.edge or not strip.bits[head[1]] & WHO or strip.bits[head[1]] & SUB:
        return None
    between = strip.bits[head[1] + 1 : site.edge]
    is_open = any(bits & (WHO | SUB | PRON | QUOTE | SCARE | STOP | COLON) for bits in between)
    is_told = any(strip.bits[at] & THAT for at in strip.within(site.stop, LONGEST_HEAD))
    return None if is_open or not is_told or "firm" not in site.cue.frames else head


def unnamed(strip: Strip, site: Site) -> Phrase | None:
    """Who wants no name, right before his verb: "a doctor who asked not to be named (said)", "a guard who spoke and refused to be quoted (told)"."""
    last, bits = site.edge - 1, strip.bits
    is_tail = last > LONGEST_NOT and bits[last] & VERB_LIKE and bits[last - 1] & BE and bits[last - 2] & TO
    if not is_tail or "firm" not in site.cue.frames:
        return None
    who = next((at for at in range(last - 3, max(0, last - LONGEST_WHO), -1) if bits[at] & (WHO | BREAK)), 0)
    return antecedent_before(strip, who) if who and bits[who] & WHO and not bits[who] & SUB else None


def over_place(strip: Strip, site: Site, source: Phrase, complement: Complement) -> Phrase | None:
    """The head of the sentence where a place behind a preposition and its insertion stand before "said that": "A group set up in Holm, the seat of Brae, (said that)"."""
    place = source[0] - 1
    while place > 0 and strip.caps[place]:
        place -= 1
    is_inside = strip.bit(place) & PREP and strip.bit(site.edge - 1) & COMMA and strip.bit(complement.first) & THAT
    if strip.depth or not is_inside or not strip.bit(0) & DETERMINING:
        return None
    return subject_after(strip, 0)


def behind_verb(strip: Strip, cues: Cues, source: Phrase, found: Sequence[Candidate]) -> Phrase:
    """The speaker behind another verb of saying: of "a guard alleged the rebels (had not reported)" the rebels; with whom it names so."""
    for made in reversed(found[-MEMORY:]):
        first = made.stop + bool(strip.bit(made.stop) & THAT)
        is_told = made.shape == "before" and made.cue.form in PAST_FORMS and made.cue.asserts
        if is_told and source[0] < made.first and first < source[1] and strip.caps[source[1] - 1]:
            return (first, source[1]) if opens_phrase(strip, first) else source
    return _who_is_known(strip, cues, source)


def _who_is_known(strip: Strip, cues: Cues, name: Phrase) -> Phrase:
    """With those who bear the name: of "rescuers known as the Red Helmets (said)" all of it."""
    known = name[0] - 2
    if known < 1 or not strip.bits[known + 1] & AS or strip.lowers[known] not in cues.known_as:
        return name
    whole = subject_before(strip, known)
    return name if whole is None else (whole[0], name[1])


def is_thing(strip: Strip, cues: Cues, made: Candidate, source: Phrase) -> bool:
    """True for "..., a stance reaffirmed during a visit": a thing without a name, of which the participle says when or how."""
    is_new = strip.bits[source[0]] & ARTICLE and not strip.bits[source[0]] & DEFINITE
    is_open = made.cue.form in PAST_FORMS and strip.bit(made.stop) & PREP and not strip.bit(source[0] - 1) & QUOTED
    return bool(is_new and is_open and made.first + 1 == made.stop) and not may_speak(strip, cues, source)
