"""Bodies on a page that only their initials in brackets tell to be names: "the Collective Against Hunger (CAH) said"."""

from whosaid.extract.cast import Cast, Draft
from whosaid.knowledge.names import CAPITAL, CAPITALS
from whosaid.records.ids import make_id

_CAPITALISED = (CAPITAL, CAPITALS)

#: Letters of initials that tell a name, at least and at most.
_FEWEST, _MOST = 3, 8

#: Small words in a row inside a name, at most: "for the", "of the".
_SMALL = 2


def add_initialled(cast: Cast) -> None:
    """Adds bodies whose initials stand in brackets behind their name, where one of the two speaks on the page."""
    words = cast.words
    for short, shape in enumerate(words.shapes):
        if shape != CAPITALS or not _FEWEST <= len(words.keys[short]) <= _MOST or not cast.is_in_brackets(short):
            continue
        first = _first(cast, short)
        if first is None or not _is_unknown(cast, first, short - 1) or not _speaks(cast, short):
            continue
        target = make_id("actor", " ".join(words.keys[first:short]))
        cast.drop(first, short - 1)
        cast.add(
            Draft(
                first, short - 1, target, cast.exact(first, short - 1), "body", None, "actor.body.initials", (), first
            )
        )


def _first(cast: Cast, short: int) -> int | None:
    """The word with which a name begins whose capitalised words have the initials; None where they do not."""
    words, known = cast.words, cast.register.words
    left, small = words.keys[short], 0
    for at in range(short - 1, -1, -1):
        if words.shapes[at] in _CAPITALISED and words.keys[at][0] == left[-1]:
            left, small = left[:-1], 0
            if not left:
                return at
        elif words.keys[at] in known.joints or words.keys[at] in known.function:
            small += 1
        else:
            return None
        if small > _SMALL or not words.glued[at]:
            return None
    return None


def _is_unknown(cast: Cast, first: int, last: int) -> bool:
    """True where no actor of the register stands among the words, and no name of one reaches out of them."""
    inside = [cast.drafts[at] for at in range(first, last + 1) if at in cast.drafts]
    if any(cast.taken[at] for at in range(first, last + 1)) != bool(inside):
        return False
    return all(
        draft.last <= last and (draft.target is None or cast.register.actor(draft.target) is None) for draft in inside
    )


def _speaks(cast: Cast, short: int) -> bool:
    """True where a verb of speech stands right behind the initials somewhere on the page."""
    words, verbs = cast.words, cast.register.words.person_verbs
    return any(
        words.shapes[at] == CAPITALS and at + 1 < len(words.keys) and words.keys[at + 1] in verbs
        for at in words.places_of({words.keys[short]})
    )
