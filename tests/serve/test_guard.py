"""Whoever is not on this machine with the key of this start gets nothing."""

import pytest
from starlette.types import ASGIApp

from tests.serve.asking import HOST, ask
from whosaid.serve.guard import MOST_BODY, form_token

FORM = {"origin": f"http://{HOST}", "content-type": "application/x-www-form-urlencoded", "content-length": "3"}


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1", "127.0.0.1:80", ""])
def test_another_name_for_this_machine_is_refused(app: ASGIApp, host: str) -> None:
    """A name that a stranger's server points at this machine brings the stranger's pages near ours (DNS rebinding)."""
    assert 421 == ask(app, "/", headers={"host": host}).status


@pytest.mark.parametrize("cookie", [None, "", "wrong", "keykey"])
def test_without_the_key_nothing_is_shown(app: ASGIApp, cookie: str | None) -> None:
    """Not even whether an event exists."""
    for path in ("/", "/events", "/event/5gdm", "/nothing"):
        answer = ask(app, path, cookie=cookie)
        assert 403 == answer.status
        assert "Aleppo" not in answer.body


def test_the_key_is_taken_from_the_address_into_a_cookie(app: ASGIApp) -> None:
    """So that it stands in no history and no screenshot; other parts of the address are kept."""
    answer = ask(app, "/events?kind=talks&token=key", cookie=None)
    assert 303 == answer.status
    assert "/events?kind=talks" == answer.headers["location"]
    cookie = answer.headers["set-cookie"]
    assert cookie.startswith("whosaid-8765=key;")
    assert {"HttpOnly", "SameSite=strict"} <= {part.strip() for part in cookie.split(";")}


def test_the_key_never_leads_to_another_machine(app: ASGIApp) -> None:
    """`//elsewhere` as a path is one of ours."""
    assert "/elsewhere" == ask(app, "//elsewhere?token=key", cookie=None).headers["location"]


def test_every_answer_forbids_everything_but_our_own_files(app: ASGIApp) -> None:
    """Refusals, files and pages that are missing too."""
    for path, cookie in (
        ("/", "key"),
        ("/", None),
        ("/static/style.css", None),
        ("/nothing", "key"),
        ("/event/zzz", "key"),
    ):
        headers = ask(app, path, cookie=cookie).headers
        assert headers["content-security-policy"].startswith("default-src 'none'; script-src 'self'; style-src 'self';")
        assert "unsafe" not in headers["content-security-policy"]
        assert "nosniff" == headers["x-content-type-options"]
        assert "no-store" == headers["cache-control"]


@pytest.mark.parametrize(
    ("changed", "status"),
    [
        ({"origin": "http://evil.example"}, 403),
        ({"origin": "null"}, 403),
        ({"origin": ""}, 403),
        ({"content-type": "multipart/form-data; boundary=x"}, 415),
        ({"content-type": "text/plain"}, 415),
        ({"content-length": str(MOST_BODY + 1)}, 413),
        ({"content-length": ""}, 411),
    ],
)
def test_a_form_from_elsewhere_or_too_long_is_refused(app: ASGIApp, changed: dict[str, str], status: int) -> None:
    """Another web site in the same browser cannot send our forms."""
    assert status == ask(app, "/", method="POST", headers=FORM | changed, body=b"a=b").status


@pytest.mark.parametrize("method", ["PUT", "DELETE", "OPTIONS", "TRACE"])
def test_only_asking_and_sending_forms_is_understood(app: ASGIApp, method: str) -> None:
    """Nothing else has a meaning here."""
    assert 405 == ask(app, "/", method=method).status


def test_the_token_of_forms_is_not_the_key() -> None:
    """A page that leaks its form does not leak the key."""
    assert "key" not in form_token("key")
    assert form_token("key") != form_token("other")
