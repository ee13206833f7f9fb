"""Rows of actors: packaged tables, and those that users add without code."""

from pathlib import Path

import pytest

from whosaid.errors import BadRule
from whosaid.knowledge.actor_rows import COLUMNS, KINDS, actor_rows
from whosaid.knowledge.actors import load_actors

CSV = """id,name,kind,country,part_of,aliases,offices,from
red-falcons,Red Falcons,armed-group,SY,free-syrian-army,Falcons of the Coast@2015-01-01..2016-12-31|?RFC,,a test
ostrov-belin,Ostrov Belin,official,,,,red-falcons spokesman@2016-01-01..,a test
"""

YAML = """actors:
  - id: red-falcons
    name: Red Falcons
    kind: armed-group
    country: SY
    aliases: ["Falcons of the Coast@2015-01-01..2016-12-31", "?RFC"]
    from: a test
"""


def test_every_packaged_row_says_what_it_is() -> None:
    """A known kind, a name, and where the row comes from."""
    rows = actor_rows()
    assert not [row for row in rows if row.kind not in KINDS or not row.name or not row.origin]
    assert 1200 < len(rows)


def test_users_add_actors_in_a_spreadsheet(tmp_path: Path) -> None:
    """A CSV file with column names makes actors with dated names and offices."""
    (tmp_path / "world").mkdir()
    (tmp_path / "world/actors.csv").write_text(CSV, "utf-8")
    register = load_actors([tmp_path])
    (alias,) = register.names["falcons of the coast"]
    assert ("actor:red-falcons", "2015-01-01", "2016-12-31") == (alias.actor, alias.since, alias.until)
    assert [True] == [alias.guarded for alias in register.names["rfc"]]
    assert "actor:ostrov-belin" == register.holder("actor:red-falcons", "spokesman", "2016-05-05")
    assert ("actor:red-falcons", "actor:free-syrian-army") == register.within("actor:red-falcons")


@pytest.mark.parametrize("name", ["actors.tsv", "actors.yaml"])
def test_other_forms_of_the_same_rows(tmp_path: Path, name: str) -> None:
    """Tabs and YAML do as well."""
    (tmp_path / "world").mkdir()
    (tmp_path / "world" / name).write_text(YAML if name.endswith("yaml") else CSV.replace(",", "\t"), "utf-8")
    assert "Red Falcons" == load_actors([tmp_path]).name_of("actor:red-falcons")


def test_a_row_of_the_same_id_replaces_the_packaged_one(tmp_path: Path) -> None:
    """With its names: the old ones are gone."""
    (tmp_path / "world").mkdir()
    text = "id\tname\tkind\taliases\tfrom\nhamas\tHamas of Norrby\tparty\t\ta test\n"
    (tmp_path / "world/actors.tsv").write_text(text, "utf-8")
    register = load_actors([tmp_path])
    assert "Hamas of Norrby" == register.name_of("actor:hamas")
    assert "islamic resistance movement" not in register.names


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("id,name,kind\na,A,armed-group\n", "without `from`"),
        ("id,name,kind,from\na,A,gang,me\n", "no kind 'gang'"),
        ("id,name,kind,from,colour\na,A,party,me,red\n", "no such column 'colour'"),
        ("id,name,kind,from\na,A,party,me,red\n", "more fields than columns"),
        ("id,name,kind,from\nThe A,A,party,me\n", "'The A' is not understood. Write an id in small letters"),
        ("id,name,kind,from,country\na,A,party,me,Syria\n", "'Syria' is not understood. Write two letters"),
        ("id,name,kind,from,aliases\na,A,party,me,B@2016\n", "'B@2016' is not understood. Write NAME"),
        ("id,name,kind,from,aliases\na,A,party,me,B|C@2016-13-01..\n", "'C@2016-13-01..' is not understood"),
        ("id,name,kind,from,aliases\na,A,party,me,B@2016-02-01..2016-01-01\n", "is not understood"),
        ("id,name,kind,from,offices\na,A,official,me,SY foreign minister\n", "is not understood. Write WHOSE OFFICE"),
        ("id,name,kind,from,offices\na,A,official,me,SY\n", "'SY' is not understood"),
        ("id,name,kind,from,offices\na,A,official,me,no-land president\n", "an office of 'no-land'"),
        (
            "id,name,kind,from,offices\na,A,official,me,SY harbourmaster\n",
            "no office 'harbourmaster'. Offices are chancellor,",
        ),
        ("id,name,kind,from,part_of\na,A,party,me,nobody\n", "part of 'nobody', which is no actor"),
    ],
)
def test_a_wrong_row_is_told_with_its_line(tmp_path: Path, text: str, told: str) -> None:
    """File, line and mend."""
    (tmp_path / "world").mkdir()
    (tmp_path / "world/actors.csv").write_text(text, "utf-8")
    with pytest.raises(BadRule, match=told) as caught:
        load_actors([tmp_path])
    assert "actors.csv:2" in str(caught.value)


def test_two_rows_of_one_id_are_told(tmp_path: Path) -> None:
    """One of them would be lost."""
    (tmp_path / "world").mkdir()
    (tmp_path / "world/actors.csv").write_text("id,name,kind,from\na,A,party,me\nb,B,party,me\na,C,party,me\n", "utf-8")
    with pytest.raises(BadRule, match=r"actors.csv:4: a second row of the id 'a'. The first is .*actors.csv:2"):
        load_actors([tmp_path])


@pytest.mark.parametrize(
    ("body", "told"),
    [
        (b"", "no actor in it"),
        (b"id,name,kind,from\n", "no actor in it"),
        ("id,name,kind,from\na,Pe\u00f1a,party,me\n".encode("cp1252"), "not UTF-8"),
    ],
)
def test_a_table_that_says_nothing_is_told(tmp_path: Path, body: bytes, told: str) -> None:
    """An empty one, and one of another charset."""
    (tmp_path / "world").mkdir()
    (tmp_path / "world/actors.csv").write_bytes(body)
    with pytest.raises(BadRule, match=told):
        load_actors([tmp_path])


def test_tables_as_spreadsheets_write_them(tmp_path: Path) -> None:
    """Columns parted by semicolons, capitals in their names, a byte order mark."""
    (tmp_path / "world").mkdir()
    (tmp_path / "world/actors.csv").write_text("ID;Name;Kind;From\na-b;A, B;party;me\n", "utf-8-sig")
    assert "A, B" == load_actors([tmp_path]).name_of("actor:a-b")


def test_a_yaml_file_without_a_list_is_told(tmp_path: Path) -> None:
    """With what to write."""
    (tmp_path / "world").mkdir()
    (tmp_path / "world/actors.yaml").write_text("red-falcons: Red Falcons\n", "utf-8")
    with pytest.raises(BadRule, match="no list `actors`"):
        load_actors([tmp_path])


def test_the_columns_are_those_of_a_row() -> None:
    """All that a packaged row can say, a user's row can say."""
    assert 9 == len(COLUMNS)
