"""Acts -> whether others did the one than the other, whether one tells only of somebody in the other, and whether one is past."""

from whosaid.extract.act import Act
from whosaid.extract.circumstances import Ground
from whosaid.extract.syntax import CONJUNCTION, DETERMINER, PREPOSITION, PRONOUN, RELATIVE
from whosaid.knowledge.clauses import Word

#: Factualities whose time and place are those of something that happened.
HAPPENED = frozenset({"certain", "probable"})

#: What may be "is" or a possessive.
_POSSESSIVE = "'s"

#: Words that name no doer: those of grammar, and what is fired or dropped.
_NO_NAME = DETERMINER | PREPOSITION | CONJUNCTION | PRONOUN | int(Word.MUNITIONS)


def have_other_doers(ground: Ground, one: Act, two: Act) -> bool:
    """True where the doers of both are told, and no word for the one's is a word for the other's; "shells" or "the attack" is no doer."""
    syntax = ground.syntax
    first, second = (
        {
            syntax.lowers[token]
            for filler in act.fillers
            if filler.role == "perpetrator"
            for token in range(*filler.run)
            if not syntax.bits[token] & _NO_NAME and token not in ground.act_firsts
        }
        for act in (one, two)
    )
    return bool(first and second) and first.isdisjoint(second)


def is_told_of(ground: Ground, act: Act, later: Act) -> bool:
    """True for another sort of act told of somebody in the act: "killed nine farmers who had fled in 2014"; and for any told of somebody who
    neither did nor suffered it: "were ambushed on the way to a pilot who was abducted in May".
    """
    syntax, run = ground.syntax, (act.end, later.first)
    if not (act.kind.is_harmful and later.kind.is_harmful):
        return syntax.has(run, RELATIVE)
    who = next((at for at in range(*run) if syntax.bits[at] & RELATIVE and syntax.bits[at] & PRONOUN), None)
    ends = {filler.run[1] + step for filler in act.fillers for step in (0, 1)}  # "a comma may stand between"
    return who is not None and act.kind.code != later.kind.code and who not in ends


def is_past(act: Act) -> bool:
    """True for what is told to have happened; talks may be told of as certain and lie ahead."""
    return act.modality.factuality in HAPPENED and (
        act.kind.is_harmful or act.occurrence.shape in ("active", "passive")
    )


def is_of_now(ground: Ground, act: Act) -> bool:
    """True for an act in the present, "is battling" or "has waged": no day of a war's beginning is its day."""
    syntax, clause = ground.syntax, ground.syntax.clauses[act.first]
    before = (at for at in range(act.sentence[0], act.first) if syntax.clauses[at] == clause)
    return any(syntax.lowers[at] in syntax.present and syntax.lowers[at] != _POSSESSIVE for at in before)
