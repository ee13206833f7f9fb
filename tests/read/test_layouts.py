"""Tables that only place columns, and typewritten text, are read by their paragraphs."""

from typing import Any

from lxml import html as parser

from tests.read.pages import FERRY, HARVEST, read_html_page
from whosaid.read.layouts import Walk, lines_of, part_columns, unwrap

STORY = "<br><br>".join((FERRY + "\n\n" + HARVEST).split("\n\n"))
OLD_PAGE = f"""<html><head><title>The Quay - Ferry lost in the strait of Grell</title></head><body><table><tr><td colspan=3>
<a href="/">Home</a> | <a href="/sea">Sea</a></td></tr><tr><td>Sea<br>Land<br>Air</td>
<td><font size=4>Ferry lost in the strait of Grell</font><br>2016-10-28 | 05:00<br><br>{STORY}</td>
<td>Most read<br>Shelling kills eight in Harbour Town</td></tr></table></body></html>"""


def tree_of(body: str) -> Any:
    """A parsed page with that body."""
    return parser.fromstring(f"<html><body>{body}</body></html>")


def test_a_page_in_a_table_is_its_column() -> None:
    """The article is read by its paragraphs; the menu on its left and the list on its right are cut, and kept as cut."""
    pages = read_html_page(OLD_PAGE)
    (article,) = pages.articles
    for paragraph in (FERRY + "\n\n" + HARVEST).split("\n\n"):
        assert paragraph in article.text.split("\n\n")
    assert "Harbour Town" not in article.text
    assert any("Shelling kills eight in Harbour Town" in cut.text for cut in pages.removed)
    assert "Ferry lost in the strait of Grell" == article.title
    assert 1 == article.text.count("Ferry lost in the strait of Grell")


def test_rows_of_figures_stay_rows() -> None:
    """A table whose cells hold a paragraph at most is data, not layout."""
    row = f"<tr><td>28 October</td><td>3</td><td>{FERRY.split()[0]} {'the ferry sank off the quay ' * 5}</td></tr>"
    tree = tree_of(f"<table><tr><th>Day</th><th>Dead</th><th>What</th></tr>{row}</table>")
    assert [] == Walk(tree).columns
    part_columns(Walk(tree).columns)
    assert ["table"] == [element.tag for element in tree.body]


def test_only_tables_around_a_column_are_taken_apart() -> None:
    """A table of figures inside the column stays a table."""
    figures = "<table><tr><td>Dead</td><td>3</td></tr></table>"
    tree = tree_of(f"<table><tr><td>{STORY}{figures}</td></tr></table>")
    part_columns(Walk(tree).columns)
    assert 1 == len(list(tree.iter("table")))
    assert ["Dead", "3"] == [cell.text for cell in tree.iter("td")]


def test_typewritten_text_has_paragraphs() -> None:
    """Lines of a wire bulletin are put together; what stands behind the bulletin stays."""
    tree = tree_of(
        "<pre>HARBOUR TOWN, 28 Oct - A ferry with nine people on board\nsank in the strait on Friday, the coast guard said.\n\n"
        "Nobody was hurt.</pre>behind it"
    )
    unwrap(tree)
    assert [
        "HARBOUR TOWN, 28 Oct - A ferry with nine people on board sank in the strait on Friday, the coast guard said.",
        "Nobody was hurt.",
        "behind it",
    ] == Walk(tree).paragraphs


def test_typewritten_programs_stay_as_they_are() -> None:
    """Lines of code are no sentences."""
    tree = tree_of("<pre>def sink(ferry):\n    ferry.float = False\n    return ferry\n</pre>")
    unwrap(tree)
    assert ["pre"] == [element.tag for element in tree.body]


def test_lines_of() -> None:
    """Empty lines fall out, and blanks are made single."""
    assert ("a b", "c") == lines_of("  a \t b\n\n \n c ")


def test_tables_in_tables_are_taken_apart() -> None:
    """Old pages nest their tables deep: all that hold the column go."""
    tree = tree_of("<table><tr><td>" * 40 + STORY + "</td></tr></table>" * 40)
    part_columns(Walk(tree).columns)
    assert [] == list(tree.iter("table"))
