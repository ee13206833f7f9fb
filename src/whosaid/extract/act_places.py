"""An act and its sentence -> where it is said to have happened: the place of its own phrases, else the narrowest near it."""

from bisect import bisect_left
from collections.abc import Sequence

from whosaid.extract.act import Act
from whosaid.extract.bearings import is_at_clinic, is_bound_for, is_home, is_led, is_located, is_origin
from whosaid.extract.circumstances import (
    AREA_PRECISION,
    COUNTRY_PRECISION,
    PLACED,
    Ground,
    between,
    clause_has_act,
    nearer_act,
)
from whosaid.extract.following import link_behind
from whosaid.extract.main_place import is_filed_from, is_of_masthead, is_wired_from
from whosaid.extract.modality import OWN
from whosaid.extract.place_parts import AUTHORITY
from whosaid.extract.runs import head_of
from whosaid.extract.syntax import (
    ADVERB,
    AUXILIARY,
    CAPITAL,
    COMMA,
    CONJUNCTION,
    DETERMINER,
    LOCATIVE,
    PLACE,
    PREPOSITION,
    RELATIVE,
    STRONG,
    SUBORDINATOR,
    Run,
    Syntax,
)
from whosaid.extract.triggers import Occurrence
from whosaid.knowledge.clauses import Word
from whosaid.knowledge.gazetteer import UNKNOWN
from whosaid.records.inferred import Mention

#: UCDP GED where_prec of a region; places around one that lies in a division of a country: the division and the country.
_REGION_PRECISION, _DIVISION_DEPTH = 5, 2

#: Tokens from a possessive to the place it owns, at most ("'s eastern capital ,"), and how many a noun and a comma are.
SEAT_TOKENS, SEAT_WORDS = 4, 2

#: Tokens from an act of one word to the place behind its preposition: "raid in Norrby".
ACT_TOKENS = 2

#: Tokens of a clause of "who" up to its place.
CLAUSE_TOKENS = 12

#: What the subject of a support does to its act; what it only undergoes ("Homs came under fire") happens where it is.
_DONE = OWN - {"undergo"}

#: What stands before the first word of a clause.
_OPENING = STRONG | COMMA | SUBORDINATOR

_SETTLEMENT, _PEOPLE, _GENITIVE = int(Word.SETTLEMENT), int(Word.PERSONS | Word.FIGHTERS), int(Word.GENITIVE)


def place_of(ground: Ground, told: Act) -> int | None:
    """Number of the place mention that says where the act was, if its sentence holds one."""
    syntax, act, fillers, sentence = ground.syntax, told.occurrence, told.fillers, told.sentence
    held = [
        (token, filler.run)
        for filler in fillers
        if filler.role in PLACED and syntax.has(filler.run, PLACE)
        for token in range(*filler.run)
        if token in syntax.place_at and _may_be_scene(ground, token)
    ]
    adjectives = {token for token, run in held if _is_adjective(ground, token, run)}
    own = {
        syntax.place_at[token] for token, _ in held if token not in adjectives and not _is_behind(told, syntax, token)
    }
    own = {_seat(ground, number) for number in own}
    if own:
        named = [ground.mentions[number] for number in sorted(own)]
        return min(sorted(own), key=lambda number: _narrowness(ground, ground.mentions[number], named))
    firsts = between(syntax.place_firsts, sentence)
    if not firsts:
        return None
    doers = {t for f in fillers if f.role == "perpetrator" for t in range(*f.run)}
    voice, clauses, link = ground.voices[act.first], syntax.clauses, link_behind(syntax, act)
    fitting: list[tuple[int, int, int]] = []
    for place in firsts:
        number = syntax.place_at[place]
        if not _may_be_of(ground, told, place, firsts) or (link is not None and place > link):
            continue
        if _only_bears(ground, number) or _is_of_doers(syntax, place, act.first, doers):
            continue
        other_clause = clauses[place] != clauses[act.first]
        speaker = ground.voices[place]
        is_pictured = ground.parents.get(voice) == speaker != voice and _is_pictured(syntax, place, sentence[0])
        if speaker != voice and not is_pictured and (other_clause or ground.parents.get(speaker) != voice):
            continue
        if other_clause and (
            clause_has_act(ground, place, sentence) or nearer_act(ground, act, place, other_clause=True)
        ):
            continue
        passed = nearer_act(ground, act, place, other_clause=True)
        is_far = passed or is_origin(syntax, place) or not is_located(syntax, place)
        if (ground.mentions[number].precision or 9) >= COUNTRY_PRECISION and is_far:
            continue
        aside = (
            int(place < act.first and _follows_other(ground, act, place))
            + int(place in doers)
            + int(is_origin(syntax, place))
            + int(passed)
            + int(place in adjectives)
        )
        fitting.append((int(other_clause) + aside, place, _seat(ground, number)))
    named = [ground.mentions[number] for _, _, number in fitting]

    def rank(row: tuple[int, int, int]) -> tuple[int, ...]:
        aside, place, number = row
        is_cut = any(mask & COMMA for mask in syntax.bits[place : act.first])
        return aside, *_narrowness(ground, ground.mentions[number], named), abs(place - act.first) + is_cut

    return min(fitting, key=rank)[2] if fitting else None


