"""Classes of words without a bit."""

from tests.knowing import KNOWN
from whosaid.knowledge.listed_classes import LISTED


def test_every_class_has_words() -> None:
    """A class that no row of the rules fills would be asked for in vain."""
    listed = KNOWN.taxonomy.words.listed
    assert [] == sorted(name for name in LISTED if not listed.get(name))
