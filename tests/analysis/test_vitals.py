"""How the metrics are doing."""

from datetime import date

import pytest

from cjm.analysis.direction import better_way
from cjm.analysis.vitals import Vital, vitals, way_to_target
from cjm.model.metric import Metric
from cjm.model.series import Point, Series
from tests.analysis.written import journey

BOARD = journey("""
metrics:
  - {name: Wait, measures: duration, baseline: 7.5, target: 1, alert: 7}
  - {name: Calls, measures: mean}
  - {name: NPS, measures: nps}
stages:
  - {name: Look, touchpoints: [{name: Search, metrics: calls}]}
  - {name: Ship, metrics: wait, outcomes: [{expected: A day, metric: wait, value: 1}]}
  - {name: Wait for it, signals: wait}
""")


def series(metric: str, *values: float) -> Series:
    """Values of January, February and so on."""
    return Series(metric, tuple(Point(date(2026, month, 1), value) for month, value in enumerate(values, 1)))


def test_a_metric_says_how_far_it_has_come_and_how_far_it_once_was() -> None:
    wait = series("wait", 7.5, 4.25, 6.2)
    assert vitals(BOARD, [wait])[0] == Vital(
        BOARD.metrics[0],
        wait.points,
        last=wait.points[2],
        best=wait.points[1],
        way=pytest.approx(0.2),
        best_way=0.5,
        alert=False,
        change=pytest.approx(1.95),
        stages=(2, 3),
    )


def test_a_value_beyond_the_alert_is_one() -> None:
    assert vitals(BOARD, [series("wait", 7.1)])[0].alert is True


def test_where_nothing_tells_what_is_better_there_is_no_best() -> None:
    calls = series("calls", 2.9, 2.3)
    assert vitals(BOARD, [calls])[1] == Vital(
        BOARD.metrics[1], calls.points, calls.points[1], None, None, None, None, pytest.approx(-0.6), (1,)
    )


def test_what_was_not_measured_is_not_known() -> None:
    assert vitals(BOARD)[2] == Vital(BOARD.metrics[2], (), None, None, None, None, None, None, ())


def test_a_figure_of_one_stage_is_not_the_metrics_own() -> None:
    assert vitals(BOARD, [Series("nps", (Point(date(2026, 1, 1), 5),), stage="ship")])[2].last is None


@pytest.mark.parametrize(("value", "way"), [(7.5, 0), (1, 1), (8.8, -0.2), (-5.5, 2)])
def test_the_way_to_the_target_goes_from_the_baseline(value: float, way: float) -> None:
    assert way_to_target(BOARD.metrics[0], value) == pytest.approx(way)


@pytest.mark.parametrize("metric", [{"baseline": 1.0}, {"target": 1.0}, {"baseline": 1.0, "target": 1.0}])
def test_without_two_ends_there_is_no_way(metric: dict[str, float]) -> None:
    assert way_to_target(Metric.model_validate({"name": "M", **metric}), 3) is None


@pytest.mark.parametrize(
    ("metric", "way"),
    [
        ({"better": "lower", "measures": "nps"}, "lower"),
        ({"measures": "csat"}, "higher"),
        ({"measures": "duration"}, "lower"),
        ({"baseline": 2.0, "target": 1.0}, "lower"),
        ({"baseline": 1.0, "target": 2.0, "measures": "share"}, "higher"),
        ({"measures": "share"}, None),
    ],
)
def test_which_way_is_better(metric: dict[str, object], way: str | None) -> None:
    assert better_way(Metric.model_validate({"name": "M", **metric})) == way
