"""What the names of a page say of it as a whole."""

from tests.extract.named import page_of


def test_the_country_of_the_story() -> None:
    """A page about Aleppo is about Syria, however often it quotes Moscow."""
    assert (
        "SY"
        == page_of(
            "Moscow said so. Moscow said no. Russian jets bombed Aleppo, the Russian army said in Moscow. Aleppo burned."
        ).story
    )


def test_no_country_without_a_lead() -> None:
    """A page that speaks of two countries alike is about none."""
    assert page_of("It rained in Aleppo and in Mosul.").story is None


def test_headlines_are_known_by_their_capitals() -> None:
    """A line of capitalised words without a full stop is a headline, a sentence with names is none."""
    assert page_of("Warplanes Strike Several Towns Near Homs").is_headline(0)
    assert not page_of("Then Jonas Veltman met Nadia Belin in Homs.").is_headline(0)


def test_gaps_tell_what_parts_words() -> None:
    """Blank, hyphen, possessive and comma are told apart."""
    assert ["", " ", "'s ", ", ", "-"] == list(page_of("The city's east, north-west").gaps)
