"""Review: a question a screen, a key a decision; forms -> decisions that are only ever added to the ledger."""

import re
import time
from dataclasses import replace
from urllib.parse import parse_qs

from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse, RedirectResponse, Response

from whosaid.errors import WhosaidError
from whosaid.plugins import store_of
from whosaid.records.concluded import Review
from whosaid.report.rendering import render
from whosaid.serve import asked
from whosaid.serve.guard import form_token, same
from whosaid.serve.pages import Page
from whosaid.serve.site import Opened, Site, address
from whosaid.store.index import Index
from whosaid.store.protocol import Reader
from whosaid.views.deciding import stood_there
from whosaid.views.review import (
    ACTS,
    PAIRED,
    QUEUES,
    ask,
    batch_of,
    judgement_for,
    known_id,
    log_of,
    make_review,
    number_waiting,
    standing,
)

#: What an id looks like; others are not asked for.
_ID = re.compile(r"[a-z-]{1,20}:[\w.,:-]{1,80}")
#: Letters of a reason or of a correction.
MOST_LETTERS = 2000
#: Records that one act may decide about; a longer list is decided in several acts.
MOST_AT_ONCE = 500
#: Rows of the log on a page.
ROWS = 50
#: Articles up to which decisions about events are concluded at once; in a larger ledger a person asks for it.
CONCLUDED_AT_ONCE = 2000
#: Acts that need words.
WORDY = ("correct", "best", "grade", "comment")

Form = dict[str, list[str]]


def show_review(_: Request, opened: Opened) -> Page:
    """What waits, and the last decisions."""
    reviews = opened.reviews
    in_all = opened.questions
    queues = [(kind, number_waiting(opened.index, reviews, kind, in_all), in_all.get(kind, 0)) for kind in QUEUES]
    return "review.html", {"queues": queues, "decided": len(reviews)}


def show_question(request: Request, opened: Opened) -> Page:
    """One question of a queue."""
    kind = request.path_params["queue"]
    if kind not in QUEUES:
        raise WhosaidError("there is no such queue", where=kind, mend=f"There is: {', '.join(QUEUES)}.")
    reviews = opened.reviews
    place = asked.row(request, "at")
    last = next((one for one in reversed(standing(opened.ledger.reviews())) if one.act != "import"), None)
    known = opened.site.known_place
    question = ask(opened.ledger, opened.index, reviews, kind, place, counts=opened.questions, known=known)
    return "decide.html", {
        "kind_of_question": kind,
        "asked": question,
        "alike": len(_alike(opened.index, kind, question.question.about)) if question else 0,
        "place": place,
        "last": last,
    }


def show_log(request: Request, opened: Opened) -> Page:
    """All decisions, the last one first."""
    part = log_of(opened.ledger, opened.index, first=asked.row(request), most=ROWS)
    return "log.html", {"part": part, "url": asked.onwards("/log", {})}


def decide(site: Site, body: bytes) -> Response:
    """A form -> decisions in the ledger, all or none, then back to where it came from."""
    form, refusal = _form_of(site, body)
    if refusal is not None:
        return refusal
    with store_of(site.address).read(site.address) as reader, Index(site.index_file) as index:
        drafts = _drafts(form, site.person, reader, index)
        if not drafts:
            return _nothing_decided(_first(form, "act"))
        made = [make_review(one) for one in batch_of([_completed(reader, draft) for draft in drafts])]
        decided = [(review, judgement_for(reader, review)) for review in made]
        is_small = index.number_of_articles() <= CONCLUDED_AT_ONCE
    takes_effect = is_small and any(judgement for _, judgement in decided)
    site.held.write(decided, site.applying.start if takes_effect else None)
    return _back(form)


def apply(site: Site, body: bytes) -> Response:
    """A form -> conclusions are drawn anew with what was decided about events."""
    form, refusal = _form_of(site, body)
    if refusal is not None:
        return refusal
    site.applying.start()
    return _back(form)


def _form_of(site: Site, body: bytes) -> tuple[Form, Response | None]:
    """The fields of a form of ours, or why it is refused."""
    try:
        form = parse_qs(body.decode(), max_num_fields=MOST_AT_ONCE + 20)
    except (ValueError, UnicodeDecodeError):
        return {}, PlainTextResponse("This form is not understood.\n", 400)
    if not same(_first(form, "csrf"), form_token(site.token)):
        return {}, PlainTextResponse("This form is not of this start. Open the page again.\n", 403)
    if not site.person:
        return {}, PlainTextResponse("Decisions need a name: whosaid serve LEDGER --name NAME\n", 403)
    return form, None


def _nothing_decided(act: str) -> Response:
    """A page that says what may be missing."""
    missing = {"same": "Name the other event, or tick two.", "best": "Give a whole number."}
    words = missing.get(act, "Tick at least one record, and give the words where some are asked for.")
    page = render("trouble.html", address, {}, title="Nothing was decided", words=f"{words} Go back to the form.")
    return HTMLResponse(page, 400)


def _back(form: Form) -> Response:
    back = _first(form, "back")
    return RedirectResponse(back if re.match(r"/(?![/\\])", back) else "/review", status_code=303)


def _drafts(form: Form, person: str, reader: Reader, index: Index) -> list[Review]:
    """What the form says of each record that it is about; nothing where it is not understood."""
    act, abouts = _first(form, "act"), list(dict.fromkeys(form.get("about", ())))
    if act not in ACTS or act == "import":
        return []
    if _first(form, "like") in QUEUES and abouts:
        abouts = _alike(index, _first(form, "like"), abouts[0])
    if batch := _first(form, "batch"):
        abouts = [one.id for one in standing(reader.reviews()) if one.batch == batch]
    if act in PAIRED and len(abouts) > 1:
        pairs = [(abouts[0], other) for other in abouts[1:]]
    else:
        pairs = [(about, _first(form, "other")) for about in abouts]
    drafts = [_draft_of(form, act, pair, person) for pair in pairs[:MOST_AT_ONCE]]
    return [one for one in drafts if one is not None] if all(drafts) else []


def _draft_of(form: Form, act: str, pair: tuple[str, str], person: str) -> Review | None:
    def words(name: str) -> str | None:
        return _first(form, name).strip()[:MOST_LETTERS] or None

    about, other = pair[0], pair[1] or None
    if not _ID.fullmatch(about) or (other is not None and not _ID.fullmatch(other)):
        return None
    if (act in WORDY and words("after") is None) or (act in PAIRED and other is None):
        return None
    if act == "best" and not (words("after") or "").isdecimal():
        return None
    at = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime())
    facet, before, after = words("facet"), words("before"), words("after")
    return Review("", act, about, other, facet, before, after, words("because") or "", f"person:{person}", at)


def _completed(reader: Reader, draft: Review) -> Review:
    """The draft with whole ids, and with what the machine says there."""
    about = known_id(reader, draft.about)
    other = known_id(reader, draft.other) if draft.other else None
    before = draft.before
    if before is None and draft.act in ("accept", "reject", "correct", "best"):
        before = stood_there(reader, about, draft.facet)
    return replace(draft, about=about, other=other, before=before)


def _alike(index: Index, kind: str, about: str) -> list[str]:
    """Records for which one answer may serve: that one first."""
    return list(dict.fromkeys([about, *index.alike(kind, about, MOST_AT_ONCE - 1)]))


def _first(form: Form, name: str) -> str:
    return form.get(name, [""])[0]
