"""Statements of one event held side by side -> verdicts about whether, who, where, when and what."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from whosaid.knowledge.resolve import chain_outcome, denies_part, intervals_meet, kind_outcome, party_outcome, words_of
from whosaid.resolve.case import Statement, are_independent
from whosaid.resolve.portrait import place_words, role_name
from whosaid.resolve.scope import days_of
from whosaid.resolve.sketches import DOERS, doers_of, roles_of
from whosaid.resolve.verdicts import Verdict, value_pairs
from whosaid.resolve.wording import sentence_said, words_said
from whosaid.resolve.world import World

#: Denials and reports of one event that are held against each other, on each side.
MOST_SIDES = 6


@dataclass(frozen=True, slots=True)
class _Held:
    """A value of a facet, who holds it first, and the words."""

    key: str
    said: Statement
    words: str


def compare_polarity(statements: Sequence[Statement], world: World) -> Iterator[Verdict]:
    """A denial contradicts the reports that it denies; who only denies to have done it is heard in `compare_disclaimers`."""
    happened = [said for said in statements if said.sketch.mode == "happened"]  # a refusal denies no request
    denied = _first_of_voters([said for said in happened if _denies_it(said, world)])
    told = _first_of_voters([said for said in happened if said.claim.polarity == "affirmed"])
    for no in denied[:MOST_SIDES]:
        for yes in told[:MOST_SIDES]:
            is_vague = yes.sketch.kind != no.sketch.kind and len(yes.sketch.kind) == 1
            if no.voter == yes.voter or (is_vague and not denies_part(no.sketch.off, yes.sketch.by)):
                continue  # "attack" says too little to be what was denied, but where it names the one who denies
            if no.claim.when.basis == yes.claim.when.basis == "publication":
                continue  # neither side says which day it speaks of
            if not _may_mean(no, yes, world) or _hit_others(no, yes):
                continue  # "our jets bombed nothing" speaks of no other's, "hit no clinic" of no camp
            because = (
                f"{sentence_said(no)}; {sentence_said(yes)}. One says that it did not happen, the other that it did."
            )
            yield Verdict(no, yes, "polarity", "contradicts", because, "compare.polarity.contradicts")


def compare_disclaimers(statements: Sequence[Statement], world: World) -> Iterator[Verdict]:
    """A party that denies to have done it contradicts those who name it, and nobody else."""
    no_one = _first_of_voters([said for said in statements if _disclaims(said, world)])
    told = [said for said in statements if said.claim.polarity == "affirmed" and said.sketch.mode == "happened"]
    for no in no_one[:MOST_SIDES]:
        own = world.party(no.backing.actor or "")
        naming = [said for said in told if said.voter != no.voter and denies_part([own], said.sketch.by)]
        for yes in _first_of_voters(naming)[:MOST_SIDES]:
            because = f"{sentence_said(no)}; {sentence_said(yes)}. The one denies to have done it, the other names it."
            yield Verdict(no, yes, "actor", "contradicts", because, "compare.actor.disclaimer", "disclaimer")


def _disclaims(said: Statement, world: World) -> bool:
    """True for a party that denies to have done it, also where it denies no act: "denied responsibility for the raid"."""
    if not said.backing.actor:
        return False
    if said.claim.polarity == "denied":
        return said.sketch.disclaimed
    own = world.party(said.backing.actor)
    return denies_part([own], said.sketch.off) or denies_part(said.sketch.off, [own])


def _denies_it(said: Statement, world: World) -> bool:
    """True for a denial of the act: not of harm or of the aim alone, and not an attack that failed and killed five."""
    if said.claim.kind in world.rules.harms:
        return False
    counts_people = any(count.low or count.high for count in said.counts)
    is_of_aim = world.rules.is_of_aim(said.sentence)
    return said.claim.polarity == "denied" and not said.sketch.disclaimed and not is_of_aim and not counts_people


def _may_mean(no: Statement, yes: Statement, world: World) -> bool:
    """True where the report names one whom the denial may mean, or the denial names nobody but the act's place or day, or the act."""
    by = doers_of(no.claim, world)
    if not by:
        return no.sketch.firm or no.sketch.placed or bool(no.sketch.resumes)
    return bool(yes.sketch.by) and party_outcome(by, yes.sketch.by) in ("party.same", "party.unsaid")


