"""Acts named in a text -> the same, without the relief convoys that another act hits: "an attack on an aid convoy" delivers nothing."""

from collections.abc import Sequence

from whosaid.extract.syntax import ANY_VERB, COMMA, PREPOSITION, RELATIVE, STRONG, SUBORDINATOR, Syntax
from whosaid.extract.triggers import Occurrence
from whosaid.knowledge.taxonomy import Taxonomy

#: Tokens between an act and the convoy that it hits, at most: two noun phrases.
HIT_TOKENS = 10

#: What parts an act from the object behind it; what parts a convoy from the passive of which it is the subject.
_PARTS = STRONG | COMMA | RELATIVE | SUBORDINATOR | ANY_VERB
_STOPS = STRONG | COMMA | RELATIVE


def without_hit_convoys(syntax: Syntax, taxonomy: Taxonomy, occurrences: Sequence[Occurrence]) -> list[Occurrence]:
    """The acts in order; a convoy that was hit is left as a thing that was hit."""
    return [
        one
        for number, one in enumerate(occurrences)
        if not _is_convoy(syntax, one)
        or not any(_hits(syntax, taxonomy, other, one) for other in occurrences[max(0, number - 1) : number + 2])
    ]


def _is_convoy(syntax: Syntax, one: Occurrence) -> bool:
    return one.shape == "noun" and syntax.lowers[one.end - 1] in syntax.listed["convoy"]


def _hits(syntax: Syntax, taxonomy: Taxonomy, act: Occurrence, convoy: Occurrence) -> bool:
    """True for a harmful act of which the convoy is the object or, before a passive or "came under", the subject."""
    kind = taxonomy.kinds[act.kind]
    if act.sentence != convoy.sentence or not kind.is_harmful or kind.is_bare:
        return False
    if act.first < convoy.first:
        gap = syntax.bits[act.end : convoy.first]
        return len(gap) <= HIT_TOKENS and not any(mask & _PARTS and not mask & PREPOSITION for mask in gap)
    gap = syntax.bits[convoy.end : act.first]
    is_target = act.shape == "passive" or taxonomy.frames[act.frame].subject == "target"
    is_undergone = is_target or any(
        support.effect == "undergo"
        for place in range(convoy.end, act.first)
        for support in syntax.supports.get(place, (0, ()))[1]
    )
    return is_undergone and len(gap) <= HIT_TOKENS and not any(mask & _STOPS for mask in gap)
