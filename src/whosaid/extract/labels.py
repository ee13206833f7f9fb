"""One article -> its Labels: the loaded words it uses for somebody or something, in whose voice, and beside whose name.

A word is quoted where it stands between quotation marks or in what another voice says, directly or indirectly; else it is the
outlet's own. Labels never resolve to an actor: `about` is one only where a name stands right beside the word.
"""

from collections.abc import Sequence
from typing import Protocol

from whosaid.extract.speech import Speech
from whosaid.knowledge.framing import FramingRules
from whosaid.records.bundles import Label
from whosaid.records.inferred import Attribution, Mention
from whosaid.records.printed import Article
from whosaid.records.spans import Evidence
from whosaid.text.reading import Reading

#: Tokens between a name and a label that is set beside it ("X, a large armed Y"), at most.
BESIDE = 5


class KnowsFraming(Protocol):
    """The part of the knowledge that is asked here."""

    @property
    def framing(self) -> FramingRules:
        """The loaded words."""


def find_labels(
    article: Article,
    reading: Reading,
    attributions: Sequence[Attribution],
    mentions: Sequence[Mention],
    known: KnowsFraming,
    *,
    speech: Speech | None = None,
) -> tuple[Label, ...]:
    """All labels by place; never raises on any text. `speech` saves laying out the attributions again."""
    tokens = reading.tokens
    found = list(known.framing.find(tokens.lowers))
    if not found:
        return ()
    whose = speech if speech is not None else Speech(article, reading, attributions)
    names = _Names(reading, mentions)
    labels: list[Label] = []
    for first, end, term in found:
        start, stop = tokens.starts[first], tokens.ends[end - 1]
        said = whose.at(first)
        is_quoted = reading.in_quotes(start) >= 0 or (said is not None and not said.own)
        labels.append(
            Label(
                evidence=Evidence(article.id, start, stop, article.text[start:stop]),
                dimension=term.dimension,
                term=" ".join(tokens.lowers[first:end]),
                voice="quoted" if is_quoted else "own",
                about=names.beside(first, end),
            )
        )
    return tuple(labels)


class _Names:
    """Knows which resolved actor stands at or beside a run of tokens."""

    def __init__(self, reading: Reading, mentions: Sequence[Mention]) -> None:
        self._lowers = reading.tokens.lowers
        self._at: dict[int, str] = {}
        for mention in mentions:
            if mention.kind == "actor" and mention.target is not None:
                for place in reading.tokens_in(mention.evidence.start, mention.evidence.end):
                    self._at[place] = mention.target

    def beside(self, first: int, end: int) -> str | None:
        """Id of the actor whose name holds, precedes or follows the label, over an apposition's comma and article."""
        for place in (first, first - 1, end):
            if place in self._at:
                return self._at[place]
        for place in range(first - 1, max(-1, first - 1 - BESIDE), -1):
            if self._lowers[place] == ",":
                return self._at.get(place - 1)
            if not self._lowers[place].isalpha():
                return None
        return None
