"""Article -> its figures: one number of one harm each, with its bounds, its people, its part and scope - before claims exist.

The grammar finds the tolls of each sentence (knowledge/tolls.py); here parts find their whole ("12 dead, among them 3
children"), and sums over a stretch of time are told from single incidents.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Protocol

from whosaid.extract.extents import Counted, extent_of
from whosaid.extract.identities import AND_OTHERS, COMPANY, Person, apart, find_persons
from whosaid.extract.place_parts import AUTHORITY
from whosaid.extract.sums import LongTimes
from whosaid.extract.tallies import Figure, split_casualties, with_far_whole, with_headline
from whosaid.extract.times import find_times, published_day
from whosaid.knowledge.casualty_rules import CasualtyRules
from whosaid.knowledge.referents import Referent
from whosaid.knowledge.sightings import Sighting
from whosaid.knowledge.time_rules import TimeRules
from whosaid.knowledge.tolls import HIT, LIST_SUM, SOME_OF_WHOM, Toll, find_harms
from whosaid.records.inferred import Mention, TimeExpression
from whosaid.records.printed import Article
from whosaid.text.numbers import NumberSpan, NumberWords, find_numbers
from whosaid.text.reading import Reading

#: Sentences back in which a part like "among the dead were six children" looks for its whole.
LOOK_BACK = 3

#: Code points before a person in which the word that opens a clause stands.
LONGEST_BREAK = 12

#: Kinds of words for a person that make a figure only where nothing else tells of the harm.
LOOSE = ("pronoun", "self", "both")

#: Most figures that are made of one person.
MOST_TOLD = 6


class KnowsCasualties(Protocol):
    """The part of the knowledge that is asked here."""

    @property
    def numbers(self) -> NumberWords:
        """Words of numbers."""

    @property
    def times(self) -> TimeRules:
        """The grammar of times."""

    @property
    def casualties(self) -> CasualtyRules:
        """The grammar of casualties."""


def find_figures(
    article: Article,
    reading: Reading,
    known: KnowsCasualties,
    times: Sequence[TimeExpression] | None = None,
    numbers: Sequence[NumberSpan] | None = None,
    *,
    places: Sequence[Mention] = (),
) -> tuple[Figure, ...]:
    """All figures of the article: numbers by their place, then single persons by theirs; never raises on any text.

    `reading` is of `article.text`; `times` and `numbers` save finding them again; `places` tell persons apart.
    """
    spans = tuple(numbers) if numbers is not None else find_numbers(reading, known.numbers)
    dated = times if times is not None else find_times(article, reading, known, spans)
    busy = [(time.evidence.start, time.evidence.end) for time in dated]
    told, sightings = find_harms(reading, known.casualties, spans, busy)
    tolls, seen = apart(told, sightings, article.text)
    headline = len(article.title or "") if article.text.startswith(article.title or "") else 0
    persons = find_persons(seen, known.casualties.persons, reading, _places_of(reading, places), headline)
    long = LongTimes(reading, known.casualties, dated, published_day(article.published))
    in_care = known.casualties.in_care
    figures = _of_tolls(article.text, tolls, long, in_care, is_fatal=_is_fatal(tolls, persons))
    figures = with_headline(figures, headline)
    figures = _with_extents(figures, persons, reading, known.casualties)
    figures += tuple(_of_companies(article.text, told, sightings, figures))
    return (*figures, *_of_persons(article.text, persons, figures, known.casualties))


def _of_companies(text: str, told: Sequence[Toll], seen: Sequence[Sighting], figures: list[Figure]) -> Iterator[Figure]:
    """For somebody who is harmed with counted others the figure of all; that of the others becomes its part."""
    beside = {toll.trigger for toll in told if toll.rule in COMPANY and not toll.is_denied}
    beside |= {one.trigger for one in seen if one.rule == AND_OTHERS}
    persons: dict[tuple[tuple[int, int], str], Referent] = {}
    for one in sorted(seen, key=lambda sighting: sighting.person.start):
        if one.trigger in beside and not one.is_own_doing:
            persons.setdefault((one.trigger, one.harm), one.person)
    size = len(figures)
    for number, figure in enumerate(figures[:size]):
        person = persons.get((figure.trigger, figure.harm))
        if person is None or person.kind == "both" or figure.part_of is not None or figure.best is None:
            continue
        if figure.best != figure.high or (person.start < figure.number_end and figure.number_start < person.end):
            continue
        figures[number] = replace(figure, part_of=size)
        total, size = figure.best + 1, size + 1
        above = _greater(figures[:number], figure.harm, total)
        start, end = min(person.start, figure.start), max(person.end, figure.end)
        whole = replace(
            figure, population="all", low=total, best=total, high=total, start=start, end=end, rule=LIST_SUM
        )
        name = text[person.start : person.end]
        yield replace(whole, number_start=person.start, number_end=person.start + 1, object_text=name, part_of=above)


def _of_tolls(
    text: str, tolls: Sequence[Toll], long: LongTimes, in_care: frozenset[str], *, is_fatal: bool
) -> list[Figure]:
    """The figures of numbers; those shot are the injured where nobody is said to be dead."""
    figures: list[Figure] = []
    latest: dict[str, int] = {}
    loose: list[int] = []
    sums: dict[tuple[int, str], int] = {}
    for toll in tolls:
        beside = figures[-1] if figures and figures[-1].sentence == toll.sentence else None
        if toll.rule == SOME_OF_WHOM and toll.population == "all" and beside is not None:
            toll = replace(toll, population=beside.population)  # noqa: PLW2901 - "nine children were hurt, three of them died"
        if toll.harm == HIT:
            toll = replace(toll, harm="killed-or-injured" if is_fatal else "injured")  # noqa: PLW2901 - the same toll, read on
        in_list = sums.get((toll.listed, toll.harm)) if not toll.is_sum else None
        whole = _whole_of(toll, figures, latest) if toll.is_part or not toll.harm else in_list
        if whole is not None and toll.back and not toll.is_part and _tells_harms(figures, whole):
            whole = None  # "nine were killed and 12 hurt, but the rebels say 15"
        if whole is None and (toll.is_narrow or (toll.harm == "injured" and _is_in_care(text, toll, in_care))):
            whole = _larger(toll, figures)
        if whole is None and beside is not None and toll.is_part and not toll.harm:
            whole = len(figures) - 1  # "52 of them, including 17 children"
        harm = toll.harm or (figures[whole].harm if whole is not None else "")
        if harm and (whole is not None or not toll.needs_whole) and not _is_beyond(toll, figures, whole):
            above = figures[whole] if whole is not None else None
            is_anew = not (toll.harm or toll.is_part)  # "raised its count to 11"
            part_of = whole if above is not None and not is_anew and _fits_in(toll, above) else None
            sum_over = above.sum_over if above is not None else long.sum_over(toll)
            figures.append(
                _figure(
                    text,
                    toll if toll.harm else replace(toll, harm=harm),
                    above if toll.is_part and not toll.harm else None,
                    part_of,
                    sum_over,
                )
            )
            if toll.is_sum:
                sums[toll.listed, toll.harm] = len(figures) - 1
            if part_of is None and toll.is_part:
                loose.append(len(figures) - 1)
            elif part_of is None:
                latest[harm] = latest[""] = len(figures) - 1
    for number in loose:
        figures[number] = with_far_whole(number, figures, loose)
    return split_casualties(figures)


def _with_extents(
    figures: Sequence[Figure], persons: Sequence[Person], reading: Reading, rules: CasualtyRules
) -> list[Figure]:
    """The figures, each with what leaves room for more people than it counts."""
    killed = [(figure.sentence, figure.number_start) for figure in figures if figure.harm == "killed"]
    seen = [sighting for person in persons for sighting in person.sightings]
    killed += [(sighting.sentence, sighting.person.start) for sighting in seen if sighting.harm == "killed"]
    dead = dict(sorted(killed, reverse=True))
    found: list[Figure] = []
    for figure in figures:
        beside = dead.get(figure.sentence, figure.start) < figure.start
        span = (figure.start, figure.end)
        counted = Counted(figure.harm, figure.low, figure.high, span, figure.number_end, beside_dead=beside)
        extent = extent_of(counted, reading, rules.extents)
        found.append(replace(figure, extent=extent) if extent else figure)
    return found


def _is_in_care(text: str, toll: Toll, in_care: frozenset[str]) -> bool:
    """True for "hospitalised" and "taken to hospital"."""
    return text[slice(*toll.trigger)].split(" ", 1)[0].lower() in in_care


def _is_fatal(tolls: Sequence[Toll], persons: Sequence[Person]) -> bool:
    """True where the article says that anybody is dead."""
    return any(person.is_killed for person in persons) or any(
        toll.harm == "killed" and not toll.is_denied for toll in tolls
    )


def _places_of(reading: Reading, places: Sequence[Mention]) -> Callable[[int], frozenset[str]]:
    """Sentence -> ids of the places that it names; the town of a police says not where the people were of whom it tells."""
    found: dict[int, set[str]] = {}
    for place in places:
        if place.target is not None and not place.rule.startswith(AUTHORITY):
            found.setdefault(reading.sentence_at(place.evidence.start), set()).add(place.target)
    return lambda sentence: frozenset(found.get(sentence, ()))


def _of_persons(
    text: str, persons: Sequence[Person], figures: Sequence[Figure], rules: CasualtyRules
) -> Iterator[Figure]:
    """One figure for each place that tells of a person in words of its own; pronouns count where nothing else tells the harm."""
    for number, person in enumerate(persons):
        told: set[str] = set()
        made = 0
        for sighting in sorted(person.sightings, key=lambda one: one.person.kind in LOOSE):
            harm = sighting.harm
            if harm == HIT:
                harm = "killed-or-injured" if person.is_killed else "injured"
            if (sighting.person.kind in LOOSE and harm in told) or made >= MOST_TOLD:
                continue
            if _are_several(text, sighting.person, rules):
                continue
            told.add(harm)
            made += 1
            whole = _whole_around(text, sighting, harm, figures, rules)
            figure = _of_person(text, sighting, harm, person.population)
            yield replace(figure, person=number, part_of=whole)


def _are_several(text: str, person: Referent, rules: CasualtyRules) -> bool:
    """True for a name in -s that is the whole subject of "were": "Northern Torlanders were killed"."""
    behind = text[person.end : person.end + LONGEST_BREAK].lower().split()
    before = text[max(0, person.start - LONGEST_BREAK) : person.start].lower().split()
    words = text[person.start : person.end].split()
    is_name = all(word[0].isupper() for word in words) and words[-1].endswith("s")
    is_plural = is_name and bool(behind) and behind[0] in rules.are
    return is_plural and not (before and (before[-1] in rules.age_joints or before[-1].endswith(",")))


def _of_person(text: str, sighting: Sighting, harm: str, population: str) -> Figure:
    """One person told of in one place as a figure."""
    seen, trigger = sighting.person, sighting.trigger
    return Figure(
        harm=harm,
        population=population,
        low=1,
        best=1,
        high=1,
        qualifier="exactly",
        sum_over=None,
        part_of=None,
        start=min(seen.start, trigger[0]),
        end=max(seen.end, trigger[1]),
        number_start=seen.start,
        number_end=seen.start + 1,
        trigger=trigger,
        polarity="affirmed",
        negated=False,
        object_text=text[seen.start : seen.end],
        sentence=sighting.sentence,
        rule=sighting.rule,
    )


def _whole_around(
    text: str, sighting: Sighting, harm: str, figures: Sequence[Figure], rules: CasualtyRules
) -> int | None:
    """The figure of several people in the sentence before a person that he is one of ("two were shot, one fatally")."""
    is_other = _is_of_others(text, sighting, rules)
    for number, figure in enumerate(figures):
        if figure.rule == LIST_SUM and figure.harm == harm and figure.number_start == sighting.person.start:
            return number
        if is_other:
            continue
        before = figure.sentence == sighting.sentence and figure.number_start < sighting.person.start
        before = before and ";" not in text[figure.number_end : sighting.person.start]  # "two died; in Sund one died"
        several = figure.part_of is None and figure.low is not None and figure.low > 1
        if before and several and figure.harm in (harm, "killed-or-injured") and sighting.person.kind == "new":
            return number
    return None


def _is_of_others(text: str, sighting: Sighting, rules: CasualtyRules) -> bool:
    """True for a person behind a word that opens a clause (", while a guard was killed"), and for "one of their fighters"."""
    start, end = sighting.person.start, sighting.person.end
    before = text[max(0, start - LONGEST_BREAK) : start].lower().split()
    own = "".join(text[start:end].lower().split()[2:3]) in rules.of_own
    return own or (bool(before) and before[-1] in rules.breaks - rules.whens)


def _figure(text: str, toll: Toll, above: Figure | None, part_of: int | None, sum_over: str | None) -> Figure:
    """The toll as a figure; `above` is the whole of a part that has no word of harm of its own."""
    start = toll.who[0] if above is not None else min(toll.who[0], toll.trigger[0])
    end = toll.who[1] if above is not None else max(toll.who[1], toll.trigger[1])
    return Figure(
        harm=toll.harm,
        population=toll.population,
        low=toll.low,
        best=toll.best,
        high=toll.high,
        qualifier=toll.qualifier,
        sum_over=sum_over,
        part_of=part_of,
        start=start,
        end=end,
        number_start=toll.number[0],
        number_end=toll.number[1],
        trigger=toll.trigger if above is None else above.trigger,
        polarity="denied" if toll.is_denied else "affirmed",
        negated=toll.is_denied and toll.high != 0,
        object_text=text[toll.who[0] : toll.who[1]],
        sentence=toll.sentence,
        rule=toll.rule,
    )


def _whole_of(part: Toll, figures: Sequence[Figure], latest: Mapping[str, int]) -> int | None:
    """The last whole figure of the sentence before the part, or, for a part that names its harm and a count told anew, of the sentences before.

    `latest` is the index of the last whole figure of each harm, and of any harm under the empty name.
    """
    index = latest.get(part.harm)
    if index is None:
        return None
    figure = figures[index]
    first = part.sentence - (LOOK_BACK if part.harm or not (part.is_part or part.back) else part.back)
    if part.is_part and part.harm and _is_less(figure, part):
        told = (at for at in range(index - 1, -1, -1) if figures[at].harm == part.harm and figures[at].part_of is None)
        index = next((at for at in told if not _is_less(figures[at], part)), index)
        figure = figures[index]
    return index if figure.sentence >= first and figure.number_start < part.number[0] else None


def _is_less(figure: Figure, part: Toll) -> bool:
    """True for a number that is below its part: "more than 700 militants" where 894 of the dead were civilians."""
    return figure.qualifier != "vague" and max(figure.low or 0, figure.high or 0) < (part.low or 0)


def _tells_harms(figures: Sequence[Figure], whole: int) -> bool:
    """True where the sentence of a figure counts several harms, or several groups."""
    return sum(one.sentence == figures[whole].sentence and one.part_of is None for one in figures) > 1


def _larger(some: Toll, figures: Sequence[Figure]) -> int | None:
    """The last greater whole figure of the harm, of which "the two men" or "his sons" are some."""
    least = some.low if some.low is not None else some.best
    return _greater(figures, some.harm, least)


def _greater(figures: Sequence[Figure], harm: str, least: int | None) -> int | None:
    """The last whole figure of a harm, where it is above a number."""
    for number in range(len(figures) - 1, -1, -1):
        figure = figures[number]
        if figure.harm == harm and figure.part_of is None and figure.scope == "incident":
            is_greater = least is not None and figure.low is not None and figure.low > least
            return number if is_greater else None
    return None


def _is_beyond(part: Toll, figures: Sequence[Figure], whole: int | None) -> bool:
    """True for a part of no harm of its own above its whole: "900 have died, and two of three people - 2,000 men - need bread"."""
    return part.is_part and not part.harm and whole is not None and not _fits_in(part, figures[whole])


def _fits_in(part: Toll, whole: Figure) -> bool:
    """A part is never above its whole."""
    least = part.low if part.low is not None else part.best
    return whole.high is None or least is None or least <= whole.high
