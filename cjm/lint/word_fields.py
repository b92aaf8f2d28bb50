"""The fields of a part that hold channels, systems or departments: words that may be entries of a library."""

from collections.abc import Callable, Iterable, Iterator
from functools import cache
from typing import Any

from msgspec import Struct

from cjm.model.field import Word
from cjm.model.part import Part
from cjm.model.quantity import PerPersona
from cjm.reading.shape import Each, Many, One, Shape, part_shape

Item = int | str | None


class WordField(Struct, frozen=True):
    """A field that holds words of a `kind` (`channel`, `system`, `department`): its name in python, and its key.

    `read` gives each word of its value with the item of the field that it is.
    """

    kind: str
    name: str
    key: str
    read: Callable[[Any], Iterable[tuple[str, Item]]]


@cache
def word_fields(part: type[Part]) -> tuple[WordField, ...]:
    """The fields of a part itself that hold such words, not those of the parts that it holds."""
    found = ((one, _kind_and_reader(one.shape)) for one in part_shape(part).fields.values())
    return tuple(WordField(read[0], one.name, one.key, read[1]) for one, read in found if read)


def _kind_and_reader(shape: Shape) -> tuple[str, Callable[[Any], Iterable[tuple[str, Item]]]] | None:
    if isinstance(shape, One) and isinstance(shape.kind, Word) and shape.kind.entry:
        return shape.kind.entry, lambda value: ((value, None),)
    if isinstance(shape, Many) and (inner := _kind_and_reader(shape.item)):
        return inner[0], lambda value: [(word, at) for at, word in enumerate(value)]
    if isinstance(shape, Each) and isinstance(shape.item, Many) and (inner := _kind_and_reader(shape.item)):
        return inner[0], _per_persona
    return None


def _per_persona(value: PerPersona[tuple[str, ...]]) -> Iterator[tuple[str, Item]]:
    """The words for everyone with their numbers, and those of each persona, whose own line is the nearest place."""
    for at, word in enumerate(value.everyone or ()):
        yield word, at
    for persona, words in value.each:
        for word in words:
            yield word, persona
