"""What an article tells in its own voice -> whose voice that is: its credit, who it has the words from, or its outlet.

Articles that share the words at a place are one cluster. Of a cluster the voice is, in this order: the one that the others
credit or link; an agency that a member credits; a member that is an agency; the earliest, then the first by name.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from whosaid.knowledge.known import Knowledge
from whosaid.records.concluded import Copy
from whosaid.records.printed import Article
from whosaid.records.spans import Evidence
from whosaid.reuse.direction import LEFT_TO_RIGHT, RETOLD_RULE, RIGHT_TO_LEFT
from whosaid.reuse.rests import Rest, rest_on_credit, rest_on_outlet, rest_unknown

#: Articles of one cluster that are looked at; a wire text on more pages has its agency among them.
MOST_MEMBERS = 200
#: Code points of an article whose links are looked up together: a paragraph.
_STRETCH = 256
#: Stands after every day: an article without a trusted day is never the earliest.
_NO_DAY = "9999"


@dataclass(frozen=True, slots=True)
class _Link:
    ours: Evidence
    theirs: Evidence
    gives: bool | None
    """True when the other article gave the words, False when it took them, None when nobody knows."""
    because: str
    again: bool
    """True when one tells the words of the other again: then not even the days tell who had them first."""

    def place_there(self, place: int) -> int:
        """About the same place in the other article."""
        share = (place - self.ours.start) / max(1, self.ours.end - self.ours.start)
        return min(self.theirs.end - 1, self.theirs.start + round(share * (self.theirs.end - self.theirs.start)))


class _Cluster(NamedTuple):
    members: list[Article]
    """Articles that share the words, in order of finding."""
    given: list[tuple[str, str]]
    """(giver, taker), as far as a credit or a link tells."""
    again: bool
    """True when one of them tells the words of another one again."""


class OwnVoices:
    """Asks of any place of any article whose voice it is when nobody is quoted there."""

    def __init__(self, articles: Mapping[str, Article], copies: Iterable[Copy], known: Knowledge) -> None:
        self._articles = articles
        self._known = known
        self._copies: dict[str, list[Copy]] = defaultdict(list)
        self._links: dict[str, dict[int, list[_Link]]] = {}
        self._rests: dict[str, Rest] = {}
        self._found: dict[tuple[str, tuple[int, ...]], Rest] = {}
        self._seen: dict[str, set[str]] = defaultdict(set)
        for copy in copies:
            if copy.kind != "quotation" and copy.left.article in articles and copy.right.article in articles:
                self._copies[copy.left.article].append(copy)
                self._copies[copy.right.article].append(copy)

    def at(self, article_id: str, place: int) -> Rest:
        """Whose voice the words at this place of the article are."""
        article = self._articles[article_id]
        alone = self._alone(article)
        covering = self._covering(article_id, place)
        if not covering or alone.basis == "credit":
            return alone
        key = article_id, tuple(id(link) for link in covering)
        if key not in self._found:
            cluster = self._cluster(article_id, place)
            self._seen[article_id].update(member.id for member in cluster.members)
            self._found[key] = self._of_cluster(article, cluster)
        return self._found[key]

    def seen_for(self, article_id: str) -> tuple[str, ...]:
        """Articles whose shared words were looked at so far to answer for this article, sorted."""
        return tuple(sorted(self._seen.get(article_id, ())))

    def _covering(self, article_id: str, place: int) -> list[_Link]:
        """The links of the article that hold the place, by the other article."""
        if article_id not in self._links:
            self._links[article_id] = _by_stretch(article_id, self._copies.get(article_id, ()))
        links = self._links[article_id].get(place // _STRETCH, ())
        return [link for link in links if link.ours.start <= place < link.ours.end]

    def _alone(self, article: Article) -> Rest:
        """What the article says of itself: its credit, else its outlet, else nothing."""
        if article.id not in self._rests:
            outlet = rest_on_outlet(article.outlet, self._known) if article.outlet else None
            credit = rest_on_credit(article.credit, self._known) if article.credit else None
            own = outlet is not None and (credit is None or credit.key == outlet.key)
            self._rests[article.id] = outlet if own and outlet else credit or rest_unknown(article, self._known)
        return self._rests[article.id]

    def _cluster(self, article_id: str, place: int) -> _Cluster:
        """The articles that share the words, and what their links tell."""
        places = {article_id: place}
        given: list[tuple[str, str]] = []
        again = False
        queue = [article_id]
        for current in queue:
            for link in self._covering(current, places[current]):
                other, again = link.theirs.article, again or link.again
                if link.gives is not None and link.because in ("credit", "link"):
                    given.append((other, current) if link.gives else (current, other))
                if other not in places and len(places) < MOST_MEMBERS:
                    places[other] = link.place_there(places[current])
                    queue.append(other)
        return _Cluster([self._articles[member] for member in queue], given, again)

    def _of_cluster(self, article: Article, cluster: _Cluster) -> Rest:
        members, given, again = cluster
        takers = {taker for _, taker in given}
        givers = [
            member for member in members if any(giver == member.id for giver, _ in given) and member.id not in takers
        ]
        rule = "origin.copy"
        if givers:
            rest = self._alone(min(givers, key=_age))
        else:
            rest, sure = self._of_equals(members, again=again)
            rule = "origin.copy" if sure else "origin.shared-words"
        alone = self._alone(article)
        if rest.key == alone.key or rest.kind == "unknown":
            return alone
        return rest if rest.basis == "credit" and not givers else replace(rest, basis="copy", rule=rule)

    def _of_equals(self, members: Sequence[Article], *, again: bool) -> tuple[Rest, bool]:
        """The voice of articles of which none is known as the giver, and whether an agency or the day of publication tells it."""
        rests = {member.id: self._alone(member) for member in members}
        credits_given = Counter(rest for rest in rests.values() if rest.basis == "credit")
        if credits_given:
            return min(credits_given, key=lambda rest: (-credits_given[rest], rest.name, rest.key)), True
        known = [member for member in members if rests[member.id].kind != "unknown"]
        agencies = [member for member in known if rests[member.id].kind == "agency"]
        ranked = sorted(agencies or known or members, key=_age)
        sure = bool(agencies) or len(ranked) < 2 or (not again and _age(ranked[0])[0] < _age(ranked[1])[0])
        return rests[ranked[0].id], sure


def _by_stretch(article: str, copies: Iterable[Copy]) -> dict[int, list[_Link]]:
    """The links of an article by the stretches of it that they touch, in order of the other article."""
    links: dict[int, list[_Link]] = defaultdict(list)
    for link in sorted((_link(article, copy) for copy in copies), key=lambda link: link.theirs.article):
        for stretch in range(link.ours.start // _STRETCH, (link.ours.end - 1) // _STRETCH + 1):
            links[stretch].append(link)
    return dict(links)


def _link(article: str, copy: Copy) -> _Link:
    is_left = copy.left.article == article
    ours, theirs = (copy.left, copy.right) if is_left else (copy.right, copy.left)
    gives = {LEFT_TO_RIGHT: not is_left, RIGHT_TO_LEFT: is_left}.get(copy.direction)
    return _Link(ours, theirs, gives, copy.because, copy.rule.endswith(RETOLD_RULE))


def _age(article: Article) -> tuple[str, str, str]:
    day = article.published.latest if article.published.basis == "stated" else None
    return day or _NO_DAY, article.outlet.name if article.outlet else "", article.id
