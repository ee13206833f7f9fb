"""An event with what its pages took from each other -> three columns: who is quoted, who printed it first, who repeated it.

Of an event of many pages each box is an outlet with the number of its pages.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import Markup

from whosaid.report.drawing import picture, shortened, tag
from whosaid.views.retold import Retold
from whosaid.views.wording import number
from whosaid.views.wording import share as percent

#: Pixels: the drawing, a row, the left edges of the columns and the width of a box.
WIDTH, ROW, COLUMNS, BOX = 900, 34, (0, 330, 660), 240
#: Boxes that can be told apart: above them pages are drawn by outlet, and voices and outlets of few pages are left to the table.
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
    """The SVG; empty where a large event is left to its rows."""
    edges: tuple[Edge, ...]
    """Its lines, a row for each page."""
    note: str = ""
    """What the drawing leaves to the rows; empty for nothing."""


@dataclass(frozen=True, slots=True)
class _Boxes:
    """What is drawn."""

    names: Mapping[str, str]
    """Page, or outlet -> its words."""
    rests: tuple[tuple[str, str, str], ...]
    """Origin, its name, and the box that rests on it."""
    copied: Mapping[tuple[str, str], float]
    """Older and newer box -> share of the newer text that is copied."""
    note: str = ""
    """As of the graph."""
    are_outlets: bool = False
    """True where a box is an outlet, some of whose pages may have taken words and others not."""

    @property
    def count(self) -> int:
        """Boxes in all."""
        return len({origin for origin, _, _ in self.rests}) + len(self.names)


def draw_copy_graph(about: Retold, *, is_large_drawn: bool = True) -> CopyGraph:
    """Origins, first publishers, repeaters; red lines are copied text, with the greatest share at whoever took it; grey ones rest on a voice.

    `is_large_drawn`: False leaves an event of many pages to its rows, for a report that has to be light enough to be mailed.
    """
    names: dict[str, str] = {}
    outlets: dict[str, str] = {}
    rests: dict[tuple[str, str, str], None] = {}
    for voice in about.event.voices:
        for claim in voice.claims:
            words = claim.words
            outlets[words.article] = words.outlet or "outlet not named"
            names[words.article] = f"{outlets[words.article]}, {(words.published or 'no day')[:10]}"
            if voice.origin:
                rests[voice.origin, voice.name, words.article] = None
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
    boxes = _Boxes(names, tuple(rests), {pair: share for pair, (share, _) in copied.items()})
    if boxes.count > MOST:
        if not is_large_drawn:
            return CopyGraph(Markup(""), tuple(edges))
        boxes = _by_outlet(boxes, outlets)
    return CopyGraph(_draw(boxes), tuple(edges), boxes.note)


def _by_outlet(boxes: _Boxes, outlets: Mapping[str, str]) -> _Boxes:
    """The same with a box for each outlet; of too many those of most pages, and the voices on which most of them rest."""
    pages = Counter(outlets.values())
    shown = sorted(pages, key=lambda outlet: (-pages[outlet], outlet))[: MOST // 2]
    kept = set(shown)
    took = {newer for _, newer in boxes.copied}
    rests = dict.fromkeys(
        (origin, name, outlets[page])
        for origin, name, page in boxes.rests
        if page not in took and outlets[page] in kept
    )
    heard = Counter(origin for origin, _, _ in rests)
    voices = set(sorted(heard, key=lambda origin: (-heard[origin], origin))[: MOST - len(shown)])
    copied: dict[tuple[str, str], float] = {}
    for (older, newer), share in sorted(boxes.copied.items()):
        pair = (outlets[older], outlets[newer])
        if pair[0] != pair[1] and kept.issuperset(pair):
            copied[pair] = max(share, copied.get(pair, 0.0))
    missing = len({origin for origin, _, page in boxes.rests if page not in took}) - len(voices)
    note = "Pages are drawn by outlet; an outlet that took words stands on the right, with the greatest share that one of its pages took."
    if missing or len(pages) > len(shown):
        note += f" {missing} voices and {len(pages) - len(shown)} outlets more stand in the table only."
    return _Boxes(
        {outlet: f"{outlet}, {pages[outlet]} {'page' if pages[outlet] == 1 else 'pages'}" for outlet in shown},
        tuple(one for one in rests if one[0] in voices),
        copied,
        note,
        are_outlets=True,
    )


def _draw(boxes: _Boxes) -> Markup:
    names, took = boxes.names, {newer for _, newer in boxes.copied}
    if not names:
        return Markup("")
    origins = {origin: name for origin, name, _ in boxes.rests}
    first = sorted((one for one in names if one not in took), key=lambda one: (names[one], one))
    repeating = sorted(took, key=lambda one: (names[one], one))
    places: dict[str, tuple[float, float]] = {}
    for column, some in zip(COLUMNS, (sorted(origins, key=lambda one: origins[one]), first, repeating), strict=True):
        places.update({one: (column, 26 + number * ROW) for number, one in enumerate(some)})
    drawn: list[Markup] = [
        tag("text", title, x=column, y=14, class_="tick")
        for title, column in zip(("voices", "printed it", "repeated it"), COLUMNS, strict=True)
    ]
    drawn += [
        _line(places[origin], places[one], "rests")
        for origin, _, one in boxes.rests
        if boxes.are_outlets or one not in took
    ]
    greatest: dict[str, float] = {}
    for (older, newer), share in sorted(boxes.copied.items()):
        drawn.append(_line(places[older], places[newer], "copied"))
        greatest[newer] = max(share, greatest.get(newer, 0.0))
    for newer, share in greatest.items():
        x, y = places[newer]
        drawn.append(tag("text", percent(share), x=x - 6, y=y + 6, class_="share", text_anchor="end"))
    for one, (x, y) in places.items():
        drawn.append(tag("rect", x=x, y=y, width=BOX, height=24, rx=4, class_="box"))
        words = shortened(origins.get(one) or names[one], LETTERS)
        drawn.append(tag("text", words, x=x + 8, y=y + 16, class_="name"))
    height = 30 + ROW * max(len(origins), len(first), len(repeating))
    printed = number(len(first), "outlet" if boxes.are_outlets else "page")
    says = f"{number(len(origins), 'voice')}, {printed} that printed it, {len(repeating)} that repeated one of them; the table below says who."
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
