"""The label of the longest stretch below neutral: in its area, or at a bracket over its columns."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from cjm.analysis.bezier import XY
from cjm.analysis.stretch import Stretch
from cjm.render.curve.drawing import height_of
from cjm.render.curve.label import REM, Label, label_name, percent
from cjm.render.curve.space import HIGH, LINE, Box, Space, text_width
from cjm.render.curve.taken import line
from cjm.render.numerals import number as figure
from cjm.render.view.frame import Frame, Person
from cjm.render.view.layout import Layout

# Where the bracket of a stretch stands, in units of the drawing, and how far above it its label, in rem.
FOOT, OFF = 395, 0.25
# How far the ends of a bracket are from the edges of its columns at most, in rem.
INSET = 0.5
# A label at least so high has more than one line, in rem.
TWO_LINES = 2 * LINE * 0.75


def stretch_label(frame: Frame, layout: Layout, space: Space, shown: Sequence[Person], view: str) -> list[Label]:
    """How long the longest stretch below neutral is: in its area where there is room, else at a bracket below it.

    It is that of the first of the people who has one to tell, and where there are several it says whose; it is left
    out where it would stand on something else.
    """
    person, stretch = next(_told(frame, shown), (None, None))
    if person is None or stretch is None:
        return []
    value, rest = _stretch_words(frame, stretch)
    name = _whose(frame, shown, person)
    if len(shown) > 1 and not name:
        return []
    label = Label(view, "run", "", "", name, value, rest, person.index > shown[0].index)
    # Only the first of the lines has an area.
    placed = None if label.second else _in_area(frame, layout, space, stretch, label)
    return [one for one in (placed or _at_bracket(layout, space, stretch, label),) if one]


def _in_area(frame: Frame, layout: Layout, space: Space, stretch: Stretch, label: Label) -> Label | None:
    """The label in one line or in two, where it hides no line."""
    for lines in ((f"{label.name} {label.value} {label.rest}",), (f"{label.name} {label.value}", label.rest)):
        size = _size(lines, layout)
        box = _inside(frame, layout, space, stretch, size)
        if box:
            left, top = percent(((box.left + box.right) / 2, (box.top + box.bottom) / 2), layout)
            return replace(label, left=left, top=top, broken=len(lines) > 1)
    return None


def _at_bracket(layout: Layout, space: Space, stretch: Stretch, label: Label) -> Label | None:
    """The label on a bracket over the columns of a stretch: within its ends in one line or in two, beside it, or over an end."""
    ends = [column * layout.drawn_column for column in _ends(layout, stretch)]
    whole = (f"{label.name} {label.value} {label.rest}".strip(),)
    divided = (f"{label.name} {label.value}".strip(), label.rest)
    found = (
        _over_bracket(layout, space, ends, whole)
        or _over_bracket(layout, space, ends, divided)
        or _beside_bracket(layout, space, ends, whole[0])
        or _over_bracket(layout, space, ends, divided, beyond=True)
        or _over_bracket(layout, space, ends, whole, beyond=True)
    )
    if found is None:
        return None
    place, at, lines = found
    left, top = percent(at, layout)
    return replace(label, place=place, left=left, top=top, bracket=_bracket(layout, stretch), broken=lines > 1)


def _over_bracket(
    layout: Layout, space: Space, ends: Sequence[float], lines: Sequence[str], *, beyond: bool = False
) -> tuple[str, XY, int] | None:
    """Where lines may stand over a bracket, as near to its middle as there is room; beyond its ends only if they may."""
    wide, high = _size(lines, layout)
    y = FOOT * REM - OFF - high / 2
    half = (ends[1] - ends[0]) / 2
    for x in _middles(sum(ends) / 2, half if beyond else max(0.0, half - wide / 2), (wide, space.width)):
        box = Box(x - wide / 2, y - high / 2, x + wide / 2, y + high / 2)
        # A single line stands below all lines of the curve.
        if space.is_free(box) and (len(lines) == 1 or not space.covered(box)):
            return "run", (x, y), len(lines)
    return None


def _beside_bracket(layout: Layout, space: Space, ends: Sequence[float], text: str) -> tuple[str, XY, int] | None:
    """At the right end of a bracket, or at its left."""
    y = FOOT * REM - OFF - LINE * layout.font / 2
    for x, place in ((ends[1], "r"), (ends[0], "l")):
        box = space.box(text, (x, y), place)
        if space.is_free(box) and not space.covered(box):
            return place, (x, y), 1
    return None


def _middles(middle: float, aside: float, sizes: XY) -> Iterator[float]:
    """Where the middle of a label may stand over that of a bracket, the best first: so far aside at most.

    The sizes are the label's width and that of the curve, which it does not leave.
    """
    wide, across = sizes
    asides = (0.0, *(way * aside * step / 8 for step in range(1, 9) for way in (-1, 1)))
    yield from (min(max(middle + one, wide / 2), across - wide / 2) for one in asides)


def _size(lines: Sequence[str], layout: Layout) -> XY:
    return max(text_width(line.strip()) for line in lines) * layout.font, LINE * layout.font * len(lines)


def _told(frame: Frame, shown: Sequence[Person]) -> Iterator[tuple[Person, Stretch]]:
    """Whose stretch is worth a label: of a single touchpoint the mark says it all, unless it lasts for days."""
    for person in shown:
        stretch = frame.stretches[person.index]
        if stretch and (stretch.touchpoints > 1 or (stretch.days or 0) >= 1):
            yield person, stretch


def _whose(frame: Frame, shown: Sequence[Person], person: Person) -> str:
    """Everyone's where all of several people are below neutral at the same touchpoints for the same time."""
    if len(shown) == 1:
        return ""
    found = [frame.stretches[one.index] for one in shown]
    same = len({(one.first, one.last, one.length) if one else None for one in found}) == 1
    return frame.words.count("curve.together", len(shown)) if same else label_name(person)


