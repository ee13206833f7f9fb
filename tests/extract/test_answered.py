"""Who denies or confirms what another said, without saying it again."""

from tests.extract.told import claims_in


def test_who_denies_it_denies_the_act_of_the_voice_before() -> None:
    """The answer is a claim of its own, with the words of the answer; nobody is harmed twice."""
    told = "Rebels said that the army had shelled the harbour of Homs, killing six people. The army denied it."
    answers = [claim for claim in claims_in(told) if claim.rule == "claim.answer"]
    assert answers
    assert {("denied", ())} == {(claim.polarity, claim.counts) for claim in answers}
    assert {"denied"} == {role.status for claim in answers for role in claim.roles if role.role == "perpetrator"}
