"""Claims of one article -> sketches: the few plain values of each claim that grouping into events asks for.

Sketching is done article by article and may be spread over workers; only sketches travel to the one place where events are
grouped, so they are small.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from hashlib import blake2b
from typing import NamedTuple

from whosaid.knowledge.gazetteer import UNKNOWN
from whosaid.knowledge.homes import OWNER
from whosaid.knowledge.resolve import Chain, Figure, Party, ResolveRules, chain_outcome, words_of
from whosaid.knowledge.sites import LENT
from whosaid.records.bundles import Findings
from whosaid.records.inferred import Claim, Count, Role
from whosaid.records.making import quickly_made
from whosaid.records.printed import Article
from whosaid.records.spans import Where
from whosaid.resolve.harmed import HAPPENED, same_victims
from whosaid.resolve.names import Names
from whosaid.resolve.round_ups import is_lent_nearby, is_placed, is_round_up
from whosaid.resolve.scope import days_of, scope_of
from whosaid.resolve.world import World

#: Population and harm of figures that tell incidents apart; parts of them (children, women) do not.
WHOLE = frozenset({"all", "civilian", "unknown"})

#: Words from which two equal sentences are one sentence copied: the run that passage copying is sure to find.
COPIED_WORDS = 8

#: Roles of those who do, decide or agree.
DOERS = ("perpetrator", "actor", "party", "speaker-of-decision")

#: Precisions of a time within which a pause was declared, and not through which it lasted.
_COARSE = frozenset({"week", "month", "season", "year"})


class Stop(NamedTuple):
    """Acts that are said not to have taken place in a stretch of days."""

    kinds: tuple[str, ...]
    """Kinds of act."""
    first: int
    last: int
    unnamed: bool
    """True where an act whose doer has no name, or is not said, counts too."""


@quickly_made
@dataclass(frozen=True, slots=True)
class Sketch:
    """One claim, as grouping sees it."""

    claim: str
    """Id of the claim."""
    article: str
    """Id of its article."""
    published: str
    """Day of publication, empty where unknown."""
    start: int
    """Place of the trigger in the article's text."""
    sentence: int
    """Start of its sentence."""
    kind: Chain
    """Its kind and the wider ones."""
    denied: bool
    """True where it is said not to have happened."""
    disclaimed: bool
    """True where the voice only denies that it did it itself."""
    mode: str
    """happened, planned, requested or possible."""
    scope: str
    """incident; window (an incident somewhere in a longer time); or period (a total over a longer time)."""
    first: int | None
    """First day, as proleptic ordinal."""
    last: int | None
    """Last day."""
    firm: bool
    """True where words of the clause give the day."""
    place: Chain
    """The place and the wider ones, empty where not said."""
    part: str | None
    """The part of the place."""
    placed: bool
    """True where words of the claim's own sentence give the place, or in a round-up those right before it."""
    precision: int
    """1 to 7, 8 where no place is said."""
    by: tuple[Party, ...]
    """Who is said to have done it."""
    on: tuple[str, ...]
    """Ids of known targets and victims."""
    whom: tuple[str, ...]
    """Full names that stand beside it, in small letters, and ages of those harmed as `age:17`."""
    imprint: bool
    """True where only the imprint of the page gives its day."""
    figures: tuple[Figure, ...]
    """Its own figures, parts left out."""
    wholes: tuple[str, ...]
    """Claims of its article whose figures its own figures are parts of ("among the dead were ..."), or that tell of a person whom it
    tells of."""
    background: bool
    """True where its paragraph tells earlier history."""
    words: int
    """Digest of its kind, the words of its sentence and its place in it; 0 for sentences too short to be copied. Equal digests
    are one sentence in two pages."""
    dated: bool
    """True where a calendar date is stated, which a copy on another day does not shift."""
    stop: "Stop | None"
    """What it says to have stopped, or not to have happened; None for all other claims."""
    resumes: str = ""
    """The claim of its article to which its words point back ("the attack"); empty for none."""
    off: tuple[Party, ...] = ()
    """Who is said not to have done it."""
    sites: tuple[str, ...] = ()
    """Kinds of things that it says were hit."""
    named: tuple[str, ...] = ()
    """All full names of `whom`, also those that are too common to join by: `recall` sets them where there are several. By them
    acts of one party are told apart."""

    @property
    def signature(self) -> tuple[object, ...]:
        """All that is compared across articles: equal signatures are one event."""
        return (
            self.kind[0],
            self.denied,
            self.mode,
            self.scope,
            self.first,
            self.last,
            self.firm,
            self.place[:1],
            self.part,
            self.placed,
            self.by,
            self.off,
            self.whom,
            self.named if self.by else (),  # held only against acts of the same party
            self.imprint,
            self.figures,
            self.background,
            self.sites,
        )


