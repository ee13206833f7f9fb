"""Syntax and a noun of an act -> whoever is said behind it to have carried it out, or to be the one it is laid to."""

from collections.abc import Set as AbstractSet

from whosaid.extract.runs import phrase_after
from whosaid.extract.steps import past_scene
from whosaid.extract.syntax import (
    ACTOR,
    ADVERB,
    AUXILIARY,
    CONJUNCTION,
    PLACE,
    RELATIVE,
    STRONG,
    SUBORDINATOR,
    TIME,
    VERB,
    Run,
    Syntax,
)
from whosaid.knowledge.clauses import Word

#: Tokens after a noun within which "carried out by" is looked for.
CARRIED = 12

_AGENT = int(Word.AGENT)


def carried_out_by(syntax: Syntax, place: int, stop: int) -> Run | None:
    """The words after "carried out by" behind a noun, over a relative or an auxiliary."""
    bits, is_carried = syntax.bits, False
    for step in range(place, min(stop, place + CARRIED)):
        supports = syntax.supports.get(step)
        if supports is not None and bits[step] & VERB | bits[supports[0]] & VERB:
            is_next = all(mask & (AUXILIARY | ADVERB | RELATIVE | TIME) for mask in bits[place : supports[0]])
            does = {"perform", "resume", "hold"} if is_next else {"perform", "resume"}
            is_carried |= any(support.effect in does for support in supports[1])
            agent = past_scene(syntax, step + 1, stop)
            if is_carried and agent < stop and bits[agent] & _AGENT:
                return phrase_after(syntax, agent + 1, stop)
            if step == supports[0] and not (step + 1 < stop and bits[step + 1] & CONJUNCTION):
                return None
        elif bits[step] & STRONG or (
            bits[step] & (VERB | SUBORDINATOR)
            and not bits[step] & (AUXILIARY | RELATIVE)
            and not _opens_support(syntax, step)
        ):
            return None
    return None


def without_adjective(
    syntax: Syntax, aspects: AbstractSet[str], before: Run, owner: int | None
) -> tuple[Run, int | None]:
    """What stands before a noun, and its owner, but for "military" where a verb says who does it: "the rebels launched a military offensive"."""
    is_last = before[1] > before[0] and syntax.lowers[before[1] - 1] in syntax.listed["adjectival"]
    is_alone = is_last and not syntax.has(before, ACTOR | PLACE)  # "a large-scale military attack"
    return (before[0], before[0]) if is_alone and aspects else before, owner


def _opens_support(syntax: Syntax, place: int) -> bool:
    """True for the first word of a support of several words ("carried" of "carried out")."""
    return any(first == place for first, _ in (syntax.supports.get(place + more, (-1, ())) for more in (1, 2)))
