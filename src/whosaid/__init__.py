"""whosaid: news pages in, a ledger out of who said what and who only repeated it. Read `plan.py` first."""

__version__ = "0.1.0"
