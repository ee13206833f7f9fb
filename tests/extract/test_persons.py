"""Persons, known and new."""

from tests.extract.named import who


def test_titles_belong_to_the_person() -> None:
    """Titles, offices and the state before them are part of the mention."""
    assert [("Russian Foreign Minister Sergey Lavrov", "actor:sergey-lavrov")] == who(
        "Russian Foreign Minister Sergey Lavrov left."
    )
    assert [("Mr Peskov", "actor:dmitry-peskov")] == who("Mr Peskov left.")


def test_new_persons_have_an_id_of_their_own() -> None:
    """A person whom nobody knows is one target on the page, and the same one on another."""
    first = who("We met Jonas Veltman, a rescue worker. Veltman left.")
    assert [("Jonas Veltman", "new"), ("Veltman", "new")] == first


def test_initials_do_not_make_another_person() -> None:
    """A middle initial does not hide a person of the register."""
    assert ("John B. Kerry", "actor:john-kerry") in who("We met John B. Kerry there.")


def test_the_office_beside_a_name() -> None:
    """The words "the Norwegian foreign minister, X" is X."""
    found = who("The Norwegian foreign minister, Jonas Veltman, left.")
    assert [("Norwegian foreign minister", "new"), ("Jonas Veltman", "new")] == found


def test_a_quarter_is_no_person() -> None:
    """A quarter that is called after a person stays a quarter."""
    assert [] == who("In Aleppo, Syria, shells hit Sheikh Maqsoud and the Salah al-Deen neighbourhood.")


def test_a_body_is_no_title_of_somebody_new() -> None:
    """The body stays seen for whom an unknown person speaks; a state is part of the title."""
    assert [("SDF", "actor:syrian-democratic-forces"), ("spokesman Jonas Veltman", "new")] == who(
        "SDF spokesman Jonas Veltman left."
    )
    assert [("Russian envoy Jonas Veltman", "new")] == who("Russian envoy Jonas Veltman left.")


def test_a_witness_is_no_given_name() -> None:
    """The word "Eyewitness" before a name is no part of it."""
    assert ("Jonas Veltman", "new") in who("Eyewitness Jonas Veltman said it rained.")


def test_a_surname_with_its_article() -> None:
    """The surname "Al-Veltman" at the head of a sentence is whom the page names in full."""
    found = who("Activist Jonas al-Veltman left. Al-Veltman said it rained.")
    assert 1 == len({target for _, target in found})
    assert [("Al-Veltman", "new")] == who("Al-Veltman said it rained.")


def test_the_name_of_a_hospital_is_no_person() -> None:
    """A hospital that is called after somebody is not he; behind his title he is himself."""
    assert [] == who("The Jonas Veltman Hospital burned.")
    assert ("Jonas Veltman", "new") in who("We met Jonas Veltman, a rescue worker, at the School.")
