"""Articles with what they say and whom they copy -> the origins: each claim rests on exactly one.

The same voice in two articles is one origin with both. The id comes from the voice, so it stays when articles are added.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

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


def find_origins(
    articles: Sequence[Article], findings: Iterable[Findings], copies: Iterable[Copy], known: Knowledge
) -> tuple[Origin, ...]:
    """Origins sorted by id. `findings` may stand in any order; articles without claims give none."""
    by_id = {article.id: article for article in articles}
    voices = Voices(OwnVoices(by_id, sorted(copies, key=lambda copy: copy.id), known), known)
    gathered: dict[str, list[tuple[Rest, str, str]]] = defaultdict(list)
    for said in findings:
        article = by_id.get(said.article)
        if article is None:
            continue
        attributions = {attribution.id: attribution for attribution in said.attributions}
        rests = {claim.id: voices.of(claim, article, attributions) for claim in said.claims}
        rests.update(headline_rests(article, said, rests))
        for claim_id, rest in rests.items():
            gathered[rest.key].append((rest, claim_id, article.id))
    return tuple(sorted((_origin(key, rows) for key, rows in gathered.items()), key=lambda origin: origin.id))


def _origin(key: str, rows: Sequence[tuple[Rest, str, str]]) -> Origin:
    nearest = min((rest for rest, _, _ in rows), key=lambda rest: (_NEAREST.index(rest.basis), rest.rule, rest.name))
    names = Counter(rest.name for rest, _, _ in rows)
    return Origin(
        id=make_id("origin", key),
        name=min(names, key=lambda name: (-names[name], name)),
        actor=min((rest.actor for rest, _, _ in rows if rest.actor), default=None),
        kind=nearest.kind,
        basis=nearest.basis,
        claims=tuple(sorted({claim for _, claim, _ in rows})),
        articles=tuple(sorted({article for _, _, article in rows})),
        rule=nearest.rule,
    )
