"""Tokens between a stretch of time and a toll -> whether they stand in one clause: "the army, which has fought since May, said nine died" is two."""

from collections.abc import Collection, Mapping, Sequence

from whosaid.text.numbers import Phrase

#: Tokens of a phrase that dates a stretch, up to the comma that ends it: "in the two years after the coup,".
PHRASE_TOKENS = 6


def has_phrase(lowers: Sequence[str], phrases: Mapping[str, tuple[Phrase, ...]], place: int) -> bool:
    """True where one of the phrases begins at a token."""
    return any(lowers[place : place + len(phrase)] == phrase for phrase in phrases.get(lowers[place], ()))


def is_of_speaker(lowers: Sequence[str], between: range, saying: Collection[str]) -> bool:
    """True where the stretch stands between commas behind whoever goes on to tell of the toll: "(since May), said (that nine died)"."""
    return len(between) > 1 and lowers[between[0]] == "," and lowers[between[1]] in saying


def past_phrase(lowers: Sequence[str], between: range, breaks: Collection[str]) -> range:
    """What stands behind a phrase that dates a stretch from what was before: of "(two years) after the coup, killing" the comma and on."""
    if not between or lowers[between[0]] not in breaks:
        return between
    closing = next((at for at in between[2:PHRASE_TOKENS] if lowers[at] == ","), -1)
    return range(closing, between.stop) if closing >= 0 else between
