"""An act and its sentence -> when it is said to have happened, from the nearest words that may say so; what tells of places.

Clause first, then sentence; only words said by the same voice as the act ("said on Friday" dates the saying, not the act).
What neighbouring sentences lend is added by `extract.inheritance`.
"""

import re
from bisect import bisect_left
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from whosaid.extract.chains import Chains
from whosaid.extract.dating import VAGUE_TIMES, days_of, is_old
from whosaid.extract.fillers import Filler
from whosaid.extract.following import link_behind
from whosaid.extract.risen import is_nearer
from whosaid.extract.syntax import (
    AUXILIARY,
    BRACKETS,
    CAPITAL,
    COMMA,
    CONJUNCTION,
    DETERMINER,
    DIGIT,
    ED,
    GERUND,
    NUMBER,
    PLACE,
    PREPOSITION,
    QUOTE,
    STRONG,
    SUBORDINATOR,
    TIME,
    VERB,
    Run,
    Syntax,
)
from whosaid.extract.things import is_birth, is_of_other, is_print, is_standing, tells_of_thing
from whosaid.extract.triggers import Occurrence
from whosaid.knowledge.clauses import Word
from whosaid.records.inferred import Mention, TimeExpression
from whosaid.records.making import quickly_made
from whosaid.records.spans import Where

#: Roles whose place is the place of the act.
PLACED = frozenset({"location", "target", "object", "victim", "recipient", "act"})

#: UCDP GED where_prec from which a place has no coordinates, and that of a country: a name of one is often an adjective or a party.
AREA_PRECISION, COUNTRY_PRECISION = 4, 6
#: Tokens before a time in which "since" may stand, a short clause; and from the head of a text in which a date of printing stands.
SINCE_TOKENS, IMPRINT_TOKENS = 12, 40

_ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)")
#: The TIMEX3 value of a whole date.
FULL_DATE = re.compile(r"\d{4}-\d\d-\d\d")
_SINCE, _SUPERLATIVE, _WHEN = (int(word) for word in (Word.SINCE, Word.SUPERLATIVE, Word.WHEN))
_EARLIER, _INFINITIVE, _GENITIVE, _AGENT = (
    int(word) for word in (Word.EARLIER, Word.INFINITIVE, Word.GENITIVE, Word.AGENT)
)


@quickly_made
@dataclass(frozen=True, slots=True)
class Ground:
    """What all acts of one article share when their time and place are looked for."""

    syntax: Syntax
    """The tokens."""
    times: Sequence[TimeExpression]
    """In order of place."""
    mentions: Sequence[Mention]
    """In order of place."""
    published: date | None
    """Day of publication."""
    voices: Sequence[str | None]
    """Id of the innermost attribution of each token; None = the outlet."""
    parents: Mapping[str | None, str | None]
    """Attribution -> the one that reports it."""
    claimed: Mapping[int, frozenset[int]]
    """Place mention -> first tokens of the acts to which it is tied as where or whom they struck."""
    chains: Chains
    """Place -> itself and the places that hold it, so that a quarter is told from its city."""
    act_firsts: Sequence[int]
    """First tokens of all acts, sorted."""
    aftermath: Sequence[int] = ()
    """First tokens of the acts that only follow others, an arrest or a charge."""
    risen: Sequence[int] = ()
    """Tokens of the numbers to which tolls rose."""
    here: Where | None = None
    """The place of the dateline, where the article says "here" of it."""


def time_of(ground: Ground, act: Occurrence, sentence: Run) -> TimeExpression | None:
    """The time expression that dates the act, if its sentence holds one."""

    def dates(number: int) -> bool:
        time = ground.times[number]
        is_printed = ground.published is not None and is_imprint(ground.syntax, time)
        is_other = (
            is_birth(ground.syntax, time) or is_standing(ground.syntax, time) or is_print(ground.syntax, act, time)
        )
        return _dates(time) and not is_printed and not is_other and not compares(ground, time, act)

    joined = _joined(ground.syntax, act)
    shared = nearest_time(ground, joined, sentence, dates) if joined is not None else None
    if shared is not None and shared.evidence.start > ground.syntax.reading.tokens.starts[act.end]:
        return shared
    return nearest_time(ground, act, sentence, dates)