def _may_be_of(ground: Ground, told: Act, place: int, firsts: Sequence[int]) -> bool:
    """False for a place that is another act's, a side's, or where somebody wrote, is at home, or brought the wounded; `firsts`: all of the sentence."""
    syntax, act, number = ground.syntax, told.occurrence, ground.syntax.place_at[place]
    if place in syntax.actor_at or not _may_be_scene(ground, place):
        return False
    if act.first not in ground.claimed.get(_owner(ground, number), {act.first}):
        return False
    if is_filed_from(syntax, place) and any(_tells_where(ground, other, place) for other in firsts):
        return False
    is_elsewhere = is_home(syntax, place) or _does(syntax, place, told) or _is_of_cause(syntax, act.end, place)
    return not is_elsewhere and not _is_behind(told, syntax, place)


def _follows_other(ground: Ground, act: Occurrence, place: int) -> bool:
    """True for a place that stands behind another act and its preposition: "the assault in Norrby coincided with a strike in the province"."""
    syntax, before = ground.syntax, bisect_left(ground.act_firsts, place) - 1
    if before < 0 or not is_located(syntax, place):
        return False
    other = ground.act_firsts[before]
    is_next = other < act.first and place - other == ACT_TOKENS and syntax.sentence_of[other] == act.sentence
    return is_next and ground.syntax.clauses[other] == syntax.clauses[place]


def _tells_where(ground: Ground, place: int, filed: int) -> bool:
    """True for a place in a sentence that was filed from another: behind a preposition of place, or a town or division where nobody is at home."""
    syntax, number = ground.syntax, ground.syntax.place_at[place]
    if is_located(syntax, place) or is_led(syntax, place):
        return True
    is_narrow = (ground.mentions[number].precision or COUNTRY_PRECISION) <= AREA_PRECISION
    is_elsewhere = is_home(syntax, place) or is_origin(syntax, place) or place in syntax.actor_at
    return number != syntax.place_at[filed] and is_narrow and not is_elsewhere


def _only_bears(ground: Ground, number: int) -> bool:
    """True for a direction from a town outside the division right before it: "in Coast province, north of Norrby"."""
    before, mention = ground.mentions[number - 1], ground.mentions[number]
    if number == 0 or mention.part is None or before.kind != "place" or before.precision != AREA_PRECISION:
        return False
    is_beside = mention.evidence.start - before.evidence.end == len(", ")
    return is_beside and before.target not in ground.chains.of(mention.target) and before.country == mention.country


def _is_of_doers(syntax: Syntax, place: int, act: int, doers: set[int]) -> bool:
    """True for a place told of those who act, in a clause of "who" that a comma ends: "the rebels, who had been trained in Norrby, fired"."""
    if place > act or not any(mask & COMMA for mask in syntax.bits[place + 1 : act]):
        return False
    for step in range(place - 1, max(0, place - CLAUSE_TOKENS), -1):
        if syntax.bits[step] & RELATIVE:
            return step - 1 - bool(syntax.bits[step - 1] & COMMA) in doers
        if syntax.bits[step] & (STRONG | COMMA):
            return False
    return False


