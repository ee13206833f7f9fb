"""Records and rules -> docs/records.md and docs/rules.md, so that the pages cannot drift from the code.

`python scripts/make_docs.py` writes them; `--check` fails where they differ (a house test calls it).
"""

import ast
import sys
from pathlib import Path

import yaml

ROOT = Path(__file__).resolve().parents[1]
RECORDS = ROOT / "src" / "whosaid" / "records"
RULES = ROOT / "src" / "whosaid" / "rules"

RULES_HEAD = """# Rules

Rules are data: YAML files with a list `rules`. Every row has an `id`, a sentence that says what it `does`, at least one `example`
that must match, one `not` that must not, and `from`, where it comes from. `whosaid rules check` and every load check all of it; a
row that is wrong stops the load with file, line and the mend.

Your own rules: put files of the same relative names into a folder and give it with `--rules FOLDER` when reading. A row with the
id of a packaged one replaces it; a new id is added. This page is made by `scripts/make_docs.py`.
"""


def records_page() -> str:
    """A table for each record: field, type, meaning."""
    parts = [
        "# Records",
        "",
        "What flows between stages; the export writes one JSON object a line with these fields in this order. Made by",
        "`scripts/make_docs.py` from `src/whosaid/records/`.",
    ]
    for module in ("spans", "printed", "inferred", "concluded"):
        tree = ast.parse((RECORDS / f"{module}.py").read_text("utf-8"))
        parts += ["", f"## {module}", "", ast.get_docstring(tree) or ""]
        for node in tree.body:
            if isinstance(node, ast.ClassDef):
                parts += [
                    "",
                    f"### {node.name}",
                    "",
                    ast.get_docstring(node) or "",
                    "",
                    "| field | type | meaning |",
                    "|---|---|---|",
                ]
                parts += _fields(node)
    return "\n".join(parts) + "\n"


def _fields(node: ast.ClassDef) -> list[str]:
    rows = []
    for field, after in zip(node.body, [*node.body[1:], None], strict=True):
        if isinstance(field, ast.AnnAssign) and isinstance(after, ast.Expr):
            meaning = ast.literal_eval(after.value)
            kind = ast.unparse(field.annotation).replace("|", "\\|")
            rows.append(
                f"| `{ast.unparse(field.target)}` | `{kind}` | {' '.join(meaning.split()).replace('|', chr(92) + '|')} |"
            )
    return rows


def rules_page() -> str:
    """A table for each rule file: id, what it does, the first example."""
    parts = [RULES_HEAD]
    for path in sorted(RULES.rglob("*.yaml")):
        content = yaml.safe_load(path.read_text("utf-8"))
        rows = content.get("rules") if isinstance(content, dict) else None
        if not isinstance(rows, list) or not all(isinstance(row, dict) and "does" in row for row in rows):
            continue
        parts += [f"## {path.relative_to(RULES).as_posix()}", "", "| rule | does | example |", "|---|---|---|"]
        for row in rows:
            example = str((row.get("example") or [""])[0]).replace("\n", " ").replace("|", "\\|")
            parts.append(
                f"| `{row['id']}` | {str(row['does']).strip().replace('|', chr(92) + '|')} | {example[:120]} |"
            )
        parts.append("")
    return "\n".join(parts)


PAGES = {"docs/records.md": records_page, "docs/rules.md": rules_page}


def main(arguments: list[str]) -> int:
    """Write the pages, or say which differ (`--check`)."""
    stale = []
    for name, make in PAGES.items():
        path, text = ROOT / name, make()
        if "--check" in arguments:
            if not path.is_file() or path.read_text("utf-8") != text:
                stale.append(name)
        else:
            path.write_text(text, "utf-8")
    if stale:
        sys.stderr.write(f"{', '.join(stale)} differ from the code: run `make docs`.\n")
    return 1 if stale else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
