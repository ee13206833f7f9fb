"""The UCDP Actor data set -> the packaged table of armed groups (`rules/world/actors/built-groups.tsv`).

Run by hand, never by the program:

    python scripts/build_actors.py --ucdp ucdp-actor-221.csv --words WORDS

Inputs: UCDP Actor 22.1 (CC BY 4.0) and a list of lower-case English words (SCOWL). Left out: groups that a table by hand
has already (by number or name), what are no organisations, and descriptions in place of names ("Military faction (forces
of ...)"). A short name or an acronym is written with `?` before it: it counts only on pages that speak of the group's
country. The same inputs give the same bytes.
"""

import argparse
import csv
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from whosaid.knowledge.names import fold_name

HERE = Path(__file__).parent
WORLD = HERE.parent / "src/whosaid/rules/world"
TARGET = WORLD / "actors/built-groups.tsv"
BY_HAND = ("groups.tsv", "bodies.tsv", "monitors.tsv", "media.tsv", "people.tsv")

HEAD = """\
# Armed groups of the UCDP Actor data set 22.1 (Uppsala University, CC BY 4.0) that no other table has.
# Written by scripts/build_actors.py; mend the other tables, not this one. Fields as in groups.tsv.
"""

#: Kinds of organisation in UCDP: only those formally organised have names of their own.
FORMAL = "1"
GOVERNMENT = "4"

#: UCDP's names of countries that `countries.tsv` has otherwise.
COUNTRIES = {
    "Bosnia-Herzegovina": "BA", "Cambodia": "KH", "Congo": "CG", "DR Congo": "CD", "Ivory Coast": "CI", "Hyderabad": "IN",
    "South Vietnam": "VN", "South Yemen": "YE", "United States of America": "US", "North Macedonia": "MK",
}  # fmt: skip

#: Descriptions and labels: none of these is a name.
NO_NAME = re.compile(
    r"^(?:forces of|military faction|supporters of|republic of|government of|parliamentary forces|unknown|dissident)\b"
    r"|\b(?:insurgents?|rebels?|militants?|dissidents?|supporters|militias?|faction|factions|mutineers|gang|family|clan|vigilantes)$",
    re.IGNORECASE,
)
#: Rows whose names mean regions, peoples, squares or sides to most who print them, and rows that a table by hand has.
LEFT_OUT = frozenset(
    {
        "Tibet", "State of Katanga", "Republic of Biafra", "Eritrea", "Hyderabad", "Kachin", "Bavira", "Maidan", "Neutralists",
        "Royalists", "Ninjas", "Jama'at", "Lagunya", "DHKP-C", "Anti-Bala", "anti-Bala", "AIS", "KR", "RNL",
    }
)  # fmt: skip
#: Letters of the shortest acronym that is kept: shorter ones are borne by too many things.
SHORTEST = 4

#: Names whose every word is among these say nothing of whose they are: they count on pages of the country only.
PLAIN = frozenset(
    """
    national people's peoples popular democratic revolutionary islamic liberation army front movement party union united
    forces force council resistance patriotic republican free armed for of the and in unity coalition alliance organization
    military new state salvation freedom justice peace self defence defense committee revolution group
    """.split()  # noqa: SIM905 - a list of forty strings is harder to read
)


