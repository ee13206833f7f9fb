"""Rule files read and checked: a wrong row stops the load with file, line and the mend."""

from pathlib import Path

import pytest

from whosaid.errors import BadRule
from whosaid.knowledge.loading import (
    Row,
    check_examples,
    load_rows,
    load_table,
    load_yaml,
    packaged_rules,
    rules_digest,
)

#: A row that is in order.
ROW = "{id: mill.one, does: D., from: test, example: [a], not: [b]}"


def folder_with(folder: Path, content: str | bytes, name: str = "mill.yaml") -> list[Path]:
    """A user's folder with one file."""
    folder.mkdir(exist_ok=True)
    (folder / name).write_bytes(content if isinstance(content, bytes) else content.encode())
    return [folder]


def test_a_later_folder_replaces_rows_and_adds_some(tmp_path: Path) -> None:
    """A user's row takes the place of the one with its id; new ones come behind."""
    first = folder_with(tmp_path / "a", f"rules:\n- {ROW}\n- {ROW.replace('one', 'two')}\n")
    second = folder_with(tmp_path / "b", f"rules:\n- {ROW.replace('one', 'three')}\n- {ROW.replace('D.', 'Other.')}\n")
    rows = load_rows("mill.yaml", [*first, *second])
    assert [("mill.one", "Other."), ("mill.two", "D."), ("mill.three", "D.")] == [
        (row["id"], row["does"]) for row in rows
    ]


def test_no_file_gives_no_rows() -> None:
    """A name that no folder has is no error here; who needs rows says so."""
    assert ((), (), ()) == (load_rows("no/such.yaml"), load_table("no/such.tsv"), load_yaml("no/such.yaml"))


@pytest.mark.parametrize(
    ("content", "what"),
    [
        ("rules:\n- {id: x, does: [}\n", r"mill\.yaml:2: not YAML"),
        (b"rules: \xff\n", r"mill\.yaml:1: not UTF-8"),
        ("- a\n", r"mill\.yaml:1: no list `rules`"),
        ("", r"mill\.yaml:1: no list `rules`"),
        ("rules:\n- text\n", r"mill\.yaml:1: a row is not a mapping"),
        (f"rules:\n\n- {ROW}\n", r"mill\.yaml:3: rule mill\.one has no `kind`"),
        ("rules:\n\n- id: mill.two\n  does: D.\n", r"mill\.yaml:3: rule mill\.two has no `from`"),
        ("rules:\n- {id: y, does: D., from: t, example: a, not: [b], kind: k}\n", r"`example` of y is not a list"),
    ],
)
def test_a_wrong_file_says_where_and_how_to_mend(tmp_path: Path, content: str | bytes, what: str) -> None:
    """File, line, what is wrong, and what to do about it."""
    with pytest.raises(BadRule, match=what) as raised:
        load_rows("mill.yaml", folder_with(tmp_path, content), required=("kind",))
    assert raised.value.mend


@pytest.mark.parametrize(
    ("field", "what"),
    [
        ("words: [at, on]", r"mill\.yaml:3: `words` of mill\.one holds True"),
        ("words: [no]", r"`words` of mill\.one holds False"),
        ("words: [null, one]", r"`words` of mill\.one holds None"),
        ("words: [one, 2]", r"`words` of mill\.one holds 2"),
        ("words: {off: away}", r"`words` of mill\.one holds False"),
        ("pairs: [[at, on]]", r"`pairs` of mill\.one holds True"),
        ("not: [2016]", r"`not` of mill\.one holds 2016"),
    ],
)
def test_a_bare_word_that_yaml_reads_as_something_else_is_told(tmp_path: Path, field: str, what: str) -> None:
    """Whoever writes on, off, yes, no or a number without quotation marks in a list of words is told where."""
    row = f"- id: mill.one\n  does: D.\n  from: test\n  example: [a]\n  not: [b]\n  {field}\n"
    with pytest.raises(BadRule, match=what) as raised:
        load_rows("mill.yaml", folder_with(tmp_path, f"rules:\n\n{row}"))
    assert "quotation marks" in raised.value.mend


