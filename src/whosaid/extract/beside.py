"""Acts beside and behind one another in one sentence -> the time that the one lends the other, or that it was before."""

from collections.abc import Sequence
from dataclasses import replace

from whosaid.extract.act import Act
from whosaid.extract.circumstances import Ground
from whosaid.extract.dating import is_old
from whosaid.extract.following import is_put_behind
from whosaid.extract.setting import Setting, fill
from whosaid.extract.tale import is_news
from whosaid.knowledge.clauses import Word
from whosaid.records.spans import When

_SEQUENCE = int(Word.SEQUENCE)

#: Acts before one among which the one is that came after it.
ACTS_BACK = 3


def date_beside(ground: Ground, acts: Sequence[Act], settings: list[Setting]) -> None:
    """Acts still without a time take that of the nearest act of their sentence which the same voice tells, and which other sentences dated:
    "have abducted villagers in an attack on the town. The attack was on Thursday".
    """
    lenders = [
        n for n, act in enumerate(acts) if settings[n].when is not None and is_news(act) and settings[n].days is None
    ]
    for number, act in enumerate(acts):
        if settings[number].when is not None or not (is_news(act) and act.kind.is_harmful):
            continue
        near = [n for n in lenders if _may_date(ground, acts, settings, n, number)]
        if near:
            lender = settings[min(near, key=lambda n: abs(acts[n].first - act.first))]
            fill(settings[number], replace(lender, where=None))


def date_before(ground: Ground, acts: Sequence[Act], settings: list[Setting]) -> None:
    """What another act of its sentence is said to have come after, with no time of its own, was before the page's own day."""
    day = ground.published.isoformat() if ground.published else None
    behind: dict[int, list[int]] = {}
    for number, act in enumerate(acts):
        before = (other for other in acts[max(0, number - ACTS_BACK) : number] if other.sentence == act.sentence)
        if any(is_put_behind(ground.syntax, other.occurrence, act.first) for other in before):
            behind.setdefault(act.occurrence.sentence, []).append(number)
    for numbers in behind.values():
        if all(settings[number].when is None for number in numbers):  # one that is dated lends to the others
            for number in numbers:
                settings[number].when = When(None, day, "unknown", "relative", None)


def _may_date(ground: Ground, acts: Sequence[Act], settings: Sequence[Setting], lender: int, taker: int) -> bool:
    """True for two acts of one sentence and voice, neither put behind the other, the one of these days."""
    one, two = acts[min(lender, taker)], acts[max(lender, taker)]
    if one.occurrence.sentence != two.occurrence.sentence or ground.voices[one.first] != ground.voices[two.first]:
        return False
    if not acts[lender].kind.is_harmful or settings[lender].own_when or settings[lender].is_spaced:
        return False
    if is_old(settings[lender].when, ground.published):
        return False
    if any(mask & _SEQUENCE for mask in ground.syntax.bits[one.first : two.first]):
        return False  # "hit a school a day after children were killed"
    return not is_put_behind(ground.syntax, one.occurrence, two.first)
