"""What a run did -> a summary: pages, articles, copies, claims, events, origins, what could not be read, and the time."""

from dataclasses import dataclass

from whosaid.cli.screen import print_json, visible
from whosaid.plan import Tally
from whosaid.records.printed import Problem
from whosaid.store.protocol import Counts
from whosaid.views.wording import number

#: Problems listed by name; the rest is counted.
MOST_LISTED = 20


@dataclass(frozen=True, slots=True)
class Summary:
    """What a run did, and what stands in the ledger after it."""

    ledger: str
    """Its name."""
    given: int
    """Pages found under the paths."""
    new: int
    """Pages stored."""
    already: int
    """Pages that the ledger had."""
    new_versions: int
    """Names whose page had changed."""
    outdated: int
    """Pages read with other rules and not given again."""
    doubles: int
    """Pages with the bytes of a page of another name."""
    undated: int
    """New articles that do not say when they were published."""
    unnamed: int
    """New articles that do not say whose they are."""
    other_languages: dict[str, int]
    """Languages from which no claims are read, each with its number of new articles."""
    not_read: tuple[str, ...]
    """What could not be read, with the mend."""
    remarks: tuple[str, ...]
    """What went wrong on the way though the page was read."""
    pages: int
    """In the ledger, as the following."""
    articles: int
    copies: int
    claims: int
    events: int
    origins: int
    """Those that are known, as everywhere."""
    seconds: float
    """Of the whole run."""
    changed: bool
    """False when the ledger is as it was."""


def summary_of(tally: Tally, counts: Counts, known_origins: int, ledger: str, seconds: float) -> Summary:
    """The summary of a run; origins that nobody knows are no independent ones."""
    return Summary(
        ledger=ledger,
        given=tally.given,
        new=tally.stored,
        already=tally.already,
        new_versions=tally.versions,
        outdated=tally.outdated,
        doubles=tally.doubles,
        undated=tally.undated,
        unnamed=tally.unnamed,
        other_languages=dict(sorted(tally.foreign.items())),
        not_read=tuple(_told(problem) for problem in tally.problems if problem.fatal),
        remarks=tuple(_told(problem) for problem in tally.problems if not problem.fatal),
        pages=counts.pages,
        articles=counts.articles,
        copies=counts.copies,
        claims=counts.claims,
        events=counts.events,
        origins=known_origins,
        seconds=round(seconds, 2),
        changed=bool(tally.stored or tally.versions or tally.concluded),
    )


def is_failure(found: Summary) -> bool:
    """True when nothing could be read."""
    return found.new == 0 and found.already == 0


def tell(found: Summary, *, as_json: bool) -> None:
    """Prints the summary."""
    if as_json:
        print_json([found])
        return
    _list("could not be read", found.not_read)
    _list("with remarks", found.remarks)
    if is_failure(found):
        print(f"Nothing was read into {found.ledger}.")
        return
    if found.changed:
        versions = (
            f", {found.new_versions} of them read before, as other bytes or with other rules"
            if found.new_versions
            else ""
        )
        print(f"{found.new} new, {found.already} already there{versions}.")
    else:
        print(f"Nothing new: {number(found.already, 'page')} in {found.ledger} already, and nothing was changed.")
    if found.other_languages:
        are = number(sum(found.other_languages.values()), "article is", "articles are")
        print(
            f"{are} not in English ({', '.join(found.other_languages)}): kept and compared for copied words, but no claims are read from them."
        )
    if found.undated or found.unnamed:
        print(_unsaid(found))
    if found.outdated:
        older = number(found.outdated, "older page was", "older pages were")
        print(f"{older} read with other rules; given again, they are brought up to date.")
    if found.doubles and found.new:
        same = number(found.doubles, "page has", "pages have")
        print(f"{same} the same bytes as a page of another name; a folder that is given under two paths is read twice.")
    counts = ("page", found.pages), ("article", found.articles), ("copy", found.copies), ("claim", found.claims)
    counted = [*counts, ("event", found.events), ("independent origin", found.origins)]
    told = (number(amount, what, "copies" if what == "copy" else None) for what, amount in counted)
    print(f"{found.ledger}: {', '.join(told)}; {found.seconds:.1f} s.")
    if found.changed and found.events:
        print(f"Next: whosaid events --ledger {found.ledger}")


def _unsaid(found: Summary) -> str:
    """What new articles do not say of themselves, and how it can be given."""
    said = ((found.undated, "no day of publication"), (found.unnamed, "no outlet"))
    told = " and ".join(f"{amount:,} {'says' if amount == 1 else 'say'} {what}" for amount, what in said if amount)
    return f"Of the new articles {told}; rows of JSON Lines or CSV can give it (`published`, `outlet`)."


def _list(heading: str, lines: tuple[str, ...]) -> None:
    if lines:
        print(f"{len(lines)} {heading}:")
        for line in lines[:MOST_LISTED]:
            print(f"  {visible(line)}")
        if len(lines) > MOST_LISTED:
            print(f"  ... and {len(lines) - MOST_LISTED} more; all of them with --json")


def _told(problem: Problem) -> str:
    """The file, then what is wrong with it, the file once."""
    words = problem.message.removeprefix(f"{problem.name}: ")
    return f"{problem.name}: {words}"
