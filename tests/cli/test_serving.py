"""`whosaid serve` says what is wrong before it serves."""

from tests.cli.conftest import Give


def test_a_missing_ledger_is_said_at_once(give: Give) -> None:
    """With the command that makes one."""
    done = give("serve", "missing.ledger")
    assert 1 == done.exit_code
    assert "there is no such ledger" in done.output


def test_only_this_machine_can_be_served(give: Give) -> None:
    """There is no option to bind to anything but loopback."""
    done = give("serve", "--help")
    assert "--host" not in done.output
    assert "Only this machine is answered" in " ".join(done.output.split())
