"""Articles in which people marked who said what -> how far each kind of attribution can be relied on.

    python scripts/measure_attributions.py FOLDER [FOLDER ...]

Each folder holds `text/NAME.txt` and `attributions/NAME*.ann` (brat stand-off: events with the roles source, cue and
content). Writes `rules/weights/attribution_signs.tsv` (the weight of each sign, by logistic regression) and
`attribution_shares.tsv` (for each stretch of summed weights the share of attributions that people had marked the same way, on
articles left out of the weights), and prints the shares by rule. The same files give the same tables.
"""

import argparse
import math
import re
import sys
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from pathlib import Path
from typing import NamedTuple

from whosaid.extract.attributions import all_columns, in_order
from whosaid.extract.drafts import Draft, drafts_of
from whosaid.extract.signs import STANDS_AS
from whosaid.knowledge.cues import Cues, load_cues
from whosaid.knowledge.grammar import Word
from whosaid.knowledge.reliability import SCALE, signs_in
from whosaid.knowledge.words import load_text_words
from whosaid.text.reading import Reading, read_text

WEIGHTS = Path(__file__).resolve().parents[1] / "src/whosaid/rules/weights"
#: Parts into which articles are divided; each is judged by weights of the others.
PARTS = 5
#: Rounds, step and decay of the regression. Swept on one part: 3 to 12 rounds differ by less than 0.003 in full F.
ROUNDS, STEP, DECAY = 5, 0.05, 0.02
#: Two large primes by which the cases are scattered.
SCATTER, PRIME = 2_654_435_761, 4_294_967_291
#: Signs seen less often have no weight.
LEAST_SEEN = 3
#: Weights nearer to nought are left out.
LEAST_WEIGHT = 0.03
#: Cases in one stretch of sums.
STRETCH = 400
#: Words behind which nothing is the head of a source.
BOUNDS = int(Word.PREP | Word.REL | Word.COORD)
#: Share of words that two contents or sources must have in common (Dice) to be the same.
ALIKE = 0.5

Words = frozenset[int]


class Marked(NamedTuple):
    """One attribution as numbers of words."""

    source: Words
    cue: Words
    content: Words


class Case(NamedTuple):
    """A candidate: its signs, its rule, and whether people had marked the same."""

    signs: list[str]
    rule: str
    right: bool


def spans_of(path: Path) -> list[dict[str, list[tuple[int, int]]]]:
    """The events of a brat file, each role with its spans."""
    spans: dict[str, list[tuple[int, int]]] = {}
    found = []
    with path.open(encoding="utf8", newline="") as handle:
        rows = [line.split("\t") for line in handle.read().split("\n")]
    for row in rows:
        if re.fullmatch(r"T\d+", row[0]) and len(row) > 1:
            spans[row[0]] = [(int(start), int(end)) for start, end in re.findall(r"(\d+) (\d+)", row[1])]
    for row in rows:
        if not re.fullmatch(r"E\d+", row[0]) or len(row) < 2:
            continue
        roles: dict[str, list[tuple[int, int]]] = {"source": [], "cue": [], "content": []}
        for argument in row[1].split()[1:]:
            role, target = argument.split(":", 1)
            role = re.sub(r"\d+$", "", role).lower()
            if role in roles:
                roles[role] += spans.get(target, [])
        if roles["content"]:
            found.append(roles)
    return found


def words_in(reading: Reading, spans: list[tuple[int, int]]) -> Words:
    """Numbers of the words that overlap the spans."""
    tokens = reading.tokens
    found: set[int] = set()
    for start, end in spans:
        found.update(range(bisect_right(tokens.ends, start), bisect_left(tokens.starts, end)))
    return frozenset(found)


def alike(left: Words, right: Words) -> float:
    """Dice's share of words in common."""
    return 2 * len(left & right) / (len(left) + len(right)) if left or right else 1.0


def is_right(gold: Marked, made: Marked, head: int) -> bool:
    """True where cue and source agree (the contents are alike already): half of the source, or `head`, its head word."""
    if bool(gold.cue) != bool(made.cue) or bool(gold.source) != bool(made.source):
        return False
    if gold.cue and not gold.cue & made.cue:
        return False
    return not gold.source or alike(gold.source, made.source) >= ALIKE or head in made.source


