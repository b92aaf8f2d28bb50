"""What the reader says of a node that does not fit, in an analyst's words."""

from cjm.model.field import Text
from cjm.model.journey import Journey
from cjm.model.opportunity import Opportunity
from cjm.model.pain import Pain
from cjm.model.part import Part
from cjm.model.persona import Persona
from cjm.model.stage import Outcome, Stage
from cjm.model.touchpoint import Touchpoint
from cjm.reading.fault import shown
from cjm.reading.kinds import NUMBER, known_id
from cjm.reading.near import did_you_mean, near
from cjm.reading.nodes import Mapping, Node, Scalar, Sequence, is_empty, text_of
from cjm.reading.shape import FieldShape, part_shape

QUOTES = "put the whole text in quotes"
HOMES: tuple[type[Part], ...] = (Touchpoint, Stage, Pain, Opportunity, Journey, Persona, Outcome)


def a(noun: str) -> str:
    """A noun with its article."""
    return f"{'an' if noun[:1] in 'aeio' else 'a'} {noun}"


def lacks(part: type[Part], key: str) -> str:
    """What is said where a part lacks a field that it must have."""
    return f"{a(part.noun)} lacks its {key}"


def not_one(node: Node, key: str, kind: object) -> str:
    """What is said where a list or a mapping stands and one value is meant."""
    if isinstance(node, Sequence):
        bracket = "; a text that begins with [ needs quotes" if isinstance(kind, Text) else ""
        return f"`{key}` takes one value, not a list{bracket}"
    first = text_of(node.keys[0]) if isinstance(node, Mapping) and node.keys else ""
    if isinstance(kind, Text) and first:
        return f"`{key}` takes a text; the colon after {shown(first)} made a key of it: {QUOTES}"
    return f"`{key}` takes one value, not names with values"


def no_part(part: type[Part], node: Node, key: str) -> str:
    """What is said where something else stands in the place of a part."""
    found = "a list" if isinstance(node, Sequence) else f"the text {shown(text_of(node))}"
    allowed = "fields (`key: value`)" + (f", or a text: its {part.shorthand}" if part.shorthand else "")
    where = f"`{key}` holds {found}" if key else f"this is {found}"
    return f"{where}; {a(part.noun)} is written as {allowed}"


def no_persona(node: Mapping, number: int, key: str) -> str:
    """What is said of a key in a value for each persona that is no persona's id; empty where it is one."""
    name, empty = text_of(node.keys[number]).strip(), is_empty(node.values[number])
    before = text_of(node.values[number - 1]) if number else ""
    if name.isdigit() and empty and NUMBER.fullmatch(before):
        return f"a number with a point, not a comma: {before}.{name}"
    if known_id(name):
        return ""
    if empty and ":" in name:
        return f"a blank after the colon makes the value: `{name.replace(':', ': ', 1)}`"
    if " " in name or not name:
        return f"the colon after {shown(name)} made a key of it; {QUOTES}"
    return f"{shown(name)} in `{key}` is no persona's id; ids are lower-case: {name.lower()}"


def is_prose_key(key: Node, fields: dict[str, FieldShape]) -> bool:
    """Whether a lone key is rather the beginning of a text with a colon in it."""
    text = text_of(key)
    if text.lower() in fields:
        return False
    return text[:1].isupper() or (" " in text.strip() and not near(text, fields))


def colon_in_prose(node: Mapping) -> str:
    """What is said where a colon in a text made a key of its beginning."""
    text = f"{text_of(node.keys[0])}: {text_of(node.values[0])}".strip()
    return f"the colon in {shown(text)} made a key of what stands before it; {QUOTES}"


def unknown_key(key: Node, child: Node, part: type[Part], fields: dict[str, FieldShape]) -> str:
    """What is said of a key that the part does not have."""
    if not isinstance(key, Scalar):
        return "a list or a mapping cannot be a key; a text that begins with [ or { needs quotes"
    text = key.text.strip()
    if not text:
        return "a colon without a key before it"
    if text == "<<":
        return "`<<` takes fields over from elsewhere, which a map does not do; write the fields out"
    meant = did_you_mean(text, fields)
    if " " in text and not meant:
        return f"the colon after {shown(text)} made a key of it; {QUOTES}"
    if not meant and ":" in text and isinstance(child, Scalar) and not child.text:
        return f"{shown(text)} needs a blank after its colon: `{text.replace(':', ': ', 1)}`"
    return f"{shown(text)} is no field of {a(part.noun)}{meant or _home(text)}"


def belongs_to_library(part: type[Part], key: str) -> str:
    """What is said where a map changes a library's part instead of taking it over."""
    allowed = ", ".join(f"`{name}`" for name in part.beside_use) or "nothing"
    return f"`{key}` belongs to the library's {part.noun}; beside `use` a map gives {allowed}"


def _home(key: str) -> str:
    """Where a field that stands in the wrong part belongs."""
    homes = [home.noun for home in HOMES if key in part_shape(home).fields]
    return f"; it is a field of {a(homes[0])}" if homes else "; keys of your own begin with `x-`"
