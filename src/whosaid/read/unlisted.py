"""Capitalised names beside the marks of `outlet_marks.yaml` -> an outlet that no register has.

A name counts where it holds a word that names of outlets hold ("Herald", "TV"), or where two different marks agree on it; one
mark alone and no such word is too little ("the Red Cross team said").
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence

from whosaid.knowledge.imprints import OUTLET_MARK, Imprints
from whosaid.knowledge.outlets import OutletRegister, folded_name
from whosaid.records.printed import Outlet

#: Weight from which marks name an outlet, as for those of the register.
NAMED = 2
#: Names looked at in one article.
MOST_NAMES = 400
#: Code points before and after a name in which its mark is sought.
BEFORE, AFTER = 48, 90

_NAME = re.compile(r"[A-Z][\w&-]*(?: (?:of |the |and )?[A-Z][\w&-]*){0,4}")

#: Name -> rule -> weight.
_Scores = dict[str, dict[str, int]]


def outlet_without_entry(
    places: Iterable[tuple[str, Sequence[str]]], imprints: Imprints, outlets: OutletRegister
) -> tuple[Outlet, str] | None:
    """The one name with most weight and the rules that gave it; None where none has enough, or two have as much."""
    scores: _Scores = defaultdict(dict)
    printed: dict[str, str] = {}
    left = MOST_NAMES
    for where, strings in places:
        rules = [rule for rule in imprints.marks if rule.unlisted and rule.where in (where, "any")]
        for string in strings if rules else ():
            for start, end in _names(string):
                left -= 1
                if left < 0:
                    break
                window = string[max(0, start - BEFORE) : start] + OUTLET_MARK + string[end : end + AFTER]
                name = folded_name(string[start:end])
                for rule in rules:
                    if rule.id not in scores.get(name, ()) and rule.pattern.search(window) is not None:
                        scores[name][rule.id] = rule.unlisted
                        printed.setdefault(name, string[start:end])
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


def _names(string: str) -> Iterable[tuple[int, int]]:
    """Runs of capitalised words, an opening article left out."""
    for match in _NAME.finditer(string):
        start, end = match.span()
        first, _, rest = match.group().partition(" ")
        if rest and first.lower() in ("a", "an", "the"):
            start += len(first) + 1
        yield start, end
