"""Each set of `*.yaml` here is a rule of the field with pages that show it: who copied, who is one origin, what contradicts."""

import json
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.field.flat import fits, flat
from tests.knowing import KNOWN
from whosaid.plan import analyse

SETS: dict[str, dict[str, Any]] = {
    f"{path.stem}: {one['title']}": one
    for path in sorted(Path(__file__).parent.glob("*.yaml"))
    for one in yaml.safe_load(path.read_text("utf-8"))
}


@pytest.mark.parametrize("name", SETS)
def test_rule_of_the_field(name: str, tmp_path: Path) -> None:
    """What the pages of a set say together is what its rule says."""
    made = SETS[name]
    rows = [
        {"id": key, **{name: str(value) for name, value in page.items()}} for key, page in sorted(made["pages"].items())
    ]
    given = tmp_path / "pages.jsonl"
    given.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    found = flat(analyse([str(given)], KNOWN))
    assert [] == [sentence for wanted in made["expect"] if (sentence := _wrong(wanted, found))]


def _wrong(wanted: dict[str, Any], found: dict[str, list[dict[str, Any]]]) -> str:
    """What is wrong with one expectation, or nothing."""
    (name, fields), *_ = wanted.items()
    kind = name.removeprefix("no ").removeprefix("one ")
    fitting = sum(fits(row, fields) for row in found[kind])
    right = {"no": fitting == 0, "one": fitting == 1}.get(name.split()[0], fitting > 0)
    shown = "\n".join(f"    {row}" for row in found[kind])
    return "" if right else f"{name} {fields}: {fitting} fit of\n{shown}"


def test_every_set_says_what_it_shows() -> None:
    """A set has at least one page and at least one expectation, and there are at least forty sets."""
    assert len(SETS) >= 40
    assert [] == [name for name, made in SETS.items() if not (made["pages"] and made["expect"])]
