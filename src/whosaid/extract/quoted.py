"""Strip -> candidates of second-hand speech: "the wire quoted a guard as saying that ...", "a guard was quoted as saying ...".

The verb of quoting is the report of the outer voice; the form of "to say" behind "as" that of the one who is quoted, inside it.
"""

from whosaid.extract.atoms import AS, BREAK, BY, QUOTE
from whosaid.extract.complements import complement_after
from whosaid.extract.noun_phrases import subject_before
from whosaid.extract.phrases import subject_after
from whosaid.extract.strips import Strip
from whosaid.extract.taken import Candidate
from whosaid.extract.verbs import Site, site_of
from whosaid.knowledge.cues import Cue, Cues

#: Atoms between a verb of quoting and "as saying".
LONGEST_NAME = 24
#: Ways of a cue to bring in the words of another.
QUOTING = "quoting"


def quoting(strip: Strip, cues: Cues, site: Site) -> Candidate | None:
    """The outer voice: the subject of "quoted X as saying", or the agent of "was quoted by Y as saying"."""
    verb = _saying_behind(strip, cues, site.stop)
    if verb < 0:
        return None
    if site.passive:
        source = subject_after(strip, site.stop + 1, until=AS) if strip.bit(site.stop) & BY else None
    elif site.cue.form == "participle":
        return None
    else:
        source = subject_before(strip, site.edge)
    cue = _verb_at(strip, cues, verb)
    complement = complement_after(strip, cue, verb + 1, document=False) if cue is not None else None
    if source is None or complement is None:
        return None
    return Candidate(site.cue, site.first, site.stop, "before", source, complement, negated=site.negated)


def quoted(strip: Strip, cues: Cues, site: Site, found: list[Candidate]) -> Candidate | None:
    """The inner voice: who is quoted, between the verb of quoting and "as saying", or the subject of the passive."""
    if not strip.bit(site.place - 1) & AS:
        return None
    complement = complement_after(strip, site.cue, site.stop, document=False)
    for place in range(site.place - 2, max(-1, site.place - 2 - LONGEST_NAME), -1):
        if strip.bits[place] & BREAK & ~QUOTE:
            return None
        cue = _verb_at(strip, cues, place)
        if cue is None or QUOTING not in cue.frames:
            continue
        verb = site_of(strip, cue, place)
        source = subject_before(strip, verb.edge) if verb.passive else subject_after(strip, place + 1, until=AS)
        outer = next((number for number in range(len(found) - 1, -1, -1) if found[number].first == verb.first), -1)
        if source is None or complement is None:
            return None
        return Candidate(site.cue, site.place - 1, site.stop, "quoted", source, complement, shared=outer)
    return None


def _saying_behind(strip: Strip, cues: Cues, at: int) -> int:
    """The place of a form of "to say" behind "as", -1 for none."""
    for place in strip.within(at, LONGEST_NAME):
        if strip.bits[place] & BREAK & ~QUOTE:
            return -1
        cue = _verb_at(strip, cues, place + 1) if strip.bits[place] & AS else None
        if cue is not None and cue.form == "gerund":
            return place + 1
    return -1


def _verb_at(strip: Strip, cues: Cues, place: int) -> Cue | None:
    """The first reading as a verb of the word at `place`."""
    if place >= len(strip):
        return None
    return next((cue for cue in cues.at(strip.lowers, place) if cue.kind == "verb"), None)
