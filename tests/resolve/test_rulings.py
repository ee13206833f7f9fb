"""A person's word overrules the rules."""

from tests.resolve.made import AIR, WORLD, Told, page, told
from whosaid.records.concluded import Judgement
from whosaid.resolve.events import Grouping, group_events
from whosaid.resolve.sketches import Sketch, sketch_claims


def sketch(outlet: str, claim: Told) -> Sketch:
    """The sketch of a page with one claim."""
    made = page(outlet, "2031-05-04", claim)
    return sketch_claims(made.article, made.findings, WORLD)[0]


KITE, LANTERN, MILL = (
    sketch(outlet, told(AIR, f"Jets struck, says {outlet}.")) for outlet in ("Kite", "Lantern", "Mill")
)
NEXT_DAY = sketch("Quay", told(AIR, "Jets struck.", day="2031-05-05"))


def said(verdict: str, left: Sketch, right: Sketch) -> Judgement:
    """What a person said of two claims."""
    return Judgement(left.claim, right.claim, verdict, "person:Ann", "I was there", "2031-06-01T10:00:00+00:00")


def grouped(
    *judgements: Judgement, sketches: tuple[Sketch, ...] = (KITE, LANTERN, MILL, NEXT_DAY)
) -> tuple[Grouping, ...]:
    """The groupings under these judgements."""
    return group_events(sketches, WORLD.rules, judgements)


def sizes(groupings: tuple[Grouping, ...]) -> list[int]:
    """Numbers of claims, smallest first."""
    return sorted(len(grouping.claims) for grouping in groupings)


def test_same_joins_what_the_rules_keep_apart() -> None:
    """Two days are two events, unless somebody who knows says that they are one; the link says who ruled."""
    assert [1, 3] == sizes(grouped())
    (one,) = grouped(said("same", KITE, NEXT_DAY))
    assert {KITE.claim, LANTERN.claim, MILL.claim, NEXT_DAY.claim} == set(one.claims)
    assert ["events.grouped", "events.grouped", "events.judged"] == sorted(link.rule for link in one.links)
    assert one.neighbour is None


def test_different_parts_what_the_rules_join() -> None:
    """The claim goes, the others stay."""
    groupings = grouped(said("different", KITE, LANTERN))
    assert [1, 1, 2] == sizes(groupings)
    assert not any({KITE.claim, LANTERN.claim} <= set(grouping.claims) for grouping in groupings)


def test_the_last_word_holds() -> None:
    """Somebody may change his mind; neither word is lost in the ledger."""
    same, different = said("same", NEXT_DAY, KITE), said("different", KITE, NEXT_DAY)
    assert [4] == sizes(grouped(different, same))
    assert [1, 3] == sizes(grouped(same, different))


def test_who_is_kept_apart_is_not_joined_over_a_third() -> None:
    """To tie B to C must not bring A to C, which a person keeps apart."""
    ruled = (said("different", KITE, NEXT_DAY), said("same", LANTERN, NEXT_DAY))
    assert not any({KITE.claim, NEXT_DAY.claim} <= set(grouping.claims) for grouping in grouped(*ruled))


def test_claims_that_are_gone_are_passed_over() -> None:
    """A page may have a newer version."""
    assert [1, 3] == sizes(grouped(said("same", KITE, sketch("Gone", told(AIR, "Jets struck.")))))


def test_the_order_of_pages_is_nothing() -> None:
    """Judgements have an order, pages have none."""
    ruled = (said("different", KITE, LANTERN), said("same", MILL, NEXT_DAY))
    assert grouped(*ruled) == grouped(*ruled, sketches=(NEXT_DAY, MILL, LANTERN, KITE))
