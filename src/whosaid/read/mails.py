"""Pages saved by a browser as one file (MHTML), and mails -> pages; both are MIME messages (RFC 2557, RFC 5322).

A saved page is its first HTML part, with the address and the day at which it was saved. A mail is a page whose title is its subject
and whose day is the mail's; who sent it is no outlet, for a mail is a transport like a feed.
"""

import re
from collections.abc import Iterator
from datetime import UTC
from email import message_from_bytes, policy
from email.errors import MessageError
from email.message import EmailMessage, MIMEPart
from email.utils import parsedate_to_datetime

from whosaid.records.bundles import RawPage
from whosaid.records.printed import Problem

#: Head lines in which browsers give the address of a page that they save, the plainest first.
ADDRESSES = ("Snapshot-Content-Location", "Content-Location")
#: A message that was passed on: its day is not that of the words.
_PASSED_ON = re.compile(r"\s*(?:(?:fwd?|wg|tr|rv)\s*:\s*)", re.IGNORECASE)
_ANSWER = re.compile(r"\s*(?:(?:re|aw|sv)\s*:\s*)", re.IGNORECASE)
MEND = "Save the page as HTML or text."


def pages_of_mail(name: str, body: bytes) -> Iterator[RawPage | Problem]:
    """The page that a MIME message holds; a problem where it holds no words.

    The words of a mail are those of its plain part, else of its HTML part; attachments are left out.
    """
    try:
        message = message_from_bytes(body, policy=policy.default)
        saved = message.get_content_type() == "multipart/related" and not message.get("To")
        part = message.get_body(("html", "plain") if saved else ("plain", "html"))
        words = part.get_payload(decode=True) if part is not None else None
    except (MessageError, ValueError, TypeError, AttributeError, LookupError, RecursionError) as error:
        yield Problem(name, f"{name}: a mail that cannot be read ({type(error).__name__}). {MEND}", fatal=True)
        return
    if part is None or not isinstance(words, bytes) or not words.strip():
        yield Problem(name, f"{name}: a mail or saved page without text or HTML in it. {MEND}", fatal=True)
        return
    media_type, charset = part.get_content_type(), part.get_content_charset()
    if saved:
        address, day = _address(message, part), _day(message)
        yield RawPage(name=name, media_type=media_type, body=words, url=address, retrieved=day, charset=charset)
    else:
        yield RawPage(name=name, media_type=media_type, body=words, given=_given(message), charset=charset)
    if message.defects or part.defects:
        yield Problem(name, f"{name}: damaged; what stood before the break was read. Save it again.", fatal=False)


def _given(mail: EmailMessage) -> tuple[tuple[str, str], ...]:
    """Title and day of a mail, where its head tells them."""
    subject = " ".join(_head(mail, "Subject").split())
    passed_on = _PASSED_ON.match(subject) is not None
    while match := _PASSED_ON.match(subject) or _ANSWER.match(subject):
        subject = subject[match.end() :]
    day = None if passed_on else _day(mail)
    return tuple((field, value) for field, value in (("title", subject), ("published", day)) if value)


def _address(message: EmailMessage, part: MIMEPart) -> str | None:
    """Where the page was saved from; None for a page of a disk."""
    offered = (_head(source, field) for field in ADDRESSES for source in (message, part))
    return next((address for address in offered if address.startswith(("http://", "https://"))), None)


def _day(message: EmailMessage) -> str | None:
    """ISO 8601 in UTC to the minute; None where the head says none that can be read."""
    try:
        moment = parsedate_to_datetime(_head(message, "Date"))
        return f"{moment.astimezone(UTC) if moment.tzinfo else moment:%Y-%m-%dT%H:%MZ}"
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def _head(message: MIMEPart, field: str) -> str:
    """A head line unfolded and decoded; "" where it is missing or cannot be read."""
    try:
        return str(message.get(field) or "").strip()
    except (ValueError, TypeError, IndexError, AttributeError, LookupError, MessageError):
        return ""
