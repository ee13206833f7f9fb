"""A pair of articles -> the copies between them: one article, passages, or quotations, each with its words on both sides.

A pure function of the pair, so that an engine may map it over workers. `left` is the article whose id sorts first.
"""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from whosaid.knowledge.known import Knowledge
from whosaid.records.concluded import Copy
from whosaid.records.ids import make_id
from whosaid.records.making import quickly_made
from whosaid.reuse.align import align, chained
from whosaid.reuse.closing_notes import is_closing_note
from whosaid.reuse.direction import RETOLD, days_between, grade
from whosaid.reuse.edits import edits_of
from whosaid.reuse.fingerprints import GUARANTEE
from whosaid.reuse.printed import Printed, print_side
from whosaid.reuse.retold import least_content, retold
from whosaid.reuse.runs import Passage, Run
from whosaid.reuse.sides import Side, Unpacked, WordSpan, unpack

#: Least words of a passage. Measured on 20,000 planted documents: precision 0.998 at 12, 0.985 at 10; stock phrases are shorter.
PASSAGE_WORDS = 12
#: Least words of a quotation, on both sides between marks; what 8 to 11 words share outside of marks is mostly names and titles.
QUOTATION_WORDS = 8
#: Least share of the shorter article's words for "one article is the other's text".
ARTICLE_SHARE = 0.6
#: Least share of an article's copied words that stand outside of quotation marks.
OUTSIDE_SHARE = 0.2
#: Least words of an article that can be copied as a whole; below it a passage says the same.
ARTICLE_WORDS = 30
#: A shorter passage, and a quotation below PASSAGE_WORDS, must hold CONTENT_WORDS different words that are neither function
#: words, reporting verbs nor (in a passage) names: "said <name>, head of the <body>" is no copy. Read by hand on 400 rows.
STOCK_WORDS, CONTENT_WORDS = 16, 4
#: Of a quotation, names and all: what stands between marks on both sides is hardly ever a formula.
QUOTED_CONTENT = 3
#: The same for a run of a text that is told again in other words.
RETOLD_WORDS = 2
#: What articles share over more than STOCK_DAYS days is a stock phrase where no run has STOCK_RUN words and all have fewer than
#: STOCK_TOTAL: "people have been killed since the war began". All 43 such pairs of three news collections, read one by one, were
#: background or formulas; two weeks is past the time for which pages repeat one report, and whole sentences, from twenty words on, are taken.
STOCK_DAYS, STOCK_RUN, STOCK_TOTAL = 14, 20, 24
#: A single passage of fewer words that one outlet prints over more days is what it puts under whatever it tells of a war: "which relies on a
#: network of sources inside the country". All five of two collections, read one by one, were; a follow-up of one case shares more by then.
BACKGROUND_DAYS, BACKGROUND_WORDS = 40, 36
#: A passage of fewer words, and a smaller share of the shorter article, does not tell by the days who had it first: of 50 such passages
#: of two outlets in three collections most were an agency's background, words of the police or formulas, which both had from a third.
SHORT_WORDS, SHORT_SHARE = 24, 0.15
#: A passage of fewer than STOCK_TOTAL words, or of headlines only, after which no more than FOOTER_REST follow in either article but for
#: site furniture, where one outlet printed the two more than FOOTER_DAYS days apart or nobody knows when: what the outlet puts under
#: whatever it prints, or how it ends what it writes of one war. Of 31 such passages of three collections read one by one, all were that.
FOOTER_REST, FOOTER_DAYS = 8, 3


#: Least share of a text's words, from its first to its last shared one, for it to stand whole in another, and how much longer that one is:
#: papers cut reports from their end, and an editor who mends words leaves nearly all of them.
WHOLE_SHARE, LONGER = 0.95, 1.5


@quickly_made
@dataclass(frozen=True, slots=True)
class SidePair:
    """Two articles to compare."""

    left: Side
    """The one whose id sorts first."""
    right: Side
    """The other."""


@quickly_made
@dataclass(frozen=True, slots=True)
class _Found:
    kind: str
    left: WordSpan
    right: WordSpan
    words: int
    runs: tuple[Run, ...] = ()


