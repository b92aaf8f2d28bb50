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
    lines: list[XY] = []
    for person in shown:
        # The first line is the heaviest: a label rather crosses another.
        lines += line(frame.traces[person.index], column) * (2 if person is shown[0] else 1)
        taken += _marks(frame.curves[person.index].points, column, critical)
    return Space(layout.columns * column, layout.font, tuple(taken), tuple(sorted(lines)))


# Each view of a curve asks for the same lines and marks.
@lru_cache(16)
def line(drawn: Trace, column: float) -> tuple[XY, ...]:
    """Points along a line, in rem, by the width of a column."""
    across = column / 100
    return tuple((x * across, y * REM) for x, y in drawn.spaced(10))


def flag_half(frame: Frame) -> float:
    """Half the width of the black flag over the critical moment, in rem."""
    return (text_width(frame.words.say("moment.critical")) * 0.75 + 0.9) / 2


@lru_cache(16)
def _marks(points: tuple[float | None, ...], column: float, critical: int | None) -> tuple[Box, ...]:
    """The room of the marks of a line; that of the critical moment is larger."""
    found: list[Box] = []
    for at, value in enumerate(points):
        if value is not None:
            radius = 0.5 if at == critical else 0.34
            x, y = (at + 0.5) * column, height_of(value) * REM
            found.append(Box(x - radius, y - radius, x + radius, y + radius))
    return tuple(found)


def _flag(frame: Frame, layout: Layout) -> Box:
    """The room of that flag."""
    half = flag_half(frame)
    x = ((frame.critical.column if frame.critical else 0) + 0.5) * layout.drawn_column
    x = min(max(x, half), layout.columns * layout.drawn_column - half)
    return Box(x - half, 0, x + half, 1.4)
