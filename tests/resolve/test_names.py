"""Names and ages beside a claim."""

from dataclasses import replace

from tests.resolve.made import AIR, page, told
from whosaid.resolve.names import Names


def is_river(name: str) -> bool:
    """What the registers know."""
    return name == "River Kite"


def beside(words: str, *, title: str | None = None, chain: tuple[str, ...] = ()) -> tuple[str, ...]:
    """What stands beside the only claim of a page; the registers know the River Kite."""
    made = page("The Kite", "2031-05-04", told(AIR, words))
    claims = [replace(claim, chain=chain) for claim in made.findings.claims]
    article = replace(made.article, title=title)
    return Names(article, claims, is_river).beside(claims[0])


def test_first_and_last_names_and_ages() -> None:
    """Middle names come and go, so the first and the last are kept; an age is kept as one."""
    assert ("age:17", "mara holm") == beside("It hit Mara J. Holm, a 17-year-old.")


def test_what_registers_know_tells_no_incident() -> None:
    """Many pages name the river."""
    assert () == beside("It fell near the River Kite.")


def test_who_speaks_is_no_sign_of_an_incident() -> None:
    """A mayor speaks of many."""
    assert () == beside("It was loud, Ola Ness said.", chain=("The Kite", "Mayor Ola Ness"))


def test_who_speaks_on_one_page_may_be_hit_on_the_next() -> None:
    """Names are remembered from page to page, those who speak are not."""
    words = "It was loud, Mara Quill said."
    assert [(), ("mara quill",)] == [beside(words, chain=("Mayor Mara Quill",)), beside(words)]


def test_headlines_are_left_out() -> None:
    """There every word may have a capital."""
    assert () == beside("Jets Strike Again", title="Jets Strike Again")


def test_small_words_and_days_begin_and_end_no_name() -> None:
    """What a sentence or a date begins with is no part of a name, and "Since Friday" is none."""
    made = page(
        "The Kite", "2031-05-04", told(AIR, "Since Friday it hit The Mara Holm. On Monday Ola Ness Tuesday fell.")
    )
    plain = frozenset({"since", "friday", "the", "on", "monday", "tuesday"})
    found = Names(made.article, made.findings.claims, lambda _: False, plain).beside(made.findings.claims[0])
    assert ("mara holm", "ola ness") == found
