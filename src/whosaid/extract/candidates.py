"""Strip -> candidates: each reporting word that is one, with its speaker and the side on which its content stands.

Shapes: `before` (speaker, verb, content), `after` (content, speaker, verb), `inverted` (content, verb, speaker), `leading` (verb, speaker, content),
`participle` ("..., adding that"), `shared` ("... and accuses"), `passive` ("blamed by"), `adjunct` ("according to"),
`citing`, `noun` ("claims that"), `adverb` ("reportedly"), `infinitive` ("to announce that"), `adjective` ("is worried
that"), `seeming` ("appears to"), `quoted` ("quoted as saying"), `epithet` ("the so-called").
"""

from collections.abc import Sequence
from dataclasses import replace
from itertools import compress, count

from whosaid.extract.atoms import (
    ADV,
    ARTICLE,
    AS,
    AUX,
    BREAK,
    BY,
    COLON,
    COMMA,
    COORD,
    DASH,
    DEFINITE,
    DET,
    GENITIVE,
    MONTH,
    NOBODY,
    NUMBER,
    PAUSE,
    POSS,
    PREP,
    PRON,
    QUOTE,
    QUOTED,
    REL,
    SCARE,
    SEMICOLON,
    STATE,
    STOP,
    SUB,
    THAT,
    TIME,
    TO,
    VERB_LIKE,
    VERBAL,
    WE,
)
from whosaid.extract.complements import Complement, complement_after
from whosaid.extract.gaps import content_of_gap, is_relative, past_claim
from whosaid.extract.hanging import adjunct, epithet, infinitive, participle
from whosaid.extract.heads import behind_verb, has_whose, is_thing, over_place, unnamed, who_opens
from whosaid.extract.inverted import FEWEST_SAID, ends_title, inverted, leading
from whosaid.extract.leftward import is_beside
from whosaid.extract.noun_phrases import subject_before, with_items
from whosaid.extract.passives import attitude, claimed, passive, seeming
from whosaid.extract.phrases import Phrase
from whosaid.extract.quoted import QUOTING, quoted, quoting
from whosaid.extract.saying_nouns import noun
from whosaid.extract.siblings import goes_on, is_asked_about, joins, sharing
from whosaid.extract.strips import Strip
from whosaid.extract.taken import MEMORY, PAST_FORMS, TAGS, Candidate, is_citing
from whosaid.extract.verbs import (
    Site,
    is_finite,
    is_infinitive,
    is_noun_here,
    is_one,
    is_only_verb,
    is_plural_noun,
    is_progressive,
    may_be_noun,
    site_of,
)
from whosaid.knowledge.cues import Cue, Cues

#: Atoms that may stand before a speaker at the head of a sentence ("And yet, ...").
LONGEST_OPENING = 4
#: Atoms of an occasion behind a reporting verb.
LONGEST_OCCASION = 12
#: Atoms before a tag in which the verb of its content is looked for.
LONGEST_CLAUSE = 60


def find_candidates(strip: Strip, cues: Cues) -> list[Candidate]:
    """All candidates of the strip in order of place."""
    found: list[Candidate] = []
    past = 0
    for place in compress(count(), map(cues.starts.__contains__, strip.lowers)):
        if place < past or strip.bits[place] & QUOTED:
            continue
        readings = cues.at(strip.lowers, place)
        if any(cue.kind == "none" for cue in readings):
            continue
        made = _best(strip, cues, place, found, readings)
        if made is not None:
            found.append(made)
            past = made.stop
    _cite_ahead(found)
    return found


def _cite_ahead(found: list[Candidate]) -> None:
    """Ties "X, citing Y, said" to the tag whose speaker ends before the citation, and "Citing Y, X said" to that whose speaker begins behind it."""
    for number, made in enumerate(found):
        if made.shape != "citing" or made.shared >= 0:
            continue
        ahead = range(number + 1, min(len(found), number + MEMORY))
        found[number] = made._replace(shared=next((later for later in ahead if is_citing(found[later], made)), -1))


def _best(strip: Strip, cues: Cues, place: int, found: list[Candidate], readings: Sequence[Cue]) -> Candidate | None:
    """The first reading that reports; a doubtful one gives way to a noun with an owner."""
    doubtful: Candidate | None = None
    for cue in readings:
        if strip.depth and not cue.asserts:  # who is quoted is known; views and wishes there bring in no other voice
            continue
        made = _candidate(strip, cues, cue, place, found)
        if made is None or _is_own_thought(strip, made):
            continue
        if doubtful is not None:
            return made if made.source is not None else doubtful
        if not made.doubtful:
            return made
        doubtful = made
    return doubtful


