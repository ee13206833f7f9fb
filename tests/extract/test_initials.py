"""Bodies that only their initials tell to be names."""

import pytest

from tests.extract.named import who


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Collective Against Hunger (CAH) said so.", "Collective Against Hunger"),
        ("The Collective Against Hunger and Injustice for Herders (CHIH) said so.", "Collective Against Hunger and Injustice for Herders"),
        ("The Collective Against Hunger (CAH) left. Later CAH said so.", "Collective Against Hunger"),
    ],
)  # fmt: skip
def test_initials_that_speak_make_a_name(text: str, name: str) -> None:
    """Small words have no letter among them or have one; the initials are the same actor wherever they stand."""
    told = dict(who(text))
    assert name in told
    assert {told[name]} == {told[words] for words in told if words.isupper()}


@pytest.mark.parametrize(
    "text",
    [
        "Weapons of Small Destruction (WSD) were found.",
        "The mayor (CAH) said so.",
        "A Collective Over Hunger (CAH) said so.",
    ],
)
def test_other_brackets_make_none(text: str) -> None:
    """What does not speak, has no capitals, or has other letters."""
    assert not [words for words, _ in who(text) if " " in words]
