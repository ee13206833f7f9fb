"""What is decided about events takes effect at once: conclusions are drawn anew beside the requests."""

import re
import sys
from pathlib import Path
from shutil import copyfile

import pytest

from tests.serve.asking import HOST, ask
from tests.serve.test_review import send
from whosaid.serve.app import make_app
from whosaid.serve.applying import Applying, conclude_command
from whosaid.serve.site import Site, site_of
from whosaid.store.reading import LedgerReader

#: Seconds for drawing conclusions, on a machine with much else to do.
PATIENCE = 240.0


@pytest.fixture
def site(examples: Path, tmp_path: Path) -> Site:
    """The examples, where Ada decides."""
    path = tmp_path / "own.ledger"
    copyfile(examples, path)
    return site_of(str(path), "key", "Ada")


def test_one_event_is_one_event_at_once(site: Site) -> None:
    """Its pages are those of both; taken back, they are two again."""
    app = make_app(site, [HOST])
    with LedgerReader(Path(site.address)) as reader:
        before = reader.event_lines()
    left, right = (line.id for line in before[:2])
    assert 303 == send(app, {"act": "same", "about": left, "other": right}).status
    site.applying.join(PATIENCE)
    assert "" == site.applying.failure
    with LedgerReader(Path(site.address)) as reader:
        after = reader.event_lines()
        (review,) = reader.reviews()
    assert len(before) - 1 == len(after)
    assert not {left, right} <= {line.id for line in after}
    assert "not in the conclusions" not in ask(app, "/events").body
    send(app, {"act": "undo", "about": review.id})
    site.applying.join(PATIENCE)
    with LedgerReader(Path(site.address)) as reader:
        assert before == reader.event_lines()


def test_in_a_large_ledger_it_is_asked_for(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    """A note on every page says that decisions wait, with a button."""
    monkeypatch.setattr("whosaid.serve.review.CONCLUDED_AT_ONCE", 3)
    app = make_app(site, [HOST])
    with LedgerReader(Path(site.address)) as reader:
        left, right = (line.id for line in reader.event_lines()[:2])
    send(app, {"act": "same", "about": left, "other": right})
    assert not site.applying.is_running
    site.applying.command = [sys.executable, "-c", "import sys; sys.exit('it was begun')"]
    body = ask(app, "/outlets").body
    assert "1 decision about events is not in the conclusions yet" in body
    assert re.search(r'<form action="/apply" method="post">', body)
    assert 303 == send(app, {"back": "/outlets"}, path="/apply").status
    site.applying.join(PATIENCE)
    assert "it was begun" == site.applying.failure
    assert "the last attempt failed: it was begun" in ask(app, "/outlets").body


def test_what_fails_is_told_and_the_decision_stays() -> None:
    """No second attempt by itself."""
    applying = Applying([sys.executable, "-c", "import sys; sys.exit('no room on the disk')"], lambda: True)
    applying.start()
    applying.join(PATIENCE)
    assert not applying.is_running
    assert "no room on the disk" == applying.failure


def test_a_process_that_is_killed_is_not_begun_again_and_again() -> None:
    """It says nothing, and the machine may be too small for it."""
    command = [sys.executable, "-c", "import os, signal; os.kill(os.getpid(), signal.SIGKILL)"]
    applying = Applying(command, lambda: True)
    applying.start()
    applying.join(PATIENCE)
    assert not applying.is_running
    assert "it ended with -9 and said nothing" == applying.failure


def test_the_rules_of_the_ledger_go_along() -> None:
    """Else its conclusions would be drawn by others."""
    assert ["conclude", "a.ledger", "--rules", "mine"] == conclude_command("a.ledger", ["mine"])[-4:]
