"""Ids come from content."""

import base64
import hashlib

from whosaid.records.ids import make_id


def test_an_id_is_kind_and_twenty_characters() -> None:
    """The same fields give the same id; other fields another; lone surrogates do no harm."""
    assert make_id("claim", "a", 1) == make_id("claim", "a", 1)
    assert make_id("claim", "a", 1) != make_id("claim", "a", 2)
    assert make_id("claim", "ab", "c") != make_id("claim", "a", "bc")
    assert len("claim:") + 20 == len(make_id("claim", "\ud800"))


def test_an_id_is_base32_of_sha256() -> None:
    """The quick encoder gives what the standard library gives."""
    digest = hashlib.sha256(b"claim\x1fa\x1f1").digest()
    assert "claim:" + base64.b32encode(digest).decode("ascii")[:20].lower() == make_id("claim", "a", 1)
