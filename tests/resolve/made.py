"""Page sets made by hand: an invented coast with invented parties, so that each rule of the field is one short test.

`page("The Kite", "2031-05-04", told("shelling", "Six people were killed.", killed="6"))` is a page with one claim;
`concluded(page, page, ...)` gives the conclusions about all of them. Figures: "6", "6+" (at least), "~24" (about), ">80" (more than),
"10-12", "..20" (up to), "?" (vague). Places: "Port/west" is the west of the Port. Voices: None is the outlet's own reporting, "?" an
unknown origin, any other name an origin of its own.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from whosaid.knowledge.profiles import load_profiles
from whosaid.knowledge.resolve import load_resolve
from whosaid.records.bundles import Conclusions, Findings, Label
from whosaid.records.concluded import Event, Origin, Range
from whosaid.records.ids import make_id
from whosaid.records.inferred import Claim, Count, Role
from whosaid.records.printed import Article, Outlet
from whosaid.records.spans import NO_TIME, Evidence, When, Where
from whosaid.resolve.everything import conclude_in
from whosaid.resolve.world import World

SHELLING, AIR = "shelling-artillery-missile-attack", "air-strike"

#: Kind -> wider kind, as in the packaged taxonomy.
WIDER = {
    SHELLING: "strike", AIR: "strike", "strike": "attack", "bombing": "attack", "killing": "attack", "injury": "attack",
}  # fmt: skip
#: Place -> the place around it, and precisions: one country, one province, two towns, quarters.
AROUND = {"Old Quarter": "Port", "Hill Quarter": "Port", "Port": "Coast", "Inland": "Coast", "Coast": "Norland"}
PRECISION = {"Old Quarter": 1, "Hill Quarter": 1, "Port": 2, "Inland": 2, "Coast": 4, "Norland": 6}
#: Actor -> what it is a part of, whose deeds it tells as its own, and camps.
PART_OF = {"Norland Army": "Norland State", "Norland Air Force": "Norland State", "Norland Ministry": "Norland State"}
DEEDS = {"Norland Ministry": "Norland Army"}
CAMPS = {
    "Norland State": "state",
    "Norland Army": "state",
    "Norland Ministry": "state",
    "Norland Air Force": "state",
    "Harbour Front": "armed-group",
}


def _up(name: str, table: dict[str, str]) -> tuple[str, ...]:
    found = [name]
    while found[-1] in table:
        found.append(table[found[-1]])
    return tuple(found)


class Kinds:
    """Kinds of the packaged taxonomy that the tests use."""

    def ancestors(self, code: str) -> tuple[str, ...]:
        """Narrowest first."""
        return _up(code, WIDER)


class Places:
    """The invented coast."""

    def around(self, place: str) -> tuple[str, ...]:
        """Narrowest first."""
        return _up(place, AROUND)


class Actors:
    """Its parties."""

    def within(self, actor: str) -> tuple[str, ...]:
        """Narrowest first."""
        return _up(actor, PART_OF)

    def doer(self, actor: str) -> str:
        """A ministry tells the deeds of its army as its own."""
        return DEEDS.get(actor, actor)

    def camp(self, actor: str) -> str:
        """Empty for a label."""
        return CAMPS.get(actor, "")

    def name_of(self, actor: str) -> str:
        """Ids are names here."""
        return actor


WORLD = World(Kinds(), Places(), Actors(), load_resolve(), load_profiles())


@dataclass(frozen=True)
class Told:
    """One claim to be printed on a page."""

    kind: str
    words: str
    place: str | None = "Port"
    day: str | tuple[str | None, str | None] | None = "2031-05-04"
    voice: str | None = None
    killed: str | None = None
    injured: str | None = None
    parts: tuple[tuple[str, str], ...] = ()
    population: str = "all"
    scope: str = "incident"
    by: tuple[str, ...] = ()
    things: tuple[str, ...] = ()
    """Things that were hit."""
    denied: bool = False
    factuality: str = "certain"
    basis: str = "stated"
    precision: str = "day"
    days: int | None = None
    background: bool = False
    labels: tuple[tuple[str, str], ...] = ()
    persons: tuple[tuple[str, str, str], ...] = ()
    """(person, harm, population) of counts of one person; persons of one name are one person of the page."""
    extent: str = ""
    """Extent of its figures."""


def told(kind: str, words: str, **facets: object) -> Told:
    """One claim; facets as in Told."""
    return replace(Told(kind, words), **facets)  # type: ignore[arg-type]  # checked by dataclasses at run time


@dataclass(frozen=True)
class MadePage:
    """An article with its findings and the voices of its claims."""

    article: Article
    findings: Findings
    voices: Mapping[str, str | None] = field(default_factory=dict)


def page(outlet: str, published: str | None, *claims: Told) -> MadePage:
    """A page of an outlet; each claim's words are one paragraph."""
    text = "\n\n".join(claim.words for claim in claims)
    starts = [sum(len(claim.words) + 2 for claim in claims[:number]) for number in range(len(claims))]
    article = Article(
        id=make_id("article", outlet, published, text), document="document:x", index=0, outlet=Outlet(f"outlet:{outlet}", outlet),
        title=None, byline=None, credit=None, published=When(published, published, "day", "stated"), language="en", text=text,
        sentences=tuple((start, start + len(claim.words)) for start, claim in zip(starts, claims, strict=True)), page_spans=(),
    )  # fmt: skip
    made = [_claim(article.id, start, claim) for start, claim in zip(starts, claims, strict=True)]
    findings = Findings(
        article.id,
        counts=tuple(count for _, counts in made for count in counts),
        claims=tuple(claim for claim, _ in made),
        labels=tuple(
            Label(_words(article.id, start, claim.words, word), "combatant-label", word, voice, None)
            for start, claim in zip(starts, claims, strict=True)
            for word, voice in claim.labels
        ),
    )
    return MadePage(article, findings, {one.id: claim.voice for (one, _), claim in zip(made, claims, strict=True)})


