"""Drafts in order of place -> who each speaker is, as far as the article itself tells.

Ways, tried in this order, each with its rule id: a pronoun (voice.pronoun, voice.relative, voice.quoted-self), the register
(voice.register, voice.metonym), the outlet's own reporter (voice.own-reporter), a short name (voice.short-name), a noun
that picks up an earlier speaker (voice.noun, voice.report-of), somebody who speaks for a known body (voice.speaks-for),
and at last the words as printed (voice.words).
"""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace

from whosaid.extract.drafts import Draft
from whosaid.extract.noun_phrases import Phrase, antecedent_before
from whosaid.extract.portraits import Portrait, parts_of, portrait_of, proper_name
from whosaid.extract.strips import Strip
from whosaid.knowledge.cues import Cues
from whosaid.records.inferred import Mention, Voice
from whosaid.records.printed import Article
from whosaid.text.reading import Reading

#: Earlier speakers that a pronoun or noun may pick up; farther back nobody is meant.
LONGEST_MEMORY = 24
#: Code points from the head of a sentence within which a named person is its subject.
SUBJECT_REACH = 90

#: Kind of a voice by the kind of an actor.
KIND_OF_ACTOR = {
    "state": "state",
    "force": "official",
    "armed-group": "armed-group",
    "coalition": "body",
    "body": "body",
    "monitor": "monitor",
    "agency": "agency",
    "outlet": "outlet",
    "official": "official",
    "person": "unknown",
    "office": "official",
    "aid": "aid",
}
#: Kinds of actor that are one person.
PERSONAL = frozenset({"official", "person"})


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who a speaker is and how that was told."""

    voice: Voice | None
    """None where no speaker is named."""
    voice_kind: str | None
    """Kind of the voice."""
    source_kind: str
    """named, anonymous, collective, document or none."""
    own: bool
    """True for the outlet's own reporter."""
    rule: str
    """Id of the way, voice.*"""
    person: bool = False
    """True where one person speaks, whom "he" or "she" can mean."""
    many: bool = False
    """True for several, whom "they" can mean."""
    nouns: frozenset[str] = frozenset()
    """Nouns by which it was called."""
    words: frozenset[str] = frozenset()
    """Lower-case words of its name."""
    modifiers: frozenset[str] = frozenset()
    """Capitalised words before its noun, in lower case ("kremlin")."""
    reports: bool = False
    """True where it told a report, which "the report" can mean."""


#: Pronouns that pick up an earlier speaker.
PICKING_UP = frozenset({"he", "she", "him", "her", "it", "they", "them", "himself", "herself", "itself", "themselves"})

NOBODY = Speaker(None, None, "none", False, "voice.none")


@dataclass(slots=True)
class _Scene:
    """What resolving needs to see."""

    article: Article
    reading: Reading
    cues: Cues
    mentions: list[Mention]
    starts: list[int]
    past: list[tuple[int, Speaker]]
    """(place, speaker) of those who spoke so far, in order."""
    around: list[tuple[int, int, Speaker]]
    """Contents of direct speech so far, with who speaks there."""


def speakers_of(
    article: Article, reading: Reading, drafts: Sequence[Draft], mentions: Sequence[Mention], cues: Cues
) -> list[Speaker]:
    """The speaker of each draft; drafts come in order of place."""
    actors = sorted((one for one in mentions if one.kind == "actor"), key=lambda one: (one.evidence.start, -one.evidence.end))
    scene = _Scene(article, reading, cues, actors, [one.evidence.start for one in actors], [], [])
    found: list[Speaker] = []
    resolved: dict[int, Speaker] = {}
    for draft in drafts:
        speaker = _speaker(scene, draft, resolved)
        resolved[id(draft)] = speaker
        found.append(speaker)
        if speaker.voice is not None and draft.source is not None:
            scene.past.append((draft.strip.starts[draft.source[0]], speaker))
        scene.around.append((*draft.content, speaker))
    return found


