"""What holds of copying on any texts."""

from dataclasses import replace
from itertools import pairwise
from random import Random  # noqa: TID251 - dice of the test
from zlib import crc32

from hypothesis import given
from hypothesis import strategies as st

from tests.knowing import KNOWN
from tests.properties.strategies import texts
from tests.reuse.pages import an_article
from whosaid.records.concluded import Copy
from whosaid.records.printed import Article
from whosaid.reuse.align import align, find_runs
from whosaid.reuse.candidates import shared_keys
from whosaid.reuse.copies import find_copies
from whosaid.reuse.fingerprints import GUARANTEE, fingerprint, unpacked, winnow
from whosaid.reuse.origins import gather_origins
from whosaid.reuse.postings import postings_of
from whosaid.reuse.rests import Rest
from whosaid.reuse.runs import Passage, Run
from whosaid.reuse.sides import Side, Unpacked, unpack
from whosaid.reuse.words import folded_words, word_spans

few_words = st.lists(st.sampled_from(["barge", "pier", "weir", "crack", "stone", "gravel", "mill"]), max_size=60)
any_words = st.lists(st.integers(0, 10**6).map(lambda number: f"w{number}"), max_size=40)


def side(words: list[str]) -> Unpacked:
    return unpack(Side(article := an_article(" ".join(words)), fingerprint(article)))


def turned(chains: tuple[tuple[Passage, ...], ...]) -> tuple[tuple[Passage, ...], ...]:
    return tuple(
        tuple(replace(one, runs=tuple(Run(run.right, run.left, run.size) for run in one.runs)) for one in chain)
        for chain in chains
    )


@given(
    any_words, any_words, any_words, any_words, st.lists(st.integers(0, 99).map(str), min_size=GUARANTEE, max_size=30)
)
def test_eight_shared_words_have_a_common_mark(
    before: list[str], after: list[str], other_before: list[str], other_after: list[str], shared: list[str]
) -> None:
    """Any run of eight words or more that two texts share is found, wherever it stands and whatever is around it."""
    left, right = side([*before, *shared, *after]), side([*other_before, *shared, *other_after])
    assert left.places.keys() & right.places.keys()
    assert any(
        run.left <= len(before) and run.left + run.size >= len(before) + len(shared) for run in find_runs(left, right)
    )


@given(few_words, few_words)
def test_alignment_has_no_preferred_side(words: list[str], others: list[str]) -> None:
    """With the two texts exchanged every passage is exchanged and nothing else."""
    left, right = side(words), side(others)
    if left.hashes != right.hashes:
        assert turned(align(left, right)) == align(right, left)


@given(few_words, few_words)
def test_passages_are_in_order_disjoint_and_exact(words: list[str], others: list[str]) -> None:
    """Runs of a chain follow each other on both sides without overlap, and each holds the same words."""
    left, right = side(words), side(others)
    for chain in align(left, right):
        runs = [run for passage in chain for run in passage.runs]
        assert all(words[run.left : run.left + run.size] == others[run.right : run.right + run.size] for run in runs)
        for before, after in pairwise(runs):
            assert before.left + before.size <= after.left
            assert before.right + before.size <= after.right


@given(texts)
def test_a_fingerprint_fits_its_text(text: str) -> None:
    """As many hashes as words, marks in order, and never an error."""
    found = fingerprint(an_article(text))
    assert found.words == len(word_spans(text)) == len(folded_words(text)) == len(found.hashes) // 4
    assert len(unpacked(found.marks)) == len(unpacked(found.places))
    hashes = [crc32(word.encode("utf-8", "surrogatepass")) for word in folded_words(text)]
    assert hashes == list(unpacked(found.hashes))


@given(st.lists(st.integers(0, 3) | st.integers(0, (1 << 32) - 1), max_size=60), st.integers(1, 8))
def test_of_every_window_the_last_of_the_least_is_kept(ranks: list[int], window: int) -> None:
    """And nothing else is, so two texts with the same window keep the same of it."""
    spans = [range(first, first + window) for first in range(len(ranks) - window + 1)] or [range(len(ranks))]
    kept = {min(span, key=lambda place: (ranks[place], -place)) for span in spans if span}
    assert sorted(kept) == winnow(ranks, window)


