"""What the names of a page say of it as a whole."""

from dataclasses import replace

from tests.extract.named import KNOWN, article_of, page_of, read
from whosaid.extract.page_names import read_names


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


def test_a_title_behind_a_date_is_a_headline() -> None:
    """A title in capitals is a headline though the page prints a date before it and a full stop behind it."""
    title = "Shells Hit Bakery in Homs Monitor Says"
    article = replace(article_of(f"Friday 28 October 2016 {title}. They fell at noon."), title=title)
    page = read_names(article, read(article.text), KNOWN)
    assert ["shells", "says"] == [page.words.keys[min(page.headlines)], page.words.keys[max(page.headlines)]]


def test_a_title_in_small_letters_is_a_sentence() -> None:
    """A title that is written like a sentence is read like one."""
    title = "Shells hit a bakery in Homs, a monitor says"
    article = replace(article_of(f"{title}\n\nThey fell at noon."), title=title)
    assert not read_names(article, read(article.text), KNOWN).headlines


def test_a_people_votes_for_its_own_state() -> None:
    """The adjective of a state is no town of another, though a table spells one so."""
    assert page_of("Thai troops and Thai police left a Thai town in Thailand.").story in (None, "TH")