def _candidate(strip: Strip, cues: Cues, cue: Cue, place: int, found: list[Candidate]) -> Candidate | None:
    if cue.kind == "verb":
        if strip.starts[0] and place and strip.caps[place] and strip.caps[place - 1]:
            return None  # "Ali Muse", "Omar Said": a name, but in a title
        if cue.rest and "figure" in cue.frames:
            cue = replace(cue, rest=())  # "put it at 40": "it" is what is put so
        site = site_of(strip, cue, place)
        if "claimed" in cue.frames:
            return claimed(strip, site, cues.blows)
        made = None if _gives_name(strip, cues, site) else _verb(strip, cues, site, found)
        if made is not None and "retracts" in cue.frames:
            return _retracted(strip, cues, made)
        return _heard(strip, cues, made) if made is not None and "court" in cue.frames else made
    if cue.kind == "preposition":
        return adjunct(strip, cues, cue, place, found)
    if cue.kind == "adjective":
        return attitude(strip, site_of(strip, cue, place), cues.linking)
    if cue.kind == "noun":
        return noun(strip, cues, cue, place)
    return epithet(strip, cue, place) if cue.kind == "epithet" else Candidate(cue, place, place + 1, "adverb")


def _is_own_thought(strip: Strip, made: Candidate) -> bool:
    """True for "I think" in a quotation: who is quoted is known, and no other voice comes in; likewise wishes there."""
    if not strip.depth or made.source is None:
        return False
    return not made.cue.asserts or ("thought" in made.cue.frames and bool(strip.bits[made.source[0]] & WE))


def _verb(strip: Strip, cues: Cues, site: Site, found: list[Candidate]) -> Candidate | None:
    form = site.cue.form
    if "seeming" in site.cue.frames:
        return seeming(strip, site)
    if QUOTING in site.cue.frames:
        return quoting(strip, cues, site)
    if form == "gerund" and strip.bit(site.place - 1) & AS:
        return quoted(strip, cues, site, found)
    if is_infinitive(strip, site):
        return infinitive(strip, cues, site, found)
    if form == "gerund" and not site.aided and not is_only_verb(strip, site):
        return participle(strip, site, found)
    if form in PAST_FORMS and (site.passive or (strip.bit(site.stop) & BY and not _by_channel(strip, cues, site))):
        return passive(strip, site)
    if form in PAST_FORMS and "asked" in site.cue.frames and not site.aided:
        asked = passive(strip, site)
        if asked is not None:
            return asked
    if form in PAST_FORMS and not site.aided and strip.bit(site.stop) & STATE and not is_relative(strip, site.edge):
        return None
    if (form == "participle" and not site.aided) or not (is_finite(strip, site) or site.edge == 0):
        return None
    made = inverted(strip, cues, site) or leading(strip, cues, site) or _finite(strip, cues, site, found)
    if made is None or not may_be_noun(strip, site, cues.nouns):
        return made
    is_blow = strip.lowers[site.place] in cues.arms and strip.bit(site.stop) & COLON  # "the raid on the camp: guards"
    is_noun = is_blow or is_noun_here(strip, site, made.source, made.complement)
    return None if is_noun else made._replace(doubtful=True)


def _heard(strip: Strip, cues: Cues, made: Candidate) -> Candidate | None:
    """What a court hears, which `drafts.py` leaves without a speaker; None where no court hears it."""
    words = strip.lowers[slice(*made.source)] if made.source is not None else []
    return None if cues.courts.isdisjoint(words) or made.shape not in TAGS else made


def _retracted(strip: Strip, cues: Cues, made: Candidate) -> Candidate | None:
    """What is taken back, as not said; None where no noun of saying is taken back ("withdrew its men")."""
    first = made.complement.first if made.complement is not None else len(strip)
    nouns = (cue for at in strip.within(first, LONGEST_OPENING) for cue in cues.starts.get(strip.lowers[at], ()))
    is_said = made.shape in TAGS and any(cue.kind == "noun" for cue in nouns)
    return made._replace(negated=True) if is_said else None


def _by_channel(strip: Strip, cues: Cues, site: Site) -> bool:
    """True for "said by telephone": a means of speaking is nobody."""
    return any(lower in cues.channels for lower in strip.lowers[site.stop + 1 : site.stop + 3])


def _gives_name(strip: Strip, cues: Cues, site: Site) -> bool:
    """True for "a man named Ash": one who is told of for the first time, and what he is called; a text may name others."""
    if strip.lowers[site.place] not in cues.called or site.aided:
        return False
    if site.stop >= len(strip) or not strip.caps[site.stop]:
        return False
    source = subject_before(strip, site.edge)
    if source is None or not strip.bits[source[0]] & ARTICLE or strip.bits[source[0]] & DEFINITE:
        return False
    nouns = (cues.nouns[lower] for lower in strip.lowers[slice(*source)] if lower in cues.nouns)
    return not any(noun.is_body or noun.kind == "document" for noun in nouns)


