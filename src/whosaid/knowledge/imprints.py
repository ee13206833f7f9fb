"""`rules/cleaning/{calendar,dates,imprint,outlet_marks}.yaml`, `rules/world/outlet_styles.yaml` -> patterns of imprints.

An imprint says who published what when: date lines, bylines, datelines, credits, headings of further articles, and the
words by which a page names its outlet.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from whosaid.knowledge.loading import Row, bad_row, check_examples, load_rows, load_yaml
from whosaid.knowledge.macros import compiled, written_out
from whosaid.text.shadow import lower_of, shadow_of

#: Stands for the name of an outlet in the patterns of `outlet_marks.yaml`.
OUTLET_SIGN = "@"
#: Stands for it in texts: a code point for private use, so that no sign of the text is taken for it.
OUTLET_MARK = "\ue000"

#: Any run of capitalised words, where no register knows the outlet.
ANY_NAME = r"(\b[A-Z][\w&-]*(?: (?:of |the |and )?[A-Z][\w&-]*){0,4})"

#: A date stands neither inside a word nor inside a longer number.
_DATE_FRAME = r"(?<![\w/.-]){}(?!\d)"
_PLACES = frozenset({"body", "title", "byline", "dateline", "masthead", "furniture", "any"})


@dataclass(frozen=True, slots=True)
class Pattern:
    """A row that is a pattern and nothing more."""

    id: str
    pattern: re.Pattern[str]

    @property
    def has_long_year(self) -> bool:
        """True for a form of dates whose year has four digits."""
        return r"(?P<year>\d{4})" in self.pattern.pattern


@dataclass(frozen=True, slots=True)
class MarkRule:
    """Words by which a page shows whose page it is; `@` in the pattern stands for the outlet's name."""

    id: str
    weight: int
    where: str
    """body, title, byline, dateline, furniture or any."""
    pattern: re.Pattern[str]
    unlisted: int = 0
    """Weight for a name that no register has."""
    naming: re.Pattern[str] | None = None
    """The same with a group for any capitalised name in place of the outlet's; None where `unlisted` is 0."""
    needles: tuple[str, ...] = ()
    """One of these stands in the lower case of every match: asked first; empty where anything may match."""

    def may_name(self, lower: str) -> bool:
        """False where no match can stand in a text of this lower case."""
        return not self.needles or any(map(lower.__contains__, self.needles))


@dataclass(frozen=True, slots=True)
class StyleRule:
    """A house style of the date line."""

    id: str
    outlet: str
    pattern: re.Pattern[str]


@dataclass(frozen=True)
class Imprints:
    """What the reader of imprints asks for."""

    months: Mapping[str, int]
    """Lower-case name -> 1..12."""
    weekdays: Mapping[str, int]
    """Lower-case name -> 0 (Monday)..6."""
    years: tuple[int, int]
    """First and last year in which a page can have been published."""
    month_first: frozenset[str]
    """Countries whose press writes the month before the day."""
    dates: tuple[Pattern, ...]
    """Forms of dates, tried in order, on the lower-case shadow."""
    dateline_dates: tuple[Pattern, ...]
    """Forms that only datelines use, tried after `dates`."""
    yearless: tuple[Pattern, ...]
    """Forms of a day without its year, for datelines."""
    addresses: tuple[Pattern, ...]
    """Forms of the day, or month, in a web address, tried in order."""
    clocks: tuple[Pattern, ...]
    """Forms of the time of day beside a date."""
    date_words: frozenset[str]
    """Words that a date line may hold beside date and time."""
    nobody: frozenset[str]
    """Names that markup gives where no person wrote."""
    bylines: tuple[Pattern, ...]
    names_dates: tuple[Pattern, ...]
    section_dates: tuple[Pattern, ...]
    head_dates: tuple[Pattern, ...]
    """Forms of the date that a line above the first paragraph ends in."""
    datelines: tuple[Pattern, ...]
    credits: tuple[Pattern, ...]
    """Lines that name the agency whose text it is."""
    credit_sentences: tuple[Pattern, ...]
    """Those of them that can be of no other article or picture: they say "this report"."""
    dated_titles: tuple[Pattern, ...]
    title_tails: tuple[Pattern, ...]
    title_tail_names: tuple[Pattern, ...]
    """Names of papers and broadcasters as titles of pages end in them."""
    mastheads: tuple[Pattern, ...]
    """Lines over a title that are the name of a paper."""
    outlet_words: frozenset[str]
    """Lower-case words that names of outlets hold."""
    articles: frozenset[str]
    """Lower-case articles, which are no part of a name."""
    marks: tuple[MarkRule, ...]
    styles: tuple[StyleRule, ...]


