"""The labels of the curve: what is worth saying, and where it can stand without touching anything."""

from collections.abc import Callable, Iterator, Sequence
from math import inf

from msgspec import Struct

from cjm.analysis.moments import deepest_low
from cjm.render.curve.label import Label, label_name, percent
from cjm.render.curve.space import ABOVE, BELOW, HIGH, LINE, Box, text_width
from cjm.render.curve.stretch_label import stretch_label
from cjm.render.curve.taken import mark_place, room
from cjm.render.view.frame import Frame, Person
from cjm.render.view.layout import Layout

# How urgent the labels of the critical moment are: more than any emotion can be.
CRITICAL = 10.0
# The low that the strip tells of comes next.
DEEPEST = 5.0
# What keeps labels apart on paper too, in rem: there the curve may be lower, and marks are nearer to each other.
PAPER = 0.3


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

    Critical moment first, then what is furthest from neutral; one that finds no free place is left out, and so is
    one that would stand on the lines, and one of several lines that cannot say whose it is.
    """
    space = room(frame, layout, shown)
    found: list[Label] = []
    for wanted in sorted(_wanted(frame, shown), key=lambda one: -one.urgency):
        if len(shown) > 1 and not wanted.name:
            continue
        value = frame.words.signed(wanted.emotion)
        mark = mark_place(wanted.column, wanted.emotion, layout.drawn_column)
        placed = space.place(f"{wanted.name} {value}".strip(), mark, ABOVE if wanted.above else BELOW)
        if placed and space.covered(placed[1]) <= _most(wanted):
            space = space.without([_kept_clear(placed[1])])
            found.append(Label(view, placed[0], *percent(mark, layout), wanted.name, value, "", wanted.second))
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


def _most(wanted: _Wanted) -> float:
    """How many points of the lines a label may hide: those of the critical moment stand on a thin or a steep line too.

    That of its first line is needed in any case.
    """
    return 0 if wanted.urgency < CRITICAL - 1 else 4 if wanted.second else inf


def _kept_clear(box: Box) -> Box:
    """The room that no other label may enter."""
    return Box(box.left, box.top - PAPER, box.right, box.bottom + PAPER)


def _wanted(frame: Frame, shown: Sequence[Person]) -> Iterator[_Wanted]:
    critical = frame.critical.column if frame.critical else None
    seen: set[int] = set()
    columns = [] if critical is None else [(critical, CRITICAL)]
    low = deepest_low(frame.curves, frame.steps) if len(shown) > 1 else None
    columns += [(low.step.column, DEEPEST)] if low and low.mean < 0 else []
    for person in shown:
        columns += [(at, abs(value) - person.index / 100) for value, at in _extremes(frame, person, critical)]
    for column, urgency in columns:
        if column not in seen:
            seen.add(column)
            yield from _at_column(frame, shown, column, urgency)


def _extremes(frame: Frame, person: Person, critical: int | None) -> list[tuple[float, int]]:
    """The highest and the lowest emotion of a person: of equals the critical moment, then the first; none of a flat line."""
    points = frame.curves[person.index].points
    known = [(value, at != critical, at) for at, value in enumerate(points) if value is not None]
    if not known:
        return []
    best, worst = min(known, key=lambda one: (-one[0], *one[1:])), min(known)
    return [(value, at) for value, _, at in (best, worst)] if best[0] > worst[0] else []


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
    extreme = max(known, key=lambda one: abs(one[1])) if urgency < CRITICAL else None
    top = max(value for _, value in known)
    for person, value in known:
        if extreme is None or person is extreme[0]:
            name = label_name(person) if len(shown) > 1 else ""
            above = value > 0 if len(known) == 1 or extreme else value == top
            yield _Wanted(urgency - person.index / 100, column, value, name, person.index > shown[0].index, above)
