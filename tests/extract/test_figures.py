"""Figures: numbers of harm with their parts and their scope."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.extract.told import findings_in
from tests.knowledge.grammars import DAY, figures_in
from tests.properties.strategies import texts


def test_a_figure_shows_its_words() -> None:
    """Bound, number, people and word of harm are one stretch of words."""
    text = "Shelling in Port Azure: at least nine villagers were confirmed killed, he said."
    (figure,) = figures_in(text)
    assert "at least nine villagers were confirmed killed" == text[figure.start : figure.end]
    assert "killed" == text[slice(*figure.trigger)]
    assert "at least nine" == text[figure.number_start : figure.number_end]
    assert "at least nine villagers" == figure.object_text
    assert ("killed", "all", 9, 9, None, "at-least") == (
        figure.harm, figure.population, figure.low, figure.best, figure.high, figure.qualifier,
    )  # fmt: skip


def test_a_toll_including_children_is_one_count_with_a_part() -> None:
    """A toll 'including three children' is one count with a part, not two."""
    whole, part, other = figures_in("The raid killed at least nine people, including three children and two women.")
    assert (None, 0, 0) == (whole.part_of, part.part_of, other.part_of)
    assert [("killed", "child", 3), ("killed", "woman", 2)] == [(f.harm, f.population, f.low) for f in (part, other)]
    assert whole.trigger == part.trigger


@pytest.mark.parametrize(
    "text",
    [
        "Nine people, three of them children, were killed.",
        "Nine people, including three children, were killed.",
        "Nine people (three children and six men) were killed.",
        "Nine people were killed. Among the dead were three children.",
        "Nine people were killed. Three of the dead were children.",
        "Nine people were killed, of whom three were children.",
        "Of the nine killed, three were children.",
        "Nine people including three children were killed.",
    ],
)
def test_forms_of_a_part(text: str) -> None:
    """However it is told, a part belongs to its whole."""
    figures = figures_in(text)
    children = [figure for figure in figures if figure.population == "child"]
    assert [(3, 0)] == [(figure.low, figure.part_of) for figure in children]
    assert 9 == figures[0].low


@pytest.mark.parametrize("mark", [",", ""])
def test_a_list_of_parts_needs_no_comma_at_its_end(mark: str) -> None:
    """“Nine people including three women, two children and an infant were killed” are nine."""
    figures = figures_in(f"Nine people{mark} including three women, two children and an infant were killed.")
    assert [("all", 9), ("woman", 3), ("child", 2)] == [(figure.population, figure.low) for figure in figures]
    assert [None, 0, 0] == [figure.part_of for figure in figures]


def test_a_part_above_its_whole_is_no_part() -> None:
    """Twelve children are no part of nine people."""
    figures = figures_in("Nine people were killed. Among the dead were 12 children.")
    assert [None, None] == [figure.part_of for figure in figures]


def test_including_goes_with_the_harm_before_it() -> None:
    """A part takes the harm of the number it follows."""
    figures = figures_in("Nine people were killed, including two boys, and six were hurt, including a girl.")
    assert [("killed", 9), ("killed", 2), ("injured", 6), ("injured", 1)] == [(f.harm, f.low) for f in figures]
    assert [None, 0, None, 2] == [figure.part_of for figure in figures]


def test_whoever_is_among_the_dead_or_injured_need_not_be_dead() -> None:
    """The words leave open which of the two, and so does the figure."""
    (figure,) = figures_in("Four sailors are among the dead or injured.")
    assert ("killed-or-injured", 4) == (figure.harm, figure.low)


def test_zero_is_said_and_denied() -> None:
    """That nobody was killed is a zero, not an unknown."""
    (figure,) = figures_in("Nobody was killed.")
    assert (0, 0, 0, "denied", False) == (figure.low, figure.best, figure.high, figure.polarity, figure.negated)


def test_a_negated_number_keeps_its_number() -> None:
    """Who was not killed was not zero people."""
    (figure,) = figures_in("The nine villagers were not killed.")
    assert (9, "denied", True) == (figure.low, figure.polarity, figure.negated)


@given(texts)
def test_figures_of_any_text(text: str) -> None:
    """Places lie in the text, numbers do not cross, a part is never above its whole and never its own whole."""
    figures = figures_in(text)
    for index, figure in enumerate(figures):
        assert 0 <= figure.start <= figure.number_start < figure.number_end <= figure.end <= len(text)
        ends = [end for end in (figure.low, figure.best, figure.high) if end is not None]
        assert sorted(ends) == ends
        if figure.part_of is not None:
            whole = figures[figure.part_of]
            assert figure.part_of != index
            assert whole.part_of is None
            assert whole.high is None or figure.low is None or figure.low <= whole.high


@given(texts)
def test_a_paragraph_in_front_moves_figures_and_changes_nothing(text: str) -> None:
    """A neutral paragraph in front moves every place by its length."""
    front = "It rained.\n\n"
    if text[:1].isspace():
        return
    plain, moved = figures_in(text, DAY), figures_in(front + text, DAY)
    assert [(f.start + len(front), f.harm, f.low, f.high, f.part_of) for f in plain] == [
        (f.start, f.harm, f.low, f.high, f.part_of) for f in moved
    ]


@pytest.mark.parametrize(
    ("text", "low"),
    [
        ("On 12 October 2023, at least 15 people were killed.", 15),
        (
            "Seven villagers belonging to one family, including a mother with her five children and their aunt, were killed.",
            7,
        ),
        ("The raid killed a family of six people.", 6),
        ("Police say that 19 people are now confirmed dead.", 19),
        ("Police said that 19 people had now died.", 19),
        ("At least 10 people from three generations of a family were killed.", 10),
    ],
)
def test_the_number_of_those_counted_is_taken(text: str, low: int) -> None:
    """A year, a generation and the parts told on the way are not the toll."""
    assert [low] == [figure.low for figure in figures_in(text) if figure.part_of is None]


def test_some_of_the_dead_of_whom_something_is_told() -> None:
    """“Five of those killed were from Norrby” is a part of the dead told of before, and alone no toll."""
    told = figures_in("Nine people were killed. Five of those killed were from Norrby.")
    assert [(9, None), (5, 0)] == [(figure.low, figure.part_of) for figure in told]
    assert not figures_in("Five of those killed were from Norrby.")


@pytest.mark.parametrize(
    "some", ["Two of the men were killed in a car.", "His two sons were killed.", "The two men were killed."]
)
def test_some_of_those_counted_before_are_a_part(some: str) -> None:
    """The words "the two men" and "his sons" are some of the six told of before, no second toll."""
    figures = figures_in(f"Six people were killed in the port. {some}")
    assert [None, 0] == [figure.part_of for figure in figures]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It is not known how many people were killed.", []),
        ("The raid ended without casualties.", [("killed-or-injured", 0)]),
        ("Ten of the 12 miners were killed.", [("killed", 10)]),
        ("Four of the nine were wounded.", [("injured", 4)]),
        ("Eleven others were being treated for burns.", [("injured", 11)]),
        (
            "The death toll from a raid on two blocks of flats in the western town of Norrby rose to 26.",
            [("killed", 26)],
        ),
        ("A ninth driver died, bringing the total to nine.", [("killed", 9), ("killed", 1)]),
        ("The strike killed a woman, 30, and two children.", [("killed", 3), ("killed", 1), ("killed", 2)]),
        ("A 14 year old boy was killed.", [("killed", 1)]),
        ("A 14 year-old girl was killed.", [("killed", 1)]),
        ("A man in his 20's was killed.", [("killed", 1)]),
        ("Three other men, ages 54, 33 and 26, were hurt.", [("injured", 3)]),
        (
            "Three other men, ages 54, 33 and 26, and two women were hurt.",
            [("injured", 5), ("injured", 3), ("injured", 2)],
        ),
        ("A shell killed nine people. The monitor raised its count to 11.", [("killed", 9), ("killed", 11)]),
        ("A shell wounded nine people. The ministry put the figure at 12.", [("injured", 9), ("injured", 12)]),
        ("The union put the figure at 40 workers.", []),
        ("Nine men were hurt and 16 donkeys killed.", [("injured", 9)]),
        (
            "At least four men, including two drivers, and up to six men were killed.",
            [("killed", 4), ("killed", 2), ("killed", None)],
        ),
        ("The ministry says 20 people died, but the rebels say 30.", [("killed", 20), ("killed", 30)]),
        ("Nine were killed and 12 hurt, but the rebels say 30.", [("killed", 9), ("injured", 12)]),
        ("Twenty people were hurt, and 30 according to the rebels.", [("injured", 20), ("injured", 30)]),
        ("Eight people were killed in Norrby, five in Lind and two in Holm.", [("killed", 8)]),
        (
            "At least 33 fighters of the Lake Party (LP) and five soldiers were killed.",
            [("killed", 38), ("killed", 33), ("killed", 5)],
        ),
        (
            "Thirty people were hurt. Those injured include 20 soldiers and one nurse.",
            [("injured", 30), ("injured", 20), ("injured", 1)],
        ),
        ("Guards apprehended two suspected raiders.", [("detained", 2)]),
        ("Four Mill Rights Group (MRG) members were killed.", [("killed", 4)]),
        ("Two gunmen and a driver killed in Norrby", [("killed", 3), ("killed", 2), ("killed", 1)]),
        ("Two gunmen and a guard killed a clerk.", [("killed", 1)]),
        (
            "Two soldiers, including an officer, and three rebels were killed.",
            [("killed", 5), ("killed", 2), ("killed", 1), ("killed", 3)],
        ),
        ("Four drivers who were hurt in the fire have also succumbed to their wounds.", [("killed", 4)]),
        ("Nine men were hurt. Two boys were among those who were hurt.", [("injured", 9), ("injured", 2)]),
        ("The latest figures put at 28 the number of rebels killed in recent weeks.", [("killed", 28)]),
        ("The raid killed two men, a doctor at the scene told reporters.", [("killed", 2)]),
        ("Gunmen killed the clerk and two guards, an official said.", [("killed", 3), ("killed", 1), ("killed", 2)]),
        (
            "A couple and their three children were killed.",
            [("killed", 5), ("killed", 2), ("killed", 3)],
        ),
        ("The fire at the couple's mill killed nine people.", [("killed", 9)]),
        ("The bodies of 38 farmers and six drivers were found.", [("killed", 44), ("killed", 38), ("killed", 6)]),
        ("Nine fighters of the Peace and Unity Front were killed.", [("killed", 9)]),
        ("The blast wounded 30 people, 12 of them seriously.", [("injured", 30), ("injured", 12)]),
        (
            "At least 33 people were killed, 20 in the east and 13 in the south.",
            [("killed", 33), ("killed", 20), ("killed", 13)],
        ),
        ("The number of troops wounded was placed at more than 430.", [("injured", 431)]),
        (
            "A shell killed nine people. The rebels gave a slightly higher figure of 12.",
            [("killed", 9), ("killed", 12)],
        ),
        ("A man who suffered serious injuries died in hospital.", [("injured", 1), ("killed", 1)]),
        ("About 3,000 people fled towards the border.", [("displaced", 3000)]),
        ("Three gunmen fled towards the border.", []),
        ("At least 400 families left their homes.", [("displaced", 400)]),
        ("Two families were killed.", []),
        ("Not a single one of our fighters fell in the attack.", [("killed", 0)]),
    ],
)
def test_forms_of_figures(text: str, expected: list[tuple[str, int | None]]) -> None:
    """A question is no number, an age is no toll, and some of twelve are not twelve."""
    assert expected == [(figure.harm, figure.low) for figure in figures_in(text)]


@pytest.mark.parametrize(
    "text",
    [
        "The army said it had killed 200 rebels. The rebels said they lost only ten of their fighters.",
        "Twenty soldiers were killed, with one of their drivers killed.",
        "Troops killed 23 rebels in the north, while a soldier was killed elsewhere.",
        "Some 390 people died. The agency said five of its nurses were killed.",
    ],
)
def test_the_dead_of_another_side_are_no_part(text: str) -> None:
    """Ten of "their fighters", and a soldier who was killed "while" rebels were, are none of the dead told before."""
    assert [None, None] == [figure.part_of for figure in figures_in(text)]


def test_a_part_is_of_a_number_that_can_hold_it() -> None:
    """894 of the dead are some of the 1,284 told before, and not of the 700 told last."""
    text = "It said 1,284 people were killed. More than 700 rebels were killed. It said 894 of the dead were civilians."
    assert [None, None, 0] == [figure.part_of for figure in figures_in(text)]


TOLD = (
    "a man", "three women", "Two of the", "his sons", "and", ",", "were killed", "was shot", "including", "Omar Vell", "24", "the victim",
    "died", "of them", "12", "both", "himself", "her", ".", "at least", "the", "without casualties", "years old", "wounded", "(", ")",
    "five people", "'s", "body", "the death toll rose to", "34", "another", "no one", "killing", "among the dead were",
)  # fmt: skip


@given(st.lists(st.sampled_from(TOLD), max_size=40).map(" ".join))
def test_figures_of_broken_sentences_keep_their_order(text: str) -> None:
    """Whatever the words: low <= best <= high, a part's least is no more than its whole's most, and a person is one."""
    figures = figures_in(text)
    for figure in figures:
        told = [number for number in (figure.low, figure.best, figure.high) if number is not None]
        assert told == sorted(told)
        assert figure.person is None or told == [1, 1, 1]
        assert text[figure.start : figure.end].strip()
        if figure.part_of is not None:
            whole = figures[figure.part_of]
            assert whole.high is None or figure.low is None or figure.low <= whole.high


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("A driver aged 34 was killed.", 1),
        ("Two drivers aged 30 and 34 were killed.", 2),
        ("Three boys aged 12, 13 and 15 were killed.", 3),
        ("Nine children aged 5 to 12 were killed.", 9),
        ("A boy aged six and 12 women were killed.", 13),
    ],
)
def test_ages_behind_aged_count_nobody(text: str, number: int) -> None:
    """One driver aged 34 who was killed is one dead driver, not 34 dead."""
    assert number == figures_in(text)[0].best


def test_most_of_them_are_a_part_without_a_number() -> None:
    """“Most of them women and children” are women and children among the dead, nobody knows how many."""
    figures = figures_in("Twenty people, most of them women and children, were killed.")
    assert [("all", 20, None), ("child", None, 0), ("woman", None, 0)] == [
        (figure.population, figure.low, figure.part_of) for figure in figures
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("A father of two was killed.", [("killed", 1)]),
        ("Six people were killed and wounded dozens.", [("killed", 6), ("injured", 24)]),
        ("No source reported deaths.", []),
        ("No deaths were reported.", [("killed", 0)]),
    ],
)
def test_what_a_number_counts(text: str, told: list[tuple[str, int]]) -> None:
    """A father's children, and sources that report nothing, are no victims."""
    assert told == [(figure.harm, figure.low) for figure in figures_in(text)]


