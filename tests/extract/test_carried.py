"""Whoever is said behind a noun to have carried it out."""

import pytest

from tests.extract.told import syntax_of
from whosaid.extract.carried import carried_out_by


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The raid carried out by rebels failed.", "rebels"),
        ("The raid that was carried out in Homs on Sunday by rebels failed.", "rebels"),
        ("The raid carried out on Sunday failed.", None),
        ("The raid hit a house built by rebels.", None),
    ],
)
def test_who_carried_it_out(text: str, expected: str | None) -> None:
    """The words behind “carried out by”, over places and days."""
    syntax = syntax_of(text)
    run = carried_out_by(syntax, 2, len(syntax.bits))
    assert expected == (syntax.words(run) if run is not None else None)
