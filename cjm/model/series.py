"""The values of a metric over time."""

from datetime import date

from msgspec import Struct


class Point(Struct, frozen=True):
    """A value at a day: the first day of its month or year where only that is known.

    `n` is the number of answers or cases behind it, None where nobody says; `low` and `high` are the ends of its
    95 % interval, None where it cannot be computed.
    """

    when: date
    value: float
    n: int | None = None
    low: float | None = None
    high: float | None = None


class Series(Struct, frozen=True):
    """The points of one metric, oldest first; of one stage, touchpoint or persona where these are named."""

    metric: str
    points: tuple[Point, ...]
    stage: str = ""
    touchpoint: str = ""
    persona: str = ""

    @property
    def last(self) -> Point | None:
        """The newest point; None where there is none."""
        return self.points[-1] if self.points else None
