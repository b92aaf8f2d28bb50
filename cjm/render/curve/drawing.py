"""The emotion curve in the units of its picture: 100 wide for a column, 400 high."""

from collections.abc import Callable, Collection, Sequence
from functools import cached_property, lru_cache
from math import ceil, dist

from msgspec import Struct

from cjm.analysis.bezier import XY, Segment, bezier, part
from cjm.render.numerals import number as figure

HEIGHT = 400
PAD = 62


@lru_cache(1024)
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


class Piece(Struct, frozen=True, dict=True):
    """A stretch of the curve: its known points and the smooth line through them, drawn but over columns `absent`."""

    points: tuple[XY, ...]
    segments: tuple[Segment, ...]
    absent: tuple[int, ...] = ()

    @cached_property
    def runs(self) -> tuple[tuple[Segment, ...], ...]:
        """What is drawn of the line, without the columns in which the persona is not there."""
        if not self.absent:
            return (self.segments,) if self.segments else ()
        found: list[list[Segment]] = [[]]
        for one in self.segments:
            between = [at for at in self.absent if one.start[0] < at * 100 + 50 < one.end[0]]
            if between:
                wide = one.end[0] - one.start[0]
                found[-1].append(part(one, 0, (between[0] * 100 - one.start[0]) / wide))
                found.append([part(one, (between[-1] * 100 + 100 - one.start[0]) / wide, 1)])
            else:
                found[-1].append(one)
        return tuple(tuple(run) for run in found if run)

    @cached_property
    def path(self) -> str:
        """The line; empty for fewer than two points."""
        return "".join(self._paths)

    @property
    def area(self) -> str:
        """The area between the line and neutral; empty for fewer than two points."""
        zero = figure(height_of(0))
        return "".join(
            f"{path}L{figure(run[-1].end[0])} {zero}L{figure(run[0].start[0])} {zero}Z"
            for path, run in zip(self._paths, self.runs, strict=True)
        )

    @cached_property
    def _paths(self) -> tuple[str, ...]:
        return tuple(map(_path, self.runs))


class Trace(Struct, frozen=True, eq=False):
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
        return _samples(self, each)

    def spaced(self, every: float) -> tuple[XY, ...]:
        """Points along the line about so far from each other, where it rises steeply too."""
        return _spaced(self, every)


def trace(emotions: Sequence[float | None], absent: Collection[int] = ()) -> Trace:
    """The line of a persona, which passes a missing emotion by.

    Over columns that are `absent` nothing is drawn, since the persona feels nothing there; over two or more neighbours of
    them the line ends, and begins anew.
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
    missed = tuple(sorted(absent))
    return Trace(tuple(Piece(tuple(points), bezier(points), missed) for points in pieces))


# Each view of a curve asks for the points of the same lines.
@lru_cache(64)
def _samples(line: Trace, each: int) -> tuple[XY, ...]:
    return _along(line, lambda _: each)


@lru_cache(64)
def _spaced(line: Trace, every: float) -> tuple[XY, ...]:
    return _along(line, lambda one: ceil(dist(one.start, one.end) / every))


def _along(line: Trace, steps: Callable[[Segment], int]) -> tuple[XY, ...]:
    """Points along a line, so many in each segment."""
    found: list[XY] = []
    for piece in line.pieces:
        for one in piece.segments:
            (x, y), (end_x, end_y), first, second = one.start, one.end, one.control_1[1], one.control_2[1]
            # The control points stand at the thirds: x grows as t does, 0 … 1, and y is a polynomial of it.
            wide, y1, y2, y3 = (
                end_x - x,
                3 * (first - y),
                3 * (y - 2 * first + second),
                end_y - y + 3 * (first - second),
            )
            found += [(wide * t + x, ((y3 * t + y2) * t + y1) * t + y) for t in _parts(steps(one))]
        found += piece.points[-1:]
    return tuple(found)


@lru_cache(64)
def _parts(count: int) -> tuple[float, ...]:
    return tuple(step / count for step in range(count))


def _path(run: Sequence[Segment]) -> str:
    return f"M{_xy(_rounded(run[0].start))}" + "".join(map(_curve, (None, *run), run))


def _curve(before: Segment | None, one: Segment) -> str:
    """A segment; in short where its first control point is the last one of the segment before, mirrored."""
    first = _rounded(one.control_1)
    rest = f"{_xy(_rounded(one.control_2))} {_xy(_rounded(one.end))}"
    if before and _rounded(_mirrored(before)) == first:
        return f"S{rest}"
    return f"C{_xy(first)} {rest}"


def _mirrored(one: Segment) -> XY:
    return 2 * one.end[0] - one.control_2[0], 2 * one.end[1] - one.control_2[1]


def _rounded(point: XY) -> XY:
    """A tenth of a hundredth of a column is finer than any screen."""
    return round(point[0], 1), round(point[1], 1)


def _xy(point: XY) -> str:
    return f"{figure(point[0])} {figure(point[1])}"
