"""Answers that a register gives again and again -> the same answers, remembered up to a bound.

What is remembered follows from the register alone: whether it is remembered changes no answer.
"""

from typing import TypeVar

Key = TypeVar("Key")
Answer = TypeVar("Answer")

#: Answers of one memo: some thousand pages say no more names of one country. 2 to 10 MB.
MOST_KEPT = 1 << 14


class Memo(dict[Key, Answer]):
    """Questions -> answers; begins anew when it is full."""

    def keep(self, question: Key, answer: Answer) -> Answer:
        """Remembers an answer, and gives it."""
        if len(self) >= MOST_KEPT:
            self.clear()
        self[question] = answer
        return answer
