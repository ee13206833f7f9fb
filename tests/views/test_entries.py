"""Ids of registers lead down to the words of a ledger."""

import pytest

from whosaid.errors import WhosaidError
from whosaid.store.reading import LedgerReader
from whosaid.views.entries import MOST_SHOWN
from whosaid.views.explain import explain
from whosaid.views.words import printed_of


def test_actors_places_and_outlets_can_be_explained(ledger: LedgerReader) -> None:
    """Each leads to claims or articles that this ledger holds."""
    asked: dict[str, str] = {}
    for page in ledger.each_page():
        for printed in printed_of(page):
            if printed.article.outlet:
                asked[printed.article.outlet.id] = "article"
            for claim in printed.findings.claims:
                asked.update({role.actor: f"{role.role} in claim" for role in claim.roles if role.actor})
                if claim.where and claim.where.place:
                    asked[claim.where.place] = "location in claim"
    assert {"actor", "place", "outlet"} >= {identity.partition(":")[0] for identity in asked} >= {"outlet", "place"}
    for identity, what in asked.items():
        steps = explain(ledger, identity).steps
        assert identity == steps[0].id
        assert what in [step.what for step in steps[1:]]
        assert len(steps) <= MOST_SHOWN + 2
        assert what == "article" or all(step.words for step in steps[1:] if step.id)


def test_an_actor_that_the_ledger_does_not_hold(ledger: LedgerReader) -> None:
    """Is told, with where names are explained."""
    with pytest.raises(WhosaidError, match="actors explain"):
        explain(ledger, "actor:nobody-of-this-name")
