"""All conclusions at once."""

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from tests.resolve.made import AIR, SHELLING, WORLD, concluded, origins_of, page, told
from whosaid.records.bundles import Conclusions
from whosaid.resolve.everything import conclude_in

Item = TypeVar("Item")
Made = TypeVar("Made")
Shared = TypeVar("Shared")

PAGES = [
    page(
        f"Outlet {number}",
        "2031-05-04",
        told(SHELLING, f"Shells on place {number}.", killed=str(number)),
        told(AIR, "Jets."),
    )
    for number in range(3)
]


def test_nothing_gives_nothing() -> None:
    """No pages, no conclusions."""
    assert Conclusions() == concluded()


def test_who_turns_the_crank_is_nothing() -> None:
    """Slices of events concluded in another order of time give the same records."""

    def backwards(work: Callable[[Item, Shared], Made], items: Iterable[Item], shared: Shared) -> Iterator[Made]:
        made = [work(item, shared) for item in reversed(list(items))]
        return reversed(made)

    articles, findings = [made.article for made in PAGES], [made.findings for made in PAGES]
    other = conclude_in(articles, findings, (), origins_of(PAGES), WORLD, each=backwards)
    assert concluded(*PAGES) == other


def test_each_type_is_sorted() -> None:
    """The same pages give the same bytes."""
    found = concluded(*PAGES)
    assert sorted(event.id for event in found.events) == [event.id for event in found.events]
    assert sorted(row.id for row in found.comparisons) == [row.id for row in found.comparisons]
    assert sorted(row.event for row in found.ranges) == [row.event for row in found.ranges]
