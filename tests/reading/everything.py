"""One document of each kind that uses every field of every part, made from the fields' own examples."""

import json

from cjm.model.part import Part
from cjm.reading.documents import KINDS, held_part
from cjm.reading.shape import Each, FieldShape, Many, Table, part_shape


def whole(part: type[Part], without: str = "use") -> dict[str, object]:
    """A part with all of its fields but one, as data."""
    fields = part_shape(part).fields.values()
    return {field.key: _example(field) for field in fields if field.key != without}


def _example(field: FieldShape) -> object:
    held = held_part(field.shape)
    if held is None:
        return field.examples[0]
    if isinstance(field.shape, Table):
        return {key: whole(held) for key in field.examples[0]}
    inner = whole(held)
    if isinstance(field.shape, Each):
        return {"maya": inner}
    # What stands in a list may also be taken over from a library.
    taken = [{"use": "shared"}] if "use" in part_shape(held).fields else []
    return [inner, *taken] if isinstance(field.shape, Many) else inner


EVERYTHING = {kind: json.dumps(whole(part), ensure_ascii=False, indent=1) for kind, part in KINDS.items()}
