"""What persons decided: what waits, what stands, what was undone, and what lost its record."""

from pathlib import Path

import pytest

from tests.samples import packed, sample_ledger, sample_page
from tests.views.browsed import browsed
from whosaid.errors import WhosaidError
from whosaid.knowledge.gazetteer_tables import load_gazetteer
from whosaid.records.concluded import Judgement, Review
from whosaid.store.protocol import EventFile
from whosaid.store.reading import LedgerReader
from whosaid.store.sqlite import SqliteLedger
from whosaid.views.review import (
    QUEUES,
    ask,
    decisions_about,
    judgement_for,
    known_id,
    log_of,
    make_review,
    number_waiting,
    standing,
    waiting,
)


def decision(act: str, about: str, other: str | None = None, *, at: str = "2026-01-01T00:00:00Z") -> Review:
    """A decision of Ada's."""
    return make_review(Review("", act, about, other, None, None, None, "", "person:Ada", at))


def test_an_undone_decision_does_not_stand_and_an_undone_undoing_does_nothing() -> None:
    """Nothing is removed by either."""
    first = decision("accept", "claim:a")
    undo = decision("undo", first.id)
    assert (first,) == standing([first])
    assert () == standing([first, undo])
    assert (first,) == standing([first, undo, decision("undo", undo.id)])


def test_of_two_events_those_that_are_most_alike_are_asked_about_first(examples: Path) -> None:
    """One kind, one place and the same days before a siege and talks elsewhere."""
    with browsed(examples) as (ledger, index):
        lines = {line.id: line for line in ledger.event_lines()}
        questions = index.questions("events")
        first, last = (
            [lines[ledger.event_of(claim) or ""] for claim in (one.about, one.other)]
            for one in (questions[0], questions[-1])
        )
    assert 1 == len({(line.kind, line.place) for line in first})
    assert 2 == len({line.kind for line in last})


def test_a_decision_answers_its_question_until_it_is_undone(examples: Path) -> None:
    """A comment is no answer; the two sides may stand in either order."""
    with browsed(examples) as (_, index):
        questions = index.questions("events")
        one = questions[0]
        same = decision("same", one.other, one.about)
        assert questions == list(waiting(index, [], "events"))
        assert questions[1:] == list(waiting(index, [same], "events"))
        assert len(questions) - 1 == number_waiting(index, [same, decision("accept", "claim:a")], "events")
        assert questions == list(waiting(index, [same, decision("undo", same.id)], "events"))
        assert questions == list(waiting(index, [decision("comment", one.about, one.other)], "events"))


def test_every_queue_asks_with_its_sentences(examples: Path) -> None:
    """Two claims, one claim, or a name with what it could be."""
    with browsed(examples) as (ledger, index):
        for kind in QUEUES:
            questions = index.questions(kind)
            asked = ask(ledger, index, [], kind, 0)
            assert asked is not None
            assert (1, len(questions)) == (asked.place, asked.of)
            if kind == "names":
                assert asked.words is not None
                assert asked.mention is not None
                assert len(asked.mention.rivals) == len(asked.rivals)
            else:
                assert (2 if kind in ("contradictions", "events") else 1) == len(asked.claims)
            assert ask(ledger, index, [], kind, len(questions)) is None


def test_what_a_name_could_also_mean_has_a_name(examples: Path) -> None:
    """Also where no page of the ledger means it: the tables of places know it."""
    known = load_gazetteer().place
    with browsed(examples) as (ledger, index):
        number = len(index.questions("names"))
        asked = [ask(ledger, index, [], "names", place, known=known) for place in range(number)]
    rivals = [rival for one in asked if one is not None for rival in one.rivals]
    assert ("place:sy-aleppo", "Aleppo, province, SY") in rivals
    assert [] == [name for identity, name in rivals if name == identity.partition(":")[2]]


@pytest.mark.parametrize("kind", QUEUES)
def test_a_question_whose_record_has_gone_is_passed_over(examples: Path, tmp_path: Path, kind: str) -> None:
    """The index may be older than the ledger for a moment."""
    sample_ledger(tmp_path / "other.ledger")
    with browsed(examples) as (_, index), LedgerReader(tmp_path / "other.ledger") as other:
        assert ask(other, index, [], kind, 0) is None


