"""Tables of places that users add on top of the packaged ones."""

from pathlib import Path

import pytest

from tests.extract.named import NAMES
from whosaid.errors import BadRule
from whosaid.knowledge.gazetteer_tables import load_gazetteer

ROW = "sy-norrby\t{}\tal norrby|norrbi|norrby\t36.10000\t37.10000\ttown\t900\tSY\tAleppo\tsy-aleppo\n"


def folder(tmp_path: Path, text: str) -> Path:
    """A folder of rules with that table of added places."""
    places = tmp_path / "world" / "places"
    places.mkdir(parents=True)
    (places / "added.tsv").write_text("# Places of t.csv | own\n" + text, "utf-8")
    return tmp_path


def test_added_places_are_found_by_all_their_names(tmp_path: Path) -> None:
    """By the name shown, without its article, and by other spellings, which are marked as such."""
    gazetteer = load_gazetteer([folder(tmp_path, ROW.format("Al Norrby"))])
    number = gazetteer.number_of("place:sy-norrby")
    assert ((number,), (-number,), (-number,)) == tuple(map(gazetteer.numbers_of, ("Al Norrby", "Norrby", "Norrbi")))
    assert "place:sy-aleppo" in gazetteer.around("place:sy-norrby")


def test_added_places_stand_behind_their_namesakes(tmp_path: Path) -> None:
    """A village that is called Aleppo does not take the city's name."""
    gazetteer = load_gazetteer([folder(tmp_path, ROW.format("Aleppo").replace("al norrby", "aleppo"))])
    assert gazetteer.numbers_of("Aleppo")[:-1] == NAMES.gazetteer.numbers_of("Aleppo")
    assert "place:sy-norrby" == gazetteer.row(gazetteer.numbers_of("Aleppo")[-1]).id


def test_places_that_are_there_are_left_as_they_are(tmp_path: Path) -> None:
    """A row with the id of a packaged place changes nothing."""
    row = ROW.format("Norrby").replace("sy-norrby", "gn-170063")
    assert () == load_gazetteer([folder(tmp_path, row)]).numbers_of("Norrby")


def test_a_row_of_a_wrong_level_stops_the_load(tmp_path: Path) -> None:
    """With the file and what to do."""
    with pytest.raises(BadRule, match=r"added\.tsv"):
        load_gazetteer([folder(tmp_path, ROW.format("Norrby").replace("\ttown\t", "\thamlet\t"))])
