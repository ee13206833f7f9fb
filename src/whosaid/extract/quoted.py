"""Strip -> candidates of second-hand speech: "the wire quoted a guard as saying that ...", "a guard was quoted as saying ...".

The verb of quoting is the report of the outer voice; the form of "to say" behind "as" that of the one who is quoted, inside it.
"""

from whosaid.extract.atoms import AS, BREAK, BY, COMMA, PAUSE, QUOTE, THAT, VERBAL
from whosaid.extract.complements import complement_after
from whosaid.extract.noun_phrases import subject_before
from whosaid.extract.phrases import Phrase, subject_after
from whosaid.extract.strips import Strip
from whosaid.extract.taken import Candidate
from whosaid.extract.verbs import Site, site_of
from whosaid.knowledge.cues import Cue, Cues

#: Atoms between a verb of quoting and "as saying".
LONGEST_NAME = 24
#: Ways of a cue to bring in the words of another.
QUOTING = "quoting"


def quoting(strip: Strip, cues: Cues, site: Site) -> Candidate | None:
    """The outer voice: the subject of "quoted X as saying", or the agent of "was quoted by Y as saying" and "as saying by Y"."""
    verb = _saying_behind(strip, cues, site.stop)
    if verb < 0:
        return None
    subject = subject_before(strip, site.edge)
    if site.passive:
        by = next((place for place in (site.stop, verb + 1) if strip.bit(place) & BY), -1)
        source = subject_after(strip, by + 1, until=AS | THAT) if by >= 0 else None
    elif site.cue.form == "participle":
        return None
    else:
        source = subject
    if source is None:
        return None
    made = Candidate(site.cue, site.first, site.stop, "before", source, negated=site.negated)
    return _with_content(strip, cues, made, verb, subject)


def quoted(strip: Strip, cues: Cues, site: Site, found: list[Candidate]) -> Candidate | None:
    """The inner voice: who is quoted, between the verb of quoting and "as saying", or the subject of the passive."""
    if not strip.bit(site.place - 1) & AS:
        return None
    for place in range(site.place - 2, max(-1, site.place - 2 - LONGEST_NAME), -1):
        if _is_break(strip, place, site.place - 2):
            return None
        cue = _verb_at(strip, cues, place)
        if cue is None or QUOTING not in cue.frames:
            continue
        verb = site_of(strip, cue, place)
        subject = subject_before(strip, verb.edge)
        source = subject if verb.passive else subject_after(strip, place + 1, until=AS)
        outer = next((number for number in range(len(found) - 1, -1, -1) if found[number].first == verb.first), -1)
        if source is None:
            return None
        made = Candidate(site.cue, site.place - 1, site.stop, "quoted", source, shared=outer)
        return _with_content(strip, cues, made, site.place, subject)
    return None


def _with_content(strip: Strip, cues: Cues, made: Candidate, verb: int, subject: Phrase | None) -> Candidate | None:
    """With the words behind "saying" and its agent, else the quotation before the subject ("“It rained,” the wire quoted him as saying")."""
    cue, stop = _verb_at(strip, cues, verb), verb + 1
    if cue is None:
        return None
    agent = subject_after(strip, stop + 1, until=THAT) if strip.bit(stop) & BY else None
    complement = complement_after(strip, cue, agent[1] if agent else stop, document=False)
    if complement is not None:
        return made._replace(complement=complement)
    if subject is None:
        return None
    last = subject[0] - 1 - bool(strip.bit(subject[0] - 1) & PAUSE)
    if strip.bit(last) & QUOTE:
        return made._replace(content=(last, last + 1))
    is_clause = strip.bit(last + 1) & COMMA and any(bits & VERBAL for bits in strip.bits[:last])
    return made._replace(content=(0, last + 1)) if is_clause and not strip.depth else None


def _saying_behind(strip: Strip, cues: Cues, at: int) -> int:
    """The place of a form of "to say" behind "as", -1 for none."""
    for place in strip.within(at, LONGEST_NAME):
        cue = _verb_at(strip, cues, place + 1) if strip.bits[place] & AS else None
        if cue is not None and cue.form == "gerund":
            return -1 if any(_is_break(strip, inner, place - 1) for inner in range(at, place)) else place + 1
        if strip.bits[place] & BREAK & ~(QUOTE | COMMA):
            return -1
    return -1


def _is_break(strip: Strip, place: int, last: int) -> bool:
    """True where a clause ends before "as saying"; commas do not where one closes what stands beside the name ("A B, head of the X, as saying")."""
    kept = QUOTE | COMMA if strip.bits[last] & COMMA else QUOTE
    return bool(strip.bits[place] & BREAK & ~kept)


def _verb_at(strip: Strip, cues: Cues, place: int) -> Cue | None:
    """The first reading as a verb of the word at `place`."""
    if place >= len(strip):
        return None
    return next((cue for cue in cues.at(strip.lowers, place) if cue.kind == "verb"), None)
