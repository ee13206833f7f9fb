"""Parts of places, from the words around them."""

import pytest

from tests.extract.named import page_of
from whosaid.extract.place_parts import part_of


@pytest.mark.parametrize(
    ("text", "words", "part", "rule"),
    [
        ("in eastern Homs", "eastern Homs", "east", "place.part"),
        ("in north-eastern Homs", "north-eastern Homs", "northeast", "place.part"),
        ("in the western part of Homs", "western part of Homs", "west", "place.part"),
        ("in the eastern rebel held districts of Homs", "eastern rebel held districts of Homs", "east", "place.part"),
        ("on the outskirts of western Homs", "outskirts of western Homs", "west", "place.outskirts"),
        ("on the outskirts of the city of Homs", "outskirts of the city of Homs", "outskirts", "place.outskirts"),
        ("just southwest of Homs", "southwest of Homs", "southwest", "place.direction"),
        ("in Homs's southern suburbs", "Homs's southern suburbs", "south", "place.outskirts"),
        ("in Homs's rebel held east", "Homs's rebel held east", "east", "place.part"),
        ("in Balochistan's North Waziristan", "North Waziristan", None, ""),
        ("in the centre of Homs", "centre of Homs", "centre", "place.centre"),
        ("in the Homs countryside", "Homs countryside", None, "place.countryside"),
        ("it is near Homs", "Homs", None, "place.near"),
        ("it is in Homs", "Homs", None, ""),
        ("a man of Homs", "Homs", None, ""),
    ],
)
def test_parts(text: str, words: str, part: str | None, rule: str) -> None:
    """Directions, edges and nouns of parts, before and behind, with all their words."""
    page = page_of(text)
    hit = page.places[-1]
    found = part_of(page, page.gazetteer.words, hit.first, hit.last)
    assert (words, part, rule) == (
        text[page.words.starts[found.first] : page.words.ends[found.last]],
        found.part,
        found.rule,
    )
