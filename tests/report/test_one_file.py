"""A report is one file that loads nothing, quotes sentences, and holds whole articles only when it was told to."""

import re
from pathlib import Path

import pytest

from whosaid.errors import WhosaidError
from whosaid.report.one_file import Choice, Written, write_report
from whosaid.store.reading import LedgerReader


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
    assert f"{report.pages} pages, {report.origins} independent origins, 3 events." in report.html
    assert report.left_out > 0
    assert f"{report.left_out} events that fit are left out" in report.html
    assert 3 == report.html.count("and here are the sentences.")


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
