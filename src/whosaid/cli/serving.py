"""`whosaid serve`: a ledger in the browser."""

import click

from whosaid.cli.options import COLLECT_AFTER, RULES_OF_LEDGER, rules_option


@click.command()
@click.argument("ledger", metavar="LEDGER")
@click.option(
    "--port", default=8765, show_default=True, type=click.IntRange(0, 65535), metavar="N", help="0 takes a free one."
)
@click.option(
    "--name", default="", envvar="WHOSAID_NAME", metavar="NAME", help="Who decides in review.  [env: WHOSAID_NAME]"
)
@rules_option(RULES_OF_LEDGER)
@click.option("--open/--no-open", "opens", default=False, help="Open the browser.")
def serve(ledger: str, port: int, name: str, folders: tuple[str, ...], *, opens: bool) -> None:
    """Look at a ledger in the browser, offline.

    Only this machine is answered, and only with the key in the address that is printed. Ctrl-C ends it.
    """
    import gc
    import webbrowser

    gc.set_threshold(*COLLECT_AFTER)
    from whosaid.cli.options import open_ledger
    from whosaid.serve.running import serve as run
    from whosaid.views.wording import number as counted

    open_ledger(ledger).close()  # says at once what is wrong with it

    def ready(address: str) -> None:
        click.echo(f"{ledger} is shown at\n  {address}\nCtrl-C ends it.")
        if opens:
            webbrowser.open(address)

    def waits(number: int) -> None:
        click.echo(
            f"{counted(number, 'decision waits', 'decisions wait')} until another program lets go of the ledger; another Ctrl-C gives up."
        )

    run(ledger, port, ready, name.strip(), folders, waits=waits)
