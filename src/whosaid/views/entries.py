"""Ids of registers (`actor:`, `place:`, `outlet:`) -> what a ledger holds about them, as steps down to the words."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from whosaid.records.inferred import Claim
from whosaid.records.printed import Article
from whosaid.store.protocol import ClaimChoice, Reader
from whosaid.views.words import Printed, Words, only, printed_of, words_in

#: Beginnings of the ids that stand in a register and not in a ledger.
KINDS = ("actor:", "place:", "outlet:")
#: Claims or articles that are shown; the rest is counted.
MOST_SHOWN = 20


@dataclass(frozen=True, slots=True)
class Step:
    """One link of the chain."""

    depth: int
    """0 for what was asked, more for what it rests on."""
    what: str
    """count, claim, said by, inside, time, place, article, page, origin, event, actor, ..."""
    id: str | None
    """Id, where it has one."""
    says: str
    """The value in words."""
    rule: str | None
    """Id of the rule that made it; None for what was received or printed."""
    words: Words | None
    """The words, where there are some."""


#: A claim in which an entry stands: its article, the part that the entry plays, and where the words stand.
_Part = tuple[Printed, Claim, str, tuple[int, int]]


def steps_of_entry(ledger: Reader, beginning: str) -> tuple[str, tuple[Step, ...]]:
    """The id that begins so, and its steps. Raises WhosaidError where the ledger holds none, or several."""
    if beginning.startswith("outlet:"):
        return _outlet(ledger, beginning)
    is_actor = beginning.startswith("actor:")
    choice = ClaimChoice(who=beginning) if is_actor else ClaimChoice(place=beginning)
    parts: dict[str, list[_Part]] = {}
    for page, article, position in ledger.chosen_claims(choice):
        printed = printed_of(page)[article]
        claim = printed.findings.claims[position]
        for identity, what, span in _actors_in(printed, claim) if is_actor else _places_in(claim):
            if identity.startswith(beginning):
                parts.setdefault(identity, []).append((printed, claim, what, span))
    identity = _chosen(parts, beginning)
    return identity, tuple(_claims(identity, parts[identity]))


def _chosen(found: Iterable[str], beginning: str) -> str:
    """The id itself, else the only one that begins so."""
    ids = sorted(found)
    mend = "Ids stand in every view with --json, and in the export; names are explained by `whosaid actors explain`."
    return beginning if beginning in ids else only(ids, beginning, mend)


def _actors_in(printed: Printed, claim: Claim) -> Iterator[tuple[str, str, tuple[int, int]]]:
    """Actors of a claim: (id, part, span)."""
    for role in claim.roles:
        if role.actor:
            yield role.actor, role.role, (role.start, role.end)
    for said in printed.findings.attributions:
        if said.id == claim.said_by and said.voice and said.voice.actor:
            where = said.source or said.cue or said.content
            yield said.voice.actor, "speaker", (where.start, where.end)


def _places_in(claim: Claim) -> Iterator[tuple[str, str, tuple[int, int]]]:
    """The place of a claim: (id, part, span)."""
    if claim.where and claim.where.place:
        where = claim.where.evidence or claim.trigger
        yield claim.where.place, "location", (where.start, where.end)


def _claims(identity: str, parts: Sequence[_Part]) -> Iterator[Step]:
    """What it is called and which parts it plays, then the claims."""
    kind = identity.partition(":")[0]
    played = Counter(what for _, _, what, _ in parts)
    pages = len({printed.article.id for printed, *_ in parts})
    says = ", ".join(f"{what} in {times}" for what, times in sorted(played.items()))
    yield Step(0, kind, identity, f"{_names(identity, parts)}; {says}; articles: {pages}", None, None)
    for printed, claim, what, span in parts[:MOST_SHOWN]:
        who = " < ".join(reversed(claim.chain)) or "nobody named"
        says = f"{claim.kind}, {claim.polarity}, {claim.factuality}; said by {who}"
        yield Step(1, f"{what} in claim", claim.id, says, claim.rule, words_in(printed, *span))
    yield from _rest(len(parts), "claims")


def _names(identity: str, parts: Sequence[_Part]) -> str:
    """What it is called in those articles, most often first."""
    called: Counter[str] = Counter()
    for printed in {part[0].article.id: part[0] for part in parts}.values():
        called.update(
            " ".join(one.evidence.exact.split()) for one in printed.findings.mentions if one.target == identity
        )
    ranked = sorted(called.items(), key=lambda row: (-row[1], row[0]))[:MOST_SHOWN]
    return "called " + ", ".join(f"“{words}” ({times})" for words, times in ranked) if ranked else "by its words"


def _outlet(ledger: Reader, beginning: str) -> tuple[str, tuple[Step, ...]]:
    """An outlet: the articles that are taken to be its own."""
    held: dict[str, list[tuple[Article, str]]] = {}
    for pages in ledger.each_printed():
        for article in pages.articles:
            if article.outlet and article.outlet.id and article.outlet.id.startswith(beginning):
                held.setdefault(article.outlet.id, []).append((article, pages.document.name))
    identity = _chosen(held, beginning)
    found = held[identity]
    name = found[0][0].outlet.name if found[0][0].outlet else identity
    steps = [Step(0, "outlet", identity, f"{name}; articles: {len(found)}", None, None)]
    for article, page in found[:MOST_SHOWN]:
        says = (
            f"{article.title or 'without title'}, published {article.published.earliest or 'on an unknown day'}, {page}"
        )
        steps.append(Step(1, "article", article.id, says, article.rule, None))
    return identity, (*steps, *_rest(len(found), "articles"))


def _rest(count: int, what: str) -> Iterator[Step]:
    if count > MOST_SHOWN:
        yield Step(1, "more", None, f"{count - MOST_SHOWN} more {what}", None, None)
