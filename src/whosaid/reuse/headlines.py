"""Claims of a headline that nobody voices -> the voice that the body names for the same figure.

A headline shortens what stands below it: "Nine dead in the city" above "nine people were killed, the monitor said" is the
monitor's figure, not a second one.
"""

from collections.abc import Mapping
from dataclasses import replace

from whosaid.records.bundles import Findings
from whosaid.records.inferred import Count
from whosaid.records.printed import Article
from whosaid.reuse.rests import Rest

#: Who is counted, how many at least and at most: a headline drops the qualifier, so either bound may be the one that it prints.
_Figure = tuple[str, int]


def headline_rests(article: Article, said: Findings, rests: Mapping[str, Rest]) -> dict[str, Rest]:
    """Claim of the title -> the voice of the body's first claim with one of its figures; empty where there is none."""
    if not article.title or not article.text.startswith(article.title):
        return {}
    title_end = len(article.title)
    own = {claim.id for claim in said.claims if claim.said_by is None and claim.trigger.end <= title_end}
    if not own:
        return {}
    voiced = {claim.id for claim in said.claims if claim.said_by is not None and claim.trigger.start >= title_end}
    behind: dict[_Figure, Rest] = {}
    for count in sorted(said.counts, key=lambda count: count.evidence.start):
        if count.claim in voiced:
            for figure in _figures(count):
                behind.setdefault(figure, rests[count.claim])
    found: dict[str, Rest] = {}
    for count in sorted(said.counts, key=lambda count: count.evidence.start):
        rest = next((behind[figure] for figure in _figures(count) if figure in behind), None)
        if count.claim in own and rest is not None and rest.kind != "unknown":
            found.setdefault(count.claim, replace(rest, rule="origin.headline"))
    return found


def _figures(count: Count) -> list[_Figure]:
    """A headline drops qualifiers, so the printed number is compared: the bound that stands in the words."""
    bounds = dict.fromkeys(bound for bound in (count.best, count.low, count.high) if bound is not None)
    harms = [count.harm] if count.part_of is None else []
    return [(harm, bound) for harm in harms for bound in bounds]