def _joined(syntax: Syntax, act: Occurrence) -> Occurrence | None:
    """The verb right behind "and", with which an act shares the time that follows: "shot and killed last week"."""
    place, bits = act.end, syntax.bits
    is_joined = place + 1 < len(bits) and bits[place] & CONJUNCTION and bits[place + 1] & VERB and act.shape != "noun"
    return act._replace(first=place + 1, end=place + 2) if is_joined else None


def time_of_when(ground: Ground, act: Occurrence, sentence: Run) -> TimeExpression | None:
    """The time right before the act's clause of "when": "in May, when shells hit the town"."""
    syntax, clause = ground.syntax, ground.syntax.clauses[act.first]
    first = act.first
    while first > sentence[0] and syntax.clauses[first - 1] == clause:
        first -= 1
    before = first - 1
    while syntax.bits[first] & COMMA:
        first += 1
    if not syntax.bits[first] & _WHEN:
        return None
    while before > sentence[0] and syntax.bits[before] & COMMA:
        before -= 1
    number = syntax.time_at.get(before) if before >= sentence[0] else None
    return ground.times[number] if number is not None and _dates(ground.times[number]) else None


def is_imprint(syntax: Syntax, time: TimeExpression) -> bool:
    """True for a full date that stands bare at the head of a text, before a capital or a number: "28 October 2016 Shells hit a market"."""
    tokens = syntax.reading.tokens
    first = tokens.at(time.evidence.start)
    if first >= IMPRINT_TOKENS or not FULL_DATE.match(time.timex_value):
        return False
    last = first
    while last + 1 < len(syntax.bits) and syntax.time_at.get(last + 1) == syntax.time_at.get(first):
        last += 1
    before, after = syntax.bits[first - 1] if first else STRONG, syntax.bits[last + 1 : last + 2]
    is_bare = bool(before & (STRONG | CAPITAL)) and not before & (PREPOSITION | DETERMINER)
    is_opening = bool(after) and bool(after[0] & (CAPITAL | DIGIT | NUMBER))
    return is_bare and is_opening and str(time.when.earliest)[:4] in time.evidence.exact


def _dates(time: TimeExpression) -> bool:
    if time.timex_type == "SET":
        return False
    return time.when.earliest is not None or time.when.latest is not None or time.timex_value in VAGUE_TIMES


def saying_time_of(ground: Ground, act: Occurrence, sentence: Run) -> TimeExpression | None:
    """The day on which the voice of the act spoke, or its toll rose, where it is before the page's: the act is no later."""
    voice, clauses = ground.voices[act.first], ground.syntax.clauses
    if voice is None and not ground.risen:
        return None
    outer = ground.parents.get(voice)
    for place in between(ground.syntax.time_firsts, sentence):
        number = ground.syntax.time_at[place]
        is_said = voice is not None and ground.voices[place] == outer
        is_risen = any(clauses[place] == clauses[toll] and place > toll for toll in ground.risen)
        if not (is_said or is_risen) or ground.times[number].timex_type == "DURATION":
            continue
        latest = ground.times[number].when.latest
        if is_since(ground.syntax, ground.times[number]):
            continue
        if latest is not None and ground.published is not None and latest[:10] < ground.published.isoformat():
            return ground.times[number]
    return None


def length_of(ground: Ground, act: Occurrence, sentence: Run) -> tuple[TimeExpression, int] | None:
    """A length of time that stands with the act, and its days; None for lengths under a day or not in numbers."""

    def is_length(number: int) -> bool:
        time, tokens = ground.times[number], ground.syntax.reading.tokens
        if time.timex_type != "DURATION" or days_of(time.timex_value) is None:
            return False
        first, behind = tokens.at(time.evidence.start), tokens.at(time.evidence.end - 1) + 1
        if behind < len(tokens) and tokens.lowers[behind] in ground.syntax.distances:
            return act.first > behind and bool(
                ground.syntax.bits[behind] & _EARLIER
            )  # "it came two days after rebels fled"
        if first and ground.syntax.bits[first - 1] & _AGENT:
            return False  # "was extended by three days"
        return not _is_counted(ground.syntax, first, STRONG | COMMA, among=True)  # "the second raid in six months"

    time = nearest_time(ground, act, sentence, is_length)
    days = days_of(time.timex_value) if time is not None else None
    return (time, days) if time is not None and days is not None else None


