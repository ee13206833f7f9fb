"""States on a page -> the state, its organs and offices where they act: "Russian jets", "Syria's army", "Moscow says"."""

from collections.abc import Sequence

from whosaid.extract.cast import Cast, Draft
from whosaid.knowledge.actor_words import Organ
from whosaid.knowledge.actors import NameHit
from whosaid.knowledge.names import CAPITAL, LOWER

#: Words that may stand between a state's adjective and its organ ("allied Russian elite forces").
_BETWEEN = 1
#: Words of the longest office or organ before "of".
_LONGEST_PHRASE = 5
#: Words from that of blame to the state: "blamed the strike on the market that killed nine on Norway".
_BLAME_WORDS = 12

#: Suffixes of organs that a state's bare name may lead whatever their words: "the Myanmar air force".
_ARMED = frozenset({"junta", "air-force", "navy"})


def add_states(cast: Cast) -> None:
    """Adds organs and offices of states, then states and capitals that act; by place."""
    hits = [hit for hit in cast.page.actors if hit.aliases[0].form != "name"]
    organs: dict[int, tuple[int, str]] = {}
    for number in range(len(hits) - 1, -1, -1):
        hit = hits[number]
        if cast.is_free(hit.first, hit.last):
            found = _organ_after(cast, hit) or _shared(cast, hits, number, organs) or _organ_before(cast, hit)
            if found:
                first, last, target, rule = found
                organs[number] = (last, target)
                cast.add_actor(first, last, target, rule)
    _add_organs_of_leaders(cast)
    acting: set[int] = set()
    for number in (*range(len(hits) - 1, -1, -1), *range(len(hits))):
        hit = hits[number]
        if number not in acting and cast.is_free(hit.first, hit.last) and _acts(cast, hits, number, acting):
            acting.add(number)
            form = "capital" if _form(hit, "capital") else "state"
            target = next(alias.actor for alias in hit.aliases if alias.form != "name")
            cast.add_actor(hit.first, hit.last, target, f"actor.{'metonym' if form == 'capital' else 'state'}")


def _add_organs_of_leaders(cast: Cast) -> None:
    """Adds the organs of a state that are named by its leader: "Assad's air force"."""
    for draft in cast.in_order():
        place = draft.last + 1
        state = cast.register.states.get(draft.country or "")
        if (
            draft.kind != "official"
            or place >= len(cast.words.keys)
            or cast.page.gaps[place] != "'s "
            or not draft.target
        ):
            continue
        if state is None or state not in cast.register.within(draft.target):
            continue
        organ = cast.register.words.organs.at(cast.words.keys, cast.words.glued, place)
        target = cast.register.organ(draft.country or "", organ[1].suffix) if organ else None
        if organ and target and cast.is_free(place, organ[0] - 1):
            cast.add_actor(place, organ[0] - 1, target, "actor.organ.of-leader")


def _form(hit: NameHit, form: str) -> bool:
    return any(alias.form == form for alias in hit.aliases)


def _country(cast: Cast, hit: NameHit) -> str:
    return cast.register.actors[hit.aliases[0].actor].country or ""


def _organ_after(cast: Cast, hit: NameHit) -> tuple[int, int, str, str] | None:
    """The organ or office named right after an adjective or a possessive."""
    page, words = cast.page, cast.words
    for skip in range(_BETWEEN + 1):
        place = hit.last + 1 + skip
        if place >= len(words.keys) or not cast.is_free(place, place):
            return None
        gap = page.gaps[place]
        is_name = not skip and not _form(hit, "adjective")
        if gap != "'s " and (gap not in (" ", "-") or (is_name and _is_located(cast, hit.first - 1))):
            return None
        if skip and words.keys[place - 1] not in cast.register.words.modifiers:
            return None
        office = cast.register.words.offices.at(words.keys, words.glued, place)
        organ = cast.register.words.organs.at(words.keys, words.glued, place)
        if is_name and gap != "'s " and (organ is None or not _is_force(cast, place, organ)):
            return None
        if office and (not organ or office[0] >= organ[0]):
            return _office(cast, hit.first, office[0] - 1, _country(cast, hit), office[1])
        if organ and cast.is_free(hit.first, organ[0] - 1):
            if (
                organ[1].kind == "outlet"
                and organ[0] < len(words.keys)
                and words.glued[organ[0]]
                and cast.taken[organ[0]]
            ):
                return (
                    hit.first,
                    hit.last,
                    cast.register.states[_country(cast, hit)],
                    "actor.state",
                )  # the agency itself is named
            target = cast.register.organ(_country(cast, hit), organ[1].suffix)
            return (hit.first, organ[0] - 1, target, organ[1].rule) if target else None
    return None


