"""A reading with its mentions and times -> word classes of its tokens, its clauses and its noun phrases.

No parser: closed classes, lists of verbs and a few endings tell where a noun phrase and a clause must end. Wrong guesses
make phrases too short rather than too long.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from whosaid.knowledge.clauses import ClauseWords, Support, Word, has_complement
from whosaid.records.inferred import Mention, TimeExpression
from whosaid.text.reading import Reading
from whosaid.text.shadow import lower_of

Run = tuple[int, int]
"""[first, one past the last) token."""

# Bits above those of knowledge.clauses.Word.
COMMA = 1 << 40
STRONG = 1 << 41
CAPITAL = 1 << 42
ACTOR = 1 << 43
PLACE = 1 << 44
TIME = 1 << 45
DIGIT = 1 << 46
POSSESSIVE = 1 << 47
GERUND = 1 << 48
PARTICIPLE = 1 << 49
ED = 1 << 50
QUOTE = 1 << 51
DEVERBAL = 1 << 52
ARMED = 1 << 53

DETERMINER, PREPOSITION, AUXILIARY, PASSIVE = (
    int(w) for w in (Word.DETERMINER, Word.PREPOSITION, Word.AUXILIARY, Word.PASSIVE)
)
MODAL, NEGATION, RELATIVE, SUBORDINATOR = (
    int(w) for w in (Word.MODAL, Word.NEGATION, Word.RELATIVE, Word.SUBORDINATOR)
)
CONJUNCTION, PRONOUN, ADVERB, VERB = (int(w) for w in (Word.CONJUNCTION, Word.PRONOUN, Word.ADVERB, Word.VERB))
NUMBER, EDGE, LOCATIVE, GENITIVE = int(Word.NUMBER), int(Word.EDGE), int(Word.LOCATIVE), int(Word.GENITIVE)

#: What a token inside a name keeps of its classes.
KEPT = (
    CAPITAL | DIGIT | TIME | ACTOR | PLACE | NUMBER | int(Word.FIGHTERS | Word.PERSONS | Word.OBJECTS | Word.PROTECTED)
)

#: What a noun phrase never runs over.
WALL = VERB | AUXILIARY | MODAL | SUBORDINATOR | RELATIVE | STRONG

#: Where a clause may begin.
BORDER = STRONG | COMMA | SUBORDINATOR | RELATIVE | CONJUNCTION

#: Any part of a verb group.
ANY_VERB = VERB | AUXILIARY | MODAL

#: What cannot be the last word of a noun phrase.
FUNCTION = (
    DETERMINER | PREPOSITION | AUXILIARY | MODAL | RELATIVE | SUBORDINATOR | CONJUNCTION | STRONG | COMMA | NEGATION
)

#: Whatever may end a noun phrase on either side.
ANY_END = WALL | COMMA | CONJUNCTION | PRONOUN | DETERMINER | PREPOSITION | TIME | ADVERB

#: What may be cut off at the edges of a noun phrase.
TRIMMED = FUNCTION | TIME | ADVERB | POSSESSIVE | EDGE

#: Longest noun phrase, in tokens; longer ones are lists whose end is as good as their middle.
PHRASE_TOKENS = 18

#: Fewest letters of an unknown word whose ending tells what it is; shorter ones are often names and nouns.
LEAST_LETTERS = 4

_MARKS = {
    **dict.fromkeys(";:()[]-.!?…|/", STRONG),
    '"': STRONG | QUOTE,
    ",": COMMA,
    "'s": POSSESSIVE,
    "'": POSSESSIVE,
}


Endings = tuple[frozenset[str], tuple[str, ...], tuple[str, ...], tuple[str, ...], tuple[str, ...]]
"""Last letters of all endings; endings of participles, gerunds, nouns made of verbs, adverbs."""


@dataclass(frozen=True, slots=True)
class Syntax:
    """One article's tokens with what is known of each."""

    reading: Reading
    """The text read."""
    lowers: Sequence[str]
    """Lower-case tokens."""
    bits: list[int]
    """Bits of `Word` and of this module, one a token."""
    actor_at: dict[int, int]
    """Token -> number of the actor mention that holds it."""
    place_at: dict[int, int]
    """Token -> number of the place mention that holds it."""
    time_at: dict[int, int]
    """Token -> number of the time expression that holds it."""
    supports: dict[int, tuple[int, tuple[Support, ...]]]
    """Token that ends a support phrase -> (token that begins it, its readings)."""
    clauses: list[int]
    """Number of the clause of each token; clauses never cross sentences."""
    sentences: Sequence[Run]
    """The tokens of each sentence."""
    place_firsts: Sequence[int]
    """First tokens of the place mentions, sorted."""
    time_firsts: Sequence[int]
    """First tokens of the time expressions, sorted."""

    def words(self, run: Run) -> str:
        """The text of a run, as printed."""
        tokens = self.reading.tokens
        return self.reading.text[tokens.starts[run[0]] : tokens.ends[run[1] - 1]] if run[0] < run[1] else ""

    def has(self, run: Run, mask: int) -> bool:
        """True where a token of the run has a bit of the mask."""
        for bits in self.bits[run[0] : run[1]]:  # noqa: SIM110 - a plain loop is twice as fast, and this is asked most
            if bits & mask:
                return True
        return False


