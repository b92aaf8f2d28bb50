"""What lies between the line before and the line after: better or worse, parted where they cross, ended by an edge."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from msgspec import Struct

from cjm.analysis.bezier import XY, Segment
from cjm.render.comparison.frame import Feeling
from cjm.render.curve.drawing import height_of, trace
from cjm.render.numerals import number as figure

# Lines nearer than this, in the units of the drawing, are one.
APART = 1.0
# Where two lines cross is looked for between so many points, and then halved so often: finer than any screen.
PARTS, HALVINGS = 16, 20


class Both(Struct, frozen=True):
    """The same stretch of both lines; their points of control stand at the same places from the left.

    `changes` are those of the touchpoints at both its ends, or of the stretch that it is a part of.
    """

    old: Segment
    new: Segment
    changes: tuple[float, float]

    def gap(self, share: float) -> float:
        """How far the line after is above the one before, at a share of the way, 0 … 1."""
        return _height(self.old, share) - _height(self.new, share)


class Areas(Struct, frozen=True):
    """The old line where it differs, the areas in which it is better and worse, and the edges where these end."""

    old: str
    up: str
    down: str
    up_edges: str
    down_edges: str


def areas(row: Sequence[Feeling]) -> Areas:
    """The areas of one persona.

    Drawn only between neighbours that both versions have: over what one of them lacks nothing is compared. A side
    without change never shows the other colour. Where no area goes on, an edge goes from mark to mark, so that a
    touchpoint without an area to either side shows its change too. The line before has its own order: it passes what
    has moved.
    """
    drawn = dict(_stretches(row))
    line = "".join(f"M{_xy(one.start)}{_curve(one)}" for one in _line(row))
    up, down = (_areas(drawn, sign) for sign in (1, -1))
    return Areas(line, up, down, *(_edges(row, drawn, sign) for sign in (1, -1)))


def _line(row: Sequence[Feeling]) -> Iterator[Segment]:
    """The line before where it is another one: from touchpoint to touchpoint where a feeling came, went, or moved."""
    old = _before(row)
    known = [at for at, value in enumerate(old) if value is not None]
    segments = (one for piece in trace(old).pieces for one in piece.segments)
    for (first, last), one in zip(pairwise(known), segments, strict=True):
        if any(each.moved or each.old != each.new for each in row[first : last + 1]):
            yield one


def _before(row: Sequence[Feeling]) -> list[float | None]:
    """What was felt where the order is still that of before."""
    return [None if one.moved else one.old for one in row]


def _stretches(row: Sequence[Feeling]) -> Iterator[tuple[int, Both]]:
    """By its first column, what lies between two columns that both versions have, where one of them changed."""
    old, new = _segments(_before(row)), _segments([one.new for one in row])
    for at, (first, last) in enumerate(pairwise(row)):
        if first.moved or last.moved:
            continue
        if first.change is not None and last.change is not None and (first.change or last.change):
            yield at, Both(old[at], new[at], (first.change, last.change))


def _segments(emotions: Sequence[float | None]) -> dict[int, Segment]:
    """By its first column, the line from a column with a score to the next one that has one."""
    known = (at for at, value in enumerate(emotions) if value is not None)
    return dict(zip(known, (one for piece in trace(emotions).pieces for one in piece.segments), strict=False))


def _areas(drawn: dict[int, Both], sign: int) -> str:
    """The areas in which the line after is above (1) or below (-1) the one before; neighbours are one area."""
    path, run = "", list[Both]()
    for one in drawn.values():
        if max(sign * change for change in one.changes) <= 0:
            continue
        for part in _parted(one):
            inside = sign * part.gap(0.5) > 0 and max(abs(part.gap(share / 4)) for share in range(5)) > APART
            if run and not (inside and run[-1].new.end[0] == part.new.start[0]):
                path, run = path + _around(run), []
            run += [part] if inside else []
    return path + (_around(run) if run else "")


def _parted(one: Both) -> Iterator[Both]:
    """A stretch, cut where its lines cross."""
    cuts = (0.0, *_crossings(one), 1.0)
    yield from (Both(_part(one.old, *between), _part(one.new, *between), one.changes) for between in pairwise(cuts))


def _crossings(one: Both) -> Iterator[float]:
    for step in range(PARTS):
        low, high = step / PARTS, (step + 1) / PARTS
        if one.gap(low) * one.gap(high) < 0:
            for _ in range(HALVINGS):
                middle = (low + high) / 2
                low, high = (middle, high) if one.gap(low) * one.gap(middle) > 0 else (low, middle)
            yield low


def _edges(row: Sequence[Feeling], drawn: dict[int, Both], sign: int) -> str:
    """From mark to mark where a touchpoint changed and no area goes on to one of its sides."""
    ends = [one for at, one in enumerate(row) if not {at - 1, at} <= drawn.keys() and sign * (one.change or 0.0) > 0]
    return "".join(f"M{one.column * 100 + 50} {_y(one.old)}V{_y(one.new)}" for one in ends)


def _y(emotion: float | None) -> str:
    return figure(round(height_of(emotion or 0.0), 1))


def _height(one: Segment, t: float) -> float:
    a, b, c, d = one.start[1], one.control_1[1], one.control_2[1], one.end[1]
    return ((1 - t) ** 3) * a + 3 * t * ((1 - t) ** 2) * b + 3 * t * t * (1 - t) * c + t**3 * d


def _part(one: Segment, start: float, end: float) -> Segment:
    """The part of a segment between two shares of its way (de Casteljau)."""
    points = (one.start, one.control_1, one.control_2, one.end)
    first, last = _blossom(points, (start, start, start)), _blossom(points, (end, end, end))
    return Segment(first, _blossom(points, (start, start, end)), _blossom(points, (start, end, end)), last)


def _blossom(points: Sequence[XY], shares: Sequence[float]) -> XY:
    for t in shares:
        points = [((1 - t) * a + t * c, (1 - t) * b + t * d) for (a, b), (c, d) in pairwise(points)]
    return points[0]


def _around(run: Sequence[Both]) -> str:
    """Along the line after, and back along the one before."""
    there = "".join(_curve(one.new) for one in run)
    back = "".join(
        _curve(Segment(one.old.end, one.old.control_2, one.old.control_1, one.old.start)) for one in reversed(run)
    )
    return f"M{_xy(run[0].new.start)}{there}L{_xy(run[-1].old.end)}{back}Z"


def _curve(one: Segment) -> str:
    return f"C{_xy(one.control_1)} {_xy(one.control_2)} {_xy(one.end)}"


def _xy(point: XY) -> str:
    return f"{figure(round(point[0], 1))} {figure(round(point[1], 1))}"
