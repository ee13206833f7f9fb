"""Strip and its candidates -> the atoms of what each is said to have said.

A content on the right runs to the end of the strip or to the first cut: the border of an attribution that reports it
("..., the agency reported"), of one beside it ("..., and Y denied"), or of a participle ("..., adding that"). A content on
the left begins with the strip, or behind the last such border.
"""

from collections.abc import Sequence

from whosaid.extract.atoms import (
    ADV,
    ADVERSE,
    AS,
    BREAK,
    COLON,
    COMMA,
    CONTRAST,
    COORD,
    DASH,
    DET,
    ED,
    JOIN,
    MONTH,
    NEG,
    NUMBER,
    OPENING,
    PREP,
    PRON,
    QUOTE,
    REL,
    SEMICOLON,
    STOP,
    SUB,
    THAT,
    TIME,
    TO,
    VERB,
    VERBAL,
    WHO,
)
from whosaid.extract.leftward import (
    LONGEST_CLAUSE,
    LONGEST_CONTENT,
    content_before,
    edge_before,
    has_verb,
    past_tag,
    rival_number,
)
from whosaid.extract.phrase_ends import LONGEST_ITEM, object_end, verb_phrase_end
from whosaid.extract.phrases import Phrase
from whosaid.extract.siblings import head_of, is_sibling, returns
from whosaid.extract.strips import Strip
from whosaid.extract.taken import ANSWERING, MEMORY, Candidate

#: Shapes whose content stands before them.
LEFTWARD = frozenset({"after", "inverted"})

#: Borders after a candidate that may cut its content.
MOST_CUTS = 8
#: Atoms between "according to" and the comma that ends the adjunct.
LONGEST_ADJUNCT = 40
#: Atoms of an apposition behind a name ("Ann Low, head of the council, ...").
LONGEST_APPOSITION = 16

#: Marks at the end of a strip.
_LAST_MARK = STOP | COMMA | COLON

Cut = tuple[int, int]


def contents_of(strip: Strip, found: Sequence[Candidate]) -> list[Phrase | None]:
    """The content of every candidate, None where nothing is left for it."""
    end = _end_of(strip)
    contents: list[Phrase | None] = [None] * len(found)
    cuts: list[Cut] = []
    begin, tagged = 0, -1
    for number, made in enumerate(found):
        if made.content is not None:
            contents[number] = made.content
            if number and _answers_all(strip, made):
                cuts.append((made.content[0] - 1, made.first))
        elif (rival := rival_number(strip, made)) is not None:
            contents[number] = rival
            cuts.append((rival[0] - 1, made.first))
            begin, tagged = past_tag(made), number
        elif made.shape in LEFTWARD or (made.shape == "adjunct" and not _is_fronted(strip, made)):
            content = content_before(strip, made, begin, _limit(strip, found, number, end))
            if (
                content is not None
                and tagged >= 0
                and content[0] - bool(strip.bit(begin) & COMMA) == begin
                and not has_verb(strip, *content)
            ):
                whole = contents[tagged] or content  # "“...,” he told the crowd, according to the paper"
                content = (whole[0], content[1])
            contents[number] = content
            if content is not None and _closes(strip, made):
                cuts.append((edge_before(strip, head_of(strip, made)), made.first))
                begin, tagged = past_tag(made), number
        elif made.shape == "adjunct":
            cited = found[number + 1] if number + 1 < len(found) else made
            contents[number] = _behind_front(strip, cited if cited.shape == "citing" else made, end)
        elif made.shape == "adverb" or (made.shape == "seeming" and made.complement is None):
            contents[number] = _clause_around(strip, made, end, _said_from(found[:number], made))
        elif is_sibling(strip, made):
            cuts.append((edge_before(strip, head_of(strip, made)), made.first))
        elif number and returns(strip, made, found[number - 1]):
            cuts.append((made.first - 1, made.first))
    _fill_right(strip, found, cuts, contents, end)
    return _with_citations(strip, found, contents, end)


def _answers_all(strip: Strip, made: Candidate) -> bool:
    """True for ", which the army denies" and ", a claim the army denies", which is no part of what was said before it."""
    content, source = made.content, made.source
    if content is None or source is None or made.cue.stance not in ANSWERING or source[0] < content[1]:
        return False
    return bool(strip.bit(content[0] - 1) & COMMA)


def _is_in_subject(strip: Strip, made: Candidate, after: Candidate) -> bool:
    """True for a participle or relative clause in the subject of the next verb: "A caller claiming to speak for the owners (told)"."""
    if after.shape != "before" or after.source is None or made.source is None:
        return False
    hangs = (made.shape == "participle" and made.source[1] == made.first) or strip.bits[made.source[0]] & WHO
    return bool(hangs) and after.source[0] < made.first < after.source[1]


def _limit(strip: Strip, found: Sequence[Candidate], number: int, end: int) -> int:
    """Where what a tag resumes must end: before the next candidate that stands beside it ("..., he said, adding that")."""
    if number + 1 >= len(found):
        return end
    after = found[number + 1]
    return edge_before(strip, head_of(strip, after)) if is_sibling(strip, after) else end


