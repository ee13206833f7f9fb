"""The corpus of the speed figures is the same on every machine, and has the share of copies that it promises."""

import importlib.util
import re
import sys
from pathlib import Path
from types import ModuleType

import pytest

from tests.samples import packed, sample_conclusions, sample_page
from whosaid.knowledge.known import load_knowledge
from whosaid.store.rows import pack_conclusions
from whosaid.store.sqlite import SqliteLedger

BENCH = Path(__file__).parents[1] / "bench"


def _script(name: str) -> ModuleType:
    """A script of bench/, which is no part of the package."""
    spec = importlib.util.spec_from_file_location(name, BENCH / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def corpus() -> ModuleType:
    """bench/corpus.py."""
    return _script("corpus")


def test_the_same_seed_gives_the_same_bytes(corpus: ModuleType, tmp_path: Path) -> None:
    """And another seed gives other pages of the same size."""
    truth = corpus.write_corpus(tmp_path / "one", 60, 1)
    assert truth == corpus.write_corpus(tmp_path / "two", 60, 1)
    corpus.write_corpus(tmp_path / "other", 60, 2)
    for page in (tmp_path / "one").iterdir():
        assert page.read_bytes() == (tmp_path / "two" / page.name).read_bytes()
    pages = [page.read_text("utf-8") for page in (tmp_path / "one").iterdir()]
    assert 60 == len(pages)
    assert 3500 < sum(map(len, pages)) / 60 < 4500
    assert pages != [page.read_text("utf-8") for page in (tmp_path / "other").iterdir()]


def test_a_copy_repeats_another_page(corpus: ModuleType, tmp_path: Path) -> None:
    """The pairs that are promised share long paragraphs or a quotation."""
    truth = corpus.write_corpus(tmp_path / "pages", 60, 1)
    assert truth["copies"]
    assert truth["quotations"]
    for original, copy in truth["quotations"]:
        words = [(tmp_path / "pages" / name).read_text("utf-8") for name in (original, copy)]
        assert any("“" in line and line in words[1] for line in words[0].splitlines())


def test_a_larger_corpus_spans_more_days_with_as_many_pages_a_day(
    corpus: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """So that what is added touches no more of a large ledger than of a small one."""
    monkeypatch.setattr(corpus, "PAGES_OF_DAYS", 20)
    spans = {}
    for pages in (20, 80):
        corpus.write_corpus(tmp_path / str(pages), pages, 1)
        days = [corpus.day_of(page) for page in (tmp_path / str(pages)).iterdir()]
        spans[pages] = (max(days) - min(days)).days
    assert spans[20] <= corpus.DAYS + 2
    assert spans[80] > 2 * corpus.DAYS


def test_pages_to_add_are_the_last_ones_or_of_all_days(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """And none of them is among the pages that the ledger is built of."""
    monkeypatch.syspath_prepend(str(BENCH))
    bench = _script("incremental")
    sys.modules["corpus"].write_corpus(tmp_path / "pages", 60, 1)
    built, more = bench.chosen(tmp_path / "pages", 5)
    day_of = sys.modules["corpus"].day_of
    recent, spread = more.values()
    assert (50, 5, 5) == (len({*built}), len(recent), len(spread))
    assert 60 == len({*built, *recent, *spread})
    assert max(map(day_of, [*built, *spread])) <= min(map(day_of, recent))
    assert max(map(day_of, spread)) - min(map(day_of, spread)) > max(map(day_of, recent)) - min(map(day_of, recent))


def test_made_copies_are_found_with_their_edges_and_never_the_wrong_way_round() -> None:
    """Of 200 articles, a fifth made from others: every made pair is found, nearly all edges are exact, no direction is wrong; of short passages none is told."""
    found = dict(_script("reuse").measured(200, load_knowledge()))
    assert 1.0 == found["found"]
    assert found["edges"] >= 0.98
    assert found["direction right"] >= 0.95
    assert (0.0, 0) == (found["wrong"], found["strays"])


class EmptyBrowser:
    """A browser in which every page is empty, as of a ledger without events."""

    def get(self, _path: str) -> tuple[float, str]:
        """No time and no words."""
        return 0.0, ""


def test_a_ledger_without_events_has_only_kinds_of_page_that_can_be_asked_for() -> None:
    """No address is drawn from a kind that has none."""
    by_kind = _script("pages").walk(EmptyBrowser())
    assert "/search" in by_kind
    assert all(by_kind.values())


def test_the_report_is_timed_with_an_index_only_where_there_is_one(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A figure "with the index" of a ledger without one would be another figure than it says."""
    ledger, pages = tmp_path / "two.ledger", (sample_page("a.txt"), sample_page("b.txt", outlet="The Mill"))
    with SqliteLedger(ledger) as made:
        made.add([packed(page) for page in pages])
        made.conclude([pack_conclusions(sample_conclusions(*pages))], {"rules": "abc"})
    _script("pages").tell_report(ledger)
    assert ["without one"] == re.findall(r"with the index|without one", capsys.readouterr().out)
