"""The drawn line invents no feeling."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cjm.analysis.bezier import Segment, bezier, part, slopes

EMOTION = st.floats(-2, 2)
WIDTH = st.floats(0.01, 100)


@st.composite
def lines(draw: st.DrawFn) -> list[tuple[float, float]]:
    """Points with rising x."""
    x, found = 0.0, []
    for width, value in draw(st.lists(st.tuples(WIDTH, EMOTION), min_size=2, max_size=20)):
        x += width
        found.append((x, value))
    return found


def at(segment: Segment, t: float) -> tuple[float, float]:
    """The point of a cubic Bézier at t, 0 … 1."""
    weights = ((1 - t) ** 3, 3 * (1 - t) ** 2 * t, 3 * (1 - t) * t**2, t**3)
    corners = (segment.start, segment.control_1, segment.control_2, segment.end)
    x, y = (sum(w * corner[axis] for w, corner in zip(weights, corners, strict=True)) for axis in (0, 1))
    return x, y


@given(lines())
def test_the_line_stays_between_its_neighbours(points: list[tuple[float, float]]) -> None:
    for segment in bezier(points):
        low, high = sorted((segment.start[1], segment.end[1]))
        assert all(low - 1e-9 <= at(segment, step / 20)[1] <= high + 1e-9 for step in range(21))


@given(lines())
def test_the_line_rises_or_falls_all_the_way_from_point_to_point(points: list[tuple[float, float]]) -> None:
    for segment in bezier(points):
        heights = [at(segment, step / 20)[1] for step in range(21)]
        way = 1 if segment.end[1] >= segment.start[1] else -1
        assert all(way * (after - before) >= -1e-9 for before, after in pairwise(heights))


@given(lines())
def test_the_line_goes_through_every_point(points: list[tuple[float, float]]) -> None:
    segments = bezier(points)
    assert [segments[0].start, *(segment.end for segment in segments)] == points


def test_the_line_is_level_at_a_peak() -> None:
    assert slopes([(0, 0), (1, 2), (2, 0)]) == (2, 0, -2)


def test_a_straight_line_stays_straight() -> None:
    assert bezier([(0, 0), (3, 3), (6, 6)]) == (
        Segment((0, 0), (1, 1), (2, 2), (3, 3)),
        Segment((3, 3), (4, 4), (5, 5), (6, 6)),
    )


def test_one_point_has_no_line() -> None:
    assert bezier([(0, 1)]) == bezier([]) == ()


@pytest.mark.parametrize(("first", "last"), [(0.0, 1.0), (0.0, 0.25), (0.25, 0.75), (0.6, 1.0)])
def test_a_part_of_a_segment_lies_on_it(first: float, last: float) -> None:
    (whole,) = bezier([(0, 1), (100, -2)])
    tilted = Segment(whole.start, (30, 4), (70, 3), whole.end)
    cut = part(tilted, first, last)
    for share in (0.0, 0.3, 1.0):
        there = part(tilted, first + share * (last - first), 1).start
        assert part(cut, share, 1).start == pytest.approx(there)
