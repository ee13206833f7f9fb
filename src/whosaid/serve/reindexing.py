"""`python -m whosaid.serve.reindexing LEDGER INDEX`: the index of a ledger is made in a process of its own, with low priority."""

import os
import sys
from pathlib import Path

from whosaid.plugins import store_of
from whosaid.store.indexing import is_current, make_index
from whosaid.views.ready import ready_maker

#: How much processor time is left to others before this takes some.
PATIENT = 10


def remake(address: str, path: Path) -> None:
    """Makes the index unless it is current."""
    with store_of(address).read(address) as ledger:
        ledger.hold()
        if not is_current(path, ledger):
            make_index(ledger, path, ready_maker(ledger))


if __name__ == "__main__":
    if hasattr(os, "nice"):
        os.nice(PATIENT)
    remake(sys.argv[1], Path(sys.argv[2]))
