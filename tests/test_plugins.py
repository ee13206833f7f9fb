"""What another package offers stands beside what comes with the program."""

from importlib.metadata import EntryPoint
from pathlib import Path
from typing import Any

import pytest

from whosaid import plugins
from whosaid.engine.local import LocalEngine
from whosaid.errors import WhosaidError
from whosaid.records.bundles import Pages

#: What the plug-in of these tests offers.
FOLDER = Path("rules-of-a-plug-in")


def read_pdf(page: Any, known: Any, *, clean: bool = True) -> Pages:
    """A reader, as a plug-in would bring it."""
    raise NotImplementedError


@pytest.fixture
def installed(monkeypatch: pytest.MonkeyPatch) -> list[EntryPoint]:
    """Entry points that the tests pretend are installed."""
    points: list[EntryPoint] = []
    monkeypatch.setattr(plugins, "entry_points", lambda group: [point for point in points if point.group == group])
    return points


def test_the_built_ins_come_through_the_doors(installed: list[EntryPoint]) -> None:
    """Engine, store and export are found by name, as a plug-in's would be."""
    assert isinstance(plugins.engine_of("local", 3), LocalEngine)
    assert plugins.store_of("some/folder/a.ledger") is plugins.store_of("sqlite://a.ledger")
    assert callable(plugins.offered(plugins.EXPORTS, "jsonl"))


def test_every_door_opens_for_a_plug_in(installed: list[EntryPoint]) -> None:
    """A reader, a folder of rules, an engine, a store and an export of another package."""
    here = "tests.test_plugins"
    installed += [
        EntryPoint("application/pdf", f"{here}:read_pdf", plugins.READERS),
        EntryPoint("mine", f"{here}:FOLDER", plugins.RULES),
        EntryPoint("slow", "whosaid.engine.local:LocalEngine", plugins.ENGINES),
        EntryPoint("moon", "whosaid.plugins:SQLITE", plugins.STORES),
        EntryPoint("csv", f"{here}:read_pdf", plugins.EXPORTS),
    ]
    assert ["application/pdf"] == list(plugins.readers())
    assert (FOLDER,) == plugins.rule_folders()
    assert 2 == plugins.engine_of("slow", 2).workers
    assert plugins.store_of("moon://base/7") is plugins.SQLITE
    assert ["csv", "jsonl"] == list(plugins.behind(plugins.EXPORTS))


def test_an_unknown_name_is_told_with_the_known_ones(installed: list[EntryPoint]) -> None:
    """`--format pdf` says which formats there are."""
    with pytest.raises(WhosaidError, match=r"There is: jsonl\."):
        plugins.offered(plugins.EXPORTS, "pdf")


def test_two_packages_with_one_name_are_told(installed: list[EntryPoint]) -> None:
    """Neither wins by chance."""
    installed.append(EntryPoint("jsonl", "other.package:export", plugins.EXPORTS))
    with pytest.raises(WhosaidError, match="Uninstall one"):
        plugins.behind(plugins.EXPORTS)


def test_a_plug_in_that_does_not_load_is_told(installed: list[EntryPoint]) -> None:
    """The message names the package and the door."""
    installed.append(EntryPoint("broken", "no.such.module:thing", plugins.EXPORTS))
    with pytest.raises(WhosaidError, match=r"whosaid\.exports broken.*no\.such\.module"):
        plugins.offered(plugins.EXPORTS, "broken")
