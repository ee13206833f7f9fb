"""To whom the words behind an act lay it."""

import pytest

from tests.extract.told import claims_in, syntax_of, token
from whosaid.extract.laying import laid_behind, opens_clause


@pytest.mark.parametrize(
    ("text", "is_claimed"),
    [
        ("The raid, blamed on rebels, shook the mill.", False),
        ("The raid, widely blamed on rebels, shook the mill.", False),
        ("The raid in Kabul that police blamed on rebels shook the mill.", False),
        ("The raid, which police attributed to rebels, shook the mill.", False),
        ("The raid was later blamed on rebels.", False),
        ("The raid in Kabul, which was claimed by rebels, shook the mill.", True),
    ],
)
def test_an_act_is_laid_to_somebody_behind_it(text: str, is_claimed: bool) -> None:
    """Behind a comma, a place, a relative with its own subject or a passive."""
    syntax = syntax_of(text)
    found = laid_behind(syntax, token(syntax, "raid") + 1, len(syntax.bits))
    assert found is not None
    assert ("by" if is_claimed else "on" if "blamed" in text else "to") == syntax.lowers[found[0]]
    assert is_claimed == found[2]


@pytest.mark.parametrize(
    "text",
    [
        "After the raid, police blamed the fire on rebels.",
        "The raid shook the mill, and a fire was blamed on rebels.",
        "The raid in the valley began before a fire was blamed on rebels.",
    ],
)
def test_blame_for_something_else(text: str) -> None:
    """What another clause lays to somebody is not this act."""
    syntax = syntax_of(text)
    assert None is laid_behind(syntax, token(syntax, "raid") + 1, len(syntax.bits))


def test_nothing_is_read_beyond_the_stop() -> None:
    """The blame must stand before the given end."""
    syntax = syntax_of("The raid was later blamed on rebels.")
    assert None is laid_behind(syntax, token(syntax, "raid") + 1, token(syntax, "blamed"))


def test_a_noun_before_a_verb_opens_a_clause() -> None:
    """“The raid had failed” is a clause, “the raid on the mill, which failed” an object."""
    failed, raid = syntax_of("Rebels claimed the raid had failed."), syntax_of("Rebels claimed the raid on the mill.")
    assert opens_clause(failed, token(failed, "raid") + 1, 7)
    assert not opens_clause(raid, token(raid, "raid") + 1, 8)


@pytest.mark.parametrize(
    "text",
    [
        "The raid was the work of the rebels.",
        "The raid on Friday was the work of the rebels.",
        "The ministry places responsibility for the raid on the rebels.",
        "The opposition put the blame for the raid on the rebels.",
    ],
)
def test_blame_in_several_words(text: str) -> None:
    """“The work of”, “responsibility for ... on” and “the blame for ... on” lay an act to somebody."""
    (claim,) = claims_in(text)
    assert [("rebels", "accused")] == [(role.text, role.status) for role in claim.roles if role.role == "perpetrator"]


def test_an_act_blamed_on_somebody_blames_no_victims() -> None:
    """“Nine soldiers died in an ambush blamed on rebels”: the soldiers blame nobody."""
    assert ["ambush"] == [
        claim.trigger.exact for claim in claims_in("Nine soldiers died in an ambush blamed on rebels.")
    ]


@pytest.mark.parametrize(
    ("text", "doers"),
    [
        ("The Red Falcons claimed responsibility for the death of two reporters.", ["Red Falcons"]),
        ("The army is responsible for the deaths of two reporters.", ["The army"]),
        ("The army accepted responsibility for the shelling of the mill.", ["The army"]),
        ("The ministry announced the deaths of two soldiers.", []),
    ],
)
def test_who_answers_for_deaths_did_not_die(text: str, doers: list[str]) -> None:
    """Who is responsible for a death is no victim of it, nor is who announces it."""
    claim = claims_in(text)[-1]
    assert doers == [role.text for role in claim.roles if role.role == "perpetrator"]
    assert len([role for role in claim.roles if role.role == "victim"]) <= 1