def lay_out(
    reading: Reading, mentions: Sequence[Mention], times: Sequence[TimeExpression], words: ClauseWords
) -> Syntax:
    """The tokens with their classes, mentions and times laid over them; clauses are numbered by `number_clauses`."""
    tokens = reading.tokens
    bits = _classes(reading, words)
    actor_at: dict[int, int] = {}
    place_at: dict[int, int] = {}
    place_firsts: set[int] = set()
    for number, mention in enumerate(mentions):
        is_actor = mention.kind == "actor"
        held, mask = (actor_at, ACTOR) if is_actor else (place_at, PLACE)
        run = reading.tokens_in(mention.evidence.start, mention.evidence.end)
        for place in run:
            held.setdefault(place, number)
            bits[place] = (bits[place] | mask) & KEPT
        if not is_actor and run.start < run.stop:
            place_firsts.add(run.start)
    time_at: dict[int, int] = {}
    time_firsts: set[int] = set()
    for number, time in enumerate(times):
        run = reading.tokens_in(time.evidence.start, time.evidence.end)
        for place in run:
            time_at[place] = number
            bits[place] |= TIME
        if run.start < run.stop:
            time_firsts.add(run.start)
    supports: dict[int, tuple[int, tuple[Support, ...]]] = {}
    for first, end, readings in words.supports.find(tokens.lowers):
        fitting = tuple(r for r in readings if has_complement(tokens.lowers, end, r.complements))
        if fitting:
            supports[end - 1] = (first, fitting)
    return Syntax(
        reading=reading,
        lowers=tokens.lowers,
        bits=bits,
        actor_at=actor_at,
        place_at=place_at,
        time_at=time_at,
        supports=supports,
        clauses=[],
        sentences=[(run.start, run.stop) for run in (reading.tokens_in(*sentence) for sentence in reading.sentences)],
        place_firsts=sorted(place_firsts),
        time_firsts=sorted(time_firsts),
    )


def _classes(reading: Reading, words: ClauseWords) -> list[int]:
    """Bits of every token from the lists, its shape and its endings."""
    endings = (
        words.last_letters,
        words.participle_endings,
        words.gerund_endings,
        words.deverbal_endings,
        words.adverb_endings,
    )
    known: dict[str, int] = {}
    for word in set(reading.tokens.words):
        lower = lower_of(word)
        listed = words.bits.get(lower, 0)
        if not lower[0].isalpha():
            known[word] = listed | (DIGIT if lower[0].isdigit() else _MARKS.get(lower, 0))
            continue
        shape = _shape_of(lower, endings)
        if listed or word != lower:
            shape &= ~(ADVERB | VERB | PARTICIPLE)
        known[word] = listed | shape | (CAPITAL if word != lower else 0)
    return [known[word] for word in reading.tokens.words]


@lru_cache(maxsize=1 << 14)
def _shape_of(lower: str, endings: Endings) -> int:
    """What the last letters of a word say of it. Remembered, as most words of a page stand on every page."""
    last_letters, participles, gerunds, deverbals, adverbs = endings
    if lower[-2:] not in last_letters:
        return 0
    if lower.endswith(participles):
        return ED | VERB | PARTICIPLE if len(lower) > LEAST_LETTERS and "-" not in lower else ED
    if lower.endswith(gerunds):
        return GERUND | DEVERBAL
    if lower.endswith(deverbals):
        return DEVERBAL
    return ADVERB if len(lower) > LEAST_LETTERS and lower.endswith(adverbs) else 0


