"""A ledger, its index and what persons decided -> what waits for a decision, one question whole, and the log of all decisions."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

import msgspec

from whosaid.errors import WhosaidError
from whosaid.knowledge.gazetteer import Place
from whosaid.records.concluded import Comparison, Copy, Event, Judgement, Origin, Review
from whosaid.records.ids import make_id
from whosaid.records.inferred import Mention
from whosaid.store.index import Index
from whosaid.store.listed import Question
from whosaid.store.protocol import EventFile, Reader
from whosaid.views.claims import ClaimView, view_claim
from whosaid.views.places import called
from whosaid.views.portions import Portion, portion
from whosaid.views.words import Lookup, Words, concluded, located, only, words_in

#: What is asked, and which decisions answer it; each has one key.
QUEUES = ("contradictions", "events", "voices", "names")
ACTS = ("accept", "reject", "correct", "same", "different", "unsure", "best", "grade", "comment", "undo", "import")


#: Decisions about two records.
PAIRED = ("same", "different", "unsure")
#: Questions taken from the index at a time.
AT_ONCE = 200


@dataclass(frozen=True, slots=True)
class Asked:
    """One question, with the sentences that are needed to answer it."""

    question: Question
    """The question."""
    claims: tuple[ClaimView, ...]
    """The claims it is about."""
    words: Words | None
    """For a name: the words in their sentence."""
    mention: Mention | None
    """For a name: what it was taken for, and what else it could be."""
    rivals: tuple[tuple[str, str], ...]
    """(id, name) of what else it could be, as far as the ledger names it."""
    place: int
    """Its number among those that wait, from 1."""
    of: int
    """How many wait."""


@dataclass(frozen=True, slots=True)
class Decision:
    """A decision in the log."""

    review: Review
    """The decision."""
    is_undone: bool
    """True when a later decision undid it."""
    is_gone: bool
    """True when what it is about is no longer in the ledger, or only in an older version of its page."""


def make_review(draft: Review) -> Review:
    """The decision with its id."""
    fields = (
        draft.act,
        draft.about,
        draft.other,
        draft.facet,
        draft.before,
        draft.after,
        draft.because,
        draft.by,
        draft.at,
    )
    last = (draft.batch,) if draft.batch else ()  # decisions made before there were batches keep their ids
    return Review(make_id("review", *fields, *last), *fields, draft.batch)


def standing(reviews: Iterable[Review]) -> tuple[Review, ...]:
    """Decisions that were not undone, in their order; an undoing can be undone in its turn."""
    every = list(reviews)
    undone: set[str] = set()
    for review in reversed(every):
        if review.act == "undo" and review.id not in undone:
            undone.add(review.about)
    return tuple(review for review in every if review.act != "undo" and review.id not in undone)


def waiting(index: Index, reviews: Sequence[Review], kind: str) -> Iterator[Question]:
    """Questions of a kind that no standing decision answers, most important first; a comment is no answer."""
    answered = _answered(reviews)
    first = 0
    while some := index.questions(kind, first=first, most=AT_ONCE):
        yield from (one for one in some if frozenset((one.about, one.other)) not in answered)
        first += AT_ONCE


def number_waiting(index: Index, reviews: Sequence[Review], kind: str, counts: Mapping[str, int] | None = None) -> int:
    """How many questions of a kind wait; `counts` are the index's numbers of questions, where they are at hand."""
    answered = sum(index.asks(kind, *_pair(one)) for one in _answered(reviews))
    return (index.question_counts() if counts is None else counts).get(kind, 0) - answered


def _answered(reviews: Sequence[Review]) -> set[frozenset[str]]:
    return {frozenset((one.about, one.other or "")) for one in standing(reviews) if one.act != "comment"}


def _pair(some: frozenset[str]) -> tuple[str, str]:
    first, *rest = sorted(some, reverse=True)
    return first, rest[0] if rest else ""


