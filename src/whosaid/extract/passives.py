"""Strip -> candidates without a subject that speaks: passives ("was blamed by", "was condemned") and "seems", "appears"."""

from collections.abc import Set as AbstractSet

from whosaid.extract.atoms import (
    ABOUT,
    ADV,
    AS,
    BREAK,
    BY,
    COMMA,
    COORD,
    DEFINITE,
    DET,
    DETERMINING,
    ED,
    EVENT,
    FOR,
    ING,
    IT,
    LINK,
    MONTH,
    NOBODY,
    OF,
    POSS,
    PREP,
    PRON,
    QUOTE,
    QUOTED,
    RECORDED,
    REL,
    SAYING,
    SHAPED,
    SUB,
    TEMPORAL,
    THAT,
    TIME,
    TO,
    VERBAL,
    WH,
)
from whosaid.extract.complements import Complement
from whosaid.extract.noun_phrases import antecedent_before, subject_before
from whosaid.extract.phrases import subject_after, with_list
from whosaid.extract.strips import Strip
from whosaid.extract.taken import PAST_FORMS, Candidate
from whosaid.extract.verbs import Site, site_of

#: Atoms of what one is called or blamed for.
LONGEST_JUDGEMENT = 16
#: Atoms of the day, the place or the asker between "asked" and the question.
LONGEST_ASKER = 8
#: What opens a question, or ends the words before it.
_OPENS_QUESTION = WH | SUB | REL | BREAK | VERBAL


def passive(strip: Strip, site: Site) -> Candidate | None:
    """For "blamed by X of ...", "is believed to ...", "was told that ...", "was condemned", "first reported by X"."""
    made = Candidate(site.cue, site.first, site.stop, "passive", negated=site.negated)
    if not strip.bit(site.stop) & BY:
        complement = _passive_content(strip, site) if site.passive else _asked(strip, site)
        return _of_topic(strip, site, made) if complement is None else made._replace(complement=complement)
    topic = subject_before(strip, site.edge) if site.passive else None
    if topic is not None and topic[1] == topic[0] + 1 and strip.bits[topic[0]] & DEFINITE:  # "this was announced by"
        whose = subject_after(strip, site.stop + 1)
        return made._replace(source=with_list(strip, whose), content=topic) if whose is not None else None
    source = subject_after(strip, site.stop + 1, until=OF | FOR | TO | THAT)
    if source is None or (site.cue.also_noun and not site.passive):
        return None
    source = with_list(strip, source)
    made = made._replace(source=source)
    is_only_that = "that" in site.cue.frames and not site.cue.frames & {"np", "clause", "asked", "gerund"}
    behind = strip.bit(source[1])
    is_open = behind & (OF | FOR | ABOUT | AS | TO) or site.cue.stance == "asks"
    if "asked" in site.cue.frames and behind & (WH | SUB) and not behind & (PREP | TEMPORAL | THAT):
        return made._replace(complement=Complement(source[1], "phrase"))  # "asked by a reporter whether it fell"
    if behind & PREP and not behind & THAT and not is_open:  # "was confirmed by the mayor in a speech"
        behind = 0
    behind &= THAT if is_only_that else PREP | THAT | TO
    if behind and "active" not in site.cue.frames:
        return made._replace(complement=Complement(source[1], "phrase"))
    return _of_topic(strip, site, made)


def _of_topic(strip: Strip, site: Site, made: Candidate) -> Candidate | None:
    """With the subject of the passive as what it is about ("the raid was condemned", "a plan backed by X")."""
    if "np" not in site.cue.frames or "asked" in site.cue.frames:
        return None
    if strip.bit(site.stop) & AS and strip.bit(site.stop + 1) & (
        ING | SAYING
    ):  # "quoted as saying" reports by "saying"
        return None
    if site.passive:
        topic = subject_before(strip, site.edge)
    elif made.source is not None and not site.aided:
        topic = antecedent_before(strip, site.edge)
    else:
        return None
    if topic is None:
        return None
    if site.passive and not site.cue.asserts and made.source is None:
        topic = (topic[0], _end_of_judgement(strip, site, topic[1]))
    nobody = strip.bits[topic[0]] | strip.bit(topic[0] - 1)  # "Neither claim could be confirmed"
    return made._replace(content=topic, negated=made.negated or bool(nobody & NOBODY))


def _end_of_judgement(strip: Strip, site: Site, stop: int) -> int:
    """Where the clause ends of one who is judged or named: "Low was called (a thief by nobody)", "was attacked on her record"; else `stop`."""
    here = strip.bit(site.stop)
    is_dated = any(bits & (TIME | MONTH | EVENT) for bits in strip.bits[site.stop + 1 : site.stop + 4])
    is_more = here & (DETERMINING | QUOTED | AS) or (here & PREP and not is_dated)
    ends = BREAK & ~QUOTE | SUB & ~PREP | REL | COORD
    if not is_more or here & (TIME | BY):
        return stop
    return next((at for at in strip.within(site.stop + 1, LONGEST_JUDGEMENT) if strip.bits[at] & ends), stop)


