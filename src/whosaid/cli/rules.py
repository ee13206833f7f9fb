"""`whosaid rules`: look after rule folders."""

import click


@click.group()
def rules() -> None:
    """Check rules: those of the program and your own."""


@rules.command()
@click.argument("folders", nargs=-1, type=click.Path(exists=True, file_okay=False), metavar="[DIR]...")
def check(folders: tuple[str, ...]) -> None:
    """Load the packaged rules with those of DIR on top; every example must match and every counter-example must not.

    A file of DIR that nothing reads, as it bears no name that is known, is an error, too.
    """
    from pathlib import Path

    from whosaid.errors import BadRule
    from whosaid.knowledge.known import load_knowledge
    from whosaid.knowledge.loading import unread_files
    from whosaid.plugins import rule_folders

    known = load_knowledge([*rule_folders(), *map(Path, folders)])
    for folder in folders:
        if unread := unread_files(Path(folder)):
            mend = "Name rule files as docs/rules.md does, folders included: world/actors.csv, say."
            raise BadRule(f"nothing reads {', '.join(unread)}", where=folder, mend=mend)
    click.echo(f"All rules are fine; digest {known.digest}.")
