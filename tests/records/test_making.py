"""Records are made quickly and are as frozen as any frozen dataclass."""

import copy
import pickle
from dataclasses import FrozenInstanceError, dataclass, field, replace

import pytest

from whosaid.records.making import quickly_made


@quickly_made
@dataclass(frozen=True, slots=True)
class Letter:
    """A letter that somebody sent; its first field has a name that the maker uses too."""

    kind: str
    words: tuple[str, ...] = ()
    pages: int = 1


def test_fields_are_set_as_by_any_dataclass() -> None:
    """Values by place, by name and by default end up in their fields."""
    assert Letter("plain", ("dear", "all"), 2) == Letter(pages=2, words=("dear", "all"), kind="plain")
    assert ("plain", (), 1) == (Letter("plain").kind, Letter("plain").words, Letter("plain").pages)


def test_a_made_record_cannot_be_changed() -> None:
    """A field that is set anew is refused."""
    letter = Letter("plain")
    with pytest.raises(FrozenInstanceError):
        letter.pages = 3  # type: ignore[misc]  # what must not work
    assert Letter is type(letter)


def test_equal_records_have_equal_hashes() -> None:
    """Records can stand in sets."""
    assert {Letter("plain")} == {Letter("plain"), Letter("plain", (), 1)}


def test_records_can_be_copied_sent_and_replaced() -> None:
    """A record comes back the same from a copy, from another process and from a replacement of nothing."""
    letter = Letter("plain", ("dear",), 4)
    assert [letter] * 3 == [copy.copy(letter), pickle.loads(pickle.dumps(letter)), replace(letter)]  # noqa: S301 - our own bytes
    assert Letter("plain", ("dear",), 5) == replace(letter, pages=5)


def test_a_missing_field_is_an_error() -> None:
    """What has no default must be given."""
    with pytest.raises(TypeError):
        Letter()  # type: ignore[call-arg]  # what must not work


def test_classes_that_cannot_be_made_quickly_are_refused() -> None:
    """A default that is made anew for each value is not supported, and said so."""

    @dataclass(frozen=True, slots=True)
    class Box:
        things: list[str] = field(default_factory=list)

    with pytest.raises(TypeError, match="Box"):
        quickly_made(Box)
