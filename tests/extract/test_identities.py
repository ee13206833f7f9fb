"""Persons harmed: who told of many times is one, and who is told apart."""

import pytest

from tests.knowledge.grammars import figures_in


def persons_in(text: str) -> list[tuple[str, str]]:
    """(worst harm, population) of each person, in order."""
    found: dict[int, tuple[str, str]] = {}
    for figure in figures_in(text):
        if figure.person is not None:
            held = found.get(figure.person)
            found[figure.person] = (
                ("killed" if figure.harm == "killed" or (held and held[0] == "killed") else figure.harm),
                figure.population,
            )
    return [found[number] for number in sorted(found)]


@pytest.mark.parametrize(
    "text",
    [
        "Man shot in park. A 30-year-old man was shot in the park on Friday. The victim was later pronounced dead.",
        "A man was killed on Friday. The coroner named the driver as Omar Vell. Vell, 30, was shot in the head.",
        "Omar Vell was shot and killed. The 30-year-old died at the scene. Vell's body was found by a neighbour.",
        "A man was shot on Friday. He died in hospital.",
        "A 4-year-old girl was shot on Friday. The 4-year-old girl had shot herself. She died.",
        "The death of the young man, the cousin Omar Vell, shocked the town.",
        "Boy, 11, dies. An 11-year-old boy was shot by a friend. He said he accidentally shot the other boy.",
        "A teen is dead. The teenager accidentally shot himself.",
        "A boy died on Friday. Police said he shot himself while playing with a gun.",
    ],
)
def test_one_person_told_of_many_times(text: str) -> None:
    """Headline, description, name and pronoun are one dead man."""
    assert ["killed"] == [harm for harm, _ in persons_in(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A man was killed. Another man was wounded.", [("killed", "man"), ("injured", "man")]),
        ("A man and his son were killed.", [("killed", "man"), ("killed", "man")]),
        ("A 20-year-old man was killed. A 40-year-old man was killed.", [("killed", "man"), ("killed", "man")]),
        ("A nurse killed her brother and wounded his wife.", [("killed", "man"), ("injured", "woman")]),
        ("Omar Vell was killed. Ivo Brandt was killed.", [("killed", "all"), ("killed", "all")]),
        ("A gunman killed a woman. He then took his own life.", [("killed", "woman"), ("killed", "man")]),
        ("Ana Vell, 5, and Ivo Vell, 7, were killed.", [("killed", "child"), ("killed", "child")]),
        ("Wounded Walking Home. A clerk was wounded.", [("injured", "all")]),
        ("Driver killed, another wounded in Norrby", [("killed", "all"), ("injured", "all")]),
        ("Man kills infant son, self", [("killed", "child"), ("killed", "all")]),
        ("A man killed his son before turning the gun on himself.", [("killed", "man"), ("injured", "man")]),
        ("A driver was named. Both were killed.", [("killed", "all"), ("killed", "all")]),
        ("A man shot his wife and then himself in a murder-suicide.", [("injured", "woman"), ("killed", "man")]),
        (
            "One man died. Another man was wounded. The man who died was a driver.",
            [("killed", "man"), ("injured", "man")],
        ),
        ("An officer was wounded and a suspect was killed.", [("injured", "all"), ("killed", "all")]),
    ],
)
def test_persons_told_apart(text: str, expected: list[tuple[str, str]]) -> None:
    """Words like "another", a list, age, sex, name, kin and role tell two persons apart."""
    assert expected == persons_in(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A man shot himself on Monday. Police ruled out a murder-suicide.", ["injured"]),
        ("A man shot himself in an attempted murder-suicide.", ["injured"]),
        (
            "A man shot himself. The road was shut. The port was calm. A nurse left. A year before the town saw a murder-suicide.",
            ["injured"],
        ),
        (
            "Murder-suicide in Norrby\n\nThe road was shut. The port was calm. A nurse left. A man shot himself.",
            ["killed"],
        ),
    ],
)
def test_who_shot_himself_is_dead_where_words_near_by_say_so(text: str, expected: list[str]) -> None:
    """A murder-suicide that was ruled out, only attempted, or of another year kills nobody today."""
    assert expected == [harm for harm, _ in persons_in(text)]


def test_both_are_the_last_two() -> None:
    """The words "both died" tell of the two before."""
    text = "A man was shot in the street. A woman was shot in her car. Both were pronounced dead."
    assert ["killed", "killed"] == [harm for harm, _ in persons_in(text)]


def test_who_is_arrested_is_nobody_harmed() -> None:
    """A suspect who is arrested is not the man who was shot."""
    assert [("injured", "man")] == persons_in("A man was shot on Friday. A man was arrested on Sunday.")


def test_people_of_a_list_with_numbers_are_not_counted_one_by_one() -> None:
    """A boy in "three men and a boy" is a part of the four."""
    figures = figures_in("The raid killed three men and a boy.")
    assert [("all", 4, None), ("man", 3, 0), ("child", 1, 0)] == [(f.population, f.low, f.part_of) for f in figures]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("He killed four clerks and then himself.", [5, 4]),
        ("She killed her husband and three sons before killing herself.", [5, 1, 3]),
        ("The raid killed his brother, his brother's wife and their four sons.", [6, 1, 1, 4]),
        ("Woman, 3 daughters shot in Norrby", [4, 1, 3]),
        ("Man kills wife, three sons", [4, 1, 3]),
    ],
)
def test_kin_and_doers_are_counted_with_the_others(text: str, told: list[int]) -> None:
    """A wife, and a doer who dies by his own hand, are among those killed; the numbers in the text are parts of the sum."""
    figures = [figure for figure in figures_in(text) if figure.person is None]
    assert told == [figure.low for figure in figures]
    assert [None, *(0 for _ in told[1:])] == [figure.part_of for figure in figures]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The gunman did not kill four clerks before killing himself.", [4]),
        ("He killed two clerks, wounded four guards, killed three drivers and then himself.", [2, 4, 4, 3]),
    ],
)
def test_a_doer_is_counted_once_and_with_none_of_whom_it_is_denied(text: str, told: list[int]) -> None:
    """Only those told of last before him are counted with him."""
    assert told == [figure.low for figure in figures_in(text) if figure.person is None]


def test_the_age_of_a_person_is_no_toll() -> None:
    """The words "Omar Vell, 24, died" tell of one dead, not 24."""
    assert [1] == [figure.low for figure in figures_in("Omar Vell, 24, died at home.")]


def test_those_shot_are_injured_unless_somebody_died() -> None:
    """The words "three people were shot" tell of three injured; beside a death they tell only that they were hit."""
    assert [("injured", 3)] == [(f.harm, f.low) for f in figures_in("Three people were shot on Friday.")]
    figures = figures_in("Three people were shot, one fatally.")
    assert [("killed-or-injured", 3, None), ("killed", 1, 0)] == [(f.harm, f.low, f.part_of) for f in figures]


def test_a_mayor_is_not_the_child_told_of_before() -> None:
    """Who is called by what only grown people are is another one than a girl; "the victim" may be the girl."""
    assert [("injured", "child"), ("killed", "all")] == persons_in("A girl was wounded. The mayor was killed.")
    assert [("killed", "child")] == persons_in("A girl was wounded. The victim died.")
