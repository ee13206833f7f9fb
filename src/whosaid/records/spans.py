"""Shapes used everywhere: words with their place in a text, a stretch of time, a place."""

from dataclasses import dataclass

from whosaid.records.making import quickly_made


@quickly_made
@dataclass(frozen=True, slots=True)
class Evidence:
    """Words of one article: half-open, in code points of its `text`; `exact == text[start:end]`, always."""

    article: str
    """Id of the article."""
    start: int
    """First code point."""
    end: int
    """One past the last code point."""
    exact: str
    """The words themselves."""


@quickly_made
@dataclass(frozen=True, slots=True)
class When:
    """A stretch of calendar time, both ends included; None is an open end."""

    earliest: str | None
    """`YYYY-MM-DD`, or a full ISO 8601 time where the precision is finer."""
    latest: str | None
    """As `earliest`."""
    precision: str
    """minute, hour, day, week, month, season, year or unknown."""
    basis: str
    """stated, relative, inherited, publication or unknown: where the date comes from."""
    evidence: Evidence | None = None
    """The words, where words of the article gave it."""


#: Nothing is known of the time.
NO_TIME = When(None, None, "unknown", "unknown")


@quickly_made
@dataclass(frozen=True, slots=True)
class Where:
    """A place as an article names it, with the precision of UCDP GED `where_prec`."""

    place: str | None
    """Id in the gazetteer."""
    name: str
    """Display name of the place, or the words."""
    lat: float | None
    """Degrees north, WGS 84; None from precision 4 on: an area is an area."""
    lon: float | None
    """Degrees east, WGS 84."""
    precision: int
    """1 exact, 2 within 25 km, 3 ADM2, 4 ADM1, 5 linear or fuzzy region, 6 country, 7 sea or air."""
    country: str | None
    """ISO 3166-1 alpha-2."""
    admin1: str | None
    """Name of the first-order division."""
    part: str | None
    """east, west, north, south, northeast, ..., centre, outskirts; None when no part is named."""
    evidence: Evidence | None = None
    """The words that name it."""

    @property
    def in_division(self) -> str:
        """`Bustan al-Qasr, Aleppo`: the name with the division that holds it, where it does not say so itself."""
        if not self.admin1 or self.admin1.casefold() in self.name.casefold():
            return self.name
        return f"{self.name}, {self.admin1}"
