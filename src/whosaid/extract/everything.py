"""Article -> Findings: all that one article says, each finding with its words."""

from whosaid.extract.actors import find_actors
from whosaid.extract.attributions import find_attributions
from whosaid.extract.claims import find_claims
from whosaid.extract.figures import find_figures
from whosaid.extract.here import place_here
from whosaid.extract.labels import find_labels
from whosaid.extract.page_names import read_names
from whosaid.extract.places import find_places
from whosaid.extract.quotations import find_quotations
from whosaid.extract.speech import Speech
from whosaid.extract.spoken import as_spoken
from whosaid.extract.times import find_times
from whosaid.knowledge.known import Knowledge
from whosaid.records.bundles import Findings
from whosaid.records.printed import Article
from whosaid.text.numbers import find_numbers
from whosaid.text.reading import read_text


def find_everything(article: Article, known: Knowledge) -> Findings:
    """All that one article says, each finding with its words. Pure; never raises on any text."""
    reading = read_text(article.text, known.text_words, article.sentences)
    numbers = find_numbers(reading, known.numbers)
    page = read_names(article, reading, known)
    quotations = find_quotations(article, reading, known)
    times = find_times(article, reading, known, numbers)
    actors = find_actors(article, reading, known, page)
    places = find_places(article, reading, known, page, actors)
    mentions = tuple(sorted((*places, *actors), key=lambda mention: (mention.evidence.start, mention.id)))
    attributions = find_attributions(article, reading, quotations, mentions, known)
    times = as_spoken(article, reading, times, attributions)
    figures = find_figures(article, reading, known, times, numbers, places=places)
    speech = Speech(article, reading, attributions)
    claims, counts = find_claims(
        article,
        reading,
        known,
        attributions=attributions,
        times=times,
        mentions=mentions,
        figures=figures,
        speech=speech,
        here=place_here(article, reading, known),
    )
    return Findings(
        article=article.id,
        quotations=quotations,
        mentions=mentions,
        times=times,
        attributions=attributions,
        counts=counts,
        claims=claims,
        labels=find_labels(article, reading, attributions, mentions, known, speech=speech),
    )
