"""A kind and the roles of a claim -> the narrower kind that its parties make of it: whom the police arrest, who takes a town."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from whosaid.extract.fillers import Filler
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

_WEAPON = int(Word.WEAPON)
_GENITIVE, _FIGHTERS, _PEOPLE = int(Word.GENITIVE), int(Word.FIGHTERS), int(Word.PERSONS | Word.CROWD)

#: Roles that `party` stands for.
PARTIES = frozenset({"perpetrator", "target", "victim"})

#: Stands for the act told before, where a narrowing asks for it.
TOLD = "told"


class Scenery(NamedTuple):
    """What narrowing asks of the article around the parties."""

    syntax: Syntax
    """The tokens."""
    actor_kinds: Mapping[str, str]
    """Mention -> kind of actor."""
    listed: Mapping[str, frozenset[str]]
    """Class -> its words, for classes without a bit."""


def narrower(kind: Kind, roles: Sequence[Role], scenery: Scenery, told: frozenset[str]) -> str | None:
    """Code of the first narrower kind whose parties are there; None for none. `told`: the last act told before, and its wider kinds."""
    classes = [(role.role, _classes(role, scenery)) for role in roles]
    classes.append((TOLD, told))
    for narrowing in kind.narrow:
        if all(
            any((role == wanted or (wanted == "party" and role in PARTIES)) and held & needed for role, held in classes)
            for wanted, needed in narrowing.wanted
        ):
            return narrowing.kind
    return None


def are_fighters(roles: Sequence[Role], scenery: Scenery) -> bool:
    """True where words, and not a name alone, tell of fighters of no state as those who did it: they have rockets, and no aircraft."""
    return any(role.role == "perpetrator" and _is_of_fighters(scenery.syntax, role) for role in roles)


def _is_of_fighters(syntax: Syntax, role: Role) -> bool:
    tokens = syntax.reading.tokens_in(role.start, role.end)
    run = (tokens.start, tokens.stop)
    is_armed = any(syntax.bits[place] & _WEAPON for place in range(*run))  # "bombers" fly as well
    return not is_armed and _camp(syntax, run) == "armed-group"


def _classes(role: Role, scenery: Scenery) -> frozenset[str]:
    """What the holder of a role is: kind of a known actor, else the camp that its words tell, and the classes of its head."""
    syntax = scenery.syntax
    tokens = syntax.reading.tokens_in(role.start, role.end)
    if tokens.start >= tokens.stop:
        return frozenset()
    run = (tokens.start, tokens.stop)
    place = _member(syntax, head_of(syntax, run), run[1])
    head, word = syntax.bits[place], syntax.lowers[place]
    found = {name for name, bit in HEADS.items() if head & bit}
    found.update(name for name, words in scenery.listed.items() if word in words)
    kind = scenery.actor_kinds.get(role.mention) if role.mention is not None else None
    found.add(kind or _camp(syntax, run))
    return frozenset(found)


def _member(syntax: Syntax, head: int, stop: int) -> int:
    """The head, or that of those whose group it is: of "a group of tourists" the tourists."""
    bits = syntax.bits
    inner = head_of(syntax, (head + 2, stop)) if head + 2 < stop and bits[head + 1] & _GENITIVE else head
    return inner if bits[head] & _FIGHTERS and bits[inner] & _PEOPLE and not bits[inner] & _FIGHTERS else head


def _camp(syntax: Syntax, run: Run) -> str:
    """The camp of the last word that tells one, before the first preposition; empty for none."""
    camp = ""
    for place in range(*run):
        if syntax.bits[place] & PREPOSITION and place > run[0]:
            break
        camp = next((name for name, bit in CAMPS.items() if syntax.bits[place] & int(bit)), camp)
    return camp


def hits_aircraft(syntax: Syntax, fillers: Iterable[Filler]) -> bool:
    """True where what was hit flies itself: "an airliner was hit" is no air strike."""
    hit = (filler.run for filler in fillers if filler.role in ("target", "object"))
    flying = syntax.listed["aircraft"] | syntax.listed["airliner"]
    return any(syntax.lowers[place] in flying for run in hit for place in range(*run))
