"""Candidates whose content is what a relative clause hangs on: "a charge that she denied", "whom he called rude", "something they opposed"."""

from whosaid.extract.atoms import (
    ADV,
    AS,
    BREAK,
    CLITIC,
    COMMA,
    COORD,
    DET,
    ED,
    PREP,
    PRON,
    REL,
    SUB,
    THAT,
    VERB_LIKE,
    VERBAL,
    WH,
)
from whosaid.extract.complements import Complement
from whosaid.extract.noun_phrases import antecedent_before, subject_before
from whosaid.extract.phrases import Phrase, starts_phrase_after_noun
from whosaid.extract.strips import Strip
from whosaid.extract.taken import Candidate
from whosaid.knowledge.cues import Cues

#: Ways of a cue to have content, of which a relative clause may have taken one.
OBJECTS = frozenset({"np", "clause", "that"})


def content_of_gap(strip: Strip, made: Candidate) -> Candidate | None:
    """The candidate with the content that stands before its speaker and behind its verb, None where it has no gap."""
    if made.source is None or not made.cue.frames & OBJECTS or made.cue.rest[-1:] == ("that",):
        return None
    first = made.source[0]
    before, after = strip.bit(first - 1), strip.bit(made.stop)
    relative = bool(before & (REL | WH)) and first > 0
    if not relative and not (first > 0 and starts_phrase_after_noun(strip, first)):
        return None
    if relative and after & AS and "np" in made.cue.frames:
        return made._replace(complement=Complement(made.stop, "phrase"))
    is_bare = not relative and after & VERBAL and not after & (DET | PREP | ADV)  # "a raid doctors say killed nine"
    if (
        is_bare or (relative and after & (VERB_LIKE | ED))
    ) and "clause" in made.cue.frames:  # "that doctors say killed nine"
        return made._replace(complement=Complement(made.stop, "clause"))
    if made.stop < len(strip) and not after & (BREAK | PREP | SUB | COORD):
        return None
    if relative and not before & REL:  # "what she said" stands for no noun
        return None
    antecedent = antecedent_before(strip, first - 1 if relative else first)
    if relative and not before & THAT:
        return made._replace(content=(first - 1, first))
    if antecedent is None or (
        strip.bits[antecedent[0]] & (PRON | REL | CLITIC) and not strip.bits[antecedent[0]] & DET
    ):
        return None
    return made._replace(content=(antecedent[0], first))


def is_relative(strip: Strip, edge: int) -> bool:
    """True where the subject of the verb whose group begins at an atom stands behind a relative: "which the rebels (said) killed nine"."""
    source = subject_before(strip, edge)
    return source is not None and source[0] > 0 and bool(strip.bits[source[0] - 1] & (REL | THAT))


def past_claim(strip: Strip, cues: Cues, source: Phrase) -> Phrase:
    """The speaker behind a noun of saying that a comma sets off: of "..., a claim Holm (rejects)" Holm."""
    first, stop = source
    named = first + 2
    if named >= stop or not strip.bits[first] & DET or not strip.bit(first - 1) & COMMA:
        return source
    is_noun = any(cue.kind == "noun" for cue in cues.starts.get(strip.lowers[first + 1], ()))
    return (named, stop) if is_noun and starts_phrase_after_noun(strip, named) else source
