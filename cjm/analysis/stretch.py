"""The longest stretch of the journey below neutral."""

from collections.abc import Iterator, Sequence, Set

from msgspec import Struct

from cjm.analysis.curve import Curve
from cjm.analysis.lengths import Length, length
from cjm.analysis.moments import critical_moment
from cjm.analysis.steps import Step, passes


class Stretch(Struct, frozen=True):
    """A run of columns from `first` to `last`, both included, in which a persona feels worse than neutral.

    `touchpoints` counts the columns of it with an emotion; `length` is how long it takes, as far as the map says.
    """

    persona: str
    first: int
    last: int
    touchpoints: int
    length: Length

    @property
    def days(self) -> float | None:
        """What is worth telling of its length: None where the map leaves some of it open, and gives less than a day."""
        known = self.length
        return known.days if known.days and (known.whole or known.days >= 1) else None


def longest_below(curve: Curve, steps: Sequence[Step]) -> Stretch | None:
    """The longest run of columns with an emotion below 0; None where there is none.

    A column without an emotion between two below 0 belongs to the run, as a line between them stays below; over
    two or more neighbours that the persona does not pass the line is interrupted, and the run ends.
    The longest has the most days, as far as the map gives them, where one of the runs has a day or more; else, when there
    are but minutes and hours, the most touchpoints. Of equals it is that of the critical moment, else the first.
    """
    found = [_stretch(curve, steps, first, last) for first, last in _runs(curve.points, _partings(curve, steps))]
    in_days = any(one.length.days >= 1 for one in found)
    critical = critical_moment(steps)
    at = critical.column if critical else -1
    return max(
        found,
        key=lambda one: (one.length.days if in_days else one.touchpoints, one.first <= at <= one.last),
        default=None,
    )


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


def _stretch(curve: Curve, steps: Sequence[Step], first: int, last: int) -> Stretch:
    touchpoints = sum(value is not None for value in curve.points[first : last + 1])
    return Stretch(curve.persona, first, last, touchpoints, length(steps, curve.persona, first, last))
