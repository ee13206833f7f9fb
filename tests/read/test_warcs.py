"""WARC files become pages; damage costs no more than what it hits."""

import gzip
import io
import zlib

import pytest
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from whosaid.read.carriers import open_pages
from whosaid.read.warcs import pages_of_warc
from whosaid.records.bundles import RawPage
from whosaid.records.printed import Problem

HTML = "<html><body><p>Паром затонул.</p></body></html>"


def warc(
    *, packed: bool = True, number: int = 3, chunked: bool = False, encoding: str = "", status: str = "200 OK"
) -> bytes:
    """A crawl of `number` pages."""
    out = io.BytesIO()
    writer = WARCWriter(out, gzip=packed)
    for page in range(number):
        body = HTML.encode("cp1251")
        headers = [("Content-Type", "text/html; charset=windows-1251")]
        if encoding:
            body = gzip.compress(body) if encoding == "gzip" else zlib.compress(body)
            headers.append(("Content-Encoding", encoding))
        if chunked:
            body = b"%x\r\n%b\r\n0\r\n\r\n" % (len(body), body)
            headers.append(("Transfer-Encoding", "chunked"))
        record = writer.create_warc_record(
            f"https://quay.example/{page}",
            "response",
            payload=io.BytesIO(body),
            http_headers=StatusAndHeaders(status, headers, protocol="HTTP/1.1"),
            warc_headers_dict={"WARC-Date": "2016-10-28T17:23:00Z"},
        )
        writer.write_record(record)
    return out.getvalue()


def carried(body: bytes) -> list[RawPage | Problem]:
    """What comes out of a WARC on standard input."""
    return list(open_pages(["-"], stdin=io.BytesIO(body)))


@pytest.mark.parametrize("packed", [True, False])
@pytest.mark.parametrize("chunked", [True, False])
@pytest.mark.parametrize("encoding", ["", "gzip", "deflate"])
def test_payloads_are_unpacked(*, packed: bool, chunked: bool, encoding: str) -> None:
    """Every page of a crawl comes out, whether the server chunked it, compressed it or both."""
    found = carried(warc(packed=packed, chunked=chunked, encoding=encoding))
    assert 3 == len(found)
    for number, page in enumerate(found):
        assert isinstance(page, RawPage)
        assert (HTML, "windows-1251") == (page.body.decode("cp1251"), page.charset)
        assert (f"https://quay.example/{number}", "2016-10-28T17:23:00Z") == (page.url, page.retrieved)


def test_chunk_header_without_chunks() -> None:
    """A crawler that undid the chunks but left the header does no harm."""
    body = warc(packed=False).replace(
        b"charset=windows-1251\r\n", b"charset=windows-1251\r\nTransfer-Encoding: chunked\r\n"
    )
    lengths = body.replace(b"Content-Length: ", b"Content-Length: ")
    assert all(isinstance(page, RawPage) for page in list(pages_of_warc("w.warc", io.BytesIO(lengths)))[:1])


@pytest.mark.parametrize("packed", [True, False])
def test_cut_file_keeps_what_stands_before(*, packed: bool) -> None:
    """Of a file that breaks in its last record the others are read, and the break is told with the file's name."""
    found = carried(warc(packed=packed)[:-40])
    pages = [page for page in found if isinstance(page, RawPage)]
    problems = [item for item in found if isinstance(item, Problem)]
    assert ["https://quay.example/0", "https://quay.example/1"] == [page.name for page in pages][:2]
    assert problems
    assert all(problem.message.startswith("-: ") for problem in problems)


def test_pages_that_were_not_there_are_left_out() -> None:
    """An answer of 404 is no page; a file of nothing else says nothing was there to read."""
    assert [] == carried(warc(status="404 Not Found"))


def test_damaged_payload_costs_one_page() -> None:
    """A payload that is not the gzip it claims to be costs its own page only."""
    body = warc(packed=False, encoding="gzip")
    place = body.index(b"\x1f\x8b") + 4
    found = carried(body[:place] + b"\xff\xff\xff\xff\xff\xff\xff\xff" + body[place + 8 :])
    assert 3 == len(found)
    assert 2 <= sum(isinstance(page, RawPage) for page in found)
