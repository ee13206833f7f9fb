"""Statements -> the sentences of a reason, with the words of both sides. Program English; no word here decides anything."""

from whosaid.records.inferred import Count
from whosaid.resolve.case import Statement

_HARMS = {"killed-or-injured": "killed or injured"}


def who(said: Statement) -> str:
    """The origin, and the page where that is another name."""
    name, outlet = said.backing.name, said.page.outlet
    if not said.backing.known:
        return f"{outlet} (origin unknown)"
    return name if name == outlet or name.endswith(f", quoted by {outlet}") else f"{name} (in {outlet})"


def dated(said: Statement) -> str:
    """Who, and the day of the page."""
    day = said.page.published
    return f"{who(said)}, {day}," if day else who(said)


def figure_said(said: Statement, count: Count) -> str:
    """Who gives which figure, in the page's own words."""
    return f"{dated(said)} says “{_flat(count.evidence.exact)}”"


def sentence_said(said: Statement) -> str:
    """Who says which sentence."""
    return f"{dated(said)} says “{said.sentence}”"


def words_said(said: Statement, words: str) -> str:
    """Who says which words."""
    return f"{dated(said)} says “{_flat(words)}”"


def harm_words(count: Count) -> str:
    """What is counted: "children killed", "injured"."""
    harm = _HARMS.get(count.harm, count.harm)
    return harm if count.population in ("all", "unknown") else f"{harm} ({count.population})"


def _flat(text: str) -> str:
    return " ".join(text.split())
