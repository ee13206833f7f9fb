"""The language of a text, without a network."""

import pytest

from whosaid.read.language import language_of


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Nine sailors are missing after the ferry went down in the strait.", "en"),
        ("Neun Seeleute werden vermisst, nachdem die Fähre in der Meerenge gesunken ist.", "de"),
        ("Девять моряков пропали без вести после того, как паром затонул в проливе.", "ru"),
        ("فقد تسعة بحارة بعد غرق العبارة في المضيق قبل الفجر كما قال خفر السواحل.", "ar"),
        ("תשעה מלחים נעדרים לאחר שהמעבורת טבעה במצר לפני עלות השחר.", "he"),
        ("28/10/2016", "und"),
        ("", "und"),
    ],
)
def test_languages(text: str, language: str) -> None:
    """The tag of BCP 47, or "und" where there are too few letters."""
    assert language == language_of(text)
