"""`rules/cleaning/macros.yaml` -> named pieces that patterns of rules may hold as <piece>."""

import re
from collections.abc import Mapping, Sequence
from pathlib import Path

from whosaid.knowledge.loading import Row, bad_row, load_yaml

#: Not the name of a group: that stands after ?P.
_PIECE = re.compile(r"(?<!\?P)<([a-z-]+)>")


def load_macros(folders: Sequence[Path] = ()) -> dict[str, str]:
    """Pieces by name, those that hold earlier pieces written out."""
    macros: dict[str, str] = {}
    for content in load_yaml("cleaning/macros.yaml", folders):
        for name, piece in content["macros"].items():
            macros[str(name)] = written_out(str(piece), macros)
    return macros


def written_out(pattern: str, macros: Mapping[str, str]) -> str:
    """The pattern with each <piece> put in place; a name that is no piece stays as it stands."""
    return _PIECE.sub(lambda match: macros.get(match.group(1), match.group()), pattern)


def compiled(row: Row, pattern: str) -> re.Pattern[str]:
    """The pattern of a row; BadRule where it is not one."""
    try:
        return re.compile(pattern)
    except re.error as error:
        what = f"the pattern of {row['id']} is not one: {error}"
        raise bad_row(row, what, f"Mend the row `{row['id']}`.") from error
