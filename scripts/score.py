"""Quality on the development data against the floors.

`python scripts/score.py --shared ../shared` runs the scoring scripts there, prints their table, compares each main figure
with `scores/floors.json`, writes `scores/latest.md` and appends to `scores/history.csv`. `--update` raises floors to what was reached; a
floor is lowered only with `--allow-regression`. Exit code 1 where a figure is below its floor by more than NOISE.
"""

import argparse
import csv
import json
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
FLOORS = ROOT / "scores" / "floors.json"

#: Shares are deterministic for the same data; this much absolute slack covers a re-cut of the development part.
NOISE = 0.002

#: What the main figure of a benchmark is, with what others reach where that is known; on its development part unless it says otherwise.
WHAT = {
    "seeds": "figures of marked pages that are right",
    "airwars_gaza": "incidents with the lowest and the highest number of killed right, from several sources (one regular expression: 0.263)",
    "muc4": "nine slots of incident reports of around 1990, F (systems of 1992 on their tests: median 0.29 to 0.34, best 0.56 to 0.58)",
    "polnear": "who said what: voice, word of saying and what was said all found, F (three shapes of sentence: 0.235)",
    "gva_longtail": "which articles tell of one incident, B-cubed F (every article alone: 0.734)",
    "fa_kes": "main events put into the right governorate (the first that is named: 0.868)",
    "fa_kes_altered": "altered copies that are linked to their original",
    "case2021_task2": "kinds of event, weighted F1 (best published: 0.839)",
    "tempeval3": "time expressions with the right value, F (HeidelTime on the test texts: 0.776)",
    "geoparsing": "place names found and put within 161 km, F",
    "airwars_syria": "places in Syria put within 5 km; mostly villages, of which no table is packaged",
    "re3d": "pairs of names of one actor that get one target",
    "gvdb": "articles with killed and hurt both right (always the commonest numbers: 0.488)",
    "web_extraction": "stretches of saved pages rightly kept or cut, F (trafilatura: 0.952)",
}

#: What a reader of the floors should know.
NOTE = (
    "The floor of `gva_longtail copies_r` was set anew once, from 0.872: of the 172 runs of equal words that are looked for there between hosts, 67 are not "
    "found. Each was read: players that cannot play, offers of mails and apps, rights and appeals to call, which are no evidence of copying."
)


def run(shared: Path, only: list[str], out: Path) -> dict[str, dict[str, float]]:
    """Main figures and all other figures per benchmark, as the scoring scripts give them."""
    command = [sys.executable, str(shared / "score" / "all.py"), "--data", str(shared / "data"), "--json", str(out)]
    command += ["--whosaid", f"{sys.executable} -m whosaid", "--seeds", str(shared / "seeds")]
    if only:
        command += ["--only", *only]
    subprocess.run(command, check=False)
    found = json.loads(out.read_text("utf-8"))
    return {name: {"main": result["main"], **result["figures"]} for name, result in found.items()}


def below(figures: dict[str, dict[str, float]], floors: dict[str, dict[str, float]]) -> list[str]:
    """Sentences about every figure under its floor."""
    return [
        f"{name} {key}: {figures[name].get(key)} is below the floor {floor}"
        for name, wanted in floors.items()
        if name in figures
        for key, floor in wanted.items()
        if (figures[name].get(key) or 0) < floor - NOISE
    ]


def raised(
    figures: dict[str, dict[str, float]], floors: dict[str, dict[str, float]], *, lower: bool
) -> dict[str, dict[str, float]]:
    """New floors: what was reached, never lower than before unless `lower`."""
    new = {name: dict(wanted) for name, wanted in floors.items()}
    for name, result in figures.items():
        wanted = new.setdefault(name, {})
        for key in {str(result["main"]), *wanted}:
            reached = result.get(key)
            if isinstance(reached, int | float) and (lower or reached >= wanted.get(key, 0)):
                wanted[key] = round(float(reached), 4)
    return {name: dict(sorted(new[name].items())) for name in sorted(new)}


def write_table(figures: dict[str, dict[str, float]], floors: dict[str, dict[str, float]]) -> None:
    """`scores/latest.md` (what people see) and a line of `scores/history.csv`."""
    commit = subprocess.run(
        ["git", "rev-parse", "--short", "HEAD"], capture_output=True, text=True, check=False, cwd=ROOT
    ).stdout.strip()
    rows = [(name, str(result["main"]), result.get(str(result["main"]))) for name, result in figures.items()]
    lines = [
        "# Scores on the development data",
        "",
        "Shares from 0 to 1 against what people marked; F is the mean of how much is found and how much of it is right. Below its floor no figure may fall.",
        "",
        "| benchmark | what is measured | figure | reached | floor |",
        "|---|---|---|---|---|",
    ]
    lines += [
        f"| {name} | {WHAT.get(name, '')} | {key} | {value or 0:.3f} | {floors.get(name, {}).get(key, 0):.3f} |"
        for name, key, value in rows
    ]
    lines += ["", NOTE]
    (ROOT / "scores" / "latest.md").write_text("\n".join(lines) + "\n", "utf-8")
    with (ROOT / "scores" / "history.csv").open("a", newline="", encoding="utf-8") as out:
        writer = csv.writer(out)
        writer.writerows((commit, name, key, f"{value or 0:.4f}") for name, key, value in rows)


def main() -> int:
    """Run, compare, write."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    parser.add_argument("--shared", type=Path, required=True, help="folder with data/, seeds/ and score/")
    parser.add_argument("--only", nargs="*", default=[], help="benchmarks to run")
    parser.add_argument("--update", action="store_true", help="raise the floors to what was reached")
    parser.add_argument("--allow-regression", action="store_true", help="with --update: lower floors too")
    arguments = parser.parse_args()
    if not (arguments.shared / "score" / "all.py").is_file():
        sys.stderr.write(f"{arguments.shared}: no score/all.py there. Give the folder with --shared.\n")
        return 2
    with tempfile.TemporaryDirectory() as folder:
        figures = run(arguments.shared.resolve(), arguments.only, Path(folder) / "figures.json")
    floors = json.loads(FLOORS.read_text("utf-8")) if FLOORS.is_file() else {}
    faults = below(figures, floors)
    if arguments.update:
        floors = raised(figures, floors, lower=arguments.allow_regression)
        FLOORS.write_text(json.dumps(floors, indent=1) + "\n", "utf-8")
    if not arguments.only:
        write_table(figures, floors)
    for fault in faults:
        sys.stderr.write(fault + "\n")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
