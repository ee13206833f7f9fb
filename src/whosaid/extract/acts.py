"""Syntax and figures -> the acts that an article tells, each with its modality and fillers, and which act belongs to which.

A harm ("killed") belongs to the act beside it that did it; a plain verb ("hit", "targeted") to the act that is its subject; the
act that a pause speaks of to the pause. What belongs to another act makes no claim of its own.
"""

from collections.abc import Mapping, Sequence

from whosaid.extract.act import Act
from whosaid.extract.amounts import asks_how_many, is_counted, is_custom
from whosaid.extract.asked import doubt_asked
from whosaid.extract.blaming import lay_to_blamed
from whosaid.extract.fillers import Filler, Strip, find_fillers, is_done
from whosaid.extract.fleeing import tell_flights
from whosaid.extract.governing import is_acquitted
from whosaid.extract.held import name_held
from whosaid.extract.hosts import attach, host_of, is_listed, may_harm
from whosaid.extract.measures import is_moving
from whosaid.extract.modality import OWN, read_modality
from whosaid.extract.relief import without_hit_convoys
from whosaid.extract.runs import head_of
from whosaid.extract.steps import has_auxiliary
from whosaid.extract.sums import WAR
from whosaid.extract.sweeping import is_calamity, is_judged, is_no_act
from whosaid.extract.syntax import (
    ACTOR,
    AUXILIARY,
    CAPITAL,
    COMMA,
    CONJUNCTION,
    GENITIVE,
    GERUND,
    NEGATION,
    PLACE,
    PREPOSITION,
    STRONG,
    SUBORDINATOR,
    TIME,
    VERB,
    Syntax,
    number_clauses,
)
from whosaid.extract.tallies import Figure
from whosaid.extract.triggers import Occurrence, find_occurrences
from whosaid.extract.untrue import deny_untrue
from whosaid.extract.weapon_nouns import without_weapons
from whosaid.knowledge.clauses import Word
from whosaid.knowledge.taxonomy import Taxonomy

#: Tokens of a sentence on each side of an act that are looked at; keeps the work on one endless sentence linear.
SENTENCE_TOKENS = 90

#: Tokens between two joined acts, at most: "capturing or holding", "shelling and unceasing attacks".
JOINED_TOKENS = 4

#: What tells that a noun phrase is a party and not an adjective.
PARTY = ACTOR | PLACE | int(Word.FIGHTERS | Word.PERSONS | Word.OBJECTS | Word.PROTECTED)

#: What stands in no name of a person.
_NO_PERSON = PLACE | TIME | int(Word.NUMBER)

_FIGHTERS = int(Word.FIGHTERS)
_CAUSE, _LINK, _REFERENCE = int(Word.CAUSE), int(Word.LINK), int(Word.REFERENCE)
_AGENT = int(Word.AGENT)


def find_acts(syntax: Syntax, taxonomy: Taxonomy, figures: Sequence[Figure]) -> list[Act]:
    """All acts in order of place, figures and belonging acts attached."""
    occurrences = without_weapons(syntax, taxonomy, find_occurrences(syntax, taxonomy))
    occurrences = without_hit_convoys(syntax, taxonomy, occurrences)
    occurrences = [one for one in occurrences if not _tells_manner(syntax, one)]
    named = {occurrence.first for occurrence in occurrences}
    occurrences, figure_acts = _with_figures(syntax, taxonomy, occurrences, figures)
    _free_supports(syntax, occurrences)
    number_clauses(syntax)
    taken = frozenset(token for occurrence in occurrences for token in range(occurrence.first, occurrence.end))
    acts = deny_untrue(syntax, [_act(syntax, taxonomy, occurrence, taken) for occurrence in occurrences])
    doubt_asked(syntax, acts)
    at = {token: number for number, act in enumerate(acts) for token in range(act.first, act.end)}
    for figure, number in figure_acts:
        act = acts[number]
        if _counts_doers(syntax, act, figures[figure]):
            continue
        act.figures.append(figure)
        act.counted = max(act.counted, syntax.reading.tokens_in(figures[figure].start, figures[figure].end).stop)
        if act.first not in named and not has_auxiliary(syntax.bits, act.first, act.sentence[0]):
            act.fillers = [filler for filler in act.fillers if filler.path != "subject"]  # "reported 12 injuries"
    for number, act in enumerate(acts):
        _join(syntax, acts, number, act)
        _depend(syntax, acts, at, act)
    tell_flights(syntax, taxonomy, acts)
    _share_objects(syntax, acts)
    name_held(syntax, acts, frozenset(taxonomy.harms.values()))
    for number, act in enumerate(acts):
        if act.kind.is_bare and act.modality.is_denied and all(figures[one].high != 0 for one in act.figures):
            continue  # "was not hurt in the attack": there was one
        host = host_of(syntax, acts, at, number, act)
        above = acts[host].host if host is not None else None
        if above is not None and above != number and may_harm(acts[above]):
            host = above  # "a car bomb exploded, leaving six dead"
        if host is None or host == number or acts[host].host is not None or number in acts[host].members:
            continue
        if is_done(syntax, acts[host].frame, acts[host].fillers):
            attach(syntax, acts, number, host)
    lay_to_blamed(syntax, acts)
    for act in acts:
        wholes = [figures[number] for number in act.figures if figures[number].part_of is None]
        act.is_sum = bool(wholes) and all(figure.sum_over is not None for figure in wholes)
        is_of_war = act.is_sum and all(figure.sum_over == WAR for figure in wholes)
        is_statistic = act.occurrence.shape == "noun" and not wholes and is_counted(syntax, act.first, act.sentence[0])
        act.is_total = is_of_war or is_statistic or is_custom(syntax, act.first, act.sentence[0])
    return acts


