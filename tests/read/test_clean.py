"""Page furniture goes, prose stays."""

import pytest

from tests.read.pages import FERRY, HARVEST, cuts, read


def text_of(page: str) -> str:
    """The text of a page that holds one article."""
    pages = read(page)
    assert 1 == len(pages.articles)
    return pages.articles[0].text


@pytest.mark.parametrize(
    "furniture",
    [
        "Home / World / Strait",
        "icon play-bicon pauseicon chevron lefticon closeicon search",
        "Share Tweet Email",
        "4 min read",
        "Advertisement",
        "Photo: Mara Lind / AFP",
        "By Mara Lind",
        "* * *",
    ],
)
def test_furniture_above_the_text(furniture: str) -> None:
    """Menus, share bars, credits and ornaments above the text go, the title and the text stay."""
    expected = f"Ferry lost in the strait of Alcyone\n\n{FERRY}"
    assert expected == text_of(f"{furniture}\n\nFerry lost in the strait of Alcyone\n\n{FERRY}")


@pytest.mark.parametrize(
    "furniture",
    [
        "Read more [Three boats lost at sea](#)",
        "READ MORE: Three boats lost at sea",
        "See also: Three boats lost at sea",
        "Also on the Quay\n\nThree boats lost at sea",
        "[@quaywatch](https://twitter.com/quaywatch) The old port is burning\npic.twitter.com/Ab12Cd34",
        "Boats in the old port on Friday (Photo by AFP)",
        "Boats in the old port on Friday\nBoats in the old port on Friday",
        "Advertisement continues below",
        "Follow us on Twitter",
        "SHARE THIS ARTICLE",
    ],
)
def test_furniture_inside_the_text(furniture: str) -> None:
    """Links, posts, captions and advertisements between two paragraphs go, and the second paragraph stays."""
    first, second = FERRY.split("\n\n")
    assert FERRY == text_of(f"{first}\n\n{furniture}\n\n{second}")


@pytest.mark.parametrize(
    "furniture",
    [
        "Register for free to continue reading\n\nBy clicking Register you agree to our terms.\n\nAlready have an account? sign in",
        "EDITOR'S NOTE: Publication here does not mean that we agree.",
        "Recent Posts\n\nThree boats lost\n\nContact Us\n\nTranslate \u00bb",
        "The Strait's website can also be reached at these addresses:\n\nwww.strait.example",
        "3 comments\n\nI was there and it was worse than you write, believe me.",
        "\u00a9 2016 All rights reserved.",
        "(Reporting by Mara Lind; Editing by Jon Vale)",
        "Tags: ferry, storm",
    ],
)
def test_furniture_below_the_text(furniture: str) -> None:
    """Walls, notices, lists of posts, comments and rights below the text go."""
    assert FERRY == text_of(f"{FERRY}\n\n{furniture}")


def test_a_list_in_the_middle_does_not_swallow_the_rest() -> None:
    """After a box of other stories the article goes on, even in short paragraphs."""
    first, second = FERRY.split("\n\n")
    rest = "A tug from the mainland arrived at noon on Friday with six divers.\n\nThey found the hull at a depth of ninety metres by dusk."
    page = f"{first}\n\nTRENDING STORIES\n\nThree boats lost at sea\n\nBread dearer again\n\n{second}\n\n{rest}"
    assert f"{first}\n\n{second}\n\n{rest}" == text_of(page)


def test_prose_that_looks_like_furniture_stays() -> None:
    """Sentences of the report stay, whatever word they begin with."""
    for sentence in (
        "Share prices of the shipping line fell by a third within an hour of the news.",
        "Comments by the harbour master made it worse, two members of the council said.",
        "Register offices on the island stayed closed for the third day in a row on Friday.",
        "Read more than once, the report of the coast guard still leaves out the wind.",
        "By using flares the crew drew two fishing boats to the place within the hour.",
        "Video from the quay shows the ferry leaning to one side before it goes down.",
        "Contact with the island was lost at noon when the mast came down in the storm.",
        "We have lost everything, the harbour master said, and nobody has come to help us.",
    ):
        assert FERRY + "\n\n" + sentence == text_of(f"{FERRY}\n\n{sentence}")


def test_links_in_markdown_leave_their_words() -> None:
    """The words of a link stay, its address goes, and both are told apart in what was cut."""
    page = read(
        f"{FERRY}\n\nIt was, [the Quay](https://quay.example/1) wrote on Friday, the worst loss in forty years."
    )
    assert page.articles[0].text.endswith("It was, the Quay wrote on Friday, the worst loss in forty years.")
    assert [("clean.markdown-link", "["), ("clean.markdown-link", "](https://quay.example/1)")] == cuts(page)


def test_caption_of_a_name_goes() -> None:
    """A name alone under the title, with which the first paragraph begins, is the caption of a portrait."""
    body = "Harbour master Mara Lind has closed the port for a week, her office said on Friday in a short note."
    page = f"Port closed after loss of ferry\n\nHarbour master Mara Lind\n\n{body}\n\n{FERRY}"
    assert f"Port closed after loss of ferry\n\n{body}\n\n{FERRY}" == text_of(page)


def test_subheadings_stay() -> None:
    """A short line between two paragraphs is a subheading of the article."""
    first, second = FERRY.split("\n\n")
    assert f"{first}\n\nA night of storm\n\n{second}" == text_of(f"{first}\n\nA night of storm\n\n{second}")


def test_repeated_paragraphs_are_printed_once() -> None:
    """A paragraph that comes again is a pull quote; a short sentence may come twice."""
    pages = read(f"{FERRY}\n\n{FERRY}\n\nNo.\n\n{HARVEST}\n\nNo.")
    assert f"{FERRY}\n\nNo.\n\n{HARVEST}\n\nNo." == pages.articles[0].text
    assert {"clean.duplicate"} == {rule for rule, _ in cuts(pages)}


def test_saved_posts_are_their_own_article() -> None:
    """A page that is nothing but a post keeps its words; only the address of its picture goes."""
    assert "The ferry Alcyone has gone down off the cape tonight" == text_of(
        "The ferry Alcyone has gone down off the cape tonight pic.twitter.com/Ab12Cd34"
    )


def test_every_cut_names_its_rule_and_reason() -> None:
    """Nothing goes without a rule, a reason and its place on the page."""
    page = f"Home / World / Strait\n\nFerry lost in the strait\n\n28 October 2016\n\n{FERRY}\n\nRecent Posts\n\nBread dearer"
    for removed in read(page).removed:
        assert removed.rule
        assert removed.reason
        assert removed.start is not None
        assert page[removed.start : removed.end] == removed.text
