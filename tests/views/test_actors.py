"""An actor: what it is called, what it says, what is said of it."""

from pathlib import Path

import pytest

from tests.views.browsed import browsed
from whosaid.errors import WhosaidError
from whosaid.views.actors import list_actors, show_actor


def test_a_monitor_speaks_and_an_army_is_spoken_of(examples: Path) -> None:
    """Both with their sentences."""
    with browsed(examples) as (ledger, index):
        monitor = show_actor(ledger, index, "actor:sohr")
        assert monitor.says.of > 0
        assert all(claim.words.sentence for claim, _ in monitor.says.rows)
        assert "Syrian Observatory for Human Rights" in dict(monitor.names)
        most = list_actors(index)
        assert [line.articles for line in most] == sorted((line.articles for line in most), reverse=True)
        assert {"force"} == {line.kind for line in list_actors(index, kind="force")}
        with pytest.raises(WhosaidError):
            show_actor(ledger, index, "actor:nobody")
