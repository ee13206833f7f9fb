"""Tables of places that others made: a GeoNames dump, P-codes, GeoJSON, CSV."""

import json

import pytest

from tests.extract.named import NAMES
from whosaid.errors import DamagedInput, UnknownFormat, WhosaidError
from whosaid.knowledge.place_files import Entry, merged, read_places

GAZETTEER = NAMES.gazetteer


def dump(short: int, name: str, lat: float, lon: float, *, code: str = "PPL", people: int = 0) -> str:
    """A line of a GeoNames dump for a place in the Syrian division that GeoNames numbers 04."""
    kind = {"PPL": "P", "ADM": "A"}.get(code[:3], "H")
    fields = [
        short,
        name,
        name,
        "",
        lat,
        lon,
        kind,
        code,
        "SY",
        "",
        "04",
        "",
        "",
        "",
        people,
        "",
        "",
        "Asia/Damascus",
        "",
    ]
    return "\t".join(map(str, fields))


def read(text: str, country: str | None = None) -> tuple[Entry, ...]:
    """The new places of a text."""
    return read_places(text, "table", GAZETTEER, country)


def test_a_geonames_dump() -> None:
    """Populated places that are new; the code of their division is told by places that the gazetteer knows."""
    lines = [
        dump(172955, "Raqqa", 35.95, 39.0),
        dump(900001, "Tell Norrby", 36.1, 38.9, people=900),
        dump(900002, "Norr Wadi", 36, 39, code="STM"),
    ]
    (entry,) = read("\n".join(lines))
    assert ("gn-900001", "Tell Norrby", "town", 900, "SY", "Raqqa", "sy-raqqa") == (
        entry.id, entry.name, entry.level, entry.population, entry.country, entry.admin1, entry.parent,
    )  # fmt: skip


def test_a_table_of_p_codes() -> None:
    """The deepest division that has a name is the place, the first one is looked up by its spelling."""
    text = "ADM1_EN,ADM1_PCODE,ADM3_EN,ADM3_AR,ADM3_PCODE,lat,lon\nIdleb,SY07,Tell Norrby,نور,SY070999,36.2,36.7\n"
    (entry,) = read(text)
    assert ("sy-sy070999", "Tell Norrby", ("نور",), "adm3", "Idlib") == (
        entry.id,
        entry.name,
        entry.aliases,
        entry.level,
        entry.admin1,
    )


def test_geojson() -> None:
    """Points are taken as they are, of areas the middle of the corners."""
    square = {"type": "Polygon", "coordinates": [[[37, 36], [38, 36], [38, 37], [37, 37]]]}
    features = [
        {"type": "Feature", "properties": {"NAME_EN": "Norrby Square", "admin1": "Aleppo"}, "geometry": square},
        {
            "type": "Feature",
            "properties": {"name": "Norrby Point"},
            "geometry": {"type": "Point", "coordinates": [37.5, 36.5]},
        },
    ]
    found = read(json.dumps({"type": "FeatureCollection", "features": features}), "SY")
    assert [("Norrby Square", 36.5, 37.5, "Aleppo"), ("Norrby Point", 36.5, 37.5, "")] == [
        (e.name, e.lat, e.lon, e.admin1) for e in found
    ]


def test_plain_csv() -> None:
    """Semicolons and decimals as they come; further columns fill further fields."""
    (entry,) = read(
        "name;lat;lon;level;population;country;aliases\nNorrby;36.1;37.2;neighbourhood;1,200;SY;Norby|Nörrby\n"
    )
    assert ("neighbourhood", 1200, ("Norby", "Nörrby")) == (entry.level, entry.population, entry.aliases)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("name,lat,lon,country\nNorrby,95,37,SY\n", "table:2: not on the globe"),
        ("name,lat,lon,country\nNorrby,x,37,SY\n", "table:2: no coordinates"),
        ("name,lat,lon\nNorrby,36,37\n", "table:2: no country"),
        ("name,lat,lon,country,level\nNorrby,36,37,SY,hamlet\n", "table:2: no level"),
        ("lat,lon,country\n36,37,SY\n", "table:2: no name"),
        ('{"features": 3}', "without `features`"),
        ("{broken", "not JSON"),
        (dump(900001, "Norrby", 36, 39) + "\n1\tshort", "table:2: 2 columns"),
    ],
)
def test_what_cannot_be_right_is_told_with_its_line(text: str, said: str) -> None:
    """A table is taken whole or not at all."""
    with pytest.raises((DamagedInput, UnknownFormat)) as caught:
        read(text)
    assert said in str(caught.value)


