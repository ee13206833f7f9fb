"""The place that an article is mostly about."""

from tests.extract.told import claims_in


def test_the_article_lends_its_town() -> None:
    """Where a sentence names no place, the town of which the article speaks most."""
    text = "Rebels entered Homs. Shops in Homs were shut.\n\nSix people were killed on Monday."
    assert [claim.where.name for claim in claims_in(text) if claim.where][-1] == "Homs"


def test_the_town_in_which_quarters_lie_counts_their_votes() -> None:
    """Two quarters of one town make the town the main place, not another town that is named once."""
    text = "Rebels entered Idlib. Shells fell on Salaheddine. Jets bombed Bustan al-Qasr.\n\nSix people died in Aleppo.\n\nTwo were hurt."
    places = [claim.where.name for claim in claims_in(text) if claim.where]
    assert "Aleppo" == places[-1]
