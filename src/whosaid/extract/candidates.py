"""Strip -> candidates: each reporting word that is one, with its speaker and the side on which its content stands.

Shapes: `before` (speaker, verb, content), `after` (content, speaker, verb), `inverted` (content, verb, speaker),
`participle` ("..., adding that"), `shared` ("... and accuses"), `passive` ("blamed by"), `adjunct` ("according to"),
`citing`, `noun` ("claims that"), `adverb` ("reportedly").
"""

from typing import NamedTuple

from whosaid.extract.atoms import (
    ABOUT,
    ADV,
    BREAK,
    BY,
    COMMA,
    COORD,
    DASH,
    DET,
    FOR,
    GENITIVE,
    LINK,
    MONTH,
    NUMBER,
    OBJ,
    OF,
    POSS,
    PREP,
    PRON,
    QUOTE,
    REL,
    SCARE,
    STOP,
    SUB,
    THAT,
    TIME,
    TO,
    VERBAL,
    WE,
    WH,
)
from whosaid.extract.complements import Complement, complement_after
from whosaid.extract.noun_phrases import initial_subject, subject_before
from whosaid.extract.phrases import Phrase, subject_after
from whosaid.extract.strips import Strip
from whosaid.extract.verbs import Site, is_finite, is_infinitive, is_only_verb, runs_out, site_of
from whosaid.knowledge.cues import Cue, Cues

#: Candidates before one that are asked whether it shares their speaker.
MEMORY = 8

TAGS = frozenset({"before", "after", "inverted", "shared"})
#: Forms of verbs that can be joined by "and".
PAST_FORMS = frozenset({"past", "participle"})


class Candidate(NamedTuple):
    """A reporting word taken to report."""

    cue: Cue
    """What the word is."""
    first: int
    """First atom of the cue with its auxiliaries."""
    stop: int
    """One past its last atom."""
    shape: str
    """See the head of this module."""
    source: Phrase | None = None
    """Atoms of the speaker."""
    complement: Complement | None = None
    """Content on the right, where there is one."""
    shared: int = -1
    """Number of the candidate whose speaker it shares, or whose content it was cited for; -1 for none."""
    negated: bool = False
    """True for "did not say"."""


def find_candidates(strip: Strip, cues: Cues) -> list[Candidate]:
    """All candidates of the strip in order of place."""
    found: list[Candidate] = []
    past = 0
    starts = cues.starts
    for place in [place for place, lower in enumerate(strip.lowers) if lower in starts]:
        if place < past or strip.bits[place] & (QUOTE | SCARE):
            continue
        readings = cues.at(strip.lowers, place)
        if any(cue.kind == "none" for cue in readings):
            continue
        for cue in readings:
            made = _candidate(strip, cues, cue, place, found)
            if made is not None and not _is_own_thought(strip, made):
                found.append(made)
                past = made.stop
                break
    return found


def _candidate(strip: Strip, cues: Cues, cue: Cue, place: int, found: list[Candidate]) -> Candidate | None:
    if cue.kind == "verb":
        return _verb(strip, cues, site_of(strip, cue, place), found)
    if cue.kind == "preposition":
        return _adjunct(strip, cues, cue, place, found)
    if cue.kind == "noun":
        return _noun(strip, cue, place)
    return Candidate(cue, place, place + 1, "adverb")


def _is_own_thought(strip: Strip, made: Candidate) -> bool:
    """True for "I think" in a quotation: who is quoted is known, and no other voice comes in; likewise wishes there."""
    if not strip.depth or made.source is None:
        return False
    return not made.cue.asserts or ("thought" in made.cue.frames and bool(strip.bits[made.source[0]] & WE))


def _verb(strip: Strip, cues: Cues, site: Site, found: list[Candidate]) -> Candidate | None:
    form = site.cue.form
    if is_infinitive(strip, site):
        return None
    if form == "gerund" and not site.aided and not is_only_verb(strip, site):
        return _participle(strip, site, found)
    if form in PAST_FORMS and (site.passive or strip.bit(site.stop) & BY):
        return _passive(strip, site)
    if (form == "participle" and not site.aided) or not is_finite(strip, site, cues.nouns):
        return None
    return _inverted(strip, cues, site) or _finite(strip, cues, site, found)


