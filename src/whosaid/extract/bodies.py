"""A person and the words beside the name -> the body for which the person speaks ("X Ministry spokesman A B", "A B, head of the X")."""

from collections.abc import Callable

from whosaid.extract.atoms import ARTICLE, COMMA, DET, DETERMINING, OF, REL
from whosaid.extract.phrases import Phrase, subject_after
from whosaid.extract.portraits import Portrait, portrait_of
from whosaid.extract.scenes import GROUPS, Scene, Speaker
from whosaid.extract.strips import Strip
from whosaid.knowledge.actor_rows import PRESS
from whosaid.knowledge.cues import Cues
from whosaid.records.inferred import Mention, Voice

#: Kind of actor and of voice of what stands on platforms.
SOCIAL = "social"
#: Kinds of actor for which a person speaks; a state has officials of many bodies.
SPOKEN_FOR = frozenset({"body", "force", "armed-group", "coalition", "monitor", "ministry", "aid", "party"})
#: Atoms of the longest phrase of a name with an office; in longer ones a body stands that has nothing to do with the name.
LONGEST_TITLE = 14
#: Kinds of noun of those who hold an office; ranks are titles of persons.
_IN_OFFICE = frozenset({"official", "person"})


def behind_name(strip: Strip, portrait: Portrait, cues: Cues) -> Portrait | None:
    """The noun behind a name and a comma: "Ann Low, a spokeswoman for the X, ...", "the X, a group that ..."."""
    stop = portrait.phrase[1]
    if not strip.bit(stop) & COMMA:
        return None
    phrase = subject_after(strip, stop + 1)
    if phrase is None or not strip.bit(phrase[1]) & (COMMA | REL):
        return None
    beside = portrait_of(strip, phrase, cues)
    return beside if beside.noun is not None and not beside.noun.many and beside.name is None else None


def is_past(strip: Strip, portrait: Portrait, cues: Cues) -> bool:
    """True for "a former officer of the X", who speaks for himself."""
    return not cues.past.isdisjoint(strip.lowers[slice(*portrait.phrase)])


def body_beside(
    scene: Scene, strip: Strip, portrait: Portrait, called: Callable[[Phrase], Speaker | None]
) -> Voice | None:
    """The body before the office, behind it, or the one that it is said to be of ("its spokesman").

    `called` tells who is meant by words that pick up an earlier speaker.
    """
    first, stop = portrait.phrase
    if stop - first > LONGEST_TITLE:
        return None
    if portrait.kind == "official":
        for mention in reversed(scene.mentions_in(strip, (first, portrait.head))):
            if mention.actor_kind in SPOKEN_FOR:
                return Voice(mention.target, mention.name)
    if portrait.noun is not None and portrait.kind not in _IN_OFFICE:
        return None
    for mention in scene.mentions_in(strip, portrait.owner):
        if mention.actor_kind in SPOKEN_FOR:
            return Voice(mention.target, mention.name)
    if portrait.kind == "official":
        owner = _owner(scene, strip, portrait, called)
        if owner is not None:
            return None if owner.person or owner.source_kind != "named" else owner.voice
    return _named_before(scene, strip, portrait) if portrait.kind in _IN_OFFICE else None


def _owner(
    scene: Scene, strip: Strip, portrait: Portrait, called: Callable[[Phrase], Speaker | None]
) -> Speaker | None:
    """Who is meant by "its" or "the group's" before an office."""
    if portrait.is_possessed:
        return scene.antecedent(strip.starts[portrait.phrase[0]], portrait.bits)
    return called(portrait.owner) if portrait.owner is not None else None


def _named_before(scene: Scene, strip: Strip, portrait: Portrait) -> Voice | None:
    """The body that only the words before the office name: "Norrby police Lt. A B"."""
    nouns, last = scene.cues.nouns, portrait.head - 1
    first = portrait.phrase[0] + bool(strip.bits[portrait.phrase[0]] & DET)
    noun = nouns.get(strip.lowers[last]) if last > first else None
    if noun is None or not noun.is_body or noun.kind != "body" or strip.bits[first] & DETERMINING:
        return None
    names = (at for at in range(max(first, 1), last) if strip.caps[at] and strip.lowers[at] not in nouns)
    is_named = any(names) or scene.is_place(strip.starts[first])
    return Voice(None, scene.printed(strip, (first, last + 1))) if is_named else None


def is_part(scene: Scene, strip: Strip, phrase: Phrase, owner: Speaker) -> bool:
    """True for a state behind "of" in words that begin with a part of it: of "the Norrby region of Lind" Lind."""
    first = phrase[0] + bool(strip.bits[phrase[0]] & DET)
    starts = [one.evidence.start for one in scene.mentions_in(strip, phrase)]
    is_behind = (
        bool(starts) and starts[0] > strip.starts[first] and any(bits & OF for bits in strip.bits[slice(*phrase)])
    )
    return owner.voice_kind == "state" and is_behind


def is_seat(strip: Strip, phrase: Phrase, cues: Cues) -> bool:
    """True for the noun of a place before a name: of "the governor of the region Ann Low" the region and the name."""
    first, stop = phrase
    is_bare = stop - first > 2 and strip.bits[first] & DET and not strip.caps[first + 1]
    return bool(is_bare) and strip.lowers[first + 1] not in cues.nouns and all(strip.caps[first + 2 : stop])


def only_monitor(scene: Scene, strip: Strip, portrait: Portrait) -> Speaker | None:
    """Who "a monitor" or "a monitoring group" is on a page that names but one: wires bring its name a few sentences later."""
    bits, noun, kinds = strip.bits[portrait.phrase[0]], portrait.noun, scene.cues.nouns
    if noun is None or noun.many or not noun.is_body or (bits & DET and not bits & ARTICLE):
        return None  # "another monitor", "one of the monitors"
    words = strip.lowers[slice(*portrait.phrase)]
    watching = [word for word in words if word in kinds and kinds[word].kind == "monitor"]
    is_nameless = portrait.name is None and portrait.owner is None and portrait.kind in {"monitor", "group"}
    return scene.only_monitor(watching) if watching and is_nameless else None


def bodies_in(scene: Scene, strip: Strip, phrase: Phrase | None, portrait: Portrait) -> list[Mention]:
    """Actors whose voice a phrase can be; a platform speaks through officials only."""
    found = [one for one in scene.mentions_in(strip, phrase) if not scene.is_backer(one)]
    return found if portrait.kind == "official" else [one for one in found if one.actor_kind != SOCIAL]


def can_mean(portrait: Portrait, speaker: Speaker) -> bool:
    """True where a noun of another word can mean the speaker ("the monitor" for an observatory)."""
    if portrait.noun is None or portrait.noun.many or portrait.noun.stands:
        return False
    if portrait.kind == "official":
        is_somebody = speaker.person and speaker.source_kind == "named"
        if speaker.nouns:  # "the official" for "Ann Low, a spokeswoman"; "the mayor" is another
            return is_somebody and portrait.noun.also == speaker.voice_kind
        return is_somebody and speaker.voice_kind in {"official", "unknown"}
    if portrait.kind == "group" or (portrait.kind in PRESS and not portrait.modifiers):
        kinds = GROUPS if portrait.kind == "group" else PRESS | {portrait.noun.also}
        return speaker.voice_kind in kinds and not speaker.person
    if portrait.kind == "body" and portrait.noun.also and portrait.noun.also == speaker.voice_kind:
        return not speaker.person
    return portrait.kind == speaker.voice_kind and portrait.kind not in {"unknown", "body", "witness"}
