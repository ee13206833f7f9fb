"""Sightings of harmed persons in one article -> the persons: who told of twice is one, whatever he is called.

Names, ages, sexes and roles tell persons apart, and so does a list, "another" or another place; what nothing tells apart is one person: a headline's "man",
"the 24-year-old", "the victim" and the name that the coroner gives.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from operator import itemgetter

from whosaid.knowledge.casualty_rules import PersonRules
from whosaid.knowledge.referents import NEW, Referent
from whosaid.knowledge.sightings import Sighting
from whosaid.knowledge.tolls import HIT, LIST_SUM, Toll
from whosaid.text.reading import Reading

#: Years from which a person is no child.
ADULT = 18

#: Years from which a child may be called a man or a woman.
TEEN = 13

#: Populations of grown people.
GROWN = frozenset({"man", "woman", "combatant"})

#: Code points of a text in which a fuller name is looked for.
MOST_TEXT = 1 << 16

#: Tokens before the word for a suicide in which it may be doubted.
DOUBT_TOKENS = 6

#: Sentences that open a page: headline, line of the author and lead; and sentences that still tell of the same.
OPENING, NEARBY = 3, 2

#: Most persons of one article that a sighting is held against, the last ones first.
LONGEST_MEMORY = 40

#: Harms of which a person has one: whoever is arrested or flees is another matter.
HARMS = frozenset({"killed", "injured", HIT})

#: Shape of counted people before a past form, which for one person is most often an active verb ("a man shot ...").
HEADLINE = "casualty.headline"
#: Rules of counted people beside one who is harmed with them and is not among those counted.
COMPANY = frozenset({"casualty.along-with", "casualty.active-and", "casualty.active-list", "casualty.household"})
#: The rule of a person who is told to be harmed with counted others, whatever rule counts these.
AND_OTHERS = "person.and-others"

#: Shape of a person behind a verb of harm.
ACTIVE = "person.active"

#: Shape of a person whom the words behind tell from others: "the man who died".
RELATIVE = "person.who"

#: Populations that a sex goes with.
_POPULATION = {"male": "man", "female": "woman"}
_SEX = {"man": "male", "woman": "female"}
#: Places of a sentence -> ids.
PlacesOf = Callable[[int], frozenset[str]]


@dataclass(slots=True)
class Person:
    """One person who is harmed."""

    sightings: list[Sighting] = field(default_factory=list)
    name: tuple[str, ...] = ()
    """Lower-case words of the proper name."""
    age: int | None = None
    sex: str = ""
    role: str = ""
    is_own_doing: bool = False
    """True for one who harmed himself."""
    populations: list[str] = field(default_factory=list)

    @property
    def is_killed(self) -> bool:
        """True where any words say that the person is dead."""
        return any(sighting.harm == "killed" for sighting in self.sightings)

    @property
    def population(self) -> str:
        """What kind of people it is one of: a child by the age that is said."""
        if self.age is not None and self.age < ADULT:
            return "child"
        told = next((one for one in self.populations if one != "all"), "all")
        return _POPULATION.get(self.sex, told) if told == "all" else told


def find_persons(
    sightings: Sequence[Sighting], rules: PersonRules, reading: Reading, places: PlacesOf, headline: int = 0
) -> tuple[Person, ...]:
    """The persons in order of their first sighting. `sightings` are in order of place; the headline ends at `headline`."""
    persons: list[Person] = []
    is_suicide = any(one.is_own_doing and one.harm == HIT for one in sightings)
    suicides = _suicides_in(reading, rules) if is_suicide else ()
    cased = reading.shadow if reading.is_recased else reading.text  # where all is in capitals, they tell no name
    for found in sightings:
        sighting = found
        if sighting.is_own_doing and sighting.harm == HIT and _is_suicide(sighting, suicides):
            sighting = sighting._replace(harm="killed")
        if not _is_name_borne_out(sighting, cased):
            continue
        if sighting.person.start < headline:
            sighting = sighting._replace(sentence=-1)  # a headline tells what the page tells again
        if sighting.person.kind == "both":
            while len(persons) < 2:
                persons.append(Person())  # two of whom nothing else was said
            for one in persons[-2:]:
                one.sightings.append(sighting)
            continue
        person = _choose(persons[-LONGEST_MEMORY:], sighting, rules, places)
        if person is None:
            person = Person()
            persons.append(person)
        _add(person, sighting, rules)
        persons.remove(person)
        persons.append(person)  # the last one told of is looked at first
    return tuple(sorted(persons, key=lambda person: person.sightings[0].person.start))


def _suicides_in(reading: Reading, rules: PersonRules) -> tuple[int, ...]:
    """Sentences that say that whoever shot himself is dead, and do not doubt it."""
    lowers, found = reading.tokens.lowers, []
    for place in range(min(len(lowers), MOST_TEXT)):
        if any(lowers[place : place + len(phrase)] == phrase for phrase in rules.suicides):
            sentence = reading.sentence_at(reading.tokens.starts[place])
            first = max(place - DOUBT_TOKENS, reading.tokens_in(*reading.sentences[sentence]).start)
            before = range(first, place)
            doubts = any(lowers[at : at + len(doubt)] == doubt for at in before for doubt in rules.suicide_doubts)
            found += [] if doubts else [sentence]
    return tuple(found)


def _is_suicide(sighting: Sighting, suicides: Sequence[int]) -> bool:
    """True where the page opens with the word for it, or a sentence near by holds it."""
    return any(one < OPENING or abs(one - sighting.sentence) <= NEARBY for one in suicides)


def _is_name_borne_out(sighting: Sighting, text: str) -> bool:
    """False for a lone capitalised word that no fuller name of the text holds, and for words of a headline in capitals that stand there only."""
    person = sighting.person
    if person.kind != "name" or person.age is not None or person.words:
        return True
    printed = text[person.start : person.end]
    if len(person.name) > 1:
        is_capital = text[sighting.trigger[0]].isupper() and sighting.trigger[0] > 0
        return not is_capital or text.find(printed) != text.rfind(printed)
    if not person.name:
        return False
    fuller = re.finditer(rf"[A-Z][\w.'-]+ {re.escape(printed.split()[-1])}\b", text[:MOST_TEXT])
    return any(found.end() != person.end or found.start() != sighting.trigger[0] for found in fuller)


def _sex_of(person: Referent, rules: PersonRules) -> str:
    told = {rules.sexes[word] for word in person.words if word in rules.sexes}
    return told.pop() if len(told) == 1 else _SEX.get(person.population, "")


def _role_of(person: Referent, rules: PersonRules) -> str:
    told = {rules.roles[word] for word in person.words if word in rules.roles}
    return told.pop() if len(told) == 1 else ""


def _add(person: Person, sighting: Sighting, rules: PersonRules) -> None:
    seen = sighting.person
    person.sightings.append(sighting)
    person.name = max(person.name, seen.name, key=len)
    person.age = seen.age if person.age is None else person.age
    person.sex = person.sex or _sex_of(seen, rules)
    person.role = person.role or _role_of(seen, rules)
    person.is_own_doing = person.is_own_doing or sighting.is_own_doing
    person.populations.append(seen.population)


def _choose(persons: Sequence[Person], sighting: Sighting, rules: PersonRules, places: PlacesOf) -> Person | None:
    """The person told of before whom the words mean; None for a new one."""
    seen = sighting.person
    named = [person for person in persons if _names_meet(person.name, seen.name)]
    if named:
        return named[-1]
    is_other = sighting.rule == ACTIVE and seen.kind == "definite"  # "he shot the other boy" tells him from the doer
    if NEW in seen.words and not is_other:  # another one than all told of in the text, or in the same headline
        in_text = sighting.sentence >= 0
        persons = [
            one
            for one in persons
            if in_text and all(other.sentence < 0 for other in one.sightings)
            if sighting.harm == HIT or one.is_killed == (sighting.harm == "killed")
        ]
    fit = [person for person in persons if _may_be(person, sighting, rules)]
    if sighting.is_own_doing or seen.kind == "self":
        told = [one for one in fit if one.is_own_doing or _is_subject(one, sighting) or _is_alike(one, seen, rules)]
        fit = told or _only_one(persons, fit, sighting)
    elif seen.kind == "new":
        fit = [one for one in fit if _is_as_old(one, seen) or not _are_apart(one, sighting, places)]
    alike = [person for person in fit if _is_alike(person, seen, rules)]
    likely = alike or fit
    if sighting.rule == RELATIVE and sighting.harm == "killed":  # "the man who died" is one of the dead
        likely = [person for person in likely if person.is_killed] or likely
    return likely[-1] if likely else None


def _only_one(persons: Sequence[Person], fit: list[Person], sighting: Sighting) -> list[Person]:
    """The only person told of so far, who did it himself unless the same sentence tells of both."""
    if len(persons) > 1 or any(other.sentence == sighting.sentence for one in fit for other in one.sightings):
        return []
    return fit


def _is_subject(person: Person, sighting: Sighting) -> bool:
    """True where the person stands before another word of harm of the same sentence ("who died after shooting himself")."""
    return any(
        other.sentence == sighting.sentence and other.person.start < other.trigger[0] < sighting.trigger[0]
        for other in person.sightings
    )


def _names_meet(one: Sequence[str], other: Sequence[str]) -> bool:
    """True for a full name and its surname, or two forms of one full name; brothers share a surname only."""
    if not one or not other or set(one).isdisjoint(other):
        return False
    return one[0] == other[0] or len(one) == 1 or len(other) == 1


def _may_be(person: Person, sighting: Sighting, rules: PersonRules) -> bool:
    """False where name, age, sex, role or the sentence tells the two apart."""
    seen = sighting.person
    if person.name and seen.name:
        return False
    if seen.kind == "own" and all(other.person.kind == "self" for other in person.sightings):
        return False  # his son, and he himself
    if person.age is not None and seen.age is not None and person.age != seen.age:
        return False
    sex, role = _sex_of(seen, rules), _role_of(seen, rules)
    if (sex and person.sex and sex != person.sex) or (role and person.role and role != person.role):
        return False
    words = frozenset().union(*(other.person.words for other in person.sightings))
    stages = {
        _stage(person.age, person.populations, is_grown=not rules.grown.isdisjoint(words)),
        _stage(seen.age, (seen.population,), is_grown=not rules.grown.isdisjoint(seen.words)),
    }
    if stages == {"child", "adult"}:
        return False
    return not any(_are_parted(sighting, other) for other in person.sightings)


def _are_parted(sighting: Sighting, other: Sighting) -> bool:
    """True where one sentence tells of two people: in a list, as "a man" twice, or as somebody's kin."""
    if sighting.sentence != other.sentence or sighting.person == other.person:
        return False
    kinds = {sighting.person.kind, other.person.kind}
    is_list = sighting.listed == other.listed
    if is_list or kinds == {"new"}:
        return True
    return "own" in kinds and not kinds & {"pronoun", "name", "self"} and sighting.person.words != other.person.words


