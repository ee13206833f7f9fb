"""Rows of JSON Lines, files of one JSON value, and tables (CSV) -> pages; what a row gives is taken as given."""

import csv
import io
import json
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, BinaryIO

from whosaid.read.decode import decode
from whosaid.read.streams import MOST_PAGE
from whosaid.records.bundles import RawPage
from whosaid.records.printed import Problem

#: Fields of a row that are metadata and taken as given.
GIVEN = ("title", "outlet", "published", "language", "byline", "feed")
#: All fields that a row may have.
FIELDS = (*GIVEN, "text", "html", "id", "url", "retrieved")
#: Bad rows of one file that are told one by one, and names that a message lists; the rest is counted.
TOLD, LISTED = 20, 5
MEND = "Mend the row: one JSON object a line, with `text` or `html`."
#: Columns that hold the words of a page, and what may stand between columns.
WORDS, SEPARATORS = ("text", "html"), ",;\t|"
TABLE_MEND = (
    "Name the columns in the first line: `text` or `html`, and `id`, `url`, `title`, `outlet`, `published` where known."
)


def pages_of_rows(name: str, stream: BinaryIO) -> Iterator[RawPage | Problem]:
    """A page for each line, in order; a problem for each line that is none."""
    number = bad = 0
    while line := stream.readline(MOST_PAGE):
        number += 1
        if number == 1:
            line = line.removeprefix(b"\xef\xbb\xbf")
        if not line.strip():
            continue
        page = page_of_row(f"{name}#{number}", line.strip())
        bad += isinstance(page, Problem)
        if isinstance(page, RawPage) or bad <= TOLD:
            yield page
    if bad > TOLD:
        yield Problem(name, f"{name}: {bad - TOLD} more rows that are not pages. {MEND}", fatal=True)


def pages_of_list(name: str, body: bytes) -> Iterator[RawPage | Problem]:
    """Pages of a file that holds one row, or a list of rows."""
    text = decode(body).text
    content = _parsed(text)
    if content is None:
        yield from pages_of_lines(name, text)
        return
    if isinstance(content, list):
        for number, row in enumerate(content, 1):
            yield page_of_row(f"{name}#{number}", _encoded(row))
    else:
        yield page_of_row(name, text.strip().encode("utf-8", "surrogatepass"))


def pages_of_lines(name: str, text: str) -> Iterator[RawPage | Problem]:
    """Rows of a text that was decoded already."""
    for number, line in enumerate(text.splitlines(), 1):
        if line.strip():
            yield page_of_row(f"{name}#{number}", line.strip().encode("utf-8", "surrogatepass"))


def pages_of_table(name: str, body: bytes) -> Iterator[RawPage | Problem]:
    """A page for each row of a table whose first line names its columns, in order; a problem where rows hold no words."""
    csv.field_size_limit(MOST_PAGE)
    text = decode(body).text.removeprefix("\ufeff")
    separator = max(SEPARATORS, key=text.partition("\n")[0].count)
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    number = without = 0
    try:
        columns = [column.strip().lower() for column in next(rows, [])]
        unread = [column for column in columns if column not in FIELDS]
        if not set(columns) & set(WORDS):
            yield Problem(name, f"{name}: a table without a column `text` or `html`. {TABLE_MEND}", fatal=True)
            return
        for number, cells in enumerate(rows, 1):
            row = {column: cell for column, cell in zip(columns, cells, strict=False) if cell.strip()}
            if any(column in row for column in WORDS):
                yield page_of_row(f"{name}#{number}", _encoded(row))
            else:
                without += 1
    except csv.Error as error:
        yield Problem(name, f"{name}: the table breaks after {number} rows ({error}). {TABLE_MEND}", fatal=True)
    else:
        if not number:
            yield Problem(name, f"{name}: columns without a row. Save the table again, with its rows.", fatal=True)
    if unread and number:
        yield Problem(name, f"{name}: columns that nothing reads: {_listed(unread)}. {TABLE_MEND}", fatal=False)
    if without:
        yield Problem(name, f"{name}: {without} of {number} rows without `text` or `html`. {TABLE_MEND}", fatal=True)


def told_twice(name: str, pages: Iterable[RawPage | Problem]) -> Iterator[RawPage | Problem]:
    """The pages of one file, and at its end a remark where rows have one id: the last of them is the page of that name."""
    seen: set[str] = set()
    twice: dict[str, None] = {}
    for page in pages:
        if isinstance(page, RawPage):
            if page.name in seen:
                twice[page.name] = None
            seen.add(page.name)
        yield page
    if twice:
        what = f"several rows of one id ({_listed(list(twice))}), of which the last counts"
        yield Problem(name, f"{name}: {what}. Give each page an id of its own.", fatal=False)


def _listed(names: Sequence[str]) -> str:
    """Some names, and that there are more."""
    return ", ".join(names[:LISTED]) + (", ..." if len(names) > LISTED else "")


def page_of_row(name: str, body: bytes) -> RawPage | Problem:
    """The page of one row; its name is the row's `id`, else the one given."""
    row = _parsed_bytes(body)
    if not isinstance(row, dict):
        return Problem(name, f"{name}: not a JSON object. {MEND}", fatal=True)
    row_id = row.get("id")
    own = str(row_id) if isinstance(row_id, str | int) and str(row_id).strip() else name
    if not any(isinstance(row.get(field), str) and row[field].strip() for field in ("text", "html")):
        return Problem(own, f"{name}: a row without `text` or `html`. {MEND}", fatal=True)
    given = tuple((field, row[field]) for field in GIVEN if isinstance(row.get(field), str) and row[field].strip())
    url = row.get("url")
    retrieved = row.get("retrieved")
    return RawPage(
        name=own,
        media_type="application/json",
        body=body,
        url=url if isinstance(url, str) and url.strip() else None,
        retrieved=retrieved if isinstance(retrieved, str) and retrieved.strip() else None,
        given=given,
    )


def _parsed_bytes(body: bytes) -> Any:
    try:
        return json.loads(body)
    except (ValueError, RecursionError):
        return _parsed(decode(body).text)


def _parsed(text: str) -> Any:
    try:
        return json.loads(text, strict=False)
    except (ValueError, RecursionError):
        return None


def _encoded(row: Any) -> bytes:
    return json.dumps(row, ensure_ascii=False).encode("utf-8", "surrogatepass")
