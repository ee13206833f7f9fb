"""Ids come from content."""

from whosaid.records.ids import make_id


def test_an_id_is_kind_and_twenty_characters() -> None:
    """The same fields give the same id; other fields another; lone surrogates do no harm."""
    assert make_id("claim", "a", 1) == make_id("claim", "a", 1)
    assert make_id("claim", "a", 1) != make_id("claim", "a", 2)
    assert make_id("claim", "ab", "c") != make_id("claim", "a", "bc")
    assert len("claim:") + 20 == len(make_id("claim", "\ud800"))
