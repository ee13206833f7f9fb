"""A report is one file that loads nothing, quotes sentences, and holds whole articles only when it was told to."""

import re
from pathlib import Path
from shutil import copyfile

import pytest

from whosaid.errors import WhosaidError
from whosaid.records.concluded import Review
from whosaid.report.one_file import Choice, Written, write_report
from whosaid.store.index import Index
from whosaid.store.indexing import make_index
from whosaid.store.protocol import EventFile
from whosaid.store.reading import LedgerReader
from whosaid.store.sqlite import SqliteLedger
from whosaid.views.ready import ready_maker
from whosaid.views.review import make_review
from whosaid.views.withholding import private_names


def written(examples: Path, choice: Choice) -> Written:
    """The report of the example pages."""
    with LedgerReader(examples) as ledger:
        return write_report(ledger, choice, "A <title>")


def test_nothing_is_loaded_and_every_link_stays_inside(examples: Path) -> None:
    """No address of ours or of others; each anchor exists."""
    html = written(examples, Choice()).html
    assert [] == re.findall(r'(?:src|action)="', html)
    links = re.findall(r'href="([^"]*)"', html.partition("<script")[0])
    assert {"#", "d"} == {link[:1] for link in links}
    assert {"data:,"} == {link for link in links if not link.startswith("#")}
    ids = re.findall(r' id="([^"]+)"', html)
    assert len(ids) == len(set(ids))
    assert {link[1:] for link in links if link.startswith("#")} <= set(ids)
    assert '<h1 dir="auto">A &lt;title&gt;</h1>' in html


def test_style_and_script_are_allowed_by_their_hash_only(examples: Path) -> None:
    """So that words of a page can never become a program, wherever the file is opened."""
    html = written(examples, Choice(most=1)).html
    (policy,) = re.findall(r'http-equiv="Content-Security-Policy" content="([^"]+)"', html)
    assert policy.startswith("default-src 'none'; style-src 'sha256-")
    assert "unsafe" not in policy
    assert 1 == html.count("<script")
    assert 1 == html.count("<style")


def test_pages_and_independent_origins_come_first(examples: Path) -> None:
    """And each event says its own."""
    report = written(examples, Choice(most=3))
    assert 3 == report.events
    assert report.articles > report.pages  # one of the pages gathers several reports
    lead = f"{report.articles} articles on {report.pages} pages, {report.origins} independent origins, 3 events."
    assert lead in report.html
    assert report.left_out > 0
    assert f"{report.left_out} events that fit are left out" in report.html
    assert 3 == report.html.count("and here are the sentences.")


def test_a_report_is_the_same_with_an_index_and_without(examples: Path, tmp_path: Path) -> None:
    """To the byte: the index only spares the unpacking of pages."""
    with LedgerReader(examples) as ledger:
        make_index(ledger, tmp_path / "index", ready_maker(ledger, 3))
        with Index(tmp_path / "index") as index:
            assert written(examples, Choice()).html == write_report(ledger, Choice(), "A <title>", index).html


def test_events_are_chosen_by_id_or_by_what_they_are(examples: Path) -> None:
    """An id that is not there is an error with a mend."""
    with LedgerReader(examples) as ledger:
        some = [line.id for line in ledger.event_lines()[:2]]
    assert 2 == written(examples, Choice(events=(some[0], some[1], some[0]))).events
    assert (
        written(examples, Choice(place="moscow")).events
        == written(examples, Choice(place="Moscow", first="2016-01-01")).events
        > 0
    )
    assert 0 == written(examples, Choice(place="nowhere")).events
    with pytest.raises(WhosaidError):
        written(examples, Choice(events=("event:zzz",)))


def test_whole_articles_come_in_only_when_asked_for(examples: Path) -> None:
    """Sentences without claims are in no report else."""
    words = "The windows have not stopped shaking since dawn"
    assert words not in written(examples, Choice()).html
    assert words in written(examples, Choice(articles=True)).html


def test_private_names_are_withheld_in_sentences_and_articles(examples: Path) -> None:
    """Officials whom the register lists stay."""
    plain, without = (written(examples, Choice(articles=True, withheld=one)).html for one in (False, True))
    assert "Pavel Orlin" in plain
    assert "Orlin" not in without
    assert "[name withheld]" in without
    assert "Lavrov" in without
    assert "Names of private persons are withheld" in without


def test_the_same_ledger_gives_the_same_bytes(examples: Path) -> None:
    """A report has no clock."""
    assert written(examples, Choice()).html == written(examples, Choice()).html


def test_a_report_of_fifty_events_can_be_mailed(examples: Path) -> None:
    """Under 3 MB; that of the examples is under one."""
    assert len(written(examples, Choice()).html.encode()) < 1_000_000


def test_private_names_are_withheld_in_decisions_too(examples: Path, tmp_path: Path) -> None:
    """A reason or a correction may hold one."""
    ledger = tmp_path / "own.ledger"
    copyfile(examples, ledger)
    with SqliteLedger(ledger) as writer:
        events = {file.event.id: file.event for file in writer.concluded(EventFile)}
        private = {event: private_names(writer, events[event].articles) for event in events}
        event, names = next((event, names) for event, names in private.items() if names)
        name = max(names)
        draft = Review(
            "", "comment", event, None, None, None, f"{name} told me", "", "person:Ada", "2026-01-01T00:00:00Z"
        )
        writer.review(make_review(draft))
    told = [written(ledger, Choice(events=(event,), withheld=one)).html for one in (False, True)]
    assert f"{name} told me" in told[0]
    assert name not in told[1]
    assert "[name withheld] told me" in told[1]
