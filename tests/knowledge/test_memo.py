"""Answers are remembered, and a full memo begins anew."""

from whosaid.knowledge.memo import MOST_KEPT, Memo


def test_an_answer_is_kept() -> None:
    """What was answered once is there the next time."""
    memo: Memo[str, int] = Memo()
    assert 7 == memo.keep("mill", 7)
    assert {"mill": 7} == memo


def test_a_memo_never_outgrows_its_bound() -> None:
    """Reading a million pages takes no more memory than reading a few thousand."""
    memo: Memo[int, int] = Memo()
    for question in range(MOST_KEPT + 1):
        memo.keep(question, -question)
    assert {MOST_KEPT: -MOST_KEPT} == memo
