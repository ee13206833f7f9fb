"""Names on a page -> persons: known ones with their titles, and new ones known by title, given name, office or verb of speech."""

from collections.abc import Iterator

from whosaid.extract.cast import Cast, Draft
from whosaid.knowledge.actor_rows import PERSONS
from whosaid.knowledge.names import CAPITAL, LOWER
from whosaid.records.ids import make_id

#: Words of the longest title.
_LONGEST_TITLE = 5
#: Titles before one name ("Foreign Minister Lieutenant General").
_MOST_TITLES = 3
#: Words of the longest name of a person, small words left out.
_LONGEST_NAME = 4
#: Words looked at for one name, small words and titles among them.
_LONGEST_RUN = 12
#: Kinds of actor whose name is part of the title of a person; of one whom the register does not know only a state's, so that the body is seen.
_STATES = frozenset({"state"})
_OWNERS = _STATES | {"body", "aid", "monitor", "coalition"}
#: Words after a comma within which the noun of a person must stand ("X, a civil defence service volunteer").
_ROLE_REACH = 7


def add_titles(cast: Cast) -> None:
    """Widens drafts of persons to the left over their titles, offices and the state or body that these belong to."""
    for draft in cast.in_order():
        if draft.kind in PERSONS:
            first = _title_start(cast, draft.first, _OWNERS if draft.kind == "official" else _STATES)
            if first < draft.first:
                core = draft.core if draft.core >= 0 else draft.first
                cast.drop(first, draft.first)
                cast.add(draft._replace(first=first, core=core))


def _title_start(cast: Cast, first: int, owners: frozenset[str]) -> int:
    """The first word of the titles before a name; the name's own first word for none."""
    words, found = cast.words, first
    for _ in range(_MOST_TITLES):
        if found == 0 or cast.page.gaps[found] not in (" ", "-"):
            break
        step = _one_title(cast, found)
        if step == found:
            break
        found = step
    return _owner_start(cast, found, owners) if found < first and words.glued[found] else found


def _may_be_titled(cast: Cast, first: int) -> bool:
    """True where a word right before a name may end a title or office."""
    if not first or not cast.words.glued[first]:
        return False
    key, known = cast.words.keys[first - 1], cast.register.words
    return key in known.titles.enders or key in known.offices.enders


def _one_title(cast: Cast, before: int) -> int:
    words, known = cast.words, cast.register.words
    if not _may_be_titled(cast, before):
        return before
    key = words.keys[before - 1]
    tables = [table for table in (known.titles, known.offices) if key in table.enders]
    for first in range(max(0, before - _LONGEST_TITLE), before):
        for table in tables:
            found = table.at(words.keys, words.glued, first) if words.keys[first] in table.openers else None
            if found and found[0] == before:
                return first
    return before


def _owner_start(cast: Cast, first: int, owners: frozenset[str]) -> int:
    """Widens titles over an adjective or body of these kinds right before them ("Russian", "Kremlin", "United Nations")."""
    hit = cast.page.actor_ending.get(first - 1)
    if hit is None or hit.aliases[0].form not in ("adjective", "name", "state") or cast.page.gaps[first] != " ":
        return first
    owner = cast.register.actors[hit.aliases[0].actor]
    return hit.first if owner.kind in owners else first


def add_persons(cast: Cast) -> None:
    """Adds persons whom the register does not know."""
    for first, last in _capital_runs(cast):
        rule = _person_rule(cast, first, last)
        if rule and not _is_surname(cast, first, last):
            known = _without_initials(cast, first, last) or _by_surname(cast, first, last)
            if known:
                cast.add_actor(first, last, known, "actor.name", core=first)
                continue
            name = cast.exact(first, last)
            target = make_id("actor", " ".join(cast.words.keys[first : last + 1]))
            cast.add(Draft(first, last, target, name, "person", None, rule, (), first))


def _is_surname(cast: Cast, first: int, last: int) -> bool:
    """True for "Al-Veltman" behind "Jonas al-Veltman": his surname, and no other person."""
    keys = cast.words.keys
    if last != first + 1 or keys[first] not in cast.register.words.name_articles:
        return False
    for place in cast.words.places_of({keys[last]}):
        if place >= first:
            break
        whole = cast.ending(place)
        if whole is not None and whole.kind in PERSONS and place - whole.first > 1 and keys[place - 1] == keys[first]:
            return True
    return False


def _without_initials(cast: Cast, first: int, last: int) -> str:
    """Id of the person whom the register knows by the name without its initials ("Jonas B. Veltman"); empty for none."""
    kept = [key for key in cast.words.keys[first : last + 1] if len(key) > 1]
    aliases = cast.register.names.get(" ".join(kept), ()) if 1 < len(kept) <= last - first else ()
    return aliases[0].actor if len(aliases) == 1 else ""


def _by_surname(cast: Cast, first: int, last: int) -> str:
    """Id of the one official of the register with a surname behind a title ("Secretary Kerry"); empty for none."""
    held = cast.register.surnames.get(cast.words.keys[last], ()) if first == last else ()
    return held[0] if len(held) == 1 else ""


def add_appositions(cast: Cast) -> None:
    """Gives offices the person beside them: "the Norwegian foreign minister, Jonas Veltman"."""
    for right in cast.in_order():
        for left in (cast.ending(right.first - 1), cast.ending(right.first - 2)):
            if left is None or not _is_beside(cast, left, right):
                continue
            office, person = (left, right) if left.rule == "actor.office" else (right, left)
            if office.rule == "actor.office" and person.kind in PERSONS and person.target:
                rule = "actor.office.apposition"
                cast.add(office._replace(target=person.target, name=person.name, kind=person.kind, rule=rule))


