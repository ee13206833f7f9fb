"""One article with its attributions, times, mentions and figures -> its Claims and Counts.

A claim for each place where an act is told: its kind, its words, whose voice it is, whether it is said to have happened, who
did what to whom with what, when and where, and the figures of harm. What is not said is None.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Protocol

from whosaid.extract.acts import Act, find_acts
from whosaid.extract.bindings import count_id, make_counts
from whosaid.extract.circumstances import Ground, published_when
from whosaid.extract.figures import Figure
from whosaid.extract.inheritance import LASTING, Setting, settings_of
from whosaid.extract.modality import RANK
from whosaid.extract.roles import Parties
from whosaid.extract.speech import Speech
from whosaid.extract.syntax import Syntax, lay_out
from whosaid.extract.times import published_day
from whosaid.knowledge.clauses import Word
from whosaid.knowledge.taxonomy import Kind, Taxonomy
from whosaid.records.ids import make_id
from whosaid.records.inferred import Attribution, Claim, Count, Mention, Role, TimeExpression
from whosaid.records.printed import Article
from whosaid.records.spans import Evidence, When
from whosaid.text.reading import Reading

#: Days before publication from which an act is history, not the news of the day: a fortnight, as weeklies look back.
BACKGROUND_DAYS = 14

#: Acts before one among which the same tale is looked for.
TALES_BACK = 24

#: Days before publication of the dates of a paragraph that tells history, where its acts have no dates of their own.
HISTORY_DAYS = 30

#: What a voice does by speaking -> what it says of whether the act happened.
FACTUALITY_OF_STANCE = {"asks": "requested", "promises": "planned", "warns": "possible"}

_BACKGROUND = int(Word.BACKGROUND)


class KnowsKinds(Protocol):
    """The part of the knowledge that is asked here."""

    @property
    def taxonomy(self) -> Taxonomy:
        """Kinds of event and their words."""


def find_claims(
    article: Article,
    reading: Reading,
    known: KnowsKinds,
    *,
    attributions: Sequence[Attribution],
    times: Sequence[TimeExpression],
    mentions: Sequence[Mention],
    figures: Sequence[Figure],
) -> tuple[tuple[Claim, ...], tuple[Count, ...]]:
    """All claims by the place of their trigger, and their counts; never raises on any text.

    Every count belongs to a claim that lists it; a part's whole is among the counts.
    """
    maker = _Maker(article, reading, known.taxonomy, attributions, times, mentions, figures)
    return maker.claims()


class _Maker:
    """Holds what all claims of one article share."""

    def __init__(
        self,
        article: Article,
        reading: Reading,
        taxonomy: Taxonomy,
        attributions: Sequence[Attribution],
        times: Sequence[TimeExpression],
        mentions: Sequence[Mention],
        figures: Sequence[Figure],
    ) -> None:
        self._article, self._reading, self._taxonomy = article, reading, taxonomy
        self._figures = figures
        self._actor_kinds = {mention.id: mention.actor_kind for mention in mentions if mention.actor_kind is not None}
        self._syntax = lay_out(reading, mentions, times, taxonomy.words)
        self._acts = find_acts(self._syntax, taxonomy, figures)
        self._speech = Speech(article, reading, attributions)
        self._parties = Parties(self._syntax, taxonomy, mentions, self._speech)
        self._published = published_day(article.published)
        ground = Ground(
            self._syntax, times, mentions, self._published, self._speech.id_at, self._speech.parent_of, tuple(act.first for act in self._acts)
        )
        self._settings = settings_of(ground, taxonomy, self._acts)
        self._air = [weapon for _, _, weapon in taxonomy.words.weapons.find(self._syntax.lowers) if weapon.context][:1]
        self._taken = frozenset(token for act in self._acts for token in range(act.first, act.end))
        self._kinds = [act.kind.code for act in self._acts]
        self._old = _old_paragraphs(reading, times, self._published, self._syntax)

    def claims(self) -> tuple[tuple[Claim, ...], tuple[Count, ...]]:
        """The claims and counts."""
        holder: dict[int, str] = {}
        claims: list[Claim] = []
        for number, act in enumerate(self._acts):
            if act.host is not None or not self._is_told(number, act):
                continue
            claim = self._claim(act, self._settings[number])
            self._kinds[number] = claim.kind
            held = [figure for figure in act.figures if figure not in holder]
            for figure in held:
                holder[figure] = claim.id
            claims.append(claim)
        return tuple(claims), make_counts(self._article, self._figures, holder)

    def _is_told(self, number: int, act: Act) -> bool:
        """False for words that only look like an act, or only name one told before."""
        if act.figures:
            return True
        if act.modality.factuality == "requested" and not self._taxonomy.frames[act.kind.frame].inherits_place:
            return False
        if "topic" in act.modality.aspects or (act.kind.needs_act and not self._has_act(act)):
            return False
        has_parties = self._parties.is_weighty(act)
        if act.occurrence.weak and not has_parties and not act.members and not self._is_armed(act):
            return False
        if act.occurrence.shape != "noun" or has_parties or act.members:
            return True
        setting = self._settings[number]
        said_more = setting.own_when or setting.is_near or act.modality.is_denied or act.modality.aspects
        if said_more or act.modality.factuality != "certain":
            return True
        kin = [other for other in self._acts[max(0, number - TALES_BACK) : number] if self._is_same_tale(other, act)]
        voice = self._speech.voice_at(act.first)
        return not kin or (voice is not None and all(self._speech.voice_at(other.first) != voice for other in kin))

    def _is_same_tale(self, earlier: Act, act: Act) -> bool:
        kin = earlier.kind.code == act.kind.code or self._taxonomy.is_a(earlier.kind.code, act.kind.code)
        return kin or (earlier.kind.is_harmful and act.kind.is_harmful and act.kind.parent is None)

    def _is_armed(self, act: Act) -> bool:
        return bool(self._parties.weapons_of(act)) or (act.kind.by_context and bool(self._air))

    def _has_act(self, act: Act) -> bool:
        inside = {token for filler in act.fillers for token in range(*filler.run)}
        return any(other is not act and other.first in inside for other in self._near(act))

    def _near(self, act: Act) -> list[Act]:
        return [other for other in self._acts if act.sentence[0] <= other.first < act.sentence[1]] if len(self._acts) < 400 else []

    def _claim(self, act: Act, setting: Setting) -> Claim:
        tokens = self._reading.tokens
        start, end = tokens.starts[act.first], tokens.ends[act.end - 1]
        said = self._speech.at(act.first)
        roles = self._parties.roles_of(act, self._figures, self._taken)
        kind = self._narrow(act, roles, setting.antecedent)
        sentence = self._reading.sentences[act.occurrence.sentence] if act.occurrence.sentence >= 0 else (start, end)
        when = setting.when or published_when(self._article.published)
        return Claim(
            id=make_id("claim", self._article.id, start, end, kind.code),
            article=self._article.id,
            said_by=said.id if said is not None else None,
            chain=self._speech.names(said),
            kind=kind.code,
            polarity="denied" if self._is_denied(act, said) else "affirmed",
            factuality=_factuality(act, said),
            trigger=Evidence(self._article.id, start, end, self._article.text[start:end]),
            sentence=sentence,
            roles=roles,
            when=when,
            where=setting.where,
            counts=tuple(dict.fromkeys(count_id(self._article, self._figures[figure]) for figure in act.figures)),
            event=None,
            rule=f"claim.{act.occurrence.shape}",
            days=setting.days,
            background=self._is_background(act, kind, when),
        )

    def _narrow(self, act: Act, roles: Sequence[Role], antecedent: int | None) -> Kind:
        """The kind, narrowed by what was stopped, the weapon, the doer, the thing hit, what it points back to, or aircraft."""
        kinds, kind = self._taxonomy.kinds, act.kind
        if kind.by_weapon:
            weapon = next(iter(self._parties.weapons_of(act)), None)
            if weapon is not None:
                kind = kinds[weapon.kind]
            elif kind.by_context and antecedent is not None and self._taxonomy.is_a(self._kinds[antecedent], kind.code):
                kind = kinds[self._kinds[antecedent]]
            elif kind.by_context and self._air:
                kind = kinds[self._air[0].kind]
        elif kind.by_actor:
            kind = kinds[self._by_actor(kind.by_actor, roles) or kind.code]
        elif kind.by_object and self._parties.hits_protected(act):
            kind = kinds[kind.by_object.get("protected", kind.code)]
        if "stop" in act.modality.aspects and kind.ended is not None:
            kind = kinds[kind.ended]
        return kind

    def _by_actor(self, narrower: Mapping[str, str], roles: Sequence[Role]) -> str | None:
        for role in roles:
            if role.role == "perpetrator" and role.mention is not None:
                kind = self._actor_kinds.get(role.mention)
                if kind in narrower:
                    return narrower[kind]
        return None

    def _is_denied(self, act: Act, said: Attribution | None) -> bool:
        if act.figures and act.kind.is_bare and all(self._figures[figure].negated for figure in act.figures):
            return True
        if act.modality.factuality == "requested":
            return act.modality.is_denied
        return act.modality.is_denied or (said is not None and said.stance == "denies" and not self._is_refusal(said))

    def _is_refusal(self, said: Attribution) -> bool:
        """True where the word that denies turns down a request: the act was not done, but nobody says that it was."""
        if said.cue is None:
            return False
        cue = self._reading.tokens_in(said.cue.start, said.cue.end)
        return any(act.first in cue for act in self._acts if act.kind.frame == "frame.refuse")

    def _is_background(self, act: Act, kind: Kind, when: When) -> bool:
        if kind.frame in LASTING or self._published is None:
            return False
        if when.basis in ("stated", "relative", "inherited") and when.latest is not None:
            return _days_before(when.latest, self._published) > BACKGROUND_DAYS
        return self._reading.paragraph_at(self._reading.tokens.starts[act.first]) in self._old


def _factuality(act: Act, said: Attribution | None) -> str:
    """The farther from fact of what the clause and the voice say."""
    told = act.modality.factuality
    by_stance = FACTUALITY_OF_STANCE.get(said.stance, "certain") if said is not None else "certain"
    return max(told, by_stance, key=RANK.__getitem__)


def _old_paragraphs(
    reading: Reading, times: Sequence[TimeExpression], published: date | None, syntax: Syntax
) -> frozenset[int]:
    """Numbers of the paragraphs that tell history: their first date lies well before the page, or they say so."""
    found: set[int] = set()
    seen: set[int] = set()
    for time in times:
        paragraph = reading.paragraph_at(time.evidence.start)
        if published is None or paragraph in seen or time.timex_type not in ("DATE", "TIME"):
            continue
        last = time.when.latest or time.when.earliest
        if last is not None:
            seen.add(paragraph)
            if _days_before(last, published) > HISTORY_DAYS:
                found.add(paragraph)
    for token, bits in enumerate(syntax.bits):
        if bits & _BACKGROUND:
            found.add(reading.paragraph_at(reading.tokens.starts[token]))
    return frozenset(found)


def _days_before(day: str, published: date) -> int:
    """Days from an ISO day to publication; 0 for what is no day."""
    try:
        return (published - date.fromisoformat(day[:10])).days
    except ValueError:
        return 0
