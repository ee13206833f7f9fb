"""Subjects read backwards from their verb."""

import pytest

from tests.extract.stripped import place, strip_of, words
from whosaid.extract.noun_phrases import antecedent_before, initial_subject, subject_before, with_items
from whosaid.extract.stretches import LONGEST_SUBJECT


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mayor said so.", "the mayor"),
        ("The mayor later said so.", "the mayor"),
        ("The mayor, who was late, said so.", "the mayor"),
        ("The mayor and the envoy said so.", "the mayor and the envoy"),
        ("Rain fell and the mayor said so.", "the mayor"),
        ("On Tuesday the mayor said so.", "the mayor"),
        ("10:05 The mayor said so.", "the mayor"),
        ("In a speech on Tuesday the mayor said so.", "the mayor"),
        ("Anna Bell, a resident of the town, said so.", "anna bell"),
        ("A nurse, who gave only her first name, Ash, said so.", "a nurse"),
        ("The mayor, asked about the dam, said so.", "the mayor"),
        ("The mayor, told whether it held, said so.", "the mayor"),
        ("I think the mayor said so.", "the mayor"),
        ("The mayor, asked whether it rained, said so.", "the mayor"),
        ("A man identifying himself as a guard said so.", "a man identifying himself as a guard"),
        ("A nurse who gave her name as Ash said so.", "a nurse who gave her name as ash"),
        ("A band calling itself the Owls said so.", "a band calling itself the owls"),
        ("The mayor left as Ash said so.", "ash"),
        ("An old report in a lake paper said so.", "an old report in a lake paper"),
        ("The men in the video said so.", "the men in the video"),
        ("Patients being treated at the mill said so.", "patients being treated at the mill"),
        ("The deputy, who represents Lind county also said so.", "the deputy"),
        ("The count in Tolo, in the zone of Brask, near the lake, said so.", "the count in tolo"),
        ("A boy counted more than 30 bodies and other boys said so.", "other boys"),
        ("The men who came said so.", "the men who came"),
        ("The man who said so left.", "who"),
        ("The men who run the mill said so.", "the men who run the mill"),
        ("The man who police said so.", "police"),
        ("Said so.", None),
    ],
)
def test_the_subject_of_a_verb(text: str, expected: str | None) -> None:
    """Before adverbs and insertions, behind dates and joined clauses, whole with what is joined to it."""
    strip = strip_of(text)
    assert expected == words(strip, subject_before(strip, place(strip, "said")))


def test_who_stands_for_the_noun_before_it() -> None:
    """The relative pronoun means the phrase before it, with or without a comma."""
    for text in ("The envoy, who said so, left.", "The envoy who said so left."):
        strip = strip_of(text)
        assert "the envoy" == words(strip, antecedent_before(strip, place(strip, "who")))
    strip = strip_of("Ash Low, 45, who said so, left.")
    assert "ash low" == words(strip, antecedent_before(strip, place(strip, "who")))
    assert None is antecedent_before(strip_of("Who said so?"), 0)
    strip = strip_of("We met the envoy Sunday night, who said so.")
    assert "the envoy" == words(strip, antecedent_before(strip, place(strip, "who")))
    strip = strip_of("They spoke to a nurse at the mill, who said so.")
    assert "a nurse at the mill" == words(strip, antecedent_before(strip, place(strip, "who")))
    strip = strip_of("The claim was rejected by two guards, who said so.")
    assert "two guards" == words(strip, antecedent_before(strip, place(strip, "who")))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Drivers, two nurses and a guard said so.", "drivers , two nurses and a guard"),
        ("The envoy, the mayor and the guard said so.", "the envoy , the mayor and the guard"),
        ("On Monday, a nurse and a guard said so.", "a nurse and a guard"),
        ("Most recently, the nurse and the guard said so.", "the nurse and the guard"),
        ("The mayor left, a nurse and a guard said so.", "a nurse and a guard"),
        ("Two nurses said so.", "two nurses"),
    ],
)
def test_a_list_that_opens_the_sentence_is_one_subject(text: str, expected: str) -> None:
    """Items before the last two belong to it; dates, adverbs and clauses do not."""
    strip = strip_of(text)
    found = subject_before(strip, place(strip, "said"))
    assert found is not None
    assert expected == words(strip, with_items(strip, found))


def test_the_subject_of_the_first_clause() -> None:
    """What stands before the first verb, for words that hang on that clause; none where no verb stands."""
    strip = strip_of("The army fired shells, adding that it rained.")
    assert "the army" == words(strip, initial_subject(strip, place(strip, "adding")))
    assert None is initial_subject(strip_of("Rain everywhere."), 2)


def test_subjects_are_bounded() -> None:
    """However long the sentence, only a bounded stretch before the verb is read."""
    strip = strip_of("The " + "tall " * 300 + "mayor said so.")
    found = subject_before(strip, place(strip, "said"))
    assert found is not None
    assert LONGEST_SUBJECT + 1 >= found[1] - found[0]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The guard in a note on its channel said", "the guard"),
        ("Women, children and nurses were hurt in the raid, Jon Ash, the mayor of Holm, said", "jon ash"),
    ],
)
def test_channels_and_lists_are_no_part_of_the_subject(text: str, expected: str) -> None:
    """Where a note was posted is cut off; a list that opens the sentence with a verb of its own is no name."""
    strip = strip_of(text)
    assert expected == words(strip, subject_before(strip, place(strip, "said")))
