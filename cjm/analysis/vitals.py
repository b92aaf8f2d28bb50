"""The vital signs: where each metric stands between baseline and target, its best, and its alert."""

from collections.abc import Iterable

from msgspec import Struct

from cjm.analysis.direction import better_way, is_worse
from cjm.analysis.figures import Figures, figures
from cjm.model.journey import Journey
from cjm.model.metric import Metric
from cjm.model.series import Point, Series


class Vital(Struct, frozen=True):
    """A metric and how it is doing, over all stages and personas; values in the metric's unit.

    `last` and `best` are None where nothing was measured; `best`, the high-water mark, also where nothing tells which
    way is better. `way` and `best_way` say how far from baseline (0) to target (1) they are: below 0 is worse than the
    baseline, above 1 beyond the target; None where one of the three is missing, or baseline and target are equal.
    `alert`: the last value is worse than the metric's `alert`; None where that cannot be told. `change` is last minus
    the value before it, None where there are fewer than two. `stages` are the numbers of the stages that list it.
    """

    metric: Metric
    points: tuple[Point, ...]
    last: Point | None
    best: Point | None
    way: float | None
    best_way: float | None
    alert: bool | None
    change: float | None
    stages: tuple[int, ...]


def vitals(journey: Journey, series: Iterable[Series] = ()) -> tuple[Vital, ...]:
    """Every metric of the journey, in the order written."""
    known = figures(series)
    stages = _stages(journey)
    return tuple(_vital(metric, known, tuple(stages.get(metric.id, ()))) for metric in journey.metrics)


def way_to_target(metric: Metric, value: float) -> float | None:
    """(value - baseline) / (target - baseline); None where either is missing or both are equal."""
    if metric.baseline is None or metric.target is None or metric.target == metric.baseline:
        return None
    return (value - metric.baseline) / (metric.target - metric.baseline)


def _vital(metric: Metric, known: Figures, stages: tuple[int, ...]) -> Vital:
    series = known.at(metric.id)
    points = series.points if series else ()
    last, best = (points[-1] if points else None), _best(metric, points)
    return Vital(
        metric,
        points,
        last,
        best,
        way_to_target(metric, last.value) if last else None,
        way_to_target(metric, best.value) if best else None,
        is_worse(metric, last.value, metric.alert) if last and metric.alert is not None else None,
        points[-1].value - points[-2].value if len(points) > 1 else None,
        stages,
    )


def _best(metric: Metric, points: tuple[Point, ...]) -> Point | None:
    """The best value; of equals the earliest."""
    way = better_way(metric)
    if way is None or not points:
        return None
    return (max if way == "higher" else min)(points, key=lambda point: point.value)


def _stages(journey: Journey) -> dict[str, list[int]]:
    """By metric the numbers of the stages that list it, or an outcome or touchpoint of which does."""
    found: dict[str, list[int]] = {}
    for number, stage in enumerate(journey.stages, 1):
        listed = {*stage.metrics, *stage.signals, *(one.metric for one in stage.outcomes if one.metric)}
        for named in listed.union(*(touchpoint.metrics for touchpoint in stage.touchpoints)):
            found.setdefault(named, []).append(number)
    return found
