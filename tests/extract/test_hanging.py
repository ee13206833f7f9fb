"""Participles, infinitives, adjuncts and nouns of saying: whose they are, and what they report."""

import pytest

from tests.extract.said import triples
from tests.extract.stripped import candidates_in, words


@pytest.mark.parametrize(
    ("text", "shape", "speaker"),
    [
        ("The envoy left, saying that it rained.", "participle", "the envoy"),
        ("There were banners supporting the strike.", "participle", "banners"),
        ("The town sent a statement Monday saying it rained.", "participle", "the town"),
        ("The town sent a statement saying, “It rained for us all.”", "participle", "the town"),
        ("Denying that it rained, the envoy left.", "participle", "the envoy"),
        ("The mayor came to announce that it rained.", "infinitive", "the mayor"),
        ("The mayor's old claim that it rained is void.", "noun", "the mayor"),
        ("Criticism of the dam by farmers grew.", None, None),
        ("There were denials by the army that it fired.", "noun", "the army"),
        ("Farmers left, according to the mayor.", "adjunct", "the mayor"),
        ("Two fell, according to the harbour watch.", "adjunct", "the harbour watch"),
        ("Farmers left, according to a report by the mill.", "adjunct", "a report by the mill"),
        ("Per Ash Low, the dam broke.", "adjunct", "ash low"),
        ("According to local residents six boys left.", "adjunct", "local residents"),
        ("The mill used 100 litres per Finn.", None, None),
        ("The mayor left, citing fears of rain.", "participle", "the mayor"),
        ("The wire said the dam broke, citing two nurses.", "citing", "two nurses"),
        ("In a poll of farmers, half were against the dam.", "adjunct", "a poll of farmers"),
        ("In a field of farmers, half were against the dam.", None, None),
    ],
)
def test_whose_words_they_are(text: str, shape: str | None, speaker: str | None) -> None:
    """The subject of the clause, the noun right before, the one behind the comma, the owner, the agent."""
    strip, found = candidates_in(text)
    shapes = [(one.shape, words(strip, one.source)) for one in found]
    assert shapes == [] if shape is None else (shape, speaker) in shapes


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("There were complaints of heavy fire.", "heavy fire"),
        ("There were reports of heavy fire.", "heavy"),
        ("His opinion on the dam is known.", "the dam"),
        ("Her promise to leave was old.", "to"),
    ],
)
def test_what_a_noun_of_saying_is_about(text: str, content: str) -> None:
    """The noun phrase behind its preposition, or its infinitive; of reports all that follows."""
    strip, found = candidates_in(text)
    first = found[0]
    assert "noun" == first.shape
    place = first.content[0] if first.content else first.complement.first if first.complement else -1
    assert content == (words(strip, first.content) if first.content else strip.lowers[place])


def test_who_adds_is_who_reported() -> None:
    """A blow or a view inside a report does not take over what is added to the report."""
    strip, found = candidates_in("The wire reported that gunmen attacked a camp, adding that ten fled.")
    assert "the wire" == words(strip, found[-1].source)


def test_who_adds_beside_a_report() -> None:
    """Behind "while" another clause begins, whose subject adds."""
    strip, found = candidates_in("The wire said that ten fled, while the mayor praised them, adding that it rained.")
    assert "the mayor" == words(strip, found[-1].source)


@pytest.mark.parametrize(
    ("text", "negated"),
    [
        ("The wire was unable to confirm the raid.", True),
        ("The army has yet to confirm the raid.", True),
        ("The wire has not been able to independently verify the film.", True),
        ("The wire was able to verify the film.", False),
        ("The mayor came to confirm the raid.", False),
    ],
)
def test_an_infinitive_of_what_was_not_done(text: str, *, negated: bool) -> None:
    """Who is unable to confirm has not confirmed."""
    found = [one for one in candidates_in(text)[1] if one.shape == "infinitive"]
    assert [negated] == [one.negated for one in found]


def test_a_verb_that_ends_what_looks_like_a_source() -> None:
    """In "reports from the town suggest that" the reports speak, and no town."""
    strip, found = candidates_in("Reports from the town suggest that the dam broke.")
    assert [("before", "reports from the town")] == [(one.shape, words(strip, one.source)) for one in found]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The Mill Guard issued a note on July 9 stating that two men fled.", "The Mill Guard"),
        ("The raid cost many lives, with reports suggesting that nine men fled.", "reports"),
        ("The capital denied it, with its press centre stating that no guard was there.", "its press centre"),
    ],
)
def test_who_states_it_in_a_phrase(text: str, speaker: str) -> None:
    """A day behind a note parts it from nobody; behind "with" stands a speaker of its own."""
    assert speaker == next(who for who, cue, _ in triples(text) if cue in {"stating", "suggesting"})


def test_it_was_not_possible_to_confirm() -> None:
    """An "it" that stands for nothing confirms nothing."""
    assert [] == triples("It was not possible to confirm that report.")


def test_an_agency_that_cites_without_a_comma() -> None:
    """What "the wire reports citing X" is: X's word in the wire's."""
    found = triples("A missile hit the house on Friday, Mill Wire reports citing Lake News.")
    assert [("Mill Wire", "reports"), ("Lake News", "citing")] == [(who, cue) for who, cue, _ in found]
