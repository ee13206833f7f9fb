"""Strings to spans, with no knowledge of the world: shadow text, paragraphs, sentences, tokens, quotations, numbers."""
