"""A person's words that hold an office -> the body for which its holder speaks: of "Ukraine's deputy interior minister" the Interior Ministry of Ukraine.

Two officials of one ministry are one origin, whichever of them speaks. An office without a state's name is that of the only
country that the page names, or of the one whose ministry of the kind it names.
"""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from whosaid.extract.portraits import Portrait
from whosaid.extract.scenes import Scene
from whosaid.extract.strips import Strip
from whosaid.knowledge.actor_words import ActorWords
from whosaid.knowledge.actors import ActorRegister
from whosaid.knowledge.names import fold_name
from whosaid.records.inferred import Voice

#: Country and target of a mention.
OfState = tuple[str, str | None]

#: Words of the longest office.
LONGEST = 6
#: Names of states, as the register has them.
_OF_STATES = frozenset({"state", "adjective"})


def ministry_of(scene: Scene, strip: Strip, portrait: Portrait) -> Voice | None:
    """The ministry whose minister, or his deputy, the words call a person; None where other words make it another's office."""
    register = scene.register
    if register is None:
        return None
    words = [strip.lowers[at] for at in range(*portrait.phrase) if strip.lowers[at][0].isalnum()]
    office = _office_in(register.words, words)
    if office is None or words[office[1] - 1] != portrait.noun_word:
        return None  # "the interior minister's brother"
    known = register.words
    before, behind = words[: office[0]], words[office[1] :]
    owner = max((at for at, word in enumerate(behind) if word in known.owning), default=-1)
    if behind and portrait.name is None and owner != 0:
        return None
    small = known.definite | known.indefinite | known.deputies
    whose = [
        [word for word in before if word not in small],
        [word for word in behind[owner + 1 :] if word not in small],
    ]
    if owner < 0:
        whose.pop()
    said = [" ".join(some) for some in whose if some]
    organ = known.portfolios[known.offices.table[" ".join(words[slice(*office)])]]
    target = _organ(register, said, organ, scene.of_states)
    return Voice(target, register.name_of(target)) if target is not None else None


def _office_in(known: ActorWords, words: Sequence[str]) -> tuple[int, int] | None:
    """First word, and one past the last, of the longest office of a ministry among some words."""
    sizes = range(min(LONGEST, len(words)), 1, -1)
    spans = ((at, at + size) for size in sizes for at in range(len(words) - size + 1))
    return next((s for s in spans if known.offices.table.get(" ".join(words[slice(*s)])) in known.portfolios), None)


def _organ(register: ActorRegister, said: Sequence[str], organ: str, of_states: AbstractSet[OfState]) -> str | None:
    """The ministry of the state or territory that the words say; where they say none the only one that the page names, or that of its only country."""
    if len(said) > 1:
        return None
    if not said:
        countries = {country for country, _ in of_states}
        named = {target for country, target in of_states if target == register.organ(country, organ)}
        told = named or {register.organ(country, organ) for country in countries}
        return told.pop() if len(told) == 1 else None
    whose = fold_name(said[0])
    names = [words for words, one in sorted(register.words.organs.table.items()) if one.suffix == organ]
    own = {alias.actor for name in names for alias in register.names.get(f"{whose} {name}", ())}
    if len(own) == 1:
        return own.pop()
    states = [alias.actor for alias in register.names.get(whose, ()) if alias.form in _OF_STATES]
    country = register.actors[states[0]].country if states else None
    return register.organ(country, organ) if country else None
