"""`rules/cleaning/**` -> what is page furniture, what is an imprint, and by which words a page names its outlet.

Comes in: rule folders. Goes out: `CleaningRules`, patterns compiled once and checked against their examples.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from whosaid.errors import BadRule
from whosaid.knowledge.imprints import Imprints, load_imprints
from whosaid.knowledge.loading import Row, bad_row, check_examples, load_rows
from whosaid.knowledge.macros import compiled, load_macros, written_out
from whosaid.text.shadow import lower_of, shadow_of

#: Longest block, in code points, that a `line` rule may cut, and longest opening that is looked at: furniture is short,
#: and the bound keeps the time linear on one endless line. The longest notice of the seed pages has 480.
LINE_LENGTH = 400
#: Code points at the end of a block in which an `ending` rule is sought: the longest credit seen has about 100.
TAIL_LENGTH = 160
#: Words below which a block cannot bring prose back after a cut section, where its rule does not say.
RESUME_WORDS = 15
#: Words of each of two blocks of prose in a row that bring prose back: lists of links have headlines between teasers.
PAIR_WORDS = 12
#: Words above which a block is never cut by its opening or ending, where its rule does not say.
MOST_WORDS = 150

_MATCHES = frozenset({"line", "opening", "ending", "inline"})
_CUTS = frozenset({"block", "match", "with-next", "section"})
_PLACES = frozenset({"any", "before", "after", "inside"})
_NAMED_GROUP = re.compile(r"\(\?P<\w+>")


@dataclass(frozen=True, slots=True)
class FurnitureRule:
    """One row of `furniture.yaml`."""

    id: str
    reason: str
    match: str
    """line, opening, ending or inline."""
    cuts: str
    """block, match, with-next or section."""
    place: str
    """any, before, after or inside; see the head of the file."""
    most: int
    """Most words of a block it may cut."""
    resume: int
    """Words of a block of prose that ends the section it opens."""
    pair: int
    """Words of each of two blocks of prose in a row that end it too; 0 where they do not."""
    needles: tuple[str, ...]
    """One of these stands in every match: asked first."""
    written: str
    """The pattern, pieces written out and anchored."""


@dataclass(frozen=True, slots=True)
class PieceRule:
    """A row whose match is sought inside a block."""

    rule: FurnitureRule
    pattern: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Alternation:
    """Many rows in one pattern: which of them fits is told by the group that matched."""

    pattern: re.Pattern[str]
    rules: tuple[FurnitureRule, ...]
    """In the order of the file."""
    numbers: tuple[int, ...]
    """Group of the pattern -> number of its row; rows that have needles are not in it."""
    needled: tuple[tuple[int, PieceRule], ...]
    """(number, row) of those: they are slow, and looked for only where a needle stands."""

    def rule_at(self, opening: str) -> FurnitureRule | None:
        """The first row that fits at the beginning."""
        match = self.pattern.match(opening)
        first = self.numbers[match.lastindex - 1] if match and match.lastindex else len(self.rules)
        for number, piece in self.needled:
            if any(map(opening.__contains__, piece.rule.needles)) and number < first and piece.pattern.match(opening):
                return piece.rule
        return self.rules[first] if first < len(self.rules) else None


@dataclass(frozen=True)
class CleaningRules:
    """What the cleaner asks for."""

    lines: Alternation
    """Rows that fit a whole block of at most LINE_LENGTH."""
    openings: Alternation
    """Rows that fit how a block begins."""
    endings: tuple[PieceRule, ...]
    ending_needles: tuple[str, ...]
    """One of these stands in every match of `endings`."""
    inlines: tuple[PieceRule, ...]
    markup: tuple[str, ...]
    """XPaths of elements that are cut from HTML pages before the body is sought."""
    site_words: frozenset[str]
    """Words by which a page speaks to its reader."""
    imprints: Imprints
    """Dates, bylines, datelines, credits, splits and marks of outlets."""

    def furniture(self, lower: str) -> FurnitureRule | None:
        """The row that cuts a block of this text (lower-case shadow, no blanks at its ends), whatever its place."""
        if len(lower) > LINE_LENGTH:
            return self.openings.rule_at(lower[:LINE_LENGTH])
        return self.openings.rule_at(lower) or self.lines.rule_at(lower)

    def addresses_reader(self, lower: str) -> bool:
        """True where words outside quotation marks address the reader of the page."""
        return not self.site_words.isdisjoint(_words(_QUOTED.sub(" ", lower[:4000])))


_QUOTED = re.compile(r'"[^"]*"')
_WORD = re.compile(r"[^\W\d_]+")


def _words(lower: str) -> list[str]:
    return _WORD.findall(lower)


def load_cleaning(folders: Sequence[Path] = ()) -> CleaningRules:
    """Rules of `rules/cleaning` over the packaged and the user's folders; BadRule with file, line and mend."""
    macros = load_macros(folders)
    rows = load_rows("cleaning/furniture.yaml", folders, required=("reason", "match", "pattern"))
    rules = tuple((row, _furniture_rule(row, macros)) for row in rows)
    words = load_rows("cleaning/site_words.yaml", folders, required=("words",))
    endings = tuple(PieceRule(rule, compiled(row, rule.written)) for row, rule in rules if rule.match == "ending")
    cleaning = CleaningRules(
        lines=_alternation(tuple(pair for pair in rules if pair[1].match == "line")),
        openings=_alternation(tuple(pair for pair in rules if pair[1].match == "opening")),
        endings=endings,
        ending_needles=tuple(dict.fromkeys(needle for piece in endings for needle in piece.rule.needles)),
        inlines=tuple(PieceRule(rule, compiled(row, rule.written)) for row, rule in rules if rule.match == "inline"),
        markup=tuple(str(row["xpath"]) for row in load_rows("cleaning/markup.yaml", folders, required=("xpath",))),
        site_words=frozenset(str(word) for row in words for word in row["words"]),
        imprints=load_imprints(folders, macros),
    )
    check_examples(rows, lambda row, text: _fits(cleaning, str(row["id"]), text))
    check_examples(words, lambda _, text: cleaning.addresses_reader(lower_of(shadow_of(text))))
    return cleaning


