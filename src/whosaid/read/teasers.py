"""Other articles on an HTML page: their teasers -> cut (cards of a linked heading and a line or two, several of one shape side by side);
whole ones -> counted, so that nobody thinks they were read.
"""

from collections.abc import Set as AbstractSet
from itertools import islice
from typing import Any

from whosaid.read.layouts import COLUMN_PARAGRAPHS, PROSE_LENGTH, Walk

#: Code points up to which an element is a card, and cards of one shape that make a list of them.
CARD_LENGTH, LEAST_CARDS = 400, 3
#: Share of the page's text up to which cards are teasers; where they are more, the page is a list or a live blog and they its text.
MOST_SHARE = 0.5

_HEADINGS = ("h2", "h3", "h4", "h5", "h6")


def cut_teasers(tree: Any) -> None:
    """Takes the cards out of the tree, unless there is little else."""
    shapes: dict[Any, list[Any]] = {}
    for heading in tree.iter(*_HEADINGS):
        if _leads_away(heading):
            card = _card_of(heading)
            parent = card.getparent()
            if parent is not None:
                shapes.setdefault((parent, card.tag, card.get("class")), []).append(card)
    cards = [card for some in shapes.values() if len(some) >= LEAST_CARDS for card in some]
    if cards and sum(map(_length, cards)) <= MOST_SHARE * _length(tree):
        for card in cards:
            card.drop_tree()


def number_left_out(tree: Any, kept: AbstractSet[str]) -> int:
    """How many `article` elements with a heading and paragraphs of prose the page has of which no paragraph was kept."""
    articles = [element for element in tree.iter("article") if next(element.iterancestors("article"), None) is None]
    return sum(_is_whole(element, kept) for element in articles) if len(articles) > 1 else 0


def _is_whole(element: Any, kept: AbstractSet[str]) -> bool:
    if next(element.iter("h1", *_HEADINGS), None) is None:
        return False
    prose = [line for line in Walk(element).paragraphs if len(line) >= PROSE_LENGTH]
    return len(prose) >= COLUMN_PARAGRAPHS and not kept & set(prose)


def _leads_away(heading: Any) -> bool:
    """True where the heading is a link to another page."""
    around = next(heading.iterancestors("a"), None)
    links = [around] if around is not None else list(heading.iter("a"))
    if len(links) != 1 or (links[0].get("href") or "#").startswith("#"):
        return False
    return around is not None or _length(links[0]) == _length(heading)


def _card_of(heading: Any) -> Any:
    """The largest element around a heading that holds no other one and is short."""
    card = heading
    for element in heading.iterancestors():
        if len(list(islice(element.iter(*_HEADINGS), 2))) > 1 or _length(element, CARD_LENGTH) > CARD_LENGTH:
            break
        card = element
    return card


def _length(element: Any, enough: float = float("inf")) -> int:
    """Code points of an element's text without blanks around its pieces, counted until there are enough."""
    total = 0
    for text in element.itertext():
        total += len(text.strip())
        if total > enough:
            break
    return total
