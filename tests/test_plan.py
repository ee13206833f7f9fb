"""The whole program on small pages: whatever the order, the workers, a kill or a repeat, the ledger says the same."""

import os
import random  # noqa: TID251 - dice with a given seed, to shuffle
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from whosaid import plan
from whosaid.engine.local import LocalEngine
from whosaid.errors import LedgerError, WhosaidError
from whosaid.export.jsonl import export_jsonl
from whosaid.extract.everything import find_everything
from whosaid.knowledge.known import Knowledge
from whosaid.plan import Setting, Tally, analyse, build
from whosaid.read.carriers import open_pages
from whosaid.read.document import read_page
from whosaid.records.bundles import Fingerprint, Pages, RawPage
from whosaid.records.concluded import Copy
from whosaid.records.printed import Article, Problem
from whosaid.reuse.fingerprints import fingerprint
from whosaid.store.codec import encode, unpack_fingerprints
from whosaid.store.reading import LedgerReader
from whosaid.store.sqlite import SqliteLedger

QUARTERS = ("Karm al-Jabal", "Salaheddin", "Hamdaniyah", "Bustan al-Qasr")
OUTLETS = ("The Kite", "Lake Gazette", "Morning Anchor", "The Mill")


def text_of(number: int) -> str:
    """A small page of news; every fifth one repeats the one before, the others share no run of eight words."""
    number -= number % 5 == 4
    quarter, outlet = QUARTERS[number % 4], OUTLETS[number % 3]
    return (
        f"{number + 2} people killed in {quarter}\n\n{outlet} | {1 + number % 27} October 2016\n\n"
        f"At least {number + 2} people were killed and {number + 9} wounded when shells hit house {number} in the {quarter}"
        f" district of Aleppo on Monday, the Syrian Observatory said.\n\n"
        f"“We counted {number + 30} impacts around bakery {number} before school {number} closed,” Adel {number} told the"
        f" {outlet}.\n\nOn day {number} the Syrian army denied that it had shelled {quarter}.\n"
    )


def write_pages(folder: Path, numbers: Iterable[int]) -> list[str]:
    """Writes pages; gives their names."""
    folder.mkdir(exist_ok=True)
    names = []
    for number in numbers:
        path = folder / f"page-{number:03d}.txt"
        path.write_text(text_of(number), "utf-8")
        names.append(str(path))
    return names


def read(ledger: Path, names: list[str], known: Knowledge, workers: int = 1, *, clean: bool = True) -> Tally:
    """Reads pages into a ledger."""
    with SqliteLedger(ledger) as writer:
        return build(writer, open_pages(names), Setting(known, clean), LocalEngine(workers))


def marked_newly(article: Article) -> Fingerprint:
    """As another form of the program marks articles: none of its marks meet ours."""
    found = fingerprint(article)
    return replace(found, marks=bytes(len(found.marks)))


def exported(ledger: Path, folder: Path) -> dict[str, bytes]:
    """Every file of the export."""
    with LedgerReader(ledger) as reader:
        export_jsonl(reader, folder)
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_neither_order_nor_workers_show_in_the_export(tmp_path: Path, known: Knowledge) -> None:
    """Sixty-six pages forwards by one process, shuffled by two, in two runs: the same bytes in every file."""
    names = write_pages(tmp_path / "pages", range(66))
    shuffled = names[:]
    random.Random(3).shuffle(shuffled)
    read(tmp_path / "one.ledger", names, known, 1)
    read(tmp_path / "two.ledger", shuffled, known, 2)
    read(tmp_path / "three.ledger", shuffled[:30], known, 1)
    read(tmp_path / "three.ledger", shuffled[30:], known, 2)
    one, two, three = (exported(tmp_path / f"{name}.ledger", tmp_path / name) for name in ("one", "two", "three"))
    assert one["claims.jsonl"]
    assert one["events.jsonl"]
    assert one["copies.jsonl"]
    for name, content in one.items():
        assert content == two[name], name
        assert content == three[name], name


def test_reading_again_changes_nothing(tmp_path: Path, known: Knowledge) -> None:
    """And the tally says so."""
    names = write_pages(tmp_path / "pages", range(6))
    assert 6 == read(tmp_path / "a.ledger", names, known).stored
    before = exported(tmp_path / "a.ledger", tmp_path / "before")
    again = read(tmp_path / "a.ledger", names, known)
    assert (0, 6, 0, False) == (again.stored, again.already, again.versions, again.concluded)
    assert before == exported(tmp_path / "a.ledger", tmp_path / "after")


def test_a_file_whose_name_is_no_unicode_is_read(tmp_path: Path, known: Knowledge) -> None:
    """Old archives have such names; the bytes are spelled out."""
    name = os.fsencode(tmp_path) + b"/caf\xe9.txt"
    Path(os.fsdecode(name)).write_text(text_of(1), "utf-8")
    assert 1 == read(tmp_path / "a.ledger", [os.fsdecode(name)], known).stored
    with LedgerReader(tmp_path / "a.ledger") as reader:
        assert ["caf\\udce9.txt"] == [Path(page.pages.document.name).name for page in reader.each_page()]


