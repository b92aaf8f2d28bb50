"""The hostile documents are sound, and forget no field of the format."""

from typing import get_args

import pytest

from cjm.document import read
from cjm.model.field import Kind
from cjm.reading.documents import KINDS, parts
from cjm.reading.shape import Each, Many, One, Shape, Table, part_shape
from tests.hostile.filled import SETTLED, Filling, as_yaml
from tests.hostile.poisons import POISONS, numbered


def _fillings(poison: str = "№") -> list[Filling]:
    return [Filling(lambda number: numbered(poison, number), "a.csv", kind) for kind in KINDS]


def test_every_field_of_every_part_is_filled() -> None:
    filled = set()
    for one in _fillings():
        one.document()
        filled |= one.keys
    settled = {("Settings", key) for key in SETTLED["workspace"]}
    apart = {
        (name, key) for name in ("LintSettings", "DiffSettings", "PerFile") for key in part_shape(parts()[name]).fields
    }
    assert filled | settled | apart == {
        (name, key) for name, part in parts().items() for key in part_shape(part).fields
    }


@pytest.mark.parametrize("name", POISONS)
def test_a_hostile_document_is_sound(name: str) -> None:
    for one in _fillings(POISONS[name]):
        document = read(as_yaml(one.document()).encode(), "a.yaml")
        assert [fault.message for fault in document.faults] == []


def test_every_kind_of_value_is_met() -> None:
    shapes = [field.shape for part in parts().values() for field in part_shape(part).fields.values()]
    assert {type(kind) for shape in shapes for kind in _kinds(shape)} == set(get_args(Kind))


def _kinds(shape: Shape) -> list[object]:
    if isinstance(shape, One):
        return [shape.kind]
    if isinstance(shape, Table):
        return [*_kinds(shape.key), *_kinds(shape.value)]
    return _kinds(shape.item) if isinstance(shape, (Many, Each)) else []
