"""Keys and digests of what is concluded together."""

from whosaid.conclude.units import COPIES, changed, digest_of, gone, mixed, pack_digests, unit_of, unpack_digests
from whosaid.records.ids import make_id


def test_digests_are_found_again() -> None:
    """As bytes in the ledger and back."""
    digests = {unit_of(COPIES, make_id("article", n), make_id("article", n + 1)): digest_of(n) for n in range(50)}
    assert 50 == len(digests)
    assert digests == unpack_digests(pack_digests(digests))
    assert {} == unpack_digests(b"")


def test_what_changed_and_what_is_gone() -> None:
    """By digest, and by absence."""
    assert {2, 3} == changed({1: 5, 2: 6, 4: 1}, {1: 5, 2: 7, 3: 8})
    assert {4} == set(gone({1: 5, 2: 6, 4: 1}, {1: 5, 2: 7, 3: 8}))


def test_the_order_of_two_matters() -> None:
    """Left and right are not exchanged unseen, and all numbers fit into a row of the ledger."""
    one, other = digest_of("a"), digest_of("b")
    assert mixed(one, other) != mixed(other, one)
    assert all(0 <= number < 1 << 60 for number in (one, other, mixed(one, other)))
