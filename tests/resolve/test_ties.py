"""Groups of claims that names beside them make one event."""

from tests.resolve.made import AIR, WORLD, MadePage, concluded, event_sizes, page, told
from whosaid.records.bundles import Conclusions
from whosaid.records.concluded import Judgement
from whosaid.resolve.events import Grouping, group_events
from whosaid.resolve.sketches import Sketch, sketch_claims
from whosaid.resolve.ties import NAMED

#: Pages on other matters, beside which a name on two pages is rare.
DAYS = [f"2031-{6 + number // 20:02d}-{1 + number % 20:02d}" for number in range(40)]
OTHERS = [page(f"Quay {day}", day, told("talks", f"They met, {day}.", day=day)) for day in DAYS]
FIRST = "It hit Mara Holm and Ola Ness in Kite Street."
LATER = "Mara Holm had died with Ola Ness in Kite Street, doctors said."


def first(words: str = FIRST, place: str | None = "Port") -> MadePage:
    """A page of the next day, which says when the strike was."""
    return page("The Kite", "2031-05-05", told(AIR, words, place=place))


def later(
    words: str = LATER, *, day: str = "2031-05-08", place: str | None = "Port", kind: str = "killing"
) -> MadePage:
    """A page of later days, which gives another day."""
    return page("Lantern", day, told(kind, words, day=day, place=place))


def together(*pages: MadePage) -> bool:
    """True where two claims are one event."""
    return 2 in event_sizes(concluded(*pages, *OTHERS))


def test_a_follow_up_with_another_day_is_tied_by_two_names() -> None:
    """Who was hit on Sunday and is buried on Thursday was harmed in one act."""
    assert together(first(), later())


def test_one_name_is_not_enough_beside_another_day() -> None:
    """A street may be hit twice in a week."""
    assert not together(first("It hit Kite Street."), later("They died in Kite Street."))


def test_other_places_need_three_names() -> None:
    """The place of the second page may be that of the hospital; two names alone may be two doctors there."""
    assert together(first(), later(place="Inland"))
    assert not together(first("It hit Mara Holm and Ola Ness."), later("Mara Holm died with Ola Ness.", place="Inland"))


def test_names_tie_no_strikes_on_homes_of_other_families() -> None:
    """A quarter and a witness may be named beside both."""
    home = FIRST + " It hit the {} family home."
    assert together(first(home.format("Berg")), later(LATER + " The Berg family home was hit."))
    assert not together(first(home.format("Berg")), later(LATER + " The Arn family home was hit."))


def test_names_tie_no_acts_of_other_weeks() -> None:
    """Ten days later the same people may have been hit again."""
    assert not together(first(), later(day="2031-05-15"))


def test_names_tie_no_acts_of_other_kinds() -> None:
    """Talks about the dead are not the strike."""
    assert not together(first(), later(kind="talks"))


def test_two_acts_on_the_same_pages_stay_two() -> None:
    """Two pages that both tell of a strike on two days, beside the same names, tell of two strikes."""
    days = ("2031-05-04", "2031-05-06")
    pages = [page(outlet, "2031-05-07", *(told(AIR, FIRST, day=day) for day in days)) for outlet in ("Kite", "Lantern")]
    assert [2, 2] == [size for size in event_sizes(concluded(*pages, *OTHERS)) if size > 1]


def test_a_person_may_keep_them_apart() -> None:
    """Somebody who knows that it were two acts has the last word; without it the link says that names tie them."""
    sketches = [_sketch(one) for one in (first(), later(), *OTHERS)]
    ruled = Judgement(sketches[0].claim, sketches[1].claim, "different", "person:Ann", "I was there", "2031-06-01")
    assert [NAMED] == [link.rule for grouping in _pairs(group_events(sketches, WORLD.rules)) for link in grouping.links]
    assert () == _pairs(group_events(sketches, WORLD.rules, [ruled]))


def test_the_order_of_pages_is_nothing() -> None:
    """The same pages give the same events, whoever comes first."""

    def found(pages: list[MadePage]) -> Conclusions:
        return concluded(*pages)

    pages = [first(), later(), *OTHERS]
    assert found(pages).events == found(pages[::-1]).events


def _sketch(made: MadePage) -> Sketch:
    return sketch_claims(made.article, made.findings, WORLD)[0]


def _pairs(groupings: tuple[Grouping, ...]) -> tuple[Grouping, ...]:
    return tuple(grouping for grouping in groupings if len(grouping.claims) > 1)
