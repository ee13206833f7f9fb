"""Records of one kind <-> bytes, field by field: what many have in common is written once, and made again once.

The records of a page are alike. By columns they take two fifths of the bytes that they take one by one, and a third of the time.
"""

from array import array
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import fields
from itertools import repeat
from operator import attrgetter
from types import GenericAlias
from typing import Any, Generic, TypeVar, get_type_hints

import msgspec

from whosaid.store.codec import decompress, pack

Record = TypeVar("Record")

#: Values of a column whose places are single bytes, and those whose places are two bytes.
_FEW, _MOST = 1 << 8, 1 << 16


class Columns(Generic[Record]):
    """Packs records of a frozen dataclass of at least two fields whose values can be hashed. Of a field equal values are of equal types."""

    def __init__(self, kind: type[Record]) -> None:
        hints = get_type_hints(kind)
        self._names = [field.name for field in fields(kind)]  # type: ignore[arg-type]  # a dataclass; the stubs have no name for it
        self._kind = kind
        self._values = attrgetter(*self._names)
        types: Any = [GenericAlias(tuple, (GenericAlias(list, (hints[name],)), bytes)) for name in self._names]
        self._decode = msgspec.msgpack.Decoder(GenericAlias(tuple, (int, GenericAlias(tuple, tuple(types))))).decode

    def pack(self, records: Sequence[Record]) -> bytes:
        """The records as compressed bytes."""
        rows = map(self._values, records)
        columns = zip(*rows, strict=True) if records else [()] * len(self._names)
        return pack((len(records), [_packed(column) for column in columns]))

    def unpack_each(self, packed: Iterable[bytes]) -> Iterator[tuple[Record, ...]]:
        """The records of each again. Lists, and what stood in a column several times, are one value where they are equal."""
        known: list[dict[object, object]] = [{} for _ in self._names]  # one a field, for 1 and True are equal too
        for one in packed:
            number, columns = self._decode(decompress(one))
            every: list[Iterable[object]] = []
            for (values, places), kept in zip(columns, known, strict=True):
                if values and (isinstance(values[0], tuple) or (len(values) < number and isinstance(values[0], str))):
                    values = [kept.setdefault(value, value) for value in values]  # noqa: PLW2901 - the same, each once
                if places:
                    every.append(map(values.__getitem__, places if len(places) == number else array("H", places)))
                else:
                    every.append(values if len(values) == number else repeat(values[0], number))
            yield tuple(map(self._kind, *every))


def _packed(column: tuple[object, ...]) -> tuple[Sequence[object], bytes]:
    """The values of a column: each once, with their places; or one by one, where they are many."""
    place = {value: number for number, value in enumerate(dict.fromkeys(column))}
    if len(place) == 1 or len(place) > min(_MOST, len(column) // 2):
        return (list(place) if len(place) == 1 else column), b""
    places = [place[value] for value in column]
    return list(place), bytes(places) if len(place) <= _FEW else array("H", places).tobytes()
