"""Article -> Attributions: who is said to have said what (source, cue, content), nested ones with what reports them.

Rule ids are joined by plus signs: how it was found (attribution.*), the class of the reporting word (cue.*), how the speaker
was told (voice.*).
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from whosaid.extract.atoms import (
    COLON,
    DEFINITE,
    DETERMINING,
    PRON,
    QUOTED,
    REL,
    STOP,
    THAT,
    TO,
)
from whosaid.extract.complements import opens_clause
from whosaid.extract.credited import CREDIT
from whosaid.extract.drafts import Draft, drafts_of
from whosaid.extract.pointing import point_back
from whosaid.extract.replies import answered_by
from whosaid.extract.saying_nouns import opens_topic
from whosaid.extract.scenes import Speaker
from whosaid.extract.signs import ASKED, STANDS_AS, columns_of
from whosaid.extract.taken import TAGS
from whosaid.extract.voices import speakers_of
from whosaid.knowledge.actor_rows import PRESS
from whosaid.knowledge.cues import Cues
from whosaid.knowledge.known import Knowledge
from whosaid.knowledge.reliability import Reliability
from whosaid.records.ids import make_id
from whosaid.records.inferred import Attribution, Mention
from whosaid.records.printed import Article, Quotation
from whosaid.records.spans import Evidence
from whosaid.text.reading import Reading

#: Candidates of which fewer than this share were marked by people are left out: at this share precision and recall of
#: full matches balance best on the articles measured (see `scripts/measure_attributions.py`).
LEAST_SHARE = 0.34
#: Share of a credit without a word of saying, of which people marked too few to measure.
CREDITED_SHARE = 0.5
#: Shapes in which a statement can be plain.
PLAIN = TAGS | {"adjunct", "citing", "participle", "announced", "adverb", "quoted"}
#: Attributions that may be open at one place; deeper nesting than this is a misreading.
DEEPEST = 12
#: Marks of the shadow that open a quotation.
MARKS = ('"', "'")
#: How the rule of an attribution begins whose content nobody says is so: it is a topic or wish, or the saying is denied or asked about.
ATTITUDE, OPEN = "attribution.attitude-", "attribution.open-"
#: Frame of a verb that leaves open what it holds, and denied does not.
DOUBTING = "doubting"

#: How the shape of an attribution begins whose reporting word is negated.
NEGATED = "negated-"
#: Actors of whom "attacked" tells a blow and no blame.
FIGHTING = frozenset({"armed-group", "force", "coalition"})
#: Kinds of voice that can be credited without a word of saying.
CREDITED = frozenset({"agency", "outlet", "monitor", "aid", "official", "body", "state"})
#: Shapes of what stands before a dash at whose other side a name ends the paragraph.
AT_DASH = frozenset({"headline-dash", "credit-tail"})
#: Way of a reporting word to tell a thought, whose negation is the thought's own ("does not believe that").
THOUGHT = "thought"


class _Links(NamedTuple):
    """What an attribution has from the others of its article."""

    id: str
    inside: str | None
    answers: str | None
    share: float


def find_attributions(
    article: Article,
    reading: Reading,
    quotations: tuple[Quotation, ...],
    mentions: tuple[Mention, ...],
    known: Knowledge,
) -> tuple[Attribution, ...]:
    """All attributions in order of place; total on any text, linear in its length.

    Speakers are found from the words alone; `mentions` of actors tell who they are. `inside` names the attribution that
    reports one, where there is one.
    """
    del quotations  # the reading holds the same quotations, with their depth
    judged = [
        one
        for one in judged_drafts(reading, known.cues, known.reliability)
        if (one[1] >= LEAST_SHARE or is_plain(one[0])) and not is_blow(one[0], reading, mentions, known.cues.arms)
    ]
    point_back(reading, [draft for draft, _ in judged], is_titled=article.title is not None)
    spoken = speakers_of(article, reading, [draft for draft, _ in judged], mentions, known)
    told = [
        (*one, speaker)
        for one, speaker in zip(judged, spoken, strict=True)
        if not (
            _is_own_speech(one[0], speaker)
            or _is_place(one[0], speaker, mentions)
            or _is_no_credit(one[0], speaker, article, mentions)
        )
    ]
    drafts, shares, speakers = [one[0] for one in told], [one[1] for one in told], [one[2] for one in told]
    ids = [_id_of(article, draft) for draft in drafts]
    answered = answered_by(drafts, speakers, known.cues)
    found: dict[str, Attribution] = {}
    for number, around in enumerate(insides(drafts)):
        inside = ids[around] if around >= 0 and ids[around] != ids[number] else None
        links = _Links(ids[number], inside, ids[answered[number]] if answered[number] >= 0 else None, shares[number])
        found[ids[number]] = _record(article, reading, drafts[number], speakers[number], links)
    return tuple(found.values())


def _is_own_speech(draft: Draft, speaker: Speaker) -> bool:
    """True for "I said that" of somebody who is quoted: the quotation says already who speaks."""
    word = draft.word
    if speaker.rule != "voice.quoted-self" or not draft.strip.depth or word is None or word.stance != "states":
        return False
    is_act = {"np", "invert-clause"} <= word.frames and word.embrace is None  # "We announce" does what it says
    is_plain_saying = word.asserts and THOUGHT not in word.frames and not is_act
    return is_plain_saying and "negated" not in draft.shape and "asked" not in draft.shape


def _is_place(draft: Draft, speaker: Speaker, mentions: Sequence[Mention]) -> bool:
    """True for a headline's place before a colon, which tells where and not who ("Norrby: Mill hit by shells")."""
    if draft.shape != "headline-colon" or draft.source is None or speaker.rule != "voice.words":
        return False
    start, end = draft.strip.starts[draft.source[0]], draft.strip.ends[draft.source[1] - 1]
    return any(one.kind == "place" and (one.evidence.start, one.evidence.end) == (start, end) for one in mentions)


