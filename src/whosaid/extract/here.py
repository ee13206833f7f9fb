"""The place of a dateline -> where the acts are that the article puts "here" or "in this town".

The dateline itself is a field of the article and no part of its text, so the place carries no words.
"""

from dataclasses import replace

from whosaid.extract.actors import find_actors
from whosaid.extract.circumstances import COUNTRY_PRECISION, Ground, where_of
from whosaid.extract.page_names import read_names
from whosaid.extract.places import find_places
from whosaid.extract.syntax import QUOTE, Run
from whosaid.knowledge.clauses import Word
from whosaid.knowledge.known import Knowledge
from whosaid.records.printed import Article
from whosaid.records.spans import Where
from whosaid.text.reading import Reading, read_text

#: Code points of the article that tell of which country it speaks.
CONTEXT = 800

#: Sentences at the head of an article in which a reporter says "here" of the town he writes from; later on it is somebody's speech.
OPENING = 6

#: Tokens between "this" and "town", at most: "this quiet coastal town".
BETWEEN = 2

_SETTLEMENT = int(Word.SETTLEMENT)


def place_here(article: Article, reading: Reading, known: Knowledge) -> Where | None:
    """The place of the dateline, where the article says "here" or "this"; None where it has none that is known."""
    words = known.taxonomy.words.listed["here"]
    if not article.dateline or words.isdisjoint(reading.tokens.lowers):
        return None
    head = f"In {article.dateline.title() if article.dateline.isupper() else article.dateline}"
    probe = replace(article, text=f"{head}.\n\n{article.text[:CONTEXT]}", sentences=(), page_spans=())
    read = read_text(probe.text, known.text_words)
    page = read_names(probe, read, known)
    found = find_places(probe, read, known, page, find_actors(probe, read, known, page))
    mine = [m for m in found if m.evidence.end <= len(head) and (m.precision or COUNTRY_PRECISION) < COUNTRY_PRECISION]
    if not mine:
        return None
    return replace(where_of(min(mine, key=lambda m: m.precision or COUNTRY_PRECISION)), evidence=None)


def says_here(ground: Ground, sentence: Run) -> bool:
    """True for a sentence at the head of an article that says "here" or "this town" outside quotation marks."""
    syntax = ground.syntax
    words, bits = syntax.listed["here"], syntax.bits
    if syntax.sentence_of[sentence[0]] >= OPENING:
        return False
    is_quoted = False
    for place in range(*sentence):
        is_quoted ^= bool(bits[place] & QUOTE)
        if is_quoted or syntax.lowers[place] not in words:
            continue
        if syntax.lowers[place] in syntax.listed["pointing"]:
            return True
        if any(bits[at] & _SETTLEMENT for at in range(place + 1, min(sentence[1], place + 2 + BETWEEN))):
            return True
    return False
