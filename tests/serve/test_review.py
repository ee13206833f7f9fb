"""A decision is a form of ours with a name; it is added, shown, undone, and never changes what the machine found."""

import re
from collections.abc import Mapping
from pathlib import Path
from shutil import copyfile
from urllib.parse import urlencode

import pytest
from starlette.types import ASGIApp

from tests.serve.asking import HOST, Answer, ask
from whosaid.serve.app import make_app
from whosaid.serve.guard import form_token
from whosaid.serve.site import site_of
from whosaid.store.index import Index
from whosaid.store.protocol import EventFile
from whosaid.store.reading import LedgerReader
from whosaid.store.sqlite import SqliteLedger
from whosaid.views.review import standing
from whosaid.views.words import located


@pytest.fixture
def ledger(examples: Path, tmp_path: Path) -> Path:
    """A ledger of its own."""
    path = tmp_path / "own.ledger"
    copyfile(examples, path)
    return path


@pytest.fixture
def reviewed(ledger: Path) -> ASGIApp:
    """The application, started with a name."""
    return make_app(site_of(str(ledger), "key", "Ada"), [HOST])


def send(
    app: ASGIApp, form: Mapping[str, str | list[str]], *, csrf: str | None = None, path: str = "/review"
) -> Answer:
    """A form as the browser sends it."""
    body = urlencode({"csrf": csrf if csrf is not None else form_token("key"), **form}, doseq=True).encode()
    headers = {
        "origin": f"http://{HOST}",
        "content-type": "application/x-www-form-urlencoded",
        "content-length": str(len(body)),
    }
    return ask(app, path, method="POST", headers=headers, body=body)


def form_of(body: str, label: str) -> dict[str, str]:
    """The hidden fields of the form whose button says so."""
    (form,) = [one for one in re.findall(r"<form.*?</form>", body, flags=re.DOTALL) if f">{label} <kbd>" in one]
    return {name: value for name, value in re.findall(r'name="(\w+)" value="([^"]*)"', form) if name != "csrf"}


def test_a_question_is_answered_by_one_form_and_the_next_one_comes(reviewed: ASGIApp, ledger: Path) -> None:
    """The machine's conclusions stay as they were."""
    first = ask(reviewed, "/review/events").body
    with LedgerReader(ledger) as reader:
        before = reader.event_lines()
    answer = send(reviewed, form_of(first, "One event"))
    assert 303 == answer.status
    assert "/review/events?at=0" == answer.headers["location"]
    following = ask(reviewed, answer.headers["location"]).body
    assert (
        form_of(first, "One event")["about"] != form_of(following, "One event")["about"]
        or form_of(first, "One event")["other"] != form_of(following, "One event")["other"]
    )
    with LedgerReader(ledger) as reader:
        (review,) = reader.reviews()
        assert ("same", "person:Ada") == (review.act, review.by)
        assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", review.at)
        assert before == reader.event_lines()
        assert "same" == next(reader.judgements()).verdict


def test_the_last_decision_can_be_undone_and_both_stay_in_the_log(reviewed: ASGIApp) -> None:
    """The question waits again."""
    waiting = re.findall(r"\d+ of (\d+) that wait", ask(reviewed, "/review/contradictions").body)
    send(reviewed, form_of(ask(reviewed, "/review/contradictions").body, "It contradicts"))
    page = ask(reviewed, "/review/contradictions").body
    (decided,) = re.findall(r'href="(/explain/comparison:\w+)"', ask(reviewed, "/log").body)
    assert "What persons decided" in ask(reviewed, decided).body
    assert waiting != re.findall(r"\d+ of (\d+) that wait", page)
    send(reviewed, form_of(page, "Undo the last: accept"))
    assert waiting == re.findall(r"\d+ of (\d+) that wait", ask(reviewed, "/review/contradictions").body)
    log = ask(reviewed, "/log").body
    assert "2 decisions" in log
    assert 1 == log.count(">undone<")


def test_an_event_can_be_graded_commented_and_given_a_best_figure(reviewed: ASGIApp) -> None:
    """Each stands on its page, with what the machine found untouched."""
    event = re.findall(r'href="/event/(\w+)"', ask(reviewed, "/events?order=pages").body)[0]
    for act, after in (("grade", "probable <by> our rules"), ("best", "15"), ("comment", "see file 7")):
        done = send(
            reviewed,
            {"act": act, "about": f"event:{event}", "facet": "killed, all", "after": after, "back": f"/event/{event}"},
        )
        assert f"/event/{event}" == done.headers["location"]
    body = ask(reviewed, f"/event/{event}").body
    assert "probable &lt;by&gt; our rules" in body
    assert "see file 7" in body
    assert re.search(r"best <strong>15</strong>, set by Ada on \d{4}-\d\d-\d\d", body)
    assert re.search(r"<strong>Ada</strong>: best.*?>15</span>", body, flags=re.DOTALL)


