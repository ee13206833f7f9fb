#!/bin/sh
# Sets up and passes every check: format, lint, types, imports, rules, tests.
EXTRA="[dev]"
. "$(dirname "$0")/environment.sh"
. scripts/browser.sh
PATH="$PWD/.venv/bin:$PATH"
export PATH
ruff format --check .
ruff check .
mypy
lint-imports
whosaid rules check
python -m pytest "$@"
