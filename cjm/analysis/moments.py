"""The moments that count: the critical one, moments of truth, the highest and the lowest, the deepest low."""

from collections.abc import Iterator, Sequence

from msgspec import Struct

from cjm.analysis.curve import Curve, values_at
from cjm.analysis.steps import Step


class Extreme(Struct, frozen=True):
    """The emotion (-2 … +2) of one persona at one step."""

    step: Step
    persona: str
    value: float


class Low(Struct, frozen=True):
    """A step, the mean emotion over personas there (-2 … +2), and each persona's own, in the order of the curves."""

    step: Step
    mean: float
    values: tuple[tuple[str, float], ...]


def critical_moment(steps: Sequence[Step]) -> Step | None:
    """The one critical moment (Benharouga, part 2); the first where a faulty map has several, None where it has none."""
    return next(_marked(steps, "critical"), None)


def moments_of_truth(steps: Sequence[Step]) -> tuple[Step, ...]:
    """The moments of truth (Carlzon) in order, without the critical moment."""
    return tuple(_marked(steps, "truth"))


def highest(curves: Sequence[Curve], steps: Sequence[Step]) -> Extreme | None:
    """The best that anyone feels; of equals the first step, then the first persona; None without any emotion."""
    return max(_extremes(curves, steps), key=lambda one: one.value, default=None)


def lowest(curves: Sequence[Curve], steps: Sequence[Step]) -> Extreme | None:
    """The worst that anyone feels; of equals the first step, then the first persona; None without any emotion."""
    return min(_extremes(curves, steps), key=lambda one: one.value, default=None)


def lowest_of_all(curves: Sequence[Curve], steps: Sequence[Step]) -> tuple[Extreme, ...]:
    """The worst that anyone feels at every step where anyone feels it, in order; () without any emotion."""
    worst = lowest(curves, steps)
    found = [one for one in _extremes(curves, steps) if worst and one.value == worst.value]
    return tuple({one.step.column: one for one in reversed(found)}.values())[::-1]


def deepest_low(curves: Sequence[Curve], steps: Sequence[Step]) -> Low | None:
    """The lowest mean over the personas that say something, the critical moment left aside, so that it adds to it.

    Of equal means the one that more personas share, then the first. It may be above neutral in a happy journey;
    None where no step but the critical one has an emotion.
    """
    aside = critical_moment(steps)
    found = [low for step in steps if step != aside for low in _low(curves, step)]
    return min(found, key=lambda low: (low.mean, -len(low.values)), default=None)


def is_next_lowest(low: Low, curves: Sequence[Curve], steps: Sequence[Step]) -> bool:
    """Whether the critical moment, which was left aside, is as deep as the deepest low, or deeper."""
    aside = critical_moment(steps)
    return aside is not None and any(one.mean <= low.mean for one in _low(curves, aside))


def as_deep(low: Low, curves: Sequence[Curve], steps: Sequence[Step]) -> tuple[Step, ...]:
    """The other steps with the same mean as the deepest low, the critical moment left aside, in order."""
    aside = critical_moment(steps)
    found = [one for step in steps if step not in (aside, low.step) for one in _low(curves, step)]
    return tuple(one.step for one in found if abs(one.mean - low.mean) < 1e-9)


def _marked(steps: Sequence[Step], moment: str) -> Iterator[Step]:
    return (step for step in steps if step.touchpoint and step.touchpoint.moment == moment)


def _extremes(curves: Sequence[Curve], steps: Sequence[Step]) -> Iterator[Extreme]:
    for step in steps:
        for persona, value in values_at(curves, step.column):
            yield Extreme(step, persona, value)


def _low(curves: Sequence[Curve], step: Step) -> Iterator[Low]:
    values = values_at(curves, step.column)
    if values:
        yield Low(step, sum(value for _, value in values) / len(values), values)