def _hit_others(no: Statement, yes: Statement) -> bool:
    """True where the denial and the report name what was hit, and no word for it is the same."""
    ours, theirs = _things_hit(no), _things_hit(yes)
    return bool(ours and theirs) and ours.isdisjoint(theirs)


def _things_hit(said: Statement) -> frozenset[str]:
    """The words for the things that a statement says were hit, in small letters, without the endings of plurals."""
    texts = [role.text for role in said.claim.roles if role.role in ("object", "target") and not role.actor]
    return frozenset(word.rstrip("s") for text in texts for word in words_of(text))


def _first_of_voters(statements: Sequence[Statement]) -> list[Statement]:
    first: dict[str, Statement] = {}
    for said in statements:
        first.setdefault(said.voter, said)
    return list(first.values())


def compare_actors(statements: Sequence[Statement], world: World) -> Iterator[Verdict]:
    """Accounts of who did it; labels without a name are no account, and what both sides do to each other has no doer."""
    accounts: dict[str, set[str]] = {}
    labels: dict[str, set[str]] = {}
    held: list[_Held] = []
    for said in statements:
        if said.sketch.mode != "happened" or not world.rules.mutual.isdisjoint(said.sketch.kind):
            continue
        if said.sketch.kind[0] in world.rules.voiced:
            continue  # who blames or asks is no doer of an act of war
        labels.setdefault(said.voter, set()).update(camp for chain, camp in said.sketch.by if camp and not chain)
        for role in roles_of(said.claim, *DOERS):
            if role.actor:
                accounts.setdefault(said.voter, set()).add(role.actor)
                held.append(_Held(role.actor, said, f"{role_name(role, world)}: {said.sentence}"))

    def judge(one: _Held, other: _Held) -> tuple[str, str] | None:
        own, rival = (
            {name for actor in accounts[held.said.voter] for name in world.party(actor)[0]} for held in (one, other)
        )
        if own & rival:
            return "refines", "One names the party more closely than the other."
        for side, across in ((one, other), (other, one)):
            if not own.union(rival).isdisjoint(side.said.sketch.on):
                return None  # they fired at each other
            if world.party(side.key)[1] in labels[across.said.voter]:
                return None  # "the regime and Russian jets" leaves the army in
        if not _is_one_act(one.said, other.said, world):
            return None
        return "contradicts", "They name different parties as the one that did it."

    yield from _side_by_side(held, "actor", judge)


def _is_one_act(one: Statement, other: Statement, world: World) -> bool:
    """True where kinds, days and what was hit let two statements of an event tell of one act of it."""
    left, right = one.sketch, other.sketch
    days_meet = (
        left.first is None or right.first is None or intervals_meet(left.first, left.last, right.first, right.last)
    )
    return (
        days_meet
        and kind_outcome(left.kind, right.kind, world.rules.related) != "kind.apart"
        and not _hit_others(one, other)
    )


def compare_places(statements: Sequence[Statement], world: World) -> Iterator[Verdict]:
    """A place inside the other refines it."""
    chains: dict[str, tuple[str, ...]] = {}
    parts: dict[str, str | None] = {}
    held: list[_Held] = []
    for said in statements:
        where = said.claim.where
        if where and said.sketch.placed:
            key = place_words(where)
            chains[key], parts[key] = world.place_chain(where.place, where.name), where.part
            held.append(_Held(key, said, where.evidence.exact if where.evidence else where.name))

    def judge(one: _Held, other: _Held) -> tuple[str, str] | None:
        for narrow, wide in ((one, other), (other, one)):
            inside = chains[wide.key][0] in chains[narrow.key] and parts[wide.key] is None
            if inside:
                return "refines", f"{narrow.key} lies in {wide.key}."
        return None

    yield from _side_by_side(held, "place", judge, agree=False)


