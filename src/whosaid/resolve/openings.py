"""The figures of one event -> those that stand beside the figure with which their own page opens.

A page sums up in its own voice (with "reportedly" or without) what it goes on to tell. A lower figure further down is an earlier report or some of those
harmed, and does not lower what the page has summed up - unless a voice that the page only quotes gives it and the page does
not say "at least". What a known actor says is never outdone by the page that quotes it: that would settle a dispute.
"""

from collections.abc import Sequence
from dataclasses import replace

from whosaid.knowledge.resolve import ResolveRules
from whosaid.records.concluded import Unused
from whosaid.resolve.sketches import WHOLE
from whosaid.resolve.tolls import Figure

#: Qualifiers of a figure that sums up; "up to 20" and "several" do not say how many there were at the least.
_SUMS = frozenset({"exactly", "at-least", "between"})
#: Qualifier of a figure that says how many there may have been.
_MOST = "at-most"

_FURTHER = "further people: counted on top of others, and the page gives a figure of all"


def beside_openings(figures: Sequence[Figure], rules: ResolveRules) -> tuple[list[Figure], list[Unused]]:
    """Figures that stand, in their order, those that open a page marked; and the others with the figure that outdoes them."""
    openings, most = _openings(figures, rules), _most_of_pages(figures, rules)
    largest = _largest(figures, rules)
    standing: list[Figure] = []
    unused: list[Unused] = []
    for figure in figures:
        own = openings.get(_summed(figure))
        if figure in (own, most.get(_summed(figure))):
            standing.append(replace(figure, opens=True))
        elif own is not None and _is_whole(figure, rules) and _is_outdone(figure, own):
            unused.append(Unused(figure.count.id, f"outdone: the page opens with “{own.count.evidence.exact}”"))
        elif _is_further(figure, rules) and 0 < (figure.low or 0) <= largest.get(_page_and_harm(figure), 0):
            unused.append(Unused(figure.count.id, _FURTHER))
        else:
            standing.append(figure)
    return standing, unused


def _largest(figures: Sequence[Figure], rules: ResolveRules) -> dict[tuple[str, str], int]:
    """(article, harm) -> the greatest number of all who were harmed, whoever gives it; beside it "three others" are some of them."""
    found: dict[tuple[str, str], int] = {}
    for figure in figures:
        if figure.count.population in WHOLE and figure.count.qualifier != "vague" and _is_whole(figure, rules):
            key, number = _page_and_harm(figure), figure.low if figure.high is None else figure.high
            found[key] = max(found.get(key, 0), number or 0)
    return found


def _page_and_harm(figure: Figure) -> tuple[str, str]:
    return figure.said.claim.article, figure.count.harm


def _is_further(figure: Figure, rules: ResolveRules) -> bool:
    """True for "another two killed" and their like."""
    count = figure.count
    is_whole = count.person is None and count.part_of is None and count.population in WHOLE and count.harm == "killed"
    return is_whole and rules.is_increment(count.evidence.exact)


def _openings(figures: Sequence[Figure], rules: ResolveRules) -> dict[tuple[str, str, str], Figure]:
    """The first figure of all, or of all women and the like, that the page gives in its own voice, where it sums up."""
    found: dict[tuple[str, str, str], Figure] = {}
    for figure in sorted(figures, key=lambda figure: (figure.count.evidence.start, figure.count.id)):
        if not _is_quoted(figure) and _is_whole(figure, rules):
            found.setdefault(_summed(figure), figure)
    return {key: figure for key, figure in found.items() if figure.count.qualifier in _SUMS}


def _most_of_pages(figures: Sequence[Figure], rules: ResolveRules) -> dict[tuple[str, str, str], Figure]:
    """The highest "up to" of each page in its own voice: no sum, but how many there may have been."""
    found: dict[tuple[str, str, str], Figure] = {}
    for figure in sorted(figures, key=lambda figure: (-(figure.high or 0), figure.count.id)):
        if figure.count.qualifier == _MOST and not _is_quoted(figure) and _is_whole(figure, rules):
            found.setdefault(_summed(figure), figure)
    return found


def _summed(figure: Figure) -> tuple[str, str, str]:
    """(article, harm, population) that a figure may sum up; civilians are all."""
    population = figure.count.population
    return figure.said.claim.article, figure.count.harm, "" if population in WHOLE else population


def _is_quoted(figure: Figure) -> bool:
    """True where the page has the figure from a voice that it tells; hearsay ("was reportedly killed") is its own account."""
    return figure.said.claim.said_by is not None and figure.said.backing.known


def _is_whole(figure: Figure, rules: ResolveRules) -> bool:
    """True for a figure of all who were harmed, of all civilians, or of all women and the like; "another two" are none of them."""
    count = figure.count
    is_whole = count.person is None and (count.part_of is None or count.population not in WHOLE)
    return is_whole and not rules.is_increment(count.evidence.exact)


def _is_outdone(figure: Figure, own: Figure) -> bool:
    """True where a figure is lower than the one its page opens with, and is of no voice that may know better."""
    top = figure.high if figure.high is not None else figure.low
    if top is None or own.low is None or not 0 < top < own.low:
        return False
    return not _is_quoted(figure) or figure.said.backing.actor is None