@given(st.lists(few_words | any_words, max_size=6))
def test_the_keys_that_several_hold_are_found(blocks: list[list[str]]) -> None:
    """Each key that two articles hold, with all of its holders in order, and no other key."""
    prints = [fingerprint(an_article(" ".join(words))) for words in blocks]
    held: dict[int, list[int]] = {}
    for number, one in enumerate(prints):
        for key, posting in postings_of(one, number).items():
            held.setdefault(key, []).append(posting)
    assert {key: postings for key, postings in held.items() if len(postings) > 1} == dict(shared_keys(prints))


def pages_of(blocks: list[list[str]]) -> list[Article]:
    return [
        an_article("\n\n".join(block), f"Paper {number % 3}", day="2016-10-28") for number, block in enumerate(blocks)
    ]


BLOCKS = (
    "The barge struck the pier before dawn and broke it, and the stones fell into the river one after the other.",
    "“Nobody shall cross this bridge until every stone of it has been looked at,” the engineer said.",
    '"Nobody shall cross this bridge until every stone of it has been looked at", said Ada Brook.',
    "Two hundred children walked to school along the old railway line, and their mothers carried the satchels.",
    "It rained. \u00a0 A “crack” as wide as a hand, he’d said — no more.",
    "市长说桥没有倒但是孩子们今天必须沿着旧铁路线走路去上学直到夏天",
)
pages = st.lists(st.lists(st.sampled_from(BLOCKS) | texts, min_size=1, max_size=5), min_size=2, max_size=6).map(
    pages_of
)


def found_in(articles: list[Article]) -> tuple[Copy, ...]:
    return find_copies(articles, [fingerprint(one) for one in articles], KNOWN)[0]


@given(pages)
def test_every_copy_shows_its_words(articles: list[Article]) -> None:
    """Both sides of every copy are words of their articles, left before right by id, and no page copies itself."""
    by_id = {article.id: article for article in articles}
    for copy in found_in(articles):
        assert copy.left.article < copy.right.article
        assert 0 < copy.shared <= 1
        for evidence in (copy.left, copy.right):
            assert evidence.exact == by_id[evidence.article].text[evidence.start : evidence.end]
            assert evidence.exact == evidence.exact.strip() != ""


@given(pages.flatmap(lambda articles: st.tuples(st.just(articles), st.permutations(articles))))
def test_the_order_of_the_input_is_nothing(orders: tuple[list[Article], list[Article]]) -> None:
    """Shuffled articles give the same copies."""
    assert found_in(orders[0]) == found_in(orders[1])


voices = st.builds(
    Rest,
    st.sampled_from(["voice ada", "voice ben", "outlet:kite"]),
    st.sampled_from(["Ada", "Ben", "The Kite"]),
    st.sampled_from([None, "actor:ada", "actor:ben"]),
    st.sampled_from(["official", "witness", "outlet"]),
    st.sampled_from(["attribution", "copy", "unknown"]),
    st.sampled_from(["origin.voice", "origin.headline"]),
)


@given(st.lists(st.tuples(st.sampled_from("abc"), voices, st.integers(0, 3)), max_size=12), st.randoms())
def test_origins_do_not_depend_on_the_order_of_the_pages(rows: list[tuple[str, Rest, int]], dice: Random) -> None:
    """Also where pages tell of one voice once as a witness and once as an official."""
    told = [
        (f"article:{article}", rest, [f"claim:{number}{some}" for some in range(claims)])
        for number, (article, rest, claims) in enumerate(rows)
    ]
    other = dice.sample(told, len(told))
    assert gather_origins(told) == gather_origins(other)


@given(st.lists(st.tuples(st.sampled_from("abc"), voices), min_size=1, max_size=12))
def test_every_claim_rests_on_one_origin(rows: list[tuple[str, Rest]]) -> None:
    """Whoever says it, and in however many pages."""
    told = [(f"article:{article}", rest, [f"claim:{number}"]) for number, (article, rest) in enumerate(rows)]
    origins = gather_origins(told)
    assert [f"claim:{number}" for number in range(len(rows))] == sorted(
        (claim for origin in origins for claim in origin.claims), key=lambda claim: int(claim.partition(":")[2])
    )
    assert len({rest.key for _, rest in rows}) == len(origins)
