"""Two acts -> whether others did the one than the other."""

from whosaid.extract.acts import Act
from whosaid.extract.syntax import Syntax


def have_other_doers(one: Act, two: Act) -> bool:
    """True where the doers of both are told, in other places of the text."""
    first = {filler.run for filler in one.fillers if filler.role == "perpetrator"}
    second = {filler.run for filler in two.fillers if filler.role == "perpetrator"}
    return bool(first and second) and first.isdisjoint(second)


def are_named_apart(syntax: Syntax, one: Act, two: Act) -> bool:
    """True where the doers of both are told, and no word for the one's is a word for the other's."""
    first, second = (
        {syntax.lowers[token] for filler in act.fillers if filler.role == "perpetrator" for token in range(*filler.run)}
        for act in (one, two)
    )
    return bool(first and second) and first.isdisjoint(second)
