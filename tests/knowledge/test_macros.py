"""Named pieces of patterns are put in place."""

from pathlib import Path

import pytest

from whosaid.errors import BadRule
from whosaid.knowledge.macros import compiled, load_macros, written_out


def test_pieces_are_written_out() -> None:
    """A name in angle brackets becomes its pattern; a named group and an unknown name stay."""
    assert "a(?P<x>b)<y>" == written_out("<one>(?P<x>b)<y>", {"one": "a"})


def test_pieces_may_hold_earlier_pieces() -> None:
    """The packaged pieces hold each other and leave nothing unwritten."""
    macros = load_macros()
    assert "<network>" not in macros["share"]
    assert "facebook" in macros["share"]


def test_bad_patterns_name_their_row(tmp_path: Path) -> None:
    """A pattern that is none stops the load with file, line and the row's id."""
    (tmp_path / "f.yaml").write_text("rules:\n\n- id: clean.x\n")
    with pytest.raises(BadRule, match=r"f\.yaml:3: the pattern of clean\.x is not one"):
        compiled({"id": "clean.x", "_file": tmp_path / "f.yaml"}, "(")
