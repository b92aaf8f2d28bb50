"""What the reader makes without checking is what pydantic makes with checking."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from pydantic import ValidationError

from cjm.document import read
from cjm.model.journey import Journey
from cjm.model.part import Part
from cjm.model.stage import Stage
from cjm.model.touchpoint import Touchpoint
from cjm.reading.documents import parts
from cjm.reading.shape import part_shape
from cjm.reading.walk import walk
from tests.reading.everything import EVERYTHING
from tests.reading.test_laws import MAP_LIKE

MAPS = Path(__file__).parents[2] / "maps"


def _held(part: Part) -> dict[str, object]:
    """What was given to a part, by the names of python."""
    return {name: getattr(part, name) for name in part.model_fields_set}


def _parts(data: bytes) -> Iterator[Part]:
    content = read(data, "a.yaml").content
    if content is not None:
        yield from (part for part, _ in walk(content))


def _check(part: Part) -> None:
    """The same values, given to pydantic's own constructor, make an equal part of the same fields."""
    checked = type(part)(**_held(part))
    assert checked == part
    assert checked.__dict__ == part.__dict__
    assert checked.model_fields_set == part.model_fields_set
    assert type(part).model_validate(_held(part), strict=True) == part


@pytest.mark.parametrize("path", sorted(MAPS.glob("*.yaml")), ids=lambda path: path.name)
def test_what_is_read_from_the_example_maps_is_what_pydantic_makes(path: Path) -> None:
    found = list(_parts(path.read_bytes()))
    assert found
    for part in found:
        _check(part)


@settings(deadline=None)
@given(MAP_LIKE)
def test_what_is_read_from_any_map_is_what_pydantic_makes(text: str) -> None:
    for part in _parts(text.encode("utf-8", "surrogatepass")):
        _check(part)


def test_every_kind_of_part_is_made_alike() -> None:
    made = [part for text in EVERYTHING.values() for part in _parts(text.encode())]
    assert {type(part) for part in made} == set(parts().values())
    for part in made:
        _check(part)


def test_parts_are_frozen_and_strict() -> None:
    stage = Stage(name="Decide")
    with pytest.raises(ValidationError, match="frozen"):
        stage.name = "Renew"
    with pytest.raises(ValidationError, match="valid tuple"):
        Stage(name="Decide", touchpoints=[])
    with pytest.raises(ValidationError, match="Extra inputs"):
        Stage(name="Decide", colour="red")


def test_made_parts_share_no_extensions() -> None:
    first, second = Touchpoint.made({"name": "A"}), Touchpoint.made({"name": "A"})
    assert first == second
    assert first.extensions is not second.extensions


@pytest.mark.parametrize("part", parts().values(), ids=lambda part: part.__name__)
def test_every_part_and_field_says_what_it_is(part: type[Part]) -> None:
    assert (part.__doc__ or "").strip().endswith((".", "?", ")"))
    assert part.noun
    for key, field in part_shape(part).fields.items():
        assert field.description, key
        assert field.examples, key
        assert not field.description.endswith("."), key


@pytest.mark.parametrize("part", parts().values(), ids=lambda part: part.__name__)
def test_what_a_part_names_are_fields_of_it(part: type[Part]) -> None:
    named = {part.shorthand, part.names, *(part.pairs or ()), *part.one_of, *part.beside_use} - {""}
    assert named - set(part_shape(part).fields) == set()


def test_a_journey_is_read_only_once_for_equal_values() -> None:
    assert Journey(title="T") == Journey(title="T", stages=())
    assert Journey(title="T") != Journey(title="U")
