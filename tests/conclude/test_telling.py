"""What is unpacked of pages, and what is told."""

from dataclasses import replace

from tests.conclude.test_copying import GIVER, ONE, TWO, copied
from tests.conclude.test_grouping import ADA, grouped
from tests.conclude.test_memory import a_page
from tests.resolve.made import WORLD
from whosaid.conclude.digests import Alterations
from whosaid.conclude.memory import ArticleHead
from whosaid.conclude.telling import Teller
from whosaid.resolve.everything import one_by_one


def test_pages_are_unpacked_only_where_a_unit_asks() -> None:
    """No unit, no page; one event, the pages of its claims and of its nearest neighbour."""
    pages = [a_page(number) for number in range(6)]
    found = grouped(*pages)
    backings = {sketch.claim: ADA for page in pages for sketch in page.sketches}
    assert [] == Teller(found, (), pages, backings, WORLD).numbers
    unit, number = next(iter(found.events.items()))
    grouping = found.groupings[number]
    wanted = {*grouping.claims, *([grouping.neighbour.other] if grouping.neighbour else [])}
    expected = [page.number for page in pages if any(sketch.claim in wanted for sketch in page.sketches)]
    assert expected == Teller(found, [unit], pages, backings, WORLD).numbers


def test_of_articles_with_shared_sentences_only_the_places_of_claims_are_looked_at() -> None:
    """Where no claims are to be held side by side, no page is unpacked for what they say."""
    copies = copied([ONE, TWO]).copies
    pages = [
        replace(a_page(number), heads=(ArticleHead(article, 3, labelled=False),))
        for number, article in enumerate((ONE, GIVER, TWO))
    ]
    found = replace(grouped(*pages), alterations=Alterations({7: copies}, set(), set()))
    teller = Teller(found, (), pages, {}, WORLD)
    assert [0, 2] == teller.altered
    teller.look_at_places([], one_by_one)
    assert ([], set()) == (teller.numbers, teller.altering)


def test_without_units_nothing_is_told() -> None:
    """Only empty parts come."""
    pages = [a_page(number) for number in range(2)]
    teller = Teller(grouped(*pages), (), pages, {}, WORLD)
    teller.look([], one_by_one)
    assert [((), (), ())] * 2 == [(one.chunks, one.events, one.origins) for one in teller.tell(lambda _: one_by_one)]
