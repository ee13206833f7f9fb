"""Speakers of a page -> the same, those without a name in its first paragraphs told by whom the page names next.

"Nine died, a regional governor said." above "Governor Ann Low told reporters" is Ann Low; a wire names its voice in the second sentence.
"""

from collections.abc import Sequence

from whosaid.extract.atoms import ARTICLE, DEFINITE
from whosaid.extract.bodies import behind_name
from whosaid.extract.credited import CREDIT
from whosaid.extract.drafts import Draft
from whosaid.extract.portraits import portrait_of
from whosaid.extract.scenes import GROUPS, Speaker
from whosaid.knowledge.cues import Cues

#: Paragraphs at the head of a page, its title with them, whose voices may be named below.
HEAD_PARAGRAPHS = 4
#: Paragraphs from a voice to the one that names it.
NEAR_PARAGRAPHS = 3
#: Kinds of noun of bodies of which a page may speak without a name.
BODIES = frozenset({"body", "monitor", "aid"})


def named_later(drafts: Sequence[Draft], speakers: Sequence[Speaker], cues: Cues) -> list[Speaker]:
    """The speakers with the names that the next named voice gives to one voice without a name before it."""
    found = list(speakers)
    order = sorted(range(len(drafts)), key=lambda one: _place(drafts[one]))
    told: dict[str, Speaker] = {}
    for at, number in enumerate(order):
        if not _may_be_named(drafts[number], speakers[number], cues):
            continue
        is_person = speakers[number].person
        others = (other for other in order[at + 1 :] if speakers[other].person == is_person)
        later = next((other for other in others if _is_named(drafts[other], speakers[other])), -1)
        if later < 0 or drafts[later].strip.paragraph - drafts[number].strip.paragraph > NEAR_PARAGRAPHS:
            continue
        voice, name = speakers[number].voice, speakers[later]
        if voice is not None and _is_called(drafts[later], name, speakers[number], cues):
            told.setdefault(voice.name, name)
    for number, speaker in enumerate(speakers):
        one = told.get(speaker.voice.name) if speaker.voice is not None and speaker.voice.actor is None else None
        if one is not None and one.voice is not None:
            kind = "named" if one.voice.actor is None else speaker.source_kind
            found[number] = one._replace(source_kind=kind, rule="voice.named-later", reports=speaker.reports, rivals=())
    return found


def _place(draft: Draft) -> int:
    return draft.strip.starts[draft.source[0]] if draft.source is not None else draft.content[0]


def _may_be_named(draft: Draft, speaker: Speaker, cues: Cues) -> bool:
    """True for one voice without a name at the head of a page whose noun only one can bear ("a regional governor", "a local committee")."""
    if draft.source is None or draft.strip.depth or draft.strip.paragraph >= HEAD_PARAGRAPHS:
        return False
    bits, is_new = draft.strip.bits[draft.source[0]], not any(draft.strip.caps[draft.source[0] + 1 : draft.source[1]])
    is_open = speaker.source_kind == "anonymous" or (is_new and not bits & DEFINITE)
    if speaker.rule != "voice.words" or speaker.own or not is_open:
        return False
    if len(speaker.nouns) != 1 or not bits & (ARTICLE | DEFINITE):
        return False
    (word,) = speaker.nouns
    noun = cues.nouns[word]
    return not noun.many and (word in cues.one_holder or (noun.is_body and noun.kind in BODIES) or noun.kind == "group")


def _is_named(draft: Draft, speaker: Speaker) -> bool:
    """True for a voice with a name outside quotations that is no agency or outlet."""
    if draft.source is None or draft.strip.depth or draft.shape.startswith(CREDIT) or speaker.voice is None:
        return False
    return speaker.source_kind == "named" and not speaker.own and speaker.voice_kind not in {"agency", "outlet"}


def _is_called(draft: Draft, named: Speaker, unnamed: Speaker, cues: Cues) -> bool:
    """True where the named voice is called by the noun of the unnamed one; a group may be a committee."""
    if draft.source is None:
        return False
    (word,) = unnamed.nouns
    portrait = portrait_of(draft.strip, draft.source, cues)
    beside = behind_name(draft.strip, portrait, cues)
    called = {portrait.noun_word, beside.noun_word if beside is not None else "", *named.nouns}
    if cues.nouns[word].kind == "group":
        return not named.person and named.voice_kind in GROUPS
    return word in called or (cues.nouns[word].is_body and word in named.words)
