from tests.reuse.pages import an_article
from whosaid.reuse.align import align, find_runs
from whosaid.reuse.fingerprints import fingerprint
from whosaid.reuse.runs import Run
from whosaid.reuse.sides import Side, Unpacked, WordSpan, unpack


def side(words: str, masked: tuple[WordSpan, ...] = ()) -> Unpacked:
    article = an_article(words)
    return unpack(Side(article, fingerprint(article), masked=masked))


def words(first: int, last: int, letter: str = "w") -> str:
    return " ".join(f"{letter}{number}" for number in range(first, last))


def test_furniture_is_cut_out_of_a_run() -> None:
    """A run that goes on into the footer of a site ends where the footer begins."""
    runs = find_runs(side(words(0, 40), masked=((30, 40),)), side(words(0, 40)))
    assert (Run(0, 0, 30),) == runs


def test_two_paragraphs_in_another_order_are_two_chains() -> None:
    """What stands in another order on the other side cannot be one passage."""
    chains = align(side(f"{words(0, 30)} {words(50, 70)}"), side(f"{words(50, 70)} {words(0, 30)}"))
    assert [30, 20] == [sum(passage.words for passage in chain) for chain in chains]


def test_a_changed_phrase_is_bridged_and_a_new_paragraph_is_not() -> None:
    """A phrase of six words inside is an edit; thirty new words part two passages of one chain."""
    edited = align(side(words(0, 40)), side(f"{words(0, 20)} {words(0, 6, 'x')} {words(20, 40)}"))
    parted = align(side(words(0, 40)), side(f"{words(0, 20)} {words(0, 30, 'x')} {words(20, 40)}"))
    assert [1] == [len(chain) for chain in edited]
    assert [2] == [len(chain) for chain in parted]


def test_a_passage_grows_over_an_edit_near_its_edge() -> None:
    """Past a changed word near the end the last words still belong to the passage."""
    ((passage,),) = align(
        side(f"{words(0, 24)} old {words(24, 29)}"), side(f"{words(0, 24)} new {words(24, 29)} {words(0, 9, 'y')}")
    )
    assert ((0, 30), (0, 30), 29) == (passage.left, passage.right, passage.words)


def test_repetition_without_end_is_aligned_in_a_moment() -> None:
    """Two texts of one sentence ten thousand times over do not stall."""
    assert align(side("the bell rang and rang " * 10_000), side("and rang the bell rang " * 10_000))
