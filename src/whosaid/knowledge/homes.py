"""A sentence -> the families whose home was hit, or of whom people were: by them strikes of one day in one town are told apart.

Press and recorders in some wars call a strike by the house: "the Holm family home", "a house belonging to the Holm family", "nine members of the
Holm family". Spellings differ from page to page, so a name is kept by its consonants.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from whosaid.knowledge.names import fold_name

#: Stands before a name of a family among the things that were hit.
OWNER = "home:"

#: A name of one to four words in capitals, of which each may have a small article before a hyphen ("al-Holm").
_NAME = r"(?:[a-z]{2,3}-)?[A-Z][\w'’`]*(?:[ -](?:[a-z]{2,3}-)?[A-Z][\w'’`]*){0,3}"
_NAMES = rf"{_NAME}(?:(?:, {_NAME})*,? and {_NAME})?"
_PARTS = re.compile(r",? and |, ")
_SPACE = re.compile(r"[\s()]+")
_OWNS = re.compile(r"['’`]s$")
_VOWELS = re.compile(r"(?<!^)[aeiouwyh'’`]+")
_DOUBLED = re.compile(r"(.)\1+")

#: Letters of the shortest word of a name by which a family is known.
_SHORTEST = 3


@dataclass(frozen=True)
class Homes:
    """Words that tell whose home was hit."""

    families: frozenset[str] = frozenset()
    homes: frozenset[str] = frozenset()
    kin: frozenset[str] = frozenset()
    owned: frozenset[str] = frozenset()
    """Words between a home and whose it is."""
    particles: frozenset[str] = frozenset()
    """Words of many names, which tell no family."""

    def owners(self, sentence: str, knows: Callable[[str], bool]) -> tuple[str, ...]:
        """Families that the sentence names beside a home or the members that were harmed, each with OWNER before it; `knows`: names of
        places and offices ("the house of Norrby Council"), which nobody bears who owns a home.
        """
        if not self._around.search(sentence):
            return ()
        text = _SPACE.sub(" ", sentence)
        found = [name for group in self._families.findall(text) for name in _PARTS.split(group)]
        found += [name for own in self._owners.findall(text) for name in own if name and not knows(name)]
        return tuple(sorted({OWNER + key for name in found for key in self._keys(name)}))

    def _keys(self, name: str) -> list[str]:
        words = [word for word in fold_name(_OWNS.sub("", name)).split(" ") if word not in self.particles]
        return [key for word in words if len(word) >= _SHORTEST and (key := _bones(word))]

    @cached_property
    def _families(self) -> re.Pattern[str]:
        return re.compile(rf"\b({_NAMES})(?:['’`]s)? {_any(self.families)}\b")

    @cached_property
    def _owners(self) -> re.Pattern[str]:
        home = _any(self.homes)
        return re.compile(rf"\b{home} {_any(self.owned)} ({_NAME} {_NAME})|\b({_NAME} {_NAME})['’`]s (?:\w+ )?{home}\b")

    @cached_property
    def _around(self) -> re.Pattern[str]:
        return re.compile(rf"\b{_any(self.homes | self.kin)}\b")


def _bones(word: str) -> str:
    """The consonants of a word, none doubled, a first vowel kept: "Sawaleh" and "Sawalha" are one."""
    return _VOWELS.sub("", _DOUBLED.sub(r"\1", word))


def _any(words: frozenset[str]) -> str:
    return "(?:" + "|".join(sorted(map(re.escape, words), key=lambda word: (-len(word), word))) + ")"
