"""The corpus of the speed figures is the same on every machine, and has the share of copies that it promises."""

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

from whosaid.knowledge.known import load_knowledge

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


def test_made_copies_are_found_with_their_edges_and_never_the_wrong_way_round() -> None:
    """Of 200 articles, a fifth made from others: every made pair is found, nearly all edges are exact, no direction is wrong."""
    found = dict(_script("reuse").measured(200, load_knowledge()))
    assert 1.0 == found["found"]
    assert found["edges"] >= 0.98
    assert (1.0, 0.0, 0) == (found["direction right"], found["wrong"], found["strays"])
