"""What the reader says of a node that does not fit, in an analyst's words."""

from cjm.model.field import Text
from cjm.model.identity import derived_id
from cjm.model.journey import Journey
from cjm.model.opportunity import Opportunity
from cjm.model.pain import Pain
from cjm.model.part import Part
from cjm.model.persona import Persona
from cjm.model.stage import Outcome, Stage
from cjm.model.touchpoint import Touchpoint
from cjm.reading.fault import shown
from cjm.reading.kinds import known_id
from cjm.reading.near import did_you_mean, near
from cjm.reading.nodes import Mapping, Node, Scalar, Sequence, is_empty, text_of
from cjm.reading.shape import FieldShape, PartShape, part_shape
from cjm.reading.signs import odd_sign

QUOTE = "put the whole text in quotes"
PLAIN_NAMES = frozenset(["name", "title", "text", "map"])
OWN = "; keys of your own begin with `x-`"
NO_KEY = "a list or a mapping cannot be a key; a text that begins with [ or { needs quotes"
# What other tools and people call a field, and what it is called here: the first that the part has.
OTHER_WORDS = {
    "description": ("summary", "note", "role"),
    "phases": ("stages",),
    "steps": ("touchpoints", "stages"),
    "actions": ("action", "opportunities"),
    "feeling": ("emotion",),
    "sentiment": ("emotion",),
    "score": ("emotion",),
    "satisfaction": ("emotion",),
    "problems": ("pains",),
    "issues": ("pains",),
    "pain_points": ("pains",),
    "solutions": ("ideas",),
}
HOMES: tuple[type[Part], ...] = (Touchpoint, Stage, Pain, Opportunity, Journey, Persona, Outcome)


def a(noun: str) -> str:
    """A noun with its article."""
    return f"{'an' if noun[:1] in 'aeio' else 'a'} {noun}"


def lacks(part: type[Part], key: str) -> str:
    """What is said where a part lacks a field that it must have."""
    if key in PLAIN_NAMES:
        return f"{a(part.noun)} lacks its {key}"
    return f"{a(part.noun)} lacks `{key}`: {part_shape(part).fields[key].description}"


def not_one(node: Node, key: str, kind: object, opens: str) -> str:
    """What is said where a list or a mapping stands and one value is meant; `opens` is the sign that it begins with."""
    takes = "takes a text" if isinstance(kind, Text) else "takes one value"
    if opens in {"[", "{"} and isinstance(kind, Text):
        return f"`{key}` {takes}; one that begins with {opens} needs quotes"
    if isinstance(node, Sequence):
        return f"`{key}` {takes}, not a list"
    first = node.names[0] if isinstance(node, Mapping) and node.names else ""
    if isinstance(kind, Text) and first:
        return f"`{key}` {takes}; the colon after {shown(first)} made a key of it: {QUOTE}"
    return f"`{key}` {takes}, not names with values"


def no_part(part: type[Part], node: Node, key: str) -> str:
    """What is said where something else stands in the place of a part."""
    found = "a list" if isinstance(node, Sequence) else f"the text {shown(text_of(node))}"
    fields = [*part_shape(part).fields]
    names = ", ".join(f"`{name}: …`" for name in fields[:3]) + (" and others" if len(fields) > 3 else "")
    text = f"a text, its `{part.shorthand}`, or as " if part.shorthand else ""
    return f"`{key}` holds {found}; {a(part.noun)} is written as {text}fields: {names}"


def not_each(key: str, opens: str, prose: bool) -> str:
    """What is said where a list stands and one value, or one for each persona, is meant."""
    if prose and opens == "[":
        return f"`{key}` takes a text; one that begins with [ needs quotes"
    return f"`{key}` takes one value, or one for each persona (`maya: …`), not a list"


def no_value(key: str, name: str, first: bool) -> str:
    """What is said where a name stands in braces without a colon and a value; `first`: right behind the brace."""
    words = f"{shown(name)} in `{key}` has no value: `{{{name}: …}}`"
    return f"{words}; a text that begins with {{ needs quotes" if first else words