def _words(article: str, start: int, text: str, words: str) -> Evidence:
    place = start + text.index(words)
    return Evidence(article, place, place + len(words), words)


def _claim(article: str, start: int, claim: Told) -> tuple[Claim, list[Count]]:
    sentence = Evidence(article, start, start + len(claim.words), claim.words)
    claim_id = make_id("claim", article, start, claim.kind)
    counts: list[Count] = []
    for harm, number in (("killed", claim.killed), ("injured", claim.injured)):
        if number is not None:
            made = _count(claim_id, harm, claim.population, number, sentence, scope=claim.scope, part_of=None)
            counts.append(replace(made, extent=claim.extent))
    for population, number in claim.parts:
        counts.append(
            _count(
                claim_id,
                "killed",
                population,
                number,
                sentence,
                scope=claim.scope,
                part_of=counts[0].id if counts else None,
            )
        )
    for person, harm, population in claim.persons:
        one = _count(claim_id, harm, population, "1", sentence, scope=claim.scope, part_of=None)
        one_id = make_id("count", one.id, person)
        counts.append(replace(one, id=one_id, person=make_id("person", article, person)))
    claimed = Claim(
        id=claim_id, article=article, said_by=_said_by(article, claim.voice), chain=(), kind=claim.kind, polarity="denied" if claim.denied else "affirmed",
        factuality=claim.factuality, trigger=replace(sentence, end=start + 1, exact=claim.words[0]),
        sentence=(start, start + len(claim.words)),
        roles=(
            *(Role("perpetrator", name, None, name if name in CAMPS else None, "denied" if claim.denied else "reported", start, start) for name in claim.by),
            *(Role("object", name, None, None, "reported", start, start) for name in claim.things),
        ),
        when=_when(claim), where=_where(claim, sentence), counts=tuple(count.id for count in counts), event=None, rule="made",
        days=claim.days, background=claim.background,
    )  # fmt: skip
    return claimed, counts


def _said_by(article: str, voice: str | None) -> str | None:
    """The attribution of a claim that the page has from a voice; None where the page speaks."""
    speaks = voice is None or voice == "?" or voice.startswith("=")
    return None if speaks else make_id("attribution", article, voice)


def _when(claim: Told) -> When:
    if claim.day is None:
        return NO_TIME
    first, last = (claim.day, claim.day) if isinstance(claim.day, str) else claim.day
    return When(first, last, claim.precision, claim.basis)


def _where(claim: Told, sentence: Evidence) -> Where | None:
    if claim.place is None:
        return None
    name, _, part = claim.place.partition("/")
    words = _words(sentence.article, sentence.start, claim.words, name) if name in claim.words else sentence
    return Where(name, name, None, None, PRECISION[name], "NL", None, part or None, words)


