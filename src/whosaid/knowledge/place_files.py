"""A table of places that somebody else made -> rows of `world/places/added.tsv`.

Four forms are read: a GeoNames dump (19 columns, no header), a table of P-codes (CSV with `ADM3_EN` or `admin3Name_en` and
the like), GeoJSON (points and areas, the same names among its properties), and plain CSV (`name`, `lat`, `lon`, and whatever
else `Place` has; `geonames_id` tells which rows are there already). A line that cannot be right stops the import with its number: a gazetteer with a hole is worse than none.
"""

import csv
import io
import json
import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from statistics import fmean
from typing import Any, NamedTuple

from whosaid.errors import DamagedInput, UnknownFormat
from whosaid.knowledge.gazetteer import PRECISIONS, Gazetteer, Place
from whosaid.knowledge.names import fold_name

#: Columns of a GeoNames dump, after its readme.
_GEONAMES = 19

#: GeoNames feature codes -> level; other populated places (class P) are towns.
_CODES = {
    "ADM1": "adm1",
    "ADM2": "adm2",
    "ADM3": "adm3",
    "PPLX": "neighbourhood",
    "AIRB": "site",
    "AIRF": "site",
    "AIRP": "site",
}

#: People from which a town is a city.
_CITY_PEOPLE = 100_000

#: Letters of the shortest name that is taken: shorter ones are mostly other things.
_SHORTEST = 3

#: Columns of names of divisions in tables of P-codes: ADM2_EN, admin2Name_en, admin2Name.
_DIVISION = re.compile(r"adm(?:in)?(?P<depth>[0-5])_?(?:name)?(?:_?(?:en|eng))?\Z")
_SPELLING = re.compile(r"(?:adm(?:in)?(?P<depth>[0-5])_?(?:name)?_?|name_)(?:ar|fr|uk|ru|alt\w*|ref\w*)\Z")
_PCODE = re.compile(r"adm(?:in)?(?P<depth>[0-5])_?pcode\Z")
_DEPTHS = ("country", "adm1", "adm2", "adm3")

#: Names of columns -> the field they fill.
_FIELDS = {
    "name": ("name", "name_en", "asciiname", "place", "village", "town"),
    "lat": ("lat", "latitude", "y", "ycoord", "lat_centroid", "centroid_latitude", "center_lat", "y_coord"),
    "lon": ("lon", "long", "lng", "longitude", "x", "xcoord", "lon_centroid", "centroid_longitude", "center_lon", "x_coord"),
    "level": ("level",),
    "population": ("population", "people", "pop"),
    "country": ("country", "iso2", "country_code"),
    "admin1": ("admin1",),
    "division": ("governorate_id", "admin1_id"),
    "geonames": ("geonames_id", "geonameid"),
    "id": ("id", "pcode", "code"),
    "aliases": ("aliases", "aliases_json", "alternatenames", "other_names"),
}  # fmt: skip

#: Begins the rows of one table in `added.tsv`; its name and licence follow.
_SECTION = "# Places of "

#: Runs of escapes: a letter beyond the first 65,536 is two of them.
_ESCAPES = re.compile(r"(?:\\u[0-9a-fA-F]{4})+")

#: How a JSON list of spellings begins; a name may begin with a bracket too.
_LIST = re.compile(r"\s*\[\s*(?:[\"{\]]|null\b)")

_UNSAFE = re.compile(r"[\t\r\n|]+")


