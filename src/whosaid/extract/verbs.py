"""Strip, place -> the verb group there, and whether a form that may be a noun stands as a verb."""

from collections.abc import Mapping
from typing import NamedTuple

from whosaid.extract.atoms import (
    ADV,
    ARTICLE,
    AUX,
    BE,
    BREAK,
    CLITIC,
    CLOSING,
    COLON,
    COMMA,
    COORD,
    DEFINITE,
    DET,
    DETERMINING,
    ED,
    GENITIVE,
    ING,
    MANY,
    NEG,
    NUMBER,
    OBJ,
    OF,
    OPENING,
    PLURAL,
    POSS,
    PREP,
    PRON,
    QUANTIFIER,
    QUANTITY,
    QUOTE,
    QUOTED,
    REL,
    SCARE,
    SEMICOLON,
    STOP,
    SUB,
    TEMPORAL,
    THAT,
    TIME,
    TO,
    VERBAL,
    is_verbal,
)
from whosaid.extract.complements import Complement
from whosaid.extract.noun_phrases import subject_before
from whosaid.extract.phrases import Phrase, opens_phrase, opens_quantity
from whosaid.extract.strips import Strip
from whosaid.extract.taken import PAST_FORMS
from whosaid.knowledge.cues import Cue, Cues
from whosaid.knowledge.grammar import SpeakerNoun

#: Adverbs and auxiliaries that may stand before a verb in its group.
LONGEST_GROUP = 6
#: Atoms from a verb to the end of its clause.
LONGEST_TAIL = 30
#: Atoms before a participle that is the only verb of its clause.
LONGEST_START = 16
#: Atoms of "a" and what stands between it and its noun.
LONGEST_EPITHET = 4
#: Atoms in which another verb is looked for.
LONGEST_CLAUSE = 64


#: Behind what no finite verb stands.
_NO_SUBJECT = GENITIVE | TO | ARTICLE


#: What no "all" or "both" between an auxiliary and its verb is.
_NO_FLOATING = ARTICLE | DEFINITE | POSS | PRON | PREP | QUANTITY | QUANTIFIER


class Site(NamedTuple):
    """A reporting verb in its strip."""

    cue: Cue
    """What the word is."""
    place: int
    """Its first atom."""
    stop: int
    """One past its last."""
    first: int
    """First auxiliary, or the verb."""
    edge: int
    """First atom of the group with adverbs before it."""
    passive: bool
    """True behind a form of to be."""
    aided: bool
    """True where there is an auxiliary."""
    negated: bool
    """True where there is a negation."""


def site_of(strip: Strip, cue: Cue, place: int) -> Site:
    """The verb group whose verb is at `place`."""
    first, edge, passive, aided, negated = place, place, False, False, False
    while edge > 0 and place - edge < LONGEST_GROUP:
        before = strip.bits[edge - 1]
        negated = negated or bool(before & NEG)
        clitic = bool(before & CLITIC or (before & GENITIVE and strip.bit(edge - 2) & PRON))
        if before & AUX or clitic:
            passive = passive or (not aided and bool(before & BE))
            aided = True
            first = edge - 1
        elif not _is_inside(strip, edge - 1, aided=aided):
            break
        edge -= 1
        edge -= bool(
            before & ADV and strip.bit(edge - 1) & QUANTIFIER and strip.bit(edge - 1) & PREP
        )  # "at first said"
        if before & CLITIC:
            break
    return Site(cue, place, place + 1 + len(cue.rest), first, edge, passive, aided, negated)


def _is_inside(strip: Strip, place: int, *, aided: bool) -> bool:
    """True for an adverb or a negation inside a verb group, and for a time right behind its first auxiliary ("had earlier said")."""
    here = strip.bits[place]
    if here & TEMPORAL and here & PREP and not aided and strip.bit(place - 1) & AUX:
        return True  # "has since said"
    if here & TIME and not here & (DET | PRON):
        return not aided and bool(strip.bit(place - 1) & AUX)
    if here & DET and not here & _NO_FLOATING and not aided and strip.bit(place - 1) & AUX:
        return (
            place > 1 and not strip.bits[place - 2] & (BREAK | COORD) and strip.lowers[-1] != "?"
        )  # "they have all said"
    return bool(here & (ADV | NEG)) and not here & (TIME | DET | PRON)


