"""Who spoke so far in an article, and which actors its words name: what resolving a speaker looks at."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from whosaid.extract.atoms import HE, THEY
from whosaid.extract.phrases import Phrase
from whosaid.extract.strips import Span, Strip
from whosaid.extract.topics import SUBJECT_REACH, Topics
from whosaid.knowledge.actor_rows import PERSONAL
from whosaid.knowledge.actors import ActorRegister
from whosaid.knowledge.cues import Cues
from whosaid.knowledge.names import fold_name
from whosaid.records.inferred import Mention, Voice
from whosaid.records.printed import Article
from whosaid.text.reading import Reading

#: Earlier speakers that a pronoun or noun may pick up; farther back nobody is meant.
LONGEST_MEMORY = 24
#: Code points before a pronoun within which another speaker is a rival, and how many rivals are named.
NEAR, MOST_RIVALS = 600, 2
#: Mentions that a speaker's words may hold.
MOST_MENTIONS = 12
#: Sentences before "it" of which a body may be the subject, and code points before its name there ("The").
LONGEST_BODY, OPENING_REACH = 2, 4
#: Code points from the head of a sentence to a group that opens it, a place before it ("Norrby's Red Falcons").
GROUP_REACH = 12
#: Code points of a participle behind a name and a hyphen ("-appointed").
LONGEST_BACKING = 16
#: Sentences before a pronoun in which the person is looked for who heads one of them.
LONGEST_TOPIC = 12
#: Kind of a voice by the kind of an actor.
KIND_OF_ACTOR = {
    "state": "state",
    "force": "official",
    "armed-group": "armed-group",
    "coalition": "body",
    "body": "body",
    "ministry": "official",
    "party": "body",
    "social": "social",
    "monitor": "monitor",
    "agency": "agency",
    "outlet": "outlet",
    "official": "official",
    "office": "official",
    "aid": "aid",
}
#: Kinds of voice that "the group" can mean.
GROUPS = frozenset({"armed-group", "monitor", "aid"})


class Speaker(NamedTuple):
    """Who a speaker is and how that was told."""

    voice: Voice | None
    """None where no speaker is named."""
    voice_kind: str | None
    """Kind of the voice."""
    source_kind: str
    """named, anonymous, collective, document or none."""
    rule: str
    """Id of the way, voice.*"""
    own: bool = False
    """True for the outlet's own reporter."""
    person: bool = False
    """True where one person speaks, whom "he" or "she" can mean."""
    many: bool = False
    """True for a body or several, whom "they" can mean."""
    plural: bool = False
    """True for several, whom "it" cannot mean."""
    nouns: frozenset[str] = frozenset()
    """Nouns by which it was called."""
    words: frozenset[str] = frozenset()
    """Lower-case words of its name."""
    modifiers: frozenset[str] = frozenset()
    """Capitalised words before its noun, in lower case ("kremlin")."""
    reports: bool = False
    """True where it told a report, which "the report" can mean."""
    rivals: tuple[str, ...] = ()
    """Names of others whom the words could mean, the nearest first."""
    body: Voice | None = None
    """Body for which a person speaks, where the words beside the name say it."""


