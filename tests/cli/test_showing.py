"""The event view says what the program is for."""

import json
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


def test_a_range_of_totals_says_so(give: Give, tmp_path: Path) -> None:
    """403 dead of five days are not the dead of one day; the days of the event are those of the total."""
    page, ledger = tmp_path / "page.jsonl", str(tmp_path / "one.ledger")
    text = "In all, 403 civilians have been killed in Douma since the shelling began on Sunday, the White Helmets said."
    page.write_text(json.dumps({"outlet": "Lantern", "published": "2018-02-23", "text": text}) + "\n", "utf-8")
    assert 0 == give("read", str(page), "--ledger", ledger).exit_code
    shown = give("event", "event:", "--ledger", ledger).output
    assert "killed\tcivilian, a total over a longer time\trecorder-min-max\t403" in shown
    assert "2018-02-18 to 2018-02-23" in shown


def test_the_readme_begins_with_what_is_printed(give: Give, examples: Path) -> None:
    """Stretch by stretch, but for what it leaves out."""
    _, told = (ROOT / "README.md").read_text("utf-8").split("demo.ledger  ", 1)
    block = told.split("\n", 1)[1].split("\n\nEight pages", 1)[0]
    stretches = [" ".join(words.split()) for words in block.split("...")]
    printed = " ".join(give("event", "event:5gdm", "--ledger", str(examples)).output.split())
    assert 4 == len(stretches)
    assert [] == [words for words in stretches if words not in printed]


def test_a_text_in_three_papers_is_one_block(give: Give, tmp_path: Path) -> None:
    """With the papers by day; pairs on request."""
    words = "Jets hit a market in Saraqib on Friday and killed nine people, while smoke rose above the burnt fruit stalls and the ambulances drove until evening."
    rows = [
        {"outlet": f"Paper {day}", "published": f"2017-03-0{day}", "text": f"{words} It rains in town {day}."}
        for day in (6, 4, 5)
    ]
    page, ledger = tmp_path / "page.jsonl", str(tmp_path / "one.ledger")
    page.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    assert 0 == give("read", str(page), "--ledger", ledger).exit_code
    shown = give("copies", "--ledger", ledger).output
    assert "words in 3 articles, 3 copies from" in shown
    assert 1 == shown.count("burnt fruit stalls")
    assert shown.index("Paper 4, 2017-03-04") < shown.index("Paper 5, 2017-03-05") < shown.index("Paper 6, 2017-03-06")
    assert 2 == shown.count("After Paper 4. Published 2017-03-04, the other")
    assert 3 == give("copies", "--pairs", "--ledger", ledger).output.count("burnt fruit stalls")
    (cluster,) = map(json.loads, give("copies", "--json", "--ledger", ledger).stdout.splitlines())
    assert ["Paper 4", "Paper 5", "Paper 6"] == [member["line"]["outlet"] for member in cluster["members"]]