def compare_pair(pair: SidePair, known: Knowledge) -> tuple[Copy, ...]:
    """The copies between two articles, by place on the left; empty where they share nothing worth showing."""
    columns = unpack(pair.left), unpack(pair.right)
    shorter = _shorter(pair)
    found = _found(pair, columns, shorter, known)
    if not found:
        return ()
    if pair.left.article.document == pair.right.article.document:
        found = [one for one in found if one.kind != "article"]
    sides = print_side(pair.left), print_side(pair.right)
    few = min(SHORT_WORDS * pair.left.fingerprint.scale, SHORT_SHARE * shorter)
    copies = [_copy(one, sides, known, shorter, few, inside=_inside(one, pair)) for one in found]
    return tuple(sorted(copies, key=lambda copy: (copy.left.start, copy.right.start, copy.id)))


def _found(pair: SidePair, columns: tuple[Unpacked, Unpacked], shorter: int, known: Knowledge) -> list[_Found]:
    """Passages and quotations; where there are none, the longest runs of a text that is told again."""
    chains, scale = align(*columns), pair.left.fingerprint.scale
    passages = [one for chain in chains for one in chain]
    long_enough = [one for one in passages if _could_count(one, *columns, scale)]
    found: list[_Found] = []
    if long_enough:
        sides = print_side(pair.left), print_side(pair.right)
        whole = [
            one for one in _whole_article(chains[0], sides, shorter, scale) if not _is_furniture(one, sides, known)
        ]
        found = _passages_and_quotations(long_enough, whole, sides, known, scale)
        found = [one for one in found if not _is_footer(one, pair, sides)]
        if found and (_are_stock(found, pair, columns) or _are_notes(found, sides, known)):
            return []
    runs = retold((pair.left, pair.right), columns, shorter, known) if passages and not found else ()
    if runs:
        again = [one for chain in chained(runs, *columns) for one in chain if one.core >= GUARANTEE * scale]
        found = _told_again(again, (print_side(pair.left), print_side(pair.right)), known)
    return found


def _are_stock(found: Sequence[_Found], pair: SidePair, columns: tuple[Unpacked, Unpacked]) -> bool:
    """True for short passages, quoted by neither and nothing else, weeks apart: what many print of any event, or one outlet of each.

    Pages without a date count as weeks apart where they are one outlet's: it has its own words for what it tells again and again.
    """
    left, right, scale = pair.left.article, pair.right.article, pair.left.fingerprint.scale
    if left.outlet is None or right.outlet is None or any(one.kind != "passage" for one in found):
        return False
    if any(columns[0].is_quoted(one.left) or columns[1].is_quoted(one.right) for one in found):
        return False
    days, words = days_between(left, right), sum(one.words for one in found)
    is_one = left.outlet.id == right.outlet.id
    if is_one and days is not None and days > BACKGROUND_DAYS and len(found) == 1 and words < BACKGROUND_WORDS * scale:
        return True
    is_formula = is_one if days is None else days > STOCK_DAYS
    longest = max(run.size for one in found for run in one.runs)
    return is_formula and longest < STOCK_RUN * scale and words < STOCK_TOTAL * scale


def _are_notes(found: Sequence[_Found], sides: tuple[Printed, Printed], known: Knowledge) -> bool:
    """True where nothing is shared but what stands at the end of both texts about an author, outlet or network."""
    return all(
        is_closing_note(one.left, sides[0], known) and is_closing_note(one.right, sides[1], known) for one in found
    )


def _is_footer(one: _Found, pair: SidePair, sides: tuple[Printed, Printed]) -> bool:
    """True for what one outlet prints at the end of articles of different days: few words, or a list without sentences."""
    left, right, scale = pair.left.article, pair.right.article, pair.left.fingerprint.scale
    if one.kind != "passage" or left.outlet is None or right.outlet is None or left.outlet.id != right.outlet.id:
        return False
    days = days_between(left, right)
    if days is not None and days <= FOOTER_DAYS:
        return False
    if max(_words_after(pair.left, one.left[1]), _words_after(pair.right, one.right[1])) > FOOTER_REST * scale:
        return False
    return one.words < STOCK_TOTAL * scale or sides[0].is_list(one.left)