def _with_figures(
    syntax: Syntax, taxonomy: Taxonomy, occurrences: list[Occurrence], figures: Sequence[Figure]
) -> tuple[list[Occurrence], list[tuple[int, int]]]:
    """The occurrences, those added of which only a figure tells; and (figure, number of its occurrence)."""
    reading = syntax.reading
    at = {token: occurrence for occurrence in occurrences for token in range(occurrence.first, occurrence.end)}
    bound: list[tuple[int, Occurrence]] = []
    for number, figure in enumerate(figures):
        run = reading.tokens_in(*figure.trigger)
        code = taxonomy.harms.get(figure.harm)
        if run.start >= run.stop or code is None:
            continue
        told = [at[token] for token in run if token in at]
        occurrence = next((one for one in told if one.kind == code), told[0] if told else None)  # "shot and killed"
        if occurrence is None:
            sentence = syntax.sentence_of[run.start]
            shape = "gerund" if syntax.bits[run.start] & GERUND else "passive"
            occurrence = Occurrence(run.start, run.stop, code, shape, False, sentence, taxonomy.kinds[code].frame)
            for token in run:
                at[token] = occurrence
        bound.append((number, occurrence))
    merged = sorted({id(o): o for o in [*occurrences, *(o for _, o in bound)]}.values(), key=lambda o: o.first)
    place = {id(occurrence): number for number, occurrence in enumerate(merged)}
    return merged, [(figure, place[id(occurrence)]) for figure, occurrence in bound]


def _counts_doers(syntax: Syntax, act: Act, figure: Figure) -> bool:
    """True for a number of those who harmed somebody of whom only the name is told: "two gunmen killed Ash Low"; in a headline the name may be
    anything.
    """
    bits, harmed = syntax.bits, [f.run for f in act.fillers if f.path == "object" and f.role == "victim"]
    if act.occurrence.shape != "active" or bits[act.first] & CAPITAL or not harmed:
        return False
    counted = syntax.reading.tokens_in(figure.number_start, figure.number_start + len(figure.object_text))
    subjects = [f.run for f in act.fillers if f.path == "subject" and f.run[0] in counted]
    least = min((1 if bits[head_of(syntax, run)] & _FIGHTERS else 2 for run in subjects), default=0)
    first, stop = harmed[0]
    names = sum(bool(mask & CAPITAL) for mask in bits[first:stop])
    is_clause = stop < len(bits) and bits[stop] & VERB
    return 0 < least <= names and not is_clause and not any(mask & _NO_PERSON for mask in bits[first:stop])


def _free_supports(syntax: Syntax, occurrences: Sequence[Occurrence]) -> None:
    """Takes light verbs out that are part of an act's own words ("break through")."""
    for occurrence in occurrences:
        for token in range(occurrence.first, occurrence.end):
            held = syntax.supports.get(token)
            if held is not None and all(support.effect in OWN for support in held[1]):
                del syntax.supports[token]


def _act(syntax: Syntax, taxonomy: Taxonomy, occurrence: Occurrence, taken: frozenset[int]) -> Act:
    kind, frame = taxonomy.kinds[occurrence.kind], taxonomy.frames[occurrence.frame]
    start, stop = (
        syntax.sentences[occurrence.sentence] if occurrence.sentence >= 0 else (occurrence.first, occurrence.end)
    )
    sentence = (max(start, occurrence.first - SENTENCE_TOKENS), min(stop, occurrence.end + SENTENCE_TOKENS))
    is_presupposed = occurrence.shape == "noun" and frame.says
    modality = read_modality(syntax, occurrence, sentence, is_presupposed=is_presupposed, is_harm=kind.is_harmful)
    if modality.is_accusing and is_acquitted(syntax, modality.stopped, sentence[0]):
        modality = modality._replace(is_disowned=True)
    fillers = find_fillers(syntax, occurrence, modality, frame, Strip(sentence, taken))
    fillers = [filler for filler in fillers if not _is_of_no_news(syntax, occurrence, filler, start)]
    for filler in fillers:
        if filler.path == "subject" and syntax.has((max(start, filler.run[0] - 1), filler.run[1]), NEGATION):
            is_denied = modality.is_denied != (not modality.is_claimed)  # "neither side has attacked", "nobody claimed"
            modality = modality._replace(is_denied=is_denied)
            break
    act = Act(occurrence, kind, frame, sentence, modality, fillers)
    is_harm = kind.is_bare or kind.code in taxonomy.harms.values()
    if is_harm and asks_how_many(syntax, occurrence.first, sentence[0]):
        act.is_open = True
        act.fillers = [filler for filler in fillers if filler.path != "subject"]
    act.is_open = act.is_open or is_judged(syntax, occurrence, sentence)
    act.is_open = act.is_open or (kind.is_harmful and not kind.is_bare and is_calamity(syntax, occurrence, fillers))
    act.is_open = act.is_open or (not frame.says and is_no_act(syntax, occurrence, fillers))
    return act


