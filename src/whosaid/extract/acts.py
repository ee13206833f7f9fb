"""Syntax and figures -> the acts that an article tells, each with its modality and fillers, and which act belongs to which.

A harm ("killed") belongs to the act beside it that did it; a plain verb ("hit", "targeted") to the act that is its subject; the
act that a pause speaks of to the pause. What belongs to another act makes no claim of its own.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from whosaid.extract.amounts import asks_how_many, is_custom
from whosaid.extract.asked import doubt_asked
from whosaid.extract.fillers import Filler, Strip, find_fillers, is_done
from whosaid.extract.harms import TIES, has_own_victims, leads_to, who_harmed
from whosaid.extract.held import name_held
from whosaid.extract.modality import OWN, Modality, read_modality
from whosaid.extract.steps import has_auxiliary
from whosaid.extract.sums import WAR
from whosaid.extract.sweeping import is_judged
from whosaid.extract.syntax import (
    ACTOR,
    AUXILIARY,
    COMMA,
    CONJUNCTION,
    GERUND,
    NEGATION,
    PLACE,
    STRONG,
    SUBORDINATOR,
    VERB,
    Run,
    Syntax,
    number_clauses,
)
from whosaid.extract.tallies import Figure
from whosaid.extract.triggers import Occurrence, find_occurrences
from whosaid.extract.untrue import deny_untrue
from whosaid.extract.weapon_nouns import without_weapons
from whosaid.knowledge.clauses import Word
from whosaid.knowledge.taxonomy import Frame, Kind, Taxonomy

#: Tokens of a sentence on each side of an act that are looked at; keeps the work on one endless sentence linear.
SENTENCE_TOKENS = 90
#: Tokens between a harm and the act that did it, at most: two noun phrases with their times.
CAUSE_TOKENS = 24

#: Tokens between two joined acts, at most: "capturing or holding", "shelling and unceasing attacks".
JOINED_TOKENS = 4

#: What tells that a noun phrase is a party and not an adjective.
PARTY = ACTOR | PLACE | int(Word.FIGHTERS | Word.PERSONS | Word.OBJECTS | Word.PROTECTED)

_CAUSE, _LINK, _REFERENCE = int(Word.CAUSE), int(Word.LINK), int(Word.REFERENCE)


@dataclass(slots=True)
class Act:
    """One act told in one place, while it is put together."""

    occurrence: Occurrence
    """Its words."""
    kind: Kind
    """As its words name it; narrowed later."""
    frame: Frame
    """Which part of the sentence plays which role."""
    sentence: Run
    """Tokens of its sentence."""
    modality: Modality
    """Whether it is said to have happened."""
    fillers: list[Filler]
    """The noun phrases tied to it."""
    figures: list[int] = field(default_factory=list)
    """Numbers of the figures of harm that it did."""
    host: int | None = None
    """Number of the act it belongs to."""
    members: list[int] = field(default_factory=list)
    """Numbers of the acts that belong to it."""
    is_open: bool = False
    """True where only the number of those harmed is asked for ("it is not known how many were killed"), or acts of its sort are judged."""
    is_total: bool = False
    """True where its only figures are sums over a war, or it is told as a custom: it is no single act."""
    held: list[tuple[Run, str]] = field(default_factory=list)
    """Those who are held or charged for it, as tokens, and what that makes them: suspected or accused."""
    counted: int = 0
    """One past the last token of the words of its figures; 0 without any."""
    first: int = field(init=False)
    """First token of its words."""
    end: int = field(init=False)
    """One past the last token of its words."""

    def __post_init__(self) -> None:
        self.first, self.end = self.occurrence.first, self.occurrence.end


def find_acts(syntax: Syntax, taxonomy: Taxonomy, figures: Sequence[Figure]) -> list[Act]:
    """All acts in order of place, figures and belonging acts attached."""
    occurrences = without_weapons(syntax, taxonomy, find_occurrences(syntax, taxonomy))
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
        act.figures.append(figure)
        act.counted = max(act.counted, syntax.reading.tokens_in(figures[figure].start, figures[figure].end).stop)
        if act.first not in named and not has_auxiliary(syntax.bits, act.first, act.sentence[0]):
            act.fillers = [filler for filler in act.fillers if filler.path != "subject"]  # "reported 12 injuries"
    for number, act in enumerate(acts):
        _join(syntax, acts, number, act)
        _depend(syntax, acts, at, act)
    _share_objects(syntax, acts)
    name_held(syntax, acts, frozenset(taxonomy.harms.values()))
    for number, act in enumerate(acts):
        if act.kind.is_bare and act.modality.is_denied and all(figures[one].high != 0 for one in act.figures):
            continue  # "was not hurt in the attack": there was one
        host = _host_of(syntax, acts, at, number, act)
        above = acts[host].host if host is not None else None
        if above is not None and above != number and _may_harm(acts[above]):
            host = above  # "a car bomb exploded, leaving six dead"
        if host is None or host == number or acts[host].host is not None or number in acts[host].members:
            continue
        if is_done(syntax, acts[host].frame, acts[host].fillers):
            _attach(syntax, acts, number, host)
    for act in acts:
        wholes = [figures[number] for number in act.figures if figures[number].part_of is None]
        is_sum = bool(wholes) and all(figure.sum_over == WAR for figure in wholes)
        act.is_total = is_sum or is_custom(syntax, act.first, act.sentence[0])
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
    fillers = find_fillers(syntax, occurrence, modality, frame, Strip(sentence, taken))
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
    return act


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
    elif act.occurrence.shape == before.occurrence.shape and _is_listed(bits, before, act):
        act.modality = before.modality
        act.fillers = [filler for filler in act.fillers if filler.path != "subject"]
        role = act.frame.object if act.occurrence.shape == "passive" else None  # "ambushed and killed": victims
        act.fillers.extend(f._replace(role=role or f.role) for f in before.fillers if f.path == "subject")


def _is_listed(bits: Sequence[int], before: Act, act: Act) -> bool:
    """True for a verb right behind "and", or behind the comma of another without an object: "captured, tortured and killed"."""
    if bits[act.first - 1] & CONJUNCTION:
        return True
    is_next = bool(bits[act.first - 1] & COMMA) and act.first - before.end == 1
    return is_next and before.end - before.first == 1


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


def _host_of(syntax: Syntax, acts: Sequence[Act], at: Mapping[int, int], number: int, act: Act) -> int | None:
    """Number of the act to which this one belongs; None where it stands for itself."""
    is_plain = act.occurrence.shape != "noun" and act.kind.is_plain
    if act.kind.is_bare or is_plain:
        inside = [
            (filler, at[token])
            for filler in act.fillers
            for token in range(*filler.run)
            if token in at and at[token] != number
        ]
    if act.kind.is_bare:
        named = next((n for filler, n in inside if filler.path != "object" and _may_harm(acts[n])), None)
        return named if named is not None else _cause_of(syntax, acts, number, act)
    if _fires(syntax, acts, number) or _sets_off(acts, number):
        return number + 1
    if is_plain:
        return next(
            (n for filler, n in inside if filler.role in ("perpetrator", "weapon") and _may_harm(acts[n])), None
        )
    for candidate in (number - 1, number - 2):
        if candidate >= 0 and _speaks_of(acts[candidate], act):
            return candidate
    return None


def _sets_off(acts: Sequence[Act], number: int) -> bool:
    """True for a verb whose object names the same act by its weapon: "blew up two car bombs"."""
    if (
        number + 1 >= len(acts)
        or acts[number].occurrence.shape == "noun"
        or acts[number + 1].occurrence.shape != "noun"
    ):
        return False
    act, after = acts[number], acts[number + 1]
    is_object = any(f.path == "object" and f.run[0] <= after.first < f.run[1] for f in act.fillers)
    return is_object and act.kind.is_plain is False and after.kind.parent == act.kind.code


def _fires(syntax: Syntax, acts: Sequence[Act], number: int) -> bool:
    """True for a participle that says who fired the weapon which is the subject of the next act: "a rocket fired by rebels struck a bus"."""
    act = acts[number]
    is_participle = act.occurrence.shape == "passive" and act.frame.object == "weapon"
    if not is_participle or number + 1 >= len(acts) or has_auxiliary(syntax.bits, act.first, act.sentence[0]):
        return False
    after, runs = acts[number + 1], [f.run for f in act.fillers if f.role == "weapon" and f.path == "subject"]
    is_next = after.sentence == act.sentence and after.occurrence.shape == "active" and _may_harm(after)
    return is_next and any(f.path == "subject" and f.run[:1] == run[:1] for f in after.fillers for run in runs)


def _may_harm(act: Act) -> bool:
    return act.kind.is_harmful and not act.kind.is_bare


def _speaks_of(pause: Act, act: Act) -> bool:
    """True where a pause holds the act as what was paused."""
    if not pause.frame.speaks_of_act or pause.occurrence.sentence != act.occurrence.sentence:
        return False
    return any(filler.role == "act" and filler.run[0] <= act.first < filler.run[1] for filler in pause.fillers)


def _cause_of(syntax: Syntax, acts: Sequence[Act], number: int, act: Act) -> int | None:
    """The act of the sentence that did a harm: behind a word of cause, before a participle, or that of the harm it is joined to."""
    return _cause_behind(syntax, acts, number, act) or _cause_before(syntax, acts, number, act)


def _cause_behind(syntax: Syntax, acts: Sequence[Act], number: int, act: Act) -> int | None:
    """The act behind a word of cause: "killed in the shelling", "hurt when shells rained down"."""
    for other in range(number + 1, min(len(acts), number + 6)):
        candidate = acts[other]
        if candidate.occurrence.sentence != act.occurrence.sentence or candidate.first - act.end > CAUSE_TOKENS:
            return None
        if candidate.kind.is_bare:
            continue
        harms = frozenset(
            token for harm in acts[number:other] for token in range(harm.first, max(harm.end, harm.counted))
        )
        if candidate.first < act.counted and candidate.occurrence.shape == "noun" and _may_harm(candidate):
            return other  # "the toll of the raid rose to nine"
        is_next = candidate.occurrence.shape == "active" and _is_listed(syntax.bits, act, candidate)  # "and advanced"
        is_cause = _may_harm(candidate) and not is_next and not has_own_victims(syntax, candidate)
        return other if is_cause and leads_to(syntax, act.end, candidate.first, harms) else None
    return None


def _cause_before(syntax: Syntax, acts: Sequence[Act], number: int, act: Act) -> int | None:
    """The act before a harm that hangs on it: "shelled the town, killing six", "under shelling, with six killed"."""
    for other in range(number - 1, max(-1, number - 6), -1):
        candidate = acts[other]
        if candidate.occurrence.sentence != act.occurrence.sentence or act.first - candidate.end > 2 * CAUSE_TOKENS:
            return None
        if candidate.kind.is_bare:
            if candidate.host is not None and _are_joined(syntax, candidate.end, act.first):
                return candidate.host
            continue
        if _may_harm(candidate) and any(ties(syntax, candidate, act) for ties in TIES):
            return who_harmed(syntax, acts, other, act)
    return None


def _are_joined(syntax: Syntax, start: int, end: int) -> bool:
    """True where only a list, a conjunction or "while" stands between two harms."""
    return not any(mask & STRONG for mask in syntax.bits[start:end]) and end - start <= CAUSE_TOKENS


def _attach(syntax: Syntax, acts: list[Act], number: int, host: int) -> None:
    """One act given to another: its figures and fillers go with it, and how it is told where it is the verb; a raid that hurt nobody took place,
    and so did one told of before, or by nobody who denies a part in it, in which somebody is feared dead.
    """
    member, owner = acts[number], acts[host]
    member.host = host
    owner.members.append(number)
    owner.figures.extend(member.figures)
    owner.held.extend(member.held)
    inner = range(owner.first, owner.end)
    for filler in member.fillers:
        holds_owner = filler.run[0] < inner.stop and inner.start < filler.run[1]
        is_doer = filler.path == "subject" and filler.role == "perpetrator"
        is_told = (owner.occurrence.shape == "noun" and owner.first < member.first) or owner.frame.subject == "victim"
        is_told = is_told or any(filler.run == told.run for told in owner.fillers)  # "a bus was attacked, killing two"
        if not (holds_owner or (is_doer and is_told)) and filler.role != "act":  # a crash kills, and no plane
            owner.fillers.append(filler)
    is_verb = member.occurrence.shape != "noun" and owner.occurrence.shape == "noun"
    if is_verb and owner.modality.factuality == "certain":
        told = member.modality
        is_doubted = member.kind.is_bare and told.factuality in ("probable", "possible")
        is_known = owner.modality.is_disowned or (owner.first > 0 and syntax.bits[owner.first - 1] & _REFERENCE)
        owner.modality = owner.modality._replace(
            is_denied=owner.modality.is_denied or (told.is_denied and not member.kind.is_bare),
            factuality="certain" if is_doubted and is_known else told.factuality,
            is_accusing=owner.modality.is_accusing or told.is_accusing,
            is_suspected=owner.modality.is_suspected or told.is_suspected,
        )