def test_the_last_answer_of_a_queue_can_be_undone_there(reviewed: ASGIApp) -> None:
    """Where nothing waits any more."""
    while (asked := ask(reviewed, "/review/voices").body).count('name="act" value="accept"'):
        about = re.findall(r'name="about" value="([^"]+)"', asked)[0]
        assert 303 == send(reviewed, {"act": "accept", "about": about, "facet": "voice"}).status
    assert "Nothing waits here" in asked
    (undone,) = re.findall(r'name="act" value="undo"><input type="hidden" name="about" value="([^"]+)"', asked)
    assert 303 == send(reviewed, {"act": "undo", "about": undone}).status
    assert "1 of 1 that wait" in ask(reviewed, "/review/voices").body


def test_events_are_merged_by_the_beginning_of_an_id(reviewed: ASGIApp, ledger: Path) -> None:
    """And a claim is put out of an event."""
    one, other = re.findall(r'href="/event/(\w+)"', ask(reviewed, "/events?order=pages").body)[:2]
    assert 303 == send(reviewed, {"act": "same", "about": f"event:{one}", "other": f"event:{other[:9]}"}).status
    with LedgerReader(ledger) as reader:
        (review,) = reader.reviews()
    assert (f"event:{one}", f"event:{other}") == (review.about, review.other)


@pytest.mark.parametrize(
    "form",
    [
        {"act": "delete", "about": "event:a"}, {"act": "accept", "about": "'; DROP TABLE judged"}, {"act": "accept", "about": ""},
        {"act": "best", "about": "event:a", "after": "many"}, {"act": "comment", "about": "event:a", "after": " "},
    ],
)  # fmt: skip
def test_what_is_no_decision_is_refused(reviewed: ASGIApp, ledger: Path, form: dict[str, str]) -> None:
    """Nothing is stored, and a page says what is missing and leads on."""
    answer = send(reviewed, form)
    assert 400 == answer.status
    assert "Nothing was decided" in answer.body
    assert 'href="/"' in answer.body
    with LedgerReader(ledger) as reader:
        assert [] == list(reader.reviews())


def test_a_record_that_is_not_there_cannot_be_decided(reviewed: ASGIApp) -> None:
    """With a sentence, not a trace."""
    assert 404 == send(reviewed, {"act": "accept", "about": "claim:zzzz"}).status


def test_a_form_without_its_token_is_refused(reviewed: ASGIApp) -> None:
    """Or with that of another start."""
    for csrf in ("", "x", form_token("other")):
        assert 403 == send(reviewed, {"act": "comment", "about": "event:a", "after": "x"}, csrf=csrf).status


@pytest.mark.parametrize("back", ["https://evil.example/", "//evil.example", "/\\evil.example", "javascript:alert(1)"])
def test_a_decision_never_leads_elsewhere(reviewed: ASGIApp, back: str) -> None:
    """Back means back into this ledger."""
    event = re.findall(r'href="/event/(\w+)"', ask(reviewed, "/events").body)[0]
    answer = send(reviewed, {"act": "comment", "about": f"event:{event}", "after": "x", "back": back})
    assert "/review" == answer.headers["location"]


def test_without_a_name_nobody_decides(ledger: Path) -> None:
    """The questions can be read."""
    app = make_app(site_of(str(ledger), "key"), [HOST])
    assert "--name NAME" in ask(app, "/review/events").body
    assert 403 == send(app, {"act": "comment", "about": "event:a", "after": "x"}).status


def test_while_another_program_writes_decisions_are_taken_between_its_transactions(
    ledger: Path,
) -> None:
    """What is decided during one of them waits, is shown at once, and is written when it is over."""
    site = site_of(str(ledger), "key", "Ada")
    reviewed = make_app(site, [HOST])
    event = "event:" + re.findall(r'href="/event/(\w+)"', ask(reviewed, "/events").body)[0]
    with SqliteLedger(ledger) as writer:
        assert 303 == send(reviewed, {"act": "comment", "about": event, "after": "between"}).status
        with writer._transaction():
            for words in ("a long thought", "and another"):
                assert 303 == send(reviewed, {"act": "comment", "about": event, "after": words}).status
            body = ask(reviewed, f"/event/{event.partition(':')[2]}").body
            assert "2 decisions wait until another program" in body
            assert "a long thought" in body
        site.held.join(60)
    assert () == site.held.reviews
    with LedgerReader(ledger) as reader:
        assert ["between", "a long thought", "and another"] == [one.after for one in reader.reviews()]