def new_or_taken(part: type[Part]) -> str:
    """What is said beside the refusal of a text that is no id of a library's part."""
    return f"; {a('new ' + part.noun)} is written as `- {part.names}: …`"


def no_persona(node: Mapping, number: int, key: str, prose: bool) -> str:
    """What is said of a key in a value for each persona that is no persona's id; empty where it is one."""
    name, empty = node.names[number].strip(), is_empty(node.values[number])
    if known_id(name):
        return ""
    if not name:
        return NO_KEY if not isinstance(node.key(number), Scalar) else "a colon without a key before it"
    if empty and ":" in name:
        return f"a blank after the colon makes the value: `{name.replace(':', ': ', 1)}`"
    offered = derived_id(name)
    if not offered or (prose and " " in name):
        return f"the colon after {shown(name)} made a key of it; {QUOTE}"
    return f"{shown(name)} in `{key}` is no persona's id: {offered}"


def is_prose_key(node: Mapping, shape: PartShape) -> bool:
    """Whether the first key is rather a name, or the beginning of a text with a colon in it."""
    text, fields = node.names[0], shape.fields
    if not text or text.lower() in fields or odd_sign(f"{text}: "):
        return False
    strange = not _meant(text, shape.part, fields) and _home(text) == OWN
    if (
        len(node.names) == 1
        and strange
        and not text.startswith("x-")
        and ":" not in text
        and (shape.part is Persona or not isinstance(node.values[0], Scalar))
    ):
        return True
    return text[:1].isupper() or (" " in text.strip() and not near(text, fields))


def colon_in_prose(node: Mapping, shorthand: str) -> str:
    """What is said where a colon in a text made a key of its beginning."""
    text = f"{node.names[0]}: {text_of(node.values[0])}".strip()
    field = f", and `{shorthand}: ` before it" if len(node.names) > 1 else ""
    return f"the colon in {shown(text)} made a key of what stands before it; {QUOTE}{field}"


def unknown_key(key: Node, child: Node, part: type[Part], fields: dict[str, FieldShape]) -> str:
    """What is said of a key that the part does not have."""
    if not isinstance(key, Scalar):
        return NO_KEY
    text = key.text.strip()
    if not text:
        return "a colon without a key before it"
    if text == "<<":
        return "`<<` takes fields over from elsewhere, which a map does not do; write the fields out"
    meant = _meant(text, part, fields)
    if " " in text and not meant:
        return f"the colon after {shown(text)} made a key of it; {QUOTE}"
    if not meant and ":" in text and isinstance(child, Scalar) and not child.text:
        return f"{shown(text)} needs a blank after its colon: `{text.replace(':', ': ', 1)}`"
    return f"{shown(text)} is no field of {a(part.noun)}{meant or _home(text)}"


def _meant(text: str, part: type[Part], fields: dict[str, FieldShape]) -> str:
    """The field that a key was meant to be, as a question; empty where nobody can tell."""
    near_one = did_you_mean(text, fields)
    if near_one:
        return near_one
    naming = part.names or part.shorthand
    if naming and text.lower() in {"name", "title", "titel", "text", "what", "label"}:
        return f'; did you mean "{naming}"?'
    other = next((word for word in OTHER_WORDS.get(text.lower(), ()) if word in fields), "")
    if not other and text.lower().startswith(("x_", "x ")):
        other = f"x-{text[2:]}"
    return f'; did you mean "{other}"?' if other else ""


def belongs_to_library(part: type[Part], key: str) -> str:
    """What is said where a map changes a library's part instead of taking it over."""
    allowed = ", ".join(f"`{name}`" for name in part.beside_use) or "nothing"
    return f"`{key}` belongs to the library's {part.noun}; beside `use` a map gives {allowed}"


def _home(key: str) -> str:
    """Where a field that stands in the wrong part belongs."""
    for home in HOMES:
        fields = part_shape(home).fields
        other = next((word for word in OTHER_WORDS.get(key.lower(), ()) if word in fields), "")
        meant = key if key in fields else other or ("" if key.lower() in OTHER_WORDS else near(key, fields))
        if meant:
            return f"; {'it' if meant == key else f'`{meant}`'} is a field of {a(home.noun)}"
    return OWN
