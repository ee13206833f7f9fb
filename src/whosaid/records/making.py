"""A frozen dataclass with slots -> the same class, whose values are made in half the time.

Some hundreds of records are made of every page. The `__init__` of a frozen dataclass sets each field by a call of
`object.__setattr__`; here a value is of an open class of the same slots while its fields are set, and frozen from then on.
"""

from dataclasses import MISSING, fields
from typing import Any, TypeVar

Made = TypeVar("Made")

_set_class = object.__dict__["__class__"].__set__


def quickly_made(kind: type[Made]) -> type[Made]:
    """The class with a quicker `__init__`. For frozen dataclasses with slots, no parents, no default factories."""
    columns = fields(kind)  # type: ignore[arg-type]  # a dataclass; the stubs have no name for it
    names = [column.name for column in columns]
    if kind.__bases__ != (object,) or any(column.default_factory is not MISSING for column in columns):
        raise TypeError(f"{kind.__name__} has parents or default factories and cannot be made quickly")
    lines = [
        f"def __init__(self, {', '.join(names)}):",
        "    _set_class(self, _opened)",
        *[f"    self.{name} = {name}" for name in names],
        "    self.__class__ = _kind",
    ]
    made: dict[str, Any] = {
        "_kind": kind,
        "_opened": type(kind.__name__, (), {"__slots__": tuple(names)}),
        "_set_class": _set_class,
    }
    exec("\n".join(lines), made)  # noqa: S102 - names of fields only, as `dataclasses` itself does
    made["__init__"].__defaults__ = tuple(column.default for column in columns if column.default is not MISSING) or None
    made["__init__"].__annotations__ = kind.__init__.__annotations__
    kind.__init__ = made["__init__"]  # type: ignore[method-assign]  # the same signature
    return kind
