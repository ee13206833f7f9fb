"""Copies -> passages with all articles that hold them: who had the words first, and from whom each other one may have them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from whosaid.records.concluded import Copy
from whosaid.records.spans import Evidence
from whosaid.store.protocol import ArticleLine
from whosaid.views.copies import CopyView

#: Kinds of copies, the one that says most first.
_KINDS = ("article", "passage", "quotation")
#: Sorts behind all days.
_NO_DAY = "9999"

#: Article, start and end.
_Passage = tuple[str, int, int]


@dataclass(frozen=True, slots=True)
class Member:
    """An article that holds the words."""

    passage: Evidence
    """Its passage."""
    line: ArticleLine | None
    """The article."""
    giver: ArticleLine | None
    """The earliest member that had the words before it; None for none that is known."""
    direction: str
    """left-to-right (the giver had them), common-origin or unknown."""
    reason: str
    """Why, in a sentence; empty for the first."""


@dataclass(frozen=True, slots=True)
class CopyCluster:
    """One passage and its members."""

    kind: str
    """article, passage or quotation: the widest among its copies."""
    words: int
    """Words shared, in the longest of its copies."""
    members: tuple[Member, ...]
    """By day, the earliest first; those without a day last."""
    copies: tuple[str, ...]
    """Ids of its copies, each of two of the articles; sorted."""


def cluster_copies(views: Iterable[CopyView]) -> tuple[CopyCluster, ...]:
    """Clusters of the copies, those of most articles first; each copy is in one."""
    known = sorted(views, key=lambda view: view.copy.id)
    tree = _Tree()
    for view in known:
        tree.tie(_passage(view.copy.left), _passage(view.copy.right))
    for passages in _by_article(tree.passages).values():
        for one, other in _overlapping(passages):
            tree.tie(one, other)
    clusters: dict[_Passage, list[CopyView]] = {}
    for view in known:
        clusters.setdefault(tree.root(_passage(view.copy.left)), []).append(view)
    found = [_cluster(some) for some in clusters.values()]
    return tuple(sorted(found, key=lambda one: (-len(one.members), -one.words, one.copies[0])))


class _Tree:
    """Passages that are tied together."""

    def __init__(self) -> None:
        self.passages: dict[_Passage, _Passage] = {}

    def root(self, passage: _Passage) -> _Passage:
        """The passage that stands for all tied to this one."""
        self.passages.setdefault(passage, passage)
        while self.passages[passage] != passage:
            self.passages[passage] = passage = self.passages[self.passages[passage]]
        return passage

    def tie(self, one: _Passage, other: _Passage) -> None:
        """Makes them one."""
        first, second = sorted((self.root(one), self.root(other)))
        self.passages[second] = first


def _passage(side: Evidence) -> _Passage:
    return side.article, side.start, side.end


def _by_article(passages: Iterable[_Passage]) -> dict[str, list[_Passage]]:
    found: dict[str, list[_Passage]] = {}
    for passage in sorted(passages):
        found.setdefault(passage[0], []).append(passage)
    return found


def _overlapping(passages: Sequence[_Passage]) -> Iterable[tuple[_Passage, _Passage]]:
    """Pairs of passages of one article, in order, of which most is the same stretch."""
    for place, (_, start, end) in enumerate(passages):
        for other in passages[place + 1 :]:
            if other[1] >= end:
                break
            if 2 * (min(end, other[2]) - other[1]) >= max(end, other[2]) - start:
                yield passages[place], other


def _cluster(views: Sequence[CopyView]) -> CopyCluster:
    passages: dict[str, Evidence] = {}
    lines: dict[str, ArticleLine | None] = {}
    for view in views:
        for side, line in ((view.copy.left, view.left), (view.copy.right, view.right)):
            known = passages.get(side.article)
            if known is None or side.end - side.start > known.end - known.start:
                passages[side.article] = side
            lines[side.article] = line
    order = sorted(passages, key=lambda article: _day(lines[article], article))
    copies = [view.copy for view in views]
    return CopyCluster(
        kind=min((copy.kind for copy in copies), key=_KINDS.index),
        words=max(copy.words for copy in copies),
        members=tuple([_member(passages[article], order, copies, lines) for article in order]),
        copies=tuple([copy.id for copy in copies]),
    )


def _day(line: ArticleLine | None, article: str) -> tuple[str, str]:
    return (line.published if line else None) or _NO_DAY, article


def _member(
    passage: Evidence, order: Sequence[str], copies: Sequence[Copy], lines: Mapping[str, ArticleLine | None]
) -> Member:
    """The member with whoever had its words before; of several the earliest one."""
    article = passage.article
    given = {giver: copy for copy in copies for giver in (_giver(copy, article),) if giver}
    if given:
        giver = min(given, key=order.index)
        return Member(passage, lines[article], lines[giver], "left-to-right", given[giver].reason)
    own = [copy for copy in copies if article in (copy.left.article, copy.right.article)]
    equal = [copy for copy in own if copy.direction in ("common-origin", "unknown")]
    first = min(equal, key=lambda copy: (copy.direction != "common-origin", copy.id), default=None)
    if first is None:
        return Member(passage, lines[article], None, "unknown", "")
    return Member(passage, lines[article], None, first.direction, first.reason)


def _giver(copy: Copy, article: str) -> str | None:
    """The other side of a copy, where it had the words before this article."""
    if copy.direction not in ("left-to-right", "right-to-left"):
        return None
    older, newer = (copy.left, copy.right) if copy.direction == "left-to-right" else (copy.right, copy.left)
    return older.article if newer.article == article else None