@pytest.mark.parametrize(
    "text",
    [
        "At noon the leaders of both chambers condemned the murder of Omar Vell in the town of Norrby.",
        "At noon the leaders of both chambers condemned the murder of senator Omar Vell in the town of Norrby.",
    ],
)
def test_a_name_in_a_text_in_capitals_is_one_person(text: str) -> None:
    """Where everything stands in capitals, the words tell which of them are a name; a title before it is none of it."""
    for printed in (text, text.upper()):
        assert [("killed", 1)] == [(figure.harm, figure.low) for figure in figures_in(printed)]


def test_a_noun_of_killing_has_its_number_behind_of() -> None:
    """“The massacre of six clerks” are six dead."""
    assert [("killed", 6)] == [(f.harm, f.low) for f in figures_in("They condemned the massacre of six clerks.")]


def test_the_police_of_a_county_do_not_part_two_who_are_one() -> None:
    """A boy shot in one town is the boy of whom the sheriff of the county next to it tells."""
    found = findings_in(
        "A 5-year-old boy was taken to a hospital in Lancaster, California, after being shot.\n\n"
        "On Friday, the Kern County Sheriff's Office answered a call about a child suffering from a gunshot wound."
    )
    assert 1 == len({count.person for count in found.counts if count.person})


@pytest.mark.parametrize(
    "some", ["Four were hospitalised.", "Four people were taken to hospital.", "Four are being treated in Norrby."]
)
def test_those_in_hospital_are_some_of_the_injured(some: str) -> None:
    """Told alone they are the injured; behind more injured they are a part of these, behind the dead they are not."""
    assert [("injured", 4, None)] == [(figure.harm, figure.low, figure.part_of) for figure in figures_in(some)]
    assert [None, 0] == [figure.part_of for figure in figures_in(f"Nine people were hurt in the port. {some}")]
    assert [None, None] == [figure.part_of for figure in figures_in(f"Nine people were killed in the port. {some}")]


