"""Any id -> the chain from the value down to the words and the rules that made it, as steps that indent."""

from collections.abc import Iterator
from dataclasses import dataclass

from whosaid.records.concluded import Comparison, Copy, Event, Judgement, Origin
from whosaid.records.inferred import Attribution, Claim, Count, Mention, TimeExpression
from whosaid.records.printed import Article, Document, Quotation
from whosaid.records.spans import Evidence, Where
from whosaid.store.protocol import EventFile, Reader
from whosaid.views import wording
from whosaid.views.claims import number_words
from whosaid.views.entries import KINDS, Step, steps_of_entry
from whosaid.views.words import Located, Lookup, Printed, Words, concluded, located, only, words_in


@dataclass(frozen=True, slots=True)
class Explanation:
    """The chain of one value."""

    id: str
    """Id of what was asked."""
    steps: tuple[Step, ...]
    """From the value down to the page."""


def explain(ledger: Reader, beginning: str) -> Explanation:
    """The chain of the record or entry whose id begins so. Raises WhosaidError where there is not exactly one."""
    if beginning.startswith(KINDS):
        return Explanation(*steps_of_entry(ledger, beginning))
    records = {
        record.id: (page.pages.document, printed, record) for page, printed, record in located(ledger, beginning)
    }
    conclusions = {record.id: record for record in concluded(ledger, beginning)}
    mend = "Ids stand in every view with --json, and in the export."
    identity = only(sorted({*records, *conclusions}), beginning, mend)
    lookup = Lookup(ledger)
    if identity in conclusions:
        return Explanation(identity, tuple(_conclusion(lookup, conclusions[identity])))
    document, printed, record = records[identity]
    return Explanation(identity, tuple(_record(lookup, document, printed, record)))


def _conclusion(lookup: Lookup, record: Event | Copy | Origin | Comparison) -> Iterator[Step]:
    match record:
        case Event():
            yield from _event(lookup, record)
        case Copy():
            says = f"{record.kind}, {record.words} words, {record.direction}: {record.reason or record.because}"
            yield Step(0, "copy", record.id, says, record.rule, None)
            for side in (record.left, record.right):
                yield Step(1, "passage", None, side.article, None, lookup.words(side))
        case Origin():
            yield Step(0, "origin", record.id, f"{record.name} ({record.kind}), by {record.basis}", record.rule, None)
            for claim in record.claims:
                yield _claim_step(1, *lookup.claim(claim))
        case Comparison():
            says = f"{record.verdict} about {record.about}: {record.because}"
            yield Step(0, "comparison", record.id, says, record.rule, None)
            for claim in (record.left, record.right):
                yield _claim_step(1, *lookup.claim(claim))


def _event(lookup: Lookup, event: Event) -> Iterator[Step]:
    yield Step(0, "event", event.id, _event_line(event), event.rule, None)
    origins = {claim: lookup.ledger.origins_of(claim) for claim in event.claims}
    for origin in sorted({origin for some in origins.values() for origin in some}, key=lambda one: one.id):
        yield Step(1, "origin", origin.id, f"{origin.name} ({origin.kind}), by {origin.basis}", origin.rule, None)
        for claim in event.claims:
            if origin in origins[claim]:
                yield _claim_step(2, *lookup.claim(claim))
    for claim in event.claims:
        if not origins[claim]:
            yield _claim_step(1, *lookup.claim(claim))
    yield from _why(lookup, event)


def _why(lookup: Lookup, event: Event) -> Iterator[Step]:
    """Why the claims are one event, which person said so, and why the nearest claims outside are out."""
    own = frozenset(event.claims)
    by_rules = lookup.ledger.touching(Judgement, *event.claims)
    persons = (one for one in lookup.ledger.judgements() if one.left in own or one.right in own)
    seen: set[tuple[str, str, str]] = set()
    for one in (*by_rules, *persons):
        if (one.left, one.right, one.by) in seen and one.at is None:
            continue
        seen.add((one.left, one.right, one.by))
        who = f"{one.by}, {one.at}: " if one.at else ""
        what = "one event" if one.verdict == "same" else "not one event"
        yield Step(1, what, None, f"{who}{one.because}", one.by, None)
        for claim in (one.left, one.right):
            if claim not in own or one.verdict == "same":
                yield _claim_step(2, *lookup.claim(claim))