def _stage(age: int | None, populations: Sequence[str], *, is_grown: bool) -> str:
    """child, adult, or neither: a boy of 16 may be called a man. `is_grown`: called by what only grown people are."""
    if age is not None:
        return "child" if age < TEEN else "adult" if age >= ADULT else ""
    grown = is_grown or not GROWN.isdisjoint(populations)
    return "adult" if grown else "child" if "child" in populations else ""


def _are_apart(person: Person, sighting: Sighting, places: PlacesOf) -> bool:
    """True where the two are told of at places that have nothing in common."""
    here = places(sighting.sentence)
    there = [found for other in person.sightings if (found := places(other.sentence))]
    return bool(here) and bool(there) and all(here.isdisjoint(found) for found in there)


def _is_as_old(person: Person, seen: Referent) -> bool:
    return seen.age is not None and seen.age == person.age


def _is_alike(person: Person, seen: Referent, rules: PersonRules) -> bool:
    """True where something said of both is the same."""
    if _is_as_old(person, seen):
        return True
    if seen.kind == "pronoun":
        return False
    nouns = {rules.alike.get(word, word) for word in seen.words - rules.new}
    return any(rules.alike.get(word, word) in nouns for other in person.sightings for word in other.person.words)


def apart(tolls: Sequence[Toll], sightings: Sequence[Sighting], text: str) -> tuple[list[Toll], list[Sighting]]:
    """Numbers of several people, and every place where one person is harmed: no words are in both."""
    listed = [toll.who for toll in tolls if toll.is_sum or toll.is_part]
    several = {toll.trigger for toll in tolls if not toll.is_single}
    seen = [
        one
        for one in sightings
        if one.harm in HARMS
        and (one.is_own_doing or one.trigger not in several)
        and not any(_overlap((one.person.start, one.person.end), who) for who in listed)
    ]
    told = {one.trigger for one in seen}
    held = {sentence: [s.person for s in seen if s.sentence == sentence] for sentence in {s.sentence for s in seen}}
    kept: list[Toll] = []
    for toll in _with_doers(tolls, seen):
        if not toll.is_single or toll.is_denied or toll.harm not in HARMS:
            kept.append(toll)
        elif (
            toll.rule != HEADLINE
            and (toll.trigger not in told or toll.rule in COMPANY)
            and not any(_overlap((other.start, other.end), toll.who) for other in held.get(toll.sentence, ()))
        ):
            seen.append(_as_sighting(toll, text))
    return kept, sorted(seen, key=lambda one: (one.person.start, one.trigger, one.harm))


