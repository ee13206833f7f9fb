"""Points for one event, and the facets that forbid it."""

from dataclasses import replace

from tests.resolve.made import AIR, SHELLING, WORLD, Told, page, told
from whosaid.resolve.group import Group
from whosaid.resolve.likeness import ACROSS, WITHIN, Judge
from whosaid.resolve.recall import recall
from whosaid.resolve.sketches import Sketch, sketch_claims


def sketches(*claims: Told, outlet: str = "The Kite", published: str = "2031-05-04") -> tuple[Sketch, ...]:
    """Sketches of one page."""
    made = page(outlet, published, *claims)
    return sketch_claims(made.article, made.findings, WORLD)


def points(one: Told, other: Told) -> float | None:
    """Points between two pages of one claim each."""
    group = Group(sketches(one)[0])
    group.take_in(group.founder, WORLD.rules)
    return Judge(WORLD.rules).points(sketches(other, outlet="Lantern", published="2031-05-05")[0], group)


def test_kind_day_and_place_are_enough_and_a_wider_kind_is_not() -> None:
    """Two pages on an air strike on the town and day are one; an attack needs the very same place, or a figure."""
    strike, attack = told(AIR, "Jets struck.", place="Old Quarter"), told("attack", "It was attacked.")
    assert (points(strike, strike) or 0) >= ACROSS
    assert (points(strike, attack) or 9) < ACROSS
    with_toll = told(AIR, "Jets killed six.", killed="6", place="Old Quarter"), told("attack", "Six died.", killed="6")
    assert (points(*with_toll) or 0) >= ACROSS


def test_the_blows_of_one_party_are_told_apart_by_the_names_beside_them() -> None:
    """An army strikes a town many times on one day: where each of two pages has names of its own, they tell of two strikes."""
    strike = told(AIR, "Jets struck.", place="Old Quarter", by=("Norland Army",))
    (first,), (second,) = sketches(strike), sketches(strike, outlet="Lantern")

    def nearness(names: tuple[str, ...], others: tuple[str, ...], shared: tuple[str, ...] = ()) -> float:
        group = Group(replace(first, named=names, whom=shared))
        group.take_in(group.founder, WORLD.rules)
        return Judge(WORLD.rules).points(replace(second, named=others, whom=shared), group) or 0

    ours, theirs = ("ada lake", "omar vell"), ("ines hart", "lev moor", "una pike")
    assert nearness(ours, theirs) < ACROSS <= nearness(ours[:1], theirs)
    assert nearness(ours, (*theirs, *ours), ours) >= ACROSS


def test_names_too_common_to_join_two_reports_do_not_part_them() -> None:
    """Two pages on a strike name the same two dead: among few pages that is no sign of one incident, still less of two."""
    words = "Jets struck, and Ada Lake and Omar Vell were buried."
    strike = told(AIR, words, place="Old Quarter", by=("Norland Army",))
    other = replace(strike, words="Omar Vell and Ada Lake died when jets struck.")
    now, _ = recall({}, {0: sketches(strike), 1: sketches(other, outlet="Lantern", published="2031-05-05")})
    group = Group(now[0])
    group.take_in(now[0], WORLD.rules)
    assert [(), ()] == [one.whom for one in now]
    assert (Judge(WORLD.rules).points(now[1], group) or 0) >= ACROSS


def test_what_is_not_said_is_no_agreement_between_pages() -> None:
    """A page that does not say where is no second report of this place."""
    assert points(told(AIR, "Jets struck."), told(AIR, "Jets struck.", place=None)) is None
    assert points(told(AIR, "Jets struck."), told(AIR, "Jets struck.", day=None)) is None


def test_a_copied_sentence_needs_no_day_and_no_place() -> None:
    """The same sentence in two pages is one event unless something speaks against it."""
    words = "Six people died when jets struck the hospital of the old port."
    assert (points(told(AIR, words, killed="6"), told(AIR, words, killed="6", place=None, day=None)) or 0) >= ACROSS
    assert points(told(AIR, words), told(AIR, words, place="Inland")) is None


def test_a_stock_sentence_ties_nothing() -> None:
    """What says no place, figure or day of its own stands word for word in pages about other acts."""
    stock = told(AIR, "Every witness blamed the raid on the army.", place=None, day=None)
    assert (points(stock, stock) or 0) < ACROSS
    dated = told(AIR, "Every witness blamed the raid on the army.", place=None)
    assert (points(dated, dated) or 0) >= ACROSS


def test_a_copys_reckoned_day_may_be_off() -> None:
    """A page of today reprinted two days later is two days off; a stated date is not."""
    words = "Six people died today when jets struck the hospital of the old port."
    late = told(AIR, words, day="2031-05-06", basis="relative")
    assert (points(told(AIR, words), late) or 0) >= ACROSS
    assert points(told(AIR, words), told(AIR, words, day="2031-05-06")) is None


