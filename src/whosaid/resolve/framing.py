"""Labels of one article -> framings: the loaded words that an outlet used, for whom, and in whose voice."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping

from whosaid.records.bundles import Findings, Label
from whosaid.records.concluded import Framing
from whosaid.records.printed import Article


def find_framings(article: Article, findings: Findings, event_of: Mapping[str, str]) -> tuple[Framing, ...]:
    """One row for each term, voice and thing it is used for, with the first words that show it, in order of place.

    `event_of` gives the event of a claim; a label that names no actor is about the event told in its sentence.
    """
    outlet = article.outlet.name if article.outlet else None
    found: dict[tuple[str, str, str, str | None], Framing] = {}
    for label, near in _with_claims(article, findings):
        about = label.about if near is None else event_of.get(near)
        key = (label.dimension, label.term, label.voice, about)
        if key not in found:
            found[key] = Framing(article.id, outlet, about, label.dimension, label.term, label.voice, label.evidence)
    return tuple(found.values())


def claims_named(article: Article, findings: Findings) -> tuple[int, ...]:
    """Numbers of the claims of whose events the labels are, ascending: all that framings ask of events."""
    near = {claim for _, claim in _with_claims(article, findings)}
    return tuple(number for number, claim in enumerate(findings.claims) if claim.id in near)


def _with_claims(article: Article, findings: Findings) -> Iterator[tuple[Label, str | None]]:
    """The labels in order of place; those that name no actor with the nearest claim of their sentence, if it tells of any."""
    told: dict[int, list[tuple[int, str]]] = {}
    for claim in findings.claims:
        told.setdefault(claim.sentence[0], []).append((claim.trigger.start, claim.id))
    starts = [start for start, _ in article.sentences]
    for label in sorted(findings.labels, key=lambda label: (label.evidence.start, label.evidence.end, label.term)):
        place = bisect_right(starts, label.evidence.start) - 1
        near = told.get(starts[place], ()) if label.about is None and place >= 0 else ()
        yield label, min((abs(trigger - label.evidence.start), claim) for trigger, claim in near)[1] if near else None
