"""The shape of a curve as data: where it starts, turns and ends, and where personas part."""

from collections.abc import Iterator, Sequence
from typing import Literal

from msgspec import Struct

from cjm.analysis.curve import Curve, values_at
from cjm.analysis.steps import Step

Kind = Literal["start", "rise", "fall", "critical", "end"]
Known = tuple[int, float]


class Turn(Struct, frozen=True):
    """A point of the curve worth saying: `value` (-2 … +2) at `column`, which the reader calls `number`.

    `kind`: "start" and "end" of what is known; "rise" or "fall" by more than 1 that ends here; "critical" where the
    critical moment is none of these. `critical` says of any kind that this is the critical moment.
    """

    kind: Kind
    column: int
    number: str
    value: float
    critical: bool = False


class Parting(Struct, frozen=True):
    """A column at which two personas are 2 or more apart: the happiest of all, and the unhappiest."""

    column: int
    number: str
    high: tuple[str, float]
    low: tuple[str, float]


def turns(curve: Curve, steps: Sequence[Step], more_than: float = 1) -> tuple[Turn, ...]:
    """Start, every rise and fall by more than `more_than`, the critical moment and the end, in order of columns.

    A rise or fall is counted from one turn to the next, however many touchpoints it takes; smaller wobbles on the
    way are passed over. Empty where the curve has no emotion.
    """
    known = [(column, value) for column, value in enumerate(curve.points) if value is not None]
    if not known:
        return ()
    kinds: dict[int, Kind] = dict(_swings(known, more_than))
    kinds |= {known[-1][0]: "end", known[0][0]: "start"}
    critical = next((step.column for step in steps if step.touchpoint and step.touchpoint.moment == "critical"), -1)
    return tuple(
        Turn(kinds.get(column, "critical"), column, steps[column].number, value, column == critical)
        for column, value in known
        if column in kinds or column == critical
    )


def partings(curves: Sequence[Curve], steps: Sequence[Step], by: float = 2) -> tuple[Parting, ...]:
    """Every column at which the happiest and the unhappiest persona are `by` or more apart, in order."""
    found: list[Parting] = []
    for step in steps:
        values = values_at(curves, step.column)
        if not values:
            continue
        high, low = max(values, key=lambda one: one[1]), min(values, key=lambda one: one[1])
        if high[1] - low[1] >= by:
            found.append(Parting(step.column, step.number, high, low))
    return tuple(found)


def _swings(known: Sequence[Known], more_than: float) -> Iterator[tuple[int, Kind]]:
    """The columns at which a rise or fall by more than the limit is complete.

    While a direction stands, its furthest point is kept; it is settled once the curve has come back by more than
    the limit. At the start both directions are open.
    """
    high = low = known[0]
    direction: Kind | None = None
    for point in known[1:]:
        high = max(high, point, key=lambda one: one[1])
        low = min(low, point, key=lambda one: one[1])
        if direction != "fall" and high[1] - point[1] > more_than:
            if direction == "rise":
                yield high[0], "rise"
            direction, low = "fall", point
            high = point
        elif direction != "rise" and point[1] - low[1] > more_than:
            if direction == "fall":
                yield low[0], "fall"
            direction, high = "rise", point
            low = point
    if direction:
        yield (high[0] if direction == "rise" else low[0]), direction