def head_of(reading: Reading, source: Words, cues: Cues) -> int:
    """The last word of a source before its first preposition, relative, conjunction or mark; -1 for none."""
    head = -1
    for number in sorted(source):
        lower = reading.tokens.lowers[number]
        if head >= 0 and (cues.bits.get(lower, 0) & BOUNDS or not lower[0].isalnum()):
            break
        if lower[0].isalnum():
            head = number
    return head


def matches(gold: list[Marked], made: list[Marked]) -> dict[int, int]:
    """Candidate -> what people marked, one to one, the most alike first."""
    pairs = []
    for number, one in enumerate(gold):
        for other, candidate in enumerate(made):
            share = alike(one.content, candidate.content)
            if share >= ALIKE:
                bonus = 0.3 * bool(one.cue & candidate.cue) + 0.2 * bool(one.source & candidate.source)
                pairs.append((-share - bonus, number, other))
    found: dict[int, int] = {}
    taken: set[int] = set()
    for _, number, other in sorted(pairs):
        if number not in taken and other not in found:
            found[other] = number
            taken.add(number)
    return found


def words_of(reading: Reading, draft: Draft) -> Marked:
    """A candidate as numbers of words."""
    source = [(draft.strip.starts[draft.source[0]], draft.strip.ends[draft.source[1] - 1])] if draft.source else []
    return Marked(
        words_in(reading, source),
        words_in(reading, [draft.cue] if draft.cue else []),
        words_in(reading, [draft.content]),
    )


def cases_of(text: str, marks: Path, cues: Cues) -> tuple[list[Case], int]:
    """Every candidate of an article outside quotations, and how many attributions people marked in it."""
    reading = read_text(text, load_text_words())
    drafts = in_order(drafts_of(reading, cues))
    gold = [Marked(*(words_in(reading, roles[role]) for role in Marked._fields)) for roles in spans_of(marks)]
    heads = [head_of(reading, one.source, cues) for one in gold]
    made = [words_of(reading, draft) for draft in drafts]
    pairs = matches(gold, made)
    found = []
    for number, (draft, columns) in enumerate(zip(drafts, all_columns(drafts, cues), strict=True)):
        if draft.strip.depth or draft.shape in STANDS_AS or (draft.word is None and draft.source is None):
            continue  # by convention nobody marked what a quotation reports, who is cited, nor a quotation without its speaker
        right = number in pairs and is_right(gold[pairs[number]], made[number], heads[pairs[number]])
        found.append(Case(signs_in(columns), f"{draft.shape}+{draft.word.row if draft.word else '-'}", right))
    return found, len(gold)


def articles_of(folders: list[Path]) -> list[tuple[Path, Path]]:
    """Text and marks of every article; where several people marked one, the first by name."""
    found = []
    for folder in folders:
        marks: dict[str, Path] = {}
        for path in sorted((folder / "attributions").glob("*.ann")):
            marks.setdefault(re.sub(r"_[0-9a-f]{4}$", "", path.stem), path)
        found += [(path, marks[path.stem]) for path in sorted((folder / "text").glob("*.txt")) if path.stem in marks]
    return found


def scattered(size: int, turn: int) -> list[int]:
    """The numbers below `size` in an order that looks like chance and is always the same."""
    return sorted(range(size), key=lambda number: number * SCATTER * turn % PRIME)


def learn(cases: list[Case]) -> dict[str, float]:
    """The weight of each sign: logistic regression, steps scaled by each sign's own history (Duchi, Hazan and Singer 2011)."""
    seen = Counter(sign for case in cases for sign in case.signs)
    numbers = {
        sign: number for number, sign in enumerate(sorted(sign for sign, times in seen.items() if times >= LEAST_SEEN))
    }
    rows = [([numbers[sign] for sign in case.signs if sign in numbers], case.right) for case in cases]
    weights, history = [0.0] * len(numbers), [1e-3] * len(numbers)
    for turn in range(1, ROUNDS + 1):
        for number in scattered(len(rows), turn):
            held, right = rows[number]
            total = sum([weights[sign] for sign in held])
            error = 1 / (1 + math.exp(-max(-30.0, min(30.0, total)))) - right
            for sign in held:
                slope = error + DECAY * weights[sign]
                history[sign] += slope * slope
                weights[sign] -= STEP * slope / math.sqrt(history[sign])
    return {sign: weights[number] for sign, number in numbers.items()}


