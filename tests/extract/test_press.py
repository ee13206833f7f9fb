"""Outlets that only the register of outlets knows, as voices."""

import pytest

from whosaid.extract.press import as_press
from whosaid.extract.scenes import Speaker
from whosaid.knowledge.actors import load_actors
from whosaid.knowledge.outlets import load_outlets
from whosaid.records.inferred import Voice

OUTLETS, ACTORS = load_outlets(), load_actors()


@pytest.mark.parametrize(
    ("name", "kind", "expected"),
    [
        ("Jordan Times", "unknown", "The Jordan Times"),
        ("The Jordan Times", "body", "The Jordan Times"),
        ("Al Hayat", "unknown", "Al-Hayat"),
        ("Kayhan", "agency", "Kayhan"),
        ("Iran's hardline Kayhan daily", "agency", "Kayhan"),
    ],
)
def test_a_name_of_an_outlet_is_its_voice(name: str, kind: str, expected: str) -> None:
    """A name of several words tells enough; one word needs a noun of the press beside it."""
    told = as_press(Speaker(Voice(None, name), kind, "named", "voice.words"), OUTLETS, ACTORS)
    assert (expected, "outlet", "voice.outlet") == (told.voice and told.voice.name, told.voice_kind, told.rule)


@pytest.mark.parametrize(
    ("name", "kind", "actor"),
    [
        ("Kayhan", "unknown", None),
        ("Local news outlets", "agency", None),
        ("Jordan Times", "unknown", "actor:reuters"),
        ("Jordan Times", "armed-group", None),
        ("jordan times", "unknown", None),
        ("Norrby Times", "unknown", None),
    ],
)
def test_who_is_no_outlet(name: str, kind: str, actor: str | None) -> None:
    """A word that is also a person's name, one whom the register of actors knows, other kinds, other letters."""
    speaker = Speaker(Voice(actor, name), kind, "named", "voice.words")
    assert speaker == as_press(speaker, OUTLETS, ACTORS)