def test_rival_figures_in_one_page_are_no_sign_of_two_acts() -> None:
    """A page says six, and far below who it has nine from: neither when nor where is said again, and it is the same shelling."""
    first, second = sketches(
        told(SHELLING, "Six died.", killed="6"),
        told("killing", "Others put the dead at nine.", killed="9", place=None, day=None),
    )
    group = Group(first)
    group.take_in(first, WORLD.rules)
    assert (Judge(WORLD.rules).points(replace(second, start=5000), group) or 0) >= WITHIN


def test_a_place_that_only_a_neighbour_lends_parts_no_claims_of_one_page() -> None:
    """What has the place of the sentence before it may be of the act told first; a place of its own says otherwise."""
    first, second = sketches(told(SHELLING, "Shells fell."), told(SHELLING, "Shells killed nine.", place="Inland"))
    group = Group(first)
    group.take_in(first, WORLD.rules)
    judge = Judge(WORLD.rules)
    assert (judge.points(replace(second, placed=False), group) or 0) >= WITHIN
    group.placed = True
    assert judge.points(replace(second, placed=True), group) is None


def test_periods_need_about_the_same_ends() -> None:
    """Three days are not a month, and not a day."""
    month = told(AIR, "All April.", day=("2031-04-01", "2031-04-30"))
    about = told(AIR, "Most of April.", day=("2031-04-02", "2031-04-30"))
    week = told(AIR, "That week.", day=("2031-04-24", "2031-04-30"))
    assert (points(month, about) or 0) >= ACROSS - 0.3
    assert points(month, week) is None
    assert points(month, told(AIR, "On the 4th.", day="2031-04-04")) is None


def test_a_part_is_of_its_wholes_event() -> None:
    """Among the dead were six children: of these dead, however far away they were told."""
    made = page(
        "The Kite",
        "2031-05-04",
        told(SHELLING, "24 died.", killed="24"),
        told("killing", "Six were children.", killed="6"),
    )
    whole, part = made.findings.counts
    findings = replace(made.findings, counts=(whole, replace(part, part_of=whole.id, population="child")))
    first, second = sketch_claims(made.article, findings, WORLD)
    group = Group(first)
    group.take_in(first, WORLD.rules)
    assert (first.claim,) == second.wholes
    assert (Judge(WORLD.rules).points(second, group) or 0) >= WITHIN + 1


def test_a_page_of_the_days_after_needs_a_name_or_a_figure() -> None:
    """A page that gives no day may tell of the strike three days ago; only what both name shows it."""
    before = told(AIR, "Jets hit the house of Mara Holm.")
    late = told(AIR, "Mara Holm died there.", day="2031-05-07", basis="publication")
    assert (points(before, late) or 0) >= ACROSS
    assert (points(before, replace(late, words="A baker died there.")) or 0) < ACROSS
    assert points(before, replace(late, basis="stated")) is None


def test_an_imprint_says_nothing_beside_a_day_in_one_page() -> None:
    """Where a page says Sunday, its other sentences on the act are not of the day of the page."""
    dated, plain = sketches(
        told(AIR, "Jets struck."), told(AIR, "Shops burned.", day="2031-05-09", basis="publication")
    )
    group = Group(dated)
    group.take_in(dated, WORLD.rules)
    assert (Judge(WORLD.rules).points(plain, group) or 0) >= WITHIN


def test_a_page_that_tells_of_its_region_again_is_no_further_from_its_act() -> None:
    """On one page "the north of the coast" and again "the coast" are the same ground; between pages a region ties nothing."""
    act, again = (
        told(AIR, "Jets struck.", place="Coast/north"),
        told(AIR, "The jets came back.", place="Coast", day=None),
    )
    first, second = sketches(act, again)
    group = Group(first)
    group.take_in(first, WORLD.rules)
    assert (Judge(WORLD.rules).points(second, group) or 0) >= WITHIN
    assert points(act, again) is None


def test_words_that_point_back_stand_nearer_to_what_they_point_to() -> None:
    """A far sentence that takes an act up by another name is of its event, one that merely has another name is not."""
    strike, attack = sketches(told(AIR, "Jets struck."), told("attack", "The attack went on."))
    group = Group(strike)
    group.take_in(strike, WORLD.rules)
    judge, far = Judge(WORLD.rules), replace(attack, start=9999, sentence=9990, firm=True)
    plain, resumed = judge.points(far, group), judge.points(replace(far, resumes=strike.claim), group)
    assert (plain or 0) + 1 < (resumed or 0)


