"""Tests of sums over a stretch of time."""

import pytest

from tests.extract.told import findings_in
from tests.knowledge.grammars import figures_in


@pytest.mark.parametrize(
    "text",
    [
        "Some 170,000 people were killed due to the violence.",
        "At least 1,119 people died in violence in September.",
        "Norrby was raided 16 times between January and June, leaving more than 200 people dead.",
        "Some 350 farmers have died in under two months.",
        "In only three months, the paper counted 137 dead.",
        "Fighting killed 40 people in the first three days.",
        "No farmers were killed in the past two days.",
        "Throughout April, floods killed 80 people.",
        "Over the past five days storms hit the coast, killing at least 31 people.",
        "Nearly 300 people have died since 2011.",
        "More than 3,000 people have been killed since the revolt began.",
        "Since the start of the year 30 people have been killed.",
        "More than 4,000 people have been killed since Torland's full assault on the islands in February 2014.",
        "The war, which broke out in April 2009, has killed tens of thousands of people.",
        "The conflict between the two neighbours has left 900 people dead.",
        "More than 900 people have been killed in Torland's civil war, which pits two clans against each other.",
        "Nine people died in the mills during the country's twelve-year civil war.",
        "Nine people have been wounded in this conflict.",
        "Some 900 people have died in the war.",
        "Some 900 soldiers have died in its war with Torland.",
        "More than 900 people are estimated to have been killed since the war began.",
        "More than 900 people have been killed by soldiers since the coup.",
        "Soldiers have killed 900 people since seizing power.",
        "At least 900 people have been killed since the truce collapsed.",
        "More than 900 people are estimated to have been killed by soldiers since then.",
        "Some 900 people were said to have died in the war.",
        "The truce ended the civil war, in which an estimated 900 people were killed.",
        "Nine people were killed between January and June this year.",
        "Nine people were wounded in Monday shootings.",
        "Nine people were wounded in separate incidents.",
        "Nine people were wounded in three shootings overnight.",
        "Two other shootings left nine people wounded.",
        "Nine people were killed on Friday night in six separate shootings.",
        "Three shootings left nine people wounded.",
        "The ministry raised the death toll from the war to 900.",
        "Norrby saw 70 raids during the first three months of 2016, resulting in 95 deaths.",
        "At least 115 people have been killed since violence between the hill clans, who live in the north, and the valley clans erupted.",
        "At least 100 people were killed in the violence that broke out a month ago.",
        "At least 100 people were killed in the violence that broke out two months ago.",
        "The town was hit by two major attacks that left at least 13 people dead.",
        "The group has frequently launched attacks on farmers, killing thousands.",
    ],
)
def test_sums_over_time_are_cumulative(text: str) -> None:
    """A month, a year, three days: such a toll never joins one incident."""
    assert ["cumulative"] == [figure.scope for figure in figures_in(text)]


