# Makes the virtual environment .venv once and installs the program into it; sourced by demo.sh and test.sh.
# usage: EXTRA="[dev]"; . scripts/environment.sh   (EXTRA: "" or "[dev]")
set -eu
cd "$(dirname "$0")/.."
PYTHON=${PYTHON:-python3}
"$PYTHON" - <<'PY' || { echo "whosaid needs Python 3.11 or newer: set PYTHON to one, e.g. PYTHON=python3.12" >&2; exit 1; }
import sys
sys.exit(sys.version_info < (3, 11))
PY
if [ ! -x .venv/bin/python ]; then
    "$PYTHON" -m venv .venv || { echo "no venv module: on Debian, apt-get install python3-venv" >&2; rm -rf .venv; exit 1; }
fi
.venv/bin/python -m pip install --quiet --disable-pip-version-check -e ".$EXTRA"
