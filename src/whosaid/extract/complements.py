"""Strip, verb -> where the content of the verb begins on its right, if it has one there."""

from typing import NamedTuple

from whosaid.extract.atoms import (
    ADV,
    ARTICLE,
    AS,
    AUX,
    BREAK,
    CLITIC,
    CLOSING,
    COLON,
    COMMA,
    COORD,
    DATER,
    DEFINITE,
    DET,
    ED,
    EVENT,
    FOR,
    GENITIVE,
    ING,
    IT,
    MANY,
    MONTH,
    NEG,
    NUMBER,
    OBJ,
    OF,
    OPEN_CLASS,
    PLURAL,
    POSS,
    PREP,
    PRON,
    QUANTIFIER,
    QUANTITY,
    QUESTION,
    QUOTE,
    QUOTED,
    RECORDED,
    REL,
    SCARE,
    SEMICOLON,
    STOP,
    SUB,
    TEMPORAL,
    THAT,
    TIME,
    TO,
    VERB,
    VERB_LIKE,
    VERBAL,
    WH,
    WHO,
    is_verbal,
)
from whosaid.extract.given import counts_harm, gives_figure, sets_figure, takes_lives
from whosaid.extract.phrases import opens_phrase, opens_quantity, starts_phrase_after_noun
from whosaid.extract.strips import Strip
from whosaid.knowledge.cues import Cue

#: Atoms between a verb and a content that is marked (that, a quotation, a colon).
LONGEST_ADVERBIAL = 24
#: Atoms behind "that" in which the verb of its clause is looked for.
LONGEST_CLAUSE = 60
#: Atoms that a hearer may hold ("told a crowd of supporters in the town hall that").
LONGEST_HEARER = 16
#: Atoms from an article to the "of" behind its noun ("the loss of").
LONGEST_DEED = 4
#: Atoms of an insertion behind the verb ("said, however, that").
LONGEST_ASIDE = 12


#: What may stand right behind a verb and says when or how.
_BESIDE_VERB = ADV | MONTH | NEG

#: What opens no reason or condition.
_NO_REASON = REL | PREP | AS | TEMPORAL | THAT
#: What opens a content behind a hearer and a clause about the hearer.
_OPENS_CONTENT = BREAK | THAT | TO | QUESTION


class Complement(NamedTuple):
    """Where content begins, and as what."""

    first: int
    """First atom of the content; one past the strip where the next strip is the content."""
    manner: str
    """clause, quote, phrase or next."""


def complement_after(strip: Strip, cue: Cue, at: int, *, document: bool) -> Complement | None:
    """The content that begins behind the verb group ending at atom `at`; `document`: the speaker is a text."""
    place = _past_adverbs(strip, at)
    if "addressee" in cue.frames and place < len(strip):
        if strip.bits[place] & DEFINITE and not strip.bits[place] & (ARTICLE | THAT) and strip.bit(place + 1) & TO:
            return Complement(place, "phrase")  # "told this to reporters"
        hearer = place
        place = _past_hearer(strip, place, asks=cue.stance == "asks")
        if place > hearer and strip.bit(place) & WHO and not strip.bits[place] & THAT:
            place = _past_relative(strip, hearer, place)
        if place < 0:
            return None
        place = _past_adverbs(strip, place)
    if place >= len(strip) or strip.bits[place] & CLOSING or (cue.embrace == "distances" and takes_lives(strip, place)):
        return None
    marked = _marked_content(strip, cue, place)
    if marked is not None:
        return marked
    if strip.bits[place] & COMMA:
        return _behind_aside(strip, cue, place)
    if strip.bits[place] & BREAK & ~QUOTE:
        return None
    return _bare_content(strip, cue, place, document=document) or _distant_content(strip, cue, place)


