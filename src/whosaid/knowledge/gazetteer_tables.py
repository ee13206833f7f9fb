"""Tables of places -> the gazetteer.

Comes in: `rules/world/places/built-*` (made by `scripts/build_gazetteer.py`), `countries.tsv`, and the tables `own.tsv`,
`spellings.tsv` and `short.tsv`, to which users add rows in folders of their own, and `added.tsv`, which
`whosaid gazetteer add` writes there. Goes out: `Gazetteer`.
"""

import gzip
from array import array
from collections.abc import Sequence
from itertools import accumulate
from pathlib import Path

from whosaid.errors import BadRule
from whosaid.knowledge.gazetteer import PRECISIONS, Gazetteer
from whosaid.knowledge.loading import load_table, packaged_rules
from whosaid.knowledge.names import fold_name
from whosaid.knowledge.place_tables import Names, Rows
from whosaid.knowledge.place_words import load_place_words
from whosaid.knowledge.spelling import load_sounds

_FOLDER = "world/places"

#: Fields of a row of `own.tsv` and `added.tsv` (where the other names are folded, the first being the place's own), of `countries.tsv` and of `spellings.tsv`.
_OWN, _COUNTRY, _SPELLING = 10, 6, 3


def load_gazetteer(folders: Sequence[Path] = ()) -> Gazetteer:
    """The packaged tables and the rows of the user's folders. Raises BadRule with file, line and mend."""
    maker = _Maker(_rows(_unpacked("built-rows.tsv.gz")), _columns("built-openers.tsv.gz"))
    maker.names = Names(_unpacked("built-names.tsv.gz").decode("utf-8").split("\n"), {})
    maker.add_countries(load_table(f"{_FOLDER}/countries.tsv", folders))
    maker.add_own(load_table(f"{_FOLDER}/own.tsv", folders))
    maker.add_spellings(load_table(f"{_FOLDER}/spellings.tsv", folders))
    maker.add_imported(load_table(f"{_FOLDER}/added.tsv", folders))
    heard = maker.add_heard(_columns("built-sounds.tsv.gz"))
    words = load_place_words(folders)
    maker.names.own.update(dict.fromkeys(words.never, ""))
    return Gazetteer(
        rows=maker.rows, names=maker.names, openers=maker.openers, heard=heard,
        arabic=frozenset(key[:2] for key in heard),
        ordinary=frozenset((packaged_rules() / _FOLDER / "built-ordinary.txt").read_text("utf-8").split("\n")) - maker.countries,
        acronyms=frozenset(maker.acronyms), countries=frozenset(maker.countries), shorts=maker.shorts(load_table(f"{_FOLDER}/short.tsv", folders)), shown=maker.shown, sounds=maker.sounds,
        words=words, by_noun=frozenset(maker.by_noun),
    )  # fmt: skip


def _unpacked(name: str) -> bytes:
    return gzip.decompress((packaged_rules() / _FOLDER / name).read_bytes())


def _rows(packed: bytes) -> Rows:
    lengths = map(len, packed.splitlines(keepends=True))
    return Rows(packed, array("I", accumulate(lengths, initial=0)), [], {})


def _columns(name: str) -> dict[str, str]:
    keys, _, values = _unpacked(name).decode("utf-8").partition("\x1e")
    return dict(zip(keys.split("\n"), values.split("\n"), strict=True))


