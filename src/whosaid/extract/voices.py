"""Drafts in order of place -> who each speaker is, as far as the article itself tells.

Ways, tried in this order, each with its rule id: a pronoun (voice.pronoun, voice.relative, voice.quoted-self,
voice.own-outlet), the outlet's own reporter (voice.own-reporter), the register (voice.register, voice.metonym), a short
name (voice.short-name), a noun that picks up an earlier speaker (voice.noun, voice.report-of), the only monitor that the
page names (voice.only-monitor), somebody who speaks for a known body (voice.speaks-for), and at last the words as printed
(voice.words).
"""

from collections.abc import Sequence
from functools import partial

from whosaid.extract.appositions import behind_seat, body_behind, without_seat
from whosaid.extract.as_printed import PLAIN_KINDS, as_printed, lowers_of, nouns_of
from whosaid.extract.atoms import (
    BY,
    COORD,
    FROM,
    HE,
    IT,
    MANY,
    OF,
    PLURAL,
    POSS,
    REL,
    SEMICOLON,
    SUB,
    THAT,
    THEY,
    WE,
    WHO,
)
from whosaid.extract.bodies import SOCIAL, behind_name, bodies_in, body_beside, is_part, is_past, is_seat, only_monitor
from whosaid.extract.credited import CREDIT
from whosaid.extract.drafts import Draft
from whosaid.extract.earlier import group_beside, pick_up, short_name
from whosaid.extract.namings import named_later
from whosaid.extract.noun_phrases import antecedent_before
from whosaid.extract.phrases import Phrase, subject_after
from whosaid.extract.portfolios import ministry_of
from whosaid.extract.portraits import Portrait, core_head, parts_of, past_preposition, portrait_of
from whosaid.extract.press import as_press, own_reporter
from whosaid.extract.scenes import Scene, Speaker, of_mention, picked_up
from whosaid.extract.strips import Strip
from whosaid.knowledge.actor_rows import PERSONAL, PRESS
from whosaid.knowledge.known import Knowledge
from whosaid.records.inferred import Mention, Voice
from whosaid.records.printed import Article
from whosaid.text.reading import Reading

#: Kinds of noun behind which a body can stand ("a spokesman for X", "X's fighters").
SERVING = frozenset({"official", "document", "outlet", "body", "agency", "armed-group", "group", "social"})

#: Kinds of noun of bodies that a spokesman's "the" can pick up ("a spokesman for the group").
_PICKED_UP = frozenset({"body", "group", "monitor"})

#: Kinds of voice that answer what is said of them.
_ANSWERS = frozenset({"state", "body", "official", "force", "armed-group", "coalition", "monitor", "party"})

NOBODY = Speaker(None, None, "none", "voice.none")


def speakers_of(
    article: Article, reading: Reading, drafts: Sequence[Draft], mentions: Sequence[Mention], known: Knowledge
) -> list[Speaker]:
    """The speaker of each draft; drafts come in order of place. Those inside quotations are told after those outside."""
    scene = Scene(article, reading, known.cues, mentions, known.casualties.persons.sexes, register=known.actors)
    resolved: dict[int, Speaker] = {}
    for draft in sorted(drafts, key=lambda one: one.strip.depth):
        speaker = _speaker(scene, draft, resolved)
        speaker = resolved[id(draft)] = as_press(speaker, known.outlets, known.actors)
        if not draft.shape.startswith(CREDIT):  # whom nobody means by "he" or "the agency"
            place = draft.strip.starts[draft.source[0]] if draft.source else None
            scene.add(place, draft.content, speaker, draft.strip.lowers)
    return named_later(drafts, [scene.as_told(resolved[id(draft)]) for draft in drafts], known.cues)


