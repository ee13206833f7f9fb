"""An event and all outlets of the ledger -> which of them do not mention it. Silence is absence of text here, never a denial."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import accumulate

from whosaid.records.concluded import Event
from whosaid.store.protocol import OutletDay, Reader

#: Days after an event within which a page of news would tell of it; later pages look back.
DAYS_AFTER = 7


@dataclass(frozen=True, slots=True)
class Silent:
    """An outlet none of whose pages in the ledger tells of the event."""

    outlet: str
    """Display name."""
    articles: int
    """Its articles of those days in the ledger: it was there to tell, and these do not."""


@dataclass(frozen=True, slots=True)
class Silences:
    """Who tells of an event, and who does not."""

    first: str | None
    """First day looked at: that of the event."""
    last: str | None
    """Last day looked at, DAYS_AFTER days after the event; None where its day is not said: then all days count."""
    told: tuple[str, ...]
    """Outlets whose pages tell of it."""
    silent: tuple[Silent, ...]
    """Outlets with pages of those days, none of which tells of it; most pages first."""
    elsewhere: tuple[str, ...]
    """Outlets without a page of those days in the ledger: nothing can be said of them."""


class Publishing:
    """Which outlet has how many articles on which days."""

    def __init__(self, rows: Iterable[OutletDay]) -> None:
        dated: dict[str, list[tuple[str, int]]] = {}
        self._number: dict[str, int] = {}
        for row in rows:
            self._number[row.outlet] = self._number.get(row.outlet, 0) + row.articles
            own = dated.setdefault(row.outlet, [])
            if row.day:
                own.append((row.day, row.articles))
        self._days = {outlet: [day for day, _ in sorted(own)] for outlet, own in dated.items()}
        self._sums = {
            outlet: [0, *accumulate(number for _, number in sorted(own))] for outlet, own in sorted(dated.items())
        }

    @property
    def outlets(self) -> tuple[str, ...]:
        """All outlets, by name."""
        return tuple(self._sums)

    def articles(self, outlet: str, first: str | None, last: str | None) -> int:
        """Its articles from one day to another; without days all of them."""
        if first is None or last is None:
            return self._number[outlet]
        days, sums = self._days[outlet], self._sums[outlet]
        return sums[bisect_right(days, last)] - sums[bisect_left(days, first)]


def publishing(ledger: Reader) -> Publishing:
    """Of all current pages."""
    return Publishing(ledger.outlet_days())


def silences_of(event: Event, telling: Iterable[str | None], published: Publishing) -> Silences:
    """Who does not mention the event; `telling` are the outlets of its pages."""
    told = {outlet for outlet in telling if outlet}
    first, last = _window(event)
    silent, elsewhere = [], []
    for outlet in published.outlets:
        if outlet in told:
            continue
        number = published.articles(outlet, first, last)
        if number:
            silent.append(Silent(outlet, number))
        else:
            elsewhere.append(outlet)
    silent.sort(key=lambda one: (-one.articles, one.outlet))
    return Silences(first, last, tuple(sorted(told)), tuple(silent), tuple(elsewhere))


def outlets_of(ledger: Reader, event: Event) -> tuple[str | None, ...]:
    """Outlets of the pages that tell of the event."""
    return tuple(line.outlet for line in ledger.article_lines(event.articles).values())


def _window(event: Event) -> tuple[str | None, str | None]:
    first = (event.when.earliest or event.when.latest or "")[:10]
    last = (event.when.latest or event.when.earliest or "")[:10]
    try:
        return first or None, (date.fromisoformat(last) + timedelta(days=DAYS_AFTER)).isoformat() if last else None
    except (ValueError, OverflowError):  # a year alone, or the last days that the calendar has
        return first or None, last or None
