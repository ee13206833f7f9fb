"""Parts of speech by an averaged perceptron, with weights made by hand."""

import pytest

from whosaid.text.tagging import Tagger, Weights, current_features, shape_of

#: Weights for (NOUN, VERB): a word is a noun, one in -s behind a noun is a verb, and so is a word at the end.
ROWS = {"+w=</s>": (0, 1), "b": (4, 0), "s1=s": (0, 2), "t=NOUN": (0, 4)}


def tagger(sure: dict[str, str] | None = None) -> Tagger:
    """A tagger of two tags."""
    values = [weight for name in sorted(ROWS) for weight in ROWS[name]]
    return Tagger(Weights(("NOUN", "VERB"), sorted(ROWS), values, sure or {}))


def test_words_and_the_tags_before_them_decide() -> None:
    """A plain noun stays one; behind it a word in -s is a verb."""
    assert ["NOUN", "VERB", "NOUN"] == tagger().tag(["dog", "barks", "now"])


def test_one_tag_a_word() -> None:
    """An empty sentence has no tags, one word has one, unknown words have one too."""
    assert [] == tagger().tag([])
    assert [1, 4] == [len(tagger().tag(words)) for words in (["zorb"], ["zorb", "", "حلب", "\ud800"])]


def test_sure_words_are_not_scored() -> None:
    """A form that was always the same in training is that, whatever stands beside it."""
    assert ["VERB", "NOUN"] == tagger({"dog": "VERB"}).tag(["dog", "barks"])


def test_nothing_is_remembered_from_one_sentence_to_the_next() -> None:
    """The same sentence has the same tags, whatever was tagged before it."""
    used = tagger()
    first = used.tag(["dog", "barks"])
    used.tag(["barks", "dog", "dog"])
    assert first == used.tag(["dog", "barks"]) == tagger().tag(["dog", "barks"])


@pytest.mark.parametrize("words", [["dog"], ["dog", "barks"], ["a", "b", "c", "dogs", "now", "so"]])
def test_the_scores_of_one_word_choose_its_tag(words: list[str]) -> None:
    """Asked of one word, the tagger says of each tag what it weighs when the whole sentence is tagged."""
    used = tagger()
    assert used.tag(words) == [
        max(used.tags, key=lambda tag: used.scores(words, place)[tag]) for place in range(len(words))
    ]


def test_what_weighs_is_told_in_numbers() -> None:
    """Behind a noun "barks" is 6 for a verb and 4 for a noun; where the words before do not count it stands first."""
    assert {"NOUN": 4, "VERB": 6} == tagger().scores(["dog", "barks", "now"], 1)
    assert {"NOUN": 4, "VERB": 2} == tagger().scores(["dog", "barks", "now"], 1, first=1)


@pytest.mark.parametrize(
    ("form", "code"), [("NATO", "X"), ("Aleppo", "x"), ("A", "x"), ("mill", ""), ("T-72", "Xd-"), ("-x", ""), ("", "")]
)
def test_shapes(form: str, code: str) -> None:
    """Capitals, digits and hyphens inside a word as a short code."""
    assert code == shape_of(form)


def test_the_first_word_of_a_sentence_has_its_own_capital() -> None:
    """A capital at the head of a sentence is another sign than one inside it."""
    head, inside = set(current_features("Mill", first=True)), set(current_features("Mill", first=False))
    assert {"f=x", "fw=Mill"} == head - inside
    assert {"h=x", "hw=Mill"} == inside - head
