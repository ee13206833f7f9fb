"""Loaded words as loaded."""

from pathlib import Path

from whosaid.knowledge.clauses import lowers_of
from whosaid.knowledge.framing import load_framing

FRAMING = load_framing()


def terms(text: str) -> list[str]:
    """The words of all labels."""
    lowers = lowers_of(text)
    return [" ".join(lowers[first:end]) for first, end, _ in FRAMING.find(lowers)]


def test_labels_of_many_sides() -> None:
    """What one page calls rebels another calls terrorists, militants or illegal armed groups."""
    assert ["jihadist"] == terms("a jihadist camp")
    assert ["rebel fighters"] == terms("the rebel fighters left")
    assert ["illegal armed groups"] == terms("against illegal armed groups")
    assert ["regime forces", "liberated"] == terms("regime forces liberated it")


def test_dimensions() -> None:
    """Each label says what it is about."""
    lowers = lowers_of("the regime called the rebel-held town liberated after the massacre")
    assert ["government-label", "territory-label", "territory-label", "act-label"] == [
        term.dimension for _, _, term in FRAMING.find(lowers)
    ]


def test_a_user_adds_labels(tmp_path: Path) -> None:
    """A folder with a row is enough."""
    folder = tmp_path / "framing"
    folder.mkdir()
    row = "rules:\n  - {id: framing.own, does: x, from: x, dimension: act-label, example: [a zorble], not: [a mill], terms: [zorble]}\n"
    (folder / "acts.yaml").write_text(row, "utf-8")
    assert ["framing.own"] == [term.rule for _, _, term in load_framing([tmp_path]).find(("zorble",))]
