"""The labels of the curve: what is worth saying, and where it can stand without touching anything."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache

from msgspec import Struct

from cjm.analysis.bezier import XY
from cjm.analysis.stretch import Stretch, longest_below
from cjm.render.curve.drawing import HEIGHT, Trace, height_of
from cjm.render.curve.space import ABOVE, BELOW, HIGH, LINE, Box, Space, text_width
from cjm.render.numerals import number as figure
from cjm.render.view.frame import Frame, Person
from cjm.render.view.layout import Layout

REM = HIGH / HEIGHT
# Where the bracket of a stretch stands, in units of the drawing.
FOOT = 395


class Label(Struct, frozen=True):
    """A label at `left` and `top` in percent of the curve; `view` says with whose lines it is shown.

    `name` is the persona's (own text), `value` stands out, `rest` follows it; `second`: of no first persona.
    `bracket` is drawn over the columns that a label speaks of, where it does not stand among them.
    """

    view: str
    place: str
    left: str
    top: str
    name: str
    value: str
    rest: str = ""
    second: bool = False
    bracket: str = ""


class _Wanted(Struct, frozen=True):
    """A label that is wanted: at a column and an emotion, the more urgent the sooner placed."""

    urgency: float
    column: int
    emotion: float
    name: str
    second: bool
    above: bool


def labels(frame: Frame, layout: Layout, shown: Sequence[Person], view: str) -> tuple[Label, ...]:
    """The labels of a view that shows the lines of some people.

    Critical moment first, then what is furthest from neutral; one that finds no free place is left out.
    """
    space = _space(frame, layout, shown)
    found: list[Label] = []
    for wanted in sorted(_wanted(frame, shown), key=lambda one: -one.urgency):
        value = frame.words.signed(wanted.emotion)
        mark = _mark(wanted.column, wanted.emotion, layout)
        placed = _placed(space, wanted, value, mark)
        if placed:
            name, place, box = placed
            space = space.without([box])
            found.append(Label(view, place, *_percent(mark, layout), name, value, "", wanted.second))
    stretch = longest_below(frame.curves[shown[0].index], frame.steps)
    # Of a single touchpoint the mark says it all, unless it lasts for days.
    told = stretch is not None and (stretch.touchpoints > 1 or (stretch.days or 0) >= 1)
    return (*found, *(_stretch_label(frame, layout, space, stretch, view) if stretch and told else ()))


def belief_room(frame: Frame, layout: Layout) -> Callable[[float, float, float], bool]:
    """Whether the label of a belief has room above the right end of its bar, which is given in percent, then -2 … +2."""
    shown = frame.people if frame.together else frame.people[:1]
    space = _space(frame, layout, shown)

    def room(left: float, top: float, believed: float) -> bool:
        text = f"{frame.words.say('curve.team')} {frame.words.signed(believed)}"
        right, base = left / 100 * space.width, top / 100 * HIGH - 0.35 * space.font
        box = Box(right - text_width(text) * space.font, base - LINE * space.font, right, base)
        return space.is_free(box) and not space.covered(box)

    return room


def _wanted(frame: Frame, shown: Sequence[Person]) -> Iterator[_Wanted]:
    seen: set[int] = set()
    columns = [(frame.critical.column, 10.0)] if frame.critical else []
    for person in shown:
        known = [(value, at) for at, value in enumerate(frame.curves[person.index].points) if value is not None]
        if known:
            best, worst = max(known, key=lambda one: (one[0], -one[1])), min(known)
            columns += [(at, abs(value) - person.index / 100) for value, at in (best, worst) if best[0] > worst[0]]
    for column, urgency in columns:
        if column not in seen:
            seen.add(column)
            yield from _at_column(frame, shown, column, urgency)


def _at_column(frame: Frame, shown: Sequence[Person], column: int, urgency: float) -> Iterator[_Wanted]:
    """One label for everyone who feels the same there; at the critical moment one for each that differs."""
    values = [(person, frame.curves[person.index].points[column]) for person in shown]
    known = [(person, value) for person, value in values if value is not None]
    if not known:
        return
    if len(known) > 1 and len({value for _, value in known}) == 1:
        name = frame.words.count("curve.together", len(known))
        yield _Wanted(urgency, column, known[0][1], name, False, known[0][1] > 0)
        return
    extreme = max(known, key=lambda one: abs(one[1])) if urgency < 10 else None
    top = max(value for _, value in known)
    for person, value in known:
        if extreme is None or person is extreme[0]:
            name = person.name if urgency >= 10 and len(shown) > 1 and len(person.name) <= 24 else ""
            above = value > 0 if len(known) == 1 or extreme else value == top
            yield _Wanted(urgency - person.index / 100, column, value, name, person.index > shown[0].index, above)


def _space(frame: Frame, layout: Layout, shown: Sequence[Person]) -> Space:
    column, critical = layout.drawn_column, frame.critical.column if frame.critical else None
    taken: list[Box] = [_flag(frame, layout)] if frame.critical else []
    lines: list[XY] = []
    for person in shown:
        lines += _line(frame.traces[person.index], column)
        taken += _marks(frame.curves[person.index].points, column, critical)
    return Space(layout.columns * column, layout.font, tuple(taken), tuple(sorted(lines)))


# Each view of a curve asks for the same lines and marks.
@lru_cache(16)
def _line(drawn: Trace, column: float) -> tuple[XY, ...]:
    """Points along a line, in rem, by the width of a column."""
    across = column / 100
    return tuple((x * across, y * REM) for x, y in drawn.spaced(10))


@lru_cache(16)
def _marks(points: tuple[float | None, ...], column: float, critical: int | None) -> tuple[Box, ...]:
    """The room of the marks of a line; that of the critical moment is larger."""
    found: list[Box] = []
    for at, value in enumerate(points):
        if value is not None:
            radius = 0.5 if at == critical else 0.34
            x, y = (at + 0.5) * column, height_of(value) * REM
            found.append(Box(x - radius, y - radius, x + radius, y + radius))
    return tuple(found)


def flag_half(frame: Frame) -> float:
    """Half the width of the black flag over the critical moment, in rem."""
    return (text_width(frame.words.say("moment.critical")) * 0.75 + 0.9) / 2


def _flag(frame: Frame, layout: Layout) -> Box:
    """The room of that flag."""
    half = flag_half(frame)
    x = ((frame.critical.column if frame.critical else 0) + 0.5) * layout.drawn_column
    x = min(max(x, half), layout.columns * layout.drawn_column - half)
    return Box(x - half, 0, x + half, 1.4)


def _placed(space: Space, wanted: _Wanted, value: str, mark: XY) -> tuple[str, str, Box] | None:
    """Name, place and room of a label: without its name where only the value finds room beside the lines."""
    order = ABOVE if wanted.above else BELOW
    found = [(name, space.place(f"{name} {value}".strip(), mark, order)) for name in dict.fromkeys((wanted.name, ""))]
    known = [(name, *one) for name, one in found if one]
    return min(known, key=lambda one: space.covered(one[2]), default=None)


def _stretch_label(frame: Frame, layout: Layout, space: Space, stretch: Stretch, view: str) -> list[Label]:
    """How long the longest stretch below neutral is: in its area where there is room, else at a bracket below it."""
    value, rest = _stretch_words(frame, stretch)
    wide, high = text_width(f"{value} {rest}") * layout.font, LINE * layout.font
    first = (stretch.first + 0.1) * layout.drawn_column
    last = max(first, (stretch.last + 0.9) * layout.drawn_column - wide)
    inside = _least_covered(space, _spots(first, min(last, space.width - wide), wide, high))
    if inside is None or space.covered(inside):
        for place, at, box in _beside(stretch, layout, wide, high):
            if space.is_free(box):
                return [Label(view, place, *_percent(at, layout), "", value, rest, bracket=_bracket(stretch))]
    if inside is None:
        return []
    return [Label(view, "run", *_percent((inside.left, (inside.top + inside.bottom) / 2), layout), "", value, rest)]


def _spots(first: float, last: float, wide: float, high: float) -> Iterator[Box]:
    """Where the label of a stretch may stand in its area, the best first: by emotion, then from the middle outwards."""
    xs = sorted(
        {min(first + (last - first) * step / 16, last) for step in range(17)}, key=lambda x: abs(x - (first + last) / 2)
    )
    for emotion in (-0.6, -0.4, -0.8, -1.2, -1.6):
        y = height_of(emotion) * REM
        for x in xs:
            yield Box(x, y - high / 2, x + wide, y + high / 2)


def _bracket(stretch: Stretch) -> str:
    """A bracket at the bottom of the curve, from the first to the last touchpoint of a stretch."""
    left, right = (figure(column * 100) for column in _ends(stretch))
    return f"M{left} {FOOT - 8}V{FOOT}H{right}V{FOOT - 8}"


def _ends(stretch: Stretch) -> XY:
    """Where the bracket of a stretch begins and ends, in columns."""
    return stretch.first + 0.3, stretch.last + 0.7


def _beside(stretch: Stretch, layout: Layout, wide: float, high: float) -> Iterator[tuple[str, XY, Box]]:
    """Where the label of a bracket may stand, the best first: on its middle, at either end of it, after it, before it."""
    left, right = (column * layout.drawn_column for column in _ends(stretch))
    foot, middle = FOOT * REM, (left + right) / 2
    top = foot - 0.1 - high
    yield "up", (middle, foot + 0.45), Box(middle - wide / 2, top, middle + wide / 2, top + high)
    spots = [(left, top), (right - wide, top), (right + 0.4, HIGH - high), (left - 0.4 - wide, HIGH - high)]
    for x, y in spots:
        yield "run", (x, y + high / 2), Box(x, y, x + wide, y + high)


def _least_covered(space: Space, spots: Iterable[Box]) -> Box | None:
    """The free spot that hides the least of the lines; of equals the first; None where none is free."""
    best, least = None, 0
    for spot in spots:
        if space.is_free(spot):
            covered = space.covered(spot)
            if best is None or covered < least:
                best, least = spot, covered
            if not covered:
                break
    return best


def _stretch_words(frame: Frame, stretch: Stretch) -> tuple[str, str]:
    if stretch.days:
        return frame.days(stretch.days), frame.words.say("curve.below")
    return frame.words.count("curve.touchpoints", stretch.touchpoints), frame.words.say("curve.below")


def _mark(column: int, emotion: float, layout: Layout) -> XY:
    return (column + 0.5) * layout.drawn_column, height_of(emotion) * REM


def _percent(at: XY, layout: Layout) -> tuple[str, str]:
    return figure(at[0] / (layout.columns * layout.drawn_column) * 100), figure(at[1] / HIGH * 100)
