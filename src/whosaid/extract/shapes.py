"""A word that names an act -> the form in which it stands there: active, passive, gerund or noun; None where it names none."""

from itertools import takewhile

from whosaid.extract.runs import has_count, is_of_nation, opens_number
from whosaid.extract.steps import is_denied_before
from whosaid.extract.syntax import (
    ACTOR,
    ADVERB,
    ANY_VERB,
    AUXILIARY,
    CAPITAL,
    COMMA,
    CONJUNCTION,
    DETERMINER,
    DEVERBAL,
    DIGIT,
    ED,
    FUNCTION,
    GENITIVE,
    GERUND,
    MODAL,
    NEGATION,
    NUMBER,
    PASSIVE,
    PHRASE_END,
    PLACE,
    POSSESSIVE,
    PREPOSITION,
    PRONOUN,
    QUOTE,
    RELATIVE,
    STRONG,
    TIME,
    VERB,
    Syntax,
)
from whosaid.knowledge.clauses import Word
from whosaid.knowledge.speech_parts import SpeechParts
from whosaid.knowledge.taxonomy import Frame

#: What a direct object may begin with.
OBJECT_START = (
    DETERMINER | NUMBER | DIGIT | ACTOR | PLACE | int(Word.FIGHTERS | Word.PERSONS | Word.OBJECTS | Word.PROTECTED)
)
#: What stands before a noun rather than before a verb.
BEFORE_NOUN = DETERMINER | NUMBER | DIGIT | POSSESSIVE
_GENERIC, _INFINITIVE, _AGENT, _WEAPON, _PERMISSION = (
    int(word) for word in (Word.GENERIC, Word.INFINITIVE, Word.AGENT, Word.WEAPON, Word.PERMISSION)
)
_MUNITIONS = int(Word.MUNITIONS)
_MOVERS = int(Word.FIGHTERS | Word.PERSONS | Word.OBJECTS)
_SIDE, _PEOPLE = int(Word.FIGHTERS) | ACTOR, int(Word.FIGHTERS | Word.PERSONS)
_BARE = frozenset({"base"})
_PAST, _BASE, _ONLY_NOUN = frozenset({"past", "participle"}), frozenset({"noun", "base"}), frozenset({"noun"})
#: What stands before a verb and hardly before a noun.
_BEFORE_VERB = AUXILIARY | MODAL | PRONOUN | _INFINITIVE

#: What may be the subject of a past that stands like a participle ("the guns they found"), and what is none ("three others wounded").
_SUBJECT, _NO_SUBJECT = PRONOUN | RELATIVE, PASSIVE | int(Word.PERSONS)
#: What may follow a participle that means people.
_BEHIND_HURT = (FUNCTION & ~DETERMINER) | TIME
#: Forms of which the tagger is not asked where the words beside them tell no verb.
IN_DOUBT = frozenset({"noun", "gerund"})

#: Words of a sentence in which parts of speech are told; longer ones are lists.
MOST_WORDS = 120
#: Tokens of a subject that a participle opens, at most, its verb included.
SUBJECT_TOKENS = 5
#: By how much, in hundredths, a noun must be likelier than a verb before a word that stands like a verb is none: of a word that names acts
#: as a noun too, and of one that does not ("the 400 block", "in order"). In 800 articles of three sorts 166 of 170 such words were nouns.
NOUN_TOO, NOUN_ONLY = 1000, 2500
#: By how much a verb with a subject must be likelier than a participle or a noun before a word that stands like one of these is a verb ("the
#: blast that killed six"). In the same articles 43 of 43; behind a pronoun 4 of 4.
SURELY_VERB = 1000


