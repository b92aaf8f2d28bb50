"""What customers expect against what they get."""

from datetime import date

import pytest

from cjm.analysis.gaps import Gap, biggest_gap, computed_gap, gaps
from cjm.model.metric import Metric
from cjm.model.series import Point, Series
from tests.analysis.written import journey

WAIT = """
metrics: [{name: Wait, measures: duration, unit: days}]
stages:
  - name: Look
    outcomes: [{expected: An answer, actual: None, gap: 2}, A price]
  - name: Ship
    outcomes: [{expected: Loaner after 1 day, metric: wait, value: 1, gap: 1}]
"""


def newest(value: float, **of: str) -> Series:
    """A series of waits."""
    return Series("wait", (Point(date(2026, 1, 1), 99), Point(date(2026, 2, 1), value)), **of)


@pytest.mark.parametrize(
    ("metric", "expected", "actual", "gap"),
    [
        ({"measures": "duration"}, 1, 1, 0),
        ({"measures": "duration"}, 1, 0.5, 0),
        ({"measures": "duration"}, 1, 1.25, 1),
        ({"measures": "duration"}, 1, 2, 2),
        ({"measures": "duration"}, 1, 6.2, 3),
        ({"measures": "share", "better": "higher"}, 100, 96, 1),
        ({"measures": "csat"}, 80, 40, 2),
        ({"measures": "csat"}, 80, 39, 3),
        ({"measures": "count", "better": "lower"}, 0, 3, 3),
        ({"measures": "nps"}, 30, 10, 1),
        ({"measures": "nps"}, 30, -20, 2),
        ({"measures": "nps"}, 30, -21, 3),
        ({"measures": "emotion"}, 1, 0.6, 1),
        ({"measures": "emotion"}, 1, 0, 2),
        ({"measures": "emotion"}, 1, -1, 3),
        ({"measures": "mean", "better": "lower"}, -5, 3, None),
        ({"measures": "mean"}, 1, 6, None),
        ({"measures": "mean", "baseline": 9.0, "target": 1.0}, 1, 6, 3),
    ],
)
def test_a_gap_goes_by_how_far_the_value_misses(
    metric: dict[str, object], expected: float, actual: float, gap: int | None
) -> None:
    assert computed_gap(Metric.model_validate({"name": "M", **metric}), expected, actual) == gap


def test_a_measured_gap_wins_over_the_written_one() -> None:
    one = journey(WAIT)
    look, ship = one.stages
    assert gaps(one, [newest(6.2)]) == (
        Gap(1, 0, look.outcomes[0], 2),
        Gap(1, 1, look.outcomes[1], None),
        Gap(2, 0, ship.outcomes[0], 3, True, one.metrics[0], Point(date(2026, 2, 1), 6.2)),
    )


def test_without_data_the_written_gap_stands() -> None:
    one = journey(WAIT)
    assert gaps(one)[2] == Gap(2, 0, one.stages[1].outcomes[0], 1, False, one.metrics[0])


def test_the_stage_and_the_one_persona_who_expects_it_are_measured() -> None:
    one = journey("""
    personas: [{name: Maya}, {name: Viktor}]
    metrics: [{name: Wait, measures: duration}]
    stages:
      - name: Ship
        outcomes:
          - {expected: A day, metric: wait, value: 1, personas: viktor}
          - {expected: A day, metric: wait, value: 1, personas: [maya, viktor]}
    """)
    known = [newest(9), newest(3, stage="ship"), newest(1, stage="ship", persona="viktor")]
    assert [(gap.gap, gap.measured and gap.measured.value) for gap in gaps(one, known)] == [(0, 1), (3, 3)]


def test_the_biggest_gap_is_the_widest_then_the_measured_then_at_the_critical_moment() -> None:
    one = journey("""
    metrics: [{name: Wait, measures: duration}]
    stages:
      - {name: A, outcomes: [{expected: Quick, gap: 2}, {expected: Kind, gap: 3}]}
      - {name: B, outcomes: [{expected: Right, gap: 3}]}
      - {name: C, outcomes: [{expected: A day, metric: wait, value: 1}]}
    """)
    found = gaps(one)
    assert biggest_gap(found) == found[1]
    assert biggest_gap(found, critical_stage=2) == found[2]
    measured = gaps(one, [newest(6)])
    assert biggest_gap(measured, critical_stage=2) == measured[3]


def test_expectations_that_are_met_are_no_gap() -> None:
    assert biggest_gap(gaps(journey("stages: [{name: A, outcomes: [{expected: Quick, gap: 0}, Kind]}]"))) is None
