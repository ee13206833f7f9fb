"""The register of actors: names in their time, what belongs to whom, who held an office when."""

from pathlib import Path

import pytest

from tests.extract.named import DAY, NAMES, read
from whosaid.errors import BadRule
from whosaid.knowledge.actors import load_actors

REGISTER = NAMES.actors
LABELS = ("terrorists", "rebels", "militants", "regime", "jihadists", "the terrorists", "moderate rebels")


def test_every_row_hangs_together() -> None:
    """What an actor is part of exists, and so does every holder of an office."""
    for actor in REGISTER.actors.values():
        assert actor.part_of is None or REGISTER.actor(actor.part_of) is not None, actor
    for (whose, _), held in REGISTER.offices.items():
        assert whose in REGISTER.states or whose in REGISTER.actors, whose
        assert all(alias.actor in REGISTER.actors for alias in held)


def test_enough_actors() -> None:
    """States with their organs, groups, bodies, monitors, agencies and persons."""
    kinds = {actor.kind for actor in REGISTER.actors.values()}
    assert {
        "state",
        "armed-group",
        "coalition",
        "body",
        "monitor",
        "agency",
        "outlet",
        "official",
        "aid",
        "ministry",
        "force",
    } <= kinds
    assert len(REGISTER.actors) > 600


def test_labels_are_no_names() -> None:
    """No label that takes sides is anybody's name."""
    assert not [label for label in LABELS if label in REGISTER.names]


def test_offices_change_hands() -> None:
    """Who is meant by an office depends on the day."""
    assert "actor:barack-obama" == REGISTER.holder("US", "president", "2016-10-28")
    assert "actor:donald-trump" == REGISTER.holder("US", "president", "2018-10-28")
    assert REGISTER.holder("US", "president", None) is None


def test_organs_of_states_are_made_from_their_words() -> None:
    """The army of any state is an actor of that state, without a row of its own."""
    army = REGISTER.organ("NO", "armed-forces")
    assert army is not None
    actor = REGISTER.actor(army)
    assert actor is not None
    assert ("Norwegian Armed Forces", "force", "NO", "actor:norway") == (
        actor.name,
        actor.kind,
        actor.country,
        actor.part_of,
    )
    assert "actor:pentagon" == REGISTER.organ("US", "ministry-of-defence")


def test_camps() -> None:
    """An army belongs to a state, an armed group to itself, a monitor to nobody."""
    assert ["state", "armed-group", ""] == [
        REGISTER.camp(actor) for actor in ("actor:syria-armed-forces", "actor:ahrar-al-sham", "actor:sohr")
    ]
    assert ("actor:syria-air-force", "actor:syria-armed-forces", "actor:syria") == REGISTER.within(
        "actor:syria-air-force"
    )
    assert "actor:unheard-of" == REGISTER.name_of("actor:unheard-of")


def test_an_acronym_is_in_capitals() -> None:
    """WHO is a body, who is a pronoun."""
    assert [] == [hit.aliases[0].actor for hit in REGISTER.find(read("who went there, Who said"), DAY)]
    assert ["actor:who"] == [hit.aliases[0].actor for hit in REGISTER.find(read("the WHO said"), DAY)]


def test_misspelt_names() -> None:
    """One wrong letter finds the name, a short name is never guessed."""
    assert ("ahrar al sham",) == REGISTER.misspelt(["ahram", "al", "sham"])
    assert () == REGISTER.misspelt(["isit"])


def test_a_user_adds_actors(tmp_path: Path) -> None:
    """A row in the user's folder is an actor like any other."""
    folder = tmp_path / "world" / "actors"
    folder.mkdir(parents=True)
    (folder / "groups.tsv").write_text(
        "red-falcons\tRed Falcons\tarmed-group\tNO\t\tFalcons of Norrby\t\tthe user\n", "utf-8"
    )
    hits = load_actors([tmp_path]).find(read("the Falcons of Norrby left"), DAY)
    assert ["actor:red-falcons"] == [hit.aliases[0].actor for hit in hits]


def test_a_wrong_row_stops_the_load(tmp_path: Path) -> None:
    """A row without its fields names itself and the mend."""
    folder = tmp_path / "world" / "actors"
    folder.mkdir(parents=True)
    (folder / "groups.tsv").write_text("red-falcons\tRed Falcons\n", "utf-8")
    with pytest.raises(BadRule, match="red-falcons"):
        load_actors([tmp_path])


def test_a_ministry_of_defence_tells_the_deeds_of_its_forces() -> None:
    """Whoever denies for the army denies the army's deeds; other ministries and parties are themselves."""
    assert REGISTER.doer("actor:russia-ministry-of-defence") == "actor:russia-armed-forces"
    assert REGISTER.doer("actor:pentagon") == "actor:united-states-armed-forces"
    assert REGISTER.doer("actor:russia-ministry-of-health") == "actor:russia-ministry-of-health"
    assert REGISTER.doer("actor:hamas") == "actor:hamas"
