"""The moments that count."""

import pytest

from cjm.analysis.curve import curves
from cjm.analysis.moments import (
    Extreme,
    Low,
    as_deep,
    critical_moment,
    deepest_low,
    highest,
    is_next_lowest,
    lowest,
    lowest_of_all,
    moments_of_truth,
)
from cjm.analysis.steps import steps
from tests.analysis.written import journey

REPAIR = journey("""
personas: [{name: Maya}, {name: Viktor}]
stages:
  - name: Ship
    touchpoints:
      - {name: Hands over, emotion: {maya: 0, viktor: 1}}
      - {name: Waits, emotion: {maya: -2, viktor: 2}, moment: critical}
      - {name: Chases, emotion: -1.5}
  - name: Receive
    touchpoints:
      - {name: Tests, emotion: {maya: 2, viktor: 1}, moment: truth}
      - {name: Pays, emotion: {maya: -1.5}}
""")
STEPS = steps(REPAIR)
CURVES = curves(REPAIR)


def test_the_critical_moment_and_the_moments_of_truth() -> None:
    assert critical_moment(STEPS) == STEPS[1]
    assert moments_of_truth(STEPS) == (STEPS[3],)


def test_of_two_critical_moments_the_first_is_taken() -> None:
    faulty = steps(
        journey("stages: [{name: S, touchpoints: [{name: A, moment: critical}, {name: B, moment: critical}]}]")
    )
    assert critical_moment(faulty) == faulty[0]


def test_the_highest_and_the_lowest_that_anyone_feels() -> None:
    assert highest(CURVES, STEPS) == Extreme(STEPS[1], "viktor", 2)
    assert lowest(CURVES, STEPS) == Extreme(STEPS[1], "maya", -2)


def test_the_deepest_low_is_the_lowest_mean_that_most_share_beside_the_critical_moment() -> None:
    assert deepest_low(CURVES, STEPS) == Low(STEPS[2], -1.5, (("maya", -1.5), ("viktor", -1.5)))


@pytest.mark.parametrize(
    ("critical", "next_lowest"),
    [("emotion: -2", True), ("emotion: -1", True), ("emotion: 1", False), ("channel: phone", False)],
)
def test_the_deepest_low_comes_next_where_the_critical_moment_is_as_deep(critical: str, next_lowest: bool) -> None:
    one = journey(
        f"stages: [{{name: S, touchpoints: [{{name: A, emotion: -1}}, {{name: B, moment: critical, {critical}}}]}}]"
    )
    low = deepest_low(curves(one), steps(one))
    assert low
    assert is_next_lowest(low, curves(one), steps(one)) is next_lowest


def test_steps_as_low_as_the_deepest_are_known_but_for_the_critical_moment() -> None:
    low = deepest_low(CURVES, STEPS)
    assert low
    assert as_deep(low, CURVES, STEPS) == (STEPS[4],)
    tied = journey(
        "stages: [{name: S, touchpoints: [{name: A, emotion: -1}, {name: B, emotion: -1, moment: critical}]}]"
    )
    alone = deepest_low(curves(tied), steps(tied))
    assert alone
    assert as_deep(alone, curves(tied), steps(tied)) == ()


def test_the_worst_of_several_steps_is_known_once_for_each() -> None:
    tied = journey(
        "personas: [{name: A}, {name: B}]\n"
        "stages: [{name: S, touchpoints: [{name: X, emotion: -1}, {name: Y, emotion: 0}, {name: Z, emotion: {b: -1}}]}]"
    )
    columns = steps(tied)
    assert lowest_of_all(curves(tied), columns) == (Extreme(columns[0], "a", -1), Extreme(columns[2], "b", -1))


def test_the_critical_moment_is_no_deepest_low() -> None:
    one = journey(
        "stages: [{name: S, touchpoints: [{name: A, moment: critical, emotion: -2}, {name: B, emotion: 1}, C]}]"
    )
    assert deepest_low(curves(one), steps(one)) == Low(steps(one)[1], 1, (("", 1),))


def test_a_map_without_emotions_has_neither() -> None:
    bare = journey("stages: [{name: S, touchpoints: [A]}]")
    columns = steps(bare)
    assert critical_moment(columns) is None
    assert (highest(curves(bare), columns), lowest(curves(bare), columns), deepest_low(curves(bare), columns)) == (
        None,
        None,
        None,
    )
