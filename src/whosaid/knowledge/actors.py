"""Tables of actors -> the register: who is meant by a name, on a day; what belongs to whom; who held an office when.

Comes in: `rules/world/actors/*.tsv`, `world/places/countries.tsv` and `words/en/actors.yaml`, and rows of the same form in
the user's folders. Goes out: `ActorRegister`. Names change over time: each may carry the days between which it is used.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import NamedTuple

from whosaid.errors import BadRule
from whosaid.knowledge.actor_words import ActorWords, Organ, load_actor_words
from whosaid.knowledge.loading import load_table
from whosaid.knowledge.memo import Memo
from whosaid.knowledge.names import CAPITALS, LOWER, NameWords, fold_name, name_words, one_edit_apart
from whosaid.text.reading import Reading

_FOLDER = "world/actors"
_TABLES = ("groups.tsv", "bodies.tsv", "monitors.tsv", "media.tsv")

#: Kinds that fight for themselves.
_FIGHTERS = frozenset({"armed-group", "coalition"})

#: Letters of the shortest name of several words that may be recognised with one letter wrong.
SHORTEST_MISSPELT = 8


@dataclass(frozen=True, slots=True)
class Actor:
    """One row of the register."""

    id: str
    """`actor:` and a readable name."""
    name: str
    """Display name."""
    kind: str
    """state, force, armed-group, coalition, body, monitor, agency, outlet, official, person, office, ministry, aid, party, social."""
    country: str | None
    """ISO 3166-1 alpha-2."""
    part_of: str | None
    """Id of the actor that it belongs to."""
    outside: str = ""
    """Ids elsewhere: `wd:` Wikidata, `ucdp:` UCDP actor."""


@dataclass(frozen=True, slots=True)
class Alias:
    """One name of one actor."""

    actor: str
    """Id of the actor."""
    form: str
    """name, state, adjective, people or capital: what the word is."""
    needs: tuple[int, ...]
    """For each word: 0 any case, 1 a capital, 2 capitals only."""
    since: str
    """First day, empty for always."""
    until: str
    """Last day, empty for always."""

    def holds(self, on: str | None) -> bool:
        """True when the name is in use on a day (`YYYY-MM-DD`), or the day is not known."""
        return on is None or (self.since <= on and (not self.until or on <= self.until))


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
    words: ActorWords
    """Words around names."""
    memo: Memo[str, tuple[str, ...]] = field(default_factory=Memo, repr=False, compare=False)
    """Words that were asked for -> the names that they may be, misspelt."""

    def find(self, reading: Reading, on: str | None = None, words: NameWords | None = None) -> tuple[NameHit, ...]:
        """Names of the register in a text, the longest at each word, none overlapping; by place. Case counts."""
        return tuple(self._hits(words or name_words(reading), on))

    def _hits(self, words: NameWords, on: str | None) -> Iterator[NameHit]:
        openers, small, shapes, free = self.openers, self.small, words.shapes, 0
        begun = [place for place in words.places_of(small) if shapes[place] == LOWER]
        begun += [place for place in words.capitalised if words.keys[place] in openers]
        for place in sorted(begun):
            if place >= free:
                hit = self._longest(words, place, openers[words.keys[place]], on)
                if hit is not None:
                    yield hit
                    free = hit.last + 1

    def _longest(self, words: NameWords, place: int, reach: int, on: str | None) -> NameHit | None:
        keys, glued = words.keys, words.glued
        stop, end = place + 1, min(len(keys), place + reach)
        while stop < end and glued[stop]:
            stop += 1
        for last in range(stop, place, -1):
            aliases = self.names.get(keys[place] if last == place + 1 else " ".join(keys[place:last]))
            if aliases:
                fit = tuple([a for a in aliases if a.holds(on) and _case_fits(a.needs, words.shapes, place)])
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


def _case_fits(needs: tuple[int, ...], shapes: Sequence[int], place: int) -> bool:
    for need in needs:
        if need and (shapes[place] == LOWER or (need == 2 and shapes[place] != CAPITALS)):
            return False
        place += 1
    return True


def load_actors(folders: Sequence[Path] = ()) -> ActorRegister:
    """The packaged tables and the rows of the user's folders. Raises BadRule with file, line and mend."""
    words = load_actor_words(folders)
    maker = _Maker()
    maker.add_states(load_table("world/places/countries.tsv", folders))
    for line in load_table(f"{_FOLDER}/metonyms.tsv", folders):
        maker.add_metonym(*_fields(line, 2, "metonyms.tsv"))
    for table in _TABLES:
        for line in load_table(f"{_FOLDER}/{table}", folders):
            short, name, kind, country, part, aliases, outside, _ = _fields(line, 8, table)
            maker.add_actor(Actor(f"actor:{short}", name, kind, country or None, _id(part), outside), aliases)
    for line in load_table(f"{_FOLDER}/people.tsv", folders):
        short, name, kind, country, part, aliases, offices, outside, _ = _fields(line, 9, "people.tsv")
        maker.add_actor(Actor(f"actor:{short}", name, kind, country or None, _id(part), outside), aliases)
        maker.add_offices(short, offices)
    return ActorRegister(
        actors=maker.actors, names={key: tuple(held) for key, held in maker.names.items()}, openers=maker.openers(), small=maker.small(),
        gaps=(gaps := maker.gaps()),
        gap_openers=_openers(gaps), states=maker.states, adjectives=maker.adjectives,
        organ_ids={(c, s): f"actor:{a}" for c, s, a in (_fields(line, 3, "organs.tsv") for line in load_table(f"{_FOLDER}/organs.tsv", folders))},
        organs={organ.suffix: organ for organ in words.organs.table.values()},
        offices={key: tuple(held) for key, held in maker.offices.items()}, office_names=frozenset(words.offices.table.values()),
        surnames=maker.surnames(),
        given=frozenset(load_table(f"{_FOLDER}/given_names.txt", folders)), words=words,
    )  # fmt: skip


