"""The kinds of documents, and the parts that they are made of."""

from functools import cache

from cjm.model.journey import Journey
from cjm.model.library import Library
from cjm.model.part import Part
from cjm.model.responses import Responses
from cjm.model.settings import Settings
from cjm.reading.shape import Fields, One, Shape, Table, part_shape

KINDS: dict[str, type[Part]] = {"journey": Journey, "library": Library, "responses": Responses, "workspace": Settings}


@cache
def parts() -> dict[str, type[Part]]:
    """Every part of the format by the name of its class: each document, and below it what it holds, top down."""
    found: dict[str, type[Part]] = {}
    for document in KINDS.values():
        _add(document, found)
    return found


def _add(part: type[Part], found: dict[str, type[Part]]) -> None:
    if part.__name__ in found:
        return
    found[part.__name__] = part
    for field in part_shape(part).fields.values():
        held = held_part(field.shape)
        if held is not None:
            _add(held, found)


def held_part(shape: Shape) -> type[Part] | None:
    """The part that a shape holds; None where it holds single values."""
    if isinstance(shape, One):
        return None
    if isinstance(shape, Fields):
        return shape.part
    return held_part(shape.value if isinstance(shape, Table) else shape.item)
