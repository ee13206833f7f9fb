"""Bylines, credits and dated headings are told from sentences."""

import pytest

from tests.knowing import KNOWN
from tests.read.pages import page_of
from whosaid.read.imprint import Imprint, find_imprints


def imprint(line: str) -> Imprint | None:
    """The imprint of a line, if it is one."""
    found = find_imprints(page_of(line), KNOWN.cleaning, KNOWN.outlets)
    return found[0] if found else None


@pytest.mark.parametrize(
    ("line", "names", "day"),
    [
        ("By Mara Lind", "Mara Lind", None),
        ("BY MARA LIND", "MARA LIND", None),
        ("By Mara Lind and Jon Vale, CNN, Oct 28, 2016", "Mara Lind and Jon Vale", "2016-10-28"),
        ("By Mara Lind in Harbour Town", "Mara Lind", None),
        ("by Mara Lind, Harbour Town Oct 28, 2016", "Mara Lind", "2016-10-28"),
        ("Mara Lind | 28 October 2016", "Mara Lind", "2016-10-28"),
        ("Reuters, Oct 28, 2016", None, "2016-10-28"),
        ("28 October 2016, Norrby", None, "2016-10-28"),
        ("28 October 2016 | Mara Lind", "Mara Lind", "2016-10-28"),
    ],
)
def test_bylines(line: str, names: str | None, day: str | None) -> None:
    """Names are kept as printed, without "By", outlet, place and date."""
    found = imprint(line)
    assert found is not None
    assert ("byline", names, day) == (found.kind, found.byline, found.date.day if found.date else None)


@pytest.mark.parametrize(
    "line",
    [
        "By Friday the boats had gone.",
        "By the numbers: what sank in the strait",
        "Mara Lind was born in the old port.",
        "On Friday, Oct 28, 2016, the ferry sank off the cape.",
        "They contributed much to this report, he said.",
    ],
)
def test_sentences_are_no_imprints(line: str) -> None:
    """Sentences that open like an imprint are none."""
    assert imprint(line) is None


def test_agency_credits() -> None:
    """A line that is only an agency's name, or says that it took part, is a credit."""
    for line in ("Source: Reuters", "(Reuters)", "Reuters contributed to this report."):
        found = imprint(line)
        assert found is not None
        assert ("credit", "outlet:reuters") == (found.kind, found.credit)
    assert imprint("Source: Mara Lind") is None


def test_sections_and_dated_titles() -> None:
    """Collecting sites print section and day, or title and day, on one line."""
    section = imprint("In Seafaring, Oct 28, 2016   (and below: 'Boats burn' - CNN report)")
    assert section is not None
    assert ("section", "2016-10-28") == (section.kind, section.date.day if section.date else None)
    line = "Harbour closed after the second ferry sinks,, Oct 28, 2016"
    title = imprint(line)
    assert title is not None
    assert title.title is not None
    assert "Harbour closed after the second ferry sinks" == line[slice(*title.title)]
