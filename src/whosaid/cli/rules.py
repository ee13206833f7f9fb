"""`whosaid rules`: look after rule folders."""

import click


@click.group()
def rules() -> None:
    """Check rules: those of the program and your own."""


@rules.command()
@click.argument("folders", nargs=-1, type=click.Path(exists=True, file_okay=False), metavar="[DIR]...")
def check(folders: tuple[str, ...]) -> None:
    """Load the packaged rules with those of DIR on top; every example must match and every counter-example must not."""
    from pathlib import Path

    from whosaid.knowledge.known import load_knowledge
    from whosaid.plugins import rule_folders

    known = load_knowledge([*rule_folders(), *map(Path, folders)])
    click.echo(f"All rules are fine; digest {known.digest}.")