def _past_adverbs(strip: Strip, place: int) -> int:
    """Past adverbs and dates directly behind the verb ("said again on Wednesday")."""
    while place < len(strip):
        here, after = strip.bits[place], strip.bit(place + 1)
        if after & AUX and not here & (TIME | NEG):
            break
        if here & DATER and after & TIME and not strip.bit(place + 2) & GENITIVE:
            place += 2
        elif here & DATER and not here & DET and after & PREP and strip.bit(place + 2) & (TIME | MONTH):
            place += 1  # "said late on Friday"
        elif (here & _BESIDE_VERB and not here & (DET | PRON | SUB | AUX | COORD)) or (here & TIME and not here & DET):
            if after & GENITIVE:
                break
            place += 1
        elif here & PREP and after & (TIME | MONTH) and not after & DET and not strip.bit(place + 2) & GENITIVE:
            place += 2
            while strip.bit(place) & (NUMBER | TIME | MONTH):
                place += 1
        else:
            break
    return place


def _past_hearer(strip: Strip, place: int, *, asks: bool) -> int:
    """Past the words that name the hearer; -1 where nothing stands behind them."""
    here = strip.bits[place]
    if here & (BREAK | WH | THAT | TO | PREP):
        return place
    if here & OBJ and not here & POSS:
        return place + 1
    if asks and not here & ~OPEN_CLASS and not strip.caps[place]:
        return place
    for inner in strip.within(place + 1, LONGEST_HEARER - 1):
        if strip.bits[inner] & AS and strip.bit(inner + 1) & (PRON | ARTICLE):  # "told his men as he left that"
            return next(
                (at for at in strip.within(inner, LONGEST_HEARER) if strip.bits[at] & (THAT | QUOTE | COLON)), -1
            )
        if _ends_hearer(strip, inner, asks=asks):
            return inner
    return -1 if place + LONGEST_HEARER >= len(strip) else place


def _past_relative(strip: Strip, hearer: int, place: int) -> int:
    """Past "who went there" of a hearer: to what opens a content behind it, -1 where nothing does; behind one word what is told may be who it was."""
    if strip.bits[hearer] & OBJ:
        return place
    found = next((at for at in strip.within(place + 1, LONGEST_HEARER) if strip.bits[at] & _OPENS_CONTENT), -1)
    is_told = place == hearer + 1 and not strip.bit(found) & (THAT | QUOTE)
    return place if is_told else found


def _ends_hearer(strip: Strip, place: int, *, asks: bool) -> bool:
    here = strip.bits[place]
    if here & (BREAK | WH | THAT | TO) or (asks and here & FOR):
        return True
    if here & (PRON | DET | POSS | CLITIC) and starts_phrase_after_noun(strip, place):
        return True
    if _counts_after_name(strip, place):
        return True
    if here & DATER and strip.bit(place + 1) & TIME:
        return True
    return bool(here & SUB) and not here & PREP


def _counts_after_name(strip: Strip, place: int) -> bool:
    """True where the content begins with a number behind a name: "told the Harbour Wire 22 bodies had been found", "at least 22"."""
    if not strip.caps[place - 1] or strip.caps[place]:
        return False
    if not strip.bits[place] & NUMBER:
        return opens_quantity(strip, place)
    after = strip.bit(place + 1)
    is_counted = not after or bool(after & (OF | NUMBER | RECORDED | MANY | PLURAL | ED))
    return place + 1 < len(strip) and is_counted and not strip.caps[place + 1] and _has_verb(strip, place + 1)


def _marked_content(strip: Strip, cue: Cue, place: int) -> Complement | None:
    """Content that begins right here with a word or mark of its own."""
    here, after, frames = strip.bits[place], strip.bit(place + 1), cue.frames
    clausal = bool(frames & {"clause", "that", "document"})
    if here & THAT and (clausal or frames & {"addressee", "quote"}):
        return Complement(place, "clause")
    if here & QUOTED:
        fits = frames & {"clause", "np", "document"} or ("quote" in frames and strip.caps[place])
        return Complement(place, "quote" if here & QUOTE else "clause") if fits else None
    if here & SUB and not here & _NO_REASON and cue.stance == "asks" and "addressee" in frames:
        return Complement(place, "clause")  # "asked the men if it rained"
    if here & WH and clausal and not here & PRON and not (after & VERB and not after & (AUX | PREP | DET)):
        return Complement(place, "clause")
    if here & COLON and frames & {"clause", "quote"}:
        return Complement(place + 1, "clause" if place + 1 < len(strip) else "next")
    if here & (COMMA | SEMICOLON) and after & QUOTED:
        return Complement(place + 1, "quote") if clausal or "quote" in frames else None
    return _phrasal_content(strip, cue, place)


