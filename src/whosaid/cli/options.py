"""Options that several commands share, and how a ledger is opened for asking."""

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from whosaid.plan import Tally

Command = TypeVar("Command", bound=Callable[..., Any])

#: New objects before the collector looks at them, and how often it looks at older ones. Records never form circles, so its
#: usual 700 costs an eighth of reading pages and half of decoding them for a report, and finds some 200 objects in a whole run; a
#: million costs an eighth of grouping the claims of 20,000 pages again.
COLLECT_AFTER = (10_000_000, 20, 100)
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


def a_day(ctx: click.Context, param: click.Parameter, value: str | None) -> str | None:
    """A calendar day as the ledger writes it, `2016-10-28`."""
    if value is None:
        return None
    try:
        return date.fromisoformat(value).isoformat()
    except ValueError as error:
        told = f"{value!r} is no day. Write year, month and day, as in 2016-10-28."
        raise click.BadParameter(told, ctx, param) from error


def some_words(ctx: click.Context, param: click.Parameter, value: str | None) -> str | None:
    """Words that have to be there, without blanks around."""
    if value is not None and not value.strip():
        raise click.BadParameter("it is empty.", ctx, param)
    return value and value.strip()


def days_option(command: Command) -> Command:
    """--from and --to, in this order of time."""
    first = click.option("--from", "first", callback=_in_order, metavar="DAY", help="On or after YYYY-MM-DD.")
    last = click.option("--to", "last", callback=_in_order, metavar="DAY", help="On or before YYYY-MM-DD.")
    return first(last(command))


def _in_order(ctx: click.Context, param: click.Parameter, value: str | None) -> str | None:
    """The day; the option that is looked at last sees both."""
    day = a_day(ctx, param, value)
    days = {**ctx.params, param.name: day}
    if days.get("first") and days.get("last") and days["first"] > days["last"]:
        raise click.BadParameter(f"{days['first']}, the first day, is after {days['last']}, the last.", ctx, param)
    return day


def kind_option(command: Command) -> Command:
    """--kind, as a code or as one says it: `air strike` is `air-strike`."""
    return click.option(
        "--kind",
        metavar="KIND",
        callback=lambda ctx, param, value: value and "-".join(value.casefold().split()),  # noqa: ARG005 - as click calls it
        help="A kind of event, or a part of its code.",
    )(command)


def place_option(command: Command) -> Command:
    """--place."""
    return click.option("--place", metavar="NAME", help="A place, or the division that holds it.")(command)


def must_be_there(address: str) -> None:
    """Says what is wrong with a ledger that is to be written to; makes none where there is none."""
    from whosaid.plugins import store_of

    store_of(address).read(address).close()


def note_other_rules(address: str, tally: "Tally") -> None:
    """A note where conclusions were drawn with other rules than the last time: rules of one's own may have been forgotten."""
    if tally.with_other_rules:
        click.echo(
            f"Note: the last conclusions of {address} rested on other rules, and all were drawn anew. "
            "If rules of yours were used then, give them again: --rules DIR.",
            err=True,
        )


def open_ledger(address: str) -> Any:
    """The ledger, read-only; a note on standard error where its conclusions are older than its pages."""
    from whosaid.plugins import store_of

    ledger = store_of(address).read(address)
    if ledger.counts().is_stale:
        click.echo(
            f"Note: {address} holds pages that its conclusions do not know yet. Give the last `whosaid read` again, "
            f"or: whosaid conclude {address}",
            err=True,
        )
    return ledger
