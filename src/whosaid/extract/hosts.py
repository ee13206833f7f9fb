"""Acts of one sentence -> which of them belongs to which: a harm to the act that did it, a plain verb to the act that is its subject."""

from collections.abc import Mapping, Sequence

from whosaid.extract.act import Act
from whosaid.extract.fillers import is_done
from whosaid.extract.harms import TIES, has_own_victims, leads_to, who_harmed
from whosaid.extract.steps import has_auxiliary
from whosaid.extract.syntax import COMMA, CONJUNCTION, STRONG, SUBORDINATOR, TIME, Syntax
from whosaid.knowledge.clauses import Word

#: Tokens between a harm and the act that did it, at most: two noun phrases with their times.
CAUSE_TOKENS = 24

_REFERENCE, _MUNITIONS = int(Word.REFERENCE), int(Word.MUNITIONS)


def host_of(syntax: Syntax, acts: Sequence[Act], at: Mapping[int, int], number: int, act: Act) -> int | None:
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
        named = next((n for filler, n in inside if filler.path != "object" and may_harm(acts[n])), None)
        return named if named is not None else _cause_of(syntax, acts, number, act)
    if _fires(syntax, acts, number) or _sets_off(acts, number) or _runs_onto(syntax, acts, number):
        return number + 1
    if is_plain:
        return next((n for filler, n in inside if filler.role in ("perpetrator", "weapon") and may_harm(acts[n])), None)
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


def _runs_onto(syntax: Syntax, acts: Sequence[Act], number: int) -> bool:
    """True for a verb of running against whose object is the bomb or mine that went off under its subject: "a bus hit a roadside bomb"."""
    act = acts[number]
    if number + 1 >= len(acts) or act.occurrence.shape != "active":
        return False
    if syntax.lowers[act.first] not in syntax.listed["running"]:
        return False
    after = acts[number + 1]
    is_bomb = after.occurrence.shape == "noun" and bool(syntax.bits[after.end - 1] & _MUNITIONS)
    return is_bomb and any(
        f.path == "object" and f.run[0] <= after.first and after.end == f.run[1] for f in act.fillers
    )


def _fires(syntax: Syntax, acts: Sequence[Act], number: int) -> bool:
    """True for a participle that says who fired the weapon which is the subject of the next act: "a rocket fired by rebels struck a bus"."""
    act = acts[number]
    is_participle = act.occurrence.shape == "passive" and act.frame.object == "weapon"
    if not is_participle or number + 1 >= len(acts) or has_auxiliary(syntax.bits, act.first, act.sentence[0]):
        return False
    after, runs = acts[number + 1], [f.run for f in act.fillers if f.role == "weapon" and f.path == "subject"]
    is_next = after.sentence == act.sentence and after.occurrence.shape == "active" and may_harm(after)
    return is_next and any(f.path == "subject" and f.run[:1] == run[:1] for f in after.fillers for run in runs)


def may_harm(act: Act) -> bool:
    """True for an act that may kill or hurt and is told as one, not as a harm alone."""
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
        if candidate.first < act.counted and candidate.occurrence.shape == "noun" and may_harm(candidate):
            return other  # "the toll of the raid rose to nine"
        shape, before = candidate.occurrence.shape, syntax.bits[candidate.first - 1]
        is_next = shape == "active" and is_listed(syntax.bits, act, candidate)  # "and advanced"
        is_next = is_next or (shape == "noun" and bool(before & COMMA))  # "kills six in Norrby, advances in Sorrby"
        is_cause = may_harm(candidate) and not is_next and not has_own_victims(syntax, candidate)
        is_led = is_cause and leads_to(syntax, act.end, candidate.first, harms, is_finite=shape == "active")
        return other if is_led else None
    return None


def _cause_before(syntax: Syntax, acts: Sequence[Act], number: int, act: Act) -> int | None:
    """The act before a harm that hangs on it: "shelled the town, killing six", "under shelling, with six killed"."""
    for other in range(number - 1, max(-1, number - 6), -1):
        candidate = acts[other]
        if candidate.occurrence.sentence != act.occurrence.sentence or act.first - candidate.end > 2 * CAUSE_TOKENS:
            return None
        if _is_days_apart(syntax, candidate.end, act.first):
            return None
        if candidate.kind.is_bare:
            is_open = (
                act.modality.factuality == "possible" != candidate.modality.factuality
            )  # "did not say if nine were hurt"
            if candidate.host is not None and not is_open and _are_joined(syntax, candidate.end, act.first):
                return candidate.host
            continue
        if may_harm(candidate) and any(ties(syntax, candidate, act) for ties in TIES):
            if is_done(syntax, candidate.frame, candidate.fillers):
                return who_harmed(syntax, acts, other, act)
            if act.occurrence.shape != "gerund":
                return None  # of "mourners gathered at the port, killing nine" what is told before did it
    return None


def _is_days_apart(syntax: Syntax, start: int, end: int) -> bool:
    """True where a length of time and "after" or "before" part two acts: "a blast came three days after another (killed nine)"."""
    return any(
        syntax.bits[place] & SUBORDINATOR and syntax.bits[place - 1] & TIME and syntax.lowers[place] in syntax.distances
        for place in range(start + 1, end)
    )


def _are_joined(syntax: Syntax, start: int, end: int) -> bool:
    """True where only a list, a conjunction or "while" stands between two harms."""
    return not any(mask & STRONG for mask in syntax.bits[start:end]) and end - start <= CAUSE_TOKENS


def attach(syntax: Syntax, acts: list[Act], number: int, host: int) -> None:
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
        if is_doer and number + 1 == host and _runs_onto(syntax, acts, number):
            owner.fillers.append(filler._replace(role=owner.frame.object or filler.role))
            continue
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


def is_listed(bits: Sequence[int], before: Act, act: Act) -> bool:
    """True for a verb right behind "and", or behind the comma of another without an object: "captured, tortured and killed"."""
    if bits[act.first - 1] & CONJUNCTION:
        return True
    is_next = bool(bits[act.first - 1] & COMMA) and act.first - before.end == 1
    return is_next and before.end - before.first == 1
