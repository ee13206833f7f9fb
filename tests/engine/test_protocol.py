"""The engine that comes with the program offers the three verbs."""

from whosaid.engine.local import LocalEngine
from whosaid.engine.protocol import Engine


def test_local_engine_is_an_engine() -> None:
    """The local engine can stand wherever an engine is asked for."""
    engine: Engine = LocalEngine(1)
    assert 1 == engine.workers
