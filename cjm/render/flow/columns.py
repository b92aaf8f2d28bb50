"""The places of a flow's touchpoints: stages side by side, their touchpoints downwards, long stages in several columns."""

from collections.abc import Iterator
from math import ceil, sqrt

from msgspec import Struct

from cjm.render.flow.arrival import Arrival, arrival, departure
from cjm.render.flow.box import Box, box
from cjm.render.flow.view import FlowStage, FlowStep, FlowView, Way

_BETWEEN = 26
_FIRST = 16
_FEWEST = 6


class Slot(Struct, frozen=True):
    """A step at its place in a column: `y` is the top of its arrival, from the top of the column.

    `joined`: the line comes straight down from the box above.
    """

    step: FlowStep
    arrival: Arrival
    box: Box
    departure: Arrival
    y: float
    joined: bool

    @property
    def top(self) -> float:
        """The top of the box."""
        return self.y + self.arrival.height

    @property
    def bottom(self) -> float:
        """The bottom of the box."""
        return self.top + self.box.height


class Column(Struct, frozen=True):
    """Slots from top to bottom; `stage` counts from 0."""

    stage: int
    slots: tuple[Slot, ...]

    @property
    def height(self) -> float:
        """From the top of the first arrival to the bottom of the last departure."""
        last = self.slots[-1]
        return last.bottom + last.departure.height


def columns(view: FlowView) -> tuple[Column, ...]:
    """The columns of a flow; the first boxes of all stand at one height."""
    cut = [(at, steps) for at, stage in enumerate(view.stages) for steps in _cut(stage, _rows(view))]
    first = max((arrival(steps[0], "", _FIRST).height for _, steps in cut), default=0)
    return tuple(Column(stage, tuple(_slots(steps, first))) for stage, steps in cut)


def _rows(view: FlowView) -> int:
    """How many touchpoints a column holds: the picture shall become wide rather than high."""
    return max(_FEWEST, ceil(sqrt(len(tuple(view.steps())) * 1.2)))


def _cut(stage: FlowStage, rows: int) -> Iterator[tuple[FlowStep, ...]]:
    """The steps of a stage in as many columns as it takes, equally filled."""
    count = ceil(len(stage.steps) / rows)
    filled = ceil(len(stage.steps) / count)
    for first in range(0, len(stage.steps), filled):
        yield stage.steps[first : first + filled]


def _slots(steps: tuple[FlowStep, ...], first: float) -> Iterator[Slot]:
    y = 0.0
    way: Way | None = None
    for at, step in enumerate(steps):
        below = steps[at + 1].column if at + 1 < len(steps) else None
        coming = arrival(step, way.label if way else "", _BETWEEN if at else first)
        straight = next((one for one in step.ways if one.to is not None and one.to == below), None)
        rows = tuple(one for one in step.ways if one is not straight and not onward(step, one))
        slot = Slot(step, coming, box(step, rows), departure(step), y, joined=way is not None)
        yield slot
        y, way = slot.bottom + slot.departure.height, straight


def onward(step: FlowStep, way: Way) -> bool:
    """Whether a way is simply the journey going on, with nothing said of it."""
    return way.to == step.column + 1 and not way.label
