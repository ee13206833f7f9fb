"""Copies with edits, and the claims on both sides -> comparisons: what the one text says otherwise than the text it shares.

Two articles share a passage; where its words differ inside a sentence that both tell, a place, a day, a figure, a party or the kind of
act may have been changed. The two claims of such a sentence are held side by side whatever event each was grouped into, and only
the facets whose own words stand in an edit are compared, and the days that the pages print for it in full elsewhere. Of one outlet the later text revises; else the two contradict.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from whosaid.knowledge.resolve import chain_outcome, intervals_meet, kind_outcome, party_outcome
from whosaid.records.bundles import Findings
from whosaid.records.concluded import Comparison, Copy, Edit
from whosaid.records.inferred import Claim, Count, Role
from whosaid.records.spans import Evidence, When
from whosaid.resolve.case import Records, Statement
from whosaid.resolve.comparisons import to_comparison
from whosaid.resolve.portrait import HIT
from whosaid.resolve.scope import days_of
from whosaid.resolve.sketches import DOERS, party_of, roles_of
from whosaid.resolve.tolls import ends_with_room
from whosaid.resolve.verdicts import Verdict
from whosaid.resolve.wording import words_said
from whosaid.resolve.world import World

#: Code points by which the marks and white space between the same words may differ from edit to edit.
DRIFT = 24
#: Edits of a copy that are looked at: a text rewritten from end to end shares no sentences to speak of.
MOST_EDITS = 200

#: Code points of an edit, on its longer side, up to which it exchanges words; a longer one tells something else.
MOST_LETTERS = 60
#: Days by which the day that a page prints beside a reprinted text may differ from that of the text.
REPRINT_DAYS = 7
#: Why two claims of a shared sentence are said to differ.
IN_IT = "The sentence is shared and these words of it differ."
AROUND_IT = "The sentence is shared, and the pages print these days for it elsewhere."
#: Letters at their beginning by which two words are taken for forms of one: "bombing", "bombardment".
STEM = 4

#: Populations of which one cannot be the other.
CAMPS_OF_HARMED = frozenset({"civilian", "combatant"})

#: Who is said to have been hit or harmed.
_HARMED = (*HIT, "victim")

#: [start, end) in code points.
Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Told:
    """Where a claim stands."""

    start: int
    """Of its trigger."""
    end: int
    """One past it."""
    sentence: Span
    claim: str
    """Its id."""


@dataclass(frozen=True, slots=True)
class _Pair:
    """Two claims of one altered sentence, and the altered words on each side."""

    left: Statement
    right: Statement
    left_edits: Sequence[Span]
    right_edits: Sequence[Span]

    def is_altered(self, left: Span | None, right: Span | None) -> bool:
        """True where both stand in their claim's own sentence, and share words with one and the same edit."""
        if left is None or right is None:
            return False
        if not (_lies_in(left, self.left.claim.sentence) and _lies_in(right, self.right.claim.sentence)):
            return False
        return bool(_met(left, self.left_edits) & _met(right, self.right_edits))


def _lies_in(inner: Span, outer: Span) -> bool:
    return outer[0] <= inner[0] and inner[1] <= outer[1]


def without_quotations(copies: Iterable[Copy]) -> tuple[Copy, ...]:
    """Passages and whole articles: their words are told by both, and edits may change what is told."""
    return tuple(copy for copy in copies if copy.kind != "quotation")


def places_told(found: Findings) -> tuple[Told, ...]:
    """Where the claims of an article stand, in order."""
    return in_order(map(_told, found.claims))


def in_order(told: Iterable[Told]) -> tuple[Told, ...]:
    """By place, then by claim."""
    return tuple(sorted(told, key=lambda one: (one.start, one.claim)))


def _told(claim: Claim) -> Told:
    return Told(claim.trigger.start, claim.trigger.end, claim.sentence, claim.id)


class Altered(NamedTuple):
    """Two claims of an altered sentence, and the altered words on each side."""

    left: Told
    right: Told
    left_edits: Sequence[Span]
    right_edits: Sequence[Span]


