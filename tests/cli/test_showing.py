"""The event view says what the program is for."""

from tests.cli.conftest import Give


def test_an_event_says_pages_origins_and_sentences(give: Give, ledger: str) -> None:
    """The headline, the sentences of each origin, what each facet rests on, the range, the contradiction."""
    shown = give("event", "event:", "--ledger", ledger).output
    for words in (
        "3 pages, 3 independent origins - and here are the sentences.",
        "At least seven people were ‹killed› in Qasr on Monday, the Lantern Group said.",
        "Lantern Group (monitor, by attribution): 1 page",
        "What each facet rests on",
        "recorder-min-max\t7+",
        "contradicts (count): one says 7, the other 9",
    ):
        assert words in shown