# --------------------------------------------------------------------------------------------------------- finite verbs
def _finite(strip: Strip, cues: Cues, site: Site, found: list[Candidate]) -> Candidate | None:
    shape, shared, source = "before", -1, None
    if joins(strip, site) or goes_on(strip, site, found):
        shape, (shared, source) = "shared", sharing(strip, site, found)
    else:
        source = unnamed(strip, site) or subject_before(strip, site.edge) or who_opens(strip, site)
        source = past_claim(strip, cues, behind_verb(strip, cues, source, found)) if source is not None else None
    if source is None or has_whose(strip, source):
        return None
    if (
        site.cue.also_noun
        and strip.bit(source[0] - 1) & AS
        and source[1] == source[0] + 1
        and not strip.caps[source[0]]
        and not strip.bits[source[0]] & PRON
    ):
        return None  # "dismissed as false claims that"
    if site.cue.also_noun and (
        is_progressive(strip, source) or is_one(strip, site, source) or is_plural_noun(strip, cues, site, source)
    ):
        return None
    asked = strip.lowers[-1] == "?" and not site.aided and bool(strip.bit(source[0] - 1) & AUX)
    asked = asked or is_asked_about(strip, source, found)
    negated = site.negated or bool(strip.bits[source[0]] & NOBODY)
    document = _is_document(strip, cues, source)
    complement = complement_after(strip, site.cue, site.stop, document=document)
    if complement is not None and shape == "before" and _tags_quotation(strip, site, source, complement):
        complement = None
    if complement is not None and shape == "before" and _is_hearer(strip, site, source, complement):
        complement = None
    if site.negated and complement is None and strip.bits[0] & (SUB | PREP):
        return None  # "When asked, the guard did not reply"
    made = Candidate(site.cue, site.first, site.stop, shape, source, complement, shared, negated=negated, asked=asked)
    if complement is not None:
        whole = over_place(strip, site, source, complement) or source
        return made._replace(source=with_items(strip, whole)) if shape == "before" else made
    if shape != "before":
        return None
    if (
        "after" in site.cue.frames
        and _content_before(
            strip,
            source[0],
            clausal=bool(site.cue.frames & {"clause", "document"}),
            resumed=_is_resumed(strip, made.stop) or ends_title(strip, made.stop) or _closes(strip, made),
        )
        and not _is_fronted_as(strip, source[0])
        and not is_thing(strip, cues, made, source)
        and not (strip.bit(source[0] - 1) & AS and strip.bit(made.stop) & TO)  # "“...,” as rescuers continue to dig"
    ):
        return made._replace(shape="after")
    return content_of_gap(strip, made) or _before_comma(strip, made)


def _is_resumed(strip: Strip, stop: int) -> bool:
    """True where a comma stands behind the tag, perhaps past an adverb or day ("..., he said then, ...")."""
    place = stop
    while place < min(len(strip), stop + LONGEST_OPENING) and is_beside(strip, place):
        place += 1
    return bool(strip.bit(place) & COMMA)


def _closes(strip: Strip, made: Candidate) -> bool:
    """True for a plain tag at the end of a sentence: what stands before its comma is said, though no word there looks like a verb."""
    if made.source is None or strip.depth:
        return False
    before = made.source[0] - 1
    ends = made.stop < len(strip) and all(bits & STOP for bits in strip.bits[made.stop :])
    is_whole = before >= FEWEST_SAID and not strip.bits[0] & (PREP | TIME | SUB | ADV)
    is_long = before >= 2 * FEWEST_SAID and ("invert-clause" in made.cue.frames or bool(strip.bits[0] & PRON))
    is_tag = "invert-clause" in made.cue.frames or (is_whole and is_long)
    return bool(ends and strip.bits[before] & COMMA) and is_tag and (is_whole or is_long)


def _is_fronted_as(strip: Strip, first: int) -> bool:
    """True for "As the mayor said, ..." at the head of a sentence."""
    return bool(strip.bit(first - 1) & AS) and (first == 1 or bool(strip.bits[first - 2] & (STOP | SEMICOLON | COORD)))


