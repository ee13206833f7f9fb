"""Claims, chosen by who, kind, place, date and harm -> each with its figures and its sentence."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from whosaid.records.bundles import Findings
from whosaid.records.inferred import Attribution, Claim, Count
from whosaid.records.spans import When, Where
from whosaid.store.protocol import ClaimChoice, Reader
from whosaid.views.wording import spoken
from whosaid.views.words import Lookup, Printed, Words, printed_of, words_in


@dataclass(frozen=True, slots=True)
class Figure:
    """A count as a reader sees it."""

    id: str
    """Id of the count."""
    harm: str
    """killed, injured, ..."""
    population: str
    """all, civilian, ..."""
    says: str
    """`15`, `15+`, `12-24`, `dozens` where no number is said."""
    low: int | None
    """Lowest number that the words allow."""
    high: int | None
    """Highest number that the words allow."""
    scope: str
    """incident or cumulative."""
    exact: str
    """The words of the figure."""
    qualifier: str = "exactly"
    """exactly, at-least, at-most, more-than, less-than, about, between or vague."""
    part_of: str | None = None
    """Id of the count that this one is a part of."""

    @property
    def counted(self) -> str:
        """`15+`, `about 24 (civilian)`, `24+ (in vague words)`: the number, with what keeps it from being misread."""
        return f"{self._spoken}{self._aside}"

    @property
    def told(self) -> str:
        """`15+ killed`, `2 killed (child)`, `400+ killed (civilian, over a longer time)`."""
        return f"{self._spoken} {spoken(self.harm)}{self._aside}"

    @property
    def _spoken(self) -> str:
        """The number with its "about", where the words say so."""
        return f"about {self.says}" if self.qualifier == "about" else self.says

    @property
    def _aside(self) -> str:
        """Whom it counts where that is not everybody, that its words name no number, and that it is no toll of a day."""
        notes = [] if self.population == "all" else [spoken(self.population)]
        notes += ["in vague words"] if self.qualifier == "vague" and self.low is not None else []
        notes += ["over a longer time"] if self.scope == "cumulative" else []
        return f" ({', '.join(notes)})" if notes else ""


@dataclass(frozen=True, slots=True)
class ClaimView:
    """A claim with its words."""

    id: str
    """Id of the claim."""
    kind: str
    """A code of the event taxonomy."""
    polarity: str
    """affirmed or denied."""
    factuality: str
    """certain, probable, possible, planned, requested or unstated."""
    chain: tuple[str, ...]
    """Who says so, from the outlet inwards."""
    roles: tuple[tuple[str, str], ...]
    """(role, words)."""
    when: When
    """Time, with its basis."""
    where: Where | None
    """Place."""
    figures: tuple[Figure, ...]
    """Its counts."""
    words: Words
    """The word that names the act, in its sentence."""
    event: str | None
    """Id of the event that it is taken to be about."""
    origins: tuple[str, ...]
    """Names of the origins that it rests on."""
    rule: str = ""
    """Id of the rule that found it."""
    reliability: float | None = None
    """The lowest measured share of the attributions that bring it (see `Attribution.reliability`); None = the outlet's own voice."""


def chosen_claims(ledger: Reader, choice: ClaimChoice, *, reliability: float = 0.0) -> Iterator[ClaimView]:
    """The claims chosen, page by page; only those whose attributions are all at least as reliable as asked for."""
    lookup = Lookup(ledger)
    for page, article, position in ledger.chosen_claims(choice):
        printed = printed_of(page)[article]
        claim = printed.findings.claims[position]
        share = reliability_of(printed.findings, claim)
        if share is None or share >= reliability:
            yield view_claim(lookup, printed, claim)


def reliability_of(findings: Findings, claim: Claim) -> float | None:
    """The lowest share of the attributions from the claim's voice outwards; None for the outlet's own voice."""
    return lowest_share({attribution.id: attribution for attribution in findings.attributions}, claim.said_by)


def lowest_share(by_id: Mapping[str, Attribution], innermost: str | None) -> float | None:
    """The lowest share of an attribution and those that report it; None where none was measured."""
    lowest, at, steps = None, innermost, 0
    while at is not None and at in by_id and steps <= len(by_id):
        share = by_id[at].reliability
        if share is not None:
            lowest = share if lowest is None else min(lowest, share)
        at, steps = by_id[at].inside, steps + 1
    return lowest


def view_claim(lookup: Lookup, printed: Printed, claim: Claim) -> ClaimView:
    """A claim with its words, its event and its origins."""
    return ClaimView(
        id=claim.id,
        kind=claim.kind,
        polarity=claim.polarity,
        factuality=claim.factuality,
        chain=claim.chain,
        roles=tuple((role.role, role.text) for role in claim.roles),
        when=claim.when,
        where=claim.where,
        figures=tuple(view_figure(count) for count in printed.findings.counts if count.claim == claim.id),
        words=words_in(printed, claim.trigger.start, claim.trigger.end),
        event=lookup.event_of(claim.id),
        origins=tuple(origin.name for origin in lookup.origins_of(claim.id)),
        rule=claim.rule,
        reliability=reliability_of(printed.findings, claim),
    )


def view_claims(lookup: Lookup, claims: Iterable[str]) -> dict[str, ClaimView]:
    """Many claims at once, by id; what the ledger does not hold is left out."""
    return {claim.id: view_claim(lookup, printed, claim) for printed, claim in lookup.each_of(claims)}


def by_sentence(claims: Iterable[ClaimView]) -> tuple[tuple[ClaimView, ...], ...]:
    """Claims that share a sentence together, in order of their first."""
    found: dict[tuple[str, str], list[ClaimView]] = {}
    for claim in claims:
        found.setdefault((claim.words.article, claim.words.sentence), []).append(claim)
    return tuple(map(tuple, found.values()))


def view_figure(count: Count) -> Figure:
    """A count as a reader sees it."""
    return Figure(
        id=count.id,
        harm=count.harm,
        population=count.population,
        says=number_words(count.low, count.high, open_above=count.high is None) or count.evidence.exact,
        low=count.low,
        high=count.high,
        scope=count.scope,
        exact=count.evidence.exact,
        qualifier=count.qualifier,
        part_of=count.part_of,
    )


def number_words(low: int | None, high: int | None, *, open_above: bool) -> str:
    """`15`, `15+` (at least), `12-24`, `up to 9`; empty where no number is said."""
    if low is None:
        return "" if high is None else f"up to {high}"
    if high is None or high == low:
        return f"{low}+" if open_above else f"{low}"
    return f"{low}-{high}{'+' if open_above else ''}"
