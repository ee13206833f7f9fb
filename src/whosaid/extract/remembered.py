"""An act that is remembered -> that it was before the day of the remembrance: "marked the third anniversary of the raid on Sunday"."""

from dataclasses import replace
from datetime import date, timedelta

from whosaid.extract.circumstances import Ground, between
from whosaid.extract.syntax import COMMA, STRONG, VERB, Run
from whosaid.extract.triggers import Occurrence
from whosaid.knowledge.clauses import Word
from whosaid.records.spans import When

#: Tokens between the word of remembrance and the act: "anniversary of the government's deadly (raid)".
REACH = 8

_GENITIVE = int(Word.GENITIVE)


def remembered_when(ground: Ground, act: Occurrence, sentence: Run) -> When | None:
    """Some day before the one that the sentence says, else before the page; None for an act that is told for its own sake."""
    syntax = ground.syntax
    if act.shape != "noun":
        return None
    for place in range(act.first - 1, max(sentence[0], act.first - REACH) - 1, -1):
        if syntax.lowers[place] in syntax.listed["remembrance"]:
            return _before(ground, sentence) if syntax.bits[place + 1] & _GENITIVE else None
        if syntax.bits[place] & (VERB | STRONG | COMMA):
            return None
    return None


def _before(ground: Ground, sentence: Run) -> When:
    """The time up to the eve of the first day that a sentence says."""
    syntax, published = ground.syntax, ground.published
    times = (ground.times[syntax.time_at[place]] for place in between(syntax.time_firsts, sentence))
    said = next((time.when for time in times if time.timex_type == "DATE" and time.when.earliest is not None), None)
    if said is None or said.precision != "day":
        last = published.isoformat() if published is not None else None
        return When(None, last, "unknown", "publication" if last else "unknown", None)
    eve = date.fromisoformat(str(said.earliest)[:10]) - timedelta(days=1)
    return replace(said, earliest=None, latest=eve.isoformat(), precision="unknown", basis="relative")
