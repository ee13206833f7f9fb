"""Strips of a text -> what stands beside the name of its speaker: lines of a transcript or list, and signed quotations.

A name or a noun of speaking before a colon speaks where a quotation follows ("Ann Low: “...”"), where it is told who that is
("Ann Low, a nurse: ..."), or where the text has two such labels, each twice at least ("LOW: ...", "ROE: ..."). Behind a
quotation and a dash it signs it.
"""

from bisect import bisect_right
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from whosaid.extract.atoms import (
    ADV,
    BREAK,
    COLON,
    COMMA,
    COORD,
    DASH,
    DET,
    ED,
    LABEL,
    MONTH,
    NUMBER,
    PREP,
    PRON,
    QUOTE,
    QUOTED,
    STOP,
    SUB,
    TIME,
    VERBAL,
)
from whosaid.extract.credited import credited
from whosaid.extract.phrases import Phrase
from whosaid.extract.strips import Span, Strip
from whosaid.knowledge.cues import Cues
from whosaid.text.reading import Reading

#: What no name holds.
NO_NAME = PREP | DET | NUMBER | LABEL | ADV | PRON | BREAK
#: What no words hold that tell who a speaker is.
_NO_TRADE = ED | VERBAL | SUB | PRON | TIME | MONTH
#: Atoms of a label; those of one that tells who the speaker is.
LONGEST_LABEL, LONGEST_PORTRAIT = 6, 16
#: Fewest atoms that a line without quotation marks must hold behind its label.
FEWEST_SAID = 4
#: Paragraphs without a label that a speaker may go on in, before the next label.
MOST_PARAGRAPHS = 3
#: Labels of a conversation, and how often each must stand.
FEWEST_LABELS = 2


class Turn(NamedTuple):
    """What one speaker says, beside a label."""

    shape: str
    """turn, signed, label or one of a credit."""
    content: Span
    """Code points of what is said."""
    source: Phrase
    """Atoms of the label."""
    cue: Span
    """Code points of the colon or dash."""
    said: int
    """Atom behind the label, where what is said begins in the same strip; 0 where it stands before the label."""


def turns_of(reading: Reading, strips: Sequence[Strip], cues: Cues) -> dict[int, Turn]:
    """Number of a strip -> the turn whose label stands in it; linear in the number of strips."""
    labelled = [
        (number, strip, place)
        for number, strip in enumerate(strips)
        if not strip.depth and (place := _colon_of(strip)) > 0 and (number or len(reading.paragraphs) == 1)
    ]
    asked = [strip.paragraph for strip in strips if _is_question(reading, strip)]
    again = _conversation([(strip, place) for _, strip, place in labelled], is_asked=len(asked) >= FEWEST_LABELS)
    lines = sorted({*asked, *(strip.paragraph for _, strip, place in labelled if _key(strip, place) in again)})
    found: dict[int, Turn] = {}
    for number, strip, place in labelled:
        turn = _labelled(reading, strip, place, cues, again)
        if turn is not None:
            found[number] = _with_paragraphs(reading, turn, strip.paragraph, lines) if again else turn
    for number, strip in enumerate(strips):
        if number not in found and not strip.depth and strip.bits[0] & (QUOTE | DASH):
            turn = _signed(strip, strips[number - 1] if number else None)
            if turn is not None:
                found[number] = turn
    for number, strip in enumerate(strips):
        credit = credited(reading, strip, cues.nouns) if number and number not in found else None
        if credit is not None:
            found[number] = Turn(*credit)
    return found


def _colon_of(strip: Strip) -> int:
    """The colon behind a label at the head of the strip, -1 for none."""
    if ":" not in strip.lowers[: LONGEST_PORTRAIT + 1] or not strip.caps[0]:
        return -1
    for place in range(min(len(strip) - 1, LONGEST_PORTRAIT + 1)):
        here = strip.bits[place]
        if here & COLON:
            return place
        if here & (VERBAL | BREAK & ~COMMA | SUB | LABEL | PRON) and not here & DET:
            return -1
    return -1


def _key(strip: Strip, place: int) -> str:
    return " ".join(strip.lowers[:place])


def _is_question(reading: Reading, strip: Strip) -> bool:
    """True at the head of a question that nobody is named for: "Question: Will the truce hold?"."""
    start, end = reading.paragraphs[strip.paragraph]
    is_labelled = strip.starts[0] == start and len(strip) > 1 and strip.bits[0] & LABEL and strip.bits[1] & COLON
    return bool(is_labelled) and "?" in reading.text[start:end]


def _conversation(labels: Sequence[tuple[Strip, int]], *, is_asked: bool) -> frozenset[str]:
    """Labels of a text in which several stand again and again, or one where questions are asked."""
    counts = Counter(_key(strip, place) for strip, place in labels if _is_name(strip, 0, place))
    again = [label for label, times in counts.items() if times >= FEWEST_LABELS]
    return frozenset(again) if is_asked or len(again) >= FEWEST_LABELS else frozenset()


