"""Review: a question a screen, a key a decision; forms -> decisions that are only ever added to the ledger."""

import re
import time
from dataclasses import replace
from urllib.parse import parse_qs

from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response

from whosaid.errors import WhosaidError
from whosaid.plugins import store_of
from whosaid.records.concluded import Review
from whosaid.serve import asked
from whosaid.serve.guard import form_token, same
from whosaid.serve.pages import Page
from whosaid.serve.site import Opened, Site
from whosaid.views.portions import portion
from whosaid.views.review import ACTS, QUEUES, ask, judgement_for, known_id, log_of, make_review, number_waiting

#: What an id looks like; others are not asked for.
_ID = re.compile(r"[a-z-]{1,20}:[\w.,:-]{1,80}")
#: Letters of a reason or of a correction.
MOST_LETTERS = 2000
#: Rows of the log on a page.
ROWS = 50


def show_review(_: Request, opened: Opened) -> Page:
    """What waits, and the last decisions."""
    reviews = list(opened.ledger.reviews())
    in_all = opened.index.question_counts()
    queues = [(kind, number_waiting(opened.index, reviews, kind), in_all.get(kind, 0)) for kind in QUEUES]
    return "review.html", {"queues": queues, "decided": len(reviews), "name": opened.site.person}


def show_question(request: Request, opened: Opened) -> Page:
    """One question of a queue."""
    kind = request.path_params["queue"]
    if kind not in QUEUES:
        raise WhosaidError("there is no such queue", where=kind, mend=f"There is: {', '.join(QUEUES)}.")
    reviews = list(opened.ledger.reviews())
    place = asked.row(request, "at")
    last = next((one for one in log_of(opened.ledger) if not one.is_undone and one.review.act != "undo"), None)
    return "decide.html", {
        "kind_of_question": kind,
        "asked": ask(opened.ledger, opened.index, reviews, kind, place),
        "place": place,
        "last": last,
        "name": opened.site.person,
        "csrf": form_token(opened.site.token),
    }


def show_log(request: Request, opened: Opened) -> Page:
    """All decisions, the last one first."""
    part = portion(log_of(opened.ledger, opened.index), asked.row(request), ROWS, lambda one: one)
    return "log.html", {
        "part": part,
        "url": asked.onwards("/log", {}),
        "name": opened.site.person,
        "csrf": form_token(opened.site.token),
    }


def decide(site: Site, body: bytes) -> Response:
    """A form -> a decision in the ledger, then back to where it came from."""
    try:
        form = {name: values[0] for name, values in parse_qs(body.decode(), max_num_fields=20).items()}
    except (ValueError, UnicodeDecodeError):
        return PlainTextResponse("This form is not understood.\n", 400)
    if not same(form.get("csrf", ""), form_token(site.token)):
        return PlainTextResponse("This form is not of this start. Open the page again.\n", 403)
    if not site.person:
        return PlainTextResponse("Decisions need a name: whosaid serve LEDGER --name NAME\n", 403)
    draft = _draft_of(form, site.person)
    if draft is None:
        return PlainTextResponse("This decision is not understood.\n", 400)
    with store_of(site.address).read(site.address) as reader:
        other = known_id(reader, draft.other) if draft.other else None
        review = make_review(replace(draft, about=known_id(reader, draft.about), other=other))
        judgement = judgement_for(reader, review)
    with store_of(site.address).write(site.address) as ledger:
        ledger.review(review, judgement)
    back = form.get("back", "")
    return RedirectResponse(back if re.match(r"/(?![/\\])", back) else "/review", status_code=303)


def _draft_of(form: dict[str, str], person: str) -> Review | None:
    def words(name: str) -> str | None:
        return form.get(name, "").strip()[:MOST_LETTERS] or None

    act, about, other = form.get("act", ""), form.get("about", ""), form.get("other") or None
    if act not in ACTS or not _ID.fullmatch(about) or (other is not None and not _ID.fullmatch(other)):
        return None
    if act in ("correct", "best", "grade", "comment") and words("after") is None:
        return None
    if act == "best" and not (words("after") or "").isdecimal():
        return None
    at = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime())
    return Review(
        "",
        act,
        about,
        other,
        words("facet"),
        words("before"),
        words("after"),
        words("because") or "",
        f"person:{person}",
        at,
    )
