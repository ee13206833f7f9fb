"""A message has three parts."""

from whosaid.errors import BadRule, WhosaidError


def test_a_message_says_what_where_and_what_to_do() -> None:
    """The reader learns the place first, then the fault, then the mend."""
    error = BadRule("no `id`", where="a.yaml:3", mend="Add one.")
    assert "a.yaml:3: no `id`. Add one." == str(error)
    assert isinstance(error, WhosaidError)
