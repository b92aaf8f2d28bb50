"""The labels of the curve: what is worth saying, and where it can stand without touching anything."""

from collections.abc import Callable, Iterator, Sequence
from math import inf

from msgspec import Struct

from cjm.analysis.bezier import XY
from cjm.analysis.moments import deepest_low
from cjm.render.curve.label import Label, label_name, percent
from cjm.render.curve.space import ABOVE, BELOW, DOWN, HIGH, LINE, UP, Box, Space, text_width
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
    """A label that is wanted by a mark: the more urgent the sooner placed."""

    urgency: float
    mark: XY
    name: str
    value: str
    second: bool
    above: bool

    @property
    def text(self) -> str:
        """What is written there."""
        return f"{self.name} {self.value}".strip()


class _Placed(Struct, frozen=True):
    """A label, and the place by a mark where it stands."""

    wanted: _Wanted
    mark: XY
    place: str
    box: Box


def labels(frame: Frame, layout: Layout, shown: Sequence[Person], view: str) -> tuple[Label, ...]:
    """The labels of a view that shows the lines of some people.

    Critical moment first, then what is furthest from neutral; one that finds no free place is left out, and so is
    one that would stand on the lines, and one of several lines that cannot say whose it is.
    """
    space = room(frame, layout, shown)
    said = [one for one in _wanted(frame, shown, layout) if one.name or len(shown) == 1]
    said.sort(key=lambda one: -one.urgency)
    critical = [one for one in said if one.urgency > CRITICAL - 1]
    placed = _apart(space, critical)
    if len(placed) < len(critical) or any(space.covered(one.box) for one in placed):
        placed = _stacked(space, critical) or placed
    space = _around(space, placed)
    others = _apart(space, said[len(critical) :])
    found = [_label(one, layout, view) for one in (*placed, *others)]
    return (*found, *stretch_label(frame, layout, _around(space, others), shown, view))


def _apart(space: Space, wanted: Sequence[_Wanted]) -> list[_Placed]:
    """Each of some labels by its own mark, the others left out."""
    found: list[_Placed] = []
    for one in wanted:
        placed = _around(space, found).place(one.text, one.mark, ABOVE if one.above else BELOW)
        if placed and space.covered(placed[1]) <= _most(one):
            found.append(_Placed(one, one.mark, *placed))
    return found


def _stacked(space: Space, wanted: Sequence[_Wanted]) -> list[_Placed]:
    """Labels of one column under its lowest mark, or over its highest, each the nearer the nearer its own; none without room."""
    by_depth = sorted(wanted, key=lambda one: one.mark[1])
    for names, order in ((DOWN, by_depth[::-1]), (UP, by_depth)):
        mark = order[0].mark
        found = [
            _Placed(one, mark, name, space.box(one.text, mark, name)) for one, name in zip(order, names, strict=False)
        ]
        free = all(
            space.is_free(one.box) and space.is_nearest(one.box, mark) and not space.covered(one.box) for one in found
        )
        if free and len(found) == len(order):
            return found
    return []


def _around(space: Space, placed: Sequence[_Placed]) -> Space:
    """The room that is left beside some labels, and a little more: on paper they are nearer to each other."""
    kept = [Box(one.box.left, one.box.top - PAPER, one.box.right, one.box.bottom + PAPER) for one in placed]
    return space.without(kept) if kept else space


def _label(placed: _Placed, layout: Layout, view: str) -> Label:
    one = placed.wanted
    return Label(view, placed.place, *percent(placed.mark, layout), one.name, one.value, "", one.second)


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


def _wanted(frame: Frame, shown: Sequence[Person], layout: Layout) -> Iterator[_Wanted]:
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
            yield from _at_column(frame, shown, (column, layout.drawn_column), urgency)


def _extremes(frame: Frame, person: Person, critical: int | None) -> list[tuple[float, int]]:
    """The highest and the lowest emotion of a person: of equals the critical moment, then the first.

    A flat line has none, and the only point of all is its own.
    """
    points = frame.curves[person.index].points
    known = [(value, at != critical, at) for at, value in enumerate(points) if value is not None]
    if not known:
        return []
    best, worst = min(known, key=lambda one: (-one[0], *one[1:])), min(known)
    if len(known) == 1:
        return [(worst[0], worst[-1])]
    return [(value, at) for value, _, at in (best, worst)] if best[0] > worst[0] else []


def _at_column(frame: Frame, shown: Sequence[Person], at: tuple[int, float], urgency: float) -> Iterator[_Wanted]:
    """One label for everyone who feels the same in a column, given with its width; at the critical moment one for each
    that differs."""
    values = [(person, frame.curves[person.index].points[at[0]]) for person in shown]
    known = [(person, value) for person, value in values if value is not None]
    if not known:
        return
    same = len(known) > 1 and len({value for _, value in known}) == 1
    extreme = max(known, key=lambda one: abs(one[1])) if same or urgency < CRITICAL else None
    top = max(value for _, value in known)
    for person, value in known:
        if extreme is None or person is extreme[0]:
            name = frame.words.count("curve.together", len(known)) if same else label_name(person)
            above = value > 0 if len(known) == 1 or extreme else value == top
            later = 0 if same else person.index
            mark = mark_place(at[0], value, at[1])
            yield _Wanted(
                urgency - later / 100,
                mark,
                name if len(shown) > 1 else "",
                frame.words.signed(value),
                not same and person.index > shown[0].index,
                above,
            )