def _fill_right(
    strip: Strip, found: Sequence[Candidate], cuts: list[Cut], contents: list[Phrase | None], end: int
) -> None:
    following = len(cuts)
    for number in range(len(found) - 1, -1, -1):
        made = found[number]
        while following and cuts[following - 1][1] > made.first:
            following -= 1
        if made.complement is not None and made.complement.manner != "next":
            first = made.complement.first
            stop = min(end, first + LONGEST_CONTENT)
            stop = next((cut for cut, _ in cuts[following : following + MOST_CUTS] if first < cut < stop), stop)
            after = found[number + 1] if number + 1 < len(found) else None
            stop = min(stop, after.first) if after is not None and _is_in_subject(strip, made, after) else stop
            contents[number] = _right(strip, made, stop)


def _end_of(strip: Strip) -> int:
    end = len(strip)
    while end > 0 and strip.bits[end - 1] & _LAST_MARK:
        end -= 1
    return end


def _closes(strip: Strip, made: Candidate) -> bool:
    """True where the tag ends the clause before it; an adjunct without commas is a part of its clause."""
    past = past_tag(made)
    is_apart = past >= len(strip) or strip.bits[past] & BREAK or strip.bit(made.first - 1) & COMMA
    return made.shape != "adjunct" or bool(is_apart)


# ------------------------------------------------------------------------------------------------------- adjuncts and adverbs
def _is_fronted(strip: Strip, made: Candidate) -> bool:
    """True for "According to X, ..." at the head of its clause."""
    head = made.first
    while strip.bit(head - 1) & (ADV | COORD):
        head -= 1
    before, two = strip.bit(head - 1), strip.bit(head - 2)
    return (
        head == 0 or bool(before & (SUB | SEMICOLON | COLON | OPENING)) or bool(before & COMMA and two & (SUB | COORD))
    )


def _behind_front(strip: Strip, made: Candidate, end: int) -> Phrase | None:
    """The clause behind "According to X,": up to the end."""
    place = past_tag(made)
    last = min(end, place + LONGEST_CONTENT)
    for comma in range(place, min(end, place + LONGEST_ADJUNCT)):
        if strip.bits[comma] & COMMA and not strip.bit(comma + 1) & REL:
            first = _past_apposition(strip, comma, last) + 1
            return (first, last) if first < last else None
    return (place, last) if place < last else None


def _past_apposition(strip: Strip, comma: int, last: int) -> int:
    """The comma behind an apposition that begins at `comma` ("Ann Low, head of the council, ..."), else `comma` itself."""
    if strip.bit(comma + 1) & (PREP | NUMBER | TIME | MONTH | SUB | PRON | ADV | QUOTE):
        return comma
    for place in range(comma + 1, min(last, comma + LONGEST_APPOSITION)):
        here = strip.bits[place]
        if here & COMMA:
            return place if has_verb(strip, place, last) and not _goes_on(strip, comma, last) else comma
        if here & (VERBAL | ED | BREAK):
            break
    return comma


def _said_from(before: Sequence[Candidate], made: Candidate) -> int:
    """Where the clause begins that somebody is said to say and in which a cue stands: "the mayor said (Norrby was allegedly hit)"."""
    firsts = (one.complement.first for one in before[-MEMORY:] if one.complement is not None)
    return max((first for first in firsts if first <= made.first), default=0)


def _clause_around(strip: Strip, made: Candidate, end: int, edge: int) -> Phrase | None:
    """The clause in which an adverb stands, from `edge` on at the earliest."""
    first, stop = made.first, made.stop
    while first > edge and not strip.bits[first - 1] & (BREAK | SUB) and made.first - first < LONGEST_CLAUSE:
        first -= 1
    while stop < end and not strip.bits[stop] & BREAK and stop - made.first < LONGEST_CLAUSE:
        stop += 1
    return (first, stop) if stop - first > 2 else None


def _with_citations(
    strip: Strip, found: Sequence[Candidate], contents: list[Phrase | None], end: int
) -> list[Phrase | None]:
    """What is reported citing X is what X is cited for."""
    for number, made in enumerate(found):
        if made.shape != "citing":
            continue
        if made.shared >= 0:
            contents[number] = contents[made.shared]
        elif made.first == 0:
            later = next((content for content in contents[number + 1 :] if content is not None), None)
            contents[number] = later or _behind_front(strip, made, end)
        else:
            edge = edge_before(strip, made.first)
            contents[number] = (max(0, edge - LONGEST_CONTENT), edge) if edge > 0 else None
    return contents