def _speaker(scene: _Scene, draft: Draft, resolved: dict[int, Speaker]) -> Speaker:
    if draft.speaker_of is not None and id(draft.speaker_of) in resolved:
        return resolved[id(draft.speaker_of)]
    if draft.source is None:
        return NOBODY
    parts = parts_of(draft.strip, draft.source)
    speaker = _of_phrase(scene, draft.strip, parts[0])
    if len(parts) > 1:
        words = _words(scene, draft.strip, draft.source)
        actor = speaker.voice.actor if speaker.voice else None
        second = _of_phrase(scene, draft.strip, parts[1])
        collective = speaker.source_kind != "named" or second.source_kind != "named"
        speaker = replace(
            speaker,
            voice=Voice(actor, words),
            source_kind="collective" if collective else "named",
            words=frozenset(),
            person=False,
            many=True,
            rule=f"{speaker.rule}-and-others",
        )
    is_report = draft.word is not None and draft.word.stance == "reports"
    return replace(speaker, reports=is_report or speaker.source_kind == "document")


def _of_phrase(scene: _Scene, strip: Strip, phrase: Phrase) -> Speaker:
    portrait = portrait_of(strip, phrase, scene.cues)
    if portrait.pronoun is not None:
        return _pronoun(scene, strip, portrait)
    own = _own_reporter(scene, strip, portrait)
    if own is not None:
        return own
    for way in (_registered, _short_name, _picked_up, _speaks_for):
        speaker = way(scene, strip, portrait)
        if speaker is not None:
            return speaker
    return _as_printed(scene, strip, portrait)


# -------------------------------------------------------------------------------------------------------------- pronouns
def _pronoun(scene: _Scene, strip: Strip, portrait: Portrait) -> Speaker:
    place = strip.starts[portrait.phrase[0]]
    low = portrait.pronoun or ""
    if low in {"who", "which", "that", "whom"}:
        earlier = antecedent_before(strip, portrait.phrase[0])
        if earlier is not None:
            return replace(_of_phrase(scene, strip, earlier), rule="voice.relative")
        return _plain(low, "unknown", "collective", "voice.words")
    if low in {"i", "we", "me", "us"}:
        return _self(scene, place, low)
    if low not in PICKING_UP:
        return _plain(low, "unknown", "anonymous", "voice.words")
    speaker = _antecedent(scene, place, low)
    if speaker is not None:
        return replace(speaker, rule="voice.pronoun")
    return _plain(low, "unknown", "collective" if low == "they" else "anonymous", "voice.words")


def _self(scene: _Scene, place: int, low: str) -> Speaker:
    """"I" and "we" are who is quoted; outside quotations they are the outlet."""
    for start, end, speaker in reversed(scene.around[-LONGEST_MEMORY:]):
        if start <= place < end and speaker.voice is not None:
            return replace(speaker, rule="voice.quoted-self")
    if scene.reading.in_quotes(place) < 0 and scene.article.outlet is not None:
        outlet = scene.article.outlet
        return Speaker(Voice(None, outlet.name), "outlet", "named", True, "voice.own-outlet")
    return _plain(low, "unknown", "anonymous", "voice.words")


def _antecedent(scene: _Scene, place: int, low: str) -> Speaker | None:
    """The last one before `place` whom the pronoun can mean."""
    personal = low in {"he", "she", "him", "her", "himself", "herself", "his", "hers"}
    several = low in {"they", "them", "their"}
    best: tuple[int, Speaker] | None = None
    for start, speaker in reversed(scene.past[-LONGEST_MEMORY:]):
        if start < place and (speaker.person if personal else not speaker.person and speaker.many >= several):
            best = (start, speaker)
            break
    if personal:
        named = _subject_person(scene, best[0] if best else -1, place)
        if named is not None:
            return named
    return best[1] if best else None


