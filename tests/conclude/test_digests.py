"""What is as it was has the digest that it had."""

from tests.conclude.test_copying import ONE, TWO, copied
from tests.conclude.test_grouping import ADA, QUIET, SAMI, grouped
from tests.conclude.test_memory import a_page
from whosaid.conclude.digests import Alterations, EventDigests, Loud, Told, alterations, event_digests, framing_digests
from whosaid.conclude.memory import ArticleHead, Page
from whosaid.conclude.units import ALTERATION, packed_keys, unit_of
from whosaid.resolve.case import Backing

PAGES = [a_page(number) for number in range(6)]
GROUPINGS = grouped(*PAGES).groupings


def told(backing: Backing = ADA) -> Told:
    """All on the word of one."""
    return Told(PAGES, {sketch.claim: backing for page in PAGES for sketch in page.sketches})


def events(backing: Backing, before: EventDigests | None = None, loud: Loud = QUIET) -> EventDigests:
    """Of all groupings; where digests of them were left, of the same groupings."""
    numbers = range(len(GROUPINGS))
    was = numbers if before else [-1] * len(GROUPINGS)
    return event_digests(GROUPINGS, was, before.tables(numbers) if before else {}, told(backing), loud.claims)


def test_a_grouping_that_is_as_it_was_is_not_gone_through() -> None:
    """Unless one of its claims, or its neighbour, is told otherwise: then its digest is that of a new one."""
    first, other = events(ADA), events(SAMI)
    assert first == events(SAMI, first)
    every = frozenset(sketch.claim for page in PAGES for sketch in page.sketches)
    assert other == events(SAMI, first, Loud(every))
    assert not {*first.whole} & {*other.whole}


def test_a_neighbour_that_is_named_again_is_looked_at() -> None:
    """What was left of a grouping whose neighbour was not named says nothing of it."""
    number = next(number for number, grouping in enumerate(GROUPINGS) if grouping.neighbour)
    alone = [GROUPINGS[number]._replace(neighbour=None)]
    left = event_digests(alone, [-1], {}, told(), frozenset())
    again = event_digests(GROUPINGS[number : number + 1], [0], left.tables([0]), told(), frozenset())
    assert events(ADA).near[number : number + 1] == again.near != left.near


def test_the_framing_of_an_article_rests_on_the_events_of_which_its_words_are() -> None:
    """Not on those of its other claims; an article without such words has none."""
    head = PAGES[1].heads[0]
    page = Page(
        8,
        (ArticleHead(head.article, 2, labelled=True, framed=(1,)), ArticleHead(head.article, 1, labelled=False)),
        PAGES[1].sketches,
        (),
    )
    numbers = {sketch.claim: number for number, sketch in enumerate(page.sketches)}
    ((unit, article),) = framing_digests([page], [7, 8, 9], numbers)[0].items()
    assert head.article.id == article
    digests = [framing_digests([page], units, numbers)[1][unit] for units in ([7, 8, 9], [5, 8, 5], [7, 5, 9])]
    assert digests[0] == digests[1] != digests[2]


def test_only_exchanged_facts_are_looked_at_of_which_something_is_new() -> None:
    """Other copies, or an article that came; where the two held claims side by side, also an article with another voice."""
    copies = copied([ONE, TWO]).copies
    pair = copies[0].left.article, copies[0].right.article
    unit = unit_of(ALTERATION, *pair)
    held, told, nothing = {unit: [*copies]}, packed_keys([unit]), packed_keys([])
    assert Alterations(held, set(), set()) == alterations(copies, None, Loud())
    for loud in (Loud(articles={pair[1]}), Loud(pairs={pair})):
        assert Alterations(held, set(), set()) == alterations(copies, nothing, loud)
        assert Alterations(held, {unit}, set()) == alterations(copies, told, loud)
    other = Loud(restated={pair[0]})
    assert Alterations({}, set(), set()) == alterations(copies, nothing, other)
    assert Alterations(held, {unit}, set()) == alterations(copies, told, other)
    assert Alterations({}, set(), {unit}) == alterations(copies, told, Loud())
    assert Alterations({}, {unit}, set()) == alterations((), told, Loud(pairs={pair}))
