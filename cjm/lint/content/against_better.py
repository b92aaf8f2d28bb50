"""Figures of a metric that lie on the wrong side of its target."""

from cjm.analysis.direction import is_worse
from cjm.model.metric import Metric


def alert_on_good_side(metric: Metric) -> bool:
    """Whether the alert is better than the target, so that it would call where all is well."""
    if metric.alert is None or metric.target is None:
        return False
    return bool(is_worse(metric, metric.target, metric.alert))


def baseline_beyond_target(metric: Metric) -> bool:
    """Whether the metric stood better than its target before anything was done."""
    if metric.baseline is None or metric.target is None:
        return False
    return bool(is_worse(metric, metric.target, metric.baseline))
