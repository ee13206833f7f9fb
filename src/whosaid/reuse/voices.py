"""A claim and the attributions around it -> the voice it rests on.

From the innermost attribution outwards: a named voice is taken (a person who speaks for a body of the register stands for
the body); the outlet's own reporter is the outlet; a voice without a name is one origin for each kind and for whoever quotes
it, unless a named monitor, body or party vouches for it; hearsay with nobody behind it is unknown.
"""

from collections.abc import Mapping
from dataclasses import replace

from whosaid.knowledge.actor_rows import PERSONS
from whosaid.knowledge.actor_tables import Actor
from whosaid.knowledge.actors import ActorRegister
from whosaid.knowledge.known import Knowledge
from whosaid.knowledge.outlets import folded_name
from whosaid.records.inferred import Attribution, Claim, Voice
from whosaid.records.printed import Article
from whosaid.reuse.own_voice import OwnVoices
from whosaid.reuse.rests import Rest, rest_on_entry, rest_unknown
from whosaid.text.shadow import shadow_of

#: Code points after an outlet's name in which its reporter's name stands ("X's correspondent in the north, A B").
_NAME_WITHIN = 60


class Voices:
    """Asks of any claim whose voice it rests on."""

    def __init__(self, own: OwnVoices, known: Knowledge) -> None:
        self._own = own
        self._known = known
        self._bodies = {
            alias.actor: whose
            for (whose, _), aliases in sorted(known.actors.offices.items())
            for alias in aliases
            if whose in known.actors.actors
        }
        self._held = _held_by(known.actors)
        self._of_register: dict[tuple[str, str | None], Rest | None] = {}
        self._reporters: dict[tuple[str, str], Rest | None] = {}

    def of(self, claim: Claim, article: Article, attributions: Mapping[str, Attribution]) -> Rest:
        """The voice at the end of the unwinding; `attributions` are those of the article, by id."""
        own = self._own.at(article.id, claim.trigger.start)
        unnamed: tuple[str, str] | None = None
        step = attributions.get(claim.said_by or "")
        if step is None:
            return own
        seen: set[str] = set()
        while step is not None and step.id not in seen:
            seen.add(step.id)
            found = self._own_reporter(own) if step.own else self._named(step, article)
            if found is not None:
                return found if unnamed is None else self._vouched(unnamed, found, article)
            unnamed = unnamed or self._unnamed_voice(step)
            step = attributions.get(step.inside or "")
        return rest_unknown(article, self._known) if unnamed is None else self._vouched(unnamed, own, article)

    def within(self, actor: str) -> tuple[str, ...]:
        """The actor itself and what it is a part of, narrowest first."""
        return self._known.actors.within(actor)

    def _own_reporter(self, own: Rest) -> Rest:
        return replace(own, rule="origin.own-reporter") if own.basis == "own-reporting" else own

    def _vouched(self, unnamed: tuple[str, str], by: Rest, article: Article) -> Rest:
        """A voice without a name: the named body that passes it on, else one origin for the outlet that quotes it."""
        kind, who = unnamed
        rules = self._known.reuse
        is_press = by.kind in ("agency", "outlet")
        if by.kind == "unknown" or (is_press and kind in rules.hearsay):
            return rest_unknown(article, self._known)
        if not is_press:
            return by
        group = rules.unnamed[kind]
        one, several = (
            rules.unnamed_name.replace("{who}", words).replace("{outlet}", by.name)
            for words in (who, rules.unnamed_several[group])
        )
        return Rest(f"{group} by {by.key}", one, None, group, "attribution", "origin.unnamed", several)

    def _unnamed_voice(self, step: Attribution) -> tuple[str, str] | None:
        """Kind and words of a voice that has words but no name, None for hearsay."""
        kind = step.voice_kind or "unknown"
        rules = self._known.reuse
        if step.voice is None or (kind not in rules.unnamed and kind not in rules.hearsay):
            return None
        return kind, step.voice.name

    def _named(self, step: Attribution, article: Article) -> Rest | None:
        if step.voice is None:
            return None
        if step.voice.actor is not None:
            return self._registered(step.voice.actor, step, article)
        if step.source_kind != "named" or not any(map(str.isalpha, step.voice.name)):
            return None
        if step.body is not None:
            return self._body(step.body, article)
        entry = self._known.outlets.by_name(step.voice.name) if step.voice_kind in ("agency", "outlet") else None
        if entry is not None:
            return rest_on_entry(entry, "attribution", "origin.voice", self._known)
        reporter = self._reporter(article, step.voice.name)
        if reporter is not None:
            return reporter
        kind = self._known.reuse.origin_kind(step.voice_kind or "person")
        return Rest(f"voice {folded_name(step.voice.name)}", step.voice.name, None, kind, "attribution", "origin.voice")

    def _registered(self, actor_id: str, step: Attribution, article: Article) -> Rest:
        """An actor of the register, or the body that a person speaks for; else a name that only articles have."""
        found = self._find_registered(actor_id, article)
        if found is not None:
            return found
        if step.body is not None:
            return self._body(step.body, article)
        name = step.voice.name if step.voice else actor_id
        kind = self._known.reuse.origin_kind(step.voice_kind or "person")
        return Rest(actor_id, name, actor_id, kind, "attribution", "origin.voice")

    def _body(self, body: Voice, article: Article) -> Rest:
        """The body for which a person speaks who is in no register, and which may be in none itself."""
        if body.actor is not None and self._known.actors.actor(body.actor) is not None:
            found = self._find_registered(body.actor, article)
            if found is not None:
                return replace(found, rule="origin.office")
        kind = self._known.reuse.origin_kind("body")
        return Rest(
            body.actor or f"voice {folded_name(body.name)}", body.name, body.actor, kind, "attribution", "origin.office"
        )

    def _find_registered(self, actor_id: str, article: Article) -> Rest | None:
        """The voice of an actor of the register on the day of an article."""
        day = article.published.latest[:10] if article.published.latest and actor_id in self._held else None
        key = actor_id, day
        if key not in self._of_register:
            self._of_register[key] = self._rest_of(actor_id, day)
        return self._of_register[key]

    def _rest_of(self, actor_id: str, day: str | None) -> Rest | None:
        actor: Actor | None = self._known.actors.actor(actor_id)
        if actor is None:
            return None
        body = self._body_of(actor, day)
        rule = "origin.voice" if body is None else "origin.office"
        actor = body or actor
        entry = self._known.outlets.by_name(actor.name) if actor.kind in ("agency", "outlet", "monitor") else None
        kind = self._known.reuse.origin_kind(actor.kind)
        return Rest(entry.id if entry else actor.id, actor.name, actor.id, kind, "attribution", rule)

    def _body_of(self, actor: Actor, day: str | None) -> Actor | None:
        """For whom one speaks: the ministry of an office, the body of one held there, else what a person is part of."""
        register = self._known.actors
        if actor.kind == "office":
            portfolio = register.words.portfolios.get(actor.id.removeprefix(f"{actor.part_of}-"))
            return register.actor(register.organ(actor.country or "", portfolio) or "") if portfolio else None
        if actor.kind not in PERSONS:
            return None
        held = {
            body for body, since, until in self._held.get(actor.id, ()) if not day or since <= day <= (until or day)
        }
        ministry = held.pop() if len(held) == 1 else None
        body: Actor | None = register.actor(self._bodies.get(actor.id) or ministry or actor.part_of or "")
        return body

    def _reporter(self, article: Article, name: str) -> Rest | None:
        """The outlet that the article names as the employer of this person ("X's A B")."""
        key = article.id, name
        if key not in self._reporters:
            self._reporters[key] = self._find_reporter(shadow_of(article.text), name)
        return self._reporters[key]

    def _find_reporter(self, shadow: str, name: str) -> Rest | None:
        rule = self._known.reuse.credits[0]
        for hit in self._known.outlets.find(shadow) if name in shadow else ():
            within = shadow[hit.start : hit.end + _NAME_WITHIN]
            words = rule.find(within, [shadow[hit.start : hit.end]]) if name in within else None
            entry = self._known.outlets.entry(hit.outlet)
            if words is not None and name in words and entry is not None:
                return rest_on_entry(entry, "attribution", "origin.own-reporter", self._known)
        return None


def _held_by(register: ActorRegister) -> dict[str, list[tuple[str, str, str]]]:
    """Person -> (ministry, first day, last day) of each office in one."""
    held: dict[str, list[tuple[str, str, str]]] = {}
    for (whose, office), aliases in sorted(register.offices.items()):
        portfolio = register.words.portfolios.get(office)
        ministry = register.organ(whose, portfolio) if portfolio else None
        for alias in aliases if ministry else ():
            held.setdefault(alias.actor, []).append((ministry or "", alias.since, alias.until))
    return held
