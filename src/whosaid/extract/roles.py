"""Fillers of an act -> Roles: who and what plays which part, with mentions, weapons told apart and a status for each."""

from collections.abc import Sequence
from dataclasses import replace

from whosaid.extract.act import Act
from whosaid.extract.fillers import OWNER, POSSESSOR, Filler
from whosaid.extract.held import HELD
from whosaid.extract.role_runs import behind_share, is_idle, is_named_after, is_nobody, places_of, spoken_for, whole_of
from whosaid.extract.runs import CLOSING, OPENING, head_of, listed_people, trim
from whosaid.extract.speech import Speech
from whosaid.extract.syntax import (
    ACTOR,
    ARMED,
    CAPITAL,
    CONJUNCTION,
    NEGATION,
    NUMBER,
    PLACE,
    PREPOSITION,
    TIME,
    Run,
    Syntax,
)
from whosaid.extract.tallies import Figure
from whosaid.extract.weapon_nouns import downed_in
from whosaid.knowledge.actor_rows import PRESS
from whosaid.knowledge.clauses import Weapon, Word
from whosaid.knowledge.taxonomy import Taxonomy
from whosaid.knowledge.tolls import LIST_SUM
from whosaid.records.inferred import Attribution, Mention, Role
from whosaid.records.spans import Where

#: Tokens before a party in which a word of suspicion stands ("suspected rebels").
SUSPICION = 2
_THINGS, _SETTLEMENT = int(Word.OBJECTS | Word.PROTECTED), int(Word.SETTLEMENT)
_PEOPLE = int(Word.FIGHTERS | Word.PERSONS)
_WEIGHTY = ACTOR | PLACE | _THINGS | _PEOPLE
_IDLE, _MUNITIONS = int(Word.IDLE), int(Word.MUNITIONS)
_GENITIVE, _MEMBERSHIP, _PRONOUN = int(Word.GENITIVE), int(Word.MEMBERSHIP), int(Word.PRONOUN)

#: Rule of a state's name before a word for a blow ("Norwegian attacks").
_BLOW = "actor.organ.blow"
#: Kinds of actors that people are members of.
_ORGANISED = frozenset({"armed-group", "coalition", "force", "party", "body", "state"})


