"""WARC -> a page for each response that holds HTML or text; what stands before a break is kept."""

import zlib
from collections.abc import Iterator
from contextlib import suppress
from typing import Any, BinaryIO

from whosaid.read.streams import Forward
from whosaid.records.bundles import RawPage
from whosaid.records.printed import Problem

#: Media types of payloads that are pages; feeds in WARC files are left to a later reader.
PAGES = {"text/html": "text/html", "application/xhtml+xml": "text/html", "text/plain": "text/plain"}
#: HTTP status of a page that was there.
FOUND = 200
#: Bytes of a payload that are unpacked at a time, so that what stands before damage is kept.
PIECE = 65_536
MEND = "What stood before it was read; get the file again."


def pages_of_warc(name: str, stream: BinaryIO) -> Iterator[RawPage | Problem]:
    """Pages in the order of the records.

    Chunks and compression of the payload are undone here: with FastWARC 2.0.1 a payload that is both chunked and
    compressed ends the iteration without a word, and a damaged one ends it with an error.
    """
    from fastwarc.warc import ArchiveIterator, WarcRecordType  # noqa: PLC0415 - needed for WARC only

    records = ArchiveIterator(Forward(stream), record_types=WarcRecordType.response, parse_http=True)
    number = 0
    while True:
        try:
            record = next(records)
        except StopIteration:
            break
        except (OSError, ValueError, AttributeError) as error:  # FastWARC raises the last on a record cut in its head
            yield Problem(
                name, f"{name}: a WARC file that breaks after {number} records ({error}). {MEND}", fatal=False
            )
            return
        number += 1
        yield from _pages(name, record)
    if not number:
        yield Problem(name, f"{name}: a WARC file without a response. Give a file of crawled pages.", fatal=True)


def _pages(name: str, record: Any) -> Iterator[RawPage | Problem]:
    headers = record.http_headers
    address = record.headers.get("WARC-Target-URI") or ""
    if headers is None:
        yield Problem(name, f"{name}: {_record(address)} is cut. {MEND}", fatal=False)
        return
    media_type = PAGES.get((record.http_content_type or "").lower())
    if media_type is None or headers.status_code != FOUND:
        return
    whole = record.content_length
    body = record.reader.read()
    if len(body) < whole:
        yield Problem(name, f"{name}: {_record(address)} is cut. {MEND}", fatal=False)
    body = _dechunked(body) if "chunked" in (headers.get("Transfer-Encoding") or "").lower() else body
    plain = _inflated(body, (headers.get("Content-Encoding") or "").strip().lower())
    if plain is None:
        yield Problem(
            address or name,
            f"{name}: the page {address} is damaged or packed in a way that is not known. Get it again.",
            fatal=True,
        )
        return
    yield RawPage(
        name=address or name,
        media_type=media_type,
        body=plain,
        url=address or None,
        retrieved=record.headers.get("WARC-Date"),
        charset=record.http_charset,
    )


def _dechunked(body: bytes) -> bytes:
    """The payload without HTTP chunk sizes; as it is where it holds none (crawlers undo chunks and leave the header)."""
    pieces: list[bytes] = []
    place = 0
    while place < len(body):
        line_end = body.find(b"\r\n", place, place + 64)
        size = _hexadecimal(body[place:line_end].partition(b";")[0]) if line_end >= 0 else None
        if size is None:
            return body if not pieces else b"".join(pieces)
        if size == 0:
            break
        pieces.append(body[line_end + 2 : line_end + 2 + size])
        place = line_end + 2 + size + 2
    return b"".join(pieces)


def _hexadecimal(digits: bytes) -> int | None:
    try:
        return int(digits.strip(), 16)
    except ValueError:
        return None


def _inflated(body: bytes, encoding: str) -> bytes | None:
    """The payload unpacked as far as it goes; None where nothing can be read."""
    if encoding in ("", "identity") or (encoding in ("gzip", "x-gzip") and not body.startswith(b"\x1f\x8b")):
        return body
    if encoding not in ("gzip", "x-gzip", "deflate"):
        return None
    for wbits in (47, -15):  # gzip or zlib by its head, else bare deflate
        inflater = zlib.decompressobj(wbits)
        pieces: list[bytes] = []
        with suppress(zlib.error):
            pieces.extend(inflater.decompress(body[place : place + PIECE]) for place in range(0, len(body), PIECE))
        if any(pieces):
            return b"".join(pieces)
    return None


def _record(address: str) -> str:
    return f"the record of {address}" if address else "a record"
