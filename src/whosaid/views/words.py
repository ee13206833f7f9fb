"""Ids -> records, and evidence -> the sentence around it, with outlet and day: the words behind every value."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from whosaid.errors import WhosaidError
from whosaid.records.bundles import Findings
from whosaid.records.concluded import Comparison, Copy, Event, Origin
from whosaid.records.inferred import Attribution, Claim, Count, Mention, TimeExpression
from whosaid.records.printed import Article, Document, Quotation
from whosaid.records.spans import Evidence
from whosaid.store.protocol import EventFile, OriginLine, PageFacts, Reader

#: Articles held decoded, about 150 kB each, before all are let go.
MOST_HELD = 512

#: Anything that has an id of its own.
Located = Document | Article | Quotation | Mention | TimeExpression | Attribution | Count | Claim


@dataclass(frozen=True, slots=True)
class Words:
    """Some words of an article, in their sentence."""

    article: str
    """Id of the article."""
    page: str
    """Name of the page."""
    outlet: str | None
    """Display name; None = the page does not say."""
    title: str | None
    """As printed."""
    published: str | None
    """Earliest day or time."""
    start: int
    """First code point in the article's text."""
    end: int
    """One past the last."""
    exact: str
    """The words."""
    sentence: str
    """The sentences that hold them, on one line."""
    at: int = 0
    """Where the words begin in `sentence`."""

    @property
    def until(self) -> int:
        """Where the words end in `sentence`, whose white space is single blanks."""
        return self.at + len(" ".join(self.exact.split()))


@dataclass(frozen=True, slots=True)
class Printed:
    """An article with its page and its findings."""

    article: Article
    page: str
    """Name of the page."""
    findings: Findings


class Lookup:
    """Articles and claims of a ledger by id; each page is decoded once while a question is answered.

    Articles come without quotations, mentions and times unless they are wanted `whole`, and without attributions where these are not wanted.
    """

    def __init__(self, ledger: Reader, *, whole: bool = False, attributions: bool = True) -> None:
        self.ledger = ledger
        self._whole = whole
        self._attributions = attributions
        self._origins: dict[str, tuple[OriginLine, ...]] = {}
        self._events: dict[str, str | None] = {}
        self._printed: dict[str, Printed] = {}
        self._claims: dict[str, tuple[Printed, Claim]] = {}

    def printed(self, article: str) -> Printed:
        """The article of that id. Raises WhosaidError where the ledger does not hold it."""
        if article not in self._printed:
            self._hold_pages_with(article)
        if article not in self._printed:
            raise WhosaidError("there is no such article", where=article, mend="Give an id that this ledger shows.")
        return self._printed[article]

    def words(self, evidence: Evidence) -> Words:
        """The words with the sentence around them."""
        return words_in(self.printed(evidence.article), evidence.start, evidence.end)

    def claim(self, identity: str) -> tuple[Printed, Claim]:
        """The claim of that id with its article. Raises WhosaidError where the ledger does not hold it."""
        if identity not in self._claims:
            self._hold_pages_with(identity)
        if identity not in self._claims:
            raise WhosaidError("there is no such claim", where=identity, mend="Give an id that this ledger shows.")
        return self._claims[identity]

    def origins_of(self, claim: str) -> tuple[OriginLine, ...]:
        """The origins that a claim rests on."""
        if claim not in self._origins:
            self._origins[claim] = self.ledger.origins_of(claim)
        return self._origins[claim]

    def event_of(self, claim: str) -> str | None:
        """Id of the event of a claim."""
        if claim not in self._events:
            self._events[claim] = self.ledger.event_of(claim)
        return self._events[claim]

    def each_of(self, claims: Iterable[str]) -> Iterator[tuple[Printed, Claim]]:
        """Many claims at once, page by page, with their articles; where attributions are not wanted, nothing else of a page is decoded.

        What the ledger does not hold is left out then; else it raises WhosaidError, as `claim` does.
        """
        wanted = frozenset(claims)
        self.know_of(wanted)
        if self._attributions:
            yield from (self.claim(one) for one in sorted(wanted))
            return
        for page in self.ledger.pages_of_claims(wanted):
            for printed in printed_of(page):
                yield from ((printed, claim) for claim in printed.findings.claims)

    def know_of(self, claims: Iterable[str]) -> None:
        """Asks once for the origins of many claims."""
        self._origins.update(self.ledger.origins_by_claim(claims))

    def know(self, event: Event) -> None:
        """Takes note of whose claims they are, so that nobody has to ask for each of them."""
        self._events.update(dict.fromkeys(event.claims, event.id))

    def _hold_pages_with(self, identity: str) -> None:
        if len(self._printed) > MOST_HELD:
            self._printed.clear()
            self._claims.clear()
            self._origins.clear()
        for page in self.ledger.pages_with(identity, whole=self._whole, attributions=self._attributions):
            for printed in printed_of(page):
                self._printed[printed.article.id] = printed
                self._claims.update({claim.id: (printed, claim) for claim in printed.findings.claims})