def _furniture_rule(row: Row, macros: Mapping[str, str]) -> FurnitureRule:
    def say(name: str, allowed: frozenset[str], default: str) -> str:
        value = str(row.get(name, default))
        if value not in allowed:
            raise _bad(row, f"`{name}: {value}` of {row['id']} is none of {', '.join(sorted(allowed))}")
        return value

    match = say("match", _MATCHES, "")
    needles = tuple(str(needle) for needle in row.get("needle", ()))
    if match in ("ending", "inline") and not needles:
        raise _bad(row, f"rule {row['id']} has no `needle`")
    return FurnitureRule(
        id=str(row["id"]),
        reason=str(row["reason"]),
        match=match,
        cuts=say("cuts", _CUTS, "block"),
        place=say("place", _PLACES, "any"),
        most=int(row.get("most", MOST_WORDS)),
        resume=int(row.get("resume", RESUME_WORDS)),
        pair=int(row.get("pair", PAIR_WORDS)),
        needles=needles,
        written=_anchored(written_out(str(row["pattern"]), macros), match),
    )


def _anchored(pattern: str, match: str) -> str:
    return {
        "line": rf"(?:{pattern})\s*\Z",
        "opening": rf"(?:{pattern})",
        "ending": rf"(?:{pattern})\s*\Z",
        "inline": pattern,
    }[match]


def _bad(row: Row, what: str) -> BadRule:
    return bad_row(row, what, f"Mend the row `{row['id']}`.")


def _alternation(rules: tuple[tuple[Row, FurnitureRule], ...]) -> Alternation:
    plain = [(number, rule) for number, (_, rule) in enumerate(rules) if not rule.needles]
    pieces = [f"({_NAMED_GROUP.sub('(?:', rule.written)})" for _, rule in plain]
    try:
        pattern = re.compile("|".join(pieces))
    except re.error:
        for row, rule in rules:
            compiled(row, rule.written)  # says which row it is
        raise
    if pattern.groups != len(plain):
        parted = zip(plain, pieces, strict=True)
        row = next(rules[number][0] for (number, _), piece in parted if re.compile(piece).groups > 1)
        raise _bad(row, f"the pattern of {row['id']} holds a group of its own; write (?: instead of (")
    needled = [
        (number, PieceRule(rule, compiled(row, rule.written)))
        for number, (row, rule) in enumerate(rules)
        if rule.needles
    ]
    numbers = tuple(number for number, _ in plain)
    return Alternation(pattern, tuple(rule for _, rule in rules), numbers, tuple(needled))


def _fits(cleaning: CleaningRules, rule_id: str, text: str) -> bool:
    lower = lower_of(shadow_of(text)).strip()
    first = cleaning.furniture(lower)
    if first is not None and first.id == rule_id:
        return first.most >= len(lower.split())
    return any(
        piece.rule.id == rule_id and piece.pattern.search(lower) is not None
        for piece in cleaning.endings + cleaning.inlines
    )
