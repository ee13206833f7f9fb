"""Paragraphs of an article -> those that tell history and not the news of the day."""

from collections.abc import Sequence
from datetime import date

from whosaid.extract.syntax import Syntax
from whosaid.extract.things import dates_thing, is_birth
from whosaid.knowledge.clauses import Word
from whosaid.records.inferred import TimeExpression

#: Days before publication of the dates of a paragraph that tells history, where its acts have no dates of their own.
HISTORY_DAYS = 30

_BACKGROUND = int(Word.BACKGROUND)


def old_paragraphs(syntax: Syntax, times: Sequence[TimeExpression], published: date | None) -> frozenset[int]:
    """Numbers of the paragraphs that tell history: their first date lies well before the page, or they say so."""
    found: set[int] = set()
    seen: set[int] = set()
    for time in times:
        paragraph = syntax.reading.paragraph_at(time.evidence.start)
        if published is None or paragraph in seen or time.timex_type not in ("DATE", "TIME"):
            continue
        last = time.when.latest
        is_apart = dates_thing(syntax, syntax.reading.tokens.at(time.evidence.start)) or is_birth(syntax, time)
        if last is not None and not is_apart:
            seen.add(paragraph)
            if days_before(last, published) > HISTORY_DAYS:
                found.add(paragraph)
    if any(map(_BACKGROUND.__and__, set(syntax.bits))):
        found.update(syntax.paragraph_of[token] for token, bits in enumerate(syntax.bits) if bits & _BACKGROUND)
    return frozenset(found)


def days_before(day: str, published: date) -> int:
    """Days from an ISO day to publication; 0 for what is no day."""
    try:
        return (published - date.fromisoformat(day[:10])).days
    except ValueError:
        return 0
