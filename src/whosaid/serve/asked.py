"""Query and form of a request -> what is asked, as plain values; whatever is not understood is as if it was not there."""

import re
from collections.abc import Mapping, Sequence
from urllib.parse import urlencode

from starlette.requests import Request

#: A calendar day.
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
#: Rows before which a list may begin; above it nobody pages.
MOST_ROWS = 10_000_000


def word(request: Request, name: str) -> str:
    """One value, trimmed and bounded; empty where it is not given."""
    return str(request.query_params.get(name, "")).strip()[:400]


def choice(request: Request, name: str, offered: Sequence[str], default: str = "") -> str:
    """One of the values offered."""
    given = word(request, name)
    return given if given in offered else default


def day(request: Request, name: str) -> str:
    """A day as the ledger writes it, or nothing."""
    given = word(request, name)
    return given if _DAY.fullmatch(given) else ""


def row(request: Request, name: str = "first") -> int:
    """Number of a row; 0 where none is given."""
    given = word(request, name)
    return min(int(given), MOST_ROWS) if given.isascii() and given.isdecimal() and len(given) < 12 else 0


def onwards(path: str, asked: Mapping[str, str], name: str = "first") -> str:
    """The address of the same list from another row on: the row is put behind it."""
    kept = {key: value for key, value in asked.items() if value}
    return f"{path}?{urlencode({**kept, name: ''})}"
