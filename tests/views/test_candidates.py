"""Whom a name may mean, and why."""

from tests.extract.named import DAY, NAMES
from whosaid.views.candidates import candidates

REGISTER = NAMES.actors


def test_a_name_in_its_days() -> None:
    """A former name counts while it was in use, and is shown with its days afterwards."""
    name = "Jabhat Fateh al-Sham"
    (then,) = candidates(REGISTER, name, DAY)
    assert ("actor:al-nusra-front", True) == (then.id, then.is_meant)
    (later,) = candidates(REGISTER, name, "2020-01-01")
    assert not later.is_meant
    assert "not on 2020-01-01" in later.because
    assert name in [naming.words for naming in later.names if naming.since == "2016-07-28"]


def test_all_bearers_of_a_short_name() -> None:
    """An acronym that several bear shows them all, none of them meant by it alone."""
    found = candidates(REGISTER, "ERP")
    assert {"actor:erp-el-salvador"} <= {one.id for one in found}
    assert not [one for one in found if one.is_meant]
    assert all("speak of its country" in one.because for one in found)


def test_an_organ_and_an_office_of_a_state() -> None:
    """They are made from words, and the office has its holder on the day."""
    assert ["actor:norway-armed-forces"] == [one.id for one in candidates(REGISTER, "the Norwegian army")]
    (holder,) = candidates(REGISTER, "Russian president", DAY)
    assert "actor:vladimir-putin" == holder.id
    assert "RU president" in [office.words for office in holder.offices]


def test_a_misspelt_name_and_an_id() -> None:
    """One letter wrong; and the id itself."""
    (found,) = candidates(REGISTER, "Ahrar al-Shem")
    assert ("actor:ahrar-al-sham", True) == (found.id, "one letter off" in found.because)
    assert ["actor:hezbollah"] == [one.id for one in candidates(REGISTER, "actor:hezbollah")]


def test_nobody() -> None:
    """A name that no register has."""
    assert () == candidates(REGISTER, "Coastal Shield Brigade")