def test_what_is_no_table() -> None:
    """A text is refused."""
    with pytest.raises(WhosaidError, match="not a table of places"):
        read("Norrby burned.\n")


def test_one_table_after_another() -> None:
    """Each table stands under the line that credits it; a table of the same name replaces its older rows."""
    (one,) = read("name,lat,lon,country\nNorrby,36,37,SY\n")
    (two,) = read("name,lat,lon,country\nSonderby,36,37,SY\n")
    held = merged(merged("", "a.csv", "CC BY 4.0", [one]), "b.csv", "own", [two])
    assert 2 == held.count("# Places of ")
    again = merged(held, "a.csv", "CC0", [])
    assert ("CC0" in again, "CC BY" in again, "Norrby" in again, "Sonderby" in again) == (True, False, False, True)


def test_names_are_written_as_they_are_looked_up() -> None:
    """Folded, the place's own first, Arabic ones without their article too, so that loading is quick."""
    (entry,) = read("name,lat,lon,country,aliases\nAl-Nörrby,36,37,SY,Norrbi\n")
    assert "\tal norrby|norrbi|norrby\t" in merged("", "a.csv", "own", [entry], {"al"})


def test_a_table_of_localities_with_ids() -> None:
    """Divisions by their ids, spellings as JSON or escapes, and no row that carries the GeoNames number of a packaged place."""
    header = "id,governorate_id,name_en,name_ar,aliases_json,centroid_latitude,centroid_longitude,geonames_id"
    aliases = json.dumps([{"value": "Tal Norri", "language": "en"}]).replace('"', '""')
    new = f'sy-x,sy-aleppo,Tell Norrby,\\u062a\\u0644\\u0644,"{aliases}",36.1,37.5,'
    old = "sy-y,sy-raqqa,Raqqa,,,35.95,39.0,172955"
    (entry,) = read(f"{header}\n{new}\n{old}\n", "SY")
    assert ("Tell Norrby", "Aleppo", "sy-aleppo") == (entry.name, entry.admin1, entry.parent)
    assert {"Tal Norri", "\u062a\u0644\u0644"} == set(entry.aliases)


def test_damaged_aliases_stop_the_table() -> None:
    """A list that cannot be read is told with its line."""
    with pytest.raises(DamagedInput, match="aliases"):
        read('name,lat,lon,aliases\nTell Norrby,36.1,37.5,"[""x"\n', "SY")


def test_spellings_of_geojson_are_a_list() -> None:
    """GeoJSON gives its spellings as a list of its own; what is null there is no name."""
    feature = {
        "properties": {"name": "Tell Norrby", "aliases": ["Tal Norri", None, {"value": None}]},
        "geometry": {"coordinates": [37.5, 36.1]},
    }
    (entry,) = read(json.dumps({"features": [feature]}), "SY")
    assert ("Tal Norri",) == entry.aliases
    (entry,) = read('name,lat,lon,aliases\nTell Norrby,36.1,37.5,"[null, ""Tal Norri""]"\n', "SY")
    assert ("Tal Norri",) == entry.aliases


def test_a_spelling_may_begin_with_a_bracket() -> None:
    """A bracket before a name makes no list of it."""
    (entry,) = read("name,lat,lon,aliases\nTell Norrby,36.1,37.5,[Old] Norrby|Tal Norri\n", "SY")
    assert ("[Old] Norrby", "Tal Norri") == entry.aliases


def test_letters_written_as_two_escapes() -> None:
    """Two escapes of one letter are one letter, and half of a letter is none."""
    (entry,) = read("name,lat,lon,aliases\nTell Norrby,36.1,37.5,Norr \\ud800\\udf30|Tal \\ud800Norri\n", "SY")
    assert ("Norr \U00010330", "Tal Norri") == entry.aliases
