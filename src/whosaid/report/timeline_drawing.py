"""A timeline -> bars: what is dated exactly dark, what only may lie there pale above it."""

from markupsafe import Markup

from whosaid.report.drawing import nice_top, picture, tag, width_of
from whosaid.views.timeline import Timeline

#: Pixels: the drawing, its margins, the height of the bars.
WIDTH, LEFT, TOP, BARS, BELOW = 960, 40, 8, 130, 24
#: Size of the letters of labels in pixels.
LETTERS = 12
#: Least pixels between two labels of days.
APART = 84


def draw_timeline(found: Timeline) -> Markup:
    """The bars with an axis; empty where no event has a date."""
    if not found.bars:
        return Markup("")
    top = nice_top(max(bar.exact + bar.spanning for bar in found.bars))
    step = (WIDTH - LEFT) / len(found.bars)
    wide = min(max(step - 1, 1), 40)
    drawn: list[Markup] = [*_grid(top)]
    labelled = float(-APART)
    for number, bar in enumerate(found.bars):
        x = LEFT + number * step
        exact, spanning = (BARS * amount / top for amount in (bar.exact, bar.spanning))
        if bar.spanning:
            drawn.append(tag("rect", x=x, y=TOP + BARS - exact - spanning, width=wide, height=spanning, class_="may"))
        if bar.exact:
            title = tag("title", f"{bar.label}: {bar.exact}")
            drawn.append(tag("rect", title, x=x, y=TOP + BARS - exact, width=wide, height=exact, class_="bar"))
        if x - labelled >= APART and x + width_of(bar.label, LETTERS) <= WIDTH:
            labelled = x
            drawn.append(tag("text", bar.label, x=x, y=TOP + BARS + 16, class_="tick"))
    says = f"Events by {found.unit}, from {found.bars[0].label} to {found.bars[-1].label}; the table below has the numbers."
    return picture(WIDTH, TOP + BARS + BELOW, says, *drawn, class_="timeline")


def _grid(top: int) -> list[Markup]:
    found: list[Markup] = []
    for number in (0, top):
        y = TOP + BARS - BARS * number / top
        found += [
            tag("line", x1=LEFT, x2=WIDTH, y1=y, y2=y, class_="grid"),
            tag("text", str(number), x=LEFT - 8, y=y + 4, class_="tick", text_anchor="end"),
        ]
    return found
