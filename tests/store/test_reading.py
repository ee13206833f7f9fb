"""A ledger answers, read-only, wherever it lies."""

import sqlite3
import stat
from pathlib import Path

import pytest

from tests.samples import packed, sample_conclusions, sample_page
from whosaid.errors import LedgerError
from whosaid.records.concluded import Comparison, Copy, Framing, Judgement, Origin
from whosaid.store.protocol import ClaimChoice, EventFile
from whosaid.store.reading import LedgerReader
from whosaid.store.rows import pack_conclusions
from whosaid.store.sqlite import SqliteLedger


@pytest.fixture
def ledger(tmp_path: Path) -> Path:
    """A ledger of two pages with conclusions."""
    pages = [sample_page("folder/a.txt"), sample_page("folder/b.txt", outlet="The Mill")]
    path = tmp_path / "two.ledger"
    with SqliteLedger(path) as made:
        made.add([packed(page) for page in pages])
        made.conclude(
            [pack_conclusions(sample_conclusions(*pages))],
            {"rules": "abc"},
        )
    return path


def test_every_kind_of_conclusion_is_found_again(ledger: Path) -> None:
    """As a whole, by the beginning of an id, and by what it is about."""
    with LedgerReader(ledger) as reader:
        (file,) = reader.concluded(EventFile)
        assert [file] == list(reader.concluded_with(EventFile, file.event.id[:9]))
        assert [] == list(reader.concluded_with(EventFile, "copy:"))
        claim = file.event.claims[0]
        assert [file] == list(reader.touching(EventFile, claim))
        assert [(claim,)] == [origin.claims for origin in reader.touching(Origin, claim)]
        assert 1 == len(list(reader.touching(Comparison, *file.event.claims)))
        assert file.event.id == reader.event_of(claim)
        assert ["Lantern Group"] == [line.name for line in reader.origins_of(claim)]
        assert 1 == len(list(reader.touching(Copy, file.event.articles[0])))
        assert 1 == len(list(reader.concluded(Framing)))
        assert 1 == len(list(reader.concluded(Judgement)))
        assert (("the words of a footer", 1200),) == reader.too_common()
        assert "abc" == reader.remembered("rules")


def test_a_page_is_found_by_any_id_on_it(ledger: Path) -> None:
    """By the beginning of a claim's id, a count's, an article's, the document's."""
    with LedgerReader(ledger) as reader:
        for page in reader.each_page():
            (findings,) = page.findings
            for identity in (page.pages.document.id, findings.article, findings.counts[0].id, findings.times[0].id):
                assert page in list(reader.pages_with(identity[:-8]))
        assert 2 == len(list(reader.pages_with("claim:")))


def test_a_page_is_found_by_the_end_of_its_name(ledger: Path) -> None:
    """`whosaid origin a.txt` works without the folder."""
    with LedgerReader(ledger) as reader:
        assert ["folder/a.txt"] == [page.pages.document.name for page in reader.pages_named("a.txt")]
        assert [] == list(reader.pages_named("txt"))


@pytest.mark.parametrize(
    ("choice", "expected"),
    [
        (ClaimChoice(), 2),
        (ClaimChoice(who="Lantern"), 2),
        (ClaimChoice(who="the mill"), 0),
        (ClaimChoice(kind="killing", harm="killed", place="QASR"), 2),
        (ClaimChoice(kind="looting"), 0),
        (ClaimChoice(first="2016-10-24", last="2016-10-24"), 2),
        (ClaimChoice(first="2016-10-25"), 0),
        (ClaimChoice(last="2016-10-23"), 0),
        (ClaimChoice(harm="injured"), 0),
    ],
)
def test_claims_are_chosen_by_who_kind_place_date_and_harm(ledger: Path, choice: ClaimChoice, expected: int) -> None:
    """Each filter leaves out what does not fit."""
    with LedgerReader(ledger) as reader:
        assert expected == len(list(reader.chosen_claims(choice)))


