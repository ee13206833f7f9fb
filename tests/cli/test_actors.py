"""`whosaid actors explain`: whom a name may mean."""

import json
from pathlib import Path

from tests.cli.conftest import Give


def test_a_name_is_explained(give: Give) -> None:
    """With all its names, days, ids elsewhere and where the row comes from."""
    done = give("actors", "explain", "Nusra Front", "--on", "2016-10-28")
    assert 0 == done.exit_code, done.output
    assert "actor:al-nusra-front" in done.output
    assert "Jabhat Fateh al-Sham 2016-07-28 to 2017-01-28" in done.output
    assert "ucdp:1170" in done.output
    assert "row from:" in done.output


def test_a_name_that_nobody_bears(give: Give) -> None:
    """Is no error: pages name groups that no register has."""
    done = give("actors", "explain", "Coastal Shield Brigade")
    assert 0 == done.exit_code
    assert "nobody of the name" in done.output


def test_own_rows_and_json(give: Give, tmp_path: Path) -> None:
    """Rows of a folder are asked too; each candidate is one object."""
    (tmp_path / "world").mkdir()
    text = "id,name,kind,from\nred-falcons,Red Falcons,armed-group,a test\n"
    (tmp_path / "world/actors.csv").write_text(text, "utf-8")
    done = give("actors", "explain", "Red Falcons", "--rules", str(tmp_path), "--json")
    assert 0 == done.exit_code, done.output
    assert ("actor:red-falcons", "a test") == ((found := json.loads(done.output))["id"], found["origin"])
