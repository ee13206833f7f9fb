"""The taxonomy: kinds with their crosswalks, words and frames."""

from pathlib import Path

import pytest

from whosaid.errors import BadRule
from whosaid.knowledge.taxonomy import Taxonomy, load_taxonomy

TAXONOMY = load_taxonomy()

#: Published names of ACLED sub-event types, as its codebook lists them.
ACLED = {
    "Government regains territory", "Non-state actor overtakes territory", "Armed clash", "Excessive force against protesters",
    "Protest with intervention", "Peaceful protest", "Violent demonstration", "Mob violence", "Chemical weapon", "Air/drone strike",
    "Suicide bomb", "Shelling/artillery/missile attack", "Remote explosive/landmine/IED", "Grenade", "Sexual violence", "Attack",
    "Abduction/forced disappearance", "Agreement", "Arrests", "Change to group/activity", "Disrupted weapons use",
    "Headquarters or base established", "Looting/property destruction", "Non-violent transfer of territory", "Other",
}  # fmt: skip

#: Event types of the PLOVER manual.
PLOVER = {
    "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE", "REJECT", "THREATEN", "PROTEST",
    "SANCTION", "MOBILIZE", "COERCE", "ASSAULT",
}  # fmt: skip


def test_crosswalks_name_published_types() -> None:
    """Every ACLED and PLOVER name is one that is published, every CAMEO root has two digits."""
    for kind in TAXONOMY.kinds.values():
        assert kind.acled is None or kind.acled in ACLED, kind.code
        assert kind.plover is None or kind.plover in PLOVER, kind.code
        assert kind.ucdp in {None, 1, 2, 3}, kind.code
        assert kind.cameo is None or 1 <= int(kind.cameo) <= 20, kind.code


def test_every_acled_type_has_a_kind() -> None:
    """A user of ACLED's types misses none."""
    assert ACLED == {kind.acled for kind in TAXONOMY.kinds.values()} - {None}


def test_wider_kinds() -> None:
    """A suicide bombing is a bombing and an attack, not an air strike."""
    assert ("suicide-bomb", "bombing", "attack") == TAXONOMY.ancestors("suicide-bomb")
    assert TAXONOMY.is_a("air-strike", "attack")
    assert not TAXONOMY.is_a("suicide-bomb", "air-strike")


def test_every_harm_has_a_kind() -> None:
    """A figure without an act makes a claim of some kind."""
    assert {"killed", "injured", "missing", "detained", "displaced", "killed-or-injured"} == set(TAXONOMY.harms)
    assert "killing" == TAXONOMY.harms["killed"]


def test_kinds_named_in_a_text() -> None:
    """The longest words win; phrases that mean something else name nothing."""
    assert ("suicide-bomb",) == TAXONOMY.named_in("a suicide car bombing")
    assert () == TAXONOMY.named_in("a heart attack")


def test_a_look_alike_of_one_kind_may_be_the_words_of_another() -> None:
    """A bomb threat is no bombing but a threat, sexual assault no attack but sexual violence."""
    assert ("threat",) == TAXONOMY.named_in("a bomb threat")
    assert ("sexual-violence",) == TAXONOMY.named_in("a sexual assault")


def loaded(tmp_path: Path, row: str) -> Taxonomy:
    """The taxonomy with one more row of a user's."""
    folder = tmp_path / "taxonomies"
    folder.mkdir()
    (folder / "violence.yaml").write_text(f"rules:\n  - {{{row}}}\n", "utf-8")
    return load_taxonomy([tmp_path])


def test_users_add_kinds_without_code(tmp_path: Path) -> None:
    """A folder with a row is enough."""
    row = "id: cyber-attack, name: Cyber attack, does: x, parent: attack, frame: frame.attack, from: x, nouns: [cyber intrusion|intrusions], example: [a cyber intrusion], not: [a cyber cafe]"
    taxonomy = loaded(tmp_path, row)
    assert ("cyber-attack",) == taxonomy.named_in("Two cyber intrusions were reported.")
    assert taxonomy.is_a("cyber-attack", "attack")


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ("id: odd, name: x, does: x, parent: nowhere, frame: frame.attack, from: x, nouns: [odd], example: [odd], not: [x]", "nowhere"),
        ("id: odd, name: x, does: x, frame: frame.odd, from: x, nouns: [odd], example: [odd], not: [x]", "frame.odd"),
        ("id: odd, name: x, does: x, frame: frame.attack, from: x, nouns: [odd], example: [even], not: [x]", "does not match"),
        ("id: odd, name: x, does: x, frame: frame.attack, from: x, nouns: [odd], example: [odd], not: [odd]", "must not"),
        ("id: odd, name: x, does: x, frame: frame.attack, from: x, verbs: [odd odded], example: [odd], not: [x]", "four or five"),
        ("id: odd, name: x, does: x, frame: frame.attack, from: x, nouns: [odd], narrow: [{victim: [crowd], kind: nowhere}], example: [odd], not: [x]", "nowhere"),
        ("id: attack, name: x, does: x, parent: strike, frame: frame.attack, from: x, nouns: [attack], example: [attack], not: [x]", "own parent"),
    ],
)  # fmt: skip
def test_a_wrong_row_stops_the_load(tmp_path: Path, row: str, message: str) -> None:
    """Unknown parents and frames, circles, rows that break their own examples."""
    with pytest.raises(BadRule, match=message):
        loaded(tmp_path, row)
