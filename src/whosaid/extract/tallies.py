"""The figures of an article, one beside the other: which far whole a part has, which dead and injured add up, what a headline rounds."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from whosaid.records.making import quickly_made

#: Sentences around in which such a part looks for its whole where those do not tell it.
LOOK_AROUND = 12

#: Share by which a headline rounds the toll that its body gives.
ROUNDED = 0.02


@quickly_made
@dataclass(frozen=True, slots=True)
class Figure:
    """One number of one harm; places are code points of the article's text, half-open."""

    harm: str
    """killed, injured, missing, detained, displaced or killed-or-injured."""
    population: str
    """all, civilian, combatant, child, woman, man, medic, journalist, aid-worker or unknown."""
    low: int | None
    """Lowest number that the words allow; None = open or not said."""
    best: int | None
    """The number itself where one is said."""
    high: int | None
    """Highest number that the words allow; None = open or not said."""
    qualifier: str
    """exactly, at-least, at-most, more-than, less-than, about, between or vague."""
    sum_over: str | None
    """None for one incident, else what it is the sum over (`extract.sums`)."""
    part_of: int | None
    """Index, in the tuple of figures, of the figure that this one is a part of."""
    start: int
    """First code point of the words: number, people and word of harm where they stand together."""
    end: int
    """One past the last."""
    number_start: int
    """First code point of the number with its bounds."""
    number_end: int
    """One past the last."""
    trigger: tuple[int, int]
    """Place of the word of harm; for a part, that of its whole."""
    polarity: str
    """affirmed, or denied where the words say that nobody was harmed."""
    negated: bool
    """True for "were not killed"; a count of zero is not negated."""
    object_text: str
    """The words of those counted, number included."""
    sentence: int
    """Number of the sentence."""
    rule: str
    """Id of the rule."""
    person: int | None = None
    """For one person: its number among the persons of the article, the same wherever it is told of."""
    extent: str = ""
    """What leaves room for more people than are counted (knowledge/extents.py); empty for nothing."""

    @property
    def scope(self) -> str:
        """Incident or cumulative."""
        return "incident" if self.sum_over is None else "cumulative"


def with_far_whole(number: int, figures: Sequence[Figure], loose: Sequence[int]) -> Figure:
    """A part whose whole no sentence right before tells, with the nearest greater number of its page as its whole; without one it is the least."""
    part = figures[number]
    near = [
        (abs(other.sentence - part.sentence), place)
        for place, other in enumerate(figures)
        if place not in loose and other.part_of is None and other.harm == part.harm and other.scope == "incident"
        if abs(other.sentence - part.sentence) <= LOOK_AROUND and (other.low or 0) > (part.low or 0)
    ]
    if near:
        return replace(part, part_of=min(near)[1])
    is_exact = part.qualifier == "exactly" and part.polarity == "affirmed"
    return replace(part, best=part.low, high=None, qualifier="at-least") if is_exact else part


def split_casualties(figures: list[Figure]) -> list[Figure]:
    """Dead and injured that add up to the casualties told before them are people of the same kind: "92 civilian casualties, 33 killed and 59 injured"."""
    for number, whole in enumerate(figures[:-2]):
        dead, hurt = figures[number + 1], figures[number + 2]
        is_split = (whole.harm, dead.harm, hurt.harm) == ("killed-or-injured", "killed", "injured")
        if not is_split or whole.sentence != hurt.sentence or whole.low is None or dead.low is None or hurt.low is None:
            continue
        if (
            whole.population != "all"
            and dead.population == hurt.population == "all"
            and dead.low + hurt.low == whole.low
        ):
            figures[number + 1] = replace(dead, population=whole.population)
            figures[number + 2] = replace(hurt, population=whole.population)
    return figures


def with_headline(figures: Sequence[Figure], headline: int) -> list[Figure]:
    """The figures; one of the headline is the sum that the body's first toll of about the same number is ("toll passes 60,200")."""
    first: dict[str, Figure] = {}
    for figure in figures:
        if figure.start >= headline and figure.part_of is None:
            first.setdefault(figure.harm, figure)
    return [
        replace(figure, sum_over=body.sum_over)
        if figure.start < headline and (body := first.get(figure.harm)) is not None and _are_near(figure, body)
        else figure
        for figure in figures
    ]


def _are_near(one: Figure, other: Figure) -> bool:
    """True for two tolls of which the one is the other, rounded, and only the other a sum."""
    low, full = one.low or one.high or 0, other.low or other.high or 0
    return one.sum_over is None and other.sum_over is not None and abs(low - full) <= full * ROUNDED
