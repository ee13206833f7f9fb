"""The gazetteer: names to places, by case, by spelling, by id."""

from pathlib import Path

import pytest

from tests.extract.named import NAMES, read
from whosaid.errors import BadRule
from whosaid.knowledge.gazetteer import PRECISIONS
from whosaid.knowledge.gazetteer_tables import load_gazetteer

GAZETTEER = NAMES.gazetteer


def found(text: str) -> list[str]:
    """The words that are names of places."""
    return [text[hit.start : hit.end] for hit in GAZETTEER.find(read(text))]


def test_the_longest_name_is_taken() -> None:
    """A longer name goes before the shorter one that it begins with."""
    assert ["South Sudan", "New York"] == found("from South Sudan to New York")


def test_case_counts() -> None:
    """A common word in small letters is not a town, and a pronoun is not a country."""
    assert [] == found("reading about us and mobile phones")
    assert ["US"] == found("the US and us")


def test_ordinary_words_are_marked() -> None:
    """A town that is also a word says so."""
    assert [True] == [hit.ordinary for hit in GAZETTEER.find(read("in Reading"))]


def test_a_place_knows_what_lies_around_it() -> None:
    """From a quarter over city and governorate to the country."""
    assert ("place:aleppo-as-sukkari", "place:gn-170063", "place:sy-aleppo", "place:sy") == GAZETTEER.around(
        "place:aleppo-as-sukkari"
    )
    assert ("place:nowhere",) == GAZETTEER.around("place:nowhere")


def test_a_place_has_level_and_precision() -> None:
    """A city is exact, a governorate is an area, a country a wider one."""
    levels = {
        "place:gn-170063": "city",
        "place:sy-aleppo": "adm1",
        "place:sy": "country",
        "place:sy-eastern-ghouta": "region",
    }
    for place, level in levels.items():
        row = GAZETTEER.place(place)
        assert row is not None
        assert (level, PRECISIONS[level]) == (row.level, row.precision)


def test_arabic_names_are_known() -> None:
    """Names in Arabic letters find the same rows."""
    assert "place:gn-170063" in {GAZETTEER.row(number).id for number in GAZETTEER.numbers_of("حلب")}


def test_every_parent_is_there() -> None:
    """Every hand-made place and every quarter of Aleppo lies in a place that exists."""
    for short in GAZETTEER.rows.own_ids:
        row = GAZETTEER.place(f"place:{short}")
        assert row is not None
        assert row.parent is None or GAZETTEER.place(row.parent) is not None, short


def test_a_name_of_several_places_speaks_for_each_division_by_a_share() -> None:
    """Wholly for the division that bears the name itself, whenever it is asked."""
    (hit,) = GAZETTEER.find(read("in Tripoli"))
    shares = GAZETTEER.shares(hit.numbers)
    assert {("LB", "North Lebanon"): 1 / 3, ("LY", "Tripoli"): 1.0, ("GR", "Peloponnese"): 1 / 3} == shares
    assert shares == GAZETTEER.shares(hit.numbers)


def test_names_of_a_place() -> None:
    """All names of a place can be told."""
    assert {"daraa", "deraa"} <= set(GAZETTEER.names_of("place:gn-170905"))


def test_a_user_adds_places(tmp_path: Path) -> None:
    """A row in the user's folder is a place like any other."""
    folder = tmp_path / "world" / "places"
    folder.mkdir(parents=True)
    (folder / "own.tsv").write_text("norrby\tNorrby\tNorby\t60.1\t20.2\ttown\t300\tSE\t\tse\n", "utf-8")
    gazetteer = load_gazetteer([tmp_path])
    assert ["place:norrby"] == [gazetteer.row(number).id for number in gazetteer.numbers_of("Norby")]


@pytest.mark.parametrize("row", ["norrby\tNorrby", "norrby\tNorrby\t\t1\t2\thamlet\t0\tSE\t\tse"])
def test_a_wrong_row_stops_the_load(tmp_path: Path, row: str) -> None:
    """A row without its fields, or with a level that does not exist, names itself and the mend."""
    folder = tmp_path / "world" / "places"
    folder.mkdir(parents=True)
    (folder / "own.tsv").write_text(row + "\n", "utf-8")
    with pytest.raises(BadRule, match="norrby"):
        load_gazetteer([tmp_path])


def test_short_forms_of_states_stand_behind_a_comma() -> None:
    """“Tenn.” is a state behind a town and a comma; alone, “Ind” and “La” are nothing."""
    assert ["Paris", "Tenn", "Huntington", "W. Va"] == found("in Paris, Tenn., and in Huntington, W. Va., today")
    assert [] == found("La la land. Miss Ind was there.")


def test_lost_apostrophes() -> None:
    """“Syrias” is Syria's; other words that end like it are not."""
    assert ["Syrias"] == found("in Syrias north")
    assert [] == found("Hamas said so")


def test_articles_may_be_left_out() -> None:
    """An Arabic name is found without its article."""
    assert ["Qamishli"] == found("in Qamishli today")
    place = GAZETTEER.find(read("in Qamishli today"))[0].numbers
    assert "city" in {GAZETTEER.row(number).level for number in place}


def test_a_place_that_only_a_page_names_lies_in_its_parent() -> None:
    """The id of a place that no table has tells what it lies in."""
    assert ("place:sy-hama/x", "place:sy-hama", "place:sy") == GAZETTEER.around("place:sy-hama/x")
