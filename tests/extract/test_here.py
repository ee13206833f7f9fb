"""The town of a dateline, which is no part of the text, is where "here" was."""

from dataclasses import replace

import pytest

from tests.extract.told import article_of
from tests.knowing import KNOWN
from tests.read.pages import read
from whosaid.extract.everything import find_everything

HERE = "Four soldiers were killed {} on Thursday when gunmen ambushed them, the army said."


def places(text: str, dateline: str | None) -> set[str | None]:
    """Names of the places of all claims."""
    article = replace(article_of(text), dateline=dateline)
    return {claim.where.name if claim.where else None for claim in find_everything(article, KNOWN).claims}


@pytest.mark.parametrize("words", ["here", "in this town", "in this quiet northern town"])
def test_here_is_the_town_of_the_dateline(words: str) -> None:
    """“Killed here” under a dateline of a town was there, also where another town is named later."""
    told = HERE.format(words) + " The bodies were brought to Homs."
    assert {"Saraqib"} == places(told, "SARAQIB, Idlib")
    assert "Saraqib" not in places(told, None)


def test_a_dateline_alone_says_nothing() -> None:
    """Where nobody says "here", the dateline is only where somebody wrote; nor is "here" in quotation marks."""
    assert {None} == places(HERE.format("last night"), "BEIRUT")
    assert {None} == places(HERE.format("last night") + " \u201cWe are tired here,\u201d a man said.", "BEIRUT")


def test_the_dateline_is_a_field() -> None:
    """The place of a dateline stays known when the dateline is cut."""
    (article,) = read(
        "HARBOUR TOWN, CAPE COUNTRY\u2014Nine sailors are missing after the ferry sank, the coast guard said."
    ).articles
    assert "HARBOUR TOWN, CAPE COUNTRY" == article.dateline
    assert article.text.startswith("Nine sailors")