def find_alterations(
    copies: Sequence[Copy], told: Mapping[str, Sequence[Told]], records: Records, world: World
) -> Iterator[Comparison]:
    """Comparisons of claims that two texts share but for some words; `copies` as `without_quotations` gives them."""
    for altered in find_altered(copies, told):
        yield from compare_altered(altered, records, world)


def find_altered(copies: Iterable[Copy], told: Mapping[str, Sequence[Told]]) -> Iterator[Altered]:
    """The claims to hold side by side: all that is asked of two articles before what they say is looked at."""
    for copy in copies:
        edits = _with_borders(copy, told)
        short = [edit for edit in edits if max(_sizes(edit)) <= MOST_LETTERS and min(_sizes(edit)) > 0]
        left_edits = [(edit.left_start, edit.left_end) for edit in short]
        right_edits = [(edit.right_start, edit.right_end) for edit in short]
        for one, other in _same_claims(copy, edits, told) if short else ():
            if _met(one.sentence, left_edits) & _met(other.sentence, right_edits):
                yield Altered(one, other, left_edits, right_edits)


def compare_altered(altered: Altered, records: Records, world: World) -> Iterator[Comparison]:
    """What the two say otherwise."""
    left, right = (records.statement(one.claim) for one in altered[:2])
    yield from map(to_comparison, _verdicts(_Pair(left, right, *altered[2:]), world))


def _sizes(edit: Edit) -> Span:
    """Code points on the left and on the right."""
    return edit.left_end - edit.left_start, edit.right_end - edit.right_start


def _met(span: Span, edits: Sequence[Span]) -> set[int]:
    """Numbers of the edits with which the span shares words; edits are sorted and disjoint."""
    first, last = bisect_left(edits, span[0], key=_end), bisect_left(edits, (span[1], 0))
    return {number for number in range(first, last) if edits[number][0] < span[1] and span[0] < edits[number][1]}


def _end(edit: Span) -> int:
    return edit[1]


# ------------------------------------------------------------------------------------------- which claims are the same
def _with_borders(copy: Copy, told: Mapping[str, Sequence[Told]]) -> tuple[Edit, ...]:
    """The edits, and what stands before and after the copy in the sentence in which it begins or ends on both sides."""
    left, right = told.get(copy.left.article, ()), told.get(copy.right.article, ())
    before = _sentence_at(left, copy.left.start), _sentence_at(right, copy.right.start)
    after = _sentence_at(left, copy.left.end), _sentence_at(right, copy.right.end)
    edits = list(copy.edits[:MOST_EDITS])
    if before[0] and before[1]:
        edits.insert(0, Edit(before[0][0], copy.left.start, before[1][0], copy.right.start))
    if after[0] and after[1] and len(copy.edits) <= MOST_EDITS:
        edits.append(Edit(copy.left.end, after[0][1], copy.right.end, after[1][1]))
    return tuple(edits)


def _sentence_at(told: Sequence[Told], place: int) -> Span | None:
    """The sentence of a claim in which this place lies, not at its edge."""
    return next((one.sentence for one in told if one.sentence[0] < place < one.sentence[1]), None)


