"""What an article tells in its own voice -> whose voice that is: its credit, who it has the words from, or its outlet.

Articles that share the words at a place are one cluster. Of a cluster the voice is, in this order: the one that the others
credit or link; an agency that a member credits; a member that is an agency; the earliest, then the first by name.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from whosaid.knowledge.known import Knowledge
from whosaid.records.concluded import Copy
from whosaid.records.printed import Article
from whosaid.reuse.direction import LEFT_TO_RIGHT, RETOLD_RULE, RIGHT_TO_LEFT
from whosaid.reuse.rests import Rest, is_nameless, rest_on_credit, rest_on_outlet, rest_unknown

#: Articles of one cluster that are looked at; a wire text on more pages has its agency among them.
MOST_MEMBERS = 200
#: Stands after every day: an article without a trusted day is never the earliest.
_NO_DAY = "9999"


class _Link(NamedTuple):
    """Shared words, as one of the two articles sees them."""

    start: int
    end: int
    other: str
    """Id of the other article."""
    there: int
    """Where the words begin in it."""
    there_end: int
    given: tuple[str, str] | None
    """(giver, taker), where a credit or a link tells."""
    again: bool
    """True when one tells the words of the other again: then not even the days tell who had them first."""

    def place_there(self, place: int) -> int:
        """About the same place in the other article."""
        share = (place - self.start) / max(1, self.end - self.start)
        return min(self.there_end - 1, self.there + round(share * (self.there_end - self.there)))


#: A place of an article, by its id.
Place = tuple[str, int]


class _Step(NamedTuple):
    """What the links at a place tell, and where they lead."""

    links: tuple[int, ...]
    """Which they are: the same for all places between two ends of links."""
    places: tuple[Place, ...]
    """About the same places in the other articles, in order of these."""
    given: frozenset[tuple[str, str]]
    """(giver, taker), as far as a credit or a link tells."""
    again: bool
    """True when one article tells the words of the other one again."""


class _Cluster(NamedTuple):
    places: tuple[Place, ...]
    """Of the articles that share the words, one of each."""
    given: frozenset[tuple[str, str]]
    """(giver, taker), as far as a credit or a link tells."""
    again: bool
    """True when one of them tells the words of another one again."""


class _Voice(NamedTuple):
    """Whose voice the words of a cluster are."""

    rest: Rest
    is_given: bool
    """True when the others credit or link it."""
    rule: str


class OwnVoices:
    """Asks of any place of any article whose voice it is when nobody is quoted there."""

    def __init__(self, articles: Mapping[str, Article], copies: Iterable[Copy], known: Knowledge) -> None:
        self._articles = articles
        self._known = known
        self._copies: dict[str, list[Copy]] = defaultdict(list)
        self._links: dict[str, list[_Link]] = {}
        self._steps: dict[Place, _Step] = {}
        self._clusters: dict[Place, _Cluster] = {}
        self._rests: dict[str, Rest] = {}
        self._voices: dict[_Cluster, _Voice] = {}
        self._found: dict[tuple[str, tuple[int, ...]], Rest] = {}
        self._seen: dict[str, set[Place]] = defaultdict(set)
        for copy in copies:
            if copy.kind != "quotation" and copy.left.article in articles and copy.right.article in articles:
                self._copies[copy.left.article].append(copy)
                self._copies[copy.right.article].append(copy)

    def at(self, article_id: str, place: int) -> Rest:
        """Whose voice the words at this place of the article are."""
        article = self._articles[article_id]
        alone = self._alone(article)
        step = self._step((article_id, place)) if alone.basis != "credit" else _NOWHERE
        if not step.places:
            return alone
        key = article_id, step.links
        if key not in self._found:
            cluster = self._cluster((article_id, place))
            self._seen[article_id].update(cluster.places)
            self._found[key] = self._of_cluster(article, cluster)
        return self._found[key]

    def seen_for(self, article_id: str) -> Sequence[Place]:
        """Places whose links were looked at so far to answer for this article, sorted."""
        return sorted(self._seen.get(article_id, ()))

    def _step(self, place: Place) -> _Step:
        """What the links that hold the place tell."""
        if place not in self._steps:
            article, start = place
            if article not in self._links:
                links = [_link(article, copy) for copy in self._copies.get(article, ())]
                self._links[article] = sorted(links, key=_other)
            found = [link for link in self._links[article] if link.start <= start < link.end]
            self._steps[place] = _step_along(found, start) if found else _NOWHERE
        return self._steps[place]

    def _alone(self, article: Article) -> Rest:
        """What the article says of itself: its credit, else its outlet, else nothing; agencies without a name are nobody."""
        if article.id not in self._rests and self._is_by_agencies(article):
            self._rests[article.id] = rest_unknown(article, self._known)
        if article.id not in self._rests:
            outlet = rest_on_outlet(article.outlet, self._known) if article.outlet else None
            credit = rest_on_credit(article.credit, self._known) if article.credit else None
            own = outlet is not None and (credit is None or credit.key == outlet.key)
            self._rests[article.id] = outlet if own and outlet else credit or rest_unknown(article, self._known)
        return self._rests[article.id]

    def _is_by_agencies(self, article: Article) -> bool:
        """True where credit or byline give the article to agencies that they do not name."""
        return any(is_nameless(line, self._known) for line in (article.credit, article.byline) if line)

    def _cluster(self, start: Place) -> _Cluster:
        """The articles that share the words, and what their links tell."""
        if start in self._clusters:
            return self._clusters[start]
        places = dict([start])
        given: set[tuple[str, str]] = set()
        again, is_closed = False, True
        queue, steps = [start], self._steps
        for current in queue:
            step = steps.get(current) or self._step(current)
            if step.given:
                given |= step.given
            again = again or step.again
            for place in step.places:
                other, there = place
                known = places.get(other)
                if known is None and len(places) < MOST_MEMBERS:
                    places[other] = there
                    queue.append(place)
                elif known != there:
                    is_closed = False
        cluster = _Cluster(tuple(queue), frozenset(given), again)
        if is_closed:  # all links of these places lead to these places, so from each of them the same are found
            self._clusters.update(dict.fromkeys(queue, cluster))
        return cluster

    def _of_cluster(self, article: Article, cluster: _Cluster) -> Rest:
        if cluster not in self._voices:
            self._voices[cluster] = self._voice_of(cluster)
        rest, is_given, rule = self._voices[cluster]
        alone = self._alone(article)
        if rest.key == alone.key or rest.kind == "unknown":
            return alone
        if alone.kind == "unknown" and not is_given and rest.kind != "agency" and self._is_by_agencies(article):
            return alone  # what it has from some agency it has not from a paper that prints it, too
        return rest if rest.basis == "credit" and not is_given else replace(rest, basis="copy", rule=rule)

    def _voice_of(self, cluster: _Cluster) -> _Voice:
        """The same for all its articles."""
        members = [self._articles[member] for member, _ in cluster.places]
        takers = {taker for _, taker in cluster.given}
        giving = {giver for giver, _ in cluster.given} - takers
        givers = [member for member in members if member.id in giving]
        if givers:
            return _Voice(self._alone(min(givers, key=_age)), True, "origin.copy")
        rest, sure = self._of_equals(members, again=cluster.again)
        return _Voice(rest, False, "origin.copy" if sure else "origin.shared-words")

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


_NOWHERE = _Step((), (), frozenset(), again=False)


def _step_along(links: Sequence[_Link], start: int) -> _Step:
    """What these links tell, of which all hold the place."""
    return _Step(
        tuple(map(id, links)),
        tuple([(link.other, link.place_there(start)) for link in links]),
        frozenset([link.given for link in links if link.given is not None]),
        any(link.again for link in links),
    )


def _link(article: str, copy: Copy) -> _Link:
    is_left = copy.left.article == article
    ours, theirs = (copy.left, copy.right) if is_left else (copy.right, copy.left)
    given = None
    if copy.because in ("credit", "link") and copy.direction in (LEFT_TO_RIGHT, RIGHT_TO_LEFT):
        sides = copy.left.article, copy.right.article
        given = sides if copy.direction == LEFT_TO_RIGHT else sides[::-1]
    again = copy.rule.endswith(RETOLD_RULE)
    return _Link(ours.start, ours.end, theirs.article, theirs.start, theirs.end, given, again)


def _other(link: _Link) -> str:
    return link.other


def _age(article: Article) -> tuple[str, str, str]:
    day = article.published.latest if article.published.basis == "stated" else None
    return day or _NO_DAY, article.outlet.name if article.outlet else "", article.id
