"""Options that several commands share, and how a ledger is opened for asking."""

from collections.abc import Callable
from typing import Any, TypeVar

import click

Command = TypeVar("Command", bound=Callable[..., Any])

#: New objects before the collector looks at them, and how often it looks at older ones. Records never form circles, so its
#: usual 700 costs an eighth of reading pages and half of decoding them for a report, and finds nothing.
COLLECT_AFTER = (100_000, 20, 100)
#: The ledger where none is named: in the folder where the command is given.
DEFAULT_LEDGER = "whosaid.ledger"


#: What is said of rules that must be those of a ledger, and of any others.
RULES_OF_LEDGER = "The rules that the ledger was read with."
RULES_OF_YOURS = "A folder with rules of your own; may be given again."


def rules_option(told: str) -> Callable[[Command], Command]:
    """--rules DIR, any number of times, as `folders`; `told` is its line of help."""
    return click.option(
        "--rules", "folders", multiple=True, type=click.Path(exists=True, file_okay=False), metavar="DIR", help=told
    )


def ledger_option(command: Command) -> Command:
    """--ledger FILE."""
    return click.option(
        "--ledger", default=DEFAULT_LEDGER, show_default=True, metavar="FILE", help="The ledger to ask."
    )(command)


def json_option(command: Command) -> Command:
    """--json."""
    return click.option("--json", "as_json", is_flag=True, help="JSON instead of tables: one object a line.")(command)


def days_option(command: Command) -> Command:
    """--from and --to."""
    first = click.option(
        "--from", "first", type=click.DateTime(["%Y-%m-%d"]), metavar="DAY", help="On or after YYYY-MM-DD."
    )
    last = click.option(
        "--to", "last", type=click.DateTime(["%Y-%m-%d"]), metavar="DAY", help="On or before YYYY-MM-DD."
    )
    return first(last(command))


def day_of(given: Any) -> str | None:
    """A day as the ledger writes it."""
    return f"{given:%Y-%m-%d}" if given else None


def open_ledger(address: str) -> Any:
    """The ledger, read-only; a note on standard error where its conclusions are older than its pages."""
    from whosaid.plugins import store_of

    ledger = store_of(address).read(address)
    if ledger.counts().is_stale:
        click.echo(
            f"Note: {address} holds pages that its conclusions do not know yet. Give the last `whosaid read` again.",
            err=True,
        )
    return ledger
