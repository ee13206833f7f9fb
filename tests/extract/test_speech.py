"""Whose words each token is."""

from tests.extract.told import article_of, claims_in, findings_in
from tests.knowing import KNOWN
from whosaid.extract.speech import Speech
from whosaid.text.reading import read_text

TEXT = "Reuters reported that the mayor said the mill had burned. It rained."


def speech() -> Speech:
    """The speech of that text."""
    return Speech(article_of(TEXT), read_text(TEXT, KNOWN.text_words), findings_in(TEXT).attributions)


def test_the_innermost_voice() -> None:
    """What the mayor said is the mayor's, however it reached us; the rest is the outlet's."""
    found = speech()
    names = found.names(found.at(8))
    assert "The Harbour Post" == names[0]
    assert "Reuters" == names[1]
    assert 3 == len(names)
    assert None is found.at(len(found.ids) - 2)


def test_what_was_reportedly_done_is_of_the_day_and_place_around_it() -> None:
    """“Reportedly” says who does not vouch for it, and nothing of when and where it was."""
    for word in ("reportedly", "allegedly"):
        (claim,) = claims_in(f"On 20 October 2016, nine people were {word} killed in Homs.")
        assert ("2016-10-20", "stated") == (claim.when.earliest, claim.when.basis)


def test_a_figure_is_told_by_its_own_voice() -> None:
    """The outlet tells of the raid, doctors of its nine dead: the claim that holds the figure is theirs."""
    (claim,) = claims_in("The raid on Norrby, in which doctors said nine people died, lasted an hour.")
    assert ("doctors", 1) == (claim.chain[-1], len(claim.counts))


def test_who_denies_a_figure_does_not_tell_of_the_raid() -> None:
    """What the army denies is the number, and not that there was a raid."""
    claims = claims_in("The raid on Norrby, in which the army denies that nine people died, lasted an hour.")
    assert not any(claim.polarity == "denied" for claim in claims if claim.kind == "attack")


def test_places_outside_the_text_have_no_voice() -> None:
    """A token that is not there has no speaker."""
    assert None is speech().at(999)
    assert None is speech().at(-1)


def test_names_of_the_outlet_alone() -> None:
    """No attribution: the outlet speaks."""
    assert ("The Harbour Post",) == speech().names(None)


def test_reports_from_nobody_in_particular() -> None:
    """“Reports of shelling” are not the outlet's own words, and still have the day and the place that the outlet gives."""
    text = "There were reports of shelling in Homs on Thursday."
    (claim,) = claims_in(text)
    assert claim.said_by is not None
    assert ("Homs", "2016-10-27") == (claim.where and claim.where.name, claim.when.earliest)


def test_what_was_reported_by_nobody_in_particular() -> None:
    """“Clashes were reported in Homs” says where and when they were."""
    (claim,) = claims_in("Clashes were also reported in Homs on Thursday.")
    assert ("Homs", "2016-10-27") == (claim.where.name if claim.where else None, claim.when.earliest)


def test_a_figure_that_a_cue_names_is_the_voices() -> None:
    """“Put the figure at 12” names the figure with the cue: it is no figure of the outlet's own."""
    *_, claim = claims_in("Nine people were killed in Homs. The Observatory put the figure at 12.")
    assert claim.said_by is not None


def test_what_footage_seems_to_show_is_not_certain() -> None:
    """What a video “appears to show” is probable; what an army seems to suffer after a raid leaves the raid a fact."""
    (shown,) = claims_in("A video appeared to show men in uniform burning huts.")
    assert ("arson", "probable") == (shown.kind, shown.factuality)
    (known,) = claims_in("The army appears to be reeling after rebels shelled its base.")
    assert known.factuality == "certain"


def test_what_is_doubted_is_open_and_what_nobody_doubts_is_said() -> None:
    """Who doubts that an army shelled a school does not say that it did; that nobody doubts it is no denial."""
    (doubted,) = claims_in("Residents doubt that the army shelled the school.")
    assert ("affirmed", "possible") == (doubted.polarity, doubted.factuality)
    (sure,) = claims_in("Nobody in the village doubts that the army shelled the school.")
    assert ("affirmed", "certain") == (sure.polarity, sure.factuality)
