"""Grouping anew after pages came or went gives what grouping all of them at once gives."""

import random  # noqa: TID251 - dice with a given seed make collections that are large enough for claims to meet
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.resolve.made import AIR, SHELLING, WORLD
from whosaid.records.concluded import Judgement
from whosaid.resolve.events import Grouping, group_events, regroup
from whosaid.resolve.recall import Remembered, recall
from whosaid.resolve.replay import Replay, Step
from whosaid.resolve.rulings import Rulings
from whosaid.resolve.sketches import Sketch

Pages = dict[int, tuple[Sketch, ...]]

KINDS = (SHELLING, AIR, "strike", "attack", "killing", "bombing")
PLACES = (None, "Old Quarter", "Hill Quarter", "Port", "Inland", "Coast", "Norland")
PARTIES = ("Norland Army", "Harbour Front", "Norland State")
PRECISION = {"Old Quarter": 1, "Hill Quarter": 1, "Port": 2, "Inland": 2, "Coast": 4, "Norland": 6}
FIRST_DAY = date(2031, 5, 1).toordinal()


def a_sketch(dice: random.Random, page: int, place: int) -> Sketch:
    """A claim of few days, places and names, so that claims of other pages are often about the same."""
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
        whom=tuple(f"name {number}" for number in sorted(dice.sample(range(12), dice.choice((0, 0, 1, 2))))),
        imprint=dice.random() < 0.2,
        figures=(("killed", "all", figure, figure),) if figure else (),
        wholes=(f"claim:{page:03d}-{place - 1:02d}",) if place and dice.random() < 0.1 else (),
        background=dice.random() < 0.1,
        words=dice.choice((0, 0, 1, 2, 3, 4)),
        dated=dice.random() < 0.5,
        stop=None,
    )


@st.composite
def collections(draw: st.DrawFn) -> Pages:
    """One to seventy pages of one to six claims, by number."""
    dice = random.Random(draw(st.integers(0, 2**32)))
    pages = draw(st.sampled_from((1, 2, 5, 12, 30, 70)))
    return {page: tuple(a_sketch(dice, page, place) for place in range(dice.randint(1, 6))) for page in range(pages)}


def steps_of(pages: Pages, judgements: tuple[Judgement, ...] = ()) -> dict[int, Remembered]:
    """What a grouping of these pages leaves."""
    sketches, earlier = recall({}, pages)
    _, steps = regroup(sketches, WORLD.rules, judgements, earlier)
    return {number: Remembered(page, tuple(steps[sketch.claim] for sketch in page)) for number, page in pages.items()}


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
    sketches, earlier = recall(steps_of(old), new)
    found, steps = regroup(sketches, WORLD.rules, (), earlier)
    assert at_once(new) == found
    left = {
        sketch.claim: step
        for page in steps_of(new).values()
        for sketch, step in zip(page.sketches, page.steps, strict=True)
    }
    assert left == steps


@given(collections(), st.integers(0, 2**32), st.sampled_from((0.02, 0.1, 0.3)))
@settings(max_examples=50)
def test_many_runs_leave_what_one_leaves(pages: Pages, seed: int, share: float) -> None:
    """A few pages come and go, again and again, and each run goes on with the steps that the last one left."""
    dice = random.Random(seed)
    here = some_of(pages, dice, 0.6)
    remembered = steps_of(here)
    for _ in range(5):
        moving = some_of(pages, dice, share)
        here = {number: page for number, page in pages.items() if (number in here) != (number in moving)}
        sketches, earlier = recall(remembered, here)
        found, steps = regroup(sketches, WORLD.rules, (), earlier)
        assert at_once(here) == found
        remembered = {
            number: Remembered(page, tuple(steps[sketch.claim] for sketch in page)) for number, page in here.items()
        }
    assert steps_of(here) == remembered


@given(collections(), st.integers(0, 2**32))
@settings(max_examples=60)
def test_a_persons_word_holds_whatever_was_remembered(pages: Pages, seed: int) -> None:
    """Judgements made after the last grouping overrule the steps that were taken without them."""
    dice = random.Random(seed)
    claims = [sketch.claim for page in pages.values() for sketch in page]
    said: list[Judgement] = []
    while len(claims) > 1 and len(said) < 4:
        left, right = dice.sample(claims, 2)
        said.append(
            Judgement(left, right, dice.choice(("same", "different")), "person:Ann", "", f"2031-06-0{len(said)}")
        )
    sketches, earlier = recall(steps_of(some_of(pages, dice, 0.8), tuple(said[:1])), pages)
    assert at_once(pages, tuple(said)) == regroup(sketches, WORLD.rules, said, earlier)[0]


@given(collections())
@settings(max_examples=20)
def test_where_nothing_came_nothing_is_judged(pages: Pages) -> None:
    """The same pages once more need no judging."""
    sketches, earlier = recall(steps_of(pages), pages)
    replay = Replay(WORLD.rules, Rulings(), earlier)
    replay.run(sketches)
    assert (0, list[Step](earlier.steps.values())) == (replay.judged, [replay.steps[claim] for claim in earlier.steps])
