"""A search shows the words around each hit, and can be narrowed."""

from pathlib import Path

import pytest

from tests.views.browsed import browsed
from whosaid.store.asking import Narrowed
from whosaid.views.found import search


def test_hits_are_marked_in_their_words(examples: Path) -> None:
    """And only they."""
    with browsed(examples) as (_, index):
        found = search(index, "shells", Narrowed(what="claim"), size=3)
    assert 3 == len(found.hits)
    assert found.of > 3
    assert not found.is_more
    marked = [words for hit in found.hits for words, is_hit in hit.snippet if is_hit]
    assert marked
    assert all(words.casefold().startswith("shell") for words in marked)


def test_a_claim_is_called_by_its_voices_one_by_one(examples: Path) -> None:
    """As everywhere else."""
    with browsed(examples) as (_, index):
        titles = {hit.title for hit in search(index, "killed", Narrowed(what="claim"), size=100).hits}
        assert "Harbour Wire, citing Syrian Observatory for Human Rights" in titles
        cited = search(index, "citing", Narrowed(what="claim"), size=100).hits
        assert {True} == {"citing" in "".join(words for words, _ in hit.snippet) for hit in cited}


def test_a_claim_says_what_kind_of_act_it_tells_of(examples: Path) -> None:
    """Two claims of one sentence are told apart by it; what is no claim has none."""
    with browsed(examples) as (_, index):
        claims = search(index, "shells", Narrowed(kind="shelling-artillery-missile-attack", what="claim")).hits
        others = search(index, "aleppo", Narrowed(what="place")).hits
    assert {"shelling-artillery-missile-attack"} == {hit.kind for hit in claims}
    assert {""} == {hit.kind for hit in others}


@pytest.mark.parametrize(
    "narrow",
    [
        Narrowed(kind="shelling"),
        Narrowed(place="aleppo"),
        Narrowed(actor="observatory"),
        Narrowed(outlet="Harbour Wire"),
        Narrowed(first="2016-10-28", last="2016-10-28"),
        Narrowed(what="claim", kind="shelling", place="Aleppo", last="2016-12-31"),
    ],
)
def test_a_search_without_words_finds_what_it_is_narrowed_to(examples: Path, narrow: Narrowed) -> None:
    """Fewer with every choice, and none of them lies elsewhere."""
    with browsed(examples) as (_, index):
        found = search(index, "", narrow, size=1000)
        every = search(index, "", Narrowed(last="9999-12-31"), size=1000)
        fewer = search(index, "killed", narrow, size=1000)
    assert 0 < found.of < every.of
    assert {hit.id for hit in fewer.hits} < {hit.id for hit in found.hits}
    assert all(hit.what in ("article", "claim") for hit in found.hits)
    for hit in found.hits:
        assert narrow.outlet in (None, hit.outlet)
        assert (narrow.first or "") <= hit.day <= (narrow.last or "9")


def test_what_the_ledger_does_not_know_finds_nothing(examples: Path) -> None:
    """A place that nobody names, a kind that does not exist, days the wrong way round."""
    with browsed(examples) as (_, index):
        for narrow in (
            Narrowed(place="Atlantis"),
            Narrowed(kind="picnic"),
            Narrowed(first="2017-01-01", last="2016-01-01"),
        ):
            assert 0 == search(index, "killed", narrow).of
        assert 0 == search(index, "").of


def test_marks_are_no_words(examples: Path) -> None:
    """Whoever types what stands for a kind inside the index finds nothing."""
    with browsed(examples) as (_, index):
        assert 0 == search(index, "xkindx").of
        assert 0 == search(index, "xwhatxclaim").of
