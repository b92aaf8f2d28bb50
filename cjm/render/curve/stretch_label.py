"""The label of the longest stretch below neutral: in its area, or at a bracket over its columns."""

from collections.abc import Iterable, Iterator

from cjm.analysis.bezier import XY
from cjm.analysis.stretch import Stretch
from cjm.render.curve.drawing import height_of
from cjm.render.curve.label import REM, Label, percent
from cjm.render.curve.space import HIGH, LINE, Box, Space, text_width
from cjm.render.numerals import number as figure
from cjm.render.view.frame import Frame
from cjm.render.view.layout import Layout

# Where the bracket of a stretch stands, in units of the drawing.
FOOT = 395


def stretch_label(frame: Frame, layout: Layout, space: Space, stretch: Stretch, view: str) -> list[Label]:
    """How long the longest stretch below neutral is: in its area where there is room, else at a bracket below it."""
    value, rest = _stretch_words(frame, stretch)
    wide, high = text_width(f"{value} {rest}") * layout.font, LINE * layout.font
    first = (stretch.first + 0.1) * layout.drawn_column
    last = max(first, (stretch.last + 0.9) * layout.drawn_column - wide)
    inside = _least_covered(space, _spots(first, min(last, space.width - wide), wide, high))
    if inside is None or space.covered(inside):
        for place, at, box in _beside(stretch, layout, wide, high):
            if space.is_free(box):
                return [Label(view, place, *percent(at, layout), "", value, rest, bracket=_bracket(stretch))]
    if inside is None:
        return []
    return [Label(view, "run", *percent((inside.left, (inside.top + inside.bottom) / 2), layout), "", value, rest)]


def _spots(first: float, last: float, wide: float, high: float) -> Iterator[Box]:
    """Where the label of a stretch may stand in its area, the best first: by emotion, then from the middle outwards."""
    xs = sorted(
        {min(first + (last - first) * step / 16, last) for step in range(17)}, key=lambda x: abs(x - (first + last) / 2)
    )
    for emotion in (-0.6, -0.4, -0.8, -1.2, -1.6):
        y = height_of(emotion) * REM
        for x in xs:
            yield Box(x, y - high / 2, x + wide, y + high / 2)


def _bracket(stretch: Stretch) -> str:
    """A bracket at the bottom of the curve, from the first to the last touchpoint of a stretch."""
    left, right = (figure(column * 100) for column in _ends(stretch))
    return f"M{left} {FOOT - 8}V{FOOT}H{right}V{FOOT - 8}"


def _ends(stretch: Stretch) -> XY:
    """Where the bracket of a stretch begins and ends, in columns."""
    return stretch.first + 0.3, stretch.last + 0.7


def _beside(stretch: Stretch, layout: Layout, wide: float, high: float) -> Iterator[tuple[str, XY, Box]]:
    """Where the label of a bracket may stand, the best first: on its middle, at either end of it, after it, before it."""
    left, right = (column * layout.drawn_column for column in _ends(stretch))
    foot, middle = FOOT * REM, (left + right) / 2
    top = foot - 0.1 - high
    yield "up", (middle, foot + 0.45), Box(middle - wide / 2, top, middle + wide / 2, top + high)
    spots = [(left, top), (right - wide, top), (right + 0.4, HIGH - high), (left - 0.4 - wide, HIGH - high)]
    for x, y in spots:
        yield "run", (x, y + high / 2), Box(x, y, x + wide, y + high)


def _least_covered(space: Space, spots: Iterable[Box]) -> Box | None:
    """The free spot that hides the least of the lines; of equals the first; None where none is free."""
    best, least = None, 0
    for spot in spots:
        if space.is_free(spot):
            covered = space.covered(spot)
            if best is None or covered < least:
                best, least = spot, covered
            if not covered:
                break
    return best


def _stretch_words(frame: Frame, stretch: Stretch) -> tuple[str, str]:
    if stretch.days:
        return frame.days(stretch.days), frame.words.say("curve.below")
    return frame.words.count("curve.touchpoints", stretch.touchpoints), frame.words.say("curve.below")
