"""Days that head a section of a page -> the day under which each act stands.

A timeline or a diary has them as lines of their own ("9 November 2020", "January 2021"); a list of one day has its day at the end of its title.
What is told under one of them, and says no day of its own, was then.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from whosaid.extract.act import Act
from whosaid.extract.circumstances import Ground
from whosaid.extract.dating import ZONE_DAYS
from whosaid.extract.history import days_before
from whosaid.extract.syntax import TIME, Syntax
from whosaid.records.inferred import TimeExpression
from whosaid.records.spans import When

#: Precisions of a time that heads a section.
UNITS = frozenset({"day", "month", "year"})

#: Rules of times that say an hour and no day ("at dawn", "at 11:20").
HOURS = frozenset({"time.sun", "time.clock"})

#: Tokens of a line, at most: "Wednesday, 9 November 2020:", "• January 2021".
LINE_TOKENS = 8

#: Tokens of text by which something follows.
LEAST_TEXT = 6

#: Paragraphs that a day heads, at most: where no other day follows, what stands farther below is another part of the page.
MOST_PARAGRAPHS = 8

#: Days before the page of the day in the title of a list.
LIST_DAYS = 7


class DatedSections:
    """The days that head sections of one article."""

    def __init__(self, ground: Ground, acts: Sequence[Act]) -> None:
        self._headings = list(_headings(ground))
        if len({when for _, when in self._headings}) < 2:
            self._headings = []  # one line may be the imprint of something else
        self._firsts = [paragraph for paragraph, _ in self._headings]
        self._title = _day_of_title(ground, acts)

    def when(self, paragraph: int) -> When | None:
        """The day of the last heading above a paragraph, that of the title where there is none; None where it is too far above."""
        number = bisect_right(self._firsts, paragraph)
        if not number:
            return self._title if paragraph > 0 else None
        first, when = self._headings[number - 1]
        return replace(when, basis="inherited") if 0 < paragraph - first <= MOST_PARAGRAPHS else None


def _headings(ground: Ground) -> Iterator[tuple[int, When]]:
    """(paragraph, its day) of lines below the first that hold a day and marks only, with text behind them."""
    syntax = ground.syntax
    for first in syntax.time_firsts:
        time = ground.times[syntax.time_at[first]]
        paragraph = syntax.paragraph_of[first]
        if paragraph > 0 and _is_day(time) and _is_line(syntax, first):
            yield paragraph, time.when


def _is_day(time: TimeExpression) -> bool:
    """True for a calendar day, month or year."""
    when = time.when
    is_whole = when.earliest is not None and when.latest is not None and time.timex_type == "DATE"
    return is_whole and when.precision in UNITS and any(letter.isdigit() for letter in time.evidence.exact)


def _is_line(syntax: Syntax, first: int) -> bool:
    """True where the paragraph of a time holds nothing else, and a longer one follows."""
    paragraphs, lowers, bits = syntax.paragraph_of, syntax.lowers, syntax.bits
    start = stop = first
    while start > 0 and paragraphs[start - 1] == paragraphs[first] and first - start <= LINE_TOKENS:
        start -= 1
    while stop < len(paragraphs) and paragraphs[stop] == paragraphs[first] and stop - first <= LINE_TOKENS:
        stop += 1
    if stop - start > LINE_TOKENS or any(lowers[at][0].isalnum() and not bits[at] & TIME for at in range(start, stop)):
        return False
    text = stop + LEAST_TEXT
    return text < len(paragraphs) and paragraphs[text] == paragraphs[stop]


def _day_of_title(ground: Ground, acts: Sequence[Act]) -> When | None:
    """The day at the end of a title that tells of no act, within a week before the page: that of a list of its incidents."""
    syntax = ground.syntax
    stop = next((at for at, paragraph in enumerate(syntax.paragraph_of) if paragraph > 0), 0)
    if not stop or ground.published is None or any(act.first < stop for act in acts):
        return None
    number = syntax.time_at.get(stop - 1)
    time = ground.times[number] if number is not None else None
    if time is None or not _is_day(time) or time.when.precision != "day" or time.when.earliest != time.when.latest:
        return None
    before = days_before(str(time.when.latest), ground.published)
    return replace(time.when, basis="inherited") if ZONE_DAYS <= before <= LIST_DAYS else None
