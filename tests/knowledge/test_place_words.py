"""The words around names of places."""

from whosaid.knowledge.place_words import load_place_words

WORDS = load_place_words()


def test_directions_of_one_and_two_words() -> None:
    """The words "north-eastern" is the north-east, however it is written."""
    assert {"northeast"} == {
        WORDS.directions[word] for word in ("northeast", "northeastern", "north east", "north eastern")
    }


def test_nouns_ask_for_levels() -> None:
    """A province is a first-order division, a neighbourhood a quarter of a town."""
    assert "adm1" == WORDS.levels["provinces"][0]
    assert "neighbourhood" == WORDS.levels["neighbourhood"][0]


def test_words_are_words() -> None:
    """No word of a list was read as a truth value (YAML's "on" and "no")."""
    assert "on" in WORDS.locative
    assert "true" not in WORDS.locative
