"""`rules/reuse/` -> the words that credit an outlet, the furniture that is no evidence, who speaks for whom; checked and compiled."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from whosaid.errors import BadRule
from whosaid.knowledge.loading import Row, bad_row, check_examples, load_rows

#: One to four capitalised words, with particles: a person's name in shape only.
_NAME = r"(?:[A-Z][\w'.-]*)(?: (?:al-|el-|de |van |von )?[A-Z][\w'.-]*){0,3}"


@dataclass(frozen=True, slots=True)
class CreditRule:
    """Words that give a passage to an outlet."""

    id: str
    patterns: tuple[str, ...]
    """Regular expressions with {outlet} and {Name} still in them."""

    def find(self, shadow: str, names: Iterable[str]) -> str | None:
        """The words of the text that credit an outlet of these names, None for none."""
        wanted = tuple(sorted({name for name in names if name and name in shadow}))
        match = _compiled(self.patterns, wanted).search(shadow) if wanted else None
        return match.group() if match else None


@dataclass(frozen=True, slots=True)
class FurnitureRule:
    """A kind of paragraph that is never evidence of copying."""

    id: str
    pattern: re.Pattern[str]
    words: tuple[str, ...]
    """Of these, in small letters, every such paragraph holds one; quick to look for. Empty: nobody knows such words."""

    def is_in(self, paragraph: str, folded: str) -> bool:
        """True when the paragraph is of this kind; `folded` is the same in folded case."""
        if self.words and not any(word in folded for word in self.words):
            return False
        return self.pattern.search(paragraph) is not None


@dataclass(frozen=True, slots=True)
class ReuseRules:
    """All that the comparison of articles asks of the language."""

    credits: tuple[CreditRule, ...]
    """In the order in which they are believed."""
    furniture: tuple[FurnitureRule, ...]
    closing_notes: tuple[re.Pattern[str], ...]
    """What opens a note on an author, outlet or network; the first group is its name."""
    plain_words: frozenset[str]
    """Lower-case words that say nothing by themselves."""
    formula_words: frozenset[str]
    """These, and those that say nothing in runs below the length of a passage."""
    unnamed: Mapping[str, str]
    """Kind of a voice that may go without a name -> kind of origin."""
    unnamed_name: str
    """Display name of such a voice, with {who} for its words and {outlet} for who quotes it."""
    unnamed_several: Mapping[str, str]
    """Kind of origin -> the words for several such voices that an outlet calls in different ways."""
    unknown_name: str
    """Display name of the unknown origin."""
    hearsay: frozenset[str]
    """Kinds of a voice behind which nobody is known where it has no name."""
    nameless_credits: tuple[str, ...]
    """Words of credits that name no agency ("agencies")."""
    kinds: Mapping[str, str]
    """Kind of a voice, actor or outlet -> kind of origin."""

    def is_furniture(self, paragraph: str) -> bool:
        """True when the shadow text of a paragraph is an author's note or a notice."""
        folded = paragraph.casefold()
        return any(rule.is_in(paragraph, folded) for rule in self.furniture)

    def note_on(self, paragraph: str) -> str | None:
        """Of whom a closing paragraph is a note, as its straightened text names them; None where it is none."""
        found = next((match for form in self.closing_notes if (match := form.match(paragraph))), None)
        return found.group(1) if found else None

    def is_nameless(self, credit: str) -> bool:
        """True for a credit or byline, as folded words, that speaks of agencies without naming one."""
        return any(f" {words} " in f" {credit} " for words in self.nameless_credits)

    def origin_kind(self, kind: str) -> str:
        """Kind of origin for a kind of voice, actor or outlet; unknown kinds of outlet and voice are told in the rules."""
        return self.kinds.get(kind, self.kinds["*"])


