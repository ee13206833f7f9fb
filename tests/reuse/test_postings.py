"""An article is found under the keys of its words, and each key tells where they stand."""

from tests.reuse.pages import an_article
from whosaid.reuse.fingerprints import fingerprint
from whosaid.reuse.postings import CLOSES, REPEATED, SHORT, article_of, first_span, place_of, postings_of, spans_of

TWELVE = "nobody could say who had opened the sluice above Overdale that night"
SAID = "“the river took the bridge and left the toll house standing”"


def words(count: int, mark: str) -> str:
    """So many words of this mark's own."""
    return " ".join(f"{mark}{place}" for place in range(count))


def test_twelve_shared_words_give_a_shared_key_with_its_place() -> None:
    """Whatever stands around them; the key's words are among the twelve on both sides."""
    left, right = (
        fingerprint(an_article(f"{words(30, 'a')} {TWELVE}")),
        fingerprint(an_article(f"{TWELVE} {words(9, 'b')}")),
    )
    ours, theirs = postings_of(left, 3), postings_of(right, 4)
    shared = ours.keys() & theirs.keys()
    assert shared
    for key in shared:
        assert (3, 4) == (article_of(ours[key]), article_of(theirs[key]))
        assert 30 == place_of(ours[key]) - place_of(theirs[key])
        assert (place_of(ours[key]), 30) == (
            first_span(left, key)[0],
            first_span(left, key)[0] - first_span(right, key)[0],
        )
        assert first_span(right, key)[1] <= 12


def test_a_quotation_of_nine_words_gives_a_key_of_its_own() -> None:
    """Between marks one kept gram is enough; without marks nine words may have no neighbours in common."""
    quoted = [postings_of(fingerprint(an_article(f"{words(9, mark)} {SAID} {words(9, mark)}")), 1) for mark in "cd"]
    assert quoted[0].keys() & quoted[1].keys()


def test_what_an_article_says_twice_is_marked_and_stands_where_it_is_first() -> None:
    """So nobody takes the second place for the first."""
    once, twice = (fingerprint(an_article(f"{TWELVE} {words(20, 'e')}{more}")) for more in ("", f" {TWELVE}"))
    single, double = postings_of(once, 1), postings_of(twice, 1)
    both = {key for key in single.keys() & double.keys() if double[key] & REPEATED}
    assert both
    assert all(place_of(single[key]) == place_of(double[key]) and not single[key] & REPEATED for key in both)
    assert 2 <= len(spans_of(twice, both))


def test_the_end_of_an_article_is_marked() -> None:
    """Its last sixty words, or its second half where it is short."""
    found = postings_of(fingerprint(an_article(words(200, "f"))), 0)
    assert all((place_of(posting) >= 140) == bool(posting & CLOSES) for posting in found.values())
    short = postings_of(fingerprint(an_article(words(40, "g"))), 0)
    assert all((place_of(posting) >= 20) == bool(posting & CLOSES) for posting in short.values())


def test_texts_without_words_have_no_keys() -> None:
    """Nor do texts too short for a gram."""
    assert all({} == postings_of(fingerprint(an_article(text)), 1) for text in ("", "Four words are few", "…"))


def test_only_the_wanted_keys_are_given_each_with_the_posting_that_it_always_has() -> None:
    """Neighbouring marks and marks between quotation marks alike."""
    one = fingerprint(an_article(f"{words(30, 'h')} {SAID} {words(30, 'i')} {SAID}"))
    every = postings_of(one, 5)
    some = {key: posting for number, (key, posting) in enumerate(sorted(every.items())) if number % 3 == 0}
    assert some == postings_of(one, 5, {key & SHORT for key in some})
    assert any(posting & REPEATED for posting in some.values())
