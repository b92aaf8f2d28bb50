"""Impact and effort as a picture: a circle with a letter for each idea, its name where there is room."""

from collections.abc import Iterator

from msgspec import Struct

from cjm.analysis.bezier import XY
from cjm.analysis.priority import Ranked
from cjm.render.curve.space import Box, text_width
from cjm.render.numerals import number as figure
from cjm.render.view.chart_labels import MarkLabel, labels
from cjm.render.view.frame import Frame

LEFT, RIGHT, TOP, BOTTOM = 40.0, 530.0, 10.0, 360.0
# How far from its middle the ends of the scale stand, so that circles keep clear of the words in the corners.
ACROSS, UP = 223.0, 140.0
STATUSES = ("idea", "chosen", "doing", "done", "parked", "dropped")


class IdeaMark(Struct, frozen=True):
    """The circle of an idea; `base` is where its letter stands. Without room it has no label, the table names it."""

    status: str
    letter: str
    x: str
    y: str
    base: str
    label: MarkLabel | None


class Chart(Struct, frozen=True):
    """The picture and what it shows in words; `legend` has the statuses that are met, and what they are called."""

    words: str
    marks: tuple[IdeaMark, ...]
    legend: tuple[tuple[str, str], ...]


def chart(frame: Frame) -> Chart | None:
    """The picture of the ideas that are weighed; None where none is."""
    weighed = [one for one in frame.ranked if one.opportunity.impact is not None and one.opportunity.effort is not None]
    if not weighed:
        return None
    centres = _centres(weighed)
    titles = [(one.opportunity.title, one.opportunity.status in {"chosen", "doing"}) for one in weighed]
    named = labels(titles, centres, Box(LEFT + 4, TOP, RIGHT, BOTTOM - 2), _corners(frame))
    marks = (
        IdeaMark(one.opportunity.status, one.letter, figure(x), figure(y), figure(y + 4.2), label)
        for one, (x, y), label in zip(weighed, centres, named, strict=True)
    )
    met = {one.opportunity.status for one in weighed}
    legend = tuple((status, frame.words.say(f"idea.{status}")) for status in STATUSES if status in met)
    return Chart(_words(frame, weighed), tuple(marks), legend)


def _centres(weighed: list[Ranked]) -> list[XY]:
    """Where the circles stand; of several at one place the later step aside, so that every letter is seen."""
    found: list[XY] = []
    for one in weighed:
        impact, effort = one.opportunity.impact or 0.0, one.opportunity.effort or 0.0
        x, y = (LEFT + RIGHT) / 2 + (effort - 3) / 2 * ACROSS, (TOP + BOTTOM) / 2 - (impact - 3) / 2 * UP
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
