"""A name, and the place behind its comma -> the places it may mean and what speaks for each: for people, not for stages."""

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from whosaid.extract.page_names import PageNames, read_names
from whosaid.extract.place_choice import REASONS, Candidate, rank
from whosaid.knowledge.gazetteer import Gazetteer, Place
from whosaid.knowledge.known import Knowledge
from whosaid.knowledge.names import fold_name
from whosaid.records.printed import Article
from whosaid.records.spans import NO_TIME
from whosaid.text.reading import read_text

#: Places that are shown.
_MOST = 20


class Explained(NamedTuple):
    """What a name may mean, in a text that says no more than it and the place behind its comma."""

    candidates: tuple[tuple[Place, float, str], ...]
    """Places, their points and how they were found ("own name", "other spelling", "sound"), best first."""
    reasons: tuple[tuple[str, float], ...]
    """What speaks for the first, or against it."""
    whole: Place | None
    """The place behind the comma."""


def explained(name: str, whole: str | None, known: Knowledge) -> Explained:
    """The places that bear a name, or else sound like it in the country of `whole`."""
    gazetteer: Gazetteer = known.gazetteer
    text = f"{name}, {whole}" if whole else name
    article = Article(
        id="article:asked", document="document:asked", index=0, outlet=None, title=None, byline=None, credit=None,
        published=NO_TIME, language="en", text=text, sentences=(), page_spans=(),
    )  # fmt: skip
    page = read_names(article, read_text(text, known.text_words), known)
    outer = _whole(gazetteer, page, whole)
    numbers = gazetteer.numbers_of(name)
    by_sound = not numbers and outer is not None and outer.country in gazetteer.arabic
    if by_sound and outer is not None and outer.country:
        numbers = gazetteer.sounding(fold_name(name), outer.country)
    ranked = _ranked(gazetteer, page, numbers, outer)
    rows = [
        (c.place, sum(c.points), "sound" if by_sound else "own name" if c.number > 0 else "other spelling")
        for c in ranked
    ]
    reasons = (
        [(words, points) for words, points in zip(REASONS, ranked[0].points, strict=True) if points] if ranked else []
    )
    return Explained(tuple(rows[:_MOST]), tuple(reasons), outer)


def _whole(gazetteer: Gazetteer, page: PageNames, whole: str | None) -> Place | None:
    numbers = [n for n in gazetteer.numbers_of(whole or "") if gazetteer.row(n).level in ("country", "adm1", "region")]
    ranked = _ranked(gazetteer, page, numbers, None)
    return ranked[0].place if ranked else None


def _ranked(gazetteer: Gazetteer, page: PageNames, numbers: Sequence[int], whole: Place | None) -> list[Candidate]:
    rows = {**page.rows, **{abs(number): gazetteer.row(number) for number in numbers}}
    around = {whole.id: 0} if whole is not None else {}
    return rank(gazetteer, replace(page, rows=rows), numbers, parent=whole, around=around)
