"""Acts of one sentence -> whoever somebody blames behind a comma as the doer of what was told before it: "nine were killed, police said, blaming rebels"."""

from collections.abc import Sequence

from whosaid.extract.act import Act
from whosaid.extract.fillers import Filler
from whosaid.extract.held import HELD
from whosaid.extract.hosts import may_harm
from whosaid.extract.runs import head_of
from whosaid.extract.syntax import ACTOR, CAPITAL, COMMA, DETERMINER, Run, Syntax
from whosaid.knowledge.clauses import Word

#: Acts before the blame in its sentence among which what it is for is looked for.
ACTS_BACK = 4

_SIDE = ACTOR | CAPITAL | int(Word.FIGHTERS | Word.PERSONS)


def lay_to_blamed(syntax: Syntax, acts: Sequence[Act]) -> None:
    """Gives the first act of harm of the sentence to whoever is blamed, where it has no doer and the blame names no act of its own."""
    for number, blame in enumerate(acts):
        _hold_judged(syntax, blame)
        run = _blamed(syntax, acts, number)
        if run is None:
            continue
        told = [act for act in acts[max(0, number - ACTS_BACK) : number] if _may_be_laid(act, blame)]
        if told and told[0].host is None and not _has_doer(syntax, told[0]):
            told[0].fillers.append(Filler("perpetrator", run, HELD))
            told[0].held.append((run, "accused"))


def _hold_judged(syntax: Syntax, act: Act) -> None:
    """Makes whoever somebody condemns for an act the accused of it: "condemned the rebels for killing two men"."""
    if act.occurrence.shape != "gerund" or act.modality.factuality != "certain":
        return
    for filler in act.fillers:
        judge = filler.run[0] - 1
        while judge > act.sentence[0] and syntax.bits[judge] & DETERMINER:
            judge -= 1
        if filler.path == "subject" and filler.run[1] < act.first and syntax.lowers[judge] in syntax.listed["judging"]:
            act.held.append((filler.run, "accused"))


def _blamed(syntax: Syntax, acts: Sequence[Act], number: int) -> Run | None:
    """The tokens of whoever is blamed right behind a comma; None where the blame is for an act told behind it."""
    blame = acts[number]
    if blame.occurrence.shape != "gerund" or syntax.lowers[blame.first] not in syntax.listed["blaming"]:
        return None
    is_behind = blame.first > blame.sentence[0] and syntax.bits[blame.first - 1] & COMMA
    is_last = number + 1 >= len(acts) or acts[number + 1].occurrence.sentence != blame.occurrence.sentence
    runs = [f.run for f in blame.fillers if f.path == "object" and syntax.bits[head_of(syntax, f.run)] & _SIDE]
    return runs[0] if runs and is_behind and is_last and not blame.modality.is_denied else None


def _may_be_laid(act: Act, blame: Act) -> bool:
    is_told = act.occurrence.sentence == blame.occurrence.sentence and act.host is None
    is_harm = may_harm(act) or (act.kind.is_bare and act.kind.is_harmful)
    return is_told and is_harm and act.modality.factuality == "certain" and not act.modality.is_denied


def _has_doer(syntax: Syntax, act: Act) -> bool:
    return any(f.role == "perpetrator" and syntax.has(f.run, _SIDE) for f in act.fillers)
