"""A site -> the application: addresses, their pages, and what is shown when something is not there."""

from collections.abc import Awaitable, Callable, Iterable
from contextlib import suppress
from functools import partial

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import BaseRoute, Route
from starlette.types import ASGIApp

from whosaid.errors import LedgerError, WhosaidError
from whosaid.report.rendering import render, static
from whosaid.serve import pages, review
from whosaid.serve.guard import Guard, form_token
from whosaid.serve.site import Opened, Site, address

#: Address -> the function that answers it.
PAGES: tuple[tuple[str, Callable[[Request, Opened], pages.Page]], ...] = (
    ("/", pages.show_overview),
    ("/events", pages.show_events),
    ("/event/{id}", pages.show_event),
    ("/article/{id}", pages.show_article),
    ("/contradictions", pages.show_contradictions),
    ("/copies", pages.show_copies),
    ("/copy/{id}", pages.show_sides),
    ("/actors", pages.show_actors),
    ("/actor/{id:path}", pages.show_one_actor),
    ("/places", pages.show_places),
    ("/place/{id:path}", pages.show_one_place),
    ("/outlets", pages.show_outlets),
    ("/outlet", pages.show_one_outlet),
    ("/framing", pages.show_framing),
    ("/search", pages.show_search),
    ("/explain/{id:path}", pages.show_explanation),
    ("/sources", pages.show_sources),
    ("/review", review.show_review),
    ("/review/{queue}", review.show_question),
    ("/log", review.show_log),
)
#: What stands at the head of each page.
TABS = (
    ("/", "Overview"),
    ("/events", "Events"),
    ("/contradictions", "Contradictions"),
    ("/copies", "Copies"),
    ("/outlets", "Outlets"),
    ("/actors", "Actors"),
    ("/places", "Places"),
    ("/framing", "Framing"),
    ("/review", "Review"),
)
#: Static files and their types.
STATIC = {
    "style.css": "text/css; charset=utf-8",
    "whosaid.js": "text/javascript; charset=utf-8",
    "favicon.svg": "image/svg+xml",
}


def make_app(site: Site, hosts: Iterable[str]) -> ASGIApp:
    """The application that answers for a ledger under these names (`127.0.0.1:8765`)."""
    routes: list[BaseRoute] = [Route(path, _endpoint(site, show)) for path, show in PAGES]
    routes += [Route("/static/{name}", _static), Route("/review", _form(site, review.decide), methods=["POST"])]
    routes.append(Route("/apply", _form(site, review.apply), methods=["POST"]))
    site.when_new = partial(warm, site)
    app = Starlette(routes=routes, exception_handlers={WhosaidError: _not_there, HTTPException: _no_page})
    return Guard(app, hosts=hosts, token=site.token)


def warm(site: Site) -> None:
    """Makes what is kept for the pages that everybody opens first, so that nobody waits for it."""
    with suppress(WhosaidError), site.opened() as opened:  # whoever opens the page is told
        for path, ask in (("/", pages.show_overview), ("/events", pages.show_events), ("/places", pages.show_places)):
            request = Request({"type": "http", "path": path, "query_string": b"", "headers": []})
            page_of(request, opened, *ask(request, opened))


def _endpoint(site: Site, show: Callable[[Request, Opened], pages.Page]) -> Callable[[Request], Response]:
    """A request answered by a page; runs in a thread, as a question to the ledger takes its time."""

    def answer(request: Request) -> Response:
        with site.opened() as opened:
            template, values = show(request, opened)
            return HTMLResponse(page_of(request, opened, template, values))

    return answer


def _form(site: Site, act: Callable[[Site, bytes], Response]) -> Callable[[Request], Awaitable[Response]]:
    """A form answered by what it asks for."""

    async def answer(request: Request) -> Response:
        body = await request.body()
        return await run_in_threadpool(act, site, body)

    return answer


def page_of(request: Request, opened: Opened, template: str, values: pages.Values) -> str:
    """A template with what every page shows."""
    shown = {
        "tabs": TABS,
        "here": request.url.path,
        "stale": opened.is_stale,
        "unheard": opened.unheard,
        "applying": opened.site.applying,
        "held": len(opened.site.held.reviews),
        "trouble": opened.site.held.trouble,
        "name": opened.site.person,
        "csrf": form_token(opened.site.token),
    }
    return render(template, address, opened.kinds, **{**shown, **values})


def _static(request: Request) -> Response:
    name = request.path_params["name"]
    if name not in STATIC:
        raise HTTPException(404)
    return Response(static(name), headers={"content-type": STATIC[name]})


def _not_there(_: Request, error: Exception) -> Response:
    status = 503 if isinstance(error, LedgerError) else 404
    title = "The ledger cannot be used now" if status == 503 else "This is not in the ledger"
    return HTMLResponse(render("trouble.html", address, {}, title=title, words=str(error)), status_code=status)


def _no_page(_: Request, error: Exception) -> Response:
    status = error.status_code if isinstance(error, HTTPException) else 500
    return HTMLResponse(
        render("trouble.html", address, {}, title="There is no such page", words="Choose one from the overview."),
        status_code=status,
    )
