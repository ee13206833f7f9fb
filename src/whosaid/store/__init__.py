"""Where records rest: one append-only ledger file. `protocol` says what a store offers, `sqlite` is the one we bring."""
