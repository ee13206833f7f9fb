"""A speaker that only the register of outlets knows -> the outlet's voice: "the Harbour Times reported", "our reporter saw".

The own voice of the outlet of the page is told here too.
"""

from whosaid.extract.as_printed import lowers_of, nouns_of
from whosaid.extract.atoms import WE
from whosaid.extract.portraits import Portrait
from whosaid.extract.scenes import Scene, Speaker
from whosaid.extract.strips import Strip
from whosaid.knowledge.actors import ActorRegister
from whosaid.knowledge.outlets import OutletRegister
from whosaid.records.inferred import Voice

#: Kinds of voice of those whom only their own words tell of.
OPEN = frozenset({"unknown", "body", "agency", "outlet", "official"})
#: Kinds of voice of the press, beside whose nouns a name of one word is that of an outlet.
_PRESS = frozenset({"agency", "outlet"})
#: Kinds of outlet that are voices of another kind.
_KINDS = {"agency": "agency", "monitor": "monitor"}
#: Kinds of outlet that are no press.
_NO_PRESS = frozenset({"party", "aggregator"})


def as_press(speaker: Speaker, outlets: OutletRegister, actors: ActorRegister) -> Speaker:
    """The outlet whose name the speaker bears, letter for letter; the speaker itself where it bears none.

    One word alone may be anybody's name: it needs a noun of the press beside it. Whom the register of actors knows is told already.
    """
    voice = speaker.voice
    if voice is None or speaker.own or speaker.voice_kind not in OPEN or actors.actor(voice.actor or ""):
        return speaker
    is_press = speaker.voice_kind in _PRESS
    name = _name_in(voice.name) if is_press else voice.name.removeprefix("the ").removeprefix("The ")
    if not is_press and " " not in name and "-" not in name:
        return speaker
    entry = outlets.by_name(name)
    if entry is None or entry.kind in _NO_PRESS:
        return speaker
    if name not in {known.removeprefix("The ") for known in (entry.name, *entry.aliases)}:
        return speaker
    return speaker._replace(
        voice=Voice(None, entry.name),
        voice_kind=_KINDS.get(entry.kind, "outlet"),
        source_kind="named",
        rule="voice.outlet",
        person=False,
        many=True,
        plural=False,
        body=None,
    )


def _name_in(words: str) -> str:
    """The name in a phrase with a noun of the press: of "Iran's semi-official Mehr agency" Mehr; a capital that only opens the phrase is none."""
    found: list[str] = []
    for word in reversed(words.split()):
        if word[:1].isupper() and not word.endswith(("'s", "’s")):
            found.insert(0, word)
        elif found:
            break
    name = " ".join(found)
    if len(found) == 1 and words.startswith(name) and words != name:  # "Local news outlets"
        return ""
    return name.removeprefix("The ")


def own_reporter(scene: Scene, strip: Strip, portrait: Portrait) -> Speaker | None:
    """A reporter of the outlet that published the article, or of "ours"."""
    outlet, reporting = scene.article.outlet, portrait.kind == "outlet"
    if portrait.is_possessed and portrait.bits & WE and reporting:
        name = outlet.name if outlet else scene.printed(strip, portrait.phrase)
        return Speaker(Voice(None, name), "outlet", "anonymous", "voice.own-reporter", own=True, person=True)
    if outlet is None or not (reporting or (portrait.name and portrait.owner)):
        return None
    for phrase in (portrait.owner, portrait.before):
        if phrase is None:
            continue
        known = scene.mentions_in(strip, phrase)
        last = (phrase[1] - len(outlet.name.split()), phrase[1])
        printed = scene.printed(strip, last) if last[0] >= phrase[0] else ""
        if outlet.name.casefold() in {printed.casefold(), *(mention.name.casefold() for mention in known)}:
            return Speaker(
                Voice(known[0].target if known else None, outlet.name),
                "outlet",
                "named" if portrait.name else "anonymous",
                "voice.own-reporter",
                own=True,
                person=True,
                nouns=nouns_of(portrait),
                words=lowers_of(strip, portrait.name),
            )
    return None
