from tests.reuse.pages import an_article
from whosaid.reuse.fingerprints import fingerprint
from whosaid.reuse.sides import Side, equal_after, equal_before, unpack


def packed(*words: int) -> bytes:
    return b"".join(word.to_bytes(4, "little") for word in words)


def test_equal_words_are_counted_to_both_sides() -> None:
    """As far as they are the same, and no farther than allowed."""
    ours, other = packed(1, *range(100, 140), 2), packed(9, 9, *range(100, 140), 8)
    assert 40 == equal_after((ours, 1), (other, 2), 40)
    assert 17 == equal_after((ours, 1), (other, 2), 17)
    assert 40 == equal_before((ours, 41), (other, 42), 41)
    assert 0 == equal_before((ours, 1), (other, 2), 1)


def test_a_side_knows_where_it_quotes() -> None:
    """Marks of the quoted stretch are told from others; marks that come twice have both places."""
    quoted = "“nobody has seen such ice on the lower river since the great flood”"
    article = an_article(f"The ferryman of Overdale, who is eighty, told the council this: {quoted} {quoted}")
    side = unpack(Side(article, fingerprint(article)))
    assert not side.is_quoted((0, 9))
    assert side.is_quoted((11, 24))
    assert any(len(places) == 2 for places in side.repeated.values())
