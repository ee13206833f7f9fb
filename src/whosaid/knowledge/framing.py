"""`rules/framing/*.yaml` -> the loaded words that pages use for sides, ground and acts, quick to find."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from whosaid.knowledge.clauses import lowers_of
from whosaid.knowledge.loading import check_examples, load_rows
from whosaid.knowledge.phrases import PhraseTable, spell, table_of

#: Files of labels, in the order in which a term given twice is decided.
LABEL_FILES = ("framing/combatants.yaml", "framing/governments.yaml", "framing/territory.yaml", "framing/acts.yaml")


@dataclass(frozen=True, slots=True)
class Term:
    """One loaded word or phrase."""

    dimension: str
    """combatant-label, government-label, territory-label, act-label, distance or victim-label."""
    rule: str
    """Id of the row."""


@dataclass(frozen=True, slots=True)
class FramingRules:
    """All loaded words."""

    terms: PhraseTable[Term]
    """By their tokens."""

    def find(self, lowers: Sequence[str]) -> Iterator[tuple[int, int, Term]]:
        """(first token, one past the last, term) from left to right, the longest at each place.

        A word inside a longer term that another rule knows by itself is found as well: "moderate" and "rebels".
        """
        for first, end, term in self.terms.find(lowers):
            yield first, end, term
            for place in range(first, end) if end - first > 1 else ():
                alone = self.terms.at(lowers[place : place + 1], 0) if lowers[place] in self.terms.starts else None
                if alone is not None and alone[1].rule != term.rule:
                    yield place, place + 1, alone[1]


def load_framing(folders: Sequence[Path] = ()) -> FramingRules:
    """Packaged and the user's labels, every example checked. Raises BadRule."""
    rows = tuple(row for file in LABEL_FILES for row in load_rows(file, folders, required=("dimension", "terms")))
    rules = FramingRules(
        table_of(
            (phrase, Term(str(row["dimension"]), str(row["id"])))
            for row in rows
            for notation in row["terms"]
            for phrase in spell(str(notation))
        )
    )
    check_examples(rows, lambda row, text: any(term.rule == row["id"] for _, _, term in rules.find(lowers_of(text))))
    return rules
