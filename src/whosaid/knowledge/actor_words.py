"""`rules/words/<language>/actors.yaml` -> the words around names of actors: organs, offices, titles, groups, collectives."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Generic, TypeVar

from whosaid.errors import BadRule
from whosaid.knowledge.loading import Row, check_examples, load_rows
from whosaid.knowledge.names import fold_name

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Organ:
    """What belongs to a state and is named by words after the state's name."""

    rule: str
    """Id of the row."""
    suffix: str
    """Ends the ids of these organs; empty for the state itself."""
    kind: str
    """Kind of actor."""
    part: str
    """Suffix of the organ that it is part of."""
    shown: str
    """Pattern of the display name."""
    deeds: str
    """Suffix of the organ whose deeds it tells as its own; empty where it has its own, or none."""


@dataclass(frozen=True, slots=True)
class Collective:
    """People together without a name."""

    rule: str
    """Id of the row."""
    kind: str
    """Kind of actor."""


@dataclass(frozen=True, slots=True)
class Phrases(Generic[T]):
    """Phrases of folded words, found by their longest."""

    table: Mapping[str, T]
    """Folded phrase -> what it means."""
    openers: Mapping[str, int]
    """First word -> words of the longest phrase that begins with it."""
    enders: frozenset[str]
    """Last words."""

    def at(self, keys: Sequence[str], glued: Sequence[bool], place: int) -> tuple[int, T] | None:
        """One past the last word of the longest phrase that begins at a word, and its meaning; None for none."""
        reach = self.openers.get(keys[place])
        if reach is None:
            return None
        stop, end = place + 1, min(len(keys), place + reach)
        while stop < end and glued[stop]:
            stop += 1
        for last in range(stop, place, -1):
            meaning = self.table.get(" ".join(keys[place:last])) if keys[last - 1] in self.enders else None
            if meaning is not None:
                return last, meaning
        return None


@dataclass(frozen=True, slots=True)
class ActorWords:
    """All that finding actors asks of the language."""

    organs: Phrases[Organ]
    """Words after a state's name."""
    offices: Phrases[str]
    """Words of offices -> their suffix."""
    portfolios: Mapping[str, str]
    """Suffix of an office -> suffix of the organ for which its holder speaks."""
    deputies: frozenset[str]
    """Words before an office for whoever stands in for its holder or serves under him."""
    titles: Phrases[str]
    """Words before a person's name."""
    collectives: Phrases[Collective]
    """Groups of people without a name, as whole phrases."""
    heads: frozenset[str]
    """Nouns that end a longer name of fighters ("rebel commanders")."""
    modifiers: frozenset[str]
    """Small words before a collective that belong to it."""
    roles: frozenset[str]
    """Nouns of persons after a name and a comma."""
    person_verbs: frozenset[str]
    """Verbs of speech beside a person's name."""
    person_owned: frozenset[str]
    """What only a person has: words of speech and kin."""
    verbs_before: frozenset[str]
    """Verbs of speech before a person's name."""
    role_openers: frozenset[str]
    """Words that open the noun of a person after a name and a comma."""
    particles: frozenset[str]
    """Small words inside names of persons."""
    indefinite: frozenset[str]
    """Words before an office that leave open who holds it."""
    joints: frozenset[str]
    """Small words inside names of groups and bodies."""
    person_joints: frozenset[str]
    """Small words between the noun of a person and a name."""
    body_joints: frozenset[str]
    """Small words between the first noun of a body's name and what it is for."""
    office_joints: frozenset[str]
    """Small words between an office and what it is the office of."""
    inner_joints: frozenset[str]
    """Small words inside what an office is the office of."""
    group_joints: frozenset[str]
    """Small words behind the noun of a group that bring the rest of its name."""
    definite: frozenset[str]
    """Words that point to somebody known."""
    owning: frozenset[str]
    """Words between a noun and whose it is."""
    joining: frozenset[str]
    """Words that join two names as equals."""
    adding: frozenset[str]
    """Words that put one name beside another."""
    shared: frozenset[str]
    """Words between two states that share an organ."""
    infinitive: frozenset[str]
    """Words behind a state that open what it is asked to do."""
    participle_endings: tuple[str, ...]
    """Endings of verbs that tell what somebody named before a comma did."""
    name_articles: frozenset[str]
    """Articles of Arabic surnames."""
    alias_phrases: Phrases[str]
    """Words that bring another name of the actor before them."""
    branch_nouns: frozenset[str]
    """Nouns of a part of a group that may have a name of its own."""
    ship_nouns: Phrases[str]
    """Nouns before the letters of a warship."""
    bare_states: frozenset[str]
    """Words that with "the" mean the state that the page speaks of."""
    speaking: frozenset[str]
    """Nouns of those who speak for an organ, right behind it ("an army spokesman")."""
    function: frozenset[str]
    """Small words that are never part of a name."""
    saying: Phrases[str]
    """Verbs behind an organ of a state by which it speaks."""
    quoting: frozenset[str]
    """Verbs behind an agency's name that bring in whom it quotes."""
    home_outlets: Mapping[str, str]
    """Id of an outlet that writes of its own state without its name -> country."""
    kunyas: frozenset[str]
    """Words before the name of somebody's child, which is no surname."""
    watching: frozenset[str]
    """Nouns of monitors that news writes with a capital and without the rest of the name ("the Observatory")."""
    bare_armies: frozenset[str]
    """Words that with "the" mean its armed forces."""
    located: frozenset[str]
    """Words before a state that leave it a place."""
    borders: frozenset[str]
    """Nouns before "with" and a state that leave it a place."""
    not_person: frozenset[str]
    """Words that are never part of a person's name."""
    not_group: frozenset[str]
    """Words that are never part of a group's name, but for its joints."""
    group_nouns: frozenset[str]
    """Last words of names of armed groups."""
    group_after: Phrases[str]
    """Small words after an armed group's name."""
    body_nouns: frozenset[str]
    """Last words of names of bodies."""
    agent_before: frozenset[str]
    """Words before a state that acts."""
    laying: frozenset[str]
    """Words that lay an act to whoever stands behind the next ones."""
    laid_on: frozenset[str]
    """Words before whoever an act is laid to."""
    laid_for: frozenset[str]
    """Words behind which only the act is told."""
    relatives: frozenset[str]
    """Words that open a relative clause of which a state may be the subject."""
    agent_after: frozenset[str]
    """Words after a state that acts."""
    agent_nouns: frozenset[str]
    """Nouns after the possessive of a state that acts."""
    agent_frames: frozenset[str]
    """Words before a state and "to" that make it one who acts."""
    metonym_before: Phrases[str]
    """Words before a capital that stands for its government; found from their last word."""
    metonym_after: Phrases[str]
    """Words after a capital that stands for its government."""
    civil: frozenset[str]
    """Words that make a division and the like a body of civil life."""
    regular: frozenset[str]
    """Words that make a division and the like one of a state's forces."""
    ships: Mapping[str, str]
    """Letters before the name of a warship -> country."""


