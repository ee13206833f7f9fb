"""Names on a page -> groups and bodies that no register knows: by the noun they end in, or the one that follows them."""

from collections.abc import Iterator, Sequence

from whosaid.extract.cast import Cast, Draft
from whosaid.knowledge.actor_words import ActorWords
from whosaid.knowledge.names import CAPITAL, CAPITALS, DIGIT, LOWER
from whosaid.records.ids import make_id

_CAPITALISED = (CAPITAL, CAPITALS)

#: Words of the longest name.
_LONGEST_NAME = 9


def add_groups(cast: Cast) -> None:
    """Adds armed groups and bodies whose names say what they are."""
    made: list[Draft] = []
    for first, last in _runs(cast):
        place = first
        while place <= last:
            end = _add_group(cast, place, last, made)
            if end is None:  # "the Shield Brigade and the Falcons": two names
                end = next((at for at in range(place, last) if cast.words.keys[at] in cast.register.words.adding), last)
            place = end + 1
            while place <= last and cast.words.keys[place] in cast.register.words.joints:
                place += 1
    if len(made) > 1:
        _tie_short_names(cast, made)


def _tie_short_names(cast: Cast, made: Sequence[Draft]) -> None:
    """Gives a name with a word left out the actor of the only whole one: "the Sixth Division" that of "the Sixth Infantry Division"."""
    keys = {one.target: tuple(cast.words.keys[one.first : one.last + 1]) for one in made}
    for draft in made:
        short = keys[draft.target]
        wholes = {
            one.target: one
            for one in made
            if len(keys[one.target]) > len(short) > 1 and _is_left_out(short, keys[one.target])
        }
        if len(wholes) == 1:
            (whole,) = wholes.values()
            cast.add(draft._replace(target=whole.target, name=whole.name, kind=whole.kind))


def _is_left_out(short: Sequence[str], whole: Sequence[str]) -> bool:
    """True where the whole begins and ends as the short name does and has its words in order."""
    rest = iter(whole)
    return short[0] == whole[0] and short[-1] == whole[-1] and all(word in rest for word in short)


def _add_group(cast: Cast, first: int, last: int, made: list[Draft]) -> int | None:
    """Adds the group or body that a run begins with, also to `made`; gives its last word, None for none."""
    found = _kind_of(cast, first, last)
    if found is None:
        return None
    kind, end, rule = found
    target = make_id("actor", " ".join(cast.words.keys[first : end + 1]))
    made.append(Draft(first, end, target, cast.exact(first, end), kind, None, rule, (), first))
    cast.add(made[-1])
    return end


def _runs(cast: Cast) -> Iterator[tuple[int, int]]:
    """Runs of free capitalised words with small joints inside, function words at a sentence's start left out."""
    words, free, count = cast.words, 0, len(cast.words.keys)
    known, shapes, keys, taken = cast.register.words, words.shapes, words.keys, cast.taken
    articles = cast.page.gazetteer.sounds.articles
    small = [place for place in words.places_of(articles) if shapes[place] == LOWER]
    if words.loose:
        small += [place for place in words.places_of(cast.register.parts) if _begins_shouted(cast, place)]
    for place in sorted([*words.capitalised, *small]):
        if place < free or taken[place] or not _opens(cast, place):
            continue
        if shapes[place] == LOWER and not _is_article(cast, place) and not _is_part(cast, place):
            continue
        last, at, end = place, place + 1, min(count, place + _LONGEST_NAME)
        while at < end and words.glued[at] and not taken[at]:
            capitalised = shapes[at] in _CAPITALISED or _is_part(cast, at)
            if keys[at] in known.not_group or (not capitalised and keys[at] not in known.joints):
                break
            if keys[at] in known.adding and at + 1 < count and keys[at + 1] in known.definite:
                break  # "the Council of Norrby and the Coastal Shield Brigade"
            last = at if capitalised else last
            at += 1
        yield place, last
        free = last + 1


def _is_part(cast: Cast, place: int) -> bool:
    """True for a small word of names of groups in a text in capitals ("MANUEL RODRIGUEZ PATRIOTIC FRONT")."""
    words = cast.words
    return bool(words.loose) and bool(words.loose[place]) and words.keys[place] in cast.register.parts


def _begins_shouted(cast: Cast, place: int) -> bool:
    """True for such a word behind "the", before two more of them at least."""
    words = cast.words
    if (
        not place
        or words.keys[place - 1] not in cast.register.words.definite
        or words.shapes[place] != LOWER
        or place + 2 >= len(words.keys)
    ):
        return False
    return all(_is_part(cast, at) and (at == place or words.glued[at]) for at in range(place, place + 3))


def _is_before_name(cast: Cast, place: int) -> bool:
    """True for the noun of a person before "of" or "for" and a name ("Officials of the Harbour Committee")."""
    words, known, after = cast.words, cast.register.words, place + 1
    if after >= len(words.keys) or not words.glued[after] or words.keys[after] not in known.person_joints:
        return False
    key = words.keys[place]
    return key in known.roles or key in known.titles.enders or key in known.collectives.openers