# --------------------------------------------------------------------------------------------------------- finite verbs
def _finite(strip: Strip, cues: Cues, site: Site, found: list[Candidate]) -> Candidate | None:
    made = Candidate(site.cue, site.first, site.stop, "before", negated=site.negated)
    if strip.bit(site.edge - 1) & COORD:
        made = _sharing(strip, made, site, found)
    else:
        made = made._replace(source=subject_before(strip, site.edge))
    if made.source is None:
        return None
    document = _is_document(strip, cues, made.source)
    complement = complement_after(strip, site.cue, site.stop, document=document)
    if complement is not None and not _tags_quotation(strip, made, complement):
        return made._replace(complement=complement)
    clausal = bool(site.cue.frames & {"clause", "document"})
    if (
        "after" in site.cue.frames
        and made.shape == "before"
        and _content_before(strip, made.source[0], clausal=clausal)
    ):
        return made._replace(shape="after")
    return None


def _sharing(strip: Strip, made: Candidate, site: Site, found: list[Candidate]) -> Candidate:
    """With the speaker of an earlier verb of the same form, or the subject of the first clause."""
    for number in range(len(found) - 1, max(-1, len(found) - MEMORY), -1):
        earlier = found[number]
        forms = {earlier.cue.form, made.cue.form}
        if earlier.shape in {"before", "shared", "after"} and (len(forms) == 1 or forms <= PAST_FORMS):
            return made._replace(shared=number, source=earlier.source, shape="shared")
    return made._replace(source=initial_subject(strip, site.edge - 1), shape="shared")


def _tags_quotation(strip: Strip, made: Candidate, complement: Complement) -> bool:
    """True where a quotation stands right before the speaker, so that what follows the verb is its circumstances."""
    if made.source is None or made.shape != "before" or "after" not in made.cue.frames:
        return False
    return bool(strip.bit(made.source[0] - 1) & QUOTE) and complement.first != made.stop


def _content_before(strip: Strip, first: int, *, clausal: bool) -> bool:
    """True where something that can be content stands before the speaker: a quotation, or a clause and a comma."""
    while strip.bit(first - 1) & (TIME | MONTH | NUMBER) or (
        strip.bit(first - 1) & PREP and strip.bit(first) & (TIME | MONTH)
    ):
        first -= 1
    before = strip.bit(first - 1)
    if before & (QUOTE | SCARE) or (before & (COMMA | DASH) and strip.bit(first - 2) & (QUOTE | SCARE)):
        return True
    return clausal and bool(before & (COMMA | DASH | STOP)) and first >= 2


def _is_document(strip: Strip, cues: Cues, source: Phrase) -> bool:
    for place in range(*source):
        if strip.bits[place] & PREP:
            break
        noun = cues.nouns.get(strip.lowers[place])
        if noun is not None and noun.kind == "document":
            return True
    return False


def _inverted(strip: Strip, cues: Cues, site: Site) -> Candidate | None:
    """“...,” said X; ..., says X."""
    frames = site.cue.frames
    if "invert" not in frames or site.edge == 0 or site.edge != site.first or site.cue.form == "gerund":
        return None
    before = strip.bits[site.edge - 1]
    quoted = bool(before & (QUOTE | SCARE) or (before & (COMMA | DASH) and strip.bit(site.edge - 2) & (QUOTE | SCARE)))
    if not quoted and (not before & (COMMA | DASH) or "invert-clause" not in frames):
        return None
    phrase = subject_after(strip, site.stop)
    if phrase is None or (strip.bits[phrase[0]] & OBJ and not strip.bits[phrase[0]] & (POSS | PRON)):
        return None
    after = phrase[1]
    if after < len(strip) and not strip.bits[after] & (BREAK | PREP | REL | TIME | ADV | SUB | COORD):
        return None
    if not quoted and not (runs_out(strip, after) and _may_speak(strip, cues, phrase)):
        return None
    return Candidate(site.cue, site.first, site.stop, "inverted", source=phrase, negated=site.negated)


