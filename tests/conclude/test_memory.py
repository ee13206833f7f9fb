"""What conclusions leave for the next time is found again as it was."""

import random  # noqa: TID251 - dice with a given seed
from dataclasses import replace

from tests.resolve.made import AIR, page, told
from tests.resolve.test_replay import a_sketch
from whosaid.conclude.memory import (
    PAGES_TOGETHER,
    ArticleRests,
    Page,
    head_of,
    kept_pages,
    kept_rests,
    pack_steps,
    pages_of,
    seen_at,
    unpack_steps,
)
from whosaid.resolve.steps import Step, twin_of
from whosaid.reuse.rests import Rest

REST = Rest("voice ada", "Ada", None, "witness", "attribution", "origin.voice")


def a_page(number: int) -> Page:
    """A page of one article and three claims."""
    made = page("The Kite", "2031-05-04", told(AIR, "Jets struck, it said."))
    dice = random.Random(number)
    head = replace(head_of(made.article, made.findings), claims=3)
    sketches = tuple(a_sketch(dice, number, place) for place in range(3))
    return Page(number, (head,), sketches, (ArticleRests((REST,), (0, 0, 0), seen_at([("article:x", 5)])),))


def found_again(*pages: Page) -> list[Page]:
    """Pages as they are left and found."""
    return list(pages_of(kept_pages(pages, {}), map(kept_rests, pages)))


def test_a_page_is_found_again() -> None:
    """Its articles without their words, its claims, its voices."""
    made = a_page(4)
    assert [made] == found_again(made)
    assert "" == made.heads[0].article.text
    ((head, rests, sketches),) = made.by_article()
    assert (made.heads[0], made.rests[0], made.sketches) == (head, rests, sketches)


def test_what_claims_have_in_common_is_kept_once() -> None:
    """Two pages that tell of one kind of act in one place share the words for it."""
    one, other = found_again(a_page(4), replace(a_page(4), number=5))
    assert one.sketches == other.sketches
    for left, right in zip(one.sketches, other.sketches, strict=True):
        assert left is not right
        assert (left.kind is right.kind, left.place is right.place, left.by is right.by) == (True, True, True)


def test_pages_that_come_are_left_with_those_that_were_there() -> None:
    """Only tables are written anew that hold one of them; all pages are found, in order of their numbers."""
    first = [a_page(number) for number in (1, PAGES_TOGETHER, 2 * PAGES_TOGETHER + 3)]
    tables = kept_pages(first, {})
    came = [a_page(number) for number in (2 * PAGES_TOGETHER + 4, 2 * PAGES_TOGETHER + 1)]
    others = kept_pages(came, {one.number: one for one in first})
    assert 0 < len(others) < len(tables)
    every = sorted([*first, *came], key=lambda one: one.number)
    assert every == list(pages_of({**tables, **others}, map(kept_rests, every)))


def test_steps_are_found_again() -> None:
    """Page by page; where one page was not kept they are of no use."""
    pages = {number: a_page(number) for number in (3, 8)}
    claims = [sketch.claim for one in pages.values() for sketch in one.sketches]
    steps = {
        claim: Step(
            claims[0],
            claims[n - 1] if n else "",
            n == 2,
            claims[-1] if n == 1 else "",
            "",
            n / 3,
            n == 4,
            n << 8,
            n,
            n + 1,
            n + 2,
            n == 5,
        )
        for n, claim in enumerate(claims)
    }
    tables = pack_steps([pages[3], pages[8]], steps, {}, {})
    found = unpack_steps(tables, pages)
    assert steps == {
        sketch.claim: step for one in found.values() for sketch, step in zip(one.sketches, one.steps, strict=True)
    }
    assert {} == unpack_steps(tables, {3: pages[3]})
    assert {} == unpack_steps({}, pages)


def test_only_steps_that_are_others_now_are_written_anew() -> None:
    """The columns are those of packing all of them, whether a page came behind or one of the last grouping is gone."""
    pages = {number: a_page(number) for number in (3, 8, 9)}
    claims = [sketch.claim for one in pages.values() for sketch in one.sketches]
    steps = {claim: twin_of(claims[0], claim if number % 2 else claims[1]) for number, claim in enumerate(claims)}
    left = pack_steps([pages[3], pages[8]], {claim: twin_of(claims[0], claim) for claim in claims}, {}, {})
    before = unpack_steps(left, pages)
    for now in ([pages[3], pages[8]], list(pages.values()), [pages[8], pages[9]], []):
        here = {sketch.claim for one in now for sketch in one.sketches}
        of_now = {
            claim: step._replace(chosen=claim, partner=claim) if claims[0] not in here else step
            for claim, step in steps.items()
        }
        assert pack_steps(now, of_now, {}, {}) == pack_steps(now, of_now, left, before)
