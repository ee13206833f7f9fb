from tests.reuse.pages import an_article
from whosaid.knowledge.known import Knowledge
from whosaid.records.concluded import Copy
from whosaid.reuse.copies import find_copies
from whosaid.reuse.fingerprints import fingerprint

REPORT = (
    "A wall of the old granary in Torrel fell on a row of parked vans on Friday morning, and eleven drivers who had slept inside were "
    "brought to the clinic of the salt works. The wall had stood since the flood of the lower town, the engineers of the council said, "
    "and nobody had looked at its footings in the last nine years. Firemen searched for survivors under the bricks until the evening. "
    "The owner of the granary denied that he had been warned of cracks along the northern face. A crane from the capital is to lift the "
    "roof beams before the street is opened again to the market traders, who have moved their stalls to the river bank."
)
RETOLD = (
    "Torrel's traders may wait for weeks: the street stays shut until a crane from the capital is able to lift the roof beams. It was on "
    "Friday that bricks came down on a row of parked vans. Those who had slept inside were carried to a ward of the salt works. Crews "
    "searched for survivors under the bricks with dogs. Along the northern face, people say, cracks had been seen for long, but the owner "
    "of the granary denied that he knew. The wall had stood since the flood of 1953; nobody had looked at its footings in the last nine years."
)
INDEPENDENT = (
    "On Friday morning part of the old granary in Torrel came down, and eleven people were hurt, two of them badly. Witnesses heard a "
    "crack like a shot and saw dust rise above the square. The mayor, who lives opposite, ran out in slippers and helped to pull three "
    "men through a broken windscreen. He promised an inquiry. The building belongs to a family of brewers, has been empty since spring "
    "and was to become a library. Lessons at the nearby school were called off, and the bridge was closed to heavy traffic."
)


def copies_of(known: Knowledge, left: str, right: str, **given: str) -> tuple[Copy, ...]:
    """Copies between two pages; `given` may set their outlets and days."""
    pages = [
        an_article(left, given.get("outlet", "Bell"), day=given.get("day")),
        an_article(right, given.get("other", "Lantern"), day=given.get("next")),
    ]
    return find_copies(pages, [fingerprint(page) for page in pages], known)[0]


def test_a_text_told_again_in_other_words_is_linked(known: Knowledge) -> None:
    """No long passage is left, but many short ones are; the stretches that are shown are shared words."""
    found = copies_of(known, REPORT, RETOLD)
    assert {"copy.retold direction.retold"} == {copy.rule for copy in found}
    assert {"passage"} == {copy.kind for copy in found}
    assert min(copy.words for copy in found) >= 8


def test_two_reports_of_one_event_are_no_copy(known: Knowledge) -> None:
    """Who tells of one event on his own shares its names, place, day and figures, not its sentences."""
    assert () == copies_of(known, REPORT, INDEPENDENT)


def test_a_text_told_again_has_no_direction_from_its_day(known: Knowledge) -> None:
    """Both may have it from a third, a statement of the police for instance."""
    found = copies_of(known, REPORT, RETOLD, day="2016-10-01", next="2016-10-02")
    assert {("unknown", "unknown")} == {(copy.direction, copy.because) for copy in found}


def test_the_words_that_come_again_weeks_later_are_a_formula(known: Knowledge) -> None:
    """What is written of one fire and of the next in the same words is no retelling."""
    assert () == copies_of(known, REPORT, RETOLD, day="2016-10-01", next="2016-10-20")


def test_pages_of_unknown_outlets_may_be_of_one(known: Knowledge) -> None:
    """Where an outlet is not known, nobody can tell its style from a text told again."""
    pages = [an_article(REPORT), an_article(RETOLD, "Lantern")]
    assert () == find_copies(pages, [fingerprint(page) for page in pages], known)[0]


def test_an_outlet_that_writes_as_it_always_does_copies_nobody(known: Knowledge) -> None:
    """Within one outlet the same turns of phrase are its style."""
    assert () == copies_of(known, REPORT, RETOLD, other="Bell")


def test_sides_exchanged_give_the_same_words(known: Knowledge) -> None:
    """Which text is called left does not change what both share."""
    found, turned = copies_of(known, REPORT, RETOLD), copies_of(known, RETOLD, REPORT)
    assert {frozenset((copy.left.exact, copy.right.exact)) for copy in found} == {
        frozenset((copy.left.exact, copy.right.exact)) for copy in turned
    }


def test_where_nobody_knows_the_days_the_figures_have_to_be_the_same(known: Knowledge) -> None:
    """What is written of every accident fits two of them, but not the ages of those who were hurt."""
    ages = " The clinic gave the ages of the five as 24, 31, 40, 44 and 58."
    others = " The clinic gave the ages of the five as 19, 27, 45, 50 and 60."
    assert copies_of(known, REPORT + ages, RETOLD + ages)
    assert () == copies_of(known, REPORT + ages, RETOLD + others)
    assert copies_of(known, REPORT + ages, RETOLD + others, day="2016-10-01", next="2016-10-02")
