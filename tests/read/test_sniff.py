"""What a carrier is, told by its first bytes and its name."""

import pytest

from whosaid.read.sniff import kind_of, suffix_kind


@pytest.mark.parametrize(
    ("name", "head", "kind"),
    [
        ("a.txt", b"The ferry sank.", "text"),
        ("a", b"The ferry sank.", "text"),
        ("a.txt", b"<!DOCTYPE html><html><body>x", "html"),
        ("a", b"\n  <html lang='en'>", "html"),
        ("a.html", b"<p>x</p>", "html"),
        ("a.xml", b"<?xml version='1.0'?>\n<rss version='2.0'>", "feed"),
        ("a", b"<?xml version='1.0'?><feed xmlns='http://www.w3.org/2005/Atom'>", "feed"),
        ("a.xml", b"<?xml version='1.0'?><html><body>", "html"),
        ("a.rss", b"just words", "not-feed"),
        ("a.jsonl", b'{"id": "1"}', "rows"),
        ("a", b'{"id": "1"}', "rows"),
        ("a.json", b"[]", "row-list"),
        ("a.mhtml", b"From: x\nSubject: y\n\n", "mail"),
        ("a.csv", b"id,text\n1,words\n", "table"),
        ("a", b"From: x\r\nSubject: y\r\n and z\r\nMIME-Version: 1.0\r\n\r\n", "mail"),
        ("a", b"Subject: the ferry\n\nIt sank.", "text"),
        ("a.bin", b"WARC/1.0\r\n", "warc"),
        ("a.warc", b"words", "not-warc"),
        ("a.txt", b"", "empty"),
        ("a.txt", b" \n\t ", "empty"),
        ("a.txt", b"%PDF-1.4", "binary"),
        ("a.txt", b"\x89PNG\r\n", "binary"),
        ("a.txt", bytes(range(256)) * 4, "binary"),
        ("a.txt", "غرقت العبارة عند الفجر".encode(), "text"),
        ("a.txt", "غرقت العبارة عند الفجر".encode("utf-16"), "text"),
        ("a.txt", "غرقت العبارة عند الفجر".encode("cp1256"), "text"),
        ("a.html", "<html><body>Паром</body></html>".encode("utf-16"), "html"),
    ],
)
def test_kinds(name: str, head: bytes, kind: str) -> None:
    """Bytes go before the name; Arabic and UTF-16 are text; a picture is not."""
    assert kind == kind_of(name, head)


def test_suffixes() -> None:
    """A suffix is read without the one of compression; an unknown one says nothing."""
    assert ["text", "warc", "rows", None] == [
        suffix_kind(name) for name in ("a.TXT.gz", "b.warc.gz", "c.ndjson", "d.yaml")
    ]
