"""Two ids and a person's verdict -> the judgement about two claims that the ledger keeps.

An event stands for the claim that founded it, by which it keeps its id.
"""

from whosaid.errors import WhosaidError
from whosaid.records.concluded import Event, Judgement
from whosaid.records.ids import make_id
from whosaid.records.inferred import Claim
from whosaid.store.protocol import Reader
from whosaid.views.words import concluded, located, only

#: What a person may say of two claims or events.
VERDICTS = ("same", "different")


def judgement_of(ledger: Reader, verdict: str, pair: tuple[str, str], *, by: str, because: str, at: str) -> Judgement:
    """The judgement; ids may be shortened. Raises WhosaidError for ids of other records and for a claim beside itself."""
    left, right = sorted(_claim_of(ledger, beginning) for beginning in pair)
    if left == right:
        raise WhosaidError(
            "both are the same claim or event", where=" ".join(pair), mend="To part an event give two of its claims."
        )
    return Judgement(left, right, verdict, f"person:{by}", because, at)


def number_unheard(ledger: Reader) -> int:
    """Number of judgements made since conclusions were drawn."""
    return sum(1 for _ in ledger.judgements()) - int(ledger.remembered("judged") or 0)


def event_now(ledger: Reader, beginning: str) -> str | None:
    """The event that holds the claim which founded an event that is no more, as far as a person's judgement names that claim."""
    given = beginning if beginning.startswith("event:") else f"event:{beginning}"
    founders = {claim for one in ledger.judgements() for claim in (one.left, one.right)}
    now = {ledger.event_of(claim) for claim in sorted(founders) if make_id("event", claim).startswith(given)}
    return min((event for event in now if event), default=None)


def _claim_of(ledger: Reader, beginning: str) -> str:
    """Id of the claim that an id means."""
    claims = {record.id for _, _, record in located(ledger, beginning) if isinstance(record, Claim)}
    events = {record.id: record for record in concluded(ledger, beginning) if isinstance(record, Event)}
    identity = only(sorted({*claims, *events}), beginning, "Give the id of a claim or an event, as views show it.")
    return _founder(events[identity]) if identity in events else identity


def _founder(event: Event) -> str:
    """The claim whose id makes the event's id; the first one where a newer version of a page has taken it away."""
    return next((claim for claim in event.claims if make_id("event", claim) == event.id), event.claims[0])
