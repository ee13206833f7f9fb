"""Syntax -> the same, with what stands inside a noun phrase and is no part of the sentence no longer ending the phrase.

A name written out in brackets between a name and its noun ("FLM [Free Lake Movement] fighters"), quotation marks around a name
or a noun ("the "Lake Eagles" group"), the hour of another zone ("at noon (1000 GMT) on Friday"). Without this each would end
in the middle.
"""

from itertools import compress, count

from whosaid.extract.syntax import (
    ACTOR,
    ADVERB,
    AUXILIARY,
    CAPITAL,
    COMMA,
    CONJUNCTION,
    DETERMINER,
    DIGIT,
    GERUND,
    MODAL,
    NEGATION,
    PLACE,
    POSSESSIVE,
    PREPOSITION,
    PRONOUN,
    RELATIVE,
    STRONG,
    SUBORDINATOR,
    TIME,
    VERB,
    Syntax,
)

#: Tokens of a name in brackets, and of a name in quotation marks, at most.
GLOSS, QUOTED = 10, 6

_CLOSING = {"[": "]", "(": ")"}
_OPENING = frozenset({*_CLOSING, '"'})

#: What goes on no noun phrase, and what stands in no name.
_NO_NOUN = (
    VERB | AUXILIARY | MODAL | STRONG | COMMA | RELATIVE | SUBORDINATOR | CONJUNCTION | PREPOSITION | DETERMINER | PRONOUN
    | ADVERB | NEGATION | TIME | GERUND
)  # fmt: skip
_NO_NAME = VERB | AUXILIARY | MODAL | STRONG | COMMA | PRONOUN | NEGATION | ADVERB


def see_through(syntax: Syntax) -> None:
    """Marks brackets and quotation marks inside noun phrases, and what the brackets hold, as parts of the phrase."""
    for place in compress(count(), map(_OPENING.__contains__, syntax.lowers)):
        if syntax.lowers[place] == '"':
            _see_quoted(syntax, place)
        else:
            _see_gloss(syntax, place)


def _see_gloss(syntax: Syntax, first: int) -> None:
    """A name in brackets right behind a name, or that is one and no agency behind a town, with a noun behind it; the hour of another zone."""
    bits, lowers, actors = syntax.bits, syntax.lowers, syntax.actor_at
    start, stop = syntax.sentences[syntax.sentence_of[first]] if syntax.sentence_of[first] >= 0 else (first, first)
    last = next((p for p in range(first + 1, min(stop, first + GLOSS + 2)) if lowers[p] in "])"), stop)
    if last + 1 >= stop or last - first < 2 or lowers[last] != _CLOSING[lowers[first]] or first == 0:
        return
    inside = range(first + 1, last)
    if bits[first - 1] & TIME and bits[first + 1] & DIGIT and syntax.words((first + 1, last)).isupper():
        bits[first : last + 1] = [TIME] * (last + 1 - first)
        return
    name = first - 2 if bits[first - 1] & POSSESSIVE else first - 1
    if not (name in actors or (any(place in actors for place in inside) and not bits[name] & _NO_NOUN)):
        return
    if all(bits[place] & (PLACE | COMMA) for place in range(start, first)):
        return  # "NORRBY, Norland (Wire) Two soldiers"
    if bits[last + 1] & _NO_NOUN or not lowers[last + 1][0].isalpha() or any(bits[p] & _NO_NAME for p in inside):
        return
    for place in range(first, last + 1):
        bits[place] &= CAPITAL | DIGIT | ACTOR
        if name in actors:
            bits[place] &= ~ACTOR
            actors.pop(place, None)


def _see_quoted(syntax: Syntax, first: int) -> None:
    """A name or a noun in quotation marks inside a phrase: no clause, and nothing that a verb of saying brings."""
    bits, lowers, tokens = syntax.bits, syntax.lowers, syntax.reading.tokens
    sentence = syntax.sentence_of[first]
    if sentence < 0 or not bits[first] & STRONG:
        return
    start, stop = syntax.sentences[sentence]
    if first <= start or first + 1 >= stop or tokens.ends[first] != tokens.starts[first + 1]:
        return
    if bits[first - 1] & (VERB | STRONG | COMMA | PRONOUN) and not bits[first - 1] & (ACTOR | PLACE):
        return
    last = next((p for p in range(first + 1, min(stop, first + QUOTED + 2)) if lowers[p] == '"'), first)
    if last - first < 2 or tokens.ends[last - 1] != tokens.starts[last] or bits[first + 1] & PREPOSITION:
        return
    if not any(bits[place] & _NO_NAME and not bits[place] & (ACTOR | PLACE) for place in range(first + 1, last)):
        for place in (first, last):
            bits[place] &= ~STRONG
