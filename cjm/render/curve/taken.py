"""What stands on the curve before any label: lines, marks, and the flag of the critical moment."""

from collections.abc import Sequence
from functools import lru_cache

from cjm.analysis.bezier import XY
from cjm.render.curve.drawing import Trace, height_of
from cjm.render.curve.label import REM
from cjm.render.curve.space import Box, Space, text_width
from cjm.render.view.frame import Frame, Person
from cjm.render.view.layout import Layout


def room(frame: Frame, layout: Layout, shown: Sequence[Person]) -> Space:
    """The room that the lines of some people leave."""
    column, critical = layout.drawn_column, frame.critical.column if frame.critical else None
    taken: list[Box] = [_flag(frame, layout)] if frame.critical else []
    lines: list[tuple[tuple[XY, ...], int]] = []
    marks: list[XY] = []
    for person in shown:
        # The first line is the heaviest: a label rather crosses another.
        lines.append((line(frame.traces[person.index], column), 2 if person is shown[0] else 1))
        points = frame.curves[person.index].points
        marks += mark_places(points, column)
        taken += _boxes(points, column, critical)
    return Space(layout.columns * column, layout.font, tuple(taken), tuple(lines), tuple(marks))


# Each view of a curve asks for the same lines and marks.
@lru_cache(16)
def line(drawn: Trace, column: float) -> tuple[XY, ...]:
    """Points along a line, in rem, by the width of a column."""
    across = column / 100
    return tuple([(x * across, y * REM) for x, y in drawn.spaced(10)])


def flag_half(frame: Frame) -> float:
    """Half the width of the black flag over the critical moment, in rem."""
    return (text_width(frame.words.say("moment.critical")) * 0.75 + 0.9) / 2


@lru_cache(16)
def mark_places(points: tuple[float | None, ...], column: float) -> tuple[XY, ...]:
    """Where the marks of a line stand, in rem."""
    return tuple(mark_place(at, value, column) for at, value in enumerate(points) if value is not None)


def mark_place(at: int, emotion: float, column: float) -> XY:
    """Where the mark of an emotion stands in rem, by its column and the width of one."""
    return (at + 0.5) * column, height_of(emotion) * REM


@lru_cache(16)
def _boxes(points: tuple[float | None, ...], column: float, critical: int | None) -> tuple[Box, ...]:
    """The room of each mark of a line; that of the critical moment is larger."""
    large = (critical + 0.5) * column if critical is not None else -1.0
    places = [(x, y, 0.5 if x == large else 0.34) for x, y in mark_places(points, column)]
    return tuple(Box(x - radius, y - radius, x + radius, y + radius) for x, y, radius in places)


def _flag(frame: Frame, layout: Layout) -> Box:
    """The room of that flag."""
    half = flag_half(frame)
    x = ((frame.critical.column if frame.critical else 0) + 0.5) * layout.drawn_column
    x = min(max(x, half), layout.columns * layout.drawn_column - half)
    return Box(x - half, 0, x + half, 1.4)
