"""Capitalised names beside the marks of `outlet_marks.yaml` -> an outlet that no register has.

A name counts where it holds a word that names of outlets hold ("Herald", "TV"), or where two different marks agree on it; one
mark alone and no such word is too little ("the Red Cross team said").
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from whosaid.knowledge.imprints import Imprints
from whosaid.knowledge.outlets import OutletRegister, folded_name
from whosaid.records.printed import Outlet

#: Weight from which marks name an outlet, as for those of the register.
NAMED = 2
#: Paragraphs of the body that are looked at: an article that names its own crew or reporter does so early.
EARLY = 8
#: Name -> rule -> weight.
_Scores = dict[str, dict[str, int]]


def outlet_without_entry(
    places: Iterable[tuple[str, Sequence[str]]], imprints: Imprints, outlets: OutletRegister
) -> tuple[Outlet, str] | None:
    """The one name with most weight and the rules that gave it; None where none has enough, or two have as much."""
    scores: _Scores = defaultdict(dict)
    printed: dict[str, str] = {}
    for where, strings in places:
        early = strings[:EARLY] if where == "body" else strings
        lowers = [string.lower() for string in early]
        lower = "\n".join(lowers)
        for rule in imprints.marks:
            if rule.naming is not None and rule.where in (where, "any") and rule.may_name(lower):
                naming = [string for string, held in zip(early, lowers, strict=True) if rule.may_name(held)]
                for match in (match for string in naming for match in rule.naming.finditer(string)):
                    words = _without_article(next(group for group in match.groups() if group), imprints)
                    name = folded_name(words)
                    scores[name][rule.id] = rule.unlisted
                    printed.setdefault(name, words)
    return _winner(scores, printed, imprints, outlets)


def _winner(
    scores: _Scores, printed: dict[str, str], imprints: Imprints, outlets: OutletRegister
) -> tuple[Outlet, str] | None:
    ranked = sorted(
        ((sum(marks.values()), name) for name, marks in scores.items() if _is_outlet(name, marks, imprints, outlets)),
        key=lambda pair: (-pair[0], pair[1]),
    )
    if not ranked or ranked[0][0] < NAMED or (len(ranked) > 1 and ranked[1][0] == ranked[0][0]):
        return None
    name = ranked[0][1]
    return outlets.named(printed[name]), " ".join([*sorted(scores[name]), "outlet.not-in-register"])


def _is_outlet(name: str, marks: dict[str, int], imprints: Imprints, outlets: OutletRegister) -> bool:
    """Two words at least, or one that says what it is; and a word for it, or two marks, or a mark of weight."""
    words = name.split()
    says_so = any(word in imprints.outlet_words for word in words)
    if outlets.by_name(name) is not None or (len(words) < 2 and not says_so):
        return False
    return says_so or (len(marks) > 1 and max(marks.values()) >= NAMED)


def _without_article(words: str, imprints: Imprints) -> str:
    """A capitalised name without the article that opened its sentence."""
    first, _, rest = words.partition(" ")
    return rest if rest and first.lower() in imprints.articles else words