def _owner(ground: Ground, number: int) -> int:
    """Number of the place that one behind its comma only holds ("Norrby, Coast province"); else its own."""
    before, mention = ground.mentions[number - 1], ground.mentions[number]
    is_beside = number > 0 and before.kind == "place" and mention.evidence.start - before.evidence.end == len(", ")
    is_around = is_beside and mention.target in ground.chains.of(before.target)
    return number - 1 if is_around and (mention.precision or 0) >= AREA_PRECISION else number


def _seat(ground: Ground, number: int) -> int:
    """Number of the place that one before it only owns ("Norrby province's Sorrby", "Norrby's capital, Sorrby"); else its own."""
    if number + 1 >= len(ground.mentions) or ground.mentions[number + 1].kind != "place":
        return number
    syntax, mention, after = ground.syntax, ground.mentions[number], ground.mentions[number + 1]
    tokens = syntax.reading.tokens
    last, first = tokens.at(mention.evidence.end - 1), tokens.at(after.evidence.start)
    between = range(last + 1, min(first, last + 1 + SEAT_TOKENS + 1))
    if len(between) > SEAT_TOKENS or not between or syntax.lowers[last + 1] != "'s" or mention.country != after.country:
        return number
    is_named = len(between) == 1 or (
        len(between) > SEAT_WORDS
        and bool(syntax.bits[first - 1] & COMMA)
        and bool(syntax.bits[first - 2] & _SETTLEMENT)
    )
    return number + 1 if is_named and (after.precision or 9) < AREA_PRECISION else number


def _is_behind(told: Act, syntax: Syntax, place: int) -> bool:
    """True for where those hurt in the act were taken: "flown to Norrby", "died at a hospital in Norrby"."""
    is_treated = told.kind.is_bare and told.occurrence.shape != "noun"  # bodies may lie in the hospital next by
    return is_bound_for(syntax, place) or (is_treated and is_at_clinic(syntax, place))


def _may_be_scene(ground: Ground, place: int) -> bool:
    """False for a dateline in the text, and for a region of several countries: "the Levant" is half a party's name, a river long."""
    mention = ground.mentions[ground.syntax.place_at[place]]
    is_boundless = mention.country is None and mention.precision == _REGION_PRECISION
    is_elsewhere = _is_of_body(ground, place) or _is_of_mission(ground, place) or is_wired_from(ground.syntax, place)
    return not (is_boundless or is_elsewhere or is_of_masthead(ground.syntax, place))


def _is_of_body(ground: Ground, place: int) -> bool:
    """True for a place in the name of its police: "the Norrby Police Department", but not "Norrby police"."""
    syntax, number, after = ground.syntax, ground.syntax.place_at[place], place + 1
    if not ground.mentions[number].rule.startswith(AUTHORITY):
        return False
    while syntax.place_at.get(after) == number:
        after += 1
    return after < len(syntax.bits) and bool(syntax.bits[after] & CAPITAL)


def _is_of_mission(ground: Ground, place: int) -> bool:
    """True for a state that has its embassy elsewhere: "the embassies of Ruritania, Borduria and Syldavia"."""
    if (ground.mentions[ground.syntax.place_at[place]].precision or 0) < COUNTRY_PRECISION:
        return False
    syntax, step = ground.syntax, place - 1
    while step > 0 and syntax.bits[step] & (PLACE | COMMA | CONJUNCTION | DETERMINER):
        step -= 1
    return step > 0 and syntax.lowers[step - 1] in syntax.listed["mission"] and bool(syntax.bits[step] & _GENITIVE)


def _is_pictured(syntax: Syntax, place: int, start: int) -> bool:
    """True for the place that pictures come from, in the words that name them: "video filmed in Norrby (showed bodies)"."""
    for step in range(place - 1, start - 1, -1):
        if syntax.lowers[step] in syntax.pictures:
            return True
        if syntax.bits[step] & (STRONG | COMMA | AUXILIARY | RELATIVE):
            return False
    return False


def _is_of_cause(syntax: Syntax, end: int, place: int) -> bool:
    """True for a place behind a word that says why an act before it was done: "shelled the port in response to a raid on Norrby"."""
    return any(lower in syntax.replies for lower in syntax.lowers[end:place])