@pytest.mark.parametrize(
    "text",
    [
        "At least 90 people were killed, as a lawyer spoke of almost daily bloodshed.",
        "Nine people were killed amid daily raids.",
        "Two bombers struck a market, killing nine people in the first such attack in several years.",
        "It was the deadliest raid in months, killing 40 people.",
        "A guard said 16 soldiers had been killed, which would be the highest death toll in a single raid for years.",
        "The raid, the third in two weeks, killed nine people.",
        "Nine people were killed, he said, adding there had been no fighting there in the past 20 days.",
        "Nine people were killed, showing what the town faces on a daily basis.",
        "More than 500 people were killed in bomb blasts in Norrby in October.",
        "The army killed about 300 people in late March.",
        "In the past 24 hours rescuers worked on, bringing the death toll from the blast to 231.",
        "Two men who were hurt in a raid on 3 March 2014 have died.",
        "Nine people have been killed since Friday morning.",
        "Nine people were killed last week.",
        "Nine people were wounded in drive-by shootings.",
        "Nine people were wounded in the shootings.",
        "Shells fell across the city on Friday, and nine people were killed.",
        "Police closed roads citywide after a gunman killed nine people.",
        "A man wanted for two shootings killed nine people on Friday.",
        "Nine people were killed by a man wanted for two shootings.",
        "Nine people were killed in a raid two hours before dawn.",
        "Nine people were killed on 3 May.",
        "Nine people were killed in its occupation of the ministry.",
        "Nine guards were killed in their revolt.",
        "Nine guards were killed in the prisoners' revolt.",
        "Nine people were killed in a conflict over land.",
        "Nine people were killed in the war museum.",
        "The worst raid since March 2014 came at noon, when nine people were killed.",
        "The border has been shut since the war began on 7 October, when gunmen killed nine people.",
        "The war monitor has counted nine people killed.",
        "The war has drawn in a neighbour, whose rockets killed nine people.",
        "A veteran of the war said nine people were killed.",
        "Raid kills nine people\n\nIn the war the port had been spared so far.",
        "The raid killed nine people, in what was the deadliest raid since the war began.",
        "It was the worst raid on the port since the army began its march in May 2014, and nine people were killed.",
    ],
)
def test_a_dated_incident_is_no_sum(text: str) -> None:
    """A day, even one of last week, is the day of an incident."""
    assert ["incident"] == [figure.scope for figure in figures_in(text)]


def test_without_a_day_of_publication_a_year_in_words_makes_a_sum() -> None:
    """Nobody knows how long ago "7 October" was; "7 October 2014" was no one battle's beginning."""
    day, year = (
        findings_in(f"Since 7 October{year} nine people have been killed in Homs.", None) for year in ("", " 2014")
    )
    assert (["incident"], ["cumulative"]) == ([one.scope for one in day.counts], [one.scope for one in year.counts])


def test_both_numbers_of_a_sentence_are_sums() -> None:
    """“400 killed and 2,000 injured since the assault on the port began”, “has since killed 90 and wounded 34”: both are sums."""
    for text in (
        "At least 400 people have been killed and nearly 2,000 injured since the latest assault on the port began.",
        "The army resumed its raids on 3 March 2014 and has since killed 90 people and wounded 34 others.",
    ):
        assert ["cumulative", "cumulative"] == [figure.scope for figure in figures_in(text)]


def test_a_clause_between_commas_parts_no_time_from_its_toll() -> None:
    """“Since 3 March 2014, when the truce ended, 90 have been killed” is a sum; the dead of the day named in that clause are none."""
    text = "Since 3 March 2014, when the army broke the truce, at least 90 people have been killed."
    assert ["cumulative"] == [figure.scope for figure in figures_in(text)]


def test_what_is_added_to_a_total_is_no_sum_itself() -> None:
    """“59 dead were recorded, bringing the total since the beginning of the war to 3,642 dead”, “in its daily report”: 59 died in one go."""
    for text in (
        "Some 59 dead were recorded, bringing the total number of victims since the beginning of the war to 3,642 dead.",
        "In its daily statistical report the ministry counted 59 dead.",
    ):
        assert "incident" == figures_in(text)[0].scope


def test_a_day_told_behind_the_beginning_of_a_war_is_no_sum() -> None:
    """“30,320 were killed since the war began on the day when gunmen killed 1,200”: the 1,200 died that day."""
    text = "Some 30,320 people have been killed since the war began with raids when gunmen killed 1,200 people."
    assert ["cumulative", "incident"] == [figure.scope for figure in figures_in(text)]


def test_a_total_behind_the_dead_of_the_last_hours_is_a_sum() -> None:
    """A ministry's bulletin tells the dead of the day, and then the total so far."""
    text = "In the past 24 hours nine men died, bringing the total number of farmers killed in the raids to 1,330."
    assert ["incident", "cumulative"] == [figure.scope for figure in figures_in(text)]
