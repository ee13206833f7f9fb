"""How an act stands to a place: from there, at home there, or there."""

import pytest

from tests.extract.told import claim_in


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen based in Hama shelled a market in Homs.",
        "Fighters from Hama shelled a market in Homs.",
        "A driver born in Hama was killed in Homs.",
    ],
)
def test_where_somebody_is_at_home_is_not_where_the_act_was(text: str) -> None:
    """The other place is the act's."""
    claim = claim_in(text)
    assert claim.where is not None
    assert "Homs" == claim.where.name