def number_clauses(syntax: Syntax) -> None:
    """Fills in the number of the clause of each token, once the words that name acts are known as verbs or nouns."""
    bits = syntax.bits
    found = [0] * len(bits)
    number = 0
    for start, stop in syntax.sentences:
        number += 1
        has_verb = False
        for place in range(start, stop):
            mask = bits[place]
            if mask & BORDER and place > start and _opens_clause(bits, place, stop, has_verb=has_verb):
                number += 1
                has_verb = False
            found[place] = number
            has_verb = has_verb or bool(mask & ANY_VERB)
    syntax.clauses[:] = found


def _opens_clause(bits: Sequence[int], place: int, stop: int, *, has_verb: bool) -> bool:
    mask = bits[place]
    if mask & STRONG:
        return True
    following = bits[place + 1] if place + 1 < stop else 0
    if mask & TIME or (following & TIME and mask & PREPOSITION):
        return False
    if mask & (SUBORDINATOR | RELATIVE):
        return True
    if mask & COMMA:
        return bool(following & (SUBORDINATOR | RELATIVE | CONJUNCTION | VERB | AUXILIARY)) and has_verb
    return bool(mask & CONJUNCTION) and has_verb and _verb_ahead(bits, place + 1, stop)


def _verb_ahead(bits: Sequence[int], place: int, stop: int) -> bool:
    """True where a verb comes before anything that ends a noun phrase, within eight tokens."""
    for mask in bits[place : min(stop, place + 8)]:
        if mask & (VERB | AUXILIARY | MODAL):
            return True
        if mask & (STRONG | COMMA | SUBORDINATOR | RELATIVE):
            return False
    return False


def phrase_before(syntax: Syntax, end: int, start: int) -> Run:
    """The noun phrase that ends just before token `end`, not reaching before `start`; empty where none stands there."""
    bits = syntax.bits
    first = end
    while first > start and end - first < PHRASE_TOKENS:
        mask = bits[first - 1]
        if mask & (ACTOR | PLACE) or not mask & ANY_END:
            first -= 1
            continue
        if mask & WALL and not _is_adjective(bits, first - 1, end):
            break
        if mask & COMMA and not _joins_list(bits, first - 1, end, start):
            break
        if (
            mask & CONJUNCTION
            and first - 2 >= start
            and bits[first - 2] & (VERB | AUXILIARY | COMMA | STRONG)
            and not bits[first - 2] & COMMA
        ):
            break
        if mask & PRONOUN and first < end:
            break
        first -= 1
        if (
            mask & DETERMINER
            and first > start
            and not bits[first - 1] & (PREPOSITION | CONJUNCTION | DETERMINER | NUMBER | COMMA)
        ):
            break
    return trim(syntax, (first, end))


def _is_adjective(bits: Sequence[int], place: int, end: int) -> bool:
    """True for a participle that stands between a determiner or a preposition and a noun."""
    if not bits[place] & (ED | GERUND) or bits[place] & (AUXILIARY | MODAL) or place + 1 >= end or place == 0:
        return False
    before = DETERMINER | NUMBER | DIGIT | POSSESSIVE
    if bits[place] & PARTICIPLE:
        before |= CONJUNCTION | PREPOSITION | SUBORDINATOR | ACTOR | PLACE
    return bool(bits[place - 1] & before) and not bits[place + 1] & FUNCTION


def _joins_list(bits: Sequence[int], comma: int, end: int, start: int) -> bool:
    """True for a comma of "a, b and c": a conjunction follows before the phrase ends, a noun stands before."""
    if comma <= start or bits[comma - 1] & (FUNCTION | VERB | ADVERB | TIME | PRONOUN):
        return False
    return any(mask & CONJUNCTION for mask in bits[comma + 1 : end]) and not bits[comma + 1] & (
        PREPOSITION | ADVERB | TIME | DETERMINER
    )


