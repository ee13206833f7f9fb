"""Bytes become text whatever their charset, and never fail."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whosaid.read.decode import decode, is_wide, mark_of, storable, with_plain_newlines

ENGLISH = "The ferry sank at dawn. “Nine are missing,” the guard said – again.\n" * 20
RUSSIAN = "Паром затонул на рассвете. Девять моряков пропали без вести, сообщила береговая охрана.\n" * 20
ARABIC = "غرقت العبارة عند الفجر وفقد تسعة بحارة كما قال خفر السواحل.\n" * 20


@pytest.mark.parametrize(
    ("text", "charset"),
    [
        (ENGLISH, "utf-8"),
        (ENGLISH, "utf-8-sig"),
        (ENGLISH, "utf-16"),
        (ENGLISH, "utf-16-le"),
        (ENGLISH, "utf-16-be"),
        (ENGLISH, "utf-32"),
        (ENGLISH, "cp1252"),
        (RUSSIAN, "cp1251"),
        (RUSSIAN, "koi8-r"),
        (RUSSIAN, "utf-16-le"),
        (ARABIC, "cp1256"),
        (ARABIC, "utf-16"),
        (ARABIC, "utf-16-le"),
    ],
)
def test_charsets_are_found(text: str, charset: str) -> None:
    """English, Russian and Arabic pages are read in the charset in which they were saved, declared or not."""
    assert text == decode(text.encode(charset)).text


def test_declared_charset_goes_before_a_guess() -> None:
    """A page that declares its charset is read in it."""
    html = f'<html><head><meta charset="windows-1251"></head><body>{RUSSIAN}</body></html>'
    found = decode(html.encode("cp1251"), markup=True)
    assert (html, "windows-1251", False) == (found.text, found.charset, found.doubtful)


def test_wrong_declaration_does_not_spoil_the_page() -> None:
    """A page that names a charset of single bytes, or none that there is, but is UTF-8 is read as UTF-8; so is one whose carrier is wrong."""
    for declared in ("us-ascii", "iso-8859-1", "windows-1251", "nonsense", "utf-16"):
        html = f'<meta charset="{declared}">{ARABIC} caf\u00e9 \u201chit\u201d'
        assert html == decode(html.encode(), markup=True).text
        assert html == decode(html.encode(), charset=declared).text


def test_old_pages_are_read_as_they_declare() -> None:
    """Single bytes above 127 are hardly ever whole UTF-8 sequences, and charsets of several bytes keep their word."""
    for charset, words in (
        ("iso-8859-1", "caf\u00e9"),
        ("koi8-r", "\u0412\u0437\u0440\u044b\u0432"),
        ("gb18030", "\u8054\u901a"),
    ):
        html = f'<meta charset="{charset}">{words}'
        assert html == decode(html.encode(charset), markup=True).text


def test_mixed_charsets_keep_both() -> None:
    """A UTF-8 page with a few Latin-1 bytes in it keeps its curly quotes and gets its accents."""
    body = ENGLISH.encode() + b"caf\xe9 " + ENGLISH.encode()
    found = decode(body)
    assert ENGLISH + "café " + ENGLISH == found.text
    assert found.doubtful


def test_two_odd_bytes_are_windows_1252() -> None:
    """Where too few bytes tell, the commonest charset is taken."""
    assert "café" == decode(b"caf\xe9").text


def test_marks_and_wide_charsets_are_seen() -> None:
    """A byte order mark names the charset; UTF-16 without one is told by its zero bytes; plain text is neither."""
    assert "utf-16-le" == mark_of("a".encode("utf-16"))
    assert "" == mark_of(b"plain")
    assert is_wide(ENGLISH.encode("utf-16-be"))
    assert not is_wide(ENGLISH.encode())


def test_storable_replaces_lone_surrogates_one_for_one() -> None:
    """Half a character cannot be stored; it becomes one replacement character, so that places stay."""
    assert "a\ufffdb" == storable("a\ud83db")
    assert "😀" == storable("😀")


def test_newlines_become_plain() -> None:
    """Windows and old Macintosh line ends become one."""
    assert "a\nb\nc\n\nd" == with_plain_newlines("a\r\nb\rc\n\r\nd")


@given(st.binary(max_size=400))
def test_any_bytes_become_text(body: bytes) -> None:
    """No bytes fail, and what comes out can be encoded again."""
    decode(body).text.encode("utf-8", "surrogatepass")
    storable(decode(body, markup=True).text).encode()


@pytest.mark.slow
def test_big_files_are_decoded_fast() -> None:
    """Ten megabytes of an old charset take well under a second: only a sample is guessed at."""
    body = (RUSSIAN * 600).encode("cp1251")
    begin = time.process_time()
    assert decode(body).charset == "cp1251"
    assert time.process_time() - begin < 2.0
