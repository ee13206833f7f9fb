"""Treebank files that you point to -> weights of the part-of-speech tagger.

    python scripts/train_tagger.py FOLDER --out src/whosaid/rules/weights/tagger.gz

FOLDER holds train.conll.gz, dev.conll.gz and any test_*.conll.gz in CoNLL-U columns (word in the second, universal tag in the fourth,
Penn tag in the fifth, SpaceAfter=No in the last). Each sentence is learnt from twice where the program's own tokens
differ from those of the treebank. Dice are thrown only to shuffle, with a fixed seed: the same files give the same weights.
"""

import argparse
import gzip
import json
import random  # noqa: TID251 - dice of a fixed seed, in a script
import sys
import time
from array import array
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

from whosaid.text.shadow import lower_of, shadow_of
from whosaid.text.tagging import (
    BEGIN,
    END,
    START,
    Tagger,
    Weights,
    current_features,
    next_features,
    pair_features,
    previous_features,
    second_next_features,
    second_previous_features,
    tag_features,
    tag_word_features,
)
from whosaid.text.tokens import tokenise

Columns = list[str]
Sentence = tuple[list[str], list[str]]

#: Penn tag of a verb -> its tag here.
FORMS = {"VBD": "VERB.d", "VBN": "VERB.n", "VBG": "VERB.g", "VBZ": "VERB.z", "VBP": "VERB.z", "VB": "VERB.b"}
#: Weights are stored as whole numbers of this fraction; the largest has two digits before the point.
SCALE = 100
#: Features whose largest weight is below this are left out. Of 0.1 to 2.0 on dev: half the features go, and 0.02 points.
LEAST = 1.0
#: A form seen this often with one tag in this share of cases is not scored: half of all words, at no loss on dev.
SURE_TIMES, SURE_SHARE = 20, 0.995
#: Times that all sentences are learnt from.
ROUNDS = 6


# ---------------------------------------------------------------------------------------------------------- the treebank
def rows_of(path: Path) -> Iterator[list[Columns]]:
    """The rows of each sentence, those of words written together (1-2) included."""
    raw = path.read_bytes()
    rows: list[Columns] = []
    for line in [*(gzip.decompress(raw) if path.suffix == ".gz" else raw).decode("utf-8").split("\n"), ""]:
        columns = line.split("\t")
        if len(columns) > 5:
            rows.append(columns)
        elif not line and rows:
            yield rows
            rows = []


def tag_of(columns: Columns) -> str:
    """The universal tag, of a verb with its form."""
    return FORMS.get(columns[4], "VERB.b") if columns[3] == "VERB" else columns[3]


def as_printed(rows: list[Columns]) -> Sentence:
    """(words, tags) with the treebank's own words."""
    words = [row for row in rows if row[0].isdigit()]
    return [row[1] for row in words], [tag_of(row) for row in words]


def as_read(rows: list[Columns]) -> Sentence:
    """(words, tags) with the program's tokens; each has the tag of the first word of the treebank in it that is no mark."""
    text, spans = text_of(rows)
    shadow = shadow_of(text)
    tokens = tokenise(shadow, lower_of(shadow))
    tags = []
    for start, end in zip(tokens.starts, tokens.ends, strict=True):
        held = [row for first, last, row in spans if first < end and start < last]
        words = [row for row in held if row[3] != "PUNCT"] or held or [rows[0]]
        tags.append(tag_of(words[0]))
    return list(tokens.words), tags


def text_of(rows: list[Columns]) -> tuple[str, list[tuple[int, int, Columns]]]:
    """The sentence as text, and [start, end) of each word in it."""
    text, spans, joined, joint = "", list[tuple[int, int, Columns]](), 0, (0, 0)
    for row in rows:
        if "-" in row[0]:
            joined, joint = int(row[0].partition("-")[2]), (len(text), len(text) + len(row[1]))
        elif not row[0].isdigit():
            continue
        elif int(row[0]) <= joined:
            spans.append((*joint, row))
            continue
        else:
            spans.append((len(text), len(text) + len(row[1]), row))
        text += row[1] + ("" if "SpaceAfter=No" in row[-1] else " ")
    return text, spans


def lessons_of(path: Path) -> list[Sentence]:
    """All sentences as printed, then those that the program reads as other words."""
    rows = list(rows_of(path))
    printed, read = [as_printed(one) for one in rows], [as_read(one) for one in rows]
    return printed + [here for there, here in zip(printed, read, strict=True) if there[0] != here[0]]


# -------------------------------------------------------------------------------------------------------------- learning
def features_of(words: list[str], i: int, before: str, second_before: str) -> list[str]:
    """All features of one word in its place, as the tagger sums them."""
    last = len(words) - 1
    left = words[i - 1] if i else BEGIN
    right = words[i + 1] if i < last else END
    return [
        *current_features(words[i], first=i == 0),
        *previous_features(left),
        *next_features(right),
        *second_previous_features(words[i - 2] if i > 1 else BEGIN),
        *second_next_features(words[i + 2] if i + 1 < last else END),
        *tag_features(before, second_before),
        *tag_word_features(before, words[i]),
        *pair_features(left, words[i], right),
    ]


def sure_tags(sentences: list[Sentence]) -> dict[str, str]:
    """Forms seen at least SURE_TIMES of which at least SURE_SHARE had one tag."""
    seen: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for words, tags in sentences:
        for word, tag in zip(words, tags, strict=True):
            seen[word][tag] += 1
    found = {}
    for word, row in sorted(seen.items()):
        tag, times = max(row.items(), key=lambda item: (item[1], item[0]))
        if sum(row.values()) >= SURE_TIMES and times >= SURE_SHARE * sum(row.values()):
            found[word] = tag
    return found