def _with_doers(tolls: Sequence[Toll], seen: Sequence[Sighting]) -> Iterator[Toll]:
    """The tolls, those that leave out a doer who kills himself in the same sentence below their sum with him ("killed four people and himself": five)."""
    doers = _doers_of(tolls, seen)
    for toll in tolls:
        doer = doers.get((toll.who, toll.harm)) if _is_several(toll) else None
        if doer is None or toll.low is None:
            yield toll
            continue
        yield replace(
            toll,
            population="all",
            low=toll.low + 1,
            best=None if toll.best is None else toll.best + 1,
            high=None if toll.high is None else toll.high + 1,
            who=(toll.who[0], doer.person.end),
            rule=LIST_SUM,
            listed=toll.number[0],
            is_sum=True,
        )
        if not toll.is_sum:
            yield replace(toll, listed=toll.number[0])


def _doers_of(tolls: Sequence[Toll], seen: Sequence[Sighting]) -> dict[tuple[tuple[int, int], str], Sighting]:
    """Words of counted people, and their harm -> the doer behind them of whom the verb before them is told again; the last words before him."""
    told: dict[tuple[int, str], list[Toll]] = {}
    for toll in tolls:
        if _is_several(toll) and toll.who[1] > toll.trigger[1]:
            told.setdefault((toll.sentence, toll.harm), []).append(toll)
    found = {}
    for one in seen:
        ends = [toll.who for toll in told.get((one.sentence, one.harm), ()) if toll.who[1] <= one.person.start]
        if one.is_own_doing and ends:
            found[max(ends, key=itemgetter(1)), one.harm] = one
    return found


def _is_several(toll: Toll) -> bool:
    """True for a number of people harmed who are no part of others."""
    is_whole = not toll.is_part and not toll.is_denied and (toll.is_sum or toll.listed < 0)
    return is_whole and toll.low is not None and toll.low > 1


def _overlap(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _as_sighting(toll: Toll, text: str) -> Sighting:
    words = frozenset(text[slice(*toll.who)].lower().split()[1:])
    person = Referent("new", *toll.who, words, (), None, toll.population)
    return Sighting(person, toll.harm, toll.trigger, toll.sentence, False, toll.who[0], toll.rule)
