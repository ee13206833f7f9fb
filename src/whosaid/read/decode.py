"""Bytes -> text, whatever their charset; and text -> text that can be stored and encoded again.

Nothing is normalised but line ends (`with_plain_newlines`) and what no file can hold (`storable`: lone surrogates become
U+FFFD, one for one). Byte order mark first, then what the carrier or page declares, unless that is a charset of single bytes and
the bytes are UTF-8, then UTF-8, then a guess.
"""

import codecs
import re
from dataclasses import dataclass

#: Bytes in which a page declares its charset (HTML standard, prescan of 1024 bytes; real pages need more).
DECLARATION_BYTES = 4096
#: Bytes shown to charset-normalizer, whose time grows fast: 16 kB take about 20 ms and tell Cyrillic pages apart.
SAMPLE_BYTES = 16_384
#: Share of broken bytes among the non-ASCII ones up to which a page is UTF-8 with a few foreign bytes in it.
FOREIGN_SHARE = 0.3
#: Broken bytes for each byte of a whole UTF-8 sequence up to which a page is still UTF-8: such sequences hardly ever arise by chance.
FOREIGN_TO_WHOLE = 2
#: Bytes above 127 from which a guess at the charset beats Windows-1252; below, any charset fits.
FEWEST_HIGH = 6

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECLARED = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_.:-]{2,40})""")
_SURROGATE = re.compile("[\ud800-\udfff]")
_FOREIGN = "whosaid.foreign-bytes"

_HIGH = bytes(range(128, 256))
_UPPER_BYTES = (0x00, 0x03, 0x04, 0x05, 0x06)

#: Single-byte and East Asian charsets in which news pages were written before UTF-8.
_CANDIDATES = (
    *(
        "cp1252",
        "cp1251",
        "koi8_r",
        "koi8_u",
        "cp866",
        "iso8859_5",
        "cp1256",
        "iso8859_6",
        "cp1254",
        "iso8859_9",
        "cp1250",
    ),
    *(
        "iso8859_2",
        "cp1253",
        "iso8859_7",
        "cp1255",
        "iso8859_8",
        "cp1257",
        "gb18030",
        "big5",
        "shift_jis",
        "euc_jp",
        "euc_kr",
    ),
)

#: Names that pages use for one charset and mean another by (WHATWG Encoding standard).
_MEANT = {"iso-8859-1": "cp1252", "latin-1": "cp1252", "latin1": "cp1252", "us-ascii": "cp1252", "ascii": "cp1252"}


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text and how it was read."""

    text: str
    charset: str
    doubtful: bool
    """True where bytes had to be replaced or the charset was guessed."""


def decode(body: bytes, *, charset: str | None = None, markup: bool = False) -> Decoded:
    """The text of the bytes; never fails. `markup`: look for a declaration inside. Line ends stay as they are."""
    for mark, name in _MARKS:
        if body.startswith(mark):
            return _decoded(body[len(mark) :], name)
    unicode = _strictly(body, "utf-8")
    for declared in (charset, _declaration(body) if markup else None):
        text = _strictly(body, declared)
        if text is not None and declared is not None:
            if unicode is not None and _is_of_single_bytes(declared):
                return Decoded(unicode, "utf-8", doubtful=False)
            return Decoded(text, declared.lower(), doubtful=False)
    wide = _wide_without_mark(body)
    if wide is not None:
        return _decoded(body, wide)
    return _guessed(body) if unicode is None else Decoded(unicode, "utf-8", doubtful=False)


def mark_of(body: bytes) -> str:
    """Charset that a byte order mark names; nothing where there is none."""
    return next((name for mark, name in _MARKS if body.startswith(mark)), "")


def is_wide(body: bytes) -> bool:
    """True for UTF-16 without a byte order mark."""
    return _wide_without_mark(body) is not None


def with_plain_newlines(text: str) -> str:
    """CR LF and CR become LF; nothing else is touched."""
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def storable(text: str) -> str:
    """Lone surrogates, which no UTF-8 file can hold, become U+FFFD; the length stays."""
    return text if text.isascii() else _SURROGATE.sub("\ufffd", text)


def _decoded(body: bytes, charset: str) -> Decoded:
    text = body.decode(charset, "replace")
    return Decoded(text, charset, doubtful="\ufffd" in text)


def _declaration(body: bytes) -> str | None:
    found = _DECLARED.search(body[:DECLARATION_BYTES])
    return found.group(1).decode("ascii") if found else None


def _strictly(body: bytes, charset: str | None) -> str | None:
    """None where there is no such charset or the bytes are not of it."""
    if charset is None:
        return None
    name = _MEANT.get(charset.strip().lower(), charset.strip().lower())
    try:
        is_text = codecs.lookup(name)._is_text_encoding  # noqa: SLF001 - the only way to tell rot13 and base64 from charsets
    except (LookupError, ValueError):
        return None
    if not is_text or name.startswith(("utf-16", "utf-32")):
        return None  # a wide charset that is declared in single bytes is a mistake
    try:
        return body.decode(name)
    except (UnicodeDecodeError, ValueError):
        return None


def _is_of_single_bytes(charset: str) -> bool:
    """True for a charset that has a letter for nearly every byte: whole UTF-8 sequences then hardly ever stand there by chance."""
    name = _MEANT.get(charset.strip().lower(), charset.strip().lower())
    return codecs.lookup(name).name.startswith(("cp125", "iso8859", "koi8", "mac", "cp866"))


def _wide_without_mark(body: bytes) -> str | None:
    """UTF-16 without a mark: every second byte names one of few blocks (Latin, Greek and Cyrillic, Hebrew and Arabic)."""
    head = body[:DECLARATION_BYTES]
    if len(head) < 16:
        return None
    shares = [sum(part.count(block) for block in _UPPER_BYTES) / len(part) for part in (head[0::2], head[1::2])]
    if shares[1] > 0.8 and shares[0] < 0.3:
        return "utf-16-le"
    if shares[0] > 0.8 and shares[1] < 0.3:
        return "utf-16-be"
    return None


def _guessed(body: bytes) -> Decoded:
    sample = _around_first_high_byte(body)
    high = len(sample) - len(sample.translate(None, _HIGH))
    broken = len(sample) - len(sample.decode("utf-8", "ignore").encode("utf-8"))
    whole = high - broken
    if (high >= FEWEST_HIGH and broken <= FOREIGN_SHARE * high) or (whole > 1 and broken <= FOREIGN_TO_WHOLE * whole):
        return Decoded(body.decode("utf-8", _FOREIGN), "utf-8", doubtful=True)
    name = _most_likely(sample) if high >= FEWEST_HIGH else "cp1252"
    return Decoded(body.decode(name, "replace"), name, doubtful=True)


def _most_likely(sample: bytes) -> str:
    from charset_normalizer import from_bytes  # noqa: PLC0415 - 30 ms to import, needed for few pages

    best = from_bytes(sample, cp_isolation=list(_CANDIDATES)).best()
    return best.encoding if best else "cp1252"


def _around_first_high_byte(body: bytes) -> bytes:
    """The sample that tells most: from a little before the first byte that is not ASCII."""
    first = len(body) - len(body.lstrip(bytes(range(128))))
    return body[max(0, first - 1024) :][:SAMPLE_BYTES]


def _as_single_byte(error: UnicodeError) -> tuple[str | bytes, int]:
    """Bytes that are not UTF-8 read as Windows-1252: an error handler for `decode`."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return error.object[error.start : error.end].decode("cp1252", "replace"), error.end


codecs.register_error(_FOREIGN, _as_single_byte)
