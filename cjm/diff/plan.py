"""How each class of part is compared, field by field, derived from the shapes that the reader uses."""

import re
from functools import cache

from msgspec import Struct

from cjm.model.journey import Journey
from cjm.model.library import ChannelEntry, Entry
from cjm.model.opportunity import Expectation
from cjm.model.part import Part
from cjm.model.touchpoint import Belief, Handoff
from cjm.reading.shape import Each, Fields, FieldShape, Many, One, part_shape

WORDS: dict[type[Part], str] = {Journey: "map", ChannelEntry: "channel"}
# A list of systems and one of departments hold entries of one class, which never turn into one another.
ENTRIES = {"systems": "system", "departments": "department"}
# A plain text for these is no name.
NAMING: dict[type[Part], str] = {Journey: "title", Handoff: "from_", Belief: "", Expectation: "metric"}
GROUPS = ("values", "lists", "personal", "singles", "personal_parts", "items", "things")


class Plan(Struct, frozen=True):
    """The fields of a class of parts, sorted by what they hold; `id` is in none of them.

    `values`: one value. `lists`: plain values. `personal`: one value or list for each persona. `singles`: one part.
    `personal_parts`: a part for each persona. `items`: parts without an id. `things`: parts with an id.
    """

    values: tuple[FieldShape, ...]
    lists: tuple[FieldShape, ...]
    personal: tuple[FieldShape, ...]
    singles: tuple[FieldShape, ...]
    personal_parts: tuple[FieldShape, ...]
    items: tuple[FieldShape, ...]
    things: tuple[FieldShape, ...]
    order: tuple[tuple[str, FieldShape], ...]
    """All of them but the things, in the order of the format, each with the name of its group above."""


@cache
def plan_of(part: type[Part]) -> Plan:
    """The plan of a class of parts."""
    fields = [(_group(one), one) for one in part_shape(part).fields.values() if one.name != "id"]
    groups = {name: tuple(one for group, one in fields if group == name) for name in GROUPS}
    return Plan(**groups, order=tuple((group, one) for group, one in fields if group != "things"))


def _group(one: FieldShape) -> str:
    shape = one.shape
    if isinstance(shape, Many) and isinstance(shape.item, Fields):
        return "things" if "id" in shape.item.part.model_fields else "items"
    if isinstance(shape, Each):
        return "personal_parts" if isinstance(shape.item, Fields) else "personal"
    if isinstance(shape, (Many, One)):
        return "lists" if isinstance(shape, Many) else "values"
    if isinstance(shape, Fields):
        return "singles"
    raise TypeError(f"no comparison for {shape!r}")


def part_of(one: FieldShape) -> type[Part]:
    """The class of the parts that a field holds; TypeError where it holds none."""
    shape = one.shape.item if isinstance(one.shape, (Many, Each)) else one.shape
    if not isinstance(shape, Fields):
        raise TypeError(f"{one.key} holds no parts")
    return shape.part


@cache
def word(part: type[Part], key: str = "") -> str:
    """What settings and reports call a class of parts that stands in a field: `map`, `say_do`, `system`."""
    if part is Entry:
        return ENTRIES[key]
    return WORDS.get(part) or re.sub(r"(?<=[a-z])(?=[A-Z])", "_", part.__name__).lower()


@cache
def naming(part: type[Part]) -> str:
    """The field that says what a part is called; empty where none does."""
    return NAMING.get(part, part.names or part.shorthand or (part.pairs or ("",))[0])


def called(part: Part) -> str:
    """What a part is called: its name, or the id of what it takes over from a library."""
    name = getattr(part, naming(type(part)), "") if naming(type(part)) else ""
    return str(name or getattr(part, "use", None) or getattr(part, "id", "") or "")
