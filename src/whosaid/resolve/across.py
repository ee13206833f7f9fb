"""Events -> pairs of which something is held side by side though they are two: pauses and acts, accounts of one act, totals and acts."""

from collections.abc import Sequence

from whosaid.records.concluded import Comparison
from whosaid.resolve.case import Records
from whosaid.resolve.events import Grouping
from whosaid.resolve.pauses import Clash, compare_clash, find_clashes
from whosaid.resolve.rivals import compare_rivals, find_rivals
from whosaid.resolve.totals import compare_totals, find_totals
from whosaid.resolve.world import World


def find_across(groupings: Sequence[Grouping], world: World) -> tuple[Clash, ...]:
    """All such pairs, in order."""
    return (*find_clashes(groupings, world), *find_rivals(groupings, world), *find_totals(groupings, world))


def compare_across(
    clash: Clash, groupings: Sequence[Grouping], records: Records, world: World
) -> tuple[Comparison, ...]:
    """The comparisons of one pair."""
    if clash.of == "pause":
        return compare_clash(clash, groupings, records, world)
    if clash.of == "total":
        return compare_totals(clash, groupings, records, world)
    return compare_rivals(clash, groupings, records)
