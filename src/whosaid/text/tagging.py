"""Words of a sentence -> universal part-of-speech tags, by an averaged perceptron.

Method: greedy left-to-right averaged perceptron (Collins 2002), features after Honnibal (2013), arranged so that everything that hangs on
one word form is summed once per form and kept. Weights come from `scripts/train_tagger.py`; this file knows no words.
"""

from collections.abc import Mapping, Sequence

#: Tag that stands before the first word of a sentence.
START = "<"

_BEGIN, _END = "<s>", "</s>"

Vector = tuple[float, ...]

#: Forms whose summed vectors are kept per tagger; a page has about 400. Past that the store starts anew, so memory is bounded.
MAX_FORMS = 50_000


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
    if any(character.isdigit() for character in form):
        code += "d"
    if "-" in form[1:]:
        code += "-"
    return code


class Tagger:
    """Tags sentences; `weights` maps a feature to one weight per tag, in the order of `tags`.

    `sure` maps forms that had one tag in training, nearly always, to that tag: they are not scored.
    """

    def __init__(self, tags: Sequence[str], weights: dict[str, Vector], sure: Mapping[str, str]) -> None:
        self.tags = tuple(tags)
        self._weights = weights
        self._sure = sure
        self._zero: Vector = (0.0,) * len(self.tags)
        self._kept: dict[str, dict[str, Vector]] = {}

    def tag(self, words: Sequence[str]) -> list[str]:
        """One tag per word; the words are those of one sentence."""
        found: list[str] = []
        before, second_before = START, START
        padded = [_BEGIN, _BEGIN, *words, _END, _END]
        for i, form in enumerate(words):
            tag = self._sure.get(form)
            if tag is None:
                tag = self._best(padded[i : i + 5], before, second_before, "first" if i == 0 else "here")
            found.append(tag)
            before, second_before = tag, before
        return found

    def _best(self, window: list[str], before: str, second_before: str, place: str) -> str:
        second_left, left, form, right, second_right = window
        score = self._score
        scores = [
            a + b + c + d + e + f + g
            for a, b, c, d, e, f, g in zip(
                score(place, form),
                score("-", left),
                score("+", right),
                score("--", second_left),
                score("++", second_right),
                score(before, second_before),
                score("t" + before, form),
                strict=True,
            )
        ]
        for pair in pair_features(left, form, right):
            row = self._weights.get(pair)
            if row is not None:
                scores = [a + b for a, b in zip(scores, row, strict=True)]
        return self.tags[scores.index(max(scores))]

    def _score(self, place: str, form: str) -> Vector:
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

    def _sum(self, features: list[str]) -> Vector:
        rows = [self._weights[feature] for feature in features if feature in self._weights]
        return tuple([sum(column) for column in zip(*rows, strict=True)]) if rows else self._zero


def _features_at(place: str, form: str) -> list[str]:
    match place:
        case "here":
            return current_features(form, first=False)
        case "first":
            return current_features(form, first=True)
        case "-":
            return previous_features(form)
        case "+":
            return next_features(form)
        case "--":
            return second_previous_features(form)
        case "++":
            return second_next_features(form)
    if place.startswith("t"):
        return tag_word_features(place[1:], form)
    return tag_features(place, form)
