"""First bytes and a name -> what kind of carrier it is: text, html, rows, row-list, table, feed, mail, warc, binary or empty."""

import re

from whosaid.read.decode import is_wide, mark_of

#: Bytes that are looked at.
HEAD = 8192
#: Share of control characters above which bytes are no text: saved pages have stray ones, programs have many.
CONTROL_SHARE = 0.03

#: Suffix -> what a file of that name should be.
SUFFIXES = {
    ".txt": "text",
    ".text": "text",
    ".md": "text",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".shtml": "html",
    ".jsonl": "rows",
    ".ndjson": "rows",
    ".json": "row-list",
    ".xml": "feed",
    ".rss": "feed",
    ".atom": "feed",
    ".rdf": "feed",
    ".warc": "warc",
    ".mhtml": "mail",
    ".mht": "mail",
    ".eml": "mail",
    ".csv": "table",
    ".tsv": "table",
}

_MAGIC = (
    b"%PDF", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"PK\x03\x04", b"\x7fELF", b"MZ\x90", b"BM\x00", b"RIFF", b"OggS", b"ID3",
    b"SQLite format 3", b"7z\xbc\xaf", b"Rar!", b"BZh", b"\xfd7zXZ", b"\x28\xb5\x2f\xfd", b"\xd0\xcf\x11\xe0", b"\x00\x00\x01\x00",
    b"II*\x00", b"MM\x00*", b"wOFF", b"\xca\xfe\xba\xbe",
)  # fmt: skip
_FEED = re.compile(rb"<(?:rss|feed|rdf:RDF|atom:feed)[\s>]", re.IGNORECASE)
_HTML = re.compile(rb"<(?:!doctype\s+html|html|head|body)[\s>]", re.IGNORECASE)
#: Head lines of a message, one of which says that it is MIME.
_MAIL = re.compile(
    rb"(?:[A-Za-z][A-Za-z0-9-]{0,40}:[^\n]{0,2000}\n(?:[ \t][^\n]*\n)*){0,60}?MIME-Version: 1\.0\b", re.IGNORECASE
)
_LEADING = re.compile(rb"\s*(?:<\?xml[^>]*>\s*|<!--.{0,2000}?-->\s*|<\?[^>]*>\s*)*", re.DOTALL)
_CONTROLS = bytes(code for code in range(32) if code not in b"\t\n\v\f\r\x1b") + b"\x7f"


def suffix_kind(name: str) -> str | None:
    """What the name says, compression left out; None where it says nothing that is read here."""
    lower = name.lower()
    lower = lower.removesuffix(".gz")
    return next((kind for suffix, kind in SUFFIXES.items() if lower.endswith(suffix)), None)


def kind_of(name: str, head: bytes) -> str:
    """What the bytes are, by themselves and, where they do not say, by the name."""
    if not head.strip(b"\x00 \t\r\n\v\f"):
        return "empty" if not head.strip() else "binary"
    if head.startswith(b"WARC/"):
        return "warc"
    if head.startswith(_MAGIC):
        return "binary"
    mark = mark_of(head)
    named = suffix_kind(name) or ""
    if mark.startswith(("utf-16", "utf-32")) or is_wide(head):
        return _kind_of_text(head.replace(b"\x00", b"")[2 if mark else 0 :], named)
    if len(head) - len(head.translate(None, _CONTROLS)) > CONTROL_SHARE * len(head):
        return "binary"
    return _kind_of_text(head.removeprefix(b"\xef\xbb\xbf"), named)


def _kind_of_text(head: bytes, named: str) -> str:
    match = _LEADING.match(head)
    rest = head[match.end() :] if match else head
    if _FEED.match(rest):
        return "feed"
    if _HTML.match(rest) or (named == "feed" and _HTML.search(head)):
        return "html"
    if named in ("rows", "row-list", "html", "mail", "table"):
        return named
    if _MAIL.match(rest):
        return "mail"
    if named == "feed":
        return "not-feed"
    if named == "warc":
        return "not-warc"
    return "rows" if not named and rest.startswith((b'{"', b'{ "')) else "text"
