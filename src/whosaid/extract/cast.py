"""The actors of one page while they are being found: drafts of mentions, and which words are taken."""

from typing import NamedTuple

from whosaid.extract.page_names import PageNames
from whosaid.knowledge.actor_tables import Actor
from whosaid.knowledge.actors import ActorRegister
from whosaid.knowledge.names import CAPITAL
from whosaid.records.ids import make_id
from whosaid.records.inferred import Mention
from whosaid.records.spans import Evidence


class Draft(NamedTuple):
    """One mention of an actor on its way."""

    first: int
    """Number of its first word."""
    last: int
    """Number of its last word."""
    target: str | None
    """Id of the actor."""
    name: str
    """Display name, or the words."""
    kind: str
    """Kind of actor."""
    country: str | None
    """ISO 3166-1 alpha-2."""
    rule: str
    """Id of the rule."""
    rivals: tuple[str, ...] = ()
    """Other actors that the words could mean."""
    core: int = -1
    """First word of the name itself, where titles stand before it."""


class Cast:
    """Drafts of one page; each word belongs to one draft at most."""

    def __init__(self, page: PageNames, register: ActorRegister) -> None:
        self.page, self.register, self.words = page, register, page.words
        self.drafts: dict[int, Draft] = {}
        self.ends: dict[int, int] = {}
        self.taken = bytearray(len(page.words))
        self.capitals = [place for place in page.words.capitalised if page.words.shapes[place] == CAPITAL]

    def is_free(self, first: int, last: int) -> bool:
        """True when no draft holds any of these words."""
        return self.taken.find(1, first, last + 1) < 0

    def add(self, draft: Draft) -> None:
        """Keeps a draft and takes its words."""
        self.drafts[draft.first] = draft
        self.ends[draft.last] = draft.first
        self.taken[draft.first : draft.last + 1] = b"\x01" * (draft.last + 1 - draft.first)

    def add_actor(
        self, first: int, last: int, target: str, rule: str, *, core: int = -1, rivals: tuple[str, ...] = ()
    ) -> None:
        """Keeps a draft of an actor of the register."""
        actor = self.register.actor(target) or Actor(target, self.exact(first, last), "person", None, None)
        self.add(Draft(first, last, target, actor.name, actor.kind, actor.country, rule, rivals, core))

    def is_in_brackets(self, word: int) -> bool:
        """True for a word that stands alone in brackets behind another: "the Northern Union (NU)"."""
        shadow, words = self.page.reading.shadow, self.words
        before = shadow[words.ends[word - 1] : words.starts[word]] if word else ""
        return before == " (" and shadow[words.ends[word] : words.ends[word] + 1] == ")"

    def drop(self, first: int, last: int) -> None:
        """Leaves out the drafts that begin at these words; the words stay taken."""
        for word in range(first, last + 1):
            draft = self.drafts.pop(word, None)
            if draft is not None:
                del self.ends[draft.last]

    def ending(self, word: int) -> Draft | None:
        """The draft whose last word this is."""
        first = self.ends.get(word)
        return self.drafts[first] if first is not None else None

    def in_order(self) -> list[Draft]:
        """The drafts by place."""
        return [self.drafts[first] for first in sorted(self.drafts)]

    def exact(self, first: int, last: int) -> str:
        """The words as they are printed."""
        return self.page.reading.text[self.words.starts[first] : self.words.ends[last]]

    def mentions(self) -> tuple[Mention, ...]:
        """The drafts as records, by place."""
        return tuple(map(self._mention, self.in_order()))

    def _mention(self, draft: Draft) -> Mention:
        article = self.page.article.id
        first, last, target, name, kind, country, rule, rivals, _ = draft
        start, end = self.words.starts[first], self.words.ends[last]
        return Mention(
            id=make_id("mention", article, "actor", start, end, target or ""),
            kind="actor",
            evidence=Evidence(article, start, end, self.page.reading.text[start:end]),
            target=target,
            rivals=rivals,
            name=name,
            lat=None,
            lon=None,
            precision=None,
            country=country,
            rule=rule,
            actor_kind=kind,
        )
