"""The facets of an event -> the same in the order of a reader's questions, values with most origins first."""

from whosaid.views.events import EventView, Facet

#: What a reader asks first.
ORDER = (
    "occurrence",
    "kind",
    "time",
    "place",
    "perpetrator",
    "target",
    "weapon",
    "killed",
    "injured",
    "civilian-status",
)


def facets_in_order(view: EventView) -> tuple[tuple[str, tuple[Facet, ...]], ...]:
    """(facet, its values)."""
    found: dict[str, list[Facet]] = {}
    for one in view.facets:
        found.setdefault(one.facet, []).append(one)
    names = sorted(found, key=lambda name: (ORDER.index(name) if name in ORDER else len(ORDER), name))
    return tuple(
        (name, tuple(sorted(found[name], key=lambda one: (-len(one.origins), -one.articles, one.value))))
        for name in names
    )
