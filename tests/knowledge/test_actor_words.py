"""The words around names of actors."""

from whosaid.knowledge.actor_words import load_actor_words

WORDS = load_actor_words()


def test_the_longest_phrase_is_taken() -> None:
    """The words "defence ministry spokesman" is the spokesman, not the ministry."""
    keys = ["defence", "ministry", "spokesman"]
    assert (3, "defence-ministry-spokesman") == WORDS.offices.at(keys, [True] * 3, 0)
    organ = WORDS.organs.at(keys, [True] * 3, 0)
    assert organ is not None
    assert (2, "ministry-of-defence") == (organ[0], organ[1].suffix)


def test_phrases_do_not_run_over_a_gap() -> None:
    """Words that a comma parts are no phrase."""
    assert WORDS.organs.at(["armed", "forces"], [True, False], 0) is None


def test_no_label_is_an_organ() -> None:
    """A government is never named "regime" by a rule."""
    assert "regime" not in WORDS.organs.table
