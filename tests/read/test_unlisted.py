"""Outlets that no register has, named by the words of their pages."""

import pytest

from whosaid.knowledge.cleaning import load_cleaning
from whosaid.knowledge.outlets import load_outlets
from whosaid.read.unlisted import outlet_without_entry

IMPRINTS = load_cleaning().imprints
OUTLETS = load_outlets()


@pytest.mark.parametrize(
    ("where", "strings", "expected"),
    [
        ("furniture", ["Join us, follow other Quay Herald readers and see their replies"], "Quay Herald"),
        ("title", ["Ferry sinks with nine aboard - Delta Radio reporter"], "Delta Radio"),
        ("body", ["A Delta Radio crew reports from the quay.", "Delta Radio's Ines Karam reported"], "Delta Radio"),
        ("byline", ["By Ana Lurin, Harbour Wire, 3 March 2017"], "Harbour Wire"),
        ("body", ["Delta Radio's Ines Karam reported"], None),
        ("body", ["A Red Cross team said that nine people were safe."], None),
        ("byline", ["By Ana Lurin, Mara Lind"], None),
        ("furniture", ["Contact Us"], None),
        ("body", [], None),
    ],
)
def test_a_page_names_its_outlet(where: str, strings: list[str], expected: str | None) -> None:
    """A name with a word for outlets and a mark of weight, or with two marks, is an outlet; less is nothing."""
    found = outlet_without_entry([(where, strings)], IMPRINTS, OUTLETS)
    assert expected == (found[0].name if found else None)