def _record(lookup: Lookup, document: Document, printed: Printed | None, record: Located) -> Iterator[Step]:
    if printed is not None:
        match record:
            case Count():
                yield from _count(lookup, printed, record)
            case Claim():
                yield from _claim(lookup, printed, record, 0)
            case Attribution():
                yield from _attribution(printed, record, 0)
            case Quotation():
                yield Step(0, "quotation", record.id, record.marks, record.rule, _words(printed, record.content))
            case Mention():
                rivals = f", rivals {', '.join(record.rivals)}" if record.rivals else ""
                says = f"{record.kind}: {record.name} ({record.target or 'not resolved'}{rivals})"
                yield Step(0, "mention", record.id, says, record.rule, _words(printed, record.evidence))
            case TimeExpression():
                yield Step(
                    0,
                    "time",
                    record.id,
                    f"{record.timex_value}, {wording.when(record.when)}",
                    record.rule,
                    _words(printed, record.evidence),
                )
            case _:
                pass
        yield _article(printed.article, 0 if isinstance(record, Article) else 1)
    depth = 0 if isinstance(record, Document) else 1 if isinstance(record, Article) else 2
    got = f", retrieved {document.retrieved}" if document.retrieved else ""
    yield Step(
        depth,
        "page",
        document.id,
        f"{document.name} ({document.media_type}{got}), SHA-256 {document.sha256}",
        None,
        None,
    )


def _count(lookup: Lookup, printed: Printed, count: Count) -> Iterator[Step]:
    number = number_words(count.low, count.high, open_above=count.high is None) or "no number"
    says = f"{number} {count.harm}, {count.population}, {count.qualifier}, {count.scope}"
    yield Step(0, "count", count.id, says, count.rule, _words(printed, count.evidence))
    if count.part_of:
        yield Step(1, "part of", count.part_of, "a part never adds to its whole", None, None)
    for claim in printed.findings.claims:
        if claim.id == count.claim:
            yield from _claim(lookup, printed, claim, 1)


def _claim(lookup: Lookup, printed: Printed, claim: Claim, depth: int) -> Iterator[Step]:
    yield _claim_step(depth, printed, claim)
    yield Step(depth + 1, "time", None, wording.when(claim.when), None, _words(printed, claim.when.evidence))
    if claim.where:
        yield Step(
            depth + 1, "place", claim.where.place, _place(claim.where), None, _words(printed, claim.where.evidence)
        )
    for role in claim.roles:
        words = words_in(printed, role.start, role.end)
        yield Step(depth + 1, role.role, role.actor, f"{role.text} ({role.status})", None, words)
    said = {attribution.id: attribution for attribution in printed.findings.attributions}
    if claim.said_by in said:
        yield from _attribution(printed, said[claim.said_by], depth + 1)
    else:
        yield Step(depth + 1, "said by", None, f"{_outlet(printed.article)} in its own voice", None, None)
    for origin in lookup.ledger.origins_of(claim.id):
        yield Step(
            depth + 1, "rests on", origin.id, f"{origin.name} ({origin.kind}), by {origin.basis}", origin.rule, None
        )
    for file in lookup.ledger.touching(EventFile, claim.id):
        yield Step(depth + 1, "part of event", file.event.id, _event_line(file.event), file.event.rule, None)
    for comparison in lookup.ledger.touching(Comparison, claim.id):
        yield Step(depth + 1, comparison.verdict, comparison.id, comparison.because, comparison.rule, None)


def _claim_step(depth: int, printed: Printed, claim: Claim) -> Step:
    says = f"{claim.kind}, {claim.polarity}, {claim.factuality}; said by {' < '.join(reversed(claim.chain)) or 'nobody named'}"
    return Step(depth, "claim", claim.id, says, claim.rule, _words(printed, claim.trigger))


def _attribution(printed: Printed, attribution: Attribution, depth: int) -> Iterator[Step]:
    """The attribution and those that report it, inside out."""
    known = {one.id: one for one in printed.findings.attributions}
    step: Attribution | None = attribution
    seen: set[str] = set()
    what = "said by"
    while step is not None and step.id not in seen:
        seen.add(step.id)
        voice = step.voice.name if step.voice else "nobody named"
        cue = f" ‹{step.cue.exact}›" if step.cue else ""
        says = f"{voice} {step.stance}{cue}, {step.mode}, {step.source_kind} source"
        yield Step(depth, what, step.id, says, step.rule, _words(printed, step.source or step.cue or step.content))
        step = known.get(step.inside) if step.inside else None
        depth, what = depth + 1, "as reported by"


def _article(article: Article, depth: int) -> Step:
    says = f"{_outlet(article)}, {article.title or 'without title'}, published {wording.when(article.published)}"
    return Step(depth, "article", article.id, says, article.rule, None)


def _outlet(article: Article) -> str:
    return article.outlet.name if article.outlet else "an unnamed outlet"


def _words(printed: Printed, evidence: Evidence | None) -> Words | None:
    return words_in(printed, evidence.start, evidence.end) if evidence else None


def _place(where: Where) -> str:
    return f"{wording.where(where)}; {wording.PRECISIONS[where.precision]}"


def _event_line(event: Event) -> str:
    return ", ".join((event.kind, wording.days(event.when.earliest, event.when.latest), wording.where(event.where)))
