"""`python -m tests.golden.rewrite`: writes every expected.txt anew; read the diff before you commit it."""

from tests.golden.lines import golden_folders, lines_of
from tests.knowing import KNOWN


def main() -> None:
    """One expected.txt a folder."""
    for folder in golden_folders():
        (folder / "expected.txt").write_text("\n".join(lines_of(folder, KNOWN)) + "\n", "utf-8")


if __name__ == "__main__":
    main()
