"""Grouping anew after pages came or went gives what grouping all of them at once gives."""

import random  # noqa: TID251 - dice with a given seed make collections that are large enough for claims to meet
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import NamedTuple
from unittest.mock import patch

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.resolve.made import AIR, SHELLING, WORLD
from whosaid.records.concluded import Judgement
from whosaid.resolve import anew, page_pairs
from whosaid.resolve import events as grouping_of
from whosaid.resolve.events import Grouping, Regrouping, group_events, regroup
from whosaid.resolve.recall import Remembered, recall
from whosaid.resolve.replay import Replay
from whosaid.resolve.rulings import Rulings
from whosaid.resolve.sketches import Sketch
from whosaid.resolve.steps import Step

Pages = dict[int, tuple[Sketch, ...]]

KINDS = (SHELLING, AIR, "strike", "attack", "killing", "bombing")
PLACES = (None, "Old Quarter", "Hill Quarter", "Port", "Inland", "Coast", "Norland")
PARTIES = ("Norland Army", "Harbour Front", "Norland State")
PRECISION = {"Old Quarter": 1, "Hill Quarter": 1, "Port": 2, "Inland": 2, "Coast": 4, "Norland": 6}
FIRST_DAY = date(2031, 5, 1).toordinal()


def a_sketch(dice: random.Random, page: int, place: int, families: int = 0) -> Sketch:
    """A claim of few days, places and names, so that claims of other pages are often about the same.

    With `families` names come in threes, so that few pages have one and those that have it have two.
    """
    where = dice.choice(PLACES)
    day = dice.choice((None, *range(FIRST_DAY, FIRST_DAY + 5)))
    scope = dice.choice(("incident",) * 6 + ("window", "period"))
    length = 0 if scope == "incident" else dice.choice((3, 20))
    by = tuple(sorted(WORLD.party(party) for party in dice.sample(PARTIES, dice.choice((0, 0, 1, 1, 2)))))
    figure = dice.choice((None, None, 4, 6, 9))
    return Sketch(
        claim=f"claim:{page:03d}-{place:02d}",
        article=f"article:{page:03d}",
        published=date.fromordinal(FIRST_DAY + page % 5).isoformat(),
        start=place * dice.choice((90, 400)),
        sentence=place // 2 * 180,
        kind=WORLD.kind_chain(dice.choice(KINDS)),
        denied=dice.random() < 0.1,
        disclaimed=False,
        mode=dice.choice(("happened",) * 8 + ("planned",)),
        scope=scope,
        first=day,
        last=None if day is None else day + length,
        firm=dice.random() < 0.6,
        place=WORLD.place_chain(where, where) if where else (),
        part=dice.choice((None, None, None, "west", "east")) if where else None,
        placed=dice.random() < 0.6,
        precision=PRECISION[where] if where else 8,
        by=by,
        on=(),
        whom=tuple(f"name {number}" for number in sorted(_names(dice, families))),
        imprint=dice.random() < 0.2,
        figures=(("killed", "all", figure, figure),) if figure else (),
        wholes=(f"claim:{page:03d}-{place - 1:02d}",) if place and dice.random() < 0.1 else (),
        background=dice.random() < 0.1,
        words=dice.choice((0, 0, 1, 2, 3, 4)),
        dated=dice.random() < 0.5,
        stop=None,
        off=tuple(WORLD.party(party) for party in dice.sample(PARTIES, 1) if dice.random() < 0.2),
        sites=tuple(sorted(dice.sample(("site.market", "site.school", "site.hospital"), dice.choice((0, 0, 0, 1, 2))))),
    )


def _names(dice: random.Random, families: int) -> list[int]:
    if not families:
        return dice.sample(range(12), dice.choice((0, 0, 1, 2)))
    first = dice.randrange(families) * 3
    return dice.sample(range(first, first + 3), dice.choice((0, 2, 3)))


@st.composite
def collections(draw: st.DrawFn) -> Pages:
    """One to seventy pages of one to six claims, by number."""
    dice = random.Random(draw(st.integers(0, 2**32)))
    pages, families = draw(st.sampled_from((1, 2, 5, 12, 30, 70))), draw(st.sampled_from((0, 40)))
    return some_pages(dice, pages, families)


def some_pages(dice: random.Random, number: int, families: int = 0) -> Pages:
    """So many pages of one to six claims, of which every fourth or so says what another one says."""
    pages: Pages = {}
    said: list[Sketch] = []
    for page in range(number):
        for place in range(dice.randint(1, 6)):
            sketch = a_sketch(dice, page, place, families)
            if said and dice.random() < 0.25:
                own = {
                    name: getattr(sketch, name)
                    for name in ("claim", "article", "published", "start", "sentence", "wholes")
                }
                sketch = replace(dice.choice(said), words=sketch.words, **own)
            said.append(sketch)
            pages[page] = (*pages.get(page, ()), sketch)
    return pages


class Left(NamedTuple):
    """What a grouping leaves."""

    pages: dict[int, Remembered]
    groups: grouping_of.Left