class _Maker:
    """Gathers rows into tables."""

    def __init__(self) -> None:
        self.actors: dict[str, Actor] = {}
        self.names: dict[str, list[Alias]] = {}
        self.states: dict[str, str] = {}
        self.adjectives: dict[str, str] = {}
        self.offices: dict[tuple[str, str], list[Alias]] = {}

    def add_states(self, lines: Sequence[str]) -> None:
        """States with their names, adjectives, people and capitals."""
        for line in lines:
            code, name, others, adjectives, people, capitals = _fields(line, 6, "countries.tsv")
            state = f"actor:{fold_name(name).replace(' ', '-')}"
            self.actors[state] = Actor(state, name, "state", code, None)
            self.states[code] = state
            self.adjectives[code] = adjectives.split("|")[0] if code != "US" else "US"
            for form, words in (
                ("state", f"{name}|{others}"),
                ("adjective", adjectives),
                ("people", people),
                ("capital", capitals),
            ):
                for word in filter(None, words.split("|")):
                    self._name(word, state, form)

    def add_metonym(self, word: str, country: str) -> None:
        """A word that stands for the government of a state."""
        if country not in self.states:
            raise BadRule(
                f"no country {country!r}", where=f"{_FOLDER}/metonyms.tsv: {word}", mend="Add it to countries.tsv."
            )
        self._name(word, self.states[country], "name")

    def add_actor(self, actor: Actor, aliases: str) -> None:
        """One actor with its names; an earlier row of the same id gives way."""
        self.actors[actor.id] = actor
        for alias in dict.fromkeys((actor.name, *filter(None, aliases.split("|")))):
            if "(" not in alias and " / " not in alias:  # a lineage shows all its names; each is an alias too
                self._name(alias, actor.id, "name")

    def add_offices(self, short: str, offices: str) -> None:
        """Offices of a person: `RU president@2012-05-07..|...`."""
        for held in filter(None, offices.split("|")):
            office, _, days = held.partition("@")
            whose, _, suffix = office.partition(" ")
            since, _, until = days.partition("..")
            key = (whose if whose.isupper() else f"actor:{whose}", suffix)
            self.offices.setdefault(key, []).append(Alias(f"actor:{short}", "office", (), since, until))

    def _name(self, printed: str, actor: str, form: str) -> None:
        name, _, days = printed.removeprefix("the ").partition("@")
        since, _, until = days.partition("..")
        words = name.replace("-", " ").split()
        alias = Alias(actor, form, tuple(map(_need, words)), since, until)
        key = fold_name(name)
        self._hold(key, alias)
        if " al " in key:
            self._hold(key.replace(" al ", " el "), alias)

    def _hold(self, key: str, alias: Alias) -> None:
        held = self.names.setdefault(key, [])
        for number, other in enumerate(held):
            if (other.actor, other.form, other.since, other.until) == (
                alias.actor,
                alias.form,
                alias.since,
                alias.until,
            ):
                held[number] = replace(alias, needs=tuple(map(min, other.needs, alias.needs)))
                return
        held.append(alias)

    def surnames(self) -> dict[str, tuple[str, ...]]:
        """Last names of officials -> their ids."""
        out: dict[str, list[str]] = {}
        for actor in self.actors.values():
            if actor.kind == "official":
                out.setdefault(fold_name(actor.name).rsplit(" ", 1)[-1], []).append(actor.id)
        return {name: tuple(held) for name, held in out.items()}

    def openers(self) -> dict[str, int]:
        """First word of a name -> words of the longest."""
        out: dict[str, int] = {}
        for key in self.names:
            first, *rest = key.split(" ")
            out[first] = max(out.get(first, 0), len(rest) + 1)
        return out

    def small(self) -> frozenset[str]:
        """First words of names that may begin with a small letter."""
        return frozenset(
            key.split(" ", 1)[0] for key, held in self.names.items() if any(not alias.needs[0] for alias in held)
        )

    def gaps(self) -> dict[str, tuple[str, ...]]:
        """Names of several words with one word left open -> those names; states and small words are left out."""
        out: dict[str, list[str]] = {}
        for key, aliases in self.names.items():
            words = key.split(" ")
            if len(words) > 1 and key.isascii() and any(a.form == "name" for a in aliases):
                for place, word in enumerate(words):
                    if len(word) > 3:
                        out.setdefault(" ".join((*words[:place], "*", *words[place + 1 :])), []).append(key)
        return {gap: tuple(names) for gap, names in out.items()}


def _openers(gaps: Iterable[str]) -> dict[str, frozenset[str]]:
    """First words of names with one word left open -> the second words behind them."""
    out: dict[str, set[str]] = {}
    for gap in gaps:
        first, second = gap.split(" ", 2)[:2]
        out.setdefault(first, set()).add(second)
    return {first: frozenset(seconds) for first, seconds in out.items()}


def _id(short: str) -> str | None:
    return f"actor:{short}" if short else None


def _need(word: str) -> int:
    bare = word.replace(".", "").replace("'", "")
    if not bare[:1].isupper():
        return 0
    return 2 if len(bare) > 1 and bare.isupper() else 1


def _fields(line: str, count: int, name: str) -> list[str]:
    fields = line.split("\t")
    if len(fields) != count:
        raise BadRule(
            f"{len(fields)} fields instead of {count}", where=f"{_FOLDER}/{name}: {line}", mend="Part fields by tabs."
        )
    return fields