def claimed_places(syntax: Syntax, acts: Sequence[tuple[int, Sequence[Filler]]]) -> dict[int, frozenset[int]]:
    """Place mention -> first tokens of the acts whose fillers hold it; `acts` are (first token, fillers)."""
    found: dict[int, set[int]] = {}
    for first, fillers in acts:
        for filler in fillers:
            if filler.role in PLACED and syntax.has(filler.run, PLACE):
                for place in range(*filler.run):
                    if place in syntax.place_at:
                        found.setdefault(syntax.place_at[place], set()).add(first)
    return {number: frozenset(firsts) for number, firsts in found.items()}


def nearest_time(ground: Ground, act: Occurrence, sentence: Run, fits: Callable[[int], bool]) -> TimeExpression | None:
    """The fitting time in the act's clause, else in a clause of the sentence that has no act of its own."""
    firsts = between(ground.syntax.time_firsts, sentence)
    if not firsts:
        return None
    syntax, voice = ground.syntax, ground.voices[act.first]
    clauses, link = syntax.clauses, link_behind(syntax, act)
    best: tuple[int, int, int, int] | None = None
    for place in firsts:
        number = ground.syntax.time_at[place]
        if not fits(number) or (link is not None and place > link):
            continue
        if ground.voices[place] != voice or (act.shape == "noun" and _dates_saying(ground, act, place)):
            continue
        other_clause = clauses[place] != clauses[act.first]
        if other_clause and (clause_has_act(ground, place, sentence) or is_of_other(syntax, act, place)):
            continue
        if nearer_act(ground, act, place, other_clause=other_clause) or _is_cut_off(ground, act, place):
            continue
        if _is_at_scene(syntax, act, place):
            continue
        if not other_clause and is_nearer(clauses, ground.risen, act, place):
            continue
        if act.shape == "noun":
            if not other_clause and is_nearer(clauses, ground.aftermath, act, place):
                continue
        elif is_old(ground.times[number].when, ground.published) and tells_of_thing(
            syntax, ground.act_firsts, act, place
        ):
            continue
        distance = act.first - place if place < act.first else place - act.end + 1
        score = (int(other_clause), int(ground.times[number].timex_value in VAGUE_TIMES), distance, number)
        best = score if best is None or score < best else best
    return ground.times[best[3]] if best is not None else None


def _is_at_scene(syntax: Syntax, act: Occurrence, place: int) -> bool:
    """True for the time of what is done where, or after, an act was: "a vigil on Thursday at the scene of the raid"."""
    for step in range(act.first - 1, place, -1):
        mask, held = syntax.bits[step], syntax.supports.get(step)
        if held is not None and held[1][0].is_aside:
            return bool(mask & _GENITIVE)
        if mask & (VERB | GERUND | PREPOSITION | COMMA | STRONG) and not mask & ED:
            return False
    return False


def _dates_saying(ground: Ground, act: Occurrence, place: int) -> bool:
    """True for the day on which somebody spoke whom the act only tells apart: "witnesses of the raid said on Tuesday that"."""
    syntax, voices = ground.syntax, ground.voices
    verb = place - 1 - bool(syntax.bits[place - 1] & PREPOSITION)
    if verb < act.end or not syntax.bits[verb] & VERB:
        return False
    time = ground.times[syntax.time_at[place]]
    behind = syntax.reading.tokens.at(time.evidence.end - 1) + 1
    behind += behind < len(voices) and bool(syntax.bits[behind] & SUBORDINATOR)
    inner = voices[behind] if behind < len(voices) else None
    return inner is not None and inner != voices[place] and ground.parents.get(inner) == voices[place]


def between(firsts: Sequence[int], sentence: Run) -> Sequence[int]:
    """The tokens of a sorted column that lie in a sentence."""
    return firsts[bisect_left(firsts, sentence[0]) : bisect_left(firsts, sentence[1])]


def clause_has_act(ground: Ground, place: int, sentence: Run) -> bool:
    """True where an act begins in the clause of the token."""
    clause = ground.syntax.clauses[place]
    first = bisect_left(ground.act_firsts, sentence[0])
    for act in ground.act_firsts[first:]:
        if act >= sentence[1]:
            return False
        if ground.syntax.clauses[act] == clause:
            return True
    return False


def nearer_act(ground: Ground, act: Occurrence, place: int, *, other_clause: bool) -> bool:
    """True where, on the way to a time in another clause, another act stands."""
    if not other_clause:
        return False
    low, high = (place, act.first) if place < act.first else (act.end, place)
    first = bisect_left(ground.act_firsts, low)
    return first < len(ground.act_firsts) and ground.act_firsts[first] < high


