"""Whose deed a verb behind another verb's object tells of."""

import pytest

from tests.extract.told import claims_in, parts


def _doers(text: str, kind: str) -> list[tuple[str, str]]:
    return [
        (role.text, role.status)
        for claim in claims_in(text)
        if claim.kind == kind
        for role in claim.roles
        if role.role == "perpetrator"
    ]


@pytest.mark.parametrize(
    ("text", "kind", "doer"),
    [
        ("The council condemned the rebels for killing four farmers.", "killing", ("rebels", "accused")),
        ("The council praised troops for killing four raiders.", "killing", ("troops", "reported")),
        ("A court sentenced a man to death for killing four farmers.", "killing", ("man", "accused")),
        ("The strike killed 20 farmers in Norrby, and junta troops also set fire to two mills.", "arson", ("junta troops", "reported")),
        ("The gang seized herders, who were grazing cattle, burned their huts and fled.", "arson", ("gang", "reported")),
        ("Rebel forces launched a large military attack on the town.", "attack", ("Rebel forces", "reported")),
    ],
)  # fmt: skip
def test_whoever_did_it_is_named_and_nobody_else(text: str, kind: str, doer: tuple[str, str]) -> None:
    """Whoever a verb blames or acts on does what stands behind "for"; a clause behind an object has a subject of its own."""
    assert [doer] == _doers(text, kind)


@pytest.mark.parametrize(
    "text",
    [
        "Air strikes meant to hit rebel fighters mistakenly targeted a funeral.",
        "An ambulance trying to reach wounded people on Tuesday was shelled by soldiers.",
        "The coalition tries to eject them from the town it seized a year ago.",
    ],
)
def test_what_a_verb_was_to_hit_did_nothing(text: str) -> None:
    """Those whom strikes were meant for, an ambulance was to reach or a clause without a relative tells of are no doers of the next verb."""
    told = [role for claim in claims_in(text) for role in parts(claim)]
    assert not {("perpetrator", "rebel fighters"), ("perpetrator", "ambulance"), ("perpetrator", "coalition")} & {*told}
    assert ("target", "people") not in told


def test_they_are_those_who_were_accused() -> None:
    """In “accused the rebels of breaking a truce, claiming that they killed nine” the rebels killed."""
    text = "The army accused the rebels of breaking a truce, claiming that they killed nine farmers."
    assert [("rebels", "reported")] == _doers(text, "killing")


def test_two_who_are_said_to_have_done_it_are_both_told() -> None:
    """A verb of saying has no object: “said Norrland and rebel jets bombed the port” tells of both."""
    text = "The union said that rebels and army troops shelled the port."
    assert {"rebels", "army troops"} >= {words for words, _ in _doers(text, "shelling-artillery-missile-attack")}
    assert len(_doers(text, "shelling-artillery-missile-attack")) >= 1