def test_further_injured_are_no_part() -> None:
    """Only those in hospital are some of the injured told of before."""
    figures = figures_in("Nine people were hurt in the port. Four people were hurt in the town.")
    assert [None, None] == [figure.part_of for figure in figures]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Omar Vell was killed along with his wife and two daughters.", 4),
        ("A teacher died together with her three children.", 4),
        ("The blast killed Omar Vell and two guards.", 3),
        ("The mayor, his wife and five children were killed.", 7),
        ("Omar Vell, 40, his wife Ada and their three children were killed.", 5),
        ("His wife and two daughters were killed.", 3),
        ("The militia leader and two of his bodyguards were killed.", 3),
        ("Omar Vell and two guards were killed.", 3),
        ("Six men and two boys were killed.", 8),
        ("Officials and two guards were killed.", 2),
        ("He was killed and his wife and two daughters fled.", 1),
        ("A driver born in Norrby was killed in the raid.", 1),
        ("Two men were ambushed and killed near the mill.", 2),
        ("A judge who was investigating the fire was shot dead.", 1),
        ("The clerk who sold fuel to the rebels was killed.", 1),
        ("A colonel was killed on Monday.", 1),
        ("Two herders were killed on Monday.", 2),
        ("Mine blast kills family of six in Holm", 6),
        ("Five soldiers, three civilians killed in raid", 8),
        ("Militants behead two men in Holm", 2),
        ("Officers found a deceased woman.", 1),
    ],
)
def test_whoever_is_killed_with_others_counts(text: str, expected: int) -> None:
    """Somebody and the counted people with him are one number, of which both are parts."""
    figures = figures_in(text)
    assert [expected] == [figure.best for figure in figures if figure.part_of is None]