def _before_comma(strip: Strip, made: Candidate) -> Candidate | None:
    """For "As the mayor said, ..." and "Aides say, ...": what stands behind the comma."""
    comma = _past_name(strip, made.stop) if "addressee" in made.cue.frames else made.stop
    as_said = made.source is not None and strip.bit(made.source[0] - 1) & AS
    comma = _past_occasion(strip, comma) if as_said else comma
    takes = made.cue.frames & {"clause", "addressee"} or (as_said and "after" in made.cue.frames)
    if made.source is None or not takes or not strip.bit(comma) & COMMA:
        return None
    first = made.source[0]
    if strip.bit(first - 1) & AS:
        first -= 1
    opened = first == 0 or bool(strip.bits[first - 1] & (STOP | SEMICOLON | COLON | COORD))
    opened = opened or all(bits & (COMMA | COORD | ADV) for bits in strip.bits[max(0, first - LONGEST_OPENING) : first])
    place = comma + 1
    opened = opened and any(strip.bits[at] & VERB_LIKE for at in strip.within(place, LONGEST_CLAUSE))
    if opened or (strip.bit(place) & WE and strip.bits[place] & PRON):  # "he said, I hereby ..."
        return made._replace(complement=Complement(place, "clause"))
    return None


def _past_occasion(strip: Strip, place: int) -> int:
    """The comma behind when and where it was said: "As Low put it in a note last year, ..."."""
    ends = BREAK | VERBAL | SUB | REL
    at = next((at for at in strip.within(place, LONGEST_OCCASION) if strip.bits[at] & ends), place)
    return at if strip.bit(at) & COMMA else place


def _past_name(strip: Strip, place: int) -> int:
    """The mark behind the name of a hearer: of "As she told the Lake Post, ..." the comma."""
    place += bool(strip.bit(place) & DET)
    while place < len(strip) and strip.caps[place] and not strip.bits[place] & BREAK:
        place += 1
    return place


def _has_verb(strip: Strip, stop: int) -> bool:
    """True where a verb stands in the stretch that ends at `stop`, back to the last full stop."""
    for place in range(stop - 1, max(-1, stop - LONGEST_CLAUSE - 1), -1):
        here = strip.bits[place]
        if here & (STOP | QUOTE | SCARE):
            return not here & STOP
        if here & VERB_LIKE and not strip.caps[place]:
            return True
        if here & GENITIVE and strip.bit(place - 1) & (PRON | THAT | ADV):  # "it's", "there's"
            return True
    return False


def _tags_quotation(strip: Strip, site: Site, source: Phrase, complement: Complement) -> bool:
    """True where a quotation stands right before the speaker, so that what follows the verb is its circumstances."""
    if not strip.bit(source[0] - 1) & QUOTE or "after" not in site.cue.frames:
        return False
    if "addressee" in site.cue.frames and complement.manner == "quote" and complement.first == site.stop:
        return True  # "“It fell,” he told “Morning Hour”"
    if complement.manner != "quote" and not strip.bit(complement.first) & (THAT | PRON):
        is_verb = site.cue.form in PAST_FORMS or not site.cue.also_noun  # no "press secretary"
        if is_verb and all(
            bits & (QUOTE | COMMA) for bits in strip.bits[: source[0]]
        ):  # "“It fell,” he told a crowd in the square"
            return True
    # "he said 30 minutes later"
    return complement.first != site.stop or bool(strip.bit(complement.first) & NUMBER)


def _is_hearer(strip: Strip, site: Site, source: Phrase, complement: Complement) -> bool:
    """True for the only object of a verb that takes a hearer, where the clause before its comma is what is told: "It is not safe, he told his men"."""
    if "addressee" not in site.cue.frames or complement.manner != "phrase" or complement.first != site.stop:
        return False
    is_clause = not strip.bits[0] & (SUB | PREP | TIME | ADV) and not strip.bit(source[0] - 1) & (DASH | STOP)
    is_person = strip.bits[site.stop] & (POSS | ARTICLE) and is_clause
    return (
        bool(is_person) and _content_before(strip, source[0], clausal=True, resumed=False) and source[0] > FEWEST_SAID
    )


def _content_before(strip: Strip, first: int, *, clausal: bool, resumed: bool) -> bool:
    """True where something that can be content stands before the speaker: a quotation, or a clause and a comma."""
    if strip.bit(first - 1) & AS:
        first -= 1
    while strip.bit(first - 1) & (TIME | MONTH | NUMBER) or (
        strip.bit(first - 1) & PREP and strip.bit(first) & (TIME | MONTH)
    ):
        first -= 1
    before = strip.bit(first - 1)
    if before & QUOTED or (before & PAUSE and strip.bit(first - 2) & QUOTED):
        return True
    if not clausal or first < 2 or not before & (COMMA | DASH | STOP):
        return False
    return resumed or bool(before & STOP) or _has_verb(strip, first - 1)


def _is_document(strip: Strip, cues: Cues, source: Phrase) -> bool:
    for place in range(*source):
        if strip.bits[place] & PREP:
            break
        noun = cues.nouns.get(strip.lowers[place])
        if noun is not None and noun.kind == "document":
            return True
    return False