class Entry(NamedTuple):
    """One row of `added.tsv`, its fields in the order of the file."""

    id: str
    """Without `place:`."""
    name: str
    """Name shown."""
    aliases: tuple[str, ...]
    """Other spellings."""
    lat: float | None
    """Degrees north."""
    lon: float | None
    """Degrees east."""
    level: str
    """As `Place.level`."""
    population: int
    """People; 0 = not known."""
    country: str
    """ISO 3166-1 alpha-2."""
    admin1: str
    """Name of the first-order division; empty where it is not known."""
    parent: str
    """Id of the place around it, without `place:`."""

    def line(self, articles: Collection[str]) -> str:
        """The row as it is written: the names folded, its own first, then those without the Arabic `articles` before them."""
        keys = [fold_name(name) for name in (self.name, *self.aliases)]
        parted = [key.partition(" ") for key in keys]
        keys += [rest for first, _, rest in parted if first in articles and len(rest) > _SHORTEST]
        lat, lon = ("" if d is None else f"{d:.5f}" for d in (self.lat, self.lon))
        fields = (self.id, self.name, "|".join(dict.fromkeys(filter(None, keys))), lat, lon, self.level, self.population, self.country, self.admin1, self.parent)  # fmt: skip
        return "\t".join(map(str, fields))


def read_places(text: str, name: str, gazetteer: Gazetteer, country: str | None = None) -> tuple[Entry, ...]:
    """The places of a file that the gazetteer has not, sorted by id, each once. `country`: where the file does not say.

    Raises UnknownFormat or DamagedInput with the line.
    """
    first = text.lstrip("\ufeff").partition("\n")[0]
    if text.lstrip("\ufeff \n\r\t").startswith("{"):
        entries = _from_columns(_features(text, name), name, gazetteer, country)
    elif first.count("\t") >= _GEONAMES - 1:
        entries = _from_geonames(text.lstrip("\ufeff"), name, gazetteer)
    elif any(mark in first for mark in ",;\t"):
        entries = _from_columns(_lines(text.lstrip("\ufeff"), first), name, gazetteer, country)
    else:
        raise UnknownFormat(
            "not a table of places", where=name, mend="Give a GeoNames dump, CSV with a header, or GeoJSON."
        )
    unique = {entry.id: entry for entry in entries if not gazetteer.number_of(entry.id)}
    return tuple(unique[short] for short in sorted(unique))


def _from_geonames(text: str, name: str, gazetteer: Gazetteer) -> Iterator[Entry]:
    rows = [(number, line.split("\t")) for number, line in enumerate(text.splitlines(), 1) if line]
    divisions = _divisions(rows, gazetteer)
    for number, row in rows:
        if len(row) != _GEONAMES:
            raise DamagedInput(f"{len(row)} columns instead of {_GEONAMES}", where=f"{name}:{number}", mend="Unpack the dump again.")  # fmt: skip
        short, printed, ascii_name, others, lat, lon, kind, code, country, _, admin1, *rest = row
        level = _CODES.get(code) or ("town" if kind == "P" else None)
        if level is None or len(printed) < _SHORTEST:
            continue
        people = int(rest[3]) if rest[3].isdigit() else 0
        division = divisions.get((country, admin1))
        level = "city" if level == "town" and people >= _CITY_PEOPLE else level
        yield Entry(
            f"gn-{short}", _plain(ascii_name or printed), _spellings([printed, *others.split(",")]), *_point(lat, lon, f"{name}:{number}"),
            level, people, _country(country, gazetteer, f"{name}:{number}"), (division.admin1 or "") if division else "",
            division.id.removeprefix("place:") if division else country.lower(),
        )  # fmt: skip


def _divisions(rows: Iterable[tuple[int, Sequence[str]]], gazetteer: Gazetteer) -> dict[tuple[str, str], Place]:
    """(country, code of GeoNames) -> first-order division, by the votes of the towns that the gazetteer knows."""
    votes: dict[tuple[str, str], Counter[str]] = {}
    for _, row in rows:
        place = gazetteer.place(f"gn-{row[0]}") if len(row) == _GEONAMES else None
        around = gazetteer.around(place.id)[1:-1] if place is not None else ()
        if around:
            votes.setdefault((row[8], row[10]), Counter())[around[-1]] += 1
    found = {key: gazetteer.place(counter.most_common(1)[0][0]) for key, counter in votes.items()}
    return {key: place for key, place in found.items() if place is not None and place.level == "adm1"}