def test_a_list_of_deeds_has_no_victim_of_the_one_before() -> None:
    """“Kidnapped Omar Vell, killed a Norrbian and wounded a guard”: Omar Vell is not dead."""
    figures = figures_in("Gunmen kidnapped Omar Vell, killed a Norrbian and wounded a guard.")
    assert ["injured"] == [figure.harm for figure in figures]


def test_the_deceased_are_nobody_new() -> None:
    """“Tributes to the deceased poet” count nobody, “suffered a fatal gunshot wound” does."""
    assert () == figures_in("Tributes to the deceased poet were read.")
    assert ["killed"] == [figure.harm for figure in figures_in("A woman suffered a fatal gunshot wound.")]


def test_a_family_is_part_of_the_toll_told_before() -> None:
    """“Nine people were killed. Omar Vell was killed along with his wife and two sons.” are nine dead."""
    figures = figures_in("Nine people were killed. Omar Vell was killed along with his wife and two sons.")
    assert [9] == [figure.best for figure in figures if figure.part_of is None]


def test_who_speaks_of_the_dead_is_none_of_them() -> None:
    """The office behind the speaker's name is no victim of what he denies or claims."""
    (figure,) = figures_in("Adam Reed, a spokesman for the mill, denied that four people were killed.")
    assert 4 == figure.low


