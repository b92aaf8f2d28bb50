"""The JSON Schema of a single value, by the kind of its field.

A schema sees what YAML makes of the text (`name: 404` is a number, `emotion:` is null), so each kind admits the
types that its texts may come out as. Strings are checked by a pattern, numbers by their limits.
"""

from collections.abc import Callable
from typing import Any

from cjm.model import field
from cjm.model.identity import LENGTH
from cjm.reading.kinds import OFTEN, UNITS

Schema = dict[str, Any]

# What an id may not hold: blanks, ASCII signs other than lower-case letters, digits and `-`, dashes and quotes of
# typographers. Upper-case letters of other scripts are left to the reader: no expression that all editors know names them.
NO_ID = r"\s\u0000-,./:-`{-\u007f\u2000-\u206f\u2212"
ID = rf"[^{NO_ID}\-](?:[^{NO_ID}]*[^{NO_ID}\-])?"
AMOUNT = r"\d+(?:\.\d+)?"
TIME = rf"{AMOUNT}(?:\s*[-–]\s*{AMOUNT})?\s*(?:{'|'.join(UNITS)})"
BOUND = r"-?\d+(?:\.\d+)?"


def value_schema(kind: object, given: bool = False) -> Schema:
    """The schema of one value; `given` where an empty one is not allowed: in lists, and where the field is required."""
    if isinstance(kind, field.Choice):
        return {"enum": list(kind.words)}
    if isinstance(kind, field.Word) and kind.usual:
        return {"anyOf": [{"enum": list(kind.usual)}, _named("text", given)]}
    if isinstance(kind, field.Often):
        return {"anyOf": [{"enum": list(OFTEN)}, _named("share", given)]}
    if isinstance(kind, (field.Number, field.Whole)):
        return _number(kind, given)
    name = "path" if isinstance(kind, field.Reference) and kind.across else NAMES[type(kind)]
    return _named(name, given)


def definition(name: str) -> Schema:
    """The schema that a name stands for: `text`, `id`, `share` …, each also as `some-text`: not empty."""
    return VALUES[name.removeprefix("some-")](name.startswith("some-"))


def _named(name: str, given: bool) -> Schema:
    return {"$ref": f"#/$defs/{'some-' if given else ''}{name}"}


def _of(types: list[str], pattern: str, given: bool, **limits: object) -> Schema:
    """Values of some types; texts of a pattern; null and blank texts where nothing needs to be given."""
    limited = {name: limit for name, limit in limits.items() if limit is not None}
    if given:
        return {"type": types, **limited, "pattern": rf"^\s*(?:{pattern})\s*$"}
    return {"type": [*types, "null"], **limited, "pattern": rf"^\s*(?:{pattern})?\s*$"}


def _number(kind: field.Number | field.Whole, given: bool) -> Schema:
    sign = r"\+?" if kind.low is not None and kind.low >= 0 else r"[+\-\u2212]?"
    limits = {"minimum": kind.low, "maximum": kind.high}
    if isinstance(kind, field.Whole):
        return _of(["integer", "string"], rf"{sign}\d+(?:\.0*)?", given, **limits)
    return _of(["number", "string"], rf"{sign}(?:\d+\.?\d*|\.\d+)", given, **limits, multipleOf=kind.step)


def _text(given: bool) -> Schema:
    types = ["string", "number", "boolean"]
    return {"type": types, "pattern": r"\S"} if given else {"type": [*types, "null"]}


NAMES: dict[type, str] = {
    field.Text: "text",
    field.Word: "text",
    field.Link: "text",
    field.File: "text",
    field.Identifier: "id",
    field.Reference: "id",
    field.Day: "day",
    field.Period: "period",
    field.Time: "duration",
    field.Part: "share",
    field.Bounds: "bounds",
}
VALUES: dict[str, Callable[[bool], Schema]] = {
    "text": _text,
    "id": lambda given: _of(["string", "integer", "boolean"], ID, given, minimum=0, maxLength=LENGTH),
    "path": lambda given: _of(["string", "integer", "boolean"], rf"{ID}(?:/{ID})?", given, minimum=0),
    "day": lambda given: _of(["string"], r"\d{4}-\d\d-\d\d", given),
    "period": lambda given: _of(["string", "integer"], r"\d{4}(?:-\d\d(?:-\d\d)?)?", given, minimum=1000, maximum=9999),
    "duration": lambda given: _of(["string"], TIME, given),
    "share": lambda given: _of(
        ["number", "string"], rf"{AMOUNT}\s*%|\+?(?:[01]\.?|[01]?\.\d+)", given, minimum=0, maximum=1
    ),
    "bounds": lambda given: _of(["string"], rf"{BOUND}\s*(?:-|–|\.\.|…|to)\s*{BOUND}", given),
}