def _may_speak(strip: Strip, cues: Cues, phrase: Phrase) -> bool:
    """True where the phrase has a name or a noun of speaking, and no quotation goes on behind it."""
    if strip.bit(phrase[1]) & (QUOTE | SCARE):
        return False
    return any(strip.caps[place] or strip.lowers[place] in cues.nouns for place in range(*phrase))


# ----------------------------------------------------------------------------------------------------- other forms of verbs
def _participle(strip: Strip, site: Site, found: list[Candidate]) -> Candidate | None:
    """For "..., adding that ...": the speaker is that of the clause it hangs on."""
    back = site.place - 1
    while back > 0 and strip.bits[back] & ADV:
        back -= 1
    if site.place and not strip.bits[max(back, 0)] & (COMMA | DASH | COORD | LINK):
        return None
    numbers = range(len(found) - 1, max(-1, len(found) - MEMORY), -1)
    number = next((n for n in numbers if found[n].shape in TAGS or found[n].shape == "participle"), -1)
    source = found[number].source if number >= 0 else initial_subject(strip, site.place)
    complement = complement_after(strip, site.cue, site.stop, document=False)
    if complement is None or (source is None and site.cue.also_noun):
        return None
    return Candidate(site.cue, site.place, site.stop, "participle", source, complement, shared=number)


def _passive(strip: Strip, site: Site) -> Candidate | None:
    """For "blamed by X of ...", "is believed to ...", "was told that ..."."""
    made = Candidate(site.cue, site.first, site.stop, "passive", negated=site.negated)
    if not strip.bit(site.stop) & BY:
        complement = _passive_content(strip, site) if site.passive else None
        return None if complement is None else made._replace(complement=complement)
    source = subject_after(strip, site.stop + 1, until=OF | FOR | TO | THAT)
    if source is None or (site.cue.also_noun and not site.passive) or "active" in site.cue.frames:
        return None
    if not strip.bit(source[1]) & (PREP | THAT | TO):
        return None
    return made._replace(source=source, complement=Complement(source[1], "phrase"))


def _passive_content(strip: Strip, site: Site) -> Complement | None:
    """What stands behind a passive without an agent: nobody is named."""
    here, after, frames = strip.bit(site.stop), strip.bit(site.stop + 1), site.cue.frames
    if here & THAT and frames & {"clause", "that"}:
        return Complement(site.stop, "clause")
    infinitive = here & TO and "clause" in frames and site.stop + 1 < len(strip) and not after & DET
    asked = "asked" in frames and here & (WH | QUOTE | TO | ABOUT)
    accused = site.cue.stance == "accuses" and here & (OF | FOR)
    return Complement(site.stop, "phrase") if infinitive or asked or accused else None


# -------------------------------------------------------------------------------------------------------- other kinds of cue
def _adjunct(strip: Strip, cues: Cues, cue: Cue, place: int, found: list[Candidate]) -> Candidate | None:
    """For "according to X", "citing X"."""
    stop = place + 1 + len(cue.rest)
    source = subject_after(strip, stop)
    if source is None or not (strip.bits[source[0]] & (PRON | OBJ) or _may_speak(strip, cues, source)):
        return None
    if "citing" not in cue.frames:
        return Candidate(cue, place, stop, "adjunct", source)
    if place and not strip.bits[place - 1] & (COMMA | COORD | DASH):
        return None
    numbers = range(len(found) - 1, max(-1, len(found) - MEMORY), -1)
    number = next((n for n in numbers if found[n].shape in TAGS), -1)
    return Candidate(cue, place, stop, "citing", source, shared=number)


def _noun(strip: Strip, cue: Cue, place: int) -> Candidate | None:
    """For "the claim that ...", "X's claim that ..."."""
    stop = place + 1
    if not strip.bit(stop) & THAT or strip.bit(stop + 1) & VERBAL:
        return None
    source: Phrase | None = None
    if strip.bit(place - 1) & POSS:
        source = (place - 1, place)
    elif strip.bit(place - 1) & GENITIVE and place > 1:
        source = subject_before(strip, place - 1)
    if source is None and "anonymous" not in cue.frames:
        return None
    return Candidate(cue, place, stop, "noun", source, Complement(stop, "clause"))
