"""A smooth line through points that never leaves the range of its neighbours, so that it invents no feeling."""

from collections.abc import Sequence
from itertools import pairwise

from msgspec import Struct

XY = tuple[float, float]


class Segment(Struct, frozen=True):
    """A cubic Bézier from `start` to `end` with its two control points, each (x, y) in the units of the points."""

    start: XY
    control_1: XY
    control_2: XY
    end: XY


def bezier(points: Sequence[XY]) -> tuple[Segment, ...]:
    """The monotone cubic through points whose x rises strictly: one segment between each two neighbours.

    A line that passes a missing value is asked for without that point. Fewer than two points have no segment.
    Between two points the line stays between their two values, and it is level at every peak and low.
    """
    if len(points) < 2:
        return ()
    slope = slopes(points)
    return tuple(
        _segment(left, right, slope[place], slope[place + 1]) for place, (left, right) in enumerate(pairwise(points))
    )


def part(whole: Segment, first: float, last: float) -> Segment:
    """The part of a segment between two shares of its way, 0 … 1 (Ramshaw, Blossoming, 1987)."""
    corners = (whole.start, whole.control_1, whole.control_2, whole.end)
    shares = ((first, first, first), (first, first, last), (first, last, last), (last, last, last))
    return Segment(*(_blossom(corners, at) for at in shares))


def _blossom(corners: Sequence[XY], shares: Sequence[float]) -> XY:
    """De Casteljau's construction with a share of its own at each level."""
    for share in shares:
        corners = [(x + (to_x - x) * share, y + (to_y - y) * share) for (x, y), (to_x, to_y) in pairwise(corners)]
    return corners[0]


def slopes(points: Sequence[XY]) -> tuple[float, ...]:
    """The slope of the monotone cubic at each of two or more points.

    Fritsch and Carlson, "Monotone Piecewise Cubic Interpolation" (SIAM J. Numer. Anal. 17, 1980), with the weighted
    harmonic mean of Fritsch and Butland (1984) inside; at both ends the slope of the chord.
    """
    widths = [right[0] - left[0] for left, right in pairwise(points)]
    chords = [(right[1] - left[1]) / width for (left, right), width in zip(pairwise(points), widths, strict=True)]
    inner = [_inner(*pair) for pair in zip(pairwise(widths), pairwise(chords), strict=True)]
    return (chords[0], *inner, chords[-1])


def _inner(widths: XY, chords: XY) -> float:
    """The slope at an inner point, from the widths and slopes of the chords at its left and right."""
    (before, after), (rise, next_rise) = widths, chords
    if rise * next_rise <= 0:
        return 0.0
    return 3 * (before + after) / ((2 * after + before) / rise + (after + 2 * before) / next_rise)


def _segment(left: XY, right: XY, leaving: float, arriving: float) -> Segment:
    third = (right[0] - left[0]) / 3
    return Segment(
        left, (left[0] + third, left[1] + leaving * third), (right[0] - third, right[1] - arriving * third), right
    )
