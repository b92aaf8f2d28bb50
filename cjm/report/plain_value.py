"""Values of the format as JSON holds them: numbers as numbers, what has a unit as it is typed, parts by their keys."""

from typing import Any

from cjm.model.part import Part
from cjm.model.quantity import Duration, PerPersona
from cjm.reading.scalar import duration_text
from cjm.reading.shape import part_shape

ALL = "everyone"


def plain(value: object) -> Any:  # noqa: ANN401
    """A value as JSON; a part without what is left at its default."""
    if isinstance(value, dict):
        return {str(key): plain(one) for key, one in value.items()}
    if isinstance(value, (tuple, list)):
        return [plain(one) for one in value]
    if isinstance(value, Part):
        return _part(value)
    return _by_persona(value) if isinstance(value, PerPersona) else _single(value)


def _single(value: object) -> object:
    if isinstance(value, Duration):
        return duration_text(value)
    if isinstance(value, float) and value.is_integer():
        return int(value)
    return value if value is None or isinstance(value, (str, int, float)) else str(value)


def _by_persona(value: PerPersona[Any]) -> Any:  # noqa: ANN401
    each = {persona: plain(one) for persona, one in value.each}
    if value.everyone is None:
        return each
    return {ALL: plain(value.everyone), **each} if each else plain(value.everyone)


def _part(part: Part) -> dict[str, Any]:
    said: dict[str, Any] = {}
    for one in part_shape(type(part)).fields.values():
        value = getattr(part, one.name)
        if value != type(part).model_fields[one.name].get_default(call_default_factory=True):
            said[one.key] = plain(value)
    return {**said, **{key: plain(value) for key, value in part.extensions.items()}}
