"""The figures of one origin -> a row of marks on an axis from 0. There is no mean of rival claims.

Filled dot: a stated number that a range uses. Dot with a dashed arrow: "at least", open above. Pale bar: a stated span,
or a sixth to either side of "about".
Hollow dot: a figure that is repeated, superseded or less exact. Amber square: another time window. The words stand beside.
"""

from collections.abc import Iterable, Sequence

from markupsafe import Markup

from whosaid.report.drawing import nice_top, picture, tag
from whosaid.views.tolls import Mark, Toll

#: Pixels: the whole row, the axis in it (room for an arrow on the right), the row's height.
WIDTH, LEFT, RIGHT, HEIGHT = 360, 10, 320, 26
#: Share of a number to either side of it that "about" is drawn as; a convention of the drawing, which no range uses.
ABOUT = 1 / 6
#: Pixels of the arrow of "at least", which has no numeric end.
ARROW = 26


def top_of(tolls: Iterable[Toll]) -> int:
    """The end of the axis for tolls that are shown on one."""
    numbers = [
        number for toll in tolls for row in toll.rows for mark in row.marks for number in (mark.low, mark.high) if number is not None
    ]  # fmt: skip
    return nice_top(max(numbers, default=0))


def plot_row(marks: Sequence[Mark], top: int) -> Markup:
    """One row; figures that no range uses lie under those that are used."""
    drawn = [
        _mark(mark, top)
        for mark in sorted(marks, key=lambda mark: mark.used)
        if mark.low is not None or mark.high is not None
    ]
    says = "; ".join(_says(mark) for mark in marks)
    return picture(WIDTH, HEIGHT, says, *_grid(top, HEIGHT), *drawn, class_="plot")


def plot_axis(top: int) -> Markup:
    """The numbers above the rows."""
    labels = [
        tag("text", str(number), x=_x(number, top), y=14, class_="tick", text_anchor="middle") for number in _ticks(top)
    ]
    return picture(WIDTH, 20, f"an axis from 0 to {top}", *labels, class_="plot")


def _says(mark: Mark) -> str:
    words = mark.says if mark.used else f"{mark.says}, not used: {mark.reason}"
    return f"{words} ({mark.pages} {'page' if mark.pages == 1 else 'pages'})"


def _ticks(top: int) -> list[int]:
    return sorted({0, top // 2, top}) if top % 2 == 0 else [0, top]


def _grid(top: int, height: float) -> list[Markup]:
    lines = [
        tag("line", x1=_x(number, top), x2=_x(number, top), y1=0, y2=height, class_="grid") for number in _ticks(top)
    ]
    return [*lines, tag("line", x1=LEFT, x2=WIDTH, y1=height / 2, y2=height / 2, class_="grid")]


def _x(number: float, top: int) -> float:
    return LEFT + (RIGHT - LEFT) * min(number, top) / top


def _about(number: int | None, way: int) -> float | None:
    return None if number is None else number * (1 + way * ABOUT)


def _mark(mark: Mark, top: int) -> Markup:
    middle = HEIGHT / 2
    low, high = mark.low, mark.high
    start = _x(low if low is not None else high or 0, top)
    parts: list[Markup] = [tag("title", f"{_says(mark)}: {mark.exact}")]
    first, last = (low, high) if mark.qualifier != "about" or low != high else (_about(low, -1), _about(high, 1))
    if first is not None and last is not None and last > first:
        left = _x(first, top)
        parts.append(tag("rect", x=left, y=middle - 5, width=_x(last, top) - left, height=10, class_="span"))
    if high is None or low is None:
        way = 1 if high is None else -1
        parts += [
            tag("line", x1=start, x2=start + way * ARROW, y1=middle, y2=middle, class_="open"),
            tag("path", d=f"M{start + way * ARROW:.1f} {middle - 4:.1f}l{way * 6} 4l{-way * 6} 4", class_="tip"),
        ]
    if mark.scope == "cumulative":
        parts.append(tag("rect", x=start - 4.5, y=middle - 4.5, width=9, height=9, class_="other"))
    else:
        parts.append(tag("circle", cx=start, cy=middle, r=5, class_="used" if mark.used else "unused"))
    return tag("g", *parts)