def compare_times(statements: Sequence[Statement]) -> Iterator[Verdict]:
    """A stretch of time inside the other refines it."""
    spans: dict[str, tuple[int, int]] = {}
    held: list[_Held] = []
    for said in statements:
        when = said.claim.when
        first, last = days_of(when)
        if first is not None and last is not None and when.basis in ("stated", "relative"):
            key = f"{when.earliest}..{when.latest}"
            spans[key] = (first, last)
            held.append(_Held(key, said, when.evidence.exact if when.evidence else key))

    def judge(one: _Held, other: _Held) -> tuple[str, str] | None:
        (first, last), (other_first, other_last) = spans[one.key], spans[other.key]
        if first <= other_last and other_first <= last:
            return "refines", "Both hold of a day that lies in both times."
        return None

    yield from _side_by_side(held, "time", judge, agree=False)


def compare_kinds(statements: Sequence[Statement], world: World) -> Iterator[Verdict]:
    """That it happened: origins that report one kind of act corroborate each other, other pages of an origin repeat it."""
    held = [_Held(said.claim.kind, said, said.sentence) for said in statements if said.sketch.mode == "happened"]
    wider = {kind for one in held for kind in world.kind_chain(one.key)[1:]}
    narrow = [one for one in held if one.key not in wider and one.key not in world.rules.vague]

    def judge(one: _Held, other: _Held) -> tuple[str, str] | None:
        if chain_outcome(world.kind_chain(one.key), world.kind_chain(other.key)) == "inside":
            return "refines", "One names the act more closely than the other."
        return None

    yield from _repeats(statements)
    yield from _side_by_side(held, "kind", judge, agree=False)
    yield from _side_by_side(narrow, "kind", lambda _one, _other: None)


def _repeats(statements: Sequence[Statement]) -> Iterator[Verdict]:
    """One line for each further page of an origin."""
    first: dict[str, Statement] = {}
    pages: set[tuple[str, str]] = set()
    for said in statements:
        origin = first.setdefault(said.voter, said)
        page = (said.voter, said.claim.article)
        if origin.claim.article != said.claim.article and page not in pages:
            because = (
                f"{sentence_said(said)}. It rests on the same origin as {origin.page.outlet}: “{origin.sentence}”."
            )
            yield Verdict(origin, said, "kind", "repeats", because, "compare.kind.repeats", "repeats")
        pages.add(page)


def _side_by_side(
    held: Sequence[_Held], about: str, judge: Callable[[_Held, _Held], tuple[str, str] | None], *, agree: bool = True
) -> Iterator[Verdict]:
    """One verdict for each two values of different voices, and, with `agree`, one for each further origin of a value."""
    values: dict[str, _Held] = {}
    counted: set[tuple[str, str]] = set()
    for item in held:
        holder = values.setdefault(item.key, item)
        independent = are_independent(holder.said, item.said)
        if agree and independent and (item.key, item.said.voter) not in counted:
            counted.add((item.key, item.said.voter))
            because = f"{words_said(holder.said, holder.words)}; {words_said(item.said, item.words)}. Two origins say the same."
            yield Verdict(holder.said, item.said, about, "corroborates", because, f"compare.{about}.corroborates")
    for one, other in value_pairs(list(values.values())):
        found = judge(one, other) if one.said.voter != other.said.voter else None
        if found:
            because = f"{words_said(one.said, one.words)}; {words_said(other.said, other.words)}. {found[1]}"
            yield Verdict(one.said, other.said, about, found[0], because, f"compare.{about}.{found[0]}")
