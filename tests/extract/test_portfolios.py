"""For which ministry an official speaks, as the words beside the name tell it."""

import pytest

from tests.extract.told import findings_in

INTERIOR = "actor:ukraine-ministry-of-interior"
HEALTH = "actor:ukraine-ministry-of-health"


def body_of(text: str) -> str | None:
    """The id of the body for which the first voice of a text speaks."""
    body = findings_in(text).attributions[0].body
    return body.actor if body else None


@pytest.mark.parametrize(
    ("text", "ministry"),
    [
        ("Ukraine's Interior Minister Taras Hnat said nine men died.", INTERIOR),
        ("Taras Hnat, a deputy interior minister of Ukraine, told reporters that nine men died.", INTERIOR),
        ("Ukrainian First Deputy Interior Minister Taras Hnat said nine men died.", INTERIOR),
        ("Health Minister Taras Hnat said nine men died in Kherson.", HEALTH),
        ("Taras Hnat, the health minister of Ukraine, said nine men died.", HEALTH),
    ],
)
def test_a_minister_speaks_for_the_ministry(text: str, ministry: str) -> None:
    """Minister and deputy are the ministry's voice, of the state that is said, or of the only country of the page."""
    assert ministry == body_of(text)


@pytest.mark.parametrize(
    "text",
    [
        "Former interior minister Taras Hnat of Ukraine said nine men died.",
        "Health Minister Taras Hnat said nine men died in Kherson and Paris.",
        "The rebels' Health Minister Taras Hnat said nine men died in Kherson.",
        "Taras Hnat, a farmer, said nine men died in Kherson.",
        "Regional health minister Taras Hnat said nine men died in Kherson.",
    ],
)
def test_other_offices_lead_to_no_ministry(text: str) -> None:
    """Who held an office once, an office of others than a state, and one of a page with two countries lead nowhere."""
    assert body_of(text) is None


def test_an_office_is_of_the_ministry_that_the_page_names() -> None:
    """Where two states are told of, an office without one is that of the only ministry of its kind on the page."""
    text = "Russian rockets hit Odesa, Ukraine's interior ministry said. Deputy Interior Minister Taras Hnat said nine men died."
    bodies = [one.body.actor for one in findings_in(text).attributions if one.body]
    assert [INTERIOR] == bodies
