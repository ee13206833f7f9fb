"""Paragraphs of an article -> those that tell history and not the news of the day."""

from collections.abc import Sequence
from datetime import date

from whosaid.extract.syntax import Syntax
from whosaid.extract.things import dates_thing, is_birth
from whosaid.knowledge.clauses import Word
from whosaid.records.inferred import TimeExpression

#: Days before publication of the dates of a paragraph that tells history, where its acts have no dates of their own.
HISTORY_DAYS = 30

#: A paragraph holds much of a page where it is at least one of so many equal parts of it.
MUCH = 3

_BACKGROUND = int(Word.BACKGROUND)


def old_paragraphs(syntax: Syntax, times: Sequence[TimeExpression], published: date | None) -> dict[int, int]:
    """Paragraphs that tell history, by number, with the token from which they do so: their first date lies well before the page, or they
    say so. In a paragraph that holds much of the page, what stands in sentences before that date is news.
    """
    found: dict[int, int] = {}
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
                found[paragraph] = _from(syntax, syntax.reading.tokens.at(time.evidence.start))
    if any(map(_BACKGROUND.__and__, set(syntax.bits))):
        found.update((syntax.paragraph_of[token], 0) for token, bits in enumerate(syntax.bits) if bits & _BACKGROUND)
    return found


def _from(syntax: Syntax, place: int) -> int:
    """The token from which the paragraph of an old time tells history: the sentence of the time where the paragraph holds much of the page."""
    paragraph, sentence = syntax.paragraph_of[place], syntax.sentence_of[place]
    is_long = syntax.paragraph_of.count(paragraph) * MUCH >= len(syntax.paragraph_of)
    return syntax.sentences[sentence][0] if is_long and sentence >= 0 else 0


def days_before(day: str, published: date) -> int:
    """Days from an ISO day to publication; 0 for what is no day."""
    try:
        return (published - date.fromisoformat(day[:10])).days
    except ValueError:
        return 0
