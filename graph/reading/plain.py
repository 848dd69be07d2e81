"""Values as JSON has them, and back: of an object its fields in their order, as its type says."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from dataclasses import fields, is_dataclass
from functools import cache
from types import UnionType
from typing import Any, get_args, get_origin, get_type_hints

Read = Callable[[Any], Any]


def plain(value: Any) -> Any:  # noqa: ANN401 (any value of which `reader` knows the type)
    """A value as JSON has it."""
    if isinstance(value, dt.date):
        return value.isoformat()
    if is_dataclass(value):
        return [plain(getattr(value, one.name)) for one in fields(value)]
    if isinstance(value, Mapping):
        return {key: plain(of) for key, of in value.items()}
    return [*map(plain, value)] if isinstance(value, tuple | list) else value


def form(of: Any) -> list[list[str]]:  # noqa: ANN401 (a type)
    """The fields of a type and of those in it: with others a value would be taken for another."""
    own = [[str(of.__name__), *get_type_hints(of)]] if isinstance(of, type) and is_dataclass(of) else []
    within = get_type_hints(of).values() if own else get_args(of)
    found = [*own, *(each for one in within for each in form(one))]
    return [one for at, one in enumerate(found) if one not in found[:at]]


@cache
def reader(of: Any) -> Read | None:  # noqa: ANN401 (a type)
    """What makes a value of a type from JSON; None where JSON has it as it is."""
    args = get_args(of)
    if of is dt.date:
        return dt.date.fromisoformat
    if is_dataclass(of):
        return _object(of)
    if isinstance(of, UnionType):
        return _or_none(next(iter(filter(None, map(reader, args))), None))
    return _of_kind(get_origin(of), args)


def _of_kind(kind: Any, args: Sequence[Any]) -> Read | None:  # noqa: ANN401 (a type)
    """The same of a type that holds others."""
    if kind is tuple and args[-1] is not Ellipsis:
        return _fixed([reader(one) for one in args])
    if kind in (tuple, list):
        return _several(kind, reader(args[0]))
    if kind is not None and issubclass(kind, Mapping):
        return _values(reader(args[1]))
    return None


def _object(of: Any) -> Read:  # noqa: ANN401 (a dataclass)
    reads = [(at, found) for at, one in enumerate(get_type_hints(of).values()) if (found := reader(one))]

    def read(kept: Sequence[Any]) -> Any:  # noqa: ANN401 (an instance)
        values = list(kept)
        for at, of_field in reads:
            values[at] = of_field(values[at])
        return of(*values)

    return read if reads else lambda kept: of(*kept)


def _or_none(read: Read | None) -> Read | None:
    return (lambda kept: None if kept is None else read(kept)) if read else None


def _fixed(reads: Sequence[Read | None]) -> Read:
    return lambda kept: tuple(read(one) if read else one for read, one in zip(reads, kept, strict=True))


def _several(kind: Callable[[Any], Any], read: Read | None) -> Read:
    return (lambda kept: kind(map(read, kept))) if read else kind


def _values(read: Read | None) -> Read | None:
    return (lambda kept: {key: read(of) for key, of in kept.items()}) if read else None
