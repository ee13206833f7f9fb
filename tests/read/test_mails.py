"""Pages saved as one file, and mails, become pages; what a mail's head says is taken as given."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.knowing import KNOWN
from whosaid.read.document import read_page
from whosaid.read.mails import pages_of_mail
from whosaid.records.bundles import RawPage
from whosaid.records.printed import Article, Problem

SAVED = """From: <Saved by a browser>
Snapshot-Content-Location: https://coast.example/ferry
Subject: Ferry sinks
Date: Tue, 3 Nov 2015 10:20:30 +0200
MIME-Version: 1.0
Content-Type: multipart/related; type="text/html"; boundary="x"

--x
Content-Type: text/html
Content-Transfer-Encoding: quoted-printable
Content-Location: https://coast.example/ferry

<html><head><meta charset=3D"utf-8"><title>Ferry sinks</title></head><body><article><p>The ferry sank off the caf=C3=A9 on=
 Monday=2E</p><p>Nine sailors are missing, the harbour said.</p></article></body></html>
--x
Content-Type: image/png
Content-Transfer-Encoding: base64
Content-Location: https://coast.example/ferry.png

iVBORw0KGgo=
--x--
"""
MAIL = """From: Press office <press@coast.example>
To: list@quay.example
Subject: Re: =?utf-8?q?Ferry_sinks_off_the_caf=C3=A9?=
Date: Tue, 3 Nov 2015 10:20:30 +0200
MIME-Version: 1.0
Content-Type: multipart/alternative; boundary="x"

--x
Content-Type: text/plain; charset=iso-8859-1
Content-Transfer-Encoding: quoted-printable

The ferry sank off the caf=E9 on Monday.
--x
Content-Type: text/html; charset=utf-8

<p>View this mail in your browser</p><p>The ferry sank.</p>
--x--
"""


def pages_and_problems(mail: str) -> tuple[list[RawPage], list[Problem]]:
    """What a message gives."""
    found = list(pages_of_mail("ferry.eml", mail.encode()))
    return [page for page in found if isinstance(page, RawPage)], [it for it in found if isinstance(it, Problem)]


def article(mail: str) -> Article:
    """The one article of a message without faults."""
    (page,), problems = pages_and_problems(mail)
    assert not problems
    (only,) = read_page(page, KNOWN).articles
    return only


def test_saved_page_is_its_html() -> None:
    """The HTML part, decoded, with the address and the moment at which it was saved, in UTC; pictures are left out."""
    (page,), problems = pages_and_problems(SAVED)
    assert not problems
    assert ("text/html", "https://coast.example/ferry", "2015-11-03T08:20Z") == (
        page.media_type,
        page.url,
        page.retrieved,
    )
    only = article(SAVED)
    assert only.text.endswith("The ferry sank off the café on Monday.\n\nNine sailors are missing, the harbour said.")
    assert "Ferry sinks" == only.title


def test_the_day_of_saving_is_not_the_day_of_printing() -> None:
    """A saved page without a date of its own has none."""
    assert article(SAVED).published.earliest is None


def test_mail_has_its_subject_and_day() -> None:
    """The plain part goes before the HTML one; "Re:" is no part of a title; who sent it is no outlet."""
    only = article(MAIL)
    assert ("Ferry sinks off the café", "2015-11-03T08:20Z") == (only.title, only.published.earliest)
    assert only.text.endswith("The ferry sank off the café on Monday.")
    assert only.outlet is None


def test_day_of_a_mail_that_was_passed_on_is_not_taken() -> None:
    """Who passes a mail on does so later."""
    assert article(MAIL.replace("Re:", "Fwd: Re:")).published.earliest is None
    assert "Ferry sinks off the café" == article(MAIL.replace("Re:", "Fwd: Re:")).title


def test_mail_of_html_alone() -> None:
    """Where no part is plain, the HTML is read."""
    mail = (
        "Subject: Ferry\nMIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\n\n<p>The ferry sank on Monday.</p>"
    )
    assert article(mail).text.endswith("The ferry sank on Monday.")


@pytest.mark.parametrize("cut", ["", SAVED[: SAVED.index("--x")], SAVED.replace("text/html\n", "image/png\n")])
def test_without_words(cut: str) -> None:
    """A message without a text names itself and the mend."""
    pages, problems = pages_and_problems(cut)
    assert not pages
    assert problems[0].fatal
    assert "ferry.eml" in problems[0].message
    assert "Save the page as HTML or text." in problems[0].message


def test_truncated_message_is_read_to_the_break() -> None:
    """What stood before the break is a page; a remark says that it is damaged."""
    pages, problems = pages_and_problems(SAVED[: SAVED.index("Nine sailors")])
    assert b"The ferry sank" in pages[0].body
    assert [False] == [problem.fatal for problem in problems]


@given(st.binary(max_size=400), st.integers(min_value=0, max_value=len(SAVED)))
def test_no_bytes_raise(noise: bytes, place: int) -> None:
    """Any bytes, and any bytes within a message, give pages or problems."""
    whole = SAVED.encode()
    for body in (noise, whole[:place] + noise + whole[place:]):
        assert list(pages_of_mail("a.mhtml", body))
