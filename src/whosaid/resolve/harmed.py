"""Claims of one article -> which of them tell of the same victims: nobody is killed or taken twice.

Victims are the same where they are one known person, or where words that point back ("the priests", "Holm", "the six priests of the
school") repeat the noun of others told of before. Words that fit any victim ("the people") and other numbers point back to nobody.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from whosaid.knowledge.resolve import words_of
from whosaid.records.inferred import Claim, Role
from whosaid.resolve.world import World

#: What is said to have happened; the rest is planned, requested or possible, and never joins what happened.
HAPPENED = frozenset({"certain", "probable", "unstated"})

#: Code points before a role in which the word that opens its phrase is looked for.
_OPENING = 12

#: Words of a phrase from its end that must be the same where nothing points back: "Harbour priests", and not "priests".
_DISTINCT = 2

#: Ending of nouns that are several.
_PLURAL = "s"


class Harmed(NamedTuple):
    """One victim, or one group of them, by its words."""

    claim: Claim
    words: tuple[str, ...]
    """Words of the phrase that are no article and no number, in small letters."""
    number: str
    """The number of the phrase as printed, empty for none."""
    is_known: bool
    """True where the words point back or are a name."""


def same_victims(claims: Sequence[Claim], text: str, world: World) -> Mapping[str, frozenset[str]]:
    """Claim -> the other claims of the article that tell of the same victim in acts of one root."""
    persons: dict[tuple[str, str], set[str]] = {}
    told: dict[tuple[str, str], list[Harmed]] = {}
    found: dict[str, set[str]] = {}
    for claim in claims:
        if claim.factuality not in HAPPENED or claim.polarity == "denied":
            continue
        root = world.kind_chain(claim.kind)[-1]
        for role in claim.roles:
            if role.role != "victim" or role.status == "denied":
                continue
            if role.actor is not None and not world.party(role.actor)[1]:
                persons.setdefault((root, role.actor), set()).add(claim.id)
            harmed = _harmed(claim, role, text, world.rules.harmed)
            if harmed is not None:
                _tie(harmed, told.setdefault((root, harmed.words[-1]), []), found, world)
    for ids in persons.values():
        for one in ids:
            found.setdefault(one, set()).update(ids - {one})
    return {claim: frozenset(others) for claim, others in found.items() if others}


def _harmed(claim: Claim, role: Role, text: str, known: Mapping[str, frozenset[str]]) -> Harmed | None:
    """The victim by its words; None for lists, for whom anybody is, and for others than those told of before."""
    words = words_of(role.text)
    before = words_of(text[max(0, role.start - _OPENING) : role.start])
    opening = before[-1] if before else ""
    if not words or not known["list"].isdisjoint(words) or not known["other"].isdisjoint((opening, *words)):
        return None
    openers = known["definite"] | known["opener"]
    numbers = [word for word in words if word.isdecimal() or word in known["number"]]
    plain = tuple(word for word in words if word not in openers and word not in numbers)
    if not plain or plain[-1] in known["anybody"]:
        return None
    points_back = not known["definite"].isdisjoint((opening, words[0]))
    is_name = opening not in openers and words == plain and not plain[-1].endswith(_PLURAL)
    return Harmed(claim, plain, numbers[0] if numbers else "", points_back or is_name)


def _tie(harmed: Harmed, earlier: list[Harmed], found: dict[str, set[str]], world: World) -> None:
    """Ties a victim to the nearest before it of the same noun."""
    for other in reversed(earlier):
        if (
            other.claim.id != harmed.claim.id
            and _are_same(other, harmed)
            and _may_be_one(other.claim, harmed.claim, world)
        ):
            found.setdefault(other.claim.id, set()).add(harmed.claim.id)
            found.setdefault(harmed.claim.id, set()).add(other.claim.id)
            break
    earlier.append(harmed)


def _are_same(earlier: Harmed, later: Harmed) -> bool:
    if earlier.number and later.number and earlier.number != later.number:
        return False
    is_distinct = min(len(earlier.words), len(later.words)) >= _DISTINCT and (
        earlier.words[-_DISTINCT:] == later.words[-_DISTINCT:]
    )
    return is_distinct or later.is_known


def _may_be_one(one: Claim, other: Claim, world: World) -> bool:
    """False where words of each give another day or another place."""
    if _is_dated(one) and _is_dated(other) and _are_other_days(one, other):
        return False
    if not (_is_placed(one) and _is_placed(other)):
        return True
    here, there = (world.place_chain(c.where.place, c.where.name) for c in (one, other) if c.where is not None)
    return here[0] in there or there[0] in here


def _is_dated(claim: Claim) -> bool:
    return claim.when.basis in ("stated", "relative")


def _is_placed(claim: Claim) -> bool:
    evidence = claim.where.evidence if claim.where is not None else None
    return evidence is not None and claim.sentence[0] <= evidence.start < claim.sentence[1]


def _are_other_days(one: Claim, other: Claim) -> bool:
    ends: Iterable[tuple[str | None, str | None]] = (
        (one.when.latest, other.when.earliest),
        (other.when.latest, one.when.earliest),
    )
    return any(last is not None and first is not None and last[:10] < first[:10] for last, first in ends)
