"""What holds of reading on any page: it never fails, loses nothing, and reading again changes nothing."""

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.knowing import KNOWN
from tests.properties.strategies import texts
from tests.read.pages import read
from whosaid.read.document import read_page
from whosaid.records.bundles import Pages, RawPage

LINES = (
    "Boats burn in the old harbour", "Boats burn in the old harbour - RT reporter", "By Mara Lind", "28 October 2016", "Sea",
    "By Mara Lind, CNN, Oct 28, 2016", "Oct 28, 2016 17:23 GMT", "Home > Levant > Harbour Town", "Share this article", "Share",
    "Read more", "Read more: Ferry sinks off the cape", "Related", "Related news:", "Recent Posts", "Also on Harbour Wire",
    "Register for free to continue reading", "By clicking Register you agree to our terms and more of it.", "(AFP)", "No.",
    "Thank you for registering", "Comments", "I think that this is a bad thing to happen to anyone in a town.", "* * *",
    "The boats burned all night, the guard said. (AFP)", "The boats burned all night, the guard said. (Reuters) (AFP)",
    "Boats burn on the quay (Photo by AFP)", "HARBOUR TOWN (AFP) - The boats burned all night, the guard said.", "4 min read",
    "HARBOUR TOWN - CAPE - The boats burned all night, the guard said.", "Mara Lind", "Boats burn | Reuters", "www.quay.example",
    "Mara Lind has closed the port of the town for the whole of the week, she said.", "VIDEO: Boats burn",
    "as [Harbour Wire](https://h.example/a) said on Friday, the boats burned all night long in the port.",
    "[Read more](https://h.example/a)", "[Share](#) this", "Who sank the ferry in the strait?", "Ferry sinks off the cape",
    "Nine sailors are missing after the ferry went down in the storm on Friday, the coast guard said in a statement.",
    "It was the third ferry to be lost in the strait this year, and the port has been closed until further notice.",
    '"We have lost everything that we had," said the harbour master, who had seen the ferry go down from his window.',
    "Harbour closed after the second ferry sinks,, Oct 28, 2016", "EDITOR'S NOTE: We print all letters that reach us.",
    "pic.twitter.com/Ab12", "The boats are gone pic.twitter.com/Ab12", "icon a-bicon bookmarkicon cameraicon checkicon x",
)  # fmt: skip

#: Pages made of furniture, imprints and prose in any order.
pages = st.lists(st.tuples(st.sampled_from(LINES), st.sampled_from(["\n", "\n\n", " \n"])), max_size=14).map(
    lambda parts: "".join(line + end for line, end in parts)
)


def traced(page: str, found: Pages) -> None:
    """Every run and every cut stands on the page where it says, and none twice."""
    places = []
    for article in found.articles:
        for start, place, length in article.page_spans:
            assert article.text[start : start + length] == page[place : place + length]
            places.append((place, place + length))
        for left, right in pairwise(article.sentences):
            assert left[0] < left[1] <= right[0]
        assert all(0 <= start < end <= len(article.text) for start, end in article.sentences)
    for removed in found.removed:
        assert removed.start is not None
        assert removed.end is not None
        assert page[removed.start : removed.end] == removed.text
    places.sort()
    assert all(left[1] <= right[0] for left, right in pairwise(places))


@given(pages)
def test_cleaning_a_cleaned_text_changes_nothing(page: str) -> None:
    """The text of an article, read as a page, is one article with that text."""
    for article in read(page).articles:
        assert [article.text] == [again.text for again in read(article.text).articles]


@given(pages | texts)
def test_everything_stands_where_it_says(page: str) -> None:
    """Runs, cuts and sentences slice back to their words on any page."""
    plain = page.encode("utf-8", "replace").decode().replace("\r\n", "\n").replace("\r", "\n")
    traced(plain.removeprefix("\ufeff"), read(plain))


@given(texts)
def test_without_cleaning_the_text_is_the_page(page: str) -> None:
    """With cleaning off nothing is changed, cut or moved."""
    plain = page.encode("utf-8", "replace").decode()
    found = read_page(RawPage("page", "text/plain", b"\xef\xbb\xbf" + plain.encode()), KNOWN, clean=False)
    assert [plain] if plain.strip() else [] == [article.text for article in found.articles]
    assert () == found.removed


@given(
    st.binary(max_size=600) | texts.map(lambda text: text.encode("utf-8", "surrogatepass")),
    st.sampled_from(["text/plain", "text/html", "application/json", "application/rss+xml", "image/png"]),
    st.booleans(),
)
def test_no_bytes_make_reading_fail(body: bytes, media_type: str, clean: bool) -> None:
    """Whatever the bytes and whatever they are said to be, reading gives a document and never raises."""
    found = read_page(RawPage("page", media_type, body), KNOWN, clean=clean)
    assert len(found.articles) == len(found.document.articles)
    assert found.articles or found.problems
    for article in found.articles:
        article.text.encode()


@given(pages)
def test_html_of_any_lines_is_read(page: str) -> None:
    """A page of paragraphs in HTML gives articles whose words all stand on the page."""
    html = "<html><body>" + "".join(f"<p>{line}</p>" for line in page.split("\n") if line.strip()) + "</body></html>"
    for article in read_page(RawPage("page", "text/html", html.encode()), KNOWN).articles:
        assert () == article.page_spans
        assert article.text.strip()


LONG = {
    "one line": "The ferry sank at dawn and nine are missing, the guard said. ",
    "short lines": "Boats burn again\n",
    "paragraphs": "The ferry sank at dawn and nine are missing, the guard said.\n\n",
    "quotation marks": '"',
    "bylines": "By Mara Lind\nOct 28, 2016\n\n",
    "links": "[a](http://x.example) (",
    "names": "RT reported. ",
    "one word": "a",
    "commas": "a, ",
    "blank lines": "\n \n",
}


@pytest.mark.slow
@pytest.mark.parametrize("piece", LONG.values(), ids=LONG.keys())
def test_time_grows_with_the_length(piece: str) -> None:
    """Four times the page takes about four times as long, whatever it is made of."""

    def seconds(length: int) -> float:
        page = piece * (length // len(piece))
        begin = time.process_time()
        read(page)
        return time.process_time() - begin

    seconds(1_000)
    assert any(seconds(400_000) < 8 * seconds(100_000) + 0.2 for _ in range(3))  # others may slow one run


@pytest.mark.slow
def test_one_endless_line() -> None:
    """A page of almost two megabytes in one line is read in seconds."""
    begin = time.process_time()
    assert 1 == len(read("The ferry sank at dawn and nine are missing, the guard said. " * 30_000).articles)
    assert time.process_time() - begin < 20.0
