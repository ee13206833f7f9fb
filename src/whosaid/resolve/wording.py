"""Statements -> the sentences of a reason, with the words of both sides. Program English; no word here decides anything."""

from whosaid.records.inferred import Count
from whosaid.resolve.case import Statement

#: What stands between a voice without a name and whoever quotes it, in the name of their origin (rules/reuse/origins.yaml; a test ties them).
_QUOTED = ", quoted by "
_PEOPLE = {"child": "children", "woman": "women", "man": "men"}
_HARMS = {"killed-or-injured": "killed or injured"}


def who(said: Statement) -> str:
    """The origin, and the page where that is another name; of an origin without a name the voice of this very claim."""
    name, outlet = said.backing.name, said.page.outlet
    if not said.backing.known:
        return f"{outlet} (origin unknown)"
    if said.backing.unnamed and said.claim.chain:
        _, quoted, host = name.rpartition(_QUOTED)
        voice = said.claim.chain[-1]  # residents and doctors whom one page quotes are one origin, and still two voices
        name = f"{voice}{quoted}{host}" if quoted and voice not in (host, outlet) else name
    return name if name == outlet or name.endswith(f"{_QUOTED}{outlet}") else f"{name} (in {outlet})"


def dated(said: Statement) -> str:
    """Who, and the day of the page."""
    day = said.page.published
    return f"{who(said)}, {day}:" if day else f"{who(said)}:"


def figure_said(said: Statement, count: Count) -> str:
    """Who gives which figure, in the page's own words."""
    return f"{dated(said)} “{_flat(count.evidence.exact)}”"


def sentence_said(said: Statement) -> str:
    """Who says which sentence."""
    return f"{dated(said)} “{said.sentence}”"


def words_said(said: Statement, words: str) -> str:
    """Who says which words."""
    return f"{dated(said)} “{_flat(words)}”"


def people_words(count: Count) -> str:
    """Who is counted: "women", "aid workers"."""
    return _PEOPLE.get(count.population) or f"{count.population.replace('-', ' ')}s"


def harm_words(count: Count) -> str:
    """What is counted: "children killed", "injured"."""
    harm = _HARMS.get(count.harm, count.harm)
    return harm if count.population in ("all", "unknown") else f"{harm} ({count.population})"


def _flat(text: str) -> str:
    return " ".join(text.split())
