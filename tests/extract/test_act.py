"""One act while it is put together."""

from tests.extract.told import acts_in


def test_an_act_knows_its_words() -> None:
    """Its first and last token are those of its occurrence."""
    _, (act,) = acts_in("Rebels shelled the port.")
    assert (act.occurrence.first, act.occurrence.end) == (act.first, act.end)
    assert ([], None, []) == (act.figures, act.host, act.members)
