"""An event with what its pages took from each other -> three columns: who is quoted, who printed it first, who repeated it."""

from dataclasses import dataclass

from markupsafe import Markup

from whosaid.report.drawing import picture, shortened, tag
from whosaid.views.retold import Retold

#: Pixels: the drawing, a row, the left edges of the columns and the width of a box.
WIDTH, ROW, COLUMNS, BOX = 900, 34, (0, 330, 660), 240
#: Boxes above which a graph says no more than its table.
MOST = 60
#: Letters that fit into a box.
LETTERS = 34


@dataclass(frozen=True, slots=True)
class Edge:
    """A line of the graph, as a row of its table."""

    left: str
    """Who had it."""
    right: str
    """Who has it from there."""
    how: str
    """`rests on`, or the share of copied text."""
    article: str
    """Id of the article on the right."""
    copy: str | None
    """Id of the copy, where it is one."""


@dataclass(frozen=True, slots=True)
class CopyGraph:
    """The drawing and the same as rows."""

    drawing: Markup
    """The SVG; empty where there are too many boxes."""
    edges: tuple[Edge, ...]
    """Its lines."""


def draw_copy_graph(about: Retold) -> CopyGraph:
    """Origins, first publishers, repeaters; red lines are copied text with its share, grey ones rest on a voice."""
    names: dict[str, str] = {}
    rests: list[tuple[str, str, str]] = []
    for voice in about.event.voices:
        for claim in voice.claims:
            names[claim.words.article] = (
                f"{claim.words.outlet or 'outlet not named'}, {(claim.words.published or 'no day')[:10]}"
            )
            pair = (voice.origin or "", voice.name, claim.words.article)
            if voice.origin and pair not in rests:
                rests.append(pair)
    copied: dict[tuple[str, str], tuple[float, str]] = {}
    for one in about.took:
        if one.older in names and one.newer in names:
            shared, _ = copied.get((one.older, one.newer), (0.0, ""))
            copied[one.older, one.newer] = (max(shared, one.shared), one.copy)
    took = {newer for _, newer in copied}
    edges = [
        Edge(names[older], names[newer], f"{share:.0%} copied", newer, copy)
        for (older, newer), (share, copy) in copied.items()
    ]
    edges += [
        Edge(name, names[article], "rests on", article, None) for _, name, article in rests if article not in took
    ]
    return CopyGraph(_draw(names, rests, copied, took), tuple(edges))


def _draw(
    names: dict[str, str],
    rests: list[tuple[str, str, str]],
    copied: dict[tuple[str, str], tuple[float, str]],
    took: set[str],
) -> Markup:
    origins = {origin: name for origin, name, _ in rests}
    first = sorted((article for article in names if article not in took), key=lambda article: (names[article], article))
    repeating = sorted(took, key=lambda article: (names[article], article))
    if len(origins) + len(names) > MOST or not names:
        return Markup("")
    places: dict[str, tuple[float, float]] = {}
    for column, some in zip(COLUMNS, (sorted(origins, key=lambda one: origins[one]), first, repeating), strict=True):
        places.update({one: (column, 26 + number * ROW) for number, one in enumerate(some)})
    drawn: list[Markup] = [
        tag("text", title, x=column, y=14, class_="tick")
        for title, column in zip(("voices", "printed it", "repeated it"), COLUMNS, strict=True)
    ]
    drawn += [_line(places[origin], places[article], "rests") for origin, _, article in rests if article not in took]
    for (older, newer), (share, _) in sorted(copied.items()):
        drawn.append(_line(places[older], places[newer], "copied"))
        x, y = places[newer]
        drawn.append(tag("text", f"{share:.0%}", x=x - 6, y=y + 6, class_="share", text_anchor="end"))
    for one, (x, y) in places.items():
        drawn.append(tag("rect", x=x, y=y, width=BOX, height=24, rx=4, class_="box"))
        words = shortened(origins.get(one) or names[one], LETTERS)
        drawn.append(tag("text", words, x=x + 8, y=y + 16, class_="name"))
    height = 30 + ROW * max(len(origins), len(first), len(repeating))
    says = f"{len(origins)} voices, {len(first)} pages that printed it, {len(repeating)} that repeated one of them; the table below says who."
    return picture(WIDTH, height, says, *drawn, class_="graph")


def _line(start: tuple[float, float], end: tuple[float, float], class_: str) -> Markup:
    """From the right edge of one box to the left edge of another; boxes of one column are joined around."""
    x1, y1, x2, y2 = start[0] + BOX, start[1] + 12, end[0], end[1] + 12
    if x2 <= start[0]:
        x2 = end[0] + BOX
        return tag(
            "path",
            d=f"M{x1:.0f} {y1:.0f}C{x1 + 50:.0f} {y1:.0f} {x2 + 50:.0f} {y2:.0f} {x2:.0f} {y2:.0f}",
            class_=class_,
        )
    return tag(
        "path", d=f"M{x1:.0f} {y1:.0f}C{x1 + 45:.0f} {y1:.0f} {x2 - 45:.0f} {y2:.0f} {x2:.0f} {y2:.0f}", class_=class_
    )
