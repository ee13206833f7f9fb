"""Spellings of Arabic names that are one name."""

from pathlib import Path

import pytest

from whosaid.errors import BadRule
from whosaid.knowledge.names import fold_name
from whosaid.knowledge.spelling import load_sounds

SOUNDS = load_sounds()


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Sheikh Maqsoud", "Shaykh Maksud"),
        ("Bustan al-Qasr", "Bostan al-Qaser"),
        ("al-Shaar", "Ash-Sha'ar"),
        ("Deir ez-Zor", "Dair az-Zour"),
        ("Salah ad-Deen", "Salah al-Din"),
    ],
)
def test_spellings_meet(left: str, right: str) -> None:
    """Two spellings that news prints have one key of consonants and are alike."""
    assert SOUNDS.skeleton(fold_name(left)) == SOUNDS.skeleton(fold_name(right))
    assert SOUNDS.alike(fold_name(left), fold_name(right))


@pytest.mark.parametrize(("left", "right"), [("Hama", "Homs"), ("Marjeh", "Midan"), ("Jobar", "Jableh")])
def test_other_names_do_not_meet(left: str, right: str) -> None:
    """Other names stay other names."""
    assert not SOUNDS.alike(fold_name(left), fold_name(right))


@pytest.mark.parametrize(
    ("key", "spellings"),
    [
        ("dhiban", ["ziban"]),
        ("zarzur", ["dharzur", "zardhur"]),
        ("homs", []),
    ],
)
def test_letters_that_others_print_otherwise(key: str, spellings: list[str]) -> None:
    """One letter at a time is printed otherwise, and "dh" is one letter."""
    assert spellings == list(SOUNDS.otherwise(key))


def test_an_example_without_its_other_spelling(tmp_path: Path) -> None:
    """An example of one spelling only stops the load with the file and the mend."""
    (tmp_path / "world/places").mkdir(parents=True)
    row = "{id: spelling.article, does: Articles., from: me, example: [Norrby], not: [Homs = Hama], words: [al]}"
    (tmp_path / "world/places/spelling.yaml").write_text(f"rules:\n- {row}\n", "utf-8")
    with pytest.raises(BadRule, match="does not match its example"):
        load_sounds([tmp_path])
