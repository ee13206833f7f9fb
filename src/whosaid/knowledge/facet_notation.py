"""The notation of examples in `resolve/facets.yaml` -> plain values of facets, as grouping holds them against each other."""

import re
from datetime import date

from whosaid.knowledge.gazetteer import UNKNOWN


def chain_in(text: str) -> tuple[str, ...]:
    """A name and the wider ones: "narrow < wide"."""
    return tuple(name.strip() for name in text.split("<") if name.strip())


def days_in(text: str) -> tuple[int | None, int | None, bool]:
    """As "2031-05-04..2031-05-06?": first and last day, and whether words give them; the question mark is for those of an imprint."""
    days = [date.fromisoformat(day).toordinal() for day in text.rstrip("?").split("..") if day]
    return (days[0], days[1], not text.endswith("?")) if days else (None, None, False)


def spot_in(text: str) -> tuple[tuple[str, ...], str | None, int]:
    """As "coast%olm/west < coast#4": places, the part of the first, the precision."""
    text, _, precision = text.partition("#")
    chain = chain_in(text)
    name, _, part = chain[0].partition("/") if chain else ("", "", "")
    chain = tuple(place.replace("%", UNKNOWN) for place in (name, *chain[1:])) if chain else ()
    return chain, part or None, int(precision or 2)


def whom_in(text: str) -> tuple[str, ...]:
    """As "ada lake, age:9", and ids of things that were hit."""
    return tuple(one.strip() for one in text.split(",") if one.strip())


def parties_in(text: str) -> tuple[tuple[tuple[str, ...], str], ...]:
    """As "army < state @state"."""
    chain, _, camp = text.partition("@")
    return ((chain_in(chain), camp.strip()),) if camp.strip() or chain.strip() else ()


def figures_in(text: str) -> tuple[tuple[str, str, int | None, int | None], ...]:
    """As "6-9" or "6+", of killed."""
    if not text.strip():
        return ()
    low, mark, high = re.split(r"([-+])", text.strip(), maxsplit=1)
    return (("killed", "all", int(low), int(high) if mark == "-" else None),)