def _speaker(scene: Scene, draft: Draft, resolved: dict[int, Speaker]) -> Speaker:
    if draft.speaker_of is not None and id(draft.speaker_of) in resolved:
        return resolved[id(draft.speaker_of)]
    if draft.source is None:
        return NOBODY
    draft.source = behind_seat(draft.strip, draft.source, scene.is_place)
    parts = parts_of(draft.strip, without_seat(draft.strip, draft.source, scene.is_place), scene.cues)
    speaker = scene.as_told(_of_phrase(scene, draft.strip, parts[0]))
    if len(parts) > 1:
        second = _of_phrase(scene, draft.strip, parts[1])
        speaker = Speaker(
            Voice(speaker.voice.actor if speaker.voice else None, scene.printed(draft.strip, draft.source)),
            speaker.voice_kind,
            "named" if speaker.source_kind == second.source_kind == "named" else "collective",
            f"{speaker.rule}-and-others",
            own=speaker.own,
            many=True,
            plural=True,
        )
    is_report = speaker.source_kind == "document" or (draft.word is not None and draft.word.stance == "reports")
    return speaker if speaker.reports == is_report else speaker._replace(reports=is_report)


def _of_phrase(scene: Scene, strip: Strip, phrase: Phrase) -> Speaker:
    name = body_behind(strip, phrase, scene.cues.known_as)
    if name is not None:
        return _of_phrase(scene, strip, name)
    portrait = portrait_of(strip, phrase, scene.cues)
    if portrait.is_pronoun:
        return _pronoun(scene, strip, portrait)
    ways = (own_reporter, _reporter_of, _registered, short_name, pick_up, only_monitor, _speaks_for)
    told = (speaker for way in ways if (speaker := way(scene, strip, portrait)) is not None)
    found = next(told, None) or as_printed(scene, strip, portrait)
    beside = behind_name(strip, portrait, scene.cues) if found.source_kind == "named" else None
    if beside is not None:
        found = found._replace(nouns=found.nouns | nouns_of(beside))
        if found.person and found.rule == "voice.words" and beside.noun is not None and beside.noun.is_body:
            found = found._replace(person=False, many=True)  # "Harbour Relief, a charity, ..."
    if not found.person and found.source_kind == "named" and found.voice is not None:
        return found
    is_known = found.voice is not None and found.voice.actor is not None and found.voice_kind != "unknown"
    is_open = portrait.name is not None and found.person and found.body is None and not (is_known or found.own)
    return _with_office(scene, strip, portrait, found) if is_open else found


def _with_office(scene: Scene, strip: Strip, portrait: Portrait, person: Speaker) -> Speaker:
    """A person with what the words beside the name say: the body for which the person speaks, and the kind of voice."""
    body, kind = None, person.voice_kind
    for beside in (portrait, behind_name(strip, portrait, scene.cues)):
        if beside is None or is_past(strip, beside, scene.cues):
            continue
        body = (
            body
            or body_beside(scene, strip, beside, partial(_called, scene, strip))
            or ministry_of(scene, strip, beside)
        )
        kind = beside.kind if kind == "unknown" and beside.kind and beside.kind not in PLAIN_KINDS else kind
    is_other = body is not None and person.voice is not None and body.actor != (person.voice.actor or "")
    return person._replace(body=body if is_other else None, voice_kind=kind)


def _called(scene: Scene, strip: Strip, phrase: Phrase) -> Speaker | None:
    """Who is meant by words that pick up an earlier speaker ("the group")."""
    return pick_up(scene, strip, portrait_of(strip, phrase, scene.cues))


