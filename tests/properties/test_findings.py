"""What holds between the findings of one article, on any string: bounds, wholes, ids, and places that move with the text."""

from hypothesis import example, given, settings

from tests.extract.told import findings_in
from tests.properties.strategies import OPENING, texts
from whosaid.records.bundles import Findings
from whosaid.records.spans import Evidence

#: A paragraph that tells nothing.
LEAD = "Nothing else was known.\n\n"

#: A page with parts of a toll, a vague figure, a nested voice and a denial.
PAGE = (
    "Mill hit\n\nAt least 12 people, including three children, were killed and dozens injured on Tuesday when rebels shelled a mill in "
    "Homs, a monitor said, citing residents.\n\n“We have not bombed it,” an army spokesman told reporters. He denied that 30 had died."
)


@given(texts)
@example(PAGE)
@settings(max_examples=60)
def test_a_count_is_in_order(text: str) -> None:
    """Low is at most best, best at most high, none below zero; the whole of a part is there and is not the part itself."""
    counts = {count.id: count for count in findings_in(text).counts}
    for count in counts.values():
        bounds = [number for number in (count.low, count.best, count.high) if number is not None]
        assert sorted(bounds) == bounds
        assert all(number >= 0 for number in bounds)
        assert count.part_of is None or (count.part_of in counts and count.part_of != count.id)


@given(texts)
@example(PAGE)
@example('0ADD/HE"0"0<')
@settings(max_examples=60)
def test_every_finding_has_a_rule_and_an_id_of_its_own(text: str) -> None:
    """No two findings share an id, and each says by which rule it was made."""
    found = findings_in(text)
    groups = (found.quotations, found.mentions, found.times, found.attributions, found.counts, found.claims)
    named = [(record.id, record.rule) for group in groups for record in group]
    assert len({one for one, _ in named}) == len(named)
    assert [] == [one for one, rule in named if not rule]


def outline(found: Findings, shift: int) -> dict[str, list[tuple[object, ...]]]:
    """Quotations, attributions and counts without their ids, their places counted from `shift`."""

    def moved(evidence: Evidence | None) -> tuple[int, int, str] | None:
        return None if evidence is None else (evidence.start - shift, evidence.end - shift, evidence.exact)

    wholes = {count.id: moved(count.evidence) for count in found.counts}
    return {
        "quotations": [(moved(one.content), one.marks, one.rule) for one in found.quotations],
        "attributions": [
            (moved(one.content), moved(one.cue), moved(one.source), one.mode, one.stance, one.source_kind, one.voice, one.rule)
            for one in found.attributions
        ],
        "counts": [
            (moved(one.evidence), one.harm, one.population, one.low, one.best, one.high, one.qualifier, one.scope,
             wholes.get(one.part_of or ""), one.rule)
            for one in found.counts
        ],
    }  # fmt: skip


@given(texts)
@example(PAGE)
@example('0ADD/HE"0"0<')
@example('0ADD/HE"0"0<')
@settings(max_examples=60)
def test_a_paragraph_before_the_text_moves_its_findings(text: str) -> None:
    """A paragraph that tells nothing moves quotations, attributions and counts by its length and changes nothing else."""
    body = OPENING + text
    assert outline(findings_in(body), 0) == outline(findings_in(LEAD + body), len(LEAD))


def test_the_paragraph_put_before_tells_nothing() -> None:
    """Alone it gives no finding, so that the property above means what it says."""
    found = findings_in(LEAD.strip())
    assert ((), (), (), ()) == (found.quotations, found.attributions, found.counts, found.claims)


def test_the_page_by_hand_is_full() -> None:
    """The page given as an example holds each kind of finding, so that the properties are about something."""
    found = findings_in(PAGE)
    assert {"killed", "injured"} <= {count.harm for count in found.counts}
    assert [True] == [count.part_of is not None for count in found.counts if count.population == "child"]
    assert found.quotations
    assert any(one.inside for one in found.attributions)
