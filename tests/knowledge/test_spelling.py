"""Spellings of Arabic names that are one name."""

import pytest

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