def sketch_claims(article: Article, findings: Findings, world: World) -> tuple[Sketch, ...]:
    """The sketches of an article's claims, in their order."""
    counts: dict[str, list[Count]] = {}
    claim_of: dict[str, str] = {}
    of_person: dict[str, set[str]] = {}
    for count in findings.counts:
        counts.setdefault(count.claim, []).append(count)
        claim_of[count.id] = count.claim
        if count.person is not None:
            of_person.setdefault(count.person, set()).add(count.claim)
    of_victim = same_victims(findings.claims, article.text, world)
    published = (article.published.earliest or "")[:10]
    names = Names(article, findings.claims, world.knows, world.plain)
    in_round_up = is_round_up(findings.claims, world)
    return with_sites_of_page(
        [
            _sketch(
                claim,
                counts.get(claim.id, ()),
                published,
                world,
                sentence=article.text[claim.sentence[0] : claim.sentence[1]],
                claim_of=claim_of,
                of_person=of_person,
                kin=of_victim.get(claim.id, ()),
                whom=names.beside(claim),
                in_round_up=in_round_up,
            )
            for claim in findings.claims
        ]
    )


def with_sites_of_page(sketches: Sequence[Sketch]) -> tuple[Sketch, ...]:
    """The same claims; where the page tells of one kind of thing that was hit, its other claims of such an act there have it too, and all homes
    of which it tells.
    """
    found = tuple(sketches)
    for is_home in (True, False):
        held = [(sketch, _sites_of(sketch, is_home=is_home)) for sketch in sketches]
        holders = [(one, own) for one, own in held if own and (one.mode, one.scope) == ("happened", "incident")]
        told = {own for _, own in holders}
        if told and (is_home or len(told) == 1):
            lent = tuple(sorted({LENT + site for own in told for site in own}))
            found = tuple(
                replace(now, sites=tuple(sorted({*now.sites, *lent})))
                if not own
                and (is_home or not sketch.sites)
                and any(_may_be_of(sketch, holder, is_home=is_home) for holder, _ in holders)
                else now
                for now, (sketch, own) in zip(found, held, strict=True)
            )
    return found


def _sites_of(sketch: Sketch, *, is_home: bool) -> tuple[str, ...]:
    """The homes, or the kinds of other things, that a claim says were hit."""
    return tuple([site for site in sketch.sites if site.startswith(OWNER) == is_home])


def _may_be_of(sketch: Sketch, holder: Sketch, *, is_home: bool) -> bool:
    """True where two claims of one page may tell of one act by kind, place and day; whatever happened to a home, or to those in it, is of one kind."""
    if (sketch.mode, sketch.scope) != (holder.mode, holder.scope):
        return False
    if not is_home and sketch.kind[-1] != holder.kind[-1]:
        return False
    if (sketch.place or not is_home) and chain_outcome(sketch.place, holder.place) not in ("same", "inside"):
        return False
    if sketch.first is None or sketch.last is None or holder.first is None or holder.last is None:
        return True
    is_lent = sketch.imprint or holder.imprint
    return is_lent or (sketch.first <= holder.last and holder.first <= sketch.last)


def _sketch(
    claim: Claim,
    counts: Sequence[Count],
    published: str,
    world: World,
    *,
    sentence: str,
    claim_of: Mapping[str, str],
    of_person: Mapping[str, Collection[str]],
    kin: Collection[str],
    whom: tuple[str, ...],
    in_round_up: bool,
) -> Sketch:
    first, last = days_of(claim.when)
    firm = claim.when.basis in ("stated", "relative")
    if claim.background and not firm:
        first = last = None  # earlier history has no right to the day of the page
    where = claim.where
    return Sketch(
        claim=claim.id,
        article=claim.article,
        published=published,
        start=claim.trigger.start,
        sentence=claim.sentence[0],
        kind=world.kind_chain(claim.kind),
        denied=claim.polarity == "denied",
        disclaimed=claim.polarity == "denied" and world.rules.is_disclaimer(sentence),
        mode="happened" if claim.factuality in HAPPENED else claim.factuality,
        scope=scope_of(claim, counts, first, last),
        first=first,
        last=last,
        firm=firm,
        place=world.place_chain(where.place, where.name) if where else (),
        part=where.part if where else None,
        placed=is_placed(claim) or (in_round_up and is_lent_nearby(claim)),
        precision=_precision(where) if where else 8,
        by=tuple(sorted({party_of(role, world) for role in roles_of(claim, *DOERS)})),
        on=tuple(sorted({role.actor for role in roles_of(claim, "target", "victim") if role.actor})),
        whom=whom,
        imprint=claim.when.basis in ("publication", "unknown"),
        figures=figures_of(counts),
        wholes=tuple(sorted({*_wholes(claim, counts, claim_of, of_person), *kin})),
        background=claim.background,
        words=_digest(claim, sentence),
        dated=claim.when.basis == "stated",
        stop=_stop(claim, first, last, sentence, world.rules),
        resumes=claim.resumes or "",
        sites=_sites(claim, sentence, world),
        off=tuple(
            sorted(
                {
                    party_of(role, world)
                    for role in claim.roles
                    if role.role in DOERS and role.status == "denied" and role.actor
                }
            )
        ),
    )


