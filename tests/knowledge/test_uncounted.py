"""Numbers that count nobody."""

import pytest

from tests.knowledge.grammars import figures_in


@pytest.mark.parametrize(
    "text",
    [
        "Carl Dorn, 24 was shot in the chest.",
        "Anna Arn, 24, Bo Vell, 22, Carl Dorn, 25 and Tom Ekk, 32 were wounded.",
        "Their son, Omar Abu Hadi Arn, 25, and his wife, Wafa Hadi Bren, 21 were also killed.",
        "The dead are 19- and 20-year-old brothers, who were found dead outside.",
        "A 7- and a 9-year-old were killed by the blast.",
        "Villagers heard of a shooting near 4501 W. Arn Street.",
        "Image 2 of 9 Anna Arn and her 2-year-old child were both found dead at home.",
        "He was killed in his 20's.",
        "The commander of Brigade 9 was also killed in the raid.",
        "A blast near Gate 4 killed nobody.",
        "The killing cost $40 in fees.",
    ],
)
def test_ages_house_numbers_and_pictures_are_no_figures(text: str) -> None:
    """Nobody is counted by how old he is, where he lives or which picture shows him."""
    assert [] == [figure.low for figure in figures_in(text) if (figure.low or 0) > 2]


@pytest.mark.parametrize(
    ("text", "dead"),
    [
        ("In New Arn, 32 were killed.", 32),
        ("In New Arn, 14 were killed on Monday, and in Old Arn, 32 were killed.", 32),
        ("After the raid, 32 were killed.", 32),
        ("In District 6 men were killed.", 6),
        ("Image 9 of 10 Neighbours leave the house where three people were killed.", 3),
    ],
)
def test_a_number_behind_a_town_counts(text: str, dead: int) -> None:
    """A town before the number is no name of somebody."""
    assert dead in [figure.low for figure in figures_in(text)]
