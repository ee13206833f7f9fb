"""Concluded from many articles: copies, origins, events, supports, ranges, comparisons, framings, judgements."""

from dataclasses import dataclass

from whosaid.records.making import quickly_made
from whosaid.records.spans import Evidence, When, Where


@quickly_made
@dataclass(frozen=True, slots=True)
class Edit:
    """A stretch in which the two sides of a copy differ, between words that they share."""

    left_start: int
    """Place of its first word in the left article's text, in code points."""
    left_end: int
    """One past its last; equal to the start where the left side has no words here."""
    right_start: int
    """The same on the right side."""
    right_end: int
    """The same on the right side."""


@dataclass(frozen=True, slots=True)
class Copy:
    """Two passages that share words."""

    id: str
    """`copy:`..."""
    left: Evidence
    """The passage in the article whose id sorts first."""
    right: Evidence
    """The same passage in the other article."""
    shared: float
    """Share of the shorter article's words, 0..1."""
    kind: str
    """article, passage or quotation."""
    direction: str
    """left-to-right (left is the older one), right-to-left, common-origin or unknown."""
    because: str
    """credit, link, earlier or unknown."""
    rule: str
    """Id of the rule."""
    words: int = 0
    """Words shared."""
    reason: str = ""
    """The direction in a sentence."""
    edits: tuple[Edit, ...] = ()
    """Where the sides differ, word by word, in order; case, marks and white space are no edits."""


@quickly_made
@dataclass(frozen=True, slots=True)
class Origin:
    """The voice that a family of claims rests on, once attribution, credit and copying are unwound."""

    id: str
    """`origin:`..."""
    name: str
    """Display name."""
    actor: str | None
    """Id of the actor, where it is one."""
    kind: str
    """agency, outlet, official, armed-group, monitor, witness, aid, social or unknown."""
    basis: str
    """attribution, credit, copy, link, own-reporting or unknown."""
    claims: tuple[str, ...]
    """Ids, sorted."""
    articles: tuple[str, ...]
    """Ids, sorted."""
    rule: str
    """Id of the rule."""


@quickly_made
@dataclass(frozen=True, slots=True)
class Party:
    """An actor in an event, and who says so."""

    actor: str | None
    """Id of the actor."""
    name: str
    """Display name."""
    origins: tuple[str, ...]
    """Ids of the origins that name it."""


@quickly_made
@dataclass(frozen=True, slots=True)
class Event:
    """What several claims are taken to be about."""

    id: str
    """`event:`...; of its founding claim, so that it stays when articles are added."""
    kind: str
    """A code of the event taxonomy."""
    when: When
    """The narrowest time on which the claims agree."""
    where: Where | None
    """The narrowest place on which the claims agree."""
    claims: tuple[str, ...]
    """Ids, sorted."""
    articles: tuple[str, ...]
    """Ids, sorted."""
    origins: tuple[str, ...]
    """Ids of known origins, sorted."""
    perpetrators: tuple[Party, ...]
    """Who is said to have done it."""
    targets: tuple[Party, ...]
    """Who or what is said to have been hit."""
    rule: str
    """Id of the rule."""


@quickly_made
@dataclass(frozen=True, slots=True)
class Support:
    """One facet of an event and what holds it up."""

    event: str
    """Id of the event."""
    facet: str
    """occurrence, kind, place, time, perpetrator, target, weapon, killed, injured or civilian-status."""
    value: str
    """The value held, as words ("at least 15", "Aleppo, west", an actor's name)."""
    claims: tuple[str, ...]
    """Ids of the claims that hold it."""
    origins: tuple[str, ...]
    """Ids of the known origins that hold it."""
    unknown_origin: int
    """Pages whose origin is unknown; they never count as independent."""
    articles: int
    """Pages that hold it."""


@quickly_made
@dataclass(frozen=True, slots=True)
class Unused:
    """A count that a range does not use, and why."""

    count: str
    """Id of the count."""
    reason: str
    """part-of, cumulative, superseded, repeated, other-population, vague, denied, ... in words."""


@quickly_made
@dataclass(frozen=True, slots=True)
class Range:
    """Low, best, high over independent origins of one event, under one rule profile."""

    event: str
    """Id of the event."""
    harm: str
    """killed, injured, ..."""
    population: str
    """all, civilian, ..."""
    profile: str
    """recorder-min-max, acled-like or ucdp-like."""
    low: int | None
    """Lowest number that an independent origin gives."""
    best: int | None
    """Empty unless the profile sets it."""
    high: int | None
    """Highest number that an independent origin gives; an open end does not widen it."""
    open_above: bool
    """True when an origin says "at least" of the highest: shown as "N+"."""
    origins: tuple[str, ...]
    """Ids of the origins used."""
    counts: tuple[str, ...]
    """Ids of the counts used."""
    unused: tuple[Unused, ...]
    """Counts not used, each with its reason."""


@quickly_made
@dataclass(frozen=True, slots=True)
class Comparison:
    """Two claims held side by side."""

    id: str
    """`comparison:`..."""
    left: str
    """Id of the claim that sorts first."""
    right: str
    """Id of the other claim."""
    about: str
    """count, place, time, actor, polarity, kind or pause."""
    verdict: str
    """repeats, corroborates, refines, revises or contradicts."""
    because: str
    """Why, in a sentence with the words of both sides."""
    rule: str
    """Id of the rule."""


@quickly_made
@dataclass(frozen=True, slots=True)
class Framing:
    """The word an outlet used where others used another."""

    article: str
    """Id of the article."""
    outlet: str | None
    """Display name of the outlet; None = the page does not say."""
    about: str | None
    """Id of the actor or event that the word is used for."""
    dimension: str
    """combatant-label, act-label, territory-label, government-label, ..."""
    term: str
    """The word, folded to lower case."""
    voice: str
    """own or quoted."""
    evidence: Evidence
    """The words."""


@quickly_made
@dataclass(frozen=True, slots=True)
class Judgement:
    """Same or different, by rule or by person; a person's word is the last."""

    left: str
    """Id of a claim or event."""
    right: str
    """Id of the other."""
    verdict: str
    """same, different or unsure."""
    by: str
    """Id of the rule, or `person:NAME`."""
    because: str
    """Which facets agree and which do not."""
    at: str | None
    """ISO 8601 time of a person's word; None for a rule, which has no clock."""


@dataclass(frozen=True, slots=True)
class Review:
    """What a person decided about a record. Decisions are only ever added; a machine's result is never overwritten."""

    id: str
    """`review:`...; over all that follows."""
    act: str
    """accept, reject, correct, same, different, unsure, best, grade, comment, undo or import."""
    about: str
    """Id of the record: event, claim, comparison, mention, ..., of the review that is undone, or `log:`... of what was imported."""
    other: str | None
    """Id of the other record, for same, different and unsure."""
    facet: str | None
    """What of the record: voice, place, time, kind, `killed, all`, ..."""
    before: str | None
    """What stood there, in words."""
    after: str | None
    """What should stand there: a number, a name, the house's own grade."""
    because: str
    """The reason given; empty where none is."""
    by: str
    """`person:NAME`."""
    at: str
    """ISO 8601 time, UTC."""
    batch: str | None = None
    """`bulk:`...; the same for all decisions that one act made; None where it was made alone."""