def ask(
    ledger: Reader,
    index: Index,
    reviews: Sequence[Review],
    kind: str,
    place: int,
    *,
    counts: Mapping[str, int] | None = None,
    known: Callable[[str], Place | None] | None = None,
) -> Asked | None:
    """The question at a place among those that wait, or the next one that the ledger still holds.

    `known` knows places that no page of the ledger means.
    """
    for number, question in enumerate(waiting(index, reviews, kind)):
        if number >= place:
            try:
                return _asked(ledger, index, question, known, (number, number_waiting(index, reviews, kind, counts)))
            except WhosaidError:  # the index may be older than the ledger for a moment
                continue
    return None


def _asked(
    ledger: Reader, index: Index, question: Question, known: Callable[[str], Place | None] | None, at: tuple[int, int]
) -> Asked:
    lookup = Lookup(ledger)
    claims: tuple[str, ...] = ()
    words, mention, rivals = None, None, []
    if question.kind == "contradictions":
        found = {one.id: one for one in ledger.concluded_with(Comparison, question.about)}
        comparison = found[only(sorted(found), question.about, "Go to the next question.")]
        claims = (comparison.left, comparison.right)
    elif question.kind == "names":
        named = {record.id: (printed, record) for _, printed, record in located(ledger, question.about)}
        printed, record = named[only(sorted(named), question.about, "Go to the next question.")]
        if printed is not None and isinstance(record, Mention):
            mention, words = record, words_in(printed, record.evidence.start, record.evidence.end)
            rivals = [(rival, _name(index, rival, known)) for rival in record.rivals]
    else:
        claims = (question.about, question.other) if question.other else (question.about,)
    views = tuple(view_claim(lookup, *lookup.claim(claim)) for claim in claims)
    place, of = at
    return Asked(question, views, words, mention, tuple(rivals), place + 1, of)


def _name(index: Index, identity: str, known: Callable[[str], Place | None] | None) -> str:
    place = index.place(identity) or (known(identity) if known is not None else None)
    if place is not None:
        return called(place)
    actor = index.actor(identity)
    return actor.name if actor else identity.partition(":")[2]


def log_of(ledger: Reader, index: Index | None = None, *, first: int = 0, most: int | None = None) -> Portion[Decision]:
    """Decisions, the last one first; without an index older versions of pages count as there."""
    reviews = list(ledger.reviews())
    stand = {review.id for review in standing(reviews)}
    every = sorted([*reviews, *_judged_elsewhere(ledger, reviews)], key=lambda review: review.at)
    undone = {review.id for review in reviews if review.act != "undo" and review.id not in stand}
    judged = tuple(ledger.judgements())
    part = portion(every[::-1], first, len(every) if most is None else most)
    rows = tuple(Decision(one, one.id in undone, _is_gone(ledger, index, one, judged)) for one in part.rows)
    return Portion(rows, part.first, part.of, part.size)