def test_switches_and_numbers_that_are_wanted_stay_what_they_are(tmp_path: Path) -> None:
    """A row may hold true and false, numbers, and lists of numbers, where words are not wanted."""
    row = ROW.replace("example", "plain: yes, weight: 2, pair: [1, 2], words: ['on', 'no'], example")
    found = load_rows("mill.yaml", folder_with(tmp_path, f"rules:\n- {row}\n"))[0]
    assert (True, 2, [1, 2], ["on", "no"]) == (found["plain"], found["weight"], found["pair"], found["words"])


@pytest.mark.parametrize(
    ("name", "field", "mend"),
    [
        ("reuse/credits.yaml", "paterns: [a]", "Did you mean `patterns`?"),
        ("taxonomies/violence.yaml", "nuons: [mill]", "Did you mean `nouns`?"),
        ("profiles/mill.yaml", "unles: [mill]", "Did you mean `unless`?"),
        ("cleaning/markup.yaml", "zzz: 1", "Fields are does, example, from, id, not, reason, xpath."),
    ],
)
def test_a_field_that_no_packaged_row_has_is_told(tmp_path: Path, name: str, field: str, mend: str) -> None:
    """A slip of the pen would make a rule that does nothing, or something else, without a word."""
    (tmp_path / name).parent.mkdir()
    row = f"rules:\n- id: mill.one\n  does: D.\n  from: t\n  example: [a]\n  not: [b]\n  {field}\n"
    with pytest.raises(BadRule, match="is a field that nothing reads") as raised:
        load_rows(name, folder_with(tmp_path, row, name))
    assert (f"{tmp_path / name}:2", mend) == (raised.value.where, raised.value.mend)


def test_examples_hold_in_both_directions(tmp_path: Path) -> None:
    """An example that does not match and a counter-example that does are both errors."""
    rows = load_rows("mill.yaml", folder_with(tmp_path, f"rules:\n- {ROW}\n"))
    check_examples(rows, lambda _, text: text == "a")
    with pytest.raises(BadRule, match="does not match its example 'a'"):
        check_examples(rows, lambda *_: False)
    with pytest.raises(BadRule, match="matches 'b', which it must not"):
        check_examples(rows, lambda *_: True)


def test_tables_leave_out_comments_and_empty_lines(tmp_path: Path) -> None:
    """Only rows of a table are rows."""
    assert ("a\tb", "c") == load_table("t.tsv", folder_with(tmp_path, "# head\na\tb\n\nc\n", "t.tsv"))


def test_the_digest_tells_rules_apart(tmp_path: Path) -> None:
    """The same rules give the same 16 characters; another byte gives others; code beside rules does not count."""
    packaged = rules_digest()
    assert 16 == len(packaged)
    one = rules_digest(folder_with(tmp_path, "a"))
    assert one == rules_digest(folder_with(tmp_path, "x", "code.py"))
    assert 3 == len({packaged, one, rules_digest(folder_with(tmp_path, "b"))})


def test_every_packaged_rule_file_can_be_read() -> None:
    """Each YAML file that comes with the program is YAML."""
    root = packaged_rules()
    files = [path.relative_to(root).as_posix() for path in sorted(root.rglob("*.yaml"))]
    assert files
    assert [] == [name for name in files if len(load_yaml(name)) != 1]


def test_rules_that_code_holds_name_their_module() -> None:
    """Whoever reads such a row finds the code."""
    root = packaged_rules()
    rows = [row for path in root.rglob("*.yaml") for row in load_rows_of(path.relative_to(root).as_posix())]
    named = {str(row["code"]) for row in rows if "code" in row}
    assert named
    paths = {name: name if name.endswith(".py") else f"{name.replace('.', '/')}.py" for name in named}
    assert [] == sorted(name for name, path in paths.items() if not (root.parent / path).is_file())


def load_rows_of(name: str) -> tuple[Row, ...]:
    """The rows of a packaged file, if it holds any."""
    (content,) = load_yaml(name)
    return load_rows(name) if isinstance(content, dict) and "rules" in content else ()