def test_events_that_are_ticked_are_graded_together_and_undone_together(reviewed: ASGIApp, ledger: Path) -> None:
    """One act, a decision for each; the log shows that they belong together."""
    body = ask(reviewed, "/events").body
    events = re.findall(r'type="checkbox" name="about" value="(event:\w+)"', body)[:3]
    assert 303 == send(reviewed, {"act": "grade", "about": events, "after": "solid"}).status
    with LedgerReader(ledger) as reader:
        reviews = list(reader.reviews())
    assert events == [one.about for one in reviews]
    (batch,) = {one.batch for one in reviews}
    assert "Ada" in ask(reviewed, f"/event/{events[0].partition(':')[2]}").body
    assert 3 == ask(reviewed, "/log").body.count(">undo all<")
    send(reviewed, {"act": "undo", "about": reviews[0].id, "batch": batch or ""})
    with LedgerReader(ledger) as reader:
        assert () == standing(reader.reviews())
        assert 6 == len(list(reader.reviews()))


def test_a_bulk_act_without_words_or_with_a_wrong_id_adds_nothing(reviewed: ASGIApp, ledger: Path) -> None:
    """All or none."""
    with LedgerReader(ledger) as reader:
        events = [line.id for line in reader.event_lines()[:2]]
    assert 400 == send(reviewed, {"act": "grade", "about": events}).status
    assert 400 == send(reviewed, {"act": "grade", "about": [*events, "<b>"], "after": "x"}).status
    assert 404 == send(reviewed, {"act": "grade", "about": [*events, "event:zzzz"], "after": "x"}).status
    assert 400 == send(reviewed, {"act": "import", "about": events, "after": "x"}).status
    with LedgerReader(ledger) as reader:
        assert [] == list(reader.reviews())


def test_one_answer_serves_for_all_of_a_kind(reviewed: ASGIApp, ledger: Path) -> None:
    """Names: every place where these words stand; the queue is shorter by one question, the log longer by all."""
    with Index(ledger.with_name(f"{ledger.name}-index")) as index:
        alike = {one.about: index.alike("names", one.about, 99) for one in index.questions("names")}
        about, others = max(alike.items(), key=lambda pair: len(pair[1]))
        number = index.question_counts()["names"]
    assert others
    body = ask(reviewed, "/review/names").body
    assert re.search(r"the same answer for all \d+ places where", body)
    send(reviewed, {"act": "reject", "about": about, "like": "names", "facet": "target"})
    with LedgerReader(ledger) as reader:
        reviews = list(reader.reviews())
    assert {about, *others} == {one.about for one in reviews}
    assert f"1 of {number - 1} that wait" in ask(reviewed, "/review/names").body


def test_a_correction_stands_beside_what_the_machine_found(reviewed: ASGIApp, ledger: Path) -> None:
    """With what stood there, on the page of the event, on the article's, and with the name's sentence."""
    with LedgerReader(ledger) as reader:
        event = next(one.event for one in reader.concluded(EventFile) if len(one.event.claims) > 2)
    page = f"/event/{event.id.partition(':')[2]}"
    send(reviewed, {"act": "correct", "about": event.id, "facet": "kind", "after": "arson"})
    send(reviewed, {"act": "correct", "about": event.claims[0], "facet": "voice", "after": "the mayor"})
    send(reviewed, {"act": "best", "about": event.id, "facet": "killed, all", "after": "15"})
    body = ask(reviewed, page).body
    assert re.search(r'<p><span class="decided" dir="auto">Ada, [\d-]+: kind is arson \(machine: [^)]+\)</span>', body)
    assert re.search(r"voice is the mayor \(machine: ", body)
    article = ask(reviewed, re.findall(r'href="(/article/\w+)#s-' + event.claims[0][6:14], body)[0]).body
    assert "voice is the mayor" in article


def test_what_a_person_says_of_a_name_stands_on_its_pages(reviewed: ASGIApp, ledger: Path) -> None:
    """Article and event, with the words and what the machine took them for."""
    body = ask(reviewed, "/review/names").body
    send(reviewed, form_of(body, "None of them"))
    with LedgerReader(ledger) as reader:
        (review,) = reader.reviews()
        ((_, printed, _),) = located(reader, review.about)
    assert printed is not None
    article = ask(reviewed, f"/article/{printed.article.id.partition(':')[2]}").body
    assert "What persons say of its names" in article
    assert re.search(r"taken for .*?Ada, [\d-]+: target wrong", article, flags=re.DOTALL)
