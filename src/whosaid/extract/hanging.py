"""Strip -> candidates that hang on a clause or a noun: participles, passives, adjuncts and nouns of saying."""

from whosaid.extract.atoms import (
    ABLE,
    ADV,
    BE,
    BREAK,
    BY,
    COLON,
    COMMA,
    CONTRAST,
    COORD,
    DASH,
    DATER,
    DET,
    ED,
    EVENT,
    FAILING,
    GENITIVE,
    IT,
    LINK,
    MONTH,
    NEG,
    NUMBER,
    OBJ,
    OF,
    PAUSED,
    POSS,
    PREP,
    PRON,
    QUANTITY,
    QUOTE,
    QUOTED,
    REL,
    SCARE,
    SEMICOLON,
    STOP,
    SUB,
    SURVEY,
    THAT,
    TIME,
    VERBAL,
)
from whosaid.extract.complements import Complement, complement_after
from whosaid.extract.main_clauses import clause_subject, led_to, main_start, of_predicate
from whosaid.extract.noun_phrases import initial_subject, subject_before
from whosaid.extract.phrases import Phrase, subject_after, with_list
from whosaid.extract.strips import Strip
from whosaid.extract.taken import MEMORY, TAGS, Candidate
from whosaid.extract.verbs import Site
from whosaid.knowledge.cues import Cue, Cues

#: What opens the content of a participle that may as well be a noun.
_OPENS = THAT | PRON | DET | POSS | QUOTE | COLON
#: Atoms of a participle phrase at the head of a sentence.
LONGEST_FRONT = 40
#: Atoms of a day between a noun and its participle ("late on Monday, July 9").
LONGEST_DAY = 6
#: Atoms behind "in" among which a survey must stand.
LONGEST_SURVEY = 12
#: Atoms before "able to" in which its negation stands ("has so far not been in a position to").
LONGEST_ABILITY = 7
#: Atoms between a genitive and the noun of saying ("the mayor's oft-repeated claim").
LONGEST_EPITHET = 3


def may_speak(strip: Strip, cues: Cues, phrase: Phrase) -> bool:
    """True where the phrase has a name or a noun of speaking, and no quotation goes on behind it."""
    if strip.bit(phrase[1]) & QUOTED:
        return False
    return any(strip.caps[place] or strip.lowers[place] in cues.nouns for place in range(*phrase))


def participle(strip: Strip, site: Site, found: list[Candidate]) -> Candidate | None:
    """For "..., adding that ...": the speaker is that of the clause it hangs on, or the noun right before it."""
    back = site.place - 1
    while back > 0 and strip.bits[back] & ADV:
        back -= 1
    complement = complement_after(strip, site.cue, site.stop, document=False)
    if complement is None:
        return None
    made = Candidate(site.cue, site.place, site.stop, "participle", None, complement)
    if site.place and not _parts(strip, max(back, 0), site):
        hanging = _behind_noun(strip, made, back)
        if hanging is None or not _hangs_on_clause(hanging, found):
            return hanging
    numbers = range(len(found) - 1, max(-1, len(found) - MEMORY), -1)
    start = main_start(strip, site.place)
    is_told = (n for n in numbers if found[n].first >= start)
    number = next((n for n in is_told if found[n].shape in TAGS or found[n].shape == "participle"), -1)
    if number < 0 and (back < 1 or (back == 1 and strip.bits[1] & LINK)):
        return _fronted(strip, made)
    number = _reporting(strip, found, number)
    source = found[number].source if number >= 0 else clause_subject(strip, site.place)
    if source is None and site.cue.also_noun:
        return None
    return made._replace(source=source, shared=number)


def _parts(strip: Strip, place: int, site: Site) -> bool:
    """True for a mark or a link before a participle; within a quotation's marks stands its comma ("“...,” adding that")."""
    here = strip.bits[place]
    is_quoted = here & QUOTE or (here & SCARE and here & PAUSED)
    return bool(here & (COMMA | DASH | COORD | LINK) or (is_quoted and place == site.place - 1))