def test_lists_show_outlet_and_title(ledger: Path) -> None:
    """Without decoding a page."""
    with LedgerReader(ledger) as reader:
        articles = [article.id for page in reader.each_page() for article in page.pages.articles]
        lines = reader.article_lines(articles)
        assert {"The Kite", "The Mill"} == {lines[article].outlet for article in articles}


def test_a_finished_ledger_is_one_plain_file(ledger: Path) -> None:
    """It can be copied or mailed: nothing lies beside it."""
    assert [ledger.name] == [path.name for path in ledger.parent.iterdir()]


def test_a_ledger_is_read_from_a_folder_without_rights(ledger: Path) -> None:
    """A ledger on a read-only disk can be asked."""
    ledger.chmod(stat.S_IRUSR)
    ledger.parent.chmod(stat.S_IRUSR | stat.S_IXUSR)
    try:
        with LedgerReader(ledger) as reader:
            assert 2 == reader.counts().pages
    finally:
        ledger.parent.chmod(stat.S_IRWXU)


def test_a_reader_goes_on_beside_a_writer(ledger: Path) -> None:
    """A view that is open while pages are added shows what was there, then what is there."""
    with LedgerReader(ledger) as reader, SqliteLedger(ledger) as writer:
        assert 2 == reader.counts().pages
        writer.add([packed(sample_page("c.txt"))])
        assert 3 == reader.counts().pages
        assert reader.counts().is_stale


def test_a_reader_cannot_write(ledger: Path) -> None:
    """Whatever a view does, the ledger stays."""
    with LedgerReader(ledger) as reader, pytest.raises(sqlite3.OperationalError, match="readonly"):
        reader._connection.execute("DELETE FROM documents")


@pytest.mark.parametrize("content", [b"just a note", b"\x00" * 4096, b"SQLite format 3\x00 but cut"])
def test_a_file_that_is_no_ledger_is_told(tmp_path: Path, content: bytes) -> None:
    """The message names the file and says what to do."""
    path = tmp_path / "note.txt"
    path.write_bytes(content)
    with pytest.raises(LedgerError, match=r"note\.txt.*ledger"):
        LedgerReader(path)
    with pytest.raises(LedgerError, match=r"note\.txt.*ledger"):
        SqliteLedger(path)
    assert content == path.read_bytes()


def test_a_missing_ledger_is_told(tmp_path: Path) -> None:
    """Asking does not make an empty file."""
    with pytest.raises(LedgerError, match="no such ledger"):
        LedgerReader(tmp_path / "none.ledger")
    assert [] == list(tmp_path.iterdir())


def test_many_claims_are_found_at_once(ledger: Path) -> None:
    """Each with its counts and its article, and nothing else of the page; what is not there is left out."""
    with LedgerReader(ledger) as reader:
        (file,) = reader.concluded(EventFile)
        wanted = [file.event.claims[0], "claim:2222222222222222"]
        (page,) = reader.pages_of_claims(wanted)
        (whole,) = reader.pages_with(wanted[0])
        assert whole.pages.articles == page.pages.articles
        (findings,) = page.findings
        (claim,) = findings.claims
        assert wanted[0] == claim.id
        assert {claim.id} == {count.claim for count in findings.counts}
        assert () == findings.times
        assert {one: reader.origins_of(one) for one in wanted} == reader.origins_by_claim(wanted)


def test_copies_within_a_group_of_articles(ledger: Path) -> None:
    """Both sides have to stand in one group."""
    with LedgerReader(ledger) as reader:
        (copy,) = reader.concluded(Copy)
        one, other = copy.left.article, copy.right.article
        assert [copy] == list(reader.copies_within([["article:a"], [one, other]]))
        assert [] == list(reader.copies_within([[one], [other]]))


def test_all_events_are_sorted_once(ledger: Path) -> None:
    """Only a choice of the largest needs an order of its own; the list of all of them is as it was."""
    asked: list[str] = []
    with LedgerReader(ledger) as reader:
        reader._connection.set_trace_callback(asked.append)
        everything, largest = reader.event_lines(), reader.event_lines(largest=10_000)
    assert [1, 2] == [statement.count("ORDER BY") for statement in asked if "FROM events" in statement]
    assert everything == largest
