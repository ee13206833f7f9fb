"""`whosaid COMMAND`: what can be asked, one style of error, and the exit codes.

0: fine. 1: nothing could be read, or what was asked is not there. 2: the command is not understood. 130: stopped by Ctrl-C.
"""

import sys
from typing import Any

import click

from whosaid import __version__
from whosaid.cli.actors import actors
from whosaid.cli.asking import claims, contradictions, copies, event, events, explain, origin, timeline
from whosaid.cli.concluding import conclude
from whosaid.cli.decisions import log
from whosaid.cli.exporting import export
from whosaid.cli.gazetteer import gazetteer
from whosaid.cli.judging import judge
from whosaid.cli.reading import read
from whosaid.cli.reporting import report
from whosaid.cli.rules import rules
from whosaid.cli.serving import serve
from whosaid.errors import WhosaidError

#: Exit code after Ctrl-C, as shells have it: 128 and the number of the signal.
STOPPED = 130


class Commands(click.Group):
    """The group of all commands; turns our errors into one line on standard error."""

    def invoke(self, ctx: click.Context) -> Any:
        """Runs a command."""
        for stream in (sys.stdout, sys.stderr):
            if hasattr(stream, "reconfigure"):
                stream.reconfigure(errors="replace")  # a terminal that lacks a letter must not end the program
        try:
            return super().invoke(ctx)
        except WhosaidError as error:
            raise click.ClickException(str(error)) from error
        except KeyboardInterrupt:
            click.echo("Stopped. What was stored is kept; give the same command again to go on.", err=True)
            raise click.exceptions.Exit(STOPPED) from None


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="whosaid")
def main() -> None:
    """Who said what, and who only repeated it: news pages in, a ledger out.

    \b
    Begin with:   whosaid read PAGES
    then ask:     whosaid events
                  whosaid event ID
    or look:      whosaid serve whosaid.ledger

    Exit codes: 0 fine, 1 nothing could be read or found, 2 the command is not understood.
    """  # noqa: D301 - click wants this very character before lines that it must not wrap


@main.command()
def version() -> None:
    """Show the version of the program, of Python and of SQLite."""
    import platform
    import sqlite3

    click.echo(f"whosaid {__version__}")
    click.echo(f"Python  {platform.python_version()} on {platform.system()}")
    click.echo(f"SQLite  {sqlite3.sqlite_version}")


for command in (
    *(read, events, event, timeline, claims, origin, copies, contradictions, explain, judge, conclude, export),
    *(serve, report, log, rules, actors, gazetteer),
):
    main.add_command(command)
