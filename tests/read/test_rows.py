"""Rows of JSON Lines become pages; what a row gives is taken as given."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.read.pages import read_row, stream
from whosaid.read.rows import TOLD, page_of_row, pages_of_list, pages_of_rows, pages_of_table, told_twice
from whosaid.records.bundles import RawPage
from whosaid.records.printed import Problem


def test_names_and_metadata() -> None:
    """A row is named by its id, else by file and line; its metadata come along."""
    rows = b'{"id": "one", "text": "abc", "title": "T", "outlet": "The Quay", "other": 1}\n\n{"text": "def", "url": "http://a.example"}\n'
    first, second = pages_of_rows("rows.jsonl", stream(rows))
    assert isinstance(first, RawPage)
    assert isinstance(second, RawPage)
    assert ("one", (("title", "T"), ("outlet", "The Quay"))) == (first.name, first.given)
    assert ("rows.jsonl#3", "http://a.example", ()) == (second.name, second.url, second.given)


def test_bad_rows_are_told_with_file_line_and_mend() -> None:
    """A line that is no row does not stop the others."""
    rows = b'not json\n[1]\n{"id": "x"}\n{"id": "y", "text": "abc"}\n'
    found = list(pages_of_rows("rows.jsonl", stream(rows)))
    assert ["Problem", "Problem", "Problem", "RawPage"] == [type(item).__name__ for item in found]
    for number, problem in enumerate(found[:3], 1):
        assert isinstance(problem, Problem)
        assert f"rows.jsonl#{number}" in problem.message
        assert "Mend the row" in problem.message


def test_many_bad_rows_are_counted() -> None:
    """A file of rubbish gives a handful of messages and a count, not a flood."""
    found = list(pages_of_rows("rows.jsonl", stream(b"rubbish\n" * 1000)))
    assert TOLD + 1 == len(found)
    assert isinstance(found[-1], Problem)
    assert f"{1000 - TOLD} more rows" in found[-1].message


def test_lone_surrogates_in_rows() -> None:
    """Half an emoji in a row is read; it becomes one replacement character."""
    page = read_row({"text": "The ferry \ud83d sank."}, clean=False)
    assert "The ferry \ufffd sank." == page.articles[0].text


def test_byte_order_mark_and_numbers_as_ids() -> None:
    """A byte order mark before the first row is no part of it; a number may be an id."""
    (page,) = pages_of_rows("rows.jsonl", stream(b'\xef\xbb\xbf{"id": 7, "text": "abc"}'))
    assert isinstance(page, RawPage)
    assert "7" == page.name


def test_files_of_one_value() -> None:
    """A JSON file may hold one row or a list of rows."""
    assert ["a", "r.json#2"] == [
        page.name for page in pages_of_list("r.json", b'[{"id": "a", "text": "x"}, {"text": "y"}]')
    ]
    assert ["r.json"] == [page.name for page in pages_of_list("r.json", b'{"text": "x"}')]
    assert ["r.json#1", "r.json#2"] == [page.name for page in pages_of_list("r.json", b'{"text": "x"}\n{"text": "y"}')]


def test_body_is_the_row() -> None:
    """The bytes of the document are those of its row, so a changed row is a new version."""
    row = json.dumps({"id": "a", "text": "x"}).encode()
    page = page_of_row("r", row)
    assert isinstance(page, RawPage)
    assert row == page.body


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_tables(separator: str) -> None:
    """The first line names the columns; words may hold separators, marks and line ends."""
    table = (
        f'ID{separator}Title{separator}Text\r\n7{separator}T{separator}"The ferry, ""Anna""; it sank.\n\nAt dawn."\r\n'
    )
    (page,) = pages_of_table("rows.csv", b"\xef\xbb\xbf" + table.encode())
    assert isinstance(page, RawPage)
    assert ("7", (("title", "T"),)) == (page.name, page.given)
    assert 'The ferry, "Anna"; it sank.\n\nAt dawn.' == json.loads(page.body)["text"]


def test_tables_without_words() -> None:
    """A table without a column of words names the columns it needs; rows without words are counted, the rest is read."""
    (problem,) = pages_of_table("rows.csv", b"date,dead\n2016-10-28,9\n")
    assert isinstance(problem, Problem)
    assert "`text` or `html`" in problem.message
    page, remark = pages_of_table("rows.csv", b"id,text\n1,\n2,The ferry sank.\n")
    assert isinstance(page, RawPage)
    assert isinstance(remark, Problem)
    assert "1 of 2 rows" in remark.message


@pytest.mark.parametrize("table", [b"html", b"id,text\n", b"text\n\n"])
def test_tables_without_rows(table: bytes) -> None:
    """A table of columns alone is told, not passed over in silence."""
    (problem,) = pages_of_table("rows.csv", table)
    assert isinstance(problem, Problem)
    assert problem.fatal


def test_columns_that_nothing_reads_are_told() -> None:
    """A column "date" is no `published`: who thinks it is should hear so."""
    _, remark = pages_of_table("rows.csv", b"id;headline;text;date\n1;Lost;The ferry sank.;2016-10-28\n")
    assert isinstance(remark, Problem)
    assert "columns that nothing reads: headline, date. Name the columns" in remark.message
    assert not remark.fatal


def test_rows_of_one_id_are_told() -> None:
    """The last of them stands for all, so the others would be lost without a word."""
    rows = b'{"id": "a", "text": "abc"}\n{"id": "b", "text": "abc"}\n{"id": "a", "text": "def"}\n'
    *pages, remark = told_twice("rows.jsonl", pages_of_rows("rows.jsonl", stream(rows)))
    assert ["a", "b", "a"] == [page.name for page in pages]
    assert isinstance(remark, Problem)
    assert "several rows of one id (a)" in remark.message
    assert 2 == len(list(told_twice("rows.jsonl", pages_of_rows("rows.jsonl", stream(rows.partition(b"\n")[2])))))


@given(st.binary(max_size=200))
def test_no_table_raises(noise: bytes) -> None:
    """Any bytes under a line of columns give pages or problems."""
    list(pages_of_table("rows.csv", b"id,text\n" + noise))
    assert list(pages_of_table("rows.csv", noise))
