"""What a claim can rest on: the voice at the end of the unwinding, with the key under which its claims are gathered."""

from dataclasses import dataclass

from whosaid.knowledge.known import Knowledge
from whosaid.knowledge.names import fold_name
from whosaid.knowledge.outlets import OutletEntry
from whosaid.records.making import quickly_made
from whosaid.records.printed import Article, Outlet

UNKNOWN = "unknown"


@quickly_made
@dataclass(frozen=True, slots=True)
class Rest:
    """A voice, resolved as far as pages and registers allow."""

    key: str
    """The same for the same voice, from content; becomes the id of the origin."""
    name: str
    """Display name."""
    actor: str | None
    """Id of the actor, where it is one."""
    kind: str
    """agency, outlet, official, armed-group, monitor, witness, aid, social or unknown."""
    basis: str
    """attribution, credit, copy, link, own-reporting or unknown."""
    rule: str
    """Id of the rule."""
    several: str = ""
    """Display name where pages call the voice in different ways; empty: the one that they use most."""


def rest_on_entry(entry: OutletEntry, basis: str, rule: str, known: Knowledge) -> Rest:
    """An outlet of the register."""
    return Rest(entry.id, entry.name, actor_named(entry.name, known), known.reuse.origin_kind(entry.kind), basis, rule)


def rest_on_outlet(outlet: Outlet, known: Knowledge) -> Rest:
    """The outlet of an article, in the register or not."""
    entry = known.outlets.entry(outlet.id) or known.outlets.by_name(outlet.name)
    if entry is not None:
        return rest_on_entry(entry, "own-reporting", "origin.own-reporting", known)
    return Rest(outlet.id, outlet.name, None, "outlet", "own-reporting", "origin.own-reporting")


def is_nameless(line: str, known: Knowledge) -> bool:
    """True for a credit or byline of agencies that names none ("Staff and agencies")."""
    is_so: bool = known.reuse.is_nameless(fold_name(line))
    return is_so and known.outlets.by_name(line) is None and not known.outlets.find(line)


def rest_on_credit(credit: str, known: Knowledge) -> Rest:
    """The agency or outlet that a credit line names; the line itself where the register does not know it."""
    entry = known.outlets.by_name(credit)
    if entry is None:
        hits = known.outlets.find(credit)
        entry = known.outlets.entry(hits[0].outlet) if hits else None
    if entry is not None:
        return rest_on_entry(entry, "credit", "origin.credit", known)
    outlet = known.outlets.named(credit)
    return Rest(outlet.id, outlet.name, None, "agency", "credit", "origin.credit")


def rest_unknown(article: Article, known: Knowledge) -> Rest:
    """The unknown origin of one article; it never counts as independent."""
    return Rest(f"{UNKNOWN} {article.id}", known.reuse.unknown_name, None, UNKNOWN, UNKNOWN, "origin.unknown")


def actor_named(name: str, known: Knowledge) -> str | None:
    """Id of the actor of exactly this name, None where the register has none or several."""
    found = {alias.actor for alias in known.actors.names.get(fold_name(name), ()) if alias.form == "name"}
    return found.pop() if len(found) == 1 else None
