"""Days that head a section of a page."""

from dataclasses import replace

from tests.extract.told import article_of, claims_in
from tests.knowing import KNOWN
from whosaid.extract.everything import find_everything
from whosaid.records.inferred import Claim

#: A timeline with two days as lines.
TIMELINE = """How the war began

9 October 2015

Rebels shelled the port of Latakia, killing nine dockers. The army shelled Homs before dawn.

Gunmen killed a nurse in Homs on 3 October 2015.

January 2016

The army captured the town of Salma."""


def _days(text: str) -> list[tuple[str | None, str | None]]:
    return [(claim.when.earliest, claim.when.latest) for claim in claims_in(text)]


def _under(title: str) -> Claim:
    """The first claim of a list under a title."""
    article = replace(article_of(f"{title}\n\nHoms: rebels shelled the mill and a school there."), title=title)
    return find_everything(article, KNOWN).claims[0]


def test_what_is_told_under_a_day_was_then() -> None:
    """Acts of a timeline are of the day above them; words of their own hold, an hour is one of that day."""
    day, own, month = ("2015-10-09",) * 2, ("2015-10-03",) * 2, ("2016-01-01", "2016-01-31")
    assert [day, day, own, month] == _days(TIMELINE)


def test_one_line_heads_nothing() -> None:
    """A lone day as a line may be the imprint of something else."""
    assert ("2016-10-28",) * 2 == _days("The port\n\n9 October 2015\n\nRebels shelled the port of Latakia at length.")[
        0
    ]


def test_a_day_heads_no_whole_page() -> None:
    """What stands far below the last day is another part of the page."""
    far = "\n\n".join(["The town is quiet again by the sea."] * 9)
    *_, last = _days(f"{TIMELINE}\n\n{far}\n\nRebels shelled the mill in Homs.")
    assert ("2016-10-28",) * 2 == last


def test_a_list_is_of_the_day_in_its_title() -> None:
    """“Daily list - 27 October 2016” tells of that day, one of a year ago or with an act in it does not."""
    assert "2016-10-27" == _under("Daily list - Thursday 27 October 2016").when.earliest
    assert "2016-10-28" == _under("Daily list - 27 October 2015").when.earliest
    assert "2016-10-27" != _under("The port in the year 2016").when.earliest