def printed_of(page: PageFacts) -> tuple[Printed, ...]:
    """The articles of a page with their findings."""
    return tuple(
        Printed(article, page.pages.document.name, findings)
        for article, findings in zip(page.pages.articles, page.findings, strict=True)
    )


def words_in(printed: Printed, start: int, end: int) -> Words:
    """Words of an article with the sentences that hold them."""
    article = printed.article
    first, last = _holding(article.sentences, start, end)
    before = " ".join(article.text[first:start].split())
    return Words(
        article=article.id,
        page=printed.page,
        outlet=article.outlet.name if article.outlet else None,
        title=article.title,
        published=article.published.earliest,
        start=start,
        end=end,
        exact=article.text[start:end],
        sentence=" ".join(article.text[first:last].split()),
        at=len(before) + bool(before and article.text[start - 1].isspace()),
    )


def _holding(sentences: Sequence[tuple[int, int]], start: int, end: int) -> tuple[int, int]:
    """From the first to the last of the sentences that hold the words; the words themselves where none does."""
    after = bisect_left(sentences, (max(end, start + 1),))
    first = bisect_right(sentences, start, hi=after, key=_end_of)
    return (sentences[first][0], sentences[after - 1][1]) if first < after else (start, end)


def _end_of(span: tuple[int, int]) -> int:
    return span[1]


def located(ledger: Reader, beginning: str) -> list[tuple[PageFacts, Printed | None, Located]]:
    """Records of pages whose id begins so, each with its page and its article; `claim:ab12`, or without its kind `ab12`."""
    kind, separator, _ = beginning.rpartition(":")
    asked = beginning if separator else f":{beginning}"
    found: dict[str, tuple[PageFacts, Printed | None, Located]] = {}
    for page in ledger.pages_with(asked):
        for printed, record in _records_of(page):
            if record.id.startswith(beginning) if kind else record.id.partition(":")[2].startswith(beginning):
                found[record.id] = (page, printed, record)
    return [found[identity] for identity in sorted(found)]


def _records_of(page: PageFacts) -> list[tuple[Printed | None, Located]]:
    records: list[tuple[Printed | None, Located]] = [(None, page.pages.document)]
    for printed in printed_of(page):
        found = printed.findings
        records.append((printed, printed.article))
        for some in (found.quotations, found.mentions, found.times, found.attributions, found.counts, found.claims):
            records += [(printed, record) for record in some]
    return records


def concluded(ledger: Reader, beginning: str) -> list[Event | Copy | Origin | Comparison]:
    """Conclusions whose id begins so."""

    def given(kind: str) -> str:
        return beginning if ":" in beginning else f"{kind}:{beginning}"

    return [
        *(file.event for file in ledger.concluded_with(EventFile, given("event"))),
        *ledger.concluded_with(Copy, given("copy")),
        *ledger.concluded_with(Origin, given("origin")),
        *ledger.concluded_with(Comparison, given("comparison")),
    ]


def only(ids: list[str], beginning: str, mend: str) -> str:
    """The one id that begins so. Raises WhosaidError where there is none or more than one."""
    if not ids:
        raise WhosaidError("nothing has an id that begins so", where=beginning, mend=mend)
    if len(ids) > 1:
        shown = ", ".join(ids[:3])
        raise WhosaidError(f"{len(ids)} ids begin so: {shown}", where=beginning, mend="Give more of it.")
    return ids[0]
