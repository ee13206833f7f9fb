"""The words of a page -> the outlet whose page it is, with the rules that named it. Rules: `outlet_marks.yaml`,
`outlet_styles.yaml`, register of outlets.

Given names go first, then the address, then the name of the site in the markup, then the words. Nothing said: None.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from whosaid.knowledge.imprints import OUTLET_MARK, Imprints, MarkRule
from whosaid.knowledge.outlets import OutletEntry, OutletRegister, host_of
from whosaid.read.unlisted import outlet_without_entry
from whosaid.records.ids import make_id
from whosaid.records.printed import Outlet

#: Weight from which a mark, or marks together, name an outlet.
NAMED = 2
#: Names of outlets looked at in one article: a page that names itself does so early or in its last lines.
HITS = 60
#: Code points up to which a name is that of a site.
NAME_LENGTH = 80
#: Code points before and after a name in which its mark is sought: "become a ... member", "'s Name Name reported".
BEFORE, AFTER = 48, 90

NOT_SAID = "outlet.not-said"


@dataclass(frozen=True, slots=True)
class Named:
    """An outlet and the rule that named it."""

    outlet: Outlet | None
    rule: str


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one article in which an outlet may name itself; shadows, one string a block."""

    title: Sequence[str] = ()
    mastheads: Sequence[str] = ()
    bylines: Sequence[str] = ()
    datelines: Sequence[str] = ()
    body: Sequence[str] = ()
    furniture: Sequence[str] = ()
    date_lines: Sequence[str] = ()
    """Lower case."""

    def by_place(self) -> tuple[tuple[str, Sequence[str]], ...]:
        """The strings with the place that the rules of marks name."""
        return (
            ("title", self.title),
            ("masthead", self.mastheads),
            ("byline", self.bylines),
            ("dateline", self.datelines),
            ("body", self.body),
            ("furniture", self.furniture),
        )


def outlet_of_address(
    url: str | None, site_name: str | None, feed: str | None, outlets: OutletRegister, title_tail: str | None = None
) -> Named | None:
    """The outlet of a web address; else of the name that the site, its titles or the feed give it; else the bare host."""
    entry = outlets.by_url(url) if url else None
    if entry is not None:
        return Named(outlets.outlet(entry.id), "outlet.domain")
    host = host_of(url) if url else ""
    for name, rule in (
        (site_name, "outlet.site-name"),
        (title_tail, "outlet.title-tail"),
        (feed, "outlet.feed"),
    ):
        if name and 1 < len(name.strip()) <= NAME_LENGTH:
            return Named(_of_site(name, host, outlets), rule)
    return Named(Outlet(make_id("outlet", host), host), "outlet.host") if host else None


def _of_site(name: str, host: str, outlets: OutletRegister) -> Outlet:
    """The register's outlet of that name, unless its addresses are known and this is none of them."""
    entry = outlets.by_name(name)
    if entry is not None and host and entry.domains:
        return Outlet(make_id("outlet", host), name.strip())
    return outlets.named(name)


def outlet_of_words(words: Words, imprints: Imprints, outlets: OutletRegister) -> Named:
    """The outlet that has most marks; of two with as many, none. A house style counts only where there is no mark."""
    scores: dict[str, dict[str, int]] = defaultdict(dict)
    for where, strings in words.by_place():
        rules = [rule for rule in imprints.marks if rule.where in (where, "any")]
        _score(strings, rules, outlets, scores)
    ranked = sorted(
        ((sum(marks.values()), outlet) for outlet, marks in scores.items()), key=lambda pair: (-pair[0], pair[1])
    )
    if ranked and ranked[0][0] >= NAMED and (len(ranked) == 1 or ranked[1][0] < ranked[0][0]):
        outlet = ranked[0][1]
        return Named(outlets.outlet(outlet), " ".join(sorted(scores[outlet])))
    if ranked and ranked[0][0] >= NAMED:
        return Named(None, NOT_SAID)
    unlisted = outlet_without_entry(words.by_place(), imprints, outlets)
    return Named(*unlisted) if unlisted else _by_style(words.date_lines, imprints, outlets)


def _score(
    strings: Iterable[str], rules: Sequence[MarkRule], outlets: OutletRegister, scores: dict[str, dict[str, int]]
) -> None:
    left = HITS
    for string in strings:
        for hit in outlets.find(string):
            left -= 1
            if left < 0:
                return
            window = string[max(0, hit.start - BEFORE) : hit.start] + OUTLET_MARK + string[hit.end : hit.end + AFTER]
            lower = window.lower()
            for rule in rules:
                if (
                    rule.id not in scores.get(hit.outlet, ())
                    and rule.may_name(lower)
                    and rule.pattern.search(window) is not None
                ):
                    scores[hit.outlet][rule.id] = _weight(rule, outlets.entries[hit.outlet])


def _weight(rule: MarkRule, entry: OutletEntry) -> int:
    """Other papers print agencies' reports with the agency's name in the text: there it is a credit, not a name."""
    return (
        min(rule.weight, 1) if entry.kind == "agency" and rule.where in ("body", "byline", "dateline") else rule.weight
    )


def _by_style(date_lines: Iterable[str], imprints: Imprints, outlets: OutletRegister) -> Named:
    for line in date_lines:
        for style in imprints.styles:
            if style.outlet in outlets.entries and style.pattern.match(line) is not None:
                return Named(outlets.outlet(style.outlet), style.id)
    return Named(None, NOT_SAID)
