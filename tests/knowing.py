"""All packaged knowledge, loaded once for all tests."""

from whosaid.knowledge.known import load_knowledge

KNOWN = load_knowledge()
