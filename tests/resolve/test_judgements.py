"""Why a claim is in, and why its nearest neighbour is out."""

from tests.resolve.made import AIR, SHELLING, concluded, page, told


def test_what_agrees_is_told_of_a_claim_that_joined() -> None:
    """Kind, day, place and figures."""
    found = concluded(
        page("The Kite", "2031-05-04", told(SHELLING, "Six died.", killed="6+", place="Old Quarter")),
        page("Lantern", "2031-05-04", told(SHELLING, "At least 15 died.", killed="15+")),
    )
    (row,) = found.judgements
    assert "same" == row.verdict
    for words in ("one kind of act", "both on 2031-05-04", "one place lies in the other", "can both be true"):
        assert words in row.because


def test_what_keeps_a_neighbour_out_is_told() -> None:
    """Opposite parts of the town; a request is not an act; a denial; a total; history."""
    news = page("The Kite", "2031-05-04", told(AIR, "Jets struck the west.", place="Port/west"))
    for facets, words in (
        ({"place": "Port/east"}, "other places"),
        ({"factuality": "requested"}, "requested"),
        ({"background": True, "basis": "inherited"}, "earlier history"),
    ):
        claim = told(AIR, "Jets and the east.", **{"place": "Port/west", **facets})
        other = page("The Kite", "2031-05-04", told(AIR, "Jets struck the west.", place="Port/west"), claim)
        rows = [row.because for row in concluded(other).judgements if row.verdict == "different"]
        assert any(words in because for because in rows), (words, rows)
    assert () == concluded(news).judgements
