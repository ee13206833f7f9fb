"""What a shape of a time expression caught, and what its parts add to a meaning. Pure; `calendars` and `periods` ask here."""

from collections.abc import Mapping
from dataclasses import replace

from whosaid.knowledge.days import Meaning
from whosaid.text.numbers import NumberSpan

Caught = Mapping[str, object]
"""What a shape caught: name -> number, unit, part, ... of the rule files."""


def whole(value: object) -> int:
    """The whole number of a value; 0 for anything else."""
    if isinstance(value, NumberSpan):
        return (value.best if value.best is not None else value.low) or 0
    return value if isinstance(value, int) else 0


def number_of(caught: Caught) -> float | None:
    """How many units; None where the words do not say."""
    value = caught.get("number")
    if isinstance(value, NumberSpan):
        if value.kind == "decimal" and value.low is not None:
            return value.low + 0.5
        bounds = (value.best, value.low, value.high) if value.kind == "cardinal" else (None,)
        said = next((bound for bound in bounds if bound is not None), None)
        return None if said is None else said - (value.qualifier == "more-than") + (value.qualifier == "less-than")
    if isinstance(value, int | float):
        return value
    return None if "plural" in caught else 1


def unit_of(caught: Caught) -> str:
    """TIMEX3 letter of the unit, in the singular or the plural."""
    return str(caught.get("unit") or caught.get("plural"))


def direction_of(caught: Caught) -> int:
    """-1 for back, 1 for on, 0 where the words point neither way."""
    return -1 if "back" in caught else 1 if "on" in caught else 0


def with_part(meaning: Meaning, caught: Caught, *, timex_type: str = "TIME") -> Meaning:
    """The meaning with the part of the day that was caught."""
    part = caught.get("part")
    return replace(meaning, value=f"{meaning.value}T{part}", timex_type=timex_type) if part else meaning


def with_clock(meaning: Meaning, caught: Caught) -> Meaning:
    """The meaning with the clock time that was caught."""
    clock = caught.get("clock")
    return replace(meaning, value=f"{meaning.value}T{clock}", timex_type="TIME") if clock else meaning
