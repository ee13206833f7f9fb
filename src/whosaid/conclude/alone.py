"""Groupings, and what pages tied <-> bytes in the ledger, groupings of some days together: what is as it was need not be packed again."""

from collections.abc import Iterable, Mapping

from whosaid.resolve.events import Grouping
from whosaid.resolve.page_ties import Ties
from whosaid.store.codec import pack, unpack

#: Days whose groupings stand together. Pages of one day tell of acts of many others: with 32 days half of all tables were written anew.
DAYS_TOGETHER = 8
#: Beginning of the names of these tables.
_NAME = "groupings of "
_TIES = "ties of pages"

#: The claim that founded the group, and its grouping.
Alone = tuple[str, Grouping]


def unpack_alone(tables: Mapping[str, bytes]) -> dict[str, Grouping]:
    """All of them, by the claim that founded the group; in the order in which they were left."""
    return {
        founder: grouping
        for name in sorted(tables)
        if name.startswith(_NAME)
        for founder, grouping in unpack(tables[name], tuple[Alone, ...])
    }


def pack_alone(
    now: Mapping[str, Grouping], before: Mapping[str, Grouping], left: Iterable[str]
) -> tuple[list[Grouping], dict[str, bytes]]:
    """The groupings in the order in which `unpack_alone` will have them, and the tables that are others now.

    `before` is what it had of the tables of these names.
    """
    here, there = _by_name(now), _by_name(before)
    names = {name for name in left if name.startswith(_NAME)}
    others = {name for name in here if name not in names or here[name] != there.get(name)} | (names - here.keys())
    tables = {name: pack(here.get(name, ())) for name in sorted(others)}
    return [grouping for name in sorted(here) for _, grouping in here[name]], tables


def pack_ties(ties: Ties) -> dict[str, bytes]:
    """Their table."""
    return {_TIES: pack(ties)}


def unpack_ties(tables: Mapping[str, bytes]) -> Ties:
    """As they were left."""
    return unpack(tables[_TIES], Ties) if _TIES in tables else Ties()


def _by_name(groupings: Mapping[str, Grouping]) -> dict[str, list[Alone]]:
    """Table -> what stands in it, in order."""
    found: dict[str, list[Alone]] = {}
    for pair in groupings.items():
        first = pair[1].outline.first
        found.setdefault(f"{_NAME}{0 if first is None else first // DAYS_TOGETHER}", []).append(pair)
    for some in found.values():
        some.sort(key=_founder)
    return found


def _founder(pair: Alone) -> str:
    return pair[0]
