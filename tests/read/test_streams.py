"""Compressed streams are unpacked, and what came before a break is kept."""

import gzip
import io
import os

import pytest

from tests.read.pages import stream
from whosaid.read.streams import Forward, head_of, opened


def test_plain_streams_pass_through() -> None:
    """A stream that is not compressed is left alone, and its head can be looked at without loss."""
    found, packed = opened(stream(b"The ferry sank."))
    assert packed is None
    assert b"The" == head_of(found, 3)
    assert b"The ferry sank." == found.read()


def test_members_follow_each_other() -> None:
    """A gzip file of several members, as crawlers write them, is one stream."""
    found, packed = opened(stream(gzip.compress(b"one ") + gzip.compress(b"two")))
    assert b"one two" == found.read()
    assert packed is not None
    assert "" == packed.damage


def test_what_stands_before_the_break_is_kept() -> None:
    """A truncated file gives its beginning and says that it breaks off."""
    whole = os.urandom(20_000).hex().encode()
    found, packed = opened(stream(gzip.compress(whole)[:-5_000]))
    kept = found.read()
    assert packed is not None
    assert 0 < len(kept) < len(whole)
    assert whole.startswith(kept)
    assert "it breaks off in the middle" == packed.damage


def test_damage_in_the_middle_is_told() -> None:
    """Bytes that are no gzip after a good member end the stream with a word about it."""
    found, packed = opened(stream(gzip.compress(b"one ") + b"\x1f\x8brubbish"))
    assert b"one " == found.read()
    assert packed is not None
    assert packed.damage


def test_forward_goes_forward_only() -> None:
    """A stream without a way back knows its place and skips ahead, and refuses to go back."""
    forward = Forward(io.BytesIO(b"abcdef"))
    assert (b"ab", 2) == (forward.read(2), forward.tell())
    assert 4 == forward.seek(4)
    assert b"ef" == forward.read()
    with pytest.raises(OSError, match="forward only"):
        forward.seek(0)