def _phrasal_content(strip: Strip, cue: Cue, place: int) -> Complement | None:
    """An infinitive, an -ing form, or "for" behind a verb of asking."""
    here, after, frames = strip.bits[place], strip.bit(place + 1), cue.frames
    asked = here & FOR and cue.stance == "asks" and "addressee" in frames
    infinitive = here & TO and "to" in frames and after and not after & (DET | POSS | BREAK | PREP)
    plain = here & TO and "to" in frames and place + 1 < len(strip) and not after
    gerund = here & (ING | AUX) and "gerund" in frames and not here & DET  # "denied having been there"
    return Complement(place, "phrase") if asked or infinitive or plain or gerund else None


def _bare_content(strip: Strip, cue: Cue, place: int, *, document: bool) -> Complement | None:
    """A clause or noun phrase that begins right here without a mark."""
    frames, here = cue.frames, strip.bits[place]
    if opens_quantity(strip, place) and frames & {"clause", "np"}:
        return Complement(place, "clause")
    if "quantity" in frames and counts_harm(strip, place):
        return Complement(place, "phrase")
    if "given" in frames:
        return Complement(place, "phrase") if here & (DET | POSS) and gives_figure(strip, place + 1) else None
    is_set = frames & {"figure", "toll"} and here & (DEFINITE | POSS)
    is_figure = here & IT and here & OBJ and strip.bit(place + 1) & QUANTIFIER and strip.bit(place + 1) & PREP
    if (
        "figure" in frames
        and is_figure
        and any(bits & (NUMBER | QUANTITY) for bits in strip.bits[place + 2 : place + 5])
    ):
        return Complement(place, "phrase")  # "put it at over 400"
    if is_set and sets_figure(strip, place + 1, of_harm="toll" in frames):
        return Complement(place, "phrase")
    if here & VERB and not here & (DET | PREP | AUX) and cue.form in {"past", "participle"}:
        is_noun = "np" in frames and strip.bit(place + 1) & OF  # "called reports of shelling a lie"
        return Complement(place, "phrase") if is_noun else None
    if "np" in frames and (opens_phrase(strip, place) or here & WH):
        return Complement(place, "phrase")
    if "np" in frames and cue.rest and here & PREP and cue.stance == "claims-responsibility":
        return Complement(place, "phrase")
    if "clause" not in frames and not (document and "document" in frames):
        return None
    if "addressee" in frames and not opens_phrase(strip, place):
        return None
    return Complement(place, "clause") if _may_open_clause(strip, cue, place, document=document) else None


def _may_open_clause(strip: Strip, cue: Cue, place: int, *, document: bool) -> bool:
    here = strip.bits[place]
    if here & (PREP | COORD | STOP) and not here & (DET | PRON):
        return False
    if here & (REL | SUB) and not here & (DET | PRON | WH):
        return "loose" in cue.frames and not here & _NO_REASON  # "said because it rained the dam broke"
    if here & AUX and not strip.caps[place] and not ("loose" in cue.frames and strip.lowers[place].endswith("ing")):
        return False
    loose = ("loose" in cue.frames and not here & ING) or document or here & PRON
    return bool(loose) or _has_verb(strip, place)


def _has_verb(strip: Strip, place: int) -> bool:
    """True where a verb shows that a clause and not only a noun phrase begins at `place`."""
    for inner in strip.within(place, LONGEST_ADVERBIAL):
        here = strip.bits[inner]
        if here & (VERBAL | QUOTE | SCARE) and not here & DET:
            return True
        if here & STOP:
            break
        if inner > place and here & ED:
            return True
    return False