def is_infinitive(strip: Strip, site: Site) -> bool:
    """True behind "to": nobody is said to have said it."""
    return bool(strip.bit(site.edge - 1) & TO)


def is_finite(strip: Strip, site: Site) -> bool:
    """False where the form can be no finite verb: behind an article, a genitive or a preposition."""
    if site.aided:
        return True
    if site.edge == 0 or (site.cue.also_noun and strip.caps[site.place] and not _is_title(strip)):
        return False
    before, cue = strip.bits[site.edge - 1], site.cue
    if before & _NO_SUBJECT or (before & POSS and not before & OBJ):
        return False
    if before & DET and not before & (PRON | REL) and (cue.also_noun or cue.form in {"gerund", "participle"}):
        return False
    if before & PREP and not before & (PRON | SUB):
        return False
    return not (cue.also_noun and before & NUMBER)


def may_be_noun(strip: Strip, site: Site, nouns: Mapping[str, SpeakerNoun]) -> bool:
    """True for a form that is a noun or an adjective as well, where nothing beside it tells a verb."""
    if site.aided or not site.cue.also_noun or strip.bits[site.edge - 1] & PRON:
        return False
    if site.cue.form == "base" and not strip.bits[_past_bracket(strip, site.edge - 1)] & (MANY | PLURAL):
        return True
    return not _acts_as_verb(strip, site, nouns)


def _past_bracket(strip: Strip, place: int) -> int:
    """The word before a bracket that ends at a place: of "the Guards (NG) claim" the guards."""
    if not strip.bits[place] & CLOSING:
        return place
    opening = next((at for at in range(place - 1, max(0, place - LONGEST_GROUP), -1) if strip.bits[at] & OPENING), 0)
    return opening - 1 if opening else place


def is_noun_here(strip: Strip, site: Site, source: Phrase | None, complement: Complement | None) -> bool:
    """True for a form that is a noun as well before a quantity ("reports 12 dead"), and where it ends a name."""
    is_counted = complement is not None and opens_quantity(strip, complement.first)
    return is_counted or _ends_name(strip, site, source)


def _ends_name(strip: Strip, site: Site, source: Phrase | None) -> bool:
    """True for a noun behind a name, where a comma follows and no plural goes before: "Lind, the capital of North Ash state, (saying)"."""
    if site.cue.form != "base" or source is None or not strip.caps[site.edge - 1] or not strip.bit(site.stop) & COMMA:
        return False
    return not any(bits & (MANY | PLURAL | COORD) for bits in strip.bits[slice(*source)])


def _is_title(strip: Strip) -> bool:
    """True where most words have a capital, as in headlines."""
    caps = strip.caps[:LONGEST_START]
    return 3 * sum(caps) > 2 * len(caps)


def _acts_as_verb(strip: Strip, site: Site, nouns: Mapping[str, SpeakerNoun]) -> bool:
    """For forms that are nouns as well: True where what follows tells a verb."""
    cue, stop, before = site.cue, site.stop, strip.bits[site.edge - 1]
    if stop >= len(strip):
        return cue.form == "third" or not before & BREAK
    after = strip.bits[stop]
    if after & PREP and not after & (THAT | TO) and cue.form in {"third", "past"} and "after" in cue.frames:
        return runs_out(strip, stop) and _stands_after_comma(strip, site)
    if after & THAT:
        return not strip.bit(stop + 1) & VERBAL and not _is_owned(strip, site.edge, nouns)
    if after & (QUOTE | SCARE | COLON):
        return True
    if after & (STOP | COMMA):
        last = _past_bracket(strip, site.edge - 1)
        named = before & PRON or strip.caps[last] or strip.lowers[last] in nouns
        return "after" in cue.frames and bool(named) and site.edge > 1
    if after & (DET | POSS | PRON | NUMBER | OBJ):
        return True
    if cue.form in {"third", "past"} and (strip.caps[site.edge - 1] or before & COMMA):
        return strip.caps[stop] or opens_phrase(strip, stop) or bool(after & TO)
    return bool(after & TO) and "to" in cue.frames


