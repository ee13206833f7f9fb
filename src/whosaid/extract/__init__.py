"""What one article says: quotations, times, mentions, attributions, counts, claims, labels; never two articles. Read `everything.py` first."""
