"""The house rules that a machine can see."""

import ast
import dataclasses
import importlib
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import whosaid

ROOT = Path(__file__).parents[2]
SRC = ROOT / "src" / "whosaid"
MODULES = sorted(path for path in SRC.rglob("*.py"))
RECORD_MODULES = ("spans", "printed", "inferred", "concluded", "bundles")


def functions() -> Iterator[tuple[str, int]]:
    """Every function of the program as `file:name` and its number of lines."""
    for path in MODULES:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                yield f"{path.relative_to(SRC)}:{node.name}", (node.end_lineno or node.lineno) - node.lineno + 1


def test_no_file_is_longer_than_400_lines() -> None:
    """One idea, one file, at most 400 lines."""
    long = {str(path.relative_to(SRC)): n for path in MODULES if (n := len(path.read_text("utf-8").splitlines())) > 400}
    assert {} == long


def test_functions_fit_a_screen() -> None:
    """No function over 60 lines; 95 % of them under 40."""
    lengths = dict(functions())
    assert {} == {name: length for name, length in lengths.items() if length > 60}
    ordered = sorted(lengths.values())
    assert ordered[int(0.95 * len(ordered))] < 40


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(SRC)))
def test_every_module_says_what_goes_in_and_out(path: Path) -> None:
    """A module begins with a docstring of at least four words."""
    docstring = ast.get_docstring(ast.parse(path.read_text("utf-8"))) or ""
    assert len(docstring.split()) >= 4


@pytest.mark.parametrize("module", RECORD_MODULES)
def test_every_record_field_is_documented(module: str) -> None:
    """Each field of a record has a docstring under it, unless the record is a bundle of records."""
    if module == "bundles":
        pytest.skip("bundles hold records, which are documented")
    tree = ast.parse((SRC / "records" / f"{module}.py").read_text("utf-8"))
    for node in tree.body:
        if isinstance(node, ast.ClassDef):
            body = node.body[1:]
            for field, after in zip(body, [*body[1:], None], strict=True):
                if isinstance(field, ast.AnnAssign):
                    assert isinstance(after, ast.Expr), (
                        f"{module}.{node.name}.{ast.unparse(field.target)} is not documented"
                    )


@pytest.mark.parametrize("module", RECORD_MODULES)
def test_records_are_frozen(module: str) -> None:
    """A record is never changed in place."""
    for name, value in vars(importlib.import_module(f"whosaid.records.{module}")).items():
        if dataclasses.is_dataclass(value):
            assert value.__dataclass_params__.frozen, name  # type: ignore[union-attr]  # not in the stubs


def test_version_equals_changelog() -> None:
    """The newest entry of the changelog is the version of the program."""
    newest = re.search(r"^## (\d+\.\d+\.\d+)", (ROOT / "CHANGELOG.md").read_text("utf-8"), re.MULTILINE)
    assert newest is not None
    assert newest.group(1) == whosaid.__version__
    assert f'version = "{whosaid.__version__}"' in (ROOT / "pyproject.toml").read_text("utf-8")


def test_every_command_stands_in_the_how_to() -> None:
    """A command that is not documented does not exist."""
    from whosaid.cli.main import main

    how_to = (ROOT / "docs" / "how-to.md").read_text("utf-8")
    assert [] == [name for name in sorted(main.commands) if f"whosaid {name}" not in how_to]


def test_every_source_module_has_a_test_module() -> None:
    """src/whosaid/a/b.py is tested in tests/a/test_b.py."""
    missing = [
        str(path.relative_to(SRC))
        for path in MODULES
        if not path.name.startswith("__")
        and path.parent.name != "records"
        and not (ROOT / "tests" / path.relative_to(SRC).parent / f"test_{path.name}").is_file()
    ]
    assert [] == missing


def test_generated_pages_are_those_of_the_code() -> None:
    """docs/records.md and docs/rules.md are what `make docs` writes."""
    done = subprocess.run(
        [sys.executable, str(ROOT / "scripts" / "make_docs.py"), "--check"], capture_output=True, text=True, check=False
    )
    assert "" == done.stderr
    assert 0 == done.returncode
