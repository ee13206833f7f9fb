"""Values of records -> the words that a page shows: days, places, voices, numbers; precision is always said."""

import re
from collections.abc import Sequence

from whosaid.records.concluded import Review
from whosaid.records.spans import When, Where

#: Letters of an id that are enough for a person.
SHORT = 8
#: What an id from content has behind its kind.
_OURS = re.compile("[a-z2-7]{20}")
#: What a basis of a date means to a reader; a date that is stated needs no remark.
BASES = {
    "relative": "counted from the page's day",
    "inherited": "from the text around",
    "publication": "the page's day, as no other is said",
    "unknown": "",
    "stated": "",
}
#: What the precision of a place means, after UCDP GED `where_prec`.
PRECISIONS = {
    1: "as exact as a town",
    2: "within 25 km",
    3: "a district",
    4: "a province: an area, no point",
    5: "a fuzzy region: an area, no point",
    6: "a whole country: an area, no point",
    7: "sea or air",
}


#: What two claims that are held side by side are compared in.
MATTERS = {
    "polarity": "whether it happened", "count": "how many", "time": "when", "place": "where", "actor": "who", "kind": "what",
}  # fmt: skip


#: What one of two claims is to the other.
VERDICTS = {
    "contradicts": "Both cannot be true.",
    "revises": "A later figure: an update, no contradiction.",
    "refines": "Both can be true: one says it more closely, or of a part.",
    "corroborates": "Two independent origins agree.",
    "repeats": "The same origin again: no second witness.",
}


def matter(about: str) -> str:
    """`how many` of `count`."""
    return MATTERS.get(about) or spoken(about)


#: Who had the words of a copy first, its older side being the first.
BEFORE = {
    "left-to-right": "The first had it before the second.",
    "common-origin": "Both have it from somewhere else.",
    "unknown": "Who had it first is not known.",
}


def had_before(direction: str) -> str:
    """`The first had it before the second.`"""
    return BEFORE[direction]


def had_alone(direction: str) -> str:
    """`Who had it first is not known.`: of one of many that hold some words, none of whom is known to have given them."""
    return BEFORE[direction]


def short(identity: str) -> str:
    """`5gdmv6wb`: the beginning of an id, without its kind; ids of registers (`free-syrian-army`) are words and stay whole."""
    rest = identity.partition(":")[2]
    return (rest[:SHORT] if _OURS.fullmatch(rest) else rest) or identity


def identified(identity: str) -> str:
    """`event 5gdmv6wb`."""
    return f"{identity.partition(':')[0]} {short(identity)}"


def bare(identity: str) -> str:
    """An id without its kind, for addresses and anchors."""
    return identity.partition(":")[2] or identity


def number(amount: int, one: str, many: str | None = None) -> str:
    """`1 page`, `2 pages`, `12,000 pages`."""
    return f"{amount:,} {one if amount == 1 else many or f'{one}s'}"


def days(earliest: str | None, latest: str | None) -> str:
    """`2016-10-28`, `2016-10-28 18:40`, `2016-10-18 to 2016-10-28`, `until 2016-10-28`, `day not said`."""
    first, last = ((day or "")[:16].replace("T", " ") for day in (earliest, latest))
    if not first and not last:
        return "day not said"
    if first == last:
        return first
    if not first:
        return f"until {last}"
    return f"{first} to {last}" if last else f"since {first}"


def when(value: When) -> str:
    """Days, the words that say so, and the basis where it is not stated."""
    notes = []
    if value.evidence:
        notes.append(f"“{' '.join(value.evidence.exact.split())}”")
    if BASES.get(value.basis):
        notes.append(BASES[value.basis])
    return f"{days(value.earliest, value.latest)}{' (' if notes else ''}{', '.join(notes)}{')' if notes else ''}"


def where(value: Where | None) -> str:
    """`Aleppo, west (approximate)`; the part of a place is not a line that anybody drew."""
    if value is None:
        return "place not said"
    part = f", {value.part} (approximate)" if value.part else ""
    return f"{value.in_division}{part}"


def chain(voices: Sequence[str]) -> str:
    """`Orontes Herald, citing Harbour Wire, citing the monitor`; one name alone speaks for itself."""
    if not voices:
        return "nobody named"
    return ", citing ".join(voices) if len(voices) > 1 else f"{voices[0]}, in its own voice"


def spoken(code: str) -> str:
    """`killed-or-injured` -> `killed or injured`."""
    return code.replace("-", " ").replace("_", " ")


def people(population: str) -> str:
    """`children`, `aid workers`: whom a range is of."""
    odd = {
        "all": "all people",
        "unknown": "people of whom nobody says more",
        "child": "children",
        "man": "men",
        "woman": "women",
    }
    return odd.get(population) or f"{spoken(population)}s"


def with_figures(populations: Sequence[str], *, is_cumulative: bool = False) -> str:
    """`, with figures of civilians`, of a range that uses them; `, a total over a longer time`; empty for neither."""
    total = ", a total over a longer time" if is_cumulative else ""
    return f"{total}, with figures of {', '.join(map(people, populations))}" if populations else total


def share(part: float) -> str:
    """`74 %`."""
    return f"{part:.0%}".replace("%", " %")


def decided(review: Review) -> str:
    """`Ada: killed is 12 (machine: 15+)`; a decision in words, beside what the machine found."""
    who = review.by.removeprefix("person:")
    facet = f"{spoken(review.facet)} " if review.facet else ""
    machine = f" (machine: {review.before})" if review.before else ""
    said = {
        "accept": f"{facet}right as it is",
        "reject": f"{facet}wrong{machine}",
        "correct": f"{facet}is {review.after}{machine}",
        "best": f"best figure for {review.facet or 'all'}: {review.after}{machine}",
        "grade": f"graded “{review.after}”",
        "comment": f"{review.after}",
        "same": "the same event",
        "different": "different events",
        "unsure": "cannot tell whether one event or two",
    }.get(review.act, review.act)
    because = f" - {review.because}" if review.because else ""
    return f"{who}, {review.at[:10]}: {said}{because}"