def _words_after(side: Side, end: int) -> int:
    """How many words of the article follow, site furniture left out."""
    masked = sum(last - max(first, end) for first, last in side.masked if last > end)
    return side.fingerprint.words - end - masked


def _inside(one: _Found, pair: SidePair) -> str:
    """Left or right, where all words of that article but its title stand in the other one, which has half as many more."""
    left, right = _own_words(pair.left), _own_words(pair.right)
    side, span, longer = (
        ("left", one.left, right / left) if left < right else ("right", one.right, left / max(1, right))
    )
    of = pair.left if side == "left" else pair.right
    title = len((of.article.title or "").split())
    is_whole = (
        one.kind == "article"
        and min(left, right) - (span[1] - span[0]) <= title
        and one.words >= WHOLE_SHARE * (span[1] - span[0])
    )
    return side if is_whole and longer >= LONGER else ""


def _shorter(pair: SidePair) -> int:
    """Words of the shorter article, site furniture left out; at least one."""
    return max(1, min(_own_words(pair.left), _own_words(pair.right)))


def _own_words(side: Side) -> int:
    return side.fingerprint.words - sum(last - first for first, last in side.masked)


def _could_count(passage: Passage, left: Unpacked, right: Unpacked, scale: int) -> bool:
    """Long enough for a passage; or for a quotation, and quoted on both sides as far as one can tell cheaply."""
    if passage.core >= PASSAGE_WORDS * scale:
        return True
    return passage.core >= QUOTATION_WORDS * scale and left.is_quoted(passage.left) and right.is_quoted(passage.right)


def _whole_article(chain: Sequence[Passage], sides: tuple[Printed, Printed], shorter: int, scale: int) -> list[_Found]:
    """The chain as one row from its first to its last shared word, where it holds most of the shorter article.

    Not where both do hardly more than quote the same words: then each may have them from the speaker.
    """
    words = sum(passage.words for passage in chain)
    if shorter < ARTICLE_WORDS * scale or words < ARTICLE_SHARE * shorter:
        return []
    quotes, quotes_right = sides[0].text.quotes, sides[1].text.quotes
    quoted = sum(part.words for passage in chain for part in _quoted_parts(passage, quotes, quotes_right))
    if words - quoted < OUTSIDE_SHARE * words:
        return []
    first, last = chain[0], chain[-1]
    runs = tuple(run for passage in chain for run in passage.runs)
    return [_Found("article", (first.left[0], last.left[1]), (first.right[0], last.right[1]), words, runs)]


def _passages_and_quotations(
    passages: Sequence[Passage], kept: list[_Found], sides: tuple[Printed, Printed], known: Knowledge, scale: int
) -> list[_Found]:
    """`kept` and what stands outside of it; furniture and formulas left out."""
    left, right = sides
    for passage in passages:
        for one in _rows_of(passage, left, right, scale):
            if (
                not _in_any(kept, one)
                and _says_something(one, left, known, scale)
                and not _is_furniture(one, sides, known)
            ):
                kept.append(one)
    return kept


def _told_again(passages: Sequence[Passage], sides: tuple[Printed, Printed], known: Knowledge) -> list[_Found]:
    """The longest runs of a text that is told again, however short they are; furniture and what holds hardly more than names left out."""
    rows = [_Found(RETOLD, one.left, one.right, one.words, one.runs) for one in passages]
    plain = known.reuse.formula_words
    telling = [one for one in rows if least_content((one.left, one.right), sides, plain) >= RETOLD_WORDS]
    return [one for one in telling if not _is_furniture(one, sides, known)]


def _is_furniture(one: _Found, sides: tuple[Printed, Printed], known: Knowledge) -> bool:
    """What closes many pages on both sides; or a passage in an author's note or a notice on both sides."""
    left, right = sides
    if left.is_closing(one.left) and right.is_closing(one.right):
        return True
    return one.kind != "quotation" and left.is_furniture(one.left, known) and right.is_furniture(one.right, known)


