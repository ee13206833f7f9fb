"""Article and claim -> the full names and the ages that stand beside the claim: by them follow-up reports know their incident.

Only shapes are looked at: two or more words with a capital letter. Streets and buildings are as telling as persons. Names that
the registers know and those who speak are left out, and what many pages name ("Police Department") where claims are grouped.
"""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable
from functools import lru_cache
from itertools import pairwise

from whosaid.knowledge.resolve import AGE
from whosaid.records.inferred import Claim
from whosaid.records.printed import Article

#: Characters before and behind a claim's sentence in which a name stands beside it: two or three sentences of news.
BESIDE = 500
#: Names and ages of one claim that are kept.
MOST_BESIDE = 16

#: Shape of an age ("17-year-old") and of a name of two words or more.
_YEARS_OLD = re.compile(r"\b(\d{1,3})-year-old")
_FULL_NAME = re.compile(r"\b[A-Z][a-z'-]+[A-Za-z'-]*(?: [A-Z]\.)?(?: [A-Z][a-z'-]+[A-Za-z'-]*)+")


class Names:
    """The names of one article, in order of place."""

    def __init__(
        self,
        article: Article,
        claims: Iterable[Claim],
        knows: Callable[[str], bool],
        plain: frozenset[str] = frozenset(),
    ) -> None:
        """The headline is left out: there every word may have a capital. `knows`: names that tell no incident; `plain`: words that
        begin or end no name, though a sentence begins with them or a day has a capital.
        """
        title = article.title or ""
        begin = len(title) if title and article.text.startswith(title) else 0
        speakers = {name for claim in claims for voice in claim.chain for name in _keys(voice)}
        self._text = article.text
        self._starts: list[int] = []
        self._names: list[str] = []
        for found in _FULL_NAME.finditer(article.text, begin):
            name, pairs = _telling(found[0], knows, plain)
            if name and speakers.isdisjoint(pairs):
                self._starts.append(found.start())
                self._names.append(name)

    def beside(self, claim: Claim) -> tuple[str, ...]:
        """Names near a claim and ages in its sentence, sorted."""
        start, end = claim.sentence
        first, last = bisect_left(self._starts, start - BESIDE), bisect_left(self._starts, end + BESIDE)
        found = set(self._names[first:last])
        found.update(AGE + age for age in _YEARS_OLD.findall(self._text, start, end))
        return tuple(sorted(found)[:MOST_BESIDE])


@lru_cache(maxsize=1 << 12)  # articles on one thing name the same persons, streets and buildings
def _telling(printed: str, knows: Callable[[str], bool], plain: frozenset[str]) -> tuple[str, tuple[str, ...]]:
    """A name as it is compared, and every two words of it that follow one another; empty for one that tells no incident."""
    name = _without_plain(printed, plain)
    return ("", ()) if not name or _is_known(name, knows) else (_key(name), _keys(name))


def _without_plain(name: str, plain: frozenset[str]) -> str:
    """The name without the plain words at its ends; empty where fewer than two words are left."""
    words = name.split()
    while words and words[0].lower() in plain:
        del words[0]
    while words and words[-1].lower() in plain:
        del words[-1]
    return " ".join(words) if len(words) > 1 else ""


def _key(name: str) -> str:
    """First and last word in small letters: middle names come and go."""
    words = name.lower().split()
    return f"{words[0]} {words[-1]}"


def _keys(name: str) -> tuple[str, ...]:
    """Every two words that follow one another, in small letters: a title may stand before a name."""
    words = name.lower().split()
    return tuple(f"{left} {right}" for left, right in pairwise(words))


def _is_known(name: str, knows: Callable[[str], bool]) -> bool:
    """True where the name, or the end of it behind a title or an article, is known."""
    words = name.split()
    return any(knows(" ".join(words[first:])) for first in range(len(words) - 1))
