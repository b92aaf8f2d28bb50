"""What the reader says where names, dashes and fields of a list are mixed up: an item as it is written."""

from cjm.model.part import Part
from cjm.model.persona import Persona
from cjm.reading.fault import shortened
from cjm.reading.nodes import Mapping, Node, Sequence, is_empty, text_of
from cjm.reading.shape import Many, part_shape

LONGEST = 60


def naming(part: type[Part]) -> str:
    """The field that names a part."""
    return part.names or part.shorthand


def without_dashes(part: type[Part], node: Mapping) -> str:
    """What is said where several parts stand in one mapping; empty where one does."""
    name = naming(part)
    if not name or node.names.count(name) < 2:
        return ""
    return f"each {part.noun} begins with `- `: `- {name}: {_short(node.values[node.index(name)])}`"


def twice(part: type[Part], key: str, line: int) -> str:
    """What is said of a key that stands twice; a second name is rather another part without its dash."""
    dash = f", or begin each {part.noun} with `- `" if key == naming(part) else ""
    return f"`{key}` stands twice here, first on line {line}; keep one{dash}"


def name_as_key(part: type[Part], key: Node, child: Node) -> str:
    """What is said where the name of a part is a key and something stands below it; empty where that is a text."""
    name, text = naming(part), _short(key)
    if isinstance(child, Sequence):
        lists = [field.key for field in part_shape(part).fields.values() if isinstance(field.shape, Many)]
        below = "`touchpoints:`" if "touchpoints" in lists else "the field that the list belongs to"
        return f"a name is no key: write `- {name}: {text}`, and {below} below it, indented like `{name}`"
    if isinstance(child, Mapping) or is_empty(child):
        return f"a name is no key: write `- {name}: {text}`, and its fields below it, indented like `{name}`"
    if part is Persona:
        return f"a name is no key: write `- {name}: {text}`, and `role: {_short(child)}` below it"
    return ""


def _short(node: Node) -> str:
    return shortened(text_of(node).strip(), LONGEST)