def _is_no_credit(draft: Draft, speaker: Speaker, article: Article, mentions: Sequence[Mention]) -> bool:
    """True for a name beside what it is credited for that the registers know as no agency, outlet, monitor or body; behind a
    title's dash stands the name of the page's own outlet too.
    """
    is_press = speaker.rule in {"voice.register", "voice.outlet"} and speaker.voice_kind in PRESS
    if draft.shape in AT_DASH and is_press and speaker.voice is not None:
        outlet = article.outlet.name if article.outlet is not None else None
        if speaker.voice_kind == "outlet" or speaker.voice.name == outlet:
            return True
    if not draft.shape.startswith(CREDIT):
        return False
    strip, source = draft.strip, draft.source or (0, 0)
    is_whole = all(strip.lowers[at] in speaker.words or strip.bits[at] & (DETERMINING | STOP) for at in range(*source))
    mark = strip.bit(bisect_left(strip.starts, draft.cue[0])) if draft.cue is not None else 0
    kinds = CREDITED | FIGHTING if draft.shape == CREDIT + "tail" and mark & COLON else CREDITED  # "...: Red Falcons"
    is_known = is_whole and speaker.rule == "voice.register" and speaker.voice_kind in kinds and not speaker.person
    is_known = is_known or (speaker.rule == "voice.outlet" and draft.shape != CREDIT + "title")
    return not is_known or (draft.shape == CREDIT + "end" and _stands_for(draft, speaker, mentions))


def _stands_for(draft: Draft, speaker: Speaker, mentions: Sequence[Mention]) -> bool:
    """True for the short form of a name right before it: "the Mill Watch (MW)"."""
    first = draft.source[0] if draft.source is not None else 0
    before = draft.strip.lowers[max(0, first - 2)] if first > 1 else ""
    if first < 2 or not draft.strip.caps[first - 2]:
        return False
    actor = speaker.voice.actor if speaker.voice is not None else None
    ends = {one.evidence.end for one in mentions if one.target == actor} if actor is not None else set()
    return before in speaker.words or draft.strip.ends[first - 2] in ends


def is_blow(draft: Draft, reading: Reading, mentions: Sequence[Mention], arms: AbstractSet[str]) -> bool:
    """True for "gunmen attacked a bus": arms or fighters did it, and not a word is quoted, so nobody spoke."""
    strip = draft.strip
    if draft.cue is None or draft.source is None:
        return False
    verb = bisect_left(strip.ends, draft.cue[1])  # the last word of "have attacked"
    if verb >= len(strip) or strip.lowers[verb] not in arms or draft.word is None or draft.word.kind != "verb":
        return False
    if _mode(reading, *draft.content) != "indirect":
        return False
    first, stop = draft.source
    if not arms.isdisjoint(strip.lowers[first:stop]):
        return True
    start, end = strip.starts[first], strip.ends[stop - 1]
    armed = (one.evidence for one in mentions if one.actor_kind in FIGHTING)
    return any(start <= words.start and words.end <= end for words in armed)