def _is_owned(strip: Strip, edge: int, nouns: Mapping[str, SpeakerNoun]) -> bool:
    """True behind a genitive and a word that names no speaker: "the army's initial (claims) that", not "the army's chief (claims) that"."""
    if edge < 2 or not strip.bits[edge - 2] & GENITIVE or strip.caps[edge - 1]:
        return False
    return strip.lowers[edge - 1] not in nouns and not strip.bits[edge - 1] & (MANY | PLURAL | OBJ)


def _stands_after_comma(strip: Strip, site: Site) -> bool:
    source = subject_before(strip, site.edge)
    return source is not None and source[0] > 1 and bool(strip.bits[source[0] - 1] & COMMA)


def runs_out(strip: Strip, place: int) -> bool:
    """True where no verb stands between `place` and the end of the clause."""
    for inner in strip.within(place, LONGEST_TAIL):
        if strip.bits[inner] & (STOP | SEMICOLON | COMMA):
            return True
        if is_verbal(strip.bits[inner]):
            return False
    return True


def is_only_verb(strip: Strip, site: Site) -> bool:
    """True for "On Monday, the ministry announcing a raid.": a clause whose only verb is a participle."""
    edge = site.edge
    if strip.depth or not 2 <= edge <= LONGEST_START:
        return False
    if strip.bits[edge - 1] & (BREAK | PREP | COORD | SUB | ADV | DET):
        return False
    if any(bits & ED for bits in strip.bits[:edge]):
        return False
    return not any(bits & VERBAL and not bits & DET for bits in strip.bits[:LONGEST_CLAUSE])


def is_progressive(strip: Strip, source: Phrase) -> bool:
    """True where the "speaker" is the verb of which the reporting word is the object ("was reviewing reports that")."""
    first, stop = source
    return stop - first == 1 and bool(strip.bits[first] & ING) and bool(strip.bit(first - 1) & AUX)


def is_one(strip: Strip, site: Site, source: Phrase) -> bool:
    """True for a noun behind "a" and adjectives, of which the verb would have an ending: "has rejected a media request to"."""
    first, stop = source
    if site.cue.form != "base" or site.aided or not strip.bits[first] & ARTICLE or strip.bits[first] & DEFINITE:
        return False
    if strip.bit(site.stop) & (QUOTED | COLON):
        return False
    several = any(strip.bits[at] & (MANY | OF | QUANTITY | DET) for at in range(first + 1, stop))  # "a few people"
    return stop - first <= LONGEST_EPITHET and not several


def is_plural_noun(strip: Strip, cues: Cues, site: Site, source: Phrase) -> bool:
    """True where the verb is the noun: "initial reports said", "according to local reports", "quoting witness reports that"."""
    if site.cue.form != "third" or site.aided:
        return False
    if any(cue.kind == "preposition" for cue in cues.at(strip.lowers, source[0])):
        return True
    after = cues.at(strip.lowers, site.stop) if site.stop < len(strip) else ()
    if any(cue.kind == "verb" and (cue.form in PAST_FORMS or "document" in cue.frames) for cue in after):
        return True  # "initial reports said", "figures of the mill show"
    noun = cues.nouns.get(strip.lowers[source[1] - 1])
    bare = not strip.bits[source[0]] & (DETERMINING | REL) and not any(strip.caps[source[0] : source[1]])
    return bare and noun is not None and not noun.many and not noun.is_body
