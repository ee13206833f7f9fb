"""What is shown on a terminal or in a pipe."""

import io

import pytest
from rich.console import Console

from whosaid.cli.screen import PlainScreen, RichScreen, short, visible


def test_a_page_cannot_steer_the_terminal() -> None:
    """Escape sequences and turned writing of a hostile page are shown as boxes."""
    assert "a\ufffd[31mb\ufffdc" == visible("a\x1b[31mb\u202ec")
    assert "two\nlines" == visible("two\nlines")


def test_an_id_is_shortened_to_what_can_be_given_back() -> None:
    """The kind and eight characters."""
    assert "claim:abcdefgh" == short("claim:abcdefghijklmnopqrst")
    assert "place:gn-170063" == short("place:gn-170063")
    assert "actor:free-syrian-army" == short("actor:free-syrian-army")
    assert "RT" == short("RT")


def test_a_plain_table_has_tabs(capsys: pytest.CaptureFixture[str]) -> None:
    """For `cut` and spreadsheets; nothing said is an empty cell, and a cell is one line."""
    PlainScreen().table(("a", "b"), [(1, None), ("x\ny", 0)])
    assert "a\tb\n1\t\nx y\t0\n" == capsys.readouterr().out


def test_decisive_words_are_marked(capsys: pytest.CaptureFixture[str]) -> None:
    """In a pipe too, where they stand: the same letters before them, or inside another word, are others."""
    PlainScreen().sentence("Seven were killed there.", [(11, 17)], indent=2)
    PlainScreen().sentence("White Square was hit, hit twice.", [(17, 20)], indent=0)
    PlainScreen().sentence("Two died, one was hurt.", [(18, 22), (4, 8), (5, 8)], indent=0)
    shown = ["  Seven were ‹killed› there.", "White Square was ‹hit›, hit twice.", "Two ‹died›, one was ‹hurt›."]
    assert shown == capsys.readouterr().out.splitlines()


def test_words_of_a_page_are_no_mark_up() -> None:
    """Square brackets of a page stay square brackets."""
    out = RichScreen()
    out._console = Console(file=io.StringIO(), width=60)
    out.heading("[bold]heading[/bold]")
    out.line("[red]line")
    out.sentence("a [b] sentence", [(2, 5)])
    out.table(("column",), [("[link]",)])
    shown = out._console.file
    assert isinstance(shown, io.StringIO)
    for words in ("[bold]heading[/bold]", "[red]line", "a [b] sentence", "[link]"):
        assert words in shown.getvalue()


def test_a_table_without_room_becomes_two_lines_a_row() -> None:
    """No column is dropped on a narrow terminal, and numbers say what they count."""
    columns, rows = ("event", "day", "kind", "pages"), [("event:abcdefgh", "2016-10-28", "air-strike", 1)]
    for width, expected in ((80, ["event", "event:abcdefgh"]), (40, ["event:abcdefgh", "air"])):
        out = RichScreen()
        out._console = Console(file=io.StringIO(), width=width)
        out.table(columns, rows)
        assert isinstance(out._console.file, io.StringIO)
        shown = [line.split() for line in out._console.file.getvalue().splitlines() if set(line) - set(" ─")]
        assert expected == [line[0] for line in shown]
        assert {"event:abcdefgh", "2016-10-28", "air", "strike", "1"} <= {word for line in shown for word in line}
    assert ["event:abcdefgh", "2016-10-28", "1", "page"] == shown[0]
