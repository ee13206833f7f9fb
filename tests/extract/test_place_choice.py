"""Which of the places that bear a name is meant."""

from tests.extract.named import NAMES, page_of
from whosaid.extract.place_choice import choose


def chosen(text: str, name: str, *, asked: tuple[str, ...] = ()) -> tuple[str, str]:
    """Id and rule of the place that a name of the text means."""
    page = page_of(text)
    hit = next(hit for hit in page.places if hit.key == name)
    choice = choose(NAMES.gazetteer, page, hit.numbers, asked=asked)
    return choice.place.id, choice.rule


def test_the_best_known_one() -> None:
    """Without anything else the largest place is meant, and a city before the province of its name."""
    assert ("place:gn-170063", "place.story") == chosen("Aleppo burned.", "aleppo")


def test_the_country_of_the_page() -> None:
    """On a page about Lebanon, Tripoli is the Lebanese one."""
    assert "place:gn-266826" == chosen("Beirut, Sidon and Tripoli were calm in Lebanon. Beirut slept.", "tripoli")[0]


def test_the_level_asked_for() -> None:
    """A noun chooses the level."""
    assert ("place:sy-idlib", "place.noun") == chosen("Idlib burned.", "idlib", asked=("adm1",))