def _lines(text: str, first: str) -> Iterator[tuple[int, dict[str, Any]]]:
    mark = max(",;\t", key=first.count)
    rows = csv.DictReader(io.StringIO(text), delimiter=mark)
    for row in rows:
        yield (
            rows.line_num,
            {str(key).strip().lower(): _unescaped(value) for key, value in row.items() if key and value},
        )


def _features(text: str, name: str) -> Iterator[tuple[int, dict[str, Any]]]:
    try:
        content = json.loads(text.lstrip("\ufeff"))
    except ValueError as error:
        raise DamagedInput(f"not JSON: {error}", where=name, mend="Save the file again.") from error
    features = content.get("features")
    if not isinstance(features, list):
        raise UnknownFormat("JSON without `features`", where=name, mend="Give a GeoJSON FeatureCollection.")
    for number, feature in enumerate(features, 1):
        properties = (feature.get("properties") if isinstance(feature, dict) else None) or {}
        row = {str(key).lower(): value for key, value in properties.items() if value not in (None, "")}
        points = list(_points((feature.get("geometry") or {}).get("coordinates"))) if properties else []
        if points:
            row["lon"], row["lat"] = (fmean(point[axis] for point in points) for axis in (0, 1))
        yield number, row


def _points(coordinates: Any) -> Iterator[tuple[float, float]]:
    """The points of nested coordinates; of an area the corners, whose middle is its place on the map."""
    if not isinstance(coordinates, list) or not coordinates:
        return
    if all(isinstance(number, int | float) for number in coordinates[:2]) and len(coordinates) > 1:
        yield float(coordinates[0]), float(coordinates[1])
    else:
        for inner in coordinates:
            yield from _points(inner)


def _from_columns(
    rows: Iterable[tuple[int, dict[str, Any]]], name: str, gazetteer: Gazetteer, country: str | None
) -> Iterator[Entry]:
    for number, row in rows:
        if gazetteer.number_of(f"gn-{_field(row, 'geonames') or ''}"):
            continue  # a row of the packaged tables
        spot = f"{name}:{number}"
        depths = {int(m["depth"]): key for key in row if (m := _DIVISION.fullmatch(key))}
        deepest = max(depths, default=0)
        printed = _field(row, "name") or (row[depths[deepest]] if deepest else None)
        if not printed:
            raise DamagedInput(
                "no name", where=spot, mend="Give a column `name`, or the columns of a table of P-codes."
            )
        code = _country(str(_field(row, "country") or country or _code_of(row) or ""), gazetteer, spot)
        division = _known_division(str(_field(row, "division") or ""), gazetteer) or _division(
            str(_field(row, "admin1") or row.get(depths.get(1, ""), "")), code, gazetteer
        )
        level = str(
            _field(row, "level")
            or (_DEPTHS[deepest] if 0 < deepest < len(_DEPTHS) and not _field(row, "name") else "town")
        )
        if level not in PRECISIONS:
            raise DamagedInput(f"no level {level!r}", where=spot, mend=f"One of {', '.join(PRECISIONS)}.")
        shown = _plain(str(printed))
        pcode = next(
            (str(row[key]) for key in row if (m := _PCODE.fullmatch(key)) and int(m["depth"]) == deepest), None
        )
        short = str(_field(row, "id") or pcode or f"{division.admin1 if division else ''} {shown}")
        others = [str(row[key]) for key in row if _SPELLING.fullmatch(key)] + _listed(_field(row, "aliases"), spot)
        people = str(_field(row, "population") or "0").replace(",", "").partition(".")[0]
        yield Entry(
            f"{code.lower()}-{fold_name(short).replace(' ', '-')}", shown, _spellings(others), *_point(_field(row, "lat"), _field(row, "lon"), spot),
            level, int(people) if people.isdigit() else 0, code, (division.admin1 or "") if division else "",
            division.id.removeprefix("place:") if division else code.lower(),
        )  # fmt: skip


def _field(row: Mapping[str, Any], field: str) -> Any:
    return next((row[key] for key in _FIELDS[field] if row.get(key) not in (None, "")), None)