class Scene:
    """The article as far as it has been read; grows by `add`."""

    def __init__(
        self,
        article: Article,
        reading: Reading,
        cues: Cues,
        mentions: Sequence[Mention],
        sexes: Mapping[str, str],
        *,
        register: ActorRegister | None = None,
    ) -> None:
        actors = [one for one in mentions if one.kind == "actor" and one.target is not None]
        self.article = article
        self.reading, self.cues, self.register = reading, cues, register
        self._sexes = sexes
        self.of_states = frozenset((one.country, one.target) for one in mentions if one.country)
        self._mentions = sorted(actors, key=lambda one: (one.evidence.start, -one.evidence.end))
        self._starts = [one.evidence.start for one in self._mentions]
        self._located = {one.evidence.start for one in mentions if one.kind == "place"}
        self._topics = Topics(article, reading, cues, self._mentions)
        self._places: list[int] = []
        self._speakers: list[Speaker] = []
        self._sentences: list[Sequence[str]] = []
        self._contents: list[Span] = []
        self._quoted: list[Speaker] = []
        self._in_office: dict[str, Speaker] = {}
        self._meant: dict[Voice, str] = {}

    def add(self, place: int | None, content: Span, speaker: Speaker, lowers: Sequence[str] = ()) -> None:
        """A speaker whose words begin at `place`, what was said, and the lower-case words of that sentence."""
        if speaker.voice is None:
            return
        if speaker.person and speaker.voice.actor is not None and (speaker.body or speaker.voice_kind != "unknown"):
            self._in_office.setdefault(speaker.voice.actor, speaker)
        if place is not None:
            at = bisect_left(self._places, place)
            self._places.insert(at, place)
            self._speakers.insert(at, speaker)
            self._sentences.insert(at, lowers)
        at = bisect_left(self._contents, content)
        self._contents.insert(at, content)
        self._quoted.insert(at, speaker)

    def as_told(self, person: Speaker) -> Speaker:
        """A person with the body and the kind of voice that earlier words gave; "Mr Low" says less than "spokeswoman Ann Low"."""
        told = self._in_office.get(person.voice.actor or "") if person.voice is not None and person.person else None
        if told is None or person.body is not None or person.own:
            return person
        kind = told.voice_kind if person.voice_kind == "unknown" else person.voice_kind
        return person._replace(body=told.body, voice_kind=kind)

    def earlier(self, before: int) -> Iterator[Speaker]:
        """Those who spoke before a place, the last one first."""
        return (speaker for _, speaker in self.spoken(before))

    def holder_of(self, noun: str, owner: frozenset[str], before: int) -> Speaker | None:
        """The person who last spoke in a sentence that names this office of that owner ("A B, head of the X, said")."""
        last = bisect_left(self._places, before)
        for number in range(last - 1, max(-1, last - LONGEST_MEMORY - 1), -1):
            speaker, lowers = self._speakers[number], self._sentences[number]
            is_called = speaker.person and speaker.source_kind == "named" and noun in speaker.nouns
            if is_called and owner.issubset(lowers):
                return speaker
        return None

    def sender_of(self, noun: str, before: int) -> Speaker | None:
        """Who spoke last before a place in a sentence that names such a document ("said in a statement")."""
        last = bisect_left(self._places, before)
        for number in range(last - 1, max(-1, last - LONGEST_MEMORY - 1), -1):
            speaker, lowers = self._speakers[number], self._sentences[number]
            if noun in lowers and (speaker.source_kind != "document" or noun in speaker.nouns):
                told = zip(self._speakers[:number], self._sentences[:number], strict=True)
                return next((one for one, said in told if said is lowers and noun in one.nouns), speaker)
        return None

    def spoken(self, before: int) -> Iterator[tuple[int, Speaker]]:
        """Those who spoke before a place with where they are named, the last one first."""
        last = bisect_left(self._places, before)
        for number in range(last - 1, max(-1, last - LONGEST_MEMORY - 1), -1):
            yield self._places[number], self._speakers[number]

    def quoted_at(self, place: int) -> Speaker | None:
        """Who speaks in the innermost content around a place."""
        last = bisect_left(self._contents, (place + 1, 0))
        for number in range(last - 1, max(-1, last - LONGEST_MEMORY - 1), -1):
            if self._contents[number][1] > place:
                return self._quoted[number]
        return None

    def only_monitor(self, words: Sequence[str]) -> Speaker | None:
        """The only monitor of the page, or the only one that has one of these words in its name."""
        monitors = {one.target: one for one in self._mentions if one.actor_kind == "monitor"}
        called = (one for one in monitors.values() if not set(words).isdisjoint(one.name.casefold().split()))
        found = list(called) or list(monitors.values())
        return of_mention(found[0], "voice.only-monitor") if len(found) == 1 else None

    def only_called(self, noun: str, kind: str = "armed-group") -> Speaker | None:
        """The only actor of a kind on the page whose name this noun ends or follows, there or in the register: "the rebels" where "Lind Falcon rebels" are named."""
        actors = [one for one in self._mentions if one.actor_kind == kind]
        found = {one.target: one for one in actors if self._is_called(one, noun)}
        names = self.register.names if self.register is not None and not found else ()
        found = found or {one.target: one for one in actors if f"{fold_name(one.evidence.exact)} {noun}" in names}
        return of_mention(next(iter(found.values())), "voice.noun") if len(found) == 1 else None

    def _is_called(self, mention: Mention, noun: str) -> bool:
        end = mention.evidence.end
        behind = self.article.text[end : end + len(noun) + 1].casefold()
        return mention.evidence.exact.casefold().endswith(" " + noun) or behind == " " + noun

    def mentions_in(self, strip: Strip, phrase: Phrase | None) -> list[Mention]:
        """Mentions of actors that lie in the phrase, in order."""
        if phrase is None or phrase[0] >= phrase[1]:
            return []
        start, end = strip.starts[phrase[0]], strip.ends[phrase[1] - 1]
        found: list[Mention] = []
        for number in range(bisect_left(self._starts, start), len(self._mentions)):
            mention = self._mentions[number]
            if mention.evidence.start >= end or len(found) == MOST_MENTIONS:
                break
            if mention.evidence.end <= end:
                found.append(mention)
        return found

    def is_backer(self, mention: Mention) -> bool:
        """True for whom a compound names as the maker or friend of another: of "the Lind-appointed head" and "pro-Lind papers" Lind."""
        text, start, end = self.article.text, mention.evidence.start, mention.evidence.end
        if text[max(0, start - LONGEST_BACKING) : start].casefold().endswith(tuple(self.cues.siding)):
            return True
        if text[end : end + 1] != "-":
            return False
        behind = text[end + 1 : end + LONGEST_BACKING].split(" ", 1)[0]
        return behind.casefold().rstrip(",") in self.cues.backed

    def is_place(self, start: int) -> bool:
        """True where the name of a place begins."""
        return start in self._located

    def antecedent(self, place: int, bits: int) -> Speaker | None:
        """The last one before `place` whom a pronoun with these bits can mean."""
        personal, several = bool(bits & HE), bool(bits & THEY)
        for start, speaker in self.spoken(place):
            if _fits(speaker, personal=personal, several=several) and not (personal and self._is_other(speaker, place)):
                opens = self.reading.sentences[self.reading.sentence_at(place)][0] == place
                firm = opens and speaker.source_kind == "named"
                found = self._new(start, place, personal=personal, several=several, firm=firm) or speaker
                if personal and found.voice is not None and found.voice.actor is not None:
                    self._meant.setdefault(found.voice, self.reading.tokens.lowers[self.reading.tokens.at(place)])
                rivals = (*found.rivals, *self._rivals(place, found, personal=personal, several=several))
                return found._replace(rivals=tuple(dict.fromkeys(rivals))[:MOST_RIVALS])
        return None if several else self._new(-1, place, personal=personal, several=False, firm=False)

    def _new(self, after: int, before: int, *, personal: bool, several: bool, firm: bool) -> Speaker | None:
        """Whom the text between two places brings in and a pronoun behind it can mean."""
        if several:
            return self._new_several(after, before)
        return self._new_topic(after, before, firm=firm) if personal else self._new_body(after, before)

    def _rivals(self, place: int, chosen: Speaker, *, personal: bool, several: bool) -> tuple[str, ...]:
        """Others who spoke shortly before and whom the same pronoun could mean."""
        names: list[str] = []
        for start, speaker in self.spoken(place):
            if place - start > NEAR or len(names) == MOST_RIVALS:
                break
            voice = speaker.voice
            if voice is None or voice == chosen.voice or not _fits(speaker, personal=personal, several=several):
                continue
            if voice.name not in names and (chosen.voice is None or voice.name != chosen.voice.name):
                names.append(voice.name)
        return tuple(names)

    def _new_topic(self, after: int, before: int, *, firm: bool) -> Speaker | None:
        """The person who heads the last sentence between two places that one heads, outside quotations; `firm`: before its verb."""
        here = self.reading.sentence_at(before)
        first = max(0, here - LONGEST_TOPIC, bisect_left(self.reading.sentences, (after + 1, 0)) - 1)
        for sentence in range(here - 1, first - 1, -1):
            topic = self._head_of(sentence, after, firm=firm, is_near=sentence == here - 1)
            if topic is not None and not self._is_other(topic, before):
                return topic
        return None

    def _is_other(self, speaker: Speaker, place: int) -> bool:
        """True for somebody who is called a man ("her son", "a spokesman") where "she" stands at the place, and the other way round."""
        tokens = self.reading.tokens
        here = self._sexes.get(tokens.lowers[tokens.at(place)])
        meant = self._meant.get(speaker.voice, "") if speaker.voice is not None else ""  # whom "she" meant before
        words = (*speaker.nouns, *speaker.words, meant)
        called = {self._sexes[word] for word in words if word in self._sexes}
        return here is not None and len(called) == 1 and here not in called

    def _new_body(self, after: int, before: int) -> Speaker | None:
        """The body of the register that opens a sentence right before in the paragraph ("The RSF did not comment. It ...")."""
        here = self.reading.sentence_at(before)
        for sentence in range(here - 1, max(0, here - LONGEST_BODY) - 1, -1):
            start = self.reading.sentences[sentence][0]
            if start <= after or self.reading.paragraph_at(start) != self.reading.paragraph_at(before):
                return None
            low, high = bisect_left(self._starts, start), bisect_left(self._starts, start + OPENING_REACH + 1)
            for mention in self._mentions[low:high]:
                if mention.actor_kind not in PERSONAL and self.reading.in_quotes(mention.evidence.start) < 0:
                    return of_mention(mention, "voice.pronoun")
        return None

    def _new_several(self, after: int, before: int) -> Speaker | None:
        """The armed group that heads the sentence right before "they", perhaps behind a phrase of time, where nobody speaks in it."""
        here = self.reading.sentence_at(before)
        start, end = self.reading.sentences[here - 1] if here else (0, 0)
        if start <= after or not here or self.reading.paragraph_at(start) != self.reading.paragraph_at(before):
            return None
        low, high = bisect_left(self._starts, start), bisect_left(self._starts, min(end, start + SUBJECT_REACH))
        first = next(iter(self._mentions[low:high]), None)
        if first is None or first.actor_kind != "armed-group" or self.reading.in_quotes(first.evidence.start) >= 0:
            return None
        lead = self.article.text[start : first.evidence.start].casefold().removesuffix("the ").rstrip()
        return of_mention(first, "voice.pronoun") if lead in ("", "the") or lead.endswith(",") else None

    def group_at_head(self, before: int) -> tuple[int, Speaker] | None:
        """The armed group of the register that opens the sentence or one right before in the paragraph, and where ("Red Falcons took the mill.")."""
        here, paragraph = self.reading.sentence_at(before), self.reading.paragraph_at(before)
        for sentence in range(here, max(0, here - LONGEST_BODY) - 1, -1):
            start = self.reading.sentences[sentence][0]
            if self.reading.paragraph_at(start) != paragraph:
                break
            stop = bisect_left(self._starts, min(before, start + GROUP_REACH + 1))
            for mention in self._mentions[bisect_left(self._starts, start) : stop]:
                if mention.actor_kind == "armed-group" and self.reading.in_quotes(mention.evidence.start) < 0:
                    return mention.evidence.start, of_mention(mention, "voice.noun")
        return None

    def _head_of(self, sentence: int, after: int, *, firm: bool, is_near: bool) -> Speaker | None:
        """The person at the head of a sentence behind a place, else the one whom a noun there names."""
        start = self.reading.sentences[sentence][0]
        persons = self._topics.persons_of(sentence, after, firm=firm)
        if persons:
            names = [one.name for one in persons[1:] if one.target != persons[0].target]
            rivals = tuple(dict.fromkeys(reversed(names)))[:MOST_RIVALS]
            return of_mention(persons[0], "voice.pronoun")._replace(rivals=rivals)
        unnamed = self._topics.unnamed(sentence, after, is_near=is_near) if after < start else None
        if unnamed is None:
            return None
        voice, nouns = Voice(None, unnamed.name), frozenset((unnamed.noun,))
        return Speaker(voice, unnamed.kind, "anonymous", "voice.pronoun", person=True, nouns=nouns)

    def printed(self, strip: Strip, phrase: Phrase) -> str:
        """The words of the phrase as printed, white space folded; a handle ("mill_bell") is one word."""
        if phrase[0] >= phrase[1]:
            return ""
        text, start, end = self.article.text, strip.starts[phrase[0]], strip.ends[phrase[1] - 1]
        while start > 1 and text[start - 1] == "_":
            start -= 1
            while start > 0 and text[start - 1].isalnum():
                start -= 1
        return " ".join(text[start:end].split())


def _fits(speaker: Speaker, *, personal: bool, several: bool) -> bool:
    """True where "he" (`personal`), "they" (`several`) or "it" can mean the speaker."""
    if personal:
        return speaker.person
    return not speaker.person and (speaker.many if several else not speaker.plural)


def of_mention(
    mention: Mention,
    rule: str,
    *,
    nouns: frozenset[str] = frozenset(),
    modifiers: frozenset[str] = frozenset(),
    body: Voice | None = None,
) -> Speaker:
    """The actor that a mention points at, as a speaker; what the words around it say of it besides."""
    person = mention.actor_kind in PERSONAL
    name, exact = mention.name.casefold(), mention.evidence.exact.casefold()
    return Speaker(
        Voice(mention.target, mention.name),
        KIND_OF_ACTOR.get(mention.actor_kind or "", "unknown"),
        "named",
        rule,
        person=person,
        many=not person,
        nouns=nouns,
        words=frozenset(name.split() if name == exact else [*name.split(), *exact.split()]),
        modifiers=modifiers,
        body=body,
    )


def picked_up(speaker: Speaker, rule: str) -> Speaker:
    """The same speaker, told in another way."""
    return speaker._replace(rule=rule, reports=False, rivals=())
