"""What neighbouring sentences lend to an act that says no time or place."""

from dataclasses import replace

from tests.extract.told import article_of, claims_in
from tests.knowing import KNOWN
from whosaid.extract.everything import find_everything


def test_the_day_of_the_sentence_before() -> None:
    """The next sentence of a paragraph is about the same day, marked as lent."""
    _, second = claims_in("Rebels shelled Homs on Tuesday. Two guards were killed in the attack.")
    assert ("2016-10-25", "inherited") == (second.when.earliest, second.when.basis)


def test_another_paragraph_lends_no_day() -> None:
    """A new paragraph has the day of the page."""
    _, second = claims_in("Rebels shelled Homs on Tuesday.\n\nPolice raided a house.")
    assert ("2016-10-28", "publication") == (second.when.earliest, second.when.basis)


def test_history_is_not_lent_far() -> None:
    """One sentence of history does not make the rest of the paragraph history."""
    text = "The army shelled Homs in 2012. It rained. It snowed. Police raided a house."
    assert "2016-10-28" == claims_in(text)[-1].when.earliest


def test_a_place_of_origin_lends_its_town_only() -> None:
    """An offensive from the east says nothing of where the shells fell."""
    _, shelling = claims_in("Troops opened an offensive from eastern Homs. Shops came under mortar fire.")
    assert shelling.where is not None
    assert ("Homs", None) == (shelling.where.name, shelling.where.part)


def test_the_news_lends_no_place_to_the_beginning_of_the_war() -> None:
    """“The conflict began in 2011 with protests” puts no protest into the village of the page's raid."""
    text = "Jets bombed Zabadani on Tuesday. The conflict began in 2011 with protests against the government."
    raid, protests = claims_in(text)
    assert raid.where is not None
    assert ("protest", None) == (protests.kind, protests.where)


def test_the_village_is_no_city() -> None:
    """Where a page names only a city, what befell "the village" was not there."""
    _, burning = claims_in("Troops arrested nine men in Homs on Tuesday. They burned houses in the village.")
    assert None is burning.where
    _, raid = claims_in("Troops arrested nine men in Homs on Tuesday. They stormed villages.")
    assert None is raid.where
    _, burning = claims_in("Troops arrested nine men in Homs on Tuesday. They burned houses in the city.")
    assert burning.where is not None


def test_the_town_is_that_of_its_sentence() -> None:
    """Whoever tells the two: the voice's own words speak of the town in what it says."""
    text = (
        "Jets bombed Zabadani on Tuesday and Zabadani burned.\n\n"
        "Fighting in Douma went on, according to the monitor, which has reported shelling on the town since May."
    )
    shelling = next(claim for claim in claims_in(text) if claim.trigger.exact == "shelling")
    assert shelling.where is not None
    assert "Douma" == shelling.where.name


def test_different_doers_do_not_lend_their_quarter() -> None:
    """What one side did in the east does not put the other side's shells there."""
    text = "The army bombed eastern Aleppo. Rebels fired mortars at a school."
    claims = claims_in(text)
    assert claims[1].where is not None
    assert None is claims[1].where.part


def test_the_city_is_the_whole_city() -> None:
    """“The city” after a quarter means the city."""
    claims = claims_in("Rebels shelled the Bustan al-Qasr district of Aleppo. Jets bombed the city.")
    assert claims[1].where is not None
    assert "Aleppo" == claims[1].where.name


def test_an_act_told_to_lie_before_another() -> None:
    """“Stopped its strikes on Monday after troops seized the town”: the town fell no later."""
    claims = claims_in("Turkey stopped its strikes on Monday after troops seized Homs.")
    assert (None, "2016-10-24") == (claims[-1].when.earliest, claims[-1].when.latest)


def test_an_act_told_again_is_of_the_day_said_elsewhere() -> None:
    """Where all shellings of an article that have a day have one day, a shelling told without a day is of that day."""
    first, second = claims_in("Rebels shelled Homs.\n\nThe mayor spoke.\n\nRebels shelled Homs on Tuesday.")
    assert (second.when.earliest, "inherited") == (first.when.earliest, first.when.basis)


def test_acts_of_several_days_lend_none() -> None:
    """Where the article tells of shellings on two days, one without a day has the day of the page."""
    first, *_ = claims_in("Rebels shelled Homs.\n\nRebels shelled Homs on Monday.\n\nRebels shelled Homs on Tuesday.")
    assert "publication" == first.when.basis


def test_an_act_elsewhere_lends_no_day() -> None:
    """A shelling of another town says nothing of the day."""
    first, _ = claims_in("Rebels shelled Homs.\n\nRebels shelled Idlib on Tuesday.")
    assert "publication" == first.when.basis


def test_the_dead_of_another_town_lend_no_day() -> None:
    """A town that only the clause beside the dead names keeps their week to themselves."""
    text = "A raid on Homs killed nine people.\n\nA doctor counted 14 bodies.\n\nLast week 11 people were killed when jets bombed a market in Idlib."
    bodies = next(claim for claim in claims_in(text) if "bodies" in claim.trigger.exact)
    assert "publication" == bodies.when.basis