def _subject_person(scene: _Scene, after: int, before: int) -> Speaker | None:
    """A person of the register who heads a sentence between two places: the new topic."""
    low = bisect_left(scene.starts, after + 1)
    high = bisect_left(scene.starts, before)
    sentence = scene.reading.sentence_at(before)
    for number in range(high - 1, max(low, high - LONGEST_MEMORY) - 1, -1):
        mention = scene.mentions[number]
        if mention.actor_kind not in PERSONAL or scene.reading.in_quotes(mention.evidence.start) >= 0:
            continue
        of = scene.reading.sentence_at(mention.evidence.start)
        if of >= 0 and of != sentence and mention.evidence.start - scene.reading.sentences[of][0] <= SUBJECT_REACH:
            return _from_mention(mention, "voice.pronoun")
    return None


# ------------------------------------------------------------------------------------------------------------- the register
def _mentions_in(scene: _Scene, strip: Strip, phrase: Phrase | None) -> list[Mention]:
    """Mentions of actors that begin in the phrase, in order."""
    if phrase is None or phrase[0] >= phrase[1]:
        return []
    start, end = strip.starts[phrase[0]], strip.ends[phrase[1] - 1]
    low = bisect_left(scene.starts, start)
    found = []
    for mention in scene.mentions[low : low + 12]:
        if mention.evidence.start >= end:
            break
        if mention.target is not None and mention.evidence.end <= end + 1:
            found.append(mention)
    return found


def _from_mention(mention: Mention, rule: str) -> Speaker:
    return Speaker(
        Voice(mention.target, mention.name),
        KIND_OF_ACTOR.get(mention.actor_kind or "", "unknown"),
        "named",
        False,
        rule,
        person=mention.actor_kind in PERSONAL,
        many=mention.actor_kind not in PERSONAL,
        words=frozenset(mention.name.casefold().split()) | frozenset(mention.evidence.exact.casefold().split()),
    )


def _registered(scene: _Scene, strip: Strip, portrait: Portrait) -> Speaker | None:
    """The mention that holds the head of the phrase: its name, or the noun itself ("the Defence Ministry")."""
    if portrait.noun is not None and portrait.noun.kind == "document":
        return None
    heads = [portrait.name[1] - 1] if portrait.name else []
    if not heads:
        heads = [_core_head(strip, portrait)]
    for mention in reversed(_mentions_in(scene, strip, portrait.phrase)):
        for head in heads:
            if mention.evidence.start <= strip.starts[head] < mention.evidence.end:
                metonym = "metonym" in mention.rule
                made = _from_mention(mention, "voice.metonym" if metonym else "voice.register")
                nouns = frozenset({portrait.noun_word} - {""})
                return replace(made, nouns=nouns, modifiers=_modifiers(strip, portrait))
    return None


def _core_head(strip: Strip, portrait: Portrait) -> int:
    """Last atom of the phrase before a prepositional phrase."""
    stop = portrait.owner[0] - 1 if portrait.owner and portrait.owner[0] > portrait.phrase[0] else portrait.phrase[1]
    if portrait.owner and portrait.owner[0] == portrait.phrase[0]:
        stop = portrait.phrase[1]
    return max(portrait.phrase[0], stop - 1)


def _own_reporter(scene: _Scene, strip: Strip, portrait: Portrait) -> Speaker | None:
    """A reporter of the outlet that published the article, or of "ours"."""
    outlet = scene.article.outlet
    kind = portrait.noun.kind if portrait.noun else None
    if portrait.possessed == "our" and kind == "outlet":
        return Speaker(Voice(None, outlet.name if outlet else "our reporter"), "outlet", "named", True, "voice.own-reporter", person=True)
    if outlet is None or not (kind == "outlet" or (portrait.name and portrait.owner)):
        return None
    for phrase in (portrait.owner, portrait.before):
        if phrase is None:
            continue
        names = {strip_text(scene, strip, phrase).casefold()} | {one.name.casefold() for one in _mentions_in(scene, strip, phrase)}
        if outlet.name.casefold() in {name.removeprefix("the ").removeprefix("an ").removeprefix("a ") for name in names}:
            actor = next((one.target for one in _mentions_in(scene, strip, phrase)), None)
            return Speaker(
                Voice(actor, outlet.name),
                "outlet",
                "named" if portrait.name else "anonymous",
                True,
                "voice.own-reporter",
                person=True,
                words=_name_words(strip, portrait),
            )
    return None


