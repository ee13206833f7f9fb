"""Who has it from whom, drawn and as rows."""

from pathlib import Path

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


def test_a_graph_of_too_many_boxes_is_left_to_its_table(examples: Path) -> None:
    """Which has all rows."""
    event = about(examples)
    found = draw_copy_graph(event)
    assert found.drawing.count('class="box"') <= MOST
    assert found.edges
