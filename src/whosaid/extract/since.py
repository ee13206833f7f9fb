"""An act and its time -> whether it goes on from then, as a clause of "since" says, or only stands inside that clause."""

from whosaid.extract.circumstances import is_since
from whosaid.extract.syntax import STRONG, Run, Syntax
from whosaid.extract.triggers import Occurrence
from whosaid.knowledge.clauses import Word
from whosaid.records.inferred import TimeExpression

#: Tokens from "since" to an act of its clause: "since the war started with the brutal repression of protests".
ANCHOR_TOKENS = 14

_SINCE = int(Word.SINCE)


def goes_on_since(syntax: Syntax, time: TimeExpression | None, act: Occurrence, sentence: Run, *, lasts: bool) -> bool:
    """True where the time is the beginning of what is told; an act that only began it ("since it began with protests") is over."""
    return time is not None and is_since(syntax, time) and (lasts or not _is_anchor(syntax, act, sentence))


def _is_anchor(syntax: Syntax, act: Occurrence, sentence: Run) -> bool:
    """True for an act inside the clause of "since": what has gone on since then is told, the act itself is over."""
    for step in range(act.first - 1, max(sentence[0], act.first - ANCHOR_TOKENS) - 1, -1):
        if syntax.bits[step] & _SINCE:
            return True
        if syntax.bits[step] & STRONG:
            return False
    return False
