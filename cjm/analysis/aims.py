"""What the ideas of a journey are expected to bring its metrics to."""

from msgspec import Struct

from cjm.analysis.direction import better_way
from cjm.model.journey import Journey
from cjm.model.metric import Metric


class Aim(Struct, frozen=True):
    """The furthest value that ideas expect of a metric, in its unit, and the titles of all that expect one."""

    to: float
    ideas: tuple[str, ...]


def aim(journey: Journey, metric: Metric) -> Aim | None:
    """What a metric shall come to by the ideas that are not parked; None where none of them names it."""
    ideas = (idea for idea in journey.opportunities if idea.status != "parked")
    aimed = {idea.title: one.to for idea in ideas for one in idea.expects if one.metric == metric.id}
    if not aimed:
        return None
    return Aim((min if better_way(metric) == "lower" else max)(aimed.values()), tuple(aimed))