def _count(
    claim: str, harm: str, population: str, number: str, words: Evidence, *, scope: str, part_of: str | None
) -> Count:
    low, high, qualifier = _bounds(number)
    best = low if low == high else None
    count_id = make_id("count", claim, harm, population, number)
    return Count(
        count_id, words.article, claim, harm, population, low, best, high, qualifier, scope, part_of, words, "made"
    )


def _bounds(number: str) -> tuple[int | None, int | None, str]:
    if number == "?":
        return None, None, "vague"
    if number.endswith("+"):
        return int(number[:-1]), None, "at-least"
    if number.startswith(">"):
        return int(number[1:]) + 1, None, "more-than"
    if number.startswith(".."):
        return None, int(number[2:]), "at-most"
    if number.startswith("~"):
        return int(number[1:]), int(number[1:]), "about"
    low, _, high = number.partition("-")
    return int(low), int(high or low), "between" if high else "exactly"


def origins_of(pages: Sequence[MadePage]) -> tuple[Origin, ...]:
    """One origin for each voice; claims of unknown origin in one class of their own for each page."""
    claims: dict[tuple[str, str], list[tuple[str, str]]] = {}
    for made in pages:
        for claim, voice in made.voices.items():
            name = made.article.outlet.name if made.article.outlet and voice is None else str(voice).removeprefix("=")
            basis = "own-reporting" if voice is None or voice.startswith("=") else "attribution"
            key = ("unknown", made.article.id) if voice == "?" else (basis, name)
            claims.setdefault(key, []).append((claim, made.article.id))
    return tuple(
        Origin(
            make_id("origin", basis, name), name, name if name in CAMPS else None, "unknown", basis, tuple(sorted(claim for claim, _ in held)),
            tuple(sorted({article for _, article in held})), "made",
        )
        for (basis, name), held in sorted(claims.items())
    )  # fmt: skip


def concluded(*pages: MadePage) -> Conclusions:
    """Conclusions about all pages, in the invented world."""
    return conclude_in(
        [made.article for made in pages], [made.findings for made in pages], (), origins_of(pages), WORLD
    )


def event_sizes(conclusions: Conclusions) -> list[int]:
    """Numbers of claims of the events, largest first."""
    return sorted((len(event.claims) for event in conclusions.events), reverse=True)


def largest(conclusions: Conclusions) -> Event:
    """The event with most claims."""
    return max(conclusions.events, key=lambda event: (len(event.claims), event.id))


def range_of(
    conclusions: Conclusions, harm: str = "killed", population: str = "all", profile: str = "recorder-min-max"
) -> Range:
    """The range of the largest event."""
    event = largest(conclusions).id
    return next(
        row
        for row in conclusions.ranges
        if (row.event, row.harm, row.population, row.profile) == (event, harm, population, profile)
    )


def verdicts(conclusions: Conclusions, about: str) -> list[str]:
    """Verdicts about a facet, sorted."""
    return sorted(comparison.verdict for comparison in conclusions.comparisons if comparison.about == about)


def copied(made: MadePage, outlet: str, day: str) -> MadePage:
    """The same text in another outlet on another day; its claims rest on the voices of the first."""
    first = made.article.outlet.name if made.article.outlet else "?"
    article = replace(
        made.article, id=make_id("article", outlet, made.article.id), outlet=Outlet(f"outlet:{outlet}", outlet),
        published=When(day, day, "day", "stated"),
    )  # fmt: skip
    ids = {claim.id: make_id("claim", article.id, claim.id) for claim in made.findings.claims}
    count_ids = {count.id: make_id("count", article.id, count.id) for count in made.findings.counts}

    def moved(words: Evidence) -> Evidence:
        return replace(words, article=article.id)

    claims = tuple(
        replace(
            claim, id=ids[claim.id], article=article.id, trigger=moved(claim.trigger),
            counts=tuple(count_ids[count] for count in claim.counts),
            where=replace(claim.where, evidence=moved(claim.where.evidence)) if claim.where and claim.where.evidence else None,
        )
        for claim in made.findings.claims
    )  # fmt: skip
    counts = tuple(
        replace(
            count, id=count_ids[count.id], article=article.id, claim=ids[count.claim], evidence=moved(count.evidence),
            part_of=count_ids[count.part_of] if count.part_of else None,
        )
        for count in made.findings.counts
    )  # fmt: skip
    voices = {ids[claim]: f"={first}" if voice is None else voice for claim, voice in made.voices.items()}
    return MadePage(article, Findings(article.id, counts=counts, claims=claims), voices)
