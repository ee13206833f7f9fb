"""Reading -> drafts: attributions as spans, before anyone asks who the speaker is.

What one strip cannot tell is told here: a quotation that goes on in the next strip or paragraph, content behind a colon
that ends its strip, quotations without a speaker, and the shapes of headlines ("X: ...", "... - X").
"""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from whosaid.extract.appositions import with_name
from whosaid.extract.atoms import (
    COLON,
    COMMA,
    COORD,
    DASH,
    QUOTE,
    QUOTED,
    SCARE,
    STOP,
)
from whosaid.extract.candidates import find_candidates
from whosaid.extract.contents import contents_of
from whosaid.extract.headlines import headline_of
from whosaid.extract.phrases import Phrase
from whosaid.extract.strips import Span, Strip, strips_of
from whosaid.extract.taken import TAGS, Candidate
from whosaid.extract.turns import Turn, turns_of
from whosaid.knowledge.cues import Cue, Cues
from whosaid.text.reading import Reading

#: Fewest words of a quotation that is a statement by itself, though nobody is named.
STATEMENT_WORDS = 6
#: Fewest words of one that goes on in the paragraph of its speaker.
NEAR_WORDS = 4
#: Code points that one attribution may cover; more is a misreading (or a book).
LONGEST_CONTENT = 20_000
#: Shapes whose `shared` is the one that reports them, and not one with the same speaker.
INNER = frozenset({"citing", "quoted"})
#: Shapes of tags whose quotation may go on in the next strip.
QUOTING = frozenset({"after", "inverted", "before"})
#: Way of a reporting word that has as its subject before whom somebody speaks ("the court heard that").
HEARD = "court"
#: Atoms that must be quotations or marks for a strip to be quoted as a whole.
QUOTED_ATOMS = 8


@dataclass(slots=True)
class Draft:
    """One attribution as spans of code points and atoms; `content` grows while a quotation goes on."""

    shape: str
    """How it was found; the middle of its rule id."""
    content: Span
    """What is said, quotation marks with it."""
    cue: Span | None
    """The reporting word with its auxiliaries."""
    strip: Strip
    """Where its speaker stands."""
    source: Phrase | None
    """Atoms of the speaker."""
    word: Cue | None
    """What the reporting word is."""
    inside: "Draft | None" = None
    """The draft that reports it, where that is known already."""
    speaker_of: "Draft | None" = None
    """The draft whose speaker it shares."""
    doubtful: bool = False
    """True where the reporting word may as well be a noun."""


def drafts_of(reading: Reading, cues: Cues) -> list[Draft]:
    """All drafts of the text, in order of strips."""
    found: list[Draft] = []
    pending: Draft | None = None
    running: Draft | None = None
    tag: Draft | None = None
    strips = [strip for strip in strips_of(reading, cues) if len(strip)]
    turns = turns_of(reading, strips, cues)
    for number, whole in enumerate(strips):
        turn, strip = None, whole
        if number == 0 or number in turns:
            turn = _turn(reading, whole, turns.get(number), cues if number == 0 else None)
            strip = whole.since(turns[number].said) if number in turns else whole
        if turn is not None:
            if found and found[-1].shape == "bare" and found[-1].content == turn.content:
                found.pop()
            found.append(turn)
            pending, running, tag = None, turn if turn.shape == "turn" else None, None
        candidates = find_candidates(strip, cues)
        made = _of_strip(strip, candidates) if candidates else []
        if running is not None and pending is None and not made and _goes_on(strip, running):
            running.content = (running.content[0], strip.ends[_last_word(strip)])
            continue
        if pending is not None and _takes_next(pending, strip, has_own=bool(made)):
            found.append(pending)
            running = pending
        else:
            running = running if turn is not None else None
            found.extend(_bare(reading, strip, tag) if turn is None and not made else ())
        found.extend(made)
        last = tag if found and found[-1].shape == "continued" else None
        tag = (_tag_of(strip, made) if made else None) or last
        pending = _waiting(strip, candidates) if candidates else None
        running = (_quoting(strip, made) if made else None) or running
    return [draft for draft in found if draft.content[1] - draft.content[0] <= LONGEST_CONTENT]


def _turn(reading: Reading, strip: Strip, turn: Turn | None, cues: Cues | None) -> Draft | None:
    """What the strip tells without a reporting word; `cues` only for the first strip, which may be a headline."""
    title = headline_of(reading, strip, cues) if cues is not None else None
    if title is not None:
        cue = _span(strip, title.cue) if title.cue else None
        return Draft(title.shape, _span(strip, title.content), cue, strip, title.source, None)
    return Draft(turn.shape, turn.content, turn.cue, strip, turn.source, None) if turn is not None else None


def _span(strip: Strip, phrase: Phrase) -> Span:
    return strip.starts[phrase[0]], strip.ends[phrase[1] - 1]


