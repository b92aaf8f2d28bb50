"""The fields of a part that hold free text or words of an open list, and how each value of them is read."""

from collections.abc import Callable, Iterable, Iterator
from functools import cache
from typing import Any

from msgspec import Struct

from cjm.model.field import Text, Word
from cjm.model.part import Part
from cjm.model.quantity import PerPersona
from cjm.reading.shape import Each, FieldShape, Many, One, Shape, part_shape

Item = int | str | None


class TextField(Struct, frozen=True):
    """A field of texts: its name in python, its key, and of what kind its texts are: free, or words of an open list.

    `entry` is what words of the list may be in a library (`channel`, `system`, `department`), else empty.
    `read` gives each text of its value with the item of the field that it is.
    """

    name: str
    key: str
    words: bool
    entry: str
    read: Callable[[Any], Iterable[tuple[str, Item]]]


@cache
def text_fields(part: type[Part]) -> tuple[TextField, ...]:
    """The fields of a part itself that hold texts, not those of the parts that it holds."""
    found = ((one, _kind_and_reader(one.shape)) for one in part_shape(part).fields.values())
    return tuple(_field(one, *read) for one, read in found if read)


@cache
def word_fields(part: type[Part]) -> tuple[TextField, ...]:
    """Those of them that hold channels, systems or departments: words that may be entries of a library."""
    return tuple(field for field in text_fields(part) if field.entry)


def _field(one: FieldShape, kind: Text | Word, read: Callable[[Any], Iterable[tuple[str, Item]]]) -> TextField:
    entry = kind.entry if isinstance(kind, Word) else ""
    return TextField(one.name, one.key, isinstance(kind, Word), entry, read)


def _kind_and_reader(shape: Shape) -> tuple[Text | Word, Callable[[Any], Iterable[tuple[str, Item]]]] | None:
    if isinstance(shape, One) and isinstance(shape.kind, Text | Word):
        return shape.kind, lambda value: ((value, None),)
    if isinstance(shape, Many) and (inner := _kind_and_reader(shape.item)):
        return inner[0], lambda value: [(text, at) for at, text in enumerate(value)]
    if isinstance(shape, Each) and (inner := _kind_and_reader(shape.item)):
        read = inner[1]
        return inner[0], lambda value: _per_persona(value, read)
    return None


def _per_persona(
    value: PerPersona[Any], read: Callable[[Any], Iterable[tuple[str, Item]]]
) -> Iterator[tuple[str, Item]]:
    """The texts for everyone, and those of each persona, whose own line is the nearest place."""
    if value.everyone is not None:
        yield from read(value.everyone)
    for persona, own in value.each:
        for text, _ in read(own):
            yield text, persona
