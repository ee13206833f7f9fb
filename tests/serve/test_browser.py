"""Every page in a real browser: with and without JavaScript, nothing in the console, no request elsewhere, axe finds nothing.

Needs Chromium (Debian: `apt-get install chromium`) and the packages of the extra `browser`; skipped, and said so, where they are missing.
"""

import importlib.util
import json
import re
import shutil
import socket
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
import uvicorn

from whosaid.report.one_file import Choice, write_report
from whosaid.serve.app import make_app
from whosaid.serve.running import hosts_of
from whosaid.serve.site import site_of
from whosaid.store.reading import LedgerReader

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
HAS_PACKAGES = all(importlib.util.find_spec(name) for name in ("playwright", "axe_playwright_python"))
pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not CHROMIUM, reason="no Chromium on this machine: apt-get install chromium"),
    pytest.mark.skipif(not HAS_PACKAGES, reason="playwright is not installed: pip install -e '.[browser]'"),
]

#: Chromium as root, without a screen, without talking home.
ARGUMENTS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update",
    "--disable-sync",
]  # fmt: skip


@dataclass
class Seen:
    """What a browser did while pages were opened."""

    console: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)


@pytest.fixture(scope="module")
def home(examples: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a running server over a copy of the examples, where Ada decides."""
    ledger = tmp_path_factory.mktemp("browser") / "examples.ledger"
    shutil.copyfile(examples, ledger)
    with socket.socket() as bound:
        bound.bind(("127.0.0.1", 0))
        bound.listen()
        port = bound.getsockname()[1]
        app = make_app(site_of(str(ledger), "key", "Ada"), hosts_of(port))
        server = uvicorn.Server(uvicorn.Config(app, log_level="error", lifespan="off"))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [bound]}, daemon=True)
        thread.start()
        while not server.started:
            time.sleep(0.02)
        yield f"http://127.0.0.1:{port}"
        server.should_exit = True
        thread.join(10)


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    """Chromium without a screen."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield opened
        opened.close()


def visit(browser: Any, home: str, **how: Any) -> tuple[Any, Seen]:
    """A page of a fresh browser that has the key, and what it does from now on."""
    page = browser.new_context(**how).new_page()
    page.set_default_timeout(10_000)
    page.goto(f"{home}/?token=key")
    seen = Seen()
    page.on("console", lambda message: seen.console.append(f"{page.url} {message.text}"))
    page.on("pageerror", lambda error: seen.console.append(f"{page.url} {error}"))
    page.on("dialog", lambda dialog: seen.console.append(f"{page.url} dialog {dialog.message}"))
    page.on("request", lambda request: seen.requests.append(request.url))
    return page, seen


@pytest.fixture(scope="module")
def paths(browser: Any, home: str) -> list[str]:
    """One address of each kind, the articles that are hard, and the event that most pages tell."""
    page, _ = visit(browser, home)
    found = ["/", "/search?q=shells", "/event/none"]

    def first(path: str, link: str) -> str:
        page.goto(f"{home}{path}")
        leading: list[str] = re.findall(rf'href="({link}[^"#]+)', page.content())
        return leading[0].replace("&amp;", "&")

    found += [first("/events?order=pages", "/event/"), first("/outlet?name=Harbour+Wire", "/article/")]
    found += [
        first("/search?q=spokesman&what=article", "/article/"),
        first("/search?q=%D9%82%D8%B5%D9%81%D8%AA", "/article/"),
    ]
    found += [
        first("/copies", "/copy/"),
        first("/actors", "/actor/"),
        first("/places", "/place/"),
        first("/outlets", "/outlet\\?"),
    ]
    found.append(first("/contradictions", "/explain/"))
    found += [
        "/events",
        "/contradictions",
        "/copies",
        "/outlets",
        "/actors",
        "/places",
        "/framing",
        "/sources",
        "/review",
        "/review/events",
        "/review/names",
        "/log",
    ]
    return found


def test_every_page_is_silent_and_asks_nobody_else(browser: Any, home: str, paths: list[str]) -> None:
    """No message in the console, no script of a page that runs, no request that leaves this machine."""
    page, seen = visit(browser, home)
    for path in paths:
        page.goto(f"{home}{path}")
        assert page.locator("h1").count() == 1, path
    missing = [line for line in seen.console if "404" not in line]
    assert [] == missing
    assert [] == [url for url in seen.requests if not url.startswith(home)]


def test_every_page_says_the_same_without_javascript(browser: Any, home: str, paths: list[str]) -> None:
    """The words of a page do not depend on it."""
    with_it, _ = visit(browser, home)
    without, _ = visit(browser, home, java_script_enabled=False)
    for path in paths:
        for page in (with_it, without):
            page.goto(f"{home}{path}")
        assert with_it.locator("main").inner_text() == without.locator("main").inner_text(), path


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(browser: Any, home: str, paths: list[str], scheme: str) -> None:
    """WCAG 2.2 A and AA and axe's best practices on every kind of page; in the dark only colours differ."""
    script = axe_script()
    page, _ = visit(browser, home, color_scheme=scheme)
    faults = []
    for path in paths:
        page.goto(f"{home}{path}")
        page.evaluate(script)
        rules = "" if scheme == "light" else ", runOnly: ['color-contrast']"
        found = page.evaluate(f"axe.run({{resultTypes: ['violations']{rules}}})")
        faults += [f"{path}: {one['id']} {json.dumps(one['nodes'][0]['html'])[:200]}" for one in found["violations"]]
    assert [] == faults


def axe_script() -> str:
    """The source of axe-core, as its package brings it."""
    axe = importlib.util.find_spec("axe_playwright_python")
    assert axe is not None
    assert axe.origin is not None
    return Path(axe.origin).with_name("axe.min.js").read_text("utf-8")


def test_a_report_opens_from_a_file_with_one_request(browser: Any, examples: Path, tmp_path: Path) -> None:
    """Itself; nothing in the console, axe finds nothing, and the keys of the pages that are not there do nothing."""
    with LedgerReader(examples) as ledger:
        report = write_report(ledger, Choice(most=12, articles=True), "Aleppo")
    path = tmp_path / "report.html"
    path.write_text(report.html, "utf-8")
    page = browser.new_context().new_page()
    seen = Seen()
    page.on("console", lambda message: seen.console.append(message.text))
    page.on("pageerror", lambda error: seen.console.append(str(error)))
    page.on("request", lambda request: seen.requests.append(request.url))
    page.goto(path.as_uri())
    page.keyboard.press("e")
    assert [path.as_uri()] == seen.requests
    assert page.url == path.as_uri()
    page.evaluate(axe_script())
    found = page.evaluate("axe.run({resultTypes: ['violations']})")
    assert [] == [f"{one['id']} {one['nodes'][0]['html'][:200]}" for one in found["violations"]]
    assert [] == seen.console


@pytest.mark.parametrize("width", [360, 768])
def test_no_page_is_wider_than_a_phone(browser: Any, home: str, paths: list[str], width: int) -> None:
    """Wide tables scroll in their own frame."""
    page, _ = visit(browser, home, viewport={"width": width, "height": 740})
    wide = []
    for path in paths:
        page.goto(f"{home}{path}")
        if page.evaluate("document.documentElement.scrollWidth") > width:
            wide.append(path)
    assert [] == wide


def test_a_claim_lights_up_its_words_with_and_without_javascript(browser: Any, home: str, paths: list[str]) -> None:
    """By a click on the claim; with a script also by the focus."""
    article = next(path for path in paths if path.startswith("/article/"))
    for has_script in (True, False):
        page, _ = visit(browser, home, java_script_enabled=has_script)
        page.goto(f"{home}{article}")
        page.locator(".claims li a").first.click()
        lit = page.locator(".anchor:target mark").first
        assert lit.is_visible()
        assert "rgb(255, 215, 94)" == lit.evaluate("mark => getComputedStyle(mark).backgroundColor")
    page, _ = visit(browser, home)
    page.goto(f"{home}{article}")
    page.locator(".claims li a").nth(1).focus()
    assert page.locator("mark.lit").count() > 0


def test_keys_move_through_lists_and_can_be_switched_off(browser: Any, home: str) -> None:
    """The list of keys stands on the page; the switch is remembered."""
    page, _ = visit(browser, home)
    page.goto(f"{home}/events")
    page.keyboard.press("j")
    page.keyboard.press("j")
    second = page.locator("tr[data-item] a").nth(1)
    assert second.evaluate("link => link === document.activeElement")
    page.keyboard.press("?")
    assert page.locator("#keys p").is_visible()
    page.locator("#use-keys").uncheck()
    page.locator("h1").click()
    page.keyboard.press("o")
    assert page.url.endswith("/events")
    page.reload()
    page.keyboard.press("o")
    assert page.url.endswith("/events")


def test_review_goes_by_one_key_a_decision(browser: Any, home: str) -> None:
    """Same, undo, different, skip; a reload shows what was decided; without JavaScript the same buttons do."""
    page, seen = visit(browser, home)
    page.goto(f"{home}/review/events")
    of = int(re.findall(r"1 of (\d+) that wait", page.content())[0])
    with page.expect_navigation():
        page.keyboard.press("s")
    assert f"1 of {of - 1} that wait" in page.content()
    with page.expect_navigation():
        page.keyboard.press("z")
    assert f"1 of {of} that wait" in page.content()
    with page.expect_navigation():
        page.keyboard.press("n")
    assert f"2 of {of} that wait" in page.content()
    assert [] == seen.console
    plain, _ = visit(browser, home, java_script_enabled=False)
    plain.goto(f"{home}/review/events")
    plain.get_by_role("button", name="Two events").click()
    assert f"1 of {of - 1} that wait" in plain.content()
    plain.goto(f"{home}/log")
    assert ["different", "undo", "same"] == [
        row.split()[0] for row in plain.locator("tbody td:nth-child(3)").all_inner_texts()
    ]


def test_a_map_moves_by_keys(browser: Any, home: str) -> None:
    """Nearer, aside, and back to the whole."""
    page, _ = visit(browser, home)
    page.goto(f"{home}/places")
    drawn = page.locator("svg.map").first
    whole = drawn.get_attribute("viewBox")
    drawn.focus()
    page.keyboard.press("+")
    assert whole != drawn.get_attribute("viewBox")
    page.keyboard.press("0")
    assert [float(one) for one in whole.split()] == [float(one) for one in drawn.get_attribute("viewBox").split()]


def test_arabic_runs_from_right_to_left(browser: Any, home: str, paths: list[str]) -> None:
    """By its own letters, in an English page."""
    page, _ = visit(browser, home)
    article = [path for path in paths if path.startswith("/article/")][-1]
    page.goto(f"{home}{article}")
    assert "rtl" == page.locator("article.text").evaluate("text => getComputedStyle(text).direction")


def test_events_that_are_ticked_are_graded_together(browser: Any, home: str) -> None:
    """Without JavaScript too; the grade stands on the page of each."""
    page, seen = visit(browser, home, java_script_enabled=False)
    page.goto(f"{home}/events")
    ticks = page.locator("input[type=checkbox][name=about]")
    for number in range(2):
        ticks.nth(number).check()
    page.locator("select[name=act]").last.select_option("grade")
    page.locator("input[name=after]").fill("solid")
    page.get_by_role("button", name="Decide all").click()
    page.locator("tr[data-item] a").first.click()
    assert "graded “solid”" in page.locator(".decided").first.inner_text()
    assert [] == seen.console
