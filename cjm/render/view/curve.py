"""The emotion curve of the page: lines, marks, labels, the team's belief, and what it shows in words."""

from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from cjm.render.curve.drawing import HEIGHT, height_of, sign_class
from cjm.render.curve.label import Label
from cjm.render.curve.labels import belief_room, labels
from cjm.render.curve.taken import flag_half
from cjm.render.curve.words import curve_description, curve_name
from cjm.render.numerals import number as figure
from cjm.render.view.frame import Frame, Person
from cjm.render.view.layout import Layout

# So many touchpoints are a line that can be read in any window.
MANY = 120


class Tick(Struct, frozen=True):
    """A line of the scale: `y` in the drawing, `top` in percent, a word at both ends and in the middle."""

    value: int
    y: str
    top: str
    word: str
    label: str


class Dot(Struct, frozen=True):
    """The mark of an emotion, in percent of the curve."""

    left: str
    top: str
    sign: str
    critical: bool


class Line(Struct, frozen=True):
    """The line of a persona; `path` and `area` are empty where fewer than two emotions are known.

    `ranges` is drawn instead where a narrow window has no room for so many touchpoints; empty where they are few.
    """

    index: int
    shape: int
    path: str
    area: str
    dots: tuple[Dot, ...]
    ranges: str


class BeliefBar(Struct, frozen=True):
    """What the team believes of a stage, as a bar over it; one of them bears the label."""

    path: str
    left: str
    top: str
    label: str


class CurveView(Struct, frozen=True):
    """The whole curve; `flag` is where the critical moment's flag stands, `flag_place` how it keeps inside."""

    name: str
    description: str
    top: str
    bottom: str
    zero: str
    ticks: tuple[Tick, ...]
    flag: str | None
    flag_place: str
    lines: tuple[Line, ...]
    labels: tuple[Label, ...]
    beliefs: tuple[BeliefBar, ...]


def curve_view(frame: Frame, layout: Layout) -> CurveView | None:
    """The curve of a journey; None where nothing is known of what anyone feels."""
    if not frame.scored:
        return None
    critical = frame.critical.column if frame.critical else None
    return CurveView(
        curve_name(frame),
        curve_description(frame),
        figure(height_of(2)),
        figure(height_of(-2)),
        figure(height_of(0)),
        tuple(_tick(frame, value) for value in (2, 1, 0, -1, -2)),
        None if critical is None else _across(critical, frame),
        _flag_place(frame, layout, critical),
        tuple(_line(frame, person, critical) for person in frame.people),
        _labels(frame, layout),
        _beliefs(frame, layout),
    )


def _tick(frame: Frame, value: int) -> Tick:
    word = {2: "curve.best", 0: "curve.neutral", -2: "curve.worst"}.get(value)
    label = "0" if value == 0 else frame.words.signed(value).partition(frame.words.decimal)[0]
    y = height_of(value)
    return Tick(value, figure(y), figure(y / HEIGHT * 100), frame.words.say(word) if word else "", label)


def _line(frame: Frame, person: Person, critical: int | None) -> Line:
    points = frame.curves[person.index].points
    drawn = frame.traces[person.index]
    dots = tuple(
        Dot(_across(at, frame), figure(height_of(value) / HEIGHT * 100), sign_class(value), at == critical)
        for at, value in enumerate(points)
        if value is not None
    )
    return Line(person.index, person.shape, drawn.path, drawn.area, dots, _ranges(frame, points))


def _ranges(frame: Frame, points: Sequence[float | None]) -> str:
    """A bar for each stage, from its lowest emotion to its highest, with a thin one at their mean."""
    if len(points) <= MANY:
        return ""
    felt: dict[int, list[tuple[int, float]]] = {}
    for step, value in zip(frame.steps, points, strict=True):
        if value is not None:
            felt.setdefault(step.stage_number, []).append((step.column, height_of(value)))
    return "".join(_bar(known) for known in felt.values())


def _bar(known: Sequence[tuple[int, float]]) -> str:
    """Over the columns of a stage, as high as its heights reach, and never without a height; the mean sticks out of it."""
    first, last = known[0][0] * 100, (known[-1][0] + 1) * 100
    apart = (last - first) // 8
    heights = [y for _, y in known]
    mean = sum(heights) / len(heights)
    reach = _box(first + apart, last - apart, min(heights) - 2, max(heights) + 2)
    return reach + _box(first + apart // 3, last - apart // 3, mean - 2, mean + 2)


def _box(left: int, right: int, top: float, bottom: float) -> str:
    return f"M{left} {figure(top)}H{right}V{figure(bottom)}H{left}Z"


def _labels(frame: Frame, layout: Layout) -> tuple[Label, ...]:
    """The labels of every view that the reader can choose: all lines together, and each alone."""
    found: list[Label] = []
    if frame.together and len(frame.people) > 1:
        found += labels(frame, layout, frame.people, "v-all")
    for person in frame.people:
        found += labels(frame, layout, [person], f"v{person.index}")
    return tuple(found)


def _beliefs(frame: Frame, layout: Layout) -> tuple[BeliefBar, ...]:
    """A bar for each stage of which the team believes something; the label at one that has room, the widest gap first."""
    known = [one for one in frame.blindspots if one.believed is not None]
    bars = [_belief(frame, one.stage_number, one.believed or 0.0) for one in known]
    order = sorted(range(len(known)), key=lambda at: -abs(known[at].gap or 0))
    room = belief_room(frame, layout)
    free = [at for at in order if room(float(bars[at].left), float(bars[at].top), known[at].believed or 0.0)]
    labelled = (free or order)[:1]
    return tuple(
        replace(bar, label=frame.words.signed(known[at].believed or 0.0)) if at in labelled else bar
        for at, bar in enumerate(bars)
    )


def _belief(frame: Frame, stage: int, believed: float) -> BeliefBar:
    columns = [step.column for step in frame.steps if step.stage_number == stage]
    left, right, y = columns[0] * 100 + 8, (columns[-1] + 1) * 100 - 8, height_of(believed)
    place = figure((columns[-1] + 0.9) / len(frame.steps) * 100)
    return BeliefBar(f"M{left} {figure(y)}H{right}", place, figure(y / HEIGHT * 100), "")


def _across(column: int, frame: Frame) -> str:
    return figure((column + 0.5) / len(frame.steps) * 100)


def _flag_place(frame: Frame, layout: Layout, critical: int | None) -> str:
    """A flag that is wider than its column stands inside the curve at either end, so that nothing sticks out."""
    if critical is None or 2 * flag_half(frame) <= layout.drawn_column:
        return ""
    return "first" if critical == 0 else "last" if critical == len(frame.steps) - 1 else ""