def left_of(pages: Pages, found: Regrouping) -> Left:
    """Of these pages, for the next grouping."""
    steps = found.steps
    remembered = {
        number: Remembered(page, tuple(steps[sketch.claim] for sketch in page)) for number, page in pages.items()
    }
    return Left(remembered, found.left)


def grouped(pages: Pages, left: Left | None = None, judgements: Iterable[Judgement] = ()) -> Regrouping:
    """The pages grouped, with what an earlier grouping left."""
    sketches, earlier = recall(left.pages if left else {}, pages)
    return regroup(sketches, WORLD.rules, judgements, earlier, left.groups if left else grouping_of.Left())


def steps_of(pages: Pages, judgements: tuple[Judgement, ...] = ()) -> Left:
    """What a grouping of these pages leaves."""
    return left_of(pages, grouped(pages, None, judgements))


def told(pages: Pages, left: Left) -> list[tuple[object, ...]]:
    """Where the claims of these pages went; how far each looked may be known less well after several runs."""
    return [step.told for number in pages for step in left.pages[number].steps]


def at_once(pages: Pages, judgements: tuple[Judgement, ...] = ()) -> tuple[Grouping, ...]:
    """The groupings of these pages without any memory."""
    return group_events([sketch for page in pages.values() for sketch in page], WORLD.rules, judgements)


def some_of(pages: Pages, dice: random.Random, share: float) -> Pages:
    """About this share of the pages."""
    return {number: page for number, page in pages.items() if dice.random() < share}


@given(collections(), st.integers(0, 2**32), st.sampled_from((0.1, 0.5, 0.9, 1.0)), st.sampled_from((0.5, 0.95, 1.0)))
@settings(max_examples=200)
def test_pages_that_come_and_go_leave_no_trace(pages: Pages, seed: int, before: float, now: float) -> None:
    """Whatever pages were there before, the events are those of the pages of now, and so are the steps that are left."""
    dice = random.Random(seed)
    old, new = some_of(pages, dice, before), some_of(pages, dice, now)
    found = grouped(new, steps_of(old))
    assert at_once(new) == found.groupings
    assert told(new, steps_of(new)) == told(new, left_of(new, found))


@given(collections(), st.integers(0, 2**32), st.sampled_from((0.02, 0.1, 0.3)))
@settings(max_examples=50)
def test_many_runs_leave_what_one_leaves(pages: Pages, seed: int, share: float) -> None:
    """A few pages come and go, again and again, and each run goes on with the steps that the last one left."""
    dice = random.Random(seed)
    here = some_of(pages, dice, 0.6)
    left = steps_of(here)
    for _ in range(5):
        moving = some_of(pages, dice, share)
        here = {number: page for number, page in pages.items() if (number in here) != (number in moving)}
        found = grouped(here, left)
        assert at_once(here) == found.groupings
        left = left_of(here, found)
    assert told(here, steps_of(here)) == told(here, left)


@given(collections(), st.integers(0, 2**32), st.sampled_from((2, 3, 5)))
@settings(max_examples=50)
def test_pages_of_too_many_incidents_leave_no_trace(pages: Pages, seed: int, most: int) -> None:
    """A page ties no groups as long as it tells of more of them than this; claims of other pages make them more or fewer."""
    dice = random.Random(seed)
    with patch.object(page_pairs, "MOST_OF_PAGE", most), patch.object(anew, "MOST_OF_PAGE", most):
        here = some_of(pages, dice, 0.7)
        left = steps_of(here)
        for _ in range(3):
            moving = some_of(pages, dice, 0.1)
            here = {number: page for number, page in pages.items() if (number in here) != (number in moving)}
            found = grouped(here, left)
            assert at_once(here) == found.groupings
            left = left_of(here, found)


@given(collections(), st.integers(0, 2**32))
@settings(max_examples=60)
def test_a_persons_word_holds_whatever_was_remembered(pages: Pages, seed: int) -> None:
    """Judgements made after the last grouping overrule the steps that were taken without them."""
    dice = random.Random(seed)
    claims = [sketch.claim for page in pages.values() for sketch in page]
    said: list[Judgement] = []
    while len(claims) > 1 and len(said) < 4:
        one, other = dice.sample(claims, 2)
        said.append(
            Judgement(one, other, dice.choice(("same", "different")), "person:Ann", "", f"2031-06-0{len(said)}")
        )
    left = steps_of(some_of(pages, dice, 0.8), tuple(said[:1]))
    assert at_once(pages, tuple(said)) == grouped(pages, left, said).groupings


@given(collections())
@settings(max_examples=20)
def test_where_nothing_came_nothing_is_judged(pages: Pages) -> None:
    """The same pages once more need no judging."""
    sketches, earlier = recall(steps_of(pages).pages, pages)
    replay = Replay(WORLD.rules, Rulings(), sketches, earlier)
    replay.run()
    assert (0, list[Step](earlier.steps.values())) == (replay.judged, [replay.steps[claim] for claim in earlier.steps])
