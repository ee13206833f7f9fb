"""The summary says what was done and what could not be."""

import json
from collections import Counter

import pytest

from whosaid.cli.summary import MOST_LISTED, is_failure, summary_of, tell
from whosaid.plan import Tally
from whosaid.records.printed import Problem
from whosaid.store.protocol import Counts

COUNTS = Counts(pages=5, articles=7, claims=40, copies=2, origins=6, events=9, older_versions=0, is_stale=False)


def told(tally: Tally, capsys: pytest.CaptureFixture[str], *, as_json: bool = False) -> str:
    """What the summary of a tally prints."""
    tell(summary_of(tally, COUNTS, 4, "a.ledger", 1.234), as_json=as_json)
    return capsys.readouterr().out


def test_everything_is_counted(capsys: pytest.CaptureFixture[str]) -> None:
    """Pages, articles, copies, claims, events, the origins that are known, time."""
    found = told(Tally(given=5, already=2, stored=3, versions=1, concluded=True), capsys)
    assert "3 new, 2 already there, 1 of them read before, as other bytes or with other rules." in found
    assert "5 pages, 7 articles, 2 copies, 40 claims, 9 events, 4 independent origins; 1.2 s." in found


def test_problems_are_listed_by_name(capsys: pytest.CaptureFixture[str]) -> None:
    """A few by name, many by number."""
    problems = [Problem(f"{number}.txt", "Nothing in it.", fatal=True) for number in range(MOST_LISTED + 5)]
    found = told(Tally(given=1, stored=1, problems=problems), capsys)
    assert f"{MOST_LISTED + 5} could not be read:" in found
    assert "  0.txt: Nothing in it." in found
    assert "... and 5 more" in found
    assert MOST_LISTED + 5 == len(
        json.loads(told(Tally(stored=1, problems=problems), capsys, as_json=True))["not_read"]
    )


def test_pages_of_older_rules_are_told(capsys: pytest.CaptureFixture[str]) -> None:
    """With what to do about it."""
    assert "4 older pages were read with other rules" in told(Tally(stored=1, outdated=4, concluded=True), capsys)


def test_pages_of_two_names_are_told(capsys: pytest.CaptureFixture[str]) -> None:
    """They would look like copies of each other."""
    assert "3 pages have the same bytes" in told(Tally(stored=1, doubles=3, concluded=True), capsys)
    assert "same bytes" not in told(Tally(stored=1, concluded=True), capsys)


def test_articles_without_a_day_or_an_outlet_are_told(capsys: pytest.CaptureFixture[str]) -> None:
    """Their "on Friday" is no day, and their own words are nobody's; who saved them may know both."""
    found = told(Tally(stored=4, undated=1, unnamed=3, concluded=True), capsys)
    assert "Of the new articles 1 says no day of publication and 3 say no outlet; rows of JSON Lines or CSV" in found
    assert "Of the new articles 2 say no outlet; rows" in told(Tally(stored=4, unnamed=2), capsys)
    assert "Of the new" not in told(Tally(stored=4, concluded=True), capsys)


def test_articles_in_other_languages_are_told(capsys: pytest.CaptureFixture[str]) -> None:
    """Their silence would look like a war without events."""
    tally = Tally(stored=4, foreign=Counter({"ru": 2, "ar": 1}), concluded=True)
    assert "3 articles are not in English (ar, ru): kept and compared" in told(tally, capsys)
    assert {"ar": 1, "ru": 2} == json.loads(told(tally, capsys, as_json=True))["other_languages"]
    assert "not in English" not in told(Tally(stored=4, concluded=True), capsys)


def test_nothing_read_is_a_failure() -> None:
    """Unless the pages were in the ledger already."""
    assert is_failure(summary_of(Tally(given=1), COUNTS, 4, "a", 0))
    assert not is_failure(summary_of(Tally(given=1, already=1), COUNTS, 4, "a", 0))
