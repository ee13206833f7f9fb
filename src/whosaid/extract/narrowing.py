"""A kind and the roles of a claim -> the narrower kind that its parties make of it: whom the police arrest, who takes a town."""

from collections.abc import Mapping, Sequence

from whosaid.extract.runs import head_of
from whosaid.extract.syntax import PREPOSITION, Run, Syntax
from whosaid.knowledge.clauses import CAMPS, Word
from whosaid.knowledge.taxonomy import Kind
from whosaid.records.inferred import Role

#: Name of a class in the taxonomy -> its bit; the head of a party tells them.
HEADS = {
    word.name.lower(): int(word)
    for word in (Word.CROWD, Word.MUNITIONS, Word.MILITARY, Word.PERSONS, Word.FIGHTERS, Word.PROTECTED, Word.OBJECTS)
    if word.name
}

#: Roles that `party` stands for.
PARTIES = frozenset({"perpetrator", "target", "victim"})


def narrower(kind: Kind, roles: Sequence[Role], syntax: Syntax, actor_kinds: Mapping[str, str]) -> str | None:
    """Code of the first narrower kind whose parties are there; None for none. `actor_kinds`: mention -> kind of actor."""
    classes = [(role.role, _classes(role, syntax, actor_kinds)) for role in roles]
    for narrowing in kind.narrow:
        if all(
            any((role == wanted or (wanted == "party" and role in PARTIES)) and held & needed for role, held in classes)
            for wanted, needed in narrowing.wanted
        ):
            return narrowing.kind
    return None


def _classes(role: Role, syntax: Syntax, actor_kinds: Mapping[str, str]) -> frozenset[str]:
    """What the holder of a role is: kind of a known actor, else the camp that its words tell, and the classes of its head."""
    tokens = syntax.reading.tokens_in(role.start, role.end)
    if tokens.start >= tokens.stop:
        return frozenset()
    run = (tokens.start, tokens.stop)
    head = syntax.bits[head_of(syntax, run)]
    found = {name for name, bit in HEADS.items() if head & bit}
    kind = actor_kinds.get(role.mention) if role.mention is not None else None
    found.add(kind or _camp(syntax, run))
    return frozenset(found)


def _camp(syntax: Syntax, run: Run) -> str:
    """The camp of the last word that tells one, before the first preposition; empty for none."""
    camp = ""
    for place in range(*run):
        if syntax.bits[place] & PREPOSITION and place > run[0]:
            break
        camp = next((name for name, bit in CAMPS.items() if syntax.bits[place] & int(bit)), camp)
    return camp
