"""Articles and what the last conclusions left -> the copies among them; only pairs are compared that are new or look otherwise now."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from whosaid.conclude.shared import pack_shared, page_number, unpack_shared
from whosaid.conclude.units import COPIES, unit_of
from whosaid.knowledge.known import Knowledge
from whosaid.records.bundles import Conclusions
from whosaid.records.concluded import Copy
from whosaid.records.printed import Article
from whosaid.resolve.alterations import without_quotations
from whosaid.resolve.everything import Each
from whosaid.reuse.candidates import Load, Pair, Shared, holder_of
from whosaid.reuse.copies import (
    Sides,
    compare_numbered,
    gathering_pages,
    pairs_of,
    sides_of,
    too_common_words,
    with_third_articles,
    words_of_key,
)
from whosaid.reuse.postings import article_of
from whosaid.reuse.rejoin import Ground, Index, Rejoined, rejoin
from whosaid.reuse.sides import Side
from whosaid.store.codec import pack, unpack
from whosaid.store.rows import Unit

#: Articles by id, with their texts.
Printed = Callable[[Collection[str]], Mapping[str, Article]]


@dataclass(frozen=True, slots=True)
class Copied:
    """The copies of now, and what is new of them."""

    copies: tuple[Copy, ...]
    """All, sorted by id."""
    units: tuple[Unit, ...]
    """Pairs whose copies are new or others than before."""
    dropped: tuple[int, ...]
    """Pairs whose former copies no longer hold."""
    touched: Mapping[str, Sequence[tuple[int, int]]]
    """Article of such a pair -> its words that may be others' now, by copies that came or went: quotations say nothing of them."""
    pairs: frozenset[tuple[str, str]]
    """Articles, left and right, of all pairs of which copies came or went."""
    too_common: tuple[tuple[str, int], ...]
    """What too many share."""
    tables: Mapping[str, bytes]
    """What is left for the next time."""


@dataclass(frozen=True, slots=True)
class Collected:
    """The articles as far as copies ask for them, by number."""

    now: Mapping[int, Article]
    """Without texts."""
    gone: Mapping[int, Article]
    """Those of the last conclusions that are no more."""
    new: Collection[int]
    """Those of now that were not among them."""
    pages: Mapping[str, str]
    """Id of a document -> its name."""
    index: Index
    """Which articles of now hold a key."""
    load: Load
    """Their fingerprints, and those of the gone."""


def conclude_copies(
    given: Collected,
    before: Iterable[Copy],
    tables: Mapping[str, bytes],
    printed: Printed,
    *,
    known: Knowledge,
    each: Each,
) -> Copied:
    """The copies of now. `before` and `tables` are what the last conclusions left, if anything."""
    holders = {number: holder_of(article) for number, article in (*given.now.items(), *given.gone.items())}
    found = rejoin(unpack_shared(tables), Ground(holders, given.new, given.gone, given.index, given.load))
    old = {copy.id: copy for copy in before}
    raw_of = dict(_by_id(unpack(tables["raw copies"], tuple[Copy, ...]))) if "raw copies" in tables else {}
    held = _holding(given, found, old.values())
    words = _CommonWords(found.shared, tables)
    sides, pairs = _sides(given, found, printed, words)
    fresh = [copy for some in each(compare_numbered, pairs, Sides(sides, known)) for copy in some]
    lost = old.keys() - {copy.id for copy in held}
    again, stay = _around(held, _articles([*fresh, *(old[identity] for identity in lost)]))
    raws = {copy.id: raw_of.get(copy.id, copy) for copy in again} | dict(_by_id(fresh))
    near, _ = _around(stay, _articles(raws.values()))
    third = with_third_articles([*raws.values(), *(raw_of.get(copy.id, copy) for copy in near)])
    copies = sorted([*stay, *(copy for copy in third if copy.id in raws)], key=lambda copy: copy.id)
    raw_of |= raws
    left = tuple(raw_of[copy.id] for copy in copies if copy != raw_of.get(copy.id, copy))
    common = too_common_words(found.shared, words.known)
    pages = {page_number(number) for number in given.now}
    return _compared(copies, old, common, {**pack_shared(found.shared, pages), **words.table, "raw copies": pack(left)})


def _around(copies: Iterable[Copy], articles: AbstractSet[str]) -> tuple[list[Copy], list[Copy]]:
    """The copies of which a side is among the articles, and the others: only what came and went there may give them a third article."""
    parts: tuple[list[Copy], list[Copy]] = ([], [])
    for copy in copies:
        parts[copy.left.article not in articles and copy.right.article not in articles].append(copy)
    return parts


