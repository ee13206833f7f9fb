"""Full names on a page -> their short forms elsewhere on it: surnames, acronyms, "the Observatory", "the Defence Ministry"."""

from bisect import bisect_right
from collections.abc import Sequence

from whosaid.extract.cast import Cast, Draft
from whosaid.knowledge.actor_rows import PERSONS
from whosaid.knowledge.names import CAPITAL, CAPITALS, fold_name

#: Organs that without a state's name mean those of the state named last.
_BARE = frozenset({"armed-forces", "junta", "air-force", "navy", "general-staff", "ministry-of-defence", "ministry-of-foreign-affairs", "ministry-of-interior", "ministry-of-health", "parliament"})  # fmt: skip
#: How the suffixes of ministries begin.
_MINISTRY = "ministry-of-"
#: Kinds of actors that belong to a state.
_OF_STATES = frozenset({"state", "force", "ministry", "official", "office"})


def add_acronyms(cast: Cast) -> None:
    """Adds acronyms that stand in parentheses after a name, and wherever else they stand."""
    words = cast.words
    meant: dict[str, Draft] = {}
    for draft in cast.in_order():
        after = draft.last + 1
        if after < len(words.keys) and words.shapes[after] == CAPITALS and cast.is_in_brackets(after):
            meant[words.keys[after]] = draft
    if not meant:
        return
    for place in words.places_of(meant):
        if words.shapes[place] == CAPITALS:
            _take(cast, place, meant[words.keys[place]], "actor.short.acronym")


def _take(cast: Cast, place: int, whole: Draft, rule: str) -> None:
    """Adds a short form of one word; the page's own acronym goes before the register's."""
    if cast.taken[place]:
        held = cast.drafts.get(place)
        if held is None or held.last != place or held.target == whole.target:
            return
    cast.add(Draft(place, place, whole.target, whole.name, whole.kind, whole.country, rule))


def add_surnames(cast: Cast) -> None:
    """Adds surnames of persons whom the page names in full."""
    words = cast.words
    persons: dict[str, list[Draft]] = {}
    for draft in cast.in_order():
        core = draft.core if draft.core >= 0 else draft.first
        is_kunya = core == draft.last - 1 and words.keys[core] in cast.register.words.kunyas
        if draft.kind in PERSONS and core < draft.last and draft.rule != "actor.office.holder" and not is_kunya:
            persons.setdefault(words.keys[draft.last], []).append(draft)
    if not persons:
        return
    for place in words.places_of(persons):
        key = words.keys[place]
        if not cast.taken[place] and words.shapes[place] == CAPITAL and len(key) > 2:
            first = (
                place - 1
                if place and words.keys[place - 1] in cast.register.words.name_articles and words.glued[place]
                else place
            )
            if not _in_longer_name(cast, first, place):
                whole = _nearest(persons[key], place)
                cast.add(
                    Draft(
                        first,
                        place,
                        whole.target,
                        whole.name,
                        whole.kind,
                        whole.country,
                        "actor.short.surname",
                        _others(persons[key], whole),
                        place,
                    )
                )


def _in_longer_name(cast: Cast, first: int, last: int) -> bool:
    """True inside a longer capitalised name."""
    words, small = cast.words, cast.register.words.not_person
    after, before = last + 1, first - 1
    follows = (
        after < len(words.keys)
        and words.glued[after]
        and words.shapes[after] == CAPITAL
        and words.keys[after] not in small
    )
    leads = before >= 0 and words.glued[first] and words.shapes[before] == CAPITAL and words.keys[before] not in small
    if not follows and not (leads and not cast.page.opens_sentence(before) and not cast.taken[before]):
        return False
    return not cast.page.is_headline(first)


def _others(wholes: Sequence[Draft], meant: Draft) -> tuple[str, ...]:
    """Others of the same surname on the page."""
    return tuple(dict.fromkeys(one.target for one in wholes if one.target and one.target != meant.target))


