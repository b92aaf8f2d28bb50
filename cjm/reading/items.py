"""List items that the parser takes for something else: a bare text with fields below it."""

import re
from functools import cache

from cjm.model.journey import Journey
from cjm.model.part import Part
from cjm.reading.complaint import KEY, Complaint, Found
from cjm.reading.fault import shortened
from cjm.reading.shape import Fields, Many, part_shape

ITEM = re.compile(r" *- +(?=\S)")
FIELD = re.compile(r" *[\w-]+:(?: |$)")
GLUED = re.compile(r"[\w-]+:[^\s/]")
LONGEST = 60


def bare_item(complaint: Complaint) -> Found:
    """A list item that is a bare text, and has fields below it."""
    indicator = complaint.problem == "did not find expected '-' indicator"
    if not indicator and not complaint.problem.startswith("mapping values are not allowed"):
        return None
    above = _item_above(complaint) if FIELD.match(complaint.line) else None
    if not above:
        return None
    number, text = above
    dash = complaint.source.line(number).index("-")
    if _indent(complaint.line) <= dash:
        return None
    at = complaint.start_of(number) + dash
    if GLUED.match(text):
        return f"put a blank after the colon: `- {text[:LONGEST].replace(':', ': ', 1)}`", at
    name = _naming(complaint, number, dash)
    short = shortened(text, LONGEST)
    words = f"this item has fields of its own: write `- {name}: {short}`, and the fields below it"
    return f"{words}, indented like `{name}`", at


def _item_above(complaint: Complaint) -> tuple[int, str] | None:
    """The line and the text of the bare item that goes on in the lines above; None where a key stands between."""
    rest = ""
    for number in range(complaint.number - 1, 0, -1):
        line = complaint.source.line(number).split(" #")[0].rstrip()
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        item = ITEM.match(line)
        text = line[item.end() :] if item else line.strip()
        if KEY.match(f"{line} x") or FIELD.match(text):
            return None
        rest = f"{text} {rest}".strip()[: LONGEST * 2]
        if item:
            return number, rest
    return None


def _naming(complaint: Complaint, number: int, dash: int) -> str:
    """The field that names an item of the list that holds it; `name` where the list is none of ours."""
    for above in range(number - 1, 0, -1):
        line = complaint.source.line(above).replace("- ", "  ")
        if FIELD.match(line) and _indent(line) <= dash:
            return _names().get(line.split(":")[0].strip(), "name")
    return "name"


@cache
def _names() -> dict[str, str]:
    """By the key of a list of parts, the field that names one of them."""
    names: dict[str, str] = {}
    waiting: list[type[Part]] = [Journey]
    seen: set[type[Part]] = set()
    while waiting:
        part = waiting.pop()
        seen.add(part)
        for key, field in part_shape(part).fields.items():
            if isinstance(field.shape, Many) and isinstance(field.shape.item, Fields):
                held = field.shape.item.part
                names.setdefault(key, held.names or held.shorthand or "name")
                waiting += [held] if held not in seen else []
    return names


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))
