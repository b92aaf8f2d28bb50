"""What lies between the line before and the line after: better or worse, split where they cross, fading where one ends."""

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from msgspec import Struct

from cjm.analysis.bezier import XY
from cjm.render.comparison.frame import Feeling
from cjm.render.curve.drawing import height_of, trace
from cjm.render.numerals import number as figure

PARTS = 8
# An area that goes no further fades out over so many of the parts of a column.
FADING = 2
# Lines nearer than this, in the units of the drawing, are one.
APART = 1.0

# How far from the left, the height before and the height after; heights count downwards.
Slice = tuple[float, float, float]


class Fade(Struct, frozen=True):
    """The end of an area beside a touchpoint that one of the versions lacks; `way` is up or dw, `to` is l or r."""

    path: str
    way: str
    to: str


class Areas(Struct, frozen=True):
    """The old line where it differs, the areas in which it is better and worse, and where these fade out."""

    old: str
    up: str
    down: str
    fades: tuple[Fade, ...]


def areas(row: Sequence[Feeling]) -> Areas:
    """The areas of one persona.

    Drawn only between neighbours that both versions have; a side without change never shows the other colour.
    """
    old, new = _samples([one.old for one in row]), _samples([one.new for one in row])
    paths = ["", "", ""]
    for at, (left, right) in enumerate(pairwise(row)):
        changes = (left.change or 0.0, right.change or 0.0)
        if any(changes) and at in old and at in new:
            slices = _slices(old[at], new[at])
            paths[0] += "M" + _along(old[at])
            paths[1] += _area(slices, 1) if max(changes) > 0 else ""
            paths[2] += _area(slices, -1) if min(changes) < 0 else ""
    return Areas(paths[0], paths[1], paths[2], tuple(_fades(row, old, new)))


def _samples(emotions: Sequence[float | None]) -> dict[int, tuple[XY, ...]]:
    """By its first column, the points of the line between two neighbours that are both known."""
    known = [at for at, value in enumerate(emotions) if value is not None]
    points = trace(emotions).samples(PARTS)
    pairs = enumerate(pairwise(known))
    return {a: points[at * PARTS : (at + 1) * PARTS + 1] for at, (a, b) in pairs if b == a + 1}


def _fades(row: Sequence[Feeling], old: dict[int, tuple[XY, ...]], new: dict[int, tuple[XY, ...]]) -> Iterator[Fade]:
    """A short end on each side of a changed touchpoint where there is a neighbour, but not in both versions.

    Cut off at the mark, the area would look like a drop of the line.
    """
    for at, one in enumerate(row):
        change = one.change or 0.0
        for step, first in ((-1, at - 1), (1, at)):
            if change and 0 <= at + step < len(row) and not (first in old and first in new):
                ends = [_end(lines.get(first), at, step, value) for lines, value in ((old, one.old), (new, one.new))]
                path = _area(_slices(*ends), 1 if change > 0 else -1)
                if path:
                    yield Fade(path, "up" if change > 0 else "dw", "l" if step < 0 else "r")


def _end(line: tuple[XY, ...] | None, at: int, step: int, emotion: float | None) -> tuple[XY, ...]:
    """The part of a line next to a column, to its left (-1) or right (1), in reading order; level where it ends there."""
    if line:
        return line[-FADING - 1 :] if step < 0 else line[: FADING + 1]
    places = sorted(at * 100 + 50 + step * part * 100 / PARTS for part in range(FADING + 1))
    return tuple((x, height_of(emotion or 0.0)) for x in places)


def _slices(old: Sequence[XY], new: Sequence[XY]) -> list[Slice]:
    """Both lines side by side, with the points at which they cross."""
    both = [(x, before, after) for (x, before), (_, after) in zip(old, new, strict=True)]
    found = both[:1]
    for left, right in pairwise(both):
        found += [*_crossing(left, right), right]
    return found


def _crossing(left: Slice, right: Slice) -> Iterator[Slice]:
    gaps = (left[1] - left[2], right[1] - right[2])
    if gaps[0] * gaps[1] < 0:
        share = gaps[0] / (gaps[0] - gaps[1])
        height = left[1] + share * (right[1] - left[1])
        yield left[0] + share * (right[0] - left[0]), height, height


def _area(slices: Sequence[Slice], sign: int) -> str:
    """The areas in which the line after is above (1) or below (-1) the one before."""
    sides = [(sign * (left[1] - left[2] + right[1] - right[2]) > 0, left, right) for left, right in pairwise(slices)]
    path = ""
    for inside, run in groupby(sides, key=lambda side: side[0]):
        pieces = list(run)
        edge = [pieces[0][1], *(right for _, _, right in pieces)]
        if inside and max(abs(before - after) for _, before, after in edge) > APART:
            after, before = [(x, y) for x, _, y in edge], [(x, y) for x, y, _ in reversed(edge)]
            path += f"M{_along(after)}L{_along(before)}Z"
    return path


def _along(points: Sequence[XY]) -> str:
    return "L".join(f"{figure(round(x, 1))} {y:.0f}" for x, y in points)
