"""What a field takes, in plain words."""

from collections.abc import Callable
from typing import Any

from cjm.model import field
from cjm.model.part import Part
from cjm.reading.near import listed
from cjm.reading.shape import Each, Many, One, Shape, Table


def takes(shape: Shape) -> str:
    """What may be written where a shape is meant; parts are linked to their own headings."""
    if isinstance(shape, One):
        return WORDS[type(shape.kind)](shape.kind)
    if isinstance(shape, Many):
        return f"one or several: {takes(shape.item)}"
    if isinstance(shape, Each):
        return f"{takes(shape.item)}; or one for each persona"
    if isinstance(shape, Table):
        names = "name" if isinstance(shape.key, One) and isinstance(shape.key.kind, field.Text) else takes(shape.key)
        return f"by {names}: {takes(shape.value)}"
    return linked(shape.part)


def linked(part: type[Part]) -> str:
    """The noun of a part, as a link to its heading."""
    return f"[{part.noun}](#{anchor(part.noun)})"


def anchor(heading: str) -> str:
    """The address of a heading within its page."""
    return heading.lower().replace(" ", "-")


def _words(words: tuple[str, ...]) -> str:
    return listed(f"`{word}`" for word in words)


def _reference(kind: field.Reference) -> str:
    nouns = listed(name.replace("library-", "library's ").replace("evidence", "piece of evidence") for name in kind.to)
    also = "".join(f", or `{word}`" for word in kind.also)
    return f"id of a {nouns}{' (also `map-id/id`)' if kind.across else ''}{also}"


def _word(kind: field.Word) -> str:
    usual = f": {', '.join(f'`{word}`' for word in kind.usual)}, or your own" if kind.usual else ""
    entry = f", or the id of a library's {kind.entry}" if kind.entry else ""
    return f"a word{usual}{entry}"


def _range(low: float | None, high: float | None) -> str:
    if low is not None and high is not None:
        return f" from {low:g} to {high:g}"
    return f" of at least {low:g}" if low is not None else ""


def _number(kind: field.Number) -> str:
    return f"number{_range(kind.low, kind.high)}" + (f" in steps of {kind.step:g}" if kind.step else "")


WORDS: dict[type, Callable[[Any], str]] = {
    field.Text: lambda kind: "text",
    field.Identifier: lambda kind: "id",
    field.Reference: _reference,
    field.Word: _word,
    field.Choice: lambda kind: _words(kind.words),
    field.Number: _number,
    field.Whole: lambda kind: f"whole number{_range(kind.low, kind.high)}",
    field.Day: lambda kind: "day",
    field.Period: lambda kind: "day, month or year",
    field.Time: lambda kind: "duration",
    field.Part: lambda kind: "share",
    field.Often: lambda kind: "share, or `always`, `often`, `sometimes`, `rarely`",
    field.Bounds: lambda kind: "lowest and highest value",
    field.Link: lambda kind: "address",
    field.File: lambda kind: "path of a file beside the map",
}
