"""What articles share is left for the next time and found again, whole."""

from whosaid.conclude.shared import changed_pages, numbered, pack_shared, page_number, unpack_shared
from whosaid.reuse.candidates import CAP, Shared


def test_what_is_left_is_found_again() -> None:
    """Every part of it, and nothing where nothing was left."""
    shared = Shared(
        9, [0, 0, 3, *[0] * (CAP - 2)], {1 << 47, 5}, {7}, {8: (1 << 62, 120)}, {(1 << 33, 1 << 34), (3, 4)}
    )
    assert shared == unpack_shared(pack_shared(shared, [4]))
    assert Shared() == unpack_shared({})


def test_pages_that_came_and_went_are_told_apart() -> None:
    """Against the pages of the last conclusions; at first all are new."""
    assert (2, 3) == changed_pages({}, [3, 2]).new
    left = pack_shared(Shared(), [1, 2, 3])
    assert ((9,), (1,)) == (changed_pages(left, [9, 3, 2]).new, changed_pages(left, [9, 3, 2]).gone)


def test_an_article_has_a_number_that_leads_to_its_page() -> None:
    """Articles of two pages never have the same; what stands too far down a page has none."""
    found = dict(numbered(41, ["a", "b"])) | dict(numbered(42, ["c"]))
    assert ["a", "b", "c"] == list(found.values())
    assert [41, 41, 42] == list(map(page_number, found))
    assert 1 << 16 == sum(1 for _ in numbered(1, range(1 << 17)))