def _unescaped(value: Any) -> Any:
    """The value with its escapes of letters read; JSON reads its own."""
    if not isinstance(value, str) or "\\u" not in value or _LIST.match(value):
        return value
    return _ESCAPES.sub(lambda found: str(json.loads(f'"{found[0]}"')), value)


def _listed(aliases: Any, spot: str) -> list[str]:
    """Spellings parted by "|", or a list, perhaps written as JSON, of them or of objects with a `value`."""
    if not isinstance(aliases, list):
        if not _LIST.match(str(aliases)):
            return str(aliases or "").split("|")
        try:
            aliases = json.loads(str(aliases))
        except ValueError as error:
            raise DamagedInput(f"aliases are not JSON: {error}", where=spot, mend="Part spellings by |.") from error
    said = (item.get("value") if isinstance(item, dict) else item for item in aliases)
    return [str(name) for name in said if name is not None]


def _known_division(short: str, gazetteer: Gazetteer) -> Place | None:
    """The first-order division of an id."""
    place = gazetteer.place(f"place:{short}") if short else None
    return place if place is not None and place.level == "adm1" else None


def _code_of(row: Mapping[str, Any]) -> str | None:
    """The country in the P-code of a row ("SY0203" is Syrian)."""
    codes = sorted(key for key in row if _PCODE.fullmatch(key))
    return str(row[codes[0]])[:2].upper() if codes else None


def _division(printed: str, country: str, gazetteer: Gazetteer) -> Place | None:
    """The first-order division of a printed name, by its spellings, else by its sound."""
    numbers = gazetteer.numbers_of(printed) if printed else ()
    heard = gazetteer.sounding(fold_name(printed), country) if printed and not numbers else ()
    places = (gazetteer.row(number) for number in (*numbers, *heard))
    return next((place for place in places if place.level == "adm1" and place.country == country), None)


def _country(code: str, gazetteer: Gazetteer, spot: str) -> str:
    place = gazetteer.place(f"place:{code.lower()}") if len(code) == 2 else None
    if place is None or place.level != "country":
        raise DamagedInput(f"no country {code!r}", where=spot, mend="Give its two letters (ISO 3166-1), or --country.")
    return code.upper()


def _point(lat: Any, lon: Any, spot: str) -> tuple[float | None, float | None]:
    if lat in (None, "") and lon in (None, ""):
        return None, None
    try:
        north, east = float(lat), float(lon)
    except (TypeError, ValueError) as error:
        raise DamagedInput(f"no coordinates: {lat!r}, {lon!r}", where=spot, mend="Give degrees as numbers.") from error
    if not (-90 <= north <= 90 and -180 <= east <= 180):
        raise DamagedInput(f"not on the globe: {lat}, {lon}", where=spot, mend="Are latitude and longitude exchanged?")
    return north, east


def _spellings(names: Iterable[str]) -> tuple[str, ...]:
    """Other spellings, each once: Latin and Arabic letters, not in capitals only."""
    kept = (_plain(name) for name in names)
    return tuple(dict.fromkeys(n for n in kept if len(n) >= _SHORTEST and not n.isupper() and not n.islower()))


def _plain(name: str) -> str:
    """The name on one line, without halves of letters: a file cannot hold them."""
    return " ".join(_UNSAFE.sub(" ", name).encode("utf-8", "ignore").decode("utf-8").split())


def merged(held: str, name: str, licence: str, entries: Sequence[Entry], articles: Collection[str] = ()) -> str:
    """The text of `added.tsv` with the rows of one more table, under a line that credits it; its older rows go."""
    sections = [section for section in held.split(_SECTION) if section.strip()]
    others = [section for section in sections if section.partition(" | ")[0] != name]
    rows = "".join(f"{entry.line(articles)}\n" for entry in entries)
    return "".join(f"{_SECTION}{section}" for section in [*others, f"{name} | {' '.join(licence.split())}\n{rows}"])
