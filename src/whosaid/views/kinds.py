"""A ledger -> the names and definitions of the kinds of event, as the taxonomy had them when it was made."""

import json
from collections.abc import Mapping
from dataclasses import dataclass

from whosaid.store.protocol import Reader


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of event."""

    code: str
    """Its code in the taxonomy."""
    name: str
    """Display name."""
    definition: str
    """What it means, in a sentence."""


def kinds_of(ledger: Reader) -> Mapping[str, Kind]:
    """Code -> kind."""
    rows = json.loads(ledger.remembered("taxonomy") or "[]")
    return {row["kind"]: Kind(row["kind"], row["name"], row["definition"]) for row in rows}
