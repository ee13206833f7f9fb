"""Persons on a page -> the offices that stand beside their names: "the foreign secretary, NAME", "NAME, minister for the coast"."""

from whosaid.extract.cast import Cast, Draft
from whosaid.knowledge.actor_rows import PERSONS
from whosaid.knowledge.names import CAPITAL, CAPITALS, LOWER

#: Words of the longest office with what it is for.
_LONGEST = 12


def add_offices(cast: Cast) -> None:
    """Gives the words of an office beside a person, parted by a comma, to that person."""
    for draft in cast.in_order():
        if draft.kind not in PERSONS or not draft.target or draft.rule.startswith("actor.office"):
            continue
        for found in (_behind(cast, draft), _before(cast, draft)):
            if found:
                first, last = found
                cast.add(draft._replace(first=first, last=last, rule="actor.office.beside", rivals=(), core=first))


def _behind(cast: Cast, person: Draft) -> tuple[int, int] | None:
    """The office behind a name and a comma, up to a comma, a full stop or a verb."""
    words, first = cast.words, person.last + 1
    if first >= len(words.keys) or cast.page.gaps[first] != ", ":
        return None
    found = _office_at(cast, first)
    after = found[1] + 1 if found else 0
    ends = found and (after >= len(words.keys) or cast.page.gaps[after] != " " or words.keys[after] in _verbs(cast))
    return found if ends else None


def _before(cast: Cast, person: Draft) -> tuple[int, int] | None:
    """The office before a name and a comma: behind "the", or first in its sentence."""
    words, last, after = cast.words, person.first - 1, person.last + 1
    if last < 0 or cast.page.gaps[person.first] != ", ":
        return None
    runs_on = after < len(words.keys) and cast.page.gaps[after] == " "  # "after the mayor, Chief Veltman spoke"
    for first in range(last, max(-1, last - _LONGEST), -1):
        if not cast.is_free(first, first):
            return None
        opens = cast.page.opens_sentence(first)
        if opens or (words.keys[first] in cast.register.words.definite and not runs_on):
            found = _office_at(cast, first)
            if found and found[1] == last:
                return found
    return None


def _verbs(cast: Cast) -> frozenset[str]:
    return cast.register.words.person_verbs


def _office_at(cast: Cast, first: int) -> tuple[int, int] | None:
    """First and last word of the office that begins at a word or at "the" there, with what it is for; all words free."""
    words, known = cast.words, cast.register.words
    if words.keys[first] in known.definite:
        first += 1
    if first >= len(words.keys) or (first and not words.glued[first] and words.keys[first - 1] in known.definite):
        return None
    found = known.offices.at(words.keys, words.glued, first) or known.titles.at(words.keys, words.glued, first)
    if found is None:
        return None
    last = _whose(cast, found[0] - 1)
    return (first, last) if cast.is_free(first, last) else None


def _whose(cast: Cast, last: int) -> int:
    """The last word of "for the Coast", "of Harbours and Tides" behind an office; the office's own last word for none."""
    words, known, place = cast.words, cast.register.words, last + 1
    if place >= len(words.keys) or not words.glued[place] or words.keys[place] not in known.office_joints:
        return last
    found, place = last, place + 1
    while place < len(words.keys) and words.glued[place] and place - last <= _LONGEST:
        if words.shapes[place] in (CAPITAL, CAPITALS):
            found = place
        elif words.shapes[place] == LOWER and words.keys[place] not in known.inner_joints:
            break
        place += 1
    return found
