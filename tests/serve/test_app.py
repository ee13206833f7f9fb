"""Every address is a complete page; what is not there is said in words."""

import re
from html import unescape
from html.parser import HTMLParser
from pathlib import Path

import pytest
from starlette.types import ASGIApp

from tests.serve.asking import ask
from whosaid.serve.app import PAGES, TABS, warm
from whosaid.serve.site import site_of


class Tags(HTMLParser):
    """Notes the elements and attributes of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.names: set[str] = set()
        self.attributes: set[str] = set()
        self.ids: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """One element."""
        self.names.add(tag)
        self.attributes |= {name for name, _ in attrs}
        self.ids += [value or "" for name, value in attrs if name == "id"]


def links(body: str) -> set[str]:
    """Addresses of ours that a page leads to."""
    found = {unescape(link) for link in re.findall(r'href="([^"#]+)', body)}
    return {link for link in found if link.startswith("/") and not link.startswith("/static")}


@pytest.fixture(scope="module")
def crawled(app: ASGIApp) -> dict[str, str]:
    """Every page that can be reached, by its address; of the many explanations the first two hundred."""
    todo, found, explained = ["/"], {}, 0
    while todo:
        path = todo.pop()
        explained += path.startswith("/explain")
        if path in found or (path.startswith("/explain") and explained > 200):
            continue
        answer = ask(app, path)
        assert 200 == answer.status, f"{path}: {answer.body[:300]}"
        found[path] = answer.body
        todo += sorted(links(answer.body) - found.keys())
    return found


def test_every_link_leads_to_a_page_and_every_kind_of_page_is_reached(crawled: dict[str, str]) -> None:
    """From the overview, without a form."""
    kinds = {f"/{path.split('/')[1].partition('?')[0]}" for path in crawled}
    wanted = {f"/{path.split('/')[1]}" for path, _ in PAGES} - {"/search"}
    assert wanted <= kinds


def test_every_page_is_complete_and_has_no_script_or_style_of_its_own(crawled: dict[str, str]) -> None:
    """A title, one heading of the first order, no `style=` or `on...=`, each id once."""
    for path, body in crawled.items():
        tags = Tags()
        tags.feed(body)
        assert 1 == len(re.findall("<h1", body)), path
        assert 1 == len(re.findall("<title>[^<]+</title>", body.partition("</head>")[0])), path
        assert not any(name == "style" or name.startswith("on") for name in tags.attributes), path
        assert 1 == len(re.findall("<script", body)), path
        assert len(tags.ids) == len(set(tags.ids)), f"{path}: an id stands twice"


def test_text_of_a_page_is_never_html(crawled: dict[str, str]) -> None:
    """A page that says <script> is shown as a page that says <script>."""
    said = "&lt;script&gt;alert(3)&lt;/script&gt;"
    assert any(said in body for body in crawled.values())
    for path, body in crawled.items():
        assert "<script>" not in body, path
        assert "<img" not in body, path
        assert "<b>The" not in body, path


def test_an_event_says_pages_and_independent_origins_first(crawled: dict[str, str]) -> None:
    """The line that the program exists for."""
    events = [body for path, body in crawled.items() if path.startswith("/event/")]
    assert events
    assert all(re.search(r"<p class=\"lead\">\d+ pages?, \d+ independent origins?", body) for body in events)


def test_killed_and_injured_are_separate_tables(crawled: dict[str, str]) -> None:
    """And each row of the plot is one origin."""
    body = max((body for path, body in crawled.items() if path.startswith("/event/")), key=len)
    assert ["Killed", "Injured"] == re.findall(r"<caption>(Killed|Injured)</caption>", body)
    assert body.count("superseded") > 0


def test_an_article_shows_what_was_cut_and_what_was_copied(crawled: dict[str, str]) -> None:
    """With who had it first in the margin."""
    articles = [body for path, body in crawled.items() if path.startswith("/article/")]
    assert any("What was cut from the page" in body for body in articles)
    assert any(re.search(r"words taken from</a> Harbour Wire", body) for body in articles)


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/nothing", 404), ("/event/zzzz", 404), ("/event/%00", 404), ("/article/a'--", 404), ("/actor/nobody", 404), ("/place/", 404),
        ("/outlet?name=Nobody", 404), ("/explain/claim:zzz", 404), ("/static/../app.py", 404), ("/static/app.py", 404),
        ("/copy/zzz", 404),
    ],
)  # fmt: skip
def test_what_is_not_there_is_said_in_words(app: ASGIApp, path: str, status: int) -> None:
    """And never as a trace of the program."""
    answer = ask(app, path)
    assert status == answer.status
    assert "Traceback" not in answer.body
    assert "<h1>" in answer.body


@pytest.mark.parametrize(
    "path",
    [
        "/events?first=-1", "/events?first=99999999999999999999", "/events?from=yesterday&order=%22", "/events?kind=%FF&place=%00",
        "/search?q=%22", "/search?q=*+AND+OR+NOT+(", "/search?q=a%22b*&what=nothing", "/contradictions?verdict=x&about=y",
        "/copies?kind=%3Cb%3E", "/framing?for=actor:x", "/actors?first=abc", "/sources?first=1e9",
    ],
)  # fmt: skip
def test_a_question_that_makes_no_sense_is_answered_as_if_it_was_not_asked(app: ASGIApp, path: str) -> None:
    """Addresses are typed by people and by machines."""
    assert 200 == ask(app, path).status


def test_the_tabs_lead_to_pages(app: ASGIApp) -> None:
    """Each marks itself as the current one."""
    for path, _ in TABS:
        assert f'href="{path}" aria-current="page"' in ask(app, path).body


def test_the_pages_opened_first_are_made_before(examples: Path) -> None:
    """Overview, events and places; nobody has to ask."""
    site = site_of(str(examples), "key")
    warm(site)
    with site.opened() as opened:
        assert None is not opened.kept("overview", lambda: None)
        assert None is not opened.kept("maps", lambda: None)