class _Maker:
    """Puts rows of the tables by hand on top of the built ones."""

    def __init__(self, rows: Rows, openers: dict[str, str]) -> None:
        self.rows, self.names = rows, Names([], {})
        self.openers = dict(zip(openers, map(int, openers.values()), strict=True))
        self.shown: dict[str, str] = {}
        self.countries: set[str] = set()
        self.acronyms: set[str] = set()
        self.by_noun: set[int] = set()
        self.sounds = load_sounds()
        self.own_heard: list[tuple[str, str, int]] = []

    def add_countries(self, lines: Sequence[str]) -> None:
        """Rows of countries; a name of capitals only is an acronym."""
        for line in lines:
            code, name, others, *_ = _fields(line, _COUNTRY, "countries.tsv")
            names = [name, *filter(None, others.split("|"))]
            self._add(f"{code.lower()}\t{name}\t\t\tcountry\t0\t{code}\t\t", names)
            self.countries.update(map(fold_name, names))
            self.acronyms.update(fold_name(n) for n in names if n.replace(".", "").isupper() and " " not in n)

    def add_own(self, lines: Sequence[str]) -> None:
        """Rows of places by hand."""
        for line in lines:
            short, name, others, lat, lon, level, people, country, admin1, parent = _fields(line, _OWN, "own.tsv")
            if level not in PRECISIONS:
                raise BadRule(
                    f"no level {level!r}", where=f"{_FOLDER}/own.tsv: {line}", mend=f"One of {', '.join(PRECISIONS)}."
                )
            names = [name, *filter(None, others.split("|"))]
            self._add(f"{short}\t{name}\t{lat}\t{lon}\t{level}\t{people or 0}\t{country}\t{admin1}\t{parent}", names)
            self.own_heard += [(country, fold_name(n), self.rows.own_ids[short]) for n in names]

    def add_imported(self, lines: Sequence[str]) -> None:
        """Rows of tables that somebody else made: behind all others that bear the same names, where those are not theirs."""
        for line in lines:
            short, name, others, lat, lon, level, people, country, admin1, parent = _fields(line, _OWN, "added.tsv")
            if level not in PRECISIONS:
                raise BadRule(
                    f"no level {level!r}", where=f"{_FOLDER}/added.tsv: {line}", mend="Import the table again."
                )
            if self.rows.number_of(short):
                continue
            row = f"{short}\t{name}\t{lat}\t{lon}\t{level}\t{people or 0}\t{country}\t{admin1}\t{parent}"
            keys = others.split("|")
            self._name_last(self._number(row), keys)
            self.own_heard.append((country, keys[0], self.rows.own_ids[short]))

    def add_spellings(self, lines: Sequence[str]) -> None:
        """More names of rows that are there, and the name to show; a name behind a minus is theirs only where a noun says so."""
        for line in lines:
            short, name, others = _fields(line, _SPELLING, "spellings.tsv")
            number = self._known(short, "spellings.tsv", line)
            self.shown[short] = name
            listed = [name, *filter(None, others.split("|"))]
            self._name(number, [one.removeprefix("-") for one in listed])
            if any(one.startswith("-") for one in listed):
                self.by_noun.add(number)

    def shorts(self, lines: Sequence[str]) -> dict[str, tuple[int, ...]]:
        """Short forms of divisions; the numbers of those that count in capitals only are negative."""
        found: dict[str, tuple[int, ...]] = {}
        for line in lines:
            short, forms = _fields(line, 2, "short.tsv")
            number = self._known(short, "short.tsv", line)
            for form in forms.split("|"):
                key, sign = fold_name(form), -1 if form.isupper() and "." not in form else 1
                held = found.get(key, ())
                if number not in held:
                    found[key] = (*(one for one in held if one != -number), sign * number)
                found.setdefault(key.split(" ")[0], ())
        return found

    def _known(self, short: str, name: str, line: str) -> int:
        number = self.rows.number_of(short)
        if not number:
            raise BadRule(f"no place {short!r}", where=f"{_FOLDER}/{name}: {line}", mend="Give the id of a place.")
        return number

    def add_heard(self, heard: dict[str, str]) -> dict[str, str]:
        """The table of sounds with the places by hand."""
        arabic = {key[:2] for key in heard}
        for country, key, number in self.own_heard:
            if country not in arabic:
                continue
            sound = f"{country} {self.sounds.skeleton(key)}"
            heard[sound] = f"{heard[sound]},{number}" if sound in heard else str(number)
        return heard

    def _add(self, row: str, names: Sequence[str]) -> None:
        self._name(self._number(row), names)

    def _number(self, row: str) -> int:
        """Keeps a row; its number."""
        self.rows.own.append(row)
        number = len(self.rows.starts) - 1 + len(self.rows.own)
        self.rows.own_ids[row.split("\t", 1)[0]] = number
        return number

    def _name(self, number: int, names: Sequence[str]) -> None:
        for key in dict.fromkeys(map(fold_name, names)):
            held = self.names.get(key)
            numbers = [str(number), *(n for n in held.split(",") if abs(int(n)) != number)] if held else [str(number)]
            self._keep(key, ",".join(numbers))

    def _name_last(self, number: int, keys: Sequence[str]) -> None:
        """Folded names, the first the place's own, behind the places that bear them already."""
        for place, key in enumerate(keys):
            held, mine = self.names.get(key), f"-{number}" if place else str(number)
            self._keep(key, f"{held},{mine}" if held else mine)

    def _keep(self, key: str, numbers: str) -> None:
        self.names.own[key] = numbers
        first, *rest = key.split(" ")
        if rest:
            self.openers[first] = max(self.openers.get(first, 0), len(rest) + 1)


def _fields(line: str, count: int, name: str) -> list[str]:
    fields = line.split("\t")
    if len(fields) != count:
        raise BadRule(
            f"{len(fields)} fields instead of {count}", where=f"{_FOLDER}/{name}: {line}", mend="Part fields by tabs."
        )
    return fields