def _is_force(cast: Cast, place: int, organ: tuple[int, Organ]) -> bool:
    """True for an organ that a state's bare name may lead ("the Myanmar military"): "Georgia police" may be those of a namesake, and "Norway
    air strikes" fall in Norway.
    """
    known = cast.register.words
    return organ[1].suffix in _ARMED or " ".join(cast.words.keys[place : organ[0]]) in known.bare_armies


def _office(cast: Cast, first: int, last: int, whose: str, office: str) -> tuple[int, int, str, str] | None:
    """The holder of an office on the page's day, or the office; None where the name of the holder follows."""
    words = cast.words
    after = last + 1
    if (
        after < len(words.keys)
        and words.glued[after]
        and words.shapes[after] == CAPITAL
        and not words.keys[after].isdigit()
    ):
        return None
    indefinite = first > 0 and words.keys[first - 1] in cast.register.words.indefinite
    holder = None if indefinite else cast.register.holder(whose, office, cast.page.on)
    if holder:
        return first, last, holder, "actor.office.holder"
    state = cast.register.states.get(whose)
    return (first, last, f"{state}-{office}", "actor.office") if state else None


def _organ_before(cast: Cast, hit: NameHit) -> tuple[int, int, str, str] | None:
    """The organ or office named before "of" and a state: "army of Norway", "general staff of the Norwegian armed forces"."""
    words, keys = cast.words, cast.words.keys
    of = hit.first - 2 if keys[hit.first - 1] in cast.register.words.definite else hit.first - 1
    if (
        of < 1
        or keys[of] not in cast.register.words.owning
        or not _form(hit, "state")
        or not all(words.glued[of : hit.first + 1])
    ):
        return None
    for first in range(max(0, of - _LONGEST_PHRASE), of):
        if not cast.is_free(first, of - 1):
            continue
        organ = cast.register.words.organs.at(keys, words.glued, first)
        if organ and organ[0] == of:
            target = cast.register.organ(_country(cast, hit), organ[1].suffix)
            return (first, hit.last, target, organ[1].rule) if target else None
        office = cast.register.words.offices.at(keys, words.glued, first)
        if office and office[0] == of:
            return _office(cast, first, hit.last, _country(cast, hit), office[1])
    return None


def _shared(
    cast: Cast, hits: Sequence[NameHit], number: int, organs: dict[int, tuple[int, str]]
) -> tuple[int, int, str, str] | None:
    """The organ that two states share: "Russian" of "Russian and Syrian jets"."""
    hit = hits[number]
    if number + 1 not in organs or not _form(hit, "adjective"):
        return None
    after, target = hits[number + 1], organs[number + 1][1]
    known, between = cast.register.words, cast.words.keys[hit.last + 1 : after.first]
    state = cast.register.states.get(_country(cast, after), "")
    are_joined = len(between) in (1, 2) and between[0] in known.joining and known.shared.issuperset(between[1:])
    if not are_joined or not target.startswith(state):
        return None
    own = cast.register.organ(_country(cast, hit), target[len(state) :].removeprefix("-"))
    return (hit.first, hit.last, own, "actor.organ.shared") if own else None