class Trainer:
    """Averaged perceptron with lazy averages: totals are brought up to date only when a weight changes."""

    def __init__(self, tags: list[str], sure: dict[str, str]) -> None:
        self.tags = tags
        self.sure = sure
        self.weights: dict[str, dict[str, float]] = {}
        self._totals: dict[tuple[str, str], float] = defaultdict(float)
        self._stamps: dict[tuple[str, str], int] = defaultdict(int)
        self._seen = 0

    def learn(self, words: list[str], tags: list[str]) -> int:
        """One sentence; returns the number of words that were wrong before."""
        wrong = 0
        before, second_before = START, START
        for i, truth in enumerate(tags):
            known = self.sure.get(words[i])
            if known is not None:
                before, second_before = known, before
                continue
            self._seen += 1
            features = features_of(words, i, before, second_before)
            guess = self._guess(features)
            if guess != truth:
                wrong += 1
                for feature in features:
                    self._change(feature, truth, 1.0)
                    self._change(feature, guess, -1.0)
            before, second_before = guess, before
        return wrong

    def _guess(self, features: list[str]) -> str:
        scores: dict[str, float] = dict.fromkeys(self.tags, 0.0)
        for feature in features:
            row = self.weights.get(feature)
            if row:
                for tag, weight in row.items():
                    scores[tag] += weight
        return max(self.tags, key=lambda tag: (scores[tag], tag))

    def _change(self, feature: str, tag: str, by: float) -> None:
        row = self.weights.setdefault(feature, {})
        key = (feature, tag)
        old = row.get(tag, 0.0)
        self._totals[key] += (self._seen - self._stamps[key]) * old
        self._stamps[key] = self._seen
        row[tag] = old + by

    def averaged(self) -> dict[str, dict[str, float]]:
        """Weights averaged over all words seen."""
        return {
            feature: {
                tag: (self._totals[feature, tag] + (self._seen - self._stamps[feature, tag]) * weight) / self._seen
                for tag, weight in row.items()
            }
            for feature, row in self.weights.items()
        }


def packed(averaged: dict[str, dict[str, float]], tags: list[str], sure: dict[str, str], least: float) -> Weights:
    """Rows of whole numbers, features of small weight left out."""
    features, values = list[str](), array("h")
    for name, row in sorted(averaged.items()):
        numbers = [round(row.get(tag, 0.0) * SCALE) for tag in tags]
        if "\n" not in name and max(map(abs, numbers)) >= least * SCALE:
            features.append(name)
            values.extend(numbers)
    return Weights(tuple(tags), features, values, sure)


def bytes_of(values: Sequence[int]) -> bytes:
    """Two bytes a number, the lower one first."""
    numbers = array("h", values)
    if sys.byteorder == "big":
        numbers.byteswap()
    return numbers.tobytes()


def write(path: Path, weights: Weights) -> None:
    """As `whosaid.knowledge.speech_parts` reads it; without a time stamp, so that the same weights are the same bytes."""
    about = {"tags": weights.tags, "features": len(weights.features), "sure": weights.sure}
    head = json.dumps(about, ensure_ascii=False) + "\n"
    names = "".join(name + "\n" for name in weights.features)
    path.write_bytes(gzip.compress((head + names).encode("utf-8") + bytes_of(weights.values), mtime=0))


def report(name: str, weights: Weights, path: Path) -> None:
    """Prints the share of right universal tags, and with the forms of verbs, and the tokens a second of CPU."""
    gold = [as_printed(rows) for rows in rows_of(path)]
    tagger = Tagger(weights)
    began = time.process_time()
    found = [tagger.tag(words) for words, _ in gold]
    spent = time.process_time() - began
    pairs = [pair for tags, (_, truth) in zip(found, gold, strict=True) for pair in zip(tags, truth, strict=True)]
    plain = sum(a.partition(".")[0] == b.partition(".")[0] if len(a) > 1 else a == b for a, b in pairs) / len(pairs)
    fine = sum(a == b for a, b in pairs) / len(pairs)
    sys.stdout.write(f"{name} {path.name}: {plain:.4f} ({fine:.4f} with forms), {len(pairs) / spent:,.0f} tokens/s\n")


def main() -> int:
    """Train, measure, write."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument(
        "--least", type=float, default=LEAST, help="leave out features whose largest weight is below this"
    )
    arguments = parser.parse_args()
    lessons = lessons_of(arguments.folder / "train.conll.gz")
    tags, sure = sorted({tag for _, gold in lessons for tag in gold}), sure_tags(lessons)
    trainer, dice = Trainer(tags, sure), random.Random(20161028)  # noqa: S311 - it only shuffles
    for number in range(ROUNDS):
        dice.shuffle(lessons)
        wrong = sum(trainer.learn(words, gold) for words, gold in lessons)
        sys.stdout.write(f"round {number + 1}: {wrong} words wrong while learning\n")
        sys.stdout.flush()
    weights = packed(trainer.averaged(), tags, sure, arguments.least)
    write(arguments.out, weights)
    sys.stdout.write(f"{len(weights.features)} features, {arguments.out.stat().st_size:,} bytes\n")
    for name in ("dev", "test_ewt", "test_gum"):
        report("tags", weights, arguments.folder / f"{name}.conll.gz")
    return 0


if __name__ == "__main__":
    sys.exit(main())
