"""Whom two nouns of people mean together."""

from whosaid.knowledge.populations import narrower, narrower_of_many


def test_an_infant_son_is_a_child() -> None:
    """The age that the first noun says stays."""
    assert "child" == narrower("child", "all")
    assert "man" == narrower("all", "man")


def test_civilian_men_are_civilians() -> None:
    """Of counted people the status says more than the sex of men; women and children stay what they are."""
    assert "civilian" == narrower_of_many("civilian", "man")
    assert "woman" == narrower_of_many("civilian", "woman")
    assert "man" == narrower("civilian", "man")
