"""The shapes that the door admits, from the types of the model's fields."""

from typing import Annotated

import pytest

from cjm.model.evidence import Citation
from cjm.model.field import CHANNELS, Choice, Number, Text, Word
from cjm.model.pain import Pain
from cjm.model.quantity import PerPersona
from cjm.model.touchpoint import Touchpoint
from cjm.reading.documents import KINDS, held_part, parts
from cjm.reading.kinds import reader
from cjm.reading.shape import Each, Fields, Many, One, Table, part_shape, shape_of

TEXT = One(Text(), reader(Text()))


@pytest.mark.parametrize(
    ("hint", "shape"),
    [
        (Annotated[str, Text()], TEXT),
        (Annotated[str, Text()] | None, TEXT),
        (tuple[Annotated[str, Text()], ...], Many(TEXT)),
        (PerPersona[Annotated[str, Text()]] | None, Each(TEXT)),
        (PerPersona[tuple[Annotated[str, Text()], ...]], Each(Many(TEXT))),
        (dict[Annotated[str, Text()], Citation], Table(TEXT, Fields(Citation))),
        (tuple[Citation, ...], Many(Fields(Citation))),
        (Citation | None, Fields(Citation)),
    ],
)
def test_a_type_has_its_shape(hint: object, shape: object) -> None:
    assert shape_of(hint) == shape


@pytest.mark.parametrize("hint", [int, str, list[str], str | int])
def test_a_type_without_a_reading_is_refused(hint: object) -> None:
    with pytest.raises(TypeError, match="no reading for"):
        shape_of(hint)


def test_a_field_knows_its_key_its_shape_and_whether_it_must_be_given() -> None:
    fields = part_shape(Touchpoint).fields
    emotion, name, channel, moment = (fields[key] for key in ("emotion", "name", "channel", "moment"))
    assert (emotion.shape, emotion.required) == (Each(One(Number(-2, 2), reader(Number(-2, 2)))), False)
    assert (name.shape, name.required, name.texts) == (TEXT, True, True)
    assert channel.shape.item.item.kind == Word(CHANNELS, "channel")
    assert moment.shape.kind == Choice(("truth", "critical"))


def test_a_key_that_python_reserves_has_another_name_there() -> None:
    fields = parts()["Handoff"]
    assert (part_shape(fields).fields["from"].key, part_shape(fields).fields["from"].name) == ("from", "from_")


def test_every_part_of_the_format_is_found_once_the_documents_first() -> None:
    names = list(parts())
    assert names[0] == "Journey"
    assert set(KINDS.values()) <= set(parts().values())
    assert len(names) == len(set(names)) == len({part.noun for part in parts().values()})


def test_a_shape_says_which_part_it_holds() -> None:
    fields = part_shape(Touchpoint).fields
    assert held_part(fields["pains"].shape) is Pain
    assert held_part(fields["emotion"].shape) is None
