"""An act and the voice that tells it -> the act as that voice's own deed denied: it happened, and somebody says that it was not he.

"The army denied carrying out the raid" denies who did it; "the army denied the raid" denies the raid.
"""

from whosaid.extract.act import Act
from whosaid.extract.circumstances import is_ordinal
from whosaid.extract.fillers import Filler
from whosaid.extract.runs import trim
from whosaid.extract.syntax import (
    ACTOR,
    AUXILIARY,
    COMMA,
    CONJUNCTION,
    DETERMINER,
    DIGIT,
    ED,
    NUMBER,
    PREPOSITION,
    QUOTE,
    RELATIVE,
    STRONG,
    SUBORDINATOR,
    VERB,
    Run,
    Syntax,
)
from whosaid.knowledge.clauses import Word
from whosaid.records.inferred import Attribution

_GENITIVE, _REFERENCE, _SINCE = (int(word) for word in (Word.GENITIVE, Word.REFERENCE, Word.SINCE))
_IMPERSONAL, _SUPERLATIVE = int(Word.IMPERSONAL), int(Word.SUPERLATIVE)

#: Tokens from "of" to the verb: "one of the three rocket shells that landed".
PART_TOKENS = 6

#: Tokens before a noun in which a word that points back stands: itself and an adjective.
POINTER_TOKENS = 2

#: How what was hit is tied to the noun of an act.
HIT_BY = frozenset({"of", "on", "against"})
_PARTING = VERB | PREPOSITION | RELATIVE | SUBORDINATOR | STRONG | COMMA

#: Tokens from "it" to the noun that it is said to be: "It was one of the deadliest single air raids".
ROW_TOKENS = 9


def disown(syntax: Syntax, act: Act, said: Attribution | None) -> None:
    """Marks an act that the voice only denies to have done; where no doer is named, it is the voice, as in "denied shelling of the town"."""
    if said is None or said.stance != "denies" or act.occurrence.shape != "noun" or said.source is None:
        return
    tokens = syntax.reading.tokens_in(said.source.start, said.source.end)
    source = trim(syntax, (tokens.start, tokens.stop))
    if "perform" in act.modality.aspects and (points_back(syntax, act) or _is_charge(syntax, act)):
        act.modality = act.modality._replace(is_disowned=True, is_denied=False)
    elif not syntax.has(source, ACTOR) or not _is_what_is_denied(syntax, act, said):
        return
    if not any(filler.role == act.frame.subject for filler in act.fillers):
        act.fillers.append(Filler(act.frame.subject, source, "subject"))


def _is_charge(syntax: Syntax, act: Act) -> bool:
    """True for an act for which, or behind which, somebody is: "denied that its forces were responsible for a strike"."""
    bits, charge = syntax.bits, syntax.listed["charge"]
    for place in range(act.first - 1, act.sentence[0], -1):
        if bits[place] & (PREPOSITION | VERB | STRONG | COMMA | RELATIVE):
            return syntax.lowers[place] in charge
    return False


def _is_what_is_denied(syntax: Syntax, act: Act, said: Attribution) -> bool:
    """True for an act with what it hit right behind the word that denies: "denied an air strike on the town"."""
    if said.cue is None or not act.kind.is_harmful or act.frame.subject != "perpetrator":
        return False
    first = syntax.reading.tokens_in(said.cue.start, said.cue.end).stop
    of = next((step for step in range(first, act.first) if syntax.lowers[step] in syntax.listed["indictment"]), None)
    first = first if of is None else of + 2  # "rejected accusations of an air strike on the town"
    between = syntax.bits[first : act.first]
    is_next = first <= act.first and len(between) <= POINTER_TOKENS and not any(mask & _PARTING for mask in between)
    return is_next and any(filler.path in HIT_BY for filler in act.fillers)


def points_back(syntax: Syntax, act: Act) -> bool:
    """True for a noun with a word that points to something told before: "the shelling", "these attacks"; not for what the worst act is
    held against: "the deadliest raid since the attack on Norrby".
    """
    bits, start = syntax.bits, act.sentence[0]
    for place in range(act.first - 1, max(start, act.first - POINTER_TOKENS) - 1, -1):
        if bits[place] & _REFERENCE:
            is_since = place > start and bool(bits[place - 1] & _SINCE)
            return not (is_since and any(mask & _SUPERLATIVE for mask in bits[start:place]))
        if bits[place] & (VERB | STRONG | PREPOSITION):
            return False
    return False


def names_told(syntax: Syntax, act: Act) -> bool:
    """True for what "it" is said to have been, one of a row: "It was the deadliest raid in years", "This is the second attack"."""
    bits, start = syntax.bits, act.sentence[0]
    start += bool(bits[start] & (QUOTE | CONJUNCTION))
    if act.occurrence.shape != "noun" or not 1 < act.first - start <= ROW_TOKENS:
        return False
    if not bits[start] & (_IMPERSONAL | _REFERENCE) or not bits[start + 1] & AUXILIARY:
        return False
    between = range(start + 2, act.first)
    if any(bits[place] & (VERB | STRONG | COMMA | RELATIVE) and not bits[place] & ED for place in between):
        return False
    return any(bits[place] & _SUPERLATIVE or is_ordinal(syntax, place) for place in between)


def is_of_told(syntax: Syntax, act: Act) -> bool:
    """True for what is told of one of the weapons of an act told before: "one of the shells landed on a roof" is no further shelling."""
    bits = syntax.bits
    if act.frame.object != "weapon" or act.occurrence.shape == "noun":
        return False
    for place in range(act.first - 2, max(act.sentence[0], act.first - PART_TOKENS) - 1, -1):
        if bits[place] & _GENITIVE and place > 0:
            return bool(bits[place - 1] & NUMBER and bits[place + 1] & DETERMINER)
        if bits[place] & (VERB | STRONG | COMMA):
            return False
    return False


def tells_apart(syntax: Syntax, run: Run) -> bool:
    """True where a word of a run says that an act is none of those told so far: "another", "a separate", not "two separate"."""
    other = (at for at in range(*run) if syntax.lowers[at] in syntax.listed["another"])
    return any(not at or not syntax.bits[at - 1] & (NUMBER | DIGIT) for at in other)


def is_former(syntax: Syntax, act: Act) -> bool:
    """True for the noun of acts before those of the page: "in earlier strikes", "a previous attack"; not "the previous attack", which a page may
    have told of.
    """
    place = act.first - 1
    if act.occurrence.shape != "noun" or place < act.sentence[0] or syntax.lowers[place] not in syntax.listed["former"]:
        return False
    return place == act.sentence[0] or not syntax.bits[place - 1] & _REFERENCE
