"""An article's places -> the one that it is mostly about, which acts without a place of their own are given."""

from collections.abc import Iterable
from dataclasses import replace

from whosaid.extract.acts import SENTENCE_TOKENS
from whosaid.extract.circumstances import AREA_PRECISION, Ground, is_located, where_of
from whosaid.records.spans import Where


def main_place(ground: Ground, said: Iterable[Where]) -> Where | None:
    """The place below a province that acts and prepositions of an article name most often, with the places inside it.

    `said` are the places of acts. Of equals the first; without its part.
    """
    seen: dict[str, list[Where]] = {}
    for where in [*_located(ground), *said]:
        if where.precision < AREA_PRECISION:
            seen.setdefault(where.place or where.name, []).append(where)
    if not seen:
        return None
    votes = dict.fromkeys(seen, 0)
    for inner, places in seen.items():
        for place in {inner, *ground.chains.of(inner)} & votes.keys():
            votes[place] += len(places)
    commonest = seen[max(seen, key=votes.__getitem__)]
    return replace(min(commonest, key=lambda where: where.precision), part=None)


def _located(ground: Ground) -> list[Where]:
    """Places behind a preposition of place, but for those where somebody only spoke."""
    syntax = ground.syntax
    found = [first for first in syntax.place_firsts if is_located(syntax, first) and not _is_of_speaker(ground, first)]
    return [where_of(ground.mentions[syntax.place_at[first]]) for first in found]


def _is_of_speaker(ground: Ground, token: int) -> bool:
    """True for a token outside the words that its sentence reports."""
    sentence = ground.syntax.sentence_of[token]
    if ground.voices[token] is not None or sentence < 0:
        return False
    start, stop = ground.syntax.sentences[sentence]
    around = ground.voices[max(start, token - SENTENCE_TOKENS) : min(stop, token + SENTENCE_TOKENS)]
    return any(voice is not None for voice in around)