def _is_beside(cast: Cast, left: Draft, right: Draft) -> bool:
    """True where only a comma, or a comma and "the", stands between two drafts."""
    if cast.page.gaps[left.last + 1] != ", ":
        return False
    return right.first == left.last + 1 or (
        right.first == left.last + 2 and cast.words.keys[left.last + 1] in cast.register.words.definite
    )


def _capital_runs(cast: Cast) -> Iterator[tuple[int, int]]:
    """Runs of free capitalised words that may be a person's name: first and last word."""
    known, count, free = cast.register.words, len(cast.words.keys), 0
    keys, shapes, glued, taken = cast.words.keys, cast.words.shapes, cast.words.glued, cast.taken
    small = known.not_person
    for place in cast.capitals:
        if place < free or taken[place] or keys[place] in small or len(keys[place]) < 2:
            continue
        last, size, at, end = place, 1, place + 1, min(count, place + _LONGEST_RUN)
        while at < end and glued[at] and not taken[at]:
            if shapes[at] == CAPITAL and keys[at] not in small:
                last, size = at, size + 1
            elif not (keys[at] in known.particles and at + 1 < count and shapes[at + 1] == CAPITAL):
                break
            at += 1
        title = known.titles.at(keys, glued, place) if keys[place] in known.titles.openers else None
        if title and title[0] <= last:
            free = title[0]
            continue
        if size <= _LONGEST_NAME:
            yield place, last
        free = at


def _person_rule(cast: Cast, first: int, last: int) -> str:
    """Id of the rule that makes a run a person's name; empty for none."""
    words, known, keys = cast.words, cast.register.words, cast.words.keys
    if first == last and not _may_be_titled(cast, first):
        return ""
    if keys[last] in known.body_nouns or keys[last] in known.group_nouns or keys[first] in known.body_nouns:
        return ""
    stop = known.titles.at(keys, words.glued, last) if keys[last] in known.titles.enders else None
    if stop and stop[0] == last + 1:
        return ""  # "Deputy Chief"
    if _holds_state(cast, first, last):
        return ""  # "Syrian ..." and the like
    title = _one_title(cast, first)
    titled = title < first
    if titled and _is_place_name(cast, title, last):
        return ""
    if titled and (first < last or words.shapes[first - 1] == CAPITAL):
        return "actor.person.title"
    if first == last or _is_place(cast, first, last):
        return ""
    if _is_thing(cast, first, last):
        return ""
    if keys[first] in cast.register.given:
        return "actor.person.given-name"
    if cast.page.is_headline(first):
        return ""
    if _has_role(cast, last):
        return "actor.person.role"
    after, before = last + 1, first - 1
    spoken = after < len(words.keys) and cast.page.gaps[after] == " " and keys[after] in known.person_verbs
    speaking = before >= 0 and cast.page.gaps[first] == " " and keys[before] in known.verbs_before
    return "actor.person.verb" if (spoken or speaking) and last - first <= 2 else ""


def _holds_state(cast: Cast, first: int, last: int) -> bool:
    """True where a word of a state or its people ends among these words."""
    ending = cast.page.actor_ending
    for place in range(first, last + 1):
        hit = ending.get(place)
        if hit is not None and hit.aliases[0].form != "name":
            return True
    return False


def _is_place_name(cast: Cast, first: int, last: int) -> bool:
    """True for a name that opens like a title and is that of a place of the page's country ("Sheikh Maqsoud")."""
    page = cast.page
    if _is_place(cast, first, last):
        return True
    key = " ".join(cast.words.keys[first : last + 1])
    return page.story in page.gazetteer.arabic and bool(page.gazetteer.sounding(key, page.story or ""))


def _is_thing(cast: Cast, first: int, last: int) -> bool:
    """True after "the" and before the noun of a place ("the Salah al-Deen neighbourhood")."""
    keys, after = cast.words.keys, last + 1
    named = after < len(keys) and cast.words.glued[after] and keys[after] in cast.page.gazetteer.words.levels
    named = named or _is_of_site(cast, first, last)
    return named or (first > 0 and keys[first - 1] in cast.register.words.definite)


def _is_of_site(cast: Cast, first: int, last: int) -> bool:
    """True before a capital noun that is no part of a person's name ("the Jonas Veltman Hospital"), outside headlines."""
    words, after = cast.words, last + 1
    if after >= len(words.keys) or not words.glued[after] or words.shapes[after] != CAPITAL:
        return False
    return words.keys[after] in cast.register.words.not_person and not cast.page.is_headline(first)


def _is_place(cast: Cast, first: int, last: int) -> bool:
    hit = cast.page.place_at.get(first)
    return hit is not None and hit.first <= first and hit.last >= last


def _has_role(cast: Cast, last: int) -> bool:
    """True before ", a rescue worker" and the like."""
    keys, gaps, after = cast.words.keys, cast.page.gaps, last + 1
    if after >= len(keys) or gaps[after] != ", ":
        return False
    roles = cast.register.words.roles
    if keys[after] not in cast.register.words.role_openers:
        return keys[after].isdigit() or keys[after] in roles
    for place in range(after, min(len(keys), after + _ROLE_REACH)):
        if place > after and gaps[place] not in (" ", "-"):
            break
        if keys[place] in roles and cast.words.shapes[place] == LOWER:
            return True
    return False
