"""Tables of actors -> the register: who is meant by a name, on a day; what belongs to whom; who held an office when.

Comes in: the rows of `actor_rows`, `world/places/countries.tsv` and `words/en/actors.yaml`, packaged and in the user's
folders. Goes out: `ActorRegister`. Names change over time: each may carry the days between which it is used.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from whosaid.errors import BadRule
from whosaid.knowledge.actor_rows import FOLDER, ActorRow, actor_rows, table_fields
from whosaid.knowledge.actor_tables import Actor, ActorTables, Alias
from whosaid.knowledge.actor_words import ActorWords, Organ, load_actor_words
from whosaid.knowledge.loading import load_table
from whosaid.knowledge.names import CAPITALS, LOWER, NameWords, name_words, one_edit_apart
from whosaid.text.memo import Memo
from whosaid.text.reading import Reading

#: Kinds that fight for themselves.
_FIGHTERS = frozenset({"armed-group", "coalition"})

#: Letters of the shortest name of several words that may be recognised with one letter wrong.
SHORTEST_MISSPELT = 8


class NameHit(NamedTuple):
    """A name of the register in a text."""

    start: int
    """First code point."""
    end: int
    """One past the last."""
    first: int
    """Number of its first word in the `NameWords`."""
    last: int
    """Number of its last word."""
    aliases: tuple[Alias, ...]
    """All that it may mean, in use on the day."""


@dataclass(frozen=True)
class ActorRegister:
    """Actors by name and id."""

    actors: Mapping[str, Actor]
    """Id -> actor."""
    names: Mapping[str, tuple[Alias, ...]]
    """Folded name -> what it may mean."""
    openers: Mapping[str, int]
    """First word of a name -> words of the longest."""
    small: frozenset[str]
    """First words of names that may begin with a small letter."""
    gaps: Mapping[str, tuple[str, ...]]
    """A folded name with one word left open (`* al sham`) -> names."""
    gap_openers: Mapping[str, frozenset[str]]
    """First word of such a name, open or not -> the second ones."""
    states: Mapping[str, str]
    """Country -> id of the state."""
    adjectives: Mapping[str, str]
    """Country -> its adjective as printed."""
    organ_ids: Mapping[tuple[str, str], str]
    """(country, suffix) -> id of an organ with a row of its own."""
    organs: Mapping[str, Organ]
    """Suffix -> organ."""
    offices: Mapping[tuple[str, str], tuple[Alias, ...]]
    """(country or id, suffix of the office) -> who held it when."""
    surnames: Mapping[str, tuple[str, ...]]
    """Folded last name -> officials who bear it."""
    office_names: frozenset[str]
    """Suffixes of offices."""
    given: frozenset[str]
    """Folded given names."""
    family: frozenset[str]
    """Folded surnames that small places bear as well."""
    words: ActorWords
    """Words around names."""
    parts: frozenset[str]
    """Folded words of names of groups, parties and bodies, joints left out."""
    memo: Memo[str, tuple[str, ...]] = field(default_factory=Memo, repr=False, compare=False)
    """Words that were asked for -> the names that they may be, misspelt."""

    def find(self, reading: Reading, on: str | None = None, words: NameWords | None = None) -> tuple[NameHit, ...]:
        """Names of the register in a text, the longest at each word, none overlapping; by place. Case counts."""
        return tuple(self._hits(words or name_words(reading), on))

    def _hits(self, words: NameWords, on: str | None) -> Iterator[NameHit]:
        openers, small, shapes, free = self.openers, self.small, words.shapes, 0
        begun = [place for place in words.places_of(small) if shapes[place] == LOWER]
        begun += [place for place in words.capitalised if words.keys[place] in openers]
        if words.loose:
            begun += [place for place in words.places_of(openers) if words.loose[place] and shapes[place] == LOWER]
        for place in sorted(begun):
            if place >= free:
                hit = self._longest(words, place, openers[words.keys[place]], on)
                if hit is not None:
                    yield hit
                    free = hit.last + 1

    def _longest(self, words: NameWords, place: int, reach: int, on: str | None) -> NameHit | None:
        keys, glued = words.keys, words.glued
        stop, end = place + 1, min(len(keys), place + reach)
        while stop < end and (glued[stop] or words.gaps[stop] == "'s "):
            stop += 1
        for last in range(stop, place, -1):
            aliases = self.names.get(keys[place] if last == place + 1 else " ".join(keys[place:last]))
            if aliases:
                owned = not all(
                    glued[place + 1 : last]
                )  # "People's Protection Units"; not "Turkey's Army" for "Turkey Army"
                fit = tuple([a for a in aliases if a.holds(on) and _case_fits(a.needs, words, place)])
                fit = tuple(a for a in fit if "'" in a.printed) if owned else fit
                if fit:
                    return NameHit(words.starts[place], words.ends[last - 1], place, last - 1, fit)
        return None

    def may_be_misspelt(self, first: str, second: str = "") -> bool:
        """True where a name with one letter wrong may begin with these two folded words."""
        openers = self.gap_openers
        seconds = openers.get(first)
        if seconds is not None and (second in seconds or "*" in seconds):
            return True
        return second in openers.get("*", ())

    def misspelt(self, keys: Sequence[str]) -> tuple[str, ...]:
        """Names of the register that differ from these folded words by one letter of one word; sorted."""
        asked = " ".join(keys)
        names = self.memo.get(asked)
        return self.memo.keep(asked, self._misspelt(keys)) if names is None else names

    def _misspelt(self, keys: Sequence[str]) -> tuple[str, ...]:
        if sum(map(len, keys)) < SHORTEST_MISSPELT or not self.may_be_misspelt(*keys[:2]):
            return ()
        found: set[str] = set()
        for place, word in enumerate(keys):
            for name in self.gaps.get(" ".join((*keys[:place], "*", *keys[place + 1 :])), ()):
                if one_edit_apart(word, name.split(" ")[place]):
                    found.add(name)
        return tuple(sorted(found))

    def actor(self, actor: str) -> Actor | None:
        """The actor of an id; organs and offices of states are made from their words. None for none."""
        known = self.actors.get(actor)
        return known if known is not None else self._composed(actor)

    def name_of(self, actor: str) -> str:
        """Display name; the id for an actor that is not in the register."""
        known = self.actor(actor)
        return known.name if known else actor

    def within(self, actor: str) -> tuple[str, ...]:
        """The actor itself and those that it is a part of, narrowest first."""
        chain: list[str] = []
        at: str | None = actor
        while at and at not in chain:
            chain.append(at)
            known = self.actor(at)
            at = known.part_of if known else None
        return tuple(chain)

    def doer(self, actor: str) -> str:
        """The actor itself; for a ministry of defence the forces whose deeds it tells as its own."""
        known = self.actor(actor)
        if known is None or known.kind != "ministry" or not known.country:
            return actor
        for suffix, organ in self.organs.items():
            if organ.deeds and self.organ(known.country, suffix) == actor:
                return self.organ(known.country, organ.deeds) or actor
        return actor

    def camp(self, actor: str) -> str:
        """`state` for what belongs to a state, `armed-group` for other fighters; empty where it says nothing of sides."""
        chain = [known for known in map(self.actor, self.within(actor)) if known]
        if any(known.kind == "state" for known in chain):
            return "state"
        return "armed-group" if any(known.kind in _FIGHTERS and known.country for known in chain) else ""

    def organ(self, country: str, suffix: str) -> str | None:
        """Id of an organ of a state (empty suffix: the state itself); None for an unknown state."""
        if country not in self.states:
            return None
        return self.organ_ids.get((country, suffix)) or (
            f"{self.states[country]}-{suffix}" if suffix else self.states[country]
        )

    def holder(self, whose: str, office: str, on: str | None) -> str | None:
        """Id of the one person who held an office of a country or actor on a day; None where it is none or several."""
        held = {alias.actor for alias in self.offices.get((whose, office), ()) if on is not None and alias.holds(on)}
        return held.pop() if len(held) == 1 else None

    def _composed(self, actor: str) -> Actor | None:
        at = actor.find("-")
        while at > 0:
            state, suffix = self.actors.get(actor[:at]), actor[at + 1 :]
            if state is not None and state.kind == "state" and state.country:
                adjective = self.adjectives.get(state.country) or state.name
                organ = self.organs.get(suffix)
                if organ is not None:
                    shown = organ.shown.format(adjective=adjective, name=state.name)
                    return Actor(actor, shown, organ.kind, state.country, self.organ(state.country, organ.part))
                if suffix in self.office_names:
                    return Actor(actor, f"{adjective} {suffix.replace('-', ' ')}", "office", state.country, state.id)
            at = actor.find("-", at + 1)
        return None


def _case_fits(needs: tuple[int, ...], words: NameWords, place: int) -> bool:
    """True where each word of a name has the capitals that it needs; in a text in capitals names of several words do."""
    shapes, loose = words.shapes, words.loose
    if loose and loose[place]:
        return len(needs) > 1 or not needs[0] or shapes[place] != LOWER
    for need in needs:
        if need and (shapes[place] == LOWER or (need == 2 and shapes[place] != CAPITALS)):
            return False
        place += 1
    return True


def load_actors(folders: Sequence[Path] = ()) -> ActorRegister:
    """The packaged tables and the rows of the user's folders. Raises BadRule with file, line and mend."""
    words = load_actor_words(folders)
    maker = ActorTables()
    maker.add_states(load_table("world/places/countries.tsv", folders))
    for line in load_table(f"{FOLDER}/metonyms.tsv", folders):
        maker.add_metonym(*table_fields(line, 2, "metonyms.tsv"))
    rows = actor_rows(folders)
    for row in rows:
        maker.add(row)
    register = ActorRegister(
        actors=maker.actors, names={key: tuple(held) for key, held in maker.names.items()}, openers=maker.openers(), small=maker.small(),
        gaps=(gaps := maker.gaps()),
        gap_openers=_openers(gaps), states=maker.states, adjectives=maker.adjectives,
        organ_ids={(c, s): f"actor:{a}" for c, s, a in (table_fields(line, 3, "organs.tsv") for line in load_table(f"{FOLDER}/organs.tsv", folders))},
        organs={organ.suffix: organ for organ in words.organs.table.values()},
        offices={key: tuple(held) for key, held in maker.offices.items()}, office_names=frozenset(words.offices.table.values()),
        surnames=maker.surnames(),
        given=frozenset(load_table(f"{FOLDER}/given_names.txt", folders)), family=frozenset(load_table(f"{FOLDER}/family_names.txt", folders)), words=words, parts=maker.parts() - words.not_group - words.joints,
    )  # fmt: skip
    for row in rows:
        if row.where:
            _check_links(row, register)
    return register


def _check_links(row: ActorRow, register: ActorRegister) -> None:
    """A user's row names only actors, countries and offices that there are. Raises BadRule."""
    if row.part and register.actor(f"actor:{row.part}") is None:
        raise BadRule(
            f"part of {row.part!r}, which is no actor", where=row.where, mend="Give its id, or add a row for it."
        )
    for held in filter(None, row.offices.split("|")):
        whose, _, office = held.partition("@")[0].partition(" ")
        if whose not in register.states and register.actor(f"actor:{whose}") is None:
            raise BadRule(
                f"an office of {whose!r}, which is no country or actor",
                where=row.where,
                mend="Give its id, or add a row for it.",
            )
        if office not in register.office_names:
            known = ", ".join(sorted(register.office_names))
            raise BadRule(f"no office {office!r}", where=row.where, mend=f"Offices are {known}.")


def _openers(gaps: Iterable[str]) -> dict[str, frozenset[str]]:
    """First words of names with one word left open -> the second words behind them."""
    out: dict[str, set[str]] = {}
    for gap in gaps:
        first, second = gap.split(" ", 2)[:2]
        out.setdefault(first, set()).add(second)
    return {first: frozenset(seconds) for first, seconds in out.items()}
