"""Many articles -> who shares words with whom.

Candidates by a rare-first join of fingerprints, each pair compared on its own, then what only a third article can tell. The
result does not depend on the order of the articles nor on who maps the pairs.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from whosaid.knowledge.known import Knowledge
from whosaid.records.bundles import Fingerprint
from whosaid.records.concluded import Copy
from whosaid.records.printed import Article
from whosaid.records.spans import Evidence
from whosaid.reuse.candidates import Runs, Shared, holder_of, join_all, shared_keys
from whosaid.reuse.compare import SidePair, compare_pair
from whosaid.reuse.direction import COMMON_ORIGIN, LEFT_TO_RIGHT, RIGHT_TO_LEFT, UNKNOWN
from whosaid.reuse.postings import SHIFT, first_span, spans_of
from whosaid.reuse.sides import Side
from whosaid.reuse.words import word_spans


@dataclass(frozen=True, slots=True)
class Sides:
    """What comparing any pair needs; each worker gets it once."""

    sides: tuple[Side, ...]
    known: Knowledge


#: Two articles, by their numbers among the sides.
Pair = tuple[int, int]
#: Taker -> giver -> words taken, and by what that is known; articles by their ids.
Givers = dict[str, dict[str, list[tuple[Evidence, str]]]]
Compare = Callable[[Pair, Sides], tuple[Copy, ...]]
Each = Callable[[Compare, Iterable[Pair], Sides], Iterable[tuple[Copy, ...]]]


def one_by_one(compare: Compare, pairs: Iterable[Pair], shared: Sides) -> Iterator[tuple[Copy, ...]]:
    """The pairs compared here and now; an engine's `each` does the same over workers."""
    return (compare(pair, shared) for pair in pairs)


def find_copies(
    articles: Sequence[Article],
    fingerprints: Sequence[Fingerprint],
    known: Knowledge,
    *,
    pages: Mapping[str, str] | None = None,
    each: Each = one_by_one,
) -> tuple[tuple[Copy, ...], tuple[tuple[str, int], ...]]:
    """Copies sorted by id, and (words, holders) of what too many articles share to compare them all.

    `fingerprints` may stand in any order. `pages` maps ids of documents to names: articles of one name, or of one address,
    are versions of a page and never copies.
    """
    ordered, prints = _in_order(articles, fingerprints)
    shared = shared_by(ordered, prints)
    wanted = sorted({number for pair in shared.pairs for number in pair})
    compared = [(ordered[number], prints[number]) for number in wanted]
    sides = sides_of(compared, shared, gathering_pages(ordered), pages or {})
    pairs = pairs_of(shared.pairs, wanted, sides)
    copies = [copy for some in each(compare_numbered, pairs, Sides(sides, known)) for copy in some]
    words = {
        key: words_of_key(ordered[posting >> SHIFT].text, prints[posting >> SHIFT], key)
        for key, (posting, _) in shared.common.items()
    }
    return tuple(sorted(with_third_articles(copies), key=lambda copy: copy.id)), too_common_words(shared, words)


def shared_by(articles: Sequence[Article], fingerprints: Sequence[Fingerprint]) -> Shared:
    """What articles share, by their numbers; each fingerprint stands where its article does."""
    runs = Runs(lambda numbers: ((number, fingerprints[number]) for number in numbers))
    return join_all(shared_keys(fingerprints), dict(enumerate(map(holder_of, articles))), runs)


def _in_order(
    articles: Iterable[Article], fingerprints: Iterable[Fingerprint]
) -> tuple[list[Article], list[Fingerprint]]:
    """The articles that have a fingerprint, sorted by id, and these."""
    by_article = {one.article: one for one in fingerprints}
    ordered = sorted((article for article in articles if article.id in by_article), key=lambda article: article.id)
    return ordered, [by_article[article.id] for article in ordered]


def sides_of(
    articles: Iterable[tuple[Article, Fingerprint]],
    shared: Shared,
    gathering: Collection[str],
    pages: Mapping[str, str],
) -> tuple[Side, ...]:
    """The articles as pairs see them; `gathering` and `pages` tell of their documents, by id."""
    return tuple(
        Side(
            _without_sentences(article),  # they are not asked for, and sides are hashed and sent to workers
            fingerprint,
            pages.get(article.document, ""),
            spans_of(fingerprint, shared.furniture) if shared.furniture else (),
            spans_of(fingerprint, shared.closing) if shared.closing else (),
            article.document in gathering,
        )
        for article, fingerprint in articles
    )


