"""The questions a reader asks: a ledger -> plain view records, which any face (terminal, web, report) can show."""
