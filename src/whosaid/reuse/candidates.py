"""Fingerprints of many articles -> which pairs are worth comparing, what is furniture, what is too common.

Two articles share a key when they share two neighbouring marks (a run of 12 words always has such), or one mark that stands
between quotation marks on both sides. Rare keys come first; a pair is kept when at least 8 words around a shared key are the
same. A key that more than CAP articles hold, or that is looked at after the work of this many articles is done, links each
holder to the earliest one only; the former is recorded. Nothing depends on the order of the articles.
"""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from whosaid.records.bundles import Fingerprint
from whosaid.records.printed import Article
from whosaid.reuse.fingerprints import GRAM, GUARANTEE, QUOTED, UNSPACED_GRAM, unpacked
from whosaid.reuse.sides import WordSpan, equal_after, equal_before

#: Holders of one key above which every holder is linked to the earliest only. Pairs grow with the square: measured at
#: 20,000 documents, a cap of 100 keeps every holder linked and a fifth of the pairs.
CAP = 100
#: Looks at a pair for each article, at least and in all: then the keys left, which have most holders, link to the earliest
#: only. Real news needed 5; texts made from one mould would need hundreds.
LOOKS, LEAST_LOOKS = 25, 50_000
#: Pairs for each article, at least and in all; where there are more, those that share only short runs are left out, and
#: that is recorded. Chance runs grow with the square of what is compared.
PAIRS, LEAST_PAIRS = 10, 5_000
#: Words of a run that is compared however many there are.
SURE_RUN = 12
#: Articles that must hold a key before it can be furniture.
FURNITURE_HOLDERS = 5
#: Furniture of a site: at most this share of outlets among the holders.
FURNITURE_OUTLETS = 0.25
#: Words at the end of an article where the footer of a network or a note on the author stands.
CLOSING_WORDS = 60
#: Keys joined in one pass; bounds memory (about 100 bytes a key) on large ledgers.
KEYS_A_PASS = 4_000_000

#: A posting is article << _SHIFT | number of the key's first word; an article has fewer words than that.
_SHIFT = 24
_PLACE = (1 << _SHIFT) - 1
#: Stands for the place of a key that its article has more than once.
_REPEATED = _PLACE

#: First word, one past the last, and the marks at and beside it.
_Key = tuple[int, int, tuple[int, ...]]


@dataclass(frozen=True, slots=True)
class Candidates:
    """What the join found; articles by their number in the sequence given."""

    pairs: tuple[tuple[int, int], ...]
    """Sorted, the smaller number first."""
    masked: dict[int, tuple[WordSpan, ...]]
    """Furniture of a site, by article."""
    closing: dict[int, tuple[WordSpan, ...]]
    """What closes many pages, by article."""
    too_common: tuple[tuple[int, WordSpan, int], ...]
    """(article, words, holders) of each key above the cap, in the earliest holder."""
    left_out: tuple[int, int]
    """Least words of a run that made a pair, and how many pairs with shorter runs were left out."""


