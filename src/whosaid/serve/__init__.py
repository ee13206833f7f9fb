"""A ledger in the browser: requests from this machine -> pages. Offline, for one person; everything else is refused."""