def _opens(cast: Cast, place: int) -> bool:
    """True for a word that may be the first of a name: no joint, no day, no function word, no noun of a person."""
    key, known = cast.words.keys[place], cast.register.words
    plain = cast.words.shapes[place] != DIGIT and key not in known.joints and key not in known.not_group
    return (plain or _is_article(cast, place)) and not _is_before_name(cast, place)


def _is_article(cast: Cast, place: int) -> bool:
    """True for the Arabic article before a capitalised word ("al-Sham Legion")."""
    words, after = cast.words, place + 1
    if words.keys[place] not in cast.page.gazetteer.sounds.articles or after >= len(words.keys):
        return False
    if not words.glued[after] or words.shapes[after] != CAPITAL:
        return False
    return words.shapes[place] != LOWER or cast.page.gaps[after] == "-"


def _kind_of(cast: Cast, first: int, last: int) -> tuple[str, int, str] | None:
    """Kind, last word and rule of a run that names a group or body; None for none."""
    words, known, keys = cast.words, cast.register.words, cast.words.keys
    after = last + 1
    if first == last and (after >= len(keys) or keys[after] not in known.group_after.openers):
        return None
    whole = cast.page.place_at.get(first)
    is_place = whole is not None and whole.last == last and _is_head(cast, whole.first, first)
    if is_place or cast.page.is_headline(first):
        return None
    if keys[first] in known.titles.openers and known.titles.at(keys, words.glued, first):
        return None  # "Head of the Harbour Committee": a person
    organ = known.organs.at(keys, words.glued, first) if keys[first] in known.organs.openers else None
    if organ and organ[0] > last:
        return None  # "Defence Ministry": an organ of the state that is spoken of
    if after < len(words.keys) and cast.page.gaps[after] == " " and words.shapes[after] == LOWER:
        noun = known.group_after.at(keys, words.glued, after)
        if noun and not _is_plain(cast, first, last):
            return noun[1], last, "actor.group.after"
    if last == first:
        return None
    found = _by_noun(cast, first, last)
    if found:
        return found
    if keys[first] in known.body_nouns and keys[first + 1] in known.body_joints:
        return "body", _whole_name(cast, first, last), "actor.body.of"
    return None


def _is_head(cast: Cast, place: int, first: int) -> bool:
    """True for the first word of a run, and for the article before it: "the West Bank" is no bank."""
    is_article = place + 1 == first and cast.words.keys[place] in cast.page.gazetteer.words.definite
    return place == first or is_article


def _by_noun(cast: Cast, first: int, last: int) -> tuple[str, int, str] | None:
    """Kind, last word and rule of a run that holds the noun of a group or body behind its first word."""
    words, known, keys = cast.words, cast.register.words, cast.words.keys
    for end in range(last, first, -1):
        if words.shapes[end] != CAPITAL and not _is_part(cast, end):
            continue
        if keys[end] in known.group_nouns or f"{keys[end - 1]} {keys[end]}" in known.group_nouns:
            kind, rule = _unit(known, keys[first:end])
            return kind, _whole_name(cast, end, last), rule
        if keys[end] in known.body_nouns and not words.loose:
            return "body", _whole_name(cast, end, last), "actor.body.noun"
    return None


def _unit(known: ActorWords, before: Sequence[str]) -> tuple[str, str]:
    """Kind and rule of a unit by the words before its noun: "Homicide Division", "Marine Regiment", "Falcon Brigade"."""
    if not known.civil.isdisjoint(before):
        return "body", "actor.body.noun"
    return ("force" if not known.regular.isdisjoint(before) else "armed-group"), "actor.group.noun"


def _whole_name(cast: Cast, end: int, last: int) -> int:
    """The last word of a name whose noun stands inside it: "State Board of Lakes and Rivers"; two names joined are two."""
    keys, known = cast.words.keys, cast.register.words
    if end + 1 > last or keys[end + 1] not in known.group_joints:
        return end
    for place in range(end + 2, last):
        rest = keys[place + 1 : last + 1]
        if keys[place] in known.adding and not (
            known.body_nouns.isdisjoint(rest) and known.group_nouns.isdisjoint(rest)
        ):
            return place - 1
    return last


def _is_plain(cast: Cast, first: int, last: int) -> bool:
    """True for a run that is only a word of a people or a place ("Syrian rebel group")."""
    keys, known = cast.words.keys, cast.register.words
    run = range(first, last + 1)
    if any(keys[place] in known.not_person for place in run):
        return True
    if all(keys[place] in known.modifiers or keys[place] in known.collectives.openers for place in run):
        return True
    actor = cast.page.actor_ending.get(last)
    return (actor is not None and actor.first <= first) or (first == last and first in cast.page.place_at)
