"""Denials and confirmations that only point back at what another said."""

import pytest

from tests.extract.said import said_in
from tests.extract.told import claims_in
from whosaid.records.inferred import Attribution


def answered(text: str) -> list[tuple[str, str]]:
    """(who answers, whom) of a text's answers, by their words."""
    found = said_in(text)
    by_id = {one.id: one for one in found}

    def words(one: Attribution) -> str:
        return one.source.exact if one.source else "-"

    return [(words(one), words(by_id[one.answers])) for one in found if one.answers is not None]


@pytest.mark.parametrize(
    "answer",
    [
        "The duke denied it.",
        "The duke denied the claim.",
        "The duke rejected the claim as baseless.",
        "The duke denied these reports.",
        "The duke confirmed it on Monday.",
    ],
)
def test_a_denial_or_confirmation_answers_who_spoke_before(answer: str) -> None:
    """“It”, “the claim” and the like point at what the last other speaker said."""
    assert [("The duke", "The miller")] == answered(f"The miller said the dam broke. {answer}")


@pytest.mark.parametrize("denial", ["which the duke denies", "a claim the duke denies"])
def test_a_denial_that_hangs_on_what_it_denies(denial: str) -> None:
    """Behind the comma the outlet tells who denies what was said before it."""
    assert [("the duke", "The miller")] == answered(f"The miller says the dam broke, {denial}.")


@pytest.mark.parametrize(
    "text",
    [
        "The dam broke. The duke denied it.",
        "The duke said the dam broke. The duke denied it.",
        "The miller said the dam broke. The duke denied the raid.",
        "The miller said the dam broke. The duke denied the claim that he fled.",
        "The miller said the dam broke. The duke did not deny it.",
        "The miller said the dam broke.\n\nIt rained.\n\nIt snowed.\n\nThe duke denied it.",
    ],
)
def test_what_answers_nobody(text: str) -> None:
    """Nobody else spoke, something else is denied, nothing is, or the words stand too far away."""
    assert [] == answered(text)


def test_a_denial_is_a_claim_of_the_voice_that_denies() -> None:
    """The same act, place and doer, denied; its words are those that point back, and it counts nobody."""
    said, denied = claims_in("The council said rebels shelled Homs, killing six people. The rebels denied it.")
    assert ("affirmed", "denied") == (said.polarity, denied.polarity)
    assert (said.kind, said.where, said.when) == (denied.kind, denied.where, denied.when)
    assert ("it", (), "denied") == (denied.trigger.exact, denied.counts, denied.roles[0].status)
    assert said.said_by != denied.said_by
