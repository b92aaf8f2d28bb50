"""What stands between one touchpoint and the next on the line that joins them: words of the way, and hand-offs."""

from msgspec import Struct

from cjm.render.flow.box import WIDE
from cjm.render.flow.items import NOTE, STRONG, Item, Sign, moved, paragraph
from cjm.render.flow.view import FlowStep, Mark

SPINE = 11
_TEXT = SPINE + 15
_ARROW = 12


class Arrival(Struct, frozen=True):
    """The stretch of line above a box, its top left at 0, 0; `signs` are the heights of the signs on the line."""

    height: float
    signs: tuple[float, ...]
    items: tuple[Item, ...]


def arrival(step: FlowStep, label: str, least: float) -> Arrival:
    """The arrival at a step, at least so high; `label` is said of the way that comes from straight above."""
    items: list[Item] = []
    signs = []
    y = 4.0
    if step.starts:
        texts, end = paragraph(step.starts, NOTE, _TEXT, y, WIDE, tone="ink2")
        items += [Sign("end", SPINE, y + NOTE.leading / 2), *texts]
        signs.append(y + NOTE.leading / 2)
        y = end + 4
    if label:
        texts, end = paragraph(label, NOTE, _TEXT, y, WIDE)
        items += texts
        y = end + 4
    for mark in step.marks:
        texts, end = _words(mark, y)
        items += [Sign(mark.state, SPINE, y + 8), *texts]
        signs.append(y + 8)
        y = max(end, y + 18) + 4
    height = max(least, y + _ARROW - 4) if items else least
    drop = height - (y + _ARROW - 4)
    return Arrival(height, tuple(sign + drop for sign in signs), tuple(moved(items, 0, drop)))


def _words(mark: Mark, y: float) -> tuple[list[Item], float]:
    broken = mark.state == "broken"
    return paragraph(mark.text, STRONG if broken else NOTE, _TEXT, y + 1, WIDE, tone="neg" if broken else "ink2")


def departure(step: FlowStep) -> Arrival:
    """The end of the journey below a box, where it simply ends there; without height where it does not."""
    if not step.ends:
        return Arrival(0, (), ())
    texts, end = paragraph(step.ends, NOTE, _TEXT, 12, WIDE, tone="ink2")
    middle = 12 + NOTE.leading / 2
    return Arrival(end, (middle,), (Sign("end", SPINE, middle), *texts))