def load_imprints(folders: Sequence[Path], macros: Mapping[str, str]) -> Imprints:
    """The patterns of imprints; BadRule with file, line and mend."""
    calendar: dict[str, Any] = {}
    for content in load_yaml("cleaning/calendar.yaml", folders):
        calendar.update(content)
    months, weekdays = _numbered(calendar["months"]), _numbered(calendar["weekdays"])
    pieces = {**macros, "monthname": _any_of(months), "weekdayname": _any_of(weekdays)}
    forms = load_rows("cleaning/dates.yaml", folders, required=("pattern",))

    def forms_of(kind: str) -> tuple[Pattern, ...]:
        of_kind = tuple(row for row in forms if row.get("kind", "date") == kind)
        return _patterns(of_kind, pieces, _DATE_FRAME, lower=True, anywhere=True)

    rows = load_rows("cleaning/imprint.yaml", folders, required=("kind",))

    asked: set[str] = set()

    def words_of(kind: str) -> frozenset[str]:
        asked.add(kind)
        return frozenset(str(word) for row in rows if row["kind"] == kind for word in row["words"])

    def of_kind(kind: str, frame: str = r"{}\s*\Z", *, anywhere: bool = False) -> tuple[Pattern, ...]:
        asked.add(kind)
        return _patterns(tuple(row for row in rows if row["kind"] == kind), pieces, frame, anywhere=anywhere)

    imprints = Imprints(
        months=months,
        weekdays=weekdays,
        years=(int(calendar["years"][0]), int(calendar["years"][1])),
        month_first=frozenset(map(str, calendar["month_first"])),
        dates=forms_of("date"),
        dateline_dates=forms_of("dateline"),
        yearless=forms_of("yearless"),
        addresses=_patterns(
            tuple(row for row in forms if row.get("kind") == "address"), pieces, "{}", lower=True, anywhere=True
        ),
        clocks=forms_of("clock"),
        date_words=words_of("words"),
        nobody=words_of("nobody"),
        bylines=of_kind("byline"),
        names_dates=of_kind("names-date"),
        section_dates=of_kind("section-date"),
        head_dates=of_kind("head-date"),
        datelines=of_kind("dateline", "{}"),
        credits=of_kind("credit") + of_kind("credit-sentence"),
        credit_sentences=of_kind("credit-sentence"),
        dated_titles=of_kind("dated-title"),
        title_tails=of_kind("title-tail", anywhere=True),
        title_tail_names=of_kind("title-tail-name"),
        mastheads=of_kind("masthead"),
        outlet_words=words_of("outlet-words"),
        articles=words_of("articles"),
        marks=_marks(load_rows("cleaning/outlet_marks.yaml", folders, required=("weight", "where", "pattern"))),
        styles=_styles(load_rows("world/outlet_styles.yaml", folders, required=("outlet", "pattern")), pieces),
    )
    for row in rows:
        if row["kind"] not in asked:
            raise bad_row(row, f"no kind {row['kind']!r}", f"Kinds are {', '.join(sorted(asked))}.")
    return imprints


def _numbered(table: Mapping[int, Sequence[str]]) -> dict[str, int]:
    return {str(name): int(number) for number, names in table.items() for name in names}


def _any_of(names: Mapping[str, int]) -> str:
    return "(?:" + "|".join(re.escape(name) for name in sorted(names, key=lambda name: (-len(name), name))) + ")"


def _patterns(
    rows: Sequence[Row], pieces: Mapping[str, str], frame: str, *, lower: bool = False, anywhere: bool = False
) -> tuple[Pattern, ...]:
    found = tuple(Pattern(str(row["id"]), _compiled(row, str(row["pattern"]), pieces, frame)) for row in rows)
    by_id = {pattern.id: pattern.pattern for pattern in found}

    def fits(row: Row, text: str) -> bool:
        shadow = lower_of(shadow_of(text)) if lower else shadow_of(text)
        pattern = by_id[str(row["id"])]
        return (pattern.search(shadow) if anywhere else pattern.match(shadow)) is not None

    check_examples(rows, fits)
    return found


def _compiled(row: Row, pattern: str, pieces: Mapping[str, str], frame: str) -> re.Pattern[str]:
    return compiled(row, frame.replace("{}", f"(?:{written_out(pattern, pieces)})"))


def _marks(rows: Sequence[Row]) -> tuple[MarkRule, ...]:
    found = []
    for row in rows:
        if row["where"] not in _PLACES or OUTLET_SIGN not in str(row["pattern"]):
            raise bad_row(
                row,
                f"rule {row['id']} names no known place or no outlet",
                f"Put {OUTLET_SIGN} in its pattern and one of {', '.join(sorted(_PLACES))} in `where`.",
            )
        pattern = _compiled(row, str(row["pattern"]).replace(OUTLET_SIGN, OUTLET_MARK), {}, "{}")
        unlisted = int(row.get("unlisted", 0))
        form = str(row["pattern"]).replace(OUTLET_SIGN, ANY_NAME)
        naming = _compiled(row, form, {}, "{}") if unlisted else None
        needles = tuple(map(str, row.get("needle", ())))
        found.append(
            MarkRule(str(row["id"]), int(row["weight"]), str(row["where"]), pattern, unlisted, naming, needles)
        )
    by_id = {rule.id: rule for rule in found}

    def fits(row: Row, text: str) -> bool:
        rule = by_id[str(row["id"])]
        return rule.may_name(text.lower()) and rule.pattern.search(text.replace(OUTLET_SIGN, OUTLET_MARK)) is not None

    check_examples(rows, fits)
    return tuple(found)


def _styles(rows: Sequence[Row], pieces: Mapping[str, str]) -> tuple[StyleRule, ...]:
    found = tuple(
        StyleRule(str(row["id"]), str(row["outlet"]), _compiled(row, str(row["pattern"]), pieces, r"{}\s*\Z"))
        for row in rows
    )
    by_id = {rule.id: rule.pattern for rule in found}
    check_examples(rows, lambda row, text: by_id[str(row["id"])].match(lower_of(shadow_of(text))) is not None)
    return found
