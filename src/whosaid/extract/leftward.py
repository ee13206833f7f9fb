"""Strip and a tag behind what is said -> the content before the tag, and what goes on behind it ("The dam, he said, is safe")."""

from whosaid.extract.atoms import (
    ADV,
    ADVERBIAL,
    AS,
    BREAK,
    BY,
    CLOSING,
    COLON,
    COMMA,
    COORD,
    DASH,
    DET,
    ED,
    EVENT,
    FOR,
    FULL_STOP,
    ING,
    JOIN,
    MONTH,
    NUMBER,
    OPENING,
    PREP,
    QUANTIFIER,
    QUANTITY,
    QUOTE,
    REL,
    SEMICOLON,
    STOP,
    SUB,
    THAT,
    TIME,
    VERB,
    VERB_LIKE,
    VERBAL,
)
from whosaid.extract.phrases import Phrase, opens_phrase, opens_quantity
from whosaid.extract.siblings import head_of
from whosaid.extract.strips import Strip
from whosaid.extract.taken import Candidate

#: Atoms that a content may hold in one strip, a folded quotation counting one; longer ones are misreadings.
LONGEST_CONTENT = 240
#: Atoms between a tag and the quotation that goes on behind it; adverbs and days among them.
LONGEST_TAG, LONGEST_ADVERBS = 24, 3
#: Atoms behind a tag that say when and where it was said.
LONGEST_CIRCUMSTANCES = 10
#: Atoms of hearers and occasion behind a tag ("told reporters at a talk in Holm on Monday").
LONGEST_OCCASION = 16
#: Atoms before a place in which the verb of its clause is looked for.
LONGEST_CLAUSE = 60

#: What parts a content from the tag behind it.
_BEFORE_TAG = COMMA | DASH | COORD | SEMICOLON


def past_tag(made: Candidate) -> int:
    """One past the speaker and the cue."""
    return max(made.stop, made.source[1] if made.source else 0)


#: Atoms of a number with its bounds ("more than two hundred").
LONGEST_NUMBER = 5


def edge_before(strip: Strip, head: int) -> int:
    """Where a content before the tag ends: the comma, dash or conjunction before it."""
    edge, bits = head, strip.bits
    while edge > 0 and (
        bits[edge - 1] & _BEFORE_TAG or (edge > 1 and bits[edge - 1] & ADV and bits[edge - 2] & (COMMA | SEMICOLON))
    ):
        edge -= 1
    return edge


def has_verb(strip: Strip, first: int, stop: int) -> bool:
    """True where a word that may be a verb stands in the stretch."""
    low = max(first, stop - LONGEST_CLAUSE)
    return any(strip.bits[place] & VERB_LIKE and not strip.bits[place] & DET for place in range(low, stop))


def content_before(strip: Strip, made: Candidate, begin: int, end: int) -> Phrase | None:
    """Content before the tag, and what a comma resumes behind it; `begin` and `end` are the borders of other attributions."""
    edge = edge_before(strip, head_of(strip, made))
    past = past_tag(made)
    is_resumed = bool(strip.bit(past) & COMMA)
    first = _beginning(strip, max(begin, edge - LONGEST_CONTENT), edge, is_resumed=is_resumed)
    while first < edge and strip.bits[first] & (COMMA | STOP | DASH | SEMICOLON):
        first += 1
    if begin and first == begin:
        first = _past_circumstances(strip, first, edge)
    if first >= edge:  # "But, he said, the dam is safe"
        is_linked = is_resumed and made.shape == "after" and bool(strip.bits[edge] & COORD)
        return (past + 1, min(end, edge + LONGEST_CONTENT)) if is_linked and past + 2 < end else None
    last = edge - 1
    if strip.bits[last] & QUOTE and _stands_alone(strip, first, last):
        first = last
        while first > begin and strip.bits[first - 1] & QUOTE:
            first -= 1
    return first, _resumed(strip, made, (first, edge), end)


def rival_number(strip: Strip, made: Candidate) -> Phrase | None:
    """The number behind an "and" right before "according to", which is all that this voice says: "20 people died, and (30) according to the rebels"."""
    if made.shape != "adjunct":
        return None
    edge = edge_before(strip, head_of(strip, made))
    first = edge
    while first > 0 and edge - first < LONGEST_NUMBER and strip.bits[first - 1] & (NUMBER | QUANTITY | QUANTIFIER):
        first -= 1
    is_rival = first < edge and strip.bit(first - 1) & COORD
    return (first, edge) if is_rival and has_verb(strip, 0, first) else None


def _past_circumstances(strip: Strip, first: int, edge: int) -> int:
    """Past when and where the tag before was said: of "(the mayor said) on Monday, as the dam broke, (a nurse said)" the comma."""
    comma = next((at for at in range(first, min(edge, first + LONGEST_CIRCUMSTANCES)) if strip.bits[at] & COMMA), -1)
    is_told = any(bits & (TIME | MONTH | EVENT | ADV) for bits in strip.bits[first:comma]) if comma > first else False
    is_adverbial = is_told and strip.bits[first] & (PREP | TIME | ADV) and not has_verb(strip, first, comma)
    return comma + 1 if is_adverbial and has_verb(strip, comma + 1, edge) else first


