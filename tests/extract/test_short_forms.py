"""Short forms of what a page names in full."""

from dataclasses import replace

from tests.extract.named import KNOWN, article_of, read, who
from whosaid.extract.actors import find_actors
from whosaid.records.printed import Outlet


def who_by(outlet: str, text: str) -> list[tuple[str, str | None]]:
    """Words and target of each actor on a page of an outlet."""
    article = replace(article_of(text), outlet=Outlet(f"outlet:{outlet}", outlet))
    return [(one.evidence.exact, one.target) for one in find_actors(article, read(text), KNOWN)]


def test_the_observatory() -> None:
    """The words "the Observatory" is the monitor that the page named before."""
    text = "The Syrian Observatory for Human Rights counted six. The Observatory has people there."
    assert {"actor:sohr"} == {target for _, target in who(text)}


def test_the_pages_own_acronym() -> None:
    """An acronym in parentheses means what stands before it, on this page."""
    found = who("The Harbour Relief Committee (HRC) counted six. HRC volunteers dug.")
    assert ["Harbour Relief Committee", "HRC", "HRC"] == [words for words, _ in found if words != "volunteers"]


def test_the_military_is_that_of_the_state_named_last() -> None:
    """The words "the military" belongs to the state that the paragraph speaks of, else to the page's country."""
    assert ("military", "actor:russia-armed-forces") in who(
        "Shells hit Aleppo.\n\nThe Russian president was asked; the military wants more."
    )
    assert ("army", "actor:syria-armed-forces") in who("Shells hit Aleppo.\n\nThen the army withdrew.")


def test_the_military_is_the_only_one_that_the_page_named() -> None:
    """Whose army spoke before speaks again, whichever country the news is from."""
    text = "The Russian military shelled Aleppo.\n\nA nurse counted six.\n\nThe military said so."
    assert ["actor:russia-armed-forces"] * 2 == [target for words, target in who(text) if "military" in words]


def test_government_held_is_no_government() -> None:
    """The first half of an adjective is nobody."""
    assert [] == who("Shells hit Aleppo, in the government-held part.")


def test_an_army_spokesman_speaks_for_the_army_of_the_page() -> None:
    """Whether “the army” or “an army spokesman” says it, it is one body."""
    found = who("Shells hit Aleppo.\n\nAn army spokesman said so. A rebel army spokesman did not.")
    assert [("army", "actor:syria-armed-forces")] == [(words, target) for words, target in found if words == "army"]


def test_the_ministry_in_its_capital() -> None:
    """A ministry belongs to the state in whose capital it sits, whatever state the page speaks of; in another town it does not."""
    said = "Syrian jets fell, the defence ministry in {} said."
    assert ("defence ministry", "actor:turkey-ministry-of-defence") in who(said.format("Ankara"))
    assert ("defence ministry", "actor:syria-ministry-of-defence") in who(said.format("Idlib"))


def test_an_agency_at_home_means_its_own_ministry() -> None:
    """What "the ministry said" means depends on whose agency writes, and on whose agency cited it."""
    text = "Jets hit a depot near Kyiv, killing 40 Ukrainian soldiers, the Defense Ministry said.\n\nThe military said it was calm."
    home = {target for words, target in who_by("tass", text) if words in ("Defense Ministry", "military")}
    assert {"actor:russia-ministry-of-defence", "actor:russia-armed-forces"} == home
    wire = {target for words, target in who_by("reuters", text) if words == "Defense Ministry"}
    assert {"actor:ukraine-ministry-of-defence"} == wire
    cited = "Shells hit Kharkiv in Ukraine.\n\nRIA cited the Defense Ministry as saying that it was calm."
    assert ("Defense Ministry", "actor:russia-ministry-of-defence") in who(cited)


def test_a_kunya_holds_no_surname() -> None:
    """Somebody called "Abu Tahan" is not the Tahan who drives a taxi."""
    found = who("Abu Tahan, a fighter, said so. A taxi was hit. Then Tahan wept.")
    assert "Tahan" not in [words for words, _ in found]


def test_the_ministry_of_a_body_that_is_no_state() -> None:
    """Where the page names the Gaza Health Ministry, "the health ministry" is that one and none of a state."""
    text = "The Gaza Health Ministry counted six. Israel lost nine men. The health ministry said more died."
    assert ("health ministry", "actor:gaza-health-ministry") in who(text)


def test_the_ministry_that_the_page_names_before() -> None:
    """A bare ministry is the only one of its kind that was named, whatever state is spoken of beside it."""
    text = (
        "Russia's defence ministry denied the raid. Ukraine's leader spoke of a crime in Ukraine.\n\n"
        "The defence ministry said the missile was Ukrainian."
    )
    found = dict(reversed(who(text)))
    assert "actor:russia-ministry-of-defence" == found["defence ministry"]


def test_whom_a_quotation_names_is_not_whose_army_speaks() -> None:
    """An army spokesman who blames another army's rocket speaks for the army that the page named before."""
    text = "A rocket killed six, the Thai military said.\n\n“A Cambodian rocket fell on a station,” an army spokesman said."
    assert {"actor:thailand-armed-forces"} == {
        target for words, target in who(text) if words in ("Thai military", "army")
    }


def test_the_observatory_of_the_country_of_the_page() -> None:
    """Without its name "the Observatory" is the monitor named after the country that the page is about; elsewhere, in a longer name or small, it is not."""
    page = "Shells hit Douma in Syria on Friday and killed six Syrian boys. {} said so."
    assert ("Observatory", "actor:sohr") in who(page.format("The Observatory"))
    assert ("Britain-based Observatory", "actor:sohr") in who(page.format("The Britain-based Observatory"))
    other = "Shells hit Lagos in Nigeria on Friday and killed six Nigerian boys. The Observatory said so."
    for text in (other, page.format("The Observatory of Tides"), page.format("The observatory")):
        assert "actor:sohr" not in {target for _, target in who(text)}
