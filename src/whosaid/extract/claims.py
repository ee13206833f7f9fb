"""One article with its attributions, times, mentions and figures -> its Claims and Counts.

A claim for each place where an act is told: its kind, its words, whose voice it is, whether it is said to have happened, who
did what to whom with what, when and where, and the figures of harm. What is not said is None.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from whosaid.extract.act import Act
from whosaid.extract.acts import find_acts
from whosaid.extract.answered import answered_claims
from whosaid.extract.asides import see_through
from whosaid.extract.bindings import count_id, make_counts
from whosaid.extract.chains import Chains, KnowsPlaces
from whosaid.extract.circumstances import Ground, claimed_places
from whosaid.extract.dating import published_when
from whosaid.extract.disowned import disown, is_former, is_of_told, points_back
from whosaid.extract.fillers import is_done
from whosaid.extract.governing import is_known_subject, is_of_sort, is_performed, is_told_besides, takes_for_granted
from whosaid.extract.history import days_before, old_paragraphs
from whosaid.extract.inheritance import settings_of
from whosaid.extract.modality import RANK, RENEWING
from whosaid.extract.narrowing import Scenery, are_fighters, hits_aircraft, narrower
from whosaid.extract.risen import risen_tolls
from whosaid.extract.roles import Parties
from whosaid.extract.setting import Setting
from whosaid.extract.since import is_over
from whosaid.extract.speech import Speech
from whosaid.extract.syntax import lay_out
from whosaid.extract.tallies import Figure
from whosaid.extract.times import published_day
from whosaid.knowledge.taxonomy import Kind, Taxonomy
from whosaid.records.ids import make_id
from whosaid.records.inferred import Attribution, Claim, Count, Mention, Role, TimeExpression
from whosaid.records.printed import Article
from whosaid.records.spans import Evidence, When, Where
from whosaid.text.reading import Reading

#: Days before publication from which an act is history, not the news of the day: a fortnight, as weeklies look back.
BACKGROUND_DAYS = 14

#: Acts before one among which the same tale is looked for.
TALES_BACK = 24

#: Sentences from a fight to those said to have fallen in it.
SENTENCES_BACK = 2

#: What a voice does by speaking -> what it says of whether the act happened.
FACTUALITY_OF_STANCE = {"asks": "requested", "promises": "planned", "warns": "possible"}

_NOTHING: frozenset[str] = frozenset()

#: What may be said of any act of a sort, and tells of none ("the use of torture", "to hold rallies").
PASSING = frozenset({"use", "hold"})


class KnowsKinds(Protocol):
    """The part of the knowledge that is asked here."""

    @property
    def taxonomy(self) -> Taxonomy:
        """Kinds of event and their words."""

    @property
    def gazetteer(self) -> KnowsPlaces:
        """Which places hold a place."""


def find_claims(
    article: Article,
    reading: Reading,
    known: KnowsKinds,
    *,
    attributions: Sequence[Attribution],
    times: Sequence[TimeExpression],
    mentions: Sequence[Mention],
    figures: Sequence[Figure],
    speech: Speech | None = None,
    here: Where | None = None,
) -> tuple[tuple[Claim, ...], tuple[Count, ...]]:
    """All claims by the place of their trigger, and their counts; never raises on any text.

    `speech` saves laying out the attributions again; `here`: the dateline's place, where the text says it. Every count belongs to a claim that lists it; a part's whole is among the counts.
    """
    whose = speech if speech is not None else Speech(article, reading, attributions)
    return _Maker(article, reading, known, whose, Marks(times, mentions, figures, here)).claims()


@dataclass(frozen=True, slots=True)
class Marks:
    """What was found in the article before."""

    times: Sequence[TimeExpression]
    """In order of place."""
    mentions: Sequence[Mention]
    """In order of place."""
    figures: Sequence[Figure]
    """In order of place."""
    here: Where | None


class _Maker:
    """Holds what all claims of one article share."""

    def __init__(self, article: Article, reading: Reading, known: KnowsKinds, speech: Speech, marks: Marks) -> None:
        self._article, self._reading, self._speech = article, reading, speech
        self._taxonomy = taxonomy = known.taxonomy
        times, mentions, figures = marks.times, marks.mentions, marks.figures
        self._figures = figures
        actor_kinds = {mention.id: mention.actor_kind for mention in mentions if mention.actor_kind is not None}
        self._syntax = lay_out(reading, mentions, times, taxonomy.words)
        see_through(self._syntax)
        self._scenery = Scenery(self._syntax, actor_kinds, taxonomy.words.listed)
        self._acts = find_acts(self._syntax, taxonomy, figures)
        self._taken = frozenset(token for act in self._acts for token in range(act.first, act.end))
        self._parties = Parties(self._syntax, taxonomy, mentions, self._speech, self._acts)
        self._published = published_day(article.published)
        ground = Ground(
            syntax=self._syntax,
            times=times,
            mentions=mentions,
            published=self._published,
            voices=self._speech.scenes,
            parents=self._speech.parents,
            claimed=claimed_places(self._syntax, [(act.first, act.fillers) for act in self._acts]),
            chains=Chains(known.gazetteer),
            act_firsts=tuple(act.first for act in self._acts),
            aftermath=tuple(act.first for act in self._acts if act.kind.follows),
            risen=risen_tolls(self._syntax, figures),
            here=marks.here,
        )
        self._headed = bool(article.title) and article.text.startswith(str(article.title))
        self._settings = settings_of(ground, self._acts, headed=self._headed)
        self._air = self._parties.context
        self._refusals = frozenset(act.first for act in self._acts if act.frame.refuses)
        self._kinds = [act.kind.code for act in self._acts]
        self._count_ids: dict[int, str] = {}
        self._claim_ids: dict[int, str] = {}
        self._old = old_paragraphs(self._syntax, times, self._published)

    def claims(self) -> tuple[tuple[Claim, ...], tuple[Count, ...]]:
        """The claims and counts."""
        holder: dict[int, str] = {}
        claims: list[Claim] = []
        for number, act in enumerate(self._acts):
            if act.host is not None or not self._is_told(number, act):
                continue
            claim = self._claim(number, act, self._settings[number])
            self._claim_ids[number] = claim.id
            self._kinds[number] = claim.kind
            held = [figure for figure in act.figures if figure not in holder]
            for figure in held:
                holder[figure] = claim.id
            claims.append(claim)
        claims.extend(answered_claims(claims, self._speech, self._reading))
        claims.sort(key=lambda claim: claim.trigger.start)
        return tuple(claims), make_counts(self._article, self._figures, holder, self._count_id)

    def _is_told(self, number: int, act: Act) -> bool:
        """False for words that only look like an act, or only name one told before."""
        if act.figures:
            return True
        if act.is_open:
            return False
        if act.modality.factuality == "requested" and act.frame.says:
            return False
        if "topic" in act.modality.aspects or (act.kind.needs_act and not self._has_act(act)):
            return False
        if not is_done(self._syntax, act.frame, act.fillers) or (not act.members and is_of_told(self._syntax, act)):
            return False
        setting = self._settings[number]
        has_parties = self._parties.is_weighty(act) or self._is_refuted(act)
        is_noun = act.occurrence.shape == "noun"
        if act.occurrence.weak and not has_parties and not act.members and not self._is_armed(act):
            return is_noun and (setting.is_near or setting.own_when)
        if has_parties or act.members or self._parties.has_role(act):
            return True
        is_sort = is_noun and is_of_sort(self._syntax, act.first, act.end)
        aspects = (
            act.modality.aspects - PASSING if is_noun and not points_back(self._syntax, act) else act.modality.aspects
        )
        is_said = act.modality.is_denied or (bool(aspects) and not is_sort)
        if setting.own_when or setting.is_near or is_said:
            return True
        if not self._headed or self._syntax.paragraph_of[act.first] > 0:
            return False
        if not is_noun or act.modality.factuality != "certain":
            return True
        kin = [other for other in self._acts[max(0, number - TALES_BACK) : number] if self._is_same_tale(other, act)]
        voice = self._speech.voice_at(act.first) if points_back(self._syntax, act) else None
        return not kin or (voice is not None and all(self._speech.voice_at(other.first) != voice for other in kin))

    def _is_refuted(self, act: Act) -> bool:
        """True for what somebody says not to have been done: "denied that any strikes had been carried out"."""
        if act.modality.factuality != "certain" or not is_performed(self._syntax, act.occurrence):
            return False
        return self._is_denied(act, self._speech.at(act.first))

    def _is_same_tale(self, earlier: Act, act: Act) -> bool:
        kin = earlier.kind.code == act.kind.code or self._taxonomy.is_a(earlier.kind.code, act.kind.code)
        return kin or (earlier.kind.is_harmful and act.kind.is_harmful and act.kind.parent is None)

    def _is_armed(self, act: Act) -> bool:
        return bool(self._parties.weapons_of(act)) or (act.kind.by_context is not None and self._air is not None)

    def _has_act(self, act: Act) -> bool:
        return any(filler.role == "act" and not self._taken.isdisjoint(range(*filler.run)) for filler in act.fillers)

    def _claim(self, number: int, act: Act, setting: Setting) -> Claim:
        tokens = self._reading.tokens
        start, end = tokens.starts[act.first], tokens.ends[act.end - 1]
        counted = [tokens.at(self._figures[number].number_start) for number in act.figures]
        said = self._speech.of_act(act.first, act.end - 1, counted)
        disown(self._syntax, act, said)
        factuality = self._factuality(act, said)
        is_known = setting.antecedent is not None and act.kind.is_harmful
        if is_known and (factuality == "possible" or act.modality.aspects.isdisjoint(RENEWING)):
            act.modality = act.modality._replace(is_suspected=act.modality.is_suspected or factuality == "possible")
            factuality = "certain"  # "could have carried out the attack": there was one
        is_denied = self._is_denied(act, said)
        harm = self._denied_harm(act) if is_denied and not act.modality.is_denied else None
        roles = self._parties.roles_of(act, self._figures, is_denied=is_denied)
        roles = self._parties.without_own_blows(roles, setting.where)
        kind = self._narrow(number, act, self._parties.without_held(act, roles)) if harm is None else harm.kind
        if harm is not None:
            start, end = tokens.starts[harm.first], tokens.ends[harm.end - 1]
        sentence = self._reading.sentences[act.occurrence.sentence] if act.occurrence.sentence >= 0 else (start, end)
        when = setting.when or published_when(self._article.published, is_total=act.is_total)
        return Claim(
            id=make_id("claim", self._article.id, start, end, kind.code),
            article=self._article.id,
            said_by=said.id if said is not None else None,
            chain=self._speech.names(said),
            kind=kind.code,
            polarity="denied" if is_denied else "affirmed",
            factuality=factuality,
            trigger=Evidence(self._article.id, start, end, self._article.text[start:end]),
            sentence=sentence,
            roles=roles,
            when=when,
            where=setting.where,
            counts=tuple(dict.fromkeys(map(self._count_id, act.figures))) if act.figures else (),
            event=None,
            rule=f"claim.{act.occurrence.shape}",
            days=setting.days,
            background=self._is_background(act, kind, when),
            resumes=self._resumed(act, setting),
        )

    def _resumed(self, act: Act, setting: Setting) -> str | None:
        """Id of the claim of the act that a noun points back to by the same name or a wider one; through acts that made none."""
        while setting.antecedent is not None:
            before = self._acts[setting.antecedent]
            if setting.antecedent in self._claim_ids:
                is_name = self._taxonomy.is_a(before.kind.code, act.kind.code)
                return self._claim_ids[setting.antecedent] if is_name else None
            setting = self._settings[setting.antecedent]
        return None

    def _count_id(self, figure: int) -> str:
        """The id of a figure's count, worked out once."""
        if figure not in self._count_ids:
            self._count_ids[figure] = count_id(self._article, self._figures[figure])
        return self._count_ids[figure]

    def _narrow(self, number: int, act: Act, roles: Sequence[Role]) -> Kind:
        """The kind, narrowed by the weapon, aircraft or what it points back to, then by its parties, then by its end."""
        kinds, kind = self._taxonomy.kinds, act.kind
        if kind.by_weapon:
            weapon = next(iter(self._parties.weapons_of(act)), None)
            if weapon is not None:
                kind = kinds[weapon.kind]
            elif kind.by_context and not are_fighters(roles, self._scenery):
                kind = kinds[self._told_as(number, act, kind)]
        if kind.narrow:
            kind = kinds[narrower(kind, roles, self._scenery, self._told_before(number, act)) or kind.code]
        if kind.total is not None and act.is_sum:
            kind = kinds[kind.total]
        if kind.ended is not None and is_over(act):
            kind = kinds[kind.ended]
            if kind.ended is not None and act.modality.aspects >= {"stop", "finish"}:
                kind = kinds[kind.ended]  # "the end of the freeze on fighting"
        return kind

    def _is_sort(self, number: int, kind: Kind) -> bool:
        return self._kinds[number] != kind.code and self._taxonomy.is_a(self._kinds[number], kind.code)

    def _told_before(self, number: int, act: Act) -> frozenset[str]:
        """The kind of the last act before that did harm, and its wider ones; only within a sentence or two, and for a bare harm."""
        for other in range(number - 1, max(-1, number - 1 - TALES_BACK), -1) if act.kind.is_bare else ():
            before = self._acts[other]
            if act.occurrence.sentence - before.occurrence.sentence > SENTENCES_BACK:
                break
            if before.kind.is_harmful and not before.kind.is_bare:
                return frozenset(self._taxonomy.ancestors(self._kinds[other]))
        return _NOTHING

    def _told_as(self, number: int, act: Act, kind: Kind) -> str:
        """The narrower kind of a vague word: by aircraft or an act of its sentence, by the act told last, or by aircraft anywhere."""
        if self._air is None:
            return kind.code
        before = range(number - 1, max(-1, number - 1 - TALES_BACK), -1)
        is_air = self._parties.has_context(act.sentence)
        for other in before if kind.by_context == "air" and not is_air else ():
            if self._acts[other].occurrence.sentence == act.occurrence.sentence and self._is_sort(other, kind):
                return self._kinds[other]
        if kind.by_context == "air" or is_air:
            return kind.code if hits_aircraft(self._syntax, act.fillers) else self._air.kind
        for other in before:
            if self._kinds[other] == self._air.kind or self._is_sort(other, kind):
                return self._kinds[other]
        return kind.code if self._syntax.lowers[act.first] in self._syntax.listed["blast"] else self._air.kind

    def _is_denied(self, act: Act, said: Attribution | None) -> bool:
        if act.figures and act.kind.is_bare and all(self._figures[figure].negated for figure in act.figures):
            return True
        if act.modality.factuality == "requested" or act.modality.is_disowned:
            return act.modality.is_denied
        open_to = self._speech.open_at(self._reading.tokens.starts[act.first])
        if open_to is not None and self._is_done_by_cue(act, open_to):
            return False  # "no group has claimed responsibility for the raid"
        if said is not None and said.source is None and said.stance == "reports":
            said = next(iter(self._speech.voices(said)[-2:-1]), said)  # "denied reports of a raid"
        if act.modality.is_denied or said is None or said.stance != "denies" or self._is_refusal(said, act):
            return act.modality.is_denied
        is_noun, is_use = act.occurrence.shape == "noun", "use" in act.modality.aspects  # "denied that it used gas"
        return (
            bool(act.figures or act.members)
            or is_use
            or not is_told_besides(self._syntax, act.first, act.sentence[0], is_noun=is_noun)
        )

    def _denied_harm(self, act: Act) -> Act | None:
        """What is denied where the act itself is only named besides, or known: "denied that civilians were killed in the raid", "that its raid killed them"."""
        is_noun = act.occurrence.shape == "noun"
        is_besides = is_told_besides(self._syntax, act.first, act.sentence[0], is_noun=is_noun)
        if not is_besides and not (is_noun and is_known_subject(self._syntax, act.first)):
            return None
        members = map(self._acts.__getitem__, act.members)
        return next((one for one in members if one.kind.is_bare and (one.first < act.first) == is_besides), None)

    def _factuality(self, act: Act, said: Attribution | None) -> str:
        """The farther from fact of what the clause and the voice say; a voice asks for what the head of its content names.

        Possible at best where it is denied or asked that somebody says so ("did not confirm that"); an act that a name for it
        takes for granted ("did not claim responsibility for the raid") stays.
        """
        by_stance = "certain"
        if said is not None and self._is_at_head(act, said):
            by_stance = FACTUALITY_OF_STANCE.get(said.stance, by_stance)
        starts = self._reading.tokens.starts
        open_to = self._speech.open_at(starts[act.first])
        if open_to is not None and not self._is_done_by_cue(act, open_to):
            by_stance = max(by_stance, "possible", key=RANK.__getitem__)
        if self._is_shown(act, said) or self._is_shown(act, self._speech.seeming_at(starts[act.first])):
            by_stance = max(by_stance, "probable", key=RANK.__getitem__)
        return max(act.modality.factuality, by_stance, key=RANK.__getitem__)

    def _is_shown(self, act: Act, said: Attribution | None) -> bool:
        """True for what pictures seem or claim to show: "footage purports to show rebels (burning a mill)"."""
        if said is None or said.cue is None or said.cue.end > self._reading.tokens.starts[act.first]:
            return False
        behind = self._syntax.lowers[self._reading.tokens.at(said.cue.end - 1) + 1 :][:2]
        return len(behind) > 1 and self._syntax.listed["showing"].issuperset(behind)

    def _is_done_by_cue(self, act: Act, said: Attribution) -> bool:
        """True where the reporting word itself names the doer ("claimed responsibility for the raid")."""
        starts = self._reading.tokens.starts
        return said.cue is not None and said.cue.start <= starts[act.modality.head] < said.cue.end <= starts[act.first]

    def _is_at_head(self, act: Act, said: Attribution | None) -> bool:
        """True where the act stands in the first clause of what a voice says."""
        if said is None:
            return False
        first = self._reading.tokens.at(said.content.start)
        is_head = self._syntax.clauses[first : first + 1] == [self._syntax.clauses[act.first]]
        return is_head and not (act.kind.is_harmful and takes_for_granted(self._syntax, act.occurrence, first))

    def _is_refusal(self, said: Attribution, act: Act) -> bool:
        """True where the word that denies turns down a request, which nobody says was done, or what it follows accuses ("A blames B, B denies")."""
        if said.cue is None or (act.frame.says and said.cue.start > self._reading.tokens.starts[act.first]):
            return said.cue is not None
        return not self._refusals.isdisjoint(self._reading.tokens_in(said.cue.start, said.cue.end))

    def _is_background(self, act: Act, kind: Kind, when: When) -> bool:
        if is_former(self._syntax, act):
            return True
        if self._taxonomy.frames[kind.frame].lasts or self._published is None:
            return False
        if when.basis in ("stated", "relative", "inherited") and when.latest is not None:
            return days_before(when.latest, self._published) > BACKGROUND_DAYS
        return act.first >= self._old.get(self._syntax.paragraph_of[act.first], len(self._syntax.bits))
