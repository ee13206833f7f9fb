"""A ledger -> its conclusions, in the order of the stages; what nothing new touches is left as it is.

    sketch_page       pages that are new            -> claims as grouping sees them           telling.py
    conclude_copies   fingerprints of all pages     -> copies; new pairs are compared         copying.py
    hear              pages that copies touch       -> whose voice each claim rests on        voicing.py
    regrouped         sketches of all pages         -> events; claims that find something new are judged    grouping.py
    group             events, copies, voices        -> what each conclusion about them rests on             grouping.py
    Teller            units that rest on new things -> events, comparisons, framings          telling.py

Each conclusion belongs to a unit with a digest of all that it rests on (`units.py`). Where the ledger has the same digest the unit stays;
so a ledger says the same whether its pages came at once or one by one. Nothing depends on the order in which the pages stand.
"""

from array import array
from collections.abc import Callable, Collection, Generator, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from contextlib import AbstractContextManager
from dataclasses import replace
from functools import partial
from typing import Any, NamedTuple, Protocol, TypeVar

from whosaid.conclude.copying import Collected, Copied, conclude_copies
from whosaid.conclude.digests import Loud
from whosaid.conclude.grouping import Grouped, GroupingGround, Sketched, group, regrouped
from whosaid.conclude.memory import Page, kept_pages, kept_rests, pages_of
from whosaid.conclude.shared import Changed, changed_pages, fingerprints_of, index_parts, numbered, page_number
from whosaid.conclude.telling import Teller, sketch_page
from whosaid.conclude.units import changed, gone, packed_keys, unpack_digests
from whosaid.conclude.voicing import Voiced, conclude_origins, hear, voices_of
from whosaid.knowledge.known import Knowledge
from whosaid.records.concluded import Copy, Judgement
from whosaid.records.printed import Article
from whosaid.resolve.everything import Each
from whosaid.resolve.world import world_of
from whosaid.store.codec import keys_of_ours, unpack_printed
from whosaid.store.protocol import Memory, PackedConclusions, Reader
from whosaid.store.rows import pack_pairs, pack_units

_Item = TypeVar("_Item")
_Shared = TypeVar("_Shared")
_Made = TypeVar("_Made")


class Aside(Protocol):
    """How one long piece of work is done beside the rest, by an engine."""

    def __call__(
        self, work: Callable[[_Item, _Shared], _Made], item: _Item, shared: _Shared
    ) -> AbstractContextManager[Callable[[], _Made]]:
        """A function that gives `work(item, shared)`."""


class Turned(NamedTuple):
    """Who turns the crank."""

    each: Callable[[str], Each]
    """By the name of the stage."""
    aside: Aside


def draw_conclusions(
    ledger: Reader, judgements: tuple[Judgement, ...], known: Knowledge, turned: Turned, *, anew: bool
) -> Iterator[PackedConclusions]:
    """All stages that look at many pages, part by part. With `anew` nothing of the last conclusions is used."""
    world, tables = world_of(known), {} if anew else dict(ledger.memory())
    names = ledger.numbers()
    kept = {} if anew else {page.number: page for page in pages_of(tables, ledger.kept())}
    pages = [kept[number] for number in names if number in kept]
    new = [number for number in names if number not in kept]
    for number, heads, sketches in turned.each("sketching claims")(sketch_page, ledger.pages_numbered(new), world):
        pages.append(Page(number, heads, sketches, ()))
    pages.sort(key=_number)
    _forget_rests(pages, tables)
    changed_since = changed_pages(tables, names)
    sketched = Sketched(pages, kept, tables, world.rules)
    with turned.aside(regrouped, judgements, sketched) as regroup:  # grouping asks neither for copies nor for origins
        yield from index_parts(ledger, changed_since)
        copied = conclude_copies(
            _collected(ledger, pages, names, changed_since),
            () if anew else list(ledger.concluded(Copy)),
            tables,
            lambda articles: _printed(ledger, pages, articles),
            known=known,
            each=turned.each("comparing pages"),
        )
        yield _part(pack_units(copied.units), copied.dropped, too_common=copied.too_common)
        each = turned.each("finding origins")
        heard = hear(pages, copied.copies, copied.touched, ledger.pages_numbered, known=known, each=each)
        others = [page for page in pages if page.number in heard.anew]
        gone_pages = [kept[number] for number in changed_since.gone]
        voiced = conclude_origins(pages, heard.left | voices_of((*others, *gone_pages)), tables)
        yield _part(
            pack_units(voiced.units),
            voiced.dropped,
            **_heard(pages, heard.anew, kept, changed_since, voiced),
        )
        loud = _loud(others, gone_pages, changed_since.new, voiced, copied)
        ground = GroupingGround(pages, copied.copies, voiced.backings, world, loud, tables)
        (grouped,) = turned.each("grouping claims")(group, [regroup], ground)
    altering = yield from _told(ledger, grouped, ground, turned)
    left = {**copied.tables, **voiced.tables, **grouped.tables, "alterations": packed_keys(altering)}
    came = [page for page in pages if page.number not in kept]
    spoken = [kept[number] for number in sorted(heard.anew | {*heard.seen}) if number in kept]
    memory = Memory(tuple(map(kept_rests, (*came, *spoken))), left | kept_pages(came, kept))
    yield PackedConclusions((), (), (), memory=memory)


