"""The tree of errors; every message has three parts: what, where, what to do.

WhosaidError                 anything that this program raises on purpose
├── BadInput                 input of the world: a page, a feed, a WARC; the rest goes on
│   ├── UnknownFormat        bytes that no reader knows (a picture, a program)
│   ├── DamagedInput         begins well and breaks (truncated gzip, cut WARC)
│   └── NoNetwork            a URL was given and could not be fetched
├── BadRule                  input of ours: a rule file; stops the load
└── LedgerError              the ledger: not a ledger, other version, disk full
    ├── LedgerBusy           another whosaid is writing to it
    └── LedgerFull           no room on its disk
"""


class WhosaidError(Exception):
    """What went wrong, where, and what to do about it, in one sentence each."""

    def __init__(self, what: str, *, where: str, mend: str) -> None:
        super().__init__(f"{where}: {what}. {mend}")
        self.what = what
        self.where = where
        self.mend = mend


class BadInput(WhosaidError):
    """Input of the world that gives no article; it is listed in the summary and the rest goes on."""


class UnknownFormat(BadInput):
    """Bytes that no reader knows."""


class DamagedInput(BadInput):
    """A file that begins well and breaks; what stood before the break is kept."""


class NoNetwork(BadInput):
    """A URL that could not be fetched."""


class BadRule(WhosaidError):
    """A rule file that contradicts itself or its examples; `where` is file:line."""


class LedgerError(WhosaidError):
    """A ledger that cannot be opened, written or understood."""


class LedgerBusy(LedgerError):
    """A ledger that another whosaid is writing to."""


class LedgerFull(LedgerError):
    """A ledger whose disk has no room; that may pass."""
