"""Words of a sentence -> parts of speech, by an averaged perceptron.

Method: greedy left-to-right averaged perceptron (Collins 2002), features after Honnibal (2013), arranged so that everything that hangs on
one word form is summed once per form and kept. Weights come from `scripts/train_tagger.py`; this file knows no words.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

#: Tag that stands before the first word of a sentence.
START = "<"

BEGIN, END = "<s>", "</s>"

Row = Sequence[int]

#: Forms whose summed rows are kept per place; a page has about 400. Past that the store starts anew, so memory is bounded.
MAX_FORMS = 50_000


@dataclass(frozen=True, slots=True)
class Weights:
    """What was learnt: one row of whole numbers a feature."""

    tags: tuple[str, ...]
    """Universal tags; verbs with the last letter of their form in the Penn treebank ("VERB.d": past, "VERB.n": participle)."""
    features: Sequence[str]
    """Names of the features."""
    values: Sequence[int]
    """The rows one behind the other: as many numbers for each feature as there are tags."""
    sure: Mapping[str, str]
    """Forms that had one tag in training, nearly always: they are not scored."""


def current_features(form: str, *, first: bool) -> list[str]:
    """Features of the word to be tagged."""
    lower = form.lower()
    shape = shape_of(form)
    return [
        "b",
        "w=" + lower,
        "s4=" + lower[-4:],
        "s3=" + lower[-3:],
        "s2=" + lower[-2:],
        "s1=" + lower[-1:],
        "p1=" + lower[:1],
        "p3=" + lower[:3],
        ("f=" if first else "h=") + shape,
        ("fw=" if first else "hw=") + form,
    ]


def previous_features(form: str) -> list[str]:
    """Features that the word before gives."""
    lower = form.lower()
    return ["-w=" + lower, "-s=" + lower[-3:], "-h=" + shape_of(form)]


def next_features(form: str) -> list[str]:
    """Features that the word after gives."""
    lower = form.lower()
    return ["+w=" + lower, "+s=" + lower[-3:], "+h=" + shape_of(form)]


def second_previous_features(form: str) -> list[str]:
    """Features that the second word before gives."""
    return ["--w=" + form.lower()]


def second_next_features(form: str) -> list[str]:
    """Features that the second word after gives."""
    lower = form.lower()
    return ["++w=" + lower, "++s=" + lower[-3:]]


def tag_features(before: str, second_before: str) -> list[str]:
    """Features that the two tags before give."""
    return ["t=" + before, "tt=" + second_before + before]


def tag_word_features(before: str, form: str) -> list[str]:
    """Features of the tag before together with the word."""
    lower = form.lower()
    return ["tw=" + before + lower, "ts=" + before + lower[-3:]]


def pair_features(before: str, form: str, after: str) -> list[str]:
    """Features of neighbouring words together."""
    lower = form.lower()
    return ["2-=" + before.lower() + " " + lower, "2+=" + lower + " " + after.lower()]


def shape_of(form: str) -> str:
    """Capitals, digits and hyphens as a short code: `X` all capitals, `x` capitalised, `d` has a digit, `-` has a hyphen."""
    code = "X" if form.isupper() and len(form) > 1 else "x" if form[:1].isupper() else ""
    if any(map(str.isdigit, form)):
        code += "d"
    if "-" in form[1:]:
        code += "-"
    return code


class Tagger:
    """Tags sentences, or tells of one word of a sentence how much speaks for each tag."""

    def __init__(self, weights: Weights) -> None:
        self.tags = weights.tags
        self._size = len(weights.tags)
        self._values, self._sure = weights.values, weights.sure
        self._numbers = dict(zip(weights.features, range(len(weights.features)), strict=True))
        self._zero: Row = (0,) * self._size
        self._kept: dict[str, dict[str, Row]] = {}
        self._pairs: dict[str, Row] = {}

    def tag(self, words: Sequence[str]) -> list[str]:
        """One tag per word; the words are those of one sentence."""
        return self._tags(words, 0, len(words))

    def scores(self, words: Sequence[str], place: int, *, first: int = 0) -> dict[str, int]:
        """How much speaks for each tag of the word at `place`; words before `first` are seen but not tagged for it."""
        before = [START, START, *self._tags(words, first, place)]
        found = self._scores(_window(words, place), before[-1], before[-2], first=place == 0)
        return dict(zip(self.tags, found, strict=True))

    def _tags(self, words: Sequence[str], first: int, stop: int) -> list[str]:
        """The tags of the words from `first` up to `stop`."""
        found: list[str] = []
        before, second_before = START, START
        padded = [BEGIN, BEGIN, *words, END, END]
        for i in range(first, stop):
            tag = self._sure.get(words[i])
            if tag is None:
                scores = self._scores(padded[i : i + 5], before, second_before, first=i == 0)
                tag = self.tags[scores.index(max(scores))]
            found.append(tag)
            before, second_before = tag, before
        return found

    def _scores(self, window: list[str], before: str, second_before: str, *, first: bool) -> list[int]:
        second_left, left, form, right, second_right = window
        row, pairs = self._row, self._pairs
        rows = [
            row("first" if first else "here", form),
            row("-", left),
            row("+", right),
            row("--", second_left),
            row("++", second_right),
            row(before, second_before),
            row("t" + before, form),
        ]
        for pair in pair_features(left, form, right):
            weights = pairs[pair] if pair in pairs else self._pair(pair)
            if weights:
                rows.append(weights)
        return list(map(sum, zip(*rows, strict=True)))

    def _row(self, place: str, form: str) -> Row:
        kept = self._kept.get(place)
        if kept is None:
            kept = self._kept[place] = {}
        row = kept.get(form)
        if row is None:
            row = self._sum(_features_at(place, form))
            if len(kept) >= MAX_FORMS:
                kept.clear()
            kept[form] = row
        return row

    def _pair(self, feature: str) -> Row:
        if len(self._pairs) >= MAX_FORMS:
            self._pairs.clear()
        row = self._pairs[feature] = tuple(self._weights(feature))
        return row

    def _sum(self, features: list[str]) -> Row:
        rows = [row for row in map(self._weights, features) if row]
        return tuple([sum(column) for column in zip(*rows, strict=True)]) if rows else self._zero

    def _weights(self, feature: str) -> Row:
        """The row of a feature, empty where it has none."""
        number = self._numbers.get(feature)
        return () if number is None else self._values[number * self._size : (number + 1) * self._size]


def _window(words: Sequence[str], place: int) -> list[str]:
    """The word, two before it and two behind it."""
    start = max(0, place - 2)
    padded = [BEGIN] * (2 - place + start) + list(words[start : place + 3])
    return padded + [END] * (5 - len(padded))


def _features_at(place: str, form: str) -> list[str]:
    if place == "here":
        return current_features(form, first=False)
    if place == "first":
        return current_features(form, first=True)
    if place == "-":
        return previous_features(form)
    if place == "+":
        return next_features(form)
    if place == "--":
        return second_previous_features(form)
    if place == "++":
        return second_next_features(form)
    if place[0] == "t":
        return tag_word_features(place[1:], form)
    return tag_features(place, form)
