"""Persons told of one by one: sums where no figure is given, parts where one is."""

from hypothesis import given
from hypothesis import strategies as st

from tests.resolve.made import SHELLING, concluded, page, range_of, told
from whosaid.records.concluded import Range

HARM = st.sampled_from(["killed", "injured", "killed-or-injured"])
PERSON = st.tuples(st.sampled_from(["a", "b", "c", "d"]), HARM, st.sampled_from(["all", "man", "woman", "child"]))


def shelled(
    *persons: tuple[str, str, str], killed: str | None = None, injured: str | None = None, harm: str = "killed"
) -> Range:
    """The range of a page that tells of persons, and of a figure where one is given."""
    words = "Shells fell on the port."
    claim = told(SHELLING, words, persons=persons, killed=killed, injured=injured)
    return range_of(concluded(page("The Kite", "2031-05-04", claim)), harm)


def test_two_persons_are_two() -> None:
    """A man and a woman who were killed are two killed."""
    found = shelled(("a", "killed", "man"), ("b", "killed", "woman"))
    assert (2, 2, 2) == (found.low, found.high, len(found.counts))


def test_one_person_told_of_twice_is_one() -> None:
    """Who was wounded and later died is one killed and nobody injured."""
    persons = (("a", "killed-or-injured", "man"), ("a", "killed", "man"), ("b", "injured", "all"))
    assert 1 == shelled(*persons).low
    assert 1 == shelled(*persons, harm="injured").low


def test_persons_are_never_added_to_a_figure() -> None:
    """Six killed, one of whom is named, are six."""
    found = shelled(("a", "killed", "man"), killed="6")
    assert (6, 6) == (found.low, found.high)
    assert 1 == len(found.counts)


def test_one_man_told_of_among_six_is_at_least_one_man() -> None:
    """Beside a figure of six, the one man who is named may not be the only man."""
    claim = told(SHELLING, "Shells fell on the port.", persons=(("a", "killed", "man"),), killed="6")
    found = range_of(concluded(page("The Kite", "2031-05-04", claim)), population="man")
    assert (1, 1, True) == (found.low, found.high, found.open_above)


def test_those_hit_without_the_dead_are_injured() -> None:
    """A person who is hit and not said to be dead is injured."""
    persons = (("a", "killed", "man"), ("b", "killed-or-injured", "woman"))
    assert 1 == shelled(*persons, harm="injured").low


def test_none_hurt_among_others_is_no_none() -> None:
    """The words "no officer was hurt" beside a wounded man leave one injured."""
    found = shelled(("a", "injured", "man"), injured="0", harm="injured")
    assert (1, 1) == (found.low, found.high)
    assert ["none of others"] == [unused.reason.partition(":")[0] for unused in found.unused]


def test_who_was_hurt_and_died_since_is_dead_only() -> None:
    """A page of the next day that says that the man died takes him out of the injured."""
    words = "Shells fell on the port."
    first = page("The Kite", "2031-05-04", told(SHELLING, words, persons=(("a", "injured", "man"),)))
    later = page("Lantern", "2031-05-05", told(SHELLING, words, persons=(("b", "killed", "man"),)))
    found = concluded(first, later)
    assert 1 == range_of(found).high
    hurt = range_of(found, "injured", "man")
    assert (None, None) == (hurt.low, hurt.high)
    assert ["died since"] == [unused.reason.partition(":")[0] for unused in hurt.unused]


@given(st.lists(PERSON, min_size=1, max_size=8))
def test_low_is_never_above_high_and_nobody_counts_twice(persons: list[tuple[str, str, str]]) -> None:
    """Whatever is told of whom: low <= high, and no more people than were told of."""
    made = concluded(page("The Kite", "2031-05-04", told(SHELLING, "Shells fell on the port.", persons=tuple(persons))))
    names = {person for person, _, _ in persons}
    for row in made.ranges:
        assert row.low is None or row.high is None or row.low <= row.high
        assert (row.high or 0) <= len(names)
    everybody = sum(
        row.high or 0
        for row in made.ranges
        if row.population == "all" and row.profile == "recorder-min-max" and row.harm in ("killed", "injured")
    )
    assert everybody <= len(names)


def test_a_person_of_unsaid_sex_may_be_one_of_the_women_counted() -> None:
    """Two women were killed; a neighbour was killed: two people at the least, not three."""
    women = told(SHELLING, "Two women were killed.", killed="2", population="woman")
    one = told(SHELLING, "A neighbour was killed.", persons=(("a", "killed", "all"),))
    found = range_of(concluded(page("The Kite", "2031-05-04", women, one)))
    assert (2, 2) == (found.low, found.high)


def test_of_other_sums_the_one_of_most_origins_stands() -> None:
    """Who is told of under two names on one page is counted twice there; two other pages count one dead."""
    twice = (("a", "killed", "man"), ("b", "killed", "man"))
    pages = [page("The Kite", "2031-05-04", told(SHELLING, "Shells fell on the port.", persons=twice))]
    for outlet in ("Lantern", "Gull"):
        claim = told(SHELLING, f"Shells fell on the port, says {outlet}.", persons=(("a", "killed", "man"),))
        pages.append(page(outlet, "2031-05-04", claim))
    found = range_of(concluded(*pages))
    assert (1, 1) == (found.low, found.high)
    assert (1, 1) == (range_of(concluded(*pages[:2])).low, range_of(concluded(*pages[:2])).high)
