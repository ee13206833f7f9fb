"""Files, folders and standard input deliver their pages; whatever cannot be read is told, and the rest goes on."""

import gzip
import io
import os
from pathlib import Path

import pytest

from whosaid.read.carriers import open_pages
from whosaid.records.bundles import RawPage
from whosaid.records.printed import Problem


def names(paths: list[str]) -> list[str]:
    """Names of the pages."""
    return [page.name for page in open_pages(paths) if isinstance(page, RawPage)]


def problems(paths: list[str]) -> list[Problem]:
    """What stood in the way."""
    return [item for item in open_pages(paths) if isinstance(item, Problem)]


def test_folders_are_read_in_order_of_their_paths(tmp_path: Path) -> None:
    """A folder and those below it are read by name, hidden entries left out."""
    for name in ("b.txt", "a.html", "sub/c.txt", ".hidden/d.txt", ".e.txt"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("The ferry sank.")
    assert [str(tmp_path / name) for name in ("a.html", "b.txt", "sub/c.txt")] == names([str(tmp_path)])


def test_files_of_other_kinds_are_left_out_of_folders_but_read_when_named(tmp_path: Path) -> None:
    """A folder's notes are not pages, and the summary says so; a file that is named is read by its bytes."""
    (tmp_path / "notes.yaml").write_text("a: 1")
    (problem,) = problems([str(tmp_path)])
    assert ("notes.yaml" in problem.message, False) == (True, problem.fatal)
    assert [str(tmp_path / "notes.yaml")] == names([str(tmp_path / "notes.yaml")])


@pytest.mark.parametrize(
    ("name", "body"),
    [
        ("empty.txt", b""),
        ("white.txt", b" \n\n "),
        ("picture.txt", b"\x89PNG\r\n\x1a\n"),
        ("program.html", b"\x7fELF\x00\x01\x02"),
        ("random.txt", bytes(range(256)) * 8),
        ("words.rss", b"words, no feed"),
        ("words.warc", b"words, no crawl"),
        ("broken.warc.gz", gzip.compress(b"WARC/1.0\r\nrubbish", mtime=0)),
        ("broken.jsonl", b"{"),
    ],
)
def test_bad_files_give_a_message_with_name_and_mend(tmp_path: Path, name: str, body: bytes) -> None:
    """Each file that cannot be read is named, with what to do, and the good one beside it is still read."""
    (tmp_path / name).write_bytes(body)
    (tmp_path / "zzz.txt").write_text("The ferry sank.")
    found = problems([str(tmp_path)])
    assert found
    assert all(str(tmp_path / name) in problem.message and problem.message.endswith(".") for problem in found)
    assert [str(tmp_path / "zzz.txt")] == names([str(tmp_path)])


def test_truncated_gzip_keeps_its_beginning(tmp_path: Path) -> None:
    """A compressed page that breaks off is read as far as it goes, and the break is told."""
    path = tmp_path / "page.txt.gz"
    path.write_bytes(gzip.compress(os.urandom(9_000).hex().encode())[:-3_000])
    page, problem = open_pages([str(path)])
    assert isinstance(page, RawPage)
    assert isinstance(problem, Problem)
    assert ("text/plain", True) == (page.media_type, len(page.body) > 1_000)
    assert ("breaks off" in problem.message, False) == (True, problem.fatal)


def test_missing_paths_are_told(tmp_path: Path) -> None:
    """A path that is not there, an empty folder and an impossible name are told."""
    for path in (str(tmp_path / "nowhere.txt"), str(tmp_path), "a\0b"):
        (problem,) = open_pages([path])
        assert isinstance(problem, Problem)
        assert problem.fatal


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may open every folder")
def test_closed_folders_are_told(tmp_path: Path) -> None:
    """A folder without rights is named; the others are read."""
    closed = tmp_path / "closed"
    closed.mkdir()
    (tmp_path / "open.txt").write_text("The ferry sank.")
    closed.chmod(0)
    try:
        found = problems([str(tmp_path)])
    finally:
        closed.chmod(0o700)
    assert [str(closed)] == [problem.name for problem in found]


def test_circles_of_links_end(tmp_path: Path) -> None:
    """A link to a folder above does not send the reader round for ever."""
    (tmp_path / "a.txt").write_text("The ferry sank.")
    (tmp_path / "up").symlink_to(tmp_path)
    assert [str(tmp_path / "a.txt")] == names([str(tmp_path)])


def test_standard_input(tmp_path: Path) -> None:
    """A page, rows or a crawl may come in by standard input; none there is told."""
    (page,) = open_pages(["-"], stdin=io.BytesIO(b"The ferry sank."))
    assert isinstance(page, RawPage)
    assert ("-", "text/plain") == (page.name, page.media_type)
    (row,) = open_pages(["-"], stdin=io.BytesIO(b'{"id": "a", "text": "x"}\n'))
    assert "a" == row.name
    (problem,) = open_pages(["-"])
    assert isinstance(problem, Problem)


def test_pages_are_delivered_one_at_a_time(tmp_path: Path) -> None:
    """The first row of a file is delivered before the second is looked at."""
    path = tmp_path / "rows.jsonl"
    path.write_bytes(b'{"id": "a", "text": "x"}\n' + b"rubbish\n" * 10)
    first = next(open_pages([str(path)]))
    assert "a" == first.name


def test_a_folder_here_has_one_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Given as "./pages" or "pages", it holds the same pages."""
    (tmp_path / "pages").mkdir()
    (tmp_path / "pages" / "a.txt").write_text("The ferry sank.")
    monkeypatch.chdir(tmp_path)
    assert [["pages/a.txt"]] * 2 == [[page.name for page in open_pages([given])] for given in ("pages", "./pages")]
