"""Pages are heard again where copies touch them; origins are told anew where their claims changed."""

from collections.abc import Collection
from dataclasses import replace

from tests.conclude.test_memory import REST, a_page
from tests.knowing import KNOWN
from whosaid.conclude.memory import Page
from whosaid.conclude.voicing import conclude_origins, hear, own_digest
from whosaid.resolve.everything import one_by_one
from whosaid.reuse.origins import ground_of


def test_an_origin_has_the_claims_of_all_pages() -> None:
    """Of two pages with one voice; only an origin with other claims is new."""
    both = conclude_origins([a_page(1), a_page(2)], {})
    ((_, found),) = both.units
    (origin,) = found.origins
    assert (6, "Ada", "witness") == (len(origin.claims), origin.name, origin.kind)
    assert {origin.id} == {backing.origin for backing in both.backings.values()}
    again = conclude_origins([a_page(2), a_page(1)], both.digests)
    assert ((), ()) == (again.units, again.dropped)
    alone = conclude_origins([a_page(1)], both.digests)
    assert (1, 1) == (len(alone.units), len(alone.dropped))
    assert (0, 1) == tuple(
        map(len, (conclude_origins([], both.digests).units, conclude_origins([], both.digests).dropped))
    )


def test_only_pages_that_looked_at_a_touched_article_are_heard_again() -> None:
    """A page that is new, one whose own words are shared, one that looked at a page whose words are."""
    asked: list[int] = []

    def no_pages(numbers: Collection[int]) -> list[tuple[int, bytes, bytes, bytes]]:
        asked.extend(numbers)
        return []

    pages = [a_page(1), a_page(2), a_page(3)]
    new: Page = replace(pages[1], number=2, rests=())
    other = replace(pages[2], rests=(replace(pages[2].rests[0], rests=(REST,), seen=("article:y",)),))
    given = [pages[0], new, other]
    assert [1, 2] == hear(given, (), frozenset({"article:x"}), no_pages, known=KNOWN, each=one_by_one)
    assert [2, 3] == hear(given, (), frozenset({"article:y"}), no_pages, known=KNOWN, each=one_by_one)
    assert [2] == hear(given, (), frozenset(), no_pages, known=KNOWN, each=one_by_one)


def test_a_page_whose_words_stay_anothers_is_not_unpacked() -> None:
    """New copies of an article change nothing for a page where the same voice stands behind the words; it only forgets whom it asked."""

    def no_pages(numbers: Collection[int]) -> list[tuple[int, bytes, bytes, bytes]]:
        assert not list(numbers)
        return []

    page = a_page(1)
    ground = ground_of({page.heads[0].article.id: page.heads[0].article}, (), KNOWN)
    own = own_digest(page.heads[0].article.id, [sketch.start for sketch in page.sketches], ground)
    page.rests = (replace(page.rests[0], own=own),)
    assert [1] == hear([page], (), frozenset({"article:x"}), no_pages, known=KNOWN, each=one_by_one)
    assert ((), (REST,)) == (page.rests[0].seen, page.rests[0].rests)
