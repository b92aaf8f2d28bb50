"""Where the names of ideas stand in the picture of impact and effort: beside their circles, or at the end of a line."""

from collections.abc import Iterator, Sequence
from itertools import chain

from msgspec import Struct

from cjm.analysis.bezier import XY
from cjm.render.curve.space import Box
from cjm.render.numerals import number as figure
from cjm.render.text.width import width
from cjm.render.text.wrap import one_line, wrap

FONT, LINE = 12.5, 15.0
RADIUS = 12.0
# From the middle of a circle to its name, and how long a line of a name may grow where it has several.
GAP, WIDE = 17.0, 220.0
LINES = 3
# So many ideas all get their names; of more only those beside whose circle there is room.
NAMED = 8
STEP = 16


class MarkLabel(Struct, frozen=True):
    """The name of an idea: its lines with the blanks at their ends, the first on the base line `y`.

    `leader` is the line that leads to it where it stands apart.
    """

    x: str
    y: str
    anchor: str
    lines: tuple[str, ...]
    leader: str = ""


def labels(
    titles: Sequence[tuple[str, bool]], centres: Sequence[XY], room: Box, taken: Sequence[Box]
) -> tuple[MarkLabel | None, ...]:
    """A label for each title (bold or not) and circle; None where there is no room for it in a picture of many.

    Names in bold are placed first; nothing stands on another name, on a circle or on what is `taken`.
    """
    found: dict[int, MarkLabel | None] = {}
    full = [*taken, *map(_around, centres)]
    for at in sorted(range(len(titles)), key=lambda at: not titles[at][1]):
        others = [box for box in full if box != _around(centres[at])]
        # Asked for one by one: the first place is free for most, and there are hundreds of them.
        places = chain(
            _beside(titles[at], centres[at]), _apart(titles[at], centres[at], room) if len(titles) <= NAMED else ()
        )
        free = ((label, box) for label, box in places if _inside(box, room) and not any(map(box.meets, others)))
        found[at], box = next(free, (None, None))
        full += [box] if box else []
    return tuple(found[at] for at in range(len(titles)))


def _beside(title: tuple[str, bool], centre: XY) -> Iterator[tuple[MarkLabel, Box]]:
    """At the right, the left, below, above, in one line and then in several."""
    x, y = centre
    for lines in _wrapped(*title):
        size = _size(lines, title[1])
        high = size[1]
        sides = (("start", x + GAP, y - high / 2), ("end", x - GAP, y - high / 2))
        below, above = y + RADIUS + 1, y - RADIUS - 1 - high
        ends = (("start", x - RADIUS), ("end", x + RADIUS))
        stacked = [("middle", x, below), ("middle", x, above)]
        stacked += [(anchor, edge, top) for top in (below, above) for anchor, edge in ends]
        yield from (_placed(lines, size, *place) for place in (*sides, *stacked))


def _apart(title: tuple[str, bool], centre: XY, room: Box) -> Iterator[tuple[MarkLabel, Box]]:
    """Anywhere, the nearest first, with a line that leads there; in as many lines as there may be."""
    *_, lines = _wrapped(*title)
    wide, high = _size(lines, title[1])
    spots = (
        (left, top)
        for left in range(int(room.left), int(room.right - wide), STEP)
        for top in range(int(room.top), int(room.bottom - high), STEP)
    )
    x, y = centre
    for left, top in sorted(
        spots, key=lambda spot: abs(spot[0] + wide / 2 - x) - wide / 2 + abs(spot[1] + high / 2 - y)
    ):
        label, box = _placed(lines, (wide, high), "start", left, top)
        near = min(max(x, box.left), box.right), min(max(y, box.top), box.bottom)
        leader = f"M{figure(x)} {figure(y)}L{figure(near[0])} {figure(near[1])}"
        yield MarkLabel(label.x, label.y, label.anchor, lines, leader), box


def _wrapped(title: str, bold: bool) -> Iterator[tuple[str, ...]]:
    """The title in one line, in two and in three of about the same length, last in as many as it needs; never cut."""
    text = one_line(title)
    whole = width(text, FONT, bold=bold)
    shapes: list[tuple[str, ...]] = [(text,)]
    for count in range(2, LINES + 1):
        shapes.append(wrap(text, min(whole / count + FONT * 2, WIDE), FONT, bold=bold))
    return (_spaced(lines, text) for lines in dict.fromkeys(shapes))


def _spaced(lines: tuple[str, ...], text: str) -> tuple[str, ...]:
    """The lines of a text, each with the blank that stood at its end: whoever copies them copies the text."""
    found, at = [], 0
    for line in lines:
        at = text.index(line, at) + len(line)
        found.append(line + text[at : at + 1] if text[at : at + 1] == " " else line)
    return tuple(found)


def _size(lines: tuple[str, ...], bold: bool) -> XY:
    return max(width(line.rstrip(), FONT, bold=bold) for line in lines) + 2, len(lines) * LINE


def _placed(lines: tuple[str, ...], size: XY, anchor: str, edge: float, top: float) -> tuple[MarkLabel, Box]:
    left = edge - {"start": 0.0, "middle": size[0] / 2, "end": size[0]}[anchor]
    box = Box(left, top, left + size[0], top + size[1])
    return MarkLabel(figure(edge), figure(top + LINE * 0.78), anchor, lines), box


def _inside(box: Box, room: Box) -> bool:
    return box.left >= room.left and box.right <= room.right and box.top >= room.top and box.bottom <= room.bottom


def _around(centre: XY) -> Box:
    return Box(centre[0] - RADIUS, centre[1] - RADIUS, centre[0] + RADIUS, centre[1] + RADIUS)