def load_reuse(folders: Sequence[Path] = ()) -> ReuseRules:
    """The rules of the packaged and the user's folders, every example checked. Raises BadRule."""
    credit_rows = load_rows("reuse/credits.yaml", folders, required=("patterns", "outlet"))
    furniture_rows = load_rows("reuse/furniture.yaml", folders, required=("patterns",))
    origin_rows = load_rows("reuse/origins.yaml", folders)
    credit_rules = tuple(CreditRule(str(row["id"]), _patterns(row)) for row in credit_rows)
    furniture = tuple(
        FurnitureRule(
            str(row["id"]),
            re.compile("|".join(_patterns(row)), re.IGNORECASE),
            tuple(str(word) for word in row.get("words", ())),
        )
        for row in furniture_rows
    )
    plain_rows = load_rows("reuse/plain_words.yaml", folders, required=("words",))
    check_examples(plain_rows, lambda row, text: text in row["words"])
    credit_by_id = {rule.id: rule for rule in credit_rules}
    furniture_by_id = {rule.id: rule for rule in furniture}
    check_examples(credit_rows, lambda row, text: credit_by_id[row["id"]].find(text, [row["outlet"]]) is not None)
    check_examples(furniture_rows, lambda row, text: furniture_by_id[row["id"]].is_in(text, text.casefold()))
    unnamed, unknown, voice = (_row(origin_rows, name) for name in ("origin.unnamed", "origin.unknown", "origin.voice"))
    note_rows = load_rows("reuse/closing_notes.yaml", folders, required=("patterns",))
    notes = {str(row["id"]): tuple(re.compile(_filled(one, ("X",))) for one in _patterns(row)) for row in note_rows}
    check_examples(note_rows, lambda row, text: any(form.match(text) for form in notes[row["id"]]))
    return ReuseRules(
        credit_rules,
        furniture,
        tuple(form for forms in notes.values() for form in forms),
        frozenset(str(word) for row in plain_rows if "runs" not in row for word in row["words"]),
        frozenset(str(word) for row in plain_rows for word in row["words"]),
        {str(kind): str(group) for kind, group in unnamed["kinds"].items()},
        str(unnamed["name"]),
        _several(unnamed),
        str(unknown["name"]),
        frozenset(map(str, unknown.get("hearsay", ()))),
        tuple(map(str, unknown.get("credits", ()))),
        {str(kind): str(group) for kind, group in voice["kinds"].items()},
    )


def _several(unnamed: Row) -> dict[str, str]:
    """Raises BadRule where a kind of origin has no words."""
    several = {str(kind): str(words) for kind, words in unnamed.get("several", {}).items()}
    missing = sorted({str(kind) for kind in unnamed["kinds"].values()} - several.keys())
    if missing:
        what = f"rule {unnamed['id']}: no words for several voices of the kind {missing[0]}"
        raise BadRule(what, where=f"{unnamed['_file']}:1", mend=f"Add `{missing[0]}: ...` to `several`.")
    return several


def _row(rows: Sequence[Row], rule_id: str) -> Row:
    for row in rows:
        if row["id"] == rule_id:
            return row
    raise BadRule(f"no rule {rule_id}", where="reuse/origins.yaml:1", mend="Restore the row.")


def _patterns(row: Row) -> tuple[str, ...]:
    patterns = tuple(map(str, row["patterns"]))
    for pattern in patterns:
        try:
            re.compile(_filled(pattern, ("X",)))
        except re.error as error:
            raise bad_row(row, f"rule {row['id']}: {error} in {pattern!r}", "Mend the pattern.") from error
    return patterns


def _filled(pattern: str, names: tuple[str, ...]) -> str:
    longest_first = sorted(names, key=lambda name: (-len(name), name))
    return pattern.replace("{outlet}", f"(?:{'|'.join(map(re.escape, longest_first))})").replace("{Name}", _NAME)


@lru_cache(maxsize=512)
def _compiled(patterns: tuple[str, ...], names: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(_filled(pattern, names) for pattern in patterns))
