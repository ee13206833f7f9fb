"""Claims of a headline that nobody voices -> the voice that the body names for the same figure.

A headline shortens what stands below it: "Nine dead in the city" above "nine people were killed, the monitor said" is the
monitor's figure, not a second one; "Bread queue shelled" above a shelling that only the monitor tells of is the monitor's too.
"""

from collections.abc import Hashable, Iterable, Mapping
from dataclasses import replace
from typing import TypeVar

from whosaid.records.bundles import Findings
from whosaid.records.inferred import Claim, Count
from whosaid.records.printed import Article
from whosaid.reuse.rests import Rest

#: Who is counted, how many at least and at most: a headline drops the qualifier, so either bound may be the one that it prints.
_Figure = tuple[str, int]
_Key = TypeVar("_Key", bound=Hashable)


def headline_rests(article: Article, said: Findings, rests: Mapping[str, Rest]) -> dict[str, Rest]:
    """Claim of the title -> the voice of the body's first claim with one of its figures or, where it has none, of its kind.

    An act that the body tells in other words rests on the voice of the body, where everything there rests on one.
    """
    if not article.title or not article.text.startswith(article.title):
        return {}
    title_end = len(article.title)
    titled = [claim for claim in said.claims if claim.said_by is None and claim.trigger.end <= title_end]
    body = [claim for claim in said.claims if claim.trigger.start >= title_end]
    if not titled or not body:
        return {}
    voiced = {claim.id for claim in body if claim.said_by is not None}
    counts = sorted((count for count in said.counts if count.claim in voiced), key=lambda count: count.evidence.start)
    figures = _first_voices((figure, count.claim) for count in counts for figure in _figures(count))
    kinds = _first_voices((_act(claim), claim.id) for claim in body)
    told = {_act(claim) for claim in body if claim.said_by is None}
    only = body[0].id if len({rests[claim.id].key for claim in body}) == 1 and voiced else None
    found: dict[str, Rest] = {}
    for claim in titled:
        own = [figure for count in said.counts if count.claim == claim.id for figure in _figures(count)]
        behind = next((figures[figure] for figure in own if figure in figures), None)
        if not own and _act(claim) not in told:
            behind = kinds.get(_act(claim), only)
        if behind is not None and rests[behind].kind != "unknown":
            found[claim.id] = replace(rests[behind], rule="origin.headline")
    return found


def _first_voices(pairs: Iterable[tuple[_Key, str]]) -> dict[_Key, str]:
    """Key -> the first claim that has it."""
    found: dict[_Key, str] = {}
    for key, claim in pairs:
        found.setdefault(key, claim)
    return found


def _act(claim: Claim) -> tuple[str, str]:
    return claim.kind, claim.polarity


def _figures(count: Count) -> list[_Figure]:
    """A headline drops qualifiers, so the printed number is compared: the bound that stands in the words."""
    bounds = dict.fromkeys(bound for bound in (count.best, count.low, count.high) if bound is not None)
    harms = [count.harm] if count.part_of is None else []
    return [(harm, bound) for harm in harms for bound in bounds]
