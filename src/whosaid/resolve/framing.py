"""Labels of one article -> framings: the loaded words that an outlet used, for whom, and in whose voice."""

from bisect import bisect_right
from collections.abc import Mapping

from whosaid.records.bundles import Findings
from whosaid.records.concluded import Framing
from whosaid.records.printed import Article


def find_framings(article: Article, findings: Findings, event_of: Mapping[str, str]) -> tuple[Framing, ...]:
    """One row for each term, voice and thing it is used for, with the first words that show it, in order of place.

    `event_of` gives the event of a claim; a label that names no actor is about the event told in its sentence.
    """
    outlet = article.outlet.name if article.outlet else None
    found: dict[tuple[str, str, str, str | None], Framing] = {}
    told: dict[int, list[tuple[int, str]]] = {}
    for claim in findings.claims:
        told.setdefault(claim.sentence[0], []).append((claim.trigger.start, claim.id))
    starts = [start for start, _ in article.sentences]
    for label in sorted(findings.labels, key=lambda label: (label.evidence.start, label.evidence.end, label.term)):
        about = label.about
        place = bisect_right(starts, label.evidence.start) - 1
        if about is None and place >= 0:
            near = [(abs(trigger - label.evidence.start), claim) for trigger, claim in told.get(starts[place], ())]
            about = event_of.get(min(near)[1]) if near else None
        key = (label.dimension, label.term, label.voice, about)
        if key not in found:
            found[key] = Framing(article.id, outlet, about, label.dimension, label.term, label.voice, label.evidence)
    return tuple(found.values())
