"""Words that pick up an earlier speaker -> that speaker: surnames, "the spokesman", "the group", "the report", "the rebels"."""

from whosaid.extract.as_printed import lowers_of
from whosaid.extract.bodies import bodies_in, can_mean
from whosaid.extract.portraits import Portrait
from whosaid.extract.scenes import MOST_RIVALS, Scene, Speaker, picked_up
from whosaid.extract.strips import Strip

#: Words before "spokesman" in "a coalition spokesman"; with more of them another coalition may be meant ("a ruling coalition spokesman").
LONGEST_OFFICE = 2


def short_name(scene: Scene, strip: Strip, portrait: Portrait) -> Speaker | None:
    """A surname, or one capital word of a name that spoke before."""
    words = lowers_of(strip, portrait.name)
    last = portrait.phrase[1] - 1
    if not words and portrait.is_definite and strip.caps[last] and portrait.owner is None:
        words = frozenset({strip.lowers[last]})
    if not words:
        return None
    place = strip.starts[portrait.phrase[0]]
    found = next((speaker for speaker in scene.earlier(place) if words <= speaker.words), None)
    return picked_up(found, "voice.short-name") if found else None


def pick_up(scene: Scene, strip: Strip, portrait: Portrait) -> Speaker | None:
    """For "the spokesman", "the Kremlin spokesman", "the group", "the report" -> who was called so before."""
    if not portrait.is_definite or portrait.name is not None or portrait.noun is None:
        return None
    if portrait.owner is not None:
        return _holder(scene, strip, portrait)
    if portrait.kind == "document":
        return _sender(scene, strip, portrait)
    if _is_named(scene, strip, portrait):
        return None
    place = strip.starts[portrait.phrase[0]]
    told = (
        speaker for way in (_called_so, _of_kind, _only_one) if (speaker := way(scene, portrait, place)) is not None
    )
    return next(told, None)


def _is_named(scene: Scene, strip: Strip, portrait: Portrait) -> bool:
    """True for a body by a name of two words or more that nobody who spoke before has: "the Lind Falcon brigade"."""
    if portrait.noun is None or not portrait.noun.is_body or portrait.before is None:
        return False
    names = {strip.lowers[at] for at in range(*portrait.before) if strip.caps[at]} & portrait.modifiers
    known = (speaker.words | speaker.modifiers for speaker in scene.earlier(strip.starts[portrait.phrase[0]]))
    return len(names) > 1 and all(names.isdisjoint(words) for words in known)


def _called_so(scene: Scene, portrait: Portrait, place: int) -> Speaker | None:
    """Who was last called by this noun; for "the group" only where no group of another name spoke since."""
    for speaker in scene.earlier(place):
        known = speaker.modifiers | speaker.words
        if portrait.noun_word in speaker.nouns and (portrait.modifiers <= known or not speaker.modifiers):
            return picked_up(speaker, "voice.noun")
        if portrait.kind == "group" and can_mean(portrait, speaker) and portrait.modifiers <= known:
            return None
    return None


def _of_kind(scene: Scene, portrait: Portrait, place: int) -> Speaker | None:
    """Who spoke before and is of the kind of this noun, or a group at the head of a sentence right before."""
    earlier = list(scene.earlier(place))
    if earlier and _may_be_plain(portrait) and _is_plain_body(earlier[0]):
        return picked_up(earlier[0], "voice.noun")
    fitting = [
        speaker
        for speaker in earlier
        if can_mean(portrait, speaker) and portrait.modifiers <= speaker.modifiers | speaker.words
    ]
    opening = scene.group_at_head(place) if portrait.kind == "group" and not portrait.modifiers else None
    if opening is not None and opening[0] > next((at for at, one in scene.spoken(place) if one in fitting), -1):
        return picked_up(opening[1], "voice.noun")
    if not fitting:
        return None
    named = [speaker.voice.name for speaker in fitting if speaker.voice is not None]
    rivals = tuple(name for name in dict.fromkeys(named) if name != named[0])[:MOST_RIVALS]
    return picked_up(fitting[0], "voice.noun")._replace(rivals=rivals)


def _only_one(scene: Scene, portrait: Portrait, place: int) -> Speaker | None:
    """The only armed group or coalition called so ("the rebels", "the coalition"), or the only monitor ("the Britain-based monitor")."""
    many = portrait.noun is not None and portrait.noun.many
    if portrait.kind == "armed-group" and many and all("-" in word for word in portrait.modifiers):
        group = scene.only_called(portrait.noun_word)
        if group is not None:
            return group._replace(source_kind="collective", plural=True, nouns=frozenset((portrait.noun_word,)))
    if portrait.kind == "body" and not many and portrait.head == portrait.phrase[0] + 1:
        return scene.only_called(portrait.noun_word, "coalition")
    if portrait.kind == "monitor" and not many:
        monitors = {speaker.voice: speaker for speaker in scene.earlier(place) if speaker.voice_kind == "monitor"}
        if len(monitors) == 1:
            return picked_up(next(iter(monitors.values())), "voice.noun")
    return None


def _may_be_plain(portrait: Portrait) -> bool:
    """True for "the group" and "the organisation" without more words, which a body of any kind can be called."""
    if portrait.noun is None or portrait.noun.many or portrait.head != portrait.phrase[0] + 1:
        return False
    return portrait.kind == "group" or (portrait.kind == "body" and bool(portrait.noun.also))


def _is_plain_body(speaker: Speaker) -> bool:
    """True for a body by its name whose kind nothing tells ("Lind Relief", "the General Council of Camps")."""
    is_body = speaker.many and not speaker.plural and not speaker.person
    return is_body and speaker.source_kind == "named" and speaker.voice_kind in {"unknown", "body"}


def _sender(scene: Scene, strip: Strip, portrait: Portrait) -> Speaker | None:
    """Whose "the report" is: of who was told with one, or told one; "the AP report" is whose it says."""
    if bodies_in(scene, strip, portrait.before, portrait):
        return None
    found = scene.sender_of(portrait.noun_word, strip.starts[0])
    place = strip.starts[portrait.phrase[0]]
    found = found or next((speaker for speaker in scene.earlier(place) if speaker.reports), None)
    return found._replace(rule="voice.report-of", source_kind="document", person=False) if found else None


def _holder(scene: Scene, strip: Strip, portrait: Portrait) -> Speaker | None:
    """Who "the head of the X" is, where somebody who spoke before was called so."""
    place, owner = strip.starts[portrait.phrase[0]], lowers_of(strip, portrait.owner)
    is_one = portrait.noun is not None and not portrait.noun.many
    holder = scene.holder_of(portrait.noun_word, owner, place) if is_one else None
    return picked_up(holder, "voice.noun") if holder is not None else None


def group_beside(scene: Scene, strip: Strip, portrait: Portrait) -> Speaker | None:
    """The only group or coalition of the page that is called what stands before an office: "a rebel spokesman", where there are "Lind Falcon rebels"."""
    before = portrait.head - portrait.phrase[0]
    word = strip.lowers[portrait.head - 1] if before and portrait.name is None else ""
    noun = scene.cues.nouns.get(word)
    if noun is None:
        return None
    if noun.kind == "body" and before <= LONGEST_OFFICE:
        return scene.only_called(word, "coalition")
    if noun.kind != "armed-group" or noun.is_body:
        return None
    return scene.only_called(word + "s") or scene.only_called(word)
