"""Rules and world knowledge as data; no code lives here."""
