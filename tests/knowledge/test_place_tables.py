"""Packed rows and names give what was packed."""

from whosaid.knowledge.place_tables import Names, Rows

LINES = ("ardun\tArdun", "belin\tBelin")


def rows() -> Rows:
    """Two built rows and one by hand."""
    packed = "".join(f"{line}\n" for line in LINES).encode()
    return Rows(packed, [0, 12, 24], ["cove\tCove"], {"cove": 3})


def test_rows_are_found_by_id_and_by_number() -> None:
    """Built rows come first, rows by hand behind them; asked again they are the same."""
    table = rows()
    for _ in range(2):
        assert [1, 2, 3, 0] == [table.number_of(short) for short in ("ardun", "belin", "cove", "nowhere")]
    assert [["ardun", "Ardun"], ["belin", "Belin"], ["cove", "Cove"]] == [table.fields(number) for number in (1, 2, 3)]


def test_names_by_hand_go_before_built_ones() -> None:
    """A name that stands in both tables means what was written by hand; an unknown one means nothing."""
    names = Names(["ardun\t1", "belin\t2,-1"], {"belin": "3"})
    for _ in range(2):
        assert [(1,), (3,), ()] == [names.numbers(name) for name in ("ardun", "belin", "nowhere")]
    assert [("belin", "3"), ("ardun", "1")] == list(names.all())
