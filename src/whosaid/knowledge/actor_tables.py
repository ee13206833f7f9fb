"""Rows of actors and of countries -> tables: actors by id, their names with days and guards, offices, states."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from whosaid.errors import BadRule
from whosaid.knowledge.actor_rows import FOLDER, ActorRow, table_fields
from whosaid.knowledge.names import fold_name

#: Kinds whose names are made of words of the language.
_NAMED = frozenset({"armed-group", "coalition", "party", "body", "force"})


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
    origin: str = ""
    """Where its row comes from; empty for what is made from words."""


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
    guarded: bool = False
    """True for a name that other things bear too: it counts where the page speaks of the actor's country or names it otherwise."""
    printed: str = ""
    """The name as the table has it; of two with the same words the one with a possessive."""

    def holds(self, on: str | None) -> bool:
        """True when the name is in use on a day (`YYYY-MM-DD`), or the day is not known."""
        return on is None or (self.since <= on and (not self.until or on <= self.until))


class ActorTables:
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
            code, name, others, adjectives, people, capitals = table_fields(line, 6, "countries.tsv")
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
                f"no country {country!r}", where=f"{FOLDER}/metonyms.tsv: {word}", mend="Add it to countries.tsv."
            )
        self._name(word, self.states[country], "name")

    def add(self, row: ActorRow) -> None:
        """One actor with its names and offices."""
        part = f"actor:{row.part}" if row.part else None
        actor = Actor(f"actor:{row.short}", row.name, row.kind, row.country or None, part, row.outside, row.origin)
        self.actors[actor.id] = actor
        others = row.aliases.split("|")
        names = others if f"?{row.name}" in others else [row.name, *others]
        for alias in dict.fromkeys(filter(None, names)):
            if "(" not in alias and " / " not in alias:  # a lineage shows all its names; each is an alias too
                self._name(alias, actor.id, "name")
        self._add_offices(row.short, row.offices)

    def _add_offices(self, short: str, offices: str) -> None:
        """Offices of a person: `RU president@2012-05-07..|...`."""
        for held in filter(None, offices.split("|")):
            office, _, days = held.partition("@")
            whose, _, suffix = office.partition(" ")
            since, _, until = days.partition("..")
            key = (whose if whose.isupper() else f"actor:{whose}", suffix)
            self.offices.setdefault(key, []).append(Alias(f"actor:{short}", "office", (), since, until))

    def _name(self, printed: str, actor: str, form: str) -> None:
        name, _, days = printed.removeprefix("?").removeprefix("the ").partition("@")
        since, _, until = days.partition("..")
        words, key = name.replace("-", " ").split(), fold_name(name)
        needs = tuple(map(_need, words))
        if key.startswith("al "):
            needs = (0, *needs[1:])  # "al-Shabaab" is printed as often as "Al-Shabaab"
        alias = Alias(actor, form, needs, since, until, printed.startswith("?"), name)
        self._hold(key, alias)
        if "'s " in name:
            self._hold(
                fold_name(name.replace("'s ", " ")), alias
            )  # as texts are read: the ending is no part of the word
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
                needs = tuple(map(min, other.needs, alias.needs))
                owned = other.printed if "'" in other.printed else alias.printed  # "Norland's Health Ministry"
                held[number] = replace(other, needs=needs, guarded=other.guarded and alias.guarded, printed=owned)
                return
        held.append(alias)

    def surnames(self) -> dict[str, tuple[str, ...]]:
        """Last names of officials -> their ids."""
        out: dict[str, list[str]] = {}
        for actor in self.actors.values():
            if actor.kind == "official":
                out.setdefault(fold_name(actor.name).rsplit(" ", 1)[-1], []).append(actor.id)
        return {name: tuple(held) for name, held in out.items()}

    def parts(self) -> frozenset[str]:
        """Words of names of groups, parties and bodies."""
        found: set[str] = set()
        for key, held in self.names.items():
            if " " in key and any(alias.form == "name" and self.actors[alias.actor].kind in _NAMED for alias in held):
                found.update(key.split(" "))
        return frozenset(found)

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
            if len(words) > 1 and key.isascii() and any(a.form == "name" and not a.guarded for a in aliases):
                for place, word in enumerate(words):
                    if len(word) > 3:
                        out.setdefault(" ".join((*words[:place], "*", *words[place + 1 :])), []).append(key)
        return {gap: tuple(names) for gap, names in out.items()}


def _need(word: str) -> int:
    bare = word.replace(".", "").replace("'", "")
    if not bare[:1].isupper():
        return 0
    return 2 if len(bare) > 1 and bare.isupper() else 1
