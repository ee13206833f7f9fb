"""The writer loses nothing: not on a re-read, not on a full disk, not when it is killed."""

import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.samples import packed, sample_conclusions, sample_page
from whosaid.errors import LedgerError
from whosaid.records.concluded import Copy, Judgement, Review
from whosaid.store.protocol import EventFile
from whosaid.store.reading import LedgerReader
from whosaid.store.rows import pack_conclusions
from whosaid.store.sqlite import WAIT_SECONDS, SqliteLedger, decide


def names(path: Path) -> list[str]:
    """Names of the current pages."""
    with LedgerReader(path) as reader:
        return sorted(page.pages.document.name for page in reader.each_page())


def digests(path: Path) -> list[str]:
    """Digests of the current versions."""
    with LedgerReader(path) as reader:
        return sorted(page.pages.document.sha256 for page in reader.each_page())


def test_a_page_is_known_by_name_bytes_and_rules(tmp_path: Path) -> None:
    """The same page read with other rules is read again."""
    page = packed(sample_page())
    with SqliteLedger(tmp_path / "a.ledger") as ledger:
        ledger.add([page])
        assert ledger.has(page.name, page.sha256, "rules")
        assert not ledger.has(page.name, page.sha256, "other rules")
        assert not ledger.has(page.name, "0", "rules")


@pytest.mark.parametrize("turned", [False, True])
def test_the_last_version_given_is_current_whatever_the_order(tmp_path: Path, turned: bool) -> None:
    """Two captures of one address in one run: the later capture counts, the earlier one stays in the ledger."""
    path = tmp_path / "a.ledger"
    early = packed(sample_page("page", body="early", retrieved="2016-10-28T08:00:00Z"))
    late = packed(sample_page("page", body="late", retrieved="2016-10-28T20:00:00Z"))
    with SqliteLedger(path) as ledger:
        for page in (late, early) if turned else (early, late):
            ledger.add([page])
            ledger.give(page.name, page.sha256, page.retrieved, page.how)
        ledger.settle()
    assert [late.sha256] == digests(path)
    with LedgerReader(path) as reader:
        assert 1 == reader.counts().older_versions


def test_settling_again_changes_nothing(tmp_path: Path) -> None:
    """Reading the same pages twice is told as no change."""
    page = packed(sample_page())
    with SqliteLedger(tmp_path / "a.ledger") as ledger:
        ledger.add([page])
        ledger.conclude([pack_conclusions(sample_conclusions(sample_page()))], {})
        ledger.give(page.name, page.sha256, None, page.how)
        assert 0 == ledger.settle()
        assert not ledger.counts().is_stale


def test_a_version_that_cannot_be_read_does_not_push_the_last_one_out(tmp_path: Path) -> None:
    """A page that was saved empty the second time leaves the first one current."""
    page = packed(sample_page())
    with SqliteLedger(tmp_path / "a.ledger") as ledger:
        ledger.add([page])
        ledger.give(page.name, "ffff", "2030-01-01", page.how)
        assert 0 == ledger.settle()
    assert [page.sha256] == digests(tmp_path / "a.ledger")


def test_pages_read_with_other_rules_are_counted(tmp_path: Path) -> None:
    """So that a run with new rules can say how many pages are still to be given again."""
    with SqliteLedger(tmp_path / "a.ledger") as ledger:
        ledger.add(
            [
                packed(sample_page("a"), how="1234567890123456"),
                packed(sample_page("b"), how="6543210987654321 no-clean"),
            ]
        )
        assert (2,) == ledger.outdated("1234567890123456")
        assert (1, 2) == ledger.outdated("0000000000000000")


def test_pages_with_renewed_marks_are_those_of_no_rules(tmp_path: Path) -> None:
    """What they were read with no longer tells how they are marked: they are marked anew, or read anew, by whoever comes next."""
    page = packed(sample_page("a"), how="1234567890123456")
    with SqliteLedger(tmp_path / "a.ledger") as ledger:
        ledger.add([page, packed(sample_page("a"), how="6543210987654321")])
        ledger.renew([(1, b"")])
        ledger.renew([(1, b""), (2, b"")])
        assert not ledger.has(page.name, page.sha256, page.how)
        assert 1 in ledger.outdated("1234567890123456")


def test_one_page_under_two_names_is_noticed(tmp_path: Path) -> None:
    """The same folder given under two paths is two sets of pages, and the reader is told."""
    with SqliteLedger(tmp_path / "a.ledger") as ledger:
        ledger.add([packed(sample_page("a")), packed(sample_page("b", body="other"))])
        assert 0 == ledger.doubles()
        ledger.add([packed(sample_page("c"))])
        assert 1 == ledger.doubles()


def test_a_changed_page_is_a_new_version(tmp_path: Path) -> None:
    """The new text is current, the old one can still be explained; going back makes the old one current again."""
    path = tmp_path / "a.ledger"
    old, new = packed(sample_page(body="old")), packed(sample_page(body="new"))
    for page, known in ((old, False), (new, False), (old, True)):
        with SqliteLedger(path) as ledger:
            if not known:
                ledger.add([page])
            ledger.give(page.name, page.sha256, None, page.how)
            ledger.settle()
        assert [page.sha256] == digests(path)
    with LedgerReader(path) as reader:
        assert 1 == len(list(reader.pages_with(new.document)))


