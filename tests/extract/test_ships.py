"""Warships."""

from tests.extract.named import actors_in


def test_a_warship_and_its_number() -> None:
    """Letters before the name make it a warship of a navy; the number in brackets is the same ship."""
    found = actors_in("The USS Harbour (DDG 44) met the Danish frigate HDMS Falcon. DDG 44 fired.")
    assert ["USS Harbour", "DDG 44", "frigate HDMS Falcon", "DDG 44"] == [mention.evidence.exact for mention in found]
    assert 2 == len({mention.target for mention in found})
    assert ["US", "US", "DK", "US"] == [mention.country for mention in found]
    assert {"force"} == {mention.actor_kind for mention in found}


def test_the_noun_before_the_letters() -> None:
    """“The assault ship HMS Harbour” is one mention, named without its noun."""
    (ship,) = actors_in("The assault ship HMS Harbour sailed.")
    assert ("assault ship HMS Harbour", "HMS Harbour") == (ship.evidence.exact, ship.name)


def test_letters_without_a_name() -> None:
    """Alone they are nothing."""
    assert () == actors_in("The HMS returned.")