def main() -> None:
    """Reads the inputs and writes the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--ucdp", type=Path, required=True, help="ucdp-actor-221.csv")
    parser.add_argument("--words", type=Path, required=True, help="lower-case English words, one a line")
    options = parser.parse_args()
    english = frozenset(word for word in options.words.read_text("utf-8").split() if word.islower())
    rows = list(csv.DictReader(options.ucdp.read_text("utf-8-sig").splitlines()))
    lines = build(rows, english)
    TARGET.write_text(HEAD + "".join(f"{line}\n" for line in lines), "utf-8")
    print(f"{len(lines)} groups")


def build(rows: Sequence[Mapping[str, str]], english: frozenset[str]) -> list[str]:
    """Lines of the table, by id."""
    countries, taken_names, taken_numbers = _by_hand()
    kept = [row for row in rows if row["Org"] == FORMAL and row["ActorId"] not in taken_numbers]
    hosts = _hosts(rows)
    drafts: list[tuple[str, str, str, list[str], str]] = []
    for row in kept:
        names = [name for name in _names(row) if fold_name(name) not in taken_names]
        if _display(row) not in names or row["NameData"] in LEFT_OUT:
            continue
        country = _country(row, countries, hosts)
        drafts.append((_display(row), country, row["ActorId"], names, _part_of(row)))
    ids = _ids(drafts)
    out = []
    for name, country, number, names, whole in drafts:
        others = [_guarded(other, english) for other in names if other != name]
        shown = _guarded(name, english, display=True)
        if not shown:
            continue
        aliases = "|".join(dict.fromkeys(filter(None, [shown if shown.startswith("?") else "", *others])))
        part = ids.get(whole, taken_numbers.get(whole, ""))
        out.append(
            "\t".join([ids[number], name, "armed-group", country, part, aliases, f"ucdp:{number}", "UCDP Actor 22.1"])
        )
    return sorted(out)


def _by_hand() -> tuple[dict[str, str], set[str], dict[str, str]]:
    """Country name -> code; folded names; UCDP number -> id: of the tables written by hand."""
    countries, names, numbers = {}, set(), {}
    for fields in _rows(WORLD / "places/countries.tsv"):
        words = [fields[1], *fields[2].split("|"), *fields[3].split("|"), *fields[4].split("|")]
        countries[fields[1]] = fields[0]
        names.update(fold_name(word.removeprefix("the ")) for word in words if word)
    for table in BY_HAND:
        for fields in _rows(WORLD / "actors" / table):
            aliases = (
                alias.lstrip("?").partition("@")[0].removeprefix("the ") for alias in (fields[1], *fields[5].split("|"))
            )
            names.update(fold_name(alias) for alias in aliases if alias and (" " in alias or not alias.isupper()))
            for outside in re.findall(r"ucdp:(\d+)", "\t".join(fields)):
                numbers[outside] = fields[0]
    return countries, names, numbers


def _rows(path: Path) -> Iterable[list[str]]:
    for line in path.read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line.split("\t")


def _names(row: Mapping[str, str]) -> list[str]:
    """All names of a row that are names, in their order."""
    fields = (
        "NameData",
        "NameOrig",
        "NameOrigFull",
        "NameOrigFullEng",
        "NewName",
        "NewNameFullMotherTongue",
        "NewNameFullEng",
    )
    found: list[str] = []
    for field in fields:
        name = _clean(row[field])
        if name and name not in found and not NO_NAME.search(name):
            found.append(name)
    return found


def _clean(name: str) -> str:
    name = re.sub(r"[\u200e\u200f\u202a-\u202e]", "", name).replace("’", "'").replace("`", "'")
    name = re.sub(r"\s+", " ", name).strip(" .,").removeprefix("The ").removeprefix("the ")
    return "" if name == "n/a" or len(name) < 2 or re.search(r"[()/:;\"|@]| - |, ", name) else name


def _is_acronym(name: str) -> bool:
    return " " not in name and sum(c.isupper() for c in name) > 1


def _display(row: Mapping[str, str]) -> str:
    """The data set's name, spelt out where it is an acronym."""
    short, latest = (
        _clean(row["NameData"]),
        _clean(row["NewNameFullEng"] if row["NameChange"] == "1" else row["NameOrigFullEng"]),
    )
    return latest if latest and (not short or _is_acronym(short)) else short


def _guarded(name: str, english: frozenset[str], *, display: bool = False) -> str:
    """The name, with `?` before it where other things bear it too; empty where it is a word."""
    words = fold_name(name).split(" ")
    if _is_acronym(name) and len(words[0]) < SHORTEST:
        return ""
    if len(words) == 1 and not _is_acronym(name) and (words[0] in english or not name.isascii() or len(name) < 4):
        return ""
    plain = all(word in PLAIN for word in name.lower().split())
    if len(words) < 3 and not display and all(word in english for word in words):
        return ""  # "Elite Army": a translation that nobody uses
    return f"?{name}" if len(words) < 3 or plain else name


def _hosts(rows: Sequence[Mapping[str, str]]) -> dict[str, set[str]]:
    """Conflict -> places of the governments that are primary parties to it."""
    hosts: dict[str, set[str]] = defaultdict(set)
    for row in rows:
        if row["Org"] == GOVERNMENT and row["PrimaryParty"] == "1":
            for conflict in filter(None, row["ConflictId"].split(", ")):
                hosts[conflict].add(row["NameData"].removeprefix("Government of "))
    return hosts


def _country(row: Mapping[str, str], countries: Mapping[str, str], hosts: Mapping[str, set[str]]) -> str:
    """The one country of a group: where it fights, and of several the one whose government it fights."""
    places = [place.strip() for place in row["Location"].split(",") if place.strip()]
    if len(places) > 1:
        fought = {host for conflict in row["ConflictId"].split(", ") for host in hosts.get(conflict, ())}
        places = [place for place in places if place in fought] or places
    bare = re.sub(r"\s*\(.*?\)", "", places[0]) if places else ""
    return COUNTRIES.get(bare, countries.get(bare, ""))


def _part_of(row: Mapping[str, str]) -> str:
    """Number of the one alliance or group that a group belongs to; governments are none."""
    wholes = [w for w in (*row["ActorIdAlliance"].split(", "), *row["ActorIdGroup"].split(", ")) if w]
    joined = row["GroupName"] + row["NameAlliance"]
    return wholes[0] if len(set(wholes)) == 1 and "Government" not in joined else ""


def _ids(drafts: Iterable[tuple[str, str, str, list[str], str]]) -> dict[str, str]:
    """UCDP number -> id made from the name, with the number where a name is borne twice."""
    slugs = {number: re.sub(r"[^a-z0-9]+", "-", fold_name(name)).strip("-") for name, _, number, *_ in drafts}
    borne = Counter(slugs.values())
    hand = {fields[0] for table in BY_HAND for fields in _rows(WORLD / "actors" / table)}
    return {
        n: slug if borne[slug] == 1 and slug not in hand and slug else f"{slug or 'group'}-{n}"
        for n, slug in slugs.items()
    }


if __name__ == "__main__":
    main()