def phrase_after(syntax: Syntax, start: int, stop: int, *, joins: int = GENITIVE) -> Run:
    """The noun phrase that begins at token `start`, not reaching past `stop`; `joins` are the prepositions it may hold."""
    bits = syntax.bits
    place = start
    if start < stop and bits[start] & TIME and not bits[start] & (ACTOR | PLACE | DIGIT | NUMBER):
        return (start, start)
    while place < stop and place - start < PHRASE_TOKENS:
        mask = bits[place]
        if not mask & ANY_END:
            place += 1
            continue
        if mask & TIME and not mask & (ACTOR | PLACE) and place > start and not mask & (DIGIT | NUMBER):
            break
        if mask & (ACTOR | PLACE):
            place += 1
            continue
        if mask & STRONG and _is_acronym(syntax, place, stop):
            place += 3
            continue
        if (
            mask & WALL
            and not (place > start and _is_adjective(bits, place, stop))
            and not _opens_noun(bits, place, start, stop)
        ):
            break
        if mask & PREPOSITION and (not mask & joins or (place + 1 < stop and bits[place + 1] & GERUND)):
            break
        if mask & COMMA and not _goes_on(bits, place, stop):
            break
        if mask & CONJUNCTION and (
            place + 1 >= stop or bits[place + 1] & (VERB | AUXILIARY | MODAL | ADVERB | PRONOUN) or place == start
        ):
            break
        if mask & PRONOUN and place > start:
            break
        if mask & ADVERB and place > start and place + 1 < stop and bits[place + 1] & (WALL | PREPOSITION):
            break
        place += 1
    return trim(syntax, (start, place))


def _is_acronym(syntax: Syntax, place: int, stop: int) -> bool:
    """True for the bracket before "(ABC)" after a name."""
    lowers = syntax.lowers
    return (
        place + 2 < stop
        and lowers[place] == "("
        and lowers[place + 2] == ")"
        and bool(syntax.bits[place + 1] & (CAPITAL | ACTOR))
    )


def _opens_noun(bits: Sequence[int], place: int, start: int, stop: int) -> bool:
    """True for a determiner that is also a subordinator ("that house") and for a participle at the phrase's head."""
    mask = bits[place]
    if mask & (STRONG | AUXILIARY | MODAL) or place != start or place + 1 >= stop:
        return False
    return bool(mask & (DETERMINER | VERB)) and not mask & GERUND and not bits[place + 1] & (FUNCTION | PRONOUN | VERB)


def _goes_on(bits: Sequence[int], comma: int, stop: int) -> bool:
    """True for a comma inside a list: more nouns follow and a conjunction, and no verb before it."""
    for place in range(comma + 1, min(stop, comma + 9)):
        mask = bits[place]
        if mask & CONJUNCTION:
            return (
                place > comma + 1 and place + 1 < stop and not bits[place + 1] & (WALL | PREPOSITION | ADVERB | PRONOUN)
            )
        if mask & (WALL | TIME | PRONOUN) or mask & PREPOSITION:
            return False
    return False


def trim(syntax: Syntax, run: Run) -> Run:
    """The run without words at its edges that are no part of a party: determiners, times, adverbs, prepositional openings."""
    bits = syntax.bits
    first, last = run
    if first < last and not (bits[first] | bits[last - 1]) & TRIMMED:
        return run
    changed = True
    while changed and first < last:
        changed = False
        mask = bits[first]
        if mask & PREPOSITION and not mask & (ACTOR | PLACE):
            first = _past_opening(bits, first, last)
            changed = True
        elif mask & (TIME | ADVERB | COMMA | CONJUNCTION | STRONG | POSSESSIVE) or (
            mask & (EDGE | DETERMINER) and not mask & (ACTOR | PLACE)
        ):
            if mask & (NUMBER | DIGIT) and not mask & TIME:
                break
            first += 1
            changed = True
    while (
        first < last
        and bits[last - 1] & (FUNCTION | ADVERB | POSSESSIVE | EDGE | TIME)
        and not bits[last - 1] & (ACTOR | PLACE)
    ):
        last -= 1
    return (first, last) if first < last else (first, first)


def _past_opening(bits: Sequence[int], first: int, last: int) -> int:
    """One past a prepositional phrase that opens a run: as far as its place or time goes, else its whole length."""
    place = first + 1
    while (
        place < last
        and bits[place] & (DETERMINER | ADVERB | TIME | PLACE | POSSESSIVE) == 0
        and not bits[place] & ACTOR
    ):
        place += 1
    seen = False
    while place < last and bits[place] & (TIME | PLACE | DETERMINER | POSSESSIVE):
        if seen and bits[place] & DETERMINER:
            break
        seen = seen or bool(bits[place] & (TIME | PLACE))
        place += 1
    return place if seen else last


def head_of(syntax: Syntax, run: Run) -> int:
    """Number of the head token: the last one before a preposition, a comma or a relative clause."""
    place = run[0]
    while place < run[1] and not (syntax.bits[place] & (PREPOSITION | COMMA) and place > run[0]):
        place += 1
    place -= 1
    while place > run[0] and syntax.bits[place] & (POSSESSIVE | CONJUNCTION | STRONG):
        place -= 1
    return place
