"""`python -m whosaid` is `whosaid`."""

from whosaid.cli.main import main

main(prog_name="whosaid")
