"""Pages of a ledger -> conclusions, of which only those are drawn anew that something new touches; `everything.py` is the list."""
