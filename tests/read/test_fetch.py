"""The network is touched only for an address that the user gave, and its absence is said clearly."""

import http.server
import threading
from collections.abc import Iterator

import pytest

from whosaid.errors import BadInput, NoNetwork
from whosaid.read.carriers import open_pages
from whosaid.read.fetch import fetch, is_address
from whosaid.records.bundles import RawPage
from whosaid.records.printed import Problem


class Quay(http.server.BaseHTTPRequestHandler):
    """A server with one page."""

    def do_GET(self) -> None:
        """The page, or 404."""
        body = "<html><body><p>Паром затонул.</p></body></html>".encode("cp1251")
        self.send_response(200 if self.path == "/ferry" else 404)
        self.send_header("Content-Type", "text/html; charset=windows-1251")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Silence."""


@pytest.fixture
def quay() -> Iterator[str]:
    """Address of a server on this machine."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Quay)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def test_a_page_of_a_server(quay: str) -> None:
    """An address is read, with the charset and the time that the server names."""
    (page,) = open_pages([f"{quay}/ferry"])
    assert isinstance(page, RawPage)
    assert ("text/html", "windows-1251", f"{quay}/ferry") == (page.media_type, page.charset, page.url)
    assert page.retrieved is not None


def test_a_refusal_is_told(quay: str) -> None:
    """A page that is not there gives the server's answer and what to do."""
    with pytest.raises(BadInput, match="404"):
        fetch(f"{quay}/nothing")
    (problem,) = open_pages([f"{quay}/nothing"])
    assert isinstance(problem, Problem)
    assert problem.message.startswith(f"{quay}/nothing: the server answers 404")


def test_no_network_is_told() -> None:
    """Without a network the message names the address and says to save the page to a file."""
    with pytest.raises(NoNetwork, match=r"Connection refused.*save the page to a file"):
        fetch("http://127.0.0.1:9/")
    (problem,) = open_pages(["http://127.0.0.1:9/"])
    assert isinstance(problem, Problem)
    assert problem.fatal


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("HTTPConnection(host='quay', port=9): Failed: [Errno 111] Refused", "(Failed: [Errno 111] Refused)"),
        ("<HTTPConnection object at 0x7f>: Timed out", "(Timed out)"),
        ("Broken: twice: over", "(Broken: twice: over)"),
        ("", "(OSError)"),
    ],
)
def test_the_reason_is_told_whole(monkeypatch: pytest.MonkeyPatch, said: str, told: str) -> None:
    """Only the connection, which says nothing to a reader, is left out."""

    def fail(*_: object, **__: object) -> None:
        raise OSError(said)

    monkeypatch.setattr("urllib3.PoolManager.request", fail)
    with pytest.raises(NoNetwork) as found:
        fetch("http://quay.example/")
    assert told in str(found.value)


def test_addresses_are_told_from_paths() -> None:
    """Only http and https are addresses."""
    assert [True, True, False, False] == [
        is_address(path) for path in ("http://a", "HTTPS://b", "ftp://c", "a/http://b")
    ]
