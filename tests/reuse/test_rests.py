import pytest

from tests.reuse.pages import an_article
from whosaid.knowledge.known import Knowledge
from whosaid.records.printed import Outlet
from whosaid.reuse.rests import actor_named, is_nameless, rest_on_credit, rest_on_outlet, rest_unknown


def test_an_agency_is_one_voice_in_every_spelling(known: Knowledge) -> None:
    """A credit line in capitals, with a second name, or an outlet's page: one key."""
    keys = {
        rest_on_credit("REUTERS", known).key,
        rest_on_credit("Reuters/Valley Wire", known).key,
        rest_on_outlet(Outlet("outlet:reuters", "Reuters"), known).key,
    }
    assert {"outlet:reuters"} == keys


def test_a_credit_that_no_register_knows_is_still_a_voice(known: Knowledge) -> None:
    """The line itself is the name."""
    rest = rest_on_credit("Overdale Press Service", known)
    assert ("Overdale Press Service", "agency", "credit") == (rest.name, rest.kind, rest.basis)


def test_an_outlet_that_is_an_actor_carries_its_id(known: Knowledge) -> None:
    """RT as a publisher and RT as a voice are tied together; an unknown name is nobody."""
    assert "actor:rt" == actor_named("RT", known)
    assert actor_named("Overdale Bell", known) is None


def test_each_page_has_its_own_unknown_origin(known: Knowledge) -> None:
    """Two pages without a voice are two unknowns."""
    one, two = an_article("One."), an_article("Two.")
    assert rest_unknown(one, known).key != rest_unknown(two, known).key


@pytest.mark.parametrize(
    ("line", "nameless"),
    [("Agencies", True), ("Staff and agencies in Norrby", True), ("Reuters and agencies", False), ("Mira Holt", False)],
)
def test_agencies_without_a_name(known: Knowledge, line: str, nameless: bool) -> None:
    """A line of "agencies" names none, unless the register knows one in it."""
    assert nameless == is_nameless(line, known)
