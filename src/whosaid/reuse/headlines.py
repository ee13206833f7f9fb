"""Claims of a headline that nobody voices, or a voice without a name -> the voice that the body names.

A headline shortens what stands below it: "Nine dead in the city" above "nine people were killed, the monitor said" is the
monitor's figure, not a second one; "Bread queue shelled" above a shelling that only the monitor tells of is the monitor's too;
"police" above "Port Police said" are no second police, and "Russia denies" above its ministry's denial is no second Russian voice.
"""

import re
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from whosaid.records.bundles import Findings
from whosaid.records.inferred import Claim, Count
from whosaid.records.printed import Article
from whosaid.reuse.rests import Rest

#: Who is counted, how many at least and at most: a headline drops the qualifier, so either bound may be the one that it prints.
_Figure = tuple[str, int]
_Key = TypeVar("_Key", bound=Hashable)

#: Rules of voices that have a name.
_NAMED = frozenset({"origin.voice", "origin.office"})
_WORD = re.compile(r"[^\W_]+")


def headline_rests(
    article: Article, said: Findings, rests: Mapping[str, Rest], within: Callable[[str], Sequence[str]]
) -> dict[str, Rest]:
    """Claim of the title -> the voice of the body's first claim with one of its figures or, where it has none, of its kind.

    An act that the body tells in other words rests on the voice of the body, where everything there rests on one. `within` tells what an
    actor is part of, itself first.
    """
    if not article.title or not article.text.startswith(article.title):
        return {}
    title_end = len(article.title)
    found = {**_called_widely(said, rests, title_end, within), **_called_shortly(said, rests, title_end)}
    titled = [claim for claim in said.claims if claim.said_by is None and claim.trigger.end <= title_end]
    body = [claim for claim in said.claims if claim.trigger.start >= title_end]
    if not titled or not body:
        return found
    voiced = {claim.id for claim in body if claim.said_by is not None}
    counts = sorted((count for count in said.counts if count.claim in voiced), key=lambda count: count.evidence.start)
    figures = _first_voices((figure, count.claim) for count in counts for figure in _figures(count))
    kinds = _first_voices((_act(claim), claim.id) for claim in body)
    told = {_act(claim) for claim in body if claim.said_by is None}
    only = body[0].id if len({rests[claim.id].key for claim in body}) == 1 and voiced else None
    for claim in titled:
        own = [figure for count in said.counts if count.claim == claim.id for figure in _figures(count)]
        behind = next((figures[figure] for figure in own if figure in figures), None)
        if not own and _act(claim) not in told:
            behind = kinds.get(_act(claim), only)
        if behind is not None:  # what the body has from hearsay only the headline has from nowhere else
            found[claim.id] = replace(rests[behind], rule="origin.headline")
    return found


def _called_shortly(said: Findings, rests: Mapping[str, Rest], title_end: int) -> dict[str, Rest]:
    """Claim of a voice of the title without a name -> the one named voice of the body whose words hold those of its own.

    Of 78 such headlines of public news pages 69 name one voice in the body, and it is the same each time.
    """
    shortly = [c for c in said.claims if c.trigger.end <= title_end and rests[c.id].rule == "origin.unnamed"]
    if not shortly:
        return {}
    words = {one.id: _words(one.source.exact) for one in said.attributions if one.source is not None}
    named = [c for c in said.claims if c.trigger.start >= title_end and rests[c.id].rule in _NAMED]
    found: dict[str, Rest] = {}
    for claim in shortly:
        own = words.get(claim.said_by or "", frozenset())
        fitting = {
            rests[c.id].key: rests[c.id] for c in named if own and own <= words.get(c.said_by or "", frozenset())
        }
        if len(fitting) == 1:
            found[claim.id] = replace(fitting.popitem()[1], rule="origin.headline")
    return found


def _called_widely(
    said: Findings, rests: Mapping[str, Rest], title_end: int, within: Callable[[str], Sequence[str]]
) -> dict[str, Rest]:
    """Claim of a state or body that the title names -> the one organ of it that speaks in the body, where it does not speak there itself."""
    found: dict[str, Rest] = {}
    body = {rests[c.id].key: rests[c.id] for c in said.claims if c.trigger.start >= title_end}
    for claim in said.claims:
        whole = rests[claim.id]
        if claim.trigger.end > title_end or claim.said_by is None or whole.actor is None or whole.key in body:
            continue
        organs = [rest for rest in body.values() if rest.actor is not None and whole.actor in within(rest.actor)[1:]]
        if len(organs) == 1:
            found[claim.id] = replace(organs[0], rule="origin.headline")
    return found


def _words(text: str) -> frozenset[str]:
    return frozenset(word.casefold() for word in _WORD.findall(text))


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
