#!/bin/sh
# Sets up and runs the main job on the packaged example pages.
EXTRA=""
. "$(dirname "$0")/environment.sh"
rm -f demo.ledger demo.ledger-wal demo.ledger-shm
.venv/bin/whosaid read examples/pages --ledger demo.ledger
.venv/bin/whosaid events --ledger demo.ledger
.venv/bin/whosaid contradictions --ledger demo.ledger
echo
echo "Next: .venv/bin/whosaid event ID --ledger demo.ledger      (an id from the first table)"
echo "      .venv/bin/whosaid explain ID --ledger demo.ledger    (any id: from the value down to the words and the rule)"
echo "      .venv/bin/whosaid serve demo.ledger --open           (the same and more in the browser)"