def shape_of(
    syntax: Syntax, forms: frozenset[str], run: tuple[int, int], sentence: tuple[int, int], frame: Frame
) -> str | None:
    """active, passive, gerund or noun; None for a word that names no act here."""
    bits = syntax.bits
    before = _before(bits, run[0], sentence[0])
    mask = bits[before] if before >= 0 else 0
    if forms == _ONLY_NOUN:
        return _noun(syntax, run, sentence)
    if "gerund" in forms:
        is_theirs = frame.object is None and mask & PREPOSITION and bits[min(run[1], len(bits) - 1)] & _MOVERS
        return None if is_theirs else _gerund(syntax, forms, run, sentence, mask)  # "fired on fleeing villagers"
    if mask & PASSIVE and not _PAST.isdisjoint(forms):
        return "passive"
    if mask & (AUXILIARY | MODAL) or (before >= 0 and mask & _INFINITIVE):
        return "active"
    if mask & VERB and run[1] - run[0] > 1 and forms <= _BARE:
        return None  # "caused a fire at a mall"
    if "participle" in forms and _names_wreck(syntax, run, sentence):
        return None
    if not _PAST.isdisjoint(forms) and _BASE.isdisjoint(forms):
        return _past(syntax, forms, run, sentence, frame)
    return _present(syntax, forms, run, sentence, frame)


def beyond_doubt(
    syntax: Syntax, speech_parts: SpeechParts, forms: frozenset[str], run: tuple[int, int, int], shape: str | None
) -> str | None:
    """The form, asked of the tagger where the words beside it leave it in doubt: one word, in small letters, of three sorts.

    A present that may be a noun, a past without an auxiliary behind a pronoun, and a past that looks like an adjective.
    """
    first, end, sentence = run
    bits, (start, stop) = syntax.bits, syntax.sentences[sentence]
    if end - first > 1 or bits[first] & CAPITAL or stop - start > MOST_WORDS:
        return shape
    before = _before(bits, first, start)
    mask = bits[before] if before >= 0 else 0
    if shape == "active" and _PAST.isdisjoint(forms) and (mask & DETERMINER or not mask & _BEFORE_VERB):
        lead = speech_parts.noun_lead(syntax.reading.tokens.words[start:stop], first - start)
        behind = bits[end] if end < stop else STRONG
        is_surely = (
            "noun" not in forms and behind & (NUMBER | DIGIT) and not behind & TIME
        )  # "an attack on a wedding kills 30"
        if is_surely or lead < (NOUN_TOO if "noun" in forms else NOUN_ONLY):
            return shape
        return _noun(syntax, (first, end), (start, stop)) if "noun" in forms else None
    may_be_past = shape == "passive" and "past" in forms and bool(mask & _SUBJECT) and not mask & _NO_SUBJECT
    if may_be_past or (shape is None and IN_DOUBT.isdisjoint(forms)):
        lead = speech_parts.finite_lead(syntax.reading.tokens.words[start:stop], first - start)
        return "active" if lead >= SURELY_VERB else shape
    return shape


def _before(bits: list[int], first: int, start: int) -> int:
    """The token before, adverbs and negations skipped; -1 at the sentence's start."""
    place = first - 1
    while place >= start and bits[place] & (ADVERB | NEGATION) and not bits[place] & (AUXILIARY | MODAL | DETERMINER):
        place -= 1
    return place if place >= start else -1


def _noun(syntax: Syntax, run: tuple[int, int], sentence: tuple[int, int]) -> str | None:
    """noun, unless it is of a sort ("such attacks") or stands before another noun ("attack plans")."""
    bits = syntax.bits
    for place in range(run[0] - 1, max(sentence[0], run[0] - 4) - 1, -1):
        if bits[place] & _GENERIC:
            if syntax.lowers[place] in syntax.anys and is_denied_before(syntax, sentence[0], place):
                break
            return None
        if bits[place] & (VERB | STRONG | COMMA | PREPOSITION):
            break
    if run[1] < sentence[1] and _is_plain(bits[run[1]]) and syntax.lowers[run[1]].isalpha():
        following = bits[run[1] + 1] if run[1] + 1 < sentence[1] else 0
        if not following & OBJECT_START:
            return None
    return "noun"


def _is_plain(mask: int) -> bool:
    return not mask & ~(CAPITAL | DEVERBAL | ED | GERUND | _PERMISSION)


