"""Rule files -> rows, checked; a row that is wrong stops the load with file, line and the mend.

A rule file is YAML with a list `rules`; every row has `id`, `does`, `from`, at least one `example` and one `not`. Folders
are searched in order: the packaged rules first, then the user's, whose rows replace packaged ones of the same id and may
add new ones. Tables (`.tsv`, `.json`) are read as text.
"""

import hashlib
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from difflib import get_close_matches
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Any

import yaml

from whosaid.errors import BadRule

Row = Mapping[str, Any]

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

#: The id of a row, whether the row is a block or stands on one line in braces.
_ID = re.compile(r"""\bid:\s*["']?([^\s,}"']+)""")

#: Says that every word is a word; None and False are what is looked for.
_WORDS = object()

#: Endings of rule files, and the tables that only users bring.
RULE_FILES = frozenset({".yaml", ".yml", ".csv", ".tsv"})
USERS_TABLES = ("world/actors.csv", "world/actors.tsv", "world/actors.yaml", "world/places/added.tsv")

#: What every rule says of itself.
REQUIRED = ("id", "does", "from", "example", "not")


def packaged_rules() -> Path:
    """The folder of the rules that come with the program."""
    return Path(str(resources.files("whosaid.rules")))


def load_rows(relative: str, folders: Sequence[Path] = (), *, required: Sequence[str] = ()) -> tuple[Row, ...]:
    """Rows of `relative` over the packaged and the user's folders, in order of first appearance.

    `required` names fields beyond the common ones. Raises BadRule with file, line and mend.
    """
    rows: dict[str, Row] = {}
    packaged = packaged_rules() / relative
    for path in _files(relative, folders):
        known = frozenset() if path == packaged else _fields_of(packaged)
        for row in _rows_of(path):
            _check_fields(path, row, (*REQUIRED, *required))
            held = {**row, "_file": str(path)}
            if known:
                _check_known(held, known)
            rows[str(row["id"])] = held
    return tuple(rows.values())


def load_table(relative: str, folders: Sequence[Path] = ()) -> tuple[str, ...]:
    """Lines of a text table over all folders, comments (#) and empty lines left out."""
    return tuple(line for line, _ in load_lines(relative, folders))


def load_lines(relative: str, folders: Sequence[Path] = ()) -> Iterator[tuple[str, str]]:
    """The same lines, each with its file and number."""
    for path in _files(relative, folders):
        for number, line in enumerate(text_of(path).splitlines(), 1):
            if line and not line.startswith("#"):
                yield line, f"{path}:{number}"


def text_of(path: Path) -> str:
    """The words of a rule file. Raises BadRule where it is not UTF-8."""
    try:
        return path.read_text("utf-8-sig")
    except UnicodeDecodeError as error:
        mend = "Save the file as UTF-8 (spreadsheets call it “CSV UTF-8”)."
        raise BadRule("not UTF-8", where=f"{path}:1", mend=mend) from error


def load_yaml(relative: str, folders: Sequence[Path] = ()) -> tuple[Any, ...]:
    """The parsed YAML of each file of that name, packaged first: for world data that is not a list of rules."""
    return tuple(parsed(path) for path in _files(relative, folders))


def check_examples(rows: Iterable[Row], matches: Callable[[Row, str], bool]) -> None:
    """Every `example` of every row must match and no `not` may; raises BadRule with file, line and mend."""
    for row in rows:
        for example in row["example"]:
            if not matches(row, example):
                raise bad_row(
                    row, f"rule {row['id']} does not match its example {example!r}", "Mend the rule or the example."
                )
        for counter in row["not"]:
            if matches(row, counter):
                raise bad_row(
                    row, f"rule {row['id']} matches {counter!r}, which it must not", "Mend the rule or the example."
                )


def rules_digest(folders: Sequence[Path] = ()) -> str:
    """Digest over names and bytes of all rule files: the same rules give the same 16 hexadecimal characters."""
    digest = hashlib.sha256()
    for folder in (packaged_rules(), *folders):
        for path in sorted(folder.rglob("*")):
            if path.is_file() and path.suffix != ".py" and "__pycache__" not in path.parts:
                digest.update(path.relative_to(folder).as_posix().encode())
                digest.update(path.read_bytes())
    return digest.hexdigest()[:16]


