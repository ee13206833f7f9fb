"""What holds up each facet of an event."""

from dataclasses import replace

from tests.resolve.made import SHELLING, concluded, page, told
from whosaid.resolve.supports import count_words

PAGES = (
    page("The Kite", "2031-05-04", told(SHELLING, "Six died.", killed="6+", voice="The Monitor", by=("Norland Army",))),
    page("Lantern", "2031-05-04", told(SHELLING, "The Monitor says six died.", killed="6+", voice="The Monitor")),
    page("Gull", "2031-05-05", told(SHELLING, "Nine died, it is said.", killed="9", voice="?", population="civilian")),
)


def test_origins_are_counted_for_each_value_and_unknown_pages_apart() -> None:
    """Two pages on the monitor's word are one origin; a page without a voice is none."""
    rows = {(row.facet, row.value): row for row in concluded(*PAGES).supports}
    reported = rows["occurrence", "reported"]
    assert (3, 1, 1) == (reported.articles, len(reported.origins), reported.unknown_origin)
    assert (2, 1, 0) == (
        rows["killed", "at least 6"].articles,
        len(rows["killed", "at least 6"].origins),
        rows["killed", "at least 6"].unknown_origin,
    )
    assert 1 == len(rows["perpetrator", "Norland Army"].claims)
    assert 0 == len(rows["killed", "9 (civilian)"].origins)
    assert 1 == rows["civilian-status", "civilian"].unknown_origin


def test_a_value_is_one_however_it_is_spelt() -> None:
    """Shells that open a sentence, with a great letter, are the shells of another page."""
    pages = [
        page(outlet, "2031-05-04", told(SHELLING, "Six died.", killed="6", by=(who,)))
        for outlet, who in (("The Kite", "Masked men"), ("Lantern", "masked men"))
    ]
    rows = [row for row in concluded(*pages).supports if row.facet == "perpetrator"]
    assert [("masked men", 2)] == [(row.value, row.articles) for row in rows]


def test_what_vague_words_are_read_as_says_so() -> None:
    """Dozens of children are no figure that anybody gave."""
    (count,) = page("Gull", None, told(SHELLING, "24 died.", killed="24+", population="child")).findings.counts
    assert "at least 24 (child)" == count_words(count)
    assert "at least 24 (child, in vague words)" == count_words(replace(count, qualifier="vague"))
    assert "at least 24 (in vague words) in total" == count_words(
        replace(count, qualifier="vague", population="all", scope="cumulative")
    )


def test_a_denial_supports_nothing_but_itself() -> None:
    """Who says that nothing happened gives no place, day or toll for it."""
    denial = page("Gull", "2031-05-04", told(SHELLING, "No shelling took place.", denied=True))
    rows = [(row.facet, row.value) for row in concluded(PAGES[0], denial).supports if row.value == "denied"]
    assert [("occurrence", "denied")] == rows
