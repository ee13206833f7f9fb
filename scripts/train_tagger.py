"""Treebank files that the user points to -> weights of the part-of-speech tagger.

    python scripts/train_tagger.py --train FOLDER/train.conll.gz --dev FOLDER/dev.conll.gz [--test FILE ...] --out FILE

The files hold CoNLL-U columns (FORM in the second, UPOS in the fourth), gzipped or plain. Training throws dice only to shuffle, with a
fixed seed, so the same files give the same weights. The output is JSON Lines, gzipped without a time stamp.
"""

import argparse
import gzip
import io
import json
import random
import sys
import time
from collections import defaultdict
from pathlib import Path

from whosaid.text.tagging import (
    START,
    Tagger,
    current_features,
    next_features,
    pair_features,
    previous_features,
    second_next_features,
    second_previous_features,
    tag_features,
    tag_word_features,
)

Sentence = tuple[list[str], list[str]]

#: Weights are stored as whole numbers of this fraction.
SCALE = 100
#: Features whose largest weight is below this are left out. Swept 0.1-1.0 on dev: 0.6 costs 0.05 points and halves the file.
LEAST = 0.6
#: A form seen this often with one tag in this share of cases is not scored: half of all words, at no loss on dev.
SURE_TIMES, SURE_SHARE = 20, 0.995


def sentences_of(path: Path) -> list[Sentence]:
    """(words, tags) of each sentence; multiword lines (1-2) and empty nodes (1.1) are left out."""
    raw = path.read_bytes()
    text = (gzip.decompress(raw) if path.suffix == ".gz" else raw).decode("utf-8")
    found: list[Sentence] = []
    words: list[str] = []
    tags: list[str] = []
    for line in [*text.splitlines(), ""]:
        columns = line.split("\t")
        if len(columns) > 3 and columns[0].isdigit():
            words.append(columns[1])
            tags.append(columns[3])
        elif not line and words:
            found.append((words, tags))
            words, tags = [], []
    return found


def features_of(words: list[str], i: int, before: str, second_before: str) -> list[str]:
    """All features of one word in its place, as the tagger sums them."""
    last = len(words) - 1
    left = words[i - 1] if i else "<s>"
    right = words[i + 1] if i < last else "</s>"
    return [
        *current_features(words[i], first=i == 0),
        *previous_features(left),
        *next_features(right),
        *second_previous_features(words[i - 2] if i > 1 else "<s>"),
        *second_next_features(words[i + 2] if i + 1 < last else "</s>"),
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
        found: dict[str, dict[str, float]] = {}
        for feature, row in self.weights.items():
            new = {}
            for tag, weight in row.items():
                key = (feature, tag)
                total = self._totals[key] + (self._seen - self._stamps[key]) * weight
                if abs(total / self._seen) > 0.005:
                    new[tag] = total / self._seen
            if new:
                found[feature] = new
        return found


def pruned(weights: dict[str, dict[str, float]], tags: list[str], least: float) -> dict[str, tuple[float, ...]]:
    """Rows of whole numbers, features of small weight left out."""
    return {
        feature: tuple(float(round(row.get(tag, 0.0) * SCALE)) for tag in tags)
        for feature, row in sorted(weights.items())
        if max(map(abs, row.values())) >= least
    }


def accuracy(tagger: Tagger, sentences: list[Sentence]) -> tuple[float, float]:
    """(share of right tags, tokens a second of CPU)."""
    began = time.process_time()
    found = [tagger.tag(words) for words, _ in sentences]
    spent = time.process_time() - began
    right = sum(a == b for tags, (_, gold) in zip(found, sentences, strict=True) for a, b in zip(tags, gold, strict=True))
    total = sum(len(gold) for _, gold in sentences)
    return right / total, total / spent


def write(path: Path, tags: list[str], sure: dict[str, str], weights: dict[str, tuple[float, ...]]) -> None:
    """First line the tags and the sure forms, then a line a feature: name and its non-zero weights as [tag number, weight, ...]."""
    out = io.StringIO()
    out.write(json.dumps([tags, sure], ensure_ascii=False) + "\n")
    for feature, row in weights.items():
        sparse = [value for number, weight in enumerate(row) if weight for value in (number, int(weight))]
        out.write(json.dumps([feature, *sparse], ensure_ascii=False, separators=(",", ":")) + "\n")
    path.write_bytes(gzip.compress(out.getvalue().encode("utf-8"), mtime=0))


def main() -> int:
    """Train, measure, write."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    parser.add_argument("--train", type=Path, required=True)
    parser.add_argument("--dev", type=Path, required=True)
    parser.add_argument("--test", type=Path, nargs="*", default=[])
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--rounds", type=int, default=8)
    parser.add_argument("--least", type=float, default=LEAST)
    arguments = parser.parse_args()
    train = sentences_of(arguments.train)
    tags = sorted({tag for _, gold in train for tag in gold})
    sure = sure_tags(train)
    trainer = Trainer(tags, sure)
    dice = random.Random(20161028)
    for number in range(arguments.rounds):
        dice.shuffle(train)
        wrong = sum(trainer.learn(words, gold) for words, gold in train)
        sys.stdout.write(f"round {number + 1}: {wrong} words wrong while learning\n")
        sys.stdout.flush()
    averaged = trainer.averaged()
    for least in sorted({arguments.least, 0.1, 0.3, 1.0}):
        tagger = Tagger(tags, pruned(averaged, tags, least), sure)
        share, speed = accuracy(tagger, sentences_of(arguments.dev))
        sys.stdout.write(f"least {least}: dev {share:.4f}, {speed:,.0f} tokens/s\n")
    weights = pruned(averaged, tags, arguments.least)
    write(arguments.out, tags, sure, weights)
    sys.stdout.write(f"{len(weights)} features, {arguments.out.stat().st_size:,} bytes\n")
    for path in arguments.test:
        share, speed = accuracy(Tagger(tags, weights, sure), sentences_of(path))
        sys.stdout.write(f"{path.name}: {share:.4f}, {speed:,.0f} tokens/s\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
