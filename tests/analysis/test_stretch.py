"""The longest stretch below neutral."""

import pytest

from cjm.analysis.curve import curves
from cjm.analysis.lengths import Length
from cjm.analysis.steps import steps
from cjm.analysis.stretch import Stretch, longest_below
from tests.analysis.written import journey

UNKNOWN = Length(0, whole=False)


def longest(*emotions: str, durations: tuple[str, ...] = (), critical: int = -1) -> Stretch | None:
    """The longest stretch of touchpoints with these emotions ("" for none) and durations ("" for none)."""
    lines = []
    for place, emotion in enumerate(emotions):
        duration = f", duration: {durations[place]}" if durations and durations[place] else ""
        moment = ", moment: critical" if place == critical else ""
        lines.append(f"      - {{name: T{place}, emotion: {emotion}{duration}{moment}}}")
    one = journey("\n".join(["stages:", "  - name: S", "    touchpoints:", *lines]))
    return longest_below(curves(one)[0], steps(one))


@pytest.mark.parametrize(
    ("emotions", "stretch"),
    [
        (("1", "-1", "-1", "0", "-1"), Stretch("", 1, 2, 2, UNKNOWN)),
        (("-1", "1", "-1"), Stretch("", 0, 0, 1, UNKNOWN)),
        (("-1", "", "-1", "1"), Stretch("", 0, 2, 2, UNKNOWN)),
        (("-1", "", "1", "-1", "-1"), Stretch("", 3, 4, 2, UNKNOWN)),
        (("-1", ""), Stretch("", 0, 0, 1, UNKNOWN)),
    ],
)
def test_a_stretch_runs_over_what_is_not_known_between_two_lows(emotions: tuple[str, ...], stretch: Stretch) -> None:
    assert longest(*emotions) == stretch


@pytest.mark.parametrize(("apart", "last"), [(1, 2), (2, 0)])
def test_a_stretch_ends_where_the_line_of_a_persona_does(apart: int, last: int) -> None:
    elsewhere = "      - {name: Elsewhere, personas: [viktor], emotion: -1}\n" * apart
    one = journey(
        "personas: [{name: Maya}, {name: Viktor}]\nstages:\n  - name: S\n    touchpoints:\n"
        f"      - {{name: A, emotion: -1}}\n{elsewhere}      - {{name: B, emotion: -1}}\n"
    )
    assert longest_below(curves(one)[0], steps(one)) == Stretch("maya", 0, last, 1 + (last > 0), UNKNOWN)


@pytest.mark.parametrize("emotions", [("1", "0", ""), ("",)])
def test_a_journey_that_never_falls_below_neutral_has_none(emotions: tuple[str, ...]) -> None:
    assert longest(*emotions) is None


@pytest.mark.parametrize(
    ("durations", "stretch"),
    [
        pytest.param(("1 h", "1 h", "1 h", "9 days"), Stretch("", 3, 3, 1, Length(9, whole=True)), id="days"),
        pytest.param(("", "1 h", "1 h", "9 days"), Stretch("", 3, 3, 1, Length(9, whole=True)), id="known days"),
        pytest.param(("", "", "", "9 h"), Stretch("", 0, 1, 2, UNKNOWN), id="hours are too little"),
        pytest.param(("", "9 days", "", "2 h"), Stretch("", 0, 1, 2, Length(9, whole=False)), id="at least"),
    ],
)
def test_days_count_more_than_touchpoints_where_the_map_gives_any(durations: tuple[str, ...], stretch: Stretch) -> None:
    assert longest("-1", "-1", "1", "-1", durations=durations) == stretch


def test_of_equals_the_critical_moment_is_in_the_longest() -> None:
    assert longest("-1", "1", "-1", critical=2) == Stretch("", 2, 2, 1, UNKNOWN)


@pytest.mark.parametrize(
    ("length", "days"),
    [
        (Length(9, whole=True), 9),
        (Length(9, whole=False), 9),
        (Length(0.1, whole=True), 0.1),
        (Length(0.1, whole=False), None),
        (UNKNOWN, None),
        (Length(0, whole=True), None),
    ],
)
def test_hours_that_are_not_all_tell_nothing_of_a_stretch(length: Length, days: float | None) -> None:
    assert Stretch("", 0, 1, 2, length).days == days
