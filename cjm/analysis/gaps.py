"""What customers expect of a stage against what they get."""

from collections.abc import Iterable, Sequence

from msgspec import Struct

from cjm.analysis.direction import is_worse
from cjm.analysis.figures import Figures, figures
from cjm.model.journey import Journey
from cjm.model.metric import Metric
from cjm.model.series import Point, Series
from cjm.model.stage import Outcome, Stage

# The width of the scales that reach below zero, where "twice as much" means nothing.
SCALES = {"nps": 200.0, "emotion": 4.0}


class Gap(Struct, frozen=True):
    """One expected outcome of a stage and what customers get.

    `stage_number` and `place` (of the outcome in its stage) count from 1 and from 0. `gap` is 0 none, 1 small, 2
    clear, 3 wide, None where it is neither written nor computable. `metric` is what measures it, None where nothing
    does; `measured` its newest value, in the metric's unit, None where it has none. `computed`: the gap comes from
    that value, not from the author.
    """

    stage_number: int
    place: int
    outcome: Outcome
    gap: int | None
    computed: bool = False
    metric: Metric | None = None
    measured: Point | None = None


def gaps(journey: Journey, series: Iterable[Series] = ()) -> tuple[Gap, ...]:
    """Every expected outcome, in the order of the journey."""
    known = figures(series)
    metrics = {metric.id: metric for metric in journey.metrics}
    return tuple(
        Gap(number, place, outcome, *_sized(outcome, stage, metrics.get(outcome.metric or ""), known))
        for number, stage in enumerate(journey.stages, 1)
        for place, outcome in enumerate(stage.outcomes)
    )


def biggest_gap(gaps: Sequence[Gap], critical_stage: int = 0) -> Gap | None:
    """The widest gap; None where there is none above 0.

    Of equals: a computed one, then one in the stage of the critical moment (its number; 0 for none), then the first.
    """
    open_ones = [one for one in gaps if one.gap]
    return max(
        open_ones, key=lambda one: (one.gap or 0, one.computed, one.stage_number == critical_stage), default=None
    )


def computed_gap(metric: Metric, expected: float, actual: float) -> int | None:
    """The gap 0 … 3 between the expected and the actual value of a metric; None where it cannot be told.

    0: as good as expected, or better, by the metric's `better`. Otherwise by how many times the one value is the
    other: 1 up to 1.25 times (a quarter more to wait for), 2 up to twice, 3 beyond. NPS and emotion, which reach below
    zero, go by the part of their scale that is missed: 1 up to a tenth (20 points; 0.4), 2 up to a quarter, 3 beyond.
    Our own steps, chosen so that "twice as long as expected" is the edge of a wide gap.
    """
    worse = is_worse(metric, actual, expected)
    if worse is None:
        return None
    if not worse:
        return 0
    width = SCALES.get(metric.measures or "")
    if width:
        return _step(abs(actual - expected) / width, 0.1, 0.25)
    low, high = sorted((actual, expected))
    if low < 0:
        return None
    return 3 if low == 0 else _step(high / low, 1.25, 2)


def _sized(
    outcome: Outcome, stage: Stage, metric: Metric | None, known: Figures
) -> tuple[int | None, bool, Metric | None, Point | None]:
    """Gap, whether it is computed, metric and newest value."""
    if metric is None:
        return outcome.gap, False, None, None
    point = _newest(metric, stage, outcome, known)
    computed = computed_gap(metric, outcome.value, point.value) if point and outcome.value is not None else None
    return (outcome.gap if computed is None else computed), computed is not None, metric, point


def _newest(metric: Metric, stage: Stage, outcome: Outcome, known: Figures) -> Point | None:
    """The newest value in the stage: of the one persona that expects it, else of everyone."""
    persona = outcome.personas[0] if len(outcome.personas) == 1 else ""
    series = known.at(metric.id, stage.id, persona=persona)
    return series.last if series else None


def _step(size: float, small: float, clear: float) -> int:
    # A hair's breadth of tolerance: 0.1 as a difference of floats may come out a little larger.
    return 1 if size <= small + 1e-9 else 2 if size <= clear + 1e-9 else 3
