"""Who has it from whom, drawn and as rows."""

from pathlib import Path

import pytest

from whosaid.report.copy_graph import MOST, draw_copy_graph
from whosaid.store.reading import LedgerReader
from whosaid.views.events import list_events
from whosaid.views.retold import Retold, retold_events


def about(examples: Path) -> Retold:
    """The event that most pages tell."""
    with LedgerReader(examples) as ledger:
        return retold_events(ledger, None, [max(list_events(ledger), key=lambda line: line.articles).id])[0]


def test_a_copy_is_a_red_line_and_a_voice_a_grey_one(examples: Path) -> None:
    """Each line is a row of the table."""
    found = draw_copy_graph(about(examples))
    copied = [edge for edge in found.edges if edge.copy]
    assert ["Harbour Wire, 2016-10-28"] == [edge.left for edge in copied if edge.right.startswith("Orontes Herald")]
    assert len(copied) == found.drawing.count('class="copied"')
    assert len(found.edges) - len(copied) == found.drawing.count('class="rests"')


def test_a_graph_of_too_many_pages_is_drawn_by_outlet(examples: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The table keeps a row for each page; the drawing says what it leaves out."""
    event = about(examples)
    whole = draw_copy_graph(event)
    assert ("", True) == (whole.note, whole.drawing.count('class="box"') <= MOST)
    monkeypatch.setattr("whosaid.report.copy_graph.MOST", 6)
    found = draw_copy_graph(event)
    assert whole.edges == found.edges
    assert 6 == found.drawing.count('class="box"')
    assert "Levant Mirror, 1 page" in found.drawing
    assert "stand in the table only" in found.note
    assert ("", whole.edges) == ((light := draw_copy_graph(event, is_large_drawn=False)).drawing, light.edges)
