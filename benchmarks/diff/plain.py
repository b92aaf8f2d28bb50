"""A map as plain data for tools that know no maps, as kindly as can be: every list a list, every field under its name."""

from typing import Any

from cjm.diff.plan import plan_of
from cjm.model.identity import derived_id
from cjm.model.part import Part
from cjm.model.quantity import Duration, PerPersona


def plain(part: Part, written: bool) -> Any:  # noqa: ANN401
    """What a part says; an id that follows from the name is left out where ids are not `written`."""
    values: dict[str, Any] = {}
    own = getattr(part, "id", "")
    if own and (written or own != derived_id(str(getattr(part, "use", None) or getattr(part, part.names, "")))):
        values["id"] = own
    for one in (*(one for _, one in plan_of(type(part)).order), *plan_of(type(part)).things):
        value = getattr(part, one.name)
        if value not in (None, ()):
            values[one.name] = _plain(value, written)
    return values


def _plain(value: object, written: bool) -> Any:  # noqa: ANN401
    if isinstance(value, Part):
        return plain(value, written)
    if isinstance(value, tuple):
        return [_plain(one, written) for one in value]
    if isinstance(value, PerPersona):
        if value.everyone is not None:
            return _plain(value.everyone, written)
        return {person: _plain(one, written) for person, one in value.each}
    if isinstance(value, Duration):
        return f"{value.low:g}-{value.high:g} {value.unit}"
    return value