def _says_something(one: _Found, left: Printed, known: Knowledge, scale: int) -> bool:
    """False for a short run of names and formulas, which two writers may share by chance."""
    if one.words >= (STOCK_WORDS if one.kind == "passage" else PASSAGE_WORDS) * scale:
        return True
    is_quoted = one.kind == "quotation"
    least = QUOTED_CONTENT if is_quoted else CONTENT_WORDS
    return left.content_words(one.left, known.reuse.plain_words, names=is_quoted) >= least


def _in_any(kept: Sequence[_Found], one: _Found) -> bool:
    return any(_holds(other, one) for other in kept)


def _holds(outer: _Found, inner: _Found) -> bool:
    return (
        outer.left[0] <= inner.left[0]
        and inner.left[1] <= outer.left[1]
        and outer.right[0] <= inner.right[0]
        and inner.right[1] <= outer.right[1]
    )


def _rows_of(passage: Passage, left: Printed, right: Printed, scale: int) -> list[_Found]:
    """The passage as one row; or, where hardly a word of it stands outside quotation marks, its quotations."""
    quoted = _quoted_parts(passage, left.text.quotes, right.text.quotes)
    outside = sum(run.size for run in passage.runs) - sum(part.words for part in quoted)
    long_enough = [part for part in quoted if part.words >= QUOTATION_WORDS * scale]
    if long_enough and outside < QUOTATION_WORDS * scale:
        return long_enough
    if passage.core >= PASSAGE_WORDS * scale:
        return [_Found("passage", passage.left, passage.right, passage.words, passage.runs)]
    return []


def _quoted_parts(passage: Passage, left: Sequence[WordSpan], right: Sequence[WordSpan]) -> list[_Found]:
    """What stands in one quotation on the left and one on the right, by pair of quotations."""
    parts: dict[tuple[WordSpan, WordSpan], list[tuple[int, int, int]]] = {}
    for run in passage.runs:
        for quote in _touching(left, run.left, run.left + run.size):
            for other in _touching(right, run.right, run.right + run.size):
                begin = max(0, quote[0] - run.left, other[0] - run.right)
                end = min(run.size, quote[1] - run.left, other[1] - run.right)
                if begin < end:
                    parts.setdefault((quote, other), []).append((run.left + begin, run.right + begin, end - begin))
    found = []
    for pieces in parts.values():
        (first, first_right, _), (last, last_right, size) = pieces[0], pieces[-1]
        words = sum(piece[2] for piece in pieces)
        runs = tuple(Run(*piece) for piece in pieces)
        found.append(_Found("quotation", (first, last + size), (first_right, last_right + size), words, runs))
    return found


def _touching(spans: Sequence[WordSpan], first: int, last: int) -> list[WordSpan]:
    """The spans that share a word with [first, last); they are sorted and disjoint."""
    number = bisect_left(spans, first, key=lambda span: span[1])
    touching = []
    while number < len(spans) and spans[number][0] < last:
        if spans[number][1] > first:
            touching.append(spans[number])
        number += 1
    return touching


def _copy(
    found: _Found, sides: tuple[Printed, Printed], known: Knowledge, shorter: int, few: float, *, inside: str
) -> Copy:
    left, right = sides[0].evidence(found.left), sides[1].evidence(found.right)
    graded = grade(
        found.kind, sides[0].shown(left), sides[1].shown(right), known, short=found.words < few, inside=inside
    )
    return Copy(
        id=make_id("copy", left.article, left.start, left.end, right.article, right.start, right.end),
        left=left,
        right=right,
        shared=round(min(1.0, found.words / shorter), 4),
        kind="passage" if found.kind == RETOLD else found.kind,
        direction=graded.direction,
        because=graded.because,
        rule=f"copy.{found.kind} {graded.rule}",
        words=found.words,
        reason=graded.reason,
        edits=edits_of(found.runs, *sides),
    )
