"""What holds of all findings of an article on any string."""

import time
from collections.abc import Iterator

import pytest
from hypothesis import given, settings

from tests.extract.told import findings_in
from tests.properties.strategies import OPENING, texts
from whosaid.records.bundles import Findings
from whosaid.records.spans import Evidence

#: A neutral paragraph: no name, no act, no time, no speaker.
LEAD = "Rain fell on the hills.\n\n"

#: Each example reads a text wholly.
relaxed = settings(max_examples=60)


def evidences(found: Findings) -> Iterator[Evidence]:
    """Every evidence of every finding."""
    for quotation in found.quotations:
        yield quotation.content
    for mention in found.mentions:
        yield mention.evidence
    for time_expression in found.times:
        yield time_expression.evidence
    for attribution in found.attributions:
        yield from (one for one in (attribution.content, attribution.cue, attribution.source) if one is not None)
    for count in found.counts:
        yield count.evidence
    for label in found.labels:
        yield label.evidence
    for claim in found.claims:
        yield claim.trigger
        yield from (one.evidence for one in (claim.when, claim.where) if one is not None and one.evidence is not None)


@relaxed
@given(texts)
def test_evidence_never_lies(text: str) -> None:
    """Every finding shows words that stand at their place, on any string; nothing raises."""
    for evidence in evidences(findings_in(text)):
        assert evidence.start < evidence.end
        assert evidence.exact == text[evidence.start : evidence.end]


@relaxed
@given(texts)
def test_roles_and_sentences_slice_back(text: str) -> None:
    """The words of a role stand at its place; a claim's words stand in its sentence."""
    for claim in findings_in(text).claims:
        assert claim.sentence[0] <= claim.trigger.start < claim.trigger.end <= claim.sentence[1]
        for role in claim.roles:
            assert role.text == text[role.start : role.end]


@relaxed
@given(texts)
def test_counts_and_claims_know_each_other(text: str) -> None:
    """Every count belongs to one claim, which lists it; a part's whole exists; ids are not given twice."""
    found = findings_in(text)
    listed = {count: claim.id for claim in found.claims for count in claim.counts}
    assert listed == {count.id: count.claim for count in found.counts}
    assert sum(len(claim.counts) for claim in found.claims) == len(found.counts)
    ids = {count.id for count in found.counts}
    assert all(count.part_of in ids for count in found.counts if count.part_of is not None)
    assert len(found.claims) == len({claim.id for claim in found.claims})


@relaxed
@given(texts)
def test_claims_point_at_what_is_there(text: str) -> None:
    """The attribution and the mentions that a claim names are findings of the same article."""
    found = findings_in(text)
    attributions = {attribution.id for attribution in found.attributions}
    mentions = {mention.id for mention in found.mentions}
    for claim in found.claims:
        assert claim.said_by is None or claim.said_by in attributions
        assert {role.mention for role in claim.roles} - {None} <= mentions


@relaxed
@given(texts)
def test_a_neutral_paragraph_in_front_shifts_everything(text: str) -> None:
    """What is said does not depend on rain before it."""
    if text.strip() != text:
        return
    body = OPENING + text
    plain = [
        (c.trigger.start, c.kind, c.polarity, c.factuality, c.roles and c.roles[0].text)
        for c in findings_in(body).claims
    ]
    moved = [
        (c.trigger.start - len(LEAD), c.kind, c.polarity, c.factuality, c.roles and c.roles[0].text)
        for c in findings_in(LEAD + body).claims
    ]
    assert plain == moved


@pytest.mark.slow
@pytest.mark.parametrize(
    "piece",
    [
        "Rebels shelled Homs, killing six. ",
        "shelling ",
        "strikes and ",
        "attack by attack of attack on ",
        "“",
        "killed ",
        "12 killed in Homs on Friday, ",
        "said ",
        "the Homs ",
        "not ",
        "to attack to ",
    ],
)
def test_time_grows_about_linearly(piece: str) -> None:
    """Eight times the text takes at most some twenty times as long, whatever it is made of."""

    def seconds(copies: int) -> float:
        begun = time.process_time()
        findings_in(piece * copies)
        return time.process_time() - begun

    seconds(20)
    short = min(seconds(250) for _ in range(2))
    assert any(seconds(2000) < 20 * short + 1 for _ in range(3))  # whoever shares the processor may slow one run
