"""Which way a metric gets better."""

from typing import Literal

from cjm.model.metric import Metric

Better = Literal["higher", "lower"]


def better_way(metric: Metric) -> Better | None:
    """The metric's `better`; else what its measure implies, else where its target lies from its baseline.

    NPS, CSAT, CES and emotion get better upwards, a duration downwards. None where nothing tells.
    """
    if metric.better:
        return "higher" if metric.better == "higher" else "lower"
    if metric.measures in {"nps", "csat", "ces", "emotion"}:
        return "higher"
    if metric.measures == "duration":
        return "lower"
    if metric.baseline is None or metric.target is None or metric.baseline == metric.target:
        return None
    return "higher" if metric.target > metric.baseline else "lower"


def is_worse(metric: Metric, value: float, than: float) -> bool | None:
    """Whether a value is worse than another; None where the way to better is not known."""
    way = better_way(metric)
    return None if way is None else value < than if way == "higher" else value > than