def _gerund(
    syntax: Syntax, forms: frozenset[str], run: tuple[int, int], sentence: tuple[int, int], before: int
) -> str | None:
    bits = syntax.bits
    following = bits[run[1]] if run[1] < sentence[1] else STRONG
    if before & PASSIVE:
        return "active"
    ahead = list(takewhile(lambda mask: not mask & PHRASE_END, bits[run[1] : min(sentence[1], run[1] + 3)]))
    later = next((mask for mask in bits[run[1] + 1 : sentence[1]] if not mask & ADVERB or mask & ANY_VERB), 0)
    is_relative = bool(following & RELATIVE and later & ANY_VERB)
    takes_object = bool(following & OBJECT_START) and not is_relative
    takes_object = takes_object or (bool(following & CAPITAL) and not following & FUNCTION)
    takes_object = takes_object or (
        not following & (GENITIVE | VERB) and any(mask & (NUMBER | DIGIT) for mask in ahead) and not following & TIME
    )
    takes_object = takes_object and not has_count(syntax, run[1], sentence[1])
    if "noun" in forms:
        is_noun = before & BEFORE_NOUN or not takes_object or _is_titled(bits, run[0], sentence[0])
        return _noun(syntax, run, sentence) if is_noun else "gerund"
    if before & (DETERMINER | POSSESSIVE) and not following & FUNCTION:
        return None
    return "gerund"


def _is_titled(bits: list[int], first: int, start: int) -> bool:
    """True for a noun of an act behind an article and a headline's adjective: "An Accidental Shooting Leaves"."""
    if first - 2 < start or not bits[first] & bits[first - 1] & CAPITAL or not bits[first - 2] & DETERMINER:
        return False
    return not bits[first - 1] & (_SIDE | FUNCTION)


def _past(
    syntax: Syntax, forms: frozenset[str], run: tuple[int, int], sentence: tuple[int, int], frame: Frame
) -> str | None:
    """A past form without an auxiliary: a past tense or a participle."""
    bits = syntax.bits
    before = bits[run[0] - 1] if run[0] > sentence[0] else 0
    following = _after(syntax, run[1], sentence[1]) | _described(syntax, run[1], sentence[1])
    if run[0] > sentence[0] and syntax.lowers[run[0] - 1] in syntax.listed["freeing"] and following & _PEOPLE:
        return None  # "police free kidnapped villagers"
    if before & (BEFORE_NOUN | PREPOSITION) and not following & (FUNCTION | TIME | VERB | ADVERB) and "past" in forms:
        return None  # "the besieged town"
    if (_are_hurt_carried(before, following) or _is_joined_adjective(syntax, run[0], following)) and (
        "participle" in forms
    ):
        return None
    is_fired = run[0] > sentence[0] and syntax.lowers[run[0] - 1] in syntax.listed["round"]
    is_weapon = frame.object == "weapon" != frame.subject and bool(before & _MUNITIONS and following & FUNCTION)
    if "past" not in forms or is_weapon or (is_fired and (frame.object == "weapon" or run[1] - run[0] > 1)):
        return "passive"  # "shots fired at the bus"
    if following & _AGENT:
        return "passive" if frame.object is not None else "active"
    if following & GERUND and frame.takes_object == "always" and syntax.lowers[run[1]] in syntax.listed["midst"]:
        return "passive"  # "nine soldiers killed fighting rebels"
    if run[1] < sentence[1] and syntax.lowers[run[1]] in syntax.listed["blame"] and frame.says and frame.object:
        behind = bits[run[1] + 1] if run[1] + 1 < sentence[1] else STRONG
        if "participle" in forms and not behind & TIME:
            return "passive"  # "the man accused of murder"
    if (
        run[1] - run[0] > 1
        or frame.takes_object is None
        or (following & OBJECT_START and not following & TIME)
        or not following & (FUNCTION | TIME | ADVERB | VERB)
    ):
        return "active"
    if following & CONJUNCTION and _shares_object(bits, run[1] + 1, sentence[1]):
        return "active"
    if "participle" in forms and (frame.takes_object == "always" or not _subject_is_side(syntax, run[0], sentence[0])):
        return "passive"
    return "active"


def _names_wreck(syntax: Syntax, run: tuple[int, int], sentence: tuple[int, int]) -> bool:
    """True for a participle at the head of a sentence before its subject: "downed planes lay in a field"."""
    bits = syntax.bits
    if (
        run[0] > sentence[0]
        or run[1] >= sentence[1]
        or bits[run[1]] & (FUNCTION | NUMBER | DIGIT | PRONOUN | TIME | ADVERB)
    ):
        return False
    ahead = bits[run[1] + 1 : min(sentence[1], run[1] + SUBJECT_TOKENS)]
    return next((bool(mask & ANY_VERB) for mask in ahead if mask & (ANY_VERB | FUNCTION | TIME)), False)


