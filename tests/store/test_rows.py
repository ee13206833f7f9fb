"""Conclusions are packed in an order of their own, as a whole or part by part."""

from array import array
from dataclasses import replace

from tests.samples import sample_conclusions, sample_page
from whosaid.records.concluded import Comparison
from whosaid.store.codec import key_of, unpack
from whosaid.store.rows import KINDS, pack_conclusions, pack_units


def test_the_order_of_conclusions_does_not_matter() -> None:
    """Turned round, they are the same bytes."""
    found = sample_conclusions(sample_page("a"), sample_page("b"), sample_page("c"))
    turned = replace(found, origins=found.origins[::-1], supports=found.supports[::-1], ranges=found.ranges[::-1])
    assert pack_conclusions(found) == pack_conclusions(turned)


def test_an_event_line_counts_pages_and_origins() -> None:
    """What the list of events shows; the place with the division that holds it."""
    (line,) = pack_conclusions(sample_conclusions(sample_page("a"), sample_page("b"))).events
    assert (2, 2, 2) == (line.claims, line.articles, line.origins)
    assert ("2016-10-24", "Qasr, Aleppo") == (line.earliest, line.place)


def test_what_contradicts_is_told_with_its_claims() -> None:
    """From them the ledger counts the contradictions of each event, also where the claims are in two."""
    found = sample_conclusions(sample_page("a"), sample_page("b"))
    (comparison,) = found.comparisons
    keys = [key_of(identity) for identity in (comparison.id, comparison.left, comparison.right)]
    assert [7, *keys] == list(array("q", pack_units([(7, found)]).opposed))
    agreed = replace(found, comparisons=(replace(comparison, verdict="corroborates"),))
    assert b"" == pack_units([(7, agreed)]).opposed


def test_every_record_is_in_a_chunk_with_its_key() -> None:
    """So it is found by its id and by its claims."""
    found = sample_conclusions(sample_page("a"), sample_page("b"))
    packed = pack_conclusions(found)
    assert sorted(KINDS.values()) == sorted(chunk.kind for chunk in packed.chunks)
    (chunk,) = [chunk for chunk in packed.chunks if chunk.kind == "comparison"]
    assert found.comparisons == unpack(chunk.body, tuple[Comparison, ...])
    for identity in (found.comparisons[0].id, found.comparisons[0].left, found.comparisons[0].right):
        assert key_of(identity).to_bytes(8, "little") in chunk.keys
