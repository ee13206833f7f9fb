"""What comes and goes changes what articles share, and nothing else does."""

import random  # noqa: TID251 - dice with a given seed, to deal words
from collections.abc import Callable, Collection, Iterable, Mapping
from functools import partial

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.reuse.pages import an_article
from whosaid.records.bundles import Fingerprint
from whosaid.records.printed import Article
from whosaid.reuse.candidates import CAP, Held, Runs, Shared, holder_of, join_all
from whosaid.reuse.fingerprints import fingerprint
from whosaid.reuse.postings import postings_of, spans_of
from whosaid.reuse.rejoin import Ground, Rejoined, rejoin

LONG = "the barge struck the middle pier of the old bridge at Overdale before the lamps were lit on Tuesday"


def own(dice: random.Random, count: int) -> str:
    """Words that no other page has."""
    return " ".join(f"w{dice.randrange(10**9)}" for _ in range(count))


def dealt(seed: int, number: int) -> list[Article]:
    """Pages that take runs of 9 to 20 words from a few moulds and from one another, some between quotation marks."""
    dice = random.Random(seed)
    moulds = [own(dice, dice.choice((9, 10, 13, 20))) for _ in range(6)]
    pages: list[Article] = []
    for _ in range(number):
        parts = [own(dice, dice.randint(3, 40))]
        for _ in range(dice.randint(1, 4)):
            mould = dice.choice(moulds)
            parts.append(f"“{mould}”" if dice.random() < 0.3 else mould)
        if pages and dice.random() < 0.5:
            words = dice.choice(pages).text.split()
            parts.append(" ".join(words[dice.randrange(len(words)) :][: dice.randint(5, 30)]))
        dice.shuffle(parts)
        day = dice.choice(("2016-10-01", "2016-10-02", "2016-10-05"))
        pages.append(an_article(". ".join(parts), dice.choice(("Kite", "Kite", "Mill", "Anchor", "Post")), day=day))
    return pages


class Pages:
    """Articles of which some are there."""

    def __init__(self, articles: Iterable[Article]) -> None:
        self.articles = dict(enumerate(articles))
        self.prints = {number: fingerprint(one) for number, one in self.articles.items()}
        self.there: set[int] = set()
        self.shared = Shared()
        self.compared: dict[tuple[int, int], object] = {}

    def load(self, numbers: Collection[int]) -> list[tuple[int, Fingerprint]]:
        """Their fingerprints."""
        return [(number, self.prints[number]) for number in numbers]

    def index(self) -> Callable[[Iterable[int] | None], list[Held]]:
        """Who of those that are there holds a key."""
        held: dict[int, list[int]] = {}
        for number in sorted(self.there):
            for key, posting in postings_of(self.prints[number], number).items():
                held.setdefault(key, []).append(posting)
        return partial(_held_by, held)

    def change(self, new: set[int], gone: set[int]) -> Rejoined:
        """Some come and some go; what was compared is kept in step."""
        self.there = (self.there - gone) | new
        holders = {number: holder_of(self.articles[number]) for number in self.there | gone}
        found = rejoin(self.shared, Ground(holders, new, gone, self.index(), self.load))
        self.shared = found.shared
        moved = found.fresh | gone
        kept = {
            pair: sides
            for pair, sides in self.compared.items()
            if pair not in found.over and pair not in found.compare and moved.isdisjoint(pair)
        }
        self.compared = {**kept, **self.sides(found.shared, found.compare)}
        return found

    def sides(self, shared: Shared, pairs: Iterable[tuple[int, int]]) -> dict[tuple[int, int], object]:
        """Pairs, with what is furniture in them."""
        return {
            pair: [
                spans_of(self.prints[number], keys) for number in pair for keys in (shared.furniture, shared.closing)
            ]
            for pair in pairs
        }

    def at_once(self) -> Shared:
        """What all that are there share, joined anew."""
        holders = {number: holder_of(self.articles[number]) for number in self.there}
        return join_all(self.index()(None), holders, Runs(self.load))


