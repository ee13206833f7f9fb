"""What grouping sees of a claim."""

from tests.extract.told import article_of
from tests.knowing import KNOWN
from tests.resolve.made import AIR, SHELLING, WORLD, Told, page, told
from whosaid.extract.everything import find_everything
from whosaid.resolve.sketches import Sketch, sketch_claims
from whosaid.resolve.world import world_of


def sketch(claim: Told, published: str | None = "2031-05-04") -> Sketch:
    """The sketch of one claim on a page of its own."""
    made = page("The Kite", published, claim)
    return sketch_claims(made.article, made.findings, WORLD)[0]


def test_a_day_is_an_incident_and_a_week_a_period() -> None:
    """A night from one day to the next is still one incident."""
    assert "incident" == sketch(told(AIR, "On Wednesday.")).scope
    assert "incident" == sketch(told(AIR, "Overnight.", day=("2031-05-03", "2031-05-04"))).scope
    assert "period" == sketch(told(AIR, "All week.", day=("2031-05-01", "2031-05-07"))).scope
    assert "period" == sketch(told(AIR, "Since Sunday.", day=("2031-05-01", None))).scope


def test_a_toll_within_a_week_is_an_incident_somewhere_in_it() -> None:
    """Six died last week: one incident, its day not said; forty in all last week: a total."""
    week = ("2031-05-01", "2031-05-07")
    assert "window" == sketch(told(AIR, "Six died last week.", killed="6", day=week)).scope
    assert "period" == sketch(told(AIR, "Forty died last week.", killed="40", scope="cumulative", day=week)).scope


def test_background_has_no_right_to_the_day_of_the_page() -> None:
    """Earlier history that inherits a day has none; a stated day stays."""
    assert sketch(told(AIR, "They were blamed for raids.", background=True, basis="inherited")).first is None
    assert sketch(told(AIR, "On 4 May they raided it.", background=True)).first is not None


def test_parts_do_not_stand_for_the_whole() -> None:
    """Only figures of everybody, or of civilians, tell incidents apart."""
    made = sketch(told(SHELLING, "Twelve died, three of them children.", killed="12", parts=(("child", "3"),)))
    assert (("killed", "all", 12, 12),) == made.figures


def test_a_duration_reaches_back_from_its_last_day() -> None:
    """Ten days up to 4 May begin on 24 April."""
    made = sketch(told("pause", "The pause in air strikes lasted ten days.", days=10))
    assert made.stop is not None
    assert 10 == made.stop.last - made.stop.first
    assert made.stop.unnamed


def test_a_denied_act_stops_its_own_family() -> None:
    """Not bombed: neither air strikes nor drones; a mortar is another matter."""
    made = sketch(told("bombing", "It has not been bombed.", denied=True))
    assert made.stop is not None
    assert {"air-strike", "bombing", "drone-strike"} == set(made.stop.kinds)


def test_equal_sentences_have_equal_digests_and_short_ones_none() -> None:
    """Eight words are the least that copying is sure of."""
    long = "At least six people were killed when shells fell on the port."
    one, other = sketch(told(SHELLING, long)), sketch(told(SHELLING, long), "2031-05-05")
    assert one.words == other.words != 0
    assert 0 == sketch(told(SHELLING, "Shells fell.")).words


def test_claims_of_one_victim_are_tied() -> None:
    """Nobody is abducted twice in one article: the claims that name one victim hold each other."""
    article = article_of(
        "Gunmen abducted Ramiro Castellon, mayor of Achi, on Monday. Castellon was abducted near the mill."
    )
    first, second = sketch_claims(article, find_everything(article, KNOWN), world_of(KNOWN))
    assert (second.claim,) == first.wholes
    assert (first.claim,) == second.wholes


def test_a_page_that_tells_of_one_thing_hit_lends_it_to_its_other_claims() -> None:
    """Of acts of that family there; lent things are marked, and a page that tells of two lends none."""
    hit = told(AIR, "Jets hit a market.", things=("market",))
    dead, inland = told("killing", "Six were killed."), told("killing", "Two were killed inland.", place="Inland")
    talks = told("talks", "Envoys met there.")
    made = page("The Kite", "2031-05-04", hit, dead, inland, talks)
    sites = [one.sites for one in sketch_claims(made.article, made.findings, WORLD)]
    assert [("site.market",), ("~site.market",), (), ()] == sites
    two = page("The Kite", "2031-05-04", hit, dead, told(AIR, "Jets hit a school.", things=("school",)))
    assert () == sketch_claims(two.article, two.findings, WORLD)[1].sites


def test_a_page_lends_the_homes_it_tells_of_to_whatever_happened_there() -> None:
    """The dead of the next sentence were in one of them; talks and what happened elsewhere were in none."""
    hit, dead = told(AIR, "Jets hit the Holm family home."), told("killing", "Six were killed.")
    inland, talks = (
        told("killing", "Two were killed inland.", place="Inland"),
        told("killing", "Some may die.", factuality="possible"),
    )
    made = page("The Kite", "2031-05-04", hit, dead, inland, talks)
    sites = [one.sites for one in sketch_claims(made.article, made.findings, WORLD)]
    assert [("home:hlm",), ("~home:hlm",), (), ()] == sites
