"""An index file has its tables from the beginning."""

import sqlite3

from whosaid.store.tables import SCHEMA


def test_the_tables_can_be_made_and_are_empty() -> None:
    """Every statement is understood, and every table stands for something that a page lists."""
    connection = sqlite3.connect(":memory:")
    connection.executescript(SCHEMA)
    names = [
        name
        for (name,) in connection.execute("SELECT name FROM pragma_table_list WHERE type = 'table' AND schema = 'main'")
    ]
    assert {
        "articles",
        "actors",
        "places",
        "outlets",
        "comparisons",
        "copies",
        "framed",
        "framings",
        "queue",
        "texts",
    } <= set(names)
    own = [name for name in names if not name.startswith(("sqlite_", "found", "remarks"))]
    assert [0] * len(own) == [connection.execute(f"SELECT count(*) FROM {name}").fetchone()[0] for name in own]  # noqa: S608 - our own names
