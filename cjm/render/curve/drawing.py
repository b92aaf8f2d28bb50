"""The emotion curve in the units of its picture: 100 wide for a column, 400 high."""

from collections.abc import Collection, Sequence
from functools import lru_cache
from math import ceil, dist

from msgspec import Struct

from cjm.analysis.bezier import XY, Segment, bezier
from cjm.render.numerals import number as figure

HEIGHT = 400
PAD = 62


def height_of(emotion: float) -> float:
    """Where an emotion, -2 … +2, stands: from the top, 0 … 400."""
    return round(PAD + (2 - emotion) / 4 * (HEIGHT - 2 * PAD), 2)


def sign_class(emotion: float) -> str:
    """The class that colours a mark: above, below or at neutral."""
    return "s-p" if emotion > 0 else "s-n" if emotion < 0 else "s-0"


def heat_class(emotion: float | None) -> str:
    """The class of a cell of a heat strip, in five steps; hatched where nobody says."""
    if emotion is None:
        return "hx"
    return (
        "h2"
        if emotion >= 1.5
        else "h1"
        if emotion >= 0.5
        else "h0"
        if emotion > -0.5
        else "h-1"
        if emotion > -1.5
        else "h-2"
    )


class Piece(Struct, frozen=True):
    """A stretch of the curve without interruption: its known points and the smooth line through them."""

    points: tuple[XY, ...]
    segments: tuple[Segment, ...]

    @property
    def path(self) -> str:
        """The line; empty for fewer than two points."""
        if not self.segments:
            return ""
        before = (None, *self.segments)
        return f"M{_xy(self.points[0])}" + "".join(_curve(*pair) for pair in zip(before, self.segments, strict=False))

    @property
    def area(self) -> str:
        """The area between the line and neutral; empty for fewer than two points."""
        if not self.segments:
            return ""
        zero = figure(height_of(0))
        return f"{self.path}L{figure(self.points[-1][0])} {zero}L{figure(self.points[0][0])} {zero}Z"


class Trace(Struct, frozen=True):
    """One line of the curve, in as many pieces as the persona's way has."""

    pieces: tuple[Piece, ...]

    @property
    def points(self) -> tuple[XY, ...]:
        """The known points, from left to right."""
        return tuple(point for piece in self.pieces for point in piece.points)

    @property
    def path(self) -> str:
        """The line; empty where no two neighbours are known."""
        return "".join(piece.path for piece in self.pieces)

    @property
    def area(self) -> str:
        """The area between the line and neutral; empty where there is no line."""
        return "".join(piece.area for piece in self.pieces)

    def samples(self, each: int = 8) -> tuple[XY, ...]:
        """Points along the line, so many in each segment, ends included."""
        return _samples(self.pieces, each)

    def spaced(self, every: float) -> tuple[XY, ...]:
        """Points along the line about so far from each other, where it rises steeply too."""
        return _spaced(self.pieces, every)


def trace(emotions: Sequence[float | None], absent: Collection[int] = ()) -> Trace:
    """The line of a persona, which passes a missing emotion by.

    It is interrupted over two or more neighbouring columns that are `absent`: there the persona feels nothing at all.
    """
    pieces: list[list[XY]] = []
    parting = {at for at in absent if at + 1 in absent}
    before = -1
    for at, value in enumerate(emotions):
        if value is None:
            continue
        if not pieces or parting.intersection(range(before + 1, at - 1)):
            pieces.append([])
        pieces[-1].append((at * 100 + 50.0, height_of(value)))
        before = at
    return Trace(tuple(Piece(tuple(points), bezier(points)) for points in pieces))


@lru_cache(64)
def _samples(pieces: tuple[Piece, ...], each: int) -> tuple[XY, ...]:
    # Each view of a curve asks for those of the same lines.
    return tuple(point for piece in pieces for point in _along(piece, each))


@lru_cache(64)
def _spaced(pieces: tuple[Piece, ...], every: float) -> tuple[XY, ...]:
    found: list[XY] = []
    for piece in pieces:
        for one in piece.segments:
            steps = ceil(dist(one.start, one.end) / every)
            found += [_at(one, step / steps) for step in range(steps)]
        found += piece.points[-1:]
    return tuple(found)


def _along(piece: Piece, each: int) -> tuple[XY, ...]:
    along = (_at(one, step / each) for one in piece.segments for step in range(each))
    return (*along, *piece.points[-1:])


def _curve(before: Segment | None, one: Segment) -> str:
    """A segment; in short where its first control point is the last one of the segment before, mirrored."""
    rest = f"{_xy(one.control_2)} {_xy(one.end)}"
    if before and _xy(_mirrored(before)) == _xy(one.control_1):
        return f"S{rest}"
    return f"C{_xy(one.control_1)} {rest}"


def _mirrored(one: Segment) -> XY:
    return 2 * one.end[0] - one.control_2[0], 2 * one.end[1] - one.control_2[1]


def _xy(point: XY) -> str:
    """A tenth of a hundredth of a column is finer than any screen."""
    return f"{figure(round(point[0], 1))} {figure(round(point[1], 1))}"


def _at(one: Segment, t: float) -> XY:
    u = 1 - t
    start, first, second, end = u * u * u, 3 * t * u * u, 3 * t * t * u, t * t * t
    (x0, y0), (x1, y1), (x2, y2), (x3, y3) = one.start, one.control_1, one.control_2, one.end
    return start * x0 + first * x1 + second * x2 + end * x3, start * y0 + first * y1 + second * y2 + end * y3
