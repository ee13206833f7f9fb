"""A sentence -> the persons who head it, whom a pronoun behind it may mean: named ones, or one without a name ("a man who lives near")."""

from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from whosaid.extract.atoms import ARTICLE, AUX, COORD, DEFINITE, NOBODY, POSS, PREP, REL, SUB, VERB, WHO
from whosaid.knowledge.actor_rows import PERSONAL
from whosaid.knowledge.cues import Cues
from whosaid.records.inferred import Mention
from whosaid.records.printed import Article
from whosaid.text.reading import Reading

#: Code points from the head of a sentence within which a named person is its subject.
SUBJECT_REACH = 90
#: Code points in which the verb behind a name begins.
LONGEST_VERB = 16
#: Persons of one sentence that are asked.
MOST_PERSONS = 12
#: Kinds of speaker noun that name people.
HUMAN = frozenset({"official", "witness", "aid", "armed-group", "outlet", "unknown"})
#: Kind of those whom "the" can bring in.
OFFICE = "official"
#: Words of the longest unnamed subject up to its noun ("A senior United Nations official").
LONGEST_UNNAMED = 6
#: What a subject ends before.
_ENDS_SUBJECT = PREP | AUX | VERB | COORD | SUB | REL


class Unnamed(NamedTuple):
    """Somebody without a name."""

    name: str
    """As printed: "A doctor"."""
    noun: str
    """The noun, in lower case."""
    kind: str
    """Kind of voice that the noun tells."""


class Topics:
    """Who heads the sentences of one article; `mentions` are those of its actors in order of place."""

    def __init__(self, article: Article, reading: Reading, cues: Cues, mentions: Sequence[Mention]) -> None:
        self._article = article
        self._reading = reading
        self._cues = cues
        self._mentions = mentions
        self._starts = [one.evidence.start for one in mentions]

    def persons_of(self, sentence: int, after: int = -1, *, firm: bool = True) -> list[Mention]:
        """The persons of the register at the head of a sentence behind a place, the first one first; `firm`: none where a verb stands before them."""
        start, end = self._reading.sentences[sentence]
        first = bisect_left(self._starts, start)
        low = bisect_left(self._starts, max(start, after + 1))
        high = bisect_left(self._starts, min(end, start + SUBJECT_REACH + 1))
        behind = [one for one in self._mentions[low:high] if one.actor_kind in PERSONAL and not self._is_quoted(one)]
        if not behind:
            return []
        last = behind[-1].evidence.end
        named = [one for one in self._mentions[first:high] if one.actor_kind in PERSONAL and one.evidence.end <= last]
        is_line = named[0].evidence.end + 1 >= end  # a line of a list with nothing but a name
        is_weak = firm and self._is_behind_verb(start, named[0], is_told=after >= start)
        return [] if is_line or is_weak else named[-MOST_PERSONS:]

    def _is_quoted(self, mention: Mention) -> bool:
        return self._reading.in_quotes(mention.evidence.start) >= 0

    def _is_behind_verb(self, start: int, mention: Mention, *, is_told: bool) -> bool:
        """True for a name that no comma parts from a verb before it and that is no subject of another: "Her parents were named as Ann and Ash Low".

        `is_told`: somebody speaks in the sentence, so that only a verb of saying shows a subject.
        """
        tokens = self._reading.tokens
        behind = tokens.within(mention.evidence.end, mention.evidence.end + LONGEST_VERB)
        verb = tokens.lowers[behind[0]] if behind else ""
        if verb in self._cues.starts or (not is_told and self._cues.bits.get(verb, 0) & (AUX | VERB)):
            return False  # "It is fine, Low said"
        for place in reversed(tokens.within(start, mention.evidence.start)):
            if tokens.lowers[place] == ",":
                return False
            if self._cues.bits.get(tokens.lowers[place], 0) & (AUX | VERB):
                return True
        return False

    def unnamed(self, sentence: int, after: int = 0, *, is_near: bool = True) -> Unnamed | None:
        """Somebody without a name at the head of a sentence ("A doctor at the clinic ...", "Her deputy ..."), or whom one right before brings in ("met a man who ...")."""
        start, end = self._reading.sentences[sentence]
        if self._reading.in_quotes(start) >= 0:
            return None
        places = self._reading.tokens.within(start, end)
        return self._heading(places, after) or (self._brought_in(places) if is_near else None)

    def _heading(self, places: Sequence[int], after: int) -> Unnamed | None:
        """For "A doctor at the clinic" the doctor; for "The doctor", who holds an office, only where nobody spoke before (`after` is negative)."""
        tokens, cues = self._reading.tokens, self._cues
        opening = cues.bits.get(tokens.lowers[places[0]], 0) if places else 0
        if not opening & (ARTICLE | POSS) or opening & NOBODY or (opening & DEFINITE and after >= 0):
            return None
        for place in places[1:LONGEST_UNNAMED]:
            noun = cues.nouns.get(tokens.lowers[place])
            if noun is not None and place + 1 < len(tokens) and tokens.lowers[place + 1] not in cues.nouns:
                is_whose = tokens.lowers[place + 1] == "'s"
                is_other = is_whose or (opening & DEFINITE and noun.kind != OFFICE)
                return None if is_other else self._person(places[0], place)
            if cues.bits.get(tokens.lowers[place], 0) & _ENDS_SUBJECT:
                return None
        return None

    def _brought_in(self, places: Sequence[int]) -> Unnamed | None:
        """For "talked with a man who lives near" the man."""
        tokens, bits = self._reading.tokens, self._cues.bits
        for place in places[2:]:
            is_who = bits.get(tokens.lowers[place], 0) & WHO and not bits.get(tokens.lowers[place], 0) & SUB
            article = bits.get(tokens.lowers[place - 2], 0)
            if is_who and article & ARTICLE and not article & (DEFINITE | NOBODY):
                return self._person(place - 2, place - 1)
        return None

    def _person(self, first: int, head: int) -> Unnamed | None:
        tokens = self._reading.tokens
        noun = self._cues.nouns.get(tokens.lowers[head])
        if noun is None or noun.many or noun.is_body or noun.kind not in HUMAN:
            return None
        name = " ".join(self._article.text[tokens.starts[first] : tokens.ends[head]].split())
        return Unnamed(name, tokens.lowers[head], noun.kind)
