"""What was hit, as far as acts are known again by it."""

import pytest

from whosaid.knowledge.sites import load_sites, site_outcome

SITES = load_sites()


@pytest.mark.parametrize(
    ("phrase", "kind"),
    [
        ("the busy market in Norrby", "site.market"),
        ("a school bus", "site.bus"),
        ("Norrby hospital compound", "site.hospital"),
        ("the Sorrby Central Police Station", "site.police-station"),
        ("Norrby village", ""),
        ("hospital staff", ""),
        ("market", "site.market"),
    ],
)
def test_the_noun_of_a_phrase_says_what_was_hit(phrase: str, kind: str) -> None:
    """Not a word that describes another one; a building of the hospital is the hospital."""
    assert kind == SITES.of_phrase(phrase)


@pytest.mark.parametrize(
    ("behind", "kind"),
    [
        (" at a market in Norrby on Tuesday", "site.market"),
        (" outside a Shia mosque", "site.worship"),
        (" on worshippers in a church", "site.worship"),
        (" at the market, witnesses said", ""),
        (", she said at a market", ""),
        (" and was treated at a hospital", ""),
        (" in a village near a market", ""),
    ],
)
def test_an_act_is_told_at_a_place_that_is_new(behind: str, kind: str) -> None:
    """People are taken to hospitals, and officials speak at the scene."""
    assert kind == SITES.beside(behind)


def test_one_thing_in_common_is_enough() -> None:
    """A strike may hit several; what is not said is no other thing."""
    assert "site.same" == site_outcome(("site.market",), ("site.market", "site.school"))
    assert "site.other" == site_outcome(("site.market",), ("site.school",))
    assert "site.unsaid" == site_outcome(("site.market",), ())


def test_what_a_page_lends_ties_and_parts_nothing() -> None:
    """The market of another sentence may be that of the other page; it is no other thing than a school."""
    assert "site.same" == site_outcome(("~site.market",), ("site.market",))
    assert "site.unsaid" == site_outcome(("~site.market",), ("site.school",))
    assert "site.other" == site_outcome(("site.market", "~site.bus"), ("site.school",))


def test_homes_of_other_families_are_other_acts() -> None:
    """Also where another sentence of the page names the family; what else was hit says nothing against it."""
    assert "site.apart" == site_outcome(("home:hlm", "site.market"), ("~home:brg", "site.market"))
    assert "site.same" == site_outcome(("~home:hlm",), ("home:brg", "home:hlm"))
    assert "site.unsaid" == site_outcome(("home:hlm",), ("site.market",))
    assert "site.other" == site_outcome(("home:hlm", "site.market"), ("site.school",))
