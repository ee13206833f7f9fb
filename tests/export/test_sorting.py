"""Many lines are put in order in little memory."""

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from whosaid.export.sorting import SortedLines

keys = st.text(st.characters(exclude_characters="\x00", exclude_categories=["Cs"]), max_size=5)


@given(st.lists(st.tuples(keys, st.integers(0, 99))), st.integers(1, 200))
def test_lines_are_sorted_however_little_is_held(rows: list[tuple[str, int]], held: int) -> None:
    """The file is the same whether lines were put aside on disk or not."""
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        lines = SortedLines(held)
        for key, number in rows:
            lines.add(key, b"%d" % number)
        lines.write_to(Path(folder) / "out")
        found = (Path(folder) / "out").read_text("utf-8").splitlines()
        assert ["out"] == [path.name for path in Path(folder).iterdir()]
    expected = sorted((key.encode() + b"\x00", b"%d" % number) for key, number in rows)
    assert [number.decode() for _, number in expected] == found
