"""Sentences with a reporting verb and its marked speaker -> in how many the right head word is found.

    python scripts/measure_speakers.py speakers_dev.jsonl [--misses]

A row has `text`, `cue` and `head`: [start, end) of the verb and of the speaker's head word. Right is an attribution whose cue
overlaps the verb and whose source holds the head.
"""

import argparse
import json
import sys
from pathlib import Path

from whosaid.extract.attributions import find_attributions
from whosaid.knowledge.known import load_knowledge
from whosaid.records.printed import Article
from whosaid.records.spans import NO_TIME, Evidence
from whosaid.text.reading import read_text


def article_of(text: str) -> Article:
    """An article of which nothing is known but its text."""
    return Article(
        id="article:case", document="document:case", index=0, outlet=None, title=None, byline=None, credit=None,
        published=NO_TIME, language="en", text=text, sentences=(), page_spans=(),
    )  # fmt: skip


def holds(outer: Evidence | None, start: int, end: int) -> bool:
    """True where the evidence holds [start, end)."""
    return outer is not None and outer.start <= start and end <= outer.end


def main() -> int:
    """Measure and report."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    parser.add_argument("cases", type=Path)
    parser.add_argument("--misses", action="store_true", help="print the sentences that are missed")
    arguments = parser.parse_args()
    known = load_knowledge()
    rows = [json.loads(line) for line in arguments.cases.read_text("utf-8").splitlines() if line]
    right = 0
    for row in rows:
        article, (start, end) = article_of(row["text"]), row["cue"]
        found = find_attributions(article, read_text(article.text, known.text_words), (), (), known)
        here = [one for one in found if one.cue is not None and one.cue.start < end and start < one.cue.end]
        hit = any(holds(one.source, *row["head"]) for one in here)
        right += hit
        if arguments.misses and not hit:
            sys.stdout.write(f"{row['text']}\n")
    sys.stdout.write(f"right head word in {right} of {len(rows)}: {right / len(rows):.4f}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
