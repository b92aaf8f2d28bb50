"""The longest stretch of the journey below neutral."""

from collections.abc import Iterator, Sequence, Set

from msgspec import Struct

from cjm.analysis.curve import Curve
from cjm.analysis.lengths import lengths
from cjm.analysis.steps import Step, passes


class Stretch(Struct, frozen=True):
    """A run of columns from `first` to `last`, both included, in which a persona feels worse than neutral.

    `touchpoints` counts the columns of it with an emotion; `days` is its length, None where a length is not known.
    """

    persona: str
    first: int
    last: int
    touchpoints: int
    days: float | None


def longest_below(curve: Curve, steps: Sequence[Step]) -> Stretch | None:
    """The longest run of columns with an emotion below 0; None where there is none.

    A column without an emotion between two below 0 belongs to the run, as the line that is drawn stays below there; over
    two or more neighbours that the persona does not pass the line is interrupted, and the run ends.
    Runs are compared in days where all of them are known in days, else in touchpoints; of equals the first is taken.
    """
    known = lengths(steps, curve.persona)
    found = [_stretch(curve, known, first, last) for first, last in _runs(curve.points, _partings(curve, steps))]
    if not found:
        return None
    if all(one.days is not None for one in found):
        return max(found, key=lambda one: one.days or 0.0)
    return max(found, key=lambda one: one.touchpoints)


def _partings(curve: Curve, steps: Sequence[Step]) -> set[int]:
    """The columns that the persona does not pass, and the next one neither."""
    absent = {step.column for step in steps if not passes(step, curve.persona)}
    return {column for column in absent if column + 1 in absent}


def _runs(points: Sequence[float | None], partings: Set[int]) -> Iterator[tuple[int, int]]:
    first = last = None
    for column, value in enumerate(points):
        if column in partings and first is not None and last is not None:
            yield first, last
            first = None
        if value is None:
            continue
        if value < 0:
            first, last = column if first is None else first, column
        elif first is not None and last is not None:
            yield first, last
            first = None
    if first is not None and last is not None:
        yield first, last


def _stretch(curve: Curve, days: Sequence[float | None], first: int, last: int) -> Stretch:
    within = days[first : last + 1]
    known = [one for one in within if one is not None]
    touchpoints = sum(value is not None for value in curve.points[first : last + 1])
    return Stretch(curve.persona, first, last, touchpoints, sum(known) if len(known) == len(within) else None)
