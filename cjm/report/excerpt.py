"""The line of a source in which something was found, and carets below the place."""

from msgspec import Struct

from cjm.report.cells import cells
from cjm.source import Span
from cjm.visible import visible

WIDTH = 100
BEFORE = 40
CUT = "…"


class Excerpt(Struct, frozen=True):
    """A line, cut around the place where it is long, and the carets that stand below it."""

    line: str
    carets: str


def excerpt(line: str, span: Span) -> Excerpt | None:
    """The excerpt of the line in which a span begins; None where the line is blank."""
    if not line.strip():
        return None
    start = min(span.start.column - 1, len(line))
    end = min(span.end.column - 1, len(line)) if span.end.line == span.start.line else len(line.rstrip())
    indent = len(line) - len(line.lstrip())
    first = _first(line, min(indent, start), start)
    last = _last(line, first)
    left, place = visible(line[first:start]), visible(line[start : max(start, min(end, last))])
    before, after = CUT * (first > indent), CUT * (last < len(line.rstrip()))
    text = f"{before}{visible(line[first:last].rstrip())}{after}"
    return Excerpt(text, " " * (len(before) + cells(left)) + "^" * max(1, cells(place)))


def _first(line: str, indent: int, start: int) -> int:
    """Where the excerpt begins: after the indentation, or near the place where the line is long."""
    return indent if _last(line, indent) == len(line) else max(indent, start - BEFORE)


def _last(line: str, first: int) -> int:
    """Where the excerpt ends, so that it fits."""
    width, last = 0, first
    while last < len(line) and width < WIDTH:
        width += cells(visible(line[last]))
        last += 1
    return last