def test_a_whole_year_is_not_the_day_that_a_page_does_not_say() -> None:
    """The dead of a year are not those of an act without a day on the same page."""
    undated, of_year = sketches(
        told("killing", "A man was killed.", day=None), told("killing", "145 died.", killed="145", day=("2030-01-01", "2030-12-31"))
    )  # fmt: skip
    group = Group(undated)
    group.take_in(undated, WORLD.rules)
    assert Judge(WORLD.rules).points(of_year, group) is None


def test_lent_places_of_two_provinces_part_the_acts_of_a_round_up() -> None:
    """Far down on one page, a killing beside another province is another one; close by, or beside the same province, a lent place says nothing."""
    first, second = sketches(
        told("killing", "Army units killed gunmen.", place="Old Quarter"),
        told("killing", "Others were killed.", place="Inland"),
    )
    first, second = (replace(one, placed=False, imprint=True) for one in (first, second))

    def nearness(place: tuple[str, ...], start: int) -> float | None:
        group = Group(first)
        group.take_in(first, WORLD.rules)
        return Judge(WORLD.rules).points(replace(second, place=place, start=first.start + start), group)

    assert nearness(("Inland", "Norland"), 3000) is None
    assert nearness(("Inland", "Norland"), 300) is not None
    assert nearness(("Inland", "Coast", "Norland"), 3000) is not None
    assert nearness(("Inland", "Westland"), 3000) is not None


def test_what_two_parties_ask_for_is_two_requests() -> None:
    """An army and a front that call for talks on one day, or somebody who is not named, ask each for himself."""
    asks = told("request", "It called for talks.")
    army, front = replace(asks, by=("Norland Army",)), replace(asks, by=("Harbour Front",))
    assert points(army, front) is None
    assert points(army, asks) is None
    assert (points(army, replace(asks, by=("Norland State",))) or 0) >= ACROSS
    assert (points(asks, asks) or 0) >= ACROSS


def test_a_rare_name_beside_both_makes_no_one_of_two_who_blame() -> None:
    """Two bodies that condemn the raid in which one person died condemn it each for itself."""
    army, front = sketches(
        told("accusation", "It condemned the raid.", by=("Norland Army",)),
        told("accusation", "They condemned the raid.", by=("Harbour Front",)),
    )
    army, front = (replace(one, whom=("mara holm",)) for one in (army, replace(front, article="article:other")))
    group = Group(army)
    group.take_in(army, WORLD.rules)
    assert Judge(WORLD.rules).points(front, group) is None


def test_a_province_and_what_was_hit_are_enough_on_one_day() -> None:
    """A strike on a market of the province is that on the market of its town; one on a school is not, nor one of a day that is not said."""
    town = told(AIR, "Jets struck a market.", place="Port", things=("busy market",))
    wide = told(AIR, "Jets struck the market.", place="Coast", things=("market",))
    assert (points(town, wide) or 0) >= ACROSS
    assert (points(town, replace(wide, things=("school",))) or -9) < ACROSS
    assert (points(town, replace(wide, things=())) or -9) < ACROSS
    assert (points(town, replace(wide, day="2031-05-05", basis="publication")) or -9) < ACROSS


def test_things_of_two_kinds_speak_for_two_acts() -> None:
    """On the day of the imprint, in one town."""
    market = told("bombing", "A bomb hit a market.", things=("market",))
    other = told("bombing", "A bomb hit a bank.", things=("army checkpoint",), basis="publication")
    assert (points(market, other) or -9) < ACROSS <= (points(market, replace(other, things=())) or 0)


def test_a_denial_is_of_the_act_that_its_page_tells() -> None:
    """Whether it says the place and the day or not; across pages it must say both."""
    act = told(AIR, "Jets struck the quarter on Wednesday.", place="Old Quarter")
    denial = told("attack", "The army denied it.", place="Coast", denied=True, day="2031-05-05", basis="publication")
    first, second = sketches(act, denial, published="2031-05-05")
    group = Group(first)
    group.take_in(first, WORLD.rules)
    assert (Judge(WORLD.rules).points(second, group) or 0) > 0
    assert points(act, denial) is None


def test_who_does_not_fight_in_a_country_denies_no_act_of_the_page() -> None:
    """Nor does who made no arrest: only acts that are told under many names are told again by who denies them, and none of a whole country."""
    act = told("attack", "Men fired at the quarter on Wednesday.", place="Old Quarter")
    imprint = {"day": "2031-05-05", "basis": "publication", "denied": True}

    def nearness(denial: Told) -> float:
        first, second = sketches(act, denial, published="2031-05-05")
        group = Group(first)
        group.take_in(first, WORLD.rules)
        return Judge(WORLD.rules).points(second, group) or 0

    assert nearness(told("attack", "They did not attack it.", place="Coast", **imprint)) >= WITHIN
    assert nearness(told("attack", "They attack nobody.", place="Norland", **imprint)) < WITHIN
    assert nearness(told("armed-clash", "They do not fight.", place="Coast", **imprint)) < WITHIN
