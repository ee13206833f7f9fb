"""Acts of an article -> whoever is held, charged or sentenced for one as its doer, suspected or accused: "charged with the murder of"."""

from collections.abc import Collection, Sequence
from typing import Protocol

from whosaid.extract.fillers import Filler
from whosaid.extract.modality import Modality
from whosaid.extract.syntax import (
    AUXILIARY,
    ED,
    GERUND,
    MODAL,
    PREPOSITION,
    RELATIVE,
    STRONG,
    SUBORDINATOR,
    VERB,
    Run,
    Syntax,
)
from whosaid.extract.triggers import Occurrence
from whosaid.knowledge.clauses import Word
from whosaid.knowledge.taxonomy import Frame, Kind

#: Path of a filler that an arrest or a charge makes the doer: he alone makes no claim ("charged with murder").
HELD = "held"

#: Acts behind an arrest among which the one it is for is looked for; tokens between, at most: a person, a day, a court.
ACTS_AHEAD, TOKENS_AHEAD = 3, 24

#: What parts an arrest from what it was for.
_PARTING = STRONG | RELATIVE | SUBORDINATOR | AUXILIARY | MODAL | int(Word.SEQUENCE)


class Told(Protocol):
    """An act while it is put together."""

    occurrence: Occurrence
    """Its words."""
    kind: Kind
    """As its words name it."""
    frame: Frame
    """Which part of the sentence plays which role."""
    modality: Modality
    """Whether it is said to have happened."""
    fillers: list[Filler]
    """The noun phrases tied to it."""
    held: list[tuple[Run, str]]
    """Those who are held or charged for it."""
    first: int
    """First token of its words."""
    end: int
    """One past the last token of its words."""


def name_held(syntax: Syntax, acts: Sequence[Told], counted: Collection[str]) -> None:
    """Ties whoever is arrested, charged or sentenced to the act it is for; `counted` are the kinds that harm whom they take: an arrest, no trial."""
    for number, custody in enumerate(acts):
        is_custody = custody.kind.follows and custody.frame.object == "victim"
        if not is_custody or custody.modality.is_denied or custody.modality.factuality != "certain":
            continue
        deed = _deed(syntax, acts, number)
        if deed is not None:
            _tie(custody, deed, "suspected" if custody.kind.code in counted else "accused")


def _deed(syntax: Syntax, acts: Sequence[Told], number: int) -> Told | None:
    """The act of harm behind an arrest that a preposition ties to it; None for none."""
    custody = acts[number]
    for deed in acts[number + 1 : number + 1 + ACTS_AHEAD]:
        if deed.occurrence.sentence != custody.occurrence.sentence or deed.first - custody.end > TOKENS_AHEAD:
            return None
        if deed.kind.follows or not deed.kind.is_harmful:
            continue
        return deed if _is_for(syntax, custody, deed) else None
    return None


def _is_for(syntax: Syntax, custody: Told, deed: Told) -> bool:
    """True where only noun phrases and prepositions stand between, and the last preposition ties the act."""
    gap = syntax.bits[custody.end : deed.first]
    if any(mask & _PARTING for mask in gap):
        return False
    if deed.occurrence.shape == "gerund":
        return bool(gap and gap[-1] & PREPOSITION)
    is_finite = any(mask & VERB and not mask & (ED | GERUND) for mask in gap)
    return deed.occurrence.shape == "noun" and not is_finite and any(mask & PREPOSITION for mask in gap)


def _tie(custody: Told, deed: Told, status: str) -> None:
    """Makes whoever is held the doer; one told as the doer is only suspected where he is under arrest, and stays accused where he is."""
    judges = [filler.run for filler in custody.fillers if filler.path == "subject" and filler.role == "perpetrator"]
    taken = (
        [filler.run[0] for filler in custody.fillers if filler.role == "victim"] if deed.first - 1 > custody.end else []
    )
    deed.fillers[:] = [
        filler
        for filler in deed.fillers
        if filler.role != "perpetrator"
        or (filler.run not in judges and (filler.path != "subject" or filler.run[0] not in taken))
    ]
    doers = [filler.run for filler in deed.fillers if filler.role == "perpetrator"]
    is_doubted = status == "suspected" and not deed.modality.is_accusing
    for filler in custody.fillers:
        if filler.role != "victim" or filler.run[0] >= deed.first:
            continue
        if not doers:
            deed.fillers.append(Filler("perpetrator", filler.run, HELD))
        if not doers or (is_doubted and filler.run in doers):
            deed.held.append((filler.run, status))
