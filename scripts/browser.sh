# Installs Debian's Chromium for the browser tests where that can be done without asking anybody: as root on Debian. Elsewhere, or with
# WHOSAID_BROWSER=no, those tests are skipped and say so. Sourced by test.sh.
if [ "${WHOSAID_BROWSER:-yes}" != no ] && ! command -v chromium >/dev/null && ! command -v google-chrome >/dev/null \
    && [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    echo "Installing Chromium for the browser tests (WHOSAID_BROWSER=no leaves it out)."
    { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
        chromium fonts-dejavu-core fonts-noto-core; } >/dev/null 2>&1 \
        || echo "Chromium cannot be installed here: the browser tests will be skipped." >&2
fi
