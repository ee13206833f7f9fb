"""Every request passes here: only this machine, only with the token of this start, and nothing leaves without its headers.

What it keeps out: other machines (the server binds to loopback), other names for this machine (DNS rebinding: `Host`), other programs and
people on it (the token), other web sites open in the same browser (`Origin`, the cookie's SameSite), large bodies.
"""

import hashlib
import hmac
from collections.abc import Iterable
from http.cookies import CookieError, SimpleCookie
from urllib.parse import parse_qs, urlencode

from starlette.responses import RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

#: Bytes of a form; a comment of a page fits many times.
MOST_BODY = 64_000
#: Nothing but our own files, no frame around us, forms only to us.
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; form-action 'self'; "
    "base-uri 'none'; frame-ancestors 'none'"
)
HEADERS = (
    (b"content-security-policy", POLICY.encode()),
    (b"x-content-type-options", b"nosniff"),
    (b"referrer-policy", b"same-origin"),
    (b"cross-origin-opener-policy", b"same-origin"),
    (b"cross-origin-resource-policy", b"same-origin"),
    (b"permissions-policy", b"camera=(), geolocation=(), microphone=()"),
    (b"cache-control", b"no-store"),
)


class Guard:
    """The outermost layer of the application."""

    def __init__(self, app: ASGIApp, *, hosts: Iterable[str], token: str) -> None:
        self.app = app
        self.hosts = frozenset(hosts)
        self.token = token
        port = next(iter(sorted(self.hosts))).rpartition(":")[2]
        self.cookie = f"whosaid-{port}"  # cookies do not know ports, so that two servers would share one

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One request."""
        if scope["type"] != "http":
            return
        refusal = self._refusal(scope)
        if refusal is not None:
            await refusal(scope, receive, _with_headers(send))
        else:
            await self.app(scope, _bounded(receive), _with_headers(send))

    def _refusal(self, scope: Scope) -> Response | None:
        headers = {name.decode("latin-1").lower(): value.decode("latin-1") for name, value in scope["headers"]}
        host = headers.get("host", "")
        if host not in self.hosts:
            return _refused("This name is not answered here. Open the address that `whosaid serve` printed.", 421)
        if scope["method"] not in ("GET", "HEAD", "POST"):
            return _refused("This is not understood here.", 405)
        if scope["path"].startswith("/static/"):
            return None
        entry = self._entry(scope) if scope["method"] == "GET" else None
        if entry is not None:
            return entry
        if not same(self._carried(headers.get("cookie", "")), self.token):
            return _refused("Open the address that `whosaid serve` printed: it holds the key of this start.", 403)
        if scope["method"] == "POST":
            return _post_refusal(headers, f"http://{host}")
        return None

    def _entry(self, scope: Scope) -> Response | None:
        """The first visit brings the token in its address; it is put into a cookie and out of sight."""
        asked = parse_qs(scope["query_string"].decode("latin-1"), keep_blank_values=True)
        given = asked.pop("token", None)
        if given is None or not same(given[0], self.token):
            return None
        rest = urlencode(asked, doseq=True)
        path = "/" + scope["path"].lstrip("/")  # `//elsewhere` would lead to another machine
        answer = RedirectResponse(f"{path}?{rest}" if rest else path, status_code=303)
        answer.set_cookie(self.cookie, self.token, httponly=True, samesite="strict", path="/")
        return answer

    def _carried(self, cookies: str) -> str:
        try:
            found = SimpleCookie(cookies).get(self.cookie)
        except CookieError:
            return ""
        return found.value if found else ""


def form_token(token: str) -> str:
    """What every form carries; a page of another site cannot know it."""
    return hmac.new(token.encode(), b"form", hashlib.sha256).hexdigest()


def same(given: str, wanted: str) -> bool:
    """True when both are the same; takes as long when they are not."""
    return hmac.compare_digest(given.encode(), wanted.encode())


def _post_refusal(headers: dict[str, str], origin: str) -> Response | None:
    if headers.get("origin") != origin:
        return _refused("This form was not sent from here.", 403)
    if headers.get("content-type", "").partition(";")[0].strip() != "application/x-www-form-urlencoded":
        return _refused("Only forms are understood.", 415)
    length = headers.get("content-length", "")
    if not length.isdecimal():
        return _refused("The form has to say how long it is.", 411)
    if int(length) > MOST_BODY:
        return _refused("This form is too long.", 413)
    return None


def _refused(words: str, status: int) -> Response:
    return Response(f"{words}\n", status_code=status, media_type="text/plain")


def _bounded(receive: Receive) -> Receive:
    """A body that is longer than it said is cut off."""
    left = MOST_BODY

    async def bounded() -> Message:
        nonlocal left
        message = await receive()
        if message["type"] == "http.request":
            left -= len(message.get("body", b""))
            if left < 0:
                return {"type": "http.disconnect"}
        return message

    return bounded


def _with_headers(send: Send) -> Send:
    async def sending(message: Message) -> None:
        if message["type"] == "http.response.start":
            own = {name for name, _ in HEADERS}
            kept = [(name, value) for name, value in message.get("headers", ()) if name.lower() not in own]
            message = {**message, "headers": [*kept, *HEADERS]}
        await send(message)

    return sending
