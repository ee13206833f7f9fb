"""Figures beside one another: far wholes, dead and injured that add up, headlines."""

from dataclasses import replace

from tests.extract.told import article_of
from tests.knowing import KNOWN
from tests.knowledge.grammars import figures_in
from whosaid.extract.everything import find_everything


def test_a_part_finds_its_whole_farther_off() -> None:
    """“Among the dead were three children” is a part of the toll that the page tells before or behind; without one it is the least."""
    part = "Among the dead were three children."
    behind = figures_in(f"{part} Police came. A fire broke out. The mayor spoke. The raid killed nine people.")
    assert [1, None] == [figure.part_of for figure in behind]
    (alone,) = figures_in(part)
    assert (3, None, "at-least") == (alone.low, alone.high, alone.qualifier)


def test_parts_of_one_list_are_no_parts_of_each_other() -> None:
    """“Among the dead were 15 children and six guards” are two parts of a toll told elsewhere."""
    figures = figures_in("Among the dead were 15 children and six guards.")
    assert [None, None] == [figure.part_of for figure in figures]


def test_dead_and_injured_that_add_up_are_the_people_told_before() -> None:
    """“92 civilian casualties, 33 killed and 59 injured” are civilians; 30 killed and 59 injured are others."""
    text = "The mission verified 92 civilian casualties, {} killed and 59 injured."
    assert ["civilian"] * 3 == [figure.population for figure in figures_in(text.format(33))]
    assert ["civilian", "all", "all"] == [figure.population for figure in figures_in(text.format(30))]


def test_a_headline_rounds_the_sum_of_its_body() -> None:
    """“Toll passes 900” over “the war has killed 905 people” is the toll of the war, too."""
    title = "Norland death toll passes 900"
    for body, scope in (("The war has killed 905 people.", "cumulative"), ("The raid killed 905 people.", "incident")):
        article = replace(article_of(f"{title}\n\n{body}"), title=title)
        assert [scope, scope] == [count.scope for count in find_everything(article, KNOWN).counts]
