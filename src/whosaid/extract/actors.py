"""An article -> mentions of actors: states, forces, groups, bodies, monitors, outlets, persons, and people without a name.

The order matters: names of the register go first, then what belongs to a state, then persons and groups by the shape of
their names, then short forms of what was named in full, and last the people without a name. A word belongs to one mention.
"""

from collections import Counter
from collections.abc import Mapping

from whosaid.extract.cast import Cast, Draft
from whosaid.extract.collectives import add_collectives
from whosaid.extract.groups import add_groups
from whosaid.extract.initials import add_initialled
from whosaid.extract.offices import add_offices
from whosaid.extract.other_names import add_other_names
from whosaid.extract.page_names import PageNames, read_names
from whosaid.extract.persons import add_appositions, add_persons, add_titles
from whosaid.extract.ships import add_ships
from whosaid.extract.short_forms import add_acronyms, add_bare_organs, add_heads, add_surnames, add_watchers
from whosaid.extract.state_actors import add_states, draft_of
from whosaid.knowledge.actor_rows import PERSONS
from whosaid.knowledge.actors import ActorRegister, NameHit
from whosaid.knowledge.known import Knowledge
from whosaid.knowledge.names import CAPITAL, CAPITALS, fold_name
from whosaid.records.inferred import Mention
from whosaid.records.printed import Article
from whosaid.text.reading import Reading

#: Words of the longest name that is tried with one letter wrong.
_LONGEST_MISSPELT = 4


def find_actors(
    article: Article, reading: Reading, known: Knowledge, page: PageNames | None = None
) -> tuple[Mention, ...]:
    """All mentions of actors in an article, by place, none overlapping; pure, total.

    `page` are the names of the article where they have been read already.
    """
    register: ActorRegister = known.actors
    cast = Cast(page or read_names(article, reading, known), register)
    _add_names(cast)
    _add_misspelt(cast)
    add_ships(cast)
    add_states(cast)
    add_titles(cast)
    add_persons(cast)
    add_groups(cast)
    add_titles(cast)
    add_other_names(cast)
    add_initialled(cast)
    add_acronyms(cast)
    add_surnames(cast)
    add_titles(cast)
    add_appositions(cast)
    add_offices(cast)
    add_heads(cast)
    add_watchers(cast)
    add_bare_organs(cast)
    add_collectives(cast)
    return cast.mentions()


def _add_names(cast: Cast) -> None:
    """Names of the register; of a name with several actors the one whose country the page speaks of most."""
    hits = [
        _ranked(cast, hit) for hit in cast.page.actors if hit.aliases[0].form == "name" and not _is_shouted(cast, hit)
    ]
    given = [_given_before(cast, hit) for hit in hits]
    others = {
        cast.words.keys[hit.first]
        for hit, first in zip(hits, given, strict=True)
        if first >= 0 and not _bears(cast, hit, first)
    }
    full = {cast.words.keys[hit.last]: hit for hit in hits if _names(cast, hit) > 1}
    whole = {hit.aliases[0].actor for hit in hits if hit.first < hit.last} if others else set()
    for hit, first in zip(hits, given, strict=True):
        if first >= 0 and not _bears(cast, hit, first):
            continue  # a namesake
        again = first < 0 and hit.first == hit.last and cast.words.keys[hit.first] in others
        if again and hit.aliases[0].actor not in whole:
            continue  # the namesake again, by surname
        draft = draft_of(cast, _on_page(cast, hit, full))
        if first >= 0 and cast.is_free(first, hit.last):
            draft = draft._replace(first=first)  # "Jonas B. Veltman"
        if not _add_holder(cast, hit, draft):
            cast.add(draft)


def _names(cast: Cast, hit: NameHit) -> int:
    """Number of words of a person's name without its articles; 0 for others."""
    if cast.register.actors[hit.aliases[0].actor].kind not in PERSONS:
        return 0
    return sum(key not in cast.register.words.name_articles for key in cast.words.keys[hit.first : hit.last + 1])


def _on_page(cast: Cast, hit: NameHit, full: Mapping[str, NameHit]) -> NameHit:
    """A surname as that of whom the page names in full, where the bearer whom the register means is not named so."""
    other = full.get(cast.words.keys[hit.last])
    if other is None or _names(cast, hit) != 1 or other.aliases[0].actor == hit.aliases[0].actor:
        return hit
    is_named = any(one.aliases[0].actor == hit.aliases[0].actor for one in full.values())
    return hit if is_named else NameHit(hit.start, hit.end, hit.first, hit.last, other.aliases)