# ------------------------------------------------------------------------------------------------------------- pronouns
def _pronoun(scene: Scene, strip: Strip, portrait: Portrait) -> Speaker:
    at = portrait.phrase[0]
    place, bits, word = strip.starts[at], portrait.bits, scene.printed(strip, portrait.phrase)
    if bits & WHO:
        earlier = past_preposition(strip, antecedent_before(strip, at), scene.cues)
        if earlier is not None and strip.bits[earlier[0]] & WHO == 0:
            return picked_up(_of_phrase(scene, strip, earlier), "voice.relative")
        return Speaker(Voice(None, word), "unknown", "anonymous", "voice.words")
    if bits & WE:
        return _self(scene, place, word)
    if bits & HE and strip.bit(at - 1) & (SUB | COORD | SEMICOLON):
        speaker = _head_of_sentence(scene, strip, at)
        if speaker is not None:
            return picked_up(speaker, "voice.pronoun")
    if bits & IT and strip.bit(at - 1) & (COORD | SEMICOLON):
        body = _body_at_head(scene, strip, at)
        if body is not None:
            return picked_up(body, "voice.pronoun")
    speaker = (_accused(scene, strip, at) or scene.antecedent(place, bits)) if bits & (HE | THEY | IT) else None
    if speaker is not None:
        return picked_up(speaker, "voice.pronoun")._replace(rivals=speaker.rivals)
    return Speaker(Voice(None, word), "unknown", "collective" if bits & THEY else "anonymous", "voice.words")


def _head_of_sentence(scene: Scene, strip: Strip, at: int) -> Speaker | None:
    """Who heads the sentence of a pronoun behind "because", "and" or a semicolon: "A doctor, who ... because he feared"."""
    phrase = subject_after(strip, 0)
    if phrase is None or phrase[1] >= at:
        return None
    portrait = portrait_of(strip, phrase, scene.cues)
    if portrait.is_pronoun or portrait.noun is None or portrait.noun.many:
        return None
    speaker = _of_phrase(scene, strip, phrase)
    return speaker if speaker.person else None


def _body_at_head(scene: Scene, strip: Strip, at: int) -> Speaker | None:
    """The body of the register that heads the sentence of an "it" behind "and" or a semicolon: "Lind has taken steps, and it must now reject the plan"."""
    phrase = subject_after(strip, 0)
    if phrase is None or phrase[1] >= at:
        return None
    speaker = _registered(scene, strip, portrait_of(strip, phrase, scene.cues))
    return speaker if speaker is not None and not (speaker.person or speaker.plural) else None


def _accused(scene: Scene, strip: Strip, at: int) -> Speaker | None:
    """Who is accused earlier in the sentence, for the pronoun of "a charge they reject" and "which he denies"."""
    starts = scene.cues.starts
    is_answer = strip.bit(at - 1) & REL or any(cue.kind == "noun" for cue in starts.get(strip.lowers[at - 1], ()))
    if at < 2 or not is_answer:
        return None
    for place in range(at - 2, -1, -1):
        if any(cue.kind == "verb" and cue.stance == "accuses" for cue in starts.get(strip.lowers[place], ())):
            phrase = subject_after(strip, place + 1, until=OF)
            is_other = phrase is None or (strip.bits[at] & IT and strip.bits[phrase[1] - 1] & (MANY | PLURAL))
            return _of_phrase(scene, strip, phrase) if phrase is not None and phrase[1] < at and not is_other else None
    return _told_of(scene, strip, at)


def _told_of(scene: Scene, strip: Strip, at: int) -> Speaker | None:
    """Of whom something is said earlier in the sentence, for the pronoun that answers it: "Guards said the army had fled, which it denies"."""
    for place in range(at - 2, -1, -1):
        if any(cue.kind == "verb" and cue.asserts for cue in scene.cues.starts.get(strip.lowers[place], ())):
            phrase = subject_after(strip, place + 1 + bool(strip.bit(place + 1) & THAT))
            if (
                phrase is None
                or phrase[1] >= at
                or bool(strip.bits[phrase[1] - 1] & (MANY | PLURAL)) != bool(strip.bits[at] & THEY)
            ):
                return None
            speaker = _of_phrase(scene, strip, phrase)
            return speaker if speaker.voice_kind in _ANSWERS and not speaker.person else None
    return None


