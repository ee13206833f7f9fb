"""An act that a sentence puts behind another ("the raid follows a blast in Norrby", "the attack comes amid a war"), or into a row of them
("was the latest in a series of raids") -> where what was before it, or the row, begins: no time and no place behind that is the act's.
"""

from whosaid.extract.syntax import ADVERB, COMMA, DETERMINER, GENITIVE, PASSIVE, STRONG, TIME, VERB, Syntax
from whosaid.extract.triggers import Occurrence
from whosaid.knowledge.clauses import Word

#: Tokens from an act to its verb ("the attack on the market by unknown men comes"), and from that to what the act came amid ("came just
#: two days after").
VERB_TOKENS, LINK_TOKENS = 8, 6
_AGENT = int(Word.AGENT)


def link_behind(syntax: Syntax, act: Occurrence) -> int | None:
    """The token of "follows", or of "amid" or "after" behind "comes", of a sentence whose subject is the act; None for none."""
    if act.shape != "noun":
        return None
    follows, comes, links = syntax.listed["follows"], syntax.listed["comes"], syntax.listed["behind"]
    clause, lowers, bits = syntax.clauses[act.first], syntax.lowers, syntax.bits
    for verb in range(act.end, min(len(lowers), act.end + VERB_TOKENS)):
        if bits[verb] & STRONG:
            return None
        if lowers[verb] in follows:
            return verb if syntax.clauses[verb] == clause and _has_object(syntax, verb) else None
        if lowers[verb] in comes:
            return _link(syntax, verb, links)
        if bits[verb] & PASSIVE:
            return _series(syntax, verb)
    return None


def _series(syntax: Syntax, verb: int) -> int | None:
    """The noun of a row of acts of which "is" says that the act is one: "was the latest in a series of raids over the past week"."""
    for step in range(verb + 1, min(len(syntax.bits) - 1, verb + 1 + VERB_TOKENS)):
        if syntax.bits[step] & (STRONG | COMMA | VERB):
            return None
        if syntax.lowers[step] in syntax.listed["series"]:
            return step if syntax.bits[step + 1] & GENITIVE else None
    return None


def is_put_behind(syntax: Syntax, act: Occurrence, place: int) -> bool:
    """True for a token in what was before the act: "blast" in "the raid follows a blast in Norrby"."""
    link = link_behind(syntax, act)
    return link is not None and place > link


def _has_object(syntax: Syntax, verb: int) -> bool:
    """True before what was before: not "an attack followed on Monday", "the attack followed", "a blast followed by a raid"."""
    behind = verb + 1
    while behind < len(syntax.bits) and syntax.bits[behind] & ADVERB:
        behind += 1
    return behind < len(syntax.bits) and not syntax.bits[behind] & (STRONG | TIME | _AGENT) and (
        bool(syntax.bits[behind] & DETERMINER) or syntax.lowers[behind].isalpha()
    )  # fmt: skip


def _link(syntax: Syntax, verb: int, links: frozenset[str]) -> int | None:
    """The word behind "comes" that opens what was before; not in "came after midnight"."""
    for step in range(verb + 1, min(len(syntax.bits) - 1, verb + 1 + LINK_TOKENS)):
        if syntax.bits[step] & STRONG:
            return None
        if syntax.lowers[step] in links:
            return None if syntax.bits[step + 1] & TIME and not syntax.bits[step] & TIME else step
    return None
