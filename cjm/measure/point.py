"""A figure at a date as a point of a series, with its interval."""

from datetime import date

from cjm.measure.aggregate import PERCENT
from cjm.measure.figure import ADDED_UP, Figure
from cjm.measure.interval import Interval, of_mean, of_nps, of_share
from cjm.measure.scale import Scale, scale_of
from cjm.model.metric import Metric
from cjm.model.series import Point


def point(metric: Metric, when: date, figure: Figure) -> Point:
    """The point, with its 95 % interval where the figure says enough for one.

    NPS by adjusted Wald from its promoters, passives and detractors; CSAT and shares by Wilson from n; means by
    Student's t from n and standard deviation, cut at the ends of the scale. Sums and counts have none.
    """
    low, high = _interval(metric, figure) or (None, None)
    return Point(when, figure.value, figure.n, low, high)


def _interval(metric: Metric, figure: Figure) -> Interval | None:
    if figure.votes:
        return of_nps(figure.votes.promoters, figure.votes.passives, figure.votes.detractors)
    if figure.n and metric.measures in PERCENT:
        low, high = of_share(figure.value / 100, figure.n)
        return 100 * low, 100 * high
    if metric.measures in {"nps", *PERCENT, *ADDED_UP} or figure.sd is None or (figure.n or 0) < 2:
        return None
    low, high = of_mean(figure.value, figure.sd, figure.n or 0)
    limits = _limits(metric)
    return (max(low, limits.low), min(high, limits.high)) if limits else (low, high)


def _limits(metric: Metric) -> Scale | None:
    if metric.measures == "emotion":
        return Scale(-2, 2)
    return Scale(0, float("inf")) if metric.measures == "duration" else scale_of(metric)
