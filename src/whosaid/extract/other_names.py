"""Actors on a page -> their other names on it: "X, also known as Y", "X, or XY", "its Syrian affiliate, the X"."""

from collections.abc import Sequence

from whosaid.extract.cast import Cast, Draft
from whosaid.knowledge.actor_rows import PERSONAL
from whosaid.knowledge.names import CAPITAL, CAPITALS, LOWER
from whosaid.records.ids import make_id

_CAPITALISED = (CAPITAL, CAPITALS)

#: What may stand between a name and the words that bring another one, and between these and that.
_BEFORE, _BEHIND = frozenset({" ", ", ", " (", ", ("}), frozenset({" ", ' "', " '", ", "})

#: Words of the longest other name.
_LONGEST = 6

#: Words between a determiner and the noun of a branch ("its trained and equipped Arab component").
_MODIFIERS = 2

#: Kinds of actor that a noun of a branch may mean.
_BANDS = frozenset({"armed-group", "force", "coalition", "body", "party"})


def add_other_names(cast: Cast) -> None:
    """Gives the other names of actors, where the page brings them and wherever else they stand, to those actors."""
    words, phrases = cast.words, cast.register.words.alias_phrases
    for place in words.places_of(phrases.openers):
        brought = phrases.at(words.keys, words.glued, place) if place else None
        if brought is not None and _between(cast, place) in _BEFORE:
            _join(cast, place - 1, brought[0])
    for draft in cast.in_order():
        run = _initials(cast, draft) if draft.target else None
        if run:
            _unite(cast, draft, *run)
        if draft.kind in _BANDS and draft.target:
            _add_branch(cast, draft)


def _join(cast: Cast, last: int, first: int) -> None:
    """Makes the name that ends at a word and the one that begins at another one actor, if either is an actor."""
    words = cast.words
    if first < len(words.keys) and words.keys[first] in cast.register.words.definite and first + 1 < len(words.keys):
        first += 1
    if first >= len(words.keys) or _between(cast, first) not in _BEHIND:
        return
    whole, other = cast.ending(last), cast.drafts.get(first)
    end = other.last if other is not None else _run_end(cast, first)
    if end < first:
        return
    if whole is not None and whole.target:
        _unite(cast, whole, first, end)
    elif whole is None and other is not None and other.target and other.kind in _BANDS:
        start = _run_start(cast, last)
        if start <= last:
            _unite(cast, other, start, last)


def _run_start(cast: Cast, last: int) -> int:
    """The first word of a run of two free capitalised words or more that end at a word; `last + 1` for none."""
    words, first = cast.words, last + 1
    for at in range(last, max(-1, last - _LONGEST), -1):
        if cast.taken[at] or at in cast.page.place_at or (at < last and not words.glued[at + 1]):
            break
        if words.shapes[at] in _CAPITALISED and words.keys[at] not in cast.register.words.not_person:
            first = at
        elif words.keys[at] not in cast.page.gazetteer.sounds.articles:
            break
    return first if first < last else last + 1


def _between(cast: Cast, word: int) -> str:
    """What is printed between a word and the one before."""
    return cast.page.reading.shadow[cast.words.ends[word - 1] : cast.words.starts[word]]


def _run_end(cast: Cast, first: int) -> int:
    """The last word of a run of free capitalised words with small joints inside; `first - 1` for none."""
    words, last, articles = cast.words, first - 1, cast.page.gazetteer.sounds.articles
    for at in range(first, min(len(words.keys), first + _LONGEST)):
        if (at > first and not words.glued[at]) or cast.taken[at]:
            break
        if words.shapes[at] in _CAPITALISED:
            last = at
        elif words.keys[at] not in articles and (at == first or words.keys[at] not in cast.register.words.joints):
            break
    return -1 if last == first and words.keys[first] in cast.register.words.not_person else last