def _nearest(wholes: Sequence[Draft], place: int) -> Draft:
    """The whole named last before a place, else the first."""
    return wholes[max(0, bisect_right(wholes, place, key=lambda draft: draft.first) - 1)]


def add_heads(cast: Cast) -> None:
    """Adds "the Observatory" and the like for names of groups and bodies that hold that word."""
    words, known = cast.words, cast.register.words
    heads: dict[str, list[Draft]] = {}
    for draft in cast.in_order():
        if draft.target and draft.first < draft.last and draft.kind != "state" and draft.kind not in PERSONS:
            for place in range(draft.first, draft.last + 1):
                if words.keys[place] in known.body_nouns or words.keys[place] in known.group_nouns:
                    heads.setdefault(words.keys[place], []).append(draft)
    for place in words.places_of(heads):
        key = words.keys[place]
        if place and not cast.taken[place] and words.shapes[place] == CAPITAL:
            before = words.keys[place - 1] in known.definite and words.glued[place]
            if before and heads[key][0].first < place and not _in_longer_name(cast, place, place):
                whole = _nearest(heads[key], place)
                cast.add(Draft(place, place, whole.target, whole.name, whole.kind, whole.country, "actor.short.head"))


def add_watchers(cast: Cast) -> None:
    """Adds "the Observatory" for the monitor of the register that bears the name of the country that the page is about ("the Syrian Observatory")."""
    words, known, register = cast.words, cast.register.words, cast.register
    adjective = register.adjectives.get(cast.page.story or "")
    if not adjective:
        return
    for place in words.places_of(known.watching):
        led = place and words.glued[place] and words.keys[place - 1] in known.definite
        if not led or cast.taken[place] or words.shapes[place] != CAPITAL or _in_longer_name(cast, place, place):
            continue
        after = place + 1
        if after < len(words.keys) and words.glued[after] and words.keys[after] in known.joints:
            continue  # "the Observatory of Tides"
        named = register.names.get(f"{fold_name(adjective)} {words.keys[place]}", ())
        meant = {alias.actor for alias in named if register.actors[alias.actor].kind == "monitor"}
        if len(meant) == 1:
            cast.add_actor(place, place, meant.pop(), "actor.short.head")


def add_bare_organs(cast: Cast) -> None:
    """Adds "the military", "the Defence Ministry", "an army spokesman" for the state that the page speaks of."""
    words, known = cast.words, cast.register.words
    said = _states_said(cast)
    outlet = cast.page.article.outlet
    home = known.home_outlets.get(outlet.id, "") if outlet is not None else ""
    forces = [(draft.first, draft.country) for draft in cast.in_order() if draft.country and draft.kind == "force"]
    for place in words.places_of(known.organs.openers):
        before = words.keys[place - 1] if place and words.glued[place] else ""
        is_definite = before in known.definite
        if cast.taken[place] or not (is_definite or not before or before in known.function):
            continue
        found = known.organs.at(words.keys, words.glued, place)
        if not found or not cast.is_free(place, found[0] - 1):
            continue
        stop, organ = found
        is_followed = stop < len(words.keys) and words.glued[stop] and words.keys[stop] in known.speaking
        if not is_definite and not is_followed and not (home and _speaks(cast, stop)):
            continue
        named = " ".join(words.keys[place:stop])
        is_army = organ.suffix != "armed-forces" or named in known.bare_armies
        if (organ.suffix == "" and named in known.bare_states) or (organ.suffix in _BARE and is_army):
            seat = _seat(cast, stop)
            seat = seat or _quoting(cast, place) or (home if _speaks(cast, stop) else "")
            told = _called(cast, named, place)
            told = told if told or seat else _meant(cast, said, forces, organ.suffix, place)
            target = cast.register.organ(seat, organ.suffix) if seat else told
            if target and not (
                stop < len(words.keys)
                and (cast.page.gaps[stop] == "-" or (words.glued[stop] and words.keys[stop] in known.owning))
            ):
                cast.add_actor(place, stop - 1, target, "actor.short.organ")


