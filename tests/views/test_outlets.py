"""An outlet: its pages, what it took, what it gave, the words it uses."""

from pathlib import Path

import pytest

from tests.views.browsed import browsed
from whosaid.errors import WhosaidError
from whosaid.views.outlets import list_outlets, show_outlet


def test_who_took_and_who_gave_is_counted(examples: Path) -> None:
    """The Herald's page is the Wire's."""
    with browsed(examples) as (_, index):
        lines = {line.name: line for line in list_outlets(index)}
        assert (1, 0) == (lines["Orontes Herald"].took, lines["Orontes Herald"].given)
        assert (0, 1) == (lines["Harbour Wire"].took, lines["Harbour Wire"].given)
        view = show_outlet(index, "Harbour Wire")
        assert lines["Harbour Wire"].articles == view.articles.of
        assert view.framings
        with pytest.raises(WhosaidError):
            show_outlet(index, "Nobody's Paper")


def test_pages_that_name_no_outlet_are_together(examples: Path) -> None:
    """Not said stays not said."""
    with browsed(examples) as (_, index):
        view = show_outlet(index, None)
    assert view.articles.of > 0
    assert {None} == {line.outlet for line in view.articles.rows}