def _acts(cast: Cast, hits: Sequence[NameHit], number: int, acting: set[int]) -> bool:
    """True where a state or capital does something, rather than being where it happens."""
    hit, words = hits[number], cast.register.words
    keys, gaps = cast.words.keys, cast.page.gaps
    if _form(hit, "people") or not (_form(hit, "state") or _form(hit, "capital")):
        return False
    after, before = hit.last + 1, hit.first - 1
    if before >= 0 and keys[before] in words.definite and gaps[hit.first] == " ":
        before -= 1
    if after < len(keys) and gaps[after] == "'s ":
        return keys[after] in words.agent_nouns
    behind = keys[after] if after < len(keys) and gaps[after] == ", " else ""
    if behind in words.agent_before and behind.endswith(words.participle_endings):
        return True
    if behind in words.relatives and words.metonym_after.at(keys, cast.words.glued, after + 1):
        return not _is_located(cast, before)  # "Norway, which denies it"
    capital = not _form(hit, "state")
    follows = (
        after < len(keys) and gaps[after] == " " and (cast.words.shapes[after] == LOWER or after in cast.page.headlines)
    )
    if follows and (
        words.metonym_after.at(keys, cast.words.glued, after) if capital else keys[after] in words.agent_after
    ):
        return not _is_located(cast, before)
    if (
        not capital
        and after + 1 < len(keys)
        and keys[after] in words.adding
        and cast.taken[after + 1]
        and cast.words.glued[after + 1]
    ):
        return not _is_located(cast, before)  # "Norway and the Red Falcons support ..."
    if _is_blamed(cast, before):
        return True
    return _acts_by_before(cast, before, after, capital=capital) or _acts_with_other(cast, hits, number, acting)


def _is_blamed(cast: Cast, before: int) -> bool:
    """True behind a word that lays an act to somebody: "blamed the raid on Norway", "was attributed to Norway"."""
    words, keys, gaps = cast.register.words, cast.words.keys, cast.page.gaps
    if before < 0 or keys[before] not in words.laid_on:
        return False
    for place in range(before, max(-1, before - _BLAME_WORDS), -1):
        if gaps[place + 1].strip(", \"'") or keys[place] in words.laid_for:
            return False
        if keys[place] in words.laying:
            return True
    return False


def _is_located(cast: Cast, before: int) -> bool:
    """True after a word that makes a place of what follows ("in Syria is ...", "east of Damascus said")."""
    keys = cast.words.keys
    if before < 0 or not cast.page.gaps[before + 1]:
        return False
    if (
        before
        and keys[before] in cast.register.words.owning
        and keys[before - 1] in cast.page.gazetteer.words.directions
    ):
        return True
    return keys[before] in cast.register.words.located


def _acts_by_before(cast: Cast, before: int, after: int, *, capital: bool) -> bool:
    words, keys = cast.register.words, cast.words.keys
    if before < 0 or cast.page.gaps[before + 1] != " ":
        return False
    if capital:
        return (
            words.metonym_before.at(keys[before : before - 2 if before > 1 else None : -1], [True] * 3, 0) is not None
        )
    if after < len(keys) and keys[after] in words.infinitive and keys[before] in words.agent_frames:
        return True
    return keys[before] in words.agent_before and not (before and keys[before - 1] in words.borders)


def _acts_with_other(cast: Cast, hits: Sequence[NameHit], number: int, acting: set[int]) -> bool:
    """True beside another state that acts: "Norway and Denmark have agreed"."""
    hit, keys = hits[number], cast.words.keys
    for other in (number - 1, number + 1):
        if other in acting:
            left, right = (hits[other], hit) if other < number else (hit, hits[other])
            known = cast.register.words
            between = [key for key in keys[left.last + 1 : right.first] if key not in known.definite]
            if len(between) < 2 and known.joining.issuperset(between) and right.first - left.last <= 3:
                return cast.words.starts[right.first] - cast.words.ends[left.last] < 12
    return False


def draft_of(cast: Cast, hit: NameHit) -> Draft:
    """A draft of a hit by its name alone."""
    alias = hit.aliases[0]
    actor = cast.register.actors[alias.actor]
    rivals = tuple(dict.fromkeys(other.actor for other in hit.aliases[1:] if other.actor != alias.actor))
    return Draft(hit.first, hit.last, actor.id, actor.name, actor.kind, actor.country, "actor.name", rivals)