def test_a_page_given_twice_is_stored_once(tmp_path: Path, known: Knowledge) -> None:
    """By its name and by its folder, say."""
    names = write_pages(tmp_path / "pages", range(3))
    tally = read(tmp_path / "a.ledger", names + names, known)
    assert (3, 3) == (tally.stored, tally.already)


def test_a_changed_page_is_a_new_version(tmp_path: Path, known: Knowledge) -> None:
    """Conclusions rest on the new text only; the old one stays in the ledger."""
    names = write_pages(tmp_path / "pages", range(2))
    read(tmp_path / "a.ledger", names, known)
    Path(names[0]).write_text(text_of(2), "utf-8")
    tally = read(tmp_path / "a.ledger", names, known)
    assert (1, 1, 1) == (tally.stored, tally.already, tally.versions)
    with LedgerReader(tmp_path / "a.ledger") as reader:
        assert (2, 1) == (reader.counts().pages, reader.counts().older_versions)
        assert {text_of(1), text_of(2)} == {
            Path(page.pages.document.name).read_text("utf-8") for page in reader.each_page()
        }


def test_pages_of_an_older_program_share_words_with_newer_ones(tmp_path: Path, known: Knowledge) -> None:
    """They are not given again, and what was read of them stays; only what copies are found by is made anew, from their text."""
    first, second = write_pages(tmp_path / "pages", range(2))
    Path(second).write_text(text_of(0).replace(OUTLETS[0], OUTLETS[1]), "utf-8")
    read(tmp_path / "a.ledger", [first], known)
    with closing(sqlite3.connect(tmp_path / "a.ledger")) as older, older:
        ((packed,),) = older.execute("SELECT fingerprints FROM pages").fetchall()
        marked = [replace(one, marks=bytes(len(one.marks))) for one in unpack_fingerprints(packed)]
        older.execute("UPDATE pages SET fingerprints = ?", (encode(marked),))
        older.execute("UPDATE documents SET how = '0000000000000000'")
        older.execute("UPDATE remarks SET value = '0' WHERE name IN ('rules', 'fingerprints')")
    tally = read(tmp_path / "a.ledger", [second], known)
    assert (1, 1, True) == (tally.stored, tally.outdated, tally.concluded)
    with LedgerReader(tmp_path / "a.ledger") as reader:
        assert 1 == reader.counts().copies


