"""Answers are remembered, and a full memo begins anew."""

from whosaid.text.memo import MOST_KEPT, Answers, Memo


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


def test_a_question_is_answered_once() -> None:
    """Who asks again gets what was worked out the first time, until the memo is full."""
    asked: list[int] = []

    def answer(question: int) -> int:
        asked.append(question)
        return -question

    answers = Answers(answer, 2)
    assert [-1, -1, -2, -3, -1] == [answers[question] for question in (1, 1, 2, 3, 1)]
    assert [1, 2, 3, 1] == asked
