"""A speaker of whom nothing but the words is known -> the speaker as printed."""

from whosaid.extract.atoms import BREAK, DET
from whosaid.extract.phrases import Phrase
from whosaid.extract.portraits import Portrait, is_the_name, proper_name
from whosaid.extract.scenes import Scene, Speaker
from whosaid.extract.strips import Strip
from whosaid.records.inferred import Voice

#: Kinds of noun that say nothing of the kind of a voice.
PLAIN_KINDS = frozenset({"document", "person", "group"})

_NOTHING: frozenset[str] = frozenset()


def as_printed(scene: Scene, strip: Strip, portrait: Portrait) -> Speaker:
    """The speaker by its own words alone: named where a name or the noun of a body tells it from others."""
    kind, name = portrait.kind, portrait.name
    body = portrait.noun.is_body if portrait.noun is not None else is_the_name(portrait)
    if name is None and _is_capital(strip, portrait.head) and kind != "document":
        name = proper_name(strip, portrait.phrase, portrait.head)
        name = (
            name if portrait.owner is None or name[1] - name[0] > 1 else None
        )  # "Iran's government-run TV" is not "TV"
    many = portrait.noun is not None and portrait.noun.many
    led = strip.caps[portrait.phrase[0]] and portrait.phrase[0] != portrait.head and not portrait.bits & DET
    known_body = body and bool(portrait.owner or portrait.modifiers or led)
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