# ------------------------------------------------------------------------------------------------------- content on the right
def _right(strip: Strip, made: Candidate, stop: int) -> Phrase | None:
    if made.complement is None or made.complement.first >= stop:
        return None
    first, manner = made.complement.first, made.complement.manner
    if manner == "quote":
        return first, _quoted_end(strip, first, stop)
    relative = made.source is not None and bool(strip.bits[made.source[0]] & REL)
    if made.source is not None and strip.bit(made.source[0] - 1) & REL and strip.bit(made.source[0] - 2) & DASH:
        stop = next((place for place in range(first, stop) if strip.bits[place] & DASH), stop)
    if made.shape in {"passive", "noun"} or relative:
        stop = next((place for place in range(first, stop) if strip.bits[place] & COMMA), stop)
    elif made.source is not None and made.source[0] > first:
        stop = min(stop, made.source[0] - 1)
    elif _is_inserted(made) or _is_subordinate(strip, made) or _is_in_relative(strip, made):
        stop = _clause_end(strip, first, stop)
    if made.cue.asserts and manner == "clause":
        stop = _turn_end(strip, first, stop)
        stop = _verb_after(strip, first, stop) if made.shape == "participle" else stop
    if manner == "phrase" or not made.cue.asserts:
        stop = verb_phrase_end(strip, first, stop, made.cue.form)
        stop = stop if strip.bits[first] & TO else object_end(strip, first, stop, is_asked=made.cue.stance == "asks")
    while stop > first and strip.bits[stop - 1] & (COMMA | COORD | DASH | CONTRAST) and not strip.bits[stop - 1] & ADV:
        stop -= 1
    return (first, stop) if stop > first else None


def _is_inserted(made: Candidate) -> bool:
    """True for a participle right behind its subject's comma, before the verb of both: "The council, fearing a flood, closed the dam"."""
    return made.shape == "participle" and made.source is not None and made.source[1] == made.first - 1


def _is_in_relative(strip: Strip, made: Candidate) -> bool:
    """True for a speaker inside a relative clause: "a raid, in which doctors (said) nine died, ...", "a blast that doctors (said) killed nine"."""
    if made.shape != "before" or made.source is None or not made.source[0] or made.complement is None:
        return False
    before = strip.bits[made.source[0] - 1]
    is_gap = bool(strip.bit(made.complement.first) & (ED | VERB)) and not strip.bit(made.complement.first) & DET
    return bool(before & REL) and (is_gap or not before & THAT)


def _is_subordinate(strip: Strip, made: Candidate) -> bool:
    """True for a speaker behind "when", "after", "if", ...: the main clause comes before or after the whole."""
    place = (made.source[0] if made.source is not None else made.first) - 1
    while place > 0 and strip.bits[place] & ADV and not strip.bits[place] & SUB:
        place -= 1
    if place < 0 or not strip.bits[place] & SUB or strip.bits[place] & (REL | THAT):
        return False
    is_asked = place == 1 and bool(strip.bits[0] & (VERBAL | ED))  # "Asked whether the mayor had confirmed it, ..."
    return place == 0 or is_asked or bool(strip.bits[place - 1] & (BREAK | COORD))


def _clause_end(strip: Strip, first: int, stop: int) -> int:
    """The first comma that does not go on with a list."""
    for place in range(first + 1, stop):
        if strip.bits[place] & COMMA and not strip.bit(place + 1) & COORD and not _goes_on(strip, place, stop):
            return place
    return stop


def _goes_on(strip: Strip, comma: int, stop: int) -> bool:
    """True for a comma in a list ("food, water and fuel"): a conjunction follows, and no verb before it."""
    for place in range(comma + 1, min(stop, comma + LONGEST_ITEM)):
        here = strip.bits[place]
        if here & JOIN:
            return place > comma + 1
        if here & (BREAK & ~COMMA | VERBAL | PRON | SUB) and not here & (DET | PREP):
            return False
    return False


def _quoted_end(strip: Strip, first: int, stop: int) -> int:
    """A quotation alone, or with what goes on behind it in the same clause."""
    after = first + 1
    while after < stop and strip.bits[after] & (QUOTE | COORD | COMMA):
        after += 1
    while after > first + 1 and strip.bits[after - 1] & (COORD | COMMA):
        after -= 1
    if after < stop and not strip.bits[after] & (BREAK | PREP | SUB | COORD) and not strip.caps[after]:
        return stop
    return after


def _turn_end(strip: Strip, first: int, stop: int) -> int:
    """Where an unquoted clause ends: before a semicolon, or before ", but" that does not take the "that" up again."""
    titled = strip.starts[0] == 0 and not strip.bits[-1] & STOP  # in a headline "as" opens what the outlet itself tells
    for place in range(first + 1, stop):
        here = strip.bits[place]
        if here & SEMICOLON:
            return place
        if titled and here & AS and has_verb(strip, first, place) and has_verb(strip, place + 2, stop):
            return place
        turned = here & COMMA and strip.bit(place + 1) & ADVERSE and place > first + 2
        if turned and place + 2 < stop and not strip.bit(place + 2) & THAT:
            return place
    return stop


def _verb_after(strip: Strip, first: int, stop: int) -> int:
    """Where the main clause goes on behind a participle's: "..., saying that it rained, and left"."""
    for place in range(first + 1, stop - 2):
        goes_on = strip.bits[place] & COMMA and strip.bits[place + 1] & JOIN
        if goes_on and strip.bits[place + 2] & (ED | VERB) and not strip.bits[place + 2] & (DET | NEG):
            return place
    return stop
