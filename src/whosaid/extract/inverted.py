"""Strip and a reporting verb -> the candidate whose speaker stands behind its verb: "..., said the mayor", "Said the mayor: ..."."""

from whosaid.extract.atoms import (
    ADV,
    ARTICLE,
    BREAK,
    COLON,
    COMMA,
    COORD,
    DET,
    ED,
    FULL_STOP,
    NUMBER,
    OBJ,
    PAUSE,
    POSS,
    PREP,
    PRON,
    QUOTE,
    QUOTED,
    REL,
    STOP,
    SUB,
    THAT,
    TIME,
    TITLE,
    VERB,
    VERB_LIKE,
    VERBAL,
    is_verbal,
)
from whosaid.extract.complements import Complement
from whosaid.extract.hanging import may_speak
from whosaid.extract.phrases import Phrase, subject_after
from whosaid.extract.strips import Strip
from whosaid.extract.taken import Candidate
from whosaid.extract.verbs import Site, runs_out
from whosaid.knowledge.cues import Cues

#: Atoms that a saying without a known verb must hold.
FEWEST_SAID = 3
#: Atoms of what is added on a speaker between commas.
LONGEST_INSERTION = 16
#: Atoms in which the verb of a clause is looked for.
LONGEST_CLAUSE = 60


def inverted(strip: Strip, cues: Cues, site: Site) -> Candidate | None:
    """“...,” said X; ..., says X."""
    frames = site.cue.frames
    if "invert" not in frames or site.edge == 0 or site.edge != site.first or site.cue.form == "gerund":
        return None
    before = strip.bits[site.edge - 1]
    quoted = bool(before & QUOTED or (before & PAUSE and strip.bit(site.edge - 2) & QUOTED))
    if not quoted and (not before & PAUSE or "invert-clause" not in frames or site.aided):
        return None  # "The guard, the arm of the party, has reported the deaths of nine"
    phrase = subject_after(strip, site.stop)
    if (
        phrase is None
        or strip.bits[phrase[0]] & THAT
        or (strip.bits[phrase[0]] & OBJ and not strip.bits[phrase[0]] & (POSS | PRON))
    ):
        return None
    if strip.bits[phrase[0]] & NUMBER and not may_speak(strip, cues, phrase):
        return None  # "Ash Low, head of the “Owls”, claimed 27 dead"
    after = phrase[1]
    ends = BREAK | PREP | REL | TIME | ADV | SUB | COORD | (ARTICLE if quoted and "firm" in frames else 0)
    if quoted and site.cue.form in {"third", "past"} and (not site.cue.also_noun or strip.bits[phrase[0]] & DET):
        ends |= ED | (VERB if strip.bit(after + 1) & PREP else 0)  # "“Enough,” reads a banner painted over the gate"
    if after < len(strip) and not strip.bits[after] & ends:
        return None
    is_title = site.cue.form == "third" and ends_title(strip, after)
    is_clause = is_title or _is_clause(strip, site.edge) or _is_told_of(strip, cues, phrase, site.edge)
    is_clause = is_clause or _is_inside_clause(strip, site.edge, after)
    if not quoted and not (runs_out(strip, after) and may_speak(strip, cues, phrase) and is_clause):
        return None
    return Candidate(site.cue, site.first, site.stop, "inverted", source=phrase, negated=site.negated)


def _is_inside_clause(strip: Strip, edge: int, after: int) -> bool:
    """True where the verb of what is said follows on the tag: "Much, say guards, is lost", "Much, says Ann Low, head of the mill, is lost"."""
    if not strip.bit(after) & COMMA:
        return False
    if is_verbal(strip.bit(after + 1)):
        return True
    if any(bits & COMMA for bits in strip.bits[: edge - 1]):
        return False  # "The mayor, who was late, said Ann Low, the nurse, had left"
    commas = (at for at in strip.within(after + 1, LONGEST_INSERTION) if strip.bits[at] & BREAK)
    comma = next(commas, after)
    return bool(strip.bits[comma] & COMMA and comma > after and is_verbal(strip.bit(comma + 1)))


def _is_told_of(strip: Strip, cues: Cues, phrase: Phrase, stop: int) -> bool:
    """True for a full name that ends the sentence, or with which nothing but who that is ends it ("..., said Ann Low, head of the mill.");
    behind that the clause before the comma may go on.
    """
    first, end = phrase
    named = [place for place in range(first, end) if strip.caps[place] and not strip.bits[place] & (DET | POSS | TITLE)]
    is_name = len(named) + bool(strip.bits[first] & TITLE) > 1 and all(
        strip.caps[place] or strip.lowers[place] in cues.nouns or strip.bits[place] & DET for place in range(first, end)
    )
    if not is_name or stop <= 2 * FEWEST_SAID or strip.bits[0] & PREP:
        return False
    if not strip.bit(end) & COMMA:
        return bool(strip.bit(end) & STOP)
    rest = strip.bits[end : end + LONGEST_CLAUSE]
    verb = next((at for at, bits in enumerate(rest) if bits & VERBAL and not bits & DET), 0)
    is_whole = not any(bits & COMMA for bits in strip.bits[: stop - 1])
    return not verb or (is_whole and bool(rest[verb - 1] & COMMA))


def leading(strip: Strip, cues: Cues, site: Site) -> Candidate | None:
    """Said X: “...”"""
    if site.edge or not strip.caps[0] or "invert" not in site.cue.frames:
        return None
    source = subject_after(strip, site.stop)
    if source is None or not may_speak(strip, cues, source):
        return None
    for place in strip.within(source[1], LONGEST_CLAUSE):
        here = strip.bits[place]
        if here & FULL_STOP:
            break
        if here & (COMMA | COLON) and strip.bit(place + 1) & QUOTE:
            return Candidate(site.cue, 0, site.stop, "leading", source, Complement(place + 1, "quote"))
    return None


def _is_clause(strip: Strip, stop: int) -> bool:
    """True where what stands before `stop` has a verb of its own, outside relative clauses."""
    is_relative = False
    for place in range(max(0, stop - LONGEST_CLAUSE), stop):
        here = strip.bits[place]
        if (here & QUOTED and not place) or (here & VERB_LIKE and not strip.caps[place] and not is_relative):
            return True
        is_relative = bool(here & REL and not here & SUB) or (is_relative and not here & PAUSE)
    return False


def ends_title(strip: Strip, stop: int) -> bool:
    """True at the end of a headline, before which any words are content, whatever verb they have ("Strike kills 20, mayor says")."""
    return stop >= len(strip) - bool(strip.bits[-1] & STOP) and strip.starts[0] == 0 and not strip.depth
