"""Every part of a part, with its path of ids; and every id by which one refers to another."""

from collections.abc import Callable, Iterable, Iterator
from functools import cache
from typing import Any

from msgspec import Struct

from cjm.model.field import Reference
from cjm.model.part import Part
from cjm.reading.shape import Each, Fields, Many, One, Shape, Table, part_shape

PERSONA = Reference(("persona",))


class Mention(Struct, frozen=True):
    """An id that stands in the field `key` of a part, as the item `item` of its list or the key of its mapping."""

    kind: Reference
    id: str
    part: Part
    key: str
    item: int | str | None = None


def walk(root: Part, node: str = "") -> Iterator[tuple[Part, str]]:
    """The root and every part in it, top down in the order of the format, each with its path of ids.

    The path names the lists of the map and then ids only (`stages/decide/compare`); a part without an id of its own
    has the path of the part that it stands in.
    """
    found: list[tuple[Part, str]] = []
    _gather(root, node, found)
    return iter(found)


def mentions(part: Part) -> list[Mention]:
    """The ids that stand in a part itself, not in the parts that it holds; per-persona values mention their personas."""
    return [mention for mention, _ in placed_mentions([(part, "")])]


def placed_mentions(parts: Iterable[tuple[Part, str]]) -> list[tuple[Mention, str]]:
    """Every id that stands in one of some parts, each with the path of its part."""
    found: list[tuple[Mention, str]] = []
    for part, node in parts:
        fields, divided = _mentioning(type(part))
        if fields or divided:
            values = vars(part)
            for name, key, kind, several in fields:
                if value := values[name]:
                    # A list, or a table's keys; one id alone, for which nothing is counted, is the most frequent.
                    if not several:
                        found.append((Mention(kind, value, part, key), node))
                    elif several == "list":
                        found += [(Mention(kind, one, part, key, at), node) for at, one in enumerate(value)]
                    else:
                        found += [(Mention(kind, one, part, key, one), node) for one in value]
            for name, key in divided:
                # Most values are everyone's, and mention nobody.
                if (value := values[name]) and value.each:
                    found += [(Mention(PERSONA, persona, part, key, persona), node) for persona, _ in value.each]
    return found


def _gather(part: Part, node: str, found: list[tuple[Part, str]]) -> None:
    """Into a list, since generators within generators would hand each part up through every level."""
    found.append((part, node))
    values = vars(part)
    for name, unpack in _anatomy(type(part)).holders:
        value = values[name]
        for held in unpack(value) if value else ():
            kind = _anatomy(type(held))
            own = held.id if kind.named else ""  # type: ignore[attr-defined]
            path = f"{node or name}/{own}" if own else node
            if kind.holders:
                _gather(held, path, found)
            else:
                found.append((held, path))


class _Anatomy(Struct, frozen=True):
    """Whether a kind of part has ids, and which of its fields hold parts, each with how it is unpacked."""

    named: bool
    holders: tuple[tuple[str, Callable[[Any], Iterable[Part]]], ...]


@cache
def _anatomy(part: type[Part]) -> _Anatomy:
    fields = part_shape(part).fields.values()
    holders = tuple((one.name, unpack) for one in fields if (unpack := _unpacker(one.shape)))
    return _Anatomy("id" in part.model_fields, holders)


def _unpacker(shape: Shape) -> Callable[[Any], Any] | None:
    """What gives the parts in a value that is not empty; None for a field that holds no parts."""
    if isinstance(shape, Fields):
        return lambda value: (value,)
    if isinstance(shape, Many) and isinstance(shape.item, Fields):
        return lambda value: value
    if isinstance(shape, Each) and isinstance(shape.item, Fields):
        return lambda value: value.values()
    if isinstance(shape, Table) and isinstance(shape.value, Fields):
        return lambda value: value.values()
    return None


@cache
def _mentioning(
    part: type[Part],
) -> tuple[tuple[tuple[str, str, Reference, str], ...], tuple[tuple[str, str], ...]]:
    """The fields that hold ids, by name and key, of what kind, and whether a `list` or a `table` of them; and those that
    may be divided by personas."""
    fields = part_shape(part).fields.values()
    return (
        tuple((one.name, one.key, *held) for one in fields if (held := _held(one.shape))),
        tuple((one.name, one.key) for one in fields if isinstance(one.shape, Each)),
    )


def _held(shape: Shape) -> tuple[Reference, str] | None:
    """The kind of the ids that a field holds, and how; None for a field that holds none."""
    several = {Many: "list", Table: "table"}.get(type(shape), "")
    inner = shape.item if isinstance(shape, Many) else shape.key if isinstance(shape, Table) else shape
    return (inner.kind, several) if isinstance(inner, One) and isinstance(inner.kind, Reference) else None
