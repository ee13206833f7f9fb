"""Articles with what they say and whom they copy -> the origins: each claim rests on exactly one.

The same voice in two articles is one origin with both. The id comes from the voice, so it stays when articles are added.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import NamedTuple

from whosaid.knowledge.known import Knowledge
from whosaid.records.bundles import Findings
from whosaid.records.concluded import Copy, Origin
from whosaid.records.ids import make_id
from whosaid.records.printed import Article
from whosaid.reuse.headlines import headline_rests
from whosaid.reuse.own_voice import OwnVoices
from whosaid.reuse.rests import Rest
from whosaid.reuse.voices import Voices

#: Of an origin whose claims come in several ways the nearest is told.
_NEAREST = ("own-reporting", "attribution", "credit", "link", "copy", "unknown")


@dataclass(frozen=True, slots=True)
class Ground:
    """What finding the voices of an article needs; each worker gets it once."""

    articles: Mapping[str, Article]
    own: OwnVoices
    voices: Voices


class _Told(NamedTuple):
    """What rests on one voice."""

    articles: list[str]
    claims: list[str]


#: Id of an article, and each of its claims with its voice.
Rests = tuple[str, tuple[tuple[str, Rest], ...]]
FindRests = Callable[[Findings, Ground], Rests]
Each = Callable[[FindRests, Iterable[Findings], Ground], Iterable[Rests]]


def one_by_one(find: FindRests, findings: Iterable[Findings], ground: Ground) -> Iterator[Rests]:
    """The articles gone through here and now; an engine's `each` does the same over workers."""
    return (find(said, ground) for said in findings)


def find_origins(
    articles: Sequence[Article],
    findings: Iterable[Findings],
    copies: Iterable[Copy],
    known: Knowledge,
    *,
    each: Each = one_by_one,
) -> tuple[Origin, ...]:
    """Origins sorted by id. `findings` may stand in any order; articles without claims give none."""
    ground = ground_of({article.id: article for article in articles}, copies, known)
    return gather_origins(
        (article, rest, (claim,)) for article, rests in each(find_rests, findings, ground) for claim, rest in rests
    )


def ground_of(articles: Mapping[str, Article], copies: Iterable[Copy], known: Knowledge) -> Ground:
    """What finding the voices of any article needs; texts are asked for only of the article itself."""
    own = OwnVoices(articles, sorted(copies, key=lambda copy: copy.id), known)
    return Ground(articles, own, Voices(own, known))


def gather_origins(told: Iterable[tuple[str, Rest, Sequence[str]]]) -> tuple[Origin, ...]:
    """(article, voice, claims that rest on it) in any order -> the origins, sorted by id."""
    gathered: dict[Rest, _Told] = {}
    for article, rest, claims in told:
        found = gathered.get(rest) or gathered.setdefault(rest, _Told([], []))
        found.articles.append(article)
        found.claims.extend(claims)
    by_key: dict[str, list[tuple[Rest, _Told]]] = defaultdict(list)
    for rest, found in gathered.items():
        by_key[rest.key].append((rest, found))
    return tuple(sorted((_origin(key, rows) for key, rows in by_key.items()), key=lambda origin: origin.id))


def find_rests(said: Findings, ground: Ground) -> Rests:
    """The voices of one article's claims. Runs in a worker."""
    article = ground.articles.get(said.article)
    return (said.article, ()) if article is None else (article.id, rests_of(article, said, ground))


def rests_of(article: Article, said: Findings, ground: Ground) -> tuple[tuple[str, Rest], ...]:
    """Each claim of the article with its voice, in their order."""
    attributions = {attribution.id: attribution for attribution in said.attributions}
    rests = {claim.id: ground.voices.of(claim, article, attributions) for claim in said.claims}
    rests.update(headline_rests(article, said, rests, ground.voices.within))
    return tuple(rests.items())


def _nearness(rest: Rest) -> tuple[int, bool, str, str]:
    """Nearest way first; a headline only hands on what the body says, so its rule is told last."""
    return (_NEAREST.index(rest.basis), rest.rule == "origin.headline", rest.rule, rest.name)


def _first_told(row: tuple[Rest, _Told]) -> tuple[tuple[int, bool, str, str], int, str]:
    """Nearest first; of a voice that pages hold for several kinds, what is told of it most often."""
    rest, found = row
    return _nearness(rest), -len(found.claims), rest.kind


def origin_id(voice: str) -> str:
    """Id of the origin of a voice, by its key."""
    return make_id("origin", voice)


def _name(names: Counter[str], several: str) -> str:
    """The name that stands for all: the only one, or the one for several voices, or the commonest."""
    if several and len(names) > 1:
        return several
    return min(names, key=lambda name: (-names[name], name))


def _origin(key: str, rows: Sequence[tuple[Rest, _Told]]) -> Origin:
    nearest, _ = min(rows, key=_first_told)
    names: Counter[str] = Counter()
    for rest, found in rows:
        names[rest.name] += len(found.claims)
    return Origin(
        id=origin_id(key),
        name=_name(names, nearest.several),
        actor=min((rest.actor for rest, _ in rows if rest.actor), default=None),
        kind=nearest.kind,
        basis=nearest.basis,
        claims=tuple(sorted(set(chain.from_iterable([found.claims for _, found in rows])))),
        articles=tuple(sorted(set(chain.from_iterable([found.articles for _, found in rows])))),
        rule=nearest.rule,
    )
