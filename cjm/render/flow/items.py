"""What the picture of a flow is made of: texts, boxes, lines and signs at their places, in pixels from the top left."""

from collections.abc import Iterable, Iterator
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from cjm.render.flow.view import Symbol
from cjm.render.text.width import width
from cjm.render.text.wrap import runs_backwards, wrap

Tone = Literal["ink", "ink2", "paper", "pos", "neg"]
Fill = Literal["paper", "wash", "seam", "ink", "pos", "neg", "zero", "none"]
Edge = Literal["none", "ink", "rule", "ctl"]
Ink = Literal["ink", "ink2"]


class Face(Struct, frozen=True):
    """A size of type, in pixels, and the distance of its lines."""

    name: str
    size: float
    leading: float
    bold: bool = False

    def width(self, text: str) -> float:
        """How wide a text is in this face."""
        return width(text, self.size, bold=self.bold)

    def lines(self, text: str, limit: float) -> tuple[str, ...]:
        """A text in lines of at most `limit` pixels."""
        return wrap(text, limit, self.size, bold=self.bold)


TITLE = Face("title", 23, 28, bold=True)
KICK = Face("kick", 13, 18, bold=True)
HEAD = Face("head", 14, 18, bold=True)
NAME = Face("name", 13, 16.5, bold=True)
STRONG = Face("strong", 11, 14.5, bold=True)
NOTE = Face("note", 11, 14.5)
FACES = (TITLE, KICK, HEAD, NAME, STRONG, NOTE)


class Text(Struct, frozen=True):
    """One line of text on the baseline `y`, between `x` and `right`; `tail` follows it, bold and in a tone of its own.

    `backwards` where its paragraph is written from right to left: it then begins at `right`.
    """

    x: float
    y: float
    right: float
    text: str
    face: Face
    tone: Tone = "ink"
    tail: str = ""
    tail_tone: Tone = "ink"
    backwards: bool = False


class Rect(Struct, frozen=True):
    """A rectangle, or a line where it has no height; `opacity` belongs to its fill, `weight` to its edge."""

    x: float
    y: float
    width: float
    height: float
    fill: Fill = "none"
    edge: Edge = "none"
    weight: float = 1
    opacity: float = 1
    dashed: bool = False


class Stroke(Struct, frozen=True):
    """A line through points, its corners taken a little short; `arrow` puts a head at its end."""

    points: tuple[tuple[float, float], ...]
    ink: Ink = "ink"
    weight: float = 1.5
    dashed: bool = False
    arrow: bool = False


class Sign(Struct, frozen=True):
    """A sign of the legend with its centre at a place; an end's bar is drawn upright where `turned`."""

    symbol: Symbol
    x: float
    y: float
    turned: bool = False


Item = Text | Rect | Stroke | Sign


def moved(items: Iterable[Item], x: float, y: float) -> Iterator[Item]:
    """The same items elsewhere."""
    for item in items:
        if isinstance(item, Stroke):
            yield replace(item, points=tuple((px + x, py + y) for px, py in item.points))
        elif isinstance(item, Text):
            yield replace(item, x=item.x + x, y=item.y + y, right=item.right + x)
        else:
            yield replace(item, x=item.x + x, y=item.y + y)


def paragraph(
    text: str, face: Face, x: float, y: float, right: float, *, tone: Tone = "ink"
) -> tuple[list[Item], float]:
    """A text in lines from `y` downwards, and where it ends."""
    lines = face.lines(text, right - x)
    drop = (face.leading + face.size * 0.72) / 2
    backwards = runs_backwards(text)
    items: list[Item] = [
        Text(x, y + at * face.leading + drop, right, line, face, tone, backwards=backwards)
        for at, line in enumerate(lines)
    ]
    return items, y + len(lines) * face.leading
