"""Figures and the claims that they belong to -> Counts."""

from collections.abc import Callable, Mapping, Sequence

from whosaid.extract.tallies import Figure
from whosaid.knowledge.tolls import LIST_SUM
from whosaid.records.ids import make_id
from whosaid.records.inferred import Count
from whosaid.records.printed import Article
from whosaid.records.spans import Evidence


def count_id(article: Article, figure: Figure) -> str:
    """The id of a figure's count: from its place, harm and population."""
    place = (article.id, figure.number_start, figure.end, figure.harm, figure.population)
    return make_id("count", *place, figure.rule) if figure.rule == LIST_SUM else make_id("count", *place)


def make_counts(
    article: Article, figures: Sequence[Figure], claims: Mapping[int, str], known_id: Callable[[int], str] | None = None
) -> tuple[Count, ...]:
    """One count for each figure that a claim holds, in order; `claims` is figure -> id of its claim, `known_id` saves
    working out the ids of the counts again.

    A part whose whole is held by another claim stays a part; one whose whole is not held at all is none.
    """
    id_of = known_id if known_id is not None else lambda number: count_id(article, figures[number])
    found: dict[str, Count] = {}
    for number, figure in enumerate(figures):
        if number not in claims:
            continue
        whole = figure.part_of if figure.part_of in claims else None
        count = Count(
            id=id_of(number),
            article=article.id,
            claim=claims[number],
            harm=figure.harm,
            population=figure.population,
            low=figure.low,
            best=figure.best,
            high=figure.high,
            qualifier=figure.qualifier,
            scope=figure.scope,
            part_of=id_of(whole) if whole is not None else None,
            evidence=Evidence(article.id, figure.start, figure.end, article.text[figure.start : figure.end]),
            rule=figure.rule,
            person=make_id("person", article.id, str(figure.person)) if figure.person is not None else None,
            extent=figure.extent,
        )
        found.setdefault(count.id, count)
    return tuple(found.values())