def claimed(strip: Strip, site: Site, blows: AbstractSet[str]) -> Candidate | None:
    """For "the raid was claimed by X", "responsibility for the raid was claimed by X"; `blows` are what somebody can claim to have done."""
    is_past = site.cue.form in PAST_FORMS and strip.bit(site.stop) & BY
    made = passive(strip, site) if is_past else None
    if made is None or made.content is None:
        return None
    first, stop = made.content
    if blows.isdisjoint(strip.lowers[first:stop]) and not strip.bits[stop - 1] & RECORDED:
        return None
    linked = next((at + 1 for at in range(first, stop - 1) if strip.bits[at] & FOR), first)
    return made._replace(content=(linked, stop)) if linked == first + 2 else made


def _passive_content(strip: Strip, site: Site) -> Complement | None:
    """What stands behind a passive without an agent: nobody is named."""
    here, after, frames = strip.bit(site.stop), strip.bit(site.stop + 1), site.cue.frames
    if here & THAT and frames & {"clause", "that"}:
        return Complement(site.stop, "clause")
    infinitive = here & TO and "clause" in frames and site.stop + 1 < len(strip) and not after & DET
    infinitive = infinitive and not strip.caps[site.stop + 1]  # "have been admitted to Norrby General Hospital"
    asked = "asked" in frames and here & (WH | QUOTE | TO | ABOUT)
    accused = site.cue.stance == "accuses" and here & (OF | FOR)
    return Complement(site.stop, "phrase") if infinitive or asked or accused else None


def _asked(strip: Strip, site: Site) -> Complement | None:
    """For "Asked whether he would go, the mayor ..."."""
    opens = site.first == 0 or bool(strip.bits[site.first - 1] & (COMMA | LINK))
    if not opens or site.aided or "asked" not in site.cue.frames:
        return None
    ends = (at for at in strip.within(site.stop, LONGEST_ASKER) if strip.bits[at] & _OPENS_QUESTION)
    at = next(ends, -1)
    is_question = at >= 0 and strip.bits[at] & (WH | SUB | REL) and not strip.bits[at] & (THAT | TEMPORAL)
    is_asked = is_question or strip.bit(site.stop) & ABOUT
    return Complement(at if is_question else site.stop, "phrase") if is_asked else None


def attitude(strip: Strip, site: Site, linking: AbstractSet[str]) -> Candidate | None:
    """For "is worried that", "were critical of", "is eager to": a view told by an adjective."""
    linked = site.edge > 0 and strip.lowers[site.edge - 1] in linking
    if not (site.passive or linked) or site.stop + 1 >= len(strip):
        return None
    if linked and not site.passive:
        site = site_of(strip, site.cue, site.edge - 1)._replace(stop=site.stop)
    source = subject_before(strip, site.edge)
    here, after = strip.bits[site.stop], strip.bits[site.stop + 1]
    if source is None:
        return None
    if strip.bits[source[0]] & IT:  # "it is clear that": nobody is named
        if not here & (THAT | WH):
            return None
        source = None
    made = Candidate(site.cue, site.first, site.stop, "adjective", source, negated=site.negated)
    if here & THAT or source is None or (here & PRON and not here & REL):
        return made._replace(complement=Complement(site.stop, "clause"))
    if here & TO and not after & (DET | POSS | PRON):
        return made._replace(complement=Complement(site.stop, "phrase"))
    if here & PREP and not after & (TIME | MONTH):
        return made._replace(complement=Complement(site.stop + 1, "phrase"))
    return made._replace(complement=Complement(site.stop, "phrase")) if "np" in site.cue.frames else None


def seeming(strip: Strip, site: Site) -> Candidate | None:
    """For "the bridge appears to be closed", "it seems that ...": a view that nobody is named for."""
    if site.edge == 0 or site.cue.form == "gerund":
        return None
    here = strip.bit(site.stop)
    if site.stop >= len(strip) or here & (BREAK | COORD | DET) or (here & PREP and not here & (TO | THAT)):
        return None
    if here & (SUB | REL | TIME) and not here & THAT:
        return None
    made = Candidate(site.cue, site.first, site.stop, "seeming", negated=site.negated)
    if here & THAT:
        return made._replace(complement=Complement(site.stop, "clause"))
    return made if here & (TO | ADV | ED | ING) or not here & ~SHAPED else None