def _of_strip(strip: Strip, candidates: Sequence[Candidate]) -> list[Draft]:
    drafts: dict[int, Draft] = {}
    for number, (made, content) in enumerate(zip(candidates, contents_of(strip, candidates), strict=True)):
        if content is None:
            continue
        draft = Draft(
            shape=_shape_of(made),
            content=_span(strip, content),
            cue=_span(strip, (made.first, made.stop)),
            strip=strip,
            source=None if HEARD in made.cue.frames else with_name(strip, made.source),
            word=made.cue,
            doubtful=made.doubtful,
        )
        if made.shape not in INNER:
            draft.speaker_of = drafts.get(made.shared)
        drafts[number] = draft
    for number, draft in drafts.items():
        if candidates[number].shape in INNER:
            draft.inside = drafts.get(candidates[number].shared)
    return list(drafts.values())


def _shape_of(made: Candidate) -> str:
    """The shape, with what turns it round: a negation or a question."""
    turned = "negated-" if made.negated else "asked-" if made.asked else ""
    return turned + made.shape


def _waiting(strip: Strip, candidates: Sequence[Candidate]) -> Draft | None:
    """The candidate whose content is the next strip ("She wrote:")."""
    for made in candidates[-3:]:
        if made.complement is not None and made.complement.manner == "next":
            place = strip.ends[-1]
            cue, speaker = _span(strip, (made.first, made.stop)), with_name(strip, made.source)
            return Draft("announced", (place, place), cue, strip, speaker, made.cue)
    return None


def _takes_next(pending: Draft, strip: Strip, *, has_own: bool) -> bool:
    """Gives the first quotation of the strip, or the whole strip, to what was announced before it, if it can be that."""
    if strip.depth != pending.strip.depth or strip.paragraph > pending.strip.paragraph + 1:
        return False
    if strip.bits[0] & QUOTED:
        pending.content = (strip.starts[0], strip.ends[0])
    elif not has_own:
        pending.content = (strip.starts[0], strip.ends[_last_word(strip)])
    return pending.content[0] < pending.content[1]


def _last_word(strip: Strip) -> int:
    last = len(strip) - 1
    while last > 0 and strip.bits[last] & (STOP | COMMA | COLON):
        last -= 1
    return last


def _is_only_quoted(strip: Strip) -> bool:
    """True where the strip holds quotations and marks only."""
    return bool(strip.bits[0] & QUOTE) and all(
        bits & (QUOTE | SCARE | STOP | COMMA | DASH | COORD) for bits in strip.bits[:QUOTED_ATOMS]
    )


def _goes_on(strip: Strip, running: Draft) -> bool:
    """True where the strip only goes on with the quotation of the strip or paragraph before."""
    short = strip.ends[-1] - running.content[0] <= LONGEST_CONTENT
    return short and strip.depth == running.strip.depth and _is_only_quoted(strip)


def _quoting(strip: Strip, made: Sequence[Draft]) -> Draft | None:
    """The draft that a quotation at the head of the next strip would go on with."""
    if QUOTE not in strip.bits:
        return None
    quoted = [start for start, bits in zip(strip.starts, strip.bits, strict=True) if bits & QUOTE]
    for draft in made:
        if draft.shape in QUOTING and bisect_left(quoted, draft.content[0]) < bisect_left(quoted, draft.content[1]):
            return draft
    return None


def _tag_of(strip: Strip, made: Sequence[Draft]) -> Draft | None:
    """The last tag of a strip, whose speaker a quotation right behind the strip goes on with."""
    tags = [draft for draft in made if draft.shape in TAGS and draft.word is not None and draft.word.asserts]
    return tags[-1] if tags and not strip.depth else None


def _bare(reading: Reading, strip: Strip, tag: Draft | None) -> list[Draft]:
    """A quotation that is a sentence of its own and stands in no content: who spoke right before goes on, else nobody is named."""
    if strip.depth or not _is_only_quoted(strip) or not strip.caps[0]:
        return []
    words = [reading.tokens.words[number] for number in reading.tokens_in(strip.starts[0], strip.ends[0])]
    plain = [word for word in words if word[0].islower()]
    near = (
        tag is not None and strip.paragraph == tag.strip.paragraph
    )  # right behind the speaker's words a few are enough
    if len(words) < (NEAR_WORDS if near else STATEMENT_WORDS) or 2 * len(plain) < len(words):
        return []
    content = (strip.starts[0], strip.ends[_last_word(strip)])
    if tag is None or strip.paragraph > tag.strip.paragraph + 1:
        return [Draft("bare", content, None, strip, None, None)]
    return [Draft("continued", content, tag.cue, tag.strip, tag.source, tag.word, speaker_of=tag)]
