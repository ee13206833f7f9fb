"""Names, attributes and children -> SVG as safe text; every word is escaped on its way in."""

import math

from markupsafe import Markup, escape

#: Average width of a letter of the interface's font, in parts of its size; labels are placed by it.
LETTER = 0.56


def tag(name: str, *children: str | Markup, **attributes: object) -> Markup:
    """One element; `class_` is class, other underscores are hyphens, None leaves an attribute out."""
    written = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{escape(_number(value))}"'
        for key, value in attributes.items()
        if value is not None
    )
    inside = Markup("").join(escape(child) for child in children)
    return Markup(f"<{name}{written}>{inside}</{name}>")  # noqa: S704 - name is ours, all the rest is escaped


def _number(value: object) -> str:
    """Numbers with at most one decimal: a tenth of a pixel cannot be seen."""
    return f"{value:.1f}".removesuffix(".0") if isinstance(value, float) else str(value)


def picture(width: float, height: float, says: str, *children: str | Markup, class_: str) -> Markup:
    """A drawing without links, which a screen reader takes as one picture with these words."""
    return tag(
        "svg",
        *children,
        xmlns="http://www.w3.org/2000/svg",
        viewBox=f"0 0 {_number(float(width))} {_number(float(height))}",
        class_=class_,
        role="img",
        aria_label=says,
    )


def nice_top(most: float) -> int:
    """The smallest of 5, 10, 20, 30, 40, 60, 80, 100, 200, ... that holds the number."""
    if most <= 5:
        return 5
    power = 10 ** math.floor(math.log10(most))
    return int(next(step * power for step in (1, 2, 3, 4, 6, 8, 10) if step * power >= most))


def width_of(words: str, size: float) -> float:
    """About how wide words are, in the unit of `size`."""
    return len(words) * size * LETTER


def shortened(words: str, letters: int) -> str:
    """Words that fit, with an ellipsis where they were cut."""
    return words if len(words) <= letters else f"{words[: letters - 1].rstrip()}…"
