"""What must hold of conclusions whatever the pages say."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.resolve.made import AIR, SHELLING, MadePage, Told, concluded, copied, page
from whosaid.records.concluded import Range

DAYS = ("2031-05-03", "2031-05-04", "2031-05-05")
FIGURES = ("0", "6", "6+", "15", "~24", "10-12", "..20", "?")

claims = st.builds(
    Told,
    kind=st.sampled_from((SHELLING, AIR, "strike", "attack", "killing", "bombing", "pause")),
    words=st.sampled_from(("Shells fell.", "They died.", "Jets struck the hospital.", "It was quiet.")),
    place=st.sampled_from((None, "Port", "Port/west", "Port/east", "Old Quarter", "Hill Quarter", "Coast", "Norland")),
    day=st.sampled_from((None, *DAYS, (DAYS[0], DAYS[1]), ("2031-04-20", DAYS[1]), (DAYS[0], None))),
    voice=st.sampled_from((None, "?", "The Monitor", "Spokesman")),
    killed=st.sampled_from((None, *FIGURES)),
    injured=st.sampled_from((None, *FIGURES)),
    parts=st.sampled_from(((), (("child", "3"),), (("child", "4+"), ("woman", "2")))),
    population=st.sampled_from(("all", "civilian")),
    scope=st.sampled_from(("incident", "incident", "cumulative")),
    by=st.sampled_from(((), ("Norland Army",), ("Harbour Front",), ("warplanes",))),
    denied=st.sampled_from((False, False, True)),
    factuality=st.sampled_from(("certain", "probable", "planned")),
    basis=st.sampled_from(("stated", "publication", "inherited")),
    days=st.sampled_from((None, None, 10)),
    background=st.sampled_from((False, False, True)),
)


@st.composite
def page_sets(draw: st.DrawFn) -> list[MadePage]:
    """One to five pages of one to four claims; outlets differ, so that ids do."""
    number = draw(st.integers(1, 5))
    return [
        page(
            f"Outlet {n}",
            draw(st.sampled_from((*DAYS, None))),
            *(
                replace(claim, words=f"{claim.words} This is what was said on page {n} in sentence number {place}.")
                for place, claim in enumerate(draw(st.lists(claims, min_size=1, max_size=4)))
            ),
        )
        for n in range(number)
    ]


def key(row: Range) -> tuple[object, ...]:
    """What a range says, without ids of events and counts, which a copy of an undated page may found anew."""
    return (row.harm, row.population, row.profile, row.low, row.best, row.high, row.open_above, row.origins)


@given(page_sets(), st.randoms(use_true_random=False))
@settings(max_examples=60)
def test_the_order_of_the_input_is_nothing(pages: list[MadePage], random: object) -> None:
    """Shuffled pages give the same conclusions, record by record."""
    shuffled = list(pages)
    random.shuffle(shuffled)  # type: ignore[attr-defined]  # hypothesis gives a random.Random
    assert concluded(*pages) == concluded(*shuffled)


@given(page_sets())
@settings(max_examples=60)
def test_every_claim_has_exactly_one_event(pages: list[MadePage]) -> None:
    """No claim is lost, none is in two events."""
    told = sorted(claim.id for made in pages for claim in made.findings.claims)
    assert told == sorted(claim for event in concluded(*pages).events for claim in event.claims)


@given(page_sets())
@settings(max_examples=80)
def test_low_best_and_high_are_in_order(pages: list[MadePage]) -> None:
    """Low <= best <= high wherever they are said, and each range has a figure or says why not."""
    for row in concluded(*pages).ranges:
        ends = [number for number in (row.low, row.best, row.high) if number is not None]
        assert sorted(ends) == ends
        assert row.counts or row.unused


@given(page_sets(), st.integers(0, 4), st.sampled_from(("2031-05-06", "2031-05-07")))
@settings(max_examples=60)
def test_one_voice_counts_once(pages: list[MadePage], which: int, day: str) -> None:
    """A later copy of a page, resting on the same origins, leaves every range as it was."""
    copy = copied(pages[which % len(pages)], "Copyist", day)
    before, after = concluded(*pages), concluded(*pages, copy)
    assert sorted(map(key, before.ranges), key=repr) == sorted(map(key, after.ranges), key=repr)


@given(page_sets())
@settings(max_examples=60)
def test_comparisons_hold_two_claims_once_with_their_words(pages: list[MadePage]) -> None:
    """Sides are in order, so that turning a pair round gives the same record; no pair is said to be two things."""
    found = concluded(*pages).comparisons
    assert all(row.left < row.right for row in found)
    assert len({row.id for row in found}) == len(found)
    assert all("“" in row.because for row in found)
