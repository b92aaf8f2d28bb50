"""What a part must have, and what it may not have beside `use`."""

from collections.abc import Callable
from typing import Any

from cjm.model.part import Part
from cjm.reading import wording
from cjm.reading.nodes import Mapping, Node
from cjm.reading.shape import PartShape

Fail = Callable[[str, str, Node], object]


def complete(shape: PartShape, values: dict[str, Any], bad: list[str], node: Mapping, fail: Fail) -> bool:
    """Whether a part can be made of what was read; `fail` is told what is missing, `bad` gains the keys of it.

    A missing text is read as an empty one, so that the rest of the part is not lost.
    """
    part = shape.part
    for field in shape.required:
        if field.name not in values:
            _lacks(part, field.key, bad, node, fail)
            if not field.texts:
                return False
            values[field.name] = ""
    if part.one_of and not any(name in values for name in part.one_of) and not set(bad) & set(part.one_of):
        _lacks(part, part.one_of[0], bad, node, fail)
    if "use" in values:
        _check_use(shape, values, node, fail)
    return True


def _lacks(part: type[Part], key: str, bad: list[str], node: Mapping, fail: Fail) -> None:
    """Say that a field is missing; one that could not be read has its own fault already."""
    if key not in bad:
        fail("missing-field", wording.lacks(part, key), _naming(node, key))
        bad.append(key)


def _check_use(shape: PartShape, values: dict[str, Any], node: Mapping, fail: Fail) -> None:
    """A part taken over from a library adds only what belongs to the map."""
    for number, text in enumerate(node.names):
        field = shape.fields.get(text)
        if field and text not in ("use", *shape.part.beside_use) and field.name in values:
            del values[field.name]
            fail("unknown-key", wording.belongs_to_library(shape.part, text), node.key(number))


def _naming(node: Mapping, key: str) -> Node:
    """Where a missing field is reported: at its empty key, else at the id or the first key of what lacks it."""
    for name in (key, "id", "name", "title"):
        at = node.index(name)
        if at >= 0:
            return node.key(at)
    return node.key(0) if node.names else node
