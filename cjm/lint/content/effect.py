"""Whether a metric has moved since the opportunity that was to move it was done."""

from datetime import date

from msgspec import Struct

from cjm.analysis.direction import better_way
from cjm.analysis.figures import figures
from cjm.lint.sheet import Sheet
from cjm.model.metric import Metric
from cjm.model.opportunity import Expectation
from cjm.model.series import Point


class Effect(Struct, frozen=True):
    """Where a metric stood (`before`), where it was to go (`to`), and its newest value, which is `last`.

    `way` says how far it has come: below 0 the wrong way, 0 not at all, 1 all of it, or beyond.
    """

    metric: Metric
    before: float
    to: float
    last: Point
    way: float


def effect_since(sheet: Sheet, metric: Metric, expected: Expectation, done: str) -> Effect | None:
    """What an opportunity brought about, done on that day ("": nobody knows), seen in its best light.

    A metric stood at its baseline before, or at the newest value before that day: whichever makes the way look longer
    counts. None without a value since, and where nothing tells which way it was to go.
    """
    series = figures(sheet.data.series(metric)).at(metric.id)
    last = series.last if series else None
    if series is None or last is None or (done and last.when < date.fromisoformat(done)):
        return None
    earlier = [point.value for point in series.points if done and point.when < date.fromisoformat(done)]
    before = [one for one in (metric.baseline, *earlier[-1:]) if one is not None]
    if not before or not _one_way(metric, before, expected.to):
        return None
    ways = [(last.value - one) / (expected.to - one) for one in before]
    way = max(ways)
    return Effect(metric, before[ways.index(way)], expected.to, last, way)


def _one_way(metric: Metric, before: list[float], to: float) -> bool:
    """Whether all ways to the expected value go up, or all go down, and to better where the metric says what that is."""
    better = better_way(metric)
    up, down = all(to > one for one in before), all(to < one for one in before)
    return (up and better != "lower") or (down and better != "higher")