def _reporting(strip: Strip, found: list[Candidate], number: int) -> int:
    """The candidate that tells what a view or a blow is part of ("the wire reported that jets targeted a camp, adding that"), else `number` itself."""
    if number < 0 or found[number].cue.asserts:
        return number
    for earlier in range(number - 1, max(-1, number - MEMORY), -1):
        told = found[earlier]
        if told.shape in TAGS and told.cue.asserts and told.complement is not None:
            said = strip.bits[told.complement.first : found[number].first]
            return number if any(bits & CONTRAST for bits in said) else earlier
    return number


def _fronted(strip: Strip, made: Candidate) -> Candidate | None:
    """For "Denying the charge, the mayor left": who does so is named behind the comma."""
    for place in strip.within(made.stop + 1, LONGEST_FRONT):
        here = strip.bits[place]
        if here & (STOP | COLON | SEMICOLON):
            break
        if here & COMMA and not strip.bit(place + 1) & (COORD | REL):
            source = subject_after(strip, place + 1, until=ED)
            behind = strip.bit(source[1]) if source is not None else 0
            if source is not None and behind & (VERBAL | ED | ADV) and not strip.bit(source[1] - 1) & COMMA:
                return made._replace(source=source)
    return None if made.cue.also_noun else made


def _behind_noun(strip: Strip, made: Candidate, back: int) -> Candidate | None:
    """For "results showing that ...", "banners supporting the strike"."""
    if back < 0 or strip.bits[back] & (BREAK | VERBAL | PREP | DET | POSS | SUB | GENITIVE):
        return None
    back = _before_day(strip, back)  # "a statement Monday saying", "a statement on July 9 saying"
    opens = strip.bit(made.stop) & _OPENS or (strip.bits[back] & EVENT and strip.bit(made.stop + 1) & QUOTED)
    if made.cue.also_noun and not opens:
        return None
    if (
        strip.bits[back] & EVENT
        and strip.bit(back - 1) & PREP
        and not strip.bit(back - 1) & OF
        and not strip.caps[back]
    ):
        return made._replace(source=(back, back + 1))  # "with reports saying that"
    sender = _sender(strip, back) if strip.bits[back] & EVENT else None  # "sent a note saying that"
    source = sender if sender is not None and sender[1] < back else _of_absolute(strip, back)
    source = source or subject_before(strip, back + 1)
    if source is None or (strip.bits[source[0]] & (PRON | REL) and source[1] - source[0] == 1):
        return None
    return made._replace(source=of_predicate(strip, source))


def _hangs_on_clause(hanging: Candidate, found: list[Candidate]) -> bool:
    """True where a predicate stands right before the participle, of a clause that somebody tells: "a nurse said it was hit by a man in a van adding that"."""
    told = any(made.shape in TAGS and made.cue.asserts and made.complement is not None for made in found[-MEMORY:])
    return told and (hanging.source is None or hanging.source[1] < hanging.first - 1)


def _sender(strip: Strip, back: int) -> Phrase | None:
    """The subject of the clause in which a text stands, which may be one behind "that"."""
    that = next((at for at in range(back, 0, -1) if strip.bits[at] & THAT), -1)
    return subject_after(strip, that + 1) if that >= 0 else initial_subject(strip, back)


def _of_absolute(strip: Strip, back: int) -> Phrase | None:
    """The noun phrase behind a comma and a preposition that ends at `back`: "..., with its press centre saying that"."""
    first = back
    while (
        first > 0 and back - first < LONGEST_FRONT and not strip.bits[first - 1] & (BREAK | VERBAL | PREP | COORD | SUB)
    ):
        first -= 1
    is_absolute = strip.bit(first - 1) & PREP and strip.bit(first - 2) & COMMA
    return (first, back + 1) if is_absolute else None


def _before_day(strip: Strip, place: int) -> int:
    """The noun of a text before a day or a channel behind it: of "a statement on July 9", "a note on Facebook" the noun; else the place itself."""
    at = place
    while at > 0 and place - at < LONGEST_DAY and strip.bits[at] & (TIME | MONTH | NUMBER | DATER | EVENT):
        if at < place and strip.bits[at] & EVENT and not strip.caps[at]:
            return at
        at -= 1 + bool(strip.bits[at - 1] & PREP)
    return at if at < place and at >= 0 and strip.bits[at] & EVENT else place