# ---------------------------------------------------------------------------------------------- picked up from earlier words
def _short_name(scene: _Scene, strip: Strip, portrait: Portrait) -> Speaker | None:
    """A surname, or one capital word of a name that spoke before."""
    words = _name_words(strip, portrait)
    if not words:
        last = strip.lowers[portrait.phrase[1] - 1]
        capital = strip.caps[portrait.phrase[1] - 1] and portrait.owner is None
        words = frozenset({last}) if portrait.definite and capital else frozenset()
    if not words:
        return None
    for _, speaker in reversed(scene.past[-LONGEST_MEMORY:]):
        if words <= speaker.words and speaker.voice is not None:
            return replace(speaker, rule="voice.short-name")
    return None


def _picked_up(scene: _Scene, strip: Strip, portrait: Portrait) -> Speaker | None:
    """"the spokesman", "the Kremlin spokesman", "the group", "the report" -> who was called so before."""
    if not portrait.definite or portrait.name is not None or portrait.noun is None:
        return None
    if portrait.noun.kind == "document" and portrait.owner is None:
        return _report_of(scene, portrait)
    if portrait.owner is not None:
        return None
    modifiers = _modifiers(strip, portrait)
    recent = [speaker for _, speaker in reversed(scene.past[-LONGEST_MEMORY:]) if speaker.voice is not None]
    for speaker in recent:
        known = speaker.modifiers | speaker.words
        if portrait.noun_word in speaker.nouns and (modifiers <= known or not speaker.modifiers):
            return replace(speaker, rule="voice.noun")
    for speaker in recent:
        if _fits(portrait, speaker) and modifiers <= speaker.modifiers | speaker.words:
            return replace(speaker, rule="voice.noun")
    return None


def _fits(portrait: Portrait, speaker: Speaker) -> bool:
    """True where a noun of another word can mean the speaker ("the monitor" for an observatory)."""
    noun = portrait.noun
    if noun is None or noun.many:
        return False
    if noun.kind == "official":
        return speaker.person and speaker.voice_kind in {"official", "unknown"} and not speaker.nouns
    if portrait.noun_word == "group":
        return speaker.voice_kind in {"armed-group", "monitor", "aid"} and not speaker.person
    return noun.kind == speaker.voice_kind and noun.kind not in {"unknown", "body", "witness"}


def _modifiers(strip: Strip, portrait: Portrait) -> frozenset[str]:
    """Capitalised words before the noun, in lower case."""
    if portrait.before is None:
        return frozenset()
    return frozenset(strip.lowers[place] for place in range(*portrait.before) if strip.caps[place] and place > portrait.phrase[0])


def _report_of(scene: _Scene, portrait: Portrait) -> Speaker | None:
    """Whose report "the report" is: the last voice that reported something."""
    for _, speaker in reversed(scene.past[-LONGEST_MEMORY:]):
        if speaker.voice is not None and speaker.reports:
            return replace(speaker, rule="voice.report-of", source_kind="document", person=False)
    del portrait
    return None


def _speaks_for(scene: _Scene, strip: Strip, portrait: Portrait) -> Speaker | None:
    """A spokesman, document or reporter of a known body: the body's voice."""
    noun = portrait.noun
    kind = noun.kind if noun else None
    if portrait.possessed is not None and kind in {"official", "document"}:
        speaker = _antecedent(scene, strip.starts[portrait.phrase[0]], portrait.possessed)
        if speaker is not None:
            return replace(speaker, rule="voice.speaks-for", source_kind="document" if kind == "document" else "anonymous")
    if kind not in {"official", "document", "outlet", "body", "agency", "armed-group"}:
        return None
    if portrait.owner is not None and kind in {"official", "document"}:
        owner = _of_owner(scene, strip, portrait.owner)
        if owner is not None and owner.voice is not None:
            return _spokesman(scene, strip, portrait, owner)
    for phrase in (portrait.before, portrait.owner):
        for mention in reversed(_mentions_in(scene, strip, phrase)):
            return _spokesman(scene, strip, portrait, _from_mention(mention, ""))
    return None


