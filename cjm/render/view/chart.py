"""Impact and effort as a picture: a circle with a letter for each idea, its name where there is room."""

from collections.abc import Iterator

from msgspec import Struct

from cjm.analysis.bezier import XY
from cjm.analysis.priority import Ranked
from cjm.render.curve.space import Box, text_width
from cjm.render.numerals import number as figure
from cjm.render.view.frame import Frame

LEFT, RIGHT, TOP, BOTTOM = 40.0, 530.0, 10.0, 360.0
FONT = 12.5
RADIUS = 12.0


class MarkLabel(Struct, frozen=True):
    """The name of an idea beside its circle."""

    x: str
    y: str
    anchor: str
    text: str


class IdeaMark(Struct, frozen=True):
    """The circle of an idea; `base` is where its letter stands. Without room it has no label, the table names it."""

    status: str
    letter: str
    x: str
    y: str
    base: str
    label: MarkLabel | None


class Chart(Struct, frozen=True):
    """The picture and what it shows in words."""

    words: str
    marks: tuple[IdeaMark, ...]


def chart(frame: Frame) -> Chart | None:
    """The picture of the ideas that are weighed; None where none is."""
    weighed = [one for one in frame.ranked if one.opportunity.impact is not None and one.opportunity.effort is not None]
    if not weighed:
        return None
    centres = _centres(weighed)
    taken = [*_corners(frame), *(_around(centre) for centre in centres)]
    marks: list[IdeaMark] = []
    for one, (x, y) in zip(weighed, centres, strict=True):
        label, box = _label(one, (x, y), taken)
        taken += [box] if box else []
        marks.append(IdeaMark(one.opportunity.status, one.letter, figure(x), figure(y), figure(y + 4.2), label))
    return Chart(_words(frame, weighed), tuple(marks))


def _centres(weighed: list[Ranked]) -> list[XY]:
    """Where the circles stand; of several at one place the later step aside, so that every letter is seen."""
    found: list[XY] = []
    for one in weighed:
        impact, effort = one.opportunity.impact or 0.0, one.opportunity.effort or 0.0
        x, y = LEFT + 22 + (effort - 1) / 4 * (RIGHT - LEFT - 44), BOTTOM - 22 - (impact - 1) / 4 * (BOTTOM - TOP - 50)
        free = (spot for spot in _aside(x, y) if all(_apart(spot, other) for other in found))
        # In a picture that is full to the brim circles lie on each other; the table has them all.
        found.append(next(free, (x, y)))
    return found


def _aside(x: float, y: float) -> Iterator[XY]:
    """The place itself, then places around it, ring by ring, those inside the picture only."""
    turns = ((1, 0), (-1, 0), (0, 1), (0, -1), (1, 1), (-1, 1), (1, -1), (-1, -1))
    yield x, y
    for ring in range(1, 20):
        for dx, dy in turns:
            spot = x + dx * 25 * ring, y + dy * 25 * ring
            if LEFT + 12 < spot[0] < RIGHT - 12 and TOP + 12 < spot[1] < BOTTOM - 12:
                yield spot


def _apart(one: XY, other: XY) -> bool:
    return abs(one[0] - other[0]) >= 24 or abs(one[1] - other[1]) >= 24


def _label(one: Ranked, centre: XY, taken: list[Box]) -> tuple[MarkLabel | None, Box | None]:
    """The name at the right, at the left, below or above, where nothing is in the way."""
    x, y = centre
    wide = text_width(one.opportunity.title) * FONT * 0.98
    places = [("start", x + 17, y + 4.2), ("end", x - 17, y + 4.2), ("middle", x, y + 25), ("middle", x, y - 17)]
    for anchor, left, base in places:
        start = {"start": left, "end": left - wide, "middle": left - wide / 2}[anchor]
        box = Box(start, base - 11, start + wide, base + 4)
        inside = box.left >= LEFT + 4 and box.right <= RIGHT + 8 and box.top >= TOP and box.bottom <= BOTTOM - 2
        mine = _around(centre)
        if inside and not any(box.meets(other) for other in taken if other != mine):
            return MarkLabel(figure(left), figure(base), anchor, one.opportunity.title), box
    return None, None


def _around(centre: XY) -> Box:
    return Box(centre[0] - RADIUS, centre[1] - RADIUS, centre[0] + RADIUS, centre[1] + RADIUS)


def _corners(frame: Frame) -> list[Box]:
    """The room of the words in the four corners."""
    say = frame.words.say
    wide = {key: text_width(say(f"chart.{key}")) * 12 for key in ("now", "plan", "fill", "leave")}
    return [
        Box(48, 14, 48 + wide["now"], 30),
        Box(522 - wide["plan"], 14, 522, 30),
        Box(48, 340, 48 + wide["fill"], 356),
        Box(522 - wide["leave"], 340, 522, 356),
    ]


def _words(frame: Frame, weighed: list[Ranked]) -> str:
    words = frame.words
    said = [
        words.say(
            "chart.idea",
            letter=one.letter,
            title=one.opportunity.title,
            impact=words.number(one.opportunity.impact or 0),
            effort=words.number(one.opportunity.effort or 0),
        )
        for one in weighed
    ]
    return words.count("chart.words", len(weighed), ideas=words.list(said))