_NEEDED = (
    "actor.title", "actor.role", "actor.person-verb", "actor.person-owned", "actor.not-person", "actor.group-noun", "actor.group-after",
    "actor.body-noun", "actor.collective", "actor.modifier", "actor.agent-before", "actor.agent-after", "actor.relative", "actor.laying", "actor.laid-on", "actor.laid-for",
    "actor.metonym-verb", "actor.metonym-before", "actor.agent-noun", "actor.agent-frame",
    "actor.particle", "actor.verb-before", "actor.role-opener", "actor.indefinite", "actor.joint", "actor.bare-state",
    "actor.person-joint", "actor.body-joint", "actor.office-joint", "actor.bare-army", "actor.calendar", "actor.function", "actor.located", "actor.border", "actor.ship-prefix", "actor.civil-word", "actor.regular-word",
    "actor.office-inner", "actor.group-joint", "actor.definite", "actor.owning", "actor.joining", "actor.adding", "actor.shared", "actor.infinitive", "actor.participle-ending", "actor.name-article",
    "actor.alias-phrase", "actor.branch-noun", "actor.speaking", "actor.ship-noun",
    "actor.saying", "actor.quoting", "actor.home-outlet", "actor.kunya", "actor.watching", "actor.deputy",
)  # fmt: skip


