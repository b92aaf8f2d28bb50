"""The ways between columns as right-angled lines: through the gutters between columns, and round them, never over a box.

A way onward runs over the top of the columns between, a way back below them; to a neighbour it needs only the gutter.
"""

from collections.abc import Iterator, Sequence

from msgspec import Struct

from cjm.render.flow.columns import Column, Slot, onward
from cjm.render.flow.lanes import Lanes, lanes
from cjm.render.flow.view import WayKind

TOP, BOTTOM = -1e6, 1e6


class End(Struct, frozen=True):
    """One end of a way: the column, the height in it, the side, and whether it reaches in to the line above a box."""

    column: int
    y: float
    east: bool
    inside: bool = False

    @property
    def gutter(self) -> int:
        """The gutter on its side; gutter 0 lies left of the first column."""
        return self.column + self.east


class Route(Struct, frozen=True):
    """A way from one box to another; `main` where it leads to the step that follows."""

    source: End
    target: End
    kind: WayKind
    main: bool

    @property
    def far(self) -> bool:
        """Whether it has to go round the columns between."""
        return self.source.gutter != self.target.gutter

    @property
    def level(self) -> float:
        """Where a far way runs along: above or below the columns."""
        return TOP if self.source.column < self.target.column else BOTTOM


class Routes(Struct, frozen=True):
    """Every way between columns or back in one, and the lanes that they take: by gutter, above, below."""

    all: tuple[Route, ...]
    gutters: tuple[Lanes, ...]
    above: Lanes
    below: Lanes


def routes(columns: Sequence[Column]) -> Routes:
    """The ways that are not straight down; lanes are keyed by (place in `all`, leg 0 or 1)."""
    found = tuple(_routes(columns))
    upright = [lanes(_upright(found, gutter)) for gutter in range(len(columns) + 1)]
    return Routes(found, tuple(upright), lanes(_along(found, TOP)), lanes(_along(found, BOTTOM)))


def _routes(columns: Sequence[Column]) -> Iterator[Route]:
    places = {slot.step.column: (at, slot) for at, column in enumerate(columns) for slot in column.slots}
    for at, slot in places.values():
        exits = dict.fromkeys((way for way, _ in slot.box.exits), 0.0) | dict(slot.box.exits)
        for way in slot.step.ways:
            plain = onward(slot.step, way)
            if way.to is None or not (plain or way in exits) or (plain and places[way.to][0] == at):
                continue
            there, target = places[way.to]
            y = slot.top + (slot.box.out if plain else exits[way])
            first = way.to == slot.step.column + 1
            yield Route(End(at, y, there >= at), _into(there, target, at, first), way.kind, first)


def _into(column: int, slot: Slot, source: int, first: bool) -> End:
    """Where a way comes in; the one from the step before comes by the hand-offs that stand above the box."""
    if first and slot.arrival.signs and source < column:
        return End(column, slot.y + slot.arrival.signs[0], east=False, inside=True)
    return End(column, slot.top + slot.box.into, east=source >= column)


def _upright(found: Sequence[Route], gutter: int) -> dict[tuple[int, int], tuple[float, float]]:
    """The spans that ways have in a gutter."""
    spans = {}
    for at, route in enumerate(found):
        if not route.far and route.source.gutter == gutter:
            spans[at, 0] = (route.source.y, route.target.y)
        elif route.far:
            for leg, end in enumerate((route.source, route.target)):
                if end.gutter == gutter:
                    spans[at, leg] = (end.y, route.level)
    return spans


def _along(found: Sequence[Route], level: float) -> dict[tuple[int, int], tuple[float, float]]:
    """The spans, in gutters, of the ways that run along above or below; ways that share a gutter meet."""
    return {
        (at, 0): (route.source.gutter * 100.0, route.target.gutter * 100.0)
        for at, route in enumerate(found)
        if route.far and route.level == level
    }