def _self(scene: Scene, place: int, word: str) -> Speaker:
    """The speaker of "I" and "we": who is quoted; outside quotations they are the outlet."""
    speaker = scene.quoted_at(place)
    if speaker is not None:
        return picked_up(speaker, "voice.quoted-self")
    outlet = scene.article.outlet
    if outlet is not None and scene.reading.in_quotes(place) < 0:
        return Speaker(Voice(None, outlet.name), "outlet", "named", "voice.own-outlet", own=True)
    return Speaker(Voice(None, word), "unknown", "anonymous", "voice.words")


# --------------------------------------------------------------------------------------------- the outlet's own, the register
def _reporter_of(scene: Scene, strip: Strip, portrait: Portrait) -> Speaker | None:
    """A reporter of another outlet ("CITY TV's Jane Roe", "a CITY TV crew"): the outlet's voice."""
    if portrait.kind == "outlet" and portrait.is_possessed:  # "its correspondent"
        owner = scene.antecedent(strip.starts[portrait.phrase[0]], portrait.bits)
        if owner is None or owner.person or owner.voice_kind not in PRESS:
            return None
        return owner._replace(rule="voice.reporter-of", person=True, many=False)
    genitive = portrait.owner is not None and portrait.owner[0] == portrait.phrase[0]
    if portrait.kind != "outlet" and not (genitive and portrait.name is not None and portrait.noun is None):
        return None
    for phrase in (portrait.owner, portrait.before):
        press = [mention for mention in scene.mentions_in(strip, phrase) if mention.actor_kind in PRESS]
        if press:
            speaker = _on_behalf(scene, strip, portrait, of_mention(press[-1], ""))
            voice = Voice(press[-1].target, press[-1].name)
            return speaker._replace(voice=voice, rule="voice.reporter-of", person=True, many=False)
    return None


def _registered(scene: Scene, strip: Strip, portrait: Portrait) -> Speaker | None:
    """The mention that holds the head of the phrase: its name, or the noun itself ("the Defence Ministry")."""
    if portrait.kind == "document":
        return None
    head = strip.starts[portrait.name[1] - 1 if portrait.name else core_head(portrait)]
    for mention in reversed(scene.mentions_in(strip, portrait.phrase)):
        if mention.evidence.start <= head < mention.evidence.end:
            earlier = pick_up(scene, strip, portrait) if mention.actor_kind == "office" else None
            if earlier is not None:
                return earlier
            rule = "voice.metonym" if "metonym" in mention.rule else "voice.register"
            return of_mention(mention, rule, nouns=nouns_of(portrait), modifiers=portrait.modifiers)
    return None


# ------------------------------------------------------------------------------------------------------- on another's behalf
def _speaks_for(scene: Scene, strip: Strip, portrait: Portrait) -> Speaker | None:
    """A spokesman, document or reporter of a known body: the body's voice."""
    kind = portrait.kind
    if kind not in SERVING:
        return None
    if kind == SOCIAL or (
        kind != "official" and any(one.actor_kind == SOCIAL for one in scene.mentions_in(strip, portrait.before))
    ):
        return _post(scene, strip, portrait)
    behind = portrait.owner is not None and portrait.owner[0] > portrait.head
    if kind == "official" and behind and portrait.noun is not None and not portrait.noun.speaks:
        before = scene.mentions_in(strip, portrait.before)
        if before and before[-1].actor_kind in PERSONAL:  # "Ann Low head of X": no comma between
            return of_mention(before[-1], "voice.register")
    if kind in {"official", "document"}:
        owner = _owner(scene, strip, portrait)
        if owner is not None:
            is_same = owner.person and portrait.owner is not None and is_seat(strip, portrait.owner, scene.cues)
            return owner if is_same else _on_behalf(scene, strip, portrait, owner)
    for phrase in (portrait.before, portrait.owner):
        mentions = bodies_in(scene, strip, phrase, portrait)
        speaker = of_mention(mentions[-1], "") if mentions else None
        if speaker is not None and phrase is not None and not is_part(scene, strip, phrase, speaker):
            return _on_behalf(scene, strip, portrait, speaker)
    group = group_beside(scene, strip, portrait) if kind == "official" else None
    return _on_behalf(scene, strip, portrait, group) if group is not None else None


