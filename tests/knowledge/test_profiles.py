"""Profiles: how a house of casualty recording reads words and forms numbers."""

from pathlib import Path

import pytest

from whosaid.errors import BadRule
from whosaid.knowledge.loading import packaged_rules
from whosaid.knowledge.profiles import load_profiles, reading_of

PROFILES = {profile.id: profile for profile in load_profiles()}


def test_the_default_profile_comes_first() -> None:
    """Ranges are shown under recorder-min-max unless another profile is asked for."""
    assert ["recorder-min-max", "acled-like", "ucdp-like"] == [profile.id for profile in load_profiles()]


@pytest.mark.parametrize(
    ("profile", "words", "expected"),
    [
        ("recorder-min-max", "Dozens were injured", (12, 24)),
        ("recorder-min-max", "several people died", (2, 2)),
        ("recorder-min-max", "many killed", (2, 10)),
        ("acled-like", "dozens were injured", (12, 12)),
        ("acled-like", "hundreds of men died", (100, 100)),
        ("acled-like", "several people died", (3, 3)),
        ("ucdp-like", "dozens were injured", (24, None)),
    ],
)
def test_vague_words_by_profile(profile: str, words: str, expected: tuple[int | None, int | None]) -> None:
    """The same word means another number in another house."""
    assert expected == reading_of(PROFILES[profile], "vague", words, None, None)


def test_words_that_no_profile_reads_stay_as_they_are() -> None:
    """Where a profile has no reading, what the words themselves say stands."""
    for profile in PROFILES.values():
        assert (200_000, None) == reading_of(profile, "vague", "hundreds of thousands fled", 200_000, None)
        assert (200, None) == reading_of(profile, "vague", "several hundred fled", 200, None)


def test_exact_figures_are_never_reread() -> None:
    """A number is a number in every house, whatever vague words stand beside it."""
    for profile in PROFILES.values():
        assert (24, 24) == reading_of(profile, "about", "about two dozen of many", 24, 24)


def test_only_a_profile_that_says_so_sets_best() -> None:
    """Best stays empty unless the profile defines it."""
    assert {"recorder-min-max": "none", "acled-like": "lowest", "ucdp-like": "none"} == {
        name: profile.best for name, profile in PROFILES.items()
    }


def test_a_user_adds_a_profile(tmp_path: Path) -> None:
    """A folder of rules adds a house of one's own."""
    (tmp_path / "profiles").mkdir()
    (tmp_path / "profiles" / "own.yaml").write_text(
        "rules:\n  - {id: own, does: Own., from: test, best: lowest, example: [a], not: ['']}\n", "utf-8"
    )
    assert "own" in [profile.id for profile in load_profiles([tmp_path])]


def test_a_profile_without_best_stops_the_load(tmp_path: Path) -> None:
    """A profile that does not say how best is formed is an error."""
    (tmp_path / "profiles").mkdir()
    (tmp_path / "profiles" / "own.yaml").write_text(
        "rules:\n  - {id: own, does: Own., from: test, example: [a], not: ['']}\n", "utf-8"
    )
    with pytest.raises(BadRule, match="best"):
        load_profiles([tmp_path])


def test_two_profiles_of_one_id_stop_the_load(tmp_path: Path) -> None:
    """Ranges would be shown twice under one name."""
    (tmp_path / "profiles").mkdir()
    packaged = (packaged_rules() / "profiles/ucdp-like.yaml").read_text("utf-8")
    (tmp_path / "profiles/mine.yaml").write_text(packaged, "utf-8")
    with pytest.raises(BadRule, match="a second profile of the id ucdp-like"):
        load_profiles([tmp_path])


@pytest.mark.parametrize("ends", ["low: twelve", "low: 30\n  high: 12"])
def test_a_reading_is_of_numbers_in_order(tmp_path: Path, ends: str) -> None:
    """Words that are no numbers would break ranges later, far from the file."""
    (tmp_path / "profiles").mkdir()
    reading = (
        f"- id: mill.dozens\n  does: D.\n  from: t\n  words: [dozens]\n  {ends}\n  example: [dozens]\n  not: [b]\n"
    )
    head = "rules:\n- {id: mill, does: D., from: t, version: 1, best: none, example: [a], not: ['']}\n"
    (tmp_path / "profiles/mill.yaml").write_text(head + reading, "utf-8")
    with pytest.raises(BadRule, match=r"mill\.yaml:3: mill\.dozens reads its words as"):
        load_profiles([tmp_path])
