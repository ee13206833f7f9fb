"""Units of conclusions: what is concluded together gets a key, and a digest of all that it rests on. The same digest: the same conclusions.

Keys and digests are numbers of 60 bits, from content; they live in one ledger and are never shown.
"""

from array import array
from collections.abc import Iterable, Iterator, Mapping
from hashlib import blake2b

from whosaid.store.codec import key_of

MASK = (1 << 60) - 1
#: Odd numbers without a pattern, so that keys of two ids meet those of others by chance only (from the digits of pi).
_LEFT, _RIGHT, _MIXED = 0x243F6A8885A308D, 0x13198A2E0370735, 0x4A4093822299F31

Digests = Mapping[int, int]


def digest_of(*parts: object) -> int:
    """Of plain values, by their print."""
    return digest_bytes(repr(parts).encode("utf-8", "surrogatepass"))


def digest_bytes(content: bytes) -> int:
    """Of bytes."""
    return int.from_bytes(blake2b(content, digest_size=8).digest(), "big") & MASK


def mixed(one: int, other: int) -> int:
    """A number for two in this order."""
    return (one * _LEFT ^ (other + _MIXED) * _RIGHT) & MASK


def unit_of(kind: int, *identities: str) -> int:
    """The key of a unit of this kind, about one or two records."""
    key = kind
    for identity in identities:
        key = mixed(key, key_of(identity))
    return key


#: Kinds of unit, besides events and origins, whose keys are those of their ids.
COPIES, CLASH, ALTERATION, FRAMING = 1, 2, 3, 4


def pack_digests(digests: Digests) -> bytes:
    """Units with their digests, as bytes: the ones, then the others."""
    units = sorted(digests)
    return array("q", units).tobytes() + array("q", [digests[unit] for unit in units]).tobytes()


def unpack_digests(packed: bytes) -> dict[int, int]:
    """The units with their digests again."""
    numbers = array("q", packed)
    units = len(numbers) // 2
    return dict(zip(numbers[:units], numbers[units:], strict=True))


def changed(before: Digests, now: Digests) -> set[int]:
    """Units that are new or rest on something else now."""
    return {unit for unit, digest in now.items() if before.get(unit) != digest}


def gone(before: Digests, now: Digests) -> Iterable[int]:
    """Units that are no more."""
    return before.keys() - now.keys()


def packed_keys(keys: Iterable[int]) -> bytes:
    """Keys in order, as bytes."""
    return array("q", sorted(keys)).tobytes()


def in_slices(items: list[int], size: int) -> Iterator[list[int]]:
    """Some at a time."""
    return (items[first : first + size] for first in range(0, len(items), size))