def _sites(claim: Claim, sentence: str, world: World) -> tuple[str, ...]:
    """Kinds of things that were hit, and of the place that the words behind the act tell it at."""
    sites = world.rules.sites
    behind = sentence[max(0, claim.trigger.end - claim.sentence[0]) :]
    found = {sites.of_phrase(role.text) for role in roles_of(claim, "target", "object", "location")}
    owners = sites.homes.owners(sentence, world.knows)
    return tuple(sorted({*found, sites.beside(behind), *owners} - {""}))


def _precision(where: Where) -> int:
    """As the place has it; a place that only pages name is one place, though nobody knows where in its division it lies."""
    return 1 if UNKNOWN in (where.place or "") else where.precision


def _wholes(
    claim: Claim, counts: Sequence[Count], claim_of: Mapping[str, str], of_person: Mapping[str, Collection[str]]
) -> tuple[str, ...]:
    found = {claim_of[count.part_of] for count in counts if count.part_of is not None and count.part_of in claim_of}
    for count in counts:
        if count.person is not None:
            found.update(of_person[count.person])
    return tuple(sorted(found - {claim.id}))


def _digest(claim: Claim, sentence: str) -> int:
    words = words_of(sentence)
    if len(words) < COPIED_WORDS:
        return 0
    before = len(words_of(sentence[: max(0, claim.trigger.start - claim.sentence[0])]))
    said = f"{claim.kind} {claim.polarity} {before} {' '.join(words)}"
    return int.from_bytes(blake2b(said.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "big")


def _stop(claim: Claim, first: int | None, last: int | None, sentence: str, rules: ResolveRules) -> Stop | None:
    """What the claim says to have stopped: a pause by its rule, a denied act by its own kind."""
    if claim.factuality not in HAPPENED or last is None:
        return None
    denied = claim.polarity == "denied"
    if denied and (claim.kind in rules.harms or rules.is_of_aim(sentence) or rules.is_of_part(sentence)):
        return None
    if denied and not claim.days and (first is None or first == last) and rules.is_of_deed(sentence):
        return None  # who denies the deed of a day does not deny that it was done; "carried out no raids since Friday" does
    pausing = [rule for rule in rules.pauses if claim.kind in rule.pauses]
    if not denied and not pausing:
        return None
    if claim.days and (first is None or last - first < claim.days):
        first = last - claim.days
    elif not denied and claim.when.precision in _COARSE:
        return None  # a truce declared last week did not last all week
    if first is None:
        return None
    if denied and not pausing:
        of_kind = next((rule for rule in rules.pauses if rule.words and claim.kind in rule.stops), None)
        kinds = {claim.kind, *(of_kind.stops if of_kind else ())}
        return Stop(tuple(sorted(kinds)), first, last, bool(of_kind and of_kind.unnamed))
    acts = " ".join(role.text for role in claim.roles if role.role == "act")
    by_words = [rule for rule in pausing if rule.words]
    rule = next((rule for text in (acts, sentence) for rule in by_words if rule.speaks_of(text)), pausing[-1])
    if not rule.words and first == last:
        return None  # a truce named on a day may begin or end on it
    return None if denied else Stop(tuple(sorted(rule.stops)), first, last, rule.unnamed)


def party_of(role: Role, world: World) -> Party:
    """The actor and its camp; for words without a name, or an actor of no camp, the camp that the words tell."""
    chain, camp = world.party(role.actor) if role.actor else ((), "")
    return chain, camp or world.rules.camp_of(role.text)


def doers_of(claim: Claim, world: World) -> tuple[Party, ...]:
    """Whom a claim names as those who did it, or denies to have done it."""
    return tuple([party_of(role, world) for role in claim.roles if role.role in DOERS])


def roles_of(claim: Claim, *names: str) -> tuple[Role, ...]:
    """Roles of those names that are not denied."""
    return tuple([role for role in claim.roles if role.role in names and role.status != "denied"])


def figures_of(counts: Sequence[Count]) -> tuple[Figure, ...]:
    """Figures of whole populations that say a number, sorted."""
    figures = {
        (count.harm, count.population, count.low, count.high)
        for count in counts
        if count.part_of is None
        and count.person is None
        and count.population in WHOLE
        and (count.low is not None or count.high is not None)
    }
    return tuple(sorted(figures, key=lambda figure: (figure[0], figure[1], figure[2] or -1, figure[3] or -1)))
