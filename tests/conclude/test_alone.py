"""Groupings that are as they were are found again and not packed again."""

from whosaid.conclude.alone import DAYS_TOGETHER, pack_alone, pack_ties, unpack_alone, unpack_ties
from whosaid.resolve.events import Grouping, Link, Outline
from whosaid.resolve.page_ties import Ties


def a_grouping(claim: str, first: int | None, neighbour: str = "") -> Grouping:
    """Of one claim, with a claim that stands near."""
    outline = Outline(
        ("air-strike", "attack"), "happened", True, False, first, first, True, ("Port",), None, 1, (), ()
    )  # fmt: skip
    return Grouping(claim, outline, (claim,), (), Link(claim, neighbour) if neighbour else None)


SOME = {f"claim:{number}": a_grouping(f"claim:{number}", 4 * number if number else None) for number in range(9)}


def test_what_was_left_is_found_again_in_its_order() -> None:
    """Also of acts without a day."""
    order, tables = pack_alone(SOME, {}, ())
    found = unpack_alone(tables)
    assert SOME == found
    assert order == list(found.values())


def test_only_days_of_which_something_is_another_are_packed() -> None:
    """And days of which nothing is left."""
    order, tables = pack_alone(SOME, {}, ())
    assert (order, {}) == pack_alone(SOME, unpack_alone(tables), tables)
    now = {claim: one for claim, one in SOME.items() if (one.outline.first or 0) < 2 * DAYS_TOGETHER}
    now["claim:1"] = a_grouping("claim:1", 4, "claim:x")
    order, others = pack_alone(now, unpack_alone(tables), tables)
    assert 0 < len(others) < len(tables)
    found = unpack_alone({**tables, **others})
    assert now == found
    assert order == list(found.values())


def test_where_the_former_are_of_no_use_none_of_them_stays() -> None:
    """As when a page of the last grouping was not kept."""
    _, tables = pack_alone(SOME, {}, ())
    order, others = pack_alone({}, {}, tables)
    assert ([], {}) == (order, unpack_alone({**tables, **others}))


def test_tables_of_other_days_are_left_anew() -> None:
    """A program that has more or fewer days together finds what it left."""
    _, tables = pack_alone(SOME, {}, ())
    renamed = {f"{name}9": table for name, table in tables.items()}
    order, others = pack_alone(SOME, unpack_alone(renamed), renamed)
    assert order == list(unpack_alone({**renamed, **others}).values())


def test_ties_are_found_again() -> None:
    """None where none were left."""
    ties = Ties((("claim:1", "claim:2", 3),), (("claim:2", "claim:1"),))
    assert (ties, Ties()) == (unpack_ties(pack_ties(ties)), unpack_ties({}))
