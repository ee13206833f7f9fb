"""Only pairs are compared that are new or look otherwise than before; the copies are those of all pages."""

from collections.abc import Iterable, Mapping
from functools import partial

import pytest

from tests.knowing import KNOWN
from whosaid.conclude.copying import Collected, Copied, conclude_copies
from whosaid.conclude.shared import changed_pages, page_number
from whosaid.records.bundles import Fingerprint
from whosaid.records.concluded import Copy
from whosaid.records.ids import make_id
from whosaid.records.printed import Article, Outlet
from whosaid.records.spans import When
from whosaid.resolve.everything import one_by_one
from whosaid.reuse.candidates import Held
from whosaid.reuse.copies import find_copies
from whosaid.reuse.fingerprints import fingerprint
from whosaid.reuse.postings import postings_of

SHARED = "Fourteen lorries with flour stood at the northern gate until the guards let them pass on Tuesday at noon."


def article(number: int, day: str, text: str = SHARED) -> Article:
    """A page of an outlet of its own."""
    return Article(
        id=make_id("article", number), document=f"document:{number}", index=0,
        outlet=Outlet(f"outlet:{number}", f"Outlet {number}"), title=None, byline=None, credit=None,
        published=When(day, day, "day", "stated"), language="en", text=f"Page number {number} tells.\n\n{text}\n\nSo said {number}.",
        sentences=(), page_spans=(),
    )  # fmt: skip


def page_of(one: Article) -> int:
    """Number of its page."""
    return int(one.document.partition(":")[2])


def held_by(prints: Mapping[int, Fingerprint], keys: Iterable[int] | None) -> list[Held]:
    """The index of these articles."""
    held: dict[int, list[int]] = {}
    for number in sorted(prints):
        for key, posting in postings_of(prints[number], number).items():
            held.setdefault(key, []).append(posting)
    if keys is None:
        return [(key, postings) for key, postings in held.items() if len(postings) > 1]
    return [(key, held[key]) for key in keys if key in held]


def copied(articles: list[Article], before: Iterable[Copy] = (), left: Copied | None = None) -> Copied:
    """The copies of these articles after what was left."""
    by_id = {one.id: one for one in articles}
    tables = left.tables if left else {}
    changed = changed_pages(tables, map(page_of, articles))
    now = {page_of(one) << 16: one for one in articles}
    prints = {number: fingerprint(one) for number, one in now.items()}
    given = Collected(
        now=now,
        gone={number << 16: ALL[number] for number in changed.gone},
        new=[number << 16 for number in changed.new],
        pages={},
        index=partial(held_by, prints),
        load=lambda numbers: [(number, fingerprint(ALL[page_number(number)])) for number in numbers],
    )
    return conclude_copies(
        given, before, tables, lambda ids: {one: by_id[one] for one in ids}, known=KNOWN, each=one_by_one
    )


ONE, TWO = article(2, "2031-05-04"), article(3, "2031-05-04")
GIVER = article(4, "2031-05-01")
QUOTERS = tuple(
    article(number, "2031-05-04", f"{words}\n\nThe mayor said: “{SHARED}”")
    for number, words in (
        (
            5,
            "Harbour pilots want a new quay, for the old one sinks. Millers upstream buy grain from abroad, and bread costs more.",
        ),
        (
            6,
            "An orchard burnt beside the well last week. Its owner blames sparks from trains; nobody at the railway has answered.",
        ),
    )
)
ALL = {page_of(one): one for one in (ONE, TWO, GIVER, *QUOTERS)}


def test_a_third_article_turns_the_direction_of_two_others() -> None:
    """Two pages of one day are open until an older one comes; when it goes they are open again."""
    first = copied([ONE, TWO])
    assert ["unknown"] == [copy.direction for copy in first.copies]
    second = copied([ONE, TWO, GIVER], first.copies, first)
    assert find_copies([ONE, TWO, GIVER], [fingerprint(one) for one in (ONE, TWO, GIVER)], KNOWN)[0] == second.copies
    assert "common-origin" in {copy.direction for copy in second.copies}
    third = copied([ONE, TWO], second.copies, second)
    assert (first.copies, first.tables) == (third.copies, third.tables)
    assert 3 == len(third.dropped)


def test_where_nothing_came_nothing_is_compared(monkeypatch: pytest.MonkeyPatch) -> None:
    """And nothing is new."""
    first = copied([ONE, TWO, GIVER])
    monkeypatch.setattr("whosaid.conclude.copying.compare_numbered", lambda *_: 1 / 0)
    again = copied([GIVER, TWO, ONE], first.copies, first)
    assert first.copies == again.copies
    assert ((), (), {}) == (again.units, again.dropped, again.touched)


def test_a_shared_quotation_says_nothing_of_an_articles_own_words() -> None:
    """So no page need be heard again for it; for a shared passage both pages are."""
    quoted, passed = copied(list(QUOTERS)), copied([ONE, TWO])
    assert [("quotation", {})] == [(copy.kind, quoted.touched) for copy in quoted.copies]
    assert quoted.units
    (copy,) = passed.copies
    spans = {side.article: [(side.start, side.end)] for side in (copy.left, copy.right)}
    assert ({ONE.id, TWO.id}, spans) == ({*spans}, passed.touched)
