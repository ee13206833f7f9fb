"""The claims of one article -> whether it is a round-up of many acts, in which a place that a sentence lends is likely right.

In most pages two places of one act stand near each other, one of them lent by a neighbouring sentence and wrong: they speak against
nothing. A bulletin of many fronts tells of one act after the other, each under its own place.
"""

from collections import Counter
from collections.abc import Sequence

from whosaid.records.inferred import Claim
from whosaid.resolve.world import World

#: Towns, or divisions of countries, in which the words beside its acts put them.
MANY_TOWNS, MANY_DIVISIONS = 4, 3
#: Share of these acts that the commonest place has at most, and of all claims that say by themselves where it was at least. Of 190 joins
#: over two places of one page, those of pages within these bounds were mostly wrong and all others mostly right; long pages about one
#: act name many places too, but few of their claims do.
TOP_SHARE, PLACED_SHARE = 0.5, 0.4

#: Precision from which a place is a country.
COUNTRY = 6

#: Characters before a claim in which the words stand that lend it a place: a paragraph or two.
LENT_NEARBY = 1500

#: What is said to have happened.
_HAPPENED = frozenset({"certain", "probable", "unstated"})


def is_placed(claim: Claim) -> bool:
    """True where words of the claim's own sentence give the place."""
    evidence = claim.where.evidence if claim.where else None
    return evidence is not None and claim.sentence[0] <= evidence.start < max(claim.sentence[1], 1)


def is_lent_nearby(claim: Claim) -> bool:
    """True where words not far before the claim give the place."""
    evidence = claim.where.evidence if claim.where else None
    return evidence is not None and 0 <= claim.trigger.start - evidence.start <= LENT_NEARBY


def is_round_up(claims: Sequence[Claim], world: World) -> bool:
    """True where the page tells of many acts, most of them with their place."""
    chains: dict[str, tuple[str, ...]] = {}
    told: Counter[str] = Counter()
    for claim in claims:
        where = claim.where
        if where and where.precision < COUNTRY and claim.factuality in _HAPPENED and is_placed(claim):
            chain = world.place_chain(where.place, where.name)
            chains[chain[0]] = chain
            told[chain[0]] += 1
    around = {wider for chain in chains.values() for wider in chain[1:]}
    divisions = {chain[-2:] for chain in chains.values() if len(chain) > 1}
    if len(chains.keys() - around) < MANY_TOWNS and len(divisions) < MANY_DIVISIONS:
        return False
    placed = told.total()
    return max(told.values()) <= TOP_SHARE * placed and placed >= PLACED_SHARE * len(claims)