def _behind_aside(strip: Strip, cue: Cue, comma: int) -> Complement | None:
    """Content behind words between commas ("said, however, that ...")."""
    if not cue.frames & {"clause", "that", "quote"}:
        return None
    first, after = strip.bit(comma + 1), strip.bit(comma + 2)
    if first & ING and not after & BREAK & ~COMMA:  # "..., he said, adding, “It fell”"
        return None
    for place in strip.within(comma + 1, LONGEST_ASIDE):
        if strip.bits[place] & (STOP | QUOTE):
            return None
        if strip.bits[place] & COMMA:
            after = strip.bit(place + 1)
            if after & THAT and "quote" in cue.frames:
                return Complement(place + 1, "clause")
            return Complement(place + 1, "quote") if after & QUOTE else None
    return None


def _distant_content(strip: Strip, cue: Cue, place: int) -> Complement | None:
    """Content behind an adverbial ("said in a statement on Monday that ...", "said at a rally: “...”")."""
    if not cue.frames & {"clause", "that", "quote", "document"} or not strip.bits[place] & (PREP | COORD | SUB):
        return None
    for inner in strip.within(place + 1, LONGEST_ADVERBIAL):
        here = strip.bits[inner]
        if here & QUOTE and strip.bits[inner - 1] & GENITIVE:  # "said on Lake Radio's “Morning Hour” that"
            continue
        if here & (STOP | COMMA | COLON | QUOTE):
            return _at_mark(strip, cue, inner)
        if here & THAT and not strip.bits[inner - 1] & PREP:
            return Complement(inner, "clause")
        if here & QUESTION and "clause" in cue.frames:
            return Complement(inner, "clause")
        if is_verbal(here):
            return None
        found = _at_juncture(strip, cue, place, inner)
        if found is not None:
            return found
    return None


def _at_mark(strip: Strip, cue: Cue, place: int) -> Complement | None:
    """The content that a mark at the end of an adverbial opens."""
    here = strip.bits[place]
    if here & QUOTE:
        return Complement(place, "quote") if "quote" in cue.frames else None
    if here & COLON:
        return Complement(place + 1, "clause" if place + 1 < len(strip) else "next")
    if here & COMMA:
        if strip.bit(place + 1) & QUOTE and "quote" in cue.frames:
            return Complement(place + 1, "quote")
        return _behind_aside(strip, cue, place)
    return None


def _is_deed(strip: Strip, place: int) -> bool:
    """True for "the loss of", behind which no verb of its own stands in the sentence."""
    noun = next((at for at in strip.within(place + 1, LONGEST_DEED) if strip.bits[at] & OF), None)
    return noun is not None and not _has_verb(strip, noun)


def _at_juncture(strip: Strip, cue: Cue, place: int, inner: int) -> Complement | None:
    """A bare clause behind an adverbial that began at `place` ("said in a statement the town was calm", "said in Holm the town was calm")."""
    here = strip.bits[inner]
    if "clause" in cue.frames and here & NUMBER and strip.bits[inner - 1] & EVENT and _has_verb(strip, inner + 1):
        return Complement(inner, "clause")  # "said in a tweet 50 men had left"
    if not starts_phrase_after_noun(strip, inner) or (here & DATER and strip.bit(inner + 1) & TIME):
        return None
    if "np" in cue.frames and here & DEFINITE and strip.bits[inner - 1] & (EVENT | TIME) and _is_deed(strip, inner):
        return Complement(inner, "phrase")  # "announced on its channel the death of two men"
    if "clause" not in cue.frames:
        return None
    is_name = strip.bits[place] & PREP and all(strip.caps[place + 1 : inner]) and here & (DEFINITE | POSS | PRON)
    if (strip.bits[inner - 1] & (EVENT | TIME) or is_name) and (here & (DET | POSS | PRON) or strip.caps[inner]):
        return Complement(inner, "clause")
    return Complement(place, "clause") if "loose" in cue.frames and here & PRON else None


def opens_clause(strip: Strip, that: int) -> bool:
    """True where "that" opens a clause with a subject, and no relative: not "files that show", "felt that way"."""
    after = strip.bit(that + 1)
    if after & (VERBAL | ED) and not after & DET:
        return False
    return any(bits & (VERB_LIKE | QUOTED) for bits in strip.bits[that + 1 : that + LONGEST_CLAUSE])
