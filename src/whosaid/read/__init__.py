"""Pages as carriers deliver them -> documents and their articles: decode, sniff, clean, split, name and date."""