def _of_owner(scene: _Scene, strip: Strip, owner: Phrase) -> Speaker | None:
    portrait = portrait_of(strip, owner, scene.cues)
    if portrait.pronoun is not None:
        return None
    for way in (_registered, _short_name, _speaks_for):
        speaker = way(scene, strip, portrait)
        if speaker is not None:
            return speaker
    mentions = _mentions_in(scene, strip, owner)
    return _from_mention(mentions[0], "voice.register") if mentions else None


def _spokesman(scene: _Scene, strip: Strip, portrait: Portrait, owner: Speaker) -> Speaker:
    noun = portrait.noun
    assert noun is not None
    assert owner.voice is not None
    named = portrait.name is not None
    name = strip_text(scene, strip, portrait.name) if portrait.name else owner.voice.name
    kind = owner.voice_kind if owner.voice_kind not in {"state", "body", "unknown"} or noun.kind != "official" else "official"
    if named:
        printed = "named"
    elif noun.kind == "document":
        printed = "document"
    else:
        printed = "named" if noun.kind in {"body", "agency"} else "collective" if noun.many else "anonymous"
    return Speaker(
        Voice(owner.voice.actor, name),
        kind,
        printed,
        False,
        "voice.speaks-for",
        person=noun.kind == "official" and not noun.many,
        many=noun.many or noun.kind in {"body", "agency"},
        nouns=frozenset({portrait.noun_word}),
        modifiers=_modifiers(strip, portrait),
        words=_name_words(strip, portrait) or owner.words,
    )


# ------------------------------------------------------------------------------------------------------------------- as printed
def _as_printed(scene: _Scene, strip: Strip, portrait: Portrait) -> Speaker:
    noun = portrait.noun
    proper = portrait.name
    group = noun is not None and noun.kind in {"body", "agency", "armed-group", "monitor"}
    if proper is None and portrait.head >= 0 and strip.caps[portrait.head] and noun and noun.kind != "document":
        proper = proper_name(strip, portrait, portrait.head)
    named = proper is not None
    words = strip_text(scene, strip, proper) if proper else _words(scene, strip, portrait.phrase)
    named = named or (group and (portrait.owner is not None or bool(_modifiers(strip, portrait)) or strip.caps[portrait.phrase[0]]))
    kind = noun.kind if noun and noun.kind not in {"document", "person"} else "unknown"
    if named:
        printed = "named"
    elif noun is not None and noun.kind == "document":
        printed = "document"
    else:
        printed = "collective" if noun is not None and noun.many else "anonymous"
    return Speaker(
        Voice(None, words),
        kind,
        printed,
        False,
        "voice.words",
        person=not group and not (noun.many if noun else False) and printed != "document",
        many=group or bool(noun and noun.many),
        nouns=frozenset({portrait.noun_word} - {""}),
        modifiers=_modifiers(strip, portrait),
        words=_lower_words(strip, proper),
    )


def _plain(word: str, kind: str, printed: str, rule: str) -> Speaker:
    return Speaker(Voice(None, word), kind, printed, False, rule)


def _name_words(strip: Strip, portrait: Portrait) -> frozenset[str]:
    return _lower_words(strip, portrait.name)


def _lower_words(strip: Strip, phrase: Phrase | None) -> frozenset[str]:
    if phrase is None:
        return frozenset()
    return frozenset(strip.lowers[place] for place in range(*phrase) if strip.lowers[place][0].isalnum())


def _words(scene: _Scene, strip: Strip, phrase: Phrase) -> str:
    return " ".join(strip_text(scene, strip, phrase).split())


def strip_text(scene: _Scene, strip: Strip, phrase: Phrase) -> str:
    """The words of the phrase as printed."""
    if phrase[0] >= phrase[1]:
        return ""
    return scene.article.text[strip.starts[phrase[0]] : strip.ends[phrase[1] - 1]]