def is_near_act(ground: Ground, act: Occurrence, place: int) -> bool:
    """True for a place in the act's own clause with no other act between."""
    same_clause = ground.syntax.clauses[place] == ground.syntax.clauses[act.first]
    return same_clause and not nearer_act(ground, act, place, other_clause=True)


def _is_cut_off(ground: Ground, act: Occurrence, place: int) -> bool:
    """True where a dash, a bracket or a semicolon stands between; a colon cuts off only what stands behind it, that of a clock
    ("at 3:30 on Friday") nothing, but on pages without a day: of such a page the day would be all that joins it to another.
    """
    bits, lowers = ground.syntax.bits, ground.syntax.lowers
    walls = range(place, act.first) if place < act.first else range(act.end, place)
    asides = _asides(lowers, walls)
    return any(
        lowers[step] != ":" or (ground.published is None if bits[step - 1] & DIGIT else place > act.first)
        for step in walls
        if step not in asides
        if bits[step] & STRONG
        and not bits[step] & QUOTE
        and (lowers[step] == ":" or not bits[step] & TIME)  # "on Aug. 4"
    )


def _asides(lowers: Sequence[str], run: range) -> set[int]:
    """The tokens in brackets that open and close inside a run: "celebrating the union (NU) on Sunday"."""
    found: set[int] = set()
    opened = run.stop
    for step in run:
        if lowers[step] == BRACKETS[0]:
            opened = step
        elif lowers[step] == BRACKETS[1]:
            found.update(range(opened, step + 1))
            opened = run.stop
    return found


def is_since(syntax: Syntax, time: TimeExpression) -> bool:
    """True for the time in a clause of "since": "since it began in 2011"."""
    return _since_before(syntax, time) is not None


def _since_before(syntax: Syntax, time: TimeExpression) -> int | None:
    """The token of the "since" that opens the stretch of a time; None for none."""
    place = syntax.reading.tokens.at(time.evidence.start)
    for step in range(place - 1, max(-1, place - SINCE_TOKENS), -1):
        if syntax.bits[step] & _SINCE:
            return step
        if syntax.bits[step] & STRONG:
            return None
    return None


def compares(ground: Ground, time: TimeExpression, act: Occurrence) -> bool:
    """True for the time since which nothing was as bad as the act ("the worst raid since 2014"), and this year, of which it is the 11th;
    not for what was done then ("since a school was hit last month").
    """
    syntax, since = ground.syntax, _since_before(ground.syntax, time)
    is_year = time.when.precision == "year" and str(time.when.earliest)[:4] == str(ground.published)[:4]
    if (since is None and not is_year) or (since is not None and since < act.first):
        return False
    place = syntax.reading.tokens.at(time.evidence.start) if since is None else since
    return _is_counted(syntax, place, STRONG | COMMA, among=is_year)


def _is_counted(syntax: Syntax, place: int, ends: int, *, among: bool) -> bool:
    """True where a superlative, or with `among` an ordinal, stands before a time and no token of `ends` between."""
    for step in range(place - 1, max(-1, place - 1 - SINCE_TOKENS), -1):
        if syntax.bits[step] & _SUPERLATIVE or (among and is_ordinal(syntax, step)):
            return True
        mask, before = syntax.bits[step], syntax.bits[step - 1] if step else 0
        if mask & ends or (mask & AUXILIARY and not before & (AUXILIARY | _INFINITIVE)):
            return False
    return False


def is_ordinal(syntax: Syntax, place: int) -> bool:
    """True for "fourth" and "11th", where it is no day of a month."""
    word = syntax.lowers[place]
    return not syntax.bits[place] & TIME and (word in syntax.ordinals or _ORDINAL.fullmatch(word) is not None)


def is_beside(ground: Ground, act: Occurrence, time: TimeExpression) -> bool:
    """True for a time in the act's own clause."""
    clauses = ground.syntax.clauses
    return clauses[ground.syntax.reading.tokens.at(time.evidence.start)] == clauses[act.first]


def where_of(mention: Mention, *, with_part: bool = True) -> Where:
    """A place mention as the place of a claim; without its part where another sentence lends it."""
    precision = mention.precision or 6
    is_area = precision >= AREA_PRECISION
    return Where(
        place=mention.target,
        name=mention.name,
        lat=None if is_area else mention.lat,
        lon=None if is_area else mention.lon,
        precision=precision,
        country=mention.country,
        admin1=mention.admin1,
        part=mention.part if with_part else None,
        evidence=mention.evidence,
    )
