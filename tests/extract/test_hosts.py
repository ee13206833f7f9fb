"""Which act belongs to which."""

from tests.extract.told import acts_in, claims_in, parts
from whosaid.extract.hosts import may_harm


def test_whoever_hits_a_bomb_was_hit_by_it() -> None:
    """“Bus hits roadside bomb” is one bombing, of the bus."""
    (claim,) = claims_in("Bus hits roadside bomb near Homs, killing six people")
    assert "remote-explosive-landmine-ied" == claim.kind
    assert {("object", "Bus"), ("victim", "six people")} == set(parts(claim)) - {("location", "Homs")}


def test_a_harm_alone_is_no_act_that_harms() -> None:
    """A bombing may harm; “killed” says only that somebody came to harm."""
    _, (bombing, killed) = acts_in("The bombing of Homs killed nine people.")
    assert (True, False) == (may_harm(bombing), may_harm(killed))
    assert 0 == killed.host


def test_mourners_who_gathered_killed_nobody() -> None:
    """What only a crowd makes an event does no harm where no crowd does it."""
    claims = claims_in(
        "The explosion targeted mourners gathered for the funeral of a judge, killing at least 15 people."
    )
    assert [("bombing", ("victim", "at least 15 people"))] == [(claim.kind, parts(claim)[-1]) for claim in claims]


def test_an_advance_elsewhere_killed_nobody() -> None:
    """“Kills 18 in Homs, advances in Idlib” are two acts of one headline."""
    claims = claims_in("Army kills 18 rebels in Homs, advances in Idlib")
    assert ["18 rebels"] == [text for claim in claims for role, text in parts(claim) if role == "victim"]
    assert ["Homs", "Idlib"] == [claim.where.name if claim.where else None for claim in claims]


def test_whom_nobody_says_to_be_dead_makes_no_raid_doubtful() -> None:
    """What a voice does not say of others leaves certain what it said before."""
    text = "Omar Bell said nine soldiers were killed in an ambush in Homs, but he did not say if members of his group had been killed or injured."
    (ambush,) = [claim for claim in claims_in(text) if claim.trigger.exact == "ambush"]
    assert "certain" == ambush.factuality


def test_what_happened_days_after_another_act_has_its_own_dead() -> None:
    """“Monday's attack came three days after a raid killed 20”: the twenty died in the raid, and not on Monday."""
    claims = claims_in("Monday's attack came three days after a similar one killed 20 people in Lahore.")
    assert [0, 1] == [len(claim.counts) for claim in claims]
    (claim,) = claims_in("The bombardment, hours after the mayor had left, killed six people.")
    assert 1 == len(claim.counts)
