"""The index answers what lists and searches ask."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.samples import sample_ledger
from whosaid.store.asking import Narrowed, as_query
from whosaid.store.index import Index
from whosaid.store.indexing import index_path, make_index
from whosaid.store.reading import LedgerReader


@pytest.fixture
def index(tmp_path: Path) -> Iterator[Index]:
    """Of three pages about one event."""
    ledger = tmp_path / "three.ledger"
    sample_ledger(ledger)
    with LedgerReader(ledger) as reader:
        make_index(reader, index_path(ledger))
    with Index(index_path(ledger)) as made:
        yield made


def test_places_outlets_and_articles_are_listed(index: Index) -> None:
    """With their numbers."""
    assert [("place:qasr", 3, 1)] == [(place.id, place.claims, place.events) for place in index.places()]
    assert [("The Kite", 2), ("The Mill", 1)] == [(one.name, one.articles) for one in index.outlets()]
    assert 3 == len(index.articles())
    assert 1 == len(index.articles(outlet="The Mill"))
    assert [] == index.articles(unnamed=True)
    assert 1 == len(index.articles(first=2, most=5))
    assert 3 == len(index.claims_at("place:qasr"))
    assert 1 == len(index.events_at("place:qasr"))


def test_the_range_of_an_event_is_at_hand_for_a_list(index: Index) -> None:
    """Under the profile that is asked for; of other events there is none."""
    (event,) = index.events_at("place:qasr")
    (row,) = index.ranges_of([event, "event:none"], "recorder-min-max")
    assert ("killed", "all", 7, 7) == (row.harm, row.population, row.low, row.high)
    assert row.open_above is True
    assert [] == index.ranges_of([event], "ucdp-like")


def test_what_an_actor_says_is_apart_from_what_it_does(index: Index) -> None:
    """The Lantern Group speaks and does nothing."""
    assert 3 == len(index.claims_of("actor:lantern", speaks=True))
    assert [] == index.claims_of("actor:lantern", speaks=False)


def test_conclusions_are_listed_by_what_they_say(index: Index) -> None:
    """Comparisons by verdict and facet, copies by kind, framings by outlet."""
    assert 1 == len(index.comparisons("contradicts", "count"))
    assert [] == index.comparisons("repeats", None)
    assert [("contradicts", "count", 1)] == index.comparison_counts()
    assert 1 == len(index.copies("passage"))
    assert [] == index.copies("article")
    assert [("killed", 1)] == [(one.term, one.times) for one in index.framings(outlet="The Kite")]
    assert {"passage": 1} == index.copy_counts()
    assert [] == index.copies(None, first=1, most=5)


def test_what_waits_for_a_decision_is_counted_by_kind(index: Index) -> None:
    """Here one suggested contradiction; voices and names are known."""
    assert {"contradictions": 1} == index.question_counts()
    (question,) = index.questions("contradictions")
    assert "one says 7, the other 9" == question.words
    assert index.asks("contradictions", "", question.about)
    assert not index.asks("events", question.about, "")


@pytest.mark.parametrize(
    ("asked", "expected"),
    [("seven dead", 3), ('"dead in qasr"', 3), ('"qasr in dead"', 0), ("lant", 6), ("QÁSR", 7), ("", 0), ("---", 0)],
)
def test_a_search_takes_all_words_phrases_and_beginnings(index: Index, asked: str, expected: int) -> None:
    """Without accents and upper case, in articles, claims and names."""
    hits, number = index.search(asked)
    assert expected == number
    assert number == len(hits)


def test_a_search_is_narrowed_and_paged(index: Index) -> None:
    """By what is searched and by outlet."""
    assert {"claim"} == {hit.what for hit in index.search("killed", Narrowed(what="claim"))[0]}
    assert {"The Mill"} == {hit.outlet for hit in index.search("killed", Narrowed(outlet="The Mill"))[0]}
    hits, number = index.search("killed", first=1, most=2)
    assert 2 == len(hits)
    assert number > 2


@given(st.text(max_size=60))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_words_can_break_a_search(index: Index, asked: str) -> None:
    """Whatever is typed is a question, not a fault."""
    hits, number = index.search(asked)
    assert len(hits) <= number


def test_a_query_quotes_every_word() -> None:
    """So that AND, NEAR and brackets are words."""
    assert '"NEAR" "xyz"*' == as_query("NEAR xyz")
    assert '"a"' == as_query("a")
    assert '"a b"' == as_query('"a b"')
