"""What is known of an act before anything was found."""

from whosaid.extract.setting import Setting


def test_nothing_is_said_before_it_was_found() -> None:
    """A fresh setting has no time, no place and no words of its own."""
    fresh = Setting()
    assert (None, None, None) == (fresh.when, fresh.where, fresh.days)
    assert {False} == {fresh.own_when, fresh.own_where, fresh.is_hour, fresh.is_open}