def _same_claims(copy: Copy, edits: Sequence[Edit], told: Mapping[str, Sequence[Told]]) -> Iterator[tuple[Told, Told]]:
    """Claims at the same place of the copy: of shared words the same trigger, of an edit the only one on either side."""
    first, last = (edits[0], edits[-1]) if edits else (None, None)
    left = _inside(
        told.get(copy.left.article, ()),
        min(copy.left.start, first.left_start if first else copy.left.start),
        max(copy.left.end, last.left_end if last else 0),
    )
    right = _inside(
        told.get(copy.right.article, ()),
        min(copy.right.start, first.right_start if first else copy.right.start),
        max(copy.right.end, last.right_end if last else 0),
    )
    theirs = _by_stretch(right, [(edit.right_start, edit.right_end) for edit in edits])
    for number, ours in _by_stretch(left, [(edit.left_start, edit.left_end) for edit in edits]).items():
        others = theirs.get(number, [])
        if number % 2:
            edit = edits[number // 2]
            if len(ours) == len(others) == 1 and _reach_beyond(ours[0], others[0], edit):
                yield ours[0], others[0]
            continue
        before = edits[number // 2 - 1] if number else None
        from_left, from_right = (before.left_end, before.right_end) if before else (copy.left.start, copy.right.start)
        yield from _aligned(ours, others, from_right - from_left)


def _reach_beyond(one: Told, other: Told, edit: Edit) -> bool:
    """True where both sentences have words outside the edit, so that it is one sentence with other words, not two sentences."""
    left = one.sentence[0] < edit.left_start or one.sentence[1] > edit.left_end + 1
    return left and (other.sentence[0] < edit.right_start or other.sentence[1] > edit.right_end + 1)


def _by_stretch(told: Sequence[Told], edits: Sequence[Span]) -> dict[int, list[Told]]:
    """Number of a stretch -> its claims: even between edits, odd inside one."""
    starts = [start for start, _ in edits]
    found: dict[int, list[Told]] = {}
    for one in told:
        number = bisect_right(starts, one.end - 1)
        inside = number > 0 and one.start < edits[number - 1][1]
        found.setdefault(2 * number - inside, []).append(one)
    return found


def _aligned(ours: Sequence[Told], others: Sequence[Told], shift: int) -> Iterator[tuple[Told, Told]]:
    """Claims whose triggers have the same length at the same place, each once."""
    free = list(others)
    for one in ours:
        for other in free:
            if abs(one.start + shift - other.start) <= DRIFT and one.end - one.start == other.end - other.start:
                free.remove(other)
                yield one, other
                break


def _inside(told: Sequence[Told], start: int, end: int) -> list[Told]:
    return [one for one in told if start <= one.start and one.end <= end]


# ------------------------------------------------------------------------------------------- what was altered
def _verdicts(pair: _Pair, world: World) -> Iterator[Verdict]:
    """One verdict a facet at most."""
    if pair.left.claim.polarity != pair.right.claim.polarity or _are_two_named(pair):
        return
    time = _time(pair)
    for about, found, reason in (
        ("place", _place(pair, world), IN_IT),
        ("time", time or _page_day(pair), IN_IT if time else AROUND_IT),
        ("count", _count(pair), IN_IT),
        ("kind", _kind(pair, world), IN_IT),
        ("actor", _actor(pair, world), IN_IT),
    ):
        if found:
            yield _verdict(pair, about, found, reason)


def _are_two_named(pair: _Pair) -> bool:
    """True where two named voices say the two, each its own: the sentence is one by the usual words of news, and nothing in it was altered."""
    sides = pair.left, pair.right
    are_named = all(said.backing.known and not (said.backing.own or said.backing.unnamed) for said in sides)
    return are_named and pair.left.voter != pair.right.voter


def _verdict(pair: _Pair, about: str, words: tuple[str, str], reason: str) -> Verdict:
    left, right = pair.left, pair.right
    is_update = left.page.outlet == right.page.outlet and left.page.published != right.page.published
    because = f"{words_said(left, words[0])}; {words_said(right, words[1])}. {reason}"
    verdict = "revises" if is_update else "contradicts"
    return Verdict(left, right, about, verdict, because, f"compare.altered.{about}", "altered")


def _span(evidence: Evidence | None) -> Span | None:
    return (evidence.start, evidence.end) if evidence else None


def _place(pair: _Pair, world: World) -> tuple[str, str] | None:
    one, other = pair.left.claim.where, pair.right.claim.where
    if not (one and other and pair.is_altered(_span(one.evidence), _span(other.evidence))):
        return None
    chains = world.place_chain(one.place, one.name), world.place_chain(other.place, other.name)
    return (one.name, other.name) if chain_outcome(*chains) == "apart" else None


def _time(pair: _Pair) -> tuple[str, str] | None:
    """Other days in the altered words."""
    one, other = pair.left.claim.when, pair.right.claim.when
    if not (one.evidence and other.evidence and pair.is_altered(_span(one.evidence), _span(other.evidence))):
        return None
    return (one.evidence.exact, other.evidence.exact) if _days_between(one, other) > 0 else None


def _page_day(pair: _Pair) -> tuple[str, str] | None:
    """Other days that the pages print with the year outside of the sentence, more than REPRINT_DAYS apart."""
    one, other = _day_outside(pair.left.claim), _day_outside(pair.right.claim)
    far = _days_between(pair.left.claim.when, pair.right.claim.when) > REPRINT_DAYS
    return (one, other) if one and other and far else None


def _day_outside(claim: Claim) -> str | None:
    """The words, with the year, that date the claim and do not stand in its sentence."""
    when = claim.when
    if claim.background or when.earliest is None or when.evidence is None:
        return None
    outside = not _lies_in((when.evidence.start, when.evidence.end), claim.sentence)
    return when.evidence.exact if outside and when.earliest[:4] in when.evidence.exact else None


def _days_between(one: When, other: When) -> int:
    """Days from the end of the earlier to the beginning of the later; 0 where they meet or are open."""
    (first, last), (other_first, other_last) = days_of(one), days_of(other)
    if first is None or last is None or other_first is None or other_last is None:
        return 0
    return max(0, other_first - last, first - other_last)


def _count(pair: _Pair) -> tuple[str, str] | None:
    """Other numbers of one harm in the altered words."""
    return next(
        ((one.evidence.exact, other.evidence.exact) for one, other in _counted(pair) if _differ(one, other)), None
    )


def _counted(pair: _Pair) -> Iterator[tuple[Count, Count]]:
    """Figures of one harm whose words were altered."""
    for one in pair.left.counts:
        for other in pair.right.counts:
            same = (one.harm, one.scope, one.part_of is None) == (other.harm, other.scope, other.part_of is None)
            if same and pair.is_altered(_span(one.evidence), _span(other.evidence)):
                yield one, other


def _differ(one: Count, other: Count) -> bool:
    """True for numbers that exclude each other.

    Each side must print a word that the other does not: a longer list of people is no other number.
    """
    words, others = set(one.evidence.exact.casefold().split()), set(other.evidence.exact.casefold().split())
    if words <= others or others <= words:
        return False
    if one.best is not None and one.best == other.best:
        return False  # "around ten" and "more than ten"
    ends = (*ends_with_room(one.qualifier, one.low, one.high), *ends_with_room(other.qualifier, other.low, other.high))
    return one.population == other.population and not intervals_meet(*ends)


def _kind(pair: _Pair, world: World) -> tuple[str, str] | None:
    one, other = pair.left.claim, pair.right.claim
    means = [_span_of(roles_of(claim, "weapon", "instrument")) for claim in (one, other)]
    if not (pair.is_altered(_span(one.trigger), _span(other.trigger)) or pair.is_altered(*means)):
        return None
    if kind_outcome(world.kind_chain(one.kind), world.kind_chain(other.kind), world.rules.related) != "kind.apart":
        return None
    words = one.trigger.exact, other.trigger.exact
    stems = {word[:STEM].casefold() for word in words}
    return words if len(stems) > 1 else None


def _span_of(roles: Sequence[Role]) -> Span | None:
    return (roles[0].start, roles[0].end) if roles else None


def _actor(pair: _Pair, world: World) -> tuple[str, str] | None:
    """Other doers, or others who were hit or harmed."""
    for names in (DOERS, _HARMED):
        one, other = roles_of(pair.left.claim, *names), roles_of(pair.right.claim, *names)
        if one and other and pair.is_altered(_span_of(one), _span_of(other)) and _are_others(one[0], other[0], world):
            return one[0].text, other[0].text
    return _harmed_others(pair)


def _harmed_others(pair: _Pair) -> tuple[str, str] | None:
    """Civilians on one side where the other has fighters: whoever was harmed is told otherwise, though the number is the same."""
    for one, other in _counted(pair):
        here, there = ({count.population for count in said.counts} for said in (pair.left, pair.right))
        both = {one.population, other.population}
        if both == CAMPS_OF_HARMED and one.population not in there and other.population not in here:
            return one.evidence.exact, other.evidence.exact
    return None


def _are_others(one: Role, other: Role, world: World) -> bool:
    """True for two actors of which neither is a part of the other; a label ("militants") names nobody else but one of another camp."""
    if not (one.actor and other.actor):
        return party_outcome([party_of(one, world)], [party_of(other, world)]) == "party.opposed"
    return chain_outcome(world.party(one.actor)[0], world.party(other.actor)[0]) == "apart"
