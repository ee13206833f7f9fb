"""A web address -> its bytes. The only place that touches the network, and only for an address that the user gave."""

import re
from dataclasses import dataclass
from email.utils import parsedate_to_datetime

from whosaid.errors import BadInput, NoNetwork
from whosaid.read.streams import MOST_PAGE

#: Seconds to connect and to wait for bytes.
CONNECT_SECONDS, READ_SECONDS = 10.0, 30.0
AGENT = "whosaid (reads pages that its user names)"
#: What urllib3 puts before a reason: the connection, as an object.
_CONNECTION = re.compile(r"\A(?:<[^<>]*>|\w+\([^()]*\)): ")


@dataclass(frozen=True, slots=True)
class Fetched:
    """What a server sent."""

    body: bytes
    media_type: str
    charset: str | None
    retrieved: str | None
    """ISO 8601, from the server's Date header."""


def is_address(path: str) -> bool:
    """True for http and https addresses."""
    return path[:8].lower().startswith(("http://", "https://"))


def fetch(address: str) -> Fetched:
    """The answer of the server; raises NoNetwork where there is none, BadInput where it refuses."""
    import urllib3  # noqa: PLC0415 - needed for addresses only

    pool = urllib3.PoolManager(
        timeout=urllib3.Timeout(connect=CONNECT_SECONDS, read=READ_SECONDS),
        retries=urllib3.Retry(total=5, connect=0, read=0, redirect=5),
        headers={"User-Agent": AGENT},
    )
    try:
        answer = pool.request("GET", address, preload_content=False)
        body = answer.read(MOST_PAGE, decode_content=True)
    except (urllib3.exceptions.HTTPError, ValueError, OSError) as error:
        reason = _CONNECTION.sub("", str(getattr(error, "reason", error))) or type(error).__name__
        raise NoNetwork(
            f"could not be fetched ({reason})",
            where=address,
            mend="Check the address and the network, or save the page to a file and read that.",
        ) from error
    if answer.status >= 400:
        raise BadInput(
            f"the server answers {answer.status}", where=address, mend="Check the address, or save the page to a file."
        )
    media_type, _, parameters = (answer.headers.get("Content-Type") or "").partition(";")
    charset = parameters.partition("charset=")[2].strip(" \"';") or None
    return Fetched(body, media_type.strip().lower(), charset, _moment(answer.headers.get("Date")))


def _moment(header: str | None) -> str | None:
    try:
        return parsedate_to_datetime(header).isoformat() if header else None
    except (ValueError, TypeError):
        return None