def _described(syntax: Syntax, place: int, stop: int) -> int:
    """NUMBER where a participle that describes opens the object ("detained elected leaders"), as a number would; else 0."""
    if place + 1 >= stop or syntax.lowers[place] not in syntax.listed["described"]:
        return 0
    return 0 if syntax.bits[place + 1] & (FUNCTION | TIME | PRONOUN) else NUMBER


def _are_hurt_carried(before: int, following: int) -> bool:
    """True for a participle that means people: "people carrying wounded to a clinic"; not for "the shelling wounded a nurse"."""
    return bool(before & GERUND and following & _BEHIND_HURT) and not before & (FUNCTION | VERB)


def _is_joined_adjective(syntax: Syntax, first: int, following: int) -> bool:
    """True for a participle joined to an adjective before people: "sick and wounded people"."""
    is_joined = (
        first > 1 and syntax.bits[first - 1] & CONJUNCTION and syntax.lowers[first - 2] in syntax.listed["ailing"]
    )
    return bool(is_joined) and not following & (NUMBER | DIGIT | DETERMINER | FUNCTION)


def _after(syntax: Syntax, place: int, stop: int) -> int:
    """The token that follows, inside a quotation that opens there; "at least six" and its like count as a number."""
    bits = syntax.bits
    if place + 1 < stop and bits[place] & QUOTE and (bits[place + 1] & DETERMINER or _opens_quotation(syntax, place)):
        place += 1
    is_object = place < stop and (opens_number(bits, place, stop + 1) or is_of_nation(syntax, place, stop))
    return STRONG if place >= stop else bits[place] | (NUMBER if is_object else 0)


def _opens_quotation(syntax: Syntax, place: int) -> bool:
    """True for a quotation mark that stands apart from the word before it and not from the one behind."""
    tokens = syntax.reading.tokens
    return tokens.ends[place - 1] < tokens.starts[place] and tokens.ends[place] == tokens.starts[place + 1]


def _shares_object(bits: list[int], place: int, stop: int) -> bool:
    """True where a joined verb takes the object: "shot and killed a man", "shot and killed them"."""
    if place + 1 >= stop or not bits[place] & VERB:
        return False
    is_number = opens_number(bits, place + 1, stop)
    return (is_number or bool(bits[place + 1] & (OBJECT_START | PRONOUN))) and not bits[place + 1] & RELATIVE


def _subject_is_side(syntax: Syntax, first: int, start: int) -> bool:
    """True where the noun just before is an actor or names people who fight."""
    place = first - 1
    while place >= start and syntax.bits[place] & (ADVERB | TIME):
        place -= 1
    return place >= start and bool(syntax.bits[place] & _SIDE)


def _present(
    syntax: Syntax, forms: frozenset[str], run: tuple[int, int], sentence: tuple[int, int], frame: Frame
) -> str | None:
    """A base or third form, often a noun as well."""
    bits = syntax.bits
    before = bits[run[0] - 1] if run[0] > sentence[0] else STRONG
    following = _after(syntax, run[1], sentence[1])
    if "past" in forms and not following & OBJECT_START and before & (STRONG | COMMA):
        return None
    if "noun" not in forms:
        if bits[run[0]] & _WEAPON and (
            not following & (OBJECT_START | PRONOUN) or before & (CONJUNCTION | PREPOSITION)
        ):
            return None
        if before & (DETERMINER | POSSESSIVE) and not before & PRONOUN:
            return None
        later = bits[run[1] + 1] if run[1] + 1 < sentence[1] else STRONG
        is_adjective = bool(following & ED) and not later & FUNCTION
        if (
            run[1] - run[0] == 1
            and frame.object is not None
            and following & (FUNCTION | VERB)
            and not following & OBJECT_START
            and not is_adjective
            and "participle" not in forms
        ):
            return None
        if "participle" in forms and following & _AGENT:
            return "passive"
        return "active"
    is_verb = bool(following & (OBJECT_START | PRONOUN)) and not before & (BEFORE_NOUN | PREPOSITION | STRONG | COMMA)
    return "active" if is_verb else _noun(syntax, run, sentence)
