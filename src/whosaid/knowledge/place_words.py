"""`rules/words/<language>/places.yaml` -> the words around names of places."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from whosaid.errors import BadRule
from whosaid.knowledge.loading import Row, check_examples, load_rows
from whosaid.knowledge.names import fold_name


@dataclass(frozen=True, slots=True)
class PlaceWords:
    """All that finding places asks of the language; folded words."""

    directions: Mapping[str, str]
    """Word, or two words, of a point of the compass -> part: east, northwest, centre, ..."""
    parts: frozenset[str]
    """Nouns of a part of a city."""
    outskirts: frozenset[str]
    """Nouns of its edge."""
    centre: frozenset[str]
    """Nouns of its middle."""
    countryside: frozenset[str]
    """Nouns of the land around it."""
    levels: Mapping[str, tuple[str, ...]]
    """Noun -> levels of place that it asks for, best first."""
    locative: frozenset[str]
    """Words before a place."""
    strict: frozenset[str]
    """Words that only a place follows."""
    near: frozenset[str]
    """Words that put something beside a place."""
    anaphors: frozenset[str]
    """Nouns that with "the" mean the city named last."""
    may_follow: frozenset[str]
    """Capitalised words behind a place that leave it a place."""
    streets: frozenset[str]
    """Capitalised words behind a place that make a street's name of it."""
    blocks: frozenset[str]
    """Nouns before "of" and the name of a street."""
    renaming: frozenset[str]
    """Capitalised words before a place that make the name of another one."""
    sites: frozenset[str]
    """Nouns in small letters with which names of sites end in the tables."""
    may_precede: frozenset[str]
    """Capitalised words before it that do."""
    title_of: frozenset[str]
    """Capitalised words before "of" and a place that do."""
    never: frozenset[str]
    """Names of the tables that are not places in news."""
    definite: frozenset[str]
    """Words before a place that is known."""
    owning: frozenset[str]
    """Words between a part and its place."""
    holding: frozenset[str]
    """Words between quarters and the place that holds them."""
    joining: frozenset[str]
    """Words that join two places."""
    plural_endings: tuple[str, ...]
    """Endings of nouns of several places."""
    adjective_endings: tuple[str, ...]
    """Endings that make an adjective of a point of the compass."""
    settlements: frozenset[str]
    """Nouns of a settlement of its own, beside the name of one that no table has."""
    small: frozenset[str]
    """Nouns of small settlements."""
    units: frozenset[str]
    """Nouns of a small division, which may be capitalised behind such a name."""
    quarters: frozenset[str]
    """Nouns of a part of a town, beside the name of one that no table has."""
    peoples: frozenset[str]
    """Adjectives of peoples and faiths that stand before such a noun."""
    ethnonyms: frozenset[str]
    """Names of divisions that are those of peoples as well."""
    clocks: frozenset[str]
    """Nouns behind a place that only says by whose clock an hour is told."""
    authorities: frozenset[str]
    """Nouns of the forces and offices of a town or county, behind its name."""
    hyphened: frozenset[str]
    """Words glued to a place by a hyphen that make an adjective of it."""


_LEVELS = {
    "place.adm1-noun": ("adm1", "region"),
    "place.adm2-noun": ("adm2", "adm3", "town"),
    "place.district-noun": ("neighbourhood", "adm2", "adm3"),
    "place.town-noun": ("city", "town"),
    "place.quarter-noun": ("neighbourhood", "site"),
    "place.area-noun": ("neighbourhood", "site", "town", "city"),
}
_ENDINGS = {"plural_endings": "place.plural-ending", "adjective_endings": "place.adjective-ending"}
_SETS = {
    "parts": "place.part-noun", "outskirts": "place.outskirts", "centre": "place.centre", "countryside": "place.countryside",
    "locative": "place.locative", "strict": "place.strict-locative", "near": "place.near", "anaphors": "place.city-anaphor",
    "may_follow": "place.may-follow", "may_precede": "place.may-precede", "title_of": "place.title-of",
    "hyphened": "place.hyphen-part", "streets": "place.street-noun", "blocks": "place.street-lead", "renaming": "place.renaming", "sites": "place.site-noun",
    "never": "place.never", "settlements": "place.settlement-noun", "small": "place.small-noun", "units": "place.unit-noun", "quarters": "place.unknown-quarter", "peoples": "place.people", "ethnonyms": "place.ethnonym", "authorities": "place.authority-noun", "clocks": "place.clock-noun",
    "definite": "place.definite", "owning": "place.owning", "holding": "place.holding", "joining": "place.joining",
}  # fmt: skip


def load_place_words(folders: Sequence[Path] = (), *, language: str = "en") -> PlaceWords:
    """The rows of `places.yaml`, their examples checked. Raises BadRule with file, line and mend."""
    relative = f"words/{language}/places.yaml"
    rows = {str(row["id"]): row for row in load_rows(relative, folders, required=("words",))}
    for needed in (*_LEVELS, *_SETS.values(), *_ENDINGS.values(), "place.direction"):
        if needed not in rows:
            raise BadRule(f"no rule {needed}", where=f"{relative}:1", mend="Restore the row.")
    check_examples(rows.values(), _matches)
    levels: dict[str, tuple[str, ...]] = {}
    for rule, asked in _LEVELS.items():
        levels.update(dict.fromkeys(_words(rows[rule]), asked))
    levels.update(dict.fromkeys(_words(rows["place.district-noun"]), _LEVELS["place.district-noun"]))
    return PlaceWords(
        directions={str(word): str(part) for word, part in rows["place.direction"]["words"].items()},
        levels=levels,
        plural_endings=tuple(sorted(_words(rows[_ENDINGS["plural_endings"]]))),
        adjective_endings=tuple(sorted(_words(rows[_ENDINGS["adjective_endings"]]))),
        **{field: frozenset(_words(rows[rule])) for field, rule in _SETS.items()},
    )


def _words(row: Row) -> Iterable[str]:
    return [fold_name(str(word)) for word in row["words"]]


def _matches(row: Row, text: str) -> bool:
    """One of the row's words stands in the text as a word of its own."""
    padded = f" {fold_name(text)} "
    return any(f" {word} " in padded for word in _words(row))