def _is_name(strip: Strip, first: int, stop: int) -> bool:
    """True where the atoms are words with capitals, or one letter; "and" may join them."""
    if not 0 < stop - first <= LONGEST_LABEL:
        return False
    if stop - first == 1 and len(strip.lowers[first]) == 1:
        return strip.caps[first]
    return all(
        strip.bits[place] & COORD if not strip.caps[place] else not strip.bits[place] & NO_NAME
        for place in range(first, stop)
    )


def _labelled(reading: Reading, strip: Strip, place: int, cues: Cues, again: frozenset[str]) -> Turn | None:
    heads = strip.starts[0] == reading.paragraphs[strip.paragraph][0]
    cue = (strip.starts[place], strip.ends[place])
    is_name, said = _is_name(strip, 0, place), place + 1
    stands = strip.starts[place] == strip.ends[place - 1]
    if not stands or said >= len(strip):
        return None
    if strip.bits[said] & QUOTED:
        speaks = _is_noun(strip, place, cues) or _is_told(strip, place, cues) or _is_introduced(strip, place)
        if speaks or (is_name and (place > 1 or _recurs(reading, strip, place))):
            return Turn("turn", (strip.starts[said], _end_of(strip)), (0, place), cue, said)
        return None
    goes_on = strip.ends[-1] + 1 < reading.paragraphs[strip.paragraph][1]  # "LOW: Good evening. ..."
    if not heads or (len(strip) - said < FEWEST_SAID and not goes_on):
        return None
    if (is_name and _key(strip, place) in again) or _is_told(strip, place, cues):
        return Turn("turn", (strip.starts[said], reading.paragraphs[strip.paragraph][1]), (0, place), cue, said)
    return None


def _with_paragraphs(reading: Reading, turn: Turn, paragraph: int, lines: Sequence[int]) -> Turn:
    """With the paragraphs without a label that stand before the next label of a conversation."""
    after = bisect_right(lines, paragraph)
    if after == len(lines) or lines[after] - paragraph - 1 > MOST_PARAGRAPHS:
        return turn
    return turn._replace(content=(turn.content[0], max(turn.content[1], reading.paragraphs[lines[after] - 1][1])))


def _end_of(strip: Strip) -> int:
    last = len(strip) - 1
    while last > 0 and strip.bits[last] & (STOP | COMMA | COLON):
        last -= 1
    return strip.ends[last]


def _is_noun(strip: Strip, place: int, cues: Cues) -> bool:
    """True for a short label that ends with a noun of speaking ("The mayor")."""
    noun = cues.nouns.get(strip.lowers[place - 1])
    return noun is not None and place <= LONGEST_LABEL and noun.kind != "document"


def _is_told(strip: Strip, place: int, cues: Cues) -> bool:
    """True for a name with words behind a comma that tell who that is ("Ann Low, a nurse")."""
    comma = next((at for at in range(1, place) if strip.bits[at] & COMMA), place)
    told = range(comma + 1, place)
    nouns: Mapping[str, object] = cues.nouns
    if not _is_name(strip, 0, comma) or any(strip.bits[at] & ED for at in told):
        return False
    return any(strip.lowers[at] in nouns for at in told)


def _is_introduced(strip: Strip, place: int) -> bool:
    """True for a name of two words or more with a trade or age behind a comma: "Ann Low, miller, Norrby"."""
    comma = next((at for at in range(1, place) if strip.bits[at] & COMMA), place)
    if comma < 2 or not _is_name(strip, 0, comma):
        return False
    told = range(comma + 1, place)
    is_other = any(strip.bits[at] & _NO_TRADE and not strip.bits[at] & DET for at in told)
    if not told or is_other or strip.bits[comma + 1] & PREP:
        return False
    return any(not strip.caps[at] and not strip.bits[at] & BREAK for at in told)


def _recurs(reading: Reading, strip: Strip, stop: int) -> bool:
    """True where the last word of the label stands again behind it."""
    last = strip.ends[stop - 1]
    return reading.text.find(reading.text[strip.starts[stop - 1] : last], last + 1) >= 0


def _signed(strip: Strip, before: Strip | None) -> Turn | None:
    """For "“...” - Ann Low", and for "- Ann Low" on a line of its own behind a quotation."""
    dash = 0
    while dash < len(strip) and strip.bits[dash] & (QUOTE | STOP):
        dash += 1
    end = len(strip)
    while end > dash and strip.bits[end - 1] & STOP:
        end -= 1
    first = dash + 1
    while first < end and strip.bits[first] & DASH:
        first += 1
    if not (dash < end and strip.bits[dash] & DASH and end - first > 1 and _is_name(strip, first, end)):
        return None
    cue = (strip.starts[dash], strip.ends[first - 1])
    if dash > 0:
        return Turn("signed", (strip.starts[0], strip.ends[dash - 1]), (first, end), cue, 0)
    if before is None or before.depth or not all(bits & (QUOTE | STOP) for bits in before.bits):
        return None
    return Turn("signed", (before.starts[0], before.ends[-1]), (first, end), cue, 0)
