"""Claims of large events as a reader sees them <-> bytes in the index, so that nobody waits while hundreds of pages are unpacked for one event."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from whosaid.errors import LedgerError
from whosaid.store.codec import encode, unpack
from whosaid.store.index import Index
from whosaid.store.indexing import MakeReady, index_path
from whosaid.store.protocol import EventFile, PageFacts, Reader
from whosaid.views.claims import ClaimView, view_claim
from whosaid.views.words import Lookup, printed_of

#: Events with more claims than this are large: their claims are made ready, and at first a page shows some of each part.
LARGE = 60


def ready_maker(ledger: Reader, more_than: int = LARGE) -> MakeReady:
    """What makes ready the claims of a page that belong to events with more than so many; without what is told of attributions."""
    lookup = Lookup(ledger, attributions=False)
    event_of: dict[str, str] = {}
    for line in ledger.event_lines():
        if line.claims > more_than:
            for file in ledger.concluded_with(EventFile, line.id):
                lookup.know(file.event)
                event_of.update(dict.fromkeys(file.event.claims, line.id))

    def make_ready(page: PageFacts) -> Iterator[tuple[str, str, bytes]]:
        wanted = [claim.id for found in page.findings for claim in found.claims if claim.id in event_of]
        if wanted:
            lookup.know_of(wanted)
            for printed in printed_of(page):
                bare = replace(printed, findings=replace(printed.findings, attributions=()))
                for claim in printed.findings.claims:
                    if claim.id in event_of:
                        yield event_of[claim.id], claim.id, encode(view_claim(lookup, bare, claim))

    return make_ready


def claims_ready(ledger: Reader, index: Index | None, event: str) -> Mapping[str, ClaimView] | None:
    """The claims of an event by id; None where they are not ready, or the index knows other conclusions than the ledger."""
    body = index.ready(event) if index is not None and knows_conclusions(index, ledger) else None
    return None if body is None else {claim.id: claim for claim in unpack(body, tuple[ClaimView, ...])}


def knows_conclusions(index: Index, ledger: Reader) -> bool:
    """True when the index was made of the conclusions that the ledger has now, whatever pages came since."""
    return index.concluded() == (ledger.remembered("concluded") or "0")


@contextmanager
def index_beside(ledger: Reader) -> Iterator[Index | None]:
    """The index that lies beside a ledger; None where there is none that can be read and knows these conclusions."""
    index = _index(index_path(ledger.path), ledger)
    try:
        yield index
    finally:
        if index is not None:
            index.close()


def _index(path: Path, ledger: Reader) -> Index | None:
    if not path.is_file():
        return None
    try:
        index = Index(path)
        if knows_conclusions(index, ledger):
            return index
        index.close()
    except LedgerError:  # a damaged index is as good as none
        pass
    return None
