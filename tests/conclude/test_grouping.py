"""Digests of what events rest on."""

from copy import copy
from functools import partial

from tests.conclude.test_memory import a_page
from tests.resolve.made import WORLD
from whosaid.conclude.digests import Loud
from whosaid.conclude.grouping import Grouped, GroupingGround, Regrouped, Sketched, group, regrouped
from whosaid.conclude.memory import Page
from whosaid.resolve.case import Backing

ADA, SAMI = Backing("origin:a", "Ada", known=True), Backing("origin:b", "Sami", known=True)


#: Nothing is new.
QUIET = Loud()


def grouped(*pages: Page, told: Backing = ADA, left: Grouped | None = None, loud: Loud = QUIET) -> Grouped:
    """The events of these pages, all on the word of one."""
    backings = {sketch.claim: told for page in pages for sketch in page.sketches}
    kept = {page.number: page for page in pages}
    tables = left.tables if left else {}
    sketched = Sketched(pages, kept, tables, WORLD.rules)
    return group(partial(regrouped, (), sketched), GroupingGround(pages, (), backings, WORLD, loud, tables))


def test_the_same_pages_have_the_same_digests() -> None:
    """Also when the steps of the last grouping are taken again."""
    pages = [a_page(number) for number in range(6)]
    first = grouped(*pages)
    again = grouped(*pages, left=first)
    assert (first.digests, first.groupings) == (again.digests, again.groupings)
    assert first.tables == {**first.tables, **again.tables}
    assert first.tables.keys() > again.tables.keys()  # what is as it was is not left again
    assert set(first.events) <= set(first.digests)


def test_another_voice_is_another_digest() -> None:
    """The same events on the word of somebody else are concluded anew, all of them."""
    pages = [a_page(number) for number in range(6)]
    one, other = grouped(*pages), grouped(*pages, told=SAMI)
    assert one.groupings == other.groupings
    assert not any(one.digests[unit] == other.digests[unit] for unit in one.events)


def test_only_events_of_loud_claims_have_other_digests() -> None:
    """Somebody else's word for one claim touches its event, and those that have the claim for a neighbour; the rest is as when all is new."""
    pages = [a_page(number) for number in range(6)]
    first, others = grouped(*pages), grouped(*pages, told=SAMI)
    claim = pages[2].sketches[1].claim
    again = grouped(*pages, told=SAMI, left=first, loud=Loud({claim}))
    for unit, number in first.events.items():
        grouping = first.groupings[number]
        near = grouping.neighbour
        if claim in grouping.claims:
            assert first.digests[unit] != again.digests[unit]
        elif near is None or near.other != claim:
            assert first.digests[unit] == again.digests[unit]
        if {claim} >= {*grouping.claims, *([near.other] if near else [])}:
            assert others.digests[unit] == again.digests[unit]


def test_events_travel_from_one_process_to_another_as_they_are() -> None:
    """Grouping may be done in a process of its own."""
    pages = [a_page(number) for number in range(6)]
    found = regrouped((), Sketched(pages, {}, {}, WORLD.rules))
    arrived = copy(found)  # by what a process sends and receives
    assert isinstance(arrived, Regrouped)
    assert found == arrived
