"""Questions asked again and again -> their answers, remembered up to a bound.

An answer follows from its question and from what never changes: whether it is remembered changes nothing.
"""

from collections.abc import Callable
from typing import TypeVar

Key = TypeVar("Key")
Answer = TypeVar("Answer")

#: Answers of one memo, if it does not say how many: some thousand pages say no more names of one country. 2 to 10 MB.
MOST_KEPT = 1 << 14


class Memo(dict[Key, Answer]):
    """Questions -> answers; begins anew when it is full."""

    def __init__(self, most: int = MOST_KEPT) -> None:
        super().__init__()
        self._most = most

    def keep(self, question: Key, answer: Answer) -> Answer:
        """Remembers an answer, and gives it."""
        if len(self) >= self._most:
            self.clear()
        self[question] = answer
        return answer


class Answers(Memo[Key, Answer]):
    """The same, each answer worked out by a function when it is asked for by `answers[question]`."""

    def __init__(self, answer: Callable[[Key], Answer], most: int = MOST_KEPT) -> None:
        super().__init__(most)
        self._answer = answer

    def __missing__(self, question: Key) -> Answer:
        return self.keep(question, self._answer(question))
