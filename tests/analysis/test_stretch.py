"""The longest stretch below neutral."""

import pytest

from cjm.analysis.curve import curves
from cjm.analysis.steps import steps
from cjm.analysis.stretch import Stretch, longest_below
from tests.analysis.written import journey


def longest(*emotions: str, durations: tuple[str, ...] = ()) -> Stretch | None:
    """The longest stretch of touchpoints with these emotions ("" for none) and durations."""
    lines = [
        f"      - {{name: T{place}, emotion: {emotion}{f', duration: {durations[place]}' if durations else ''}}}"
        for place, emotion in enumerate(emotions)
    ]
    one = journey("\n".join(["stages:", "  - name: S", "    touchpoints:", *lines]))
    return longest_below(curves(one)[0], steps(one))


@pytest.mark.parametrize(
    ("emotions", "stretch"),
    [
        (("1", "-1", "-1", "0", "-1"), Stretch("", 1, 2, 2, None)),
        (("-1", "1", "-1"), Stretch("", 0, 0, 1, None)),
        (("-1", "", "-1", "1"), Stretch("", 0, 2, 2, None)),
        (("-1", "", "1", "-1", "-1"), Stretch("", 3, 4, 2, None)),
        (("-1", ""), Stretch("", 0, 0, 1, None)),
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
    assert longest_below(curves(one)[0], steps(one)) == Stretch("maya", 0, last, 1 + (last > 0), None)


@pytest.mark.parametrize("emotions", [("1", "0", ""), ("",)])
def test_a_journey_that_never_falls_below_neutral_has_none(emotions: tuple[str, ...]) -> None:
    assert longest(*emotions) is None


def test_days_count_more_than_touchpoints_where_they_are_known() -> None:
    days = ("1 h", "1 h", "1 h", "9 days")
    assert longest("-1", "-1", "1", "-1", durations=days) == Stretch("", 3, 3, 1, 9)