def _beginning(strip: Strip, first: int, edge: int, *, is_resumed: bool) -> int:
    """Where a content that ends at `edge` begins: behind a semicolon that parts no list or a bracket that is open.

    Before words that go on behind the tag a colon parts as well, but none of "10:30", and the only dash ("It rains - the dam, he said, holds").
    """
    depth, is_list, dashes = 0, False, []
    for place in range(edge - 1, first - 1, -1):
        here = strip.bits[place]
        depth += bool(here & CLOSING) - bool(here & OPENING)
        if depth < 0:
            return place + 1
        is_list = is_list or bool(here & SEMICOLON and strip.bits[place + 1] & JOIN)
        is_spaced = place > 0 and strip.starts[place + 1] > strip.ends[place]
        if (here & SEMICOLON and not is_list) or (is_resumed and is_spaced and here & COLON):
            return place + 1
        if here & DASH and is_resumed and is_spaced and strip.starts[place] > strip.ends[place - 1]:
            dashes.append(place)
    is_open = len(dashes) == 1 and not strip.bits[edge] & DASH
    return dashes[0] + 1 if is_open else first


def _stands_alone(strip: Strip, first: int, quote: int) -> bool:
    """True where what stands before the quotation is no part of the content."""
    if quote == first:
        return True
    before = strip.bits[quote - 1]
    return bool(before & (COLON | STOP | QUOTE)) or (bool(before & COMMA) and not has_verb(strip, first, quote))


def _resumed(strip: Strip, made: Candidate, left: Phrase, end: int) -> int:
    """End of the content, past the tag where a quotation or clause goes on behind it."""
    first, edge = left
    past = past_tag(made)
    while past < end and past - made.stop < LONGEST_ADVERBS and is_beside(strip, past):
        past += 1
    past = _past_occasion(strip, left, past, end)
    if past + 1 < end and strip.bits[past] & COMMA and _goes_on(strip, left, (past + 1, end), made):
        return min(end, first + LONGEST_CONTENT)
    for place in range(past, min(end, past + LONGEST_TAG)):
        here = strip.bits[place]
        is_hearer = place == made.stop and "addressee" in made.cue.frames  # "he told “Morning Hour”"
        if here & QUOTE and not is_hearer and (place == past or _opens_quotation(strip, past, place)):
            return place + 1
        opens = strip.bits[place - 1] & JOIN or (strip.bits[place - 1] & ADV and strip.bits[place - 2] & COMMA)
        is_other = here & (ED | VERB) and not here & DET and opens
        if here & FULL_STOP or (is_other and place > past + 1):  # "..., she told a crowd, then spoke of “...”"
            break
    return edge


def _past_occasion(strip: Strip, left: Phrase, past: int, end: int) -> int:
    """The comma behind hearers and the occasion of a tag, where what stands before it is no clause of its own: "When it rained, he said in an interview, (the dam broke)"."""
    first, edge = left
    is_open = strip.bits[first] & SUB and not strip.bits[first] & (DET | THAT)
    is_open = is_open or (strip.bits[first] & (PREP | TIME) and not has_verb(strip, *left))
    if not is_open or any(bits & (COMMA | QUOTE) for bits in strip.bits[first:edge]) or strip.bit(past) & BREAK:
        return past
    comma = next(
        (at for at in range(past, min(end, past + LONGEST_OCCASION)) if strip.bits[at] & (BREAK | VERB_LIKE)), past
    )
    goes_on = strip.bit(comma) & COMMA and comma + 2 < end and opens_phrase(strip, comma + 1)
    return comma if goes_on and has_verb(strip, comma + 1, end) else past


def is_beside(strip: Strip, place: int) -> bool:
    """True for an adverb or a word of time behind a tag: "..., he said then, ...", "..., she noted this week, ..."."""
    return bool(strip.bits[place] & ADVERBIAL or (strip.bits[place] & DET and strip.bit(place + 1) & TIME))


def _opens_quotation(strip: Strip, past: int, quote: int) -> bool:
    """True behind a mark, and behind "and" that goes on with the clause ("..., he said, and “it will not fall”")."""
    before = strip.bits[quote - 1]
    if before & (COMMA | COLON | STOP):
        return True
    before = strip.bits[quote - 2] if before & ADV else before
    return bool(before & JOIN and strip.bits[past] & COMMA)


def _goes_on(strip: Strip, left: Phrase, rest: Phrase, made: Candidate) -> bool:
    """True where the clause before the tag goes on behind the comma, with which `rest` begins."""
    (first, edge), (at, end) = left, rest
    here = strip.bits[at]
    if QUOTE in strip.bits[first:edge]:  # "“Only the dam,” he said, would hold"
        return bool(strip.bits[edge - 1] & QUOTE and here & VERBAL) and not here & DET
    if here & (PREP | REL) and not opens_quantity(strip, at):
        goes_on = here & (FOR | THAT) or (here & BY and strip.bit(at + 1) & ING)
        return (
            bool(goes_on) and made.shape == "after"
        )  # "It makes sense, he said, for them to leave", "There is a risk, he said, that it falls"
    if not has_verb(strip, first, edge):
        return made.shape != "inverted" or has_verb(strip, at, end)  # no "said Ann Low, head of the mill"
    if made.shape != "after":
        return False
    is_clause = strip.bits[first] & SUB and not any(bits & COMMA for bits in strip.bits[first:edge])
    if is_clause and not strip.bit(head_of(strip, made)) & AS:  # "When it rained, he said, the dam broke"
        return not here & COORD
    return bool(here & (ING | JOIN))
