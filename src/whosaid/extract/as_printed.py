"""A speaker of whom nothing but the words is known -> the speaker as printed."""

import re

from whosaid.extract.atoms import ARTICLE, BREAK, DET, MANY, PLURAL, POSS, PRON
from whosaid.extract.phrases import Phrase
from whosaid.extract.portraits import Portrait, core_head, is_the_name, proper_name
from whosaid.extract.scenes import Scene, Speaker
from whosaid.extract.strips import Strip
from whosaid.records.inferred import Voice

#: Kinds of noun that say nothing of the kind of a voice.
PLAIN_KINDS = frozenset({"document", "person", "group"})

#: Kinds of body that pass on what others say, so that one without a name may be any.
_PASSING_ON = frozenset({"monitor", "agency", "outlet"})

#: The end of the address of a site ("harbour.example"), not of initials.
_DOMAIN = re.compile(r"(?<=[a-z0-9]{3})\.[a-z]{2,7}\Z")

_NOTHING: frozenset[str] = frozenset()


def as_printed(scene: Scene, strip: Strip, portrait: Portrait) -> Speaker:
    """The speaker by its own words alone: named where a name or the noun of a body tells it from others."""
    outlet = _own_outlet(scene, strip, portrait) or _site(scene, strip, portrait)
    if outlet is not None:
        return outlet
    kind, name = portrait.kind, portrait.name
    body = portrait.noun.is_body if portrait.noun is not None else is_the_name(portrait)
    if name is None and _is_capital(strip, portrait.head) and kind != "document":
        name = proper_name(strip, portrait.phrase, portrait.head)
        name = (
            name if portrait.owner is None or name[1] - name[0] > 1 else None
        )  # "Iran's government-run TV" is not "TV"
    name = name or _handle(strip, portrait.phrase)
    many = portrait.noun is not None and portrait.noun.many
    if portrait.noun is None and name is None and not portrait.bits & (ARTICLE | POSS | PRON):  # "emergency services"
        last = core_head(portrait)
        many = bool(strip.bits[last] & (MANY | PLURAL)) and not strip.caps[last]
    led = strip.caps[portrait.phrase[0]] and portrait.phrase[0] != portrait.head and not portrait.bits & DET
    known_body = body and bool(portrait.owner or portrait.modifiers or led) and not _is_any(portrait)
    if name is not None or known_body:
        printed = "named"
    elif kind == "document":
        printed = "document"
    else:
        printed = "collective" if many else "anonymous"
    return Speaker(
        Voice(None, scene.printed(strip, name or portrait.phrase)),
        kind if kind is not None and kind not in PLAIN_KINDS else "unknown",
        printed,
        "voice.words",
        person=not body and not many and printed != "document",
        many=body or many,
        plural=many,
        nouns=nouns_of(portrait),
        words=lowers_of(strip, name),
        modifiers=portrait.modifiers,
    )


def _is_any(portrait: Portrait) -> bool:
    """True for a monitor or medium that only its kind is told of ("a Britain-based war monitor"), which may be any."""
    return bool(portrait.bits & ARTICLE) and not portrait.is_definite and portrait.kind in _PASSING_ON


def _own_outlet(scene: Scene, strip: Strip, portrait: Portrait) -> Speaker | None:
    """The outlet of the page by its own name, with or without "the", or by that of its site."""
    outlet, (first, stop) = scene.article.outlet, portrait.phrase
    if outlet is None:
        return None
    first += bool(strip.bits[first] & DET) and stop - first > 1
    printed = scene.printed(strip, (first, stop))
    left_out = outlet.name.split()[: -(stop - first)]
    is_it = bool(printed) and outlet.name.endswith(printed)
    if len(left_out) > 1 or (left_out and not portrait.is_definite and stop - first == 1):
        is_it = False
    is_it = is_it or _DOMAIN.sub("", printed) == "".join(outlet.name.split())
    return (
        Speaker(Voice(None, outlet.name), "outlet", "named", "voice.own-outlet", own=True, many=True) if is_it else None
    )


def _site(scene: Scene, strip: Strip, portrait: Portrait) -> Speaker | None:
    """A site by its address ("harbour.example")."""
    printed = scene.printed(strip, portrait.phrase)
    if " " in printed or not _DOMAIN.search(printed):
        return None
    return Speaker(
        Voice(None, printed), "outlet", "named", "voice.words", many=True, words=lowers_of(strip, portrait.phrase)
    )


def _handle(strip: Strip, phrase: Phrase) -> Phrase | None:
    """Atoms of a handle at the end of a phrase ("user @mill.bell")."""
    at = next((place for place in range(phrase[1] - 1, phrase[0] - 1, -1) if strip.lowers[place] == "@"), -1)
    glued = at >= 0 and all(strip.ends[place] == strip.starts[place + 1] for place in range(at, phrase[1] - 1))
    return (at, phrase[1]) if glued and at < phrase[1] - 1 else None


def _is_capital(strip: Strip, place: int) -> bool:
    """True for a capital that does not come from the head of a sentence."""
    return place > 0 and strip.caps[place] and not strip.bits[place - 1] & BREAK


def nouns_of(portrait: Portrait) -> frozenset[str]:
    """The noun by which the speaker is called."""
    return frozenset((portrait.noun_word,)) if portrait.noun_word else _NOTHING


def lowers_of(strip: Strip, phrase: Phrase | None) -> frozenset[str]:
    """Lower-case words of a phrase, without marks."""
    if phrase is None:
        return frozenset()
    return frozenset(strip.lowers[place] for place in range(*phrase) if strip.lowers[place][0].isalnum())