def _by_id(copies: Iterable[Copy]) -> Iterator[tuple[str, Copy]]:
    return ((copy.id, copy) for copy in copies)


def _holding(given: Collected, found: Rejoined, before: Iterable[Copy]) -> list[Copy]:
    """Former copies that stand as they were."""
    stayed = {article.id for number, article in given.now.items() if number not in found.fresh}
    anew = {
        (given.now[one].id, given.now[other].id)
        for pair in found.over | found.compare
        if pair[0] in given.now and pair[1] in given.now
        for one, other in (pair, pair[::-1])
    }
    return [
        copy
        for copy in before
        if copy.left.article in stayed
        and copy.right.article in stayed
        and (copy.left.article, copy.right.article) not in anew
    ]


class _CommonWords:
    """The words of what is too common, kept from time to time, for most of it stays."""

    def __init__(self, shared: Shared, tables: Mapping[str, bytes]) -> None:
        packed = tables.get("copies words")
        kept = dict(unpack(packed, list[tuple[int, tuple[int, str]]])) if packed else {}
        postings = {key: posting for key, (posting, _) in shared.common.items()}
        self._kept = {key: kept[key] for key, posting in postings.items() if key in kept and kept[key][0] == posting}
        self.missing = {key: posting for key, posting in postings.items() if key not in self._kept}
        """Keys whose words must be read, with a posting of each."""

    def add(self, key: int, words: str) -> None:
        self._kept[key] = self.missing[key], words

    @property
    def known(self) -> Mapping[int, str]:
        """Key -> its words."""
        return {key: words for key, (_, words) in self._kept.items()}

    @property
    def table(self) -> Mapping[str, bytes]:
        """What is left for the next time."""
        return {"copies words": pack(sorted(self._kept.items()))}


def _sides(
    given: Collected, found: Rejoined, printed: Printed, words: _CommonWords
) -> tuple[tuple[Side, ...], list[Pair]]:
    """The articles to compare, in order of their ids, and the pairs by their places; adds the words that are missing."""
    wanted = {number for pair in found.compare for number in pair}
    holders = {article_of(posting) for posting in words.missing.values()}
    texts = printed({given.now[number].id for number in wanted | holders})
    prints = dict(given.load(wanted | holders))
    for key, posting in words.missing.items():
        number = article_of(posting)
        words.add(key, words_of_key(texts[given.now[number].id].text, prints[number], key))
    ordered = sorted(wanted, key=lambda number: given.now[number].id)
    articles = [(texts[given.now[number].id], prints[number]) for number in ordered]
    sides = sides_of(articles, found.shared, gathering_pages(given.now.values()), given.pages)
    return sides, pairs_of(found.compare, ordered, sides)


def _compared(
    copies: Sequence[Copy], old: Mapping[str, Copy], common: tuple[tuple[str, int], ...], tables: Mapping[str, bytes]
) -> Copied:
    """What is new among the copies of now."""
    present = {copy.id for copy in copies}
    other = [copy for copy in copies if old.get(copy.id) is not copy and old.get(copy.id) != copy]
    other += [old[copy.id] for copy in other if copy.id in old]
    other += [copy for identity, copy in old.items() if identity not in present]
    articles = _articles(other)
    units = {_unit_of(copy) for copy in other}
    of_units: dict[int, list[Copy]] = {}
    for copy in copies:
        if copy.left.article in articles and _unit_of(copy) in units:
            of_units.setdefault(_unit_of(copy), []).append(copy)
    had = {_unit_of(copy) for copy in old.values() if copy.left.article in articles}
    return Copied(
        copies=tuple(copies),
        units=tuple((unit, Conclusions(copies=tuple(of_units[unit]))) for unit in sorted(of_units)),
        dropped=tuple(sorted(units & had)),
        touched=_touched(without_quotations(other)),
        pairs=frozenset((copy.left.article, copy.right.article) for copy in other),
        too_common=common,
        tables=tables,
    )


def _articles(copies: Iterable[Copy]) -> frozenset[str]:
    return frozenset(side.article for copy in copies for side in (copy.left, copy.right))


def _touched(copies: Iterable[Copy]) -> dict[str, list[tuple[int, int]]]:
    found: dict[str, list[tuple[int, int]]] = {}
    for copy in copies:
        for side in (copy.left, copy.right):
            found.setdefault(side.article, []).append((side.start, side.end))
    return found


def _unit_of(copy: Copy) -> int:
    return unit_of(COPIES, copy.left.article, copy.right.article)
