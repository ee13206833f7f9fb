"""Names of actors with their days and guards."""

from whosaid.knowledge.actor_rows import ActorRow
from whosaid.knowledge.actor_tables import ActorTables


def _tables(aliases: str, name: str = "Red Falcons") -> ActorTables:
    tables = ActorTables()
    tables.add(ActorRow("red-falcons", name, "armed-group", "SY", "", aliases, "", "", "a test"))
    return tables


def test_a_name_keeps_its_days() -> None:
    """NAME@FROM..TO is in use between two days."""
    (alias,) = _tables("Falcons of the Coast@2015-01-01..2016-12-31").names["falcons of the coast"]
    assert alias.holds("2015-06-01")
    assert not alias.holds("2017-01-01")
    assert alias.holds(None)


def test_an_arabic_article_may_be_small() -> None:
    """The article of al-Norrun Front is printed small as often as not; the other words keep their capitals."""
    (alias,) = _tables("", "Al-Norrun Front").names["al norrun front"]
    assert (0, 1, 1) == alias.needs


def test_a_question_mark_guards_a_name() -> None:
    """Other things bear it too."""
    tables = _tables("?RFC")
    assert [True] == [alias.guarded for alias in tables.names["rfc"]]
    assert [False] == [alias.guarded for alias in tables.names["red falcons"]]


def test_the_display_name_itself_may_be_guarded() -> None:
    """Where it stands among the other names with a question mark."""
    assert [True] == [alias.guarded for alias in _tables("?Red Falcons").names["red falcons"]]


def test_a_lineage_is_no_name() -> None:
    """A display name that joins several is shown, and never looked for."""
    assert {"red falcons"} == set(_tables("Red Falcons", name="Falcons / Red Falcons").names)


def test_guarded_names_are_not_misspelt() -> None:
    """One letter wrong in a name that other things bear too says nothing."""
    assert not _tables("?Red Falcons", name="Red Falcons").gaps()


def test_a_name_is_owned_where_one_of_two_spellings_is() -> None:
    """Coastland's Red Falcons and the Coastland Red Falcons are one name, found with and without the possessive."""
    (alias,) = _tables("Coastland's Red Falcons", "Coastland Red Falcons").names["coastland red falcons"]
    assert "'s" in alias.printed
    assert all("'s" not in alias.printed for alias in _tables("").names["red falcons"])