def _initials(cast: Cast, draft: Draft) -> tuple[int, int] | None:
    """The word in capitals behind "or" that is made of the first letters of an actor's name ("the X Y Z, or XYZ")."""
    words, after = cast.words, draft.last + 1
    short = after + 1
    if (
        short >= len(words.keys)
        or words.keys[after] not in cast.register.words.joining
        or words.shapes[short] != CAPITALS
    ):
        return None
    big = [words.keys[at][0] for at in range(draft.first, draft.last + 1) if words.shapes[at] in _CAPITALISED]
    return (short, short) if len(big) > 1 and "".join(big) == words.keys[short] and words.glued[short] else None


def _unite(cast: Cast, draft: Draft, first: int, last: int) -> None:
    """Makes two names one actor: the register's, else the one named first; two of the register stay apart."""
    other, keys = cast.drafts.get(first), cast.words.keys[first : last + 1]
    if other is None or other.target is None:
        whole = draft
    elif draft.kind in _BANDS and other.kind in PERSONAL and other.rule != "actor.person.verb":
        return  # "a leader of the Norrby Front nicknamed the Hammer"
    elif other.target == draft.target or (_is_known(cast, other) and _is_known(cast, draft)):
        return
    else:
        whole = other if _is_known(cast, other) else draft
        if whole.kind in PERSONAL and (whole.kind == "office" or (draft if whole is other else other).kind in _BANDS):
            return
    lost = {one.target for one in (draft, other) if one is not None} - {None, whole.target}
    lost.add(make_id("actor", " ".join(keys)))
    for one in cast.in_order():
        if one.target in lost:
            cast.add(_named(one, whole))
    if whole is draft:
        _add_again(cast, keys, draft)


def _is_known(cast: Cast, draft: Draft) -> bool:
    return draft.target is not None and cast.register.actor(draft.target) is not None


def _named(draft: Draft, whole: Draft) -> Draft:
    """The words of a draft for another actor."""
    return draft._replace(
        target=whole.target, name=whole.name, kind=whole.kind, country=whole.country, rule="actor.other-name", rivals=()
    )


def _add_again(cast: Cast, keys: Sequence[str], whole: Draft) -> None:
    """Adds a name wherever its words stand free with capitals."""
    words, count = cast.words, len(keys)
    for place in words.places_of({keys[0]}):
        last = place + count - 1
        if words.keys[place : last + 1] != list(keys) or not cast.is_free(place, last):
            continue
        if words.shapes[last] in _CAPITALISED and all(words.glued[place + 1 : last + 1]):
            cast.add(_named(Draft(place, last, None, "", "", None, "", (), place), whole))


def _add_branch(cast: Cast, draft: Draft) -> None:
    """Adds the noun of a branch before a comma and the actor that it is ("its Syrian affiliate, the X, said")."""
    words, known = cast.words, cast.register.words
    noun, after = draft.first - 1, draft.last + 1
    if noun >= 0 and words.keys[noun] in known.definite:
        noun -= 1
    opener = noun + 1
    if noun < 1 or words.keys[noun] not in known.branch_nouns or cast.page.gaps[opener] != ", " or cast.taken[noun]:
        return
    if (after < len(words.keys) and cast.page.gaps[after] == " ") or _goes_on_as_list(cast, after):
        return
    first = noun
    while noun - first < _MODIFIERS and words.glued[first] and cast.is_free(first - 1, first - 1):
        if words.shapes[first - 1] == LOWER or words.keys[first - 1] in known.not_group:
            break
        first -= 1
    cast.add(_named(Draft(first, noun, None, "", "", None, "", (), first), draft))


def _goes_on_as_list(cast: Cast, after: int) -> bool:
    """True where another name follows: "a branch, the X, and the Y"."""
    words, known = cast.words, cast.register.words
    if after + 1 >= len(words.keys) or words.keys[after] not in known.joining:
        return False
    return words.keys[after + 1] in known.definite or words.shapes[after + 1] in _CAPITALISED