def infinitive(strip: Strip, cues: Cues, site: Site, found: list[Candidate]) -> Candidate | None:
    """For "... to announce that ...": who is to do so, or has done so, is the subject of the clause, or who is led to do so."""
    complement = complement_after(strip, site.cue, site.stop, document=False)
    if complement is None or site.edge < 1:
        return None
    opener = site.edge - 1
    start = main_start(strip, opener)
    number = next(
        (
            n
            for n in range(len(found) - 1, max(-1, len(found) - MEMORY), -1)
            if found[n].source is not None and found[n].shape in TAGS and found[n].first >= start
        ),
        -1,
    )
    source = led_to(strip, opener)
    if source is not None and (strip.bits[source[0]] & OBJ or may_speak(strip, cues, source)):
        number = -1
    else:
        source = found[number].source if number >= 0 else clause_subject(strip, opener)
    if source is None or _is_impersonal(strip, source, opener):
        return None
    negated = site.negated or _came_to_nothing(strip, opener)
    return Candidate(site.cue, opener, site.stop, "infinitive", source, complement, shared=number, negated=negated)


def _is_impersonal(strip: Strip, source: Phrase, opener: int) -> bool:
    """True for "it was not possible (to confirm)", where "it" is nobody."""
    first = source[0]
    return bool(
        strip.bits[first] & IT and strip.bits[first] & PRON and strip.bit(first + 1) & BE and opener - first > 2
    )


def _came_to_nothing(strip: Strip, opener: int) -> bool:
    """True for an infinitive of what was not done: "unable to", "has yet to", "was not able to", "too early to"."""
    place = opener - 1
    while place > 0 and strip.bits[place] & ADV and not strip.bits[place] & FAILING:
        place -= 1
    if strip.bit(place) & FAILING:
        return True
    if not strip.bit(place) & ABLE:
        return False
    back = range(place - 1, max(-1, place - LONGEST_ABILITY), -1)
    return next((bool(strip.bits[at] & NEG) for at in back if strip.bits[at] & (NEG | BREAK | SUB)), False)


# -------------------------------------------------------------------------------------------------------- other kinds of cue
def adjunct(strip: Strip, cues: Cues, cue: Cue, place: int, found: list[Candidate]) -> Candidate | None:
    """For "according to X", "citing X"."""
    stop = place + 1 + len(cue.rest)
    if "survey" in cue.frames and not any(strip.bits[at] & SURVEY for at in strip.within(stop, LONGEST_SURVEY)):
        return None
    source = subject_after(strip, stop)
    if source is not None and "survey" in cue.frames:
        told = any(strip.bits[at] & SURVEY for at in range(*source))
        fronted = not place or bool(strip.bits[place - 1] & (STOP | COORD))
        stands = _comma_ahead(strip, source[1]) if fronted else source[1] == len(strip) or strip.bits[source[1]] & BREAK
        return Candidate(cue, place, stop, "adjunct", source) if told and stands else None
    reason = source is not None and "citing" in cue.frames and _is_reason(strip, cues, source)
    is_voice = source is not None and (
        strip.bits[source[0]] & (PRON | OBJ | DET | POSS)
        or may_speak(strip, cues, source)
        or _stands_apart(strip, cue, place, source)
    )
    if source is None or not (is_voice or reason):
        return None
    if "named" in cue.frames and not _is_named_at_head(strip, place):
        return None
    source = _with_maker(strip, _before_count(strip, cues, source))
    listed = (
        with_list(strip, source, cues.nouns) if place else source
    )  # "..., according to police, doctors and witnesses"
    if listed[1] == len(strip) or strip.bits[listed[1]] & BREAK:
        source = listed
    if "citing" not in cue.frames:
        return Candidate(cue, place, stop, "adjunct", source, content=_quoted_beside(strip, cue, source))
    is_beside = (
        bool(found) and found[-1].stop == place and found[-1].shape == "after"
    )  # "..., the wire reports citing X"
    if place and not is_beside and not strip.bits[place - 1] & (COMMA | COORD | DASH):
        return None
    numbers = range(len(found) - 1, max(-1, len(found) - MEMORY), -1)
    start = main_start(strip, place)
    beside = (n for n in numbers if found[n].first >= start)
    number = next((n for n in beside if found[n].shape in TAGS or _ends_before(found[n], place)), -1)
    if reason:
        whose = found[number].source if number >= 0 else clause_subject(strip, place)
        return Candidate(cue, place, stop, "participle", whose, Complement(stop, "phrase"), number) if whose else None
    return Candidate(cue, place, stop, "citing", source, shared=number)


