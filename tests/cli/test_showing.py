"""The event view says what the program is for."""

from pathlib import Path

from tests.cli.conftest import Give

ROOT = Path(__file__).parents[2]


def test_an_event_says_pages_origins_and_sentences(give: Give, ledger: str) -> None:
    """The headline, the sentences of each origin, what each detail rests on, the range, the contradiction."""
    shown = give("event", "event:", "--ledger", ledger).output
    for words in (
        "3 pages, 3 independent origins - and here are the sentences.",
        "At least seven people were ‹killed› in Qasr on Monday, the Lantern Group said.",
        "Lantern Group (monitor, by attribution): 1 page",
        "What each detail rests on",
        "recorder-min-max\t7+",
        "contradicts (how many): one says 7, the other 9",
    ):
        assert words in shown


def test_the_readme_begins_with_what_is_printed(give: Give, examples: Path) -> None:
    """Stretch by stretch, but for what it leaves out."""
    _, told = (ROOT / "README.md").read_text("utf-8").split("demo.ledger  ", 1)
    block = told.split("\n", 1)[1].split("\n\nEight pages", 1)[0]
    stretches = [" ".join(words.split()) for words in block.split("...")]
    printed = " ".join(give("event", "event:5gdm", "--ledger", str(examples)).output.split())
    assert 4 == len(stretches)
    assert [] == [words for words in stretches if words not in printed]