class Parties:
    """Makes the roles of one article's acts."""

    def __init__(
        self, syntax: Syntax, taxonomy: Taxonomy, mentions: Sequence[Mention], speech: Speech, acts: Sequence[Act]
    ) -> None:
        self._taken = frozenset(token for act in acts for token in range(act.first, act.end))
        self._syntax = syntax
        self._mentions = mentions
        self._blows = {mention.id: mention.country for mention in mentions if mention.rule == _BLOW}
        self._speech = speech
        self._members = taxonomy.words.listed["member"]
        self._weapons = {first: (end, weapon) for first, end, weapon in taxonomy.words.weapons.find(syntax.lowers)}
        for first in self._weapons:
            syntax.bits[first] |= ARMED
        downed = downed_in(acts)
        told = (weapon for first, (_, weapon) in self._weapons.items() if weapon.context and first not in downed)
        self.context = next(told, None)
        """The first weapon of the article that says of what sort its bombings are; planes that were shot down bombed nothing."""

    def has_context(self, sentence: Run) -> bool:
        """True where the sentence itself holds such a weapon."""
        return self._syntax.has(sentence, ARMED) and any(
            held is not None and held[1].context for held in map(self._weapons.get, range(*sentence))
        )

    def without_own_blows(self, roles: tuple[Role, ...], where: Where | None) -> tuple[Role, ...]:
        """The roles without a state whose name only says where a blow fell: "the Norwegian attacks" in Norway, not "the Norwegian attack on Holm"."""
        if not self._blows or any(role.role == "location" for role in roles):
            return roles
        fell = where.country if where is not None else None
        return tuple(
            role for role in roles if role.mention not in self._blows or fell not in (None, self._blows[role.mention])
        )

    def without_held(self, act: Act, roles: Sequence[Role]) -> Sequence[Role]:
        """The roles without whom only an arrest or a charge makes the doer: that a soldier is charged makes no battle of a murder."""
        starts = self._syntax.reading.tokens.starts
        held = [(starts[first], starts[end - 1]) for (first, end), _ in act.held]
        return (
            [role for role in roles if not any(first <= role.start <= last for first, last in held)] if held else roles
        )

    def roles_of(self, act: Act, figures: Sequence[Figure], *, is_denied: bool = False) -> tuple[Role, ...]:
        """All roles of the act, each party once, in order of place; `is_denied` where a voice denies the act."""
        found: dict[tuple[str, int, int], Role] = {}
        counted: set[int] = set()
        actors: set[tuple[str, str | None]] = set()
        for number in act.figures:
            run = self._counted(figures[number])
            counted.update(range(*run))
            above = figures[number].part_of
            whole = figures[above] if above is not None and above in act.figures else None
            is_apart = whole is None or (whole.rule == LIST_SUM and run[0] >= self._counted(whole)[1])
            if is_apart and run[0] < run[1] and not is_nobody(self._syntax, act, run, figures[number].high):
                made = self._role(act, "victim", run, next(iter(self._actors(run)), None))
                found.setdefault((made.role, made.start, made.end), made)
        for run, arm in self._armed((act.first, act.end)):
            if run != (act.first, act.end) and not arm.is_side:
                made = self._role(act, "weapon", run, None)
                found.setdefault((made.role, made.start, made.end), made)
        for filler in spoken_for(self._syntax, act) if is_denied else self._of_somebody(act):
            if filler.path == OWNER or is_idle(self._syntax, act, filler, counted):
                continue
            parts = [self._role(act, role, run, mention) for role, run, mention in self._uncounted(filler, counted)]
            for made in parts:
                if made.actor is None or (made.role, made.actor) not in actors:
                    found.setdefault((made.role, made.start, made.end), made)
            actors.update((made.role, made.actor) for made in parts)
        for filler in act.fillers:
            if filler.path == OWNER:
                self._add_owner(act, filler, found)
        roles = sorted(found.values(), key=_place_of) if len(found) > 1 else list(found.values())
        if not is_denied:
            return tuple(roles)
        return tuple([replace(r, status="denied") if r.role == "perpetrator" else r for r in roles])

    def _uncounted(self, filler: Filler, counted: set[int]) -> list[tuple[str, Run, int | None]]:
        """The parties of a filler; where a figure counts its people, only those of a list whom it leaves out."""
        parts = self._parts(filler)
        if not counted or filler.role != "victim" or counted.isdisjoint(range(*filler.run)):
            return parts
        return [part for part in parts if len(parts) > 1 and counted.isdisjoint(range(*part[1]))]

    def _add_owner(self, act: Act, filler: Filler, found: dict[tuple[str, int, int], Role]) -> None:
        """Whoever speaks, where a possessive pronoun makes the act his and nobody else is named, nor stands before it ("rebels resumed their raids")."""
        said = self._speech.at(act.first)
        if said is None or said.own or said.voice is None or said.voice.actor is None:
            return
        starts = self._syntax.reading.tokens.starts
        others = [role for role in found.values() if role.role == filler.role]
        if not any(role.actor is not None or role.end <= starts[filler.run[0]] for role in others):
            made = self._role(act, filler.role, filler.run, None, said.voice.actor)
            found.setdefault((made.role, made.start, made.end), made)

    def _of_somebody(self, act: Act) -> list[Filler]:
        """The fillers but for "no group" as the doer of what was done: "no group was responsible for the blast"."""
        syntax = self._syntax
        return [
            filler
            for filler in spoken_for(syntax, act)
            if filler.role != "perpetrator"
            or filler.path != "subject"
            or not syntax.has((max(0, filler.run[0] - 1), filler.run[1]), NEGATION)
        ]

    def _counted(self, figure: Figure) -> Run:
        """The tokens of those a figure counts, its number included."""
        tokens = self._syntax.reading.tokens_in(figure.number_start, figure.number_start + len(figure.object_text))
        return (tokens.start, tokens.stop)

    def weapons_of(self, act: Act) -> tuple[Weapon, ...]:
        """Weapons named in the act's own words and in its fillers, the deciding one first."""
        runs = [
            (act.first, act.end),
            *(filler.run for filler in act.fillers if filler.role in ("weapon", "perpetrator")),
        ]
        found = {weapon for run in runs for _, weapon in self._armed(run)}
        if act.frame.subject == "weapon":
            found = {weapon for weapon in found if not weapon.context}
        return tuple(sorted(found, key=lambda weapon: weapon.rank)) if found else ()

    def is_weighty(self, act: Act) -> bool:
        """True where an actor, people, things, a place or a weapon stands beside the act."""
        for filler in act.fillers:
            is_taken = filler.role != "act" and not self._taken.isdisjoint(range(*filler.run))
            if is_taken or filler.path == HELD:
                continue
            if self._syntax.has(filler.run, _WEIGHTY) or self._armed(filler.run):
                return True
        return False

    def has_role(self, act: Act) -> bool:
        """True where a noun phrase plays a part in the act."""
        return any(filler.path not in (OWNER, HELD) and bool(self._parts(filler)) for filler in act.fillers)

    def _armed(self, run: Run) -> list[tuple[Run, Weapon]]:
        """Weapons in a run with their tokens."""
        found: list[tuple[Run, Weapon]] = []
        if not self._weapons or not self._syntax.has(run, ARMED):
            return found
        for place in range(*run):
            held = self._weapons.get(place)
            if held is not None and held[0] <= run[1]:
                found.append(((place, held[0]), held[1]))
        return found

    def _parts(self, filler: Filler) -> list[tuple[str, Run, int | None]]:
        """(role, tokens, number of the mention) of each party in a filler."""
        syntax, run = self._syntax, self._behind_press(filler.run)
        if run != filler.run:
            filler = filler._replace(run=run)
        armed = self._armed(run)
        head = head_of(syntax, run)
        if filler.role == "act":
            return [("act", run, None)] if not self._taken.isdisjoint(range(*run)) else []
        if head in self._taken or (
            filler.role == "perpetrator"
            and filler.path != "premodifier"
            and not self._taken.isdisjoint(range(*run))
            and not (syntax.bits[head] & _PEOPLE and head == run[1] - 1 and head - 1 in self._taken)
        ):
            return []  # but for "drug trafficking gangs"
        is_plane = any(weapon.context for _, weapon in armed) and not syntax.bits[head] & _MUNITIONS
        if filler.role == "weapon" and filler.path == "subject" and is_plane:
            return [("object", run, self._place_in(run))]  # a plane that explodes is no weapon
        is_blast = filler.role == "target" and filler.path == "of" and bool(syntax.bits[head] & _MUNITIONS)
        is_blast = is_blast or (filler.path == "object" and syntax.lowers[head] in syntax.listed["explosives"])
        if filler.role == "weapon" or (is_blast and armed):  # "the explosion of a bomb", "blew up a device"
            return [("weapon", run, None)] if any(not arm.is_side for _, arm in armed) else []
        actors = self._actors(run)
        if filler.role == "perpetrator":
            arms = [("weapon", where, None) for where, weapon in armed if not weapon.is_side]
            return [*arms, *self._doers(filler, actors, head)]
        if filler.path == POSSESSOR and any(self._mentions[number].actor_kind in _ORGANISED for number in actors):
            return []
        return self._hit(filler, actors, head)

    def _behind_press(self, run: Run) -> Run:
        """The run behind the last agency or outlet inside it: where line breaks are lost, a credit stands between headline and text."""
        syntax = self._syntax
        if not syntax.has(run, ACTOR):
            return run
        for place in range(run[1] - 2, run[0] - 1, -1):
            number = syntax.actor_at.get(place)
            if number is not None and self._mentions[number].actor_kind in PRESS:
                behind = trim(syntax, (place + 1, run[1]))
                return behind if behind[0] < behind[1] else run
        return run

    def _doers(self, filler: Filler, actors: list[int], head: int) -> list[tuple[str, Run, int | None]]:
        """Who did it: the actors named; else people; things, places and times do nothing."""
        syntax, run = self._syntax, filler.run
        if len(actors) > 1 and syntax.has(run, CONJUNCTION):
            return [("perpetrator", self._run_of(number, run), number) for number in actors]
        if actors:
            whole, named = whole_of(syntax, run, filler), self._in_brackets(actors[0], run)
            return [("perpetrator", whole, named), *self._named_in(whole, named)]
        armed = {place for where, arm in self._armed(run) if not arm.is_side for place in range(*where)}
        people = [
            place
            for place in range(*run)
            if (syntax.bits[place] & _PEOPLE or syntax.lowers[place] in self._members)
            and place not in armed
            and place not in self._taken
        ]
        if people:
            is_part = filler.path == "premodifier" or head in armed
            return [("perpetrator", (people[0], people[-1] + 1) if is_part else run, None)]
        mask, opening = syntax.bits[head], syntax.lowers[run[0]]
        may_be = syntax.lowers[head] not in syntax.listed["round"] and opening not in syntax.listed["operation"]
        is_name = mask & CAPITAL and not mask & (TIME | PLACE | _THINGS | _PRONOUN | NUMBER) and head not in armed
        return [("perpetrator", run, None)] if is_name and may_be and filler.path != "premodifier" else []

    def _in_brackets(self, number: int, run: Run) -> int:
        """The name whose other form stands in brackets: "Red Falcons (RF) fighters", "the Red Falcons (RF)"."""
        first, lowers, actors = self._run_of(number, run)[0], self._syntax.lowers, self._syntax.actor_at
        if first - 2 >= run[0] and lowers[first - 1] in OPENING:
            return actors.get(first - 2, number)
        if first - 2 < run[0] or lowers[first - 1] not in CLOSING:
            return number
        opening = next((place for place in range(first - 2, run[0], -1) if lowers[place] in OPENING), run[0])
        return actors.get(first - 2, actors.get(opening - 1, number))

    def _named_in(self, whole: Run, number: int) -> list[tuple[str, Run, int | None]]:
        """The organisation that people are said to be of, apart: "the Red Falcons" of "fighters of the Red Falcons"."""
        mention, named = self._mentions[number], self._run_of(number, whole)
        if mention.target is None or mention.actor_kind not in _ORGANISED or named == whole:
            return []
        outside = (*range(whole[0], named[0]), *range(named[1], whole[1]))
        bits, lowers = self._syntax.bits, self._syntax.lowers
        people = any(bits[place] & _PEOPLE or lowers[place] in self._members for place in outside)
        return [("perpetrator", named, number)] if people else []

    def _hit(self, filler: Filler, actors: list[int], head: int) -> list[tuple[str, Run, int | None]]:
        """Who or what was hit: a place is a location, a building an object, all else what the frame says."""
        syntax, run, role = self._syntax, filler.run, filler.role
        if behind_share(syntax, run, head) != run:  # "one of the posts"
            run = behind_share(syntax, run, head)
            filler, head = filler._replace(run=run), head_of(syntax, run)
        mask = syntax.bits[head]
        if (mask & (TIME | _IDLE) and not mask & (PLACE | ACTOR)) or mask & _PRONOUN:
            return []
        if (role == "recipient" and not actors and not mask & _PEOPLE) or (
            role == "location" and not mask & (PLACE | _THINGS)
        ):
            return []
        is_person = role == "victim" and filler.path in ("subject", "object") and is_named_after(syntax, run)
        if mask & PLACE and not mask & ACTOR and not is_person:
            return [("location", *part) for part in places_of(syntax, run, head)]
        if role == "location" and mask & _SETTLEMENT and not mask & _PEOPLE:
            return [("location", run, self._place_in(run))]
        found: list[tuple[str, Run, int | None]] = []
        if (mask & _THINGS and not mask & _PEOPLE) or (role == "victim" and mask & _MUNITIONS):
            found.append(("object", run, self._place_in(run)))
            struck = [(number, self._run_of(number, run)) for number in actors[:2]] if role == "target" else []
            return found + [("target", named, number) for number, named in struck if named != run]
        if syntax.has(run, CONJUNCTION):
            parts = listed_people(syntax, run)
            if len(parts) > 1:
                return [(role, part, next(iter(self._actors(part)), None)) for part in parts]
            named = [(number, self._run_of(number, run)) for number in actors]
            starts = {where[0] for _, where in named}
            named = [(number, where) for number, where in named if where[1] not in starts]  # "reporters Ola Ness and"
            if len(named) > 1:
                return [(role, where, number) for number, where in named]
        return [(role, run, actors[0] if actors else None)]

    def _actors(self, run: Run) -> list[int]:
        """Numbers of the actor mentions of a run; those before its first preposition, else those behind it."""
        syntax = self._syntax
        if not syntax.has(run, ACTOR):
            return []
        before: list[int] = []
        behind: list[int] = []
        seen = False
        for place in range(*run):
            mask = syntax.bits[place]
            number = syntax.actor_at.get(place)
            if number is None:
                if mask & PREPOSITION and not mask & (_GENITIVE | _MEMBERSHIP):
                    break
                seen = seen or bool(mask & PREPOSITION)
            elif number not in before and number not in behind:
                (behind if seen else before).append(number)
        if behind and not any(self._mentions[number].target for number in before):
            before = []
        if not syntax.has(run, CONJUNCTION):
            return before[-1:] or behind[:1]
        return before or behind

    def _place_in(self, run: Run) -> int | None:
        return next((self._syntax.place_at[place] for place in range(*run) if place in self._syntax.place_at), None)

    def _run_of(self, number: int, run: Run) -> Run:
        """The tokens of a mention inside a run; the run where none is: brackets may name another form outside it."""
        held = [place for place in range(*run) if self._syntax.actor_at.get(place) == number]
        return (held[0], held[-1] + 1) if held else run

    def _role(self, act: Act, role: str, run: Run, number: int | None, voice: str | None = None) -> Role:
        mention = self._mentions[number] if number is not None else None
        tokens = self._syntax.reading.tokens
        actor = mention.target if mention is not None and mention.kind == "actor" else voice
        return Role(
            role=role,
            text=self._syntax.words(run),
            mention=mention.id if mention is not None else None,
            actor=actor,
            status=self._status(act, role, run, actor),
            start=tokens.starts[run[0]],
            end=tokens.ends[run[1] - 1],
        )

    def _status(self, act: Act, role: str, run: Run, actor: str | None) -> str:
        """How firmly somebody is said to have had this part."""
        if role != "perpetrator":
            return "reported"
        if act.modality.is_denied or act.modality.is_disowned:
            return "denied"
        held = next((status for inside, status in act.held if inside[0] <= run[0] < inside[1]), None)
        if held is not None:
            return held
        said = self._speech.at(act.first)
        happened = act.modality.factuality not in ("planned", "requested")
        is_claimed = act.modality.is_claimed and run[0] >= act.modality.laid
        if happened and (is_claimed or (said is not None and _is_voice(said, actor))):
            return "claimed"
        is_accusing = act.modality.is_accusing and not act.modality.is_suspected
        if happened and (is_accusing or (said is not None and said.stance == "accuses")):
            return "accused"
        if act.modality.is_suspected or self._is_suspected(run):
            return "suspected"
        return "reported"

    def _is_suspected(self, run: Run) -> bool:
        for place in range(max(0, run[0] - SUSPICION), run[0] + 1):
            held = self._syntax.supports.get(place)
            if held is not None and any(support.effect == "probable" and not support.is_verb for support in held[1]):
                return True
        return False


def _place_of(role: Role) -> tuple[int, int, str]:
    """Where a role stands, for sorting."""
    return role.start, role.end, role.role


def _is_voice(said: Attribution, actor: str | None) -> bool:
    return said.stance == "claims-responsibility" or (
        actor is not None and said.voice is not None and said.voice.actor == actor
    )
