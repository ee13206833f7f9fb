from tests.reuse.pages import an_article
from whosaid.records.printed import Article
from whosaid.reuse.candidates import Shared
from whosaid.reuse.copies import shared_by
from whosaid.reuse.fingerprints import fingerprint
from whosaid.reuse.postings import spans_of
from whosaid.reuse.sides import WordSpan

SHARED = "the barge struck the middle pier of the old bridge at Overdale before the lamps were lit on Tuesday"
SAID = "“nobody has seen such ice on the lower river”"


def own(number: int, count: int = 60) -> str:
    return " ".join(f"w{number}x{place}" for place in range(count))


def found_in(articles: list[Article]) -> Shared:
    return shared_by(articles, [fingerprint(one) for one in articles])


def words_under(keys: set[int], articles: list[Article]) -> list[tuple[WordSpan, ...]]:
    return [spans_of(fingerprint(one), keys) for one in articles]


def test_two_pages_with_a_shared_sentence_are_a_pair_and_others_are_not() -> None:
    """Only the two that share a sentence are compared."""
    pages = [an_article(f"{own(1)} {SHARED}"), an_article(own(2)), an_article(f"{SHARED} {own(3)}")]
    assert {(0, 2)} == found_in(pages).pairs


def test_a_short_quotation_makes_a_pair() -> None:
    """Nine words are enough where they stand between marks on both sides."""
    quoted = [an_article(f"{own(1)} {SAID} {own(2)}"), an_article(f"{own(3)} {SAID} {own(4)}")]
    assert {(0, 1)} == found_in(quoted).pairs


def test_the_footer_of_one_site_is_masked() -> None:
    """Words that five pages of one outlet carry are furniture, with their place in each."""
    pages = [an_article(f"{own(number)} {SHARED}", "Harbour Post") for number in range(5)]
    found = found_in(pages)
    assert not found.pairs
    masked = words_under(found.furniture, pages)
    assert all(masked)
    assert all(57 <= first < last <= 60 + len(SHARED.split()) for spans in masked for first, last in spans)


def test_what_closes_pages_of_many_outlets_is_noted_and_still_compared() -> None:
    """A network's footer may be a syndicated text's end, so the pair decides."""
    pages = [an_article(f"{own(number)} {SHARED}", f"Paper {number}") for number in range(5)]
    found = found_in(pages)
    assert 10 == len(found.pairs)
    assert all(words_under(found.closing, pages))


def test_texts_from_one_mould_do_not_cost_the_square() -> None:
    """Where every page shares a sentence with fifty others, pairs stay within a fixed number for each page."""
    moulds = [" ".join(f"mould{mould}a{place}" for place in range(9)) for mould in range(200)]
    pages = [
        an_article(". ".join(f"{moulds[(page * 7 + turn) % 200]} {own(page * 100 + turn, 4)}" for turn in range(20)))
        for page in range(400)
    ]
    found = found_in(pages)
    assert len(found.pairs) <= 20 * len(pages)
    assert any(keys for _, keys in found.left_out())
