"""A binary stream, perhaps compressed -> its bytes, with what came before a break kept."""

import io
import zlib
from typing import BinaryIO

#: Most bytes of one page that are read: beyond, memory would not hold it and its copies.
MOST_PAGE = 256 * 1024 * 1024
#: Bytes that are read at a time.
CHUNK = 256 * 1024

GZIP = b"\x1f\x8b"


class Inflated(io.RawIOBase):
    """The bytes of a gzip stream of one or more members; ends quietly where it breaks, and `damage` says how."""

    def __init__(self, packed: BinaryIO) -> None:
        super().__init__()
        self.damage = ""
        self._packed = packed
        self._inflater = zlib.decompressobj(wbits=31)
        self._waiting = b""
        self._ended = False
        self._begun = False

    def readable(self) -> bool:
        """Always."""
        return True

    def readinto(self, buffer: object, /) -> int:
        """Fills the buffer; 0 at the end or the break."""
        view = memoryview(buffer).cast("B")  # type: ignore[arg-type]  # typeshed's buffer protocol is newer than 3.11
        while not self._ended:
            piece = self._next(len(view))
            if piece:
                view[: len(piece)] = piece
                return len(piece)
        return 0

    def _next(self, most: int) -> bytes:
        packed = self._waiting or self._packed.read(CHUNK)
        if not packed:
            self._end("it breaks off in the middle" if self._begun else "")
            return b""
        try:
            piece = self._inflater.decompress(packed, most)
        except zlib.error:
            self._end("its compression is damaged")
            return b""
        self._begun = True
        self._waiting = self._inflater.unconsumed_tail
        if self._inflater.eof:
            self._waiting = self._inflater.unused_data.lstrip(b"\x00")
            self._inflater = zlib.decompressobj(wbits=31)
            self._begun = False
        return piece

    def _end(self, damage: str) -> None:
        self._ended = True
        self.damage = damage


def opened(raw: BinaryIO) -> tuple[io.BufferedReader, Inflated | None]:
    """The stream, unpacked where it is gzip, with its first bytes to be peeked at."""
    outer = raw if isinstance(raw, io.BufferedReader) else io.BufferedReader(_Raw(raw), CHUNK)
    if outer.peek(2)[:2] != GZIP:
        return outer, None
    inflated = Inflated(outer)
    return io.BufferedReader(inflated, CHUNK), inflated


class _Raw(io.RawIOBase):
    """Any object with `read` as a raw stream."""

    def __init__(self, inner: BinaryIO) -> None:
        super().__init__()
        self._inner = inner

    def readable(self) -> bool:
        """Always."""
        return True

    def readinto(self, buffer: object, /) -> int:
        """Fills the buffer."""
        view = memoryview(buffer).cast("B")  # type: ignore[arg-type]  # typeshed's buffer protocol is newer than 3.11
        piece = self._inner.read(len(view))
        view[: len(piece)] = piece
        return len(piece)


class Forward:
    """A stream that knows its place and goes forward only: what FastWARC asks of a stream that cannot be sought in."""

    def __init__(self, inner: BinaryIO) -> None:
        self._inner = inner
        self._place = 0

    def read(self, size: int = -1) -> bytes:
        """Next bytes."""
        piece = self._inner.read(size)
        self._place += len(piece)
        return piece

    def close(self) -> None:
        """Nothing: who opened the stream closes it."""

    def tell(self) -> int:
        """Bytes read so far."""
        return self._place

    def seek(self, offset: int, whence: int = 0) -> int:
        """Reads on to the place; OSError for a place behind."""
        ahead = offset - self._place if whence == 0 else offset
        if ahead < 0 or whence == 2:
            raise OSError("a stream that goes forward only")
        while ahead > 0 and (piece := self.read(min(ahead, CHUNK))):
            ahead -= len(piece)
        return self._place


def head_of(stream: io.BufferedReader, size: int) -> bytes:
    """First bytes, which stay to be read; fewer where the stream gives fewer at once."""
    return stream.peek(size)[:size]
