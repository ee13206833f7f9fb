"""Acts in which somebody flees -> what they are by who flees: villagers are driven out, fighters retreat, and culprits get away."""

from collections.abc import Iterable

from whosaid.extract.act import Act
from whosaid.extract.runs import head_of
from whosaid.extract.syntax import Syntax
from whosaid.knowledge.clauses import Word
from whosaid.knowledge.taxonomy import Taxonomy

_FIGHTERS = int(Word.FIGHTERS)


def tell_flights(syntax: Syntax, taxonomy: Taxonomy, acts: Iterable[Act]) -> None:
    """Makes a retreat of a flight of fighters, and no event of that of culprits; what a figure counts stays."""
    for act in acts:
        if act.kind.of_fighters is None or act.frame.subject != "victim" or act.figures:
            continue
        runs = [filler.run for filler in act.fillers if filler.path == "subject" and filler.role == act.frame.subject]
        heads = [head_of(syntax, run) for run in runs]
        if any(syntax.lowers[head] in syntax.listed["culprit"] for head in heads):
            act.is_open = True
        elif any(syntax.bits[head] & _FIGHTERS for head in heads):
            was, act.kind = act.frame.subject, taxonomy.kinds[act.kind.of_fighters]
            act.frame = taxonomy.frames[act.kind.frame]
            act.fillers = [f._replace(role=act.frame.subject) if f.role == was else f for f in act.fillers]
