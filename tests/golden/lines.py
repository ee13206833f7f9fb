"""Records -> readable lines, for comparing what was found with what is expected."""

import contextlib
from collections.abc import Iterable, Iterator
from pathlib import Path

from whosaid.knowledge.known import Knowledge
from whosaid.plan import analyse
from whosaid.records.bundles import Conclusions, Findings
from whosaid.records.concluded import Range
from whosaid.records.inferred import Attribution, Claim, Count
from whosaid.records.printed import Article
from whosaid.records.spans import When, Where

GOLDEN = Path(__file__).parent


def golden_folders() -> list[Path]:
    """Every folder with a `why.md`, in order."""
    return sorted(path.parent for path in GOLDEN.glob("*/why.md"))


def lines_of(folder: Path, known: Knowledge) -> list[str]:
    """All records of the folder's pages as sorted lines; a set of pages adds its conclusions."""
    paths = sorted(
        path.name for path in folder.iterdir() if path.suffix in {".txt", ".html"} and path.name != "expected.txt"
    )
    with contextlib.chdir(folder):  # ids come from names as given: short ones, so that they are the same everywhere
        analysis = analyse(paths, known)
    names = {article.id: _page(article, analysis.names) for article in analysis.articles}
    found: list[str] = []
    for article, findings in zip(analysis.articles, analysis.findings, strict=True):
        prefix = f"{names[article.id]}: " if len(paths) > 1 else ""
        found += [prefix + line for line in _article_lines(article, findings)]
    if len(paths) > 1:
        claims = {claim.id: claim for findings in analysis.findings for claim in findings.claims}
        found += _conclusion_lines(analysis.conclusions, names, claims)
    return sorted(set(found))


def _page(article: Article, documents: dict[str, str]) -> str:
    return Path(documents[article.document]).name


def _article_lines(article: Article, findings: Findings) -> Iterator[str]:
    outlet = article.outlet.name if article.outlet else "-"
    yield f"Article ‹{article.title}› outlet {outlet} published {_when(article.published)} credit {article.credit or '-'}"
    for quotation in findings.quotations:
        yield f"Quotation ‹{quotation.content.exact}› {quotation.rule}"
    for mention in findings.mentions:
        if mention.kind == "place":
            yield f"Place ‹{mention.evidence.exact}› {mention.target or '-'} precision {mention.precision} part {mention.part or '-'}"
    for time in findings.times:
        yield f"Time ‹{time.evidence.exact}› {time.timex_type} {time.timex_value} {_when(time.when)}"
    inside = {attribution.id: attribution for attribution in findings.attributions}
    for attribution in findings.attributions:
        yield _attribution(attribution, inside)
    whole = {count.id: count for count in findings.counts}
    for count in findings.counts:
        yield _count(count, whole)
    for claim in findings.claims:
        yield _claim(claim)


def _attribution(attribution: Attribution, known: dict[str, Attribution]) -> str:
    source = f"‹{attribution.source.exact}›" if attribution.source else "-"
    cue = f"‹{attribution.cue.exact}›" if attribution.cue else "-"
    voice = attribution.voice.name if attribution.voice else "-"
    outer = known[attribution.inside] if attribution.inside else None
    tail = f" inside ‹{outer.source.exact if outer.source else '-'}›" if outer else ""
    own = " own" if attribution.own else ""
    return (
        f"Attribution {attribution.mode} {attribution.stance} {attribution.source_kind} source {source} cue {cue}"
        f" content ‹{attribution.content.exact}› voice {voice}{own}{tail}"
    )


def _count(count: Count, known: dict[str, Count]) -> str:
    part = f" part of ‹{known[count.part_of].evidence.exact}›" if count.part_of else ""
    return (
        f"Count {count.harm} {count.population} [{count.low}, {count.high}] best {count.best} {count.qualifier}"
        f" {count.scope} ‹{count.evidence.exact}›{part}"
    )


def _claim(claim: Claim) -> str:
    roles = ", ".join(f"{role.role} ‹{role.text}› {role.status}" for role in claim.roles) or "no roles"
    days = f" days {claim.days}" if claim.days is not None else ""
    return (
        f"Claim {claim.kind} {claim.polarity} {claim.factuality} ‹{claim.trigger.exact}› by [{' > '.join(claim.chain)}];"
        f" {roles}; when {_when(claim.when)}; where {_where(claim.where)}; {len(claim.counts)} counts{days}"
    )


def _when(when: When) -> str:
    return f"{when.earliest or '..'}/{when.latest or '..'} {when.precision} {when.basis}"


def _where(where: Where | None) -> str:
    return f"{where.name} part {where.part or '-'} precision {where.precision}" if where else "-"


def _conclusion_lines(conclusions: Conclusions, names: dict[str, str], claims: dict[str, Claim]) -> Iterator[str]:
    for copy in conclusions.copies:
        yield (
            f"Copy {copy.kind} {names[copy.left.article]} / {names[copy.right.article]} {copy.because}"
            f" ‹{_ends(copy.left.exact)}›"
        )
    origins = {origin.id: origin for origin in conclusions.origins}
    for origin in conclusions.origins:
        yield f"Origin {origin.name} {origin.kind} {origin.basis} in {_pages(origin.articles, names)}"
    for event in conclusions.events:
        who = ", ".join(sorted(origins[key].name for key in event.origins)) or "-"
        yield f"Event {event.kind} {_when(event.when)} {_where(event.where)} in {_pages(event.articles, names)} origins {who}"
    for row in conclusions.ranges:
        if row.profile == "recorder-min-max":
            yield _range(row)
    for comparison in conclusions.comparisons:
        left, right = claims[comparison.left], claims[comparison.right]
        yield f"Comparison {comparison.about} {comparison.verdict} ‹{left.trigger.exact}› ‹{right.trigger.exact}›: {comparison.because}"


def _range(row: Range) -> str:
    reasons = "; ".join(sorted(unused.reason for unused in row.unused)) or "none"
    return f"Range {row.harm} {row.population} {row.low}-{row.high}{'+' if row.open_above else ''} origins {len(row.origins)} unused {reasons}"


def _pages(articles: Iterable[str], names: dict[str, str]) -> str:
    return ", ".join(sorted({names[article] for article in articles}))


def _ends(text: str) -> str:
    words = text.split()
    return text if len(words) < 12 else f"{' '.join(words[:5])} ... {' '.join(words[-5:])}"
