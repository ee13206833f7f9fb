"""`rules/profiles/*.yaml` -> profiles: how one house of casualty recording reads vague words and forms low, best and high."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from whosaid.errors import BadRule
from whosaid.knowledge.loading import Row, bad_row, check_examples, load_rows, packaged_rules

_FOLDER = "profiles"
_BLANKS = re.compile(r"\s+")

#: What `best` may be.
_BESTS = ("none", "lowest")

#: What `unsaid` may be; the first where it is left out.
_UNSAIDS = ("apart", "civilian-high")


@dataclass(frozen=True, slots=True)
class VagueReading:
    """What a profile takes some vague words to mean."""

    rule: str
    """Id of the rule."""
    words: re.Pattern[str]
    """The words, on lower case with single blanks."""
    low: int | None
    """Lowest number; None = open."""
    high: int | None
    """Highest number; None = open."""


@dataclass(frozen=True, slots=True)
class Profile:
    """A named, versioned way to form numbers out of figures."""

    id: str
    """recorder-min-max, acled-like, ucdp-like, or a user's own."""
    version: int
    """Goes up when a reading changes."""
    best: str
    """none (a reviewer sets it) or lowest."""
    unsaid: str
    """apart, or civilian-high: people whose status nobody says are in the high of civilians where nobody counts fighters."""
    does: str
    """The profile in a sentence."""
    readings: tuple[VagueReading, ...]
    """In the order of the file; the first whose words stand in the figure is taken."""


def load_profiles(folders: Sequence[Path] = ()) -> tuple[Profile, ...]:
    """All profiles, the default one first, then by id; raises BadRule with file and mend."""
    names = {path.name for folder in (packaged_rules(), *folders) for path in (folder / _FOLDER).glob("*.yaml")}
    found: list[tuple[bool, Profile]] = []
    for name in sorted(names):
        rows = load_rows(f"{_FOLDER}/{name}", folders)
        profile = _profile(rows, name)
        check_examples((row for row in rows if "words" in row), lambda row, text, p=profile: _takes(p, row, text))  # type: ignore[misc]  # a default keeps the loop's own profile
        if any(profile.id == other.id for _, other in found):
            mend = "Give it an id of its own, or its file the name of the other's to replace it."
            raise bad_row(rows[0], f"a second profile of the id {profile.id}", mend)
        found.append((not rows[0].get("default"), profile))
    return tuple(profile for _, profile in sorted(found, key=lambda pair: (pair[0], pair[1].id)))


def reading_of(
    profile: Profile, qualifier: str, words: str, low: int | None, high: int | None
) -> tuple[int | None, int | None]:
    """(low, high) of a figure under the profile: its own, or the profile's where its words are vague.

    `words` are those of the figure as printed.
    """
    if qualifier != "vague":
        return low, high
    reading = _reading_in(profile, words)
    return (low, high) if reading is None else (reading.low, reading.high)


def _reading_in(profile: Profile, words: str) -> VagueReading | None:
    plain = _BLANKS.sub(" ", words).lower()
    return next((reading for reading in profile.readings if reading.words.search(plain)), None)


def _profile(rows: Sequence[Row], name: str) -> Profile:
    head = rows[0] if rows else {}
    if "words" in head or head.get("best") not in _BESTS:
        raise BadRule(
            f"the first row of profile {name} does not say `best: {' | '.join(_BESTS)}`",
            where=f"{head.get('_file', name)}:1",
            mend="Open the file with a row that names the profile, its version and `best`.",
        )
    return Profile(
        id=str(head["id"]),
        version=int(head.get("version", 1)),
        best=str(head["best"]),
        unsaid=_unsaid(head),
        does=str(head["does"]),
        readings=tuple(_reading(row) for row in rows if "words" in row),
    )


def _unsaid(head: Row) -> str:
    unsaid = str(head.get("unsaid", _UNSAIDS[0]))
    if unsaid not in _UNSAIDS:
        raise BadRule(
            f"`unsaid: {unsaid}` of profile {head['id']} is none of {', '.join(_UNSAIDS)}",
            where=f"{head.get('_file', '')}:1",
            mend="Use one of them, or leave the line out.",
        )
    return unsaid


def _reading(row: Row) -> VagueReading:
    """Longer phrases first; a plural before "of thousands" is another number."""
    phrases = sorted((str(word).lower() for word in row["words"]), key=lambda word: (-len(word), word))
    pattern = "|".join(re.escape(phrase) for phrase in phrases)
    unlike = "|".join(re.escape(str(word)) for word in row.get("unless", ()))
    guard = rf"(?!\s*(?:{unlike})\b)" if unlike else ""
    low, high = row.get("low"), row.get("high")
    if not all(isinstance(end, int | None) for end in (low, high)) or (low or 0) > (
        high if high is not None else low or 0
    ):
        raise bad_row(
            row,
            f"{row['id']} reads its words as {low} to {high}",
            "Give `low` and `high` as numbers, in order, or leave one out.",
        )
    return VagueReading(str(row["id"]), re.compile(rf"\b(?:{pattern})\b{guard}"), low, high)


def _takes(profile: Profile, row: Row, text: str) -> bool:
    reading = _reading_in(profile, text)
    return reading is not None and reading.rule == row["id"]
