"""The labels of the curve: what is worth saying, and where it can stand without touching anything."""

from collections.abc import Callable, Iterator, Sequence

from msgspec import Struct

from cjm.analysis.bezier import XY
from cjm.render.curve.drawing import height_of
from cjm.render.curve.label import REM, Label, label_name, percent
from cjm.render.curve.space import ABOVE, APART, BELOW, HIGH, LINE, Box, Space, text_width
from cjm.render.curve.stretch_label import stretch_label
from cjm.render.curve.taken import room
from cjm.render.view.frame import Frame, Person
from cjm.render.view.layout import Layout


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
    space = room(frame, layout, shown)
    found: list[Label] = []
    for wanted in sorted(_wanted(frame, shown), key=lambda one: -one.urgency):
        value = frame.words.signed(wanted.emotion)
        mark = _mark(wanted.column, wanted.emotion, layout)
        placed = _placed(space, wanted, value, mark)
        if placed:
            name, place, box = placed
            space = space.without([box])
            found.append(Label(view, place, *percent(mark, layout), name, value, "", wanted.second))
    return (*found, *stretch_label(frame, layout, space, shown, view))


def belief_room(frame: Frame, layout: Layout) -> Callable[[float, float, float], bool]:
    """Whether the label of a belief has room above the right end of its bar, which is given in percent, then -2 … +2."""
    shown = frame.people if frame.together else frame.people[:1]
    space = room(frame, layout, shown)

    def has_room(left: float, top: float, believed: float) -> bool:
        text = f"{frame.words.say('curve.team')} {frame.words.signed(believed)}"
        right, base = left / 100 * space.width, top / 100 * HIGH - 0.35 * space.font
        box = Box(right - text_width(text) * space.font, base - LINE * space.font, right, base)
        return space.is_free(box) and not space.covered(box)

    return has_room


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
            name = label_name(person) if urgency >= 10 and len(shown) > 1 else ""
            above = value > 0 if len(known) == 1 or extreme else value == top
            yield _Wanted(urgency - person.index / 100, column, value, name, person.index > shown[0].index, above)


def _placed(space: Space, wanted: _Wanted, value: str, mark: XY) -> tuple[str, str, Box] | None:
    """Name, place and room of a label: without its name only where there is no room for it, as nobody could tell whose."""
    order = ABOVE if wanted.above else BELOW
    for name in dict.fromkeys((wanted.name, "")):
        found = space.place(f"{name} {value}".strip(), mark, (order[0], *APART, *order[1:]) if name else order)
        if found:
            return name, *found
    return None


def _mark(column: int, emotion: float, layout: Layout) -> XY:
    return (column + 0.5) * layout.drawn_column, height_of(emotion) * REM
