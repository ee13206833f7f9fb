"""A page becomes a document with articles, and everything can be traced back to the page."""

import pytest

from tests.knowing import KNOWN
from tests.read.pages import FERRY, HARVEST, read, read_html_page, read_row
from whosaid.read.document import read_page
from whosaid.records.bundles import RawPage

PAGE = f"Home / World / Strait\n\nFerry lost in the strait\n\n28 October 2016\n\nHARBOUR TOWN (AFP) \u2013 {FERRY}\n\nRecent Posts\n\nBoats"


def test_kept_runs_stand_where_they_say() -> None:
    """Every run of the text stands on the page at the place that is given, and runs cover all but titles and blank lines."""
    (article,) = read(PAGE).articles
    for start, place, length in article.page_spans:
        assert article.text[start : start + length] == PAGE[place : place + length]
    covered = sum(length for _, _, length in article.page_spans)
    assert len(article.text) - covered == 2 * (article.text.count("\n\n"))


def test_kept_and_cut_make_the_page() -> None:
    """What was kept and what was cut together hold every word of the page, once."""
    pages = read(PAGE)
    (article,) = pages.articles
    spans = [(place, place + length) for _, place, length in article.page_spans]
    spans += [(removed.start or 0, removed.end or 0) for removed in pages.removed]
    rest = list(PAGE)
    for start, end in sorted(spans):
        rest[start:end] = " " * (end - start)
    assert "" == "".join(rest).strip()
    assert len(spans) == len(set(spans))


def test_a_text_without_cleaning_is_taken_as_it_stands() -> None:
    """With cleaning off, article and text are one and the same, line ends and all; no title is put before it."""
    page = "Ferry\r\n\r\n  lost  \n\nBy Mara Lind\n" + PAGE
    pages = read_row({"id": "a", "text": page, "title": "Another title"}, clean=False)
    (article,) = pages.articles
    assert page == article.text
    assert ((0, 0, len(page)),) == article.page_spans
    assert ("Another title", ()) == (article.title, pages.removed)
    assert [page] == [article.text for article in read(page, clean=False).articles]


def test_given_metadata_are_taken_as_given() -> None:
    """What a row says of itself is not guessed again."""
    row = {
        "id": "a", "text": FERRY, "title": "Ferry lost", "outlet": "Reuters", "published": "2016-10-28", "language": "en-GB",
        "byline": "Mara Lind", "url": "https://quay.example/1",
    }  # fmt: skip
    (article,) = read_row(row).articles
    assert ("Ferry lost", "Mara Lind", "en-GB", "https://quay.example/1") == (
        article.title, article.byline, article.language, article.url,
    )  # fmt: skip
    assert ("outlet:reuters", "2016-10-28", "stated") == (
        article.outlet.id if article.outlet else None, article.published.earliest, article.published.basis,
    )  # fmt: skip
    assert f"Ferry lost\n\n{FERRY}" == article.text


def test_a_given_day_that_may_be_misread_is_told() -> None:
    """The fifth of June to some is the sixth of May to others."""
    (problem,) = read_row({"id": "a", "text": FERRY, "published": "5/6/2017"}).problems
    assert not problem.fatal
    assert problem.message.endswith("`published` is '5/6/2017', read as 2017-06-05. Write it as in 2016-10-28.")
    (problem,) = read_row({"id": "a", "text": FERRY, "published": "some day"}).problems
    assert "not understood" in problem.message
    (problem,) = read_row({"id": "a", "text": f"3 May 2017\n\n{FERRY}", "published": "some day"}).problems
    assert "2017" not in problem.message  # the day of the page's own words is not what was given
    for plain in ("2017-06-05T10:00:00Z", "June 5, 2017", "13/05/2017"):
        assert () == read_row({"id": "a", "text": FERRY, "published": plain}).problems


def test_given_title_is_not_printed_twice() -> None:
    """A text that already begins with its title gets no second one."""
    (article,) = read_row({"text": f"Ferry lost\n\n{FERRY}", "title": "Ferry Lost"}).articles
    assert f"Ferry lost\n\n{FERRY}" == article.text


def test_unknown_outlets_get_an_id_of_their_name() -> None:
    """The same name, however it is written, is the same outlet."""
    first, second = (read_row({"text": FERRY, "outlet": name}).articles[0].outlet for name in ("The Quay", "the QUAY"))
    assert first is not None
    assert second is not None
    assert first.id == second.id
    assert first.id.startswith("outlet:")


def test_rows_of_html() -> None:
    """A row may hold HTML instead of text."""
    html = (
        "<html><body>"
        + "".join(f"<p>{line}</p>" for line in (FERRY + "\n\n" + HARVEST).split("\n\n"))
        + "</body></html>"
    )
    (article,) = read_row({"id": "a", "html": html, "title": "Ferry lost"}).articles
    assert f"Ferry lost\n\n{FERRY}\n\n{HARVEST}" == article.text


@pytest.mark.parametrize(
    ("body", "media_type", "word"),
    [
        (b"", "text/plain", "no words"),
        (b" \n ", "text/plain", "no words"),
        (b"<html><script>var a</script></html>", "text/html", "no words"),
        (b"Home News Sport", "text/plain", "page furniture"),
        (b"not json", "application/json", "no words"),
    ],
)
def test_pages_without_an_article_say_why(body: bytes, media_type: str, word: str) -> None:
    """A page that holds no article gives none, and a message with its name."""
    pages = read_page(RawPage("page", media_type, body), KNOWN)
    assert () == pages.articles
    assert () == pages.document.articles
    assert pages.problems[-1].fatal
    assert pages.problems[-1].message.startswith("page: ")
    assert word in pages.problems[-1].message


def test_doubtful_charsets_are_told() -> None:
    """A page of two charsets is read, and the doubt is told."""
    body = (f"{FERRY} \u2013 \u201cAll is lost\u201d, " * 3).encode() + b"caf\xe9"
    pages = read_page(RawPage("page", "text/plain", body), KNOWN)
    assert pages.articles[0].text.endswith("café")
    assert not pages.problems[0].fatal


def test_ids_come_from_content() -> None:
    """The same bytes under the same name give the same ids, changed bytes others."""
    assert read(PAGE) == read(PAGE)
    assert read(PAGE).document.id != read(PAGE + ".").document.id
    assert read(PAGE).document.id != read(PAGE, name="other.txt").document.id


def test_sentences_lie_in_the_text() -> None:
    """Sentences are sorted, disjoint, and the title is one of them."""
    (article,) = read(PAGE).articles
    assert (0, len("Ferry lost in the strait")) == article.sentences[0]
    assert all(left[1] <= right[0] for left, right in zip(article.sentences, article.sentences[1:], strict=False))


def test_retrieval_time_is_the_carriers() -> None:
    """Only a carrier that says when it got the page dates its retrieval."""
    assert read(PAGE).document.retrieved is None
    html = f"<html><body><p>{FERRY}</p></body></html>"
    assert "2016-10-29T08:00:00Z" == read_html_page(html, retrieved="2016-10-29T08:00:00Z").document.retrieved


def test_a_page_that_no_outlet_prints_is_refused() -> None:
    """Megabytes of text are not read; the message names the file and the mend."""
    page = RawPage("big.txt", "text/plain", b"The ferry sank at dawn. " * 100_000)
    found = read_page(page, KNOWN)
    assert () == found.articles
    assert [True] == [problem.fatal for problem in found.problems]
    assert "Split it" in found.problems[0].message