def test_a_page_that_changes_back_under_an_older_program_shares_words(
    tmp_path: Path, known: Knowledge, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A newer program marked its first version in another form; it is read again, though the older program has its bytes."""
    first, second, third = write_pages(tmp_path / "pages", range(3))
    original = Path(first).read_text("utf-8")
    Path(second).write_text(original.replace(OUTLETS[0], OUTLETS[1]), "utf-8")
    read(tmp_path / "a.ledger", [first], known)
    with monkeypatch.context() as newer:
        newer.setattr(plan, "FINGERPRINTS", -1)
        newer.setattr(plan, "fingerprint", marked_newly)
        read(tmp_path / "a.ledger", [third], known)
        Path(first).write_text(text_of(3), "utf-8")
        read(tmp_path / "a.ledger", [first], known)
    Path(first).write_text(original, "utf-8")
    assert 2 == read(tmp_path / "a.ledger", [first, second], known).stored
    with LedgerReader(tmp_path / "a.ledger") as reader:
        assert ["article"] == [one.kind for one in reader.concluded(Copy) if one.kind == "article"]


def test_other_options_read_a_page_again(tmp_path: Path, known: Knowledge) -> None:
    """With --no-clean a page is another one: its text is taken as it stands."""
    names = write_pages(tmp_path / "pages", range(2))
    read(tmp_path / "a.ledger", names, known)
    assert 2 == read(tmp_path / "a.ledger", names, known, clean=False).stored
    with LedgerReader(tmp_path / "a.ledger") as reader:
        assert sorted(map(text_of, range(2))) == sorted(page.pages.articles[0].text for page in reader.each_page())


def test_what_cannot_be_read_is_told_and_the_rest_is_read(tmp_path: Path, known: Knowledge) -> None:
    """A missing file, an empty one, a picture: three problems with their names, one page."""
    names = write_pages(tmp_path / "pages", [1])
    (tmp_path / "pages" / "empty.txt").write_text(" \n", "utf-8")
    (tmp_path / "pages" / "picture.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)))
    given = [*names, *(str(tmp_path / "pages" / name) for name in ("empty.txt", "picture.png", "missing.txt"))]
    tally = read(tmp_path / "a.ledger", given, known)
    assert 1 == tally.stored
    assert ["empty.txt", "missing.txt", "picture.png"] == sorted(Path(one.name).name for one in tally.problems)
    assert all(problem.fatal for problem in tally.problems)


def test_a_fault_on_one_page_does_not_cost_the_others(
    tmp_path: Path, known: Knowledge, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is told as what it is: a fault of ours."""

    def find_with_fault(article: object, known: object) -> object:
        if "Salaheddin" in article.text:  # type: ignore[attr-defined]  # an Article
            raise ZeroDivisionError
        return find_everything(article, known)  # type: ignore[arg-type]

    monkeypatch.setattr(plan, "find_everything", find_with_fault)
    tally = read(tmp_path / "a.ledger", write_pages(tmp_path / "pages", range(4)), known)
    assert 3 == tally.stored
    assert ["page-001.txt"] == [Path(problem.name).name for problem in tally.problems]
    assert "fault of whosaid" in tally.problems[0].message


def test_without_a_ledger_the_same_is_found(tmp_path: Path, known: Knowledge) -> None:
    """`analyse` is for tests and for those who want no file."""
    names = write_pages(tmp_path / "pages", range(6))
    read(tmp_path / "a.ledger", names, known)
    found = analyse(names, known)
    with LedgerReader(tmp_path / "a.ledger") as reader:
        assert list(reader.concluded(Copy)) == list(found.conclusions.copies)
        assert [line.id for line in reader.event_lines()] == [
            event.id
            for event in sorted(
                found.conclusions.events,
                key=lambda event: (event.when.earliest is None, event.when.earliest or "", event.id),
            )
        ]
    assert set(names) == set(found.names.values())


def test_a_full_disk_ends_the_run_and_keeps_what_was_stored(tmp_path: Path, known: Knowledge) -> None:
    """The next run goes on from there."""
    names = write_pages(tmp_path / "pages", range(6))
    read(tmp_path / "a.ledger", names[:3], known)
    with SqliteLedger(tmp_path / "a.ledger") as writer:
        pages = writer._connection.execute("PRAGMA page_count").fetchone()[0]
        writer._connection.execute(f"PRAGMA max_page_count = {pages}")
        with pytest.raises(LedgerError, match="the disk is full"):
            build(writer, open_pages(names), Setting(known), LocalEngine(1))
    tally = read(tmp_path / "a.ledger", names, known)
    assert 3 == tally.already
    assert 3 == tally.stored


@pytest.mark.slow
def test_a_killed_run_loses_at_most_its_batch(tmp_path: Path, known: Knowledge) -> None:
    """Kill -9 in the middle: what was committed is there, and the next run ends in the same export as one that went through."""
    names = write_pages(tmp_path / "pages", range(160))
    path = tmp_path / "killed.ledger"
    command = [
        sys.executable,
        "-m",
        "whosaid",
        "read",
        str(tmp_path / "pages"),
        "--ledger",
        str(path),
        "--workers",
        "2",
    ]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as running:
        stored = 0
        while stored < 64 and running.poll() is None:
            time.sleep(0.02)
            stored = pages_in(path)
        os.kill(running.pid, signal.SIGKILL)
    assert pages_in(path) >= stored
    time.sleep(2 * 1.0)  # the workers look once a second whether their parent lives
    tally = read(path, names, known, 2)
    assert stored <= tally.already
    assert 160 == tally.already + tally.stored
    read(tmp_path / "whole.ledger", names, known, 2)
    assert exported(tmp_path / "whole.ledger", tmp_path / "whole") == exported(path, tmp_path / "killed")


def pages_in(path: Path) -> int:
    """Number of pages committed so far; 0 while there is no ledger yet."""
    try:
        with LedgerReader(path) as reader:
            return reader.counts().pages
    except WhosaidError:
        return 0


def test_a_plug_in_reads_its_media_type(tmp_path: Path, known: Knowledge) -> None:
    """A reader of another package stands in for ours."""

    def read_shouting(page: RawPage, known: Knowledge, *, clean: bool = True) -> Pages:
        return read_page(replace(page, body=page.body.upper()), known, clean=clean)

    (name,) = write_pages(tmp_path / "pages", [1])
    setting = Setting(known, readers={"text/plain": read_shouting})
    packed, _ = plan.read_one(next(page for page in open_pages([name]) if isinstance(page, RawPage)), setting)
    assert packed is not None
    assert "PEOPLE KILLED" in str(packed.article_lines[0].title)


def test_one_page_of_a_run_needs_no_ledger_to_be_read(known: Knowledge) -> None:
    """What a worker does, on bytes that hold nothing and on bytes that hold a page."""
    setting = Setting(known)
    packed, problems = plan.read_one(RawPage("empty", "text/plain", b"  \n"), setting)
    assert packed is None
    assert [Problem] == [type(problem) for problem in problems]
    packed, problems = plan.read_one(RawPage("page", "text/plain", text_of(1).encode()), setting)
    assert packed is not None
    assert ("page", setting.how) == (packed.name, packed.how)
