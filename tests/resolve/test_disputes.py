"""Who the dead were: civilians to one voice and fighters to another."""

from hypothesis import given
from hypothesis import strategies as st

from tests.resolve.made import SHELLING, MadePage, concluded, page, range_of, told
from whosaid.resolve.disputes import disputes_of
from whosaid.resolve.tolls import Toll

ENDS = st.integers(0, 9)


def toll(origin: str, low: int, *, known: bool = True) -> Toll:
    """A closed toll."""
    return Toll(origin, known, low, low, open_above=False, used=(), unused=())


def shelled(outlet: str, killed: str, population: str, *parts: tuple[str, str]) -> MadePage:
    """A page on one shelling, with a figure and its parts."""
    words = f"{outlet}: {killed} died."
    return page(outlet, "2031-05-04", told(SHELLING, words, killed=killed, population=population, parts=parts))


def status_rows(*pages: MadePage) -> list[str]:
    """Reasons of the comparisons about status."""
    return [row.because for row in concluded(*pages).comparisons if row.rule == "compare.status"]


def ends(*pages: MadePage, population: str) -> tuple[int | None, int | None]:
    """Low and high of the default profile."""
    row = range_of(concluded(*pages), population=population)
    return row.low, row.high


def test_all_of_the_same_number_are_disputed() -> None:
    """Seven civilians and seven fighters are seven whose status is disputed."""
    (found,) = disputes_of([toll("a", 7)], [toll("b", 7)], [])
    assert (7, "a", "b") == (found.number, found.toll("civilian").origin, found.toll("combatant").origin)


def test_some_of_the_same_number_are_disputed() -> None:
    """Twelve civilians, and twelve people of whom five were fighters: five."""
    (found,) = disputes_of([toll("a", 12)], [toll("b", 5)], [toll("a", 12), toll("b", 12)])
    assert 5 == found.number


def test_other_totals_and_room_for_both_are_no_dispute() -> None:
    """Seven civilians and four fighters; seven civilians of 12 dead and five fighters of 12 dead; one voice's own two."""
    assert () == disputes_of([toll("a", 7)], [toll("b", 4)], [])
    assert () == disputes_of([toll("a", 7)], [toll("b", 5)], [toll("a", 12), toll("b", 12)])
    assert () == disputes_of([toll("a", 7)], [toll("a", 7)], [])


def test_a_page_of_unknown_origin_disputes_nothing() -> None:
    """It may rest on anybody."""
    assert () == disputes_of([toll("a", 7)], [toll("b", 7, known=False)], [])


@given(ENDS, ENDS, ENDS)
def test_no_more_are_disputed_than_each_side_counts(civilians: int, fighters: int, everybody: int) -> None:
    """Whatever the numbers are."""
    both = [toll("a", everybody), toll("b", everybody)]
    for found in disputes_of([toll("a", civilians)], [toll("b", fighters)], both):
        assert 0 < found.number <= min(civilians, fighters)


def test_that_they_died_is_not_disputed() -> None:
    """Seven civilians, one of them named apart, and seven fighters: seven dead, of whom nobody surely was the one or the other."""
    pages = shelled("The Kite", "7", "civilian", ("all", "1")), shelled("Lantern", "7", "combatant", ("all", "2"))
    assert (7, 7) == ends(*pages, population="all")
    assert (0, 7) == ends(*pages, population="civilian")
    assert (0, 7) == ends(*pages, population="combatant")
    assert 7 == range_of(concluded(*pages), profile="acled-like").best


def test_the_dead_have_a_row_where_no_part_is_told() -> None:
    """Both say seven."""
    pages = shelled("The Kite", "7", "civilian"), shelled("Lantern", "7", "combatant")
    found = range_of(concluded(*pages))
    assert (7, 7, 2) == (found.low, found.high, len(found.origins))


def test_only_the_disputed_leave_the_low() -> None:
    """Seven civilians beside four civilians and three fighters: three are disputed."""
    split = shelled("Lantern", "7", "all", ("civilian", "4"), ("combatant", "3"))
    pages = shelled("The Kite", "7", "civilian"), split
    assert (4, 7) == ends(*pages, population="civilian")
    assert (0, 3) == ends(*pages, population="combatant")
    assert (7, 7) == ends(*pages, population="all")


def test_civilians_beside_fighters_are_held_against_civilians() -> None:
    """Seven civilians and four civilians (and three fighters) contradict, once, and the sum of seven is not fitted into civilians."""
    split = shelled("Lantern", "7", "all", ("civilian", "4"), ("combatant", "3"))
    found = concluded(shelled("The Kite", "7", "civilian"), split).comparisons
    assert ["compare.count.contradicts"] == [row.rule for row in found if row.about in ("count", "actor")]


def test_civilians_among_others_are_no_split() -> None:
    """Seven dead, four of them civilians: the other three may be civilians too."""
    some = shelled("Lantern", "7", "all", ("civilian", "4"))
    found = concluded(shelled("The Kite", "7", "civilian"), some).comparisons
    assert "compare.count.contradicts" not in {row.rule for row in found}


def test_the_dispute_is_told_with_both_words() -> None:
    """Who it was, not how many."""
    (because,) = status_rows(shelled("The Kite", "7", "civilian"), shelled("Lantern", "7", "combatant"))
    assert "The Kite: 7 died." in because
    assert because.endswith("who they were is disputed.")
    assert [] == status_rows(shelled("The Kite", "7", "civilian"), shelled("Lantern", "4", "combatant"))