def _called(cast: Cast, named: str, place: int) -> str | None:
    """The actor named last before a place whose name ends in these words: "the health ministry" is the Lind Health Ministry of the page; one
    word alone names too many ("the army").
    """
    if " " not in named:
        return None
    ends = " " + named
    told = [one for one in cast.in_order() if one.first < place and one.target and one.name.casefold().endswith(ends)]
    return told[-1].target if told else None


def _speaks(cast: Cast, stop: int) -> bool:
    """True where a verb of saying stands right behind an organ: "the ministry said"."""
    words = cast.words
    return (
        stop < len(words.keys)
        and words.glued[stop]
        and cast.register.words.saying.at(words.keys, words.glued, stop) is not None
    )


def _quoting(cast: Cast, place: int) -> str:
    """Country of the agency that is said to quote an organ ("the agency TASS cited the ministry"); empty for none, and for wires of the world."""
    words, known = cast.words, cast.register.words
    verb = place - 2 if place and words.keys[place - 1] in known.definite else place - 1
    if verb < 1 or words.keys[verb] not in known.quoting or not all(words.glued[verb : place + 1]):
        return ""
    agency = cast.ending(verb - 1)
    return known.home_outlets.get((agency.target or "").replace("actor:", "outlet:", 1), "") if agency else ""


def _seat(cast: Cast, stop: int) -> str:
    """Country of the capital in which an organ is said to sit ("the defence ministry in Oslo"); empty for none."""
    words = cast.words
    if stop + 1 >= len(words.keys) or not words.glued[stop] or words.keys[stop] not in cast.register.words.located:
        return ""
    hit = cast.page.actor_ending.get(stop + 1)
    is_capital = hit is not None and hit.first == stop + 1 and any(alias.form == "capital" for alias in hit.aliases)
    return cast.register.actors[hit.aliases[0].actor].country or "" if hit is not None and is_capital else ""


def _states_said(cast: Cast) -> Sequence[tuple[int, str]]:
    """Where states, their organs and their people are named, and the country; by place."""
    return [(draft.first, draft.country) for draft in cast.in_order() if draft.country and draft.kind in _OF_STATES]


def _ministries(cast: Cast, suffix: str, before: int) -> set[str]:
    """The ministries of a kind that the page names with their state before a place."""
    named = (draft for draft in cast.in_order() if draft.first < before and draft.kind == "ministry")
    kind = {target for draft in named if (target := cast.register.organ(draft.country or "", suffix)) == draft.target}
    return {target for target in kind if target is not None}


def _meant(
    cast: Cast, said: Sequence[tuple[int, str]], forces: Sequence[tuple[int, str]], suffix: str, place: int
) -> str | None:
    """The organ of the state named last in the paragraph, outside what is quoted; else of the only one whose armed forces are named before,
    or of the page's country where the page names it.

    A ministry is the one that the page names before, where it names but one of the kind.
    """
    reading, starts = cast.page.reading, cast.words.starts
    number = bisect_right(said, (place, "")) - 1
    country = cast.page.story
    if suffix.startswith(_MINISTRY) and len(named := _ministries(cast, suffix, place)) == 1:
        return named.pop()
    is_beside = number >= 0 and reading.paragraph_at(starts[said[number][0]]) == reading.paragraph_at(starts[place])
    if said and country not in {one for _, one in said}:
        country = ""
    if is_beside and not _is_quoted(reading.text[starts[said[number][0]] : starts[place]]):
        country = said[number][1]
    elif suffix == "armed-forces" and len(armies := {of for first, of in forces if first < place}) == 1:
        (country,) = armies
    return cast.register.organ(country, suffix) if country else None


def _is_quoted(between: str) -> bool:
    """True where a quotation closes between a name and whoever is told of behind it: ““A Norland rocket fell,” an army spokesman said"."""
    closing = between.rfind("\u201d") + 1
    return (closing > 0 and "\u201c" not in between[:closing]) or between.count('"') % 2 == 1
