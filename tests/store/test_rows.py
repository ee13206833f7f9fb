"""Conclusions are packed in an order of their own, as a whole or part by part."""

from dataclasses import replace

from tests.samples import sample_conclusions, sample_page
from whosaid.records.bundles import Conclusions
from whosaid.records.concluded import Comparison
from whosaid.store.codec import key_of, unpack
from whosaid.store.rows import KINDS, pack_conclusions


def test_the_order_of_conclusions_does_not_matter() -> None:
    """Turned round, they are the same bytes."""
    found = sample_conclusions(sample_page("a"), sample_page("b"), sample_page("c"))
    turned = replace(found, origins=found.origins[::-1], supports=found.supports[::-1], ranges=found.ranges[::-1])
    assert pack_conclusions(found) == pack_conclusions(turned)


def test_an_event_line_counts_pages_and_origins() -> None:
    """What the list of events shows."""
    (line,) = pack_conclusions(sample_conclusions(sample_page("a"), sample_page("b"))).events
    assert (2, 2, 2) == (line.claims, line.articles, line.origins)
    assert ("2016-10-24", "Qasr") == (line.earliest, line.place)


def test_a_contradiction_counts_for_the_events_of_both_sides() -> None:
    """Also where they are in other parts."""
    found = sample_conclusions(sample_page("a"), sample_page("b"))
    assert ((found.events[0].id, 1),) == pack_conclusions(found).contradictions
    alone = Conclusions(comparisons=found.comparisons)
    assert () == pack_conclusions(alone).contradictions
    two_events = {found.comparisons[0].left: "event:one", found.comparisons[0].right: "event:two"}
    assert (("event:one", 1), ("event:two", 1)) == pack_conclusions(alone, two_events).contradictions


def test_every_record_is_in_a_chunk_with_its_key() -> None:
    """So it is found by its id and by its claims."""
    found = sample_conclusions(sample_page("a"), sample_page("b"))
    packed = pack_conclusions(found)
    assert sorted(KINDS.values()) == sorted(chunk.kind for chunk in packed.chunks)
    (chunk,) = [chunk for chunk in packed.chunks if chunk.kind == "comparison"]
    assert found.comparisons == unpack(chunk.body, tuple[Comparison, ...])
    for identity in (found.comparisons[0].id, found.comparisons[0].left, found.comparisons[0].right):
        assert key_of(identity).to_bytes(8, "little") in chunk.keys
