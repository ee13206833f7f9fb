"""`rules/resolve/sites.yaml` -> what was hit, as far as acts of one day are known again by it: "the strike on the market"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path

from whosaid.knowledge.homes import OWNER, Homes
from whosaid.knowledge.loading import Row, check_examples, load_rows

#: Words of the longest name of a kind of thing, and of a phrase between its article and its end.
_LONGEST, _PHRASE = 2, 5
#: Words behind an act within which the place stands that it is told at.
_NEAR = 8

#: Stands before a kind of thing that another claim of the page lends.
LENT = "~"

_WORD = re.compile(r"\w+")
_STOP = re.compile(r"[.,;:!?()\[\]“”\"—–]")


@dataclass(frozen=True, slots=True)
class Sites:
    """Kinds of things that are hit, by the nouns for them."""

    kinds: dict[str, str] = field(default_factory=dict)
    """Noun, or two of them -> id of the kind."""
    lent: frozenset[str] = frozenset()
    """Kinds that an act may be told at."""
    ends: frozenset[str] = frozenset()
    shells: frozenset[str] = frozenset()
    leads: frozenset[str] = frozenset()
    ones: frozenset[str] = frozenset()
    homes: Homes = field(default_factory=Homes)
    """Knows whose home was hit."""

    def of_phrase(self, text: str) -> str:
        """The kind of thing that a phrase names; empty for none."""
        return self._of_words(_WORD.findall(text.lower()))

    def beside(self, behind: str) -> str:
        """The kind of thing that the words behind an act tell it at: "at a busy market"; empty for none."""
        stop = _STOP.search(behind)
        words = _WORD.findall((behind if stop is None else behind[: stop.start()]).lower())
        for at, (lead, one) in enumerate(pairwise(words[: _NEAR + 1])):
            if lead in self.leads and one in self.ones:
                kind = self._of_words(words[at + 2 : at + 2 + _PHRASE])
                return kind if kind in self.lent else ""
        return ""

    def _of_words(self, words: Sequence[str]) -> str:
        own: list[str] = []
        for word in words:
            if word in self.ends:
                if own:
                    break
                continue
            own.append(word)
        while len(own) > 1 and own[-1] in self.shells and " ".join(own[-_LONGEST:]) not in self.kinds:
            own.pop()
        for number in range(_LONGEST, 0, -1):
            kind = self.kinds.get(" ".join(own[-number:])) if len(own) >= number else None
            if kind is not None:
                return kind
        return ""


def site_outcome(left: Sequence[str], right: Sequence[str]) -> str:
    """site.same (a kind of thing in common, or the family whose home it was), site.apart (homes of other families), site.other (things of
    other kinds) or site.unsaid; things that other claims of a page lend (LENT before it) are never other.
    """
    one, two = ([site.removeprefix(LENT) for site in sites] for sites in (left, right))
    homes = [[site for site in sites if site.startswith(OWNER)] for sites in (one, two)]
    if homes[0] and homes[1]:
        return "site.apart" if set(homes[0]).isdisjoint(homes[1]) else "site.same"
    if not set(one).isdisjoint(two):
        return "site.same"
    are_said = not (_are_lent(left) or _are_lent(right))  # an empty side is said of nothing
    return "site.other" if are_said and left and right else "site.unsaid"


def _are_lent(sites: Sequence[str]) -> bool:
    """True where the page lends all that are no homes."""
    return all(site.startswith((LENT, OWNER)) for site in sites)


def load_sites(folders: Sequence[Path] = ()) -> Sites:
    """The packaged and the user's rows, checked against their examples."""
    rows = load_rows("resolve/sites.yaml", folders, required=("words",))
    kinds = [row for row in rows if "means" not in row]
    end, shell, lead, one = (_meaning(rows, means) for means in ("end", "shell", "lead", "one"))
    sites = Sites(
        {str(word): str(row["id"]) for row in kinds for word in row["words"]},
        frozenset(str(row["id"]) for row in kinds if row.get("lent", True)),
        end,
        shell,
        lead,
        one,
        Homes(*(_meaning(rows, means) for means in ("family", "home", "kin", "owned", "particle"))),
    )
    check_examples(
        rows, lambda row, text: text in row["words"] if "means" in row else sites.of_phrase(text) == row["id"]
    )
    return sites


def _meaning(rows: Sequence[Row], means: str) -> frozenset[str]:
    return frozenset(str(word) for row in rows if row.get("means") == means for word in row["words"])
