"""An article -> all its mentions, of actors and of places, found together so that no word is both by mistake."""

from whosaid.extract.actors import find_actors
from whosaid.extract.page_names import read_names
from whosaid.extract.places import find_places
from whosaid.knowledge.known import Knowledge
from whosaid.records.inferred import Mention
from whosaid.records.printed import Article
from whosaid.text.reading import Reading


def find_mentions(article: Article, reading: Reading, known: Knowledge) -> tuple[Mention, ...]:
    """Mentions of actors and places, by where they begin; pure, never raises on any text."""
    page = read_names(article, reading, known)
    actors = find_actors(article, reading, known, page)
    places = find_places(article, reading, known, page, actors)
    return tuple(sorted((*actors, *places), key=lambda mention: (mention.evidence.start, mention.evidence.end, mention.kind)))