def is_plain(draft: Draft) -> bool:
    """True where the grammar alone tells a statement: a cue of that kind, "that" before its content, "is said to"; bare quotations too.

    What quotations themselves report is left to the measured shares.
    """
    word = draft.word
    if word is None:
        return True
    if word.kind == "epithet" or draft.shape == "continued" or _names_in_quotes(draft):
        return True
    if not word.asserts or draft.doubtful or draft.strip.depth:
        return False
    first = bisect_left(draft.strip.starts, draft.content[0])
    opening = draft.strip.bit(first)
    shape = draft.shape.removeprefix("negated-")
    if "hearsay" in word.frames and draft.source is None and draft.cue is not None:
        return _is_hearsay(draft, draft.cue, first)
    if shape == "after" and THOUGHT in word.frames:
        return _closes_sentence(draft)
    if shape == "passive":
        is_whole = (
            first + 1 < len(draft.strip) and draft.strip.ends[first] < draft.content[1]
        )  # no "files that were sought"
        return bool(opening & (THAT | TO)) and is_whole
    return shape in PLAIN and ("firm" in word.frames or (bool(opening & THAT) and opens_clause(draft.strip, first)))


def _names_in_quotes(draft: Draft) -> bool:
    """True where the name that a speaker gives to something stands in quotation marks behind it: "called the report “false”"."""
    strip, word = draft.strip, draft.word
    if draft.shape != "before" or draft.source is None or word is None or "naming" not in word.frames or strip.depth:
        return False
    if strip.bits[draft.source[0]] & (PRON | REL):
        return False
    last = bisect_left(strip.starts, draft.content[1]) - 1
    first = bisect_left(strip.starts, draft.content[0])
    return last > first and bool(strip.bits[last] & QUOTED) and not strip.bits[last - 1] & DETERMINING


def _is_hearsay(draft: Draft, cue: tuple[int, int], first: int) -> bool:
    """True for "reports of shelling", from nobody knows whom; not for "the report of the bank"."""
    place = bisect_left(draft.strip.starts, cue[0])
    is_open = opens_topic(draft.strip, place + 1) and first == place + 2
    return is_open and not (draft.strip.bit(place - 1) | draft.strip.bit(place - 2)) & DEFINITE


def _closes_sentence(draft: Draft) -> bool:
    """True for "..., the capital believes." with a speaker who is no pronoun."""
    strip = draft.strip
    if draft.cue is None or draft.source is None or strip.bits[draft.source[0]] & PRON:
        return False
    stop = bisect_left(strip.starts, draft.cue[1])
    return stop >= len(strip) or bool(strip.bits[stop] & STOP)


def judged_drafts(reading: Reading, cues: Cues, reliability: Reliability) -> list[tuple[Draft, float]]:
    """All drafts in order of place, each with the share of its like that people marked as well."""
    drafts = in_order(drafts_of(reading, cues))
    told = [draft for draft in drafts if not draft.shape.startswith(CREDIT)]
    judged = [(draft, reliability.share(seen)) for draft, seen in zip(told, all_columns(told, cues), strict=True)]
    if len(told) == len(drafts):
        return judged
    credited = [(draft, CREDITED_SHARE) for draft in drafts if draft.shape.startswith(CREDIT)]
    return sorted([*judged, *credited], key=lambda one: _order(one[0]))


def all_columns(drafts: Sequence[Draft], cues: Cues) -> list[dict[str, str]]:
    """The columns of each draft; `drafts` are all of a text in order of place."""
    around = insides(drafts)
    contents = Counter(draft.content for draft in drafts if draft.shape not in STANDS_AS)
    depths: list[int] = [0] * len(drafts)
    found: list[dict[str, str]] = []
    for number, draft in enumerate(drafts):
        outer = around[number] if draft.shape not in STANDS_AS else -1
        depths[number] = depths[outer] + 1 if outer >= 0 else 0
        shared = contents[draft.content] > 1
        found.append(
            columns_of(draft, drafts[outer] if outer >= 0 else None, cues, depth=depths[number], shared=shared)
        )
    return found


def is_asserting(attribution: Attribution) -> bool:
    """True where the voice says that the content is so (or not so, or should be so)."""
    return not attribution.rule.startswith((ATTITUDE, OPEN))


#: Kind of a voice that says nothing any more: "an earlier version of this article said that".
REPLACED = "replaced"


def is_open(attribution: Attribution) -> bool:
    """True where it is denied or asked that the voice says so ("did not confirm that"), so that the content is left open."""
    return attribution.rule.startswith(OPEN)


def chain_of(attribution: Attribution | None, by_id: Mapping[str, Attribution]) -> tuple[Attribution, ...]:
    """From the outermost attribution inwards to the given one; empty for None."""
    chain: dict[str, Attribution] = {}
    while attribution is not None and attribution.id not in chain:
        chain[attribution.id] = attribution
        attribution = by_id.get(attribution.inside) if attribution.inside else None
    return tuple(reversed(chain.values()))


