"""What the team believes that customers feel, against what they feel."""

from collections.abc import Iterable, Iterator, Sequence
from statistics import fmean

from msgspec import Struct

from cjm.analysis.curve import Curve
from cjm.analysis.emotion import emotion_metrics
from cjm.analysis.figures import Figures, figures
from cjm.analysis.steps import Step, passes, persona_ids, steps
from cjm.model.journey import Journey
from cjm.model.quantity import PerPersona
from cjm.model.series import Point, Series
from cjm.model.stage import Stage
from cjm.model.touchpoint import Belief


class Blindspot(Struct, frozen=True):
    """A stage's believed and felt emotion, each -2 … +2 and None where nobody says.

    `gap` is believed minus felt: above 0 the team thinks too well of it. `measured`: felt comes from data of the
    stage, with `n` answers (None where nobody says how many).
    """

    stage_number: int
    believed: float | None
    felt: float | None
    measured: bool = False
    n: int | None = None

    @property
    def gap(self) -> float | None:
        """Believed minus felt, -4 … +4; None where either is missing."""
        return None if self.believed is None or self.felt is None else self.believed - self.felt


def blindspots(journey: Journey, curves: Sequence[Curve], series: Iterable[Series] = ()) -> tuple[Blindspot, ...]:
    """One for each stage, in order.

    Believed is the mean over touchpoints and personas, the stage's own belief where no touchpoint has one. Felt is
    the newest value of an emotion metric of the stage (over all personas), else the mean over touchpoints and personas.
    """
    known = figures(series)
    columns = steps(journey)
    return tuple(
        _blindspot(journey, stage, [step for step in columns if step.stage_number == number], curves, known)
        for number, stage in enumerate(journey.stages, 1)
    )


def widest_blindspot(blindspots: Sequence[Blindspot]) -> Blindspot | None:
    """The stage where belief and feeling are furthest apart, either way; None where no stage can be compared."""
    comparable = [one for one in blindspots if one.gap is not None]
    return max(comparable, key=lambda one: abs(one.gap or 0.0), default=None)


def _blindspot(
    journey: Journey, stage: Stage, steps: Sequence[Step], curves: Sequence[Curve], known: Figures
) -> Blindspot:
    number = steps[0].stage_number
    personas = persona_ids(journey)
    believed = _mean(_beliefs(steps, personas))
    if believed is None:
        believed = _mean(_said(stage.belief, personas))
    point = _measured(journey, stage, known)
    if point:
        return Blindspot(number, believed, point.value, True, point.n)
    points = [curve.points[step.column] for curve in curves for step in steps]
    return Blindspot(number, believed, _mean(value for value in points if value is not None))


def _beliefs(steps: Sequence[Step], personas: tuple[str, ...]) -> Iterator[float]:
    for step in steps:
        if step.touchpoint:
            yield from _said(step.touchpoint.belief, [one for one in personas if passes(step, one)])


def _said(belief: PerPersona[Belief] | None, personas: Iterable[str]) -> Iterator[float]:
    for persona in personas:
        one = belief.of(persona) if belief else None
        if one and one.emotion is not None:
            yield one.emotion


def _measured(journey: Journey, stage: Stage, known: Figures) -> Point | None:
    for metric in emotion_metrics(journey, stage.metrics):
        series = known.at(metric, stage.id)
        if series and series.last:
            return series.last
    return None


def _mean(values: Iterable[float]) -> float | None:
    given = list(values)
    return fmean(given) if given else None
