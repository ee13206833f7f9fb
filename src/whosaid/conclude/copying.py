"""Articles and what the last conclusions left -> the copies among them; only pairs are compared that are new or look otherwise now."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from whosaid.conclude.units import COPIES, changed, digest_of, mixed, pack_digests, unit_of, unpack_digests
from whosaid.knowledge.known import Knowledge
from whosaid.records.bundles import Conclusions, Fingerprint
from whosaid.records.concluded import Copy
from whosaid.records.printed import Article
from whosaid.resolve.everything import Each
from whosaid.reuse.copies import Joined, Sides, compare_numbered, join, too_common_words, with_third_articles
from whosaid.reuse.sides import Side
from whosaid.store.codec import key_of, pack, unpack
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
    articles: frozenset[str]
    """Articles of these pairs."""
    too_common: tuple[tuple[str, int], ...]
    """What too many share."""
    tables: Mapping[str, bytes]
    """What is left for the next time."""


@dataclass(frozen=True, slots=True)
class Collected:
    """The articles as far as copies ask for them."""

    heads: Sequence[Article]
    """Without texts."""
    fingerprints: Sequence[Fingerprint]
    pages: Mapping[str, str]
    """Id of a document -> its name."""
    numbers: Mapping[str, int]
    """Article -> number of its page in the ledger."""


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
    joined = join(given.heads, given.fingerprints, given.pages)
    digests = [_digest(side, given.numbers[side.article.id]) for side in joined.sides]
    keys = [key_of(side.article.id) for side in joined.sides]
    numbers = {_unit(keys[left], keys[right]): (left, right) for left, right in joined.pairs}
    now = {unit: mixed(digests[left], digests[right]) for unit, (left, right) in numbers.items()}
    anew = changed(unpack_digests(tables.get("copies", b"")), now)
    old = {copy.id: copy for copy in before}
    raw_of = (
        {copy.id: copy for copy in unpack(tables["raw copies"], tuple[Copy, ...])} if "raw copies" in tables else {}
    )
    raw = [raw_of.get(copy.id, copy) for copy in old.values() if _holds(copy, now, anew)]
    pairs = sorted(numbers[unit] for unit in anew)
    texts = _texts(joined, pairs, printed)
    sides = tuple(
        replace(side, article=texts[side.article.id]) if side.article.id in texts else side for side in joined.sides
    )
    for some in each(compare_numbered, pairs, Sides(sides, known)):
        raw += some
    copies = sorted(with_third_articles(raw), key=lambda copy: copy.id)
    raws = {copy.id: copy for copy in raw}
    left = tuple(raws[copy.id] for copy in copies if copy is not raws[copy.id])
    common = too_common_words(joined, {identity: article.text for identity, article in texts.items()})
    return _compared(copies, old, common, {"copies": pack_digests(now), "raw copies": pack(left)})


def _compared(
    copies: Sequence[Copy], old: Mapping[str, Copy], common: tuple[tuple[str, int], ...], tables: Mapping[str, bytes]
) -> Copied:
    """What is new among the copies of now."""
    present = {copy.id for copy in copies}
    other = [copy for copy in copies if old.get(copy.id) is not copy and old.get(copy.id) != copy]
    other += [copy for identity, copy in old.items() if identity not in present]
    articles = frozenset(side.article for copy in other for side in (copy.left, copy.right))
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
        articles=articles,
        too_common=common,
        tables=tables,
    )


def _digest(side: Side, number: int) -> int:
    return digest_of(number, side.masked, side.closing, side.gathered)


def _unit(left: int, right: int) -> int:
    return mixed(mixed(COPIES, left), right)


def _unit_of(copy: Copy) -> int:
    return unit_of(COPIES, copy.left.article, copy.right.article)


def _holds(copy: Copy, now: Mapping[int, int], anew: Collection[int]) -> bool:
    unit = _unit_of(copy)
    return unit in now and unit not in anew


def _texts(joined: Joined, pairs: Iterable[tuple[int, int]], printed: Printed) -> Mapping[str, Article]:
    """The articles whose words are asked for: of pairs to compare, and of what is too common."""
    wanted = {number for pair in pairs for number in pair} | {number for number, _, _ in joined.too_common}
    return printed({joined.sides[number].article.id for number in wanted})