def _held_by(held: Mapping[int, list[int]], keys: Iterable[int] | None) -> list[Held]:
    if keys is None:
        return [(key, postings) for key, postings in held.items() if len(postings) > 1]
    return [(key, held[key]) for key in keys if key in held]


@given(st.integers(0, 2**32), st.integers(2, 40))
@settings(max_examples=40)
def test_step_by_step_is_the_same_as_at_once(seed: int, number: int) -> None:
    """After any pages have come and gone the pairs, and what is masked in them, are those of a join of all that are there."""
    dice, pages = random.Random(seed), Pages(dealt(seed, number))
    for _ in range(4):
        new = {one for one in pages.articles if one not in pages.there and dice.random() < 0.5}
        pages.change(new, {one for one in pages.there if dice.random() < 0.1})
        expected = pages.at_once()
        assert expected == pages.shared
        assert pages.sides(expected, expected.pairs) == pages.compared


def test_a_text_that_crosses_the_cap_is_linked_to_the_earliest_only() -> None:
    """With one page more than the cap the pairs of the others go; without it they come again; an earlier page takes all links."""
    texts = [an_article(f"{LONG}. Page {number}", f"Paper {number}", day="2016-10-05") for number in range(CAP + 1)]
    pages = Pages([*texts, an_article(f"{LONG}. First", "Paper", day="2016-10-01")])
    pages.change(set(range(CAP)), set())
    assert CAP * (CAP - 1) // 2 == len(pages.shared.pairs)
    found = pages.change({CAP}, set())
    assert not found.shared.steps[0] < CAP
    assert CAP == len(pages.shared.pairs)
    assert pages.at_once() == pages.shared
    pages.change({CAP + 1}, set())
    assert {(number, CAP + 1) for number in range(CAP + 1)} == pages.shared.pairs
    pages.change(set(), {CAP, CAP + 1})
    assert CAP * (CAP - 1) // 2 == len(pages.shared.pairs)
    assert pages.at_once() == pages.shared


def test_where_moulds_ask_for_too_much_fewer_holders_are_few() -> None:
    """Pages made of the same sentences bring the number down to a smaller step, and when they go it comes up again."""
    dice = random.Random(3)
    moulds = [own(dice, 20) for _ in range(12)]
    made = [an_article(". ".join((*moulds, own(dice, 20))), f"Paper {number}") for number in range(60)]
    pages = Pages([*dealt(5, 20), *made])
    pages.change(set(range(20)), set())
    assert CAP == pages.shared.steps[0]
    pages.change(set(range(20, 80)), set())
    assert CAP > pages.shared.steps[0]
    assert pages.at_once() == pages.shared
    pages.change(set(), set(range(20, 80)))
    assert CAP == pages.shared.steps[0]
    assert pages.sides(pages.shared, pages.shared.pairs) == pages.compared


def test_only_keys_of_what_came_are_looked_up() -> None:
    """The index is asked for the keys of the new page, and no page is loaded that shares none of them."""
    texts = [f"{LONG}. One", f"{LONG}. Two", own(random.Random(1), 60), own(random.Random(2), 60)]
    pages = Pages([an_article(text, f"Paper {number}") for number, text in enumerate(texts)])
    pages.change({0, 2, 3}, set())
    asked: set[int] = set()
    loaded: set[int] = set()
    pages.there.add(1)
    index = pages.index()
    holders = {number: holder_of(article) for number, article in pages.articles.items()}

    def noted(keys: Iterable[int] | None) -> list[Held]:
        asked.update(keys or ())
        return index(keys)

    def load(numbers: Collection[int]) -> list[tuple[int, Fingerprint]]:
        loaded.update(numbers)
        return pages.load(numbers)

    found = rejoin(pages.shared, Ground(holders, {1}, (), noted, load))
    assert {(0, 1)} == found.compare
    assert asked <= postings_of(pages.prints[1], 1).keys()
    assert {0, 1} == loaded
