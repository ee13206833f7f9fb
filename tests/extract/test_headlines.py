"""Headlines that name who says it."""

import pytest

from tests.extract.said import actor, triples
from tests.extract.stripped import CUES, strip_of, words
from tests.knowing import KNOWN
from whosaid.extract.headlines import headline_of
from whosaid.text.reading import read_text

BODY = "\n\nThe day was long."


def headline(text: str) -> tuple[str, str | None, str | None] | None:
    """(shape, content, speaker) of a text's headline."""
    strip = strip_of(text)
    found = headline_of(read_text(text, KNOWN.text_words), strip, CUES)
    return None if found is None else (found.shape, words(strip, found.content), words(strip, found.source))


def test_a_speaker_before_a_colon() -> None:
    """SPOKESMAN: what he says."""
    assert ("headline-colon", "mills burn", "spokesman") == headline(f"Spokesman: mills burn{BODY}")


def test_a_speaker_behind_a_dash() -> None:
    """What he says - SPOKESMAN."""
    assert ("headline-dash", "mills burn", "army spokesman") == headline(f"Mills burn – army spokesman{BODY}")


def test_a_name_that_recurs() -> None:
    """A name before a colon speaks where the text names it again; else only the register can tell that it does."""
    assert ("headline-colon", "mills burn", "bell") == headline("Bell: mills burn\n\nThe rain is over, Bell said.")
    assert ("credit-title", "mills burn", "bell") == headline(f"Bell: mills burn{BODY}")


def test_a_name_at_the_end() -> None:
    """What he says - NAME, with blanks round the dash; the register tells whether that is a voice."""
    assert ("credit-tail", "mills burn", "un") == headline(f"Mills burn – UN{BODY}")
    assert None is headline(f"Mills burn–UN{BODY}")


def test_a_label_before_a_colon() -> None:
    """Words that label a page are no name, though they stand there again."""
    assert None is headline("UPDATE: mills burn\n\nUPDATE here: the mills burn.")


def test_a_place_before_a_colon_is_where_it_happened() -> None:
    """A name that comes again only behind prepositions is the place of the news, and no voice unless the register knows it as one."""
    found = headline("Ruritania: mills burn\n\nIt rained in Ruritania.")
    assert found is not None
    assert "credit-title" == found[0]


@pytest.mark.parametrize(
    "title", ["Mills burn", "Spokesman says: mills burn", "Mills burn – again", "Spokesman:", ": mills burn"]
)
def test_headlines_without_a_speaker(title: str) -> None:
    """A verb before the colon, a word that is no speaker, or nothing said: no headline that names a speaker."""
    assert None is headline(f"{title}{BODY}")


def test_one_paragraph_has_no_headline() -> None:
    """A text of one paragraph is no title."""
    assert None is headline("Spokesman: mills burn")


def test_a_speaker_behind_a_colon() -> None:
    """What he says: SPOKESMAN."""
    assert ("headline-colon", "mills burn", "army spokesman") == headline(f"Mills burn: army spokesman{BODY}")


def test_a_group_behind_the_colon_of_a_title() -> None:
    """Whom the register knows is the voice of a title that ends with its name; other words behind a colon are none."""
    body = "\n\nA raid hit the port on Sunday."
    houthis = "30 dead in raid on the port: Houthis" + body
    assert ["Houthis"] == [who for who, _, _ in triples(houthis, actor(houthis, "Houthis", "Houthis", "armed-group"))]
    assert [] == triples("30 dead in raid on the port: Photos" + body)
