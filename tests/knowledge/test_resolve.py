"""The rules of grouping: read, checked against their own examples, and asked."""

from datetime import date
from pathlib import Path

import pytest

from whosaid.errors import BadRule
from whosaid.knowledge.resolve import (
    chain_outcome,
    day_outcome,
    figure_outcome,
    intervals_meet,
    kind_outcome,
    load_resolve,
    party_outcome,
    place_outcome,
    words_of,
)

RULES = load_resolve()
WEDNESDAY = date(2031, 5, 4).toordinal()


def test_the_packaged_rules_hold_their_own_examples() -> None:
    """Loading checks every example; same speaks for one event, apart forbids it."""
    for facet in ("kind", "day", "place"):
        assert (RULES.weights[f"{facet}.same"] or 0) > 0
        assert RULES.weights[f"{facet}.apart"] is None


def test_a_part_lies_inside_its_whole() -> None:
    """Chains go from the narrow to the wide."""
    assert "inside" == chain_outcome(("quarter", "town"), ("town",))
    assert "apart" == chain_outcome(("quarter", "town"), ("hill", "town"))
    assert "unsaid" == chain_outcome((), ("town",))


def test_kinds_that_are_often_told_of_one_act_are_related() -> None:
    """A bombing whose means is not said may be the air strike of another page."""
    assert "kind.related" == kind_outcome(("bombing", "attack"), ("air-strike", "strike", "attack"), RULES.related)
    assert "kind.apart" == kind_outcome(("talks",), ("air-strike", "strike", "attack"), RULES.related)


def test_a_morning_paper_may_be_a_day_late() -> None:
    """Only where its day comes from the imprint, and only by one day."""
    told = (WEDNESDAY, WEDNESDAY, True)
    assert "day.near" == day_outcome(told, (WEDNESDAY + 1, WEDNESDAY + 1, False))
    assert "day.apart" == day_outcome(told, (WEDNESDAY + 1, WEDNESDAY + 1, True))
    assert "day.apart" == day_outcome(told, (WEDNESDAY - 1, WEDNESDAY - 1, False))
    assert "day.unsaid" == day_outcome(told, (None, WEDNESDAY, True))


def test_opposite_parts_are_apart_and_provinces_are_wide() -> None:
    """East is not west; a province says too little."""
    assert "place.apart" == place_outcome((("town",), "east", 2), (("town",), "west", 2), RULES.opposites)
    assert "place.same" == place_outcome((("town",), "east", 2), (("town",), None, 2), RULES.opposites)
    assert "place.wide" == place_outcome((("town", "land"), None, 2), (("land",), None, 6), RULES.opposites)


def test_a_village_that_is_put_nowhere_may_lie_anywhere_in_its_country() -> None:
    """It is the village of that name which another page puts in a division, and may lie in any division, but is no other town."""
    loose = (("sy/norrun", "sy"), None, 1)
    for chain, precision, expected in (
        (("sy-homs/norrun", "sy-homs", "sy"), 1, "place.small"),
        (("sy-homs", "sy"), 4, "place.wide"),
        (("sy-homs/sorrun", "sy-homs", "sy"), 1, "place.apart"),
        (("homs", "sy-homs", "sy"), 2, "place.apart"),
        (("iq-anbar", "iq"), 4, "place.apart"),
    ):
        other = (chain, None, precision)
        assert {expected} == {
            place_outcome(loose, other, RULES.opposites),
            place_outcome(other, loose, RULES.opposites),
        }


def test_a_village_of_a_township_is_that_of_its_province() -> None:
    """One page puts it in the township, the next in the province; a village of that name in another province is another."""
    narrow = (("kan/norrun", "sy-homs/norrun", "sy/norrun", "kan", "sy-homs", "sy"), None, 1)
    wide = (("sy-homs/norrun", "sy/norrun", "sy-homs", "sy"), None, 1)
    other = (("sy-hama/norrun", "sy/norrun", "sy-hama", "sy"), None, 1)
    assert "place.small" == place_outcome(narrow, wide, RULES.opposites) == place_outcome(wide, narrow, RULES.opposites)
    assert "place.apart" == place_outcome(narrow, other, RULES.opposites)
    assert (RULES.weights["place.small"] or 0) > (RULES.weights["place.same"] or 0)


def test_a_label_is_no_party() -> None:
    """Only actors with a camp can be opposed."""
    army, front, label = (("army",), "state"), (("front",), "armed-group"), (("rebels",), "")
    assert "party.opposed" == party_outcome([army], [front])
    assert "party.unsaid" == party_outcome([army], [label])
    assert "party.same" == party_outcome([army, front], [front])


def test_figures_of_other_harms_are_not_compared() -> None:
    """Killed are not injured."""
    assert "figure.unsaid" == figure_outcome([("killed", "all", 6, 6)], [("injured", "all", 6, 6)])
    assert "figure.same" == figure_outcome(
        [("killed", "all", 6, 6)], [("killed", "all", 7, 7), ("killed", "all", 6, 6)]
    )


def test_open_ends_meet_everything_beyond_them() -> None:
    """At least six and twenty-four have numbers in common; up to five and six do not."""
    assert intervals_meet(6, None, 24, 24)
    assert not intervals_meet(None, 5, 6, 6)


def test_the_words_of_a_pause_say_what_it_stops() -> None:
    """A pause in air action leaves mortars alone."""
    air = next(rule for rule in RULES.pauses if rule.id == "pause.air")
    assert air.speaks_of("The pause in air action lasted.")
    assert not air.speaks_of("The truce held.")
    assert ("a", "b2") == words_of("A, b2!")


def test_a_rule_that_misses_its_example_stops_the_load(tmp_path: Path) -> None:
    """The message names the rule and the file."""
    (tmp_path / "resolve").mkdir()
    (tmp_path / "resolve" / "facets.yaml").write_text(
        "rules:\n  - id: day.same\n    does: x\n    from: x\n    example: ['2031-05-04..2031-05-04 | ']\n"
        "    not: ['2031-05-04..2031-05-04 | 2031-05-05..2031-05-05']\n",
        "utf-8",
    )
    with pytest.raises(BadRule, match=r"day\.same"):
        load_resolve([tmp_path])


def test_a_facet_that_nobody_compares_stops_the_load(tmp_path: Path) -> None:
    """A row on moods would never be asked."""
    (tmp_path / "resolve").mkdir()
    (tmp_path / "resolve" / "facets.yaml").write_text(
        "rules:\n  - id: mood.same\n    does: x\n    from: x\n    example: ['a | a']\n    not: ['a | b']\n", "utf-8"
    )
    with pytest.raises(BadRule, match=r"mood\.same"):
        load_resolve([tmp_path])
