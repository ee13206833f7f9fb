"""What persons decided -> notes that stand beside the machine's results, and what stood there before."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from whosaid.records.concluded import Comparison, Review
from whosaid.records.inferred import Claim, Mention
from whosaid.store.protocol import EventFile, Reader
from whosaid.views.claims import number_words
from whosaid.views.review import standing
from whosaid.views.words import Words, located, words_in

#: Facets of an event that a person may correct, and what the facet tables call them.
CORRECTED = ("kind", "place", "time", "perpetrator", "target", "weapon", "killed", "injured")


@dataclass(frozen=True, slots=True)
class NamedBy:
    """What persons say that a name means, at one place of a text."""

    words: Words
    """The name in its sentence."""
    machine: str
    """What it was taken for; empty for nothing."""
    reviews: tuple[Review, ...]
    """The decisions, the first one first."""


def notes_by_record(reviews: Iterable[Review]) -> Mapping[str, tuple[Review, ...]]:
    """Id of a record -> the decisions about it that stand, in their order."""
    found: dict[str, tuple[Review, ...]] = {}
    for one in standing(reviews):
        for identity in dict.fromkeys((one.about, one.other)):
            if identity is not None:
                found[identity] = (*found.get(identity, ()), one)
    return found


def names_decided(
    ledger: Reader, notes: Mapping[str, tuple[Review, ...]], articles: Iterable[str], memory: dict[str, str]
) -> tuple[NamedBy, ...]:
    """Decisions about names that stand in these articles, in the order of ids; `memory` holds mention -> its article."""
    wanted = set(articles)
    found = []
    for mention in sorted(identity for identity in notes if identity.startswith("mention:")):
        if memory.get(mention, "") and memory[mention] not in wanted:
            continue
        for _, printed, record in located(ledger, mention):
            if printed is not None and isinstance(record, Mention):
                memory[mention] = printed.article.id
                if printed.article.id in wanted:
                    words = words_in(printed, record.evidence.start, record.evidence.end)
                    found.append(NamedBy(words, record.name if record.target else "", notes[mention]))
    return tuple(found)


def stood_there(ledger: Reader, about: str, facet: str | None) -> str | None:
    """What the machine says of a facet of a record, in words; None where it says nothing."""
    for file in ledger.concluded_with(EventFile, about):
        return _of_event(file, facet or "")
    if about.startswith("comparison:"):
        return next((one.verdict for one in ledger.concluded_with(Comparison, about)), None)
    for _, _, record in located(ledger, about):
        if isinstance(record, Mention):
            return record.target
        if isinstance(record, Claim):
            return _of_claim(record, facet or "")
    return None


def _of_event(file: EventFile, facet: str) -> str | None:
    harm, _, population = facet.partition(", ")
    for row in file.ranges:
        if row.profile == "recorder-min-max" and row.harm == harm and population in ("", row.population):
            return number_words(row.low, row.high, open_above=row.open_above) or "not said"
    values = [one.value for one in file.supports if one.facet == facet]
    return "; ".join(values) or None


def _of_claim(claim: Claim, facet: str) -> str | None:
    told = {
        "voice": ", citing ".join(claim.chain),
        "kind": claim.kind,
        "polarity": claim.polarity,
        "place": claim.where.name if claim.where else "",
        "time": " to ".join(dict.fromkeys(day for day in (claim.when.earliest, claim.when.latest) if day)),
    }
    return told.get(facet) or None
