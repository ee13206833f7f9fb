"""One article -> its text cut at the borders of all findings, its claims, what it shares with others, what was cut."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from whosaid.records.concluded import Copy
from whosaid.records.inferred import Attribution, Claim, Count
from whosaid.records.printed import Article, Document, Removed
from whosaid.records.spans import Evidence
from whosaid.store.protocol import Reader
from whosaid.views.claims import ClaimView, view_claim
from whosaid.views.copies import CopyView, view_copies
from whosaid.views.words import Lookup, Printed, located, only, printed_of


@dataclass(frozen=True, slots=True)
class Segment:
    """A run of text over which the same findings lie; the segments of an article make up its text, nothing more or less."""

    text: str
    """The words."""
    parts: tuple[str, ...]
    """act, figure, party, voice, cue, when, where: what the words are; nothing where no claim rests on them."""
    claims: tuple[int, ...]
    """Numbers of the claims that rest on them."""
    opens: tuple[int, ...]
    """Numbers of the claims whose act begins here."""


@dataclass(frozen=True, slots=True)
class Shared:
    """A passage that another article has too, as a note in the margin."""

    copy: str
    """Id of the copy."""
    kind: str
    """article, passage or quotation."""
    words: int
    """Words shared."""
    way: str
    """taken, given, common or unknown: seen from this article."""
    article: str
    """Id of the other article."""
    outlet: str | None
    """Its outlet."""
    title: str | None
    """Its title."""
    reason: str
    """The direction in a sentence."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph with its notes in the margin."""

    segments: tuple[Segment, ...]
    """In order."""
    shared: tuple[Shared, ...]
    """Passages of other articles that begin in it."""
    is_shared: bool
    """True when most of it stands in another article."""


@dataclass(frozen=True, slots=True)
class NumberedClaim:
    """A claim of the article, numbered in order of its act."""

    number: int
    """1, 2, ..."""
    view: ClaimView
    """The claim."""
    said_by: Attribution | None
    """Who is said to have said it; None = the outlet."""


@dataclass(frozen=True, slots=True)
class Reading:
    """An article as a reader sees it."""

    article: Article
    """The article."""
    document: Document
    """The page that it stands on."""
    paragraphs: tuple[Paragraph, ...]
    """Its text."""
    claims: tuple[NumberedClaim, ...]
    """Its claims."""
    copies: tuple[CopyView, ...]
    """What it shares with others."""
    removed: tuple[Removed, ...]
    """What was cut from the page."""
    others: tuple[tuple[str, str | None], ...]
    """(id, title) of the other articles of the page."""


def read_article(ledger: Reader, beginning: str) -> Reading:
    """The article whose id begins so. Raises WhosaidError where there is not exactly one."""
    given = beginning if beginning.startswith("article:") else f"article:{beginning}"
    found = {record.id: (page, printed) for page, printed, record in located(ledger, given) if printed}
    page, _ = found[only(sorted(found), beginning, "Search for it, or choose it from its outlet's page.")]
    lookup = Lookup(ledger)
    lookup.know_of(claim.id for one in printed_of(page) for claim in one.findings.claims)
    by_id = {printed.article.id: printed for printed in printed_of(page)}
    printed = by_id[only(sorted(found), beginning, "")]
    claims = sorted(printed.findings.claims, key=lambda claim: (claim.trigger.start, claim.trigger.end, claim.id))
    said = {one.id: one for one in printed.findings.attributions}
    copies = view_copies(ledger, tuple(ledger.touching(Copy, printed.article.id)))
    return Reading(
        article=printed.article,
        document=page.pages.document,
        paragraphs=tuple(_paragraphs(printed, claims, copies)),
        claims=tuple(
            NumberedClaim(number, view_claim(lookup, printed, claim), said.get(claim.said_by or ""))
            for number, claim in enumerate(claims, 1)
        ),
        copies=copies,
        removed=page.pages.removed,
        others=tuple((other.id, other.title) for other in page.pages.articles if other.id != printed.article.id),
    )