def _add_holder(cast: Cast, hit: NameHit, draft: Draft) -> bool:
    """Adds the person who holds the office named behind a name ("Kremlin spokesman"); False where there is none."""
    words, after = cast.words, hit.last + 1
    if draft.kind in PERSONS or after >= len(words.keys) or not words.glued[after]:
        return False
    office = cast.register.words.offices.at(words.keys, words.glued, after)
    if office is None or not cast.is_free(hit.first, office[0] - 1):
        return False
    whose = draft.country if draft.kind == "state" and draft.country else draft.target or ""
    holder = cast.register.holder(whose, office[1], cast.page.on)
    capital = office[0] < len(words.keys) and words.glued[office[0]] and words.shapes[office[0]] == CAPITAL
    if not holder or capital:
        return False
    cast.add_actor(hit.first, office[0] - 1, holder, "actor.office.holder")
    return True


def _is_shouted(cast: Cast, hit: NameHit) -> bool:
    """True for an acronym that is a word, among other words in capitals ("WHO DID IT")."""
    words = cast.words
    if hit.first != hit.last or words.shapes[hit.first] != CAPITALS:
        return False
    after = hit.last + 1
    shouted = after < len(words.keys) and words.glued[after] and words.shapes[after] == CAPITALS
    return shouted and words.keys[hit.first] in cast.register.words.not_person


def _given_before(cast: Cast, hit: NameHit) -> int:
    """The given name before a surname of the register, with initials and small words between; -1 for none."""
    words, at = cast.words, hit.first
    if cast.register.actors[hit.aliases[0].actor].kind not in PERSONS:
        return -1
    particles = cast.register.words.particles
    while at > 0 and words.glued[at] and (len(words.keys[at - 1]) == 1 or words.keys[at - 1] in particles):
        at -= 1
    before = at - 1
    if before < 0 or not words.glued[at] or words.keys[before] not in cast.register.given:
        return -1
    return before if words.shapes[before] == CAPITAL else -1


def _bears(cast: Cast, hit: NameHit, given: int) -> bool:
    """True where the given name before a surname of the register is its bearer's."""
    return cast.words.keys[given] in fold_name(cast.register.actors[hit.aliases[0].actor].name).split(" ")[:-1]


def _ranked(cast: Cast, hit: NameHit) -> NameHit:
    if len(hit.aliases) == 1:
        return hit
    votes, register = Counter(cast.page.votes), cast.register
    ranked = sorted(hit.aliases, key=lambda alias: -votes[register.actors[alias.actor].country or ""])
    return NameHit(hit.start, hit.end, hit.first, hit.last, tuple(ranked))


def _add_misspelt(cast: Cast) -> None:
    """Names of the register with one letter wrong, of actors of countries that the page speaks of."""
    words, taken, may_be_misspelt = cast.words, cast.taken, cast.register.may_be_misspelt
    keys, count = words.keys, len(words.keys)
    countries = {country for country, votes in cast.page.votes.items() if votes >= 1}
    free = 0
    for place in cast.capitals:
        after = place + 1
        if after == count or place < free or taken[place] or taken[after] or not words.glued[after]:
            continue
        if may_be_misspelt(keys[place], keys[after]):
            free = _misspelt_at(cast, place, countries) + 1


def _misspelt_at(cast: Cast, place: int, countries: set[str]) -> int:
    """Adds the misspelt name that begins at a word; gives its last word, 0 for none."""
    words, register = cast.words, cast.register
    stop, end = place + 1, min(len(words.keys), place + _LONGEST_MISSPELT)
    while stop < end and words.glued[stop] and not cast.taken[stop]:
        stop += 1
    for last in range(stop - 1, place, -1):
        if words.shapes[last] != CAPITAL:
            continue
        for name in register.misspelt(words.keys[place : last + 1]):
            for alias in register.names[name]:
                actor = register.actors[alias.actor]
                if actor.country in countries and alias.form == "name" and alias.holds(cast.page.on):
                    cast.add_actor(place, last, actor.id, "actor.spelling")
                    return last
    return 0
