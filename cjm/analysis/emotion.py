"""What a persona feels at a step: measured where it was measured, else judged."""

from typing import Literal

from msgspec import Struct

from cjm.analysis.figures import Figures
from cjm.analysis.steps import Step, passes
from cjm.model.journey import Journey

Origin = Literal["touchpoint", "stage", "measured"]


class Feeling(Struct, frozen=True):
    """An emotion, -2 (very negative) … +2 (very positive), and where it comes from.

    `origin` is "touchpoint" or "stage" for a judgement written there, "measured" for the newest value of `metric`;
    `n` is the number of answers behind a measured one, None where nobody says.
    """

    value: float
    origin: Origin
    metric: str = ""
    n: int | None = None

    @property
    def measured(self) -> bool:
        """Whether it comes from data rather than from somebody's judgement."""
        return self.origin == "measured"


def emotion_of(journey: Journey, step: Step, persona: str, figures: Figures) -> Feeling | None:
    """What a persona ("" where the map has none) feels at a step; None where nobody says, or they do not pass.

    A measured emotion (a metric with `measures: emotion`, listed at the touchpoint) wins over the judgement. The
    stage's own emotion speaks for its touchpoints only where none of them has one for this persona.
    """
    if not passes(step, persona):
        return None
    return measured_emotion(journey, step, persona, figures) or _judged(step, persona)


def measured_emotion(journey: Journey, step: Step, persona: str, figures: Figures) -> Feeling | None:
    """The newest value of the first emotion metric listed at a step that has one for the persona."""
    listed = step.touchpoint.metrics if step.touchpoint else step.stage.metrics
    touchpoint = step.touchpoint.id if step.touchpoint else ""
    for metric in emotion_metrics(journey, listed):
        series = figures.at(metric, step.stage.id, touchpoint, persona)
        if series and series.last:
            return Feeling(series.last.value, "measured", metric, series.last.n)
    return None


def emotion_metrics(journey: Journey, listed: tuple[str, ...]) -> tuple[str, ...]:
    """Those of the listed metrics that measure emotion, in the order listed."""
    if not listed:
        return ()
    measuring = {metric.id for metric in journey.metrics if metric.measures == "emotion"}
    return tuple(metric for metric in listed if metric in measuring)


def _judged(step: Step, persona: str) -> Feeling | None:
    if step.touchpoint and step.touchpoint.emotion:
        value = step.touchpoint.emotion.of(persona)
        if value is not None:
            return Feeling(value, "touchpoint")
    if step.stage.emotion and not _known_by_touchpoints(step, persona):
        value = step.stage.emotion.of(persona)
        return None if value is None else Feeling(value, "stage")
    return None


def _known_by_touchpoints(step: Step, persona: str) -> bool:
    return any(one.emotion and one.emotion.of(persona) is not None for one in step.stage.touchpoints)