def load_actor_words(folders: Sequence[Path] = (), *, language: str = "en") -> ActorWords:
    """The rows of `actors.yaml`, their examples checked. Raises BadRule with file, line and mend."""
    relative = f"words/{language}/actors.yaml"
    rows = {str(row["id"]): row for row in load_rows(relative, folders)}
    missing = [name for name in _NEEDED if name not in rows]
    if missing:
        raise BadRule(f"no rule {missing[0]}", where=f"{relative}:1", mend="Restore the row.")
    check_examples(rows.values(), _matches)
    organs, offices, collectives = {}, {}, {}
    portfolios = {str(row["suffix"]): str(row["body"]) for _, row in sorted(rows.items()) if "body" in row}
    for rule, row in rows.items():
        if rule.startswith("actor.organ."):
            organ = Organ(
                rule,
                str(row["suffix"]),
                str(row["kind"]),
                str(row.get("part", "")),
                str(row["shown"]),
                str(row.get("deeds", "")),
            )
            organs.update(dict.fromkeys(_words(row), organ))
        elif rule.startswith("actor.office."):
            offices.update(dict.fromkeys(_words(row), str(row["suffix"])))
        elif rule.startswith("actor.collective"):
            collectives.update(dict.fromkeys(_words(row), Collective(rule, str(row["kind"]))))
    sets = {name: frozenset(_words(rows[name])) for name in _NEEDED}
    return ActorWords(
        organs=_phrases(organs), offices=_phrases(offices), collectives=_phrases(collectives), portfolios=portfolios, deputies=sets["actor.deputy"],
        titles=_phrases(dict.fromkeys(sets["actor.title"], "actor.title")),
        heads=frozenset(map(fold_name, rows["actor.collective"]["heads"])), modifiers=sets["actor.modifier"],
        verbs_before=sets["actor.verb-before"], role_openers=sets["actor.role-opener"], particles=sets["actor.particle"],
        indefinite=sets["actor.indefinite"], joints=sets["actor.joint"],
        person_joints=sets["actor.person-joint"], body_joints=sets["actor.body-joint"],
        office_joints=sets["actor.office-joint"], inner_joints=sets["actor.office-inner"], group_joints=sets["actor.group-joint"],
        alias_phrases=_phrases(dict.fromkeys(sets["actor.alias-phrase"], "")), branch_nouns=sets["actor.branch-noun"],
        ship_nouns=_phrases(dict.fromkeys(sets["actor.ship-noun"], "")),
        definite=sets["actor.definite"], owning=sets["actor.owning"], joining=sets["actor.joining"], adding=sets["actor.adding"],
        shared=sets["actor.shared"], infinitive=sets["actor.infinitive"], name_articles=sets["actor.name-article"],
        participle_endings=tuple(sorted(str(word) for word in rows["actor.participle-ending"]["words"])), bare_states=sets["actor.bare-state"],
        saying=_phrases(dict.fromkeys(sets["actor.saying"], "")), quoting=sets["actor.quoting"], kunyas=sets["actor.kunya"],
        home_outlets={f"outlet:{name}": str(whose) for name, whose in sorted(rows["actor.home-outlet"]["of"].items())},
        bare_armies=sets["actor.bare-army"], watching=sets["actor.watching"], speaking=sets["actor.speaking"], function=sets["actor.function"], located=sets["actor.located"], borders=sets["actor.border"],
        roles=sets["actor.role"], person_verbs=sets["actor.person-verb"], person_owned=sets["actor.person-owned"], not_person=sets["actor.not-person"] | sets["actor.calendar"] | sets["actor.function"],
        not_group=(sets["actor.calendar"] | sets["actor.function"]) - sets["actor.joint"],
        group_nouns=sets["actor.group-noun"], body_nouns=sets["actor.body-noun"],
        group_after=_phrases(dict.fromkeys(sets["actor.group-after"], "armed-group")),
        laying=sets["actor.laying"], laid_on=sets["actor.laid-on"], laid_for=sets["actor.laid-for"],
        relatives=sets["actor.relative"], agent_before=sets["actor.agent-before"], agent_after=sets["actor.agent-after"],
        agent_nouns=sets["actor.agent-noun"], agent_frames=sets["actor.agent-frame"],
        metonym_before=_phrases({" ".join(reversed(w.split(" "))): "" for w in sets["actor.metonym-before"]}),
        metonym_after=_phrases(dict.fromkeys(sets["actor.metonym-verb"], "")),
        civil=sets["actor.civil-word"], regular=sets["actor.regular-word"],
        ships={word: str(rows["actor.ship-prefix"]["of"][word]) for word in sorted(sets["actor.ship-prefix"])},
    )  # fmt: skip


def _words(row: Row) -> Iterable[str]:
    """The folded words and nouns of a row, in their order."""
    return [fold_name(str(word)) for word in (*row.get("words", ()), *row.get("nouns", ()))]


def _phrases(table: Mapping[str, T]) -> Phrases[T]:
    openers: dict[str, int] = {}
    for phrase in table:
        first, *rest = phrase.split(" ")
        openers[first] = max(openers.get(first, 0), len(rest) + 1)
    return Phrases(dict(table), openers, frozenset(phrase.rsplit(" ", 1)[-1] for phrase in table))


def _matches(row: Row, text: str) -> bool:
    """One of the row's words stands in the text as a word of its own."""
    padded = f" {fold_name(text)} "
    return any(f" {word} " in padded for word in _words(row))