def in_order(drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts by place: by their cues, the outer ones first."""
    return sorted(drafts, key=_order)


def _order(draft: Draft) -> tuple[int, int, int]:
    return (_anchor(draft), draft.content[0], -draft.content[1])


def _anchor(draft: Draft) -> int:
    """The place by which a draft is inside another: its cue, or its content where it has none."""
    return draft.cue[0] if draft.cue else draft.content[0]


def _id_of(article: Article, draft: Draft) -> str:
    return make_id("attribution", article.id, *draft.content, draft.cue[0] if draft.cue else "")


def insides(drafts: Sequence[Draft]) -> list[int]:
    """For each draft the number of the one with the shortest content around its cue, -1 for none."""
    numbers = {id(draft): number for number, draft in enumerate(drafts)}
    begins, ends = [draft.content[0] for draft in drafts], [draft.content[1] for draft in drafts]
    by_start = sorted(range(len(drafts)), key=lambda number: (begins[number], -ends[number]))
    found: list[int] = []
    opened: list[int] = []
    following = 0
    for number, draft in enumerate(drafts):
        anchor = _anchor(draft)
        while following < len(by_start) and begins[by_start[following]] <= anchor:
            opened.append(by_start[following])
            following += 1
        opened = [one for one in opened if ends[one] > anchor][-DEEPEST:]
        if draft.inside is not None and id(draft.inside) in numbers:
            found.append(numbers[id(draft.inside)])
        else:
            around = [one for one in opened if one != number and _holds(drafts[one], draft)]
            found.append(min(around, key=lambda one: _tightness(drafts[one], one), default=-1))
    return found


def _tightness(draft: Draft, number: int) -> tuple[int, bool, int]:
    """Order of those around a place: the shortest first, of two equal ones the one that was cited."""
    return (draft.content[1] - draft.content[0], draft.inside is None, number)


def _holds(outer: Draft, inner: Draft) -> bool:
    """True where the inner one's cue stands in the outer one's content, and not the other way round too."""
    if not outer.content[0] <= _anchor(inner) < outer.content[1]:
        return False
    if outer.cue is not None and inner.content[0] <= outer.cue[0] < inner.content[1]:
        return False
    return inner.cue is not None or outer.content != inner.content


def _record(article: Article, reading: Reading, draft: Draft, speaker: Speaker, links: _Links) -> Attribution:
    strip, word = draft.strip, draft.word
    source = None
    if draft.source is not None:
        source = _evidence(article, strip.starts[draft.source[0]], strip.ends[draft.source[1] - 1])
    thinks = word is not None and THOUGHT in word.frames
    doubts = word is not None and DOUBTING in word.frames
    turned = draft.shape.startswith(ASKED) or (draft.shape.startswith(NEGATED) and not thinks) != doubts
    turned = turned or speaker.voice_kind == REPLACED
    found = f"attribution.{draft.shape}"
    if turned or (word is not None and not word.asserts):
        found = f"{OPEN if turned and (word is None or word.asserts) else ATTITUDE}{draft.shape}"
    stance, embrace = (word.stance, word.embrace) if word is not None else ("states", None)
    if draft.shape.startswith(NEGATED):
        stance, embrace = "denies" if thinks else "states", None
    return Attribution(
        id=links.id,
        content=_evidence(article, *draft.content),
        cue=_evidence(article, *draft.cue) if draft.cue else None,
        source=source,
        mode="direct" if draft.shape == "turn" else _mode(reading, *draft.content),
        source_kind=speaker.source_kind,
        stance=stance,
        voice=speaker.voice,
        inside=links.inside,
        rule="+".join([found, *([word.row] if word else []), speaker.rule]),
        voice_kind=speaker.voice_kind,
        own=speaker.own,
        embrace=embrace,
        reliability=links.share,
        rivals=speaker.rivals,
        answers=links.answers,
        body=speaker.body,
    )


def _mode(reading: Reading, start: int, end: int) -> str:
    """Direct where the content is a quotation from end to end, mixed where one stands inside, else indirect."""
    said = reading.shadow[start:end].strip()
    if said.startswith(MARKS) and said.rstrip(".,").endswith(MARKS):
        return "direct"
    return "mixed" if MARKS[0] in said else "indirect"


def _evidence(article: Article, start: int, end: int) -> Evidence:
    return Evidence(article.id, start, end, article.text[start:end])
