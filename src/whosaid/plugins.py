"""The doors for plug-ins: names -> what other packages (or we ourselves) offer under them, loaded when first asked for.

A package opens a door with an entry point in its `pyproject.toml`; ours stand in BUILT_IN and come the same way.

    whosaid.readers    media type -> read(page, known, *, clean) -> Pages
    whosaid.rules      any name   -> the folder (a pathlib.Path) of more rule files
    whosaid.engines    name       -> engine(workers) -> Engine, see engine/protocol.py
    whosaid.stores     scheme     -> a Store, for ledgers named `scheme://...`
    whosaid.exports    format     -> export(reader, folder), see export/jsonl.py
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from importlib.metadata import EntryPoint, entry_points
from pathlib import Path
from typing import Any

from whosaid.engine.protocol import Engine
from whosaid.errors import WhosaidError
from whosaid.records.bundles import Pages

READERS = "whosaid.readers"
RULES = "whosaid.rules"
ENGINES = "whosaid.engines"
STORES = "whosaid.stores"
EXPORTS = "whosaid.exports"

#: (door, name, module:attribute) of what comes with the program.
BUILT_IN = (
    (ENGINES, "local", "whosaid.engine.local:LocalEngine"),
    (STORES, "sqlite", "whosaid.plugins:SQLITE"),
    (EXPORTS, "jsonl", "whosaid.export.jsonl:export_jsonl"),
)


@dataclass(frozen=True)
class Store:
    """How ledgers of one scheme are opened; both take the address and give context managers."""

    read: Callable[[str], Any]
    """Address -> a protocol.Reader."""
    write: Callable[[str], Any]
    """Address -> a protocol.Ledger; makes one where there is none."""
    decide: Callable[[str, Sequence[Any]], None] | None = None
    """Address, decisions as `Ledger.review_all` takes them: adds them also while another program writes. None: only when nobody does."""


def behind(door: str) -> Mapping[str, EntryPoint]:
    """What stands behind a door, by name, sorted. Raises WhosaidError where two claim one name."""
    found: dict[str, EntryPoint] = {}
    own = [EntryPoint(name, value, group) for group, name, value in BUILT_IN if group == door]
    for point in sorted({*own, *entry_points(group=door)}, key=lambda point: (point.name, point.value)):
        if point.name in found:
            raise WhosaidError(
                f"two packages offer {point.name!r}: {found[point.name].value} and {point.value}",
                where=door,
                mend="Uninstall one of them.",
            )
        found[point.name] = point
    return found


def offered(door: str, name: str) -> Any:
    """What a package offers under a name. Raises WhosaidError with the names that there are."""
    points = behind(door)
    if name not in points:
        mend = f"There is: {', '.join(points) or 'none'}. Packages that are installed bring more."
        raise WhosaidError(f"there is no {name!r}", where=door.partition(".")[2], mend=mend)
    try:
        return points[name].load()
    except (ImportError, AttributeError) as error:
        raise WhosaidError(
            f"{points[name].value} cannot be loaded ({error})", where=f"{door} {name}", mend="Repair or uninstall it."
        ) from error


def readers() -> dict[str, Callable[..., Pages]]:
    """Readers that plug-ins bring, by media type."""
    return {name: offered(READERS, name) for name in behind(READERS)}


def rule_folders() -> tuple[Path, ...]:
    """Folders of rules that installed packages bring, in order of their names."""
    return tuple(Path(offered(RULES, name)) for name in behind(RULES))


def engine_of(name: str, workers: int) -> Engine:
    """The engine of that name."""
    engine: Engine = offered(ENGINES, name)(workers)
    return engine


def store_of(address: str) -> Store:
    """The store of an address: a path is SQLite's, `scheme://...` the plug-in's of that name."""
    scheme, separator, _ = address.partition("://")
    store: Store = offered(STORES, scheme if separator else "sqlite")
    return store


def _path_of(address: str) -> Path:
    return Path(address.removeprefix("sqlite://"))


def _read_sqlite(address: str) -> Any:
    from whosaid.store.reading import LedgerReader  # noqa: PLC0415 - behind a door, loaded when asked for

    return LedgerReader(_path_of(address))


def _write_sqlite(address: str) -> Any:
    from whosaid.store.sqlite import SqliteLedger  # noqa: PLC0415 - behind a door, loaded when asked for

    return SqliteLedger(_path_of(address))


def _decide_sqlite(address: str, decided: Sequence[Any]) -> None:
    from whosaid.store.sqlite import decide  # noqa: PLC0415 - behind a door, loaded when asked for

    decide(_path_of(address), decided)


#: Ledgers in one SQLite file.
SQLITE = Store(_read_sqlite, _write_sqlite, _decide_sqlite)