def test_one_behind_a_semicolon_is_none_of_those_before() -> None:
    """“In Norrby two died; in Sund one person died” are three, “two were shot, one fatally” are two."""
    figures = figures_in("In Norrby two people died; in Sund one person died.")
    assert [None, None] == [figure.part_of for figure in figures]


def test_some_of_those_counted_are_told_of_in_the_next_sentence() -> None:
    """“28 died. Three of them were children”, “52 of them, including 17 children, were taken to hospital”: each is a part."""
    dead = figures_in("Some 28 people died. Three of them were children.")
    assert [(None, "all"), (0, "child")] == [(figure.part_of, figure.population) for figure in dead]
    hurt = figures_in("Some 95 people were hurt. 52 of them, including 17 children, were hospitalised.")
    assert [(95, None), (52, 0), (17, 1)] == [(figure.best, figure.part_of) for figure in hurt]


def test_some_of_the_children_are_children() -> None:
    """“Nine children were hurt, three of them died”: three children died, and are no part of the hurt."""
    figures = figures_in("Nine children were hurt, three of them died.")
    assert [("injured", "child", None), ("killed", "child", None)] == [
        (figure.harm, figure.population, figure.part_of) for figure in figures
    ]


def test_who_escapes_injury_is_not_hurt() -> None:
    """“Seven soldiers escaped injury” counts nobody."""
    assert () == findings_in("Seven soldiers escaped injury.").counts


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Amid a feud between the two rival clans, at least nine farmers were injured.", {("injured", 9)}),
        ("Later three badly wounded women passed away in the clinic.", {("killed", 3)}),
        (
            "At least 12 people -- 11 civilians and one soldier -- were killed.",
            {("killed", 12), ("killed", 11), ("killed", 1)},
        ),
        (
            "Forty pupils in a school and 15 farmers huddled in a mill were killed.",
            {("killed", 55), ("killed", 40), ("killed", 15)},
        ),
        ("Some 23 people aged between 20 and 50 years were wounded.", {("injured", 23)}),
        ("Two Norrby police commandos were killed.", {("killed", 2)}),
        ("Rebels hold the remains of 12 soldiers.", {("killed", 12)}),
        ("It averaged over 13 deaths a day.", set()),
    ],
)
def test_who_is_counted(text: str, found: set[tuple[str, int]]) -> None:
    """The clans of a feud are no victims, dashes hold parts, ages count nobody, and whoever passes away is dead."""
    assert found == {(figure.harm, figure.low) for figure in figures_in(text)}


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("The raid led to the tragic loss of 13 lives.", 13),
        ("Nine men involved in the raid were killed by the army.", 9),
        ("The other 11 men were strangled to death.", 11),
        ("The death toll from a raid targeting two guesthouses has risen to 22.", 22),
    ],
)
def test_further_words_for_the_dead(text: str, number: int) -> None:
    """Lives that are lost, men behind a participle, and a toll behind a counted target are told."""
    assert [("killed", number)] == [(figure.harm, figure.best) for figure in figures_in(text)]