def pairs_of(pairs: Iterable[Pair], numbers: Sequence[int], sides: Sequence[Side]) -> list[Pair]:
    """The pairs that may be copies, by the places of their sides; `numbers` are those of the sides.

    Pairs of articles that share words with the same ones stand together, so that few sides need be kept ready.
    """
    place = {number: at for at, number in enumerate(numbers)}
    placed = [(min(pair), max(pair)) for one, other in pairs for pair in [(place[one], place[other])]]
    first: dict[int, int] = {}
    for left, right in sorted(placed):
        first[left] = first[right] = min(first.get(left, left), first.get(right, right))
    placed.sort(key=lambda pair: (first[pair[0]], pair))
    return [pair for pair in placed if may_copy(sides[pair[0]], sides[pair[1]])]


def _without_sentences(article: Article) -> Article:
    return replace(article, sentences=(), page_spans=()) if article.sentences or article.page_spans else article


def gathering_pages(articles: Iterable[Article]) -> set[str]:
    """Ids of the documents that hold articles of at least two outlets."""
    outlets: dict[str, set[str]] = defaultdict(set)
    for article in articles:
        if article.outlet is not None:
            outlets[article.document].add(article.outlet.id)
    return {document for document, held in outlets.items() if len(held) > 1}


def compare_numbered(pair: Pair, shared: Sides) -> tuple[Copy, ...]:
    """Runs in a worker."""
    left, right = pair
    return compare_pair(SidePair(shared.sides[left], shared.sides[right]), shared.known)


def may_copy(left: Side, right: Side) -> bool:
    """False for versions of one page, and for articles of one page that are not of two named outlets."""
    if left.article.document == right.article.document:
        ours, other = left.article.outlet, right.article.outlet
        return ours is not None and other is not None and ours.id != other.id
    if left.page and left.page == right.page:
        return False
    return left.article.url is None or left.article.url != right.article.url


def words_of_key(text: str, fingerprint: Fingerprint, key: int) -> str:
    """The words of a key as an article that holds it prints them first."""
    words = word_spans(text)
    first, last = first_span(fingerprint, key)
    return " ".join(text[words[first][0] : words[last - 1][1]].split())


def too_common_words(shared: Shared, words: Mapping[int, str]) -> tuple[tuple[str, int], ...]:
    """The words of each key above the cap with its holders, and what else was left out; `words` gives those of each such key."""
    common: dict[str, int] = dict(shared.left_out())
    for key, (_, holders) in shared.common.items():
        common[words[key]] = max(holders, common.get(words[key], 0))
    return tuple(sorted(common.items()))


def with_third_articles(copies: Iterable[Copy]) -> list[Copy]:
    """Copies whose direction is open, or told by the days alone, become common-origin where both sides have the words from one third article.

    Against an earlier day only a credit or link to the third counts on both sides: reprints of a wire come out one after the other.

    They are taken and given in order of their articles and places.
    """
    copies = sorted(copies, key=_place_of)
    givers: Givers = defaultdict(lambda: defaultdict(list))
    for copy in copies:
        if copy.direction == LEFT_TO_RIGHT:
            givers[copy.right.article][copy.left.article].append((copy.right, copy.because))
        elif copy.direction == RIGHT_TO_LEFT:
            givers[copy.left.article][copy.right.article].append((copy.left, copy.because))
    return [
        _with_third(copy, givers) if copy.direction == UNKNOWN or copy.because == "earlier" else copy for copy in copies
    ]


def _place_of(copy: Copy) -> tuple[str, str, int, int, str]:
    return copy.left.article, copy.right.article, copy.left.start, copy.right.start, copy.id


def _with_third(copy: Copy, givers: Givers) -> Copy:
    to_left, to_right = givers.get(copy.left.article, {}), givers.get(copy.right.article, {})
    for giver in sorted(to_left.keys() & to_right.keys()):
        ours, other = _last_given(to_left[giver], copy.left), _last_given(to_right[giver], copy.right)
        is_sure = {ours, other} <= {"credit", "link"}
        if ours is not None and other is not None and (is_sure or copy.direction == UNKNOWN):
            return replace(
                copy,
                direction=COMMON_ORIGIN,
                because=ours if ours == other else "earlier",
                reason=f"Both have the words from a third page, {giver}.",
                rule=f"{copy.rule.split()[0]} direction.third-article",
            )
    return copy


def _last_given(given: Iterable[tuple[Evidence, str]], words: Evidence) -> str | None:
    """By what it is known that some of these words were given; None where none of them were."""
    found = None
    for some, because in given:
        if some.start < words.end and words.start < some.end:
            found = because
    return found
