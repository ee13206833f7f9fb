#!/bin/sh
# Makes .venv with developer tools and nothing else.
EXTRA="[dev]"
. "$(dirname "$0")/environment.sh"
