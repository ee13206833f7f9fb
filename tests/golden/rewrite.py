"""`python -m tests.golden.rewrite`: writes every expected.txt anew; read the diff before you commit it."""

from tests.golden.lines import golden_folders, lines_of
from whosaid.knowledge.known import load_knowledge


def main() -> None:
    """One expected.txt a folder."""
    known = load_knowledge()
    for folder in golden_folders():
        (folder / "expected.txt").write_text("\n".join(lines_of(folder, known)) + "\n", "utf-8")


if __name__ == "__main__":
    main()