def _judged_elsewhere(ledger: Reader, reviews: Sequence[Review]) -> Iterator[Review]:
    """Persons' judgements that did not come by a review, as decisions."""
    known = {(one.by, one.at) for one in reviews}
    for one in ledger.judgements():
        if (one.by, one.at) not in known:
            yield make_review(
                Review("", one.verdict, one.left, one.right, None, None, None, one.because, one.by, one.at or "")
            )


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of the log as JSON, as far as it is taken in again."""

    review: Review
    """The decision."""


def decisions_in(lines: Iterable[str], file: str) -> Iterator[Review]:
    """Lines of JSON, as the log gives them -> decisions. Raises WhosaidError with file and line for a line that holds none."""
    for number, line in enumerate(lines, 1):
        try:
            review = msgspec.json.decode(line.encode("utf-8", "replace"), type=_Line).review
        except msgspec.MsgspecError as error:
            raise _no_decision(f"{file}:{number}", str(error)) from error
        if review.act not in ACTS or not review.by.startswith("person:"):
            raise _no_decision(f"{file}:{number}", f"{review.by} cannot {review.act}")
        yield make_review(review)


def import_of(text: str, name: str, number: int, *, by: str, at: str) -> Review:
    """The act of taking in decisions of a file, itself a decision: who, when, how many, from which bytes."""
    about = make_id("log", text)
    return make_review(Review("", "import", about, None, None, None, f"{number} decisions", name, by, at))


def batch_of(drafts: Sequence[Review]) -> tuple[Review, ...]:
    """Decisions that one act makes: from two on they share the name of it."""
    if len(drafts) < 2:
        return tuple(drafts)
    batch = make_id("bulk", *(f"{one.act} {one.about} {one.other} {one.at}" for one in drafts))
    return tuple(replace(one, batch=batch) for one in drafts)


def _no_decision(where: str, why: str) -> WhosaidError:
    return WhosaidError(f"this is no decision ({why})", where=where, mend="Give what `whosaid log --json` wrote.")


def decisions_about(reviews: Iterable[Review], *ids: str) -> tuple[Review, ...]:
    """Standing decisions about any of these records."""
    wanted = set(ids)
    return tuple(one for one in standing(reviews) if one.about in wanted or one.other in wanted)


def judgement_for(ledger: Reader, review: Review) -> Judgement | None:
    """What a decision says to the grouping of events, which knows claims: an event stands for the claim that founded it.

    Undoing makes the pair unsure. Raises WhosaidError for a claim beside itself.
    """
    if review.act == "undo":
        undone = next((one for one in ledger.reviews() if one.id == review.about), None)
        if undone is None or undone.act not in PAIRED:
            return None
        pair = _claims_judged(undone, tuple(ledger.judgements())) or _founders(ledger, undone)
        return Judgement(*pair, "unsure", review.by, "undone", review.at)
    if review.act not in PAIRED or review.other is None:
        return None
    left, right = _founders(ledger, review)
    if left == right:
        raise WhosaidError(
            "both are the same claim or event",
            where=left,
            mend="To part an event, choose a claim that did not found it.",
        )
    return Judgement(left, right, review.act, review.by, review.because, review.at)


def _founders(ledger: Reader, review: Review) -> tuple[str, str]:
    left, right = sorted(_founder(ledger, identity) for identity in (review.about, review.other or ""))
    return left, right


def _claims_judged(review: Review, judged: Sequence[Judgement]) -> tuple[str, str] | None:
    """The claims that a decision about two events judged; the events may be one since, or others."""
    ids = {review.about, review.other}
    for one in judged:
        claims = (one.left, one.right)
        if (one.by, one.at) == (review.by, review.at) and all(
            claim in ids or make_id("event", claim) in ids for claim in claims
        ):
            return claims
    return None


def _founder(ledger: Reader, identity: str) -> str:
    """The claim whose id makes the event's id; the first one where a newer version of a page has taken it away."""
    for file in ledger.concluded_with(EventFile, identity):
        claims = file.event.claims
        return next((claim for claim in claims if make_id("event", claim) == identity), claims[0])
    return identity


def known_id(ledger: Reader, given: str) -> str:
    """The one record, or decision, whose id begins so. Raises WhosaidError where there is not exactly one."""
    ids = {one.id for one in ledger.reviews() if one.id == given}
    ids |= {one.id for one in concluded(ledger, given)} | {one.id for _, _, one in located(ledger, given)}
    return only(sorted(ids), given, "Give more of its id, or one that the ledger shows.")


def _is_gone(ledger: Reader, index: Index | None, review: Review, judged: Sequence[Judgement]) -> bool:
    pair = _claims_judged(review, judged) if review.act in PAIRED else None  # the events change by the decision itself
    return any(
        not _is_there(ledger, index, identity)
        for identity in pair or (review.about, review.other)
        if identity is not None and not identity.startswith(("review:", "log:"))
    )


def _is_there(ledger: Reader, index: Index | None, identity: str) -> bool:
    found: list[Event | Copy | Origin | Comparison] = concluded(ledger, identity)
    if found:
        return True
    articles = [printed.article.id for _, printed, _ in located(ledger, identity) if printed]
    return any(index is None or index.has_article(article) for article in articles)