def rounded(weights: dict[str, float]) -> dict[str, int]:
    """Weights as they are stored, those near nought left out."""
    return {sign: round(weight * SCALE) for sign, weight in weights.items() if abs(weight) >= LEAST_WEIGHT}


def stretches_of(judged: list[tuple[int, bool]]) -> list[tuple[int, float, int]]:
    """(lowest sum, share of right ones, cases) of stretches in which the share rises: pooled neighbours."""
    judged = sorted(judged)
    pools: list[list[float]] = []
    for start in range(0, len(judged), STRETCH):
        part = judged[start : start + STRETCH]
        pools.append([part[0][0], sum(right for _, right in part), len(part)])
        while len(pools) > 1 and pools[-2][1] * pools[-1][2] >= pools[-1][1] * pools[-2][2]:
            _, right, size = pools.pop()
            pools[-1][1] += right
            pools[-1][2] += size
    return [(int(lowest), round(right / size, 3), int(size)) for lowest, right, size in pools]


def write(weights: dict[str, int], stretches: list[tuple[int, float, int]]) -> None:
    """The two tables."""
    head = "# Made by scripts/measure_attributions.py; do not edit. "
    signs = "".join(f"{sign}\t{weight}\n" for sign, weight in sorted(weights.items()))
    (WEIGHTS / "attribution_signs.tsv").write_text(head + "Sign, weight in hundredths of log-odds.\n" + signs, "utf-8")
    shares = "".join(f"{lowest}\t{share}\n" for lowest, share, _ in stretches)
    (WEIGHTS / "attribution_shares.tsv").write_text(
        head + "Lowest sum of weights, share of right ones.\n" + shares, "utf-8"
    )


def report(parts: list[list[Case]], judged: list[tuple[int, bool]], marked: int) -> None:
    """Precision, recall and F of full matches by the least sum that is kept, and shares by rule."""
    ranked = sorted(judged, reverse=True)
    right, best = 0, (0.0, 0, 0.0, 0.0)
    for number, (total, is_hit) in enumerate(ranked, 1):
        right += is_hit
        best = max(best, (2 * right / (number + marked), total, right / number, right / marked))
    sys.stdout.write(
        f"{len(judged)} candidates, {marked} marked; all kept: F {2 * right / (len(judged) + marked):.3f}; "
    )
    sys.stdout.write(f"best F {best[0]:.3f} (precision {best[2]:.3f}, recall {best[3]:.3f}) at {best[1] / SCALE:.2f}\n")
    rules: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    for case in [case for part in parts for case in part]:
        rules[case.rule][0] += 1
        rules[case.rule][1] += case.right
    for rule, (times, hits) in sorted(rules.items(), key=lambda item: (-item[1][0], item[0])):
        sys.stdout.write(f"{rule}\t{times}\t{hits / times:.2f}\n")


def main() -> int:
    """Measure, write, report."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    parser.add_argument("folders", nargs="+", type=Path)
    cues = load_cues()
    parts: list[list[Case]] = [[] for _ in range(PARTS)]
    marked = 0
    for number, (text, marks) in enumerate(articles_of(parser.parse_args().folders)):
        with text.open(encoding="utf8", newline="") as handle:
            cases, gold = cases_of(handle.read(), marks, cues)
        parts[number % PARTS] += cases
        marked += gold
    judged: list[tuple[int, bool]] = []
    for held, part in enumerate(parts):
        weights = rounded(learn([case for number, other in enumerate(parts) if number != held for case in other]))
        judged += [(sum(weights.get(sign, 0) for sign in case.signs), case.right) for case in part]
    stretches = stretches_of(judged)
    write(rounded(learn([case for part in parts for case in part])), stretches)
    report(parts, judged, marked)
    return 0


if __name__ == "__main__":
    sys.exit(main())
