"""Inferred from one article: mentions, times, attributions, counts, claims. Each carries the id of its rule."""

from dataclasses import dataclass

from whosaid.records.making import quickly_made
from whosaid.records.spans import Evidence, When, Where


@quickly_made
@dataclass(frozen=True, slots=True)
class Mention:
    """Words that point at an actor or a place, and what we take them to point at."""

    id: str
    """`mention:`..."""
    kind: str
    """actor or place."""
    evidence: Evidence
    """The words."""
    target: str | None
    """Id in the register or gazetteer, or an id of its own for a new name; None = not resolved."""
    rivals: tuple[str, ...]
    """Other targets that the words could mean, best first."""
    name: str
    """Display name of the target, or the words."""
    lat: float | None
    """Degrees north; places of precision 1 to 3 only."""
    lon: float | None
    """Degrees east."""
    precision: int | None
    """1 to 7 for places, None for actors."""
    country: str | None
    """ISO 3166-1 alpha-2 for places; the state of an actor that is one."""
    rule: str
    """Id of the rule."""
    admin1: str | None = None
    """Name of the first-order division, for places."""
    part: str | None = None
    """Part of the place that the words name ("eastern Aleppo"): east, west, ..., outskirts."""
    actor_kind: str | None = None
    """For actors: state, force, armed-group, coalition, body, monitor, agency, outlet, official, person, office."""


@quickly_made
@dataclass(frozen=True, slots=True)
class TimeExpression:
    """A time expression resolved."""

    id: str
    """`time:`..."""
    evidence: Evidence
    """The words."""
    when: When
    """The calendar days they mean, seen from the page's date."""
    timex_type: str
    """DATE, TIME, DURATION or SET."""
    timex_value: str
    """TIMEX3 value, e.g. 2016-10-28, P10D, 2016-W43."""
    rule: str
    """Id of the rule."""


@quickly_made
@dataclass(frozen=True, slots=True)
class Voice:
    """Who speaks, resolved as far as the article allows."""

    actor: str | None
    """Id of the actor, None where it is not in the register."""
    name: str
    """Display name, or the words."""


@quickly_made
@dataclass(frozen=True, slots=True)
class Attribution:
    """Who is said to have said it: source, cue, content (PARC, PolNeAR)."""

    id: str
    """`attribution:`..."""
    content: Evidence
    """What is said."""
    cue: Evidence | None
    """The word that reports ("said", "according to"); None for a bare quotation."""
    source: Evidence | None
    """The words that name the speaker; None = not said."""
    mode: str
    """direct, indirect or mixed."""
    source_kind: str
    """named, anonymous, collective, document or none."""
    stance: str
    """states, confirms, denies, accuses, claims-responsibility, asks, warns, promises or reports."""
    voice: Voice | None
    """Who that is."""
    inside: str | None
    """Id of the attribution that reports this one."""
    rule: str
    """Id of the rule."""
    voice_kind: str | None = None
    """Kind of the voice: agency, outlet, official, armed-group, monitor, witness, aid, social, body, state or unknown."""
    own: bool = False
    """True when the voice is the outlet's own reporter."""
    embrace: str | None = None
    """embraces, distances or None: how the cue presents the content ("pointed out", "claimed")."""
    reliability: float | None = None
    """Share, 0 to 1, of attributions with like signs that people had marked the same way in articles set apart."""
    rivals: tuple[str, ...] = ()
    """Names of others whom a pronoun or noun in the place of the speaker could mean, the nearest first; empty where one reading is left."""
    answers: str | None = None
    """Id of the attribution that it denies or confirms, where its content only points back ("denied it", "rejected the claim")."""
    body: Voice | None = None
    """Body for which a person is said to speak ("X Ministry spokesman A B", "A B of the X Council"); None = not said beside the name."""


@quickly_made
@dataclass(frozen=True, slots=True)
class Count:
    """One number of one harm."""

    id: str
    """`count:`..."""
    article: str
    """Id of the article."""
    claim: str
    """Id of the claim it belongs to."""
    harm: str
    """killed, injured, missing, detained, displaced or killed-or-injured."""
    population: str
    """all, civilian, combatant, child, woman, man, medic, journalist, aid-worker or unknown."""
    low: int | None
    """Lowest number that the words allow; None = open or not said."""
    best: int | None
    """The number itself where one is said."""
    high: int | None
    """Highest number that the words allow; None = open or not said."""
    qualifier: str
    """exactly, at-least, at-most, more-than, less-than, about, between or vague."""
    scope: str
    """incident or cumulative."""
    part_of: str | None
    """Id of the count that this one is a part of."""
    evidence: Evidence
    """The words of the figure: qualifier, number, people and the word of harm where they stand together."""
    rule: str
    """Id of the rule."""
    person: str | None = None
    """`person:`... For a count of one person: the same id wherever the article tells of that person, who counts once."""
    extent: str = ""
    """What leaves room for more people than are counted: of ("two of the dead"), others, severity, named, kin, seen (found, brought in), earlier (known so far), former (another number was given since), or kind: and a word for some people; empty for nothing."""


@quickly_made
@dataclass(frozen=True, slots=True)
class Role:
    """One part in a claim."""

    role: str
    """perpetrator, target, victim, location, weapon, instrument, object, speaker-of-decision, ..."""
    text: str
    """The words."""
    mention: str | None
    """Id of the mention, where there is one."""
    actor: str | None
    """Id of the actor."""
    status: str
    """reported, claimed, accused, suspected or denied."""
    start: int
    """Place of the words in the article's text."""
    end: int
    """One past the last."""


@quickly_made
@dataclass(frozen=True, slots=True)
class Claim:
    """Somebody says that something of a kind happened: the unit of the ledger."""

    id: str
    """`claim:`..."""
    article: str
    """Id of the article."""
    said_by: str | None
    """Innermost attribution; None = the outlet in its own voice."""
    chain: tuple[str, ...]
    """Names from the outlet inwards."""
    kind: str
    """A code of the event taxonomy."""
    polarity: str
    """affirmed or denied."""
    factuality: str
    """certain, probable, possible, planned, requested or unstated."""
    trigger: Evidence
    """The word that names the act."""
    sentence: tuple[int, int]
    """[start, end) of the sentence of the trigger."""
    roles: tuple[Role, ...]
    """Who did what to whom with what, as far as said."""
    when: When
    """Time of the clause or its paragraph, with its basis."""
    where: Where | None
    """Place of the clause or its paragraph."""
    counts: tuple[str, ...]
    """Ids of its counts."""
    event: str | None
    """Always None here; exports fill it from the events."""
    rule: str
    """Id of the rule."""
    days: int | None = None
    """For a pause or a non-event: how many days it is said to have lasted."""
    background: bool = False
    """True when the paragraph tells earlier history, not the news of the day."""
    resumes: str | None = None
    """Id of the claim before it in its article to which its words point back ("the attack"); None = it points to none."""
