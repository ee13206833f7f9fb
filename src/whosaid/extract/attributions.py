"""Article -> Attributions: who is said to have said what (source, cue, content), nested ones with what reports them."""

from collections.abc import Mapping, Sequence

from whosaid.extract.drafts import Draft, drafts_of
from whosaid.extract.voices import Speaker, speakers_of
from whosaid.knowledge.known import Knowledge
from whosaid.records.ids import make_id
from whosaid.records.inferred import Attribution, Mention
from whosaid.records.printed import Article, Quotation
from whosaid.records.spans import Evidence
from whosaid.text.reading import Reading

#: Attributions that may be open at one place; deeper nesting than this is a misreading.
DEEPEST = 12

_DOUBLE = '"'


def find_attributions(
    article: Article,
    reading: Reading,
    quotations: tuple[Quotation, ...],
    mentions: tuple[Mention, ...],
    known: Knowledge,
) -> tuple[Attribution, ...]:
    """All attributions in order of place; total on any text, linear in its length.

    Speakers are found from the words alone; `mentions` of actors tell who they are.
    """
    del quotations  # the reading holds the same quotations, with their depth
    drafts = sorted(drafts_of(reading, known.cues), key=_order)
    speakers = speakers_of(article, reading, drafts, mentions, known.cues)
    ids = [_id_of(article, draft) for draft in drafts]
    insides = _insides(drafts)
    found = {
        ids[number]: _record(
            article, reading, draft, speakers[number], ids[number], ids[inside] if (inside := insides[number]) >= 0 else None
        )
        for number, draft in enumerate(drafts)
    }
    return tuple(found.values())


def innermost_at(
    attributions: Sequence[Attribution], start: int, end: int, *, asserting: bool = True
) -> Attribution | None:
    """The attribution with the shortest content that covers [start, end), or None for the outlet's own voice.

    `asserting` leaves out those whose content nobody says is so (topics, wishes, objects of praise or blame).
    """
    best: Attribution | None = None
    for attribution in attributions:
        content = attribution.content
        if content.start > start or content.end < end or (asserting and not is_asserting(attribution)):
            continue
        if best is None or (content.end - content.start, attribution.inside == best.id) <= (
            best.content.end - best.content.start,
            True,
        ):
            shorter = best is None or content.end - content.start < best.content.end - best.content.start
            if shorter or (best is not None and attribution.inside == best.id):
                best = attribution
    return best


def is_asserting(attribution: Attribution) -> bool:
    """True where the voice says that the content is so (or not so, or should be so)."""
    return not attribution.rule.startswith("attribution.attitude-")


def chain_of(attribution: Attribution | None, by_id: Mapping[str, Attribution]) -> tuple[Attribution, ...]:
    """From the outermost attribution inwards to the given one; empty for None."""
    chain: list[Attribution] = []
    while attribution is not None and attribution not in chain:
        chain.append(attribution)
        attribution = by_id.get(attribution.inside) if attribution.inside else None
    return tuple(reversed(chain))


def _order(draft: Draft) -> tuple[int, int, int]:
    return (_anchor(draft), draft.content[0], -draft.content[1])


def _anchor(draft: Draft) -> int:
    """The place by which a draft is inside another: its cue, or its content where it has none."""
    return draft.cue[0] if draft.cue else draft.content[0]


def _id_of(article: Article, draft: Draft) -> str:
    return make_id("attribution", article.id, draft.content[0], draft.content[1], draft.cue[0] if draft.cue else "")


def _insides(drafts: Sequence[Draft]) -> list[int]:
    """For each draft the number of the one with the shortest content around its cue, -1 for none."""
    forced = {id(draft): number for number, draft in enumerate(drafts)}
    by_start = sorted(range(len(drafts)), key=lambda number: (drafts[number].content[0], -drafts[number].content[1]))
    found: list[int] = []
    opened: list[int] = []
    following = 0
    for number, draft in enumerate(drafts):
        anchor = _anchor(draft)
        while following < len(by_start) and drafts[by_start[following]].content[0] <= anchor:
            opened.append(by_start[following])
            following += 1
        opened = [one for one in opened if drafts[one].content[1] > anchor][-DEEPEST:]
        if draft.inside is not None and id(draft.inside) in forced:
            found.append(forced[id(draft.inside)])
            continue
        around = [one for one in opened if one != number and _holds(drafts[one], draft)]
        best = min(
            around,
            key=lambda one: (drafts[one].content[1] - drafts[one].content[0], drafts[one].inside is None, one),
            default=-1,
        )
        found.append(best)
    return found


def _holds(outer: Draft, inner: Draft) -> bool:
    """True where the inner one's cue stands in the outer one's content, and not the other way round too."""
    anchor = _anchor(inner)
    if not outer.content[0] <= anchor < outer.content[1]:
        return False
    if outer.cue is not None and inner.content[0] <= outer.cue[0] < inner.content[1]:
        return False
    return inner.cue is not None or outer.content != inner.content


def _record(
    article: Article, reading: Reading, draft: Draft, speaker: Speaker, own_id: str, inside: str | None
) -> Attribution:
    strip, word = draft.strip, draft.word
    source = None
    if draft.source is not None:
        source = _evidence(article, strip.starts[draft.source[0]], strip.ends[draft.source[1] - 1])
    attitude = "attitude-" if word is not None and not word.asserts else ""
    return Attribution(
        id=own_id,
        content=_evidence(article, *draft.content),
        cue=_evidence(article, *draft.cue) if draft.cue else None,
        source=source,
        mode=_mode(reading, *draft.content),
        source_kind=speaker.source_kind,
        stance=word.stance if word is not None else "states",
        voice=speaker.voice,
        inside=inside,
        rule=f"attribution.{attitude}{draft.shape}" + (f"+{word.row}" if word else "") + f"+{speaker.rule}",
        voice_kind=speaker.voice_kind,
        own=speaker.own,
        embrace=word.embrace if word is not None else None,
    )


def _mode(reading: Reading, start: int, end: int) -> str:
    """direct where the content begins with a quotation, mixed where one stands inside."""
    if reading.shadow[start] in {_DOUBLE, "'"}:
        return "direct"
    return "mixed" if _DOUBLE in reading.shadow[start:end] else "indirect"


def _evidence(article: Article, start: int, end: int) -> Evidence:
    return Evidence(article.id, start, end, article.text[start:end])
