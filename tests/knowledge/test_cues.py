"""The table of reporting words."""

from pathlib import Path

import pytest

from whosaid.errors import BadRule
from whosaid.knowledge.cues import STANCES, load_cues
from whosaid.knowledge.grammar import FIRST_FREE_BIT, Word

CUES = load_cues()


def rows(words: str) -> set[str]:
    """Classes of the cue that begins a phrase."""
    return {cue.row for cue in CUES.at(words.split(), 0)}


def test_forms_lead_to_their_class() -> None:
    """Every form of a verb is known, with what it does."""
    assert {"cue.denies"} == rows("denied") == rows("denying") == rows("denies")
    (said,) = CUES.at(["said"], 0)
    assert ("say", "past", "states") == (said.lemma, said.form, said.stance)


def test_the_longest_phrase_wins() -> None:
    """To call for something asks, to call it something gives it a name."""
    assert {"cue.urges"} == {cue.row for cue in CUES.at(["called", "for", "calm"], 0)}
    assert {"cue.describes"} == {cue.row for cue in CUES.at(["called", "it", "calm"], 0)}


def test_a_few_hundred_forms() -> None:
    """The table is broad enough for news of any subject."""
    assert 1000 < sum(len(group) for group in CUES.starts.values())


def test_every_cue_is_complete() -> None:
    """Stance, frames and first word of each cue are what the code knows."""
    for first, group in CUES.starts.items():
        for cue in group:
            assert cue.stance in STANCES
            assert cue.frames
            assert first == first.lower()


def test_finite_verbs_bound_clauses() -> None:
    """A past form that is nothing else counts as a verb for the scanner."""
    assert CUES.bits["denied"] & Word.VERB
    assert not CUES.bits.get("reports", 0) & Word.VERB


def test_word_bits_leave_room_for_marks() -> None:
    """The bits of words stay below those of marks."""
    assert max(Word).bit_length() <= FIRST_FREE_BIT


def test_nouns_tell_the_kind_of_a_voice() -> None:
    """One resident is a witness, several are many witnesses."""
    assert ("witness", False) == (CUES.nouns["resident"].kind, CUES.nouns["resident"].many)
    assert ("witness", True) == (CUES.nouns["residents"].kind, CUES.nouns["residents"].many)


def test_a_user_adds_a_verb(tmp_path: Path) -> None:
    """A folder of the user's with one line adds a verb to a class."""
    (tmp_path / "words/en").mkdir(parents=True)
    (tmp_path / "words/en/cue_verbs.tsv").write_text("cue.states\tbleat\tbleats\tbleated\tbleated\tbleating\n", "utf-8")
    assert "bleated" in load_cues([tmp_path]).starts


@pytest.mark.parametrize("line", ["cue.states\tbleat", "cue.unknown\tbleat\tbleats\tbleated\tbleated\tbleating"])
def test_a_bad_line_stops_the_load(tmp_path: Path, line: str) -> None:
    """A verb without its forms or with an unknown class is an error of ours."""
    (tmp_path / "words/en").mkdir(parents=True)
    (tmp_path / "words/en/cue_verbs.tsv").write_text(line + "\n", "utf-8")
    with pytest.raises(BadRule):
        load_cues([tmp_path])