def test_a_decision_survives_a_new_reading_and_says_when_its_record_has_gone(tmp_path: Path) -> None:
    """The page was silently changed after the decision: its claim is in an older version only."""
    path = tmp_path / "l.ledger"
    pages = sample_ledger(path)
    claims = [page.findings[0].claims[0].id for page in pages]
    with SqliteLedger(path) as ledger:
        ledger.review(decision("accept", claims[0]))
        ledger.review(decision("same", claims[1], claims[2]))
    with browsed(path) as (reader, index):
        assert [False, False] == [one.is_gone for one in log_of(reader, index).rows]
        assert ["same", "accept"] == [one.review.act for one in log_of(reader).rows]
        assert 1 == len(decisions_about(reader.reviews(), claims[2]))
        assert claims[0] == known_id(reader, claims[0][:14])
        with pytest.raises(WhosaidError):
            known_id(reader, "claim:zzz")
    with SqliteLedger(path) as ledger:
        changed = sample_page("folder/a.txt", body="two")
        changed_page = packed(changed)
        ledger.add([changed_page])
        ledger.give("folder/a.txt", changed_page.sha256, None, "rules")
        ledger.settle()
    with browsed(path) as (reader, index):
        gone = {one.review.act: one.is_gone for one in log_of(reader, index).rows}
    assert {"accept": True, "same": False} == gone


def test_same_and_different_are_judged_and_undoing_makes_them_unsure(tmp_path: Path) -> None:
    """The grouping of events reads judgements, the last word first."""
    path = tmp_path / "l.ledger"
    sample_ledger(path)
    same = decision("same", "claim:b", "claim:a")
    with SqliteLedger(path) as ledger:
        for review in (same, decision("accept", "claim:a"), decision("undo", same.id), decision("grade", "event:a")):
            ledger.review(review, judgement_for(ledger, review))
    with LedgerReader(path) as reader:
        judged = [(one.left, one.right, one.verdict, one.by) for one in reader.judgements()]
    assert [("claim:a", "claim:b", "same", "person:Ada"), ("claim:a", "claim:b", "unsure", "person:Ada")] == judged


def test_an_event_stands_for_the_claim_that_founded_it(tmp_path: Path) -> None:
    """The grouping knows claims only; a claim cannot be apart from itself."""
    path = tmp_path / "l.ledger"
    claim = sample_ledger(path)[0].findings[0].claims[0].id
    with LedgerReader(path) as reader:
        (line,) = reader.event_lines()
        judged = judgement_for(reader, decision("different", line.id, "claim:zz"))
        assert judged is not None
        assert (claim, "claim:zz", "different") == (judged.left, judged.right, judged.verdict)
        with pytest.raises(WhosaidError):
            judgement_for(reader, decision("different", line.id, claim))


def test_a_judgement_given_by_another_way_is_in_the_log_too(tmp_path: Path) -> None:
    """Once; those that a review gave are not told twice."""
    path = tmp_path / "l.ledger"
    sample_ledger(path)
    with SqliteLedger(path) as ledger:
        ledger.judge(Judgement("claim:a", "claim:b", "different", "person:Bo", "two days", "2026-01-02T00:00:00Z"))
        ledger.review(decision("same", "claim:b", "claim:a"))
    with LedgerReader(path) as reader:
        assert [("person:Bo", "different"), ("person:Ada", "same")] == [
            (one.review.by, one.review.act) for one in log_of(reader).rows
        ]


def test_a_ledger_of_an_older_program_has_no_decisions(tmp_path: Path) -> None:
    """And can still be looked at."""
    path = tmp_path / "l.ledger"
    sample_ledger(path)
    with SqliteLedger(path) as ledger:
        ledger._connection.execute("DROP TABLE reviewed")
        ledger._connection.execute("ALTER TABLE chunks DROP COLUMN gone")
        ledger._connection.execute("DELETE FROM migrations WHERE name >= '0002'")
    with LedgerReader(path) as reader:
        assert list(reader.concluded(EventFile))
        assert [] == list(reader.reviews())
