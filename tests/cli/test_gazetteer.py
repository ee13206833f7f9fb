"""`whosaid gazetteer`: a table of places is added and used, and a name is explained."""

from pathlib import Path

from tests.cli.conftest import Give


def test_a_table_is_added_and_used(give: Give, tmp_path: Path) -> None:
    """The rows go into a folder of rules, credited; with that folder the new place is found."""
    table, rules = tmp_path / "villages.csv", tmp_path / "rules"
    table.write_text("name,lat,lon,country,admin1\nTell Norrby,36.1,37.1,SY,Aleppo\n", "utf-8")
    done = give("gazetteer", "add", str(table), "--licence", "CC BY 4.0, The Kite", "--into", str(rules))
    assert 0 == done.exit_code, done.output
    assert "# Places of villages.csv | CC BY 4.0, The Kite" in (rules / "world/places/added.tsv").read_text("utf-8")
    assert 1 == give("gazetteer", "explain", "Tell Norrby").exit_code
    asked = give("gazetteer", "explain", "Tell Norrby", "--rules", str(rules))
    assert 0 == asked.exit_code
    assert "place:sy-aleppo-tell-norrby" in asked.output


def test_a_table_without_a_licence_is_refused(give: Give, tmp_path: Path) -> None:
    """Who made a table is part of it."""
    table = tmp_path / "villages.csv"
    table.write_text("name,lat,lon,country\nTell Norrby,36.1,37.1,SY\n", "utf-8")
    assert 2 == give("gazetteer", "add", str(table)).exit_code
    assert 2 == give("gazetteer", "add", str(table), "--licence", " ").exit_code


def test_a_damaged_table_changes_nothing(give: Give, tmp_path: Path) -> None:
    """The line is named, and no file is written."""
    table, rules = tmp_path / "villages.csv", tmp_path / "rules"
    table.write_bytes(b"name,lat,lon,country\nNorrby,99,37,SY\n")
    done = give("gazetteer", "add", str(table), "--licence", "own", "--into", str(rules))
    assert (1, False) == (done.exit_code, rules.exists())
    assert "villages.csv:2" in done.output
    table.write_bytes(b"\xff\xfe\x00")
    assert "not UTF-8" in give("gazetteer", "add", str(table), "--licence", "own", "--into", str(rules)).output


def test_the_winner_and_why(give: Give) -> None:
    """All places of the name with their points, and what speaks for the first."""
    done = give("gazetteer", "explain", "Paris", "--in", "Tennessee")
    assert "place:gn-4647963" in done.output.splitlines()[1]
    assert "it lies in the place behind the comma" in done.output
    assert "gazetteer knows" in give("gazetteer", "explain", "Paris", "--in", "Nowhere").output
