"""Room on the curve: which places for a label are free of marks, lines, other labels and the edges."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from functools import lru_cache
from math import hypot

from msgspec import Struct
from msgspec.structs import replace

from cjm.analysis.bezier import XY
from cjm.render.text.width import width

# The box of the curve in rem, as the stylesheet sets it, and the height of a line in em.
HIGH = 18.5
LINE = 1.2


class Box(Struct, frozen=True):
    """A rectangle in rem from the top left corner of the curve."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: "Box") -> bool:
        """Whether the two share any room."""
        return (
            self.left < other.right and other.left < self.right and self.top < other.bottom and other.top < self.bottom
        )

    def holds(self, point: XY) -> bool:
        """Whether a point lies inside."""
        return self.left <= point[0] <= self.right and self.top <= point[1] <= self.bottom

    def away(self, point: XY) -> float:
        """How far a point is from it, in rem."""
        return hypot(
            max(self.left - point[0], point[0] - self.right, 0), max(self.top - point[1], point[1] - self.bottom, 0)
        )


# Where a label may stand by its mark: class, and its left and top edge as multiples of (width, height) plus rem.
PLACES: dict[str, tuple[float, float, float, float]] = {
    "up": (-0.5, 0, -1, -0.55),
    "dn": (-0.5, 0, 0, 0.6),
    "rt": (0, 0.55, -1, -0.15),
    "lt": (-1, -0.55, -1, -0.15),
    "rb": (0, 0.55, 0, 0.15),
    "lb": (-1, -0.55, 0, 0.15),
    "r": (0, 0.9, -0.5, 0),
    "l": (-1, -0.9, -0.5, 0),
    **{f"dn{line}": (-0.5, 0, line - 1, 0.6) for line in (2, 3, 4)},
    **{f"up{line}": (-0.5, 0, -line, -0.55) for line in (2, 3, 4)},
}
ABOVE = ("up", "rt", "lt", "r", "l", "dn", "rb", "lb")
BELOW = ("dn", "rb", "lb", "r", "l", "up", "rt", "lt")
# Several labels of one column, from a mark of it outwards.
DOWN, UP = ("dn", "dn2", "dn3", "dn4"), ("up", "up2", "up3", "up4")


class Space(Struct, frozen=True):
    """The room of one view of the curve: `width` in rem, `font` in rem, what may not be covered, the lines, each as points
    from left to right and how much it weighs, and the marks."""

    width: float
    font: float
    taken: tuple[Box, ...]
    lines: tuple[tuple[tuple[XY, ...], int], ...]
    marks: tuple[XY, ...]

    def place(self, text: str, mark: XY, order: Sequence[str]) -> tuple[str, Box] | None:
        """The free place by a mark that covers the least of the lines; of equals the first; None where none is free.

        A place that is nearer to another mark is none: it would tell of that one.
        """
        free: list[tuple[int, str, Box]] = []
        for place in order:
            box = self.box(text, mark, place)
            if self.is_free(box, mark) and self.is_nearest(box, mark):
                covered = self.covered(box)
                if not covered:
                    return place, box
                free.append((covered, place, box))
        return min(free, key=lambda one: one[0])[1:] if free else None

    def is_nearest(self, box: Box, mark: XY) -> bool:
        """Whether no other mark is as near to a box."""
        own = box.away(mark)
        left, right = box.left - own, box.right + own
        near = (one for one in self.marks if left <= one[0] <= right and one != mark)
        return all(box.away(one) > own for one in near)

    def is_free(self, box: Box, mark: XY | None = None) -> bool:
        """Whether a box lies inside and meets nothing but the mark it belongs to."""
        left, top, right, bottom = box.left, box.top, box.right, box.bottom
        if left < 0 or right > self.width or top < 0 or bottom > HIGH:
            return False
        # Asked thousands of times for a page: hence no call for each of the boxes.
        for one in self.taken:
            meets = left < one.right and one.left < right and top < one.bottom and one.top < bottom
            if meets and not (mark and one.holds(mark)):
                return False
        return True

    def covered(self, box: Box) -> int:
        """How many points of the lines a box hides, by their weight."""
        left, right, top, bottom = (box.left, 0.0), (box.right, HIGH), box.top, box.bottom
        found = 0
        for points, weight in self.lines:
            under = points[bisect_left(points, left) : bisect_right(points, right)]
            found += weight * len([None for _, y in under if top <= y <= bottom])
        return found

    def box(self, text: str, mark: XY, place: str) -> Box:
        """The room that a label takes at a place by its mark."""
        wide, high = text_width(text) * self.font, LINE * self.font
        across, right, down, below = PLACES[place]
        left, top = mark[0] + across * wide + right, mark[1] + down * high + below
        return Box(left, top, left + wide, top + high)

    def without(self, boxes: Iterable[Box]) -> "Space":
        """The space with more of it taken."""
        return replace(self, taken=(*self.taken, *boxes))


@lru_cache(4096)
def text_width(text: str) -> float:
    """How wide a text is in em, rather too wide than too narrow: the page may be shown in a wider face."""
    return 1.1 * width(text, 1, bold=True)
