"""Loaded words, in whose voice, beside whose name."""

from tests.extract.told import findings_in


def labels(text: str) -> list[tuple[str, str, str]]:
    """(dimension, term, voice) of each label."""
    return [(label.dimension, label.term, label.voice) for label in findings_in(text).labels]


def test_own_words_and_words_of_others() -> None:
    """A label outside any attribution is the outlet's own; inside one it is quoted."""
    assert [("combatant-label", "rebels", "own")] == labels("Rebels took the mill.")
    assert ("combatant-label", "terrorists", "quoted") in labels("The minister said terrorists took the mill.")
    assert ("combatant-label", "terrorists", "quoted") in labels("He called them “terrorists” again.")


def test_a_word_inside_a_longer_label_counts_too() -> None:
    """“Moderate rebels” are called moderate and rebels."""
    assert ["moderate rebels", "rebels"] == [term for _, term, _ in labels("Moderate rebels took the mill.")]


def test_who_holds_a_place() -> None:
    """“Rebel-held” is a label of territory."""
    assert [("territory-label", "rebel-held", "own")] == labels("They left the rebel-held town.")


def test_a_label_beside_a_name_is_about_it() -> None:
    """Right behind the name, or set beside it with a comma; else about nobody."""
    beside = findings_in("Islamic State militants took the mill.").labels
    assert ["actor:islamic-state"] == [label.about for label in beside]
    apposed = findings_in("Islamic State, an armed group, took the mill.").labels
    assert ["actor:islamic-state"] == [label.about for label in apposed]
    assert [None] == [label.about for label in findings_in("The militants took the mill.").labels]


def test_evidence_is_as_printed_and_the_term_in_small_letters() -> None:
    """The words stay as they stand; the term is folded."""
    (label,) = findings_in("REBELS took the mill.").labels
    assert ("REBELS", "rebels") == (label.evidence.exact, label.term)