def test_an_act_inside_since_is_over() -> None:
    """A war “since it began with protests in 2011” goes on, the protests do not; a siege since 2013 does."""
    *_, protest = claims_in("Nine thousand have died since the war started with the repression of protests in 2011.")
    assert ("protest", "2011-12-31") == (protest.kind, protest.when.latest)
    (siege,) = claims_in("Homs has been besieged since 2013.")
    assert "2016-10-28" == siege.when.latest


def test_long_ago_was_elsewhere() -> None:
    """The town of the news is no place of what happened years before, unless the text says so."""
    _, old = claims_in("A raid on Homs killed nine people.\n\nIn 2012 an air strike killed two drivers.")
    assert None is old.where


def test_harms_of_one_sentence_have_one_day() -> None:
    """A passive is no other tense; what is so now is."""
    claims = claims_in("On Tuesday a shell hit a school in Homs: three pupils died and 14 were injured.")
    assert {"2016-10-25"} == {claim.when.earliest for claim in claims}
    taken, now = claims_in("Rebels captured Idlib on Tuesday and are besieging Homs.")
    assert ("2016-10-25", "2016-10-28") == (taken.when.earliest, now.when.earliest)


def test_history_is_not_where_the_news_is() -> None:
    """What happened somewhere decades ago does not put the news of the day there."""
    *_, news = claims_in("In 1982 the army shelled Hama.\n\nFifteen people were killed in the west on Tuesday.")
    assert news.where is None


def test_what_is_done_next_is_done_that_day() -> None:
    """“Shot his wife on Tuesday before killing himself”: both on Tuesday; what was done before an offensive says not when that was."""
    shot, killing = claims_in("A man shot his wife on Tuesday before killing himself.")
    assert ("2016-10-25", "2016-10-25") == (shot.when.earliest, killing.when.earliest)
    *_, storming = claims_in("Militants shelled the hotel on Tuesday before storming the gate.")
    assert "2016-10-25" == storming.when.earliest


def test_a_denied_headline_is_of_the_day_of_the_act() -> None:
    """“Army denies air strike” is of the day on which the page says that it was."""
    title = "Army denies air strike on Homs"
    article = replace(article_of(f"{title}\n\nResidents said an air strike hit Homs on Tuesday."), title=title)
    head, *_ = find_everything(article, KNOWN).claims
    assert ("denied", "2016-10-25") == (head.polarity, head.when.earliest)


def test_the_length_of_a_truce_to_come_lies_ahead() -> None:
    """“Agreed to a three-month truce” says nothing of the last three months."""
    truces = [
        claim
        for claim in claims_in("The sides have agreed to a three-month truce in Homs.")
        if claim.kind == "ceasefire"
    ]
    assert all(claim.when.basis == "publication" for claim in truces)


def test_a_headline_is_of_the_day_of_the_harm_below() -> None:
    """The verb of the body may name no act ("slammed into"): what it killed does."""
    title = "Missile hits block in Homs"
    article = replace(
        article_of(f"{title}\n\nA missile slammed into a block in Homs on Tuesday, killing nine."), title=title
    )
    head, *_ = find_everything(article, KNOWN).claims
    assert "2016-10-25" == head.when.earliest


def test_the_city_is_the_town_around_a_quarter() -> None:
    """On a page about a quarter, "the city" is the town that holds it."""
    told = "Shells hit Bustan al-Qasr on Monday, killing nine men. Bustan al-Qasr in Aleppo is besieged. Last week rockets hit the city."
    found = [claim for claim in claims_in(told) if "rockets" in str(claim.roles)]
    assert {"Aleppo"} == {claim.where.name for claim in found if claim.where}


def test_a_week_before_that() -> None:
    """“A week before that” is counted from the day told last, not from the page."""
    claims = claims_in("A blast injured six on October 14. A day before that, a guard was gunned down in Homs.")
    assert ["2016-10-14", "2016-10-13"] == [claim.when.earliest for claim in claims]


def test_the_day_on_which_a_voice_told_it_further_on() -> None:
    """A first sentence without a day is no later than the day on which somebody told of the strike further on."""
    told = "An air strike killed nine men in Homs. A jet dropped two bombs on the men, a doctor said on Wednesday."
    assert {("2016-10-26", "inherited")} == {(claim.when.earliest, claim.when.basis) for claim in claims_in(told)}


def test_the_latest_raid_is_none_of_long_ago() -> None:
    """It is of the day of the page, and not of the year told before."""
    acts = claims_in(
        "In 2014 rebels killed nine nurses in a raid on Homs. The mayor blamed the army for the latest raid."
    )
    assert ["2014-01-01", "2016-10-28"] == [claim.when.earliest for claim in acts if claim.kind == "attack"]


def test_the_attack_behind_a_paragraph_of_history_is_the_news() -> None:
    """A paragraph on a raid of years ago ends at its end: "the attack" of the next one is that of Tuesday."""
    text = "Gunmen stormed a hotel in Homs on Tuesday.\n\nA January 2014 attack killed five.\n\nThe rebels said they were behind the attack."
    assert "2016-10-25" == claims_in(text)[-1].when.earliest


def test_what_is_done_tomorrow_dates_nothing_found() -> None:
    """Bodies that will be buried tomorrow were found before."""
    claims = claims_in("We have received 44 bodies and will bury them tomorrow.")
    assert "2016-10-29" not in {claim.when.earliest for claim in claims}