def test_conclusions_replace_the_former_ones(tmp_path: Path) -> None:
    """No row of an older conclusion is left."""
    one, two = sample_page("a"), sample_page("b")
    with SqliteLedger(tmp_path / "a.ledger") as ledger:
        ledger.add([packed(one), packed(two)])
        ledger.conclude([pack_conclusions(sample_conclusions(one, two))], {})
        ledger.conclude([pack_conclusions(sample_conclusions(two))], {})
        (file,) = ledger.concluded(EventFile)
        assert 1 == len(file.event.articles)
        assert 1 == len(list(ledger.concluded(Copy)))
        assert 1 == len(ledger.event_lines())


def test_a_conclusion_that_fails_leaves_the_former_one(tmp_path: Path) -> None:
    """Conclusions are replaced as a whole or not at all."""
    page = sample_page()
    found = sample_conclusions(page)
    doubled = type(found)(events=found.events * 2)
    with SqliteLedger(tmp_path / "a.ledger") as ledger:
        ledger.conclude([pack_conclusions(found)], {})
        with pytest.raises(LedgerError):
            ledger.conclude([pack_conclusions(doubled)], {})
        assert 1 == len(list(ledger.concluded(Copy)))


def test_a_full_disk_loses_nothing_stored(tmp_path: Path) -> None:
    """The message says what to do, and what was stored stays."""
    path = tmp_path / "a.ledger"
    with SqliteLedger(path) as ledger:
        ledger.add([packed(sample_page("first"))])
        pages = ledger._connection.execute("PRAGMA page_count").fetchone()[0]
        ledger._connection.execute(f"PRAGMA max_page_count = {pages + 2}")
        with pytest.raises(LedgerError, match=r"the disk is full.*Free some space"):
            ledger.add([packed(sample_page(f"page {number}")) for number in range(50)])
    assert ["first"] == names(path)
    with SqliteLedger(path) as ledger:
        ledger.add([packed(sample_page("second"))])
    assert ["first", "second"] == names(path)


def test_a_killed_writer_loses_nothing_committed(tmp_path: Path) -> None:
    """Kill -9 while writing: every acknowledged page is there, the file is whole, the next writer goes on."""
    path = tmp_path / "a.ledger"
    program = (
        "import sys\n"
        "from pathlib import Path\n"
        "from tests.samples import packed, sample_page\n"
        "from whosaid.store.sqlite import SqliteLedger\n"
        "ledger = SqliteLedger(Path(sys.argv[1]))\n"
        "for number in range(100000):\n"
        "    ledger.add([packed(sample_page(f'page {number:06d}'))])\n"
        "    print(number, flush=True)\n"
    )
    running = subprocess.Popen([sys.executable, "-c", program, str(path)], stdout=subprocess.PIPE, text=True)
    assert running.stdout is not None
    told = [int(running.stdout.readline()) for _ in range(40)]
    running.kill()
    told += [int(line) for line in running.stdout if line.endswith("\n")]
    running.wait()
    running.stdout.close()
    assert {f"page {number:06d}" for number in told} <= set(names(path))
    with SqliteLedger(path) as ledger:
        ledger.add([packed(sample_page("after"))])
    with LedgerReader(path) as reader:
        assert "ok" == reader._connection.execute("PRAGMA integrity_check").fetchone()[0]
    assert "after" in names(path)


def test_a_judgement_of_a_person_stays(tmp_path: Path) -> None:
    """Conclusions come and go; a person's word is kept."""
    word = Judgement("claim:a", "claim:b", "different", "person:Ada", "other street", "2026-01-01T10:00:00Z")
    with SqliteLedger(tmp_path / "a.ledger") as ledger:
        ledger.judge(word)
        ledger.conclude([pack_conclusions(sample_conclusions(sample_page()))], {})
        assert [word] == list(ledger.judgements())


def test_a_decision_waits_for_no_reader(tmp_path: Path) -> None:
    """Who looks at the ledger for a minute keeps nobody from deciding, and sees the ledger as it was."""
    with SqliteLedger(tmp_path / "a.ledger") as ledger:
        ledger.add([packed(sample_page())])
        with LedgerReader(tmp_path / "a.ledger") as reader:
            reader.hold()
            assert [] == list(reader.reviews())
            ledger.close()
            word = Review(
                "review:a", "comment", "event:a", None, None, None, "x", "", "person:Ada", "2026-01-01T00:00:00Z"
            )
            begun = time.monotonic()
            decide(tmp_path / "a.ledger", [(word, None)])
            assert time.monotonic() - begun < WAIT_SECONDS / 2
            assert [] == list(reader.reviews())
    with LedgerReader(tmp_path / "a.ledger") as reader:
        assert ["x"] == [one.after for one in reader.reviews()]


def test_a_second_writer_waits_its_turn(tmp_path: Path) -> None:
    """It is refused with a sentence, and the first goes on."""
    with SqliteLedger(tmp_path / "a.ledger") as ledger:
        with pytest.raises(LedgerError, match="another whosaid"):
            SqliteLedger(tmp_path / "a.ledger")
        ledger.add([packed(sample_page())])


def test_a_foreign_database_is_refused_untouched(tmp_path: Path) -> None:
    """Somebody else's database is not changed by one byte before it is refused."""
    path = tmp_path / "other.db"
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE theirs (word TEXT)")
    connection.commit()
    connection.close()
    before = path.read_bytes()
    with pytest.raises(LedgerError):
        SqliteLedger(path)
    assert before == path.read_bytes()
