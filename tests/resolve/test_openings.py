"""The figure with which a page opens in its own voice, beside lower ones that the same page gives further on."""

from tests.resolve.made import SHELLING, MadePage, concluded, page, range_of, told


def shelling(*figures: tuple[str, str | None]) -> MadePage:
    """A page that gives figures of killed people in this order, each with the voice that says it."""
    claims = [told(SHELLING, f"The shelling killed {killed}.", killed=killed, voice=voice) for killed, voice in figures]
    return page("The Kite", "2031-05-04", *claims)


def ends(made: MadePage) -> tuple[int | None, int | None]:
    """Low and high."""
    row = range_of(concluded(made))
    return row.low, row.high


def test_a_page_outdoes_its_own_lower_figures() -> None:
    """Fifteen in the first sentence, six further down: six were counted first, or are some of them."""
    made = shelling(("15", None), ("6", None))
    assert (15, 15) == ends(made)
    assert ["outdone"] == [unused.reason.partition(":")[0] for unused in range_of(concluded(made)).unused]


def test_higher_figures_of_the_page_still_widen_its_range() -> None:
    """Twelve in the first sentence and fifteen further down are 12 to 15."""
    assert (12, 15) == ends(shelling(("12", None), ("15", None)))


def test_at_least_of_the_first_sentence_stays_the_low() -> None:
    """At least 46 people, then 47 names: 46 to 47."""
    assert (46, 47) == ends(shelling(("46+", None), ("47", None)))


def test_up_to_sums_up_nothing() -> None:
    """Up to twenty do not say that six are too few."""
    assert (6, 20) == ends(shelling(("..20", None), ("6", None)))


def test_up_to_of_hearsay_is_a_high() -> None:
    """Reportedly up to twenty, and a witness counted six: six to twenty."""
    assert (6, 20) == ends(shelling(("..20", "an unnamed source"), ("6", "A Witness")))


def test_a_page_without_injured_says_nothing_of_them() -> None:
    """The killed of the first sentence do not outdo the injured further down."""
    made = page(
        "The Kite", "2031-05-04", told(SHELLING, "15 died.", killed="15"), told(SHELLING, "6 were hurt.", injured="6")
    )
    assert 6 == range_of(concluded(made), harm="injured").low


def test_a_quoted_page_or_witness_counted_too_early() -> None:
    """The page opens with fifteen and says that a witness counted six: six were known first, and fifteen stand."""
    assert (15, 15) == ends(shelling(("15", None), ("6", "A Witness")))


def test_women_of_the_opening_outdo_fewer_women_further_down() -> None:
    """Nine dead, six of them women, then two women who were mother and daughter: six women."""
    first = told(SHELLING, "The shelling killed nine.", killed="9", parts=(("woman", "6"),))
    later = told(SHELLING, "Two women, mother and daughter, were killed.", killed="2", population="woman")
    row = range_of(concluded(page("The Kite", "2031-05-04", first, later)), population="woman")
    assert (6, 6) == (row.low, row.high)


def test_at_least_says_how_low_the_quoted_voices_go() -> None:
    """The page opens with at least fifteen though it quotes a witness who counts six: it sums both up."""
    assert (15, 15) == ends(shelling(("15+", None), ("6", "A Witness")))


def test_what_a_known_actor_says_is_never_outdone() -> None:
    """The army's six stays beside at least fifteen: the page settles no dispute."""
    assert (6, 15) == ends(shelling(("15+", None), ("6", "Norland Army")))


def test_another_page_is_not_outdone() -> None:
    """A page that gives six stands beside a page that opens with fifteen."""
    six = page("Lantern", "2031-05-04", told(SHELLING, "Six died in the shelling.", killed="6"))
    row = range_of(concluded(shelling(("15", None)), six))
    assert (6, 15) == (row.low, row.high)


def test_no_one_killed_is_a_denial_and_no_lower_figure() -> None:
    """Who says that nobody died is not outdone by the fifteen of the first sentence: zero is said to be zero."""
    made = page(
        "The Kite",
        "2031-05-04",
        told(SHELLING, "15 died in the shelling.", killed="15"),
        told(SHELLING, "Nobody died, the mayor said.", killed="0", voice="The Mayor"),
    )
    assert not [one for one in range_of(concluded(made)).unused if one.reason.startswith("outdone")]


def test_three_others_are_some_of_the_figure_of_all() -> None:
    """A nurse and three others were killed, an agency says four: four, not three to four."""
    others = told(SHELLING, "A nurse and three other people were killed.", killed="3")
    made = page("The Kite", "2031-05-04", others, told(SHELLING, "Four were killed.", killed="4", voice="A Wire"))
    assert (4, 4) == ends(made)
    row = range_of(concluded(made))
    assert ["further people"] == [unused.reason.partition(":")[0] for unused in row.unused]
