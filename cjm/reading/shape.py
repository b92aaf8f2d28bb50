"""The shapes that the door admits, derived from the types of the model's fields.

One tree serves the reader, the JSON Schema and the documentation, so that the three cannot disagree.
"""

import types
import typing
from collections.abc import Callable
from functools import cache
from typing import Annotated, Union, get_args, get_origin

from msgspec import Struct

from cjm.model.field import Identifier, Reference, Text, Word
from cjm.model.part import Part
from cjm.model.quantity import PerPersona
from cjm.reading.kinds import reader


class One(Struct, frozen=True):
    """A single value of a kind (see cjm.model.field), and the function that reads its text."""

    kind: object
    read: Callable[[str], object]


class Many(Struct, frozen=True):
    """A list; a list of one may be written without brackets."""

    item: "Shape"


class Each(Struct, frozen=True):
    """A value for all, or a value for each of some personas."""

    item: "Shape"


class Table(Struct, frozen=True):
    """A mapping from names to values."""

    key: "Shape"
    value: "Shape"


class Fields(Struct, frozen=True):
    """A part, field by field."""

    part: type[Part]


Shape = One | Many | Each | Table | Fields


class FieldShape(Struct, frozen=True):
    """A field: its key in the file, its name in python, what it holds, whether it must be given.

    `one` is what a single text in it is read as, None where it takes none; `divided` says that it may be a value for each
    persona.
    """

    key: str
    name: str
    shape: Shape
    required: bool
    description: str
    examples: tuple[object, ...]
    one: One | None
    divided: bool

    @property
    def texts(self) -> bool:
        """Whether it holds a text of some kind, so that an empty one can stand where it is missing."""
        return isinstance(self.shape, One) and isinstance(self.shape.kind, (Text, Word, Reference, Identifier))


class PartShape(Struct, frozen=True):
    """All fields of a part, by key, and those that must be given."""

    part: type[Part]
    fields: dict[str, FieldShape]
    required: tuple[FieldShape, ...]


@cache
def part_shape(part: type[Part]) -> PartShape:
    """The shape of a part, from its type hints."""
    hints = typing.get_type_hints(part, include_extras=True)
    fields = {}
    for name, info in part.model_fields.items():
        if name == "extensions":
            continue
        key, shape = info.alias or name, shape_of(hints[name])
        inner = shape.item if isinstance(shape, Each) else shape
        fields[key] = FieldShape(
            key,
            name,
            shape,
            info.is_required(),
            info.description or "",
            tuple(info.examples or ()),
            inner if isinstance(inner, One) else None,
            isinstance(shape, Each),
        )
    return PartShape(part, fields, tuple(one for one in fields.values() if one.required))


def shape_of(hint: object) -> Shape:
    """The shape of a type hint; raises TypeError for a hint that the format has no reading for."""
    origin = get_origin(hint)
    if origin in (Union, types.UnionType):
        held = [arg for arg in get_args(hint) if arg is not type(None)]
        if len(held) == 1:
            return shape_of(held[0])
    if origin is Annotated:
        inner, *kinds = get_args(hint)
        return One(kinds[0], reader(kinds[0])) if len(kinds) == 1 else shape_of(inner)
    if origin is tuple:
        return Many(shape_of(get_args(hint)[0]))
    if origin is PerPersona:
        return Each(shape_of(get_args(hint)[0]))
    if origin is dict:
        key, value = get_args(hint)
        return Table(shape_of(key), shape_of(value))
    if isinstance(hint, type) and issubclass(hint, Part):
        return Fields(hint)
    raise TypeError(f"no reading for {hint!r}")
