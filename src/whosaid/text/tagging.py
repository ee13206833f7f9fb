"""Words of a sentence -> parts of speech, by an averaged perceptron.

Method: greedy left-to-right averaged perceptron (Collins 2002), features after Honnibal (2013), arranged so that everything that hangs on
one word form is summed once per form and kept. Weights come from `scripts/train_tagger.py`; this file knows no words.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from operator import add
from struct import Struct

from whosaid.text.memo import Answers

#: Tag that stands before the first word of a sentence.
START = "<"

BEGIN, END = "<s>", "</s>"

#: Forms whose summed rows are kept per place; a page has about 400. Past that the store starts anew, so memory is bounded.
MAX_FORMS = 50_000

#: Rows that are summed for one word: of itself and its neighbours, of the tags before it, of two pairs of neighbours.
ROWS = 9
#: What every weight of a row is raised by. A row sums ten weights of two bytes at most, so it stays above zero, and ROWS of
#: them stay below four bytes.
BIAS = 1 << 24


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
    """Tags sentences, or tells of one word of a sentence how much speaks for each tag.

    The row of a form is kept as one whole number, four bytes a tag and each BIAS too high so that none is below zero: nine
    rows are added nine times as quickly as tag by tag.
    """

    def __init__(self, weights: Weights) -> None:
        self.tags = weights.tags
        self._size = len(weights.tags)
        self._values, self._sure = weights.values, weights.sure
        self._numbers = dict(zip(weights.features, range(len(weights.features)), strict=True))
        self._rows = Answers(self._rows_at)
        self._lanes = Struct(f"<{self._size}I")

    def tag(self, words: Sequence[str]) -> list[str]:
        """One tag per word; the words are those of one sentence."""
        return self._tags(words, 0, len(words))

    def scores(self, words: Sequence[str], place: int, *, first: int = 0) -> dict[str, int]:
        """How much speaks for each tag of the word at `place`; words before `first` are seen but not tagged for it."""
        before = [START, START, *self._tags(words, first, place)]
        found = self._scores(_window(words, place), before[-1], before[-2], first=place == 0)
        return {tag: score - ROWS * BIAS for tag, score in zip(self.tags, found, strict=True)}

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

    def _scores(self, window: list[str], before: str, second_before: str, *, first: bool) -> tuple[int, ...]:
        """What speaks for each tag, ROWS * BIAS too high."""
        second_left, left, form, right, second_right = window
        left_pair, right_pair = pair_features(left, form, right)
        rows = self._rows
        total = (
            rows["first" if first else "here"][form]
            + rows["-"][left]
            + rows["+"][right]
            + rows["--"][second_left]
            + rows["++"][second_right]
            + rows[before][second_before]
            + rows["t" + before][form]
            + rows["2"][left_pair]
            + rows["2"][right_pair]
        )
        return self._lanes.unpack(total.to_bytes(self._lanes.size, "little"))

    def _rows_at(self, place: str) -> Answers[str, int]:
        """Form -> the sum of the rows of its features at a place of the window, as one whole number."""
        return Answers(partial(self._total, place), MAX_FORMS)

    def _total(self, place: str, form: str) -> int:
        total = [BIAS] * self._size
        for number in map(self._numbers.get, _features_at(place, form)):
            if number is not None:
                total = list(map(add, total, self._values[number * self._size : (number + 1) * self._size]))
        return int.from_bytes(self._lanes.pack(*total), "little")


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
    if place == "2":
        return [form]
    if place[0] == "t":
        return tag_word_features(place[1:], form)
    return tag_features(place, form)
