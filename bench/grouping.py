"""How long it takes to group claims into events, on one core -> a table.

    python bench/grouping.py                     10,000 and 100,000 claims
    python bench/grouping.py 1000 300000         sizes of your own

The claims are made: a war of a year in forty towns of a country, each with quarters, where five claims on average, of several pages,
tell of one act; a tenth are vague about the day, the place or the kind, and a third name people. The same dice make the same
claims. Measured: processor seconds of grouping alone, claims a second, events found for each that was made, and peak memory.
"""

import random  # noqa: TID251 - dice with a given seed are the point of made claims
import resource
import sys
import time
from collections.abc import Iterator
from datetime import date

from whosaid.knowledge.resolve import load_resolve
from whosaid.knowledge.taxonomy import load_taxonomy
from whosaid.resolve.events import group_events
from whosaid.resolve.sketches import Sketch

SIZES = (10_000, 100_000)
SEED, TOWNS, QUARTERS, DAYS, CLAIMS_AN_ACT, CLAIMS_A_PAGE = 7, 40, 12, 365, 5, 6
FIRST_DAY = date(2031, 1, 1).toordinal()
KINDS = ("air-strike", "shelling-artillery-missile-attack", "armed-clash", "killing", "bombing", "attack", "abduction")
SHARE_VAGUE, SHARE_NAMED = 0.1, 0.33


def made_claims(number: int) -> tuple[list[Sketch], int]:
    """Claims as grouping sees them, and the number of acts of which they tell."""
    dice, taxonomy = random.Random(SEED), load_taxonomy()
    chains = {kind: taxonomy.ancestors(kind) for kind in KINDS}
    acts = max(1, number // CLAIMS_AN_ACT)
    return list(_claims(dice, chains, number, acts)), acts


def _claims(dice: random.Random, chains: dict[str, tuple[str, ...]], number: int, acts: int) -> Iterator[Sketch]:
    for place in range(number):
        act = random.Random(SEED * 1_000_003 + dice.randrange(acts))  # each act has dice of its own
        town, quarter, day = act.randrange(TOWNS), act.randrange(QUARTERS), FIRST_DAY + act.randrange(DAYS)
        kind, killed, who = (
            act.choice(KINDS),
            act.randrange(1, 30),
            f"name{act.randrange(10**6)} family{act.randrange(900)}",
        )
        is_vague, firm = dice.random() < SHARE_VAGUE, dice.random() < 0.7
        where = (
            (f"town{town}", "country")
            if dice.random() < 0.4
            else (f"quarter{town}-{quarter}", f"town{town}", "country")
        )
        late = 0 if firm else dice.randrange(3)
        yield Sketch(
            claim=f"claim:{place:09d}", article=f"article:{place // CLAIMS_A_PAGE:08d}", published=date.fromordinal(day + 1).isoformat(),
            start=200 * (place % CLAIMS_A_PAGE), sentence=200 * (place % CLAIMS_A_PAGE),
            kind=chains["attack"] if is_vague else chains[kind], denied=False, disclaimed=False, mode="happened", scope="incident",
            first=day + late, last=day + late, firm=firm, place=() if is_vague and dice.random() < 0.5 else where, part=None,
            placed=dice.random() < 0.6, precision=2 if len(where) == 2 else 1, by=(), on=(),
            whom=(who,) if dice.random() < SHARE_NAMED else (), imprint=not firm,
            figures=(("killed", "all", killed, killed),) if dice.random() < 0.3 else (), wholes=(), background=False, words=0,
            dated=False, stop=None,
        )  # fmt: skip


def main(sizes: list[int]) -> None:
    """One row a size."""
    rules = load_resolve()
    print(f"{'claims':>10}{'seconds':>10}{'claims/s':>10}{'events/act':>12}{'peak MB':>10}")
    for number in sizes:
        claims, acts = made_claims(number)
        started = time.process_time()
        events = group_events(claims, rules)
        seconds = time.process_time() - started
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(f"{number:>10,}{seconds:>10.1f}{number / seconds:>10,.0f}{len(events) / acts:>12.2f}{peak:>10,.0f}")


if __name__ == "__main__":
    main([int(given) for given in sys.argv[1:]] or list(SIZES))
