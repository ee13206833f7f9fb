"""Pages are heard again where copies touch them; origins are told anew where their claims changed."""

from collections.abc import Collection
from dataclasses import replace

from tests.conclude.test_memory import REST, a_page
from tests.knowing import KNOWN
from whosaid.conclude.memory import Page, Seen, seen_at
from whosaid.conclude.voicing import conclude_origins, hear, own_digest, voices_of
from whosaid.resolve.everything import one_by_one
from whosaid.reuse.origins import ground_of


def test_an_origin_has_the_claims_of_all_pages() -> None:
    """Of two pages with one voice; only an origin with other claims is new."""
    pages = [a_page(1), a_page(2)]
    both = conclude_origins(pages, set(), {})
    ((_, found),) = both.units
    (origin,) = found.origins
    assert (6, "Ada", "witness") == (len(origin.claims), origin.name, origin.kind)
    assert {origin.id} == {both.backings[sketch.claim].origin for page in pages for sketch in page.sketches}
    again = conclude_origins(pages[::-1], {REST.key}, both.tables)
    assert ((), ()) == (again.units, again.dropped)
    alone = conclude_origins(pages[:1], {REST.key}, both.tables)
    assert (1, 1) == (len(alone.units), len(alone.dropped))
    none = conclude_origins([], {REST.key}, both.tables)
    assert (0, 1) == (len(none.units), len(none.dropped))
    assert conclude_origins([], set(), {}).tables == none.tables


def test_voices_of_which_no_claim_came_or_went_are_not_gathered() -> None:
    """They are as they were left."""
    page, other = a_page(1), a_page(2)
    other.rests = (replace(other.rests[0], rests=(replace(REST, key="voice ida", name="Ida"),)),)
    first = conclude_origins([page], set(), {})
    both = conclude_origins([page, other], voices_of([other]), first.tables)
    assert ([["Ida"]], ()) == ([[one.name for one in found.origins] for _, found in both.units], both.dropped)
    assert ["Ada", "Ida"] == [both.backings[one.sketches[0].claim].name for one in (page, other)]
    assert conclude_origins([page, other], set(), {}).tables == both.tables


def test_an_origin_with_more_claims_says_what_it_said() -> None:
    """Of one of another kind something else is said, of all its claims."""
    page = a_page(1)
    first = conclude_origins([page], set(), {})
    more = conclude_origins([page, a_page(2)], {REST.key}, first.tables)
    other = replace(page.rests[0], rests=(replace(REST, name="Ida"),))
    renamed = conclude_origins([replace(page, rests=(other,))], {REST.key}, first.tables)
    assert ([3], [], [3]) == tuple([len(origin.claims) for origin in one.restated] for one in (first, more, renamed))


def test_only_pages_that_looked_at_touched_words_are_heard_again() -> None:
    """A page that is new, one whose own words are shared, one for which words were looked at that are shared now; not at others beside them."""
    asked: list[int] = []

    def no_pages(numbers: Collection[int]) -> list[tuple[int, bytes, bytes, bytes]]:
        asked.extend(numbers)
        return []

    pages = [a_page(1), a_page(2), a_page(3)]
    new: Page = replace(pages[1], number=2, rests=())
    other = replace(pages[2], rests=(replace(pages[2].rests[0], seen=seen_at([("article:y", 40)])),))
    pages[1:] = new, other
    for touched, heard in (
        ({"article:x": [(9, 20), (0, 6)]}, {1, 2}),
        ({"article:x": [(6, 20)]}, {2}),
        ({"article:y": [(40, 41)], "article:z": [(0, 90)]}, {2, 3}),
        ({}, {2}),
    ):
        assert heard == hear(pages, (), touched, no_pages, known=KNOWN, each=one_by_one).anew
    article, sketch = pages[0].heads[0].article.id, pages[0].sketches[1]
    pages[0].sketches = (replace(sketch, article=article),)
    for span, heard in (((sketch.start, sketch.start + 1), {1, 2}), ((sketch.start + 1, sketch.start + 90), {2})):
        assert heard == hear(pages[:2], (), {article: [span]}, no_pages, known=KNOWN, each=one_by_one).anew


def test_a_page_whose_words_stay_anothers_is_not_unpacked() -> None:
    """New copies of an article change nothing for a page where the same voice stands behind the words; it only forgets whom it asked."""

    def no_pages(numbers: Collection[int]) -> list[tuple[int, bytes, bytes, bytes]]:
        assert not list(numbers)
        return []

    page = a_page(1)
    ground = ground_of({page.heads[0].article.id: page.heads[0].article}, (), KNOWN)
    own = own_digest(page.heads[0].article.id, [sketch.start for sketch in page.sketches], ground)
    page.rests = (replace(page.rests[0], own=own),)
    heard = hear([page], (), {"article:x": [(0, 90)]}, no_pages, known=KNOWN, each=one_by_one)
    assert (set(), [1]) == (heard.anew, heard.seen)
    assert (Seen(), (REST,)) == (page.rests[0].seen, page.rests[0].rests)