def unread_files(folder: Path) -> tuple[str, ...]:
    """Rule files of a user's folder that nothing reads, as it bears no name of a packaged one nor of a user's table; profiles have free names. Sorted."""
    packaged = packaged_rules()
    files = (path.relative_to(folder) for path in folder.rglob("*") if path.suffix in RULE_FILES and path.is_file())
    names = sorted(path.as_posix() for path in files)
    free = (*USERS_TABLES, "profiles/")
    return tuple(name for name in names if not name.startswith(free) and not (packaged / name).is_file())


def _files(relative: str, folders: Sequence[Path]) -> list[Path]:
    found = [folder / relative for folder in (packaged_rules(), *folders)]
    return [path for path in found if path.is_file()]


def parsed(path: Path) -> Any:
    """What a YAML file holds. Raises BadRule where it is none."""
    text = text_of(path)
    try:
        return yaml.load(text, Loader=_Loader)  # noqa: S506 - CSafeLoader is a safe loader
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = mark.line + 1 if mark else 1
        raise BadRule(f"not YAML: {error}", where=f"{path}:{line}", mend="Mend the file.") from error


def _rows_of(path: Path) -> list[Row]:
    content = parsed(path)
    if not isinstance(content, dict) or not isinstance(content.get("rules"), list):
        raise BadRule("no list `rules` in it", where=f"{path}:1", mend="Put the rows under `rules:`.")
    for row in content["rules"]:
        if not isinstance(row, dict):
            raise BadRule(f"a row is not a mapping: {row!r}", where=f"{path}:1", mend="Write `- id: ...`.")
    return list(content["rules"])


@cache
def _fields_of(packaged: Path) -> frozenset[str]:
    """Fields of the rows of a packaged file; where there is none of that name, of all files beside it."""
    files = [packaged] if packaged.is_file() else sorted(packaged.parent.glob("*.yaml"))
    return frozenset(str(name) for path in files for row in _rows_of(path) for name in row)


def _check_known(row: Row, known: frozenset[str]) -> None:
    """A field that no packaged row has is a slip of the pen: nothing would read it."""
    for name in row:
        if name not in known and name != "_file":
            like = get_close_matches(str(name), sorted(known), n=1)
            mend = f"Did you mean `{like[0]}`?" if like else f"Fields are {', '.join(sorted(known))}."
            raise bad_row(row, f"`{name}` of {row['id']} is a field that nothing reads", mend)


def _check_fields(path: Path, row: Row, required: Sequence[str]) -> None:
    for name in required:
        if name not in row or row[name] in (None, "", []):
            raise bad_row({**row, "_file": str(path)}, f"rule {row.get('id', '?')} has no `{name}`", f"Add `{name}:`.")
    for name in ("example", "not"):
        if not isinstance(row[name], list):
            raise bad_row({**row, "_file": str(path)}, f"`{name}` of {row['id']} is not a list", "Write it as a list.")
    for name, held in row.items():
        strange = _no_word(held, among_words=name in ("example", "not"))
        if strange is not _WORDS:
            what = f"`{name}` of {row['id']} holds {strange!r}, which YAML does not read as a word"
            mend = (
                "Put the word in quotation marks: YAML reads a bare on, off, yes, no, null or number as something else."
            )
            raise bad_row({**row, "_file": str(path)}, what, mend)


def _no_word(held: Any, *, among_words: bool = False) -> Any:
    """What YAML read as a truth value, as nothing or, `among_words`, as a number in a list or a key; `_WORDS` for none."""
    if isinstance(held, dict):
        strange = next((key for key in held if key is None or isinstance(key, bool)), _WORDS)
        return strange if strange is not _WORDS else _first_strange(held.values(), among_words=among_words)
    if not isinstance(held, list) or all(isinstance(word, str) for word in held):
        return _WORDS
    mixed = among_words or any(isinstance(word, str) for word in held)
    for word in held:
        if word is None or isinstance(word, bool) or (mixed and not isinstance(word, (str, list, dict))):
            return word
    return _first_strange(held, among_words=among_words)


def _first_strange(held: Iterable[Any], *, among_words: bool) -> Any:
    found = (_no_word(part, among_words=among_words) for part in held)
    return next((strange for strange in found if strange is not _WORDS), _WORDS)


def bad_row(row: Row, what: str, mend: str) -> BadRule:
    """The error of a row that `load_rows` gave, with its file and line."""
    return BadRule(what, where=f"{row['_file']}:{_line_of(Path(str(row['_file'])), str(row.get('id', '')))}", mend=mend)


def _line_of(path: Path, rule_id: str) -> int:
    lines = enumerate(path.read_text("utf-8").splitlines(), 1)
    return next((number for number, line in lines if rule_id in _ID.findall(line)), 1)
