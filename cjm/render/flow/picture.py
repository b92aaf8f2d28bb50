"""The whole picture of a flow: heading, stages, touchpoints, ways and legend at their places."""

from collections.abc import Iterator, Sequence

from msgspec import Struct

from cjm.render.flow.arrival import SPINE
from cjm.render.flow.box import WIDE
from cjm.render.flow.columns import Column, Slot, columns
from cjm.render.flow.items import HEAD, KICK, NAME, TITLE, Ink, Item, Rect, Stroke, moved, paragraph
from cjm.render.flow.key import key
from cjm.render.flow.routes import BOTTOM, End, Route, Routes, routes
from cjm.render.flow.view import FlowView

_MARGIN = 36
_PAD = 12
_LANE = 9
_GUTTER = 40
_LEAST = 640


class Picture(Struct, frozen=True):
    """Everything that is drawn, back to front."""

    width: float
    height: float
    items: tuple[Item, ...]


class _Ground(Struct, frozen=True):
    """Where things stand: left edges of columns (`wide` with their padding), gutters, and the height of the first arrival."""

    lefts: tuple[float, ...]
    gutters: tuple[float, ...]
    right: float
    body: float
    foot: float

    @property
    def wide(self) -> float:
        return WIDE + 2 * _PAD


def picture(view: FlowView) -> Picture:
    """The picture of a view, as wide as its columns and as high as its texts need."""
    placed = columns(view)
    ways = routes(placed)
    lefts, gutters, right = _across(ways, len(placed))
    wide = max(right + _MARGIN, _LEAST)
    heading, y = _heading(view, wide)
    heads, body = _heads(view, placed, lefts, y)
    body += _room(ways.above.count)
    foot = body + max((column.height for column in placed), default=0) + _PAD
    ground = _Ground(lefts, gutters, right, body, foot)
    legend, end = key(view, _MARGIN, foot + _room(ways.below.count) + 26, wide - _MARGIN)
    paper = Rect(0, 0, wide, end + _MARGIN - 8, "paper")
    washes = _washes(placed, ground, y)
    drawn = [item for at, column in enumerate(placed) for item in _column(column, ground, at)]
    lines = [line for at, route in enumerate(ways.all) for line in _line(route, ways, at, ground)]
    return Picture(wide, paper.height, (paper, *heading, *washes, *heads, *lines, *drawn, *legend))


def _room(count: int) -> float:
    return count * _LANE + 8 if count else 0


def _across(ways: Routes, count: int) -> tuple[tuple[float, ...], tuple[float, ...], float]:
    """Left edges of columns, left edges of gutters, and the right end of it all."""
    lefts, gutters = [], []
    x = float(_MARGIN)
    for at, lanes in enumerate(ways.gutters):
        outer = at in {0, count}
        gutters.append(x)
        x += (lanes.count * _LANE + 20 if lanes.count else 0) if outer else max(_GUTTER, lanes.count * _LANE + 24)
        if at < count:
            lefts.append(x)
            x += WIDE + 2 * _PAD
    return tuple(lefts), tuple(gutters), x


def _heading(view: FlowView, wide: float) -> tuple[list[Item], float]:
    right = min(wide - _MARGIN, _MARGIN + 1100)
    items: list[Item] = []
    y = float(_MARGIN - 6)
    if view.headline:
        items, y = paragraph(view.title, KICK, _MARGIN, y, right, tone="ink2")
    title, y = paragraph(view.headline or view.title, TITLE, _MARGIN, y + 2, right)
    empty, y = paragraph(view.empty, NAME, _MARGIN, y + 8, right, tone="ink2") if view.empty else ([], y)
    return [*items, *title, *empty], y + 22


def _heads(view: FlowView, placed: Sequence[Column], lefts: Sequence[float], y: float) -> tuple[list[Item], float]:
    """Number and name of each stage under its rule, and where the lowest ends."""
    items: list[Item] = []
    lowest = y
    for at, stage in enumerate(view.stages):
        here = [place for place, column in enumerate(placed) if column.stage == at]
        left, right = lefts[here[0]], lefts[here[-1]] + WIDE + 2 * _PAD
        number, _ = paragraph(stage.number, HEAD, left + _PAD, y + 10, right, tone="ink2")
        beside = left + _PAD + HEAD.width(stage.number) + 7
        name, end = paragraph(stage.name, HEAD, beside, y + 10, right - _PAD)
        items += [Rect(left, y, right - left, 2, "ink"), *number, *name]
        lowest = max(lowest, end)
    return items, lowest + 6


def _washes(placed: Sequence[Column], ground: _Ground, y: float) -> Iterator[Item]:
    """The ground of each stage, behind all its columns."""
    for stage in dict.fromkeys(column.stage for column in placed):
        here = [ground.lefts[at] for at, column in enumerate(placed) if column.stage == stage]
        yield Rect(here[0], y, here[-1] + ground.wide - here[0], ground.foot - y, "wash")


def _column(column: Column, ground: _Ground, at: int) -> Iterator[Item]:
    left = ground.lefts[at] + _PAD
    for slot in column.slots:
        yield from moved(_spine(slot), left, ground.body)
        yield from moved(slot.box.items, left, ground.body + slot.top)
        yield from moved(slot.arrival.items, left, ground.body + slot.y)
        yield from moved(slot.departure.items, left, ground.body + slot.bottom)


def _spine(slot: Slot) -> Iterator[Item]:
    """The line that comes down to a box, and the one that leads to the end below it."""
    start = slot.y if slot.joined else slot.y + slot.arrival.signs[0] if slot.arrival.signs else None
    if start is not None:
        yield Stroke(((SPINE, start), (SPINE, slot.top)), arrow=True)
    if slot.departure.signs:
        yield Stroke(((SPINE, slot.bottom), (SPINE, slot.bottom + slot.departure.signs[0])))


def _line(route: Route, ways: Routes, at: int, ground: _Ground) -> Iterator[Item]:
    start, end = _point(route.source, ground), _point(route.target, ground)
    first = _lane(ways, route.source.gutter, (at, 0), ground)
    middle: tuple[tuple[float, float], ...] = ((first, start[1]), (first, end[1]))
    if route.far:
        last = _lane(ways, route.target.gutter, (at, 1), ground)
        level = _level(route, ways, at, ground)
        middle = ((first, start[1]), (first, level), (last, level), (last, end[1]))
    ink: Ink = "ink" if route.main else "ink2"
    arrow = not route.target.inside
    yield Stroke((start, *middle, end), ink, 1.5 if route.main else 1.25, dashed=route.kind == "loop", arrow=arrow)


def _point(end: End, ground: _Ground) -> tuple[float, float]:
    left = ground.lefts[end.column] + _PAD
    return left + (SPINE if end.inside else WIDE if end.east else 0), ground.body + end.y


def _lane(ways: Routes, gutter: int, leg: tuple[int, int], ground: _Ground) -> float:
    """The middle of a lane; the lanes of a gutter lie around its middle."""
    right = ground.lefts[gutter] if gutter < len(ground.lefts) else ground.right
    lanes = ways.gutters[gutter]
    return (ground.gutters[gutter] + right) / 2 + (lanes.of[leg] - (lanes.count - 1) / 2) * _LANE


def _level(route: Route, ways: Routes, at: int, ground: _Ground) -> float:
    if route.level == BOTTOM:
        return ground.foot + 8 + ways.below.of[at, 0] * _LANE
    return ground.body - 8 - ways.above.of[at, 0] * _LANE
