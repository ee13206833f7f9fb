"""Who does what a verb says."""

import pytest

from tests.extract.told import syntax_of, token
from tests.knowing import KNOWN
from whosaid.extract.subjects import subject_of
from whosaid.extract.triggers import find_occurrences


@pytest.mark.parametrize(
    ("text", "verb", "subject"),
    [
        ("Rebels have shelled the port.", "shelled", "Rebels"),
        ("Rebels shelled the port and took the mill.", "took", "Rebels"),
        ("Rebels, using old guns, shelled the port.", "shelled", "Rebels"),
        ("The rebels who shelled the port fled.", "shelled", "rebels"),
        ("Rebels shelled the port, killing two.", "killing", "Rebels"),
        ("Islamic State said it shelled the port.", "shelled", "Islamic State"),
        ("Rebels backed by jets shelled the port.", "shelled", "Rebels"),
        ("A man dressed in black shelled the port.", "shelled", "man"),
        ("Two men riding a mule shelled the port.", "shelled", "Two men"),
        ("The rebels who landed at the quay shelled the port.", "shelled", "rebels"),
        ("Rockets fired by the rebels hit the port.", "hit", "Rockets"),
        ("It was the work of the rebels who shelled the port.", "shelled", "rebels"),
        ("The raid was carried out by rebels who shelled the port.", "shelled", "rebels"),
        ("Two of the rebels who shelled the port fled.", "shelled", "Two of the rebels"),
        ("Police reported on Friday jets shelled the port.", "shelled", "jets"),
        ("The army denied shelling the port.", "shelling", "The army"),
        ("It was not clear who shelled the port.", "shelled", ""),
        ("They shelled the port.", "shelled", ""),
        ("Shelled the port.", "shelled", ""),
    ],
)
def test_the_subject(text: str, verb: str, subject: str) -> None:
    """Before the verb, before its relative, over an insertion, or that of the verb it is joined to; else nobody."""
    syntax = syntax_of(text)
    find_occurrences(syntax, KNOWN.taxonomy)
    assert subject == syntax.words(subject_of(syntax, token(syntax, verb), 0))