def _told(
    ledger: Reader, grouped: Grouped, ground: GroupingGround, turned: Turned
) -> Generator[PackedConclusions, None, AbstractSet[int]]:
    """What is told of the events, as far as it rests on something new; gives back the pairs of articles of which claims are held side by side."""
    before = unpack_digests(ground.tables.get("units", b""))
    new_units = changed(before, grouped.digests)
    over = {*gone(before, grouped.digests), *(unit for unit in new_units if unit in before), *grouped.alterations.over}
    yield _part(PackedConclusions((), (), ()), over)
    teller = Teller(grouped, new_units, ground.pages, ground.backings, ground.world)
    each = turned.each("looking again")
    teller.look_at_places(ledger.pages_numbered(teller.altered), each)
    teller.look(ledger.pages_numbered(teller.numbers), each)
    yield from teller.tell(turned.each)
    return grouped.alterations.stay | teller.altering


def _heard(
    pages: Iterable[Page], heard: Collection[int], kept: Mapping[int, Page], since: Changed, voiced: Voiced
) -> dict[str, bytes]:
    """Which origins the claims of these pages rest on, and the claims of which that no longer holds what was told."""
    now = [page for page in pages if page.number in heard]
    former = [page for page in now if page.number not in since.new] + [kept[number] for number in since.gone]
    return {
        "claim_origins": pack_pairs(
            (voiced.backings[sketch.claim].origin, (sketch.claim,)) for page in now for sketch in page.sketches
        ),
        "unheard": packed_keys(keys_of_ours(sketch.claim for page in former for sketch in page.sketches)),
    }


def _loud(others: Sequence[Page], gone: Sequence[Page], new: Collection[int], voiced: Voiced, copied: Copied) -> Loud:
    """What came, what went, and what is told on the word of somebody else; `others` are the pages that were heard, new ones among them."""
    return Loud(
        claims={
            *(sketch.claim for page in (*others, *gone) for sketch in page.sketches),
            *(claim for origin in voiced.restated for claim in origin.claims),
        },
        articles={
            head.article.id for page in (*(page for page in others if page.number in new), *gone) for head in page.heads
        },
        restated={
            *(head.article.id for page in others if page.number not in new for head in page.heads),
            *(article for origin in voiced.restated for article in origin.articles),
        },
        pairs=copied.pairs,
    )


def _part(packed: PackedConclusions, dropped: Iterable[int], **others: Any) -> PackedConclusions:
    return replace(packed, dropped=packed_keys(dropped), **others)


def _number(page: Page) -> int:
    return page.number


def _forget_rests(pages: Iterable[Page], tables: Mapping[str, bytes]) -> None:
    """Pages that were not among those of the last conclusions are heard again: meanwhile they may have got other copies."""
    last = frozenset(array("q", tables.get("steps pages", b"")))
    for page in pages:
        if page.number not in last:
            page.rests = ()


def _collected(ledger: Reader, pages: Sequence[Page], names: Mapping[int, str], since: Changed) -> Collected:
    now = {number: head.article for page in pages for number, head in numbered(page.number, page.heads)}
    gone = {
        number: article
        for page, printed, _, _ in ledger.pages_numbered(since.gone)
        for number, article in numbered(page, unpack_printed(printed).articles)
    }
    new = frozenset(since.new)
    return Collected(
        now=now,
        gone=gone,
        new=[number for number in now if page_number(number) in new],
        pages={article.document: names[page_number(number)] for number, article in now.items()},
        index=ledger.postings,
        load=partial(fingerprints_of, ledger),
    )


def _printed(ledger: Reader, pages: Iterable[Page], articles: Collection[str]) -> dict[str, Article]:
    """These articles with their texts."""
    numbers = [page.number for page in pages if any(head.article.id in articles for head in page.heads)]
    return {
        article.id: article
        for _, printed, _, _ in ledger.pages_numbered(numbers)
        for article in unpack_printed(printed).articles
        if article.id in articles
    }