def _does(syntax: Syntax, place: int, act: Act) -> bool:
    """True for a place that is the subject of the act, and so a government: "Ankara shelled the hills", "Moscow began its air campaign"."""
    bits, at = syntax.bits, act.modality.head - 1
    while at > place and bits[at] & (AUXILIARY | ADVERB):
        at -= 1
    if syntax.place_at.get(at) != syntax.place_at[place]:
        return False
    before = place - 1
    if (
        before > act.sentence[0] and bits[before] & CONJUNCTION
    ):  # ", and Ankara shelled"; not "a raid on X and Y killed"
        before -= 1
    if place > act.sentence[0] and not bits[before] & _OPENING:
        return False
    if act.modality.head == act.first:
        return act.occurrence.shape == "active"
    return not act.modality.aspects.isdisjoint(_DONE)


def tells_of_town(ground: Ground, act: Act, *, wide: bool = True) -> bool:
    """True where an act's own phrases say "the city" or "the town", and name none; `wide`: or its clause "in the area"."""
    syntax = ground.syntax
    is_whole = any(
        filler.role in PLACED
        and bool(syntax.bits[head_of(syntax, filler.run)] & _SETTLEMENT)
        and not syntax.has(filler.run, PLACE)
        for filler in act.fillers
    )
    return is_whole or (wide and _is_in_area(syntax, act, "area"))


def tells_of_village(ground: Ground, act: Act) -> bool:
    """True where an act's own phrases say "the village" and name none: it is no city that the page names."""
    syntax = ground.syntax
    return _is_in_area(syntax, act, "village") or any(
        filler.role in PLACED
        and syntax.lowers[head_of(syntax, filler.run)] in syntax.listed["village"]
        and not syntax.has(filler.run, PLACE)
        for filler in act.fillers
    )


def _is_in_area(syntax: Syntax, act: Act, name: str) -> bool:
    """True behind or before "in the area", or another word of that class, in the act's clause."""
    lowers, bits, clause = syntax.lowers, syntax.bits, syntax.clauses[act.first]
    return any(
        lowers[at] in syntax.listed[name]
        and bits[at - 1] & DETERMINER
        and bits[at - 2] & LOCATIVE
        and syntax.clauses[at] == clause
        and not (at + 1 < act.sentence[1] and bits[at + 1] & (PLACE | PREPOSITION))
        for at in range(act.sentence[0] + 2, act.sentence[1])
    )


def _is_adjective(ground: Ground, place: int, run: Run) -> bool:
    """True for a country before a noun of a phrase, and a town beside one of people: "a US aid post", "a Norrby man", "a man from Norrby", "citizens of Ruritania",
    where nobody says that it was there.
    """
    syntax = ground.syntax
    is_town = (ground.mentions[syntax.place_at[place]].precision or 9) < COUNTRY_PRECISION
    is_of_people = bool(syntax.bits[head_of(syntax, run)] & _PEOPLE)
    is_of_state = not is_town and bool(syntax.bits[place - 1] & _GENITIVE) and place > run[0]
    if is_of_people and (is_origin(syntax, place) or is_of_state):
        return True
    first, after = place, place + 1  # "a New Ruritania man"
    while syntax.place_at.get(first - 1) == syntax.place_at[place]:
        first -= 1
    while syntax.place_at.get(after) == syntax.place_at[place]:
        after += 1
    if after >= run[1] or (is_town and not is_of_people):
        return False
    return not is_located(syntax, first) and not syntax.bits[after] & (PREPOSITION | COMMA | CONJUNCTION | PLACE)


def _narrowness(ground: Ground, mention: Mention, named: Sequence[Mention]) -> tuple[int, int, int]:
    """Least for the narrowest place: precision (of one that only the page names, a town's), in how many of those named beside it it lies,
    whether a part is named.

    A region inside a division ("Eastern Ghouta in Rif Dimashq") is narrower than the division.
    """
    precision, around = mention.precision or 9, ground.chains.of(mention.target)
    if UNKNOWN in (mention.target or ""):
        precision = 1
    elif precision == _REGION_PRECISION and len(around) > _DIVISION_DEPTH:
        precision = AREA_PRECISION - 1
    depth = sum(other.target in around for other in named if other.target != mention.target)
    return precision, -depth, int(mention.part is None)