def _tells_manner(syntax: Syntax, act: Occurrence) -> bool:
    """True for a participle behind "by" that says how the doer moves: "shot by retreating soldiers"."""
    first = act.first
    return act.shape == "gerund" and bool(syntax.bits[first - 1] & _AGENT) and is_moving(syntax, first, act.end + 1)


def _is_of_no_news(syntax: Syntax, act: Occurrence, filler: Filler, start: int) -> bool:
    """True for "no word on the men" before "killed", of whom nothing is denied; not for "no men", nor "no patrol in the town was"."""
    first = max(start, filler.run[0] - 1)
    denial = next((place for place in range(first, filler.run[1]) if syntax.bits[place] & NEGATION), None)
    if filler.path != "subject" or denial is None or act.shape != "passive" or syntax.bits[act.first - 1] & AUXILIARY:
        return False
    return any(mask & PREPOSITION and not mask & GENITIVE for mask in syntax.bits[denial + 1 : act.first])


def _join(syntax: Syntax, acts: list[Act], number: int, act: Act) -> None:
    """An act joined to the one before by a conjunction shares its modality and doer; two nouns share what follows."""
    if number == 0:
        return
    before = acts[number - 1]
    bits = syntax.bits
    if before.occurrence.sentence != act.occurrence.sentence or act.first - before.end > JOINED_TOKENS:
        return
    gap = bits[before.end : act.first]
    if not any(mask & (CONJUNCTION | COMMA) for mask in gap) or any(
        mask & (VERB | AUXILIARY | STRONG | SUBORDINATOR) & ~CONJUNCTION for mask in gap
    ):
        return
    both_nouns = act.occurrence.shape == before.occurrence.shape == "noun"
    if both_nouns:
        roles = {filler.role for filler in before.fillers if syntax.has(filler.run, PARTY)}
        before.fillers.extend(
            filler
            for filler in act.fillers
            if filler.path not in ("premodifier", "subject") and filler.role not in roles
        )
        if not any(filler.role == "perpetrator" for filler in act.fillers):
            act.fillers.extend(filler for filler in before.fillers if filler.role == "perpetrator")
    elif act.occurrence.shape == before.occurrence.shape and is_listed(bits, before, act):
        act.modality = before.modality
        act.fillers = [filler for filler in act.fillers if filler.path != "subject"]
        role = act.frame.object if act.occurrence.shape == "passive" else None  # "ambushed and killed": victims
        role = role or (act.frame.subject if act.frame.subject == "victim" else None)  # "shot a man and fled"
        act.fillers.extend(f._replace(role=role or f.role) for f in before.fillers if f.path == "subject")


def _share_objects(syntax: Syntax, acts: Sequence[Act]) -> None:
    """Verbs joined to one that has an object share it: "shelled, looted and burned the village"."""
    for number in range(len(acts) - 1, 0, -1):
        before, act = acts[number - 1], acts[number]
        shapes = {before.occurrence.shape, act.occurrence.shape}
        is_next = act.first - before.end == 1 and syntax.bits[before.end] & (CONJUNCTION | COMMA)
        if (
            not is_next
            or len(shapes) > 1
            or shapes & {"noun", "passive"}
            or act.kind.is_bare
            or before.frame.object is None
        ):
            continue
        if not any(filler.path == "object" for filler in before.fillers):
            shared = [filler for filler in act.fillers if filler.path == "object"]
            before.fillers.extend(filler._replace(role=before.frame.object) for filler in shared)


def _depend(syntax: Syntax, acts: Sequence[Act], at: Mapping[int, int], act: Act) -> None:
    """An act that hangs on another's verb is as much of a plan as that: "preparing to send troops for an offensive"."""
    verb = at.get(act.modality.stopped)
    if (
        verb is None
        or acts[verb] is act
        or acts[verb].occurrence.shape == "noun"
        or act.modality.factuality != "certain"
    ):
        return
    factuality = acts[verb].modality.factuality
    is_linked = any(mask & _LINK for mask in syntax.bits[acts[verb].end : act.first])
    if (
        is_linked
        and factuality in ("planned", "requested")
        and acts[verb].occurrence.sentence == act.occurrence.sentence
    ):
        act.modality = act.modality._replace(factuality=factuality)