#: (start, end, what the words are, number of the claim)
_Span = tuple[int, int, str, int]


def _spans(printed: Printed, claims: Sequence[Claim]) -> Iterator[_Span]:
    said = {one.id: one for one in printed.findings.attributions}
    counts: dict[str, list[Count]] = {}
    for count in printed.findings.counts:
        counts.setdefault(count.claim, []).append(count)
    for number, claim in enumerate(claims, 1):
        yield claim.trigger.start, claim.trigger.end, "act", number
        for count in counts.get(claim.id, ()):
            yield count.evidence.start, count.evidence.end, "figure", number
        for role in claim.roles:
            yield role.start, role.end, "party", number
        attribution = said.get(claim.said_by or "")
        for evidence, part in (
            (claim.when.evidence, "when"),
            (claim.where.evidence if claim.where else None, "where"),
            (attribution.source if attribution else None, "voice"),
            (attribution.cue if attribution else None, "cue"),
        ):
            if evidence:
                yield evidence.start, evidence.end, part, number


def cut_at_borders(text: str, start: int, end: int, spans: Iterable[_Span]) -> tuple[Segment, ...]:
    """The text from `start` to `end`, cut wherever a span begins or ends."""
    inside = sorted(
        (max(one[0], start), min(one[1], end), one[2], one[3]) for one in spans if one[0] < end and one[1] > start
    )
    borders = sorted({start, end, *[one[0] for one in inside], *[one[1] for one in inside]})
    found: list[Segment] = []
    following = 0
    over: list[_Span] = []
    for left, right in pairwise(borders):
        while following < len(inside) and inside[following][0] <= left:
            over.append(inside[following])
            following += 1
        over = [one for one in over if one[1] > left]
        found.append(
            Segment(
                text[left:right],
                tuple(sorted({one[2] for one in over})),
                tuple(sorted({one[3] for one in over})),
                tuple(sorted({one[3] for one in over if one[2] == "act" and one[0] == left})),
            )
        )
    return tuple(found)


def _paragraphs(printed: Printed, claims: Sequence[Claim], copies: Sequence[CopyView]) -> Iterator[Paragraph]:
    text = printed.article.text
    spans = sorted(_spans(printed, claims))
    sides = sorted(
        ((*_sides(view.copy, printed.article.id), view) for view in copies),
        key=lambda side: (side[0].start, side[2].copy.id),
    )
    start = first = 0
    while start <= len(text):
        end = text.find("\n\n", start)
        end = len(text) if end < 0 else end
        while first < len(spans) and spans[first][1] <= start:
            first += 1
        here = [one for one in spans[first:] if one[0] < end] if end - start else []
        notes = [_shared(view, ours, other) for ours, other, view in sides if start <= ours.start < end]
        covered = max((min(ours.end, end) - max(ours.start, start) for ours, _, _ in sides), default=0)
        if text[start:end].strip():
            yield Paragraph(cut_at_borders(text, start, end, here), tuple(notes), covered > (end - start) / 2)
        start = end + 2


def _sides(copy: Copy, article: str) -> tuple[Evidence, Evidence]:
    """Our side of a copy, and the other one."""
    return (copy.left, copy.right) if copy.left.article == article else (copy.right, copy.left)


def _shared(view: CopyView, ours: Evidence, other: Evidence) -> Shared:
    copy = view.copy
    line = view.left if other is copy.left else view.right
    ways = {"common-origin": "common", "left-to-right": "given" if ours is copy.left else "taken",
            "right-to-left": "taken" if ours is copy.left else "given"}  # fmt: skip
    return Shared(
        copy=copy.id,
        kind=copy.kind,
        words=copy.words,
        way=ways.get(copy.direction, "unknown"),
        article=other.article,
        outlet=line.outlet if line else None,
        title=line.title if line else None,
        reason=copy.reason,
    )
