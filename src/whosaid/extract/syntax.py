"""A reading with its mentions and times -> word classes of its tokens, its clauses and its noun phrases.

No parser: closed classes, lists of verbs and a few endings tell where a noun phrase and a clause must end. Wrong guesses
make phrases too short rather than too long.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache, partial
from itertools import compress

from whosaid.extract.bounding import without_denial
from whosaid.knowledge.clauses import ClauseWords, Support, Word, has_complement
from whosaid.records.inferred import Mention, TimeExpression
from whosaid.records.making import quickly_made
from whosaid.text.memo import Answers
from whosaid.text.reading import Reading
from whosaid.text.shadow import lower_of

Run = tuple[int, int]
"""[first, one past the last) token."""

# Bits above those of knowledge.clauses.Word; together below 60, so that they stay quick to compare.
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
    CAPITAL
    | DIGIT
    | TIME
    | ACTOR
    | PLACE
    | NUMBER
    | int(Word.FIGHTERS | Word.PERSONS | Word.OBJECTS | Word.PROTECTED)
    | int(Word.CROWD | Word.MUNITIONS | Word.MILITARY | Word.REBELS | Word.FORCES)
)

#: What a noun phrase never runs over.
WALL = VERB | AUXILIARY | MODAL | SUBORDINATOR | RELATIVE | STRONG

#: A token of a name.
NAMED = ACTOR | PLACE

#: Where a clause may begin.
BORDER = STRONG | COMMA | SUBORDINATOR | RELATIVE | CONJUNCTION

#: Any part of a verb group.
ANY_VERB = VERB | AUXILIARY | MODAL
#: What ends a noun phrase.
PHRASE_END = COMMA | STRONG | RELATIVE | ANY_VERB

#: What numbering clauses looks at; it passes over all other tokens. What tells a noun for people who fight from a verb ("forces men to flee").
_MARKING = BORDER | ANY_VERB
_BEHIND_NOUN, _FIGHTERS = PHRASE_END | PREPOSITION | CONJUNCTION, int(Word.FIGHTERS)

#: What opens a clause behind a comma, and after words without a verb, and what no noun phrase goes on over.
_BEHIND_COMMA = SUBORDINATOR | RELATIVE | CONJUNCTION | VERB | AUXILIARY
_OPENING = STRONG | SUBORDINATOR | RELATIVE
_ENDS_PHRASE = _OPENING | COMMA

#: What cannot be the last word of a noun phrase.
FUNCTION = (
    DETERMINER | PREPOSITION | AUXILIARY | MODAL | RELATIVE | SUBORDINATOR | CONJUNCTION | STRONG | COMMA | NEGATION
)

#: Fewest letters of an unknown word whose ending tells what it is; shorter ones are often names and nouns.
LEAST_LETTERS = 4

#: Words whose classes are remembered: all of some thousand pages; each takes about a hundred bytes.
MOST_WORDS = 1 << 16

_MARKS = {
    **dict.fromkeys(";:()[]-.!?…|/", STRONG),
    '"': STRONG | QUOTE,
    ",": COMMA,
    "'s": POSSESSIVE,
    "'": POSSESSIVE,
}


@quickly_made
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
    sentence_of: Sequence[int]
    """Number of the sentence of each token; -1 outside all."""
    paragraph_of: Sequence[int]
    """Number of the paragraph of each token; -1 outside all."""
    place_firsts: Sequence[int]
    """First tokens of the place mentions, sorted."""
    time_firsts: Sequence[int]
    """First tokens of the time expressions, sorted."""
    listed: Mapping[str, frozenset[str]]
    """Word class without a bit -> its words."""
    asking: frozenset[str]
    """Words behind which "who" asks and points back to nobody."""
    amounts: frozenset[str]
    """Words that ask for a number with "many"."""
    labels: frozenset[str]
    """Names for fighters that before an act say only what the speaker holds it to be."""
    habits: frozenset[str]
    """Words that tell of a custom."""
    replies: frozenset[str]
    """Nouns for what was done because of something else."""
    spreads: frozenset[str]
    """Words that spread an act over a country."""
    anys: frozenset[str]
    """Words of a sort that behind a denial mean each of them."""
    bound: frozenset[str]
    """Words of moving or of birth before the place where somebody goes or comes from."""
    calls: frozenset[str]
    """Words that tell of a call for help."""
    rescuers: frozenset[str]
    """Nouns for those who are called."""
    pictures: frozenset[str]
    """Nouns for pictures, which show what was where they come from."""
    ordinals: frozenset[str]
    """Words that count an act among others."""
    present: frozenset[str]
    """Forms of be, have and do that tell of now."""
    duties: frozenset[str]
    """Modal verbs of duty."""
    verdicts: frozenset[str]
    """Words by which a sort of act is judged."""
    distances: frozenset[str]
    """Words behind a length of time that is an age or lies between two acts."""

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
    sentences = _runs(reading, reading.sentences)
    bits = list(map(_classes(words).__getitem__, _plain_words(reading, sentences)))
    actor_at, place_at = _lay_mentions(reading, mentions, bits)
    time_at: dict[int, int] = {}
    for number, time in enumerate(times):
        for place in tokens.within(time.evidence.start, time.evidence.end):
            time_at[place] = number
            bits[place] = (bits[place] | TIME) & ~MODAL
    supports = _supports(tokens.lowers, words)
    for place in time_at.keys() & supports.keys():
        if supports[place][0] == place and supports[place][1][0].effect == "possible":
            del supports[place]  # "in May"
    for place in actor_at.keys() & supports.keys():
        if bits[place] & CAPITAL and supports[place][1][0].is_verb:
            del supports[place]  # "the Lake Support Forces"
    for place in [at for at in supports if bits[at] & _FIGHTERS and bits[min(at + 1, len(bits) - 1)] & _BEHIND_NOUN]:
        del supports[place]  # "accused the air force of"
    for place in without_denial(tokens.lowers, bits, words.listed, NUMBER | DIGIT):
        bits[place] = bits[place] & ~NEGATION | ADVERB
    return Syntax(
        reading=reading,
        lowers=tokens.lowers,
        bits=bits,
        actor_at=actor_at,
        place_at=place_at,
        time_at=time_at,
        supports=supports,
        clauses=[],
        sentences=sentences,
        sentence_of=_numbers(sentences, len(bits)),
        paragraph_of=_numbers(_runs(reading, reading.paragraphs), len(bits)),
        place_firsts=_firsts(place_at),
        time_firsts=_firsts(time_at),
        listed=words.listed,
        asking=words.listed["asking"],
        amounts=words.listed["amount"],
        labels=words.listed["label"],
        habits=words.listed["habit"],
        replies=words.listed["reply"],
        spreads=words.listed["spread"],
        anys=words.listed["any"],
        bound=words.listed["bound"],
        calls=words.listed["call"],
        rescuers=words.listed["rescuer"],
        pictures=words.listed["picture"],
        ordinals=words.listed["ordinal"],
        present=words.listed["present"],
        duties=words.listed["duty"],
        verdicts=words.listed["verdict"],
        distances=words.listed["distance"],
    )


def _lay_mentions(reading: Reading, mentions: Sequence[Mention], bits: list[int]) -> list[dict[int, int]]:
    """Token -> number of the actor, and of the place, mention that holds it; their bits are laid over the tokens."""
    actor_at, place_at = dict[int, int](), dict[int, int]()
    for number, mention in enumerate(mentions):
        held, mask = (actor_at, ACTOR) if mention.kind == "actor" else (place_at, PLACE)
        inner = KEPT & ~CAPITAL if mention.rule.startswith("actor.organ.") else KEPT  # "Norwegian Strike" is no name
        kept = KEPT
        for place in reading.tokens.within(mention.evidence.start, mention.evidence.end):
            held.setdefault(place, number)
            bits[place] = (bits[place] | mask) & kept
            kept = inner
    return [actor_at, place_at]


def _plain_words(reading: Reading, sentences: Sequence[Run]) -> Sequence[str]:
    """The tokens as printed, those of sentences all in capitals in small letters: there a capital tells nothing."""
    text, spans = reading.shadow, reading.sentences
    shouted = [run for run, (start, end) in zip(sentences, spans, strict=True) if text[start:end].isupper()]
    if not shouted:
        return reading.tokens.words
    words = list(reading.tokens.words)
    for first, stop in shouted:
        words[first:stop] = reading.tokens.lowers[first:stop]
    return words


def _runs(reading: Reading, spans: Sequence[tuple[int, int]]) -> list[Run]:
    """The tokens of each span."""
    starts, ends = reading.tokens.starts, reading.tokens.ends
    found: list[Run] = []
    for start, end in spans:
        first = bisect_left(starts, start)
        found.append((first, bisect_right(ends, end, first)))
    return found


def _numbers(runs: Sequence[Run], size: int) -> list[int]:
    """For each token the number of the run that holds it; -1 for none."""
    found = [-1] * size
    for number, (start, stop) in enumerate(runs):
        found[start:stop] = [number] * (stop - start)
    return found


def _firsts(held: Mapping[int, int]) -> list[int]:
    """The first token of each span, sorted."""
    return sorted(place for place, number in held.items() if held.get(place - 1) != number)


def _supports(lowers: Sequence[str], words: ClauseWords) -> dict[int, tuple[int, tuple[Support, ...]]]:
    found: dict[int, tuple[int, tuple[Support, ...]]] = {}
    for first, end, readings in words.supports.find(lowers):
        fitting = readings
        for support in readings:
            if support.complements:
                fitting = tuple(r for r in readings if has_complement(lowers, end, r.complements))
                break
        if fitting:
            found[end - 1] = (first, fitting)
    return found


@lru_cache(maxsize=4)
def _classes(words: ClauseWords) -> Answers[str, int]:
    """Bits of every word seen; most words of a page stand on every page."""
    return Answers(partial(_class_of, words=words), MOST_WORDS)


def _class_of(word: str, words: ClauseWords) -> int:
    """Bits of one word from the lists, its shape and its endings."""
    lower = lower_of(word)
    listed = words.bits.get(lower, 0)
    if not lower[0].isalpha():
        return listed | (DIGIT if lower[0].isdigit() else _MARKS.get(lower, 0))
    shape = _shape_of(lower, words)
    if listed or word != lower:
        shape &= ~(ADVERB | VERB | PARTICIPLE)
    return listed | shape | (CAPITAL if word != lower else 0)


def _shape_of(lower: str, words: ClauseWords) -> int:
    """What the last letters of a word say of it."""
    if lower[-2:] not in words.last_letters:
        return 0
    if lower.endswith(words.participle_endings):
        return ED | VERB | PARTICIPLE if len(lower) > LEAST_LETTERS and "-" not in lower else ED
    if lower.endswith(words.gerund_endings):
        return GERUND | DEVERBAL
    if lower.endswith(words.deverbal_endings):
        return DEVERBAL
    return ADVERB if len(lower) > LEAST_LETTERS and lower.endswith(words.adverb_endings) else 0


#: What opens and closes an aside in a clause, and the most tokens of one that only names or dates what stands before it.
BRACKETS, ASIDE_TOKENS = ("(", ")"), 8


def number_clauses(syntax: Syntax) -> None:
    """Fills in the number of the clause of each token, once the words that name acts are known as verbs or nouns."""
    bits = syntax.bits
    found = [0] * len(bits)
    number = past = 0
    for start, stop in syntax.sentences:
        number += 1
        has_verb, begin = False, start
        for place in compress(range(start, stop), map(_MARKING.__and__, bits[start:stop])):
            mask = bits[place]
            if mask & STRONG and syntax.lowers[place] == BRACKETS[0]:
                past = _past_aside(syntax, place, stop)
            if place < past:
                continue
            if (
                mask & (BORDER if has_verb else _OPENING)
                and place > start
                and _opens_clause(bits, place, stop, has_verb=has_verb)
            ):
                found[begin:place] = [number] * (place - begin)
                number += 1
                has_verb, begin = False, place
            if mask & ANY_VERB:
                has_verb = True
        found[begin:stop] = [number] * (stop - begin)
    syntax.clauses[:] = found


def _past_aside(syntax: Syntax, place: int, stop: int) -> int:
    """One past a bracket that only names or dates what stands before it, "the union (NU)"; 0 for one that tells more, or ends a dateline."""
    if syntax.bits[place - 1] & PLACE:
        return 0
    for step in range(place + 1, min(stop, place + 1 + ASIDE_TOKENS)):
        if syntax.lowers[step] == BRACKETS[1]:
            return step + 1
        if syntax.bits[step] & (ANY_VERB | STRONG):
            return 0
    return 0


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
        return has_verb and bool(following & _BEHIND_COMMA)
    return bool(mask & CONJUNCTION) and has_verb and _verb_ahead(bits, place + 1, stop)


def _verb_ahead(bits: Sequence[int], place: int, stop: int) -> bool:
    """True where a verb comes before anything that ends a noun phrase, within eight tokens."""
    for mask in bits[place : min(stop, place + 8)]:
        if mask & ANY_VERB:
            return True
        if mask & _ENDS_PHRASE:
            return False
    return False