def _inside(frame: Frame, layout: Layout, space: Space, stretch: Stretch, size: XY) -> Box | None:
    """The first free spot in the area of a stretch, between its line and neutral, that hides no line."""
    wide, high = size
    first = (stretch.first + 0.1) * layout.drawn_column
    last = max(first, (stretch.last + 0.9) * layout.drawn_column - wide)
    at = next(one.index for one in frame.people if one.id == stretch.persona)
    drawn = line(frame.traces[at], layout.drawn_column)
    spots = _spots(drawn, first, last, wide, high)
    return next((spot for spot in spots if space.is_free(spot) and not space.covered(spot)), None)


def _spots(drawn: Sequence[XY], first: float, last: float, wide: float, high: float) -> Iterator[Box]:
    """Where the label of a stretch may stand above its line, the best first: by emotion, then from the middle outwards."""
    xs = sorted(
        {min(first + (last - first) * step / 16, last) for step in range(17)}, key=lambda x: abs(x - (first + last) / 2)
    )
    highest: dict[float, float | None] = {}
    # Between the lines of the scale, if it can be: two lines of text need the middle.
    for emotion in (-0.6, -0.4, -0.8, -1.2) if high < TWO_LINES else (-0.5, -1.5, -0.6, -0.4, -0.8, -1.2):
        y = height_of(emotion) * REM
        for x in xs:
            if x not in highest:
                highest[x] = _highest(drawn, x, x + wide)
            top = highest[x]
            if top is not None and top >= y + high / 2:
                yield Box(x, y - high / 2, x + wide, y + high / 2)


def _highest(drawn: Sequence[XY], left: float, right: float) -> float | None:
    """Where a line is nearest to the top between two places; None where it does not pass from the one to the other."""
    if not drawn or left < drawn[0][0] or right > drawn[-1][0]:
        return None
    under = drawn[bisect_left(drawn, (left, 0.0)) : bisect_right(drawn, (right, HIGH))]
    return min([y for _, y in under], default=HIGH)


def _bracket(layout: Layout, stretch: Stretch) -> str:
    """A bracket at the bottom of the curve, from the first to the last touchpoint of a stretch."""
    left, right = (figure(column * 100) for column in _ends(layout, stretch))
    return f"M{left} {FOOT - 4}V{FOOT}H{right}V{FOOT - 4}"


def _ends(layout: Layout, stretch: Stretch) -> XY:
    """Where the bracket of a stretch begins and ends, in columns: almost at their edges, however wide they are."""
    inset = min(0.1, INSET / layout.drawn_column)
    return stretch.first + inset, stretch.last + 1 - inset


def _stretch_words(frame: Frame, stretch: Stretch) -> tuple[str, str]:
    """What is known of its length, else of how many touchpoints it is: what the map leaves open is not made up."""
    words = frame.words
    if stretch.days is None:
        return words.count("curve.touchpoints", stretch.touchpoints), words.say("curve.below")
    days = frame.days(stretch.days)
    return days if stretch.length.whole else words.say("curve.at-least", length=days), words.say("curve.below")