def _quoted_beside(strip: Strip, cue: Cue, source: Phrase) -> Phrase | None:
    """The quotation behind "in the words of X": "The dam is, in the words of the mayor, “a wonder”"."""
    place = source[1] + bool(strip.bit(source[1]) & COMMA)
    return (place, place + 1) if "quote" in cue.frames and strip.bit(place) & QUOTED else None


def _stands_apart(strip: Strip, cue: Cue, place: int, source: Phrase) -> bool:
    """True for ", according to early returns" that marks set off from its sentence; "went according to plan" tells no voice."""
    if (
        not place
        or "citing" in cue.frames
        or not strip.bits[place - 1] & COMMA
        or source[1] < place + len(cue.rest) + 3
    ):
        return False
    return source[1] == len(strip) or bool(strip.bits[source[1]] & (STOP | COMMA))


def _before_count(strip: Strip, cues: Cues, source: Phrase) -> Phrase:
    """The speakers without the number right behind them, with which the clause begins: "according to residents six boys died"."""
    for place in range(source[0] + 1, source[1]):
        if strip.bits[place] & (NUMBER | QUANTITY) and strip.lowers[place - 1] in cues.nouns:
            return source[0], place
    return source


def _is_named_at_head(strip: Strip, place: int) -> bool:
    """True for "Per Ann Low, ..." at the head of a clause; not for "100 litres per Finn" or "per cent"."""
    before = strip.bit(place - 1)
    return strip.caps[place + 1] and (not place or bool(before & (COMMA | DASH | SEMICOLON)))


def _with_maker(strip: Strip, source: Phrase) -> Phrase:
    """With who made or saw the text: "a report by the mill", "papers seen by the mill"."""
    place = source[1]
    while strip.bit(place) & (TIME | DATER):  # "a report last week by the mill"
        place += 1
    maker = subject_after(strip, place + 1) if strip.bit(place) & BY else None
    return (source[0], maker[1]) if maker is not None else source


def _is_reason(strip: Strip, cues: Cues, source: Phrase) -> bool:
    """True for "citing fears of theft", which names no voice: no name, no number and no noun of speaking."""
    if strip.bits[source[0]] & (PRON | OBJ) and source[1] - source[0] == 1:
        return False
    tie = next((at for at in range(*source) if strip.bits[at] & PREP), source[1])
    owner = next((at for at in range(source[0], tie - 1) if strip.bits[at] & GENITIVE), -1)
    if owner >= 0 and not any(strip.caps[at] or strip.lowers[at] in cues.nouns for at in range(owner + 1, tie)):
        return True  # "citing the mayor's age"
    spoken = (
        strip.caps[at] or strip.bits[at] & (NUMBER | QUANTITY) or strip.lowers[at] in cues.nouns
        for at in range(*source)
    )
    return not any(spoken)


def _ends_before(made: Candidate, place: int) -> bool:
    """True for "according to X" right before the comma that stands before `place`."""
    return made.shape == "adjunct" and made.source is not None and made.source[1] == place - 1


def _comma_ahead(strip: Strip, place: int) -> bool:
    """True where a comma parts a fronted phrase from its clause."""
    return any(strip.bits[at] & COMMA for at in strip.within(place, LONGEST_EPITHET * 2))


def epithet(strip: Strip, cue: Cue, place: int) -> Candidate | None:
    """For "the so-called safe zone": the name that is held off."""
    name = (place + 1, place + 2) if strip.bit(place + 1) & QUOTED else subject_after(strip, place + 1)
    return None if name is None else Candidate(cue, place, place + 1, "epithet", content=name)