def _post(scene: Scene, strip: Strip, portrait: Portrait) -> Speaker:
    """A post, channel or video: who posted it, where that is said; the platform itself says nothing, nor who is seen."""
    plain = as_printed(scene, strip, portrait)._replace(voice_kind=SOCIAL)
    if portrait.name is not None:
        return plain
    behind = portrait.owner if portrait.owner is not None and portrait.owner[0] > portrait.head else None
    if behind is None or strip.bits[behind[0] - 1] & (BY | FROM):
        owner = _owner(scene, strip, portrait)
        if owner is not None:
            speaker = _on_behalf(scene, strip, portrait, owner)
            return speaker._replace(source_kind="named" if owner.source_kind == "named" else speaker.source_kind)
        whose = portrait_of(strip, behind, scene.cues) if behind is not None else None
        if whose is not None and whose.name is not None and not scene.is_place(strip.starts[whose.name[0]]):
            return as_printed(scene, strip, whose)._replace(voice_kind=SOCIAL)
    if plain.source_kind != "named" or "@" in scene.printed(strip, portrait.phrase):
        return plain
    many = portrait.noun is not None and portrait.noun.many
    return plain._replace(source_kind="collective" if many else "document", many=many)


def _owner(scene: Scene, strip: Strip, portrait: Portrait) -> Speaker | None:
    """Whom an official or a document speaks for: "his spokesman", "a spokesman for X", "a statement by X's staff"."""
    if portrait.is_possessed:
        return scene.antecedent(strip.starts[portrait.phrase[0]], portrait.bits)
    before = bodies_in(scene, strip, portrait.before, portrait)
    if before and portrait.noun is not None and not portrait.noun.speaks:
        return of_mention(before[-1], "")
    if portrait.owner is None:
        return None
    owner = portrait_of(strip, portrait.owner, scene.cues)
    if owner.is_pronoun:
        return None
    is_spoken_for = portrait.noun is not None and portrait.noun.speaks and owner.kind in _PICKED_UP
    for way in (_registered, short_name, _speaks_for, *((pick_up,) if is_spoken_for else ())):
        speaker = way(scene, strip, owner)
        if speaker is not None:
            return None if is_part(scene, strip, portrait.owner, speaker) else speaker
    mentions = bodies_in(scene, strip, portrait.owner, portrait)
    return of_mention(mentions[0], "") if mentions else None


def _on_behalf(scene: Scene, strip: Strip, portrait: Portrait, owner: Speaker) -> Speaker:
    noun, voice = portrait.noun, owner.voice
    many = noun is not None and noun.many
    personal = portrait.kind == "official"
    if portrait.name is not None:
        printed = "named"
    elif portrait.kind == "document":
        printed = "document"
    elif noun is not None and noun.is_body:
        printed = "named"
    else:
        printed = "collective" if many else "anonymous"
    name = scene.printed(strip, portrait.name) if portrait.name else voice.name if voice else ""
    of_person = owner.person and personal
    if of_person and noun is not None and portrait.name is None:
        first = portrait.before[0] if portrait.before is not None else portrait.head
        first += bool(strip.bits[first] & POSS)
        name = noun.called.format(noun=scene.printed(strip, (first, portrait.head + 1)), owner=name)
    official = personal and owner.voice_kind in {"state", "body", "unknown"}
    return Speaker(
        Voice(voice.actor if voice and not of_person else None, name),
        "official" if official else owner.voice_kind,
        printed,
        "voice.speaks-for",
        person=personal and not many,
        many=many or (noun is not None and noun.is_body),
        plural=many,
        nouns=nouns_of(portrait),
        words=lowers_of(strip, portrait.name) or (frozenset() if of_person else owner.words),
        modifiers=portrait.modifiers,
    )
