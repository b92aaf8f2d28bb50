"""A text in braces that a comma of its own cuts in two: the rest of it stands there like a key without a colon."""

import re

from cjm.model import field
from cjm.reading.cure import in_quotes
from cjm.reading.fault import shortened, shown
from cjm.reading.kinds import NUMBER
from cjm.reading.nodes import Mapping, Scalar, is_empty
from cjm.reading.shape import Each, Many, One, Shape

LONGEST = 80
TEXTS = (field.Text, field.Word, field.Link, field.File)
# What is short, so that a comma divides several: channels, systems, ids.
WORDS = (field.Reference, field.Choice, field.Word)
AMOUNTS = (field.Number, field.Time, field.Part, field.Often)
DECIMALS = re.compile(r"\d+(?:\s*(?:%|[a-z]+))?", re.IGNORECASE)


def stands_alone(node: Mapping, number: int, text: str) -> bool:
    """Whether a key stands in braces without a colon and a value."""
    key, child = node.key(number), node.values[number]
    return text[node.start] == "{" and is_empty(child) and ":" not in text[key.end : child.start + 1]


def cut(node: Mapping, number: int, shape: Shape | None, text: str) -> tuple[str, int] | None:
    """What is said of a key that is the rest of the value before it, and where that rest ends; None where it is none.

    `shape` is what that value holds, None where nobody knows; `text` is the whole file's.
    """
    before = node.values[number - 1]
    if not number or type(before) is not Scalar or is_empty(before) or not stands_alone(node, number, text):
        return None
    last = number
    while last + 1 < len(node.names) and stands_alone(node, last + 1, text):
        last += 1
    end = node.key(last).end
    name, rest = node.names[number - 1].strip(), text[node.key(number).start : end].strip()
    words = _written(name, before.text.strip(), rest, " ".join(text[before.start : end].split()), shape)
    return (words, end) if words else None


def _written(name: str, first: str, rest: str, whole: str, shape: Shape | None) -> str:
    """How the value is written, by what its field holds."""
    item, several = _item(shape)
    kind = item.kind if isinstance(item, One) else field.Text()
    comma = f"the comma after {shown(first)}"
    if NUMBER.fullmatch(first) and DECIMALS.fullmatch(rest) and (not shape or isinstance(kind, AMOUNTS)):
        return f"a number with a point, not a comma: `{name}: {first}.{rest}`"
    if several and isinstance(kind, WORDS):
        return f"{comma} ends the value; several stand in brackets: `{name}: [{shortened(whole, LONGEST)}]`"
    if isinstance(kind, TEXTS):
        return f"{comma} cuts the text in two; write it in quotes: `{name}: {in_quotes(shortened(whole, LONGEST))}`"
    return ""


def _item(shape: Shape | None) -> tuple[Shape | None, bool]:
    """What is held once, for one persona; and whether there may be several."""
    several = False
    while isinstance(shape, (Each, Many)):
        several = several or isinstance(shape, Many)
        shape = shape.item
    return shape, several