def candidate_pairs(articles: Sequence[Article], fingerprints: Sequence[Fingerprint]) -> Candidates:
    """Which of the articles to compare. `fingerprints` stands beside `articles`, one for each."""
    total = sum(len(fingerprint.marks) // 8 for fingerprint in fingerprints)
    passes = 1 + 2 * total // KEYS_A_PASS
    popular = _popular_marks(fingerprints, passes) if len(fingerprints) > CAP else set()
    joined = _Join(articles, fingerprints, popular)
    for number in range(passes):
        joined.take(_postings(fingerprints, number, passes), max(LEAST_LOOKS, LOOKS * len(articles)) // passes)
    least, left_out = joined.least_run(max(LEAST_PAIRS, PAIRS * len(articles)))
    return Candidates(
        pairs=tuple(sorted(divmod(pair, len(articles)) for pair, run in joined.pairs.items() if run >= least)),
        left_out=(least, left_out),
        masked={number: _merged(spans) for number, spans in joined.masked.items()},
        closing={number: _merged(spans) for number, spans in joined.closing.items()},
        too_common=tuple(sorted(joined.too_common)),
    )


class _Join:
    """Gathers pairs, furniture and what is too common, one pass of keys after the other."""

    def __init__(self, articles: Sequence[Article], fingerprints: Sequence[Fingerprint], popular: set[int]) -> None:
        self.fingerprints = fingerprints
        self.popular = popular
        self.outlets = [article.outlet.id if article.outlet else f"? {article.id}" for article in articles]
        self.age = [(article.published.earliest or "9999", article.id) for article in articles]
        self.pairs: dict[int, int] = {}
        self.masked: dict[int, list[WordSpan]] = defaultdict(list)
        self.closing: dict[int, list[WordSpan]] = defaultdict(list)
        self.too_common: list[tuple[int, WordSpan, int]] = []

    def take(self, shared: dict[int, list[int]], looks: int) -> None:
        """Keys with their postings, rare ones first; after `looks` pairs are looked at the rest link to the earliest."""
        many = {key: postings for key, postings in shared.items() if len(postings) >= FURNITURE_HOLDERS}
        for key in self._furniture_and_popular(many):
            del shared[key]
        by_holders: dict[int, list[int]] = defaultdict(list)
        for key, postings in shared.items():
            by_holders[len(postings)].append(key)
        for holders in sorted(by_holders):
            for key in sorted(by_holders[holders]):
                if looks > 0:
                    looks -= self._look_at_all(shared[key])
                else:
                    self._link_to_earliest(shared[key])

    def _furniture_and_popular(self, many: dict[int, list[int]]) -> list[int]:
        """Keys that are dealt with: furniture is masked, popular keys link to the earliest."""
        held = self._keys_of(many)
        done = []
        for key in sorted(many):
            holders = [posting >> _SHIFT for posting in many[key]]
            keys = [held[key, holder] for holder in holders]
            spans = [(first, last) for first, last, _ in keys]
            if len({self.outlets[holder] for holder in holders}) <= FURNITURE_OUTLETS * len(holders):
                for holder, span in zip(holders, spans, strict=True):
                    self.masked[holder].append(span)
                done.append(key)
                continue
            if all(self._closes(holder, span) for holder, span in zip(holders, spans, strict=True)):
                for holder, span in zip(holders, spans, strict=True):
                    self.closing[holder].append(span)
            if len(holders) > CAP:
                earliest = min(holders, key=self.age.__getitem__)
                self.too_common.append((earliest, spans[holders.index(earliest)], len(holders)))
            if len(holders) > CAP or any(mark in self.popular for _, _, marks in keys for mark in marks):
                self._link_to_earliest(many[key])
                done.append(key)
        return done

    def _keys_of(self, many: dict[int, list[int]]) -> dict[tuple[int, int], _Key]:
        wanted: dict[int, list[int]] = defaultdict(list)
        for key, postings in many.items():
            for posting in postings:
                wanted[posting >> _SHIFT].append(key)
        found: dict[tuple[int, int], _Key] = {}
        for holder, keys in wanted.items():
            held = _keys(self.fingerprints[holder], frozenset(keys))
            found.update({(key, holder): held[key] for key in keys})
        return found

    def _closes(self, holder: int, span: WordSpan) -> bool:
        words = self.fingerprints[holder].words
        return span[0] >= max(words - CLOSING_WORDS, words // 2)

    def least_run(self, most: int) -> tuple[int, int]:
        """The shortest run, in words, with which at most `most` pairs are kept, and how many pairs have shorter ones."""
        runs = Counter(self.pairs.values())
        for least in range(GUARANTEE, SURE_RUN):
            kept = sum(count for run, count in runs.items() if run >= least)
            if kept <= most:
                return least, len(self.pairs) - kept
        return SURE_RUN, len(self.pairs) - runs[SURE_RUN]

    def _look_at_all(self, postings: list[int]) -> int:
        """Pairs of holders with enough equal words around the key; returns how many had to be looked at."""
        looked = 0
        for left, right in combinations(postings, 2):
            looked += self._look(left, right)
        return looked

    def _link_to_earliest(self, postings: list[int]) -> None:
        earliest = min(postings, key=lambda posting: self.age[posting >> _SHIFT])
        for posting in postings:
            if posting != earliest:
                self._look(min(earliest, posting), max(earliest, posting))

    def _look(self, left: int, right: int) -> int:
        """Notes a pair with its run; 0 where the pair was known as sure."""
        pair = (left >> _SHIFT) * len(self.age) + (right >> _SHIFT)
        before = self.pairs.get(pair, 0)
        if before >= SURE_RUN:
            return 0
        run = self._run(left, right)
        if run >= GUARANTEE and run > before:
            self.pairs[pair] = run
        return 1

    def _run(self, left: int, right: int) -> int:
        """Words around the key that are the same on both sides, at most SURE_RUN."""
        place, other = left & _PLACE, right & _PLACE
        if _REPEATED in (place, other):
            return SURE_RUN
        ours, theirs = self.fingerprints[left >> _SHIFT], self.fingerprints[right >> _SHIFT]
        most = SURE_RUN * ours.scale
        here, there = (ours.hashes, place), (theirs.hashes, other)
        after = equal_after(here, there, min(most, ours.words - place, theirs.words - other))
        if after >= most:
            return SURE_RUN
        return (after + equal_before(here, there, min(most - after, place, other))) // ours.scale


def _merged(spans: list[WordSpan]) -> tuple[WordSpan, ...]:
    """The spans sorted and disjoint, touching ones as one."""
    merged: list[WordSpan] = []
    for first, last in sorted(spans):
        if merged and first <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(merged[-1][1], last))
        else:
            merged.append((first, last))
    return tuple(merged)


def _key_places(fingerprint: Fingerprint) -> Iterator[tuple[int, int]]:
    """(key, number of its first word), in order of place: neighbouring marks, and marks inside quotation marks."""
    before, first = 0, 0
    for mark, flagged in zip(unpacked(fingerprint.marks, "Q"), unpacked(fingerprint.places, "I"), strict=True):
        if before:
            yield before ^ (mark >> 1), first
        first = flagged
        if flagged & QUOTED:
            first = flagged ^ QUOTED
            yield mark, first
        before = mark


def _keys(fingerprint: Fingerprint, wanted: frozenset[int]) -> dict[int, _Key]:
    """Key -> what it stands for at its first place, for keys of the article that are wanted."""
    gram = GRAM if fingerprint.scale == 1 else UNSPACED_GRAM
    marks = unpacked(fingerprint.marks, "Q")
    places = [place & ~QUOTED for place in unpacked(fingerprint.places, "I")]
    found: dict[int, _Key] = {}
    for key, place in _key_places(fingerprint):
        if key not in wanted or key in found:
            continue
        number = bisect_left(places, place)
        if key == marks[number]:
            found[key] = (place, place + gram, marks[max(0, number - 1) : number + 2])
        else:
            found[key] = (place, places[number + 1] + gram, marks[number : number + 2])
    return found


def _popular_marks(fingerprints: Sequence[Fingerprint], passes: int) -> set[int]:
    """Marks that more than CAP articles hold."""
    popular: set[int] = set()
    for number in range(passes):
        holders: Counter[int] = Counter()
        for fingerprint in fingerprints:
            marks = set(unpacked(fingerprint.marks, "Q"))
            holders.update(marks if passes == 1 else [mark for mark in marks if mark % passes == number])
        popular.update(mark for mark, count in holders.items() if count > CAP)
    return popular


def _postings(fingerprints: Sequence[Fingerprint], number: int, passes: int) -> dict[int, list[int]]:
    """Key -> its postings, one for each article, ascending; for keys of this pass that at least two articles hold."""
    first: dict[int, int] = {}
    shared: dict[int, list[int]] = {}
    for article, fingerprint in enumerate(fingerprints):
        base = article << _SHIFT
        for key, place in _key_places(fingerprint):
            if passes > 1 and key % passes != number:
                continue
            posting = base | place
            earlier = first.setdefault(key, posting)
            if earlier == posting:
                continue
            postings = shared.get(key)
            if postings is not None and postings[-1] >> _SHIFT == article:
                postings[-1] = base | _REPEATED
            elif postings is not None:
                postings.append(posting)
            elif earlier >> _SHIFT == article:
                first[key] = base | _REPEATED
            else:
                shared[key] = [earlier, posting]
    return shared
