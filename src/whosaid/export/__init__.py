"""A ledger -> files for other programs. `jsonl` is the export contract; `sorting` puts many lines in order in little memory."""
